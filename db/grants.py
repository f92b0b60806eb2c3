"""Write and read what entitlements were granted on, and count it by account."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, case, desc, exists, func, insert, literal_column, select, true

from db.schema.accounts import account
from db.schema.grants import entitlement_grant
from db.schema.queue import event, ticket
from db.store import Tx


class GrantRow(NamedTuple):
    """The newest grant of a ticket."""

    at: datetime
    account_id: int | None
    entitlement: str
    proof: str
    reason: str | None
    valid_until: date | None
    number_read: bool
    for_absent: bool


class CountRow(NamedTuple):
    """What an account granted in a time on a proof that somebody looked at, each grant counted once."""

    account_id: int | None
    grants: int
    by_sight: int


class ClaimRow(NamedTuple):
    """The tickets to which an account gave a class before anybody looked, and what became of them since."""

    account_id: int | None
    claims: int
    confirmed: int
    ordinary: int
    unchecked: int


class SightRow(NamedTuple):
    """One grant by sight."""

    id: int
    at: datetime
    business_date: date
    letter: str
    number: int
    name: str | None
    display_name: str | None
    entitlement: str
    reason: str | None


_G = entitlement_grant.c
_ADD = insert(entitlement_grant)
_NEWEST = (
    select(*(_G[name] for name in GrantRow._fields))
    .where(_G.ticket_id == bindparam("ticket_id"))
    .order_by(desc(_G.id))
    .limit(1)
)
_BETWEEN: ColumnElement[bool] = and_(
    _G.site_id == bindparam("site_id"), _G.business_date.between(bindparam("first"), bindparam("last"))
)
_BY_SIGHT = _G.proof == literal_column("'sight'")


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


_COUNTS = (
    select(_G.account_id, func.count(), _sum(_BY_SIGHT))
    .where(_BETWEEN, _G.entitlement != literal_column("''"), _G.proof != literal_column("'unseen'"))
    .group_by(_G.account_id)
)
_EARLIER = entitlement_grant.alias("earlier")
_GREEN = ticket.c.entitlement != literal_column("''")
_UNSEEN = and_(_GREEN, ticket.c.seen.is_not(true()))
# Of each ticket the first claim: whoever made it is asked for what became of it.
_CLAIMS = (
    select(
        _G.account_id,
        func.count(),
        _sum(and_(_GREEN, ticket.c.seen)),
        _sum(ticket.c.entitlement == literal_column("''")),
        _sum(and_(_UNSEEN, ticket.c.started_at.is_not(None))),
    )
    .join(ticket, ticket.c.id == _G.ticket_id)
    .where(
        _BETWEEN,
        _G.proof == literal_column("'unseen'"),
        ~exists().where(
            _EARLIER.c.ticket_id == _G.ticket_id,
            _EARLIER.c.id < _G.id,
            _EARLIER.c.proof == literal_column("'unseen'"),
        ),
    )
    .group_by(_G.account_id)
)
_STARTED_UNSEEN = (
    select(event.c.account_id, func.count(event.c.ticket_id.distinct()))
    .join(ticket, ticket.c.id == event.c.ticket_id)
    .where(
        event.c.site_id == bindparam("site_id"),
        event.c.business_date.between(bindparam("first"), bindparam("last")),
        event.c.kind == literal_column("'started'"),
        _UNSEEN,
    )
    .group_by(event.c.account_id)
)
_SIGHTS = (
    select(
        _G.id,
        _G.at,
        ticket.c.business_date,
        ticket.c.letter,
        ticket.c.number,
        account.c.name,
        account.c.display_name,
        _G.entitlement,
        _G.reason,
    )
    .join(ticket, ticket.c.id == _G.ticket_id)
    .outerjoin(account, account.c.id == _G.account_id)
    .where(_BETWEEN, _BY_SIGHT)
    .order_by(desc(_G.id))
)


def add_grant(tx: Tx, values: dict[str, Any]) -> None:
    """Append a grant."""
    tx.execute(_ADD, values)


def newest_grant(tx: Tx, ticket_id: int) -> GrantRow | None:
    """Read on what a ticket has its class; None for one of old, and for one that never had any."""
    row = tx.execute(_NEWEST, {"ticket_id": ticket_id}).first()
    return None if row is None else GrantRow._make(row)


def count_grants(tx: Tx, site_id: int, first: date, last: date) -> list[CountRow]:
    """Count each account's grants of some business days, both ends included."""
    values = {"site_id": site_id, "first": first, "last": last}
    return [CountRow(row[0], *map(int, row[1:])) for row in tx.execute(_COUNTS, values)]


def count_claims(tx: Tx, site_id: int, first: date, last: date) -> list[ClaimRow]:
    """Count each account's grants that nobody had looked at, of some business days, with what became of them."""
    values = {"site_id": site_id, "first": first, "last": last}
    return [ClaimRow(row[0], *map(int, row[1:])) for row in tx.execute(_CLAIMS, values)]


def started_unseen(tx: Tx, site_id: int, first: date, last: date) -> dict[int | None, int]:
    """Count the visits that each account began on some business days and whose proof nobody has looked at since."""
    values = {"site_id": site_id, "first": first, "last": last}
    return {row[0]: int(row[1]) for row in tx.execute(_STARTED_UNSEEN, values)}


def grants_by_sight(tx: Tx, site_id: int, first: date, last: date, account_id: int | None, most: int) -> list[SightRow]:
    """Read grants by sight of some business days, newest first.

    Args:
        tx: The transaction.
        site_id: Whose.
        first: First business day.
        last: Last business day, included.
        account_id: Of this account alone; None = of all.
        most: Rows at most.
    """
    found = _SIGHTS.limit(most)
    values: dict[str, Any] = {"site_id": site_id, "first": first, "last": last}
    if account_id is not None:
        found, values = found.where(_G.account_id == bindparam("account_id")), values | {"account_id": account_id}
    return [SightRow._make(row) for row in tx.execute(found, values)]
