"""Note how something came back after its return was written down: the scan itself asks nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import NOTE_LIMIT, REASON_LIMIT, clean
from app.core.work import Work, use_case
from app.lending import keeping
from app.lending.find import ACTIVE, REPAIR, RETIRED, Found, find_loan, require_in
from app.lending.results import ItemState, item_state
from app.lending.returns import Condition, condition_of
from app.lending.steps import Step, change_item
from db import care, loans, stock
from db.loans import LoanRow
from db.stock import ItemRow


@use_case(Right.LEND)
def note_condition(work: Work, loan: str, condition: dict[str, Any] | None = None, note: str = "") -> ItemState:
    """Write down in what state an item came back; what is damaged is in repair, and kept for nobody.

    Args:
        work: The open unit of work.
        loan: By which it was out.
        condition: `works complete lendable`, each true unless said otherwise; all true ends the repair that an
            earlier note on this loan began.
        note: In words; without them the earlier ones stay.

    Raises:
        HallError: `unknown_loan bad_value too_long item_out`; `wrong_state` when it is not back, went out since, or is
            retired; `not_allowed` for what came back elsewhere.
    """
    how, note = condition_of(condition), clean(note, "note", NOTE_LIMIT)
    item = stock.item_of(work.tx, find_loan(work, loan).item_id, to_change=True)
    row = find_loan(work, loan)  # as it is now that nobody at another station can lend or take back the item
    found = _back(work, row, item)
    opened = [one.id for one in care.open_of_items(work.tx, [found.item.id]) if one.loan_id == row.id]
    made: dict[str, Any] = {}
    if how.good and opened:
        for care_id in opened:
            care.close(work.tx, care_id, work.now, work.actor.account_id, "ok", note)
        made["closed"] = opened
    elif not how.good and not opened:
        by = work.actor.account_id
        made["cares"] = [care.open_repair(work.tx, work.site.id, found.item.id, row.id, work.now, by, note)]
    values: dict[str, Any] = {"note": note or row.note}
    if row.state == "back":
        values |= {"works": how.works, "complete": how.complete, "lendable": how.lendable}
    loans.update_loan(work.tx, row.id, **values)
    now = change_item(work, found.item, status=_status(found, how, bool(opened)))
    keeping.keep_or_let_go(work, replace(found, item=now), made)
    balance = None if found.single else found.left
    Step(work).note("noted", found.item, row, balance=balance, reason=note[:REASON_LIMIT], made=made)
    work.subject, work.detail = now.code, {"loan": row.number}
    work.changed(changes.STOCK)
    return item_state(now, found.model)


def _back(work: Work, row: LoanRow, item: ItemRow) -> Found:
    """Give the item of a loan that is back at this site, and did not go out since."""
    found = Found(item, stock.model_of(work.tx, item.model_id))
    counted_part = not found.single and row.state == "out" and row.returned
    if not (row.state == "back" or counted_part):
        raise HallError("wrong_state", loan=row.number, item=item.code)
    if work.site.id not in (row.back_site_id, row.site_id, item.site_id):
        work.require(Right.EVERY_STATION)
    require_in(work, found)
    newest = loans.history_of_item(work.tx, item.id, 1)
    if item.status == RETIRED or (found.single and newest and newest[0].id != row.id):
        raise HallError("wrong_state", loan=row.number, item=item.code)
    return found


def _status(found: Found, how: Condition, noted: bool) -> str:
    if not found.single:
        return found.item.status
    if how.stays_out:
        return REPAIR
    return ACTIVE if noted and found.item.status == REPAIR else found.item.status
