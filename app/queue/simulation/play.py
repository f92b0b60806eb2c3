"""Play visitors and desks through the rule of the desk (discipline.choose), with no store and no clock. Pure.

Every desk takes everybody, a visit brings the time it takes, and nobody leaves. Tests compare the
means with exact results (Erlang; Cobham 1954; Kleinrock 1964).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heapreplace
from math import inf

from app.queue.discipline import History, Rule, Waiter, after, choose

_SERVICE = 0  # all desks take everything, so that the service means nothing here


@dataclass(frozen=True, slots=True)
class Crowd:
    """Visitors in order of arrival; times in seconds of any clock.

    Attributes:
        names: What the classes are called where figures are shown.
        entitlements: The class of each name as the rule knows it, "" = ordinary.
        arrived: When each came; never decreasing.
        group: Which of the names each belongs to.
        work: How long each keeps a desk.
    """

    names: tuple[str, ...]
    entitlements: tuple[str, ...]
    arrived: Sequence[float]
    group: Sequence[int]
    work: Sequence[float]


@dataclass(frozen=True, slots=True)
class Played:
    """What became of a crowd, in its order; times in seconds.

    Attributes:
        waits: From arrival to call.
        overtaken: How many calls took a later arrival while one waited.
        utilisation: Share of the desks' time, from the first arrival to the last end, that was work.
    """

    waits: list[float]
    overtaken: list[int]
    utilisation: float


class WaitingRoom:
    """The people who wait, a lane for each class, and the calls made so far."""

    def __init__(self, crowd: Crowd, rule: Rule) -> None:
        kinds = sorted(set(crowd.entitlements))
        self._lane_of = [kinds.index(entitlement) for entitlement in crowd.entitlements]
        self._kinds = kinds
        self._crowd = crowd
        self._rule = rule
        self._history = History()
        self._lanes: list[list[int]] = [[] for _ in kinds]
        self._first = [0] * len(kinds)
        self._heads: dict[int, Waiter] = {}
        self.waiting = 0
        self.calls = 0

    def join(self, visitor: int) -> None:
        """Put a visitor at the end of the lane of the class."""
        lane = self._lane_of[self._crowd.group[visitor]]
        self._lanes[lane].append(visitor)
        self.waiting += 1
        if lane not in self._heads:
            self._heads[lane] = self._waiter(lane)

    def call(self, now: float) -> tuple[int, int]:
        """Call the next one: who it is, and how often it was overtaken."""
        if self._rule.bounded:
            self._tell_bound()
        choice = choose(self._heads.values(), self._rule, now, self._history)
        assert choice is not None
        self._history = after(self._history, choice)
        visitor = choice.waiter.order
        lane = self._lane_of[self._crowd.group[visitor]]
        passed = self.calls - (visitor - self._earlier(visitor, lane))
        self._leave(lane)
        self.calls += 1
        return visitor, passed

    def _tell_bound(self) -> None:
        """Let the oldest say how often it was overtaken, once that reaches the bound: nobody was more often."""
        oldest = min(self._heads.values(), key=_order)
        # All who came before it were called; every other call so far went past it.
        overtaken = self.calls - oldest.order
        if overtaken >= self._rule.max_overtakes:
            lane = self._lane_of[self._crowd.group[oldest.order]]
            self._heads[lane] = replace(oldest, overtaken=overtaken)

    def _earlier(self, visitor: int, own: int) -> int:
        """Count those who wait and came before a visitor who is the first of its lane."""
        count = 0
        for lane, head in self._heads.items():
            if lane != own and head.order < visitor:
                first = self._first[lane]
                count += bisect_left(self._lanes[lane], visitor, first) - first
        return count

    def _leave(self, lane: int) -> None:
        self._first[lane] += 1
        self.waiting -= 1
        if self._first[lane] == len(self._lanes[lane]):
            del self._heads[lane]
        else:
            self._heads[lane] = self._waiter(lane)

    def _waiter(self, lane: int) -> Waiter:
        visitor = self._lanes[lane][self._first[lane]]
        return Waiter(visitor, _SERVICE, self._kinds[lane], self._crowd.arrived[visitor])


def play(crowd: Crowd, desks: int, rule: Rule) -> Played:
    """Let everybody come, be called and leave; who comes just when a desk gets free is in time for its call."""
    arrived, work = crowd.arrived, crowd.work
    count = len(arrived)
    waits, overtaken = [0.0] * count, [0] * count
    free = [-inf] * desks
    heapify(free)
    room = WaitingRoom(crowd, rule)
    coming = 0
    while coming < count or room.waiting:
        if room.waiting and (coming == count or free[0] < arrived[coming]):
            now = free[0]
            visitor, overtaken[visitor] = room.call(now)
            waits[visitor] = now - arrived[visitor]
            heapreplace(free, now + work[visitor])
            continue
        if not room.waiting and free[0] <= arrived[coming]:
            # Alone in the hall: every rule calls that one, and remembers nothing of it.
            heapreplace(free, arrived[coming] + work[coming])
            room.calls += 1
        else:
            room.join(coming)
        coming += 1
    span = max(free) - arrived[0] if count else 0.0
    return Played(waits, overtaken, sum(work) / (desks * span) if span > 0 else 0.0)


def _order(waiter: Waiter) -> int:
    return waiter.order
