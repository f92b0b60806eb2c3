"""Read lists of the cases that go on, the most urgent first, and count them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, func, not_, or_, select, text
from sqlalchemy import case as when

from db.cases import ROW, CaseRow, of_site
from db.schema.cases import case
from db.store import Tx

LATE, QUIET, WAITS = "late", "quiet", "waits"


class LoadRow(NamedTuple):
    """How much of what goes on somebody has; None is the back office's list."""

    owner_id: int | None
    open: int
    overdue: int
    quiet: int
    oldest: date | None


class Wanted(NamedTuple):
    """Which cases a list has.

    Attributes:
        today: What was promised before it is late.
        quiet_since: What nobody has touched since that time, and waits for nobody, is quiet.
        owners: Only theirs, None among them for the back office's list; None = everybody's.
        only: Only what is all of these: late quiet waits.
        ratings: Also what ratings led to, which not everybody may see.
    """

    today: date
    quiet_since: datetime
    owners: Collection[int | None] | None = None
    only: Collection[str] = ()
    ratings: bool = True


# In words and not as a value: only so does either store see that the partial index fits.
_GOES_ON = text("state <> 'ended'")


def urgent_cases(tx: Tx, site_id: int, wanted: Wanted, limit: int) -> list[CaseRow]:
    """Read the most urgent cases of all that go on.

    What is late comes first; then what is due today or quiet, whenever it was promised; then the rest. In each the
    first promised stands first, without a promise last.
    """
    named = {LATE: case.c.promised < wanted.today, QUIET: _quiet(wanted.quiet_since), WAITS: case.c.waiting_for != ""}
    where: list[Any] = [case.c.site_id == site_id, _GOES_ON, *(named[one] for one in wanted.only), *_whose(wanted)]
    found: list[CaseRow] = []
    # Several questions, each in the order of an index: one that sorts would read every open case.
    for part in _parts(wanted.today, named[QUIET]):
        query = ROW.where(*where, part).order_by(case.c.promised, case.c.id).limit(limit - len(found))
        found += [CaseRow._make(row) for row in tx.execute(query)]
        if len(found) == limit:
            break
    return found


def _parts(today: date, quiet: ColumnElement[bool]) -> tuple[ColumnElement[bool], ...]:
    promised = case.c.promised
    return (
        promised < today,
        and_(promised >= today, or_(promised == today, quiet)),
        and_(promised.is_(None), quiet),
        and_(promised > today, not_(quiet)),
        and_(promised.is_(None), not_(quiet)),
    )


def _quiet(since: datetime) -> ColumnElement[bool]:
    return and_(case.c.waiting_for == "", case.c.touched_at < since)


def _whose(wanted: Wanted) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = [] if wanted.ratings else [case.c.source != "rating"]
    if wanted.owners is not None:
        named = case.c.owner_id.in_([one for one in wanted.owners if one is not None])
        where.append(or_(named, case.c.owner_id.is_(None)) if None in wanted.owners else named)
    return where


def count_open(tx: Tx, site_id: int, today: date) -> dict[str, int]:
    """Count the cases that go on, and those past their promise."""
    late = func.sum(when((case.c.promised < today, 1), else_=0))
    row = tx.execute(select(func.count(), late).where(of_site(site_id), _GOES_ON)).one()
    return {"open": row[0] or 0, "overdue": int(row[1] or 0)}


def loads_of(tx: Tx, site_id: int, today: date, quiet_since: datetime) -> list[LoadRow]:
    """Count by owner the cases that go on, those past their promise, and those nobody has touched since a time."""
    columns = (
        case.c.owner_id,
        func.count(),
        func.sum(when((case.c.promised < today, 1), else_=0)),
        func.sum(when((_quiet(quiet_since), 1), else_=0)),
        func.min(case.c.opened_on),
    )
    query = select(*columns).where(of_site(site_id), _GOES_ON).group_by(case.c.owner_id)
    return [LoadRow(row[0], row[1], int(row[2]), int(row[3]), row[4]) for row in tx.execute(query)]
