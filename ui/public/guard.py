"""A window that stands in the hall is not closed by whoever walks past."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


class CloseGuard(QObject):
    """Refuses every wish to close, however it comes, until it is open or the computer shuts down.

    Signals:
        refused: Somebody wanted to close a window.
    """

    refused = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.open = False
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.commitDataRequest.connect(self._let_go)

    def watch(self, window: QWidget) -> None:
        """Guard a window."""
        window.installEventFilter(self)

    @Slot()
    def _let_go(self) -> None:
        # The computer shuts down or its user signs out: holding it up would end in a forced end.
        self.open = True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Drop the wish to close."""
        if event.type() == QEvent.Type.Close and not self.open:
            event.ignore()
            self.refused.emit()
            return True
        return False
