"""The rule of design section 4 written a second time, slowly: everybody is looked at, nothing is remembered.

Imports nothing of app/queue, so that a mistake there cannot stand here, too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


@dataclass
class Person:
    """Somebody who waits and whom the calling desk may take."""

    order: int
    entitlement: str = ""
    since: float = 0.0
    overtaken: int = 0
    place: str = "running"  # bound, booked, back, running or barred
    due: float = 0.0
    service: str = "A"

    @property
    def green(self) -> bool:
        return self.entitlement != ""


@dataclass
class Law:
    """A discipline with its numbers; times in seconds."""

    kind: str = "accumulating"
    green_rate: float = 3.0
    rates: dict[str, float] = field(default_factory=dict)
    turn: int = 2
    head_start: float = 600.0
    ceiling: float = 2400.0
    most: int = 10

    def rate(self, entitlement: str) -> float:
        if entitlement in self.rates:
            return self.rates[entitlement]
        return self.green_rate if entitlement else 1.0

    @property
    def bounded(self) -> bool:
        return self.kind in ("accumulating", "headstart")


@dataclass
class Memory:
    """What the site's earlier rule calls have to say."""

    green_run: int = 0
    ceiling_last: bool = False


@dataclass
class Answer:
    """Whom to call, by what rule, and what this call is to those after it."""

    person: Person
    rule: str
    by_rule: bool = False
    contested: bool = False
    past_ceiling: bool = False


def next_one(
    people: Sequence[Person], law: Law, now: float, memory: Memory, green_first: bool = False
) -> Answer | None:
    """Pick by reading the design from top to bottom."""
    by_age = sorted(people, key=lambda person: person.order)
    for place, key in (("bound", _by_order), ("booked", _by_due), ("back", _by_order)):
        those = sorted((person for person in by_age if person.place == place), key=key)
        if those:
            return Answer(those[0], place)
    running = [person for person in by_age if person.place == "running"]
    if running:
        return _of_the_running(running, law, now, memory, green_first)
    barred = [person for person in by_age if person.place == "barred"]
    return Answer(barred[0], "back") if barred else None


def _of_the_running(running: list[Person], law: Law, now: float, memory: Memory, green_first: bool) -> Answer:
    greens = [person for person in running if person.green]
    ordinary = [person for person in running if not person.green]
    contested = bool(greens and ordinary)
    late = False
    if law.bounded:
        if max(person.overtaken for person in running) >= law.most:
            return Answer(running[0], "overtaken", True, contested)
        late = any(now - person.since > law.ceiling for person in ordinary)
        if late and not memory.ceiling_last:
            return Answer(running[0], "ceiling", True, contested, True)
    best, rule = _by_class(greens if green_first and greens else running, law, now, memory)
    if rule == "class" and best is running[0]:
        rule = "oldest"
    return Answer(best, rule, True, contested, late)


def _by_class(running: list[Person], law: Law, now: float, memory: Memory) -> tuple[Person, str]:
    greens = [person for person in running if person.green]
    ordinary = [person for person in running if not person.green]
    if law.kind == "fifo":
        return running[0], "class"
    if law.kind == "ratio":
        if greens and ordinary:
            return (ordinary[0], "turn") if memory.green_run >= law.turn else (greens[0], "class")
        return running[0], "class"
    scores: dict[str, Callable[[Person], float]] = {
        "strict": lambda person: law.rate(person.entitlement),
        "headstart": lambda person: now - person.since + (law.head_start if person.green else 0),
        "accumulating": lambda person: max(0.0, now - person.since) * law.rate(person.entitlement),
    }
    score = scores[law.kind]
    first_of_class = {person.entitlement: person for person in reversed(running)}
    return max(sorted(first_of_class.values(), key=_by_order), key=score), "class"


def _by_order(person: Person) -> float:
    return person.order


def _by_due(person: Person) -> tuple[float, int]:
    return person.due, person.order
