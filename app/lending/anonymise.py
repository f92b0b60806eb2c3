"""Forget who borrowed what, a while after it came back; what was lent, when and for how long stays (domain.md 1.7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.core import changes
from app.core.rights import Right
from app.core.spans import months_before
from app.core.work import Look, Work, query, use_case
from app.residents.register import forget
from db import forgetting, residents
from db.residents import ResidentRow

_INSTEAD = "＊"
PORTION = 200  # loans in one transaction: nobody waits long for it


@dataclass(frozen=True, slots=True)
class Anonymised:
    """How much was forgotten.

    Attributes:
        loans: That have no borrower any more.
        residents: Who are not known any more at all.
        more: There are older ones still; asking again goes on.
    """

    loans: int
    residents: int
    more: bool


@query(Right.EDIT_SETUP)
def unneeded_people(look: Look) -> tuple[int, ...]:
    """Give rows of people who are needed for nothing any more: to look for them takes a moment, so nobody waits."""
    before, _ = _cutoff(look)
    return tuple(forgetting.unneeded(look.tx, before, look.today, PORTION, site_id=look.site.id))


@use_case(Right.EDIT_SETUP)
def anonymise(work: Work, people: Sequence[int] | None = None) -> Anonymised:
    """Forget who had what came back longer ago than `lending.anonymise_months`, 200 loans at once.

    Args:
        work: The open unit of work.
        people: Whom `unneeded_people` gave; None = it looks for them itself. Each is looked at again.
    """
    before, cutoff = _cutoff(work)
    old = forgetting.named_loans(work.tx, work.site.id, cutoff, PORTION)
    borrowers = {resident_id for _, resident_id in old if resident_id is not None}
    _redact(work, old, residents.residents_of(work.tx, borrowers))
    forgetting.clear_loans(work.tx, [loan_id for loan_id, _ in old])
    forgetting.clear_contacts_and_holds(work.tx, work.site.id, before)
    gone = _unneeded(work, before, borrowers, people)
    for resident_id in gone:
        forget(work, resident_id)
    if old or gone:
        work.subject = str(len(old))
        work.detail = {"loans": len(old), "residents": len(gone)}
        work.changed(changes.LENDING)
    return Anonymised(len(old), len(gone), PORTION in (len(old), len(gone)))


def _unneeded(work: Work, before: datetime, borrowers: set[int], people: Sequence[int] | None) -> list[int]:
    if people is None:
        return forgetting.unneeded(work.tx, before, work.today, PORTION, site_id=work.site.id)
    among = [*people, *borrowers][: 2 * PORTION]
    return forgetting.unneeded(work.tx, before, work.today, 2 * PORTION, among=among) if among else []


def _cutoff(look: Look) -> tuple[datetime, date]:
    """Give the time and the date before which things are forgotten."""
    day = months_before(look.today, look.site.settings["lending.anonymise_months"])
    return datetime(day.year, day.month, day.day, tzinfo=look.site.tzinfo()), day


def _redact(work: Work, old: Sequence[tuple[int, int | None]], who: dict[int, ResidentRow]) -> None:
    """Take the borrowers' names out of what was noted on loans and repairs; the rest of a note stays."""
    names = {loan_id: _names_of(who[borrower]) for loan_id, borrower in old if borrower is not None}
    for loan_id, note in forgetting.noted_loans(work.tx, list(names)):
        if (told := _without(note, names[loan_id])) != note:
            forgetting.set_note(work.tx, loan_id, told)
    for care_id, loan_id, fault, note in forgetting.repairs_after(work.tx, list(names)):
        told_fault, told_note = _without(fault, names[loan_id]), _without(note, names[loan_id])
        if (told_fault, told_note) != (fault, note):
            forgetting.set_repair(work.tx, care_id, told_fault, told_note)


def _without(text: str, names: list[str]) -> str:
    for name in names:
        text = text.replace(name, _INSTEAD)
    return text


def _names_of(row: ResidentRow) -> list[str]:
    """Give what in a note would tell who it was."""
    return [name for name in (row.name, row.contact) if len(name) > 1]
