"""What the value of a setting must be beyond its type: a rule that can be read, hours that follow each other."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from app.core.errors import HallError
from app.core.settings import check_setting
from app.queue.rulebook import read_rule
from app.voice.hours import read_spans

MOST_SPANS = 4
MOST_CLOSED_DAYS = 400
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_DAYS = tuple("1234567")


def checked_setting(name: str, value: Any) -> Any:
    """Check a value as the declaration says, and as what reads it needs it; give it as it is stored.

    Raises:
        HallError: `bad_value too_long`.
    """
    read = check_setting(name, value)
    return _FURTHER[name](name, read) if name in _FURTHER else read


def _rule(_name: str, text: str) -> str:
    read_rule(text)
    return text.strip()


def _week(name: str, week: dict[Any, Any]) -> dict[str, list[list[str]]]:
    if any(day not in _DAYS for day in week):
        raise HallError("bad_value", field=name)
    read = {day: _spans(name, week[day]) for day in _DAYS if day in week}
    kept = {day: spans for day, spans in read.items() if spans}
    if week and not kept:
        raise HallError("never_open", field=name)
    return kept


def _spans(name: str, spans: Any) -> list[list[str]]:
    """Read the spans of one weekday: at most four, each begins after the one before has ended."""
    if not isinstance(spans, list | tuple) or len(spans) > MOST_SPANS:
        raise HallError("bad_value", field=name)
    last, read = "", []
    for span in spans:
        if not isinstance(span, list | tuple) or len(span) != 2 or not all(_is_time(text) for text in span):
            raise HallError("bad_value", field=name)
        begin, end = span
        if not last <= begin < end:
            raise HallError("hours_out_of_order", field=name, begin=begin, end=end)
        last = end
        read.append([begin, end])
    return read


def _is_time(text: object) -> bool:
    return isinstance(text, str) and _TIME.fullmatch(text) is not None


def _days(name: str, days: list[Any]) -> list[str]:
    if len(days) > MOST_CLOSED_DAYS:
        raise HallError("too_many", field=name, limit=MOST_CLOSED_DAYS)
    read = set()
    for day in days:
        try:
            read.add(date.fromisoformat(day).isoformat())
        except (TypeError, ValueError) as error:
            raise HallError("bad_value", field=name, value=str(day)[:40]) from error
    return sorted(read)


def _loud_hours(name: str, text: str) -> str:
    read_spans(text, name, with_volume=True)
    return text.strip()


def _quiet_hours(name: str, text: str) -> str:
    read_spans(text, name, with_volume=False)
    return text.strip()


_FURTHER: dict[str, Callable[[str, Any], Any]] = {
    "queue.discipline": _rule,
    "hours.week": _week,
    "hours.closed_days": _days,
    "voice.volume_hours": _loud_hours,
    "voice.quiet_hours": _quiet_hours,
}
