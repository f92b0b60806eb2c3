"""A number on show: how far its slip is, its code, and how long it stays."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.devices.views import SlipState
from app.queue.results import Taken
from ui.context import Context
from ui.kiosk.code import code_of
from ui.kiosk.number_page import NumberPage
from ui.kiosk.slip_watch import SlipWatch
from ui.public.times import Times


class ShownNumber(QObject):
    """Follows the slip of the number on the page and counts down; a number on no paper stays longer.

    Signals:
        over: It was on show long enough.
    """

    over = Signal()

    def __init__(self, ctx: Context, page: NumberPage, times: Times, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx, self._page, self._times = ctx, page, times
        self.slips = SlipWatch(ctx, self)
        self.seconds = 0
        self._factor = 1
        self._noted = False  # it has been given the time that writing it down takes
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count_down)
        self._overdue = QTimer(self)
        self._overdue.setSingleShot(True)
        self._overdue.timeout.connect(self._is_overdue)
        self.slips.seen.connect(self._slip_seen)

    def begin(self, taken: Taken, factor: int) -> None:
        """Follow a number that the page shows; `factor` = by how much this visitor's times are longer."""
        self._factor, self._noted = factor, False
        self.stay()
        self._overdue.start(round(self._times.late_s * 1000))
        self.slips.start(taken.ticket)
        self._ctx.tasks.run_query(self._page, code_of, taken.token, done=self._page.code.show_code, tag="code")

    def stop(self) -> None:
        """Follow it no more; safe to call twice."""
        self.slips.stop()
        self._tick.stop()
        self._overdue.stop()

    def stay(self, factor: int | None = None) -> None:
        """Count anew: somebody is there."""
        self._factor = self._factor if factor is None else factor
        wanted = max(self._times.number_s, self._times.unprinted_s) if self._noted else self._times.number_s
        self.seconds = round(wanted * self._factor)
        self._page.show_seconds(self.seconds)
        self._tick.start()

    @Slot()
    def _count_down(self) -> None:
        self.seconds -= 1
        self._page.show_seconds(max(0, self.seconds))
        if self.seconds <= 0:
            self.over.emit()

    @Slot(object)
    def _slip_seen(self, slip: SlipState) -> None:
        self._page.show_slip(slip)
        if self._page.slip_is_settled():
            self._overdue.stop()
        self._give_time()

    @Slot()
    def _is_overdue(self) -> None:
        self._page.show_overdue()
        self._give_time()

    def _give_time(self) -> None:
        if self._page.must_be_noted() and not self._noted:
            self._noted = True
            self.stay()
