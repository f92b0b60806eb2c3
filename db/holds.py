"""Write reservations and waiting lists of item models; read them back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, insert, select, text, update

from db.schema.lending import item_hold
from db.schema.residents import resident
from db.store import Tx, new_key


class HoldRow(NamedTuple):
    """A model kept for somebody, or their place in its waiting list."""

    id: int
    site_id: int
    model_id: int
    resident_id: int
    quantity: int
    wanted_on: date | None
    keep_until: date | None
    state: str
    made_at: datetime
    note: str


_ROW = select(*(item_hold.c[name] for name in HoldRow._fields))
# In words and not as values: only so does either store see that the partial index fits.
_OPEN = text("item_hold.state IN ('waiting', 'ready')")


_AT_SITE = _ROW.where(item_hold.c.site_id == bindparam("site_id"), _OPEN).order_by(item_hold.c.id)
_OF_MODEL = _AT_SITE.where(item_hold.c.model_id == bindparam("model_id"))


def add_hold(tx: Tx, values: dict[str, Any]) -> HoldRow:
    """Add a reservation."""
    return hold_of(tx, new_key(tx.execute(insert(item_hold), values)))


def hold_of(tx: Tx, hold_id: int) -> HoldRow:
    """Read one reservation."""
    return HoldRow._make(tx.execute(_ROW.where(item_hold.c.id == hold_id)).one())


def open_holds(tx: Tx, site_id: int, model_id: int | None = None) -> list[HoldRow]:
    """Read the open reservations of a site, of one model or of all, oldest first."""
    if model_id is None:
        found = tx.execute(_AT_SITE, {"site_id": site_id})
    else:
        found = tx.execute(_OF_MODEL, {"site_id": site_id, "model_id": model_id})
    return [HoldRow._make(row) for row in found]


def holds_of_resident(tx: Tx, resident_id: int) -> list[HoldRow]:
    """Read the open reservations of a resident."""
    query = _ROW.where(item_hold.c.resident_id == resident_id, _OPEN).order_by(item_hold.c.id)
    return [HoldRow._make(row) for row in tx.execute(query)]


def update_hold(tx: Tx, hold_id: int, **values: Any) -> None:
    """Write columns of a reservation."""
    tx.execute(update(item_hold).where(item_hold.c.id == hold_id).values(**values))


def end_hold(tx: Tx, hold_id: int, state: str) -> None:
    """End a reservation: fetched, lapsed or cancelled."""
    update_hold(tx, hold_id, state=state)


def code_of(tx: Tx, resident_id: int) -> str:
    """Give the code of a resident."""
    return str(tx.execute(select(resident.c.code).where(resident.c.id == resident_id)).scalar_one())


def name_of(tx: Tx, resident_id: int) -> str:
    """Give the name of a resident."""
    return str(tx.execute(select(resident.c.name).where(resident.c.id == resident_id)).scalar_one())
