"""Look how far a ticket's slip is until nothing more will become of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.devices.views import SlipState
from app.queue.slips import slip_state
from ui.context import Context
from ui.kiosk.slip_words import UNDER_WAY

_EVERY_MS = 500


class SlipWatch(QObject):
    """A slip that came out as it should is no news in the hall, so it has to be asked for.

    Signals:
        seen: How far it is (`SlipState`).
    """

    seen = Signal(object)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._ticket = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._ask)

    def start(self, ticket: str) -> None:
        """Follow the slip of a ticket."""
        self._ticket = ticket
        self._ask()

    def stop(self) -> None:
        """Follow it no more."""
        self._ticket = ""
        self._timer.stop()

    @Slot()
    def _ask(self) -> None:
        if self._ticket:
            hall, actor = self._ctx.hall, self._ctx.actor
            args = (slip_state, actor)
            self._ctx.tasks.run_query(
                self, hall.ask, *args, ticket=self._ticket, done=self._came, failed=self._failed, tag="slip"
            )

    def _came(self, slip: SlipState) -> None:
        if not self._ticket:
            return
        if slip.state in UNDER_WAY:
            self._timer.start()
        self.seen.emit(slip)

    def _failed(self, _error: Exception) -> None:
        if self._ticket:
            self._timer.start()
