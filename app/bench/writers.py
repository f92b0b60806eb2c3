"""The benchmark `writers`: four processes take and call on one store of 200,000 old tickets."""

from __future__ import annotations

import multiprocessing
import time
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.bench.figures import Figures, percentile
from app.bench.stores import ACTOR, START, TODAY, BenchClock, cache_folder, store_with
from app.core.errors import HallError
from app.hall import Hall
from app.queue.desk import call_next, finish, start
from app.queue.tickets import take_ticket
from db.bench.bulk import set_waiting

OLD = 200_000
PROCESSES = 4
PAIRS = 250  # of take_ticket and call_next, each process
# What one client of each peer needed for one operation on 200,000 old tickets with 100 waiting, in ms; FQM
# runs two workers, so two clients at once are its best case. Measured on two shared cores, +-30 %.
PEERS_MS = {"FQM": (210.0, 61.0, 2), "The Q": (548.0, 249.0, 1)}


@dataclass(frozen=True, slots=True)
class Worked:
    """What one process did: numbers taken, numbers called, errors by code, seconds per pair."""

    taken: list[str]
    called: list[str]
    errors: list[str]
    pair_s: list[float]


def measure_writers() -> Figures:
    """Measure the rate of take and call, and count numbers given or called twice."""
    spawn = multiprocessing.get_context("spawn")
    with TemporaryDirectory(prefix="huiketing-bench-", dir=cache_folder()) as folder:
        path = store_with(OLD, Path(folder))
        set_waiting(path, 100, TODAY, START, timedelta(minutes=30))
        barrier = spawn.Barrier(PROCESSES + 1)
        answers: Any = spawn.Queue()
        workers = [
            spawn.Process(target=_work, args=(str(path), str(desk), barrier, answers))
            for desk in range(1, PROCESSES + 1)
        ]
        for worker in workers:
            worker.start()
        barrier.wait(60)
        begun = time.perf_counter()
        worked: list[Worked] = [answers.get(timeout=300) for _ in workers]
        seconds = time.perf_counter() - begun
        for worker in workers:
            worker.join()
    return _told(worked, seconds)


def _work(path: str, desk: str, barrier: Any, answers: Any) -> None:
    hall = Hall.open(f"sqlite:///{path}", BenchClock())
    done = Worked([], [], [], [])
    barrier.wait(60)
    for step in range(PAIRS):
        begun = time.perf_counter()
        try:
            done.taken.append(hall.do(take_ticket, ACTOR, service="ABCD"[step % 4]).ticket)
            called = hall.do(call_next, ACTOR, desk=desk)
            done.pair_s.append(time.perf_counter() - begun)
            if called is not None:
                done.called.append(called.ticket)
                hall.do(start, ACTOR, desk=desk)
                hall.do(finish, ACTOR, desk=desk)
        except HallError as error:
            done.errors.append(error.code)
    hall.close()
    answers.put(done)


def _told(worked: list[Worked], seconds: float) -> Figures:
    pairs = [taken for each in worked for taken in each.pair_s]
    rate = len(pairs) / seconds
    peers = {name: at_once * 1000 / (take + call) for name, (take, call, at_once) in PEERS_MS.items()}
    return {
        "old": OLD,
        "processes": PROCESSES,
        "pairs": len(pairs),
        "seconds": round(seconds, 2),
        "pairs_per_s": round(rate, 1),
        "transactions_per_s": round(4 * len(pairs) / seconds, 1),
        "pair_p50_ms": round(percentile(pairs, 0.5) * 1000, 2),
        "pair_p99_ms": round(percentile(pairs, 0.99) * 1000, 2),
        "given_twice": _twice([ticket for each in worked for ticket in each.taken]),
        "called_twice": _twice([ticket for each in worked for ticket in each.called]),
        "errors": dict(Counter(code for each in worked for code in each.errors)),
        "peers_pairs_per_s": {name: round(of, 2) for name, of in peers.items()},
        "times_the_peer": {name: round(rate / of, 1) for name, of in peers.items()},
    }


def _twice(tickets: list[str]) -> int:
    return sum(count - 1 for count in Counter(tickets).values())
