"""Write and read many items at once, for files of them and for what is said of their model."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import insert, select, update

from db.schema.lending import item, item_model, lending_event
from db.stock import ItemRow, codes_of, known_codes
from db.store import Tx

_CHUNK = 500  # values named in one statement
_ITEM = select(*(item.c[name] for name in ItemRow._fields))


def add_items(tx: Tx, rows: Sequence[dict[str, Any]]) -> list[int]:
    """Add items, all with the same columns; give their rows, in the order given."""
    if not rows:
        return []
    added = tx.execute(insert(item).returning(item.c.id, sort_by_parameter_order=True), rows)
    return [int(row.id) for row in added]


def add_events(tx: Tx, rows: Sequence[dict[str, Any]]) -> None:
    """Append what happened to many items; each is an operation of its own that cannot be taken back."""
    if rows:
        tx.execute(insert(lending_event), rows)


def code_owners(tx: Tx, keys: Collection[str]) -> dict[str, int | None]:
    """Give, of these compared codes, those that are known: the row of their item, None for a blank label."""
    found: dict[str, int | None] = {}
    for some in _chunks(keys):
        found |= known_codes(tx, some)
    return found


def items_by_row(tx: Tx, ids: Collection[int]) -> dict[int, ItemRow]:
    """Read many items by row."""
    found: dict[int, ItemRow] = {}
    for some in _chunks(ids):
        found.update({row.id: ItemRow._make(row) for row in tx.execute(_ITEM.where(item.c.id.in_(some)))})
    return found


def codes_by_item(tx: Tx, ids: Collection[int]) -> dict[int, list[str]]:
    """Give all codes of many items as they are written."""
    found: dict[int, list[str]] = {}
    for some in _chunks(ids):
        found |= codes_of(tx, some)
    return found


def items_at_home(tx: Tx, site_id: int, model_ids: Collection[int] | None = None) -> list[ItemRow]:
    """Read the items that belong to a site, wherever they are: of some models, or of all."""
    query = _ITEM.where(item.c.home_id == site_id).order_by(item.c.id)
    if model_ids is None:
        return [ItemRow._make(row) for row in tx.execute(query)]
    pages = (tx.execute(query.where(item.c.model_id.in_(some))) for some in _chunks(model_ids))
    return [ItemRow._make(row) for page in pages for row in page]


def items_of_model(tx: Tx, model_id: int) -> list[ItemRow]:
    """Read the items of a model at every site, and keep others from changing them until the end."""
    query = _ITEM.where(item.c.model_id == model_id).order_by(item.c.id).with_for_update()
    return [ItemRow._make(row) for row in tx.execute(query)]


def set_check_due(tx: Tx, item_ids: Collection[int], due: date | None) -> None:
    """Write by which day items are to be looked at for safety; whoever works on one at the same time is told."""
    for some in _chunks(item_ids):
        values = {"check_due": due, "version": item.c.version + 1}
        tx.execute(update(item).where(item.c.id.in_(some)).values(**values))


def model_keys(tx: Tx) -> list[tuple[str, int]]:
    """Give the compared name of every item model of the store, with its row."""
    query = select(item_model.c.name_key, item_model.c.id).order_by(item_model.c.id)
    return [(row.name_key, row.id) for row in tx.execute(query)]


def _chunks(values: Collection[Any]) -> Iterator[list[Any]]:
    rest = iter(dict.fromkeys(values))
    while some := list(islice(rest, _CHUNK)):
        yield some
