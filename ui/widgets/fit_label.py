"""A label whose text grows with the window, and shrinks rather than being cut."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.plaintext import plain
from ui.theme.current import colour

LEAST_PX = 12
LEAST_PART = 0.72  # of the wanted size; smaller text would not be read from a distance, so it is elided
INK = 1.06  # what is drawn of a line, in font sizes; the rest of its height is empty


class FitLabel(QLabel):
    """Plain text at `share` units (ui/board/plan.py), smaller where it does not fit."""

    def __init__(
        self,
        kind: str,
        share: float,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        bold: bool = False,
        wrap: bool = False,
        least: float = LEAST_PART,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self._share = share
        self._bold = bold
        self._wrap = wrap
        self._least = least
        self._unit = 7.0
        self._asked: tuple[str, int, int, int] | None = None
        self._fitting = LEAST_PX

    def set_text(self, text: str) -> None:
        """Show text that people typed: control characters neutralised."""
        if plain(text) != self.text():
            self.setText(plain(text))

    def set_bold(self, bold: bool) -> None:
        """Write in bold or not."""
        if bold != self._bold:
            self._bold, self._asked = bold, None
            self.update()

    def set_wrap(self, wrap: bool) -> None:
        """Take as many lines as there is room for, or one."""
        if wrap != self._wrap:
            self._wrap, self._asked = wrap, None
            self.update()

    def set_unit(self, unit: float) -> None:
        """Take the size of a unit, in pixels."""
        self._unit = unit
        self.update()

    def wanted_px(self) -> int:
        """Give the font size that is meant, in pixels."""
        return max(LEAST_PX, round(self._share * self._unit))

    def fitting_px(self, room: QRect) -> int:
        """Give the largest font size up to the wanted one with which all the text fits."""
        asked = (self.text(), room.width(), room.height(), self.wanted_px())
        if asked != self._asked:
            self._asked, self._fitting = asked, self._search(room)
        return self._fitting

    def _search(self, room: QRect) -> int:
        low, high = max(LEAST_PX, round(self.wanted_px() * self._least)), self.wanted_px()
        while low < high:
            middle = (low + high + 1) // 2
            if self._fits(middle, room):
                low = middle
            else:
                high = middle - 1
        return low

    def is_cut(self) -> bool:
        """Tell whether even the smallest size leaves text out."""
        room = self.contentsRect()
        return bool(self.text()) and not self._fits(self.fitting_px(room), room)

    def ink_px(self) -> int:
        """Give the height of what is drawn now, in pixels (tests hold it against the rule of legibility)."""
        metrics = QFontMetrics(self.font_of(self.fitting_px(self.contentsRect())))
        return metrics.tightBoundingRect(self.text()).height()

    def _fits(self, pixels: int, room: QRect) -> bool:
        needed = self._bounds(pixels, room)
        return needed.width() <= room.width() and needed.height() <= room.height()

    def _bounds(self, pixels: int, room: QRect) -> QRect:
        metrics = QFontMetrics(self.font_of(pixels))
        if self._wrap:
            return metrics.boundingRect(room, self._flags(), self.text())
        # A pixel more: the advance is rounded, and what is a fraction too wide would be elided.
        return QRect(0, 0, metrics.horizontalAdvance(self.text()) + 1, round(pixels * INK))

    def _flags(self) -> int:
        # Not anywhere: lines of 汉字 would begin with a comma.
        wrap = int(Qt.TextFlag.TextWordWrap) if self._wrap else 0
        return int(self.alignment()) | wrap

    def font_of(self, pixels: int) -> QFont:
        """Give the font at a size in pixels."""
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setBold(self._bold)
        return font

    def sizeHint(self) -> QSize:
        """Ask for nothing: the board's plan gives the room, and the text follows."""
        return QSize(1, LEAST_PX)

    def minimumSizeHint(self) -> QSize:
        """Shrink to anything."""
        return QSize(1, LEAST_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text at the size that fits; what still does not is elided."""
        painter = QPainter(self)
        room = self.contentsRect()
        painter.setFont(self.font_of(self.fitting_px(room)))
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.text()
        if not self._wrap:
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, self._flags() | int(Qt.TextFlag.TextDontClip), text)
        painter.end()


class BoxLabel(FitLabel):
    """A word in the middle of a box that is wider and higher than it; no box while there is no word."""

    side = 0.24  # of the font size, left and right of the word
    high = 1.12  # of the box, in font sizes

    def _bounds(self, pixels: int, room: QRect) -> QRect:
        word = super()._bounds(pixels, room)
        return QRect(0, 0, word.width() + round(2 * self.side * pixels), round(self.high * pixels))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, then the word with its ink in the middle: letters reach below the line, 汉字 do not."""
        if not self.text():
            return
        room = self.contentsRect()
        pixels = self.fitting_px(room)
        box = QRectF(self._bounds(pixels, room))
        box.moveCenter(QRectF(room).center())
        if not self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            box.moveLeft(room.left())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw_box(painter, box)
        painter.setFont(self.font_of(pixels))
        painter.setPen(self.palette().color(self.foregroundRole()))
        ink = QRectF(painter.fontMetrics().tightBoundingRect(self.text()))
        painter.drawText(QPointF(box.center().x() - ink.center().x(), box.center().y() - ink.center().y()), self.text())
        painter.end()

    @abstractmethod
    def draw_box(self, painter: QPainter, box: QRectF) -> None:
        """Draw what stands behind the word."""


class MarkLabel(BoxLabel):
    """The mark of the green channel."""

    def draw_box(self, painter: QPainter, box: QRectF) -> None:
        """Fill the box."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("board_green"))
        painter.drawRoundedRect(box, box.height() / 5, box.height() / 5)


class FramedLabel(BoxLabel):
    """A quieter box: the mark in a list, and a service's letter, which is not to be read together with its count."""

    side = 0.18
    high = 1.16

    def draw_box(self, painter: QPainter, box: QRectF) -> None:
        """Draw a frame."""
        width = max(1.0, box.height() / 22)
        frame = QColor(self.palette().color(self.foregroundRole()))
        painter.setPen(QPen(frame, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(width, width, -width, -width), box.height() / 6, box.height() / 6)
