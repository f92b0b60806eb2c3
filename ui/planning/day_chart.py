"""How a day goes, half hour by half hour: who waits, and how long; every value also stands in the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.planning.columns import Columns
from ui.planning.words import whole
from ui.theme.current import colour, px


class DayChart(QWidget):
    """Bars with their numbers; those over a limit are hatched besides being of another colour."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._times: tuple[str, ...] = ()
        self._values: tuple[float | None, ...] = ()
        self._limit: float | None = None

    def show_values(self, times: Sequence[str], values: Sequence[float | None], limit: float | None = None) -> None:
        """Show a value of each half hour, and a line at the limit."""
        self._times, self._values, self._limit = tuple(times), tuple(values), limit
        told = "; ".join(
            f"{time} {whole(value)}" for time, value in zip(times, values, strict=True) if value is not None
        )
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for bars tall enough to compare."""
        return QSize(px(320), px(120))

    def minimumSizeHint(self) -> QSize:
        """Ask for the height; any width will do."""
        return QSize(px(200), px(120))

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bars, numbers, the limit and the times."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = Columns(QRect(self.rect()), self._times, self.fontMetrics())
        top = max((value for value in self._values if value is not None), default=0.0)
        top = max(top, self._limit or 0.0, 1.0)
        if self._limit is not None and self._times:
            first, last = columns.bar(0, self._limit / top), columns.bar(len(self._times) - 1, self._limit / top)
            painter.setPen(QPen(colour("stop_text"), max(1, px(1)), Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(first.left(), first.top()), QPointF(last.right(), last.top()))
        for column, value in enumerate(self._values):
            if value is not None:
                self._draw_bar(painter, columns, column, value, top)
        columns.write_times(painter)
        painter.end()

    def _draw_bar(self, painter: QPainter, columns: Columns, column: int, value: float, top: float) -> None:
        over = self._limit is not None and value > self._limit
        bar = columns.bar(column, value / top)
        painter.fillRect(bar, colour("look_soft" if over else "accent_soft"))
        painter.setPen(QPen(colour("on_look_soft" if over else "accent_text"), 1))
        if over:
            painter.setBrush(QBrush(colour("on_look_soft"), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(bar)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        columns.write(painter, column, bar, whole(value), bold=over, ground=True)
