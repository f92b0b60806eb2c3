"""Notice that nobody touches the desk's keys or pointer for a while, also while the computer slept."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


MINUTE_MS = 60_000
LOOK_MS = 5_000


class IdleWatch(QObject):
    """Counts from the last key or touch.

    The timer stands still while the computer sleeps; so the wall clock is looked at as well, every few seconds and
    at the first touch afterwards, before that touch reaches anything.

    Signals:
        idle: The time is over.
    """

    idle = Signal()

    def __init__(self, app: QApplication, parent: QObject, now: Callable[[], float] = time.time) -> None:
        super().__init__(parent)
        self._app = app
        self._now = now
        self._seen = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._over)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._look_at_clock)

    def start(self, minutes: int) -> None:
        """Watch from now on; 0 minutes = never idle. Who watches already goes on counting from the last sign."""
        if self._timer.isActive() and self._timer.interval() == minutes * MINUTE_MS:
            return
        self.stop()
        if minutes > 0:
            self._seen = self._now()
            self._timer.setInterval(minutes * MINUTE_MS)
            self._timer.start()
            self._look.start()
            self._app.installEventFilter(self)

    def stop(self) -> None:
        """Watch no more."""
        self._app.removeEventFilter(self)
        self._timer.stop()
        self._look.stop()

    @Slot()
    def _over(self) -> None:
        self._look.stop()
        self.idle.emit()

    @Slot()
    def _look_at_clock(self) -> bool:
        """Tell whether the time ran out while nothing could count it; then it is over now."""
        if not self._ran_out():
            return False
        self._timer.stop()
        self._over()
        return True

    def _ran_out(self) -> bool:
        return self._timer.isActive() and (self._now() - self._seen) * 1000 >= self._timer.interval()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew at every sign of a person; what wakes a computer that slept too long does nothing."""
        if event.type() == QEvent.Type.ShortcutOverride and self._ran_out():
            event.accept()  # or a shortcut would do its work and no key press be seen
            return True
        if event.type() in _SIGNS and self._timer.isActive():
            if self._look_at_clock():
                return True
            self._seen = self._now()
            self._timer.start()
        return False
