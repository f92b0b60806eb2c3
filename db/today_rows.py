"""Count the day that is going on, in two short reads: the hall's numbers and waits, and what one desk did."""

from __future__ import annotations

from datetime import date

from sqlalchemy import BigInteger, bindparam, func, select, type_coerce

from db.schema.queue import event, ticket
from db.store import Tx

_V, _E = ticket.c, event.c
_WAITED = select(type_coerce(_V.arrived_at, BigInteger), type_coerce(_V.first_called_at, BigInteger)).where(
    _V.site_id == bindparam("site_id"), _V.business_date == bindparam("day")
)
_DONE = (
    select(_E.kind, func.count())
    .where(_E.site_id == bindparam("site_id"), _E.business_date == bindparam("day"), _E.desk_id == bindparam("desk"))
    .where(_E.kind.in_(("finished", "handed_over", "finish_undone", "ended_by_close", "missed")))
    .group_by(_E.kind)
)


def arrivals_of(tx: Tx, site_id: int, day: date) -> list[tuple[int, int | None]]:
    """Read when everybody of a day came and was first called, in microseconds since 1970."""
    return [(row[0], row[1]) for row in tx.execute(_WAITED, {"site_id": site_id, "day": day})]


def ends_of_desk(tx: Tx, site_id: int, day: date, desk_id: int) -> dict[str, int]:
    """Count how visits ended at a desk on a day, by kind of event."""
    rows = tx.execute(_DONE, {"site_id": site_id, "day": day, "desk": desk_id})
    return {row[0]: row[1] for row in rows}
