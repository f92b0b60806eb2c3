"""Take back the last scan: whatever it changed is exactly as it was before.

What an event keeps for that: the columns of the item and of the loan before it, and in `made` what else began or
changed with it: `loan` (it never happened), `resident` (nobody knew them before), `cares` (repairs and checks that
began), `closed` (repairs that ended), `holds` (reservations with their state before and after), `code` (bound to the
item; `blank` when it was a label), `kit` (it was part of), `lines` (rows of a stock-take before), `take` (that ended),
`deposit` (handed on to another loan). A row by which another site began to count stays, empty and retired: its code may
be on a label by now.
"""

from __future__ import annotations

from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Work, use_case
from app.lending import keeping
from app.lending.deposits import take_deposit_back
from app.lending.labels import refresh_tokens
from app.lending.results import TakenBack
from app.lending.steps import change_item, put_back_values
from app.residents.register import forget_unneeded
from db import care, forgetting, holds, loans, stock, takes
from db.loans import EventRow
from db.stock import ItemRow


@use_case(Right.LEND)
def undo_lending(work: Work, anybody: bool = False) -> TakenBack:
    """Take back the newest operation of this account at this site today; again, and the one before is taken back.

    Args:
        work: The open unit of work.
        anybody: The newest one of anybody at the site; needs the right to undo others' steps.

    Raises:
        HallError: `nothing_to_undo not_allowed`; `changed_meanwhile` when something happened to the item since.
    """
    if anybody:
        work.require(Right.UNDO_OTHERS)
    by = None if anybody else work.actor.account_id or 0
    events = loans.last_step(work.tx, work.site.id, by, work.today)
    if not events:
        raise HallError("nothing_to_undo")
    fen = _changes_hands(work, events)
    rows = {row.code: row for row in reversed([_put_back(work, event) for event in events])}
    models = stock.models_of(work.tx, {row.model_id for row in rows.values()})
    work.subject = " ".join(reversed(rows))
    work.detail = {"event": events[-1].id}
    work.changed(changes.LENDING, changes.STOCK)
    return TakenBack(events[-1].kind, tuple(rows), tuple(models[row.model_id].name for row in rows.values()), fen)


def _changes_hands(work: Work, events: list[EventRow]) -> int:
    """Give how much cash was taken or paid back by an operation, in fen; at a swap it stays where it is."""
    paid = [event for event in events if event.kind == "refunded"]
    if paid:
        return sum(event.quantity for event in paid)
    if events[-1].kind not in ("lent", "consumed"):
        return 0
    return loans.deposits_of(work.tx, [event.loan_id for event in events if event.loan_id is not None])


def _put_back(work: Work, event: EventRow) -> ItemRow:
    row = stock.item_of(work.tx, event.item_id, to_change=True)
    # In one operation an item may be met twice: its later event is taken back before.
    if loans.newest_event_of_item(work.tx, row.id) != event.id:
        raise HallError("changed_meanwhile", field="item", item=row.code)
    before: dict[str, Any] = event.before or {}
    made = before.get("made") or {}
    kit = {"kit_id": made["kit"]} if "kit" in made and row.kit_id is None else {}
    change_item(work, row, **put_back_values(before["item"]), **kit)
    if before.get("loan") is not None and event.loan_id is not None:
        _put_back_loan(work, event.loan_id, put_back_values(before["loan"]))
    _end_what_began(work, row, made)
    loans.mark_undone(work.tx, [event.id])
    return row


def _put_back_loan(work: Work, loan_id: int, values: dict[str, Any]) -> None:
    """Put a loan back; one that is out keeps its deposit, which by now may have come to it from another."""
    if loans.loan_of(work.tx, loan_id).state == "out":
        values.pop("deposit_fen", None)
    loans.update_loan(work.tx, loan_id, **values)


def _end_what_began(work: Work, row: ItemRow, made: dict[str, Any]) -> None:
    if "loan" in made:
        # It never happened, so neither it nor what was noted of it tells of anybody.
        loans.update_loan(work.tx, made["loan"], state="undone", note="")
        forgetting.clear_loans(work.tx, [made["loan"]])
    if "deposit" in made and not take_deposit_back(work, made["deposit"]):
        raise HallError("changed_meanwhile", field="deposit_fen", item=row.code)
    if "resident" in made:
        forget_unneeded(work, [made["resident"]])  # whose loan never happened
    for care_id in made.get("cares", ()):
        care.remove(work.tx, care_id)
    care.open_again(work.tx, made.get("closed", ()))
    if "holds" in made:
        _put_back_holds(work, row, made["holds"])
    if "code" in made:
        (stock.unbind_code if made["blank"] else stock.remove_code)(work.tx, made["code"])
        refresh_tokens(work, row)
    for line in made.get("lines", ()):
        _put_back_line(work, row, line)
    if "take" in made:
        takes.open_again(work.tx, made["take"])


def _put_back_line(work: Work, row: ItemRow, line: dict[str, Any]) -> None:
    """Put an item of a stock-take back, unless that has ended: its report is written."""
    take = takes.take_of(work.tx, line["stock_take_id"])
    if take is not None and take.ended_at is not None:
        raise HallError("changed_meanwhile", field="stock_take", item=row.code)
    if take is not None:
        takes.put_back_line(work.tx, line)


def _put_back_holds(work: Work, row: ItemRow, kept: list[dict[str, Any]]) -> None:
    """Put reservations back that are as this step left them; what became of the others since stays."""
    moved_on = False
    for one in reversed(kept):
        if holds.hold_of(work.tx, one["id"]).state == one["to"]:
            holds.update_hold(work.tx, one["id"], **put_back_values(one["before"]))
        else:
            moved_on = True
    if moved_on:
        keeping.settle(work, stock.model_of(work.tx, row.model_id), {})
