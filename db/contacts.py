"""Write when somebody was reminded; read it back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import desc, func, insert, select

from db.schema.lending import contact_log
from db.store import Tx, new_key


class ContactRow(NamedTuple):
    """One time that somebody was reminded, or was not reached."""

    id: int
    site_id: int
    resident_id: int
    at: datetime
    account_id: int | None
    way: str
    outcome: str
    note: str


_ROW = select(*(contact_log.c[name] for name in ContactRow._fields))


def add_contact(tx: Tx, values: dict[str, Any]) -> int:
    """Write down a contact; give its row."""
    return new_key(tx.execute(insert(contact_log), values))


def of_resident(tx: Tx, resident_id: int, limit: int = 50) -> list[ContactRow]:
    """Read when somebody was reminded, the newest first."""
    query = _ROW.where(contact_log.c.resident_id == resident_id).order_by(desc(contact_log.c.id)).limit(limit)
    return [ContactRow._make(row) for row in tx.execute(query)]


def newest_of(tx: Tx, resident_ids: Collection[int]) -> dict[int, ContactRow]:
    """Read the last contact with each of several residents."""
    if not resident_ids:
        return {}
    newest = select(func.max(contact_log.c.id)).where(contact_log.c.resident_id.in_(resident_ids))
    query = _ROW.where(contact_log.c.id.in_(newest.group_by(contact_log.c.resident_id)))
    return {row.resident_id: ContactRow._make(row) for row in tx.execute(query)}
