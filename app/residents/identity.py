"""Read resident ID numbers and the permits of the same form (GB 11643-1999). Pure; keeps nothing.

17 digits and a check character: 6 of the area (GB/T 2260), 8 of the birth date, 3 of a sequence
(odd = male), and the check of ISO 7064 MOD 11-2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.core.id_check import check_character
from app.residents.areas import PROVINCES, is_known
from app.residents.clean_up import clean_number

OLDEST_YEARS = 150
_FORM = re.compile(r"[0-9]{17}[0-9X]")
_OLD_FORM = re.compile(r"[0-9]{15}")
_PERMIT_PROVINCES = ("81", "82", "83")  # residence permits of people from Hong Kong, Macao and Taiwan


@dataclass(frozen=True, slots=True)
class Identity:
    """What a number says.

    Attributes:
        kind: resident_id, residence_permit, foreign_card or unknown (of no such form).
        valid: It may be relied on; the form, province, birth date and check character are right.
        normalized: The cleaned number; of an old one with 15 digits, the number it became; None when wrong.
        birth_date: As the number says; None when wrong.
        sex: 男 or 女; None when wrong.
        warnings: area_unknown, format_unofficial.
        error: None, or empty bad_format bad_length bad_area bad_date future_date implausible_date
            bad_checksum old_15_digit.
    """

    kind: str
    valid: bool
    normalized: str | None = None
    birth_date: date | None = None
    sex: str | None = None
    warnings: tuple[str, ...] = ()
    error: str | None = None


def read_identity(text: str, today: date) -> Identity:
    """Read a number as it was typed or scanned.

    Args:
        text: Any text; harmless clutter is cleaned up.
        today: A birth date after it, or OLDEST_YEARS before it, is wrong.
    """
    number = clean_number(text)
    if _FORM.fullmatch(number):
        return _read_18(number, today)
    if _OLD_FORM.fullmatch(number):
        return _read_15(number, today)
    return Identity("unknown", False, error=_what_is_wrong(number))


def _read_18(number: str, today: date) -> Identity:
    kind = _kind(number)
    born, wrong_date = _birth_date(number[6:14], today)
    # A number that begins wrong is of another document; one that fails its check was mistyped, maybe in the date.
    error = _area_error(kind, number) or _check_error(number) or wrong_date
    if error is not None:
        return Identity(kind, False, error=error)
    return Identity(kind, True, number, born, _sex(number[16]), _warnings(kind, number[:6]))


def _read_15(number: str, today: date) -> Identity:
    """Read a number of the first generation: no century, no check character; out of use since 2013."""
    body = f"{number[:6]}19{number[6:]}"
    read = _read_18(body + check_character(body), today)
    if not read.valid or read.kind != "resident_id":
        return Identity("resident_id", False, error=read.error or "bad_area")
    return Identity(
        "resident_id", False, read.normalized, read.birth_date, read.sex, read.warnings, error="old_15_digit"
    )


def _kind(number: str) -> str:
    if number[0] == "9":
        return "foreign_card"
    return "residence_permit" if number[:2] in _PERMIT_PROVINCES else "resident_id"


def _area_error(kind: str, number: str) -> str | None:
    # The card of 2023 has the province after its leading 9, then the nationality.
    province = number[1:3] if kind == "foreign_card" else number[:2]
    return None if province in PROVINCES or kind == "residence_permit" else "bad_area"


def _check_error(number: str) -> str | None:
    return None if check_character(number[:17]) == number[17] else "bad_checksum"


def _warnings(kind: str, area: str) -> tuple[str, ...]:
    if kind == "foreign_card":
        return ("format_unofficial",)
    known = area[2:] == "0000" if kind == "residence_permit" else is_known(area)
    return () if known else ("area_unknown",)


def _birth_date(digits: str, today: date) -> tuple[date | None, str | None]:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None, "bad_date"
    if born > today:
        return None, "future_date"
    if born.year < today.year - OLDEST_YEARS:
        return None, "implausible_date"
    return born, None


def _sex(digit: str) -> str:
    return "男" if int(digit) % 2 else "女"


def _what_is_wrong(number: str) -> str:
    if not number:
        return "empty"
    return "bad_length" if number.isascii() and number.isdigit() else "bad_format"
