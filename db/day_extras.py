"""Read what a report counts of a business day beside its visits: calls, exceptions, and what stood open at its end."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, Table, and_, bindparam, func, or_, select, text, true, type_coerce
from sqlalchemy import case as when

from db.rule_calls import CallRow
from db.schema.cases import case, home_visit
from db.schema.guides import materials_notice
from db.schema.journal import audit, outbox
from db.schema.lending import loan
from db.schema.queue import event, rule_call
from db.schema.ratings import rating
from db.store import Tx

# In words and not as a value: only so does either store see that the partial index fits.
_CASE_GOES_ON = text("state <> 'ended'")
_LOAN_IS_OUT = text("loan.state = 'out'")
_OVERRIDES = ('%"override": true%', '%"over_limit"%')


class OpenCount(NamedTuple):
    """How many stood open at the end of a day, and how many of them were late."""

    open: int
    overdue: int


class StationRow(NamedTuple):
    """What one site lent on a day."""

    site_id: int
    out: int
    back: int
    open: int
    overdue: int


def rule_calls_between(tx: Tx, site_id: int, first: int, last: int) -> list[CallRow]:
    """Read the rule calls that stand of the tickets from one row to another, in order."""
    where = (rule_call.c.site_id == site_id, rule_call.c.ticket_id.between(first, last))
    wanted = select(rule_call.c.id, rule_call.c.ticket_id, rule_call.c.scope_id)
    rows = tx.execute(wanted.where(*where, rule_call.c.undone.is_not(true())))
    return sorted(CallRow._make(row) for row in rows)


def rule_calls_on(tx: Tx, site_id: int, day: date) -> set[int]:
    """Give the rows of the rule calls that were made on a business day."""
    where = (event.c.site_id == site_id, event.c.business_date == day, event.c.kind == "called")
    found = tx.execute(select(event.c.data["call"].as_integer()).where(*where)).scalars()
    return {row for row in found if row is not None}


def first_since(tx: Tx, table: Table, column: str, at: int) -> int:
    """Give the key of a journal's first row since a time (microseconds since 1970): its keys follow the clock.

    Nothing but the key has an index: it is looked for by halves, so that ten years of rows cost no more than one.
    """
    key, when_ = table.c.id, type_coerce(table.c[column], BigInteger)
    # Two questions: both at once make SQLite read every row.
    low, newest = tx.execute(select(func.min(key))).scalar(), tx.execute(select(func.max(key))).scalar()
    if low is None or newest is None:
        return 1
    high, row_from = newest + 1, select(key, when_).where(key >= bindparam("middle")).order_by(key).limit(1)
    while low < high:
        middle = (low + high) // 2
        row = tx.execute(row_from, {"middle": middle}).first()
        if row is not None and row[1] < at:
            low = row[0] + 1
        else:
            high = middle
    return int(low)


def audit_span(tx: Tx, begin: int, end: int) -> tuple[int, int]:
    """Give the first audit row since a time, and the first since another."""
    return first_since(tx, audit, "at", begin), first_since(tx, audit, "at", end)


def audit_head_before(tx: Tx, site_id: int, row_id: int) -> tuple[int, str]:
    """Give the newest audit row of a site before a row: its sequence and hash; (0, "") for none."""
    where = (audit.c.site_id == site_id, audit.c.id < row_id)
    row = tx.execute(select(audit.c.id, audit.c.hash).where(*where).order_by(audit.c.id.desc()).limit(1)).first()
    return (0, "") if row is None else (row.id, row.hash)


def overrides_between(tx: Tx, site_id: int, first: int, end: int) -> int:
    """Count the limits that were overridden in the audit rows from one to before another."""
    over = or_(*(audit.c.detail.like(one) for one in _OVERRIDES))
    where = (audit.c.site_id == site_id, audit.c.id >= first, audit.c.id < end, over)
    return tx.execute(select(func.count()).where(*where)).scalar_one()


def reprints_between(tx: Tx, site_id: int, begin: int, end: int) -> int:
    """Count the papers printed again between two times (microseconds since 1970)."""
    first, last = first_since(tx, outbox, "made_at", begin), first_since(tx, outbox, "made_at", end)
    where = (outbox.c.site_id == site_id, outbox.c.reprint, outbox.c.id >= first, outbox.c.id < last)
    return tx.execute(select(func.count()).where(*where)).scalar_one()


def cases_at_end(tx: Tx, site_id: int, day: date) -> OpenCount:
    """Count the cases that went on when a day ended, and those of them past their promise."""
    counted = select(func.count(), func.sum(when((case.c.promised < day, 1), else_=0)))
    # `+ 0`: SQLite would take any index that begins with the site, and read what ended ten years ago with it.
    going_on = (case.c.site_id + 0 == site_id, case.c.opened_on <= day, _CASE_GOES_ON)
    still = tx.execute(counted.where(*going_on)).one()
    ended = (case.c.site_id == site_id, case.c.opened_on <= day, case.c.ended_on > day)
    since = tx.execute(counted.where(*ended)).one()
    return OpenCount(still[0] + since[0], int(still[1] or 0) + int(since[1] or 0))


def case_kinds(tx: Tx, site_id: int, first: date, last: date) -> dict[str, int]:
    """Count the cases opened on these days, by kind."""
    where = (case.c.site_id == site_id, case.c.opened_on.between(first, last))
    rows = tx.execute(select(case.c.kind, func.count()).where(*where).group_by(case.c.kind))
    return {row[0]: row[1] for row in rows}


def visits_made(tx: Tx, site_id: int, begin: int, end: int) -> int:
    """Count the homes visited between two times (microseconds since 1970)."""
    done = type_coerce(home_visit.c.done_at, BigInteger)
    where = (home_visit.c.site_id == site_id, done >= begin, done < end)
    return tx.execute(select(func.count()).where(*where)).scalar_one()


def notices_on(tx: Tx, site_id: int, first: date, last: date) -> dict[str, int]:
    """Count the lists of missing papers given and ended on these days, those that one return made complete, those open.

    Open are those given until the last day and not ended by then; one that was opened again counts as never ended.
    """
    notice = materials_notice.c
    ended = notice.closed_on.between(first, last)
    wanted = {
        "given": notice.business_date.between(first, last),
        "saved": and_(ended, notice.state == "complete", notice.returns == 1),
        "closed": ended,
        "open": and_(notice.business_date <= last, or_(notice.closed_on.is_(None), notice.closed_on > last)),
    }
    counted = {name: func.count().filter(where) for name, where in wanted.items()}
    row = tx.execute(select(*counted.values()).where(notice.site_id == site_id)).one()
    return dict(zip(counted, row, strict=True))


def ratings_said(tx: Tx, site_id: int, first: date, last: date) -> list[tuple[int, Any, bool]]:
    """Read levels and reasons of the ratings given on these days, and whether of visits at home.

    Of whom, and in which words, stays in the store.
    """
    where = (rating.c.site_id == site_id, rating.c.business_date.between(first, last))
    query = select(rating.c.level, rating.c.reasons, rating.c.visit_id).where(*where).order_by(rating.c.id)
    return [(row[0], row[1], row[2] is not None) for row in tx.execute(query)]


def loans_of_site(tx: Tx, site_id: int, first: date, last: date) -> StationRow:
    """Count the pieces a site lent and took back on these days, and those of loans not yet whole back, or late."""
    mine, kept = loan.c.site_id == site_id, loan.c.state != "undone"
    out, late = loan.c.out_on <= last, loan.c.due < last
    since = (kept, out, loan.c.back_on > last)
    return StationRow(
        site_id,
        _pieces(tx, mine, kept, loan.c.out_on.between(first, last)),
        _pieces(tx, mine, loan.c.state == "back", loan.c.back_on.between(first, last)),
        _pieces(tx, mine, _LOAN_IS_OUT, out) + _pieces(tx, mine, *since),
        _pieces(tx, mine, _LOAN_IS_OUT, out, late) + _pieces(tx, mine, *since, late),
    )


def _pieces(tx: Tx, *where: Any) -> int:
    return int(tx.execute(select(func.sum(loan.c.quantity)).where(*where)).scalar_one() or 0)
