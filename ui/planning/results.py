"""What a plan would bring, as rows: beside the day itself, by class, and by half hour."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.queue.simulation.day import PastDay
from app.queue.simulation.figures import Figures, figures
from app.queue.simulation.plan import HalfHour, Outcome
from ui.planning.words import NONE, class_text, hours, minutes, say, share

ALL = "all"


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure: as it was measured that day, played with the desks of that day, and as planned."""

    name: str
    measured: str
    before: str
    planned: str


@dataclass(frozen=True, slots=True)
class ClassRow:
    """The waits of one class under the plan; `name` ALL is everybody."""

    name: str
    told: Figures

    def words(self) -> str:
        """Name the class."""
        return say("everybody") if self.name == ALL else class_text(self.name)


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A half hour under the plan, with the desks of that day beside it; None where nobody knows."""

    told: HalfHour
    before: int | None


def compared(day: PastDay, before: Outcome | None, planned: Outcome) -> tuple[Compared, ...]:
    """Lay a plan beside the day."""
    waits = {
        True: figures([one.waited for one in day.came if one.entitlement and one.waited is not None], [0]),
        False: figures([one.waited for one in day.came if not one.entitlement and one.waited is not None], [0]),
    }
    ordinary = [one.waited for one in day.came if not one.entitlement and one.waited is not None]
    within = sum(wait <= planned.plan.target_s for wait in ordinary) / len(ordinary) if ordinary else None
    told = [planned] if before is None else [before, planned]

    def row(name: str, measured: str, tell: Callable[[Outcome], str]) -> Compared:
        said = [tell(one) for one in told]
        return Compared(name, measured, said[0] if before is not None else NONE, said[-1])

    found = [
        row(say("ordinary_mean"), minutes(waits[False].mean_s), _mean_ordinary),
        row(say("ordinary_p90"), minutes(waits[False].p90_s), _p90_ordinary),
        row(say("ordinary_longest"), minutes(waits[False].max_s), _max_ordinary),
        row(say("ordinary_within"), share(within), _within),
    ]
    if planned.green:
        found.insert(3, row(say("green_mean"), minutes(waits[True].mean_s), _mean_green))
    return (
        *found,
        row(say("passed_most"), NONE, _overtaken),
        row(say("desk_hours"), NONE, _desk_hours),
        row(say("idle"), NONE, _idle),
        row(say("busy"), NONE, _busy),
        row(say("late"), NONE, _late),
    )


def by_class(planned: Outcome) -> tuple[ClassRow, ...]:
    """Give the waits of each class that came, and of everybody."""
    rows = [ClassRow(name, told) for name, told in planned.classes.items() if told.n]
    return (*rows, ClassRow(ALL, planned.everybody))


def by_half_hour(day: PastDay, planned: Outcome) -> tuple[SlotRow, ...]:
    """Give the half hours."""
    before: Iterable[int | None] = day.shifts.desks if day.was_open else [None] * len(planned.half_hours)
    return tuple(SlotRow(told, count) for told, count in zip(planned.half_hours, before, strict=True))


def _mean_ordinary(told: Outcome) -> str:
    return minutes(told.ordinary.mean_s)


def _p90_ordinary(told: Outcome) -> str:
    return minutes(told.ordinary.p90_s)


def _max_ordinary(told: Outcome) -> str:
    return minutes(told.ordinary.max_s)


def _mean_green(told: Outcome) -> str:
    count = sum(one.n for one in told.green)
    return minutes(sum(one.n * (one.mean_s or 0.0) for one in told.green) / count if count else None)


def _within(told: Outcome) -> str:
    return share(told.within)


def _overtaken(told: Outcome) -> str:
    return say("times").format(n=told.everybody.max_overtaken)


def _desk_hours(told: Outcome) -> str:
    return hours(told.desk_s)


def _idle(told: Outcome) -> str:
    return hours(told.idle_s)


def _busy(told: Outcome) -> str:
    return share(told.utilisation)


def _late(told: Outcome) -> str:
    return minutes(told.late_s)
