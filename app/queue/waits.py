"""Keep the times a ticket waited, so that who overtook it can be counted to the call."""

from __future__ import annotations

from app.core.work import Work
from db import queue
from db.queue import TicketRow


def end_wait(work: Work, row: TicketRow) -> int:
    """Note the wait that ends here, or ended when the ticket was called; give the site's last rule call.

    Called whenever a ticket will wait again or waits on under another class, service or desk.
    """
    last = queue.last_rule_call(work.tx, work.site.id)
    end = last + 1 if row.state == "waiting" else row.wait_to
    if end is not None and end > row.wait_from:
        queue.add_past_wait(
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
