"""Take items back: where they belong or elsewhere, whole or in part, well or damaged; swap one for another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.numbers import is_whole
from app.core.rights import Right
from app.core.text import NOTE_LIMIT, clean
from app.core.work import Work, use_case
from app.lending import keeping
from app.lending.deposits import note_refund, settle_deposit
from app.lending.find import ACTIVE, MISSING, REPAIR, Found, find_item, site_code
from app.lending.kits import find_kit
from app.lending.loans import Terms, lend_by
from app.lending.results import Lending, Returned
from app.lending.steps import Step, change_item
from app.lending.terms import late_days
from app.residents.register import find_resident
from db import care, loans, residents, sites, stock
from db.loans import LoanRow


@dataclass(frozen=True, slots=True)
class Condition:
    """How an item came back: three things that have nothing to do with each other (default all good)."""

    works: bool = True
    complete: bool = True
    lendable: bool = True

    @property
    def good(self) -> bool:
        """Tell whether nothing is wrong."""
        return self.works and self.complete and self.lendable

    @property
    def stays_out(self) -> bool:
        """Tell whether it must be mended before it goes out again."""
        return not (self.works and self.lendable)


@use_case(Right.LEND)
def give_back(
    work: Work,
    item: str,
    condition: dict[str, Any] | None = None,
    note: str = "",
    quantity: int | None = None,
    loan: str | None = None,
    back_on: date | None = None,
) -> Returned:
    """Take an item back.

    Args:
        work: The open unit of work.
        item: Any code of it.
        condition: `works complete lendable`, each true unless said otherwise.
        note: On its condition.
        quantity: How many of a counted thing; None = all of the loan.
        loan: Which loan, where a counted thing is out to several people.
        back_on: The day it came back, where that is written down later (补登).

    Raises:
        HallError: `unknown_item`; `wrong_state` when it is not out; `which_loan` with the loans to choose from;
            `bad_value` for a quantity that is not out, `unknown_loan too_long`.
    """
    how = condition_of(condition)
    note = clean(note, "note", NOTE_LIMIT)
    found = find_item(work, item, to_change=True)
    row = loan_of(work, found, loan)
    returned = _take_back(work, Step(work), found, row, how, note, quantity, _back_on(work, row, back_on))
    work.subject = returned.item
    refund = returned.deposit if returned.deposit is not None and returned.deposit.due_back else None
    work.detail = {"loan": returned.loan} | ({"refund_fen": refund.fen} if refund is not None else {})
    return returned


@use_case(Right.LEND)
def give_back_kit(work: Work, kit: str, items: Sequence[str] | None = None) -> tuple[Returned, ...]:
    """Take back what belongs to a kit, all of it well, as one step; what is damaged is taken back by itself.

    Args:
        work: The open unit of work.
        kit: Its code.
        items: Which pieces are there; None = all that were out.

    Raises:
        HallError: `unknown_kit`; `wrong_state` when nothing of it is out; `bad_value` for a piece of no such kit.
    """
    row = find_kit(work, kit)
    pieces = {piece.code: piece for piece in stock.items_of_kit(work.tx, row.id)}
    out = [code for code, piece in pieces.items() if piece.out_count]
    if items is not None:
        out = [find_item(work, code).item.code for code in items]
        strange = [code for code in out if code not in pieces]
        if strange:
            raise HallError("bad_value", field="items", item=strange[0])
    if not out:
        raise HallError("wrong_state", item=row.code, state="in")
    step, told = Step(work), []
    for code in out:
        found = find_item(work, code, to_change=True)
        told.append(_take_back(work, step, found, loan_of(work, found, None), Condition(), "", None, work.today))
    work.subject = row.code
    return tuple(told)


@use_case(Right.LEND)
def swap(work: Work, back: str, out: str, condition: dict[str, Any] | None = None, note: str = "") -> Lending:
    """Take one item back and lend another to the same person until the same day, as one step.

    A deposit stays: it stands with the loan of what goes out.

    Raises:
        HallError: as `give_back` and `lend`.
    """
    found = find_item(work, back, to_change=True)
    row = loan_of(work, found, None)
    how, step = condition_of(condition), Step(work)
    _take_back(work, step, found, row, how, clean(note, "note", NOTE_LIMIT), None, work.today, swapped=True)
    loans.update_loan(work.tx, row.id, deposit_fen=0)
    who = residents.resident_of(work.tx, row.resident_id) if row.resident_id is not None else None
    terms = Terms(who, due=max(row.due, work.today), carer_for=row.carer_for, deposit_fen=row.deposit_fen)
    lent = lend_by(work, step, [out], terms)
    work.subject = f"{found.item.code} {lent.loans[0].item}"
    return lent


def _take_back(
    work: Work,
    step: Step,
    found: Found,
    row: LoanRow,
    how: Condition,
    note: str,
    quantity: int | None,
    day: date,
    *,
    swapped: bool = False,
) -> Returned:
    item, open_before = found.item, row.quantity - row.returned
    count = open_before if quantity is None else quantity
    if not is_whole(count, 1, open_before):
        raise HallError("bad_value", field="quantity", out=open_before)
    left = open_before - count
    values: dict[str, Any] = {"returned": row.returned + count, "note": note or row.note}
    if not left:
        values |= {"state": "back", "back_at": work.now, "back_on": day, "back_site_id": work.site.id}
        values |= {"works": how.works, "complete": how.complete, "lendable": how.lendable}
        values["back_account_id"] = work.actor.account_id or None
    loans.update_loan(work.tx, row.id, **values)
    made: dict[str, Any] = {}
    deposit = None if swapped else settle_deposit(work, row, left, made)
    status = _status_after(found, how)
    if not how.good:
        fault = care.open_repair(work.tx, work.site.id, item.id, row.id, work.now, work.actor.account_id, note)
        made["cares"] = [fault]
        work.changed(changes.STOCK)
    due = work.today if found.single and found.model.check_each else item.check_due
    # One row stands for all of a counted thing: the others do not move because one came back elsewhere.
    here = {"site_id": work.site.id, "in_transit": item.home_id != work.site.id} if found.single else {}
    now = change_item(
        work,
        item,
        out_count=item.out_count - count,
        status=status,
        why="" if status == ACTIVE else item.why,
        check_due=due,
        **here,
    )
    waiting = keeping.keep_for_next(work, Found(now, found.model), made)
    step.note("returned", item, row, quantity=count, balance=None if found.single else found.left + count, made=made)
    note_refund(step, Found(now, found.model), row, deposit)
    who = residents.resident_of(work.tx, row.resident_id).name if row.resident_id is not None else ""
    told = Returned(
        *(row.number, item.code, late_days(row.due, day), found.model.name, who, count, left, status),
        home=None,
        waiting=waiting,
        waiting_name="" if waiting is None else find_resident(work, waiting).name,
        deposit=deposit,
    )
    if item.home_id == work.site.id:
        return told
    home_name = str(sites.read_site(work.tx, item.home_id)["name"])
    return replace(told, home=site_code(work, item.home_id), home_name=home_name)


def _status_after(found: Found, how: Condition) -> str:
    if how.stays_out and found.single:
        return REPAIR
    # What was given up for lost and is brought back is there again.
    return ACTIVE if found.item.status == MISSING else found.item.status


def loan_of(work: Work, found: Found, number: str | None) -> LoanRow:
    """Find the loan by which an item is out.

    Raises:
        HallError: `unknown_loan`, `wrong_state` when it is in, `which_loan` with the loans to choose from.
    """
    out = loans.out_of_item(work.tx, found.item.id)
    if number is not None:
        mine = [row for row in out if row.number == str(number).strip().upper()]
        if not mine:
            raise HallError("unknown_loan", loan=str(number)[:40])
        return mine[0]
    if not out:
        raise HallError("wrong_state", item=found.item.code, state="in")
    if len(out) > 1:
        raise HallError("which_loan", item=found.item.code, loans=[row.number for row in out[:20]])
    return out[0]


def condition_of(condition: dict[str, Any] | None) -> Condition:
    """Read how an item came back.

    Raises:
        HallError: `bad_value`.
    """
    if condition is None:
        return Condition()
    if not set(condition) <= {"works", "complete", "lendable"}:
        raise HallError("bad_value", field="condition")
    if not all(isinstance(value, bool) for value in condition.values()):
        raise HallError("bad_value", field="condition")
    return Condition(**condition)


def _back_on(work: Work, row: LoanRow, day: date | None) -> date:
    if day is None:
        return work.today
    if not row.out_on <= day <= work.today:
        raise HallError("bad_value", field="back_on", value=day.isoformat())
    return day
