"""Turn the hall's notifications, from any thread, into one Qt signal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.core.changes import Changes

if TYPE_CHECKING:
    from app.hall import Hall


class LiveChanges(QObject):
    """Pages connect to `changed` and read again what concerns them.

    Signals:
        changed: A `Changes`, delivered in the interface thread.
    """

    changed = Signal(object)
    _came = Signal(object)

    def __init__(self, hall: Hall, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._came.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = hall.subscribe(self._note)

    def stop(self) -> None:
        """Hear no more (before the hall is closed)."""
        self._unsubscribe()

    def _note(self, changes: Changes) -> None:
        self._came.emit(changes)

    @Slot(object)
    def _pass_on(self, changes: Changes) -> None:
        self.changed.emit(changes)
