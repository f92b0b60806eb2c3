"""When a site gives out numbers: hours per weekday with breaks, closed days, last-ticket time. Pure.

They bind only tickets from kiosk and phone (design section 3); no hours set means open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

OPEN = "open"
BEFORE = "before"  # not yet today
BREAK = "break"
LAST_PAST = "last_past"  # still open, but no more numbers today
OVER = "over"  # closed for today
CLOSED_DAY = "closed_day"
_DAYS_AHEAD = 30  # a hall that is closed longer says only that it is closed


@dataclass(frozen=True, slots=True)
class HoursNow:
    """How the hours stand at one local time.

    Attributes:
        state: open, before, break, last_past, over or closed_day; numbers are given only while open.
        closes_at: End of the day's last span, None where no hours are set or on a closed day.
        opens_at: When numbers are given next; None while open, and when that is more than a month away.
    """

    state: str
    closes_at: datetime | None = None
    opens_at: datetime | None = None


def gives_tickets(local: datetime, settings: Mapping[str, Any]) -> bool:
    """Tell whether kiosk and phone may take a ticket at this local time."""
    return hours_now(local, settings).state == OPEN


def hours_now(local: datetime, settings: Mapping[str, Any]) -> HoursNow:
    """Tell how the hours of a site stand at a local time."""
    spans = _spans(local.date(), local, settings)
    if spans is None:
        return HoursNow(OPEN)
    if not spans:
        return HoursNow(CLOSED_DAY, None, _next_opening(local, settings))
    closes = max(end for _, end in spans)
    last = closes - timedelta(minutes=settings["hours.last_ticket_min"])
    if local <= last and any(start <= local < end for start, end in spans):
        return HoursNow(OPEN, closes)
    return HoursNow(_shut(local, spans, last, closes), closes, _next_opening(local, settings))


def closed_for_today(local: datetime, settings: Mapping[str, Any]) -> HoursNow:
    """Tell how the hours stand once a day was closed by hand, perhaps before its time; midnight = no hours set."""
    morning = datetime.combine(local.date() + timedelta(days=1), time(), local.tzinfo)
    return HoursNow(OVER, None, _next_opening(morning, settings))


def ends_after_closing(now: datetime, wait_high_s: int | None, closes_at: datetime | None) -> bool:
    """Tell whether somebody who takes a number now may still wait at closing time; never without an estimate."""
    if wait_high_s is None or closes_at is None:
        return False
    return now + timedelta(seconds=wait_high_s) > closes_at


def _shut(local: datetime, spans: list[tuple[datetime, datetime]], last: datetime, closes: datetime) -> str:
    if local < min(start for start, _ in spans):
        return BEFORE
    if local >= closes:
        return OVER
    return LAST_PAST if local > last else BREAK


def _next_opening(local: datetime, settings: Mapping[str, Any]) -> datetime | None:
    for ahead in range(_DAYS_AHEAD + 1):
        day = local.date() + timedelta(days=ahead)
        spans = _spans(day, local, settings)
        if spans is None:
            return datetime.combine(day, time(), local.tzinfo)
        if not spans:
            continue
        last = max(end for _, end in spans) - timedelta(minutes=settings["hours.last_ticket_min"])
        later = [start for start, _ in spans if local < start <= last]
        if later:
            return min(later)
    return None


def _spans(day: date, local: datetime, settings: Mapping[str, Any]) -> list[tuple[datetime, datetime]] | None:
    """Give the spans of a day; None = open without hours, [] = closed."""
    if day.isoformat() in settings["hours.closed_days"]:
        return []
    week = settings["hours.week"]
    if not week:
        return None
    found = []
    for begin, end in week.get(str(day.isoweekday()), ()):
        times = (datetime.combine(day, time.fromisoformat(text), local.tzinfo) for text in (begin, end))
        found.append((next(times), next(times)))
    return found
