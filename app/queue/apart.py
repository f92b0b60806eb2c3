"""Count the calls that no rule made and that went past somebody who waits: nothing limits these.

A rule's call keeps its scope, and how often it overtook whom follows from that (overtaking.py). Booked and bound
tickets, those back after a missed call, and calls by hand come before the rules: their events tell of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from app.core.work import Look
from app.queue.known_calls import known_scopes
from app.queue.overtaking import Scope
from app.queue.wheelchairs import uses_wheelchair
from db import apart_calls
from db.apart_calls import ApartRow, StepRow
from db.queue import TicketRow

_Wait = tuple[float, float]  # events after the first and before the second


def passed_apart(look: Look, rows: Iterable[TicketRow]) -> dict[int, int]:
    """Count for each of these tickets how often it was passed so while it waited, by desks that could take it."""
    waiting = {row.id: row for row in rows}
    if not waiting:
        return {}
    first = min(row.business_date for row in waiting.values())
    calls = apart_calls.apart_calls(look.tx, look.site.id, first, look.today)
    later = [call for call in calls if call.ticket_id > min(waiting)]
    if not later:
        return dict.fromkeys(waiting, 0)
    scopes = _scopes(look, later)
    broken = [row.id for row in waiting.values() if row.lane is None]
    waits = _waits(apart_calls.waiting_steps(look.tx, broken) if broken else ())
    return {
        row.id: sum(
            1
            for call in later
            if call.ticket_id > row.id and _took(scopes[call.id], row) and _is_in(waits.get(row.id, _ALWAYS), call.id)
        )
        for row in waiting.values()
    }


_ALWAYS: tuple[_Wait, ...] = ((-inf, inf),)


def _scopes(look: Look, calls: Iterable[ApartRow]) -> dict[int, Scope]:
    """Give by call what its desk took; of calls of old nobody wrote that down, and any desk could have."""
    known = known_scopes(look, {call.data["scope"] for call in calls if call.data.get("scope")})
    return {
        call.id: known[call.data["scope"]][0] if call.data.get("scope") else Scope(call.desk_id, None) for call in calls
    }


def _took(scope: Scope, row: TicketRow) -> bool:
    return scope.may_take(row.service_id, row.entitlement, row.bound_desk_id, uses_wheelchair(row))


def _waits(steps: Iterable[StepRow]) -> dict[int, tuple[_Wait, ...]]:
    """Give the times between the events at which a ticket waited."""
    found: dict[int, list[_Wait]] = {}
    for step in steps:
        waits = found.setdefault(step.ticket_id, [(-inf, inf)])
        if step.kind in apart_calls.WAITING_AGAIN:
            waits.append((step.id, inf))
        else:
            waits[-1] = waits[-1][0], step.id
    return {ticket: tuple(waits) for ticket, waits in found.items()}


def _is_in(waits: Iterable[_Wait], event: int) -> bool:
    return any(start < event < end for start, end in waits)
