"""A face with its words below it: its mouth says the level, and so does every word."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.rating.words import level_text
from ui.theme.current import colour, px
from ui.theme.fonts import text_font

_LEAST = 150  # pixels of a face with its words
_WORDS_PX = 28


class FaceButton(QPushButton):
    """One of the five levels; drawn in the colours of the look, told apart without any."""

    def __init__(self, level: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = level
        self.setProperty("kind", "kiosk-tile")
        self.setObjectName(f"face_{level}")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the level in the language in force."""
        self.setAccessibleName(level_text(self.level))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a large face."""
        return QSize(_LEAST, _LEAST + px(_WORDS_PX) * 2)

    def minimumSizeHint(self) -> QSize:
        """Ask for the least that an unsteady finger needs."""
        return QSize(100, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the face and the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        font = text_font(_WORDS_PX, bold=True)
        painter.setFont(font)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        text = level_text(self.level)
        needed = painter.boundingRect(QRectF(room.left(), 0, room.width(), room.height()), flags, text)
        while needed.width() > room.width() and font.pixelSize() > 16:
            font.setPixelSize(font.pixelSize() - 2)
            painter.setFont(font)
            needed = painter.boundingRect(QRectF(room.left(), 0, room.width(), room.height()), flags, text)
        words = QRectF(room.left(), room.bottom() - needed.height(), room.width(), needed.height())
        painter.setPen(colour("text"))
        painter.drawText(words, flags, text)
        self._draw_face(painter, QRectF(room.left(), room.top(), room.width(), words.top() - room.top() - 8))
        painter.end()

    def _draw_face(self, painter: QPainter, room: QRectF) -> None:
        side = min(room.width(), room.height(), 220.0)
        if side < 24:
            return
        middle, half = room.center(), side / 2 - 4
        painter.setPen(QPen(colour("text"), max(3.0, side / 32), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(colour("surface"))
        painter.drawEllipse(middle, half, half)
        painter.setBrush(colour("text"))
        for way in (-1, 1):
            painter.drawEllipse(QPointF(middle.x() + way * half * 0.36, middle.y() - half * 0.25), half / 12, half / 12)
        bend = (self.level - 3) * half * 0.24
        mouth = QPainterPath(QPointF(middle.x() - half * 0.5, middle.y() + half * 0.38 - bend / 2))
        control = QPointF(middle.x(), middle.y() + half * 0.38 + bend * 1.5)
        mouth.quadTo(control, QPointF(middle.x() + half * 0.5, middle.y() + half * 0.38 - bend / 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(mouth)
