"""Write stock-takes, what was counted in them; read them back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import delete, desc, func, insert, literal, or_, select, update

from db.schema.base import from_micros
from db.schema.lending import item, item_model, stock_take, stock_take_row
from db.store import Tx, new_key


class TakeRow(NamedTuple):
    """A stock-take of one site; open until `ended_at`."""

    id: int
    site_id: int
    begun_at: datetime
    begun_by: int | None
    ended_at: datetime | None
    ended_by: int | None
    note: str


class LineRow(NamedTuple):
    """An item in a stock-take, how many of it were expected and counted.

    `state`: pending; found; unexpected (here, though the store had it elsewhere); missing; uncounted; accounted (not
    seen, and the store knows why: it went out meanwhile).
    """

    stock_take_id: int
    item_id: int
    state: str
    expected: int
    counted: int
    seen_at: datetime | None
    account_id: int | None


_TAKE = select(*(stock_take.c[name] for name in TakeRow._fields))
_LINE = select(*(stock_take_row.c[name] for name in LineRow._fields))


def add_take(tx: Tx, values: dict[str, Any]) -> TakeRow:
    """Begin a stock-take."""
    key = new_key(tx.execute(insert(stock_take), values))
    return TakeRow._make(tx.execute(_TAKE.where(stock_take.c.id == key)).one())


def open_take(tx: Tx, site_id: int) -> TakeRow | None:
    """Read the open stock-take of a site."""
    found = tx.execute(_TAKE.where(stock_take.c.site_id == site_id, stock_take.c.ended_at.is_(None))).first()
    return None if found is None else TakeRow._make(found)


def take_of(tx: Tx, take_id: int) -> TakeRow | None:
    """Read a stock-take by row."""
    found = tx.execute(_TAKE.where(stock_take.c.id == take_id)).first()
    return None if found is None else TakeRow._make(found)


def takes_of(tx: Tx, site_id: int, limit: int = 50) -> list[TakeRow]:
    """Read the newest stock-takes of a site."""
    query = _TAKE.where(stock_take.c.site_id == site_id).order_by(desc(stock_take.c.id)).limit(limit)
    return [TakeRow._make(row) for row in tx.execute(query)]


def end_take(tx: Tx, take_id: int, at: datetime, account_id: int | None, note: str) -> None:
    """End a stock-take."""
    values = {"ended_at": at, "ended_by": account_id, "note": note}
    tx.execute(update(stock_take).where(stock_take.c.id == take_id).values(**values))


def open_again(tx: Tx, take_id: int) -> None:
    """Let a stock-take go on whose end was taken back: what nobody saw is to be found again."""
    values = {"ended_at": None, "ended_by": None, "note": ""}
    tx.execute(update(stock_take).where(stock_take.c.id == take_id).values(**values))
    unseen = (stock_take_row.c.stock_take_id == take_id, stock_take_row.c.seen_at.is_(None))
    tx.execute(update(stock_take_row).where(*unseen).values(state="pending"))


def remove_take(tx: Tx, take_id: int) -> None:
    """Remove a stock-take that was begun by mistake."""
    tx.execute(delete(stock_take_row).where(stock_take_row.c.stock_take_id == take_id))
    tx.execute(delete(stock_take).where(stock_take.c.id == take_id))


def line_of(tx: Tx, take_id: int, item_id: int) -> LineRow | None:
    """Read an item in a stock-take."""
    where = (stock_take_row.c.stock_take_id == take_id, stock_take_row.c.item_id == item_id)
    found = tx.execute(_LINE.where(*where)).first()
    return None if found is None else LineRow._make(found)


def lines_of(tx: Tx, take_id: int, state: str = "", after: int = 0, limit: int | None = None) -> list[LineRow]:
    """Read the items of a stock-take, of one state or all."""
    query = _LINE.where(stock_take_row.c.stock_take_id == take_id, stock_take_row.c.item_id > after)
    if state:
        query = query.where(stock_take_row.c.state == state)
    return [LineRow._make(row) for row in tx.execute(query.order_by(stock_take_row.c.item_id).limit(limit))]


def count_lines(tx: Tx, take_id: int) -> dict[str, int]:
    """Count the items of a stock-take by state."""
    query = select(stock_take_row.c.state, func.count()).where(stock_take_row.c.stock_take_id == take_id)
    return {row[0]: row[1] for row in tx.execute(query.group_by(stock_take_row.c.state))}


def set_line(tx: Tx, line: LineRow) -> None:
    """Write an item of a stock-take, there or new."""
    where = (stock_take_row.c.stock_take_id == line.stock_take_id, stock_take_row.c.item_id == line.item_id)
    if not tx.execute(update(stock_take_row).where(*where).values(**line._asdict())).rowcount:
        tx.execute(insert(stock_take_row), line._asdict())


def put_back_line(tx: Tx, kept: dict[str, Any]) -> None:
    """Put an item of a stock-take back as it was kept: only `stock_take_id` and `item_id` mean it was not there."""
    where = (
        stock_take_row.c.stock_take_id == kept["stock_take_id"],
        stock_take_row.c.item_id == kept["item_id"],
    )
    if "state" not in kept:
        tx.execute(delete(stock_take_row).where(*where))
        return
    seen = kept["seen_at"]
    values = {**kept, "seen_at": None if seen is None else from_micros(seen["at"])}
    tx.execute(update(stock_take_row).where(*where).values(**values))


def expect_all(tx: Tx, take_id: int, site_id: int) -> None:
    """Expect in a stock-take what the store says is at the site: not what is out, on its way, missing or retired."""
    left = item.c.quantity - item.c.out_count
    here = (item.c.site_id == site_id, item.c.status.not_in(("missing", "retired")), ~item.c.in_transit)
    counted = item_model.c.kind != "piece"
    found = (
        select(literal(take_id), item.c.id, literal("pending"), left, literal(0))
        .join(item_model, item_model.c.id == item.c.model_id)
        .where(*here, or_(counted, item.c.out_count == 0))
    )
    columns = ["stock_take_id", "item_id", "state", "expected", "counted"]
    tx.execute(insert(stock_take_row).from_select(columns, found))


def close_lines(tx: Tx, take_id: int, state: str, item_ids: Collection[int]) -> None:
    """Say what became of items of a stock-take that nobody saw."""
    where = (stock_take_row.c.stock_take_id == take_id, stock_take_row.c.item_id.in_(item_ids))
    if item_ids:
        tx.execute(update(stock_take_row).where(*where).values(state=state))


def counters_of(tx: Tx, take_id: int) -> list[int]:
    """Give the accounts that counted in a stock-take."""
    query = select(stock_take_row.c.account_id).where(stock_take_row.c.stock_take_id == take_id).distinct()
    return sorted(row.account_id for row in tx.execute(query) if row.account_id is not None)
