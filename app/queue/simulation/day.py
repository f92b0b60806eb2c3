"""A day that can be played again with other desks or another rule: who came, and how long their visits take. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from random import Random

from app.queue.service_times import FAR, UNSET_S, ServiceTimes, gamma_steps
from app.queue.simulation.arrivals_file import REGULAR, Row, entitlement_of, seconds_of
from app.queue.simulation.play import Crowd
from app.queue.simulation.shifts import HALF_HOUR_S, Shifts

AS_IT_WAS, LEARNED = "as_it_was", "learned"
MOST_SLOTS = 48  # a day
UNKNOWN_SERVICE = 0
_EXPONENTIAL = 1.0  # squared spread


@dataclass(frozen=True, slots=True)
class Came:
    """Somebody who came.

    Attributes:
        at: When, in seconds.
        service: For what; UNKNOWN_SERVICE where the hall does not have it.
        entitlement: Class, "" = ordinary.
        seconds: How long the visit kept a desk, None where nobody knows.
        waited: From arrival to first call, None where there was none.
    """

    at: float
    service: int
    entitlement: str
    seconds: float | None = None
    waited: float | None = None


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long visits take in a plan: as on that day, as learned, or so many seconds in the mean."""

    kind: str = LEARNED
    mean_s: float = UNSET_S


@dataclass(frozen=True)
class PastDay:
    """A day of the hall, or one that a file tells of.

    Attributes:
        name: Its date, or the file's name.
        came: Who came, in order of arrival.
        shifts: Its half hours, with the desks that were open in each (of a file: none).
        was_open: Whether anybody knows which desks were open.
        zone: How its times are shown.
        times: What the hall knows of the length of visits.
        desks: How many front desks the hall has.
    """

    name: str
    came: tuple[Came, ...]
    shifts: Shifts
    was_open: bool
    zone: tzinfo
    times: ServiceTimes
    desks: int

    def time_of(self, slot: int) -> str:
        """Give when a half hour begins, as a clock on the wall shows it."""
        return f"{datetime.fromtimestamp(self.shifts.begins + slot * self.shifts.slot_s, self.zone):%H:%M}"

    def knows_every_length(self) -> bool:
        """Tell whether every visit's length was measured, so that nothing has to be drawn."""
        return all(one.seconds is not None for one in self.came)


def half_hours(times: Iterable[float], zone: tzinfo) -> tuple[float, int]:
    """Give when the first half hour with any of these times begins, and how many there are to the last: a day's."""
    known = list(times)
    first, last = min(known), max(known)
    local = datetime.fromtimestamp(first, zone)
    begins = first - (local.minute % 30) * 60 - local.second - local.microsecond / 1e6
    return begins, min(MOST_SLOTS, int((last - begins) // HALF_HOUR_S) + 1)


def day_of_rows(
    name: str, rows: Sequence[Row], services: Mapping[str, int], times: ServiceTimes, desks: int
) -> PastDay:
    """Make a day of what a file tells; nobody knows which desks were open, so that all of the hall's are."""
    zone = rows[0].at.tzinfo or UTC
    came = tuple(
        Came(seconds_of(row.at), services.get(row.service, UNKNOWN_SERVICE), entitlement_of(row.name)) for row in rows
    )
    begins, count = half_hours((one.at for one in came), zone)
    return PastDay(name, came, Shifts(begins, (desks,) * count), False, zone, times, desks)


def draw(day: PastDay, lengths: Lengths, seed: int) -> Crowd:
    """Give the day's people with the time that each keeps a desk; the same seed gives the same ones.

    Between two visits lies the usual pause, also where the visits are as they were.
    """
    chance = Random(f"{seed} visits")
    gap = day.times.gap()
    classes = sorted({one.entitlement for one in day.came} | {""})
    group = {entitlement: at for at, entitlement in enumerate(classes)}
    length = _Draw(day, lengths, chance)
    return Crowd(
        tuple(entitlement or REGULAR for entitlement in classes),
        tuple(classes),
        [one.at for one in day.came],
        [group[one.entitlement] for one in day.came],
        [gap + length.of(one) for one in day.came],
    )


class _Draw:
    """Draws the seconds of visits."""

    def __init__(self, day: PastDay, lengths: Lengths, chance: Random) -> None:
        self._day, self._lengths, self._chance = day, lengths, chance
        spread = _EXPONENTIAL if lengths.kind not in (AS_IT_WAS, LEARNED) else round(day.times.spread(), 2)
        self._steps = gamma_steps(spread)
        known = list(day.times.default_s)
        self._other_s = _mean([day.times.mean(service, -1) for service in known]) if known else UNSET_S

    def of(self, one: Came) -> float:
        # Drawn in any case, so that one visit's length changes no other's.
        drawn = self._steps[int(self._chance.random() * len(self._steps))]
        if self._lengths.kind not in (AS_IT_WAS, LEARNED):
            return drawn * self._lengths.mean_s
        expected = self._expected(one)
        if self._lengths.kind == AS_IT_WAS and one.seconds is not None:
            return min(one.seconds, FAR * expected)
        return drawn * expected

    def _expected(self, one: Came) -> float:
        if one.service not in self._day.times.default_s:
            return self._other_s
        return self._day.times.mean(one.service, datetime.fromtimestamp(one.at, self._day.zone).hour)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
