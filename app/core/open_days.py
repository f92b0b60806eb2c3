"""On which days a site works: its hours, its closed days, the statutory calendar, and what people corrected by hand.

The statutory days come from the yearly notices of the State Council (国务院办公厅关于部分节假日安排的通知); they
are known only once a notice is out. A year nobody knows yet falls back to Monday to Friday, and whoever asks is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from app.core.errors import HallError

_FAR = 366  # no site is closed for longer; who closes every day of a year gets the date as it is
OFF, WORK = "off", "work"
FARTHEST = timedelta(days=3660)  # what is promised for later is a year mistyped
USUAL_DAYS = 5  # working days in which a matter is promised where its service says nothing


@dataclass(frozen=True)
class OpenDays:
    """When a site works.

    Attributes:
        weekdays: Days of the week (1 = Monday) on which it has hours; None = it says none: Monday to Friday.
        closed: Its own closed days.
        corrected: Days that people entered by hand: `off` or `work`; they count before the statutory calendar.
    """

    weekdays: frozenset[int] | None = None
    closed: frozenset[date] = frozenset()
    corrected: Mapping[date, str] = field(default_factory=dict)
    # A list of hundreds of cases asks for the same few spans again and again.
    _counted: dict[tuple[date, date], int] = field(default_factory=dict, compare=False, repr=False)

    def knows(self, year: int) -> bool:
        """Tell whether the year's statutory days are known, from the calendar or by hand."""
        return statutory(year) is not None or any(day.year == year for day in self.corrected)

    def is_open(self, day: date) -> bool:
        """Tell whether the site works on a day."""
        if day in self.closed:
            return False
        said = self.corrected.get(day) or (statutory(day.year) or {}).get(day)
        if said is not None:
            return said == WORK
        return day.isoweekday() in (self.weekdays if self.weekdays is not None else _WEEK)

    def at_or_after(self, day: date) -> date:
        """Give the first open day from `day` on."""
        return next((late for late in _from(day) if self.is_open(late)), day)

    def after_working_days(self, day: date, count: int) -> date:
        """Give the date `count` working days after `day`, which itself does not count (民法典 第二百零一条)."""
        left = count
        for late in _from(day + timedelta(days=1), _FAR + 3 * count):
            left -= self.is_open(late)
            if left <= 0:
                return late
        return day + timedelta(days=count)  # a site that is never open

    def before_working_days(self, day: date, count: int) -> date:
        """Give the last date after which `count` working days have passed up to and with `day`."""
        left, early = count, day
        while left > 0 and (day - early).days < _FAR + 3 * count:  # a site that is never open
            left -= self.is_open(early)
            early -= timedelta(days=1)
        return early

    def working_days_between(self, begin: date, end: date) -> int:
        """Count the open days after `begin` up to and with `end`; negative when `end` is earlier."""
        if end < begin:
            return -self.working_days_between(end, begin)
        known = self._counted.get((begin, end))
        if known is None:
            known = sum(self.is_open(begin + timedelta(days=n)) for n in range(1, (end - begin).days + 1))
            self._counted[begin, end] = known
        return known


_WEEK = frozenset(range(1, 6))


def promised_date(opened_on: date, days: int | None, open_days: OpenDays) -> date:
    """Give the day by which something is promised in working days, None = the usual ones; never a closed day."""
    count = USUAL_DAYS if days is None else days
    return open_days.at_or_after(opened_on) if count <= 0 else open_days.after_working_days(opened_on, count)


def asked_date(asked: date, today: date, open_days: OpenDays, field: str) -> date:
    """Give the open day on or after a date that somebody promises.

    Raises:
        HallError: `bad_value` for one that is over or more than ten years ahead, told under the name `field`.
    """
    if not today <= asked <= today + FARTHEST:
        raise HallError("bad_value", field=field, value=asked.isoformat())
    return open_days.at_or_after(asked)


def _from(day: date, most: int = _FAR) -> Iterator[date]:
    return (day + timedelta(days=n) for n in range(min(most, (date.max - day).days)))


@lru_cache(maxsize=32)
def statutory(year: int) -> Mapping[date, str] | None:
    """Give the days of a year that differ from Monday to Friday, None for a year the calendar does not know."""
    from chinese_calendar.constants import holidays, in_lieu_days, workdays

    if not any(day.year == year for day in holidays):
        return None
    off = {day: OFF for day in (*holidays, *in_lieu_days) if day.year == year}
    return off | {day: WORK for day in workdays if day.year == year}


def read_open_days(settings: Mapping[str, Any]) -> OpenDays:
    """Read when a site works from its settings (`hours.week`, `hours.closed_days`, `calendar.days`)."""
    week = settings["hours.week"]
    return OpenDays(
        frozenset(int(day) for day, spans in week.items() if spans) if week else None,
        frozenset(date.fromisoformat(day) for day in settings["hours.closed_days"]),
        {date.fromisoformat(day): said for day, said in settings["calendar.days"].items()},
    )
