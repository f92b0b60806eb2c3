"""The benchmark `kiosk`: from the touch of a service to the number on the screen, on a busy day."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from app.bench.figures import Figures, Times
from app.bench.start import enrol, surroundings
from app.bench.stores import ACTOR, cache_folder
from app.hall import Hall
from app.queue.desk import call_next, finish, start
from app.queue.opening import open_desk
from app.queue.tickets import take_ticket
from app.setup.new_hall import HallPlan, make_hall, plan_desks, plan_services
from db.bench.bare import SmallFile

TICKETS = 1_371  # the busiest day of the real arrivals
WAITING = 60
DESKS = 6
TAPS = 200
_PATIENCE_S = 600


def measure_kiosk() -> Figures:
    """Take numbers at a kiosk in a process of its own; the lower bound is a durable commit on this disk."""
    with TemporaryDirectory(prefix="huiketing-bench-", dir=cache_folder()) as folder:
        address = f"sqlite:///{Path(folder) / 'hall.sqlite'}"
        make_hall(address, HallPlan(services=plan_services("A,B,C,D,E,F"), desks=plan_desks(DESKS)))
        _play_day(address)
        enrol(address, "kiosk", Path(folder))
        bound = Times()
        with SmallFile(Path(folder) / "commit.sqlite") as small:
            for _ in range(TAPS):
                with bound.one():
                    small.commit()
        return {"tickets": TICKETS, "waiting": WAITING, "disk_commit": bound.told(), **_taps(address, folder)}


def _play_day(address: str) -> None:
    """Let that many people come today, and all but the last ones be served."""
    hall = Hall.open(address)
    for number in range(1, DESKS + 1):
        hall.do(open_desk, ACTOR, desk=str(number))
    for number in range(TICKETS):
        hall.do(take_ticket, ACTOR, service="ABCDEF"[number % 6])
        if number >= WAITING:
            _serve(hall, str(number % DESKS + 1))
    hall.close()


def _serve(hall: Hall, desk: str) -> None:
    if hall.do(call_next, ACTOR, desk=desk) is not None:
        hall.do(start, ACTOR, desk=desk)
        hall.do(finish, ACTOR, desk=desk)


def _taps(address: str, folder: str) -> Figures:
    ran = subprocess.run(
        [sys.executable, "-m", "ui.bench_kiosk", address, str(TAPS)],
        capture_output=True,
        env=surroundings(folder),
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    if ran.returncode != 0:
        raise RuntimeError(f"the kiosk failed with {ran.returncode}: {ran.stderr[-500:]}")
    told: Figures = json.loads(ran.stdout)
    return told
