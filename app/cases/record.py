"""What is shared by everything that is done to a case: find it, write it with a step, give it as callers see it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.cases.terms import ASKED, COMPLAINT, ENDED, KIOSK, RATING, SUGGESTION, Due, due_of
from app.core import changes
from app.core.errors import HallError
from app.core.open_days import OpenDays, promised_date
from app.core.rights import TABLE, Right, Role
from app.core.site import Account, Service
from app.core.work import Look, Work
from app.residents.masking import masked_name
from db import cases
from db.cases import CaseRow

_MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class CaseState:
    """A case as it stands now.

    Attributes:
        case: Its number, C-0001.
        owner: Sign-in name of who has it; None = the back office's list.
        owner_name: The same as people say it; "" = the back office's list.
        who: The resident's masked name; empty for nobody's.
        version: To change it with: somebody else may have been faster.
    """

    case: str
    kind: str
    title: str
    service: str | None
    state: str
    owner: str | None
    owner_name: str
    who: str
    promised: date | None
    due: Due
    waiting_for: str
    waiting_why: str
    opened_on: date | None
    touched_at: datetime
    result: str
    version: int


def find_case(look: Look, number: object, version: int | None = None) -> CaseRow:
    """Find a case of the site that the acting account may see.

    Raises:
        HallError: `unknown_case`; `changed_meanwhile` when it is not the `version` that the person saw.
    """
    row = cases.case_named(look.tx, look.site.id, case_number(number))
    if row is None or not may_see(look, row):
        raise HallError("unknown_case", case=str(number)[:40])
    if version is not None and row.version != version:
        raise HallError("changed_meanwhile", field="case", case=row.number, by=_last_by(look, row))
    return row


def case_number(typed: object) -> str:
    """Read the number of a case as it is typed or scanned: "c-1" and full-width signs are C-0001; "" is none."""
    text = unicodedata.normalize("NFKC", typed).strip().upper() if isinstance(typed, str) else ""
    digits = text.removeprefix("C-")
    known = digits != text and len(digits) <= _MOST_DIGITS and digits.isascii() and digits.isdigit()
    return f"C-{int(digits):04d}" if known else ""


def may_see(look: Look, row: CaseRow) -> bool:
    """Tell whether the acting account may see a case: the own ones, the back office's list, a supervisor all.

    What was complained of at a kiosk may be about anybody of the staff: while nobody has it, it is a supervisor's.
    """
    if look.allows(Right.SEE_ALL_CASES):
        return True
    if row.source == RATING:
        return False
    listed = owner_of(look, row) is None and (row.kind, row.source) != (COMPLAINT, KIOSK)
    return listed or look.actor.account_id in (row.owner_id, row.opened_by)


def owner_of(look: Look, row: CaseRow) -> Account | None:
    """Give who has a case; None = the back office's list, where also the cases are of those who left the work."""
    account = look.site.accounts.get(row.owner_id or 0)
    return account if works_cases(account) else None


def works_cases(account: Account | None) -> bool:
    """Tell whether somebody can have cases: still here, and in a job that works them."""
    return account is not None and account.active and Right.WORK_CASES in TABLE[account.role]


def supervisor_of(look: Look) -> Account | None:
    """Give the supervisor of the site who gets what residents say of the hall; None where there is none."""
    people = (one for one in look.site.accounts.values() if one.site_id == look.site.id and one.active)
    return next((one for one in people if one.role is Role.SUPERVISOR), None)


def name_of(look: Look, account_id: int | None) -> str:
    """Give what somebody is called, "" for nobody and for a device, which papers name in their own words."""
    account = look.site.accounts.get(account_id or 0)
    return (account.display_name or account.name) if account is not None and not account.role.is_device else ""


def _last_by(look: Look, row: CaseRow) -> str:
    last = [step for step in cases.steps_of(look.tx, row.id) if step.kind != ASKED][-1:]
    return name_of(look, last[0].account_id if last else None) or "?"


def require_open(row: CaseRow) -> CaseRow:
    """Refuse a case that has ended.

    Raises:
        HallError: `wrong_state`.
    """
    if row.state == ENDED:
        raise HallError("wrong_state", case=row.number, state=row.state)
    return row


def write(
    work: Work, row: CaseRow, kind: str, text: str = "", data: dict[str, Any] | None = None, **values: Any
) -> CaseRow:
    """Write columns of a case with the step that says why.

    Raises:
        HallError: `changed_meanwhile`.
    """
    # What is said of a case after it was forgotten is to be forgotten, too.
    now = cases.update_case(work.tx, row, touched_at=work.now, forgotten=False, **values)
    if now is None:
        raise HallError("changed_meanwhile", field="case", case=row.number)
    note_step(work, row.id, kind, text, data)
    work.subject = row.number
    work.changed(changes.CASES)
    return now


def note_step(work: Work, case_id: int, kind: str, text: str = "", data: dict[str, Any] | None = None) -> int:
    """Append what happened to a case; give its row."""
    values = {"case_id": case_id, "site_id": work.site.id, "business_date": work.today, "at": work.now}
    who = work.actor.account_id or None
    return cases.add_step(work.tx, {**values, "account_id": who, "kind": kind, "text": text, "data": data})


def staff_account(look: Look, name: str) -> int:
    """Give the row of somebody of the site who works cases, by the sign-in name.

    Raises:
        HallError: `unknown_account`, `account_off`.
    """
    for account in look.site.accounts.values():
        if account.name == name and account.site_id == look.site.id:
            if not works_cases(account):
                raise HallError("account_off", account=name)
            return account.id
    raise HallError("unknown_account", account=name[:40])


def usual_promise(look: Look, kind: str, about: Service | None) -> date:
    """Give by when a case of today is promised: in its service's working days, what wants an answer in the hall's."""
    days = about.promise_days if about is not None else None
    if days is None and kind in (COMPLAINT, SUGGESTION):
        days = look.site.settings["cases.answer_days"]
    return promised_date(look.today, days, look.site.open_days())


def require_reader(look: Look, source: str, owner: int | None, field: str) -> None:
    """Refuse to give what a rating led to to somebody who may not see it.

    Raises:
        HallError: `supervisors_only`, told under the name `field`.
    """
    account = look.site.accounts.get(owner or 0)
    if source == RATING and account is not None and Right.SEE_ALL_CASES not in TABLE[account.role]:
        raise HallError("supervisors_only", field=field)


def state_of(look: Look, row: CaseRow) -> CaseState:
    """Give a case as callers see it."""
    return states_of(look, [row])[0]


def states_of(look: Look, rows: Sequence[CaseRow]) -> list[CaseState]:
    """Give cases as callers see them; their residents are read together."""
    names = cases.names_of(look.tx, {row.resident_id for row in rows if row.resident_id is not None})
    open_days = look.site.open_days()
    return [_state(look, row, names, open_days) for row in rows]


def _state(look: Look, row: CaseRow, names: Mapping[int, str], open_days: OpenDays) -> CaseState:
    service = look.site.services.get(row.service_id or 0)
    owner = owner_of(look, row)
    return CaseState(
        case=row.number,
        kind=row.kind,
        title=row.title or (service.name if service else ""),
        service=service.code if service else None,
        state=row.state,
        owner=owner.name if owner else None,
        owner_name=name_of(look, owner.id) if owner else "",
        who=masked_name(names.get(row.resident_id or 0, "")),
        promised=row.promised,
        due=due_of(None if row.state == ENDED else row.promised, look.today, open_days),
        waiting_for=row.waiting_for,
        waiting_why=row.waiting_why,
        opened_on=row.opened_on,
        touched_at=row.touched_at or row.opened_at,
        result=row.result,
        version=row.version,
    )
