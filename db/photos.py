"""Write photos of items; read them back."""

from __future__ import annotations

from sqlalchemy import delete, insert, select

from db.schema.lending import item_photo
from db.store import Tx


def exists(tx: Tx, item_id: int) -> bool:
    """Tell whether an item has a photo."""
    return tx.execute(select(item_photo.c.item_id).where(item_photo.c.item_id == item_id)).first() is not None


def photo_of(tx: Tx, item_id: int) -> bytes | None:
    """Read the photo of an item as JPEG."""
    found = tx.execute(select(item_photo.c.jpeg).where(item_photo.c.item_id == item_id)).scalar_one_or_none()
    return None if found is None else bytes(found)


def set_photo(tx: Tx, item_id: int, jpeg: bytes) -> None:
    """Keep a photo of an item instead of the one there was."""
    remove_photo(tx, item_id)
    tx.execute(insert(item_photo), {"item_id": item_id, "jpeg": jpeg})


def remove_photo(tx: Tx, item_id: int) -> bool:
    """Remove the photo of an item; False when there was none."""
    return bool(tx.execute(delete(item_photo).where(item_photo.c.item_id == item_id)).rowcount)
