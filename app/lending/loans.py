"""Lend items, take them back, let a loan go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.numbers import is_whole
from app.core.rights import Right
from app.core.text import NAME_LIMIT, REASON_LIMIT, clean
from app.core.tokens import key_of
from app.core.work import Work, use_case
from app.lending import keeping, limits
from app.lending.find import ACTIVE, CONSUMABLE, Found, find_item, find_loan, require_in, require_lendable
from app.lending.kits import codes_of_kit
from app.lending.results import Lending, Lent, Renewed
from app.lending.scan import is_kit
from app.lending.steps import Step, change_item
from app.lending.stock import MOST_PIECES
from app.lending.terms import LONGEST_DAYS, MOST_DEPOSIT_FEN, due_date, renewed_due
from app.residents.register import find_resident, known_or_made
from db import loans, stock
from db.residents import ResidentRow

MOST_ITEMS = 100  # at once


@dataclass(frozen=True, slots=True)
class Wanted:
    """An item that is to go out, how many of it, and the accessories that were ticked (None = not asked)."""

    found: Found
    quantity: int
    ticked: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Terms:
    """To whom, since when, until when, and why a limit does not count."""

    who: ResidentRow | None
    new: bool = False  # nobody knew them before: forgotten when this is taken back
    began: date | None = None
    due: date | None = None
    carer_for: str = ""
    deposit_fen: int = 0
    override: str = ""

    @property
    def newcomer(self) -> dict[str, Any]:
        """Give what undo forgets besides."""
        return {"resident": self.who.id} if self.new and self.who is not None else {}


@use_case(Right.LEND)
def lend(
    work: Work,
    items: Sequence[Any],
    borrower: dict[str, Any] | None = None,
    due: date | None = None,
    out_on: date | None = None,
    carer_for: str = "",
    override: str = "",
    deposit_fen: int = 0,
) -> Lending:
    """Lend items to one person; either all of them go out or none.

    Args:
        work: The open unit of work.
        items: Codes, or objects with `code`, `quantity` and `ticked` (accessories); the code of a kit stands for all
            that belongs to it, with `whole` false for those of it that are in.
        borrower: `name` with `phone`, or `resident` with a code; None where the models need no name.
        due: When they are due back; without it, as each model says. A closed day moves to the next open one.
        out_on: The day it went out, where it is written down later (补登).
        carer_for: Whom it is fetched for, where that is somebody else.
        override: Why a limit does not count here; needs the right to override.
        deposit_fen: Cash taken for all of it, in fen; app/lending/deposits.py says what becomes of it.

    Raises:
        HallError: `missing_field bad_value unknown_item item_out not_lendable too_few unknown_resident bad_phone
            borrower_suspended borrower_overdue too_many_out reserved borrower_needed accessory_missing item_twice
            unknown_kit kit_empty not_allowed`.
    """
    who, new = _borrower(work, borrower)
    override = clean(override, "override", REASON_LIMIT)
    carer_for = clean(carer_for, "carer_for", NAME_LIMIT).strip()
    if not is_whole(deposit_fen, 0, MOST_DEPOSIT_FEN):
        raise HallError("bad_value", field="deposit_fen", limit=MOST_DEPOSIT_FEN)
    terms = Terms(who, new, _began(work, out_on), due, carer_for, deposit_fen, override)
    lending = lend_by(work, Step(work), items, terms)
    work.subject = " ".join(one.item for one in lending.loans)
    work.detail = {"loans": [one.loan for one in lending.loans]} | ({"override": True} if override else {})
    work.detail |= {"deposit_fen": deposit_fen} if deposit_fen else {}
    return lending


@use_case(Right.LEND)
def renew(work: Work, loan: str, due: date | None = None, override: str = "") -> Renewed:
    """Let a loan go on; not past the limit, and not while somebody waits who wants the thing before it would be back.

    Raises:
        HallError: `unknown_loan wrong_state renewal_limit reserved bad_value not_allowed`.
    """
    renewed = _renew(work, Step(work), loan, due, clean(override, "override", REASON_LIMIT))
    work.subject = renewed.loan
    work.detail = {"override": True} if override else {}
    return renewed


@use_case(Right.LEND)
def renew_all(work: Work, resident: str, override: str = "") -> tuple[Renewed, ...]:
    """Let everything somebody has go on; all of it or nothing.

    Raises:
        HallError: as `renew`; `unknown_resident nothing_out`.
    """
    who, step = find_resident(work, resident), Step(work)
    override = clean(override, "override", REASON_LIMIT)
    out = loans.out_of_resident(work.tx, who.id)
    if not out:
        raise HallError("nothing_out", resident=who.code)
    renewed = tuple(_renew(work, step, row.number, None, override) for row in out)
    work.subject = who.code
    work.detail = {"override": True} if override else {}
    return renewed


def lend_by(work: Work, step: Step, items: Sequence[Any], terms: Terms) -> Lending:
    """Lend items as part of an operation; refusals as `lend`."""
    wanted = _wanted(work, items)
    _require_named(wanted, terms.who)
    limits.require_within(work, terms.who, [(each.found, each.quantity) for each in wanted], terms.override)
    lent, deposit_fen = [], terms.deposit_fen
    for each in wanted:
        if each.found.model.kind == CONSUMABLE:
            lent.append(_use_up(work, step, each, terms))
        else:
            lent.append(_lend(work, step, each, terms))
            terms = replace(terms, deposit_fen=0)
    if terms.deposit_fen:  # what is used up never comes back, and neither would the money
        raise HallError("bad_value", field="deposit_fen")
    days = work.site.open_days()
    known = all(days.knows(one.due.year) for one in lent if one.due is not None)
    who = terms.who
    return Lending(tuple(lent), who.code if who else None, who.name if who else "", known, deposit_fen)


def _lend(work: Work, step: Step, each: Wanted, terms: Terms) -> Lent:
    item, model = each.found.item, each.found.model
    began = terms.began or work.today
    due = _due(work, each.found, began, terms.due)
    loan_id, number = loans.add_loan(
        work.tx,
        {
            "item_id": item.id,
            "single": each.found.single,
            "resident_id": terms.who.id if terms.who else None,
            "site_id": work.site.id,
            "account_id": work.actor.account_id or None,
            "quantity": each.quantity,
            "out_at": work.now if terms.began is None else _noon(work, terms.began),
            "out_on": began,
            "due": due,
            "back_dated": terms.began is not None,
            "carer_for": terms.carer_for,
            "deposit_fen": terms.deposit_fen,
        },
    )
    # Whatever the store thought, it is here and has its label: somebody just scanned it.
    here = {"site_id": work.site.id, "in_transit": False, "status": ACTIVE, "why": ""}
    change_item(work, item, out_count=item.out_count + each.quantity, **here)
    left = None if each.found.single else each.found.left - each.quantity
    made = {"loan": loan_id} | terms.newcomer
    limits.fetched(work, terms.who, each.found, made)
    if terms.override:  # perhaps what was promised to somebody else
        keeping.settle(work, model, made)
    step.note("lent", item, quantity=each.quantity, balance=left, reason=terms.override, made=made)
    return Lent(number, item.code, due, model.name, each.quantity)


def _use_up(work: Work, step: Step, each: Wanted, terms: Terms) -> Lent:
    item = each.found.item
    change_item(work, item, quantity=item.quantity - each.quantity, status=ACTIVE)
    left = item.quantity - each.quantity
    step.note("consumed", item, quantity=each.quantity, balance=left, made=terms.newcomer)
    work.changed(changes.STOCK)
    return Lent(None, item.code, None, each.found.model.name, each.quantity)


def _due(work: Work, found: Found, began: date, asked: date | None) -> date:
    days = work.site.open_days()
    if asked is None:
        return max(due_date(began, found.model.loan_days, days), began)
    if not began <= asked <= work.today + timedelta(days=LONGEST_DAYS):
        raise HallError("bad_value", field="due", value=asked.isoformat())
    return days.at_or_after(asked)


def _renew(work: Work, step: Step, number: str, due: date | None, override: str) -> Renewed:
    item = stock.item_of(work.tx, find_loan(work, number).item_id, to_change=True)
    row = find_loan(work, number)  # as it is now that nobody at another station can take it back
    if row.state != "out":
        raise HallError("wrong_state", loan=row.number)
    found = Found(item, stock.model_of(work.tx, item.model_id))
    days = work.site.open_days()
    if due is not None and not row.due < due <= work.today + timedelta(days=LONGEST_DAYS):
        raise HallError("bad_value", field="due", value=due.isoformat())
    until = renewed_due(row.due, work.today, found.model.loan_days, days) if due is None else days.at_or_after(due)
    limits.require_renewable(work, row, found, until, override)
    loans.update_loan(work.tx, row.id, due=until, renewals=row.renewals + 1)
    step.note("renewed", item, row, quantity=row.quantity - row.returned, reason=override)
    return Renewed(row.number, until, item.code, found.model.name, row.renewals + 1, days.knows(until.year))


def _wanted(work: Work, items: Sequence[Any]) -> list[Wanted]:
    """Read and check what is to go out: each item once, in, and fit."""
    if not isinstance(items, list | tuple) or not items:
        raise HallError("missing_field", field="items")
    asked = [each for one in items for each in _asked(work, one)]
    if len(asked) > MOST_ITEMS:
        raise HallError("bad_value", field="items", limit=MOST_ITEMS)
    # In one order at every site: two that lend the same items at once must not wait for each other.
    found = {code: find_item(work, code, to_change=True) for code in sorted({code for code, _, _ in asked})}
    wanted, seen = [], set()
    for code, quantity, ticked in asked:
        each = found[code]
        if each.item.id in seen:
            raise HallError("item_twice", item=each.item.code)
        seen.add(each.item.id)
        _require_fit(work, each, quantity, ticked)
        wanted.append(Wanted(each, quantity, ticked))
    return wanted


_Asked = tuple[str, int, tuple[str, ...] | None]


def _asked(work: Work, one: Any) -> list[_Asked]:
    """Read what is asked for: an item, or a kit, which stands for what belongs to it."""
    if isinstance(one, str):
        one = {"code": one}
    elif not isinstance(one, dict):
        raise HallError("bad_value", field="items")
    code, whole = one.get("code"), one.get("whole", True)
    if not isinstance(code, str):
        raise HallError("missing_field", field="code")
    if not isinstance(whole, bool):
        raise HallError("bad_value", field="whole")
    quantity, ticked = one.get("quantity", 1), one.get("ticked")
    if not is_whole(quantity, 1, MOST_PIECES):
        raise HallError("bad_value", field="quantity")
    if is_kit(key_of(code)):
        return [(piece, 1, None) for piece in codes_of_kit(work, code, whole=whole)]
    if ticked is not None and (
        not isinstance(ticked, list | tuple) or not all(isinstance(line, str) for line in ticked)
    ):
        raise HallError("bad_value", field="ticked")
    return [(code, quantity, None if ticked is None else tuple(ticked))]


def _require_fit(work: Work, found: Found, quantity: int, ticked: tuple[str, ...] | None) -> None:
    if found.single and quantity != 1:
        raise HallError("bad_value", field="quantity", item=found.item.code)
    require_in(work, found)
    require_lendable(work, found, quantity)
    lacking = [] if ticked is None else [line for line in found.model.accessories or () if line not in ticked]
    if lacking:
        raise HallError("accessory_missing", item=found.item.code, accessory=lacking[0])


def _borrower(work: Work, borrower: dict[str, Any] | None) -> tuple[ResidentRow | None, bool]:
    """Give who borrows, and whether nobody knew them before."""
    if borrower is None or borrower == {}:
        return None, False
    if not isinstance(borrower, dict):
        raise HallError("bad_value", field="borrower")
    if borrower.get("resident") is not None:
        return find_resident(work, borrower["resident"]), False
    if "name" not in borrower:
        raise HallError("missing_field", field="name")
    return known_or_made(work, borrower["name"], borrower.get("phone") or "")


def _require_named(wanted: list[Wanted], who: ResidentRow | None) -> None:
    for each in wanted:
        if who is None and not (each.found.model.anonymous or each.found.model.kind == CONSUMABLE):
            raise HallError("borrower_needed", item=each.found.item.code)


def _began(work: Work, out_on: date | None) -> date | None:
    if out_on is None or out_on == work.today:
        return None
    if not work.today - timedelta(days=LONGEST_DAYS) <= out_on < work.today:
        raise HallError("bad_value", field="out_on", value=out_on.isoformat())
    return out_on


def _noon(work: Work, day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=work.site.tzinfo())
