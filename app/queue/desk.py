"""What a desk does with visits: call, recall, start, finish, and every way a visit leaves it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.open_days import asked_date, promised_date
from app.core.rights import Right
from app.core.site import Service
from app.core.text import NOTE_LIMIT, REASON_LIMIT, clean
from app.core.work import Look, Work, use_case
from app.devices.slips import receipt_row
from app.queue.change import change_ticket, step
from app.queue.discipline import Choice, Place
from app.queue.find import (
    at_desk,
    bound_still,
    desk_of,
    find_ticket,
    in_hand,
    require_day_open,
    require_free,
    require_open,
    require_state,
    ticket_name_of,
)
from app.queue.known_calls import note_call
from app.queue.line import Line, heads_of, pick, read_line, scope_of, waited_s, why
from app.queue.live_desks import call_begins, forget_everywhere, live_desk
from app.queue.numbers import ticket_name
from app.queue.overtaking import Scope
from app.queue.reasons import with_said
from app.queue.results import Called, TicketState
from app.queue.waits import before_call, end_wait, stands_apart, undone_call
from db import cases, journal, queue, rule_calls
from db.queue import TicketRow
from db.sites import DeskRow

UNDOABLE = ("called", "finished")


@use_case(Right.RUN_DESK)
def call_next(work: Work, desk: str) -> Called | None:
    """Call the ticket that the rule picks; None when nobody it may take waits.

    Raises:
        HallError: `unknown_desk desk_closed desk_busy day_closed not_allowed`.
    """
    live = desk_of(work, desk)
    _require_may_call(work, live)
    heads, hand = heads_of(work, live)
    require_free(work, live, hand)
    scope, green_first = scope_of(work, live)
    line = read_line(work, heads, scope, green_first)
    choice = pick(work, line)
    if choice is None:
        return None
    row = line.rows[choice.waiter.order]
    call_id = _note_rule_call(work, live, line.scope, choice) if choice.by_rule else None
    return _call(work, live, line, row, choice.rule, call_id)


@use_case(Right.RUN_DESK)
def call(work: Work, desk: str, ticket: str, reason: str) -> Called:
    """Call a chosen ticket, with a reason; it overtakes nobody and the rule forgets it.

    Raises:
        HallError: as `call_next`; `not_allowed` where the hall does not let receptionists choose,
            `missing_field` without a reason, `unknown_ticket wrong_state`.
    """
    work.require(Right.CALL_CHOSEN)
    reason = clean(reason, "reason", REASON_LIMIT, needed=True)
    live = desk_of(work, desk)
    heads, hand = heads_of(work, live)
    _require_may_call(work, live)
    require_free(work, live, hand)
    row = require_state(work, find_ticket(work, ticket), "waiting")
    scope, _ = scope_of(work, live)
    return _call(work, live, read_line(work, [*heads, row], scope), row, "chosen", None, reason)


@use_case(Right.RUN_DESK)
def recall(work: Work, desk: str, reason: str = "") -> TicketState:
    """Announce the called ticket once more, up to the hall's limit.

    Raises:
        HallError: `nothing_in_hand wrong_state`, `recall_limit` when marking it missed is the next step.
    """
    live, hand = at_desk(work, desk)
    row = in_hand(work, live, hand, "called")
    limit = work.site.settings["queue.recall_limit"]
    if row.recalls >= limit:
        raise HallError("recall_limit", ticket=ticket_name_of(work, row), limit=limit)
    return _step(work, live, row, "recalled", {"recalls": row.recalls + 1, "state": "called"}, reason)


@use_case(Right.RUN_DESK)
def start(work: Work, desk: str, reason: str = "") -> TicketState:
    """Begin to serve the called ticket.

    Raises:
        HallError: `nothing_in_hand wrong_state`.
    """
    live, hand = at_desk(work, desk)
    row = in_hand(work, live, hand, "called")
    return _step(work, live, row, "started", {"state": "serving", "started_at": work.now}, reason)


@use_case(Right.RUN_DESK)
def finish(work: Work, desk: str, reason: str = "") -> TicketState:
    """End the visit.

    Raises:
        HallError: `nothing_in_hand wrong_state`.
    """
    live, hand = at_desk(work, desk)
    row = in_hand(work, live, hand, "serving")
    return _step(work, live, row, "finished", {"state": "done", "ended_at": work.now}, reason)


@use_case(Right.RUN_DESK)
def no_show(work: Work, desk: str, reason: str = "") -> TicketState:
    """Mark the called ticket as missed; it may come back within the grace time.

    Raises:
        HallError: `nothing_in_hand wrong_state`.
    """
    live, hand = at_desk(work, desk)
    row = in_hand(work, live, hand, "called")
    return _step(work, live, row, "missed", {"state": "missed", "ended_at": work.now}, reason)


@use_case(Right.RUN_DESK)
def return_ticket(work: Work, desk: str, reason: str = "") -> TicketState:
    """Put the ticket back to its old place in the queue.

    Raises:
        HallError: `nothing_in_hand`.
    """
    live, hand = at_desk(work, desk)
    row = in_hand(work, live, hand, "called", "serving")
    return _step(work, live, row, "returned", _waiting_again(work, row), reason)


@use_case(Right.RUN_DESK)
def hold(work: Work, desk: str, reason: str) -> TicketState:
    """Set a visit aside while the resident fetches or fills in something.

    Raises:
        HallError: `nothing_in_hand wrong_state missing_field`.
    """
    reason = clean(reason, "reason", REASON_LIMIT, needed=True)
    live, hand = at_desk(work, desk)
    row = in_hand(work, live, hand, "serving")
    return _step(work, live, row, "held", {"state": "held"}, reason)


@use_case(Right.RUN_DESK)
def resume(work: Work, desk: str, ticket: str) -> TicketState:
    """Go on with a held visit at this desk.

    Raises:
        HallError: `unknown_ticket wrong_state desk_closed desk_busy`.
    """
    live, hand = at_desk(work, desk)
    row = require_state(work, find_ticket(work, ticket), "held")
    require_open(live)
    require_free(work, live, hand)
    return _step(work, live, row, "resumed", {"state": "serving", "desk_id": live.id})


@use_case(Right.RUN_DESK)
def transfer(
    work: Work, desk: str, to_service: str | None = None, to_desk: str | None = None, note: str = ""
) -> TicketState:
    """Send the resident on to another service or desk; number, arrival and overtakes are kept.

    Raises:
        HallError: `nothing_in_hand wrong_state unknown_service unknown_desk`, `desk_closed` for a target desk
            that is not open, `missing_field` without a target, `bad_value` with two.
    """
    note = clean(note, "note", NOTE_LIMIT)
    live, hand = at_desk(work, desk)
    row = in_hand(work, live, hand, "serving")
    target = _target(work, row, live, to_service, to_desk)
    if note:
        target["note"] = note
    values = _waiting_again(work, row) | target
    return _step(work, live, row, "transferred", values, note, service_id=values["service_id"])


@use_case(Right.RUN_DESK)
def hand_over(work: Work, desk: str, to_service: str, promise_date: date | None = None, note: str = "") -> TicketState:
    """End the visit and give its paper to the back office as a case; nothing waits, nothing is announced.

    It is promised in the service's own working days unless a date is told; one that is closed moves to the next open.

    Raises:
        HallError: `nothing_in_hand wrong_state unknown_service`, `bad_value` for a promised date in the past, or ten
            years ahead.
    """
    note = clean(note, "note", NOTE_LIMIT)
    live, hand = at_desk(work, desk)
    row = in_hand(work, live, hand, "serving")
    service = work.site.service(to_service)
    days = work.site.open_days()
    promised = promised_date(work.today, service.promise_days, days)
    if promise_date is not None:
        promised = asked_date(promise_date, work.today, days, "promise_date")
    case = _open_case(work, row, service, promised, note)
    done = _step(
        work, live, row, "handed_over", {"state": "done", "ended_at": work.now}, note, service_id=service.id,
        data={"case": case},
    )  # fmt: skip
    work.changed(changes.CASES)
    return TicketState(done.ticket, done.state, case)


@use_case(Right.RUN_DESK)
def undo(work: Work, desk: str, reason: str = "") -> TicketState:
    """Take back the desk's last call or finish, within the hall's few seconds, by a compensating event.

    Raises:
        HallError: `wrong_state` when the desk's last step is no call or finish, `undo_too_late` after
            its time, `not_allowed` for another person's step, `day_closed` when its day is over.
    """
    live, _ = at_desk(work, desk)
    require_day_open(work)
    last = undoable_step(work, live)
    if last is None:
        raise HallError("wrong_state", desk=live.number, step="undo")
    if last.account_id != work.actor.account_id:
        work.require(Right.UNDO_OTHERS)
    limit = timedelta(seconds=work.site.settings["queue.undo_s"])
    if work.now - last.at > limit:
        raise HallError("undo_too_late", desk=live.number, seconds=int(limit.total_seconds()))
    row = queue.ticket_by_id(work.tx, last.ticket_id or 0)
    if row.business_date != work.today and not row.carried:
        raise HallError("day_closed", date=row.business_date.isoformat())
    if last.kind == "finished":
        return _step(work, live, row, "finish_undone", {"state": "serving", "ended_at": None}, reason)
    before = last.data or {}
    if before["call"] is not None:
        rule_calls.undo_rule_call(work.tx, before["call"])
        forget_everywhere(work)
    return _step(work, live, row, "call_undone", undone_call(work, row, before), reason)


def undoable_step(look: Look, live: DeskRow) -> journal.EventRow | None:
    """Give the desk's last step if it is one that can be undone, whatever its age."""
    last = journal.last_event_of_desk(look.tx, live.id)
    return last if last is not None and last.kind in UNDOABLE else None


def _require_may_call(work: Work, live: DeskRow) -> None:
    require_day_open(work)
    require_open(live)


def _note_rule_call(work: Work, live: DeskRow, scope: Scope, choice: Choice) -> int:
    call_id = rule_calls.add_rule_call(
        work.tx,
        {
            "site_id": work.site.id,
            "ticket_id": choice.waiter.order,
            "scope_id": live.scope_id,
            "rule": choice.rule,
            "green": choice.waiter.green,
            "contested": choice.contested,
            "past_ceiling": choice.past_ceiling,
        },
    )
    work.rule_called(call_id)
    note_call(work, call_id, choice, scope)
    return call_id


def _call(
    work: Work, live: DeskRow, line: Line, row: TicketRow, rule: str, call_id: int | None, by_hand: str = ""
) -> Called:
    call_begins(work, live)
    told = why(work, line, row, rule, *_passed(work, live, line, row))
    wait_to = call_id if call_id is not None else work.state.last_call + 1
    values = {"state": "called", "desk_id": live.id, "called_at": work.now, "recalls": 0, "wait_to": wait_to}
    values |= {"lane": None, "back_from": None, "first_called_at": row.first_called_at or work.now}
    if stands_apart(row):
        values["wait_from"] = wait_to
    change_ticket(work, row, values)
    before = before_call(row) | {"call": call_id, "rule": rule, "passed": told.passed, "more": told.more}
    # Whoever looks at the proof may change the class; a call by rule keeps its scope in a row of its own.
    before |= {"as": row.entitlement} if call_id is not None else {"as": row.entitlement, "scope": live.scope_id}
    reason = with_said(told.words, by_hand)
    work.event("called", ticket_id=row.id, desk_id=live.id, state="called", reason=reason, data=before)
    work.subject = told.ticket
    work.changed(changes.QUEUE)
    service = work.site.services[row.service_id].code
    return Called(told.ticket, service, told.entitlement, waited_s(work, row), reason, told)


def _passed(work: Work, live: DeskRow, line: Line, row: TicketRow) -> tuple[list[TicketRow], int]:
    """Read whom a call goes before; the heads tell already when it is nobody."""
    services = None if line.scope.services is None else sorted(line.scope.services)
    if min(line.rows, default=row.id) >= row.id:
        return [], 0
    # Who cannot be called now is nobody that one goes before; such tickets are all in the line.
    others = [other for other in line.rows.values() if line.is_later(other) or line.place(other) is Place.BARRED]
    away = [other.id for other in [*others, *line.left.values()] if other.id < row.id]
    found = queue.passed_by(work.tx, work.site.id, row.id, services, live.id, line.scope.green_only, away)
    return found[0][:2], found[1]


def _waiting_again(work: Work, row: TicketRow) -> dict[str, Any]:
    return {
        "state": "waiting",
        "lane": None,
        "desk_id": None,
        "wait_from": end_wait(work, row),
        "wait_to": None,
        "service_id": row.service_id,
        "bound_desk_id": bound_still(work, row),
    }


def _target(work: Work, row: TicketRow, live: DeskRow, to_service: str | None, to_desk: str | None) -> dict[str, Any]:
    if to_service is not None and to_desk is not None:
        raise HallError("bad_value", field="to_desk")
    if to_service is not None:
        return {"service_id": work.site.service(to_service).id, "bound_desk_id": None}
    if to_desk is None:
        raise HallError("missing_field", field="to_service")
    desk = work.site.desk(to_desk)
    other = live_desk(work, desk.number)
    if other is None or other.state == "closed":
        raise HallError("desk_closed", desk=desk.number, state="closed")
    if other.id == live.id:
        raise HallError("bad_value", field="to_desk", value=desk.number)
    return {"service_id": row.service_id, "bound_desk_id": desk.id}


def _open_case(work: Work, row: TicketRow, service: Service, promised: date, note: str) -> str:
    case = cases.add_case(
        work.tx,
        {
            "site_id": work.site.id,
            "service_id": service.id,
            "ticket_id": row.id,
            "opened_at": work.now,
            "opened_on": work.today,
            "opened_by": work.actor.account_id,
            "promised": promised,
            "guide_id": cases.only_guide(work.tx, work.site.id, service.id),
            "note": note,
        },
    )
    opened = {"case_id": case.id, "site_id": work.site.id, "business_date": work.today, "at": work.now}
    cases.add_step(work.tx, {**opened, "account_id": work.actor.account_id, "kind": "opened", "text": note})
    ticket = ticket_name(row.letter, row.number, row.carried)
    receipt_row(
        work, number=case.number, service=service, ticket_id=row.id, ticket=ticket, at=work.now, promised=promised
    )
    return case.number


def _step(
    work: Work, live: DeskRow, row: TicketRow, kind: str, values: dict[str, Any], reason: str = "", **ids: Any
) -> TicketState:
    """Write a ticket's new state with its event."""
    return step(work, row, kind, values, clean(reason, "reason", NOTE_LIMIT), desk_id=live.id, **ids)
