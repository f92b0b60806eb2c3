"""Read and write the published estimates of a site, and read the visits from which they are learned."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, bindparam, func, insert, select, type_coerce, update

from db.schema.queue import estimate, ticket
from db.store import Tx

MICROS = 1e6  # of the times in VisitRow in a second


class EstimateRow(NamedTuple):
    """The newest estimates of a site: when, at which audit row, and for whom (app/queue/published.py)."""

    at: datetime
    audit_seq: int
    newcomers: dict[str, Any] | None
    waiting: dict[str, Any] | None


class VisitRow(NamedTuple):
    """What estimates need of a ticket; times in microseconds since 1970, for they are many."""

    desk_id: int | None
    service_id: int
    entitlement: str
    state: str
    inexact_end: bool
    arrived: int
    called: int | None
    ended: int | None


_E = estimate.c
_T = ticket.c
_AT_SITE = _E.site_id == bindparam("of_site")
_ROW = select(*(_E[name] for name in EstimateRow._fields)).where(_AT_SITE)
_NEWCOMERS = select(_E.at, _E.newcomers).where(_AT_SITE)
_STAMP = select(_E.at, _E.audit_seq).where(_AT_SITE)
_UPDATE = update(estimate).where(_AT_SITE)
_DAY = select(
    _T.desk_id,
    _T.service_id,
    _T.entitlement,
    _T.state,
    _T.inexact_end,
    *(type_coerce(_T[name], BigInteger) for name in ("arrived_at", "called_at", "ended_at")),
).where(_T.site_id == bindparam("site_id"), _T.business_date == bindparam("date"))
_DAY_BEFORE = select(func.max(_T.business_date)).where(
    _T.site_id == bindparam("site_id"), _T.business_date < bindparam("date")
)


def newest(tx: Tx, site_id: int) -> EstimateRow | None:
    """Read the newest estimates, None before the first."""
    row = tx.execute(_ROW, {"of_site": site_id}).first()
    return None if row is None else EstimateRow._make(row)


def for_newcomers(tx: Tx, site_id: int) -> tuple[datetime, dict[str, Any] | None] | None:
    """Read what newcomers are told, and since when; None before the first."""
    row = tx.execute(_NEWCOMERS, {"of_site": site_id}).first()
    return None if row is None else (row.at, row.newcomers)


def stamp(tx: Tx, site_id: int) -> tuple[datetime, int] | None:
    """Read when estimates were last published, and at which audit row; None before the first."""
    row = tx.execute(_STAMP, {"of_site": site_id}).first()
    return None if row is None else (row.at, row.audit_seq)


def keep(tx: Tx, site_id: int, at: datetime, audit_seq: int, newcomers: Any, waiting: Any) -> None:
    """Write the newest estimates over the last ones; the caller holds the site."""
    values = {"at": at, "audit_seq": audit_seq, "newcomers": newcomers, "waiting": waiting}
    if not tx.execute(_UPDATE.values(**values), {"of_site": site_id}).rowcount:
        tx.execute(insert(estimate).values(site_id=site_id, **values))


def visits_of(tx: Tx, site_id: int, day: date) -> list[VisitRow]:
    """Read the tickets of a business day."""
    return [VisitRow._make(row) for row in tx.execute(_DAY, {"site_id": site_id, "date": day})]


def days_before(tx: Tx, site_id: int, day: date, most: int) -> list[date]:
    """Give the newest business days with tickets before this one, newest first."""
    found: list[date] = []
    while len(found) < most:
        before = tx.execute(_DAY_BEFORE, {"site_id": site_id, "date": found[-1] if found else day}).scalar()
        if before is None:
            break
        found.append(before)
    return found
