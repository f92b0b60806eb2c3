"""Tell whoever works here, at a desk or not, that the computer's clock has jumped and the day goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.core.changes import DAY
from app.core.rights import TABLE, Right
from app.queue.still_here import DayNow, day_now
from ui.context import Context
from ui.feed import ViewFeed
from ui.shell.day import DayKeeper

EVERY_MS = 30_000
_MESSAGE = "clock-ahead"


class ClockWatch(QObject):
    """Shows the message as long as it is so; who may close the day finds the step beside it.

    Attributes:
        now: How the day stands, None until it was read.

    Signals:
        read: How the day stands (`DayNow`).
    """

    read = Signal(object)

    def __init__(self, ctx: Context, day: DayKeeper, owner: QObject) -> None:
        super().__init__(owner)
        self._strip = ctx.strip
        self._day = day
        self._may_close = Right.CLOSE_DAY in TABLE[ctx.actor.role]
        self._told = False
        self.now: DayNow | None = None
        self._feed = ViewFeed(ctx, day_now, {}, EVERY_MS, self, frozenset({DAY}))
        self._feed.viewed.connect(self._show)

    def start(self) -> None:
        """Look now and from now on."""
        self._feed.start()

    def stop(self) -> None:
        """Ask the hall no more."""
        self._feed.stop()

    @Slot(object)
    def _show(self, now: DayNow) -> None:
        self.now = now
        self.read.emit(now)
        if now.clock_ahead == self._told:
            return
        self._told = now.clock_ahead
        if not now.clock_ahead:
            self._strip.clear(_MESSAGE)
        else:
            self._say()

    def _say(self) -> None:
        text = self.tr("The computer's clock has jumped ahead; the business day goes on.")
        step = self.tr("Check the clock. A supervisor decides when the day is closed.")
        words, action = (self.tr("Close the day …"), self._day.ask_close) if self._may_close else (None, None)
        self._strip.show_message(text, "attention", words, action, id=_MESSAGE, next_step=step, retell=self._say)
