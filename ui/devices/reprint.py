"""Print a slip or a receipt again (补打) from the desk: the paper is marked, a hasty second press does nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from app.core.changes import SETUP, Changes
from app.devices.kinds import RECEIPT, SLIP
from app.devices.setup import prints_slips
from app.queue.receipts import reprint_receipt
from app.queue.slips import reprint
from ui.context import Context
from ui.say import say_error
from ui.words import number_text

HASTE_S = 3.0


class _Asked(NamedTuple):
    """What was asked for last, and when."""

    kind: str
    subject: str
    at: float


_NOTHING = _Asked("", "", float("-inf"))


class Reprint(QObject):
    """Knows whether the hall prints slips at all, and prints one again, or the receipt of a case.

    Attributes:
        offered: A printer is set up that could print a slip.

    Signals:
        offered_changed: There is such a printer, or there is none any more.
    """

    offered_changed = Signal(bool)

    def __init__(self, ctx: Context, owner: QObject) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self._last = _NOTHING
        self.offered = False
        ctx.changes.changed.connect(self._changed)

    def start(self) -> None:
        """Ask whether there is a printer, now and after every change of the set-up."""
        ctx = self._ctx
        ctx.tasks.run_query(self, ctx.hall.ask, prints_slips, ctx.actor, done=self._know, failed=self._ignore)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if SETUP in changes.kinds and changes.site_id in (None, self._ctx.actor.site_id):
            self.start()

    def _know(self, offered: bool) -> None:
        if offered != self.offered:
            self.offered = offered
            self.offered_changed.emit(offered)

    def _ignore(self, _error: Exception) -> None:
        """Say nothing: whatever keeps the store away is told by the page."""

    @Slot(str)
    def print_again(self, ticket: str) -> None:
        """Print the slip of a ticket again, unless that was asked a moment ago."""
        self._ask(SLIP, ticket, reprint, ticket=ticket)

    @Slot(str)
    def print_receipt_again(self, case: str) -> None:
        """Print the receipt of a case again, unless that was asked a moment ago."""
        self._ask(RECEIPT, case, reprint_receipt, case=case)

    def _ask(self, kind: str, subject: str, use_case: Callable[..., int], **args: Any) -> None:
        now = time.monotonic()
        if self._last[:2] == (kind, subject) and now - self._last.at < HASTE_S:
            return
        self._last = _Asked(kind, subject, now)
        ctx = self._ctx
        ctx.tasks.run_command(self, ctx.hall.do, use_case, ctx.actor, done=self._said, failed=self._refused, **args)

    def _said(self, _job: int) -> None:
        if self._last.kind == RECEIPT:
            text = self.tr("The receipt of {case} is being printed again").format(case=self._last.subject)
        else:
            number = number_text(self._last.subject)
            text = self.tr("The slip of {ticket} is being printed again").format(ticket=number)
        self._ctx.strip.show_message(text, "done", id="reprint")

    def _refused(self, error: Exception) -> None:
        self._last = _NOTHING
        say_error(self._ctx.strip, error, seconds=20, id="reprint")
