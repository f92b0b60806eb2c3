"""Who is called next: the disciplines, pure (design section 4). Nothing here reads a store or a clock.

Accumulating priority is Kleinrock's delay-dependent discipline (Naval Research Logistics
Quarterly 11, 1964, 329-341), with a bound on overtaking and a ceiling on waiting before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from operator import attrgetter

from app.queue.classes import band_now

ORDINARY = ""


class Place(IntEnum):
    """Where a waiting ticket stands before any rule looks at it."""

    BOUND = 0  # to the calling desk
    BOOKED = 1  # and its time has come
    BACK = 2  # missed its call, came back, and its wait is over
    RUNNING = 3  # the rules 1 to 3 decide
    BARRED = 4  # missed its call and came back: only when the desk has nobody else


_RUNNING = Place.RUNNING
_ORDER, _OVERTAKEN = attrgetter("order"), attrgetter("overtaken")
_Score = Callable[["Waiter", "Rule", float], float]


@dataclass(frozen=True, slots=True)
class Waiter:
    """A waiting ticket that the calling desk may take.

    Attributes:
        order: Place in the order of arrival; a smaller one came earlier, whatever the clock said.
        service: Service it waits for.
        entitlement: Class, "" = ordinary.
        since: Arrival, in seconds of any clock.
        overtaken: How many rule calls went past it so far.
        place: Where it stands before the rules.
        due: When a booked one is due, same clock.
    """

    order: int
    service: int
    entitlement: str
    since: float
    overtaken: int = 0
    place: Place = Place.RUNNING
    due: float = 0.0

    @property
    def green(self) -> bool:
        """Tell whether it goes through the green channel."""
        return self.entitlement != ORDINARY


@dataclass(frozen=True, slots=True)
class Rule:
    """A discipline with its numbers; seconds and dimensionless rates.

    Attributes:
        kind: fifo, strict, ratio, headstart or accumulating.
        green_rate: Rate of a green class that `rates` does not name (ordinary: 1).
        rates: Rates of single classes.
        turn: Green calls before one ordinary (ratio).
        head_start_s: By how much green counts as having come earlier (headstart).
        ceiling_s: An ordinary ticket older than this gets every second call (rule 2).
        max_overtakes: No ticket is passed more often than this by rule calls (rule 1).
        bands: The site's elderly bands, rising; a ticket of one that is no more has the rate of the next lower.
    """

    kind: str = "accumulating"
    green_rate: float = 3.0
    rates: Mapping[str, float] = field(default_factory=dict)
    turn: int = 2
    head_start_s: float = 600.0
    ceiling_s: float = 2400.0
    max_overtakes: int = 10
    bands: tuple[int, ...] = field(default=(), compare=False)

    @property
    def bounded(self) -> bool:
        """Tell whether rules 1 and 2 stand in this discipline."""
        return self.kind in ("accumulating", "headstart")

    def rate(self, entitlement: str) -> float:
        """Give the rate at which a class gains priority while it waits."""
        rate = self.rates.get(entitlement)
        if rate is not None:
            return rate
        if entitlement == ORDINARY:
            return 1.0
        return self.rates.get(band_now(entitlement, self.bands), self.green_rate) if self.rates else self.green_rate


@dataclass(frozen=True, slots=True)
class History:
    """What the site's earlier rule calls have to say.

    Attributes:
        green_run: Green calls in a row, newest first, at which both classes could be taken.
        ceiling_last: The last call with an ordinary ticket past the ceiling went to the oldest for that reason.
    """

    green_run: int = 0
    ceiling_last: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """The ticket to call.

    Attributes:
        waiter: Which.
        rule: bound, booked, back, overtaken, ceiling, turn, class or oldest.
        by_rule: Rules 1 to 3 chose it: it may overtake, and it counts.
        contested: Both green and ordinary could be taken.
        past_ceiling: An ordinary one past the ceiling could be taken, and rule 1 did not decide.
    """

    waiter: Waiter
    rule: str
    by_rule: bool = False
    contested: bool = False
    past_ceiling: bool = False


def choose(
    waiters: Iterable[Waiter], rule: Rule, now: float, history: History = History(), green_first: bool = False
) -> Choice | None:
    """Pick the next ticket of those a desk may take; None when there is nobody.

    Of each class and service the oldest ticket, the oldest that waited without a break, and
    every ticket that does not run (bound, booked, back, barred) are enough.
    """
    running = list(waiters)
    if all(waiter.place is _RUNNING for waiter in running):  # nearly always
        return _by_rule(running, rule, now, history, green_first) if running else None
    by_place: list[list[Waiter]] = [[] for _ in Place]
    for waiter in running:
        by_place[waiter.place].append(waiter)
    if by_place[Place.BOUND]:
        return Choice(_oldest(by_place[Place.BOUND]), "bound")
    if by_place[Place.BOOKED]:
        return Choice(min(by_place[Place.BOOKED], key=attrgetter("due", "order")), "booked")
    if by_place[Place.BACK]:
        return Choice(_oldest(by_place[Place.BACK]), "back")
    if by_place[Place.RUNNING]:
        return _by_rule(by_place[Place.RUNNING], rule, now, history, green_first)
    if by_place[Place.BARRED]:
        return Choice(_oldest(by_place[Place.BARRED]), "back")
    return None


def after(history: History, choice: Choice) -> History:
    """Give the history as it is once this choice was called."""
    if not choice.by_rule:
        return history
    run, ceiling = history.green_run, history.ceiling_last
    if choice.contested:
        run = run + 1 if choice.waiter.green else 0
    return History(run, choice.rule == "ceiling" if choice.past_ceiling else ceiling)


def score(waiter: Waiter, rule: Rule, now: float) -> float | None:
    """Give what rule 3 compares, in seconds (times the rate), for strict the rate; None where only arrivals count."""
    return _SCORES[rule.kind](waiter, rule, now) if rule.kind in _SCORES else None


def is_late(waiter: Waiter, rule: Rule, now: float) -> bool:
    """Tell whether an ordinary ticket is past the ceiling (rule 2)."""
    return waiter.entitlement == ORDINARY and now - waiter.since > rule.ceiling_s


def _by_rule(running: Sequence[Waiter], rule: Rule, now: float, history: History, green_first: bool) -> Choice:
    greens = [waiter for waiter in running if waiter.entitlement != ORDINARY]
    contested = 0 < len(greens) < len(running)
    oldest = _oldest(running)
    late = False
    if rule.bounded:
        if max(map(_OVERTAKEN, running)) >= rule.max_overtakes:
            return Choice(oldest, "overtaken", True, contested)
        late = len(greens) < len(running) and any(is_late(waiter, rule, now) for waiter in running)
        if late and not history.ceiling_last:
            return Choice(oldest, "ceiling", True, contested, late)
    field_ = greens if green_first and greens else running
    chosen, why = _PICK[rule.kind](field_, rule, now, history)
    if why == "class" and chosen.order == oldest.order:
        why = "oldest"
    return Choice(chosen, why, True, contested, late)


def _fifo(running: Sequence[Waiter], _rule: Rule, _now: float, _history: History) -> tuple[Waiter, str]:
    return _oldest(running), "class"


def _ratio(running: Sequence[Waiter], rule: Rule, _now: float, history: History) -> tuple[Waiter, str]:
    greens = [waiter for waiter in running if waiter.green]
    others = [waiter for waiter in running if not waiter.green]
    if greens and others:
        return (_oldest(others), "turn") if history.green_run >= rule.turn else (_oldest(greens), "class")
    return _oldest(running), "class"


def _weighed(running: Sequence[Waiter], rule: Rule, now: float, _history: History) -> tuple[Waiter, str]:
    return _best(running, rule, now, _SCORES[rule.kind]), "class"


def _by_class(waiter: Waiter, rule: Rule, _now: float) -> float:
    return rule.rate(waiter.entitlement)


def _ahead_of_time(waiter: Waiter, rule: Rule, now: float) -> float:
    return now - waiter.since + (rule.head_start_s if waiter.green else 0.0)


def _accumulated(waiter: Waiter, rule: Rule, now: float) -> float:
    # A clock set back must not make a wait negative, or rates would work upside down.
    return max(0.0, now - waiter.since) * rule.rate(waiter.entitlement)


_SCORES: dict[str, _Score] = {"strict": _by_class, "headstart": _ahead_of_time, "accumulating": _accumulated}
_PICK: dict[str, Callable[[Sequence[Waiter], Rule, float, History], tuple[Waiter, str]]] = {
    "fifo": _fifo,
    "ratio": _ratio,
    "strict": _weighed,
    "headstart": _weighed,
    "accumulating": _weighed,
}


def _best(running: Sequence[Waiter], rule: Rule, now: float, score: _Score) -> Waiter:
    """Take the oldest of each class, and of those the highest score; the older one of equals."""
    heads: dict[str, Waiter] = {}
    for waiter in running:
        head = heads.get(waiter.entitlement)
        if head is None or waiter.order < head.order:
            heads[waiter.entitlement] = waiter
    return max(heads.values(), key=lambda head: (score(head, rule, now), -head.order))


def _oldest(waiters: Sequence[Waiter]) -> Waiter:
    return min(waiters, key=_ORDER)
