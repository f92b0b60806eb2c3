"""Read the calls that people made by hand, past the rule; an undone one never happened."""

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


_E = event.c
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
_BY_HAND = and_(
    _E.site_id == bindparam("site_id"),
    _E.business_date.between(bindparam("first"), bindparam("last")),
    _E.kind == literal_column("'called'"),
    _E.data["rule"].as_string() == literal_column("'chosen'"),
    func.coalesce(_AFTERWARDS, literal_column("''")) != literal_column("'call_undone'"),
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
