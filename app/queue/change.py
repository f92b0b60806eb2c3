"""Write tickets, and keep the count of who waits for each service in the site's hot row.

Every operation reads and writes that row anyway, so the count costs no statement, however many
wait. It is counted anew each business day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.core import changes
from app.core.work import Look, Work
from app.queue.find import ticket_name_of
from app.queue.results import TicketState
from db import queue
from db.queue import TicketRow


def add_ticket(work: Work, values: dict[str, Any]) -> int:
    """Add a waiting ticket; give its row."""
    counts = waiting_for(work)
    row_id = queue.add_ticket(work.tx, values)
    _keep(work, counts, {values["service_id"]: 1})
    return row_id


def change_ticket(work: Work, row: TicketRow, values: Mapping[str, Any]) -> None:
    """Write columns of a ticket."""
    waited = row.service_id if row.state == "waiting" else None
    waits = values.get("service_id", row.service_id) if values.get("state", row.state) == "waiting" else None
    if waited == waits:
        queue.update_ticket(work.tx, row.id, **values)
        return
    counts = waiting_for(work)
    queue.update_ticket(work.tx, row.id, **values)
    _keep(work, counts, {service: by for service, by in ((waited, -1), (waits, 1)) if service is not None})


def step(work: Work, row: TicketRow, kind: str, values: Mapping[str, Any], reason: str = "", **ids: Any) -> TicketState:
    """Write a ticket's columns with the event that tells of it; without `state` it stays in its own."""
    if values:
        change_ticket(work, row, values)
    state = values.get("state", row.state)
    work.event(kind, ticket_id=row.id, state=state, reason=reason, **ids)
    work.subject = ticket_name_of(work, row)
    work.changed(changes.QUEUE)
    return TicketState(work.subject, state)


def waiting_for(look: Look) -> dict[int, int]:
    """Count who waits for each service."""
    kept = look.state.waiting
    if kept is None:
        return queue.waiting_by_service(look.tx, look.site.id)
    return {int(service): count for service, count in kept.items()}


def count_waiting(look: Look, services: Iterable[int] | None) -> int:
    """Count who waits for any of these services (None: for any at all)."""
    counts = waiting_for(look)
    return sum(counts.values()) if services is None else sum(counts.get(service, 0) for service in services)


def _keep(work: Work, counts: dict[int, int], by: Mapping[int, int]) -> None:
    for service, more in by.items():
        counts[service] = counts.get(service, 0) + more
    work.state = work.state._replace(waiting={str(service): count for service, count in counts.items() if count})
