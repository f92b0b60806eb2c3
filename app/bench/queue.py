"""The benchmark `queue`: take_ticket and call_next beside bare loops that write the same rows."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from app.bench.figures import Figures, Times
from app.bench.stores import ACTOR, DESKS, START, TODAY, BenchClock, cache_folder, store_with
from app.hall import Hall
from app.queue.desk import call_next, finish, start
from app.queue.tickets import take_ticket
from db.bench.bare import Bare, Core, Pattern, Patterns, Plain, SmallFile
from db.bench.bulk import set_waiting

OLD = (1_000, 200_000)
FULL_OLD = 5_000_000
FULL_NEEDS_GB = 20
WAITING = (100, 10_000)
BLOCK = 10  # operations in a row of each, so that one's writes do not empty the other's page cache each time
BLOCKS = 60
_CODES = "ABCD"
_CLASSES = (None, None, "elderly70", None, None, None, "disabled", None)


class Contest:
    """One store on which the program and the bare loops take turns."""

    def __init__(self, path: Path, waiting: int) -> None:
        span = timedelta(minutes=30 if waiting <= 1000 else 120)
        set_waiting(path, waiting, TODAY, START, span)
        self.hall = Hall.open(f"sqlite:///{path}", BenchClock())
        self.patterns = Patterns(path)
        self.bare: dict[str, Bare] = {"core": Core(path), "plain": Plain(path)}
        self.take = {name: Times() for name in ("ours", *self.bare)}
        self.call = {name: Times() for name in ("ours", *self.bare)}
        self._patterns: dict[str, tuple[Pattern, Pattern]] = {}

    def close(self) -> None:
        """Close everything."""
        self.hall.close()
        self.patterns.close()
        for loop in self.bare.values():
            loop.close()

    def round(self, turn: int) -> None:
        """Let each take a block of tickets and call as many; who goes first changes."""
        self._ours(turn)
        order = list(self.bare)
        for name in order if turn % 2 else reversed(order):
            self._bare(name)

    def _ours(self, turn: int) -> None:
        for step in range(turn * BLOCK, (turn + 1) * BLOCK):
            service, entitlement, desk = _CODES[step % 4], _CLASSES[step % 8], str(step % DESKS + 1)
            with self.take["ours"].one():
                self.hall.do(take_ticket, ACTOR, service=service, entitlement=entitlement)
            taken = {name: self.patterns.taken(plain=name == "plain") for name in self.bare}
            with self.call["ours"].one():
                self.hall.do(call_next, ACTOR, desk=desk)
            for name, pattern in taken.items():
                self._patterns[name] = pattern, self.patterns.called(plain=name == "plain")
            self.hall.do(start, ACTOR, desk=desk)
            self.hall.do(finish, ACTOR, desk=desk)

    def _bare(self, name: str) -> None:
        loop, (taken, called) = self.bare[name], self._patterns[name]
        tickets = self.patterns.oldest_waiting(BLOCK)
        for rows, ticket in zip(self.patterns.next_tickets(taken, BLOCK), tickets, strict=True):
            with self.take[name].one():
                loop.take(rows)
            with self.call[name].one():
                loop.call(called, ticket)
            loop.end(ticket)


def measure_queue() -> Figures:
    """Measure on every store in turn, round by round, so that all of them meet the same noise."""
    told: Figures = {"stores": []}
    with TemporaryDirectory(prefix="huiketing-bench-", dir=cache_folder()) as folder, ExitStack() as stack:
        told["disk_commit"] = _disk(Path(folder))
        paths = {old: store_with(old, Path(folder)) for old in _sizes()}
        for waiting in WAITING:
            contests = {old: Contest(path, waiting) for old, path in paths.items()}
            for contest in contests.values():
                stack.callback(contest.close)
            _run(list(contests.values()))
            told["stores"] += [_told(old, waiting, contest) for old, contest in contests.items()]
            told[f"growth_{waiting}_waiting"] = _growth(contests)
    return told


def _sizes() -> Iterator[int]:
    yield from OLD
    if os.environ.get("FULL") != "1":
        return
    free = shutil.disk_usage(cache_folder()).free / 1e9
    if free < FULL_NEEDS_GB:
        print(f"{FULL_OLD:,} old tickets skipped: {free:.0f} GB free, {FULL_NEEDS_GB} needed", file=sys.stderr)
        return
    yield FULL_OLD


def _run(contests: Sequence[Contest]) -> None:
    for contest in contests:
        contest.round(0)
        for times in (*contest.take.values(), *contest.call.values()):
            times.clear()
    for turn in range(1, BLOCKS + 1):
        for contest in contests:
            contest.round(turn)


def _told(old: int, waiting: int, contest: Contest) -> Figures:
    told: Figures = {"old": old, "waiting": waiting}
    for name, times in (("take_ticket", contest.take), ("call_next", contest.call)):
        told[name] = {who: measured.told() for who, measured in times.items()}
        told[name]["to_core"] = times["ours"].against(times["core"])
        told[name]["to_plain"] = times["ours"].against(times["plain"])
    return told


def _disk(folder: Path) -> Figures:
    """Measure durable commits of one small row: what the disk alone costs."""
    times = Times()
    with SmallFile(folder / "commit.sqlite") as small:
        for _ in range(300):
            with times.one():
                small.commit()
    return times.told()


def _growth(contests: dict[int, Contest]) -> Figures:
    """Give the cost on each store against that on the smallest."""
    base = contests[OLD[0]]
    return {
        str(old): {
            "take_ticket": contest.take["ours"].against(base.take["ours"]),
            "call_next": contest.call["ours"].against(base.call["ours"]),
        }
        for old, contest in contests.items()
        if old != OLD[0]
    }
