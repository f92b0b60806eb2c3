"""Look how far a slip is until nothing more will become of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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

    def __init__(
        self, ctx: Context, parent: QObject, query: Callable[..., Any] = slip_state, name: str = "ticket"
    ) -> None:
        """Make a watch; `query` tells how far something is that it takes by this `name`."""
        super().__init__(parent)
        self._ctx = ctx
        self._query, self._name = query, name
        self._of: object = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._ask)

    def start(self, of: object) -> None:
        """Follow the slip of a ticket, or another paper."""
        self._of = of
        self._ask()

    def stop(self) -> None:
        """Follow it no more."""
        self._of = None
        self._timer.stop()

    @Slot()
    def _ask(self) -> None:
        if self._of is not None:
            args = (self._ctx.hall.ask, self._query, self._ctx.actor)
            named = {self._name: self._of}
            self._ctx.tasks.run_query(self, *args, done=self._came, failed=self._failed, tag="slip", **named)

    def _came(self, slip: SlipState) -> None:
        if self._of is None:
            return
        if slip.state in UNDER_WAY:
            self._timer.start()
        self.seen.emit(slip)

    def _failed(self, _error: Exception) -> None:
        if self._of is not None:
            self._timer.start()
