"""Opening hours of a day as people write them: "08:30-12:00, 13:30-17:30". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.core.errors import HallError

_SPAN = re.compile(r"([0-9]{1,2})(?::([0-9]{2}))?-([0-9]{1,2})(?::([0-9]{2}))?")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})|([0-9]{1,2}?)([0-9]{2})?")
# Full-width marks and the dashes and commas that keyboards and papers have.
_MARKS = str.maketrans({"：": ":", "．": ":", ".": ":", "－": "-", "–": "-", "—": "-", "~": "-", "～": "-", "至": "-"})
_BETWEEN = re.compile(r"[,，、;；]|\s+")
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def read_time(text: str) -> str:
    """Read one time: 8:30, 830, 8 or 24:00, in full-width marks too; give HH:MM.

    Raises:
        HallError: `bad_value`.
    """
    plain = text.translate(_MARKS).translate(_DIGITS).replace(" ", "")
    found = _CLOCK.fullmatch(plain)
    if found is None:
        raise HallError("bad_value", field="hours.week", value=text[:40])
    hour, minute = found[1] or found[3], found[2] or found[4]
    return "24:00" if (int(hour), int(minute or 0)) == (24, 0) else _time(hour, minute, text)


def read_day(text: str) -> list[list[str]]:
    """Read the hours of one day; "" = closed.

    Raises:
        HallError: `bad_value` for what is no span of time, `hours_out_of_order` for spans that do not follow each
            other.
    """
    plain = re.sub(r"\s*-\s*", "-", text.translate(_MARKS).translate(_DIGITS).strip())
    spans: list[list[str]] = []
    for part in filter(None, _BETWEEN.split(plain)):
        found = _SPAN.fullmatch(part)
        if found is None:
            raise HallError("bad_value", field="hours.week", value=text[:40])
        begin, end = _time(found[1], found[2], text), _time(found[3], found[4], text)
        if begin >= end or (spans and spans[-1][1] > begin):
            raise HallError("hours_out_of_order", field="hours.week", begin=begin, end=end)
        spans.append([begin, end])
    return spans


def write_day(spans: Sequence[Sequence[str]]) -> str:
    """Write the hours of one day."""
    return ", ".join(f"{begin}-{end}" for begin, end in spans)


def _time(hour: str, minute: str | None, text: str) -> str:
    hours, minutes = int(hour), int(minute or 0)
    if hours > 23 or minutes > 59:
        raise HallError("bad_value", field="hours.week", value=text[:40])
    return f"{hours:02d}:{minutes:02d}"
