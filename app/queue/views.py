"""What the desk page and its lists show, each read at one instant."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, query
from app.queue.board import board_view as board_view  # read with the others by whoever reads them all
from app.queue.board import day_is_closed, needs_of, tiles
from app.queue.classes import bands_of, offered
from app.queue.desk import undoable_step
from app.queue.find import ticket_name_of
from app.queue.line import HALL, Line, history, read_line, rule_of, scope_of, waited_s, why
from app.queue.order import Stand, calling_order
from app.queue.overtaking import Scope
from app.queue.proofs import PROXY
from app.queue.reasons import reason, said_by_hand
from app.queue.results import (
    AsideRow,
    ByHand,
    DeskInfo,
    DeskView,
    InHand,
    Reason,
    WaitingRow,
)
from app.queue.told import Told
from db import grants, journal, queue, rule_calls, sites
from db.queue import TicketRow
from db.sites import DeskRow


@query(Right.SEE_QUEUE)
def list_waiting(look: Look, desk: str | None = None) -> tuple[WaitingRow, ...]:
    """List who waits, in the order one desk would call them now; without a desk, one that takes everything.

    Raises:
        HallError: `unknown_desk`.
    """
    if desk is None:
        return _waiting(look, HALL, False, Told(look))
    live = desk_row(look, desk)
    return _waiting(look, *scope_of(look, live), Told(look))


@query(Right.RUN_DESK)
def desk_view(look: Look, desk: str) -> DeskView:
    """Give everything the desk page shows.

    Raises:
        HallError: `unknown_desk not_allowed`.
    """
    look.my_desk(desk)
    live = desk_row(look, desk)
    infos = desk_infos(look)
    hand = queue.ticket_at_desk(look.tx, live.id)
    step = undoable_step(look, live)
    until = step.at + timedelta(seconds=look.site.settings["queue.undo_s"]) if step else None
    told = Told(look)
    fresh = step is not None and until is not None and until >= look.now and not day_is_closed(look)
    return DeskView(
        now=look.now,
        business_date=look.today,
        day_closed=day_is_closed(look),
        desk=next(info for info in infos if info.number == live.number),
        in_hand=_in_hand(look, hand) if hand else None,
        waiting=_waiting(look, *scope_of(look, live), told),
        aside=_aside(look),
        tiles=tiles(look, told),
        desks=infos,
        undoable=({"called": "call", "finished": "finish"}[step.kind] if step and fresh else None),
        undo_ticket=_undo_ticket(look, step) if fresh else None,
        undo_until=until if fresh else None,
        recall_limit=look.site.settings["queue.recall_limit"],
        may_choose=look.allows(Right.CALL_CHOSEN),
        proxy_green=look.site.settings[PROXY],
        entitlements=offered(bands_of(look.site.settings)),
    )


def desk_infos(look: Look) -> tuple[DeskInfo, ...]:
    """Give all desks of the site as they stand now."""
    who = sites.occupied_desks(look.tx, look.site.id)
    hands = {row.desk_id: row for row in queue.tickets_in(look.tx, look.site.id, "called", "serving")}
    desks = [row for row in sites.read_desks(look.tx, look.site.id) if row.active]
    scopes = {row.id: row for row in rule_calls.scopes(look.tx, [desk.scope_id for desk in desks if desk.scope_id])}
    return tuple(_info(look, desk, scopes, who.get(desk.number), hands.get(desk.id)) for desk in desks)


def _info(
    look: Look, desk: DeskRow, scopes: dict[int, rule_calls.ScopeRow], who: str | None, hand: TicketRow | None
) -> DeskInfo:
    scope = scopes.get(desk.scope_id or 0)
    takes = scope.services if scope is not None and desk.state != "closed" else desk.services
    services = look.site.services
    return DeskInfo(
        number=desk.number,
        name=desk.name,
        office=desk.office,
        accessible=desk.accessible,
        state=desk.state,
        services=tuple(services[service].code for service in takes or () if service in services),
        prefer=scope.prefer if scope is not None else "all",
        pause_reason=desk.pause_reason,
        account=who,
        in_hand=ticket_name_of(look, hand) if hand else None,
    )


def _waiting(look: Look, scope: Scope, green_first: bool, told: Told) -> tuple[WaitingRow, ...]:
    line = read_line(look, queue.tickets_in(look.tx, look.site.id, "waiting"), scope, green_first)
    return tuple(waiting_row(look, line, stand, told) for stand in calling_order(line, history(look, line)))


def waiting_row(look: Look, line: Line, stand: Stand, estimates: Told) -> WaitingRow:
    """Give a place in the order of calls as lists show it."""
    estimate = (None, None) if line.is_later(stand.row) else estimates.waiting(stand.row.id)
    told = why(look, line, stand.row, stand.rule, list(stand.passed), stand.count)
    return listed_row(look, stand.row, told, estimate)


def listed_row(
    look: Look, row: TicketRow, told: Reason, estimate: tuple[int, int] | tuple[None, None] = (None, None)
) -> WaitingRow:
    """Give a ticket as lists show it, `estimate` in seconds from now."""
    service = look.site.services[row.service_id]
    bound = look.site.desks_by_id.get(row.bound_desk_id or 0)
    return WaitingRow(
        ticket=told.ticket,
        service=service.code,
        service_name=service.name,
        entitlement=told.entitlement,
        needs=needs_of(row),
        arrived_at=row.arrived_at,
        waited_s=told.waited_s,
        reason=told.words,
        why=told,
        barred=told.rule in ("barred", "later", "accessible"),
        bound_desk=bound.number if bound else None,
        carried=row.carried,
        estimate_low_s=estimate[0],
        estimate_high_s=estimate[1],
    )


def _in_hand(look: Look, row: TicketRow) -> InHand:
    services = look.site.services
    told, by_hand = last_call(look, row) or (None, None)
    grant = grants.newest_grant(look.tx, row.id) if row.entitlement else None
    return InHand(
        ticket=ticket_name_of(look, row),
        state=row.state,
        service=services[row.service_id].code,
        service_name=services[row.service_id].name,
        matters=tuple(services[matter].name for matter in queue.matters_of(look.tx, row.id)),
        entitlement=row.entitlement or None,
        entitlement_seen=row.seen,
        needs=needs_of(row),
        note=row.note,
        arrived_at=row.arrived_at,
        waited_s=waited_s(look, row),
        since=(row.started_at if row.state == "serving" else row.called_at) or row.arrived_at,
        recalls=row.recalls,
        why=told.words if told else "",
        why_parts=told,
        proof=grant.proof if grant is not None else "",
        proxy=grant is not None and grant.for_absent,
        by_hand=by_hand,
    )


def last_call(look: Look, row: TicketRow) -> tuple[Reason, ByHand | None] | None:
    """Give the reason of the ticket's last call again, from its event; the wait is that until this call."""
    event = journal.last_of_ticket(look.tx, row.id, "called")
    if event is None or event.data is None:
        return None
    passed, more = event.data["passed"], event.data["more"]
    waited = max(0, int((event.at - row.arrived_at).total_seconds()))
    name, green = ticket_name_of(look, row), event.data.get("as", row.entitlement)
    told = reason(event.data["rule"], name, green, waited, passed, len(passed) + more, rule_of(look))
    return told, _by_hand(look, event) if told.rule == "chosen" else None


def _by_hand(look: Look, event: journal.EventRow) -> ByHand:
    account = look.site.accounts.get(event.account_id or 0)
    return ByHand((account.display_name or account.name) if account else "", said_by_hand(event.reason))


def _aside(look: Look) -> tuple[AsideRow, ...]:
    grace = timedelta(minutes=look.site.settings["queue.grace_min"])
    held = queue.tickets_in(look.tx, look.site.id, "held")
    missed = [row for row in queue.missed_tickets(look.tx, look.site.id, look.today) if _recent(look, row, grace)]
    return tuple(_aside_row(look, row) for row in [*held, *missed])


def _recent(look: Look, row: TicketRow, grace: timedelta) -> bool:
    return row.ended_at is not None and look.now - row.ended_at <= grace


def _aside_row(look: Look, row: TicketRow) -> AsideRow:
    service = look.site.services[row.service_id]
    desk = look.site.desks_by_id.get(row.desk_id or 0)
    return AsideRow(
        ticket=ticket_name_of(look, row),
        state=row.state,
        service=service.code,
        service_name=service.name,
        entitlement=row.entitlement or None,
        since=_aside_since(look, row),
        desk=desk.number if desk else None,
    )


def _aside_since(look: Look, row: TicketRow) -> datetime:
    if row.state == "missed":
        return row.ended_at or row.arrived_at
    held = journal.last_of_ticket(look.tx, row.id, "held")
    return held.at if held is not None else row.arrived_at


def _undo_ticket(look: Look, step: journal.EventRow | None) -> str | None:
    return ticket_name_of(look, queue.ticket_by_id(look.tx, step.ticket_id)) if step and step.ticket_id else None


def desk_row(look: Look, number: str) -> DeskRow:
    """Read a desk as it stands now.

    Raises:
        HallError: `unknown_desk`.
    """
    desk = look.site.desk(number)
    row = sites.read_desk(look.tx, look.site.id, desk.number)
    if row is None:
        raise HallError("unknown_desk", desk=desk.number)
    return row
