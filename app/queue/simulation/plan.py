"""Play a day with given desks and rule, and look for the fewest desks: what the planning page shows. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from app.queue.discipline import Rule
from app.queue.simulation.arrivals_file import REGULAR
from app.queue.simulation.day import AS_IT_WAS, Lengths, PastDay, draw
from app.queue.simulation.figures import Figures, figures, percentile
from app.queue.simulation.play import Crowd
from app.queue.simulation.shifts import SHARE, Shifts, Worked, fewest, work_shifts

DRAWS = 8  # of visits' lengths; the figures are over all of them
GoOn = Callable[[float], None]  # told how far it is, 0 to 1; raises to end it


@dataclass(frozen=True, slots=True)
class Plan:
    """What is tried on a day.

    Attributes:
        desks: Open desks of each half hour.
        rule: The discipline.
        lengths: How long visits take.
        target_s: What ordinary visitors should not wait longer than.
    """

    desks: tuple[int, ...]
    rule: Rule
    lengths: Lengths
    target_s: float


@dataclass(frozen=True, slots=True)
class HalfHour:
    """What happens in one half hour, the mean of all draws.

    Attributes:
        begins: When, as a clock shows it.
        desks: Open desks.
        came: How many people.
        waiting: The most who wait at once.
        p90_s: Nine of ten of the ordinary ones who come then wait no longer; None where none came.
    """

    begins: str
    desks: int
    came: int
    waiting: float
    p90_s: float | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a plan would bring; `n` of the figures is people a day.

    Attributes:
        plan: What was tried.
        draws: How often visits were drawn.
        classes: By the names of the classes.
        everybody: All of them together.
        within: Share of the ordinary waits under the target, None where nobody ordinary came.
        half_hours: Through the day.
        desk_s: Seconds of open desks together, overtime included.
        idle_s: Of these without a visit.
        late_s: How long after the last half hour the last visit ends, a mean over the draws; before it counts as 0.
    """

    plan: Plan
    draws: int
    classes: dict[str, Figures]
    everybody: Figures
    within: float | None
    half_hours: tuple[HalfHour, ...]
    desk_s: float
    idle_s: float
    late_s: float

    @property
    def ordinary(self) -> Figures:
        """Give the figures of the ordinary visitors."""
        return self.classes[REGULAR]

    @property
    def green(self) -> tuple[Figures, ...]:
        """Give the figures of the classes of the green channel that came."""
        return tuple(one for name, one in self.classes.items() if name != REGULAR and one.n)

    @property
    def utilisation(self) -> float:
        """Give the share of the desks' time that is work."""
        return 1.0 - self.idle_s / self.desk_s if self.desk_s else 0.0


def play_plan(day: PastDay, plan: Plan, go_on: GoOn | None = None) -> Outcome:
    """Play a plan, as often as visits have to be drawn."""
    crowds = crowds_of(day, plan.lengths)
    shifts = Shifts(day.shifts.begins, plan.desks, day.shifts.slot_s)
    worked = []
    for number, crowd in enumerate(crowds):
        if go_on is not None:
            go_on(number / len(crowds))
        worked.append(work_shifts(crowd, shifts, plan.rule))
    return _told(day, plan, shifts, crowds, worked)


def suggest(day: PastDay, plan: Plan, most: int, go_on: GoOn | None = None) -> Plan | None:
    """Give the plan with the fewest desks that keep 90 % of each half hour's ordinary waits under the target.

    None when even `most` desks all day do not. Only where nobody comes and the hall was shut there may be no desk.
    """
    opened = day.shifts.desks if day.was_open else (0,) * len(day.shifts.desks)
    in_use = [came + desks for came, desks in zip(_came(day), opened, strict=True)]
    least = Shifts(day.shifts.begins, tuple(min(1, count) for count in in_use), day.shifts.slot_s)
    found = fewest(crowds_of(day, plan.lengths), plan.rule, plan.target_s, least, most, go_on)
    return None if found is None else Plan(found.desks, plan.rule, plan.lengths, plan.target_s)


def crowds_of(day: PastDay, lengths: Lengths) -> list[Crowd]:
    """Give the day as often as its visits are drawn; once where every length is known."""
    draws = 1 if lengths.kind == AS_IT_WAS and day.knows_every_length() else DRAWS
    return [draw(day, lengths, seed) for seed in range(draws)]


def _told(day: PastDay, plan: Plan, shifts: Shifts, crowds: Sequence[Crowd], worked: Sequence[Worked]) -> Outcome:
    draws = len(crowds)
    by_class: dict[str, tuple[list[float], list[int]]] = {name: ([], []) for name in crowds[0].names}
    for crowd, one in zip(crowds, worked, strict=True):
        for visitor, group in enumerate(crowd.group):
            waits, overtaken = by_class[crowd.names[group]]
            waits.append(one.waits[visitor])
            overtaken.append(one.overtaken[visitor])
    ordinary = by_class[crowds[0].names[0]][0]
    open_s = [shifts.open_s(one.ended) for one in worked]
    # A visit that ends after its desk closed can make the work of a draw longer than its desks were open.
    idle_s = [max(0.0, opened - sum(crowd.work)) for opened, crowd in zip(open_s, crowds, strict=True)]
    return Outcome(
        plan=plan,
        draws=draws,
        classes={name: _a_day(figures(*told), draws) for name, told in by_class.items()},
        everybody=_a_day(figures(*_pooled(by_class.values())), draws),
        within=sum(wait <= plan.target_s for wait in ordinary) / len(ordinary) if ordinary else None,
        half_hours=_half_hours(day, shifts, crowds, worked),
        desk_s=sum(open_s) / draws,
        idle_s=sum(idle_s) / draws,
        late_s=sum(shifts.late_s(one.ended) for one in worked) / draws,
    )


def _pooled(parts: Iterable[tuple[list[float], list[int]]]) -> tuple[list[float], list[int]]:
    waits: list[float] = []
    overtaken: list[int] = []
    for more_waits, more_overtaken in parts:
        waits += more_waits
        overtaken += more_overtaken
    return waits, overtaken


def _a_day(told: Figures, draws: int) -> Figures:
    return Figures(told.n // draws, told.mean_s, told.p50_s, told.p90_s, told.max_s, told.max_overtaken)


def _half_hours(
    day: PastDay, shifts: Shifts, crowds: Sequence[Crowd], worked: Sequence[Worked]
) -> tuple[HalfHour, ...]:
    count = len(shifts.desks)
    waits: list[list[float]] = [[] for _ in range(count)]
    waiting = [0.0] * count
    for crowd, one in zip(crowds, worked, strict=True):
        for slot, most in enumerate(most_waiting(crowd, one.waits, shifts)):
            waiting[slot] += most / len(crowds)
        for visitor, wait in enumerate(one.waits):
            if not crowd.entitlements[crowd.group[visitor]]:
                waits[shifts.inside(crowd.arrived[visitor])].append(wait)
    came = _came(day)
    return tuple(
        HalfHour(
            day.time_of(slot),
            shifts.desks[slot],
            came[slot],
            waiting[slot],
            percentile(sorted(waits[slot]), SHARE) if waits[slot] else None,
        )
        for slot in range(count)
    )


def _came(day: PastDay) -> list[int]:
    came = [0] * len(day.shifts.desks)
    for one in day.came:
        came[day.shifts.inside(one.at)] += 1
    return came


def most_waiting(crowd: Crowd, waits: Sequence[float], shifts: Shifts) -> list[int]:
    """Count how many wait at once, at most, in each slot; who is called at once does not wait."""
    most = [0] * len(shifts.desks)
    until: list[float] = []
    for at, wait in zip(crowd.arrived, waits, strict=True):
        slot = shifts.inside(at)
        while until and until[0] <= at:
            heappop(until)
        if wait > 0:
            heappush(until, at + wait)
        most[slot] = max(most[slot], len(until))
    _left_over(crowd, waits, shifts, most)
    return most


def _left_over(crowd: Crowd, waits: Sequence[float], shifts: Shifts, most: list[int]) -> None:
    """Count also those who wait since an earlier slot, where nobody comes any more."""
    for slot in range(1, len(most)):
        begins = shifts.begins + slot * shifts.slot_s
        standing = sum(at < begins < at + wait for at, wait in zip(crowd.arrived, waits, strict=True))
        most[slot] = max(most[slot], standing)
