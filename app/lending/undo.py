"""Take back the last scan: whatever it changed is exactly as it was before."""

from __future__ import annotations

from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Work, use_case
from app.lending.results import TakenBack
from app.lending.steps import change_item, put_back_values
from db import care, holds, loans, stock
from db.loans import EventRow


@use_case(Right.LEND)
def undo_lending(work: Work) -> TakenBack:
    """Take back the newest operation of this account at this site today; again, and the one before is taken back.

    Raises:
        HallError: `nothing_to_undo`; `changed_meanwhile` when something happened to the item since.
    """
    events = loans.last_step(work.tx, work.site.id, work.actor.account_id or None, work.today)
    if not events:
        raise HallError("nothing_to_undo")
    codes = [_put_back(work, event) for event in events]
    loans.mark_undone(work.tx, [event.id for event in events])
    work.subject = " ".join(codes)
    work.detail = {"event": events[-1].id}
    work.changed(changes.LENDING, changes.STOCK)
    return TakenBack(events[-1].kind, tuple(reversed(codes)))


def _put_back(work: Work, event: EventRow) -> str:
    row = stock.item_of(work.tx, event.item_id, to_change=True)
    # In one operation an item may be met twice (a swap): its later event is taken back before.
    newest = loans.newest_event_of_item(work.tx, row.id)
    if newest != event.id:
        raise HallError("changed_meanwhile", item=row.code)
    before: dict[str, Any] = event.before or {}
    made = before.get("made") or {}
    change_item(work, row, **put_back_values(before["item"]))
    if before.get("loan") is not None and event.loan_id is not None:
        loans.update_loan(work.tx, event.loan_id, **put_back_values(before["loan"]))
    if "loan" in made:
        loans.update_loan(work.tx, made["loan"], state="undone")
    if "care" in made:
        care.remove(work.tx, made["care"])
    if "hold" in made:
        holds.update_hold(work.tx, made["hold"], state=made["hold_was"])
    if "kept" in made:
        holds.update_hold(work.tx, made["kept"], state="waiting", keep_until=None)
    loans.mark_undone(work.tx, [event.id])
    return row.code
