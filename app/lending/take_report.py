"""What a stock-take found, line by line: for the page while it goes on, and for its report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, query
from app.lending.find import RETIRED
from app.lending.seeing import MOST, account_name
from app.lending.sights import Page
from app.lending.stock_take import FOUND, GONE, UNCOUNTED, UNEXPECTED, TakeState, take_state
from app.lending.views import After, row_of
from db import loans, stock, takes
from db.stock import ItemRow
from db.takes import LineRow, TakeRow


@dataclass(frozen=True, slots=True)
class TakeLine:
    """An item in a stock-take.

    Attributes:
        why: Of an unexpected one, what the store says of it now: out, retired or elsewhere.
        home: Code of the site it belongs to.
        last_back: Of a missing one: when it last came back.
    """

    item: str
    name: str
    category: str
    place: str
    state: str
    why: str
    home: str
    expected: int
    counted: int
    last_back: date | None


@dataclass(frozen=True, slots=True)
class TakeReport:
    """A stock-take in full; `by` is everybody who counted, `out` how many loans were open when it ended, or are now."""

    take: TakeState
    site: str
    by: tuple[str, ...]
    out: int
    missing: tuple[TakeLine, ...]
    uncounted: tuple[TakeLine, ...]
    unexpected: tuple[TakeLine, ...]
    differing: tuple[TakeLine, ...]
    found: tuple[TakeLine, ...]


@query(Right.EDIT_STOCK)
def take_lines(look: Look, take: int, state: str = "", after: After = None) -> Page[TakeLine]:
    """List the items of a stock-take, of one state or all, in the order they were written down.

    Raises:
        HallError: `no_take bad_value`.
    """
    row = _take(look, take)
    rows = takes.lines_of(look.tx, row.id, state, row_of(after), MOST)
    return Page(_told(look, rows), ("", rows[-1].item_id) if len(rows) == MOST else None)


@query(Right.EDIT_STOCK)
def take_report(look: Look, take: int) -> TakeReport:
    """Give all of a stock-take, for its report.

    Raises:
        HallError: `no_take`.
    """
    row = _take(look, take)
    lines = {state: _told(look, takes.lines_of(look.tx, row.id, state)) for state in _TOLD}
    counters = (account_name(look, account_id) for account_id in takes.counters_of(look.tx, row.id))
    return TakeReport(
        take=take_state(look, row),
        site=look.site.name,
        by=tuple(name for name in counters if name),
        out=loans.count_out_at(look.tx, row.site_id, row.ended_at or look.now),
        missing=lines[GONE],
        uncounted=lines[UNCOUNTED],
        unexpected=lines[UNEXPECTED],
        differing=tuple(line for line in lines[FOUND] if line.counted != line.expected),
        found=lines[FOUND],
    )


_TOLD = (GONE, UNCOUNTED, UNEXPECTED, FOUND)


def _take(look: Look, take: int) -> TakeRow:
    row = takes.take_of(look.tx, take)
    if row is None:
        raise HallError("no_take")
    if row.site_id != look.site.id:
        look.require(Right.EVERY_STATION)
    return row


def _told(look: Look, lines: Sequence[LineRow]) -> tuple[TakeLine, ...]:
    items: dict[int, ItemRow] = {}
    for begin in range(0, len(lines), MOST):
        items |= stock.items_of(look.tx, [line.item_id for line in lines[begin : begin + MOST]])
    models, places = stock.models_of(look.tx), look.site.places
    return tuple(
        TakeLine(
            item=items[line.item_id].code,
            name=models[items[line.item_id].model_id].name,
            category=models[items[line.item_id].model_id].category,
            place=items[line.item_id].place,
            state=line.state,
            why=_why(look, items[line.item_id]) if line.state == UNEXPECTED else "",
            home=places[items[line.item_id].home_id],
            expected=line.expected,
            counted=line.counted,
            last_back=_last_back(look, line.item_id) if line.state == GONE else None,
        )
        for line in lines
    )


def _why(look: Look, row: ItemRow) -> str:
    if row.status == RETIRED:
        return RETIRED
    if row.out_count:
        return "out"
    return "elsewhere" if row.home_id != look.site.id else ""


def _last_back(look: Look, item_id: int) -> date | None:
    newest = loans.history_of_item(look.tx, item_id, 1)
    return newest[0].back_on if newest else None
