"""Who is to be reminded of what is late, or due soon: one line a person, with when somebody last reached them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.core import changes
from app.core.errors import HallError
from app.core.open_days import read_open_days
from app.core.rights import Right
from app.core.settings import read_settings
from app.core.text import REASON_LIMIT, clean
from app.core.work import Look, Work, query, use_case
from app.lending.cards import contact_sight
from app.lending.seeing import MOST, loan_sights, station_of
from app.lending.sights import ContactSight, LoanSight
from app.lending.sms import Thing, reminder
from app.lending.terms import due_soon, newest_overdue
from app.lending.views import After, date_and_row
from app.residents.register import find_resident, shown_phone
from db import contacts, loans, residents, sites
from db.loans import LoanRow

WAYS = ("phone", "sms", "visit", "other")
OUTCOMES = ("reached", "no_answer", "promised", "wrong")


@dataclass(frozen=True, slots=True)
class CallRow:
    """Somebody with things that are late, or due soon.

    Attributes:
        contact: Who answers for a unit.
        phone: Masked; `register.resident_phone` gives it whole to who calls.
        loans: What is late or due soon, the first due first.
        late_days: Of the one that is late the longest; 0 of what is due soon.
        last: When they were last reminded, and what came of it.
    """

    resident: str
    kind: str
    name: str
    contact: str
    phone: str
    loans: tuple[LoanSight, ...]
    late_days: int
    last: ContactSight | None
    suspended_until: date | None


@dataclass(frozen=True, slots=True)
class CallList:
    """Who is to be reminded, whose things were due first before the others, at most 200 at once.

    Attributes:
        nameless: What is late and went out without a name: nobody can be reminded of it.
        after: What the next part is asked with; None when this is the last one.
    """

    rows: tuple[CallRow, ...]
    nameless: tuple[LoanSight, ...]
    after: tuple[str, int] | None


@query(Right.LEND)
def call_list(look: Look, after: After = None, station: str | None = None, soon: bool = False) -> CallList:
    """List who is to be reminded of what is late at a site; `soon`: of what is due by the next open day."""
    site_id = station_of(look, station)
    first, last = _days(look, soon, site_id)
    found = loans.due_people(look.tx, site_id, last, date_and_row(after), MOST, first)
    late = loans.due_of(look.tx, site_id, last, [resident_id for resident_id, _ in found], first)
    rows = _people(look, [resident_id for resident_id, _ in found], late)
    nameless = loans.overdue_without_name(look.tx, site_id, last, MOST) if after is None and not soon else []
    more = (found[-1][1].isoformat(), found[-1][0]) if len(found) == MOST else None
    return CallList(rows, loan_sights(look, nameless), more)


@query(Right.LEND)
def sms_text(look: Look, resident: str, language: str = "zh", soon: bool = False) -> str:
    """Give a reminder of what somebody has that is late here, to be copied into a message.

    With `soon` it is what is due by the next open day.

    Raises:
        HallError: `unknown_resident bad_value`; `nothing_overdue` when nothing that they have from here is late, with
            `soon` when nothing is due by then.
    """
    if language not in ("zh", "en"):
        raise HallError("bad_value", field="language")
    row = find_resident(look, resident)
    first, last = _days(look, soon, look.site.id)
    late = loans.due_of(look.tx, look.site.id, last, [row.id], first)
    if not late:
        raise HallError("nothing_overdue", resident=row.code)
    things = [Thing(loan.name, loan.due, loan.still_out) for loan in loan_sights(look, late)]
    return reminder(row.contact or row.name, look.site.name, things, look.today, language, soon)


@use_case(Right.LEND)
def log_contact(work: Work, resident: str, way: str, outcome: str, note: str = "", soon: bool = False) -> ContactSight:
    """Write down that somebody was reminded, or was not reached.

    Args:
        work: The open unit of work.
        resident: Code of the borrower.
        way: phone, sms, visit or other.
        outcome: reached, no_answer, promised or wrong (it is not their number).
        note: In words.
        soon: It was about what is due by the next open day, not about what is late.

    Raises:
        HallError: `unknown_resident bad_value too_long`.
    """
    if way not in WAYS or outcome not in OUTCOMES:
        raise HallError("bad_value", field="outcome" if way in WAYS else "way")
    row = find_resident(work, resident)
    contacts.add_contact(
        work.tx,
        {
            "site_id": work.site.id,
            "resident_id": row.id,
            "at": work.now,
            "account_id": work.actor.account_id or None,
            "way": way,
            "outcome": outcome,
            "note": clean(note, "note", REASON_LIMIT),
        },
    )
    first, last = _days(work, soon, work.site.id)
    named = loans.due_of(work.tx, work.site.id, last, [row.id], first)
    loans.note_contact(work.tx, [loan.id for loan in named], work.now)
    work.subject = row.code
    work.detail = {"way": way, "outcome": outcome}
    work.changed(changes.LENDING)
    return contact_sight(work, contacts.newest_of(work.tx, [row.id])[row.id])


def _days(look: Look, soon: bool, site_id: int) -> tuple[date, date]:
    """Give the first and last due date of what is reminded of at a site, by its own open days."""
    if not soon:
        return date.min, newest_overdue(look.today)
    told = look.site.settings if site_id == look.site.id else read_settings(sites.read_settings(look.tx, site_id))
    return due_soon(look.today, read_open_days(told))


def _people(look: Look, ids: list[int], late: list[LoanRow]) -> tuple[CallRow, ...]:
    who = residents.residents_of(look.tx, ids)
    last = contacts.newest_of(look.tx, ids)
    shown: dict[int, list[LoanSight]] = {}
    for row, sight in zip(late, loan_sights(look, late), strict=True):
        shown.setdefault(row.resident_id or 0, []).append(sight)
    return tuple(
        CallRow(
            resident=who[resident_id].code,
            kind=who[resident_id].kind,
            name=who[resident_id].name,
            contact=who[resident_id].contact,
            phone=shown_phone(look, who[resident_id]),
            loans=tuple(shown[resident_id]),
            late_days=max(loan.late_days for loan in shown[resident_id]),
            last=contact_sight(look, last[resident_id]) if resident_id in last else None,
            suspended_until=who[resident_id].suspended_until,
        )
        for resident_id in ids
    )
