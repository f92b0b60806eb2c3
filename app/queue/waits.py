"""Keep the times a ticket waited, so that who overtook it can be counted to the call."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.core.work import Work
from db import rule_calls
from db.queue import TicketRow


def end_wait(work: Work, row: TicketRow) -> int:
    """Note the wait that ends here, or ended when the ticket was called; give the site's last rule call.

    Called whenever a ticket will wait again or waits on under another class, service or desk.
    """
    last = work.state.last_call
    end = last + 1 if row.state == "waiting" else row.wait_to
    if end is not None and end > row.wait_from and not stands_apart(row):
        rule_calls.add_past_wait(
            work.tx,
            {
                "ticket_id": row.id,
                "service_id": row.service_id,
                "entitlement": row.entitlement,
                "bound_desk_id": row.bound_desk_id,
                "from_call": row.wait_from,
                "to_call": end,
            },
        )
    return last


def stands_apart(row: TicketRow) -> bool:
    """Tell whether a waiting ticket is barred or booked: the rule's calls do not overtake those.

    Until its time no desk may take it, and from then on it is called before any rule.
    """
    return row.back_from is not None or (row.booked_for is not None and row.first_called_at is None)


def before_call(row: TicketRow) -> dict[str, Any]:
    """Give what a call changes, as the call's event keeps it for an undo."""
    return {
        "first": row.first_called_at is None,
        "lane": row.lane,
        "back_from": row.back_from,
        "wait_from": row.wait_from,
        "wait_to": row.wait_to,
        "called_at": row.called_at.isoformat() if row.called_at else None,
        "recalls": row.recalls,
    }


def undone_call(work: Work, row: TicketRow, before: dict[str, Any]) -> dict[str, Any]:
    """Give the columns of a ticket whose call is taken back.

    As long as it was called no other desk could take it: calls made meanwhile did not overtake it.
    """
    last = work.state.last_call
    quiet = last == (before["call"] if before["call"] is not None else (row.wait_to or 0) - 1)
    apart = before["back_from"] is not None or (row.booked_for is not None and before["first"])
    untouched = row.wait_from == (row.wait_to if apart else before["wait_from"])
    values = {"state": "waiting", "desk_id": None, "recalls": before["recalls"], "back_from": before["back_from"]}
    values["called_at"] = datetime.fromisoformat(before["called_at"]) if before["called_at"] else None
    if before["first"]:
        values["first_called_at"] = None
    if quiet and untouched:
        return values | {name: before[name] for name in ("lane", "wait_from", "wait_to")}
    return values | {"lane": None, "wait_from": end_wait(work, row), "wait_to": None}
