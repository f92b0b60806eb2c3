"""Repairs, and looks for safety: what is wrong with an item, what became of it, when it is looked at again."""

from __future__ import annotations

from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import NOTE_LIMIT, REASON_LIMIT, clean
from app.core.work import Work, use_case
from app.lending import keeping
from app.lending.find import ACTIVE, MISSING, REPAIR, RETIRED, Found, own_item, require_all_in, require_in
from app.lending.results import ItemState, item_state
from app.lending.steps import Step, change_item
from app.lending.terms import check_due
from db import care
from db.stock import ItemRow

OUTCOMES = ("repaired", "ok", "retired")


@use_case(Right.EDIT_STOCK)
def report_fault(work: Work, item: str, fault: str, lendable: bool = False) -> ItemState:
    """Write down that something is wrong with an item: it is in repair until that is closed, unless it may go out.

    Raises:
        HallError: `unknown_item missing_field too_long bad_value not_allowed`; `wrong_state` for a retired one.
    """
    fault = clean(fault, "fault", NOTE_LIMIT, needed=True)
    found = own_item(work, item, to_change=True)
    if found.item.status == RETIRED:
        raise HallError("wrong_state", item=found.item.code, state=RETIRED)
    opened = care.open_repair(work.tx, work.site.id, found.item.id, None, work.now, work.actor.account_id, fault)
    stays = found.single and not lendable
    now = change_item(work, found.item, **({"status": REPAIR, "why": ""} if stays else {}))
    made: dict[str, Any] = {"cares": [opened]}
    keeping.settle(work, found.model, made)
    Step(work).note("broken", found.item, balance=_balance(found), made=made)
    return _told(work, now, found)


@use_case(Right.EDIT_STOCK)
def close_repair(work: Work, item: str, outcome: str, note: str = "") -> ItemState:
    """End the repairs of an item: it may go out again, or never more.

    Args:
        work: The open unit of work.
        item: Any code of it.
        outcome: repaired, ok (nothing was wrong) or retired.
        note: What was done.

    Raises:
        HallError: `unknown_item bad_value too_long not_allowed`; `wrong_state` when nothing is to be mended;
            `item_out`, of a counted thing `wrong_state`, for one to be retired while somebody has it.
    """
    if outcome not in OUTCOMES:
        raise HallError("bad_value", field="outcome")
    note = clean(note, "note", NOTE_LIMIT)
    found = own_item(work, item, to_change=True)
    closed = [row.id for row in care.open_of_items(work.tx, [found.item.id])]
    if not closed and found.item.status != REPAIR:
        raise HallError("wrong_state", item=found.item.code, state=found.item.status)
    values: dict[str, Any] = {"status": ACTIVE, "why": ""} if found.item.status == REPAIR else {}
    if outcome == "retired":
        require_all_in(work, found)
        values = {"status": RETIRED, "why": note[:REASON_LIMIT]}
    for care_id in closed:
        care.close(work.tx, care_id, work.now, work.actor.account_id, outcome, note)
    now = change_item(work, found.item, **values)
    made: dict[str, Any] = {"closed": closed}
    keeping.keep_or_let_go(work, Found(now, found.model), made)
    kind = "retired" if outcome == "retired" else "repaired"
    Step(work).note(kind, found.item, balance=_balance(found), reason=note[:REASON_LIMIT], made=made)
    return _told(work, now, found)


@use_case(Right.EDIT_STOCK)
def check_item(work: Work, item: str, good: bool = True, note: str = "") -> ItemState:
    """Write down that somebody looked at an item for safety: well, or it goes into repair.

    Raises:
        HallError: `unknown_item bad_value too_long not_allowed`; `wrong_state` for one that is retired or missing.
    """
    note = clean(note, "note", NOTE_LIMIT)
    if not isinstance(good, bool):
        raise HallError("bad_value", field="good")
    found = own_item(work, item, to_change=True)
    require_in(work, found)
    if found.item.status in (RETIRED, MISSING):
        raise HallError("wrong_state", item=found.item.code, state=found.item.status)
    begun = [_seen(work, found, good, note)]
    values: dict[str, Any] = {"checked_on": work.today}
    values["check_due"] = check_due(work.today, found.model.check_days, None, work.today)
    if not good:
        opened = work.tx, work.site.id, found.item.id, None, work.now, work.actor.account_id, note
        begun.append(care.open_repair(*opened))
        values["status"] = REPAIR if found.single else found.item.status
    now = change_item(work, found.item, **values)
    made: dict[str, Any] = {"cares": begun}
    keeping.keep_or_let_go(work, Found(now, found.model), made)
    Step(work).note("checked", found.item, balance=_balance(found), reason=note[:REASON_LIMIT], made=made)
    return _told(work, now, found)


def _seen(work: Work, found: Found, good: bool, note: str) -> int:
    """Write down the look itself; it is over at once."""
    by = work.actor.account_id or None
    return care.add_check(
        work.tx,
        {
            "item_id": found.item.id,
            "site_id": work.site.id,
            "opened_at": work.now,
            "opened_by": by,
            "closed_at": work.now,
            "closed_by": by,
            "outcome": "ok" if good else "fault",
            "note": note,
        },
    )


def _balance(found: Found) -> int | None:
    return None if found.single else found.left


def _told(work: Work, now: ItemRow, found: Found) -> ItemState:
    work.subject = now.code
    work.changed(changes.STOCK)
    return item_state(now, found.model)
