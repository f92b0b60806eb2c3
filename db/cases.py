"""Write cases, their steps and papers; read them back."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, desc, exists, func, insert, select, text, update

from db.schema.cases import case, case_paper, case_step, home_visit
from db.schema.guides import guide
from db.schema.queue import event
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


class GuideName(NamedTuple):
    """A guide that cases may go by."""

    id: int
    number: str
    title: str


_AT_ONCE = 10_000  # values named in one statement
ROW = select(*(case.c[name] for name in CaseRow._fields))
_STEP = select(*(case_step.c[name] for name in StepRow._fields))
_PAPER = select(*(case_paper.c[name] for name in PaperRow._fields))


def add_case(tx: Tx, values: dict[str, Any]) -> CaseRow:
    """Add a case and give it a number, C- and at least four digits."""
    # The number follows from the row's key: two sites may make a case at the same time on a server.
    first = {"touched_at": values["opened_at"], "number": secrets.token_hex(6)}
    key = new_key(tx.execute(insert(case), {**first, **values}))
    tx.execute(update(case).where(case.c.id == key).values(number=f"C-{key:04d}"))
    return case_of(tx, key)


def case_named(tx: Tx, site_id: int, number: str) -> CaseRow | None:
    """Read a case of a site by its number."""
    found = tx.execute(ROW.where(case.c.number == number, case.c.site_id == site_id)).first()
    return None if found is None else CaseRow._make(found)


def case_of(tx: Tx, case_id: int) -> CaseRow:
    """Read one case by row."""
    return CaseRow._make(tx.execute(ROW.where(case.c.id == case_id)).one())


def case_of_ticket(tx: Tx, ticket_id: int) -> CaseRow | None:
    """Read the newest case that a visit left behind; not what its rating led to, which no receipt tells."""
    mine = ROW.where(case.c.ticket_id == ticket_id, case.c.source != "rating")
    found = tx.execute(mine.order_by(desc(case.c.id)).limit(1)).first()
    return None if found is None else CaseRow._make(found)


def update_case(tx: Tx, row: CaseRow, **values: Any) -> CaseRow | None:
    """Write columns of a case; None when somebody else changed it since."""
    where = (case.c.id == row.id, case.c.version == row.version)
    if not tx.execute(update(case).where(*where).values(version=row.version + 1, **values)).rowcount:
        return None
    return row._replace(version=row.version + 1, **values)


def cases_of_residents(tx: Tx, site_id: int, residents: Collection[int], limit: int) -> list[CaseRow]:
    """Read the newest cases of several residents at a site."""
    if not residents:
        return []
    query = ROW.where(case.c.resident_id.in_(residents), of_site(site_id))
    return [CaseRow._make(row) for row in tx.execute(query.order_by(desc(case.c.id)).limit(limit))]


def names_of(tx: Tx, residents: Collection[int]) -> dict[int, str]:
    """Read what residents are called, and nothing else of them: a list of cases shows no more."""
    ids, found = list(residents), dict[int, str]()
    for at in range(0, len(ids), _AT_ONCE):  # a year's ledger has more of them than one statement takes
        wanted = select(resident.c.id, resident.c.name).where(resident.c.id.in_(ids[at : at + _AT_ONCE]))
        found |= {row[0]: row[1] for row in tx.execute(wanted)}
    return found


def cases_between(tx: Tx, site_id: int, first: date, last: date, *, by: str = "opened_on") -> list[CaseRow]:
    """Read the cases opened (or ended, `by="ended_on"`) on these days."""
    query = ROW.where(case.c.site_id == site_id, case.c[by].between(first, last)).order_by(case.c.id)
    return [CaseRow._make(row) for row in tx.execute(query)]


def opened_since(tx: Tx, site_id: int, by: int, day: date, since: datetime) -> int:
    """Count the cases that an account opened after a time, which lies on a day or later."""
    mine = (case.c.site_id == site_id, case.c.opened_on >= day, case.c.opened_by == by, case.c.opened_at > since)
    return tx.execute(select(func.count()).where(*mine)).scalar_one()


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


def of_site(site_id: int) -> ColumnElement[bool]:
    """Keep to a site where another index than one that begins with the site fits."""
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
    named = text("ended_on IS NOT NULL AND NOT forgotten")  # word for word as its index has it
    old = (case.c.site_id == site_id, case.c.ended_on < before, named, ~held)
    return list(tx.execute(select(case.c.id).where(*old).order_by(case.c.ended_on, case.c.id).limit(limit)).scalars())


def named_among(tx: Tx, ids: Collection[int]) -> list[CaseRow]:
    """Read those of these cases that were not forgotten yet."""
    query = ROW.where(case.c.id.in_(ids), ~case.c.forgotten).order_by(case.c.id)
    return [CaseRow._make(row) for row in tx.execute(query)]


def forget_cases(tx: Tx, ids: Sequence[int]) -> None:
    """Take out of cases whose they were and every text that people wrote; kinds, dates, results and counts stay.

    The note of a hand-over stands in its visit's event, too.
    """
    if not ids:
        return
    plain = {"title": "", "note": "", "result_note": "", "waiting_why": "", "consent": ""}
    free = update(case).where(case.c.id.in_(ids))
    tx.execute(free.values(resident_id=None, forgotten=True, version=case.c.version + 1, **plain))
    tx.execute(update(case_step).where(case_step.c.case_id.in_(ids)).values(text=""))
    visits = select(case.c.ticket_id).where(case.c.id.in_(ids), case.c.ticket_id.is_not(None))
    handed = (event.c.ticket_id.in_(visits), event.c.kind == "handed_over")
    tx.execute(update(event).where(*handed).values(reason=None))
    named = (case_step.c.case_id.in_(ids), case_step.c.kind == "papers_out")
    tx.execute(update(case_step).where(*named).values(data=None))
    tx.execute(update(case_paper).where(case_paper.c.case_id.in_(ids)).values(name="—"))
    gone = dict.fromkeys(("address", "wished", "visitor", "second", "safety", "planned_at", "done_note"), "")
    tx.execute(update(home_visit).where(home_visit.c.case_id.in_(ids)).values(**gone, token=None))
