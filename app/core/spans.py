"""Lengths of time: as people are told them, and in months of the calendar. Pure."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def whole_minutes(low_s: int, high_s: int) -> tuple[int, int]:
    """Give a range of seconds as whole minutes: down for the low end, up for the high one, never one number.

    (0, 1) is less than a minute: any moment now.
    """
    low = max(0, low_s) // 60
    return low, max(low + 1, -(-max(0, high_s) // 60))


def months_before(day: date, months: int) -> date:
    """Give the day some months before, the last of the month where it has none of that number."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
