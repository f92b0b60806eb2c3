"""Read and write tickets, the rule's calls, and what desks take."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    desc,
    false,
    func,
    insert,
    literal_column,
    or_,
    select,
    union_all,
    update,
)

from db.schema.queue import event, ticket, ticket_matter
from db.schema.sites import desk
from db.store import Tx, new_key


class TicketRow(NamedTuple):
    """A ticket as stored; `id` is the order of arrival."""

    id: int
    business_date: date
    letter: str
    number: int
    service_id: int
    came_for_id: int
    entitlement: str
    seen: bool
    needs: str
    source: str
    note: str
    token: str
    state: str
    lane: str | None
    wait_from: int
    wait_to: int | None
    back_from: int | None
    bound_desk_id: int | None
    desk_id: int | None
    booked_for: datetime | None
    carried: bool
    recalls: int
    arrived_at: datetime
    first_called_at: datetime | None
    called_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None


_T = ticket.c
_COLUMNS = [_T[name] for name in TicketRow._fields]
_SITE = _T.site_id == bindparam("site_id")
_IN_HAND = _T.state.in_([literal_column("'called'"), literal_column("'serving'")])
_WAITING = _T.state == literal_column("'waiting'")
# SQLite takes a partial index only where the query repeats its condition word for word.
_OPEN: ColumnElement[bool] = literal_column("ticket.state IN ('waiting', 'called', 'serving', 'held')")
_SINGLE = and_(_WAITING, _T.lane.is_(None))


def _heads() -> Select[Any]:
    """Walk from lane to lane through the index, never over the tickets inside one."""
    first = select(func.min(_T.lane).label("lane")).where(_SITE, _T.lane.is_not(None))
    lanes = first.cte("lanes", recursive=True)
    beyond = ticket.alias("beyond")
    following = (
        select(func.min(beyond.c.lane))
        .where(beyond.c.site_id == bindparam("site_id"), beyond.c.lane > lanes.c.lane)
        .scalar_subquery()
    )
    lanes = lanes.union_all(select(following).where(lanes.c.lane.is_not(None)))
    inside = ticket.alias("inside")
    head = (
        select(func.min(inside.c.id))
        .where(inside.c.site_id == bindparam("site_id"), inside.c.lane == lanes.c.lane)
        .correlate(lanes)
        .scalar_subquery()
    )
    # Site and lane once more, so that no plan can read tickets that do not wait.
    same = and_(_SITE, _T.lane == lanes.c.lane, _T.id == head)
    return select(*_COLUMNS).select_from(lanes).join(ticket, same)


_AT_DESK = select(*_COLUMNS).where(_T.desk_id == bindparam("desk_id"), _IN_HAND)
_CANDIDATES = union_all(_heads(), select(*_COLUMNS).where(_SITE, _SINGLE), _AT_DESK)
_IN_STATES = select(*_COLUMNS).where(_SITE, _T.state.in_(bindparam("states", expanding=True)), _OPEN).order_by(_T.id)
_WAITING_BY_SERVICE = select(_T.service_id, func.count()).where(_SITE, _WAITING, _OPEN).group_by(_T.service_id)
_MISSED = (
    select(*_COLUMNS)
    .where(_SITE, _T.business_date == bindparam("date"), _T.state == literal_column("'missed'"))
    .order_by(desc(_T.id))
)
_BY_ID = select(*_COLUMNS).where(_T.id == bindparam("ticket_id"))
_UPDATE = update(ticket).where(_T.id == bindparam("ticket_id"))
_ADD = insert(ticket)
_NAMED = select(*_COLUMNS).where(
    _SITE,
    _T.business_date == bindparam("date"),
    _T.letter == bindparam("letter"),
    _T.number == bindparam("number"),
)
_LAST_NUMBER = select(func.max(_T.number)).where(
    _SITE, _T.business_date == bindparam("date"), _T.letter == bindparam("letter")
)


# -- tickets ------------------------------------------------------------------------------------


def candidates(tx: Tx, site_id: int, desk_id: int) -> list[TicketRow]:
    """Read the waiting tickets among which the next one is, and the one that a desk has in hand.

    These are the oldest of every lane (service and class) that has waited without a break, and all that
    stand in no lane: booked, barred, bound, with needs, or come back.
    """
    rows = tx.execute(_CANDIDATES, {"site_id": site_id, "desk_id": desk_id}).all()
    return [TicketRow._make(row) for row in rows]


def tickets_in(tx: Tx, site_id: int, *states: str) -> list[TicketRow]:
    """Read the open tickets of a site in these states, oldest first."""
    rows = tx.execute(_IN_STATES, {"site_id": site_id, "states": states})
    return [TicketRow._make(row) for row in rows]


def missed_tickets(tx: Tx, site_id: int, day: date) -> list[TicketRow]:
    """Read the missed tickets of a day, newest first."""
    return [TicketRow._make(row) for row in tx.execute(_MISSED, {"site_id": site_id, "date": day})]


def ticket_at_desk(tx: Tx, desk_id: int) -> TicketRow | None:
    """Read the ticket that a desk has called or serves."""
    row = tx.execute(_AT_DESK, {"desk_id": desk_id}).first()
    return None if row is None else TicketRow._make(row)


def ticket_named(tx: Tx, site_id: int, day: date, letter: str, number: int) -> TicketRow | None:
    """Read a ticket by its number and business date."""
    values = {"site_id": site_id, "date": day, "letter": letter, "number": number}
    row = tx.execute(_NAMED, values).first()
    return None if row is None else TicketRow._make(row)


def ticket_by_id(tx: Tx, ticket_id: int) -> TicketRow:
    """Read a ticket by its row."""
    return TicketRow._make(tx.execute(_BY_ID, {"ticket_id": ticket_id}).one())


def any_ticket(tx: Tx) -> bool:
    """Tell whether the store has ever given a number."""
    return tx.execute(select(_T.id).limit(1)).first() is not None


def last_number(tx: Tx, site_id: int, day: date, letter: str) -> int:
    """Give the last number of a letter's series that day, 0 before the first."""
    values = {"site_id": site_id, "date": day, "letter": letter}
    return tx.execute(_LAST_NUMBER, values).scalar_one() or 0


def add_ticket(tx: Tx, values: dict[str, Any]) -> int:
    """Add a ticket; give its row, which is its place in the order of arrival."""
    return new_key(tx.execute(_ADD, values))


def update_ticket(tx: Tx, ticket_id: int, **values: Any) -> None:
    """Write columns of a ticket."""
    tx.execute(_UPDATE, {**values, "ticket_id": ticket_id})


def taken_for(tx: Tx, site_id: int, day: date, service_id: int) -> int:
    """Count the day's tickets of a service, for its daily maximum."""
    found = select(func.count()).where(
        _T.site_id == site_id, _T.business_date == day, _T.came_for_id == service_id, _T.state != "cancelled"
    )
    return tx.execute(found).scalar_one()


def waiting_by_service(tx: Tx, site_id: int) -> dict[int, int]:
    """Count the waiting tickets of each service."""
    return {row[0]: row[1] for row in tx.execute(_WAITING_BY_SERVICE, {"site_id": site_id})}


def passed_by(
    tx: Tx,
    site_id: int,
    ticket_id: int,
    services: list[int] | None,
    desk_id: int,
    green_only: bool,
    away: Collection[int] = (),
) -> tuple[list[TicketRow], int]:
    """Read the oldest two waiting tickets that a desk takes before this one, but those away, and count them all."""
    values: dict[str, Any] = {"site_id": site_id, "ticket_id": ticket_id, "desk_id": desk_id}
    if services is not None:
        values["services"] = services
    if away:
        values["away"] = list(away)
    rows = tx.execute(_passed(services is not None, green_only, bool(away)), values).all()
    return [TicketRow._make(row[1:]) for row in rows], rows[0][0] if rows else 0


_PASSED = 2  # are named


@lru_cache
def _passed(some_services: bool, green_only: bool, some_away: bool) -> Select[Any]:
    """Make the query of `passed_by`: some rows, each after the count of all."""
    mine: list[ColumnElement[bool]] = [_T.bound_desk_id.is_(None)]
    if some_services:
        mine.append(_T.service_id.in_(bindparam("services", expanding=True)))
    if green_only:
        mine.append(_T.entitlement != literal_column("''"))
    taken = or_(and_(*mine), _T.bound_desk_id == bindparam("desk_id"))
    where = [_SITE, _WAITING, _OPEN, _T.id < bindparam("ticket_id"), taken]
    if some_away:
        where.append(_T.id.not_in(bindparam("away", expanding=True)))
    # The count reads the index alone; correlated or windowed it would read every ticket.
    count = select(func.count()).select_from(ticket).where(*where).correlate(None).scalar_subquery()
    return select(count, *_COLUMNS).where(*where).order_by(_T.id).limit(_PASSED)


# -- matters ------------------------------------------------------------------------------------


def add_matter(tx: Tx, ticket_id: int, service_id: int, at: datetime) -> None:
    """Note a further matter of a visit."""
    tx.execute(insert(ticket_matter).values(ticket_id=ticket_id, service_id=service_id, at=at))


def matters_of(tx: Tx, ticket_id: int) -> list[int]:
    """Give the services of a visit's further matters, in order."""
    found = select(ticket_matter.c.service_id).where(ticket_matter.c.ticket_id == ticket_id)
    return list(tx.execute(found.order_by(ticket_matter.c.at, ticket_matter.c.service_id)).scalars())


def bound_to(tx: Tx, desk_id: int) -> list[TicketRow]:
    """Read the waiting tickets that are bound to a desk."""
    found = select(*_COLUMNS).where(_T.bound_desk_id == desk_id, _WAITING, _OPEN)
    return [TicketRow._make(row) for row in tx.execute(found)]


# -- the board ----------------------------------------------------------------------------------


def recent_calls(tx: Tx, site_id: int, day: date, most: int, services: Collection[int] = ()) -> list[Any]:
    """Read the newest call and recall events of a day with their ticket and desk; of some services, or of all."""
    newest = (
        select(
            event.c.id.label("seq"),
            event.c.at,
            event.c.desk_id,
            desk.c.number.label("desk"),
            desk.c.name.label("desk_name"),
            *(_T[name].label(f"t_{name}") for name in TicketRow._fields),
        )
        .join(ticket, _T.id == event.c.ticket_id)
        .join(desk, desk.c.id == event.c.desk_id)
        .where(
            event.c.site_id == site_id,
            event.c.business_date == day,
            event.c.kind.in_(("called", "recalled")),
            *((_T.service_id.in_(services),) if services else ()),
        )
        .order_by(desc(event.c.id))
        .limit(most)
    )
    return list(tx.execute(newest))


def day_counts(tx: Tx, site_id: int, day: date) -> dict[str, int]:
    """Count by state the tickets of a day that were not carried over, and the carried ones that ended on it."""
    own = select(_T.state, _T.id).where(_T.site_id == site_id, _T.business_date == day, _T.carried.is_(false()))
    ended = (
        select(_T.state, _T.id)
        .join(event, event.c.ticket_id == _T.id)
        .where(event.c.site_id == site_id, event.c.business_date == day, event.c.state == _T.state)
        .where(_T.carried, _T.state.in_(("done", "unserved", "missed", "cancelled")))
    )
    both = own.union(ended).subquery()
    rows = tx.execute(select(both.c.state, func.count()).group_by(both.c.state))
    return {row[0]: row[1] for row in rows}
