"""A face with its words below it: its mouth says the level, and so does every word."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.rating.words import LEVELS, level_text
from ui.theme.current import colour, px
from ui.theme.fonts import text_font

_LEAST = 150  # pixels of a face with its words
_WORDS_PX = 28
_LEAST_WORDS = 16  # pixels, on the smallest screen in the longer language


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
        room = QRectF(self.rect()).adjusted(10, 8, -10, -8)
        beside = room.width() > 2 * room.height()
        side = min(room.height(), 220.0) if beside else min(room.width(), room.height() * 0.7, 220.0)
        font = self._font(room.width() - side - 12 if beside else room.width())
        painter.setFont(font)
        painter.setPen(colour("text"))
        text, metrics = level_text(self.level), QFontMetricsF(font)
        if beside:
            words = room.adjusted(side + 12, 0, 0, 0)
            face = QRectF(room.left(), room.center().y() - side / 2, side, side)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        else:
            whole = side + 12 + metrics.height()
            top = room.top() + max(0.0, (room.height() - whole) / 2)
            face = QRectF(room.center().x() - side / 2, top, side, side)
            words = QRectF(room.left(), face.bottom() + 12, room.width(), metrics.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)
        self._draw_face(painter, face)
        painter.end()

    def _font(self, room: float) -> QFont:
        """Give a font in which the longest of the five fits on one line: all five are written alike."""
        font = text_font(_WORDS_PX, bold=True)
        while font.pixelSize() > _LEAST_WORDS:
            metrics = QFontMetricsF(font)
            if max(metrics.horizontalAdvance(level_text(level)) for level in LEVELS) <= room:
                break
            font.setPixelSize(font.pixelSize() - 1)
        return font

    def _draw_face(self, painter: QPainter, room: QRectF) -> None:
        side = room.width()
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
