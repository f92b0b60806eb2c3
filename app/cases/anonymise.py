"""Forget whose cases ended long ago; what they were, when, and how they ended stays for the figures (domain.md 1.7)."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from app.cases.record import note_step
from app.core import changes
from app.core.rights import Right
from app.core.work import Work, use_case
from db import cases, ratings

PORTION = 200  # cases in one transaction: nobody waits long for it


@dataclass(frozen=True, slots=True)
class AnonymisedCases:
    """How many cases have no person any more, and whether there are older ones still: asking again goes on."""

    cases: int
    more: bool


@use_case(Right.EDIT_SETUP)
def anonymise_cases(work: Work) -> AnonymisedCases:
    """Forget whose cases ended longer ago than `cases.anonymise_months`, 200 at once, and the words of such ratings.

    A case whose papers are still here waits: somebody has to know whom to give them back to.
    """
    before = _months_before(work.today, work.site.settings["cases.anonymise_months"])
    old = cases.named_ended(work.tx, work.site.id, before, PORTION)
    cases.forget_cases(work.tx, old)
    for case_id in old:
        note_step(work, case_id, "forgotten")
    if old:
        work.subject = str(len(old))
        work.changed(changes.CASES)
    if len(old) < PORTION and ratings.forget_words(work.tx, work.site.id, before):
        work.changed(changes.RATINGS)
    return AnonymisedCases(len(old), len(old) == PORTION)


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
