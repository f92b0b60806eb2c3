"""How long people waited, walked to the desk and were served: the same rows as in the workbook."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.reports.figures import DayFigures, Spread
from app.reports.words import minutes, share
from ui.green.list_card import ListCard
from ui.reports.words import key_title, meaning_of, median_only_title, name_of, p90_title
from ui.widgets.table import Column

_SELDOM = (6, 2, 1, 5)  # where there is little room these go, one after the other


class TimeRow(NamedTuple):
    """What was timed: its definition, whose times they are ("" for everybody's), and how they spread."""

    figure: str
    whose: str
    spread: Spread


def time_rows(one: DayFigures) -> tuple[TimeRow, ...]:
    """Give the times of a day."""
    return (
        TimeRow("wait", "", one.wait),
        TimeRow("wait", "green", one.green_wait),
        TimeRow("wait", "ordinary", one.ordinary_wait),
        TimeRow("walk", "", one.walk),
        TimeRow("service", "", one.service),
    )


def times_card(parent: QWidget) -> ListCard:
    """Make the list of times."""
    columns = (
        Column(key_title, _named, stretch=True, tip=_meant),
        Column(_count_title, _count, tip=_meant, right=True),
        Column(_mean_title, _mean, tip=_meant, right=True),
        Column(median_only_title, _median, tip=_meant, right=True),
        Column(p90_title, _p90, tip=_meant, right=True),
        Column(_longest_title, _longest, tip=_meant, right=True),
        Column(_within_title, _within, tip=_meant, right=True),
    )
    return ListCard("times", columns, _row_id, _SELDOM, parent)


def _row_id(row: TimeRow) -> str:
    return f"{row.figure} {row.whose}"


def _named(row: TimeRow) -> str:
    name = name_of(row.figure)
    if row.whose == "green":
        return QCoreApplication.translate("Reports", "{figure}: green channel").format(figure=name)
    if row.whose == "ordinary":
        return QCoreApplication.translate("Reports", "{figure}: everybody else").format(figure=name)
    return name


def _meant(row: TimeRow) -> str:
    return meaning_of(row.figure)


def _count_title() -> str:
    return QCoreApplication.translate("Reports", "Times counted")


def _count(row: TimeRow) -> str:
    return str(row.spread.n)


def _mean_title() -> str:
    return QCoreApplication.translate("Reports", "Mean, min")


def _mean(row: TimeRow) -> str:
    return minutes(row.spread.mean_s)


def _median(row: TimeRow) -> str:
    return minutes(row.spread.median_s)


def _p90(row: TimeRow) -> str:
    return minutes(row.spread.p90_s)


def _longest_title() -> str:
    return QCoreApplication.translate("Reports", "Longest, min")


def _longest(row: TimeRow) -> str:
    return minutes(row.spread.max_s)


def _within_title() -> str:
    return QCoreApplication.translate("Reports", "Within the aim")


def _within(row: TimeRow) -> str:
    return share(row.spread.within)
