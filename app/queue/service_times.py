"""How long visits take: learned for each service and hour, near the set time until enough is known. Pure.

A mean is drawn towards the next more general one (empirical Bayes: each prior counts as some visits): the
hour's towards the service's, the service's towards its set minutes. Times follow a gamma distribution with
one spread for the hall, from nearly constant to more than exponential.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

SET_WEIGHT = 8.0  # the set time counts as so many visits
HOUR_WEIGHT = 20.0  # the service's mean counts as so many visits of an hour
SPREAD_WEIGHT = 30.0
_SPREAD = 1.0  # of an exponential time: squared standard deviation by squared mean
_NARROW, _WIDE = 0.1, 2.0
_TRIES = 60


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit that ended: its service, the hour of the day it began, and seconds from start to end."""

    service: int
    hour: int
    seconds: float


@dataclass(slots=True)
class _Sum:
    count: int = 0
    total: float = 0.0

    def add(self, seconds: float) -> None:
        self.count += 1
        self.total += seconds

    def mean(self, prior: float, weight: float) -> float:
        return (weight * prior + self.total) / (weight + self.count)


@dataclass(slots=True)
class ServiceTimes:
    """What is known of the visits of a site.

    Attributes:
        default_s: The set seconds of each service.
    """

    default_s: dict[int, float]
    _services: dict[int, _Sum] = field(default_factory=dict)
    _hours: dict[tuple[int, int], _Sum] = field(default_factory=dict)
    _spread: _Sum = field(default_factory=_Sum)

    def learn(self, visits: Iterable[Visit]) -> ServiceTimes:
        """Add visits; give itself."""
        for visit in visits:
            # How far from what was expected, before it is known.
            away = visit.seconds / self.mean(visit.service, visit.hour) - 1.0
            self._spread.add(min(away * away, 9.0))
            self._services.setdefault(visit.service, _Sum()).add(visit.seconds)
            self._hours.setdefault((visit.service, visit.hour), _Sum()).add(visit.seconds)
        return self

    def mean(self, service: int, hour: int) -> float:
        """Give the expected seconds of a visit."""
        known = self._services.get(service, _Sum()).mean(self.default_s.get(service, 600.0), SET_WEIGHT)
        return self._hours.get((service, hour), _Sum()).mean(known, HOUR_WEIGHT)

    def spread(self) -> float:
        """Give the squared coefficient of variation of visits."""
        return min(max(self._spread.mean(_SPREAD, SPREAD_WEIGHT), _NARROW), _WIDE)

    def at(self, hour: int) -> VisitLengths:
        """Give what visits of an hour are drawn from."""
        services = self.default_s.keys() | self._services.keys()
        return VisitLengths({service: self.mean(service, hour) for service in services}, self.spread())


@dataclass(frozen=True, slots=True)
class VisitLengths:
    """The mean seconds of each service's visits, and their spread (squared coefficient of variation)."""

    means: dict[int, float]
    spread: float

    def draw(self, service: int, chance: Random) -> float:
        """Draw the seconds of a whole visit."""
        return chance.gammavariate(1.0 / self.spread, self.means[service] * self.spread)

    def draw_rest(self, service: int, elapsed: float, chance: Random) -> float:
        """Draw the seconds that are left of a visit which has lasted `elapsed` seconds."""
        for _ in range(_TRIES):
            whole = self.draw(service, chance)
            if whole > elapsed:
                return whole - elapsed
        # Far longer than any: somebody forgot to end it, or it is of a kind of its own.
        return self.draw(service, chance)
