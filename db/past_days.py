"""Read a business day that is over: who came, and when desks opened and closed."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import BigInteger, bindparam, select, type_coerce

from db.schema.queue import event, ticket
from db.store import Tx

OPENED, PAUSED, CLOSED = DESK_KINDS = ("desk_opened", "desk_paused", "desk_closed")


class CameRow(NamedTuple):
    """A ticket of the day; times in microseconds since 1970 (db/estimates.py), for they are many."""

    service_id: int
    entitlement: str
    state: str
    inexact_end: bool
    desk_id: int | None
    arrived: int
    first_called: int | None
    called: int | None
    ended: int | None


class DeskChangeRow(NamedTuple):
    """A desk opened, paused or closed."""

    desk_id: int
    kind: str
    at: int


_T, _E = ticket.c, event.c
_CAME = (
    select(
        *(_T[name] for name in CameRow._fields[:5]),
        *(type_coerce(_T[name], BigInteger) for name in ("arrived_at", "first_called_at", "called_at", "ended_at")),
    )
    .where(_T.site_id == bindparam("site_id"), _T.business_date == bindparam("date"))
    .order_by(_T.id)
)
_CHANGES = (
    select(_E.desk_id, _E.kind, type_coerce(_E.at, BigInteger))
    .where(_E.site_id == bindparam("site_id"), _E.business_date == bindparam("date"), _E.kind.in_(DESK_KINDS))
    .order_by(_E.id)
)


def came_on(tx: Tx, site_id: int, day: date) -> list[CameRow]:
    """Read the tickets of a business day in order of arrival."""
    return [CameRow._make(row) for row in tx.execute(_CAME, {"site_id": site_id, "date": day})]


def desk_changes_on(tx: Tx, site_id: int, day: date) -> list[DeskChangeRow]:
    """Read when desks opened, paused and closed on a business day, in order."""
    return [DeskChangeRow._make(row) for row in tx.execute(_CHANGES, {"site_id": site_id, "date": day})]
