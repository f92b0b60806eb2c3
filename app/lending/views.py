"""The lists of the page of lending and the numbers at its head: what is out, due, late, in repair, to be checked.

Every list is of one site and comes in pages of at most 200 rows: `after` is what the page before gave.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, query
from app.lending.find import MISSING, PENDING
from app.lending.keeping import is_kept
from app.lending.seeing import MOST, care_sights, item_sights, loan_sights, station_of
from app.lending.sights import CareSight, Counts, ItemSight, LoanSight, Page
from app.lending.terms import newest_overdue
from db import care, holds, loans, stock

After = Sequence[object] | None


@query(Right.LEND)
def counts(look: Look, station: str | None = None) -> Counts:
    """Count what each list of a site holds."""
    site_id = station_of(look, station)
    out = loans.counts_at(look.tx, site_id, look.today, newest_overdue(look.today))
    kept = holds.open_holds(look.tx, site_id)
    ready = sum(is_kept(hold, look.today) for hold in kept)
    return Counts(
        out=out["out"],
        due_today=out["due"],
        overdue=out["overdue"],
        in_repair=care.count_open(look.tx, site_id),
        check_due=stock.count_checks_due(look.tx, site_id, look.today),
        kept_ready=ready,
        waiting=len(kept) - ready,
        on_the_way=stock.count_on_the_way_to(look.tx, site_id),
        pending=stock.count_status(look.tx, site_id, PENDING),
        missing=stock.count_status(look.tx, site_id, MISSING),
    )


@query(Right.LEND)
def out_now(look: Look, after: After = None, station: str | None = None) -> Page[LoanSight]:
    """List what is out, the first due first."""
    return _loans(look, station, after)


@query(Right.LEND)
def due_today(look: Look, after: After = None, station: str | None = None) -> Page[LoanSight]:
    """List what is due today."""
    return _loans(look, station, after, first=look.today, last=look.today)


@query(Right.LEND)
def overdue(look: Look, after: After = None, station: str | None = None) -> Page[LoanSight]:
    """List what is overdue, the longest first."""
    return _loans(look, station, after, last=newest_overdue(look.today))


@query(Right.LEND)
def in_repair(look: Look, after: After = None, station: str | None = None) -> Page[CareSight]:
    """List what is to be mended, the oldest first."""
    rows = care.open_at(look.tx, station_of(look, station), row_of(after), MOST)
    return Page(care_sights(look, rows), _next([("", row.id) for row in rows]))


@query(Right.LEND)
def check_due(look: Look, after: After = None, station: str | None = None) -> Page[ItemSight]:
    """List what is to be looked at for safety today or was before, the first due first."""
    rows = stock.checks_due(look.tx, station_of(look, station), look.today, date_and_row(after), MOST)
    told = [(row.check_due.isoformat(), row.id) for row in rows if row.check_due is not None]
    return Page(item_sights(look, rows), _next(told))


@query(Right.LEND)
def on_the_way(look: Look, after: After = None, station: str | None = None) -> Page[ItemSight]:
    """List what is on its way here: it is here from its scan on."""
    rows = stock.on_the_way_to(look.tx, station_of(look, station), row_of(after), MOST)
    return Page(item_sights(look, rows), _next([("", row.id) for row in rows]))


@query(Right.LEND)
def items(look: Look, status: str = "", after: After = None, station: str | None = None) -> Page[ItemSight]:
    """List the items of a site, of one status or all, in the order they were written down."""
    rows = stock.items_at(look.tx, station_of(look, station), row_of(after), MOST, status)
    return Page(item_sights(look, rows), _next([("", row.id) for row in rows]))


def date_and_row(after: After) -> tuple[date, int] | None:
    """Read what a list by date is asked to go on after.

    Raises:
        HallError: `bad_value`.
    """
    if after is None:
        return None
    try:
        day, row = after
        return date.fromisoformat(str(day)), _whole(row)
    except ValueError as error:
        raise HallError("bad_value", field="after") from error


def row_of(after: After) -> int:
    """Read what a list by row is asked to go on after; refusals as `date_and_row`."""
    if after is None:
        return 0
    try:
        return _whole(after[-1])
    except (ValueError, IndexError) as error:
        raise HallError("bad_value", field="after") from error


def _loans(
    look: Look, station: str | None, after: After, *, first: date | None = None, last: date | None = None
) -> Page[LoanSight]:
    site_id, place = station_of(look, station), date_and_row(after)
    rows = loans.out_at_site(look.tx, site_id, first=first, last=last, after=place, limit=MOST)
    return Page(loan_sights(look, rows), _next([(row.due.isoformat(), row.id) for row in rows]))


def _next(keys: Sequence[tuple[str, int]]) -> tuple[str, int] | None:
    return keys[-1] if len(keys) == MOST else None


def _whole(row: object) -> int:
    number = int(str(row))
    if not 0 <= number < 1 << 63:
        raise ValueError(row)
    return number
