"""Read telephone numbers as residents give them, mainland ones first. Pure; calls nobody.

The form of the national numbers follows the numbering plan of the mainland (电信网编号计划, 2017
edition), foreign ones ITU-T E.164. A number is never looked up: the right form is all that is checked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.residents.clean_up import fold, without_blanks

_LONGEST = 80  # with every blank and bracket people put in; what is longer is no number
_SEVERAL = re.compile(r"[/、,;|]|或")
_MARKED_EXTENSION = re.compile(r"(.+?)(?:#|ext\.?|转|分机)[:.\s]*([0-9]{1,6})", re.IGNORECASE)
_DASHED_EXTENSION = re.compile(r"(\(?0[0-9]{2,3}\)?[- ]?[0-9]{7,8})-([0-9]{1,6})")
_DIGITS = re.compile(r"\+?[0-9]+")
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_SERVICE = re.compile(r"[48]00[0-9]{7}")
_SHORT = re.compile(r"1[12][0-9]|1[02][0-9]{3}|9[56][0-9]{3,4}")
_AREA = re.compile(r"0(?:10|2[0-9]|[3-9][0-9]{2})")
_LOCAL = re.compile(r"[2-9][0-9]{6,7}")
# First digits of every country code in use, +86 apart (ITU-T E.164, annex to Operational Bulletin 1114).
_COUNTRY = re.compile(
    r"[17]|2(?:[07]|[1-4][0-9]|5[0-8]|6[0-9]|9[0-9])|3(?:[0-469]|5[0-9]|7[0-9]|8[0-9])|4(?:[013-9]|2[0-9])"
    r"|5(?:[1-8]|0[0-9]|9[0-9])|6(?:[0-6]|[7-9][0-9])|8(?:[1246]|5[0-9]|8[0-9])|9(?:[0-58]|6[0-9]|7[0-9]|9[0-9])"
)


@dataclass(frozen=True, slots=True)
class Phone:
    """What a text says.

    Attributes:
        valid: It has the form of a number that somebody can be called at.
        kind: mobile, landline, landline_local (no area code), short, service (400, 800) or foreign.
        normalized: Digits only, an extension after "-", a foreign one with "+".
        error: None, or empty several masked bad_format bad_length bad_prefix.
    """

    valid: bool
    kind: str | None = None
    normalized: str | None = None
    error: str | None = None


def read_phone(text: str) -> Phone:
    """Read one telephone number; two in one field are refused, since nobody said which one counts."""
    folded = re.sub(r"^['\u2018\u2019]", "", fold(text).strip())
    folded = re.sub(r"^tel:", "", folded, flags=re.IGNORECASE)
    if not folded or len(folded) > _LONGEST:
        return Phone(False, error="bad_format" if folded else "empty")
    if len([part for part in _SEVERAL.split(folded) if part.strip()]) > 1:
        return Phone(False, error="several")
    if "*" in folded:
        return Phone(False, error="masked")
    main, extension = _split_extension(folded)
    number = re.sub(r"[()-]", "", without_blanks(main))
    if not _DIGITS.fullmatch(number):
        return Phone(False, error="bad_format")
    read = _read_digits(number)
    if not extension or not read.valid:
        return read
    if read.kind not in ("landline", "landline_local"):
        return Phone(False, error="bad_format")
    return Phone(True, read.kind, f"{read.normalized}-{extension}")


def _split_extension(text: str) -> tuple[str, str]:
    found = _MARKED_EXTENSION.fullmatch(text) or _DASHED_EXTENSION.fullmatch(without_blanks(text))
    return (found[1], found[2]) if found else (text, "")


def _read_digits(number: str) -> Phone:
    for prefix in ("+86", "0086"):
        if number.startswith(prefix):
            return _read_after_86(number.removeprefix(prefix))
    if number.startswith("+"):
        return _read_foreign(number[1:])
    if number.startswith("00"):
        return _read_foreign(number[2:])
    if number.startswith("86") and _MOBILE.fullmatch(number[2:]):
        return _read_national(number[2:])
    return _read_national(number)


def _read_after_86(number: str) -> Phone:
    # Abroad the 0 of the area code is left out.
    if number.startswith(("0", "1")) or _SERVICE.fullmatch(number) or _SHORT.fullmatch(number):
        return _read_national(number)
    return _read_landline(f"0{number}")


def _read_foreign(number: str) -> Phone:
    if not _COUNTRY.match(number):
        return Phone(False, error="bad_prefix")
    if not 7 <= len(number) <= 15:
        return Phone(False, error="bad_length")
    return Phone(True, "foreign", f"+{number}")


def _read_national(number: str) -> Phone:
    if _MOBILE.fullmatch(number.removeprefix("0")):
        return Phone(True, "mobile", number.removeprefix("0"))
    for kind, form in (("service", _SERVICE), ("short", _SHORT), ("landline_local", _LOCAL)):
        if form.fullmatch(number):
            return Phone(True, kind, number)
    if number.startswith("0") and len(number) > 1:
        return _read_landline(number)
    return Phone(False, error="bad_prefix" if len(number) in (10, 11) and number[:2] in _NO_MOBILE else "bad_length")


def _read_landline(number: str) -> Phone:
    area = _AREA.match(number)
    if area is None:
        return Phone(False, error="bad_prefix")
    subscriber = number[area.end() :]
    if len(subscriber) not in (7, 8):
        return Phone(False, error="bad_length")
    if not _LOCAL.fullmatch(subscriber):
        return Phone(False, error="bad_prefix")
    return Phone(True, "landline", number)


_NO_MOBILE = ("10", "11", "12")
