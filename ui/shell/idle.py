"""Notice that nobody touches the desk's keys or pointer for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_SIGNS = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)


MINUTE_MS = 60_000


class IdleWatch(QObject):
    """Counts from the last key or touch.

    Signals:
        idle: The time is over.
    """

    idle = Signal()

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)

    def start(self, minutes: int) -> None:
        """Watch from now on; 0 minutes = never idle."""
        self.stop()
        if minutes > 0:
            self._timer.setInterval(minutes * MINUTE_MS)
            self._timer.start()
            self._app.installEventFilter(self)

    def stop(self) -> None:
        """Watch no more."""
        self._app.removeEventFilter(self)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew at every sign of a person."""
        if event.type() in _SIGNS and self._timer.isActive():
            self._timer.start()
        return False
