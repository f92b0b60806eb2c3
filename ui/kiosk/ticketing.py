"""Ask the hall for a visit's number, again and again while there is trouble, and never get two."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.core.errors import HallError
from app.queue.results import Taken
from ui.context import Context
from ui.kiosk.taking import may_pass, take_once
from ui.kiosk.visit import Visit


class Ticketing(QObject):
    """One request at a time.

    Signals:
        taken: The number (`Taken`).
        refused: The code of an answer that asking again would not change.
        troubled: Why it did not work just now; it is tried again by itself.
    """

    taken = Signal(object)
    refused = Signal(str)
    troubled = Signal(object)

    def __init__(self, ctx: Context, retry_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._visit: Visit | None = None
        self.under_way = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(retry_ms)
        self._again.timeout.connect(self._ask)

    def ask_for(self, visit: Visit) -> None:
        """Get the number of a visit; a second time for the same visit changes nothing."""
        if self._visit is not visit:
            self._visit = visit
            self._again.stop()
        if not self.under_way and not self._again.isActive():
            self._ask()

    def stop(self) -> None:
        """Ask no more; an answer under way is dropped, and its number stands in the queue."""
        self._visit = None
        self._again.stop()

    @Slot()
    def _ask(self) -> None:
        visit = self._visit
        if visit is None or self.under_way:
            return
        self.under_way = True
        asked = (self._ctx.hall, self._ctx.actor, visit.key, visit.service, visit.entitlement, visit.needs)
        self._asked_by = visit
        self._ctx.tasks.run_command(self, take_once, *asked, done=self._came, failed=self._failed)

    def _came(self, taken: Taken) -> None:
        self.under_way = False
        if self._visit is not None and self._visit is self._asked_by:
            self._visit = None
            self.taken.emit(taken)
        elif self._visit is not None:
            self._ask()

    def _failed(self, error: Exception) -> None:
        self.under_way = False
        if self._visit is None:
            return
        if self._visit is self._asked_by and not may_pass(error):
            self._visit = None
            self.refused.emit(error.code if isinstance(error, HallError) else "")
            return
        self._again.start()
        self.troubled.emit(error)
