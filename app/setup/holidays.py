"""The public holidays of a year, as far as the calendar that is shipped knows it; a hall may set others."""

from __future__ import annotations

from datetime import date, timedelta


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
