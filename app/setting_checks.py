"""What the values of settings must be beyond their types: each readable by what uses it, none against another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from typing import Any

from app.core.errors import HallError
from app.core.settings import check_setting
from app.core.text import clean

MOST_SPANS = 4
MOST_CLOSED_DAYS = 400
MOST_BOARDS = 50
MOST_CHOSEN = 100
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_DAYS = tuple("1234567")
_LONGEST_CODE, _LONGEST_BOARD = 10, 40


def checked_setting(name: str, value: Any) -> Any:
    """Check a value as the declaration says, and as what reads it needs it; give it as it is stored.

    Raises:
        HallError: `bad_value too_long`.
    """
    read = check_setting(name, value)
    return _FURTHER[name](name, read) if name in _FURTHER else read


def require_consistent(settings: Mapping[str, Any], changed: Iterable[str]) -> None:
    """Refuse settings that contradict each other, where one of them is among the `changed`.

    Raises:
        HallError: `last_ticket_too_early` where on a weekday no number could ever be given,
            `head_start_over_ceiling`, `ceiling_below_target`, `green_without_effect`, `green_below_ordinary`,
            `unknown_band` where a class rate names none of the elderly bands, `class_twice`; the `field` is the
            setting to look at.
    """
    names = set(changed)
    for concerned, check in _TOGETHER.items():
        if names.intersection(concerned):
            check(settings)


def _last_ticket(settings: Mapping[str, Any]) -> None:
    before = settings["hours.last_ticket_min"]
    for day, spans in settings["hours.week"].items():
        if spans and _minutes(spans[-1][1]) - before < _minutes(spans[0][0]):
            raise HallError("last_ticket_too_early", field="hours.last_ticket_min", day=day, minutes=before)


def _minutes(text: str) -> int:
    read = time.fromisoformat(text)
    return read.hour * 60 + read.minute


def _rule_and_limits(settings: Mapping[str, Any]) -> None:
    from app.queue.classes import bands_of, entitlements
    from app.queue.rulebook import read_rule

    bands = bands_of(settings)
    try:
        rule = read_rule(settings["queue.discipline"], bands=bands)
    except HallError as error:  # with other bands it was a rule
        raise HallError(error.code, **{**error.values, "field": "queue.discipline"}) from error
    slow = [name for name in entitlements(bands) if rule.rate(name) < rule.rate("")]
    if rule.kind in ("accumulating", "strict") and slow:
        raise HallError("green_below_ordinary", field="queue.discipline", entitlement=slow[0])
    if rule.kind == "headstart" and rule.head_start_s >= settings["queue.ceiling_min"] * 60:
        minutes = settings["queue.ceiling_min"]
        raise HallError("head_start_over_ceiling", field="queue.ceiling_min", minutes=minutes)
    if rule.kind != "fifo" and settings["queue.max_overtakes"] == 0:
        raise HallError("green_without_effect", field="queue.max_overtakes")


def _target(settings: Mapping[str, Any]) -> None:
    minutes = settings["queue.target_min"]
    if settings["queue.ceiling_min"] < minutes:
        raise HallError("ceiling_below_target", field="queue.ceiling_min", minutes=minutes)


def _rule(_name: str, text: str) -> str:
    # Read only where somebody set it: the program starts without these.
    from app.queue.rulebook import read_rule

    read_rule(text, strictly=False)  # which bands there are is another setting
    return text.strip()


def _bands(_name: str, text: str) -> str:
    from app.queue.classes import read_bands

    return ",".join(map(str, read_bands(text)))


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


def _calendar(name: str, days: dict[Any, Any]) -> dict[str, str]:
    from app.core.open_days import OFF, WORK

    if set(_days(name, list(days))) != set(days) or not set(days.values()) <= {OFF, WORK}:
        raise HallError("bad_value", field=name)
    return {day: days[day] for day in sorted(days)}


def _boards(name: str, boards: dict[Any, Any]) -> dict[str, list[str]]:
    """Read what boards show, each code once; a board that shows all has no entry."""
    if len(boards) > MOST_BOARDS:
        raise HallError("too_many", field=name, limit=MOST_BOARDS)
    read = {}
    for board, codes in boards.items():
        if not isinstance(codes, list | tuple) or len(codes) > MOST_CHOSEN:
            raise HallError("bad_value", field=name)
        kept = list(dict.fromkeys(clean(code, name, _LONGEST_CODE, needed=True) for code in codes))
        if kept:
            read[clean(board, name, _LONGEST_BOARD, needed=True)] = kept
    return read


def _loud_hours(name: str, text: str) -> str:
    from app.voice.hours import read_spans

    read_spans(text, name, with_volume=True)
    return text.strip()


def _quiet_hours(name: str, text: str) -> str:
    from app.voice.hours import read_spans

    read_spans(text, name, with_volume=False)
    return text.strip()


def _people(name: str, text: str) -> str:
    from app.guides.place_lines import read_people

    read_people(text, name)
    return text.strip()


def _phones(name: str, text: str) -> str:
    from app.guides.place_lines import read_phones

    read_phones(text, name)
    return text.strip()


def _spot(name: str, text: str) -> str:
    from app.guides.place_lines import read_spot

    read_spot(text, name)
    return text.strip()


def _day(name: str, text: str) -> str:
    from app.guides.place_lines import read_day

    read_day(text, name)
    return text.strip()


_FURTHER: dict[str, Callable[[str, Any], Any]] = {
    "queue.discipline": _rule,
    "queue.elderly_bands": _bands,
    "hours.week": _week,
    "hours.closed_days": _days,
    "calendar.days": _calendar,
    "board.services": _boards,
    "voice.volume_hours": _loud_hours,
    "voice.quiet_hours": _quiet_hours,
    "place.people": _people,
    "place.phones": _phones,
    "place.at": _spot,
    "place.checked": _day,
}

_TOGETHER: dict[tuple[str, ...], Callable[[Mapping[str, Any]], None]] = {
    ("hours.week", "hours.last_ticket_min"): _last_ticket,
    ("queue.discipline", "queue.ceiling_min", "queue.max_overtakes", "queue.elderly_bands"): _rule_and_limits,
    ("queue.ceiling_min", "queue.target_min"): _target,
}
