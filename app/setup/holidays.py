"""The public holidays of a year, as far as the calendar that is shipped knows it; a hall may set others."""

from __future__ import annotations

from datetime import date, timedelta

from app.core.open_days import statutory

_BACK = 25  # the calendar that is shipped begins in 2004


def calendar_ends(year: int) -> int:
    """Give the last year that the calendar knows, looked for from the one after `year` back."""
    return next((known for known in range(year + 1, year - _BACK, -1) if statutory(known) is not None), year - _BACK)


def holidays_of(year: int) -> list[str]:
    """Give the public holidays of a year as ISO dates (weekends between them too); [] for a year that it knows not."""
    import chinese_calendar

    day, found = date(year, 1, 1), []
    try:
        while day.year == year:
            is_off, name = chinese_calendar.get_holiday_detail(day)
            if is_off and name is not None:
                found.append(day.isoformat())
            day += timedelta(days=1)
    except NotImplementedError:
        return []
    return found
