"""The ledger of what is counted: bought, given away, counted again, lost. Its balance never falls below none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.numbers import is_whole
from app.core.rights import Right
from app.core.text import REASON_LIMIT, clean
from app.core.work import Work, use_case
from app.lending import keeping
from app.lending.deposits import settle_deposit
from app.lending.find import RETIRED, Found, own_item
from app.lending.results import Deposit
from app.lending.returns import loan_of
from app.lending.steps import Step, change_item
from app.lending.stock import MOST_PIECES
from db import loans


@dataclass(frozen=True, slots=True)
class Balance:
    """How many there are of a counted thing or consumable.

    Attributes:
        quantity: That the site owns, out ones among them.
        left: That are here.
        deposit: What becomes of the one that was taken with them, when some that were out are lost.
    """

    item: str
    name: str
    quantity: int
    left: int
    deposit: Deposit | None = None


@use_case(Right.EDIT_STOCK)
def restock(work: Work, item: str, quantity: int, reason: str = "") -> Balance:
    """Write down that more came in.

    Raises:
        HallError: `unknown_item not_counted wrong_state bad_value too_long not_allowed`.
    """
    return _change(work, "restocked", item, quantity, 1, reason)


@use_case(Right.EDIT_STOCK)
def consume(work: Work, item: str, quantity: int, reason: str = "") -> Balance:
    """Write down that some were used up or given away, without saying to whom.

    Raises:
        HallError: as `restock`; `too_few` with how many are left.
    """
    return _change(work, "consumed", item, quantity, -1, reason)


@use_case(Right.EDIT_STOCK)
def lose(work: Work, item: str, quantity: int, reason: str, loan: str | None = None) -> Balance:
    """Write down that some are gone: of those that are here, or of those that are out by a loan.

    Raises:
        HallError: as `consume`; `missing_field unknown_loan`, `bad_value` for more than are out.
    """
    reason = clean(reason, "reason", REASON_LIMIT, needed=True)
    if loan is None:
        return _change(work, "lost", item, quantity, -1, reason)
    found = _counted(work, item)
    row = loan_of(work, found, loan)
    count, out = _number(quantity), row.quantity - row.returned
    if count > out:
        raise HallError("bad_value", field="quantity", out=out)
    values: dict[str, Any] = {"returned": row.returned + count}
    made: dict[str, Any] = {}
    deposit = settle_deposit(work, row, out - count, made, lost=True)
    if count == out:
        # Some of it may have come back before: then it came back, and not all of it.
        state = "lost" if row.returned == 0 else "back"
        values |= {"state": state, "back_at": work.now, "back_on": work.today, "back_site_id": work.site.id}
        values |= {"back_account_id": work.actor.account_id or None, "complete": False}
    loans.update_loan(work.tx, row.id, **values)
    now = change_item(work, found.item, quantity=found.item.quantity - count, out_count=found.item.out_count - count)
    Step(work).note("lost", found.item, row, quantity=count, balance=found.left, reason=reason, made=made)
    work.changed(changes.STOCK)
    work.subject = now.code
    return Balance(now.code, found.model.name, now.quantity, found.left, deposit)


@use_case(Right.EDIT_STOCK)
def adjust(work: Work, item: str, left: int, reason: str = "") -> Balance:
    """Write down how many are here after a count; those that are out are owned besides.

    Raises:
        HallError: as `restock`.
    """
    found = _counted(work, item)
    if not is_whole(left, 0, MOST_PIECES):
        raise HallError("bad_value", field="left", limit=MOST_PIECES)
    return set_left(work, Step(work), found, left, clean(reason, "reason", REASON_LIMIT))


def set_left(
    work: Work, step: Step, found: Found, left: int, reason: str, made: dict[str, Any] | None = None
) -> Balance:
    """Write down how many are here as part of an operation."""
    made = {} if made is None else made
    now = change_item(work, found.item, quantity=found.item.out_count + left)
    if left > found.left:
        keeping.keep_for_next(work, Found(now, found.model), made)
    else:
        keeping.settle(work, found.model, made)
    step.note("adjusted", found.item, quantity=left - found.left, balance=left, reason=reason, made=made)
    work.changed(changes.STOCK)
    work.subject = now.code
    return Balance(now.code, found.model.name, now.quantity, left)


def _change(work: Work, kind: str, item: str, quantity: int, sign: int, reason: str) -> Balance:
    found, count = _counted(work, item), _number(quantity)
    reason = clean(reason, "reason", REASON_LIMIT)
    left = found.left + sign * count
    if left < 0:
        raise HallError("too_few", item=found.item.code, left=found.left, quantity=count)
    if found.item.quantity + sign * count > MOST_PIECES:
        raise HallError("bad_value", field="quantity", limit=MOST_PIECES)
    now = change_item(work, found.item, quantity=found.item.quantity + sign * count)
    made: dict[str, Any] = {}
    if sign > 0:
        keeping.keep_for_next(work, Found(now, found.model), made)
    else:
        keeping.settle(work, found.model, made)
    Step(work).note(kind, found.item, quantity=count, balance=left, reason=reason, made=made)
    work.changed(changes.STOCK)
    work.subject = now.code
    return Balance(now.code, found.model.name, now.quantity, left)


def _counted(work: Work, item: str) -> Found:
    found = own_item(work, item, to_change=True)
    if found.single:
        raise HallError("not_counted", item=found.item.code)
    if found.item.status == RETIRED:
        raise HallError("wrong_state", item=found.item.code, state=RETIRED)
    return found


def _number(quantity: int) -> int:
    if not is_whole(quantity, 1, MOST_PIECES):
        raise HallError("bad_value", field="quantity", limit=MOST_PIECES)
    return quantity
