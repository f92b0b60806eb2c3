"""What a site owns: item models and items, written down and changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.numbers import is_whole
from app.core.rights import Right
from app.core.text import NAME_LIMIT, NOTE_LIMIT, clean
from app.core.tokens import code_key, name_key, tokens_of
from app.core.work import Look, Work, use_case
from app.lending import keeping
from app.lending.find import ACTIVE, CONSUMABLE, COUNTED, PENDING, PIECE, Found, own_item
from app.lending.labels import OWN_CODE_LIMIT, fresh_codes, give_code, read_code, refresh_tokens
from app.lending.results import ItemState, ModelState, item_state, model_state
from app.lending.steps import Step, change_item
from app.lending.terms import LONGEST_DAYS, MOST_DEPOSIT_FEN, check_due, usual_days
from db import search, stock, stock_bulk
from db.stock import ItemRow, ModelRow

KINDS = (PIECE, COUNTED, CONSUMABLE)
CATEGORY_LIMIT, LIMITS_LIMIT, MOST_ACCESSORIES = 40, 300, 20
MOST_PIECES = 1_000_000


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
        HallError: `unknown_model changed_meanwhile missing_field bad_value too_long model_exists`, `not_allowed` for a
            model that another station wrote down.
    """
    row = find_model(work, model)
    if row.site_id != work.site.id:
        work.require(Right.EVERY_STATION)
    if row.version != version:
        raise HallError("changed_meanwhile", field="model", item=row.name)
    read = _model_values({**values})
    same = stock.model_named(work.tx, read.get("name_key", name_key(row.name)), read.get("category", row.category))
    if any(other.id != row.id for other in same):
        raise HallError("model_exists", model=same[0].id)
    if not stock.update_model(work.tx, row, **read):
        raise HallError("changed_meanwhile", field="model", item=row.name)
    now = stock.model_of(work.tx, row.id)
    if now.check_days != row.check_days:
        _plan_checks(work, now)
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
        code: Its own code, as it is written on it already, or that of a label printed ahead; None = it gets T- and
            waits until its label is scanned.
        quantity: How many, of counted things and consumables.
        codes: Further codes that find it.
        values: Any of `place donor bought note`.

    Raises:
        HallError: `unknown_model bad_value too_long reserved_code item_code_taken`.
    """
    kept = find_model(work, model)
    row = make_item(work, kept, code, quantity, codes, values)
    work.subject = row.code
    return item_state(row, kept)


@use_case(Right.EDIT_STOCK)
def edit_item(work: Work, /, item: str, version: int, **values: Any) -> ItemState:
    """Change what is written down of an item: any of `place donor bought note`; `version` is what the person saw.

    Raises:
        HallError: `unknown_item changed_meanwhile bad_value too_long not_allowed`.
    """
    found = own_item(work, item, to_change=True)
    if found.item.version != version:
        raise HallError("changed_meanwhile", field="item", item=found.item.code)
    read: dict[str, Any] = item_values(values, work.today)
    if read.get("bought", found.item.bought) != found.item.bought:
        read["check_due"] = Found(found.item._replace(**read), found.model).check_due(work.today)
    now = change_item(work, found.item, **read)
    refresh_tokens(work, now)
    work.subject = now.code
    work.changed(changes.STOCK)
    return item_state(now, found.model)


def find_model(look: Look, model: int) -> ModelRow:
    """Find an item model by its row.

    Raises:
        HallError: `unknown_model`.
    """
    row = stock.models_of(look.tx, [model]).get(model)
    if row is None:
        raise HallError("unknown_model", model=model)
    return row


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
    if not is_whole(quantity, 0, MOST_PIECES):
        raise HallError("bad_value", field="quantity")
    if model.kind == PIECE and quantity != 1:
        raise HallError("bad_value", field="quantity", value=quantity)
    own = None if code is None else read_code(code, OWN_CODE_LIMIT)
    known = None if own is None else stock.code_row(work.tx, code_key(own))
    if known is not None and known[1] is not None:
        raise HallError("item_code_taken", item=own)
    read = item_values(values, work.today)
    row = stock.add_item(
        work.tx,
        {
            "code": (own if known is None else known[0]) or fresh_codes(work, 1)[0],
            "model_id": model.id,
            "home_id": work.site.id,
            "site_id": work.site.id,
            "quantity": quantity,
            "status": PENDING if own is None else ACTIVE,
            "check_due": check_due(None, model.check_days, read.get("bought"), work.today),
            "made_at": work.now,
            **read,
        },
    )
    for one in (row.code, *codes):
        give_code(work, row, one)
    Step(work).note("added", row, quantity=quantity, balance=None if model.kind == PIECE else quantity, undoable=False)
    refresh_tokens(work, row)
    keeping.keep_for_next(work, Found(row, model), {})
    work.changed(changes.STOCK)
    return row


def item_values(values: dict[str, Any], today: date) -> dict[str, Any]:
    """Read the columns of an item that people fill in; refusals as `add_item`."""
    unknown = set(values) - {"place", "donor", "bought", "note"}
    if unknown:
        raise HallError("bad_value", field=sorted(unknown)[0])
    read: dict[str, Any] = {}
    for field, limit in (("place", NAME_LIMIT), ("donor", NAME_LIMIT), ("note", NOTE_LIMIT)):
        if values.get(field) is not None:
            read[field] = clean(values[field], field, limit).strip()
    if "bought" in values:
        if values["bought"] is not None and not (isinstance(values["bought"], date) and values["bought"] <= today):
            raise HallError("bad_value", field="bought", value=str(values["bought"]))
        read["bought"] = values["bought"]
    return read


def _plan_checks(work: Work, model: ModelRow) -> None:
    """Let every item of a model be looked at for safety as its new plan says."""
    due_of: dict[date | None, list[int]] = {}
    for item in stock_bulk.items_of_model(work.tx, model.id):
        due = Found(item, model).check_due(work.today)
        if due != item.check_due:
            due_of.setdefault(due, []).append(item.id)
    for due, items in due_of.items():
        stock_bulk.set_check_due(work.tx, items, due)


def _model_values(values: dict[str, Any]) -> dict[str, Any]:
    """Read the columns of an item model that people fill in."""
    read: dict[str, Any] = {}
    if "name" in values:
        read["name"] = clean(values["name"], "name", NAME_LIMIT, needed=True).strip()
        read["name_key"] = name_key(read["name"])[:NAME_LIMIT]
    for field, limit in (("category", CATEGORY_LIMIT), ("limits", LIMITS_LIMIT)):
        if field in values:
            read[field] = clean(values[field], field, limit).strip()
    for field, most in (("loan_days", LONGEST_DAYS), ("deposit_fen", MOST_DEPOSIT_FEN), ("check_days", 3650)):
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
    if not is_whole(value, int(field == "check_days"), most):
        raise HallError("bad_value", field=field)
    return int(value)


def _accessories(lines: Any) -> list[str] | None:
    if not isinstance(lines, list | tuple) or len(lines) > MOST_ACCESSORIES:
        raise HallError("bad_value", field="accessories")
    read = [clean(line, "accessories", NAME_LIMIT, needed=True).strip() for line in lines]
    if len(set(read)) != len(read):
        raise HallError("bad_value", field="accessories")
    return read or None
