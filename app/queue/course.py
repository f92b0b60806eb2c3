"""One possible course of things from a moment on: visits end, others come, and the live rule calls. Pure."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import deque
from dataclasses import replace
from heapq import heapify, heappop, heapreplace
from math import inf
from random import Random

from app.queue.arrivals import Lane, hour_from
from app.queue.discipline import Place, Waiter, after, choose
from app.queue.moment import Moment, OpenDesk, Standing
from app.queue.overtaking import Scope
from app.queue.published import LONGEST_S, WHEELCHAIR_MARK
from app.queue.service_times import VisitLengths

# Which kinds of desks take it (their numbers), and its class: such people stand in one line, FIFO.
_Line = tuple[tuple[int, ...], str]


class Stage:
    """A moment made ready to be played many times.

    Attributes:
        ghosts: Newcomers who are only asked about, by the order they would have.
        calls: How many calls all plays made.
        base: Who is asked about, and how often each was overtaken so far; whose booked time has not come is not.
        kinds: What desks take: those that take the same look into the same lines, and their calls
            pass the same people.
        kind_of: The kind of each desk, as its number.
        lines_of: The lines of those whom not every desk of their service and class takes: wheelchairs.
    """

    def __init__(self, moment: Moment) -> None:
        self.moment = moment
        self.calls = 0
        self.kinds = list(dict.fromkeys(_kind(desk.scope) for desk in moment.desks))
        self.kind_of = [self.kinds.index(_kind(desk.scope)) for desk in moment.desks]
        newest = max((one.order for one in moment.waiting), default=0)
        self.ghosts: dict[int, Lane] = {newest + 1 + at: lane for at, lane in enumerate(moment.asked)}
        self.next_order = newest + 1 + len(self.ghosts)
        self.base: dict[int, int] = {}
        self.most = max((one.overtaken for one in moment.waiting), default=0)
        self.lines: dict[_Line, list[Waiter]] = {}
        self.line_of: dict[Lane, _Line] = {}
        self.lines_of: dict[int, _Line] = {}
        self.apart: dict[int, tuple[Waiter, Standing]] = {}
        for one in sorted(moment.waiting, key=_order):
            self._stand(one)
        for order, (service, asked) in self.ghosts.items():
            kind = asked.removesuffix(WHEELCHAIR_MARK)
            self._stand(Standing(order, service, kind, moment.now, wheelchair=kind != asked))
        for lane in moment.coming.rates:
            self.lines.setdefault(self.line(lane), [])

    def play(self, visits: VisitLengths, chance: Random) -> dict[int, float]:
        """Play it once; give the seconds from now until each was called, by order of arrival."""
        course = _Course(self, visits, chance)
        called = course.run()
        self.calls += course.calls
        return called

    def line(self, lane: Lane) -> _Line:
        """Tell in which line people of a service and class stand."""
        line = self.line_of.get(lane)
        if line is None:
            line = self.line_of[lane] = self._line(lane)
        return line

    def line_with(self, waiter: Waiter) -> _Line:
        """Tell in which line somebody stands."""
        return self.lines_of.get(waiter.order) or self.line((waiter.service, waiter.entitlement))

    def _line(self, lane: Lane, wheelchair: bool = False) -> _Line:
        return tuple(at for at, kind in enumerate(self.kinds) if kind.may_take(*lane, None, wheelchair)), lane[1]

    def _stand(self, one: Standing) -> None:
        waiter = Waiter(one.order, one.service, one.entitlement, one.since, one.overtaken, one.place, one.due)
        running = one.place is Place.RUNNING and one.desk is None
        line = self.line((one.service, one.entitlement))
        if one.wheelchair:
            line = self.lines_of[one.order] = self._line((one.service, one.entitlement), True)
        if not (line[0] if running else self._taken_apart(one)):
            return  # nobody who calls now may take this one: there is nothing to wait for
        if running:
            self.lines.setdefault(line, []).append(waiter)
        else:
            self.apart[one.order] = waiter, one
        if one.due <= self.moment.now:
            self.base[one.order] = one.overtaken

    def _taken_apart(self, one: Standing) -> bool:
        return any(_may_take(desk.scope, one) for desk in self.moment.desks)


class _Course:
    """What happens in one play, until everybody asked about is called."""

    def __init__(self, stage: Stage, visits: VisitLengths, chance: Random) -> None:
        moment = stage.moment
        self.stage, self.rule, self.chance = stage, moment.rule, chance
        self.visits = visits.possible(chance)
        self.history = moment.history
        self.lines = {key: deque(line) for key, line in stage.lines.items()}
        self.apart = dict(stage.apart)
        self.called: dict[int, float] = {}
        self.seen = [[line for key, line in self.lines.items() if kind in key[0]] for kind in range(len(stage.kinds))]
        self.passing: list[list[int]] = [[] for _ in stage.kinds]
        self.calls = 0
        self.left = len(stage.base)
        self.next_order = stage.next_order
        self.comers = list(moment.coming.rates)
        self.shares = list(moment.coming.rates.values())
        # How many come is known as well as those who came are many: of a count the rate is a gamma variate.
        known = moment.coming.known
        self.rate = sum(self.shares) * chance.gammavariate(known, 1.0 / known) if known > 0 else 0.0
        self.until = inf if moment.coming.until is None else moment.coming.until
        self.pace = moment.coming.pace
        self.fastest = max(self.pace, default=1.0)

    def run(self) -> dict[int, float]:
        """Let the desks call in the order in which they get free."""
        now, desks = self.stage.moment.now, self.stage.moment.desks
        free = [(now + self._busy(desk), at) for at, desk in enumerate(desks)]
        heapify(free)
        coming, who = self._next_arrival(now)
        while free and self.left and free[0][0] < now + LONGEST_S:
            at, number = free[0]
            while coming <= at:
                self._join(who, coming)
                coming, who = self._next_arrival(coming)
            service = self._call(number, at)
            if service is not None:
                heapreplace(free, (at + self.visits.whole(service), number))
            elif (later := min(coming, self._next_due(at))) < inf:
                heapreplace(free, (later, number))
            else:
                heappop(free)
        return self.called

    def _busy(self, desk: OpenDesk) -> float:
        if desk.service is None:
            return 0.0
        return self.visits.rest(desk.service, max(0.0, self.stage.moment.now - desk.begun))

    def _next_arrival(self, now: float) -> tuple[float, Lane]:
        at = now
        while self.rate > 0.0 and at < self.until and at < self.stage.moment.now + LONGEST_S:
            at += self.chance.expovariate(self.rate * self.fastest)
            if at < self.until and self._comes(at):
                return at, self._who()
        return inf, (0, "")

    def _comes(self, at: float) -> bool:
        """Leave out arrivals where the day's pace is slower than at its fastest."""
        if not self.pace:
            return True
        pace = self.pace[hour_from(self.stage.moment.coming.midnight, at)]
        return self.chance.random() * self.fastest < pace

    def _who(self) -> Lane:
        return self.comers[0] if len(self.comers) == 1 else self.chance.choices(self.comers, self.shares)[0]

    def _next_due(self, now: float) -> float:
        return min((one.due for _, one in self.apart.values() if one.due > now), default=inf)

    def _join(self, lane: Lane, at: float) -> None:
        self.lines[self.stage.line(lane)].append(Waiter(self.next_order, *lane, at))
        self.next_order += 1

    def _call(self, number: int, now: float) -> int | None:
        """Let a desk call; give the service of whom it took, None when nobody is there for it."""
        desk, kind = self.stage.moment.desks[number], self.stage.kind_of[number]
        while True:
            choice = choose(self._heads(desk.scope, kind, now), self.rule, now, self.history, desk.green_first)
            if choice is None:
                return None
            taken = choice.waiter
            self._leave(taken, now)
            if taken.order in self.stage.ghosts:
                continue  # a newcomer who is only asked about takes nobody's turn
            self.history = after(self.history, choice)
            self.calls += 1
            if choice.by_rule:
                insort(self.passing[kind], taken.order)
            return taken.service

    def _heads(self, scope: Scope, kind: int, now: float) -> list[Waiter]:
        heads = [line[0] for line in self.seen[kind] if line]
        if self.rule.bounded and heads and self.calls + self.stage.most >= self.rule.max_overtakes:
            self._tell_bound(heads)
        for waiter, one in self.apart.values():
            if one.due <= now and _may_take(scope, one):
                heads.append(self._as_now(waiter, one))
        return heads

    def _tell_bound(self, heads: list[Waiter]) -> None:
        """Let the oldest say how often it was overtaken, once that reaches the bound."""
        oldest = min(heads, key=_order)
        kinds, _ = self.stage.line_with(oldest)
        passed = self.stage.base.get(oldest.order, 0)
        for kind in kinds:
            orders = self.passing[kind]
            passed += len(orders) - bisect_right(orders, oldest.order)
        if passed >= self.rule.max_overtakes:
            heads[heads.index(oldest)] = replace(oldest, overtaken=passed)

    def _as_now(self, waiter: Waiter, one: Standing) -> Waiter:
        if one.place is Place.BARRED and self.calls >= one.barred_for:
            return replace(waiter, place=Place.BACK)
        return waiter

    def _leave(self, taken: Waiter, now: float) -> None:
        if taken.order in self.apart:
            del self.apart[taken.order]
        else:
            self.lines[self.stage.line_with(taken)].popleft()
        if taken.order in self.stage.base:
            self.called[taken.order] = now - self.stage.moment.now
            self.left -= 1


def _kind(scope: Scope) -> Scope:
    return replace(scope, desk=0)


def _may_take(scope: Scope, one: Standing) -> bool:
    return scope.may_take(one.service, one.entitlement, one.desk, one.wheelchair)


def _order(one: Waiter | Standing) -> int:
    return one.order
