"""Whether an item is fit to go out and where it is: put into use, given up, found again, sent to another site."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.numbers import is_whole
from app.core.rights import Right
from app.core.text import REASON_LIMIT, clean
from app.core.work import Work, use_case
from app.lending import keeping
from app.lending.deposits import settle_deposit
from app.lending.find import ACTIVE, MISSING, PENDING, RETIRED, Found, own_item, require_all_in, require_in
from app.lending.labels import fresh_codes, give_code, refresh_tokens
from app.lending.results import ItemState, item_state
from app.lending.steps import Step, change_item
from app.lending.stock import MOST_PIECES
from db import care, loans, sites, stock
from db.stock import ItemRow


@use_case(Right.EDIT_STOCK)
def activate(work: Work, item: str) -> ItemState:
    """Put an item into use: its label was scanned for the first time.

    Raises:
        HallError: `unknown_item`, `wrong_state` when it does not wait for that, `not_allowed`.
    """
    found = own_item(work, item, to_change=True)
    _require_status(found, PENDING)
    return _here_again(work, found, "activated")


@use_case(Right.EDIT_STOCK)
def receive(work: Work, item: str) -> ItemState:
    """Write down that an item arrived here: from now on this is where it is.

    Raises:
        HallError: `unknown_item item_out`, `wrong_state` when it is here already.
    """
    found = own_item(work, item, to_change=True)
    require_in(work, found)
    if found.item.site_id == work.site.id and not (found.item.in_transit and found.item.home_id == work.site.id):
        raise HallError("wrong_state", item=found.item.code, state="here")
    return _here_again(work, found, "received")


@use_case(Right.EDIT_STOCK)
def find_again(work: Work, item: str) -> ItemState:
    """Write down that an item that was missing is there again.

    Raises:
        HallError: `unknown_item`, `wrong_state` when it is not missing.
    """
    found = own_item(work, item, to_change=True)
    _require_status(found, MISSING)
    return _here_again(work, found, "found")


@use_case(Right.EDIT_STOCK)
def reinstate(work: Work, item: str) -> ItemState:
    """Take an item into use again that was retired.

    Raises:
        HallError: `unknown_item wrong_state not_allowed`.
    """
    found = own_item(work, item, to_change=True)
    _require_status(found, RETIRED)
    return _here_again(work, found, "reinstated")


@use_case(Right.EDIT_STOCK)
def retire(work: Work, item: str, reason: str) -> ItemState:
    """Take an item out of use for good; its repairs end with it.

    Raises:
        HallError: `unknown_item missing_field too_long wrong_state not_allowed`, `item_out` while somebody has it.
    """
    reason = clean(reason, "reason", REASON_LIMIT, needed=True)
    found = own_item(work, item, to_change=True)
    if found.item.status == RETIRED:
        raise HallError("wrong_state", item=found.item.code, state=RETIRED)
    require_all_in(work, found)
    closed = [row.id for row in care.open_of_items(work.tx, [found.item.id])]
    for care_id in closed:
        care.close(work.tx, care_id, work.now, work.actor.account_id, "retired", reason)
    now = change_item(work, found.item, status=RETIRED, why=reason)
    made: dict[str, Any] = {"closed": closed}
    keeping.settle(work, found.model, made)
    Step(work).note("retired", found.item, reason=reason, balance=_balance(found, found.left), made=made)
    return _told(work, now, found)


@use_case(Right.EDIT_STOCK)
def mark_missing(work: Work, item: str, reason: str) -> ItemState:
    """Give an item up for lost; when it is out, its loan ends as lost.

    Raises:
        HallError: `unknown_item missing_field too_long wrong_state not_allowed`, `counted_thing` for what is counted.
    """
    reason = clean(reason, "reason", REASON_LIMIT, needed=True)
    found = own_item(work, item, to_change=True)
    if not found.single:
        raise HallError("counted_thing", item=found.item.code)
    if found.item.status in (MISSING, RETIRED):
        raise HallError("wrong_state", item=found.item.code, state=found.item.status)
    state = mark_missing_by(work, Step(work), found, reason)
    work.subject = state.code
    return state


@use_case(Right.EDIT_STOCK)
def move(work: Work, item: str, to: str, quantity: int | None = None, reason: str = "") -> ItemState:
    """Send an item to another site for good: it is on its way until it is scanned there.

    Args:
        work: The open unit of work.
        item: Any code of it.
        to: Code of the site.
        quantity: How many of a counted thing; None = all of it.
        reason: In words.

    Raises:
        HallError: `unknown_item unknown_site item_out bad_value too_few too_long not_allowed`; `wrong_state` when it
            belongs there already, is retired or, of a counted thing, some of it are out.
    """
    reason = clean(reason, "reason", REASON_LIMIT)
    found = own_item(work, item, to_change=True)
    target = next((row for row in sites.read_sites(work.tx) if row["code"] == to and row["active"]), None)
    if target is None:
        raise HallError("unknown_site", site=str(to)[:40])
    if found.item.status == RETIRED or found.item.home_id == target["id"]:
        raise HallError("wrong_state", item=found.item.code, state=found.item.status, site=to)
    require_in(work, found)
    work.detail = {"to": to}
    if quantity is not None and not found.single and quantity != found.item.quantity:
        return _move_some(work, found, target["id"], quantity, reason)
    if quantity is not None and quantity != found.item.quantity:
        raise HallError("bad_value", field="quantity", item=found.item.code)
    require_all_in(work, found)
    arrived = found.item.site_id == target["id"]
    now = change_item(work, found.item, home_id=target["id"], in_transit=not arrived, kit_id=None)
    made: dict[str, Any] = {"kit": found.item.kit_id} if found.item.kit_id is not None else {}
    keeping.settle(work, found.model, made)
    # Taken back on its way, or given to the site it stands at: all of it is there.
    kind, left = ("received", found.left) if arrived else ("sent", 0)
    Step(work).note(kind, found.item, quantity=now.quantity, balance=_balance(found, left), reason=reason, made=made)
    return _told(work, now, found)


def mark_missing_by(work: Work, step: Step, found: Found, reason: str, made: dict[str, Any] | None = None) -> ItemState:
    """Give a piece up for lost as part of an operation."""
    out = next(iter(loans.out_of_item(work.tx, found.item.id)), None)
    made, deposit = {} if made is None else made, None
    if out is not None:
        values = {"state": "lost", "back_at": work.now, "back_on": work.today, "back_site_id": work.site.id}
        by = work.actor.account_id or None
        deposit = settle_deposit(work, out, 0, made, lost=True)
        loans.update_loan(work.tx, out.id, **values, returned=out.quantity, back_account_id=by, complete=False)
    now = change_item(work, found.item, status=MISSING, why=reason, out_count=0)
    keeping.settle(work, found.model, made)
    step.note("missing", found.item, out, reason=reason, made=made)
    work.changed(changes.STOCK)
    return replace(item_state(now, found.model), deposit=deposit)


def placed(work: Work, found: Found) -> dict[str, Any]:
    """Give where an item is that somebody has in hand here; what is counted elsewhere does not move by that."""
    if not found.single and not (found.item.in_transit and found.item.home_id == work.site.id):
        return {}
    return {"site_id": work.site.id, "in_transit": found.item.home_id != work.site.id}


def _here_again(work: Work, found: Found, kind: str) -> ItemState:
    fit = kind == "reinstated" or found.item.status in (PENDING, MISSING)
    values = {"status": ACTIVE, "why": ""} if fit else {}
    now = change_item(work, found.item, **values, **placed(work, found))
    made: dict[str, Any] = {}
    keeping.keep_for_next(work, Found(now, found.model), made)
    Step(work).note(kind, found.item, quantity=now.quantity, balance=_balance(found, found.left), made=made)
    return _told(work, now, found)


def _move_some(work: Work, found: Found, target: int, quantity: int, reason: str) -> ItemState:
    """Send some of a counted thing: the other site's own row of it grows by them."""
    if not is_whole(quantity, 1, MOST_PIECES):
        raise HallError("bad_value", field="quantity", limit=MOST_PIECES)
    if quantity > found.left:
        raise HallError("too_few", item=found.item.code, left=found.left, quantity=quantity)
    step, left = Step(work), found.left - quantity
    now = change_item(work, found.item, quantity=found.item.quantity - quantity)
    made: dict[str, Any] = {}
    keeping.settle(work, found.model, made)
    step.note("sent", found.item, quantity=quantity, balance=left, reason=reason, made=made)
    there, new = _row_there(work, found, target)
    change_item(work, there, quantity=there.quantity + quantity)
    balance = there.quantity - there.out_count + quantity
    # A row that began with this is out of use when it is taken back.
    before = there._replace(status=RETIRED) if new else there
    step.note("received", before, quantity=quantity, balance=balance, reason=reason)
    return _told(work, now, found)


def _row_there(work: Work, found: Found, target: int) -> tuple[ItemRow, bool]:
    """Give the row by which another site counts the same thing; without one it gets one, and a code."""
    for row in stock.items_of_models(work.tx, [found.model.id], 10, target):
        if row.status != RETIRED:
            return stock.item_of(work.tx, row.id, to_change=True), False
    (code,) = fresh_codes(work, 1)
    place = {"model_id": found.model.id, "home_id": target, "site_id": target, "status": PENDING}
    row = stock.add_item(work.tx, {**place, "code": code, "quantity": 0, "made_at": work.now})
    give_code(work, row, code)
    refresh_tokens(work, row)
    return row, True


def _require_status(found: Found, status: str) -> None:
    if found.item.status != status:
        raise HallError("wrong_state", item=found.item.code, state=found.item.status)


def _balance(found: Found, left: int) -> int | None:
    return None if found.single else left


def _told(work: Work, now: ItemRow, found: Found) -> ItemState:
    work.subject = now.code
    work.changed(changes.STOCK)
    return item_state(now, found.model)
