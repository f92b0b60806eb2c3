"""Count what a site really has: one open stock-take a site, goes on where it was left, ends with what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.numbers import is_whole
from app.core.rights import Right
from app.core.text import REASON_LIMIT, clean
from app.core.work import Look, Work, query, use_case
from app.lending import ledger, status
from app.lending.find import ACTIVE, MISSING, PENDING, RETIRED, Found, find_item
from app.lending.seeing import account_name
from app.lending.steps import Step, change_item
from app.lending.stock import MOST_PIECES
from db import stock, takes
from db.schema.base import to_micros
from db.takes import LineRow, TakeRow

WAITS, FOUND, UNEXPECTED, GONE, UNCOUNTED, ACCOUNTED = (
    *("pending", "found", "unexpected", "missing", "uncounted", "accounted"),
)
_AT_ONCE = 500  # items read in one statement


@dataclass(frozen=True, slots=True)
class TakeState:
    """A stock-take with its counters.

    Attributes:
        expected: Items that should be here; `found` of them were seen, `waits` are still to be found.
        unexpected: Seen here, though the store had them elsewhere, missing, retired or out.
        missing: Not seen at all, once it has ended.
        uncounted: Counted things that nobody counted, once it has ended.
    """

    id: int
    begun_at: datetime
    begun_by: str
    ended_at: datetime | None
    ended_by: str
    expected: int
    found: int
    waits: int
    unexpected: int
    missing: int
    uncounted: int
    note: str


@dataclass(frozen=True, slots=True)
class Counted:
    """What one scan of a stock-take found.

    Attributes:
        state: found or unexpected; `why` of the unexpected: out, elsewhere, missing or retired.
        again: It was counted before; nothing was changed.
        expected, counted: How many should be here and are, of a piece 1 and 1.
    """

    item: str
    name: str
    state: str
    why: str
    again: bool
    expected: int
    counted: int
    place: str


@use_case(Right.EDIT_STOCK)
def begin_take(work: Work) -> TakeState:
    """Begin a stock-take of the site.

    Raises:
        HallError: `take_open` when one is under way.
    """
    if takes.open_take(work.tx, work.site.id) is not None:
        raise HallError("take_open")
    by = work.actor.account_id or None
    row = takes.add_take(work.tx, {"site_id": work.site.id, "begun_at": work.now, "begun_by": by})
    takes.expect_all(work.tx, row.id, work.site.id)
    work.subject = str(row.id)
    work.changed(changes.STOCK)
    return take_state(work, row)


@use_case(Right.EDIT_STOCK)
def count_item(work: Work, item: str, quantity: int | None = None, more: bool = False) -> Counted:
    """Count an item that somebody has in hand.

    Args:
        work: The open unit of work.
        item: Any code of it.
        quantity: How many are here, of what is counted.
        more: They lie in another place, beside those that were counted before.

    Raises:
        HallError: `no_take unknown_item bad_value`; `missing_field` for a counted thing without a quantity.
    """
    take = _open(work)
    found = find_item(work, item, to_change=True)
    before = takes.line_of(work.tx, take.id, found.item.id)
    if found.single and quantity not in (None, 1):
        raise HallError("bad_value", field="quantity", item=found.item.code)
    if found.single and before is not None and before.seen_at is not None:
        return _counted(found, before, "", again=True)
    why = _why_unexpected(work, found)
    count = 1 if found.single else _quantity(quantity) + (before.counted if more and before is not None else 0)
    state = UNEXPECTED if why or before is None else FOUND
    expected = (0 if why else 1) if found.single else (0 if why else found.left)
    line = LineRow(take.id, found.item.id, state, expected, count, work.now, work.actor.account_id or None)
    takes.set_line(work.tx, line)
    change_item(work, found.item, **_seen_here(work, found))
    balance = None if found.single else found.left
    kept = {"stock_take_id": take.id, "item_id": found.item.id} if before is None else _kept(before)
    Step(work).note("counted", found.item, quantity=count, balance=balance, made={"lines": [kept]})
    work.subject = found.item.code
    work.changed(changes.STOCK)
    return _counted(found, line, why, again=False)


@use_case(Right.EDIT_STOCK)
def end_take(work: Work, note: str = "") -> TakeState:
    """End the stock-take: pieces that nobody saw are missing, counted things are as many as were counted.

    Raises:
        HallError: `no_take too_long`.
    """
    note = clean(note, "note", REASON_LIMIT)
    take = _open(work)
    step, made = Step(work), {"take": take.id}
    ends: dict[str, list[int]] = {GONE: [], UNCOUNTED: [], ACCOUNTED: []}
    for line, found in _differing(work, take):
        if line.state == WAITS:
            ends[_end_of(work, step, found, made)].append(line.item_id)
        else:
            left = max(0, found.left + line.counted - line.expected)
            ledger.set_left(work, step, found, left, "", dict(made))
    for state, ids in ends.items():
        takes.close_lines(work.tx, take.id, state, ids)
    takes.end_take(work.tx, take.id, work.now, work.actor.account_id or None, note)
    work.subject = str(take.id)
    work.changed(changes.STOCK)
    return take_state(work, take._replace(ended_at=work.now, ended_by=work.actor.account_id or None, note=note))


@use_case(Right.EDIT_STOCK)
def cancel_take(work: Work) -> None:
    """Give a stock-take up: nothing is missing by it; what was found again stays found.

    Raises:
        HallError: `no_take`.
    """
    take = _open(work)
    takes.remove_take(work.tx, take.id)
    work.subject = str(take.id)
    work.changed(changes.STOCK)


@query(Right.EDIT_STOCK)
def open_stock_take(look: Look) -> TakeState | None:
    """Give the stock-take that is under way at the site, None when there is none."""
    row = takes.open_take(look.tx, look.site.id)
    return None if row is None else take_state(look, row)


@query(Right.EDIT_STOCK)
def stock_takes(look: Look) -> tuple[TakeState, ...]:
    """List the stock-takes of the site, the newest first, at most 50."""
    return tuple(take_state(look, row) for row in takes.takes_of(look.tx, look.site.id))


def take_state(look: Look, row: TakeRow) -> TakeState:
    """Give a stock-take as it stands."""
    count = takes.count_lines(look.tx, row.id)
    found, waits = count.get(FOUND, 0), count.get(WAITS, 0)
    missing, uncounted = count.get(GONE, 0), count.get(UNCOUNTED, 0)
    return TakeState(
        id=row.id,
        begun_at=row.begun_at,
        begun_by=account_name(look, row.begun_by),
        ended_at=row.ended_at,
        ended_by=account_name(look, row.ended_by),
        expected=found + waits + missing + uncounted,
        found=found,
        waits=waits,
        unexpected=count.get(UNEXPECTED, 0),
        missing=missing,
        uncounted=uncounted,
        note=row.note,
    )


def _differing(work: Work, take: TakeRow) -> Iterator[tuple[LineRow, Found]]:
    """Give the items that are not as they should be: not seen, or another number of them."""
    models = stock.models_of(work.tx)
    lines = [
        line
        for line in takes.lines_of(work.tx, take.id)
        if line.state == WAITS or (line.state == FOUND and line.counted != line.expected)
    ]
    for begin in range(0, len(lines), _AT_ONCE):
        part = lines[begin : begin + _AT_ONCE]
        rows = stock.items_of(work.tx, [line.item_id for line in part], to_change=True)
        for line in part:
            row = rows[line.item_id]
            yield line, Found(row, models[row.model_id])


def _open(work: Work) -> TakeRow:
    row = takes.open_take(work.tx, work.site.id)
    if row is None:
        raise HallError("no_take")
    return row


def _quantity(quantity: int | None) -> int:
    if quantity is None:
        raise HallError("missing_field", field="quantity")
    if not is_whole(quantity, 0, MOST_PIECES):
        raise HallError("bad_value", field="quantity", limit=MOST_PIECES)
    return quantity


def _why_unexpected(work: Work, found: Found) -> str:
    row = found.item
    if found.single and row.out_count:
        return "out"
    if row.status in (MISSING, RETIRED):
        return row.status
    return "elsewhere" if row.site_id != work.site.id else ""


def _seen_here(work: Work, found: Found) -> dict[str, Any]:
    """Give what is true of an item because somebody has it in hand here; one that is booked out stays so."""
    if found.item.out_count and found.single:
        return {}
    fit = {"status": ACTIVE, "why": ""} if found.item.status in (PENDING, MISSING) else {}
    return {**fit, **status.placed(work, found)}


def _end_of(work: Work, step: Step, found: Found, made: dict[str, Any]) -> str:
    """End an item that nobody saw; tell what became of it."""
    row = found.item
    if row.site_id != work.site.id or row.in_transit or row.status in (MISSING, RETIRED):
        return ACCOUNTED
    if not found.single:
        return UNCOUNTED
    if row.out_count:
        return ACCOUNTED
    status.mark_missing_by(work, step, found, "", dict(made))
    return GONE


def _counted(found: Found, line: LineRow, why: str, *, again: bool) -> Counted:
    row = found.item
    return Counted(row.code, found.model.name, line.state, why, again, line.expected, line.counted, row.place)


def _kept(line: LineRow) -> dict[str, Any]:
    seen = None if line.seen_at is None else {"at": to_micros(line.seen_at)}
    return {**line._asdict(), "seen_at": seen}
