"""What is next: my list, the back office's, everybody's by owner and age; one case with all that happened to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from app.cases.anonymise import may_forget
from app.cases.history import CaseStep, steps_told
from app.cases.papers import HeldPaper, papers_held
from app.cases.record import CaseState, case_number, find_case, may_see, name_of, state_of, states_of, works_cases
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import NAME_LIMIT, clean
from app.core.tokens import query_token
from app.core.work import Look, query
from app.residents.register import Borrower, borrower_of
from db import case_lists, cases, residents, search
from db.case_lists import Wanted

FILTERS = (case_lists.LATE, case_lists.QUIET, case_lists.WAITS)
MOST_LINES, _MOST_OWNED, _MOST_PEOPLE, _MOST_FOUND = 300, 500, 100, 100


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case in a list.

    Attributes:
        quiet: Nobody has done anything about it for longer than the hall allows.
    """

    state: CaseState
    quiet: bool


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with all that happened to it.

    Attributes:
        guide: Number of the guide it goes by, "" = none.
        guide_title: What that is called.
        mine: Whoever looks has it.
        zone: Of the site, for the times of the steps.
        consent: Version of the words about personal data that the resident agreed to, "" = they were not asked.
        may_forget: Whoever looks may forget at once whose it was.
    """

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
    mine: bool
    site: str
    zone: tzinfo
    guide: str = ""
    guide_title: str = ""
    consent: str = ""
    may_forget: bool = False


@dataclass(frozen=True, slots=True)
class OwnerLoad:
    """How many open cases somebody has, and how many of them are late or quiet; "" is the back office's list."""

    owner: str
    name: str
    open: int
    overdue: int
    quiet: int
    oldest: date | None


@dataclass(frozen=True, slots=True)
class CaseBoard:
    """What the page of cases shows.

    Attributes:
        everybody: Who looks may see the cases of all.
        only: The lists have only what is all of these: late quiet waits.
        mine: The most urgent 300 of who looks and of the back office's list.
        lines: The most urgent 300 of everybody; empty where only the own cases are seen.
        open: How many there are of everybody; 0 likewise.
    """

    today: date
    everybody: bool
    mine: tuple[CaseLine, ...]
    lines: tuple[CaseLine, ...]
    open: int
    only: tuple[str, ...] = ()


@query(Right.WORK_CASES)
def my_cases(look: Look) -> tuple[CaseLine, ...]:
    """Give what is next for the acting account: the own cases and the back office's list, the most urgent 300 of all.

    What is overdue comes first, then what is due today and what nobody has answered for days, then the rest.
    """
    return _lines(look, _mine(look))


@query(Right.SEE_ALL_CASES)
def all_cases(look: Look) -> tuple[CaseLine, ...]:
    """Give the most urgent 300 of every open case of the site, in the same order."""
    return _lines(look, None)


@query(Right.WORK_CASES)
def case_board(look: Look, only: Sequence[str] = ()) -> CaseBoard:
    """Give what the page of cases shows: what the acting account may see, the most urgent first.

    Args:
        look: The open look.
        only: Leave in the lists what is all of these: late quiet waits.

    Raises:
        HallError: `bad_value`.
    """
    if not set(only) <= set(FILTERS):
        raise HallError("bad_value", field="only")
    everybody = look.allows(Right.SEE_ALL_CASES)
    lines = _lines(look, None, only) if everybody else ()
    count = case_lists.count_open(look.tx, look.site.id, look.today)["open"] if everybody else 0
    return CaseBoard(look.today, everybody, _lines(look, _mine(look), only), lines, count, tuple(only))


@query(Right.SEE_ALL_CASES)
def case_loads(look: Look) -> tuple[OwnerLoad, ...]:
    """Give who has how much of all there is, the heaviest first."""
    found: dict[str, OwnerLoad] = {}
    for row in case_lists.loads_of(look.tx, look.site.id, look.today, _quiet_since(look)):
        account = look.site.accounts.get(row.owner_id or 0)
        known = account if works_cases(account) else None  # what those who left had is the back office's
        owner, name = (known.name, name_of(look, known.id)) if known is not None else ("", "")
        one = found.get(owner, OwnerLoad(owner, name, 0, 0, 0, None))
        found[owner] = OwnerLoad(
            owner,
            name,
            one.open + row.open,
            one.overdue + row.overdue,
            one.quiet + row.quiet,
            min((day for day in (one.oldest, row.oldest) if day is not None), default=None),
        )
    return tuple(sorted(found.values(), key=lambda load: (-load.overdue, -load.open, load.owner)))


@query(Right.SEE_ALL_CASES)
def cases_of_owner(look: Look, owner: str) -> tuple[str, ...]:
    """Give the numbers of the most urgent 500 cases that somebody has, "" = the back office's list."""
    owners = [one.id for one in look.site.accounts.values() if works_cases(one) and one.name == owner]
    wanted = Wanted(look.today, _quiet_since(look), owners if owner else _nobodys(look))
    rows = case_lists.urgent_cases(look.tx, look.site.id, wanted, _MOST_OWNED)
    return tuple(row.number for row in rows)


@query(Right.WORK_CASES)
def case_file(look: Look, case: str) -> CaseFile:
    """Give a case with all that happened to it.

    Raises:
        HallError: `unknown_case`.
    """
    row = find_case(look, case)
    who = residents.resident_of(look.tx, row.resident_id) if row.resident_id is not None else None
    guide = cases.guide_name(look.tx, row.guide_id) if row.guide_id is not None else None
    return CaseFile(
        state=state_of(look, row),
        note=row.note,
        source=row.source,
        opened_by=name_of(look, row.opened_by),
        ticket_id=row.ticket_id,
        person=borrower_of(look, who) if who is not None else None,
        papers=papers_held(look, row),
        steps=steps_told(look, row),
        reopened=row.reopened,
        result_note=row.result_note,
        mine=row.owner_id is not None and row.owner_id == look.actor.account_id,
        site=look.site.name,
        zone=look.site.tzinfo(),
        guide=guide.number if guide else "",
        guide_title=guide.title if guide else "",
        consent=row.consent,
        may_forget=may_forget(look, row),
    )


@query(Right.WORK_CASES)
def search_cases(look: Look, text: str) -> tuple[CaseState, ...]:
    """Find cases by number, or by the name or telephone's last four digits of their resident, the newest 100.

    Raises:
        HallError: `too_long bad_value`, `number_in_text` for the number of an identity paper.
    """
    text = clean(text, "text", NAME_LIMIT).strip()
    named = cases.case_named(look.tx, look.site.id, case_number(text))
    if named is not None and may_see(look, named):
        return (state_of(look, named),)
    people = search.found_by(look.tx, search.RESIDENT, query_token(text), _MOST_PEOPLE)
    if len(text) == 4 and text.isdigit():
        people += [row.id for row in residents.residents_by_phone(look.tx, last4=text, limit=_MOST_PEOPLE)]
    rows = cases.cases_of_residents(look.tx, look.site.id, list(dict.fromkeys(people)), limit=_MOST_FOUND)
    return tuple(states_of(look, [row for row in rows if may_see(look, row)]))


def _mine(look: Look) -> tuple[int | None, ...]:
    return (look.actor.account_id, *_nobodys(look))


def _nobodys(look: Look) -> tuple[int | None, ...]:
    """Give whose cases are the back office's list: nobody's, and those of who left the work."""
    return (None, *(account.id for account in look.site.accounts.values() if not works_cases(account)))


def _quiet_since(look: Look) -> datetime:
    """Give since when somebody must have done something about a case that is not quiet."""
    until = look.site.open_days().before_working_days(look.today, look.site.settings["cases.quiet_days"])
    return datetime.combine(until + timedelta(days=1), time(), look.site.tzinfo())


def _lines(look: Look, owners: tuple[int | None, ...] | None, only: Sequence[str] = ()) -> tuple[CaseLine, ...]:
    since = _quiet_since(look)
    wanted = Wanted(look.today, since, owners, only, look.allows(Right.SEE_ALL_CASES))
    rows = case_lists.urgent_cases(look.tx, look.site.id, wanted, MOST_LINES)
    states = states_of(look, [row for row in rows if may_see(look, row)])
    return tuple(CaseLine(state, not state.waiting_for and state.touched_at < since) for state in states)
