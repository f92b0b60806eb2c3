"""What a person sees of a stored number: the digits a spreadsheet shows, dates as 2023-05-01. Pure."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

DIGITS_HELD = 10**15  # a double holds 15 digits; what lies above was rounded
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's days have no zone
_EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 - likewise
_LAST_SERIAL = 2_958_465  # 9999-12-31
_NEVER = 60  # 29 February 1900, which was no day
_AFTER_TEN = 14  # built-in formats with numbers: 14 to 22 and 45 to 47 show time, 27 to 36 and 50 to 58 dates in China
_BUILT_IN = frozenset((*range(_AFTER_TEN, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_WITH_HOURS = frozenset((18, 19, 20, 21, 22, 32, 33, 34, 35, 45, 46, 47, 55, 56))
_ASIDE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_LITERAL = r'(?:"[^"]*"|\\.|-)*'
_PADDED = re.compile(f"({_LITERAL})(0+)({_LITERAL})")


class Format(NamedTuple):
    """How a cell shows its number.

    Attributes:
        is_date: As a day, a time, or both.
        has_hours: The time of day is shown.
        before: Text in front of the digits.
        digits: At least so many, with zeros in front; 0 = as it comes.
        after: Text behind them.
    """

    is_date: bool = False
    has_hours: bool = False
    before: str = ""
    digits: int = 0
    after: str = ""


GENERAL = Format()


@lru_cache(maxsize=512)
def format_of(number: int, code: str) -> Format:
    """Read a number format.

    Args:
        number: Its number; those under 164 are built in.
        code: What the workbook says about it, "" for a built-in one.
    """
    if not code:
        return Format(number in _BUILT_IN, number in _WITH_HOURS)
    padded = _PADDED.fullmatch(code.split(";")[0])
    if padded is not None:
        return Format(before=_plain(padded[1]), digits=len(padded[2]), after=_plain(padded[3]))
    if "[h" in code.lower() or "[m" in code.lower() or "[s" in code.lower():
        return GENERAL  # a length of time
    signs = _ASIDE.sub("", code).lower()
    if signs.replace("general", "").strip() in ("", "@"):
        return GENERAL
    return Format(any(sign in signs for sign in "ymdhs"), "h" in signs or "s" in signs)


def shown_number(value: float, form: Format = GENERAL) -> str:
    """Give a number as it is shown: 1 for 1.0, at most 15 digits, never with an exponent below 1e15."""
    if value == int(value) and abs(value) < DIGITS_HELD:
        digits = str(abs(int(value))).zfill(form.digits)
        return f"{'-' if value < 0 else ''}{form.before}{digits}{form.after}"
    text = f"{value:.15g}"
    if "e-" in text:
        return f"{value:.20f}".rstrip("0")
    return text


def shown_date(serial: float, form: Format, from_1904: bool) -> str | None:
    """Give a day as 2023-05-01, with the time of day where the cell shows it; None for what is no day."""
    moment = moment_of(serial, from_1904)
    if moment is None:
        return None
    clock = moment.strftime("%H:%M:%S").removesuffix(":00")
    if form.has_hours and serial < 1:
        return clock
    if form.has_hours and clock != "00:00":
        return f"{moment.date().isoformat()} {clock}"
    return moment.date().isoformat()


def day_of(serial: float, from_1904: bool) -> date | None:
    """Give the day that a serial number stands for; None for what is none."""
    moment = moment_of(serial, from_1904) if serial >= 1 else None
    return moment.date() if moment is not None else None


def moment_of(serial: float, from_1904: bool) -> datetime | None:
    """Give what a serial number stands for, to the second."""
    if not 0 <= serial <= _LAST_SERIAL or (int(serial) == _NEVER and not from_1904):
        return None
    if from_1904:
        start = _EPOCH_1904
    else:
        # Up to the day that never was, the count is one short.
        start = _EPOCH + timedelta(days=1 if serial < _NEVER else 0)
    try:
        return start + timedelta(seconds=round(serial * 86_400))
    except OverflowError:
        return None


def _plain(literals: str) -> str:
    return re.sub(r'"([^"]*)"|\\(.)', lambda found: found[1] or found[2] or "", literals)
