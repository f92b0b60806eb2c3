"""Write and read what entitlements were granted on, and count it by account."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, case, desc, func, insert, literal_column, select

from db.schema.accounts import account
from db.schema.grants import entitlement_grant
from db.schema.queue import ticket
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
    """What an account granted in a time, each grant counted once."""

    account_id: int | None
    name: str | None
    display_name: str | None
    grants: int
    by_sight: int
    unseen: int


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


def _counted(proof: str) -> ColumnElement[int]:
    return func.sum(case((_G.proof == literal_column(f"'{proof}'"), 1), else_=0))


_COUNTS = (
    select(
        _G.account_id,
        account.c.name,
        account.c.display_name,
        func.count().label("grants"),
        _counted("sight").label("by_sight"),
        _counted("unseen").label("unseen"),
    )
    .outerjoin(account, account.c.id == _G.account_id)
    .where(_BETWEEN, _G.entitlement != literal_column("''"))
    .group_by(_G.account_id, account.c.name, account.c.display_name)
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
    return [CountRow(*row[:3], *map(int, row[3:])) for row in tx.execute(_COUNTS, values)]


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
