"""What a board shows, read at one instant: it loads nothing of what desks do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.core.rights import Right, Role
from app.core.site import Service
from app.core.work import Look, query
from app.queue.change import waiting_for
from app.queue.find import ticket_name_of
from app.queue.hours import closed_for_today, hours_now
from app.queue.results import BoardCall, BoardView, ServiceTile
from app.queue.told import Told
from db import queue, sites
from db.queue import TicketRow

CALLS_ON_BOARD = 12


@query(Right.SEE_BOARD)
def board_view(look: Look, services: Sequence[str] = ()) -> BoardView:
    """Give everything a board shows: numbers, no names; with codes of services only their calls and counts.

    An enrolled board is told by the set-up which services it shows, whatever it asks for.
    """
    shown = _shown(look, services)
    chosen = {id for id, service in look.site.services.items() if service.code in shown}
    infos = sites.read_desks(look.tx, look.site.id)
    # Every desk may have called and recalled three times since the oldest call still in force.
    most = CALLS_ON_BOARD + 4 * len(infos)
    rows = queue.recent_calls(look.tx, look.site.id, look.today, most, chosen)
    closed, local = day_is_closed(look), look.now.astimezone(look.site.tzinfo())
    return BoardView(
        now=look.now,
        site_name=look.site.name,
        business_date=look.today,
        day_closed=closed,
        calls=tuple(_board_call(look, row) for row in rows),
        services=tuple(tile for tile in tiles(look, Told(look)) if not shown or tile.code in shown),
        notice=look.site.settings["board.notice"],
        chosen=shown,
        kiosk=_has_kiosk(look),
        hours=(closed_for_today if closed else hours_now)(local, look.site.settings),
    )


def _has_kiosk(look: Look) -> bool:
    """Tell whether a kiosk of the site is enrolled; one that was revoked is no longer active."""
    accounts = look.site.accounts.values()
    return any(one.role is Role.KIOSK and one.active and one.site_id == look.site.id for one in accounts)


def _shown(look: Look, asked: Sequence[str]) -> tuple[str, ...]:
    """Give the codes that a board is limited to; where none of them is in use any more it shows all."""
    if look.actor.account_id is not None and look.actor.role is Role.BOARD:
        asked = look.site.settings["board.services"].get(look.actor.name, ())
    used = {service.code for service in look.site.services.values() if service.active}
    return tuple(asked) if used.intersection(asked) else ()


def tiles(look: Look, told: Told) -> tuple[ServiceTile, ...]:
    """Give the services with who waits for each, and how long a newcomer may."""
    waiting = waiting_for(look)
    active = (service for service in look.site.services.values() if service.active)
    return tuple(_tile(service, waiting.get(service.id, 0), told) for service in active)


def _tile(service: Service, waiting: int, told: Told) -> ServiceTile:
    low, high = told.newcomer(service.id)
    named = service.code, service.letter, service.name, service.office
    return ServiceTile(*named, waiting, low, high, service.name_en)


def needs_of(row: TicketRow) -> tuple[str, ...]:
    """Give what a visitor needs."""
    return tuple(filter(None, row.needs.split(",")))


def day_is_closed(look: Look) -> bool:
    """Tell whether the business day is over."""
    return look.state.day_closed and look.state.business_date == look.today


def _board_call(look: Look, row: Any) -> BoardCall:
    ticket = TicketRow(*(getattr(row, f"t_{name}") for name in TicketRow._fields))
    return BoardCall(
        ticket=ticket_name_of(look, ticket),
        desk=row.desk,
        desk_name=row.desk_name,
        green=bool(ticket.entitlement),
        needs=needs_of(ticket),
        at=row.at,
        seq=row.seq,
        active=ticket.state == "called" and ticket.desk_id == row.desk_id,
    )
