"""Write repairs and safety checks of items; read them back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import delete, desc, func, insert, select, update

from db.schema.lending import item_care
from db.store import Tx, new_key

REPAIR, CHECK = "repair", "check"


class CareRow(NamedTuple):
    """A repair or a look for safety; open until `closed_at`."""

    id: int
    item_id: int
    site_id: int
    kind: str
    loan_id: int | None
    opened_at: datetime
    opened_by: int | None
    fault: str
    closed_at: datetime | None
    closed_by: int | None
    outcome: str
    note: str


_ROW = select(*(item_care.c[name] for name in CareRow._fields))


def open_repair(
    tx: Tx, site_id: int, item_id: int, loan_id: int | None, at: datetime, account_id: int | None, fault: str
) -> int:
    """Open a repair; give its row."""
    values = {"site_id": site_id, "item_id": item_id, "loan_id": loan_id, "opened_at": at, "kind": REPAIR}
    return new_key(tx.execute(insert(item_care), {**values, "opened_by": account_id or None, "fault": fault}))


def add_check(tx: Tx, values: dict[str, Any]) -> int:
    """Write down that somebody looked at an item for safety; give its row."""
    return new_key(tx.execute(insert(item_care), {**values, "kind": CHECK}))


def open_at(tx: Tx, site_id: int, after: int = 0, limit: int = 200) -> list[CareRow]:
    """Read a page of the open repairs of a site, oldest first."""
    query = _ROW.where(item_care.c.site_id == site_id, item_care.c.closed_at.is_(None), item_care.c.id > after)
    return [CareRow._make(row) for row in tx.execute(query.order_by(item_care.c.id).limit(limit))]


def count_open(tx: Tx, site_id: int) -> int:
    """Count the open repairs of a site."""
    where = (item_care.c.site_id == site_id, item_care.c.closed_at.is_(None))
    return tx.execute(select(func.count()).where(*where)).scalar_one()


def open_of_items(tx: Tx, item_ids: Collection[int]) -> list[CareRow]:
    """Read the open repairs of these items."""
    query = _ROW.where(item_care.c.item_id.in_(item_ids), item_care.c.closed_at.is_(None))
    return [CareRow._make(row) for row in tx.execute(query.order_by(item_care.c.id))] if item_ids else []


def history(tx: Tx, item_id: int, limit: int = 50) -> list[CareRow]:
    """Read the newest repairs and checks of an item."""
    query = _ROW.where(item_care.c.item_id == item_id).order_by(desc(item_care.c.id)).limit(limit)
    return [CareRow._make(row) for row in tx.execute(query)]


def close(tx: Tx, care_id: int, at: datetime, account_id: int | None, outcome: str, note: str) -> bool:
    """Close a repair; False when somebody did so already."""
    where = (item_care.c.id == care_id, item_care.c.closed_at.is_(None))
    values = {"closed_at": at, "closed_by": account_id or None, "outcome": outcome, "note": note}
    return bool(tx.execute(update(item_care).where(*where).values(**values)).rowcount)


def open_again(tx: Tx, care_ids: Collection[int]) -> None:
    """Open repairs again whose end was taken back."""
    values = {"closed_at": None, "closed_by": None, "outcome": "", "note": ""}
    if care_ids:
        tx.execute(update(item_care).where(item_care.c.id.in_(care_ids)).values(**values))


def remove(tx: Tx, care_id: int) -> None:
    """Remove a repair whose cause was taken back."""
    tx.execute(delete(item_care).where(item_care.c.id == care_id))
