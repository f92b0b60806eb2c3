"""Read what a site says of itself for its notice and its map: people, telephones, where it lies. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.core.errors import HallError
from app.documents.notice_board import BoardPerson
from app.guides.content import Place
from app.guides.reading import require_in_china

MOST_LINES = 40
_BETWEEN = re.compile(r"[；;]")
_PHONE = re.compile(r"[+0-9][0-9 ()转\-]{2,30}$")
_SPOT = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*")


def read_people(text: str, field: str = "place.people") -> tuple[BoardPerson, ...]:
    """Read whom to ask: a role, a name and perhaps a telephone each ("网格长 王建国 138…；网格员 李芳").

    Raises:
        HallError: `bad_value` with what is not so, `too_many`.
    """
    found = []
    for entry in _entries(text, field):
        words, phone = _with_phone(entry)
        role, _, name = words.partition(" ")
        if not name.strip():
            raise HallError("bad_value", field=field, value=entry[:40])
        found.append(BoardPerson(role, name.strip(), phone))
    return tuple(found)


def read_phones(text: str, field: str = "place.phones") -> tuple[tuple[str, str], ...]:
    """Read telephones: what a number is for, and the number ("报警 110；物业值班 0393-8888009").

    Raises:
        HallError: `bad_value` with what is not so, `too_many`.
    """
    found = []
    for entry in _entries(text, field):
        words, phone = _with_phone(entry)
        if not words or not phone:
            raise HallError("bad_value", field=field, value=entry[:40])
        found.append((words, phone))
    return tuple(found)


def read_spot(text: str, field: str = "place.at") -> tuple[float, float] | None:
    """Read where a place lies, latitude first ("36.0750, 115.2040"); None for nothing.

    Raises:
        HallError: `bad_value`, `swapped_spot` with the pair that was probably meant, `outside_china`.
    """
    if not text.strip():
        return None
    found = _SPOT.fullmatch(text)
    if found is None:
        raise HallError("bad_value", field=field, value=text[:40])
    latitude, longitude = float(found[1]), float(found[2])
    require_in_china(Place(text[:40], latitude=latitude, longitude=longitude), field)
    return latitude, longitude


def read_day(text: str, field: str = "place.checked") -> date | None:
    """Read a day ("2026-11-01"); None for nothing.

    Raises:
        HallError: `bad_value`.
    """
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError as error:
        raise HallError("bad_value", field=field, value=text[:40]) from error


def _entries(text: str, field: str) -> Iterator[str]:
    entries = [" ".join(each.split()) for each in _BETWEEN.split(text) if each.strip()]
    if len(entries) > MOST_LINES:
        raise HallError("too_many", field=field, limit=MOST_LINES)
    return iter(entries)


def _with_phone(entry: str) -> tuple[str, str]:
    """Part a telephone off the end of an entry; "" where there is none."""
    words = entry.split(" ")
    for at in range(1, len(words)):
        phone = " ".join(words[at:])
        if _PHONE.fullmatch(phone):
            return " ".join(words[:at]), phone
    return entry, ""
