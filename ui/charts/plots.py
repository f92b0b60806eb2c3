"""Bars as pyqtgraph draws them, in our colours and letters; nothing in them can be moved, zoomed or clicked.

Loads pyqtgraph and numpy: import it where a chart is drawn, never at the start.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.charts.facts import Bar, Line, every, steps
from ui.theme.current import colour, px

_WIDE = 0.8  # of a bar, of its column
_MOST_NAME = 0.4  # of the width, for the names of lines


class Plot(pg.GraphicsView):
    """A box with axes around it; the pointer goes through to whom it belongs to, so the page scrolls over it."""

    def __init__(self, parent: QWidget) -> None:
        self._made = False  # the first resizing comes while it is being made
        super().__init__(parent, background=colour("surface"))
        self.setAntialiasing(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._grid = pg.GraphicsLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self.box = self._grid.addViewBox(0, 1, enableMenu=False, enableMouse=False, defaultPadding=0.0)
        self.box.disableAutoRange()
        self.setCentralItem(self._grid)
        self._letters = QFontMetrics(self.font())
        self._texts: list[Any] = []
        self._made = True

    def draw(self, shown: Sequence[Any], limit: float | None, font: QFont) -> None:
        """Show values in the look in force."""
        self.box.clear()
        self._texts = []
        self._letters = QFontMetrics(font)
        self.setBackground(colour("surface"))
        self._fill(shown, limit, font)
        self.fit()

    def fit(self) -> None:
        """Leave out what has no room at the size in force."""
        raise NotImplementedError

    def at(self, x: float, y: float) -> int | None:
        """Tell whose value is at a place; None where there is none."""
        raise NotImplementedError

    def _fill(self, shown: Sequence[Any], limit: float | None, font: QFont) -> None:
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Follow the room."""
        super().resizeEvent(event)
        if self._made:
            self.fit()

    def _axis(self, side: str, row: int, column: int) -> Any:
        axis = pg.AxisItem(side, maxTickLength=0)
        axis.linkToView(self.box)
        self._grid.addItem(axis, row, column)
        return axis

    def _dress(self, axis: Any, font: QFont, role: str = "muted") -> None:
        axis.setPen(_pen("edge"))
        axis.setTextPen(_pen(role))
        axis.setTickFont(font)
        axis.setStyle(tickTextOffset=px(4), hideOverlappingLabels=px(60))  # what has no room is left out by `fit`

    def _write(self, text: str, x: float, y: float, anchor: tuple[float, float], font: QFont) -> None:
        """Write beside a value."""
        item = pg.TextItem(text, color=colour("text"), anchor=anchor)
        item.textItem.document().setDocumentMargin(px(2))
        item.setFont(font)
        item.setPos(x, y)
        self.box.addItem(item, ignoreBounds=True)
        self._texts.append(item)

    def _widest(self, texts: Iterable[str]) -> int:
        return max(map(self._letters.horizontalAdvance, texts), default=0)

    def _place(self, x: float, y: float) -> QPointF | None:
        """Give what a place of the widget is in values, inside the box."""
        there = self.box.mapSceneToView(QPointF(x, y))
        return there if self.box.viewRect().contains(there) else None


class BarsPlot(Plot):
    """Columns over times; thick short lines where a second value is, which has the right axis; a dashed limit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._bars: Sequence[Bar] = ()
        self._limit: float | None = None
        self._top = self._longest = 1.0
        self._left, self._right = self._axis("left", 0, 0), self._axis("right", 0, 2)
        self._below = self._axis("bottom", 1, 1)

    def _fill(self, shown: Sequence[Bar], limit: float | None, font: QFont) -> None:
        self._bars, self._limit = shown, limit
        self._top = max([bar.value for bar in shown if bar.value is not None] + [limit or 0.0, 1.0])
        levels = [bar.level for bar in shown if bar.level is not None]
        self._longest = max([*levels, 0.0]) or 1.0
        for over in (False, True):
            self._fill_bars([(at, bar) for at, bar in enumerate(shown) if _is_over(bar, limit) == over], over)
        if limit is not None and shown:
            self.box.addItem(pg.InfiniteLine(limit, 0, _pen("stop_text", px(2), Qt.PenStyle.DashLine), movable=False))
        self._fill_levels()
        for at, bar in enumerate(shown):
            if bar.value is not None:
                bold = _bold(font, _is_over(bar, limit))
                self._write(bar.text, at + 0.5, bar.value, (0.5, 1.05), bold)
        for axis in (self._left, self._right, self._below):
            self._dress(axis, font)
        self._right.setVisible(bool(levels))
        self._left.setTicks([[(step, str(step)) for step in steps(self._top)]])
        self._right.setTicks([[(step / self._longest * self._top, str(step)) for step in steps(self._longest)]])

    def _fill_bars(self, bars: list[tuple[int, Bar]], over: bool) -> None:
        places = [(at + 0.5, bar.value) for at, bar in bars if bar.value is not None]
        if not places:
            return
        edge = "on_look_soft" if over else "accent_text"
        looks = [QBrush(colour("look_soft" if over else "accent_soft"))]
        if over:  # told by more than its colour
            looks.append(QBrush(colour(edge), Qt.BrushStyle.BDiagPattern))
        for brush in looks:
            at, high = [place[0] for place in places], [place[1] for place in places]
            self.box.addItem(pg.BarGraphItem(x=at, height=high, width=_WIDE, pen=_pen(edge), brush=brush))

    def _fill_levels(self) -> None:
        x: list[float] = []
        y: list[float] = []
        for at, bar in enumerate(self._bars):
            if bar.level is not None:
                x += [at + (1 - _WIDE) / 2, at + (1 + _WIDE) / 2]
                y += [self._level(bar.level)] * 2
        if x:
            self.box.addItem(pg.PlotCurveItem(x, y, connect="pairs", pen=_pen("text", px(3))))

    def fit(self) -> None:
        """Write the numbers, or where they have no room a scale beside; and the times that have room."""
        line, count = self._letters.height() + px(6), max(1, len(self._bars))
        two = self._right.isVisible()
        left, right = self._wide(self._top), self._wide(self._longest) if two else 0
        numbers = self._widest(bar.text for bar in self._bars) <= (self.width() - left - right) / count
        left = left if two or not numbers else 0
        self._left.setVisible(left > 0)
        self._left.setWidth(left)
        self._right.setWidth(right)
        self._below.setHeight(line)
        room, high = max(1, self.width() - left - right), max(1, self.height() - line)
        above = line if numbers else px(4)
        unit = self._top / max(1, high - above)
        self.box.setRange(xRange=(0, count), yRange=(0, unit * high), padding=0)
        for bar, text in zip([bar for bar in self._bars if bar.value is not None], self._texts, strict=True):
            text.setVisible(numbers)
            text.setPos(text.pos().x(), self._above(bar, unit))
        self._below.setTicks([self._named(room / count, left, room + right)])

    def _above(self, bar: Bar, unit: float) -> float:
        """Give where a bar's number stands: on it, or on a line that would cross it there: second value or limit."""
        foot, gap, high = bar.value or 0.0, px(2) * unit, self._letters.height() * unit
        lines = [self._limit, None if bar.level is None else self._level(bar.level)]
        for line in sorted(each for each in lines if each is not None):
            if -gap <= line - foot <= high:
                foot = line + gap
        return foot

    def _level(self, level: float) -> float:
        return level / self._longest * self._top

    def _named(self, each: float, left: float, end: float) -> list[tuple[float, str]]:
        """Choose the times that have room, each in the middle of its column."""
        half = self._widest(bar.name for bar in self._bars) / 2
        step = every(2 * half + px(8), each)
        named = [at for at in range(len(self._bars)) if -left <= (at + 0.5) * each - half <= end - 2 * half]
        return [(at + 0.5, self._bars[at].name) for at in named[::step]]

    def _wide(self, top: float) -> int:
        return self._widest(str(step) for step in steps(top)) + px(8)

    def at(self, x: float, y: float) -> int | None:
        """Tell whose column is at a place."""
        there = self._place(x, y)
        return int(there.x()) if there is not None and there.x() < len(self._bars) else None


class LinesPlot(Plot):
    """Names, each with two bars, one in the other, and what they are behind them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()
        self._longest = 1.0
        self._names = self._axis("left", 0, 0)
        self.box.invertY(True)

    def _fill(self, shown: Sequence[Line], limit: float | None, font: QFont) -> None:
        self._lines = shown
        self._longest = max([line.outer for line in shown] + [0.0]) or 1.0
        middle = [at + 0.5 for at in range(len(shown))]
        if shown:
            for name, high, fill in (("outer", 0.6, "accent_soft"), ("inner", 0.3, "accent_text")):
                wide = [getattr(line, name) for line in shown]
                brush = QBrush(colour(fill))
                item = pg.BarGraphItem(x0=0, y=middle, width=wide, height=high, pen=_pen("accent_text"), brush=brush)
                self.box.addItem(item)
        for at, line in enumerate(shown):
            self._write(line.text, line.outer, at + 0.5, (0.0, 0.5), font)
        self._dress(self._names, font, "text")

    def fit(self) -> None:
        """Cut names that are too long, and keep room for the values."""
        left = min(self._widest(line.name for line in self._lines), int(self.width() * _MOST_NAME))
        cut = [self._letters.elidedText(line.name, Qt.TextElideMode.ElideRight, left) for line in self._lines]
        self._names.setTicks([[(at + 0.5, name) for at, name in enumerate(cut)]])
        self._names.setWidth(left + px(8))
        room = max(1, self.width() - left - px(8))
        tail = self._widest(line.text for line in self._lines) + px(8)
        longest = self._longest * room / max(px(20), room - tail)
        self.box.setRange(xRange=(0, longest), yRange=(0, max(1, len(self._lines))), padding=0)

    def at(self, x: float, y: float) -> int | None:
        """Tell whose line is at a place, beside its name, too."""
        there = self._place(max(x, self._names.width() + 1), y)
        return int(there.y()) if there is not None and there.y() < len(self._lines) else None


def _is_over(bar: Bar, limit: float | None) -> bool:
    return limit is not None and bar.value is not None and bar.value > limit


def _pen(role: str, wide: int = 1, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    return pg.mkPen(colour(role), width=wide, style=style)


def _bold(font: QFont, wanted: bool) -> QFont:
    made = QFont(font)
    made.setBold(wanted)
    return made
