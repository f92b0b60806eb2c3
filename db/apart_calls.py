"""Read the calls that no rule made: by hand, and of the booked, the bound and the missed; undone ones never were."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import and_, bindparam, desc, func, literal_column, select

from db.schema.queue import event, ticket
from db.store import Tx


class HandCallRow(NamedTuple):
    """One call by hand; `data` is what the call's event keeps."""

    id: int
    at: datetime
    letter: str
    number: int
    desk_id: int | None
    account_id: int | None
    reason: str | None
    data: dict[str, Any]


class ApartRow(NamedTuple):
    """A call that no rule made; `data` is what its event keeps."""

    id: int
    ticket_id: int
    desk_id: int | None
    data: dict[str, Any]


class StepRow(NamedTuple):
    """A step with which a ticket stopped waiting, or waited again."""

    id: int
    ticket_id: int
    kind: str


_E = event.c
WAITING_AGAIN = ("call_undone", "returned", "transferred", "back")  # with these steps a ticket waits again
_NEXT = event.alias("next")
# An undo takes back the ticket's newest call.
_AFTERWARDS = (
    select(_NEXT.c.kind)
    .where(_NEXT.c.ticket_id == _E.ticket_id, _NEXT.c.id > _E.id)
    .where(_NEXT.c.kind.in_([literal_column("'called'"), literal_column("'call_undone'")]))
    .order_by(_NEXT.c.id)
    .limit(1)
    .scalar_subquery()
)
_rule_word = _E.data["rule"].as_string()
_CALLED = and_(
    _E.site_id == bindparam("site_id"),
    _E.business_date.between(bindparam("first"), bindparam("last")),
    _E.kind == literal_column("'called'"),
    func.coalesce(_AFTERWARDS, literal_column("''")) != literal_column("'call_undone'"),
)
_BY_HAND = and_(_CALLED, _rule_word == literal_column("'chosen'"))
_APART = select(_E.id, _E.ticket_id, _E.desk_id, _E.data).where(
    _CALLED, _rule_word.in_([literal_column(f"'{rule}'") for rule in ("bound", "booked", "back", "chosen")])
)
_STEPS = (
    select(_E.id, _E.ticket_id, _E.kind)
    .where(_E.ticket_id.in_(bindparam("tickets", expanding=True)))
    .where(_E.kind.in_([literal_column(f"'{kind}'") for kind in ("called", *WAITING_AGAIN)]))
    .order_by(_E.id)
)
_COUNTS = select(_E.account_id, func.count()).where(_BY_HAND).group_by(_E.account_id)
_CALLS = (
    select(_E.id, _E.at, ticket.c.letter, ticket.c.number, _E.desk_id, _E.account_id, _E.reason, _E.data)
    .join(ticket, ticket.c.id == _E.ticket_id)
    .where(_BY_HAND)
    .order_by(desc(_E.id))
)


def count_hand_calls(tx: Tx, site_id: int, first: date, last: date) -> dict[int | None, int]:
    """Count each account's calls by hand of some business days, both ends included."""
    values = {"site_id": site_id, "first": first, "last": last}
    return {row[0]: int(row[1]) for row in tx.execute(_COUNTS, values)}


def hand_calls(tx: Tx, site_id: int, first: date, last: date, account_id: int | None, most: int) -> list[HandCallRow]:
    """Read calls by hand of some business days, newest first; of one account alone, or of all (None)."""
    found = _CALLS.limit(most)
    values: dict[str, Any] = {"site_id": site_id, "first": first, "last": last}
    if account_id is not None:
        found, values = found.where(_E.account_id == bindparam("account_id")), values | {"account_id": account_id}
    return [HandCallRow._make(row) for row in tx.execute(found, values)]


def apart_calls(tx: Tx, site_id: int, first: date, last: date) -> list[ApartRow]:
    """Read the calls of some business days that no rule made, both ends included."""
    values = {"site_id": site_id, "first": first, "last": last}
    return [ApartRow._make(row) for row in tx.execute(_APART, values)]


def waiting_steps(tx: Tx, tickets: list[int]) -> list[StepRow]:
    """Read when these tickets were called and when they waited again, in order."""
    return [StepRow._make(row) for row in tx.execute(_STEPS, {"tickets": tickets})]
