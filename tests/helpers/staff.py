"""Somebody who works the hall in a test: every use case as a short word, and the store's rows to look at."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from app.core.actor import Actor
from app.core.errors import HallError
from app.hall import Hall
from app.queue import day, desk, opening, tickets, views
from app.queue.results import Called, DayFigures, DeskState, Taken, TicketState, TicketStory, WaitingRow
from db import sites
from db.schema import metadata
from tests.helpers.halls import StillClock, actor


class Staff:
    """Works as one account, a supervisor unless told otherwise. Desks are numbers."""

    def __init__(self, hall: Hall, clock: StillClock, name: str = "supervisor") -> None:
        self.hall, self.clock = hall, clock
        self.actor: Actor = actor(hall, name)

    def who(self, name: str) -> Staff:
        """Give the same hall worked by another account."""
        return Staff(self.hall, self.clock, name)

    def do(self, run: Callable[..., Any], **values: Any) -> Any:
        """Run a use case; a desk may be given as a number."""
        if "desk" in values:
            values["desk"] = str(values["desk"])
        return self.hall.do(run, self.actor, **values)

    # -- tickets

    def take(self, service: str = "A", entitlement: str | None = None, **more: Any) -> str:
        """Take a ticket; give its number."""
        return self.taken(service, entitlement, **more).ticket

    def taken(self, service: str = "A", entitlement: str | None = None, **more: Any) -> Taken:
        """Take a ticket."""
        return self.do(tickets.take_ticket, service=service, entitlement=entitlement, **more)

    def cancel(self, ticket: str, reason: str = "went home") -> TicketState:
        return self.do(tickets.cancel, ticket=ticket, reason=reason)

    def back(self, ticket: str) -> TicketState:
        return self.do(tickets.back, ticket=ticket)

    def entitle(self, ticket: str, entitlement: str | None, **more: Any) -> TicketState:
        return self.do(tickets.entitle, ticket=ticket, entitlement=entitlement, **more)

    def add_service(self, ticket: str, service: str) -> TicketState:
        return self.do(tickets.add_service, ticket=ticket, service=service)

    def story(self, ticket: str) -> TicketStory:
        return self.hall.ask(tickets.ticket_story, self.actor, ticket=ticket)

    def state(self, ticket: str) -> str:
        return self.story(ticket).state

    # -- desks

    def open(self, *numbers: int, services: list[str] | None = None, prefer: str = "all") -> None:
        """Open desks."""
        for number in numbers or (1,):
            self.do(opening.open_desk, desk=number, services=services, prefer=prefer)

    def pause(self, number: int = 1, reason: str = "") -> DeskState:
        return self.do(opening.pause_desk, desk=number, reason=reason)

    def close(self, number: int = 1) -> DeskState:
        return self.do(opening.close_desk, desk=number)

    def called(self, number: int = 1) -> Called | None:
        """Call the next."""
        return self.do(desk.call_next, desk=number)

    def next(self, number: int = 1) -> str | None:
        """Call the next; give its number."""
        found = self.called(number)
        return None if found is None else found.ticket

    def call(self, ticket: str, number: int = 1, reason: str = "asked for") -> Called:
        return self.do(desk.call, desk=number, ticket=ticket, reason=reason)

    def recall(self, number: int = 1) -> TicketState:
        return self.do(desk.recall, desk=number)

    def start(self, number: int = 1) -> TicketState:
        return self.do(desk.start, desk=number)

    def finish(self, number: int = 1) -> TicketState:
        return self.do(desk.finish, desk=number)

    def no_show(self, number: int = 1) -> TicketState:
        return self.do(desk.no_show, desk=number)

    def give_back(self, number: int = 1) -> TicketState:
        """Return the ticket in hand to the queue."""
        return self.do(desk.return_ticket, desk=number)

    def hold(self, number: int = 1, reason: str = "fills in a form") -> TicketState:
        return self.do(desk.hold, desk=number, reason=reason)

    def resume(self, ticket: str, number: int = 1) -> TicketState:
        return self.do(desk.resume, desk=number, ticket=ticket)

    def transfer(self, number: int = 1, **more: Any) -> TicketState:
        return self.do(desk.transfer, desk=number, **more)

    def hand_over(self, number: int = 1, to_service: str = "B", **more: Any) -> TicketState:
        return self.do(desk.hand_over, desk=number, to_service=to_service, **more)

    def undo(self, number: int = 1) -> TicketState:
        return self.do(desk.undo, desk=number)

    def serve(self, number: int = 1) -> str | None:
        """Call, start and finish the next; give its number."""
        ticket = self.next(number)
        if ticket is not None:
            self.start(number)
            self.finish(number)
        return ticket

    # -- the day

    def close_day(self) -> DayFigures:
        return self.do(day.close_day)

    def open_day(self) -> DayFigures:
        return self.do(day.open_day)

    def waiting(self, number: int | None = None) -> tuple[WaitingRow, ...]:
        desk_number = None if number is None else str(number)
        return self.hall.ask(views.list_waiting, self.actor, desk=desk_number)

    def line(self, number: int | None = None) -> list[str]:
        """Give the waiting numbers in calling order."""
        return [row.ticket for row in self.waiting(number)]

    # -- what a refusal is, and what the store holds

    def refused(self, run: Callable[..., Any], *args: Any, **values: Any) -> HallError:
        """Run what must be refused, and see that it changed no row; give the error."""
        before = digest(self.hall)
        with pytest.raises(HallError) as caught:
            run(*args, **values)
        assert digest(self.hall) == before, f"{caught.value} changed the store"
        return caught.value

    def refusal(self, run: Callable[..., Any], *args: Any, **values: Any) -> str:
        """Run what must be refused, and see that it changed no row; give the code."""
        return self.refused(run, *args, **values).code

    def set(self, name: str, value: Any) -> None:
        """Set a setting of the site."""
        with self.hall.store.write() as tx:
            sites.write_setting(tx, self.actor.site_id, name, value)
            sites.bump_setup(tx)


def rows(hall: Hall, table: str) -> list[dict[str, Any]]:
    """Read a table whole, in order of its key."""
    found = metadata.tables[table]
    with hall.store.read() as tx:
        return [dict(row) for row in tx.execute(select(found).order_by(*found.primary_key)).mappings()]


def digest(hall: Hall, *but: str) -> dict[str, tuple[int, str]]:
    """Give the row count and the hash of every table but those named."""
    told = {}
    for table in metadata.sorted_tables:
        if table.name not in but:
            held = [sorted(row.items()) for row in rows(hall, table.name)]
            told[table.name] = (len(held), hashlib.sha256(repr(held).encode("utf-8", "backslashreplace")).hexdigest())
    return told


def all_told(hall: Hall) -> str:
    """Give everything a store holds as one text; JSON that is kept as text is read: no name hides in escapes."""
    return "\n".join(
        repr({name: _read(value) for name, value in row.items()})
        for table in metadata.sorted_tables
        for row in rows(hall, table.name)
    )


def tells_phone(told: str, number: str) -> bool:
    """Tell whether a telephone number, or its last four digits as they are kept, stands in what `all_told` gave."""
    return number in told or repr(number[-4:]) in told


def _read(value: Any) -> Any:
    try:
        return json.loads(value) if isinstance(value, str) and value[:1] in ("{", "[") else value
    except ValueError:
        return value
