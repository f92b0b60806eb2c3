"""The place of a chart on a page: its words and size; what draws it is loaded once a page needs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QVBoxLayout, QWidget

from ui.charts.facts import Bar, Line
from ui.tasks import Tasks
from ui.theme.current import px
from ui.widgets.elided import as_tooltip

if TYPE_CHECKING:
    from ui.charts.plots import Plot


def _load_numbers() -> None:
    """Load what pyqtgraph stands on and Qt is not in: a third of its time, in a worker."""
    import numpy as numpy


class Chart(QWidget):
    """Takes any width, grows with the text, and tells the value under the pointer.

    Attributes:
        plot: What draws it; None until that is loaded.
    """

    def __init__(self, name: str, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.plot: Plot | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._tasks: Tasks | None = tasks

    def load(self) -> None:
        """Load what draws it, at its first values: until then that would only keep the figures waiting."""
        if self._tasks is not None:
            self._tasks.run_query(self, _load_numbers, done=self._loaded)
            self._tasks = None

    def _loaded(self, _nothing: None) -> None:
        from ui.charts import plots  # here: modules of Qt loaded in a worker bring the interface down

        self.plot = self._made(plots)
        self._column.addWidget(self.plot)
        self._draw()

    def _made(self, plots: Any) -> Plot:
        """Make what draws a chart of this kind."""
        raise NotImplementedError

    def _draw(self) -> None:
        """Draw what is to be shown, in the look in force."""
        raise NotImplementedError

    def _tip_at(self, x: float, y: float) -> str:
        """Tell the value at a place."""
        raise NotImplementedError

    def tip_at(self, x: float, y: float) -> str:
        """Tell the value at a place of the chart; "" where there is none."""
        return self._tip_at(x, y) if self.plot is not None else ""

    def _changed(self, told: str) -> None:
        """Show and tell other values."""
        self.setAccessibleDescription(told)
        self.updateGeometry()
        self.load()
        if self.plot is not None:
            self._draw()

    def sizeHint(self) -> QSize:
        """Ask for enough height to compare."""
        return QSize(px(320), px(150))

    def minimumSizeHint(self) -> QSize:
        """Ask for the height; any width will do."""
        return QSize(px(180), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Say the value under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), as_tooltip(self.tip_at(event.x(), event.y())), self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look and the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            if self.plot is not None:
                self._draw()


class BarsChart(Chart):
    """Bars side by side over their times; where there are levels, too, each kind has an axis of its own."""

    def __init__(self, name: str, tasks: Tasks, parent: QWidget | None = None) -> None:
        self._bars: tuple[Bar, ...] = ()
        self._limit: float | None = None
        super().__init__(name, tasks, parent)

    def show_bars(self, bars: Sequence[Bar], told: str, limit: float | None = None) -> None:
        """Show values, with a dashed line at a limit; `told` says them in words."""
        self._bars, self._limit = tuple(bars), limit
        self._changed(told)

    def _made(self, plots: Any) -> Plot:
        return plots.BarsPlot(self)

    def _draw(self) -> None:
        assert self.plot is not None
        self.plot.draw(self._bars, self._limit, self.font())

    def _tip_at(self, x: float, y: float) -> str:
        at = self.plot.at(x, y) if self.plot is not None else None
        return self._bars[at].tip if at is not None else ""


class LinesChart(Chart):
    """Two bars on a line for each name, one in the other, with their values behind them."""

    def __init__(self, name: str, tasks: Tasks, parent: QWidget | None = None) -> None:
        self._lines: tuple[Line, ...] = ()
        super().__init__(name, tasks, parent)

    def show_lines(self, lines: Sequence[Line], told: str) -> None:
        """Show values; `told` says them in words."""
        self._lines = tuple(lines)
        self._changed(told)

    def sizeHint(self) -> QSize:
        """Ask for a line for each name."""
        return QSize(px(320), max(1, len(self._lines)) * (self.fontMetrics().height() + px(12)) + px(4))

    def _made(self, plots: Any) -> Plot:
        return plots.LinesPlot(self)

    def _draw(self) -> None:
        assert self.plot is not None
        self.plot.draw(self._lines, None, self.font())

    def _tip_at(self, x: float, y: float) -> str:
        at = self.plot.at(x, y) if self.plot is not None else None
        return self._lines[at].tip if at is not None else ""
