"""What is next: my list, the back office's, everybody's by owner and age; one case with all that happened to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.cases.papers import HeldPaper, papers_held
from app.cases.record import CaseState, find_case, may_see, open_days_of, state_of
from app.cases.terms import is_quiet
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import NAME_LIMIT, clean
from app.core.tokens import query_token
from app.core.work import Look, query
from app.residents.register import Borrower, borrower_of
from db import cases, residents, search

_MOST = 500


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case in a list.

    Attributes:
        quiet: Nobody has done anything about it for longer than the hall allows.
    """

    state: CaseState
    quiet: bool


@dataclass(frozen=True, slots=True)
class CaseStep:
    """One thing that happened to a case."""

    at: datetime
    day: date
    by: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with all that happened to it."""

    state: CaseState
    note: str
    source: str
    opened_by: str
    ticket_id: int | None
    person: Borrower | None
    papers: tuple[HeldPaper, ...]
    steps: tuple[CaseStep, ...]
    reopened: int
    result_note: str


@dataclass(frozen=True, slots=True)
class OwnerLoad:
    """How many open cases somebody has, and how many of them are late or quiet; "" is the back office's list."""

    owner: str
    open: int
    overdue: int
    quiet: int
    oldest: date | None


@query(Right.WORK_CASES)
def my_cases(look: Look) -> tuple[CaseLine, ...]:
    """Give what is next for the acting account: the own cases and the back office's list, the most urgent first."""
    return _lines(look, (look.actor.account_id, None))


@query(Right.SEE_ALL_CASES)
def all_cases(look: Look) -> tuple[CaseLine, ...]:
    """Give every open case of the site, the most urgent first."""
    return _lines(look, None)


@query(Right.SEE_ALL_CASES)
def case_loads(look: Look) -> tuple[OwnerLoad, ...]:
    """Give who has how much, the heaviest first."""
    grouped: dict[str, list[CaseLine]] = {}
    for line in _lines(look, None):
        grouped.setdefault(line.state.owner or "", []).append(line)
    loads = [
        OwnerLoad(
            owner=owner,
            open=len(lines),
            overdue=sum(line.state.due.overdue for line in lines),
            quiet=sum(line.quiet for line in lines),
            oldest=min((line.state.opened_on for line in lines if line.state.opened_on), default=None),
        )
        for owner, lines in grouped.items()
    ]
    return tuple(sorted(loads, key=lambda load: (-load.overdue, -load.open, load.owner)))


@query(Right.WORK_CASES)
def case_file(look: Look, case: str) -> CaseFile:
    """Give a case with all that happened to it.

    Raises:
        HallError: `unknown_case`.
    """
    row = find_case(look, case)
    accounts = look.site.accounts
    who = residents.resident_of(look.tx, row.resident_id) if row.resident_id is not None else None
    steps = []
    for one in cases.steps_of(look.tx, row.id):
        account = accounts.get(one.account_id or 0)
        steps.append(CaseStep(one.at, one.business_date, account.display_name if account else "", one.kind, one.text))
    opener = accounts.get(row.opened_by or 0)
    return CaseFile(
        state=state_of(look, row),
        note=row.note,
        source=row.source,
        opened_by=opener.display_name if opener else "",
        ticket_id=row.ticket_id,
        person=borrower_of(look, who) if who is not None else None,
        papers=papers_held(look, row),
        steps=tuple(steps),
        reopened=row.reopened,
        result_note=row.result_note,
    )


@query(Right.WORK_CASES)
def search_cases(look: Look, text: str) -> tuple[CaseState, ...]:
    """Find cases by number, or by the name or telephone's last four digits of their resident."""
    text = clean(text, "text", NAME_LIMIT).strip()
    try:
        return (state_of(look, find_case(look, text)),)
    except HallError:
        pass
    people = search.found_by(look.tx, search.RESIDENT, query_token(text), _MOST)
    if len(text) == 4 and text.isdigit():
        people += [row.id for row in residents.residents_by_phone(look.tx, last4=text)]
    found = [row for one in dict.fromkeys(people) for row in cases.cases_of_resident(look.tx, one)]
    seen = []
    for row in found[:_MOST]:
        try:
            seen.append(state_of(look, find_case(look, row.number)))
        except HallError:
            continue  # somebody else's
    return tuple(seen)


@query(Right.LOOK_UP_CASE)
def look_up(look: Look, case: str, last4: str) -> CaseState:
    """Tell a resident how their case stands, by the receipt's code and the last four digits of the telephone.

    Raises:
        HallError: `unknown_case` whenever the two do not belong together.
    """
    row = cases.case_named(look.tx, look.site.id, case.strip().upper())
    who = residents.resident_of(look.tx, row.resident_id) if row and row.resident_id is not None else None
    if row is None or who is None or not last4 or who.phone_last4 != last4.strip():
        raise HallError("unknown_case", case=str(case)[:40])
    return state_of(look, row)


def _lines(look: Look, owners: tuple[int | None, ...] | None) -> tuple[CaseLine, ...]:
    quiet_days, open_days = look.site.settings["cases.quiet_days"], open_days_of(look)
    zone = look.site.tzinfo()
    lines = []
    for row in cases.open_cases(look.tx, look.site.id, owners=owners, limit=_MOST):
        if not may_see(look, row):
            continue
        touched = (row.touched_at or row.opened_at).astimezone(zone).date()
        waits = row.waiting_for != ""
        quiet = not waits and is_quiet(touched, look.today, quiet_days, open_days)
        lines.append(CaseLine(state_of(look, row), quiet))
    # What nobody touches rises above what is only due later; what is overdue stays first.
    return tuple(sorted(lines, key=_urgency))


def _urgency(line: CaseLine) -> tuple[int, date, str]:
    rank = 0 if line.state.due.overdue else 1 if line.quiet or line.state.due.today else 2
    return rank, line.state.promised or date.max, line.state.case
