"""Take a ticket, and what happens to it away from a desk: cancel, come back, class, further matters."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.site import Service
from app.core.text import NOTE_LIMIT, REASON_LIMIT, clean
from app.core.work import Look, Work, query, use_case
from app.devices.slips import slip_row
from app.queue.ahead import TOLD_NOTHING, desks_take, people_ahead, told_of
from app.queue.change import add_ticket, step
from app.queue.classes import bands_of, read_entitlement, read_needs
from app.queue.find import OPEN_STATES, bound_still, find_ticket, require_day_open, require_state, ticket_name_of
from app.queue.hours import gives_tickets
from app.queue.line import waited_s
from app.queue.numbers import ticket_name
from app.queue.proofs import Shown, keep_grant, may_grant, read_shown
from app.queue.results import Taken, TicketEvent, TicketState, TicketStory
from app.queue.waits import end_wait
from app.queue.wheelchairs import WHEELCHAIR
from db import journal, queue

SOURCES = ("desk", "kiosk", "phone", "appointment")


@use_case(Right.TAKE_TICKET)
def take_ticket(
    work: Work,
    service: str,
    entitlement: str | None = None,
    age: int | None = None,
    source: str = "desk",
    booked_for: datetime | None = None,
    needs: Sequence[str] = (),
    note: str = "",
    proof: str = "",
    reason: str | None = None,
    until: date | None = None,
    number_read: bool = False,
    proxy: bool = False,
) -> Taken:
    """Give the next number of a service; what is said of the proof counts only for who goes first.

    Args:
        work: The unit of work.
        service: Code of the service.
        entitlement: Class of a person who goes first; None = ordinary.
        age: Whole years; gives the band when no other class is named, and is not kept.
        source: desk, kiosk, phone or appointment; hours bind kiosk and phone.
        booked_for: When the visit was booked for.
        needs: wheelchair, hearing, sight.
        note: For the desk, at most 500 characters.
        proof: Kind of proof seen (app/queue/proofs.py), "" = not yet seen.
        reason: Why; "" is refused for who goes first by sight, None (nobody was asked) never.
        until: Last day on which the paper is valid.
        number_read: The number of the paper was read; it is not kept.
        proxy: The entitled person is absent, and the visitor came for them.

    Raises:
        HallError: `unknown_service day_closed site_closed service_full bad_value too_long not_allowed
            missing_field proof_expired proxy_ordinary number_in_text`.
    """
    wanted = work.site.service(service)
    green = read_entitlement(entitlement, age, bands_of(work.site.settings))
    if source not in SOURCES:
        raise HallError("bad_value", field="source", value=str(source)[:40])
    wanted_needs = read_needs(needs)
    note = clean(note, "note", NOTE_LIMIT)
    shown = read_shown(work, Shown(proof, reason, until, number_read, proxy)) if green else Shown()
    may_grant(work, green, shown)
    require_day_open(work)
    _require_hours(work, source)
    _require_room(work, wanted, source)
    values = {
        "needs": ",".join(wanted_needs),
        "source": source,
        "note": note,
        "lane": None if booked_for or wanted_needs else lane_of(wanted.id, green),
        "booked_for": booked_for,
    }
    return _give(work, wanted, green, shown, values)


def _give(work: Work, wanted: Service, green: str, shown: Shown, values: dict[str, Any]) -> Taken:
    """Add the ticket with its event, grant and slip."""
    number = queue.last_number(work.tx, work.site.id, work.today, wanted.letter) + 1
    rolls = WHEELCHAIR in values["needs"]
    ahead = people_ahead(work, wanted, desks_take(work, (wanted.id, green) if rolls else None))
    waits = TOLD_NOTHING if values["booked_for"] else told_of(work, wanted, green, ahead, rolls)
    values |= _new_row(work, wanted, number) | {"entitlement": green, "seen": bool(green) and shown.seen}
    values |= {"wait_low_s": waits.low_s, "wait_high_s": waits.high_s}
    row_id = add_ticket(work, values)
    work.subject = ticket_name(wanted.letter, number)
    work.event("taken", ticket_id=row_id, service_id=wanted.id, state="waiting")
    if green:
        keep_grant(work, row_id, green, shown)
    work.changed(changes.QUEUE)
    _put_slip(work, row_id, wanted, values, waits.before)
    told = work.subject, wanted.code, green or None, work.now
    return Taken(*told, ahead, waits.low_s, waits.high_s, values["token"], waits.before)


@use_case(Right.RUN_DESK)
def cancel(work: Work, ticket: str, reason: str) -> TicketState:
    """End the visit of somebody who will not be served.

    Raises:
        HallError: `unknown_ticket wrong_state missing_field`.
    """
    reason = clean(reason, "reason", REASON_LIMIT, needed=True)
    row = require_state(work, find_ticket(work, ticket), "waiting", "held", "missed")
    values = {"state": "cancelled", "lane": None, "ended_at": work.now}
    return step(work, row, "cancelled", values, reason)


@use_case(Right.RUN_DESK)
def back(work: Work, ticket: str) -> TicketState:
    """Let somebody who missed the call back into the queue, barred for a few calls (design section 3).

    Raises:
        HallError: `unknown_ticket wrong_state day_closed`, `grace_over` when the grace time is past.
    """
    require_day_open(work)
    row = require_state(work, find_ticket(work, ticket), "missed")
    grace = timedelta(minutes=work.site.settings["queue.grace_min"])
    if row.ended_at is not None and work.now - row.ended_at > grace:
        raise HallError("grace_over", ticket=ticket_name_of(work, row), grace_min=grace // timedelta(minutes=1))
    last = end_wait(work, row)
    values = {"state": "waiting", "lane": None, "wait_from": last, "back_from": last, "desk_id": None}
    values |= {"bound_desk_id": bound_still(work, row), "ended_at": None}
    return step(work, row, "back", values)


@use_case(Right.ENTITLE)
def entitle(
    work: Work,
    ticket: str,
    entitlement: str | None = None,
    proof: str = "",
    reason: str | None = None,
    until: date | None = None,
    number_read: bool = False,
    proxy: bool = False,
) -> TicketState:
    """Grant, confirm, change or take back (None) the class of a visit; the rest is as in `take_ticket`.

    Raises:
        HallError: `unknown_ticket wrong_state bad_value too_long missing_field proof_expired proxy_ordinary
            number_in_text`.
    """
    row = require_state(work, find_ticket(work, ticket), *OPEN_STATES)
    bands = bands_of(work.site.settings)
    # Of a band that the hall has no more the ticket may keep what it has.
    green = row.entitlement if entitlement == row.entitlement else read_entitlement(entitlement, None, bands)
    if green:
        shown = read_shown(work, Shown(proof, reason, until, number_read, proxy))
    else:
        shown = Shown(reason=clean(reason or "", "reason", REASON_LIMIT))
    values: dict[str, Any] = {"entitlement": green, "seen": bool(green) and shown.seen}
    if green != row.entitlement:
        last = end_wait(work, row)
        values |= {"lane": None, "wait_from": last if row.state == "waiting" else row.wait_to or last}
    keep_grant(work, row.id, green, shown)
    told = {"entitlement": green, "proof": shown.proof if green else ""}
    work.detail = dict(told)
    return step(work, row, "entitled", values, shown.reason or "", data=told)


@use_case(Right.RUN_DESK)
def add_service(work: Work, ticket: str, service: str) -> TicketState:
    """Note a further matter of the same visit.

    Raises:
        HallError: `unknown_ticket unknown_service wrong_state`; `bad_value` when it has this matter already.
    """
    wanted = work.site.service(service)
    row = require_state(work, find_ticket(work, ticket), *OPEN_STATES)
    if wanted.id == row.service_id or wanted.id in queue.matters_of(work.tx, row.id):
        raise HallError("bad_value", field="service", value=wanted.code)
    queue.add_matter(work.tx, row.id, wanted.id, work.now)
    return step(work, row, "matter_added", {}, service_id=wanted.id)


@query(Right.SEE_QUEUE)
def ticket_story(look: Look, ticket: str) -> TicketStory:
    """Give a ticket's state and every event, in order.

    Raises:
        HallError: `unknown_ticket`.
    """
    row = find_ticket(look, ticket)
    services = look.site.services
    desk = look.site.desks_by_id.get(row.desk_id or 0)
    return TicketStory(
        ticket=ticket_name_of(look, row),
        service=services[row.service_id].code,
        matters=tuple(services[matter].code for matter in queue.matters_of(look.tx, row.id)),
        entitlement=row.entitlement or None,
        state=row.state,
        arrived_at=row.arrived_at,
        waited_s=waited_s(look, row),
        desk=desk.number if desk else None,
        needs=tuple(filter(None, row.needs.split(","))),
        note=row.note,
        events=tuple(
            TicketEvent(story.id, story.kind, story.at, story.actor or "", story.desk, story.reason, story.state or "")
            for story in journal.story_of_ticket(look.tx, row.id)
        ),
    )


def lane_of(service_id: int, entitlement: str) -> str:
    """Name the lane of tickets that wait without a break: FIFO inside."""
    return f"{service_id}/{entitlement}"


def _new_row(work: Work, wanted: Service, number: int) -> dict[str, Any]:
    return {
        "site_id": work.site.id,
        "business_date": work.today,
        "letter": wanted.letter,
        "number": number,
        "service_id": wanted.id,
        "came_for_id": wanted.id,
        "token": f"Q-{secrets.token_hex(12)}",
        "state": "waiting",
        "arrived_at": work.now,
    }


def _put_slip(work: Work, row_id: int, wanted: Service, values: dict[str, Any], before: int | None) -> None:
    slip_row(
        work,
        ticket_id=row_id,
        number=work.subject,
        service=wanted,
        green=bool(values["entitlement"]),
        seen=values["seen"],
        source=values["source"],
        token=values["token"],
        arrived_at=work.now,
        before=before,
        wait_low_s=values["wait_low_s"],
        wait_high_s=values["wait_high_s"],
    )


def _require_hours(work: Work, source: str) -> None:
    local = work.now.astimezone(work.site.tzinfo())
    if source in ("kiosk", "phone") and not gives_tickets(local, work.site.settings):
        raise HallError("site_closed", at=local.isoformat(timespec="minutes"))


def _require_room(work: Work, wanted: Service, source: str) -> None:
    limit = wanted.daily_max
    if limit is None or queue.taken_for(work.tx, work.site.id, work.today, wanted.id) < limit:
        return
    if source != "desk" or not work.allows(Right.OVERRIDE_LIMIT):
        raise HallError("service_full", service=wanted.code, limit=limit)
    work.detail = {"over_limit": limit}
