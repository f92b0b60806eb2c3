"""A real office day through `batch`: `python -m tests.queue.office_day DAY.csv [--desks N] [--seed S]`.

Every arrival goes through a `--replay` store at its time; N desks call, start and finish with seeded
service times. The day's figures are then read from the event rows alone.
"""

from __future__ import annotations

import argparse
import csv
import heapq
import json
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.accounts.sessions import actor_of
from app.batch import Batch
from app.hall import Hall
from app.setup.new_hall import HallPlan, make_hall, plan_desks, plan_services
from db import accounts
from db.schema.queue import event, ticket

SHARES = (("elderly60", 0.10), ("elderly70", 0.06), ("elderly80", 0.03), ("disabled", 0.02), ("infant", 0.02))


@dataclass(frozen=True)
class Arrival:
    """Somebody who comes: when, for what, and in which class (invented; the data has none)."""

    at: datetime
    service: str
    entitlement: str | None


def days(folder: Path) -> list[Path]:
    """Give the office days in a folder: every NAME.csv that is not about a day's services or snapshots."""
    return sorted(file for file in folder.glob("*.csv") if not file.stem.endswith(("_services", "_snapshots")))


def arrivals_of(file: Path, seed: int) -> list[Arrival]:
    """Read a day, and draw who goes through the green channel."""
    chance = random.Random(seed)
    with file.open(encoding="utf-8", newline="") as source:
        return [
            Arrival(datetime.fromisoformat(row["arrived_at"]), row["service"], _class_of(chance.random()))
            for row in csv.DictReader(source)
        ]


def _class_of(drawn: float) -> str | None:
    for entitlement, share in SHARES:
        if drawn < share:
            return entitlement
        drawn -= share
    return None


@dataclass
class Plan:
    """How the hall is staffed: what each desk takes, and how long a visit lasts."""

    desks: list[list[str] | None]
    minutes: dict[str, float]

    @classmethod
    def of(cls, arrivals: list[Arrival], desks: int | None) -> Plan:
        """Staff a hall for a day: a shared desk in three, the others for the services that need them most.

        Visits last 6 minutes (exponential, at least 20 s), so that the load comes to about 85 %.
        """
        hours = (arrivals[-1].at - arrivals[0].at).total_seconds() / 3600
        count = desks or max(2, round(len(arrivals) * 6 / 60 / hours / 0.85))
        per_service = Counter(arrival.service for arrival in arrivals)
        codes = sorted(per_service)
        takes: list[list[str] | None] = [None for _ in range(max(1, count // 3))]
        wanted = dict(per_service)
        for _ in range(count - len(takes)):
            first = max(codes, key=lambda code: (wanted[code], code))
            second = max(
                (code for code in codes if code != first), key=lambda code: (wanted[code], code), default=first
            )
            takes.append(sorted({first, second}))
            wanted[first] //= 2
            wanted[second] //= 2
        return cls(takes, dict.fromkeys(codes, 6.0))


@dataclass
class Replay:
    """A day as it is played: what happens next, and at which desks."""

    batch: Batch
    plan: Plan
    arrivals: list[Arrival]
    chance: random.Random
    now: datetime = field(init=False)
    busy: list[tuple[datetime, int]] = field(default_factory=list)  # a heap of when which desk is free again
    idle: set[int] = field(default_factory=set)
    lines: int = 0

    def play(self) -> None:
        """Let everybody come and be served; then close the day."""
        self.now = self.arrivals[0].at - timedelta(minutes=5)
        for number, services in enumerate(self.plan.desks, 1):
            self.say("open_desk", desk=number, services=services)
            self.idle.add(number)
        for arrival in self.arrivals:
            self._serve_until(arrival.at)
            self.now = max(self.now, arrival.at)
            self.say("take_ticket", service=arrival.service, entitlement=arrival.entitlement, key=f"a{self.lines}")
            self._call_from_idle_desks()
        while self.busy:
            self._serve_until(self.busy[0][0])
        self.closed = self.say("close_day")

    def say(self, op: str, **fields: Any) -> Any:
        """Put one line through batch at the present time; it must succeed."""
        self.lines += 1
        line = {
            "op": op,
            "at": self.now.isoformat(),
            **{name: value for name, value in fields.items() if value is not None},
        }
        reply = json.loads(self.batch.answer(json.dumps(line).encode()))
        if not reply["ok"]:
            raise AssertionError(f"{line}: {reply['error']}")
        return reply["result"]

    def _serve_until(self, at: datetime) -> None:
        while self.busy and self.busy[0][0] <= at:
            self.now, number = heapq.heappop(self.busy)
            self.say("finish", desk=number)
            self.idle.add(number)
            self._call_from_idle_desks()

    def _call_from_idle_desks(self) -> None:
        for number in sorted(self.idle):
            called = self.say("call_next", desk=number)
            if called is not None:
                self.say("start", desk=number)
                self.idle.discard(number)
                minutes = max(1 / 3, self.chance.expovariate(1 / self.plan.minutes[called["service"]]))
                heapq.heappush(self.busy, (self.now + timedelta(minutes=minutes), number))


@dataclass
class Day:
    """A day that was played: its hall's tickets and events, in order."""

    name: str
    plan: Plan
    arrivals: list[Arrival]
    tickets: list[Any]
    events: list[Any]
    closed: dict[str, Any]
    lines: int
    seconds: float

    def figures(self) -> dict[str, Any]:
        """Give the day's figures, from the event rows: waits from arrival to first call, in minutes."""
        waits = sorted(wait / 60 for wait in self.waits().values())
        return {
            "day": self.name,
            "tickets": len(self.tickets),
            "desks": len(self.plan.desks),
            "served": self.closed["served"],
            "unserved": self.closed["unserved"],
            "mean_wait_min": round(statistics.fmean(waits), 1),
            "median_wait_min": round(statistics.median(waits), 1),
            "p90_wait_min": round(waits[int(0.9 * (len(waits) - 1))], 1),
            "longest_wait_min": round(waits[-1], 1),
            "longest_queue": self.longest_queue(),
            "lines": self.lines,
            "seconds": round(self.seconds, 1),
        }

    def waits(self) -> dict[int, float]:
        """Give the seconds from arrival to first call of every ticket that was called."""
        taken = {one.ticket_id: one.at for one in self.events if one.kind == "taken"}
        waits: dict[int, float] = {}
        for one in self.events:
            if one.kind == "called" and one.ticket_id not in waits:
                waits[one.ticket_id] = (one.at - taken[one.ticket_id]).total_seconds()
        return waits

    def longest_queue(self) -> int:
        """Give the most people who waited at once."""
        waiting = most = 0
        for one in self.events:
            waiting += {"taken": 1, "called": -1}.get(one.kind, 0)
            most = max(most, waiting)
        return most


def play(file: Path, folder: Path, *, desks: int | None = None, seed: int = 1) -> Day:
    """Play a day on a new store in `folder`."""
    arrivals = arrivals_of(file, seed)
    plan = Plan.of(arrivals, desks)
    url = f"sqlite:///{folder / f'{file.stem}-{seed}.sqlite'}"
    codes = ",".join(sorted({arrival.service for arrival in arrivals}))
    make_hall(url, HallPlan("replay", file.stem, plan_services(codes), plan_desks(len(plan.desks))))
    hall = Hall.open(url)
    started = time.perf_counter()
    try:
        with hall.store.read() as tx:
            actor = actor_of(accounts.account_named(tx, "replay"))  # type: ignore[arg-type]
        replay = Replay(Batch(hall, actor), plan, arrivals, random.Random(seed))
        replay.play()
        seconds = time.perf_counter() - started
        with hall.store.read() as tx:
            tickets = list(tx.execute(select(ticket).order_by(ticket.c.id)))
            events = list(tx.execute(select(event).order_by(event.c.id)))
        return Day(file.stem, plan, arrivals, tickets, events, replay.closed, replay.lines, seconds)
    finally:
        hall.close()


def main() -> int:
    """Play the day that is named and print its figures as JSON."""
    parser = argparse.ArgumentParser(description="Play a real office day through batch and print its figures.")
    parser.add_argument("day", type=Path, help="a CSV of arrivals: arrived_at, service")
    parser.add_argument("--desks", type=int, help="how many desks; default for a load of about 85 %%")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        day = play(asked.day, Path(folder), desks=asked.desks, seed=asked.seed)
    json.dump(day.figures(), sys.stdout, indent=2)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
