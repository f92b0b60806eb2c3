"""Work on a case: notes, contacts, waiting, handing it on, its promise, its end, and opening it again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.cases.record import (
    CaseState,
    find_case,
    owner_of,
    require_open,
    require_reader,
    staff_account,
    state_of,
    usual_promise,
    write,
)
from app.cases.terms import ENDED, OFFICE, OPEN, RATING, REFUSED, RESIDENT, RESULTS, WAITING
from app.core.errors import HallError
from app.core.open_days import asked_date
from app.core.rights import Right
from app.core.text import NOTE_LIMIT, REASON_LIMIT, clean
from app.core.work import Work, use_case
from db import home_visits

WAYS = ("phone", "sms", "visit", "letter", "other")
MOST_AT_ONCE = 500


@use_case(Right.WORK_CASES)
def note_case(work: Work, case: str, text: str) -> CaseState:
    """Write down what was done.

    Raises:
        HallError: `unknown_case wrong_state missing_field too_long`.
    """
    row = require_open(find_case(work, case))
    return state_of(work, write(work, row, "note", clean(text, "text", NOTE_LIMIT, needed=True)))


@use_case(Right.WORK_CASES)
def log_contact(work: Work, case: str, way: str, text: str = "") -> CaseState:
    """Write down that the resident was told something, and how; the code that rates a visit stays out of it.

    Raises:
        HallError: `unknown_case bad_value too_long`.
    """
    if way not in WAYS:
        raise HallError("bad_value", field="way")
    row = find_case(work, case)
    said = clean(text, "text", NOTE_LIMIT)
    visit = home_visits.visit_of(work.tx, row.id)
    if visit is not None and visit.token is not None:
        said = said.replace(visit.token, "…")
    return state_of(work, write(work, row, "contacted", said, {"way": way}))


@use_case(Right.WORK_CASES)
def take_case(work: Work, case: str, version: int | None = None) -> CaseState:
    """Take a case over oneself, out of the back office's list or from somebody.

    Raises:
        HallError: `unknown_case wrong_state changed_meanwhile`.
    """
    row = require_open(find_case(work, case, version))
    return state_of(work, write(work, row, "taken", owner_id=work.actor.account_id or None))


@use_case(Right.WORK_CASES)
def hand_on(work: Work, case: str, to: str, note: str = "", version: int | None = None) -> CaseState:
    """Hand a case to somebody else, with a note.

    Raises:
        HallError: `unknown_case wrong_state unknown_account account_off changed_meanwhile too_long`,
            `supervisors_only` for what a rating led to and somebody who may not see it.
    """
    row = require_open(find_case(work, case, version))
    owner = staff_account(work, to)
    require_reader(work, row.source, owner, "to")
    text = clean(note, "note", NOTE_LIMIT)
    return state_of(work, write(work, row, "handed_on", text, {"from": row.owner_id, "to": owner}, owner_id=owner))


@use_case(Right.SEE_ALL_CASES)
def hand_all_on(work: Work, cases: Sequence[str], to: str, note: str = "") -> tuple[CaseState, ...]:
    """Hand several cases on at once, when somebody is away; all of them or none.

    Raises:
        HallError: as `hand_on`; `bad_value` for more than 500.
    """
    if not 0 < len(cases) <= MOST_AT_ONCE:
        raise HallError("bad_value", field="cases", limit=MOST_AT_ONCE)
    handed = tuple(hand_on(work, case, to, note) for case in cases)
    work.subject = f"{len(handed)} to {to}"
    return handed


@use_case(Right.WORK_CASES)
def wait_for(work: Work, case: str, whom: str, why: str, version: int | None = None) -> CaseState:
    """Let a case wait for the resident or another office, with a reason.

    Raises:
        HallError: `unknown_case wrong_state bad_value missing_field changed_meanwhile`.
    """
    if whom not in (RESIDENT, OFFICE):
        raise HallError("bad_value", field="whom")
    row = require_open(find_case(work, case, version))
    why = clean(why, "why", REASON_LIMIT, needed=True)
    now = write(work, row, "waits", why, {"whom": whom}, state=WAITING, waiting_for=whom, waiting_why=why)
    return state_of(work, now)


@use_case(Right.WORK_CASES)
def go_on(work: Work, case: str, note: str = "", version: int | None = None) -> CaseState:
    """Go on with a case that waited.

    Raises:
        HallError: `unknown_case wrong_state changed_meanwhile`.
    """
    row = find_case(work, case, version)
    if row.state != WAITING:
        raise HallError("wrong_state", case=row.number, state=row.state)
    text = clean(note, "note", NOTE_LIMIT)
    return state_of(work, write(work, row, "goes_on", text, state=OPEN, waiting_for="", waiting_why=""))


@use_case(Right.WORK_CASES)
def promise(work: Work, case: str, until: date, why: str, version: int | None = None) -> CaseState:
    """Promise another date, with a reason; a closed day moves to the next open one.

    Raises:
        HallError: `unknown_case wrong_state bad_value missing_field changed_meanwhile`.
    """
    row = require_open(find_case(work, case, version))
    day = asked_date(until, work.today, work.site.open_days(), "until")
    why = clean(why, "why", REASON_LIMIT, needed=True)
    before = row.promised.isoformat() if row.promised else None
    return state_of(work, write(work, row, "promised", why, {"before": before, "now": day.isoformat()}, promised=day))


@use_case(Right.WORK_CASES)
def end_case(work: Work, case: str, result: str, note: str = "", version: int | None = None) -> CaseState:
    """End a case: collected, delivered, posted, answered, refused (with a reason) or withdrawn.

    Raises:
        HallError: `unknown_case wrong_state bad_value changed_meanwhile`, `missing_field` for a refusal without a
            reason, and for what a rating led to without a word of what was found. Papers that are still here stay
            written down and can be given back afterwards.
    """
    if result not in RESULTS:
        raise HallError("bad_value", field="result")
    row = require_open(find_case(work, case, version))
    text = clean(note, "note", NOTE_LIMIT, needed=result == REFUSED or row.source == RATING)
    values = {"state": ENDED, "ended_at": work.now, "ended_on": work.today, "ended_by": work.actor.account_id or None}
    told = {"result": result, "result_note": text, "waiting_for": "", "waiting_why": ""}
    return state_of(work, write(work, row, "ended", text, {"result": result}, **values, **told))


@use_case(Right.WORK_CASES)
def reopen_case(work: Work, case: str, why: str, version: int | None = None) -> CaseState:
    """Open an ended case again, with a reason; it is promised anew.

    Raises:
        HallError: `unknown_case wrong_state missing_field changed_meanwhile`.
    """
    row = find_case(work, case, version)
    if row.state != ENDED:
        raise HallError("wrong_state", case=row.number, state=row.state)
    why = clean(why, "why", REASON_LIMIT, needed=True)
    service = work.site.services.get(row.service_id or 0)
    values: dict[str, Any] = {
        "state": OPEN,
        "ended_at": None,
        "ended_on": None,
        "ended_by": None,
        "result": "",
        "result_note": "",
    }
    owner = row.owner_id if owner_of(work, row) is not None else work.actor.account_id or None
    again: dict[str, Any] = {
        "reopened": row.reopened + 1,
        "promised": usual_promise(work, row.kind, service),
    }
    return state_of(work, write(work, row, "reopened", why, owner_id=owner, **values, **again))
