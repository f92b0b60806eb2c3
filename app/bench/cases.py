"""The benchmark `cases`: what is next, everybody's, and a search, with many cases open and ten years of ended ones."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.bench.figures import Figures, Times, percentile
from app.bench.stores import ACTOR, START, TODAY, BenchClock, build, cache_folder
from app.cases.views import all_cases, case_board, case_file, case_loads, my_cases, search_cases
from app.core.actor import Actor
from app.core.rights import Role
from app.hall import Hall
from db.bench.cases import add_cases

GOING_ON = 20_000
ENDED, ENDED_FULL = 100_000, 1_000_000
ROUNDS = 60
AIM = {"lists_p95_ms": 30, "one_p95_ms": 20}
_RECEPTION = Actor(3, "desk1", "desk1", Role.RECEPTIONIST, 1)


def measure_cases() -> Figures:
    """Read lists and single cases one after the other."""
    ended = ENDED_FULL if os.environ.get("FULL") == "1" else ENDED
    with TemporaryDirectory(prefix="huiketing-bench-", dir=cache_folder()) as folder:
        path = Path(folder) / "hall.sqlite"
        build(path, 0)
        add_cases(path, GOING_ON, ended, TODAY, START)
        hall = Hall.open(f"sqlite:///{path}", BenchClock())
        try:
            return {"going_on": GOING_ON, "ended": ended, "aim": AIM, **_measure(hall)}
        finally:
            hall.close()


def _measure(hall: Hall) -> Figures:
    asked: dict[str, Callable[[int], Any]] = {
        "my_list": lambda _: hall.ask(my_cases, _RECEPTION),
        "board_of_reception": lambda _: hall.ask(case_board, _RECEPTION),
        "board_of_supervisor": lambda _: hall.ask(case_board, ACTOR),
        "quiet_of_supervisor": lambda _: hall.ask(case_board, ACTOR, only=("quiet",)),
        "everybodys": lambda _: hall.ask(all_cases, ACTOR),
        "by_person": lambda _: hall.ask(case_loads, ACTOR),
        "search_number": lambda n: hall.ask(search_cases, ACTOR, f"C-{n + 1:04d}"),
        "search_name": lambda n: hall.ask(search_cases, ACTOR, f"居民{n + 1}"),
        "search_last4": lambda n: hall.ask(search_cases, ACTOR, f"{n + 1:04d}"),
        "open_one": lambda n: hall.ask(case_file, ACTOR, f"C-{n + 1:04d}"),
    }
    return {name: _told(ask) for name, ask in asked.items()}


def _told(ask: Callable[[int], Any]) -> Figures:
    times = Times()
    ask(0)
    for number in range(ROUNDS):
        with times.one():
            ask(number * 37)
    told = {"p95_ms": percentile(times.wall, 0.95), "cpu_p95_ms": percentile(times.cpu, 0.95)}
    return times.told() | {name: round(value, 3) for name, value in told.items()}
