"""A resident asks how their case stands, at the kiosk or the desk, by what only they have together."""

from __future__ import annotations

from dataclasses import dataclass

from app.cases.papers import papers_held
from app.cases.record import CaseState, case_number, note_step, state_of
from app.cases.terms import ASKED
from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Work, use_case
from db import cases, residents


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What a resident is told; `held` is how many papers of theirs are still here."""

    state: CaseState
    held: int


@use_case(Right.LOOK_UP_CASE)
def look_up(work: Work, case: str, last4: str) -> CaseAnswer:
    """Tell a resident how their case stands, by the receipt's code and the last four digits of the telephone.

    It is written down, once a day at most, but is no work on the case: whoever edits it is not disturbed, and it
    rises for want of work as before.

    Raises:
        HallError: `unknown_case` whenever the two do not belong together.
    """
    row = cases.case_named(work.tx, work.site.id, case_number(case))
    who = residents.resident_of(work.tx, row.resident_id) if row and row.resident_id is not None else None
    if row is None or who is None or not last4 or who.phone_last4 != last4.strip():
        raise HallError("unknown_case", case=str(case)[:40])
    last = cases.steps_of(work.tx, row.id)[-1]
    if (last.kind, last.business_date) != (ASKED, work.today):
        note_step(work, row.id, ASKED)
        work.changed(changes.CASES)
    work.subject = row.number
    held = sum(paper.held_originals + paper.held_copies for paper in papers_held(work, row))
    return CaseAnswer(state_of(work, row), held)
