"""Find what a use case is about: a ticket by its number, a desk, the visit in its hand."""

from __future__ import annotations

from datetime import date, timedelta

from app.core.errors import HallError
from app.core.work import Look, Work
from app.queue.live_desks import live_desk
from app.queue.numbers import command_name, read_ticket_name
from db import queue
from db.queue import TicketRow
from db.sites import DeskRow

OPEN_STATES = ("waiting", "called", "serving", "held")


def find_ticket(look: Look, name: object) -> TicketRow:
    """Find a ticket by its number; without a date, today's, or with 昨 the newest carried one.

    Raises:
        HallError: `unknown_ticket`.
    """
    if not isinstance(name, str):
        raise HallError("unknown_ticket", ticket=str(name)[:40])
    letter, number, day = read_ticket_name(name)
    if day is None and name.strip().startswith("昨"):
        day = _carried_day(look, letter, number)
    row = queue.ticket_named(look.tx, look.site.id, day or look.today, letter, number)
    if row is None:
        raise HallError("unknown_ticket", ticket=name[:40])
    return row


def _carried_day(look: Look, letter: str, number: int) -> date:
    carried = queue.tickets_in(look.tx, look.site.id, *OPEN_STATES)
    days = [row.business_date for row in carried if (row.letter, row.number, row.carried) == (letter, number, True)]
    return max(days) if days else look.today - timedelta(days=1)


def at_desk(work: Work, number: object) -> tuple[DeskRow, TicketRow | None]:
    """Find the desk that acts, as it stands now, and the ticket it has called or serves.

    Raises:
        HallError: `unknown_desk`, `not_allowed`.
    """
    live = desk_of(work, number)
    return live, queue.ticket_at_desk(work.tx, live.id)


def desk_of(work: Work, number: object) -> DeskRow:
    """Find the desk that acts, as it stands now.

    Raises:
        HallError: `unknown_desk`, `not_allowed`.
    """
    desk = work.my_desk(number)
    live = live_desk(work, desk.number)
    if live is None:
        raise HallError("unknown_desk", desk=desk.number)
    work.desk_number = desk.number
    return live


def bound_still(work: Work, row: TicketRow) -> int | None:
    """Give the desk a ticket stays bound to when it waits again: not to one that has closed meanwhile."""
    desk = work.site.desks_by_id.get(row.bound_desk_id or 0)
    live = live_desk(work, desk.number) if desk else None
    return live.id if live is not None and live.state != "closed" else None


def require_open(live: DeskRow) -> None:
    """Refuse a desk that is not open.

    Raises:
        HallError: `desk_closed` with its state.
    """
    if live.state != "open":
        raise HallError("desk_closed", desk=live.number, state=live.state)


def require_free(look: Look, live: DeskRow, row: TicketRow | None) -> None:
    """Refuse a desk that has called or serves somebody.

    Raises:
        HallError: `desk_busy` with the ticket.
    """
    if row is not None:
        raise HallError("desk_busy", desk=live.number, ticket=ticket_name_of(look, row))


def in_hand(look: Look, live: DeskRow, row: TicketRow | None, *states: str) -> TicketRow:
    """Give the ticket in a desk's hand, which must be there and in one of these states.

    Raises:
        HallError: `nothing_in_hand`, `wrong_state`.
    """
    if row is None:
        raise HallError("nothing_in_hand", desk=live.number)
    return require_state(look, row, *states)


def require_state(look: Look, row: TicketRow, *states: str) -> TicketRow:
    """Refuse a ticket in any other state (design section 3).

    Raises:
        HallError: `wrong_state` with the ticket's state.
    """
    if row.state not in states:
        raise HallError("wrong_state", ticket=ticket_name_of(look, row), state=row.state)
    return row


def require_day_open(look: Look) -> None:
    """Refuse what a closed business day does not take.

    Raises:
        HallError: `day_closed` with the date.
    """
    if look.state.day_closed and look.state.business_date == look.today:
        raise HallError("day_closed", date=look.today.isoformat())


def ticket_name_of(look: Look, row: TicketRow) -> str:
    """Give a ticket's number as commands take it."""
    return command_name(row.letter, row.number, row.business_date, look.today)
