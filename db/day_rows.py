"""Read what a report counts of some business days: visits, their events, what was said and lent."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from sqlalchemy import BigInteger, func, select, type_coerce
from sqlalchemy import case as when

from db.schema.grants import entitlement_grant
from db.schema.lending import item, item_model, loan
from db.schema.queue import event, ticket
from db.store import Tx

_CHUNK = 500


class VisitRow(NamedTuple):
    """A visit; times in microseconds since 1970, for they are many."""

    id: int
    business_date: date
    came_for_id: int
    service_id: int
    entitlement: str
    seen: bool
    source: str
    inexact_end: bool
    wait_low_s: int | None
    wait_high_s: int | None
    letter: str
    number: int
    needs: str
    bound_desk_id: int | None
    wait_from: int
    wait_to: int | None
    arrived: int
    first_called: int | None


class DayEventRow(NamedTuple):
    """Something that happened on a day, in its order."""

    id: int
    kind: str
    ticket_id: int | None
    desk_id: int | None
    account_id: int | None
    service_id: int | None
    state: str | None
    reason: str | None
    at: int


class LoanDayRow(NamedTuple):
    """A loan that went out or came back on a day; one that was given up for lost never came back."""

    id: int
    site_id: int
    category: str
    quantity: int
    out_on: date
    back_on: date | None
    due: date


_V = ticket.c
_VISIT = select(
    *(_V[name] for name in VisitRow._fields[:-2]),
    type_coerce(_V.arrived_at, BigInteger).label("arrived"),
    type_coerce(_V.first_called_at, BigInteger).label("first_called"),
)
_EVENT = select(*(event.c[name] for name in DayEventRow._fields[:8]), type_coerce(event.c.at, BigInteger).label("at"))


def visits_of(tx: Tx, site_id: int, day: date) -> list[VisitRow]:
    """Read the visits that came on a day, in order of arrival."""
    where = (_V.site_id == site_id, _V.business_date == day)
    return [VisitRow._make(row) for row in tx.execute(_VISIT.where(*where).order_by(_V.id))]


def visits_by_id(tx: Tx, ids: Collection[int]) -> list[VisitRow]:
    """Read these visits, in order of arrival."""
    wanted, found = sorted(ids), []
    for at in range(0, len(wanted), _CHUNK):
        rows = tx.execute(_VISIT.where(_V.id.in_(wanted[at : at + _CHUNK])).order_by(_V.id))
        found += [VisitRow._make(row) for row in rows]
    return found


def events_of(tx: Tx, site_id: int, day: date) -> list[DayEventRow]:
    """Read the events that count for a day, in order."""
    where = (event.c.site_id == site_id, event.c.business_date == day)
    return [DayEventRow._make(row) for row in tx.execute(_EVENT.where(*where).order_by(event.c.id))]


def day_before(tx: Tx, site_id: int, day: date) -> date | None:
    """Give the last day before this one on which anything happened."""
    query = select(func.max(event.c.business_date)).where(event.c.site_id == site_id, event.c.business_date < day)
    found: date | None = tx.execute(query).scalar_one()
    return found


def carried_out_of(tx: Tx, site_id: int, day: date) -> list[int]:
    """Give the visits that the close of a day carried over, and that nothing more happened to when it was reopened."""
    where = (event.c.site_id == site_id, event.c.business_date == day)
    carried = select(event.c.ticket_id).where(*where, event.c.kind == "carried")
    steps = select(event.c.ticket_id, event.c.kind).where(*where, event.c.state.is_not(None))
    last = {row[0]: row[1] for row in tx.execute(steps.where(event.c.ticket_id.in_(carried)).order_by(event.c.id))}
    return [ticket_id for ticket_id, kind in last.items() if kind == "carried"]


def days_with_events(tx: Tx, site_id: int, first: date, last: date) -> list[date]:
    """Give the business days of a range on which anything happened."""
    where = (event.c.site_id == site_id, event.c.business_date.between(first, last))
    query = select(event.c.business_date).where(*where).distinct().order_by(event.c.business_date)
    return list(tx.execute(query).scalars())


def grants_by_sight(tx: Tx, site_id: int, day: date) -> int:
    """Count the classes that were given on sight alone on a day."""
    grant = entitlement_grant.c
    where = (grant.site_id == site_id, grant.business_date == day, grant.proof == "sight")
    return tx.execute(select(func.count()).where(*where)).scalar_one()


def loans_of_day(tx: Tx, site_id: int, first: date, last: date) -> list[LoanDayRow]:
    """Read the loans of a site that went out or came back, wherever to, on these days."""
    back_on = when((loan.c.state == "back", loan.c.back_on)).label("back_on")
    wanted = [loan.c.id, loan.c.site_id, item_model.c.category, loan.c.quantity, loan.c.out_on, back_on]
    whole = select(*wanted, loan.c.due).join(item, item.c.id == loan.c.item_id)
    whole = whole.join(item_model, item_model.c.id == item.c.model_id).where(loan.c.state != "undone")
    out = whole.where(loan.c.site_id == site_id, loan.c.out_on.between(first, last))
    back = whole.where(loan.c.site_id == site_id, loan.c.state == "back", loan.c.back_on.between(first, last))
    found = {row.id: LoanDayRow._make(row) for query in (out, back) for row in tx.execute(query)}
    return [found[one] for one in sorted(found)]
