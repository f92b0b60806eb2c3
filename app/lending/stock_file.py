"""Bring items in from a file, and write them out: all of it or nothing, after a look at what would change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.tokens import code_key, tokens_of
from app.core.work import Look, Work, query, use_case
from app.documents.tables.model import Refused
from app.documents.workbook import write_table
from app.lending import keeping
from app.lending.find import ACTIVE, PENDING, PIECE, REPAIR, Found
from app.lending.labels import fresh_codes
from app.lending.steps import Step, change_item
from app.lending.stock import make_model
from app.lending.stock_lines import HEADINGS, KINDS, SAME_DAY, STATUSES, StockFile
from app.lending.stock_plan import ADDED, UNCHANGED, UPDATED, Addition, Amendment, Change, Known, Plan, plan_file
from app.lending.terms import check_due
from db import care, search, sites, stock, stock_bulk
from db.stock import ItemRow, ModelRow

_CHUNK = 500  # items added at once; after each somebody may stop it


@dataclass(frozen=True, slots=True)
class StockImport:
    """What an import does, or would do.

    Attributes:
        refused: One for every cell or row that cannot be taken; nothing is brought in while there is one.
        sheet, others: The sheet that was taken, and more of them with the same headings.
        left_out: Rows that are none of the table: sums, and who filled it in.
        kept_status: Rows that name another status than a known item has; that is changed at the item itself.
    """

    added: int
    updated: int
    unchanged: int
    changes: tuple[Change, ...]
    refused: tuple[Refused, ...]
    sheet: str
    others: tuple[str, ...]
    left_out: tuple[int, ...]
    kept_status: tuple[int, ...]


@query(Right.EDIT_STOCK)
def preview_stock(look: Look, file: StockFile) -> StockImport:
    """Tell what bringing a file in would do."""
    return _result(file, plan_file(file, _known(look, file)))


@use_case(Right.EDIT_STOCK)
def import_stock(
    work: Work,
    file: StockFile,
    *,
    name: str = "",
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> StockImport:
    """Bring a file in: what has a code is in use at once, at the acting account's site.

    Args:
        work: The open unit of work.
        file: What was read.
        name: What the file is called.
        progress: Is told now and then how many rows are done.
        cancelled: Is asked now and then whether to stop; nothing is changed then.

    Raises:
        HallError: `rows_refused` with how many, `import_cancelled`, `changed_meanwhile`.
    """
    plan = plan_file(file, _known(work, file))
    if plan.refused:
        raise HallError("rows_refused", count=len({one.row for one in plan.refused}))
    result = _result(file, plan)
    models = _write_models(work, plan)
    done = result.unchanged
    # What has a code goes first: a fresh code is then none that stands further down in the file.
    coded, unnamed = [one for one in plan.added if one.line.key], [one for one in plan.added if not one.line.key]
    for some in (*_groups(coded), *_groups(unnamed)):
        _stop_if(cancelled)
        _add(work, some, models)
        done += len(some)
        if progress is not None:
            progress(done)
    step = Step(work)
    for number, one in enumerate(plan.amended):
        if number % _CHUNK == 0:
            _stop_if(cancelled)
            if progress is not None:
                progress(done + number)
        _amend(work, step, one, models)
    work.subject = name
    work.detail = {ADDED: result.added, UPDATED: result.updated, UNCHANGED: result.unchanged}
    if result.added or result.updated:
        keeping.fill(work)
        work.changed(changes.STOCK, changes.LENDING)
    return result


@query(Right.EXPORT)
def stock_for_export(look: Look) -> tuple[tuple[str | int | date | None, ...], ...]:
    """Give every item that belongs to the site as a row of a file, in the order they were written down."""
    items = stock_bulk.items_at_home(look.tx, look.site.id)
    models = stock.models_of(look.tx)
    codes = stock_bulk.codes_by_item(look.tx, [item.id for item in items])
    return tuple(_row(item, models[item.model_id], codes.get(item.id, [])) for item in items)


def write_stock_file(
    path: Path,
    rows: Sequence[Sequence[Any]],
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Path:
    """Write items into .xlsx or .csv; bringing the file in again changes nothing.

    Raises:
        HallError: as `write_table`.
    """
    return write_table(path, HEADINGS, rows, sheet="物品", progress=progress, cancelled=cancelled)


def _known(look: Look, file: StockFile) -> Known:
    """Read what the store knows of what a file names."""
    models: dict[str, list[ModelRow]] = {}
    rows = stock.models_of(look.tx)
    for key, row_id in stock_bulk.model_keys(look.tx):
        models.setdefault(key, []).append(rows[row_id])
    keys = {line.key for line in file.lines if line.key}
    keys |= {code_key(code) for line in file.lines for code in line.codes}
    owners = stock_bulk.code_owners(look.tx, keys)
    items = stock_bulk.items_by_row(look.tx, [owner for owner in owners.values() if owner is not None])
    bare = {line.model for line in file.lines if not line.key}
    uncoded: dict[int, list[ItemRow]] = {}
    for item in stock_bulk.items_at_home(
        look.tx, look.site.id, [row.id for key in bare for row in models.get(key, [])]
    ):
        uncoded.setdefault(item.model_id, []).append(item)
    places = {row["id"]: row["code"] for row in sites.read_sites(look.tx)}
    return Known(models, owners, items, uncoded, places, look.site.id, look.today, look.allows(Right.EVERY_STATION))


def _write_models(work: Work, plan: Plan) -> dict[int, ModelRow]:
    """Make the models that are new, change those that differ; give the row of each plan."""
    found: dict[int, ModelRow] = {}
    for model in plan.models:
        if model.row is None:
            found[id(model)] = make_model(work, model.name, model.category, model.kind, model.values)
        elif not stock.update_model(work.tx, model.row, **model.values):
            raise HallError("changed_meanwhile", field="model", item=model.row.name)
        else:
            found[id(model)] = stock.model_of(work.tx, model.row.id)
    for model in [one.model for one in plan.added] + [one.model for one in plan.amended]:
        if model.row is not None:
            found.setdefault(id(model), model.row)
    return found


def _add(work: Work, additions: Sequence[Addition], models: dict[int, ModelRow]) -> None:
    """Add items with their codes, and let them be found."""
    each = [one for one in additions for _ in range(one.pieces)]
    unnamed = sum(one.line.code is None for one in each)
    fresh = iter(fresh_codes(work, unnamed) if unnamed else ())
    own = [next(fresh) if one.line.code is None else one.line.code for one in each]
    rows = [_columns(work, one, models[id(one.model)], code) for one, code in zip(each, own, strict=True)]
    tokens: dict[int, Iterable[str]] = {}
    codes, events = [], []
    for one, code, columns, item in zip(each, own, rows, stock_bulk.add_items(work.tx, rows), strict=True):
        written = {code_key(text): text for text in (code, *one.line.codes)}
        tokens[item] = tokens_of(one.line.donor or "", codes=written.values())
        codes += [{"code_key": key, "code": text, "item_id": item} for key, text in written.items()]
        events.append(_event(work, item, one, models[id(one.model)]))
        if columns["status"] == REPAIR:
            by = work.actor.account_id
            care.open_repair(work.tx, work.site.id, item, None, work.now, by, one.line.note or "")
    _give_codes(work, codes)
    search.add_tokens(work.tx, search.ITEM, tokens)
    stock_bulk.add_events(work.tx, events)


def _columns(work: Work, one: Addition, model: ModelRow, code: str) -> dict[str, Any]:
    line = one.line
    return {
        "code": code,
        "model_id": model.id,
        "home_id": work.site.id,
        "site_id": work.site.id,
        "status": line.status or (PENDING if line.code is None else ACTIVE),
        "quantity": one.quantity,
        "place": line.place or "",
        "donor": line.donor or "",
        "bought": line.bought,
        "note": line.note or "",
        "check_due": check_due(None, model.check_days, line.bought, work.today),
        "made_at": work.now,
    }


def _event(work: Work, item: int, one: Addition, model: ModelRow) -> dict[str, Any]:
    return {
        "site_id": work.site.id,
        "business_date": work.today,
        "at": work.now,
        "account_id": work.actor.account_id or None,
        "kind": "added",
        "item_id": item,
        "quantity": one.quantity,
        "balance": None if model.kind == PIECE else one.quantity,
    }


def _amend(work: Work, step: Step, one: Amendment, models: dict[int, ModelRow]) -> None:
    """Change a known item; how many there are is written into its ledger."""
    values = dict(one.values)
    model = models[id(one.model)]
    if model.id != one.item.model_id:
        values["model_id"] = model.id
    if "model_id" in values or "bought" in values:
        values["check_due"] = Found(one.item._replace(**values), model).check_due(work.today)
    if values:
        change_item(work, one.item, **values)
    if "quantity" in values and model.kind != PIECE:
        more = values["quantity"] - one.item.quantity
        left = values["quantity"] - one.item.out_count
        step.note("adjusted", one.item, quantity=more, balance=left, undoable=False)
    if one.codes:
        _give_codes(work, [{"code_key": code_key(c), "code": c, "item_id": one.item.id} for c in one.codes])
    if one.codes or "donor" in values:
        codes = stock.codes_of(work.tx, [one.item.id]).get(one.item.id, [])
        donor = values.get("donor", one.item.donor)
        search.set_tokens(work.tx, search.ITEM, one.item.id, tokens_of(donor, codes=codes))


def _give_codes(work: Work, codes: list[dict[str, Any]]) -> None:
    """Let codes find items; blank labels among them are bound.

    Raises:
        HallError: `changed_meanwhile` when somebody bound one just now.
    """
    blank = stock_bulk.code_owners(work.tx, [one["code_key"] for one in codes])
    for one in codes:
        if one["code_key"] in blank and not stock.bind_code(work.tx, one["code_key"], one["item_id"]):
            raise HallError("changed_meanwhile", field="item", item=one["code"])
    place = {"site_id": work.site.id, "made_at": work.now}
    stock.add_codes(work.tx, [{**one, **place} for one in codes if one["code_key"] not in blank])


def _groups(additions: Sequence[Addition]) -> Iterator[list[Addition]]:
    """Part additions so that each group adds some hundred items; one row may add many."""
    group: list[Addition] = []
    pieces = 0
    for one in additions:
        group.append(one)
        pieces += one.pieces
        if pieces >= _CHUNK:
            yield group
            group, pieces = [], 0
    if group:
        yield group


def _stop_if(cancelled: Callable[[], bool] | None) -> None:
    if cancelled is not None and cancelled():
        raise HallError("import_cancelled")


def _result(file: StockFile, plan: Plan) -> StockImport:
    counts = {step: sum(one.step == step for one in plan.changes) for step in (ADDED, UPDATED, UNCHANGED)}
    return StockImport(
        **counts,
        changes=tuple(plan.changes),
        refused=tuple(plan.refused),
        sheet=file.sheet,
        others=file.others,
        left_out=file.left_out,
        kept_status=tuple(plan.kept_status),
    )


_KIND_WORDS = {value: word for word, value in KINDS.items()}
_STATUS_WORDS = {value: word for word, value in STATUSES.items()}


def _row(item: ItemRow, model: ModelRow, codes: Sequence[str]) -> tuple[Any, ...]:
    """Give an item in the order of HEADINGS."""
    own = code_key(item.code)
    return (
        item.code,
        model.name,
        model.category,
        item.quantity,
        _KIND_WORDS[model.kind],
        item.place,
        f"{model.loan_days}天" if model.loan_days else SAME_DAY,
        model.limits,
        item.donor,
        item.bought,
        " ".join(code for code in codes if code_key(code) != own),
        item.note,
        _STATUS_WORDS[item.status],
    )
