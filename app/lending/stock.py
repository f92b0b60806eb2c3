"""What a site owns: item models, items, and the codes that find them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import NAME_LIMIT, NOTE_LIMIT, clean
from app.core.tokens import CODE_LIMIT, code_key, name_key, tokens_of
from app.core.work import Work, use_case
from app.lending.find import ACTIVE, CONSUMABLE, COUNTED, PENDING, PIECE, find_item
from app.lending.terms import LONGEST_DAYS, check_due, usual_days
from db import search, stock
from db.stock import ItemRow, ModelRow

KINDS = (PIECE, COUNTED, CONSUMABLE)
OWN_CODE_LIMIT, CATEGORY_LIMIT, LIMITS_LIMIT, MOST_ACCESSORIES = 40, 40, 300, 20
MOST_PIECES = 1_000_000


@dataclass(frozen=True, slots=True)
class ModelState:
    """An item model as it stands now."""

    id: int
    name: str
    category: str
    kind: str
    loan_days: int
    version: int


@dataclass(frozen=True, slots=True)
class ItemState:
    """An item as it stands now."""

    id: int
    code: str
    name: str
    status: str
    quantity: int
    version: int


@use_case(Right.EDIT_STOCK)
def add_model(work: Work, /, name: str, category: str = "", kind: str = PIECE, **values: Any) -> ModelState:
    """Write down an item model.

    Args:
        work: The open unit of work.
        name: What people call it.
        category: In which it is found.
        kind: piece, counted or consumable.
        values: Any of `loan_days limits accessories anonymous deposit_fen check_days check_each check_blocks`.

    Raises:
        HallError: `missing_field bad_value too_long`, `model_exists` with its row.
    """
    row = make_model(work, name, category, kind, values)
    work.subject = row.name
    return model_state(row)


@use_case(Right.EDIT_STOCK)
def change_model(work: Work, /, model: int, version: int, **values: Any) -> ModelState:
    """Change an item model; `version` is what the person saw.

    Raises:
        HallError: `unknown_item changed_meanwhile missing_field bad_value too_long model_exists`.
    """
    row = stock.models_of(work.tx, [model]).get(model)
    if row is None:
        raise HallError("unknown_item", item=str(model)[:40])
    if row.version != version:
        raise HallError("changed_meanwhile", item=row.name)
    read = _model_values({**values})
    same = stock.model_named(work.tx, read.get("name_key", name_key(row.name)), read.get("category", row.category))
    if any(other.id != row.id for other in same):
        raise HallError("model_exists", model=same[0].id)
    if not stock.update_model(work.tx, row, **read):
        raise HallError("changed_meanwhile", item=row.name)
    now = stock.model_of(work.tx, row.id)
    search.set_tokens(work.tx, search.MODEL, now.id, tokens_of(now.name, now.category))
    work.subject = now.name
    work.changed(changes.STOCK)
    return model_state(now)


@use_case(Right.EDIT_STOCK)
def add_item(
    work: Work, /, model: int, code: str | None = None, quantity: int = 1, codes: Sequence[str] = (), **values: Any
) -> ItemState:
    """Write down an item at the acting account's site.

    Args:
        work: The open unit of work.
        model: Row of its model.
        code: Its own code, as it is written on it already; None = it gets T- and waits until its label is scanned.
        quantity: How many, of counted things and consumables.
        codes: Further codes that find it.
        values: Any of `place donor bought note`.

    Raises:
        HallError: `unknown_item bad_value too_long code_taken` with the code.
    """
    kept = stock.models_of(work.tx, [model]).get(model)
    if kept is None:
        raise HallError("unknown_item", item=str(model)[:40])
    row = make_item(work, kept, code, quantity, codes, values)
    work.subject = row.code
    return item_state(row, kept)


@use_case(Right.EDIT_STOCK)
def add_code(work: Work, item: str, code: str) -> ItemState:
    """Let a further code find an item: a barcode it carries, or a blank label of ours.

    Raises:
        HallError: `unknown_item bad_value code_taken`.
    """
    found = find_item(work, item)
    give_code(work, found.item, code)
    refresh_tokens(work, found.item)
    work.subject = found.item.code
    work.changed(changes.STOCK)
    return item_state(found.item, found.model)


def make_model(work: Work, name: str, category: str, kind: str, values: dict[str, Any]) -> ModelRow:
    """Write down an item model as part of a use case; refusals as `add_model`."""
    if kind not in KINDS:
        raise HallError("bad_value", field="kind")
    given = {key: value for key, value in values.items() if value is not None}
    read = _model_values({"name": name, "category": category, **given})
    read.setdefault("loan_days", usual_days(name, category))
    known = stock.model_named(work.tx, read["name_key"], read["category"])
    if known:
        raise HallError("model_exists", model=known[0].id)
    row = stock.add_model(work.tx, {"site_id": work.site.id, "kind": kind, **read})
    search.add_tokens(work.tx, search.MODEL, {row.id: tokens_of(row.name, row.category)})
    work.changed(changes.STOCK)
    return row


def make_item(
    work: Work, model: ModelRow, code: str | None, quantity: int, codes: Sequence[str], values: dict[str, Any]
) -> ItemRow:
    """Write down an item as part of a use case; refusals as `add_item`."""
    if isinstance(quantity, bool) or not 0 <= quantity <= MOST_PIECES:
        raise HallError("bad_value", field="quantity")
    if model.kind == PIECE and quantity != 1:
        raise HallError("bad_value", field="quantity", value=quantity)
    own = None if code is None else read_code(code, OWN_CODE_LIMIT)
    if own is not None and stock.code_row(work.tx, code_key(own)) is not None:
        raise HallError("code_taken", item=own)
    read = item_values(values)
    row = stock.add_item(
        work.tx,
        {
            "model_id": model.id,
            "home_id": work.site.id,
            "site_id": work.site.id,
            "quantity": quantity,
            "status": PENDING if own is None else ACTIVE,
            "check_due": check_due(None, model.check_days, read.get("bought"), work.today),
            **read,
        },
        own,
        work.now,
    )
    give_code(work, row, row.code)
    for one in codes:
        give_code(work, row, one)
    refresh_tokens(work, row)
    work.changed(changes.STOCK)
    return row


def give_code(work: Work, row: ItemRow, code: str) -> None:
    """Let a code find an item; a blank label is bound to it.

    Raises:
        HallError: `bad_value code_taken`.
    """
    written = read_code(code, CODE_LIMIT)
    key = code_key(written)
    known = stock.code_row(work.tx, key)
    if known is None:
        place = {"item_id": row.id, "site_id": work.site.id, "made_at": work.now}
        stock.add_codes(work.tx, [{"code_key": key, "code": written, **place}])
    elif known[1] != row.id and not stock.bind_code(work.tx, key, row.id):
        raise HallError("code_taken", item=written)


def refresh_tokens(work: Work, row: ItemRow) -> None:
    """Let an item be found by its codes as they are now; by its name it is found through its model."""
    codes = stock.codes_of(work.tx, [row.id]).get(row.id, [])
    search.set_tokens(work.tx, search.ITEM, row.id, tokens_of(row.donor, codes=codes))


def read_code(code: object, limit: int) -> str:
    """Read a code as a label carries it: printable, one line.

    Raises:
        HallError: `missing_field bad_value too_long`.
    """
    text = clean(code, "code", limit, needed=True).strip()
    if not text.isprintable() or not code_key(text):
        raise HallError("bad_value", field="code")
    return text


def item_values(values: dict[str, Any]) -> dict[str, Any]:
    """Read the columns of an item that people fill in; refusals as `add_item`."""
    read: dict[str, Any] = {}
    for field, limit in (("place", NAME_LIMIT), ("donor", NAME_LIMIT), ("note", NOTE_LIMIT)):
        if values.get(field) is not None:
            read[field] = clean(values[field], field, limit).strip()
    bought = values.get("bought")
    if bought is not None:
        if not isinstance(bought, date):
            raise HallError("bad_value", field="bought")
        read["bought"] = bought
    return read


def model_state(row: ModelRow) -> ModelState:
    """Give an item model as callers see it."""
    return ModelState(row.id, row.name, row.category, row.kind, row.loan_days, row.version)


def item_state(row: ItemRow, model: ModelRow) -> ItemState:
    """Give an item as callers see it."""
    return ItemState(row.id, row.code, model.name, row.status, row.quantity, row.version)


def _model_values(values: dict[str, Any]) -> dict[str, Any]:
    """Read the columns of an item model that people fill in."""
    read: dict[str, Any] = {}
    if "name" in values:
        read["name"] = clean(values["name"], "name", NAME_LIMIT, needed=True).strip()
        read["name_key"] = name_key(read["name"])[:NAME_LIMIT]
    for field, limit in (("category", CATEGORY_LIMIT), ("limits", LIMITS_LIMIT)):
        if field in values:
            read[field] = clean(values[field], field, limit).strip()
    for field, most in (("loan_days", LONGEST_DAYS), ("deposit_fen", 10_000_000), ("check_days", 3650)):
        if field in values:
            read[field] = _number(field, values[field], most)
    for field in ("anonymous", "check_each", "check_blocks", "active"):
        if field in values:
            if not isinstance(values[field], bool):
                raise HallError("bad_value", field=field)
            read[field] = values[field]
    if "accessories" in values:
        read["accessories"] = _accessories(values["accessories"])
    unknown = set(values) - set(read)
    if unknown:
        raise HallError("bad_value", field=sorted(unknown)[0])
    return read


def _number(field: str, value: Any, most: int) -> int | None:
    if value is None and field == "check_days":
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not (field == "check_days") <= value <= most:
        raise HallError("bad_value", field=field)
    return value


def _accessories(lines: Any) -> list[str] | None:
    if not isinstance(lines, list | tuple) or len(lines) > MOST_ACCESSORIES:
        raise HallError("bad_value", field="accessories")
    read = [clean(line, "accessories", NAME_LIMIT, needed=True).strip() for line in lines]
    if len(set(read)) != len(read):
        raise HallError("bad_value", field="accessories")
    return read or None
