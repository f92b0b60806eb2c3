"""Write down what happens to an item, and what undo needs to put it back exactly as it was."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.work import Work
from db import holds, loans, stock
from db.holds import HoldRow
from db.loans import LoanRow
from db.schema.base import from_micros, to_micros
from db.stock import ItemRow

# The columns that lending changes; the rest of a row stays whatever is undone.
_ITEM = ("home_id", "site_id", "in_transit", "status", "quantity", "out_count", "why", "checked_on", "check_due")
_BACK = ("back_at", "back_on", "back_site_id", "back_account_id", "works", "complete", "lendable")
_LOAN = ("quantity", "returned", "due", "renewals", "state", "note", "deposit_fen", *_BACK)


KINDS = (
    *("added", "lent", "returned", "renewed", "consumed", "restocked", "adjusted", "lost"),
    *("retired", "reinstated", "missing", "found", "activated", "sent", "received", "labelled"),
    *("broken", "repaired", "checked", "counted", "noted", "refunded"),
)


class Step:
    """One operation on items: each scan one event, all of them undone together."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._first = 0

    def note(
        self,
        kind: str,
        item: ItemRow,
        loan: LoanRow | None = None,
        *,
        quantity: int = 1,
        balance: int | None = None,
        reason: str = "",
        made: dict[str, Any] | None = None,
        undoable: bool = True,
    ) -> None:
        """Append an event; `item` and `loan` are as they were before.

        Args:
            kind: One of KINDS.
            item: The item before the change.
            loan: The loan before the change; None when it began with it.
            quantity: How many; of what is refunded how much, in fen.
            balance: How many the site has left, of counted things and consumables.
            reason: In words, where one is asked.
            made: What else began or changed with this event, for undo (app/lending/undo.py says what).
            undoable: Whether `undo` may take it back.
        """
        before = {"item": _kept(item, _ITEM), "loan": _kept(loan, _LOAN), "made": made or {}} if undoable else None
        event_id = loans.add_event(
            self._work.tx,
            {
                "site_id": self._work.site.id,
                "business_date": self._work.today,
                "at": self._work.now,
                "account_id": self._work.actor.account_id or None,
                "kind": kind,
                "item_id": item.id,
                "loan_id": loan.id if loan is not None else (made or {}).get("loan"),
                "quantity": quantity,
                "balance": balance,
                "reason": reason,
                "step": self._first,
                "before": before,
            },
        )
        self._first = self._first or event_id
        self._work.changed(changes.LENDING)


def change_item(work: Work, row: ItemRow, **values: Any) -> ItemRow:
    """Write columns of an item.

    Raises:
        HallError: `changed_meanwhile` when somebody at another site was faster.
    """
    now = stock.update_item(work.tx, row, **values)
    if now is None:
        raise HallError("changed_meanwhile", field="item", item=row.code)
    return now


def change_hold(work: Work, hold: HoldRow, made: dict[str, Any], **values: Any) -> None:
    """Write columns of a reservation, and note in `made` how undo puts them back."""
    kept = {"id": hold.id, "to": values["state"], "before": _kept(hold, ("state", "keep_until"))}
    made.setdefault("holds", []).append(kept)
    holds.update_hold(work.tx, hold.id, **values)


def put_back_values(kept: dict[str, Any]) -> dict[str, Any]:
    """Give the columns that `Step.note` kept, as they are written."""
    return {name: _read(value) for name, value in kept.items()}


def _kept(row: Any, names: Any) -> dict[str, Any] | None:
    return None if row is None else {name: _plain(getattr(row, name)) for name in names}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return {"at": to_micros(value)}
    return {"on": value.isoformat()} if isinstance(value, date) else value


def _read(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return from_micros(value["at"]) if "at" in value else date.fromisoformat(value["on"])
