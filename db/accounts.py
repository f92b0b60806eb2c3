"""Read and write accounts."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import insert, select, update

from db.schema.accounts import account
from db.store import Tx, new_key


class AccountRow(NamedTuple):
    """An account as stored; `secret` is an argon2id hash."""

    id: int
    site_id: int
    name: str
    display_name: str
    role: str
    secret: str
    must_change: bool
    active: bool
    desks: list[str] | None
    home_desk: str | None
    failures: int
    wait_until: datetime | None
    seen_at: datetime | None


_ACCOUNT = select(*(account.c[name] for name in AccountRow._fields))


def account_named(tx: Tx, name: str) -> AccountRow | None:
    """Read one account by its sign-in name."""
    row = tx.execute(_ACCOUNT.where(account.c.name == name)).first()
    return None if row is None else AccountRow._make(row)


def read_accounts(tx: Tx, site_id: int | None = None) -> list[AccountRow]:
    """Read the accounts of a site, or of all sites."""
    found = _ACCOUNT.order_by(account.c.id)
    if site_id is not None:
        found = found.where(account.c.site_id == site_id)
    return [AccountRow._make(row) for row in tx.execute(found)]


def add_account(tx: Tx, **values: Any) -> int:
    """Add an account; give its id."""
    return new_key(tx.execute(insert(account).values(**values)))


def update_account(tx: Tx, account_id: int, **values: Any) -> None:
    """Write columns of an account."""
    tx.execute(update(account).where(account.c.id == account_id).values(**values))
