"""Write cases, their steps and papers; read them back."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, desc, exists, func, insert, select, text, update
from sqlalchemy import case as when

from db.schema.cases import case, case_paper, case_step, home_visit
from db.schema.guides import guide
from db.schema.residents import resident
from db.store import Tx, new_key


class CaseRow(NamedTuple):
    """A case as it stands now."""

    id: int
    number: str
    site_id: int
    service_id: int | None
    ticket_id: int | None
    opened_at: datetime
    opened_on: date | None
    opened_by: int | None
    promised: date | None
    note: str
    state: str
    kind: str
    source: str
    title: str
    guide_id: int | None
    notice_id: int | None
    resident_id: int | None
    owner_id: int | None
    waiting_for: str
    waiting_why: str
    touched_at: datetime | None
    ended_at: datetime | None
    ended_on: date | None
    ended_by: int | None
    result: str
    result_note: str
    reopened: int
    consent: str
    forgotten: bool
    version: int


class StepRow(NamedTuple):
    """One thing that happened to a case."""

    id: int
    at: datetime
    business_date: date
    account_id: int | None
    kind: str
    text: str
    data: dict[str, Any] | None


class PaperRow(NamedTuple):
    """A paper that was taken in, and how much of it was given back."""

    id: int
    case_id: int
    name: str
    originals: int
    copies: int
    originals_back: int
    copies_back: int


class LoadRow(NamedTuple):
    """How much of what goes on somebody has; None is the back office's list."""

    owner_id: int | None
    open: int
    overdue: int
    quiet: int
    oldest: date | None


class VisitRow(NamedTuple):
    """A visit at home; the address is sealed."""

    case_id: int
    site_id: int
    entitlement: str
    address: str
    wished: str
    visitor: str
    second: str
    safety: str
    planned_on: date | None
    planned_at: str
    done_at: datetime | None
    done_note: str


class GuideName(NamedTuple):
    """A guide that cases may go by."""

    id: int
    number: str
    title: str


# In words and not as a value: only so does either store see that the partial index fits.
_GOES_ON = text("state <> 'ended'")
_ROW = select(*(case.c[name] for name in CaseRow._fields))
_STEP = select(*(case_step.c[name] for name in StepRow._fields))
_PAPER = select(*(case_paper.c[name] for name in PaperRow._fields))
_VISIT = select(*(home_visit.c[name] for name in VisitRow._fields))


def add_case(tx: Tx, values: dict[str, Any]) -> CaseRow:
    """Add a case and give it a number, C- and at least four digits."""
    # The number follows from the row's key: two sites may make a case at the same time on a server.
    key = new_key(tx.execute(insert(case), {**values, "number": secrets.token_hex(6)}))
    tx.execute(update(case).where(case.c.id == key).values(number=f"C-{key:04d}"))
    return case_of(tx, key)


def case_named(tx: Tx, site_id: int, number: str) -> CaseRow | None:
    """Read a case of a site by its number."""
    found = tx.execute(_ROW.where(case.c.number == number, case.c.site_id == site_id)).first()
    return None if found is None else CaseRow._make(found)


def case_of(tx: Tx, case_id: int) -> CaseRow:
    """Read one case by row."""
    return CaseRow._make(tx.execute(_ROW.where(case.c.id == case_id)).one())


def case_of_ticket(tx: Tx, ticket_id: int) -> CaseRow | None:
    """Read the newest case that a visit left behind; not what its rating led to, which no receipt tells."""
    mine = _ROW.where(case.c.ticket_id == ticket_id, case.c.source != "rating")
    found = tx.execute(mine.order_by(desc(case.c.id)).limit(1)).first()
    return None if found is None else CaseRow._make(found)


def update_case(tx: Tx, row: CaseRow, **values: Any) -> CaseRow | None:
    """Write columns of a case; None when somebody else changed it since."""
    where = (case.c.id == row.id, case.c.version == row.version)
    if not tx.execute(update(case).where(*where).values(version=row.version + 1, **values)).rowcount:
        return None
    return row._replace(version=row.version + 1, **values)


def open_cases(
    tx: Tx, site_id: int, *, owners: Collection[int | None] | None = None, limit: int = 500
) -> list[CaseRow]:
    """Read the cases that go on, the first promised first; those without a promise last.

    Args:
        tx: The open transaction.
        site_id: Of which site.
        owners: Only theirs, None among them for the back office's list; None = everybody's.
        limit: At most so many.
    """
    query = _ROW.where(case.c.site_id == site_id, _GOES_ON)
    if owners is not None:
        named = [one for one in owners if one is not None]
        mine = case.c.owner_id.in_(named)
        query = query.where((mine | case.c.owner_id.is_(None)) if None in owners else mine)
    # Two questions, each in the order of an index: one that sorts would read every open case.
    dated = query.where(case.c.promised.is_not(None)).order_by(case.c.promised, case.c.id).limit(limit)
    found = [CaseRow._make(row) for row in tx.execute(dated)]
    if len(found) < limit:
        rest = query.where(case.c.promised.is_(None)).order_by(case.c.id).limit(limit - len(found))
        found += [CaseRow._make(row) for row in tx.execute(rest)]
    return found


def cases_of_resident(tx: Tx, resident_id: int, limit: int = 50) -> list[CaseRow]:
    """Read the newest cases of a resident."""
    query = _ROW.where(case.c.resident_id == resident_id).order_by(desc(case.c.id)).limit(limit)
    return [CaseRow._make(row) for row in tx.execute(query)]


def cases_of_residents(tx: Tx, site_id: int, residents: Collection[int], limit: int) -> list[CaseRow]:
    """Read the newest cases of several residents at a site."""
    if not residents:
        return []
    query = _ROW.where(case.c.resident_id.in_(residents), _of_site(site_id))
    return [CaseRow._make(row) for row in tx.execute(query.order_by(desc(case.c.id)).limit(limit))]


def names_of(tx: Tx, residents: Collection[int]) -> dict[int, str]:
    """Read what residents are called, and nothing else of them: a list of cases shows no more."""
    if not residents:
        return {}
    wanted = select(resident.c.id, resident.c.name).where(resident.c.id.in_(residents))
    return {row[0]: row[1] for row in tx.execute(wanted)}


def cases_between(tx: Tx, site_id: int, first: date, last: date, *, by: str = "opened_on") -> list[CaseRow]:
    """Read the cases opened (or ended, `by="ended_on"`) on these days."""
    query = _ROW.where(case.c.site_id == site_id, case.c[by].between(first, last)).order_by(case.c.id)
    return [CaseRow._make(row) for row in tx.execute(query)]


def count_open(tx: Tx, site_id: int, today: date) -> dict[str, int]:
    """Count the cases that go on, and those past their promise."""
    late = func.sum(when((case.c.promised < today, 1), else_=0))
    row = tx.execute(select(func.count(), late).where(_of_site(site_id), _GOES_ON)).one()
    return {"open": row[0] or 0, "overdue": int(row[1] or 0)}


def loads_of(tx: Tx, site_id: int, today: date, quiet_since: datetime) -> list[LoadRow]:
    """Count by owner the cases that go on, those past their promise, and those nobody has touched since a time."""
    quiet = (func.coalesce(case.c.touched_at, case.c.opened_at) < quiet_since) & (case.c.waiting_for == "")
    wanted = select(
        case.c.owner_id,
        func.count(),
        func.sum(when((case.c.promised < today, 1), else_=0)),
        func.sum(when((quiet, 1), else_=0)),
        func.min(case.c.opened_on),
    )
    query = wanted.where(_of_site(site_id), _GOES_ON).group_by(case.c.owner_id)
    return [LoadRow(row[0], row[1], int(row[2]), int(row[3]), row[4]) for row in tx.execute(query)]


def guides_of_service(tx: Tx, site_id: int, service_id: int) -> list[GuideName]:
    """Read the published guides of a service's matters, the oldest first."""
    where = (guide.c.site_id == site_id, guide.c.service_id == service_id, guide.c.status == "published")
    wanted = select(*(guide.c[name] for name in GuideName._fields)).where(*where).order_by(guide.c.id)
    return [GuideName._make(row) for row in tx.execute(wanted)]


def only_guide(tx: Tx, site_id: int, service_id: int) -> int | None:
    """Give the row of a service's one published guide; None where there is none, or several to choose from."""
    found = guides_of_service(tx, site_id, service_id)
    return found[0].id if len(found) == 1 else None


def guide_name(tx: Tx, guide_id: int) -> GuideName:
    """Read what the guide of a case is called."""
    wanted = select(*(guide.c[name] for name in GuideName._fields)).where(guide.c.id == guide_id)
    return GuideName._make(tx.execute(wanted).one())


def _of_site(site_id: int) -> ColumnElement[bool]:
    # `+ 0`: SQLite would take any index that begins with the site, and read what ended ten years ago with it.
    return case.c.site_id + 0 == site_id


def add_step(tx: Tx, values: dict[str, Any]) -> int:
    """Append what happened to a case; give its row."""
    return new_key(tx.execute(insert(case_step), values))


def steps_of(tx: Tx, case_id: int) -> list[StepRow]:
    """Read everything that happened to a case, in order."""
    return [
        StepRow._make(row) for row in tx.execute(_STEP.where(case_step.c.case_id == case_id).order_by(case_step.c.id))
    ]


def add_paper(tx: Tx, values: dict[str, Any]) -> int:
    """Add a paper that was taken in; give its row."""
    return new_key(tx.execute(insert(case_paper), values))


def papers_of(tx: Tx, case_id: int) -> list[PaperRow]:
    """Read the papers of a case."""
    query = _PAPER.where(case_paper.c.case_id == case_id).order_by(case_paper.c.id)
    return [PaperRow._make(row) for row in tx.execute(query)]


def update_paper(tx: Tx, paper_id: int, **values: Any) -> None:
    """Write columns of a paper."""
    tx.execute(update(case_paper).where(case_paper.c.id == paper_id).values(**values))


def named_ended(tx: Tx, site_id: int, before: date, limit: int) -> list[int]:
    """Give cases that ended before a day, still tell whose they were and hold no paper any more; the oldest first."""
    left = case_paper.c.originals + case_paper.c.copies - case_paper.c.originals_back - case_paper.c.copies_back
    held = exists(select(case_paper.c.id).where(case_paper.c.case_id == case.c.id, left > 0))
    old = (case.c.site_id == site_id, case.c.ended_on < before, text("ended_on IS NOT NULL"), ~case.c.forgotten, ~held)
    return list(tx.execute(select(case.c.id).where(*old).order_by(case.c.ended_on, case.c.id).limit(limit)).scalars())


def forget_cases(tx: Tx, ids: Sequence[int]) -> None:
    """Take out of cases whose they were and every text that people wrote; kinds, dates, results and counts stay."""
    if not ids:
        return
    plain = {"title": "", "note": "", "result_note": "", "waiting_why": "", "consent": ""}
    free = update(case).where(case.c.id.in_(ids))
    tx.execute(free.values(resident_id=None, forgotten=True, version=case.c.version + 1, **plain))
    tx.execute(update(case_step).where(case_step.c.case_id.in_(ids)).values(text=""))
    named = (case_step.c.case_id.in_(ids), case_step.c.kind == "papers_out")
    tx.execute(update(case_step).where(*named).values(data=None))
    tx.execute(update(case_paper).where(case_paper.c.case_id.in_(ids)).values(name="—"))
    gone = {"address": "", "wished": "", "visitor": "", "second": "", "safety": "", "done_note": ""}
    tx.execute(update(home_visit).where(home_visit.c.case_id.in_(ids)).values(**gone))


def add_visit(tx: Tx, values: dict[str, Any]) -> None:
    """Add the visit at home of a case."""
    tx.execute(insert(home_visit), values)


def visit_of(tx: Tx, case_id: int) -> VisitRow | None:
    """Read the visit at home of a case."""
    found = tx.execute(_VISIT.where(home_visit.c.case_id == case_id)).first()
    return None if found is None else VisitRow._make(found)


def visits_on(tx: Tx, site_id: int, day: date) -> list[VisitRow]:
    """Read the visits planned for a day, in their order."""
    query = _VISIT.where(home_visit.c.site_id == site_id, home_visit.c.planned_on == day)
    return [VisitRow._make(row) for row in tx.execute(query.order_by(home_visit.c.planned_at, home_visit.c.case_id))]


def update_visit(tx: Tx, case_id: int, **values: Any) -> None:
    """Write columns of a visit at home."""
    tx.execute(update(home_visit).where(home_visit.c.case_id == case_id).values(**values))
