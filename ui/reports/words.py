"""What figures are called and how they are counted, in the language of the screen."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.reports.buckets import Ends
from app.reports.definitions import MEANING
from app.reports.figures import DayFigures
from app.reports.record import ENDINGS
from app.reports.words import class_name
from ui import i18n
from ui.plaintext import plain
from ui.weekdays import weekday_text
from ui.widgets.elided import as_tooltip
from ui.words import entitlement_text

_CAME = ("received", "carried_in")


def name_of(figure: str) -> str:
    """Name a figure."""
    told = MEANING[figure]
    return told.zh if i18n.spoken() == i18n.CHINESE else told.en


def meaning_of(figure: str) -> str:
    """Say how a figure is counted."""
    told = MEANING[figure]
    return as_tooltip(told.meaning if i18n.spoken() == i18n.CHINESE else told.english)


def ends_text(one: DayFigures | Ends) -> str:
    """Say in one line how everybody ended; the two sides are equal."""
    came = " + ".join(_counted(one, name) for name in _CAME)
    return f"{came} = " + " + ".join(_counted(one, name) for name in ENDINGS)


def ends_meaning() -> str:
    """Say how each part of that line is counted."""
    told = (MEANING[name] for name in (*_CAME, *ENDINGS))
    chinese = i18n.spoken() == i18n.CHINESE
    return as_tooltip("\n".join(f"{one.zh}：{one.meaning}" if chinese else f"{one.en}: {one.english}" for one in told))


def _counted(one: DayFigures | Ends, name: str) -> str:
    return f"{name_of(name)} {getattr(one, name)}"


def naming(figure: str) -> Callable[[], str]:
    """Give what names a figure when asked, as the heading of a column."""

    def named() -> str:
        return name_of(figure)

    return named


def telling(figure: str) -> Callable[[Any], str]:
    """Give what says of any row how this figure of it is counted."""

    def told(_row: Any) -> str:
        return meaning_of(figure)

    return told


def class_text(key: Hashable) -> str:
    """Name a class of priority as the paper does, or as an English screen would."""
    known = str(key)
    if i18n.spoken() == i18n.CHINESE:
        return plain(class_name(known))
    return entitlement_text(None if known == "ordinary" else known)


def day_text(day: date) -> str:
    """Write a day with its weekday."""
    return f"{day:%Y-%m-%d} {weekday_text(day)}"


def median_title() -> str:
    """Head the column of the median waits."""
    return QCoreApplication.translate("Reports", "Median wait, min")


def median_only_title() -> str:
    """Head the column of medians where the row says of what."""
    return QCoreApplication.translate("Reports", "Median, min")


def p90_title() -> str:
    """Head the column of the waits that nine of ten do not exceed."""
    return QCoreApplication.translate("Reports", "90 % under, min")


def service_title() -> str:
    """Head the column of the time at a desk."""
    return QCoreApplication.translate("Reports", "Median at the desk, min")


def called_title() -> str:
    """Head the column of a desk's calls."""
    return QCoreApplication.translate("Reports", "Called")


def key_title() -> str:
    """Head the column that says of what a row is."""
    return QCoreApplication.translate("Reports", "Item")


def service_time_title() -> str:
    """Head the column of one visit's time at desks."""
    return QCoreApplication.translate("Reports", "At the desk, min")
