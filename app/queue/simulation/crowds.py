"""Make the visitors of a simulation: drawn at random by a seed, or as a file tells. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from app.core.errors import HallError
from app.queue.rulebook import read_duration
from app.queue.simulation.arrivals_file import REGULAR, entitlement_of, read_rows, seconds_of
from app.queue.simulation.play import Crowd

_RATE = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)/(h|m|min|s)")
_SECONDS = {"h": 3600.0, "m": 60.0, "min": 60.0, "s": 1.0}


@dataclass(frozen=True, slots=True)
class VisitLaw:
    """How long visits keep a desk: all the same, or exponential; the mean in seconds."""

    kind: str
    mean_s: float

    def draw(self, chance: Random) -> float:
        """Give the time of one visit in seconds."""
        return self.mean_s if self.kind == "const" else chance.expovariate(1 / self.mean_s)


def read_visit_law(text: str) -> VisitLaw:
    """Read "exp:8m" or "const:90s".

    Raises:
        HallError: `bad_value` for another form, or a time of nothing.
    """
    kind, _, mean = text.strip().partition(":")
    if kind not in ("exp", "const") or read_duration(mean) <= 0:
        raise HallError("bad_value", field="service-time", value=text[:80])
    return VisitLaw(kind, read_duration(mean))


def read_rates(text: str) -> dict[str, float]:
    """Read "regular=27/h,elderly=6/h"; give arrivals a second by class name.

    Raises:
        HallError: `bad_value` for a class that is unknown or named twice, or a rate that is not above 0.
    """
    rates: dict[str, float] = {}
    for part in text.split(","):
        name, _, rate = part.strip().partition("=")
        found = _RATE.fullmatch(rate.strip())
        if found is None or float(found[1]) <= 0 or name in rates:
            raise HallError("bad_value", field="poisson", value=part[:80])
        entitlement_of(name)
        rates[name] = float(found[1]) / _SECONDS[found[2]]
    return rates


def poisson(rates: Mapping[str, float], customers: int, service: VisitLaw, seed: int) -> Crowd:
    """Draw visitors who come independently of each other; the same seed gives the same ones.

    Args:
        rates: Arrivals a second of each class.
        customers: How many, of all classes together.
        service: How long they keep a desk.
        seed: Arrivals and visits are drawn apart, so that a service time changes no arrival.
    """
    coming, visits = Random(f"{seed} arrivals"), Random(f"{seed} visits")
    bounds = list(accumulate(rates.values()))
    total = bounds[-1]
    arrived = list(accumulate(coming.expovariate(total) for _ in range(customers)))
    group = coming.choices(range(len(bounds)), cum_weights=bounds, k=customers)
    work = [service.draw(visits) for _ in range(customers)]
    return Crowd(tuple(rates), tuple(entitlement_of(name) for name in rates), arrived, group, work)


def read_arrivals(lines: Iterable[str], service: VisitLaw, seed: int, most: int | None = None) -> Crowd:
    """Read visitors from CSV with the columns arrived_at, service and perhaps entitlement; others are ignored.

    Args:
        lines: The file's text.
        service: How long each keeps a desk, drawn by the seed.
        seed: The same one gives the same times.
        most: How many at most, the earliest.

    Raises:
        HallError: `bad_row` with row and column; row 1 is the header.
    """
    rows = sorted(((seconds_of(row.at), row.name) for row in read_rows(lines)), key=lambda row: row[0])[:most]
    names = tuple(sorted({name for _, name in rows} | {REGULAR}, key=lambda name: (name != REGULAR, name)))
    visits = Random(f"{seed} visits")
    return Crowd(
        names,
        tuple(entitlement_of(name) for name in names),
        [at for at, _ in rows],
        [names.index(name) for _, name in rows],
        [service.draw(visits) for _ in rows],
    )
