"""How long each will wait still: the live rule, played on from this moment many times over. Pure.

Each play draws how long visits last and who with priority may still come, and calls by the same `choose`
as the desks. What lies between the fifth and the fourth fifth of all plays is the range that is told.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop, heappush
from math import inf
from random import Random

from app.queue.discipline import History, Place, Rule, Waiter, after, choose
from app.queue.overtaking import Scope
from app.queue.service_times import VisitLengths

LOW, HIGH = 0.2, 0.8
LONGEST_S = 8 * 3600.0  # nobody is told a longer wait
_PLAYS = (10, 80)
_CALLS = 3_000  # of all plays together, about: what keeps a list of 300 under 50 ms
_Lane = tuple[int, str]
_Taking = tuple[frozenset[int] | None, bool]


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody who waits.

    Attributes:
        since: Time of arrival in seconds.
        overtaken: How often so far.
        place: As the rule sees it now.
        due: When a booked one's time comes.
        barred_for: Calls until a barred one is back in its turn.
        desk: The desk it is bound to.
    """

    order: int
    service: int
    entitlement: str
    since: float
    overtaken: int = 0
    place: Place = Place.RUNNING
    due: float = 0.0
    barred_for: int = 0
    desk: int | None = None


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """A desk that calls: what it takes, and the visit it has in hand since `begun` (None: called, not begun)."""

    scope: Scope
    green_first: bool = False
    service: int | None = None
    begun: float | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """The hall at one instant.

    Attributes:
        now: Seconds, of the same clock as all others here.
        coming: Arrivals a second by service and green class; who comes later without priority passes nobody.
        asked: Services and classes for which a newcomer's wait is wanted.
    """

    now: float
    waiting: Sequence[Standing]
    desks: Sequence[OpenDesk]
    rule: Rule
    history: History = field(default_factory=History)
    coming: Mapping[_Lane, float] = field(default_factory=dict)
    asked: Sequence[_Lane] = ()


@dataclass(frozen=True, slots=True)
class Range:
    """Seconds from now within which a call is likely: one fifth of such waits are shorter, one fifth longer."""

    low_s: int
    high_s: int


@dataclass(frozen=True, slots=True)
class Estimates:
    """Ranges of those who wait, by order of arrival, and of newcomers; who no open desk takes has none."""

    waiting: dict[int, Range]
    newcomers: dict[_Lane, Range]


def estimate(moment: Moment, visits: VisitLengths, seed: int = 0, plays: int | None = None) -> Estimates:
    """Estimate all waits at a moment; the same seed gives the same ranges."""
    people = len(moment.waiting) + len(moment.asked)
    if plays is None:
        plays = max(_PLAYS[0], min(_PLAYS[1], _CALLS // max(1, people)))
    newest = max((one.order for one in moment.waiting), default=0)
    ghosts = {newest + 1 + at: lane for at, lane in enumerate(moment.asked)}
    called: dict[int, list[float]] = {}
    chance = Random(seed)
    for _ in range(plays):
        for order, wait in _Play(moment, visits, ghosts, chance).run().items():
            called.setdefault(order, []).append(wait)
    ranges = {order: _range(waits, plays) for order, waits in called.items() if 2 * len(waits) > plays}
    return Estimates(
        {one.order: ranges[one.order] for one in moment.waiting if one.order in ranges},
        {lane: ranges[order] for order, lane in ghosts.items() if order in ranges},
    )


def _range(waits: list[float], plays: int) -> Range:
    waits = sorted(waits) + [LONGEST_S] * (plays - len(waits))
    return Range(int(_quantile(waits, LOW)), int(_quantile(waits, HIGH)))


def _quantile(ordered: Sequence[float], share: float) -> float:
    # Of n plays, one more falls below the k-th smallest with chance k / (n + 1).
    at = min(max(share * (len(ordered) + 1) - 1, 0.0), len(ordered) - 1.0)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (at - below) * (ordered[above] - ordered[below])


class _Play:
    """One course of things from this moment until everybody asked about is called."""

    def __init__(self, moment: Moment, visits: VisitLengths, ghosts: Mapping[int, _Lane], chance: Random) -> None:
        self.moment, self.visits, self.ghosts, self.chance = moment, visits, ghosts, chance
        self.history = moment.history
        self.lanes: dict[_Lane, list[Waiter]] = {}
        self.apart: dict[int, tuple[Waiter, Standing]] = {}
        self.base: dict[int, int] = {}
        self.called: dict[int, float] = {}
        # Desks that take the same look into the same lanes, and the calls of all of them pass the same people.
        self.passing: dict[_Taking, list[int]] = {_taking(desk.scope): [] for desk in moment.desks}
        self.seen: dict[_Taking, list[list[Waiter]]] = {taking: [] for taking in self.passing}
        self.calls = 0
        self.left = 0
        self.most = max((one.overtaken for one in moment.waiting), default=0)
        self.next_order = 1 + max((*ghosts, *(one.order for one in moment.waiting)), default=0)
        for one in moment.waiting:
            self._stand(one)
        for order, (service, entitlement) in ghosts.items():
            self._stand(Standing(order, service, entitlement, moment.now))
        for lane in self.lanes.values():
            lane.sort(key=_later_first)

    def run(self) -> dict[int, float]:
        """Give the seconds from now until each was called."""
        now = self.moment.now
        free = [(now + self._busy(desk), at) for at, desk in enumerate(self.moment.desks)]
        heapify(free)
        coming, who = self._next_arrival(now)
        while free and self.left and free[0][0] < now + LONGEST_S:
            at, desk = heappop(free)
            while coming <= at:
                self._join(who, coming)
                coming, who = self._next_arrival(coming)
            service = self._call(self.moment.desks[desk], at)
            if service is not None:
                heappush(free, (at + self.visits.draw(service, self.chance), desk))
            elif (later := min(coming, self._next_due(at))) < inf:
                heappush(free, (later, desk))
        return self.called

    def _stand(self, one: Standing) -> None:
        waiter = Waiter(one.order, one.service, one.entitlement, one.since, one.overtaken, one.place, one.due)
        self.base[one.order] = one.overtaken
        self.left += 1
        if one.place is Place.RUNNING and one.desk is None:
            self._lane((one.service, one.entitlement)).append(waiter)
        else:
            self.apart[one.order] = waiter, one

    def _lane(self, key: _Lane) -> list[Waiter]:
        lane = self.lanes.get(key)
        if lane is None:
            lane = self.lanes[key] = []
            for taking, seen in self.seen.items():
                if _takes(taking, *key):
                    seen.append(lane)
        return lane

    def _busy(self, desk: OpenDesk) -> float:
        if desk.service is None:
            return 0.0
        if desk.begun is None:
            return self.visits.draw(desk.service, self.chance)
        elapsed = max(0.0, self.moment.now - desk.begun)
        return self.visits.draw_rest(desk.service, elapsed, self.chance)

    def _next_arrival(self, now: float) -> tuple[float, _Lane]:
        total = sum(self.moment.coming.values())
        if total <= 0:
            return inf, (0, "")
        lane = self.chance.choices(list(self.moment.coming), list(self.moment.coming.values()))[0]
        return now + self.chance.expovariate(total), lane

    def _next_due(self, now: float) -> float:
        return min((one.due for _, one in self.apart.values() if one.due > now), default=inf)

    def _join(self, lane: _Lane, at: float) -> None:
        # The last of a lane stands first, so that calls take from the end.
        self._lane(lane).insert(0, Waiter(self.next_order, *lane, at))
        self.next_order += 1

    def _call(self, desk: OpenDesk, now: float) -> int | None:
        """Let a desk call; give the service of whom it took, None when nobody is there for it."""
        while True:
            heads = self._heads(desk.scope, now)
            choice = choose(heads, self.moment.rule, now, self.history, desk.green_first)
            if choice is None:
                return None
            taken = choice.waiter
            self._leave(taken, now)
            if taken.order in self.ghosts:
                continue  # a newcomer who is only asked about takes nobody's turn
            self.history = after(self.history, choice)
            self.calls += 1
            if choice.by_rule:
                insort(self.passing[_taking(desk.scope)], taken.order)
            return taken.service

    def _heads(self, scope: Scope, now: float) -> list[Waiter]:
        heads = [lane[-1] for lane in self.seen[_taking(scope)] if lane]
        if self.moment.rule.bounded and heads and self.calls + self.most >= self.moment.rule.max_overtakes:
            self._tell_bound(heads)
        for waiter, one in self.apart.values():
            if one.due <= now and scope.may_take(one.service, one.entitlement, one.desk):
                heads.append(self._as_now(waiter, one))
        return heads

    def _tell_bound(self, heads: list[Waiter]) -> None:
        """Let the oldest say how often it was overtaken, once that reaches the bound."""
        oldest = min(heads, key=_order)
        passed = self._overtaken(oldest)
        if passed >= self.moment.rule.max_overtakes:
            heads[heads.index(oldest)] = replace(oldest, overtaken=passed)

    def _as_now(self, waiter: Waiter, one: Standing) -> Waiter:
        if one.place is Place.BARRED and self.calls >= one.barred_for:
            return replace(waiter, place=Place.BACK)
        return waiter

    def _overtaken(self, waiter: Waiter) -> int:
        passed = self.base.get(waiter.order, 0)
        for taking, orders in self.passing.items():
            if _takes(taking, waiter.service, waiter.entitlement):
                passed += len(orders) - bisect_right(orders, waiter.order)
        return passed

    def _leave(self, taken: Waiter, now: float) -> None:
        if taken.order in self.apart:
            del self.apart[taken.order]
        else:
            self.lanes[taken.service, taken.entitlement].pop()
        if taken.order in self.base:
            self.called[taken.order] = now - self.moment.now
            self.left -= 1


def _taking(scope: Scope) -> _Taking:
    return scope.services, scope.green_only


def _takes(taking: _Taking, service: int, entitlement: str) -> bool:
    services, green_only = taking
    return (services is None or service in services) and (bool(entitlement) or not green_only)


def _order(waiter: Waiter) -> int:
    return waiter.order


def _later_first(waiter: Waiter) -> int:
    return -waiter.order
