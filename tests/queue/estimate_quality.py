"""Print how well waits are estimated on the two real days.

`python -m tests.queue.estimate_quality [SEEDS [ASKED]]`: at each arrival (or at so many a day) the newcomer's
range is estimated from what a hall knows at that moment, which is in the morning nothing but set minutes that
are 40 % too long; it is compared with the wait that the same day then brings, and with "people ahead x mean
time / desks".
"""

from __future__ import annotations

import statistics
import sys
from bisect import insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heapreplace

from app.queue.arrivals import coming
from app.queue.discipline import Rule
from app.queue.estimate import estimate
from app.queue.moment import Moment, OpenDesk, Standing
from app.queue.overtaking import Scope
from app.queue.rulebook import read_rule
from app.queue.service_times import Begun, ServiceTimes, Visit
from app.queue.simulation.play import Crowd, WaitingRoom
from tests.helpers.real_days import DAYS, RealDay, day_crowd

SET_S = 600.0  # what the hall set; the visits really take 430 s in the mean
SHARES = (0.2, 0.5, 0.8)
RULE = read_rule("accumulating:3")
_SERVICE = 0


@dataclass
class Told:
    """What was told of one class: estimated ranges, the naive guess, and the waits that came."""

    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    naive: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)

    def coverage(self) -> float:
        """Give the share of waits within their range."""
        inside = sum(low <= wait <= high for low, high, wait in zip(self.low, self.high, self.waits, strict=True))
        return inside / len(self.waits)

    def error(self) -> float:
        """Give the median absolute error of the ranges' middles, in seconds."""
        middles = ((low + high) / 2 for low, high in zip(self.low, self.high, strict=True))
        return statistics.median(abs(middle - wait) for middle, wait in zip(middles, self.waits, strict=True))

    def naive_error(self) -> float:
        """Give the same of the naive guess."""
        return statistics.median(abs(guess - wait) for guess, wait in zip(self.naive, self.waits, strict=True))


class Day:
    """One real day, with the estimate of each newcomer's wait."""

    def __init__(self, crowd: Crowd, desks: int, rule: Rule, every: int = 1) -> None:
        self.crowd, self.rule, self.every = crowd, rule, every
        self.room = WaitingRoom(crowd, rule)
        self.free = [(crowd.arrived[0], desk) for desk in range(desks)]
        heapify(self.free)
        self.in_hand: dict[int, int] = {}
        self.called_at: dict[int, float] = {}
        self.waiting: list[int] = []
        self.times = ServiceTimes({_SERVICE: SET_S})
        self.came: list[tuple[float, tuple[int, str]]] = []
        self.told = {False: Told(), True: Told()}
        self.ranges: dict[int, tuple[float, float, float]] = {}

    def run(self) -> dict[bool, Told]:
        """Let everybody come and be called; give what was told, by whether green."""
        for visitor, at in enumerate(self.crowd.arrived):
            self._work_until(at)
            self._tell(visitor, at)
            self.room.join(visitor)
            insort(self.waiting, visitor)
            self._work_until(at)
        self._work_until(float("inf"))
        for visitor, (low, high, naive) in self.ranges.items():
            told = self.told[bool(self._class(visitor))]
            told.low.append(low)
            told.high.append(high)
            told.naive.append(naive)
            told.waits.append(self.called_at[visitor] - self.crowd.arrived[visitor])
        return self.told

    def _work_until(self, until: float) -> None:
        while self.free[0][0] <= until:
            at, desk = self.free[0]
            self._finish(desk, at)
            if not self.waiting:
                if until == float("inf"):
                    return
                heapreplace(self.free, (max(at, until), desk))
                if all(time >= until for time, _ in self.free):
                    return
                continue
            visitor, _ = self.room.call(at)
            self.waiting.remove(visitor)
            self.called_at[visitor] = at
            self.in_hand[desk] = visitor
            heapreplace(self.free, (at + self.crowd.work[visitor], desk))

    def _finish(self, desk: int, at: float) -> None:
        visitor = self.in_hand.pop(desk, None)
        if visitor is not None:
            seconds = self.crowd.work[visitor]
            self.times.learn([Visit(_SERVICE, _hour(at - seconds), seconds)])

    def _tell(self, visitor: int, at: float) -> None:
        kind = self._class(visitor)
        if visitor % self.every == 0:
            visits = self.times.at(_hour(at), self._begun(at))
            moment = self._moment(at, kind)
            found = estimate(moment, visits, seed=visitor).newcomers[_SERVICE, kind]
            idle = len(self.free) - len(self.in_hand)
            naive = 0.0 if idle else len(self.waiting) * visits.means[_SERVICE] / len(self.free)
            self.ranges[visitor] = found.low_s, found.high_s, naive
        self.came.append((at, (_SERVICE, kind)))

    def _moment(self, at: float, kind: str) -> Moment:
        expected = coming(self.came, at)
        return Moment(at, self._standing(), self._desks(at), self.rule, coming=expected, asked=[(_SERVICE, kind)])

    def _begun(self, at: float) -> list[Begun]:
        calls = (self.called_at[visitor] for visitor in self.in_hand.values())
        return [Begun(_SERVICE, _hour(call), at - call) for call in calls]

    def _standing(self) -> list[Standing]:
        # Who came earlier and does not wait any more was called; every other call went past.
        return [
            Standing(
                visitor, _SERVICE, self._class(visitor), self.crowd.arrived[visitor],
                self.room.calls - (visitor - earlier),
            )
            for earlier, visitor in enumerate(self.waiting)
        ]  # fmt: skip

    def _desks(self, at: float) -> list[OpenDesk]:
        scope = Scope(0, None)
        busy = [self.called_at[visitor] for visitor in self.in_hand.values()]
        idle = len(self.free) - len(busy)
        return [OpenDesk(scope, False, _SERVICE, min(begun, at)) for begun in busy] + [OpenDesk(scope)] * idle

    def _class(self, visitor: int) -> str:
        return self.crowd.entitlements[self.crowd.group[visitor]]


def _hour(at: float) -> int:
    return int(at % 86400 // 3600)


def told_on(day: RealDay, share: float, seeds: Sequence[int], asked: int = 10_000) -> dict[bool, Told]:
    """Give what was told on a day with that share of elderly, over all seeds."""
    whole = {False: Told(), True: Told()}
    for seed in seeds:
        crowd = day_crowd(day, {"elderly60": share}, seed)
        every = max(1, len(crowd.arrived) // asked)
        for green, told in Day(crowd, day.desks, RULE, every).run().items():
            whole[green] = pooled([whole[green], told])
    return whole


def pooled(told: Iterable[Told]) -> Told:
    """Put what was told on several days, or of several classes, together."""
    whole = Told()
    for one in told:
        for name in ("low", "high", "naive", "waits"):
            getattr(whole, name).extend(getattr(one, name))
    return whole


def table(seeds: Sequence[int], asked: int = 10_000) -> str:
    """Write the table in Markdown."""
    lines = [
        "| day | elderly | class | waits | within the range | median error | naive | better by |",
        "|---|---:|---|---:|---:|---:|---:|---:|",
    ]
    for day in DAYS:
        all_told: list[Told] = []
        for share in SHARES:
            told = told_on(day, share, seeds, asked)
            all_told += told.values()
            for green, one in told.items():
                lines.append(_row(f"{day.name} | {share:.0%} | {'green' if green else 'ordinary'}", one))
        lines.append(_row(f"{day.name} | all | all", pooled(all_told)))
    return "\n".join(lines)


def _row(name: str, told: Told) -> str:
    better = 1 - told.error() / told.naive_error()
    return (
        f"| {name} | {len(told.waits):,} | {told.coverage():.0%} "
        f"| {told.error():.0f} s | {told.naive_error():.0f} s | {better:.0%} |"
    )


if __name__ == "__main__":
    told = [int(given) for given in sys.argv[1:]]
    print(table(range(told[0] if told else 3), *told[1:2]))
