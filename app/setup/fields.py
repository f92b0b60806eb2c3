"""What may be filled in for a service, a desk or a person: each field's check. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from app.core.errors import HallError
from app.core.text import NAME_LIMIT, clean

SERVICE_NAME = 40  # a board's line; longer ones could only be cut
DESK_NAME = 40
PERSON_NAME = 40
DESK_NUMBER = 8
MOST_DESKS = 200  # of a hall
OFFICES = ("front", "back")

_CODE = re.compile(r"[A-Z][0-9]?")
_DESK = re.compile(r"[0-9A-Za-z]{1,8}")

Check = Callable[[str, object], Any]


def one_line(value: object, field: str, limit: int, *, needed: bool = False) -> str:
    """Give a name in one line, without blanks around it.

    Raises:
        HallError: `bad_value` for line breaks, control characters and what is no text, `too_long`, `missing_field`.
    """
    text = clean(value, field, limit, needed=needed)
    if any(mark in text for mark in "\t\n\r"):
        raise HallError("bad_value", field=field)
    return text.strip()


def checked(fields: Mapping[str, Check], values: object) -> dict[str, Any]:
    """Check the values that were filled in, each by its own rule.

    Raises:
        HallError: `bad_value` for an unknown field or a value that does not fit, `too_long`, `missing_field`.
    """
    if not isinstance(values, Mapping) or not values:
        raise HallError("bad_value", field="values")
    for name in values:
        if name not in fields:
            raise HallError("bad_value", field=str(name)[:40])
    return {name: fields[name](name, value) for name, value in values.items()}


def name_of(limit: int, *, needed: bool = True) -> Check:
    """Make the check of a name."""

    def check(field: str, value: object) -> str:
        return one_line(value, field, limit, needed=needed)

    return check


def number_of(low: int, high: int, *, none: bool = False) -> Check:
    """Make the check of a whole number; `none` lets it be absent."""

    def check(field: str, value: object) -> int | None:
        if value is None and none:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise HallError("bad_value", field=field, value=str(value)[:40])
        return value

    return check


def one_of(*allowed: str) -> Check:
    """Make the check of a word out of a few."""

    def check(field: str, value: object) -> str:
        if not isinstance(value, str) or value not in allowed:
            raise HallError("bad_value", field=field, value=str(value)[:40])
        return value

    return check


def yes_or_no(field: str, value: object) -> bool:
    """Check a switch."""
    if not isinstance(value, bool):
        raise HallError("bad_value", field=field)
    return value


def is_service_code(code: str) -> bool:
    """Tell whether a text is the code of a service: a capital letter and perhaps a digit."""
    return _CODE.fullmatch(code) is not None


def service_code(field: str, value: object) -> str:
    """Check the code of a service: a letter, which names its number series, and perhaps a digit."""
    code = value.strip().upper() if isinstance(value, str) else ""
    if not is_service_code(code):
        raise HallError("bad_value", field=field, value=str(value)[:40])
    return code


def desk_number(field: str, value: object) -> str:
    """Check the number of a desk: up to eight digits or letters, as it stands on the sign above it."""
    number = value.strip() if isinstance(value, str) else ""
    if _DESK.fullmatch(number) is None:
        raise HallError("bad_value", field=field, value=str(value)[:40])
    return number


def codes_or_all(field: str, value: object) -> tuple[str, ...] | None:
    """Check a list of service codes; None stands for all there are."""
    if value is None:
        return None
    if isinstance(value, str) or not isinstance(value, list | tuple) or not value:
        raise HallError("bad_value", field=field, value=str(value)[:40])
    return tuple(dict.fromkeys(service_code(field, code) for code in value))


SERVICE: dict[str, Check] = {
    "code": service_code,
    "name": name_of(SERVICE_NAME),
    "name_en": name_of(NAME_LIMIT, needed=False),
    "office": one_of(*OFFICES),
    "minutes": number_of(1, 240),
    "daily_max": number_of(1, 9999, none=True),
    "promise_days": number_of(0, 365, none=True),
}
DESK: dict[str, Check] = {
    "number": desk_number,
    "name": name_of(DESK_NAME, needed=False),
    "office": one_of(*OFFICES),
    "accessible": yes_or_no,
    "services": codes_or_all,
}
