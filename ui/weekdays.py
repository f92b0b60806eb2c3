"""Weekdays in the language in force, long or short."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale


def weekday_text(day: date, short: bool = False) -> str:
    """Name a day's weekday; `short` = for a narrow place."""
    return weekday_name(day.isoweekday(), short)


def weekday_name(number: int, short: bool = False) -> str:
    """Name a weekday, Monday = 1."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().standaloneDayName(number, form)  # ui/i18n.py sets the default to the language in force
