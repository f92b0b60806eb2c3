"""Read the number of a paper at the desk: which class it proposes. Nothing of it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.core.rights import Right
from app.core.work import Look, query
from app.queue.classes import band_of, bands_of
from app.residents.clean_up import clean_number
from app.residents.disability import SHORTEST, DisabilityCard, read_card
from app.residents.identity import Identity, read_identity

LONGEST = 100  # with every blank and mark that a scanner may send along


@dataclass(frozen=True, slots=True, repr=False)
class PaperNumber:
    """A number on its way from a reader to `read_paper`; it never shows itself, in no log and no report."""

    text: str

    def __repr__(self) -> str:
        """Say that it is one."""
        return "PaperNumber(…)"


@dataclass(frozen=True, slots=True)
class PaperRead:
    """What a paper proposes; neither its number nor a birth date is in it.

    Attributes:
        kind: resident_id, residence_permit, foreign_card, disability_card or unknown.
        proof: id_card or disability_card; "" when the number cannot be relied on.
        entitlement: The class it proposes, None = an ordinary visitor.
        disability, level: Of a disability card, to be told on the screen and kept nowhere.
        warnings: area_unknown, format_unofficial: hints, no refusals.
        error: None, else why the number cannot be relied on (app/residents/identity.py and disability.py), `too_long`.
    """

    kind: str
    proof: str = ""
    entitlement: str | None = None
    disability: str | None = None
    level: int | None = None
    warnings: tuple[str, ...] = ()
    error: str | None = None


@query(Right.ENTITLE)
def read_paper(look: Look, number: PaperNumber) -> PaperRead:
    """Tell what a paper's number proposes on the site's date; a wrong number is an answer, too."""
    return proposal(number, look.today, bands_of(look.site.settings))


def proposal(number: PaperNumber, today: date, bands: tuple[int, ...]) -> PaperRead:
    """Tell what a paper's number proposes; pure."""
    if len(number.text) > LONGEST:
        return PaperRead("unknown", error="too_long")
    if len(clean_number(number.text)) >= SHORTEST:
        return _of_card(read_card(number.text, today))
    return _of_person(read_identity(number.text, today), today, bands)


def age_on(born: date, today: date) -> int:
    """Give the age in whole years (周岁): who was born on 29 February is a year older on 1 March."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _of_card(card: DisabilityCard) -> PaperRead:
    if not card.valid:
        return PaperRead("disability_card", error=card.error)
    return PaperRead(
        "disability_card", "disability_card", "disabled", card.disability, card.level, warnings=card.warnings
    )


def _of_person(read: Identity, today: date, bands: tuple[int, ...]) -> PaperRead:
    if not read.valid or read.birth_date is None:
        return PaperRead(read.kind, error=read.error)
    band = band_of(age_on(read.birth_date, today), bands) or None
    return PaperRead(read.kind, "id_card", band, warnings=read.warnings)
