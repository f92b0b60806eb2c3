"""Figures of the planning page as words: minutes, hours, shares, classes."""

from __future__ import annotations

from datetime import date
from math import ceil

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.queue.simulation.arrivals_file import REGULAR
from ui.weekdays import weekday_text
from ui.words import entitlement_text

NONE = "–"
_WORDS = {
    "everybody": QT_TRANSLATE_NOOP("Planning", "Everybody"),
    "ordinary_mean": QT_TRANSLATE_NOOP("Planning", "Ordinary, mean wait, min"),
    "ordinary_p90": QT_TRANSLATE_NOOP("Planning", "Ordinary, 90 % under, min"),
    "ordinary_longest": QT_TRANSLATE_NOOP("Planning", "Ordinary, longest, min"),
    "ordinary_within": QT_TRANSLATE_NOOP("Planning", "Ordinary within the aim"),
    "green_mean": QT_TRANSLATE_NOOP("Planning", "Green channel, mean wait, min"),
    "passed_most": QT_TRANSLATE_NOOP("Planning", "Passed by others, at most"),
    "desk_hours": QT_TRANSLATE_NOOP("Planning", "Desk-hours"),
    "idle": QT_TRANSLATE_NOOP("Planning", "Of these without a visit, h"),
    "busy": QT_TRANSLATE_NOOP("Planning", "Desks at work"),
    "late": QT_TRANSLATE_NOOP("Planning", "Last visit ends after the last half hour by, min"),
    "times": QT_TRANSLATE_NOOP("Planning", "{n} times"),
    "measured": QT_TRANSLATE_NOOP("Planning", "Measured"),
    "before": QT_TRANSLATE_NOOP("Planning", "Desks of that day"),
    "then": QT_TRANSLATE_NOOP("Planning", "Desks then"),
    "now": QT_TRANSLATE_NOOP("Planning", "Desks"),
    "planned": QT_TRANSLATE_NOOP("Planning", "This plan"),
    "waits": QT_TRANSLATE_NOOP("Planning", "Waits in minutes"),
    "people": QT_TRANSLATE_NOOP("Planning", "People"),
    "mean": QT_TRANSLATE_NOOP("Planning", "Mean"),
    "half": QT_TRANSLATE_NOOP("Planning", "Half under"),
    "p90": QT_TRANSLATE_NOOP("Planning", "90 % under"),
    "longest": QT_TRANSLATE_NOOP("Planning", "Longest"),
    "passed": QT_TRANSLATE_NOOP("Planning", "Passed"),
    "from": QT_TRANSLATE_NOOP("Planning", "From"),
    "came": QT_TRANSLATE_NOOP("Planning", "Came"),
    "waiting": QT_TRANSLATE_NOOP("Planning", "Waiting"),
    "compared_table": QT_TRANSLATE_NOOP("Planning", "This plan beside the day"),
    "class_table": QT_TRANSLATE_NOOP("Planning", "Waits by class"),
    "slot_table": QT_TRANSLATE_NOOP("Planning", "The day by half hour"),
}


def minutes(seconds: float | None) -> str:
    """Show minutes with one decimal; a dash where there is no figure."""
    return NONE if seconds is None else f"{seconds / 60:.1f}"


def hours(seconds: float | None) -> str:
    """Show hours with one decimal."""
    return NONE if seconds is None else f"{seconds / 3600:.1f}"


def share(value: float | None) -> str:
    """Show a share in whole per cent."""
    return NONE if value is None else f"{value:.0%}".replace("%", " %")


def whole(value: float) -> str:
    """Show a whole number; what is something is never shown as nothing."""
    return str(ceil(value) if 0 < value < 1 else round(value))


def class_text(name: str) -> str:
    """Name a class of the figures."""
    return entitlement_text(None if name == REGULAR else name)


def day_text(day: date) -> str:
    """Show a date with its weekday."""
    return f"{day.isoformat()} {weekday_text(day)}"


def say(key: str) -> str:
    """Say a heading of the tables in the language of now."""
    return QCoreApplication.translate("Planning", _WORDS[key])
