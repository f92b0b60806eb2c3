"""A resident asks how their case stands, at the kiosk or the desk, by what only they have together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.cases.papers import papers_held
from app.cases.record import CaseState, case_number, note_step, state_of
from app.cases.terms import ASKED, ENDED
from app.cases.visits import rating_code
from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Work, use_case
from db import cases, home_visits, ratings, residents
from db.cases import CaseRow


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What a resident is told.

    Attributes:
        held: How many papers of theirs are still here.
        rating: At a device, the code by which the visit at home may be rated now; "" = there is none to rate.
        coming: Day of a visit at home that is still to be done.
        coming_at: Its time, in the words of whoever planned it.
    """

    state: CaseState
    held: int
    rating: str = ""
    coming: date | None = None
    coming_at: str = ""


@use_case(Right.LOOK_UP_CASE)
def look_up(work: Work, case: str, last4: str) -> CaseAnswer:
    """Tell a resident how their case stands, by the receipt's code and the last four digits of the telephone.

    It is written down, once a day while nothing else happens to it, but is no work on the case: whoever edits it is
    not disturbed, and it rises for want of work as before.

    Raises:
        HallError: `unknown_case` whenever the two do not belong together.
    """
    row = cases.case_named(work.tx, work.site.id, case_number(case))
    who = residents.resident_of(work.tx, row.resident_id) if row and row.resident_id is not None else None
    last4 = last4.strip()
    if row is None or who is None or not last4 or who.phone_last4 != last4:
        raise HallError("unknown_case", case=str(case)[:40])
    last = cases.steps_of(work.tx, row.id)[-1]
    if (last.kind, last.business_date) != (ASKED, work.today):
        note_step(work, row.id, ASKED)
        work.changed(changes.CASES)
    work.subject = row.number
    held = sum(paper.held_originals + paper.held_copies for paper in papers_held(work, row))
    return CaseAnswer(state_of(work, row), held, _rating(work, row.id), *_coming(work, row))


def _coming(work: Work, row: CaseRow) -> tuple[date | None, str]:
    visit = home_visits.visit_of(work.tx, row.id)
    if visit is None or row.state == ENDED or visit.done_at is not None:
        return None, ""
    ahead = visit.planned_on is not None and visit.planned_on >= work.today
    return (visit.planned_on, visit.planned_at) if ahead else (None, "")


def _rating(work: Work, case_id: int) -> str:
    """Give the code of a visit that is not rated yet: to the device its resident stands at, to nobody of the staff."""
    account = work.site.accounts.get(work.actor.account_id or 0)
    visit = home_visits.visit_of(work.tx, case_id)
    if account is None or not account.role.is_device or visit is None or ratings.is_visit_rated(work.tx, case_id):
        return ""
    return rating_code(work, visit)
