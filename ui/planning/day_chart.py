"""How a day goes, half hour by half hour: who waits, and how long; every value also stands in the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize

from ui.charts.chart import BarsChart
from ui.charts.facts import Bar
from ui.planning.words import whole
from ui.theme.current import px


class DayChart(BarsChart):
    """Bars with their numbers; those over a limit are hatched besides being of another colour."""

    def show_values(self, times: Sequence[str], values: Sequence[float | None], limit: float | None = None) -> None:
        """Show a value of each half hour, and a line at the limit."""
        known = [(time, None if value is None else whole(value)) for time, value in zip(times, values, strict=True)]
        bars = [
            Bar(time, value, text or "", "" if text is None else f"{time}  {text}")
            for (time, text), value in zip(known, values, strict=True)
        ]
        self.show_bars(bars, "; ".join(f"{time} {text}" for time, text in known if text is not None), limit)

    def sizeHint(self) -> QSize:
        """Ask for bars tall enough to compare."""
        return QSize(px(320), px(130))
