"""How long visits take: learned for each service and hour, near the set time until enough is known. Pure.

A mean is drawn towards the next more general one (empirical Bayes: Efron and Morris, J. American Statistical
Association 70, 1975, 311-319; each prior counts as some visits): the hour's towards the service's, the
service's towards its set minutes. What is not known well is drawn anew for each play, so that a new hall's
ranges are wider. Times follow a gamma distribution with one spread for the hall, from nearly constant to
more than exponential.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random
from statistics import NormalDist

SET_WEIGHT = 6.0  # the set time counts as so many visits
HOUR_WEIGHT = 40.0  # the service's mean counts as so many visits of an hour
SPREAD_WEIGHT = 30.0
GAP_WEIGHT = 10.0  # no gap at all counts as so many gaps
UNSET_S = 600.0  # of a service that nobody set
FAR = 6.0  # a visit of more than so many times what was expected was forgotten, not served: it counts as that
_SPREAD = 1.0  # of an exponential time: squared standard deviation by squared mean
_NARROW, _WIDE = 0.1, 2.0
_STEPS = 512


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit that ended: its service, the hour of the day it began, and seconds from call to end."""

    service: int
    hour: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Begun:
    """A visit in hand: its service, the hour it began, and the seconds since its call."""

    service: int
    hour: int
    elapsed: float


@dataclass(slots=True)
class _Sum:
    count: int = 0
    total: float = 0.0

    def add(self, seconds: float) -> None:
        self.count += 1
        self.total += seconds

    def mean(self, prior: float, weight: float, begun: float = 0.0) -> float:
        return (weight * prior + self.total + begun) / (weight + self.count)


_NONE = _Sum()


@dataclass(slots=True)
class ServiceTimes:
    """What is known of the visits of a site.

    Attributes:
        default_s: The set seconds of each service.
    """

    default_s: Mapping[int, float]
    _services: dict[int, _Sum] = field(default_factory=dict)
    _hours: dict[tuple[int, int], _Sum] = field(default_factory=dict)
    _spread: _Sum = field(default_factory=_Sum)
    _gap: _Sum = field(default_factory=_Sum)

    def copy(self) -> ServiceTimes:
        """Give another that knows the same and may learn more."""
        services = {key: _Sum(kept.count, kept.total) for key, kept in self._services.items()}
        hours = {key: _Sum(kept.count, kept.total) for key, kept in self._hours.items()}
        spread, gap = self._spread, self._gap
        return ServiceTimes(
            self.default_s, services, hours, _Sum(spread.count, spread.total), _Sum(gap.count, gap.total)
        )

    def learn(self, visits: Iterable[Visit], gaps: Iterable[float] = ()) -> ServiceTimes:
        """Add visits, and seconds from a visit's end to the call of somebody who waited already; give itself."""
        for visit in visits:
            expected = self.mean(visit.service, visit.hour)
            seconds = min(max(visit.seconds, 0.0), FAR * expected)
            # How far from what was expected, before it is known.
            away = seconds / expected - 1.0
            self._spread.add(away * away)
            self._services.setdefault(visit.service, _Sum()).add(seconds)
            self._hours.setdefault((visit.service, visit.hour), _Sum()).add(seconds)
        for gap in gaps:
            self._gap.add(gap)
        return self

    def mean(self, service: int, hour: int) -> float:
        """Give the expected seconds of a visit."""
        known = self._services.get(service, _NONE).mean(self.default_s.get(service, UNSET_S), SET_WEIGHT)
        return max(1.0, self._hours.get((service, hour), _NONE).mean(known, HOUR_WEIGHT))

    def spread(self) -> float:
        """Give the squared coefficient of variation of visits."""
        return min(max(self._spread.mean(_SPREAD, SPREAD_WEIGHT), _NARROW), _WIDE)

    def gap(self) -> float:
        """Give the expected seconds from a visit's end to the next call while somebody waits."""
        return self._gap.mean(0.0, GAP_WEIGHT)

    def at(self, hour: int, in_hand: Iterable[Begun] = ()) -> VisitLengths:
        """Give what visits of an hour are drawn from.

        Of visits that began lately the short ones have ended first; the others are in hand and count as far
        as they go: not at all when visits take always the same time, fully when they are exponential (the
        renewal theorem's correction, Cox, Renewal Theory, 1962, chapter 4).
        """
        spread = self.spread()
        weight = 2.0 * spread / (1.0 + spread)
        by_service: dict[int, float] = {}
        by_hour: dict[int, float] = {}
        for one in in_hand:
            elapsed = weight * min(max(one.elapsed, 0.0), FAR * self.mean(one.service, one.hour))
            by_service[one.service] = by_service.get(one.service, 0.0) + elapsed
            if one.hour == hour:
                by_hour[one.service] = by_hour.get(one.service, 0.0) + elapsed
        means, known = {}, {}
        for service in self.default_s.keys() | self._services.keys():
            told = self._services.get(service, _NONE)
            whole = told.mean(self.default_s.get(service, UNSET_S), SET_WEIGHT, by_service.get(service, 0.0))
            now = self._hours.get((service, hour), _NONE).mean(whole, HOUR_WEIGHT, by_hour.get(service, 0.0))
            means[service] = max(1.0, now) + self.gap()
            known[service] = SET_WEIGHT + told.count
        return VisitLengths(means, spread, known)


@dataclass(frozen=True, slots=True)
class VisitLengths:
    """What is expected of visits now.

    Attributes:
        means: Seconds of each service's visits.
        spread: Squared coefficient of variation of all of them.
        known: Of how many visits' worth each mean is.
    """

    means: Mapping[int, float]
    spread: float
    known: Mapping[int, float] = field(default_factory=dict)

    def possible(self, chance: Random) -> Drawn:
        """Draw what the means may really be."""
        means = {}
        for service, mean in self.means.items():
            worth = self.known.get(service, 0.0) / self.spread
            means[service] = mean * chance.gammavariate(worth, 1.0 / worth) if worth > 0 else mean
        return Drawn(means, gamma_steps(round(self.spread, 2)), chance)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Visits of these means, drawn one by one."""

    means: Mapping[int, float]
    steps: tuple[float, ...]
    chance: Random

    def whole(self, service: int) -> float:
        """Draw the seconds of a whole visit."""
        return self.steps[int(self.chance.random() * _STEPS)] * self.means.get(service, UNSET_S)

    def rest(self, service: int, elapsed: float) -> float:
        """Draw the seconds that are left of a visit which has lasted `elapsed` seconds."""
        mean = self.means.get(service, UNSET_S)
        longer = bisect_right(self.steps, elapsed / mean)
        if longer >= _STEPS:
            # Far longer than any: somebody forgot to end it, or it is of a kind of its own.
            return self.whole(service)
        return self.steps[longer + int(self.chance.random() * (_STEPS - longer))] * mean - elapsed


@lru_cache(maxsize=256)
def gamma_steps(spread: float) -> tuple[float, ...]:
    """Give a gamma distribution of mean 1 as that many equally likely values, in rising order.

    By the cube of a normal variate (Wilson and Hilferty, Proceedings of the National Academy of Sciences 17,
    1931, 684-688).
    """
    ninth = spread / 9.0
    normal = NormalDist(1.0 - ninth, ninth**0.5)
    cubes = [max(0.0, normal.inv_cdf((at + 0.5) / _STEPS)) ** 3 for at in range(_STEPS)]
    mean = sum(cubes) / _STEPS
    return tuple(cube / mean for cube in cubes)
