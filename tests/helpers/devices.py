"""Halls with printers, for tests."""

from __future__ import annotations

import threading
from collections.abc import Callable

from app.core.actor import Actor
from app.devices.outbox import Job
from app.devices.outcomes import Code, Outcome
from app.devices.pc import Pc
from app.devices.ports import Patience
from app.devices.sender import DeviceLine, Sender
from app.devices.setup import add_device
from app.devices.views import DeviceInfo
from app.hall import Hall
from app.queue.tickets import take_ticket
from db import outbox
from db.outbox import OutboxRow
from tests.helpers.halls import actor
from tests.helpers.printer import PATIENCE_S

PC = Pc("p" * 32, "kiosk-pc")
OTHER_PC = Pc("q" * 32, "desk-pc")
# Steps with a scripted printer; it "prints" at once.
HASTY = Patience(connect=1.0, answer=1.0, write=1.0, after=1.0, poll=0.01, speed_mm_s=1e9, look=0.05)


def enrol(hall: Hall, name: str, port: str, pc: Pc = PC, kind: str = "escpos", **more: object) -> DeviceInfo:
    """Enrol a printer as the hall's admin."""
    return hall.do(add_device, actor(hall, "admin"), name, kind, port, pc.mark, pc.name, **more).device  # type: ignore[arg-type]


def line(hall: Hall, name: str, pc: Pc = PC) -> DeviceLine:
    """Give a device as this process drives it."""
    who = actor(hall, "supervisor")
    found = next(device for device in hall.site(who).devices.values() if device.name == name)
    return DeviceLine(hall, who.site_id, found.id, pc)


def rows_of(hall: Hall, ticket: str) -> list[OutboxRow]:
    """Give everything that was to be printed for a ticket of today, newest first."""
    with hall.store.read() as tx:
        everything = [outbox.row(tx, 1, number) for number in range(1, 400)]
    return [row for row in reversed(everything) if row is not None and row.subject == ticket]


def state_of(hall: Hall, ticket: str) -> tuple[str, str]:
    """Give state and outcome of a ticket's newest slip."""
    newest = rows_of(hall, ticket)[0]
    return newest.state, newest.outcome


def take(hall: Hall, who: Actor | None = None, service: str = "A", source: str = "kiosk", **more: str) -> str:
    """Take a ticket; give the number."""
    return hall.do(take_ticket, who or actor(hall, "supervisor"), service, source=source, **more).ticket  # type: ignore[arg-type]


Take = Callable[..., str]


class Watched:
    """A sender whose settled jobs can be waited for."""

    def __init__(self, hall: Hall, pc: Pc = PC) -> None:
        self.settled: list[tuple[str, Code, str]] = []
        self._changed = threading.Condition()
        self.sender = Sender(hall, 1, pc, HASTY, self._note)
        self.sender.start()

    def _note(self, job: Job, outcome: Outcome, state: str) -> None:
        with self._changed:
            self.settled.append((job.subject, outcome.code, state))
            self._changed.notify_all()

    def wait_for(self, count: int) -> tuple[str, Code, str]:
        """Wait until so many jobs were settled; give the last of them."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.settled) >= count, PATIENCE_S), self.settled
        return self.settled[count - 1]
