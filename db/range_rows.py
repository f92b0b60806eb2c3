"""Read what a report counts of many business days: only the columns and events it needs, for there may be millions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import BigInteger, and_, bindparam, func, or_, select, true, type_coerce

from db.schema.queue import event, ticket
from db.store import Tx

# What begins, and what ends, the time a visit spends with a desk.
BEGINS = frozenset(("started", "resumed", "finish_undone"))
LEAVES = frozenset(("finished", "held", "transferred", "returned", "handed_over", "ended_by_close"))

_V, _E = ticket.c, event.c
# What its day left otherwise than it stands now: carried over, open again, or ended on a later day. The close of a
# day may come days later, and what it ended stands as that day left it.
_LATER = or_(
    _V.carried,
    _V.state.in_(("waiting", "called", "serving", "held")),
    and_(
        type_coerce(_V.ended_at, BigInteger) >= bindparam("end"),
        _V.state != "unserved",
        _V.inexact_end.is_not(true()),
    ),
)
_OF_DAY = (_V.site_id == bindparam("site_id"), _V.business_date == bindparam("day"))
_CAME = select(
    _V.id,
    _V.came_for_id,
    _V.entitlement,
    _V.state,
    _LATER,
    type_coerce(_V.arrived_at, BigInteger),
    type_coerce(_V.first_called_at, BigInteger),
).where(*_OF_DAY)
_STEPS = (
    select(_E.ticket_id, _E.kind, type_coerce(_E.at, BigInteger), _E.account_id)
    .where(_E.site_id == bindparam("site_id"), _E.business_date == bindparam("day"))
    .where(_E.kind.in_(sorted(BEGINS | LEAVES)))
    .order_by(_E.id)
)
_NEXT = select(func.min(_E.business_date)).where(
    _E.site_id == bindparam("site_id"), _E.business_date >= bindparam("since")
)
_AFTER = select(func.min(_E.business_date)).where(
    _E.site_id == bindparam("site_id"), _E.business_date > bindparam("since")
)


def came_on(tx: Tx, site_id: int, day: date, end: int) -> Sequence[Any]:
    """Read the visits of a day: row, came for, class, state now, changed since, arrived, first called (microseconds).

    Args:
        tx: What is open.
        site_id: Of which site.
        day: The business day.
        end: When it was over at the site, in microseconds since 1970.
    """
    return tx.execute(_CAME, {"site_id": site_id, "day": day, "end": end}).all()


def steps_on(tx: Tx, site_id: int, day: date) -> Sequence[Any]:
    """Read what began or ended a time at a desk on a day, in order: ticket, kind, when, by whom."""
    return tx.execute(_STEPS, {"site_id": site_id, "day": day}).all()


def days_between(tx: Tx, site_id: int, first: date, last: date) -> Iterator[date]:
    """Give the business days of a range on which anything happened, each found by a step in the index."""
    found: Any = tx.execute(_NEXT, {"site_id": site_id, "since": first}).scalar()
    while found is not None and found <= last:
        yield found
        found = tx.execute(_AFTER, {"site_id": site_id, "since": found}).scalar()


def received_between(tx: Tx, site_id: int, first: date, last: date) -> int:
    """Count who came on these days."""
    where = (_V.site_id == site_id, _V.business_date.between(first, last))
    return tx.execute(select(func.count()).where(*where)).scalar_one()
