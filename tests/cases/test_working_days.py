"""Promises over holidays, day by day beside chinesecalendar; where it knows nothing, Monday to Friday."""

from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar
import pytest

from app.cases.terms import due_of
from app.core.open_days import OpenDays, promised_date

DAYS = OpenDays()


def _works(day: date) -> bool:
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.isoweekday() < 6


def _counted(day: date, count: int) -> date:
    while count > 0 or not _works(day):
        day += timedelta(days=1)
        count -= _works(day)
    return day


@pytest.mark.parametrize("year", [2020, 2024, 2025, 2026])
@pytest.mark.parametrize("count", [1, 5, 20])
def test_every_day_of_a_year_is_promised_as_the_calendar_says(year, count):
    day = date(year, 1, 1)
    while day.year == year:
        promised = promised_date(day, count, DAYS)
        assert promised == _counted(day, count) and DAYS.is_open(promised), day
        assert due_of(promised, day, DAYS).days == count
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("opened", "days", "promised"),
    [
        (date(2025, 1, 24), 3, date(2025, 2, 5)),  # over Spring Festival: Sunday the 26th is worked
        (date(2025, 12, 31), 1, date(2026, 1, 4)),  # over New Year into a swapped Sunday
        (date(2026, 9, 30), 2, date(2026, 10, 9)),  # over National Day
        (date(2026, 10, 8), 2, date(2026, 10, 10)),  # a Saturday that is worked in its place
        (date(2024, 2, 28), 1, date(2024, 2, 29)),  # a leap day
        (date(2028, 2, 28), 2, date(2028, 3, 1)),  # one of a year nobody knows
        (date(2030, 9, 30), 1, date(2030, 10, 1)),  # National Day of such a year is not known
    ],
)
def test_a_promise_over_a_holiday(opened, days, promised):
    assert promised_date(opened, days, DAYS) == promised
    assert due_of(promised, opened, DAYS).known is (promised.year <= 2026)


def test_days_corrected_by_hand_count_before_the_calendar():
    days = OpenDays(closed=frozenset({date(2026, 11, 24)}), corrected={date(2026, 11, 28): "work"})
    assert promised_date(date(2026, 11, 23), 1, days) == date(2026, 11, 25)
    assert promised_date(date(2026, 11, 27), 1, days) == date(2026, 11, 28)


def test_overdue_is_told_in_working_days():
    due = due_of(date(2026, 9, 30), date(2026, 10, 9), DAYS)
    assert (due.days, due.overdue) == (-2, True)
