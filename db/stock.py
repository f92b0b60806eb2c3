"""Write item models, items, their codes and kits; read them back."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, bindparam, delete, func, insert, or_, select, text, tuple_, update

from db.schema.lending import code_series, item, item_code, item_model, kit
from db.store import Tx, new_key


class ModelRow(NamedTuple):
    """What is true of every piece of an item model."""

    id: int
    site_id: int
    name: str
    category: str
    kind: str
    loan_days: int
    limits: str
    accessories: list[str] | None
    anonymous: bool
    deposit_fen: int
    check_days: int | None
    check_each: bool
    check_blocks: bool
    active: bool
    version: int


class ItemRow(NamedTuple):
    """A piece, or all pieces of a counted thing or consumable at one site."""

    id: int
    code: str
    model_id: int
    home_id: int
    site_id: int
    in_transit: bool
    status: str
    quantity: int
    out_count: int
    kit_id: int | None
    place: str
    donor: str
    bought: date | None
    note: str
    why: str
    checked_on: date | None
    check_due: date | None
    made_at: datetime
    version: int


class KitRow(NamedTuple):
    """Items that go out together under one code."""

    id: int
    code: str
    site_id: int
    name: str
    active: bool


_MODEL = select(*(item_model.c[name] for name in ModelRow._fields))
_ITEM = select(*(item.c[name] for name in ItemRow._fields))
_KIT = select(*(kit.c[name] for name in KitRow._fields))
# What every scan asks, made once: to make a statement costs as much as to carry it out.
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_MODELS_IN = _MODEL.where(item_model.c.id.in_(_IDS)).order_by(item_model.c.category, item_model.c.name)
_MODEL_ONE = _MODEL.where(item_model.c.id == bindparam("model_id"))
_ITEM_ONE = _ITEM.where(item.c.id == bindparam("item_id"))
_ITEM_LOCKED = _ITEM_ONE.with_for_update()
_ITEMS_IN = _ITEM.where(item.c.id.in_(_IDS)).order_by(item.c.id)
_ITEMS_LOCKED = _ITEMS_IN.with_for_update()
_CODED = _ITEM.join(item_code, item_code.c.item_id == item.c.id).where(item_code.c.code_key == bindparam("code_key"))
_CODED_LOCKED = _CODED.with_for_update(of=item)
_CODE = select(item_code.c.code, item_code.c.item_id).where(item_code.c.code_key == bindparam("code_key"))


def _model(row: Any) -> ModelRow:
    return ModelRow._make(row)


def add_model(tx: Tx, values: dict[str, Any]) -> ModelRow:
    """Add an item model."""
    return model_of(tx, new_key(tx.execute(insert(item_model), values)))


def model_of(tx: Tx, model_id: int) -> ModelRow:
    """Read one item model."""
    return _model(tx.execute(_MODEL_ONE, {"model_id": model_id}).one())


def models_of(tx: Tx, ids: Collection[int] | None = None) -> dict[int, ModelRow]:
    """Read item models by row; None = all of the store."""
    if ids is None:
        found = tx.execute(_MODEL.order_by(item_model.c.category, item_model.c.name))
    elif ids:
        found = tx.execute(_MODELS_IN, {"ids": list(ids)})
    else:
        return {}
    return {row.id: _model(row) for row in found}


def model_named(tx: Tx, name_key: str, category: str | None = None) -> list[ModelRow]:
    """Read the item models of a name, of one category or of all."""
    query = _MODEL.where(item_model.c.name_key == name_key)
    if category is not None:
        query = query.where(item_model.c.category == category)
    return [_model(row) for row in tx.execute(query.order_by(item_model.c.id))]


def update_model(tx: Tx, row: ModelRow, **values: Any) -> bool:
    """Write columns of an item model; False when somebody else changed it since."""
    where = (item_model.c.id == row.id, item_model.c.version == row.version)
    return bool(tx.execute(update(item_model).where(*where).values(version=row.version + 1, **values)).rowcount)


def add_item(tx: Tx, values: dict[str, Any]) -> ItemRow:
    """Add an item with its own code."""
    return item_of(tx, new_key(tx.execute(insert(item), values)))


def item_of(tx: Tx, item_id: int, *, to_change: bool = False) -> ItemRow:
    """Read one item; `to_change` keeps others at other sites from changing it until the end."""
    return ItemRow._make(tx.execute(_ITEM_LOCKED if to_change else _ITEM_ONE, {"item_id": item_id}).one())


def items_of(tx: Tx, ids: Collection[int], *, to_change: bool = False) -> dict[int, ItemRow]:
    """Read several items by row; `to_change` keeps others at other sites from changing them until the end."""
    if not ids:
        return {}
    found = tx.execute(_ITEMS_LOCKED if to_change else _ITEMS_IN, {"ids": list(ids)})
    return {row.id: ItemRow._make(row) for row in found}


def item_coded(tx: Tx, code_key: str, *, to_change: bool = False) -> ItemRow | None:
    """Read an item by any of its codes."""
    found = tx.execute(_CODED_LOCKED if to_change else _CODED, {"code_key": code_key}).first()
    return None if found is None else ItemRow._make(found)


def items_of_models(
    tx: Tx, model_ids: Collection[int], limit: int, site_id: int | None = None, *, elsewhere: bool = False
) -> list[ItemRow]:
    """Read items of these models: of one site, of every site but that one, or of all."""
    if not model_ids:
        return []
    query = _ITEM.where(item.c.model_id.in_(model_ids))
    if site_id is not None:
        query = query.where(item.c.site_id != site_id if elsewhere else item.c.site_id == site_id)
    # A few models have thousands of pieces: what an index gives in order is read no further than the limit.
    order = [item.c.id] if len(model_ids) == 1 else []
    return [ItemRow._make(row) for row in tx.execute(query.order_by(*order).limit(limit))]


def items_at(
    tx: Tx, site_id: int, after: int = 0, limit: int = 200, status: str = "", *, model_id: int | None = None
) -> list[ItemRow]:
    """Read a page of the items of a site, of one status or model or all, in the order they were written down."""
    query = _ITEM.where(item.c.site_id == site_id, item.c.id > after)
    if status:
        query = query.where(item.c.status == status)
    if model_id is not None:
        query = query.where(item.c.model_id == model_id)
    return [ItemRow._make(row) for row in tx.execute(query.order_by(item.c.id).limit(limit))]


def on_the_way_to(tx: Tx, site_id: int, after: int = 0, limit: int = 200) -> list[ItemRow]:
    """Read a page of the items that are on their way to the site they belong to."""
    query = _ITEM.where(item.c.home_id == site_id, text("in_transit"), item.c.id > after)
    return [ItemRow._make(row) for row in tx.execute(query.order_by(item.c.id).limit(limit))]


def checks_due(
    tx: Tx, site_id: int, last: date, after: tuple[date, int] | None = None, limit: int = 200
) -> list[ItemRow]:
    """Read a page of the items of a site that are to be looked at for safety by a day, the first due first."""
    query = _ITEM.where(*_check_due(site_id, last))
    if after is not None:
        query = query.where(tuple_(item.c.check_due, item.c.id) > tuple_(*after))
    return [ItemRow._make(row) for row in tx.execute(query.order_by(item.c.check_due, item.c.id).limit(limit))]


def count_checks_due(tx: Tx, site_id: int, last: date) -> int:
    """Count what `checks_due` reads."""
    return tx.execute(select(func.count()).where(*_check_due(site_id, last))).scalar_one()


def _check_due(site_id: int, last: date) -> tuple[ColumnElement[bool], ...]:
    here = item.c.status.not_in(("retired", "missing"))  # nobody can look at what is not there
    return item.c.site_id == site_id, item.c.check_due.is_not(None), item.c.check_due <= last, here


def count_on_the_way_to(tx: Tx, site_id: int) -> int:
    """Count what `on_the_way_to` reads."""
    return tx.execute(select(func.count()).where(item.c.home_id == site_id, text("in_transit"))).scalar_one()


def count_status(tx: Tx, site_id: int, status: str) -> int:
    """Count the items of a site that have this status."""
    query = select(func.count()).where(item.c.site_id == site_id, item.c.status == status)
    return tx.execute(query).scalar_one()


def count_free(tx: Tx, model_id: int, site_id: int, unchecked_to: date | None = None) -> int:
    """Count the pieces of a model that are at a site and could go out.

    Args:
        tx: An open transaction.
        model_id: Of which model.
        site_id: Where.
        unchecked_to: What was to be looked at for safety by this day or before does not count.
    """
    left = func.coalesce(func.sum(item.c.quantity - item.c.out_count), 0)
    where = [item.c.model_id == model_id, item.c.site_id == site_id, item.c.status == "active", ~item.c.in_transit]
    if unchecked_to is not None:
        where.append(or_(item.c.check_due.is_(None), item.c.check_due > unchecked_to))
    return int(tx.execute(select(left).where(*where)).scalar_one())


def items_of_kit(tx: Tx, kit_id: int) -> list[ItemRow]:
    """Read the items of a kit."""
    return [ItemRow._make(row) for row in tx.execute(_ITEM.where(item.c.kit_id == kit_id).order_by(item.c.id))]


def update_item(tx: Tx, row: ItemRow, **values: Any) -> ItemRow | None:
    """Write columns of an item and give it as it is now; None when somebody else changed it since."""
    where = (item.c.id == row.id, item.c.version == row.version)
    done = tx.execute(update(item).where(*where).values(version=row.version + 1, **values))
    return row._replace(version=row.version + 1, **values) if done.rowcount else None


def add_codes(tx: Tx, rows: Iterable[dict[str, Any]]) -> None:
    """Add codes, each with `code_key code item_id site_id made_at`; without an item they are blank labels."""
    found = list(rows)
    if found:
        tx.execute(insert(item_code), found)


def code_row(tx: Tx, code_key: str) -> tuple[str, int | None] | None:
    """Give how a code is written and which item it belongs to; None for a code nobody knows."""
    found = tx.execute(_CODE, {"code_key": code_key}).first()
    return None if found is None else (found.code, found.item_id)


def bind_code(tx: Tx, code_key: str, item_id: int) -> bool:
    """Bind a blank label to an item; False when it is bound already."""
    where = (item_code.c.code_key == code_key, item_code.c.item_id.is_(None))
    return bool(tx.execute(update(item_code).where(*where).values(item_id=item_id)).rowcount)


def remove_code(tx: Tx, code_key: str) -> None:
    """Let a code find nothing any more."""
    tx.execute(delete(item_code).where(item_code.c.code_key == code_key))


def unbind_code(tx: Tx, code_key: str) -> None:
    """Make a code a blank label again."""
    tx.execute(update(item_code).where(item_code.c.code_key == code_key).values(item_id=None))


def blank_codes(tx: Tx, site_id: int, limit: int = 1000) -> list[str]:
    """Give the labels of a site that are printed ahead and wait for an item, the oldest first."""
    query = select(item_code.c.code).where(item_code.c.site_id == site_id, item_code.c.item_id.is_(None))
    return list(tx.execute(query.order_by(item_code.c.made_at, item_code.c.code_key).limit(limit)).scalars())


def codes_of(tx: Tx, item_ids: Collection[int]) -> dict[int, list[str]]:
    """Give the codes of items as they are written."""
    found: dict[int, list[str]] = {}
    query = select(item_code.c.item_id, item_code.c.code).where(item_code.c.item_id.in_(item_ids))
    for row in tx.execute(query.order_by(item_code.c.made_at, item_code.c.code_key)) if item_ids else []:
        found.setdefault(row.item_id, []).append(row.code)
    return found


def known_codes(tx: Tx, keys: Collection[str]) -> dict[str, int | None]:
    """Give, of these compared codes, those that are known, and their items."""
    query = select(item_code.c.code_key, item_code.c.item_id).where(item_code.c.code_key.in_(keys))
    return {row.code_key: row.item_id for row in tx.execute(query)} if keys else {}


def last_number(tx: Tx, prefix: str) -> int:
    """Give the number that was given last in a series, and keep others from taking the next until the end."""
    # The insert of the first one locks the series, too: two stations never get one number.
    mine = text(
        "INSERT INTO code_series (prefix, last) VALUES (:prefix, 0) "
        "ON CONFLICT (prefix) DO UPDATE SET last = code_series.last RETURNING last"
    )
    return int(tx.execute(mine, {"prefix": prefix}).scalar_one())


def set_last_number(tx: Tx, prefix: str, number: int) -> None:
    """Say which number of a series was given last."""
    tx.execute(update(code_series).where(code_series.c.prefix == prefix).values(last=number))


def add_kit(tx: Tx, values: dict[str, Any]) -> KitRow:
    """Add a kit and give it a code, K- and at least four digits."""
    key = new_key(tx.execute(insert(kit), {**values, "code": secrets.token_hex(6)}))
    tx.execute(update(kit).where(kit.c.id == key).values(code=f"K-{key:04d}"))
    return KitRow._make(tx.execute(_KIT.where(kit.c.id == key)).one())


def update_kit(tx: Tx, kit_id: int, **values: Any) -> None:
    """Write columns of a kit."""
    tx.execute(update(kit).where(kit.c.id == kit_id).values(**values))


def set_kit(tx: Tx, kit_id: int, item_ids: Collection[int]) -> None:
    """Say which items belong to a kit."""
    # An item counts as changed by that: whoever works on it at the same time is told.
    bumped = {"version": item.c.version + 1}
    freed = update(item).where(item.c.kit_id == kit_id, item.c.id.not_in(item_ids))
    tx.execute(freed.values(kit_id=None, **bumped))
    taken = update(item).where(item.c.id.in_(item_ids), item.c.kit_id.is_(None))
    if item_ids:
        tx.execute(taken.values(kit_id=kit_id, **bumped))


def kit_coded(tx: Tx, code: str) -> KitRow | None:
    """Read a kit by its code."""
    found = tx.execute(_KIT.where(kit.c.code == code, kit.c.active)).first()
    return None if found is None else KitRow._make(found)


def kits_of(tx: Tx, ids: Collection[int]) -> dict[int, KitRow]:
    """Read several kits by row, ended ones too."""
    if not ids:
        return {}
    return {row.id: KitRow._make(row) for row in tx.execute(_KIT.where(kit.c.id.in_(ids)))}


def kits_at(tx: Tx, site_id: int) -> list[KitRow]:
    """Read the kits of a site."""
    return [KitRow._make(row) for row in tx.execute(_KIT.where(kit.c.site_id == site_id, kit.c.active))]


def categories(tx: Tx) -> list[str]:
    """Give every category in use, the commonest first."""
    query = select(item_model.c.category, func.count()).where(item_model.c.category != "")
    return [row[0] for row in tx.execute(query.group_by(item_model.c.category).order_by(func.count().desc()))]
