"""Visits at home: asked for, given to somebody who goes, planned for a day, done."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.cases.record import CaseState, find_case, may_see, require_open, state_of, write
from app.cases.terms import ENDED, VISIT
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import NAME_LIMIT, NOTE_LIMIT, clean
from app.core.tokens import name_key
from app.core.work import Look, Work, query, use_case
from app.residents.register import shown_phone
from db import cases, home_visits, residents
from db.cases import CaseRow
from db.home_visits import VisitRow
from db.residents import ResidentRow

ADDRESS_LIMIT, SAFETY_LIMIT, TIME_LIMIT = 200, 300, 20


@dataclass(frozen=True, slots=True)
class HomeVisit:
    """A visit at home, as whoever goes needs it and with nothing more.

    Attributes:
        phone: Masked; whole on the day's sheet alone, and by `case_phone`: both write down who saw it.
        rating: The code by which its resident may still rate it at the kiosk or a rating screen; "" = not any more.
    """

    case: str
    title: str
    name: str
    phone: str
    address: str
    wished: str
    visitor: str
    second: str
    safety: str
    planned_on: date | None
    planned_at: str
    done_at: datetime | None
    done_note: str
    entitlement: str = ""
    rating: str = ""


@use_case(Right.WORK_CASES)
def plan_visit(
    work: Work,
    case: str,
    day: date,
    at: str = "",
    *,
    visitor: str,
    second: str = "",
    safety: str | None = None,
    address: str | None = None,
    version: int | None = None,
) -> CaseState:
    """Plan a visit that is still to be done for a day, and give it to somebody who goes; an address puts it right.

    Raises:
        HallError: `unknown_case wrong_state changed_meanwhile missing_field too_long`, `bad_value` for a day in the
            past, `second_needed` where two must go and are not two.
    """
    row = require_open(find_case(work, case, version))
    visit = _to_be_done(work, row)
    if day < work.today:
        raise HallError("bad_value", field="day", value=day.isoformat())
    who = clean(visitor, "visitor", NAME_LIMIT, needed=True).strip()
    second = clean(second, "second", NAME_LIMIT).strip()
    if work.site.settings["cases.two_visitors"] and name_key(second) in ("", name_key(who)):
        raise HallError("second_needed", field="second")
    told = visit.safety if safety is None else clean(safety, "safety", SAFETY_LIMIT)
    values = {"planned_on": day, "planned_at": clean(at, "at", TIME_LIMIT).strip(), "visitor": who}
    if address is not None:
        values["address"] = work.secrets.seal(clean(address, "address", ADDRESS_LIMIT, needed=True).strip())
    home_visits.update_visit(work.tx, row.id, **values, second=second, safety=told)
    return state_of(work, write(work, row, "planned", who, {"day": day.isoformat()}))


@use_case(Right.WORK_CASES)
def visit_done(work: Work, case: str, text: str) -> CaseState:
    """Write down that the visit took place and what was done; from now on its resident may rate it.

    Raises:
        HallError: `unknown_case wrong_state missing_field too_long`.
    """
    row = require_open(find_case(work, case))
    _to_be_done(work, row)
    done = clean(text, "text", NOTE_LIMIT, needed=True)
    home_visits.update_visit(work.tx, row.id, done_at=work.now, done_note=done, token=f"Q-{secrets.token_hex(6)}")
    return state_of(work, write(work, row, "visited", done))


def visits_of_day(look: Look, day: date, visitor: str = "") -> list[HomeVisit]:
    """Give the visits of a day, of one visitor or of all, that the acting account may see, with whole telephones.

    One whose case ended before it took place is none any more.
    """
    found = []
    for visit in home_visits.visits_on(look.tx, look.site.id, day):
        row = cases.case_of(look.tx, visit.case_id)
        takes_place = row.state != ENDED or visit.done_at is not None
        if takes_place and may_see(look, row) and (not visitor or visitor in (visit.visitor, visit.second)):
            found.append(_told(look, visit, row, whole=True))
    return found


@query(Right.WORK_CASES)
def read_visit(look: Look, case: str) -> HomeVisit:
    """Give the visit of a case.

    Raises:
        HallError: `unknown_case wrong_state`.
    """
    row = find_case(look, case)
    return _told(look, _visit(look, row), row)


def rating_code(look: Look, visit: VisitRow) -> str:
    """Give the code by which a visit may still be rated, "" when it may not; whether it was rated is not told."""
    if visit.done_at is None or visit.token is None or not look.site.settings["rating.ask"]:
        return ""
    late = look.now - visit.done_at > timedelta(hours=look.site.settings["rating.hours"])
    return "" if late else visit.token


def _visit(look: Look, row: CaseRow) -> VisitRow:
    visit = home_visits.visit_of(look.tx, row.id)
    if visit is None:
        raise HallError("wrong_state", case=row.number, state=f"no {VISIT}")
    return visit


def _to_be_done(look: Look, row: CaseRow) -> VisitRow:
    visit = _visit(look, row)
    if visit.done_at is not None:
        raise HallError("wrong_state", case=row.number, state="done")
    return visit


def _told(look: Look, visit: VisitRow, row: CaseRow, whole: bool = False) -> HomeVisit:
    who = residents.resident_of(look.tx, row.resident_id) if row.resident_id is not None else None
    service = look.site.services.get(row.service_id or 0)
    return HomeVisit(
        case=row.number,
        title=row.title or (service.name if service else ""),
        name=who.name if who else "",
        phone=_phone(look, who, whole),
        address=look.secrets.open(visit.address) if visit.address else "",
        wished=visit.wished,
        visitor=visit.visitor,
        second=visit.second,
        safety=visit.safety,
        planned_on=visit.planned_on,
        planned_at=visit.planned_at,
        done_at=visit.done_at,
        done_note=visit.done_note,
        entitlement=visit.entitlement,
        rating=rating_code(look, visit),
    )


def _phone(look: Look, who: ResidentRow | None, whole: bool) -> str:
    if who is None or not who.phone:
        return ""
    return look.secrets.open(who.phone) if whole else shown_phone(look, who)
