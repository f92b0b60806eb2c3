"""Write loans and what happened to them; read them back."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, case, desc, func, insert, or_, select, text, tuple_, update

from db.schema.lending import lending_event, loan
from db.store import Tx, new_key


class LoanRow(NamedTuple):
    """One item out to one person, or back."""

    id: int
    number: str
    item_id: int
    single: bool
    resident_id: int | None
    site_id: int
    account_id: int | None
    quantity: int
    returned: int
    out_at: datetime
    out_on: date
    due: date
    renewals: int
    back_dated: bool
    carer_for: str
    deposit_fen: int
    state: str
    back_at: datetime | None
    back_on: date | None
    back_site_id: int | None
    back_account_id: int | None
    works: bool | None
    complete: bool | None
    lendable: bool | None
    note: str
    contacted_at: datetime | None
    version: int


class EventRow(NamedTuple):
    """One scan, and what undo needs of it."""

    id: int
    site_id: int
    at: datetime
    account_id: int | None
    kind: str
    item_id: int
    loan_id: int | None
    quantity: int
    balance: int | None
    reason: str
    step: int
    before: dict[str, Any] | None
    undone: bool


# In words and not as a value: only so does either store see that the partial indexes fit.
_OUT = text("loan.state = 'out'")
_LOAN = select(*(loan.c[name] for name in LoanRow._fields))
# What every scan asks, made once: to make a statement costs as much as to carry it out.
_OUT_OF_ITEM = _LOAN.where(loan.c.item_id == bindparam("item_id"), _OUT).order_by(loan.c.id)
_OUT_OF_ITEMS = _LOAN.where(loan.c.item_id.in_(bindparam("ids", expanding=True)), _OUT).order_by(loan.c.id)
_OUT_OF_RESIDENT = _LOAN.where(loan.c.resident_id == bindparam("resident_id"), _OUT).order_by(loan.c.due, loan.c.id)
_EVENT = select(*(lending_event.c[name] for name in EventRow._fields))


def add_loan(tx: Tx, values: dict[str, Any]) -> tuple[int, str]:
    """Add a loan; give its row and its number, L- and at least four digits."""
    key = new_key(tx.execute(insert(loan), {**values, "number": secrets.token_hex(6)}))
    number = f"L-{key:04d}"
    tx.execute(update(loan).where(loan.c.id == key).values(number=number))
    return key, number


def numbers_of(tx: Tx, ids: Collection[int]) -> dict[int, str]:
    """Give the numbers of loans by row."""
    if not ids:
        return {}
    return {row.id: row.number for row in tx.execute(select(loan.c.id, loan.c.number).where(loan.c.id.in_(ids)))}


def loan_numbered(tx: Tx, number: str) -> LoanRow | None:
    """Read one loan by its number."""
    found = tx.execute(_LOAN.where(loan.c.number == number)).first()
    return None if found is None else LoanRow._make(found)


def loan_of(tx: Tx, loan_id: int) -> LoanRow:
    """Read one loan."""
    return LoanRow._make(tx.execute(_LOAN.where(loan.c.id == loan_id)).one())


def lent_together(tx: Tx, loan_id: int) -> list[LoanRow]:
    """Read the loans that began in one operation with this one, itself among them, oldest first."""
    of_loan = (lending_event.c.loan_id == loan_id, lending_event.c.kind == "lent")
    began = tx.execute(_EVENT.add_columns(lending_event.c.business_date).where(*of_loan)).first()
    if began is None:
        return []
    first = began.step or began.id
    lent = select(lending_event.c.loan_id).where(
        lending_event.c.site_id == began.site_id,
        lending_event.c.business_date == began.business_date,
        or_(lending_event.c.id == first, lending_event.c.step == first),
        lending_event.c.kind == "lent",
    )
    rows = tx.execute(_LOAN.where(loan.c.id.in_(lent), loan.c.state != "undone").order_by(loan.c.id))
    return [LoanRow._make(row) for row in rows]


def deposits_of(tx: Tx, loan_ids: Collection[int]) -> int:
    """Add up the deposits that stand with loans, in fen."""
    query = select(func.coalesce(func.sum(loan.c.deposit_fen), 0)).where(loan.c.id.in_(loan_ids))
    return int(tx.execute(query).scalar_one())


def refunded(tx: Tx, loan_ids: Collection[int]) -> set[int]:
    """Give those of some loans whose deposit was paid back."""
    event = lending_event.c
    query = select(event.loan_id).where(event.loan_id.in_(loan_ids), event.kind == "refunded", event.undone.is_(False))
    return {row.loan_id for row in tx.execute(query)}


def any_lost(tx: Tx, loan_ids: Collection[int]) -> bool:
    """Tell whether anything that went out by some loans was given up for lost: all of a loan, or some of many."""
    event = lending_event.c
    lost = (event.loan_id.in_(loan_ids), event.kind.in_(("missing", "lost")), event.undone.is_(False))
    return tx.execute(select(event.id).where(*lost).limit(1)).first() is not None


def update_loan(tx: Tx, loan_id: int, **values: Any) -> None:
    """Write columns of a loan."""
    tx.execute(update(loan).where(loan.c.id == loan_id).values(version=loan.c.version + 1, **values))


def out_of_item(tx: Tx, item_id: int) -> list[LoanRow]:
    """Read the loans by which an item is out, oldest first."""
    return [LoanRow._make(row) for row in tx.execute(_OUT_OF_ITEM, {"item_id": item_id})]


def out_of_resident(tx: Tx, resident_id: int) -> list[LoanRow]:
    """Read what somebody has, the first due first."""
    return [LoanRow._make(row) for row in tx.execute(_OUT_OF_RESIDENT, {"resident_id": resident_id})]


def out_at_site(
    tx: Tx,
    site_id: int,
    *,
    first: date | None = None,
    last: date | None = None,
    after: tuple[date, int] | None = None,
    limit: int = 200,
) -> list[LoanRow]:
    """Read a page of what went out from a site and is not back, the first due first.

    Args:
        tx: An open transaction.
        site_id: From where it went out.
        first: First due date to read.
        last: Last due date to read.
        after: Due date and row of the last loan read before.
        limit: Most rows.
    """
    query = _LOAN.where(loan.c.site_id == site_id, _OUT)
    if first is not None:
        query = query.where(loan.c.due >= first)
    if last is not None:
        query = query.where(loan.c.due <= last)
    if after is not None:
        query = query.where(tuple_(loan.c.due, loan.c.id) > tuple_(*after))
    return [LoanRow._make(row) for row in tx.execute(query.order_by(loan.c.due, loan.c.id).limit(limit))]


def due_people(
    tx: Tx,
    site_id: int,
    last_due: date,
    after: tuple[date, int] | None = None,
    limit: int = 200,
    first_due: date = date.min,
) -> list[tuple[int, date]]:
    """Give who has something of a site that is due in these days, with the earliest due date of it, that one first."""
    first = func.min(loan.c.due)
    days = loan.c.due.between(first_due, last_due)
    where = (loan.c.site_id == site_id, _OUT, days, loan.c.resident_id.is_not(None))
    query = select(loan.c.resident_id, first).where(*where).group_by(loan.c.resident_id)
    if after is not None:
        query = query.having(tuple_(first, loan.c.resident_id) > tuple_(*after))
    found = tx.execute(query.order_by(first, loan.c.resident_id).limit(limit))
    return [(int(resident_id), due) for resident_id, due in found]


def due_of(
    tx: Tx, site_id: int, last_due: date, resident_ids: Collection[int], first_due: date = date.min
) -> list[LoanRow]:
    """Read what these residents have of a site that is due in these days, the first due first."""
    if not resident_ids:
        return []
    days = loan.c.due.between(first_due, last_due)
    where = (loan.c.site_id == site_id, _OUT, days, loan.c.resident_id.in_(resident_ids))
    return [LoanRow._make(row) for row in tx.execute(_LOAN.where(*where).order_by(loan.c.due, loan.c.id))]


def overdue_without_name(tx: Tx, site_id: int, newest_overdue: date, limit: int = 200) -> list[LoanRow]:
    """Read what is late at a site and went out without a name, the longest late first."""
    where = (loan.c.site_id == site_id, _OUT, loan.c.due <= newest_overdue, loan.c.resident_id.is_(None))
    query = _LOAN.where(*where).order_by(loan.c.due, loan.c.id).limit(limit)
    return [LoanRow._make(row) for row in tx.execute(query)]


def note_contact(tx: Tx, loan_ids: Collection[int], at: datetime) -> None:
    """Write down that the borrower was reminded of these loans."""
    if loan_ids:
        tx.execute(update(loan).where(loan.c.id.in_(loan_ids)).values(contacted_at=at))


def out_of_items(tx: Tx, item_ids: Collection[int]) -> dict[int, list[LoanRow]]:
    """Read the loans by which several items are out."""
    found: dict[int, list[LoanRow]] = {}
    for row in tx.execute(_OUT_OF_ITEMS, {"ids": list(item_ids)}) if item_ids else []:
        found.setdefault(row.item_id, []).append(LoanRow._make(row))
    return found


def history_of_item(tx: Tx, item_id: int, limit: int = 50) -> list[LoanRow]:
    """Read the newest loans of an item."""
    query = _LOAN.where(loan.c.item_id == item_id, loan.c.state != "undone")
    return [LoanRow._make(row) for row in tx.execute(query.order_by(desc(loan.c.id)).limit(limit))]


def history_of_resident(tx: Tx, resident_id: int, limit: int = 50) -> list[LoanRow]:
    """Read the newest loans of a resident."""
    query = _LOAN.where(loan.c.resident_id == resident_id, loan.c.state != "undone")
    return [LoanRow._make(row) for row in tx.execute(query.order_by(desc(loan.c.id)).limit(limit))]


def loans_between(tx: Tx, site_id: int, first: date, last: date) -> list[LoanRow]:
    """Read the loans that went out from a site on these days, for its ledger."""
    query = _LOAN.where(loan.c.site_id == site_id, loan.c.out_on.between(first, last), loan.c.state != "undone")
    return [LoanRow._make(row) for row in tx.execute(query.order_by(loan.c.id))]


def counts_at(tx: Tx, site_id: int, today: date, newest_overdue: date) -> dict[str, int]:
    """Count what is out from a site, due today and overdue: loans, not pieces."""
    late = func.sum(case((loan.c.due <= newest_overdue, 1), else_=0))
    now = func.sum(case((loan.c.due == today, 1), else_=0))
    row = tx.execute(select(func.count(), now, late).where(loan.c.site_id == site_id, _OUT)).one()
    return {"out": row[0] or 0, "due": int(row[1] or 0), "overdue": int(row[2] or 0)}


def count_out_at(tx: Tx, site_id: int, at: datetime) -> int:
    """Count what was out from a site at a time: loans, not pieces."""
    still = or_(loan.c.back_at.is_(None), loan.c.back_at > at)
    where = (loan.c.site_id == site_id, loan.c.state != "undone", loan.c.out_at <= at, still)
    return tx.execute(select(func.count()).select_from(loan).where(*where)).scalar_one()


def add_event(tx: Tx, values: dict[str, Any]) -> int:
    """Append what happened to an item; give its sequence."""
    return new_key(tx.execute(insert(lending_event), values))


def last_step(tx: Tx, site_id: int, account_id: int | None, business_date: date) -> list[EventRow]:
    """Read the events of the newest operation at a site that is not taken back, newest event first.

    Args:
        tx: An open transaction.
        site_id: Where.
        account_id: By whom; 0 = the program itself, None = anybody.
        business_date: On which day.
    """
    where = [
        lending_event.c.site_id == site_id,
        lending_event.c.business_date == business_date,
        ~lending_event.c.undone,
        lending_event.c.before.is_not(None),
    ]
    if account_id is not None:
        by = lending_event.c.account_id
        where.append(by == account_id if account_id else by.is_(None))
    newest = tx.execute(_EVENT.where(*where).order_by(desc(lending_event.c.id)).limit(1)).first()
    if newest is None:
        return []
    first = newest.step or newest.id
    same = or_(lending_event.c.id == first, lending_event.c.step == first)
    found = tx.execute(_EVENT.where(*where, same).order_by(desc(lending_event.c.id)))
    return [EventRow._make(row) for row in found]


def newest_event_of_item(tx: Tx, item_id: int) -> int:
    """Give the sequence of the newest event of an item that is not taken back, 0 for none."""
    where = (lending_event.c.item_id == item_id, ~lending_event.c.undone)
    query = select(lending_event.c.id).where(*where).order_by(desc(lending_event.c.id)).limit(1)
    return tx.execute(query).scalar_one_or_none() or 0


def mark_undone(tx: Tx, event_ids: Collection[int]) -> None:
    """Mark events as taken back."""
    tx.execute(update(lending_event).where(lending_event.c.id.in_(event_ids)).values(undone=True))


def events_of_item(tx: Tx, item_id: int, limit: int = 100) -> list[EventRow]:
    """Read the newest events of an item."""
    query = _EVENT.where(lending_event.c.item_id == item_id).order_by(desc(lending_event.c.id)).limit(limit)
    return [EventRow._make(row) for row in tx.execute(query)]
