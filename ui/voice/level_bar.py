"""How loud the microphone hears: a bar that fills, and a word for who does not see it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.current import colour, px

GOOD = 0.15  # of the most; softer than this is too faint to be understood in a hall


class LevelBar(QWidget):
    """Shows the newest level, falling slowly from a loud one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def level(self) -> float:
        """Give what is shown, 0 to 1."""
        return self._level

    def show_level(self, level: float) -> None:
        """Take a new level."""
        self._level = max(level, self._level * 0.8)
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._level = 0.0
        self.update()

    def sizeHint(self) -> QSize:
        """Be a line's height."""
        return QSize(120, px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a groove and how far it is filled; the ear hears loudness in steps, so the bar does, too."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        round_ = room.height() / 2
        painter.setPen(colour("edge"))
        painter.setBrush(colour("sunken"))
        painter.drawRoundedRect(room, round_, round_)
        if self._level > 0.01:
            painter.setPen(colour("edge"))
            painter.setBrush(colour("accent" if self._level >= GOOD else "look"))
            filled = QRectF(room)
            filled.setWidth(max(room.height(), room.width() * self._level**0.5))
            painter.drawRoundedRect(filled, round_, round_)
        painter.end()
