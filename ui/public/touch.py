"""Every touch of the window, before any widget gets it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Signal
from PySide6.QtGui import QWindow

_BEGINS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin})


class TouchGuard(QObject):
    """Tells that somebody is there, and drops a touch that was meant for the page before.

    It sits on the window and not on the application, where it would be called for every event there is.

    Signals:
        touched: A finger, the mouse or a key.
        keys_used: A key was struck, or not a key any more: only keys need to see where they are.
    """

    touched = Signal()
    keys_used = Signal(bool)

    def __init__(self, guard_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._guard_ms = guard_ms
        self._since = QElapsedTimer()

    def watch(self, window: QWindow) -> None:
        """See all that happens to a window; safe to call again."""
        window.installEventFilter(self)

    def page_changed(self) -> None:
        """Drop touches for a moment: the second one of a double tap, a hand still on its way."""
        self._since.start()

    def is_guarding(self) -> bool:
        """Tell whether a touch would do nothing now."""
        return self._since.isValid() and self._since.elapsed() < self._guard_ms

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of a touch; drop it where it came too early."""
        kind = event.type()
        if kind in _BEGINS:
            self.keys_used.emit(False)
            self.touched.emit()
            return self.is_guarding()
        if kind == QEvent.Type.KeyPress:
            self.keys_used.emit(True)
            self.touched.emit()
        return False
