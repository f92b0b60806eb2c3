"""Arrivals and waits of a day as columns and bars; every value also stands in a table below them."""

from __future__ import annotations

from collections.abc import Sequence

from app.reports.figures import Group
from app.reports.words import NONE, minutes
from ui.charts.chart import BarsChart, LinesChart
from ui.charts.facts import Bar, Line
from ui.reports.words import class_text, median_title, name_of, p90_title


class ArrivalsChart(BarsChart):
    """A column for each half hour, and a thick line where its median wait is, in a scale of its own."""

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show who came, and how long half of them waited."""
        bars = [_bar(each) for each in groups]
        self.show_bars(bars, "; ".join(f"{each.key} {each.received}, {_median(each)}" for each in groups))


class ClassesChart(LinesChart):
    """Two bars on a line for each class: what nine of ten do not exceed, and in it the median."""

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show the waits of each class."""
        lines = [_line(each) for each in groups]
        self.show_lines(lines, "; ".join(f"{line.name} {line.text}" for line in lines))


def _bar(group: Group) -> Bar:
    told = f"{group.key}\n{name_of('received')} {group.received}\n{median_title()} {_median(group)}"
    wait = group.wait.median_s
    return Bar(_short(group.key), group.received, str(group.received), told, None if wait is None else wait / 60)


def _line(group: Group) -> Line:
    median, p90 = _median(group), minutes(group.wait.p90_s)
    name = class_text(group.key)
    told = f"{name}\n{median_title()} {median}\n{p90_title()} {p90}"
    text = NONE if group.wait.median_s is None else f"{median} / {p90}"
    return Line(name, (group.wait.p90_s or 0) / 60, (group.wait.median_s or 0) / 60, text, told)


def _median(group: Group) -> str:
    return minutes(group.wait.median_s)


def _short(key: str) -> str:
    """Give a day without its year, a month without its century: all are as long as a time."""
    return key[5:] if len(key) == len("2026-11-23") else key[2:] if len(key) == len("2026-11") else key
