"""The benchmark `calls`: from a call until the board paints it, in one process and between two."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from app.bench.figures import Figures, percentile
from app.bench.stores import ACTOR, DESKS, BenchClock, build, cache_folder
from app.hall import Hall
from app.queue import desk, tickets

ROUNDS = 40
AIM_ONE_MS, AIM_TWO_MS = 100, 300


def measure_calls() -> Figures:
    """Call beside the board and in another process in turn, and read what the board reads alone."""
    with TemporaryDirectory(prefix="huiketing-bench-", dir=cache_folder()) as folder:
        made = Path(folder) / "hall.sqlite"
        build(made, 1000)
        address = f"sqlite:///{made}"
        hall = Hall.open(address, BenchClock())
        board = _Board(address, folder)
        one, two, read = [], [], []
        for number in range(2 * ROUNDS + 2):
            at = str(number % DESKS + 1)
            board.ask("rest")  # as between people
            if number % 2:
                one.append(board.ask(f"own {at}"))
            else:
                two.append(_call_from_here(hall, board, at))
            read.append(board.ask("read"))
            hall.do(desk.start, ACTOR, desk=at)
            hall.do(desk.finish, ACTOR, desk=at)
        board.end()
        hall.close()
    bound = _told(read[2:])
    return {
        "one_process": {"aim_ms": AIM_ONE_MS, **_told(one[1:])},
        "two_processes": {"aim_ms": AIM_TWO_MS, **_told(two[1:])},
        "read_alone": bound,
        "to_read_p50": round(_told(one[1:])["p50_ms"] / bound["p50_ms"], 2),
    }


def _call_from_here(hall: Hall, board: _Board, at: str) -> float:
    ticket = hall.do(tickets.take_ticket, ACTOR, service="B").ticket
    board.say(f"look {ticket}")
    hall.do(desk.call, ACTOR, desk=at, ticket=ticket, reason="bench")
    called = time.perf_counter()
    return (board.hear() - called) * 1000


class _Board:
    """A board in a process of its own (see ui/bench_calls.py)."""

    def __init__(self, address: str, folder: str) -> None:
        env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": folder, "XDG_RUNTIME_DIR": folder}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "ui.bench_calls", address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=env,
            text=True,
        )
        if self._line() != "ready":
            raise RuntimeError("the board did not open")

    def say(self, words: str) -> None:
        _pipe(self._process.stdin).write(words + "\n")
        _pipe(self._process.stdin).flush()

    def hear(self) -> float:
        return float(self._line())

    def ask(self, words: str) -> float:
        self.say(words)
        return self.hear()

    def end(self) -> None:
        _pipe(self._process.stdin).close()
        self._process.wait(20)

    def _line(self) -> str:
        return str(_pipe(self._process.stdout).readline()).strip()


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


def _told(times: list[float]) -> Figures:
    return {
        "n": len(times),
        "p50_ms": round(statistics.median(times), 1),
        "p95_ms": round(percentile(times, 0.95), 1),
        "max_ms": round(max(times), 1),
    }
