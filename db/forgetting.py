"""Take out of old loans who they were lent to, and find who need not be known any more."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import ColumnElement, Table, delete, exists, select, text, update

from db.schema.cases import case
from db.schema.lending import contact_log, item_care, item_hold, lending_event, loan
from db.schema.residents import resident
from db.store import Tx

# In words and not as values: only so does either store see that the partial index fits.
_NAMED = text("back_on IS NOT NULL AND (resident_id IS NOT NULL OR carer_for <> '')")
_OPEN_HOLD = item_hold.c.state.in_(("waiting", "ready"))


def named_loans(tx: Tx, site_id: int, before: date, limit: int) -> list[tuple[int, int | None]]:
    """Give loans that came back before a day and still tell who had them, and who that was; the oldest first."""
    query = select(loan.c.id, loan.c.resident_id).where(loan.c.site_id == site_id, _NAMED, loan.c.back_on < before)
    return [(row.id, row.resident_id) for row in tx.execute(query.order_by(loan.c.back_on, loan.c.id).limit(limit))]


def noted_loans(tx: Tx, loan_ids: Collection[int]) -> list[tuple[int, str]]:
    """Give what was noted on these loans, where anything was."""
    query = select(loan.c.id, loan.c.note).where(loan.c.id.in_(loan_ids), loan.c.note != "")
    return [(row.id, row.note) for row in tx.execute(query)] if loan_ids else []


def repairs_after(tx: Tx, loan_ids: Collection[int]) -> list[tuple[int, int, str, str]]:
    """Give the repairs that were opened after these loans: row, row of the loan, fault and note."""
    # By the item, which has an index; few loans have a repair, and an index of their own would cost every return.
    of = select(loan.c.item_id).where(loan.c.id.in_(loan_ids))
    query = select(item_care.c.id, item_care.c.loan_id, item_care.c.fault, item_care.c.note)
    query = query.where(item_care.c.item_id.in_(of), item_care.c.loan_id.in_(loan_ids))
    return [(row.id, row.loan_id, row.fault, row.note) for row in tx.execute(query)] if loan_ids else []


def set_note(tx: Tx, loan_id: int, note: str) -> None:
    """Write what is noted on a loan."""
    tx.execute(update(loan).where(loan.c.id == loan_id).values(note=note))


def set_repair(tx: Tx, care_id: int, fault: str, note: str) -> None:
    """Write what is noted on a repair."""
    tx.execute(update(item_care).where(item_care.c.id == care_id).values(fault=fault, note=note))


def clear_loans(tx: Tx, loan_ids: Collection[int]) -> None:
    """Take the borrower out of loans, and what was said for a reason out of their events; dates and numbers stay."""
    if loan_ids:
        tx.execute(update(loan).where(loan.c.id.in_(loan_ids)).values(resident_id=None, carer_for=""))
        events = update(lending_event).where(lending_event.c.loan_id.in_(loan_ids))
        tx.execute(events.values(reason="", before=None))


def clear_contacts_and_holds(tx: Tx, site_id: int, before: datetime) -> None:
    """Remove old reminders, and reservations that ended long ago."""
    tx.execute(delete(contact_log).where(contact_log.c.site_id == site_id, contact_log.c.at < before))
    ended = (item_hold.c.site_id == site_id, ~_OPEN_HOLD, item_hold.c.made_at < before)
    tx.execute(delete(item_hold).where(*ended))


def unneeded(
    tx: Tx, before: datetime, today: date, limit: int, *, site_id: int | None = None, among: Collection[int] = ()
) -> list[int]:
    """Give who was written down before a time and is needed for nothing any more: at a site, or among these.

    Needed is who has a loan that still names them, an open reservation, a reminder or a case, or is suspended.
    """
    suspended = resident.c.suspended_until.is_not(None) & (resident.c.suspended_until >= today)
    query = select(resident.c.id).where(
        resident.c.id.in_(among) if site_id is None else resident.c.site_id == site_id,
        text("NOT forgotten"),
        resident.c.made_at < before,
        ~suspended,
        ~_in(loan, loan.c.resident_id, loan.c.state != "undone"),
        ~_in(item_hold, item_hold.c.resident_id, _OPEN_HOLD),
        ~_in(contact_log, contact_log.c.resident_id),
        ~_in(case, case.c.resident_id),
    )
    return list(tx.execute(query.order_by(resident.c.id).limit(limit)).scalars())


def known_by_cases_alone(tx: Tx, ids: Collection[int]) -> set[int]:
    """Give who of these has a case, and never had to do with lending."""
    query = select(resident.c.id).where(
        resident.c.id.in_(ids),
        _in(case, case.c.resident_id),
        ~_in(loan, loan.c.resident_id),
        ~_in(item_hold, item_hold.c.resident_id),
        ~_in(contact_log, contact_log.c.resident_id),
    )
    return set(tx.execute(query).scalars())


def _in(table: Table, column: ColumnElement[int], *where: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists(select(table.c.id).where(column == resident.c.id, *where))
