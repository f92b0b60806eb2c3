"""A line of the call in force: the number or the desk as large as it can be, the words around it smaller."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.board.plan import READ
from ui.plaintext import plain
from ui.widgets.fit_label import INK, FitLabel

GAP = 0.14  # beside the core, in sizes of its font
CAPITALS = 0.74  # height of capitals and digits, in font sizes


class CallLine(FitLabel):
    """Three pieces of one sentence on one line; they shrink together."""

    def __init__(self, share: float, beside: float, parent: QWidget | None = None) -> None:
        """Take the size of the core in units, and that of the words beside it as a part of the core's."""
        super().__init__("board-text", share, Qt.AlignmentFlag.AlignHCenter, bold=True, least=0.2, parent=parent)
        self._beside = beside
        self._pieces = ("", "", "")

    def set_pieces(self, sentence: str, core: str) -> None:
        """Show a sentence that has its core at `{core}`."""
        before, _, after = sentence.partition("{core}")
        self._pieces = (plain(before), plain(core), plain(after))
        self.set_text(sentence.replace("{core}", core))

    def _sizes(self, pixels: int) -> tuple[int, int, int]:
        # Words are never smaller than what has to be read, unless the core is.
        words = min(pixels, max(round(pixels * self._beside), round(READ * self._unit)))
        return (words, pixels, words)

    def _advances(self, pixels: int) -> list[int]:
        sizes = self._sizes(pixels)
        return [
            QFontMetrics(self.font_of(size)).horizontalAdvance(piece)
            for piece, size in zip(self._pieces, sizes, strict=True)
        ]

    def _gaps(self, pixels: int) -> tuple[int, int]:
        gap = round(GAP * pixels)
        # A comma stands at the word, not apart from it.
        joined = self._pieces[2][:1] in ",，."
        return (gap if self._pieces[0] else 0, 0 if joined or not self._pieces[2] else gap)

    def _bounds(self, pixels: int, room: QRect) -> QRect:
        return QRect(0, 0, sum(self._advances(pixels)) + sum(self._gaps(pixels)) + 1, round(pixels * INK))

    def ink_px(self) -> int:
        """Give the height of the core as it is drawn now, in pixels."""
        metrics = QFontMetrics(self.font_of(self.fitting_px(self.contentsRect())))
        return metrics.tightBoundingRect(self._pieces[1]).height()

    def words_px(self) -> int:
        """Give the font size of the words beside the core, in pixels."""
        return self._sizes(self.fitting_px(self.contentsRect()))[0]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pieces on one baseline."""
        room = self.contentsRect()
        pixels = self.fitting_px(room)
        left = room.left() + (room.width() - self._bounds(pixels, room).width()) / 2
        baseline = room.top() + room.height() / 2 + CAPITALS * pixels / 2
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        gaps = (*self._gaps(pixels), 0)
        for piece, size, advance, gap in zip(
            self._pieces, self._sizes(pixels), self._advances(pixels), gaps, strict=True
        ):
            painter.setFont(self.font_of(size))
            painter.drawText(QPointF(left, baseline), piece)
            left += advance + gap
        painter.end()
