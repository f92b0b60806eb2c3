"""Tell what a number is, whichever paper it stands on. Pure; keeps nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.residents.clean_up import clean_number
from app.residents.disability import SHORTEST, read_card
from app.residents.identity import read_identity


@dataclass(frozen=True, slots=True)
class Identified:
    """The answer to one number; the number itself is not in it.

    Attributes:
        kind: resident_id, residence_permit, foreign_card, disability_card or unknown.
        valid: It may be relied on.
        birth_date: As the number says; an old one with 15 digits has one, too.
        warnings: area_unknown, format_unofficial.
        error: None when valid, else why not.
    """

    kind: str
    valid: bool
    birth_date: date | None = None
    warnings: tuple[str, ...] = ()
    error: str | None = None


def identify(text: str, today: date) -> Identified:
    """Tell what a number is: from 19 characters after clean-up a disability card's, else a person's."""
    if len(clean_number(text)) >= SHORTEST:
        card = read_card(text, today)
        return Identified("disability_card", card.valid, card.birth_date, card.warnings, card.error)
    read = read_identity(text, today)
    return Identified(read.kind, read.valid, read.birth_date, read.warnings, read.error)
