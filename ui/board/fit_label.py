"""A label whose text grows with the window, and shrinks rather than being cut."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.plaintext import plain
from ui.theme.current import colour

LEAST_PX = 12
LEAST_PART = 0.72  # of the wanted size; smaller text would not be read from a distance, so it is elided


class FitLabel(QLabel):
    """Plain text at `share` hundredths of the window's shorter side, smaller where it does not fit."""

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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
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
            self.updateGeometry()

    def set_bold(self, bold: bool) -> None:
        """Write in bold or not."""
        if bold != self._bold:
            self._bold, self._asked = bold, None
            self.update()

    def set_unit(self, unit: float) -> None:
        """Take the size of a hundredth of the window's shorter side, in pixels."""
        self._unit = unit
        self.updateGeometry()
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

    def _fits(self, pixels: int, room: QRect) -> bool:
        needed = self._bounds(pixels, room)
        return needed.width() <= room.width() and needed.height() <= room.height() * (1.0 if self._wrap else 1.15)

    def _bounds(self, pixels: int, room: QRect) -> QRect:
        metrics = QFontMetrics(self._font_of(pixels))
        if self._wrap:
            return metrics.boundingRect(room, self._flags(), self.text())
        return QRect(0, 0, metrics.horizontalAdvance(self.text()), metrics.height())

    def _flags(self) -> int:
        wrap = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere) if self._wrap else 0
        return int(self.alignment()) | wrap

    def _font_of(self, pixels: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setBold(self._bold)
        return font

    def sizeHint(self) -> QSize:
        """Ask for the line at its wanted size."""
        metrics = QFontMetrics(self._font_of(self.wanted_px()))
        width = metrics.horizontalAdvance(self.text()) if not self._wrap else 1
        return QSize(width + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Shrink to anything: the text follows."""
        return QSize(1, LEAST_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text at the size that fits; what still does not is elided."""
        painter = QPainter(self)
        room = self.contentsRect()
        painter.setFont(self._font_of(self.fitting_px(room)))
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.text()
        if not self._wrap:
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, self._flags() | int(Qt.TextFlag.TextDontClip), text)
        painter.end()


class MarkLabel(FitLabel):
    """The mark of the green channel: a green box around its word, nothing while there is no word."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the word."""
        if not self.text():
            return
        room = self.contentsRect()
        metrics = QFontMetrics(self._font_of(self.fitting_px(room)))
        wide = metrics.horizontalAdvance(self.text()) + metrics.height() // 2
        box = QRect(0, 0, min(wide, room.width()), min(metrics.height(), room.height()))
        box.moveCenter(room.center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("board_green"))
        painter.drawRoundedRect(box, box.height() / 5, box.height() / 5)
        painter.end()
        super().paintEvent(event)
