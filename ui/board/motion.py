"""Whether the system allows motion, and a blink that is slow enough for everybody."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStyle

# 1.25 flashes a second: above three a second some people get seizures (WCAG 2.3.1).
HALF_PERIOD_MS = 400


def motion_allowed() -> bool:
    """Tell whether animations are on; the desktop's own setting arrives through the style."""
    style = QApplication.style()
    return style is not None and style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


class Blink(QObject):
    """Goes on and off for a while, then stays off; where motion is off it is on without a break.

    Signals:
        turned: On or off.
    """

    turned = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(HALF_PERIOD_MS)
        self._timer.timeout.connect(self._turn)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(self.stop)

    def start(self, seconds: float) -> None:
        """Blink for so long."""
        if not motion_allowed():
            self.show_once(seconds)
            return
        self._end.stop()
        self._left = 2 * max(1, round(seconds * 1000 / (2 * HALF_PERIOD_MS))) - 1
        self.turned.emit(True)
        self._timer.start()

    def show_once(self, seconds: float) -> None:
        """Be on for so long, without blinking."""
        self._timer.stop()
        self.turned.emit(True)
        self._end.start(round(seconds * 1000))

    def stop(self) -> None:
        """Stay off."""
        self._timer.stop()
        self._end.stop()
        self.turned.emit(False)

    def _turn(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.stop()
        else:
            self.turned.emit(self._left % 2 == 1)
