"""The benchmark `memory`: what the whole program holds after a day's work, beside a bare window."""

from __future__ import annotations

import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from app.bench.figures import Figures
from app.bench.kiosk import TICKETS
from app.bench.start import surroundings
from app.bench.stores import ACTOR, cache_folder
from app.hall import Hall
from app.queue.desk import call_next, finish, start
from app.queue.opening import open_desk
from app.queue.tickets import take_ticket
from app.setup.new_hall import HallPlan, make_hall, plan_desks, plan_services

DESKS = 6  # the first is the window's
WAITING = 40
NOTES = 10


def measure_memory(visits: int = TICKETS) -> Figures:
    """Let others play a day of so many visits while a window works at its desk with the board on show."""
    secret = secrets.token_hex(8)
    with TemporaryDirectory(prefix="huiketing-bench-", dir=cache_folder()) as folder:
        address = f"sqlite:///{Path(folder) / 'hall.sqlite'}"
        services, desks = plan_services("A,B,C,D,E,F"), plan_desks(DESKS)
        make_hall(address, HallPlan(services=services, desks=desks, secrets={"desk1": secret}))
        with _window(folder, "bare", "sqlalchemy") as process:
            bare = _memory_mb(process)
        with _window(folder, "day", address, said=f"{secret}\n") as process:
            points = [(0, _memory_mb(process)), *_played(address, visits, process)]
    (_, opened), (_, warm), (_, after) = points[0], points[1], points[-1]
    return {
        "visits": visits,
        "bare_window_mb": bare,
        "opened_mb": opened,
        "after_a_tenth_mb": warm,
        "after_the_day_mb": after,
        "growth_after_the_first_tenth": round(after / warm - 1, 3),
        "to_bare": round(after / bare, 2),
        "points": points,
    }


def _played(address: str, visits: int, process: subprocess.Popen[str]) -> Iterator[tuple[int, float]]:
    hall = Hall.open(address)
    for number in range(2, DESKS + 1):
        hall.do(open_desk, ACTOR, desk=str(number))
    for number in range(visits + WAITING):
        if number < visits:
            hall.do(take_ticket, ACTOR, service="ABCDEF"[number % 6])
        if number >= WAITING:
            _serve(hall, str(number % (DESKS - 1) + 2))
        if (number + 1) % max(1, visits // NOTES) == 0 and number < visits:
            yield number + 1, _memory_mb(process)
    yield visits, _memory_mb(process)
    hall.close()


def _serve(hall: Hall, desk: str) -> None:
    if hall.do(call_next, ACTOR, desk=desk) is not None:
        hall.do(start, ACTOR, desk=desk)
        hall.do(finish, ACTOR, desk=desk)


@contextmanager
def _window(folder: str, *words: str, said: str = "") -> Iterator[subprocess.Popen[str]]:
    """Start a window, wait until it is of use, and end it afterwards."""
    process = subprocess.Popen(
        [sys.executable, "-m", "ui.bench_memory", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=surroundings(folder),
        text=True,
    )
    try:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(said)
        process.stdin.flush()
        if process.stdout.readline() != "ready\n":
            raise RuntimeError(f"the window ended with {process.wait()}")
        yield process
    finally:
        process.kill()
        process.communicate()


def _memory_mb(process: subprocess.Popen[str]) -> float:
    import psutil

    if process.poll() is not None:
        raise RuntimeError(f"the window ended with {process.returncode}")
    return round(float(psutil.Process(process.pid).memory_info().rss) / 1e6, 1)
