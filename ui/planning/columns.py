"""Where the half hours of a day stand side by side, in every chart of the planning page alike."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ui.theme.current import colour


class Columns:
    """Columns of equal width over a line of times; numbers stand where there is room for them."""

    def __init__(self, area: QRect, times: Sequence[str], metrics: QFontMetrics) -> None:
        self._area, self._times, self._metrics = QRectF(area), times, metrics
        self._line = float(metrics.height() + 4)
        self._each = self._area.width() / max(1, len(times))

    def at(self, x: float) -> int:
        """Give the column under a place."""
        return max(0, min(len(self._times) - 1, int((x - self._area.left()) // self._each)))

    def slot(self, column: int) -> QRectF:
        """Give the whole of a column, without its time."""
        left = self._area.left() + column * self._each
        return QRectF(left, self._area.top(), self._each, self._area.height() - self._line)

    def bar(self, column: int, share: float) -> QRectF:
        """Give a bar of a share of the height; room for its number stays above."""
        slot = self.slot(column)
        room = slot.height() - self._line
        gap = min(4.0, self._each / 8)
        high = max(1.0, room * share)
        return QRectF(slot.left() + gap, slot.bottom() - high, self._each - 2 * gap, high)

    def write(
        self, painter: QPainter, column: int, bar: QRectF, text: str, *, bold: bool = False, ground: bool = False
    ) -> None:
        """Write a bar's number above it, unless it is wider than the column: the table has it too.

        `ground`: nothing that was drawn there shines through.
        """
        font = painter.font()
        font.setBold(bold)
        painter.setFont(font)
        wide = self._metrics.horizontalAdvance(text)
        if wide <= self._each:
            slot = self.slot(column)
            place = QRectF(slot.left(), bar.top() - self._line, self._each, self._line)
            if ground:
                metrics, middle = self._metrics, place.center()
                base = middle.y() + (metrics.ascent() - metrics.descent()) / 2
                high = metrics.capHeight() + 4.0
                behind = QRectF(middle.x() - wide / 2 - 2, base - high + 2, wide + 4.0, high)
                painter.fillRect(behind, colour("surface"))
            painter.setPen(colour("text"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def write_times(self, painter: QPainter) -> None:
        """Write the times below, as many as have room."""
        font = painter.font()
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(colour("muted"))
        wide = self._metrics.horizontalAdvance("00:00") + 8
        every = max(1, -int(-wide // self._each))
        for column, text in enumerate(self._times):
            left = self._area.left() + column * self._each
            if column % every == 0 and left + wide <= self._area.right() + 8:
                place = QRectF(left, self._area.bottom() - self._line, max(wide, self._each), self._line)
                side = Qt.AlignmentFlag.AlignHCenter if every == 1 else Qt.AlignmentFlag.AlignLeft
                painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)
