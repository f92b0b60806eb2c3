"""Open, pause and close a desk."""

from __future__ import annotations

from collections.abc import Sequence

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import REASON_LIMIT, clean
from app.core.work import Work, use_case
from app.queue.change import change_ticket, waiting_for
from app.queue.find import at_desk, require_free
from app.queue.line import rule_of
from app.queue.live_desks import change_desk
from app.queue.results import DeskState
from app.queue.waits import end_wait
from app.queue.wheelchairs import spared_now
from db import queue, rule_calls
from db.sites import DeskRow

PREFER = ("all", "green_first", "green_only")


@use_case(Right.RUN_DESK)
def open_desk(
    work: Work, desk: str, services: Sequence[str] | None = None, prefer: str = "all", reason: str = ""
) -> DeskState:
    """Open a desk, end its pause, or change what an open one takes.

    Args:
        work: The unit of work.
        desk: Its number.
        services: Codes of the services it takes; None = those it is set up for, or all.
        prefer: all, green_first or green_only.
        reason: For the record.

    Raises:
        HallError: `unknown_desk unknown_service bad_value not_allowed`, `fifo_prefers_nobody` where the hall calls by
            arrival alone.
    """
    live, _ = at_desk(work, desk)
    if prefer not in PREFER:
        raise HallError("bad_value", field="prefer", value=str(prefer)[:40])
    if prefer != "all" and rule_of(work).kind == "fifo":
        raise HallError("fifo_prefers_nobody", desk=live.number)
    takes = live.services
    if services is not None:
        takes = _service_ids(work, services, live)
    spared = None if live.accessible else spared_now(work)
    scope = rule_calls.add_scope(work.tx, work.site.id, live.id, takes, prefer, spared)
    return _set(work, live, "open", "desk_opened", reason, scope_id=scope)


@use_case(Right.RUN_DESK)
def pause_desk(work: Work, desk: str, reason: str = "") -> DeskState:
    """Pause a desk; who is bound to it goes on waiting for it.

    Raises:
        HallError: `unknown_desk desk_busy desk_closed`.
    """
    live, hand = at_desk(work, desk)
    require_free(work, live, hand)
    if live.state != "open":
        raise HallError("desk_closed", desk=live.number, state=live.state)
    return _set(work, live, "paused", "desk_paused", reason)


@use_case(Right.RUN_DESK)
def close_desk(work: Work, desk: str, reason: str = "") -> DeskState:
    """Close a desk; tickets bound to it fall back to their service.

    Raises:
        HallError: `unknown_desk desk_busy desk_closed`.
    """
    live, hand = at_desk(work, desk)
    require_free(work, live, hand)
    if live.state == "closed":
        raise HallError("desk_closed", desk=live.number, state=live.state)
    release_bound(work, live)
    return _set(work, live, "closed", "desk_closed", reason)


def release_bound(work: Work, live: DeskRow) -> None:
    """Let the tickets bound to a desk wait for their service again."""
    for row in queue.bound_to(work.tx, live.id):
        values = {"bound_desk_id": None, "lane": None, "wait_from": end_wait(work, row)}
        change_ticket(work, row, values)
        work.event("released", ticket_id=row.id, state="waiting")
        work.changed(changes.QUEUE)


def _service_ids(work: Work, services: Sequence[str], live: DeskRow) -> list[int]:
    """Give the rows of services; retired ones that people still wait for stay with every desk set up for them."""
    if isinstance(services, str) or not services:
        raise HallError("bad_value", field="services")
    left = {key for key, count in waiting_for(work).items() if count and not work.site.services[key].active}
    kept = left if live.services is None else left & set(live.services)
    return sorted({work.site.service(code).id for code in services} | kept)


def _set(work: Work, live: DeskRow, state: str, kind: str, reason: str, **values: object) -> DeskState:
    reason = clean(reason, "reason", REASON_LIMIT)
    pause_reason = reason if state == "paused" else ""
    change_desk(work, live.id, state=state, pause_reason=pause_reason, changed_at=work.now, **values)
    work.event(kind, desk_id=live.id, state=state, reason=reason)
    work.subject = live.number
    work.changed(changes.DESKS)
    return DeskState(live.number, state)
