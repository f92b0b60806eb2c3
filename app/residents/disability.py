"""Read the number of a disability card (残疾人证, second generation). Pure; keeps nothing.

18 characters of the resident ID, the category (1 to 7, in the order of 残疾人保障法 article 2), the
level (1 most severe to 4), and on a reissued card perhaps "B" and a number. The order of the
categories rests on a page of a federation of disabled people; the suffix is only tolerated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.residents.clean_up import clean_number
from app.residents.identity import Identity, read_identity

CATEGORIES = ("视力", "听力", "言语", "肢体", "智力", "精神", "多重")
SHORTEST = 19  # from here on a text is meant to be a card's number, not a resident ID
_FORM = re.compile(r"([0-9]{17}[0-9X])([0-9])([0-9])(.*)", re.DOTALL)
_SUFFIX = re.compile(r"B([0-9]{1,3})")
_OWN_CHARACTERS = re.compile(r"[0-9A-Z]+")


@dataclass(frozen=True, slots=True)
class DisabilityCard:
    """What a card's number says; everything None when it is wrong.

    Attributes:
        valid: The resident ID in it, category and level are right.
        normalized: The cleaned number with its suffix.
        birth_date: Of the resident ID in it.
        sex: 男 or 女.
        disability: One of CATEGORIES.
        level: 1 to 4.
        reissue: How often it was made anew, 0 = the first card.
        warnings: As of the resident ID.
        error: None, or empty bad_format bad_length bad_suffix bad_category bad_level, or that of the resident ID.
    """

    valid: bool
    normalized: str | None = None
    birth_date: date | None = None
    sex: str | None = None
    disability: str | None = None
    level: int | None = None
    reissue: int | None = None
    warnings: tuple[str, ...] = ()
    error: str | None = None


def read_card(text: str, today: date) -> DisabilityCard:
    """Read a card's number as it was typed or scanned; `today` bounds the birth date."""
    number = clean_number(text)
    form = _FORM.fullmatch(number)
    if form is None:
        return DisabilityCard(False, error=_what_is_wrong(number))
    holder = read_identity(form[1], today)
    error = _error(holder, form[2], form[3], form[4])
    if error is not None:
        return DisabilityCard(False, error=error)
    return DisabilityCard(
        valid=True,
        normalized=number,
        birth_date=holder.birth_date,
        sex=holder.sex,
        disability=CATEGORIES[int(form[2]) - 1],
        level=int(form[3]),
        reissue=int(form[4].removeprefix("B") or 0),
        warnings=holder.warnings,
    )


def _error(holder: Identity, category: str, level: str, suffix: str) -> str | None:
    if suffix and not _SUFFIX.fullmatch(suffix):
        return "bad_length" if suffix.isascii() and suffix.isdigit() else "bad_suffix"
    if not holder.valid:
        return holder.error
    if holder.kind == "foreign_card":
        return "bad_area"
    if not 1 <= int(category) <= len(CATEGORIES):
        return "bad_category"
    return None if 1 <= int(level) <= 4 else "bad_level"


def _what_is_wrong(number: str) -> str:
    if not number:
        return "empty"
    short = len(number) < SHORTEST + 1 and _OWN_CHARACTERS.fullmatch(number)
    return "bad_length" if short else "bad_format"
