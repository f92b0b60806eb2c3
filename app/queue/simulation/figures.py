"""The figures that are told of waits: of each class, and of all. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from app.queue.simulation.play import Crowd, Played


@dataclass(frozen=True, slots=True)
class Figures:
    """What is told of some visitors: waits from arrival to call in seconds; None where there is nobody.

    Attributes:
        n: How many.
        mean_s: Their mean wait.
        p50_s: Half of them waited no longer (nearest rank).
        p90_s: Nine of ten waited no longer (nearest rank).
        max_s: The longest wait.
        max_overtaken: How often the one who was overtaken most often was.
    """

    n: int
    mean_s: float | None
    p50_s: float | None
    p90_s: float | None
    max_s: float | None
    max_overtaken: int


def figures(waits: Iterable[float], overtaken: Iterable[int]) -> Figures:
    """Sum up waits in seconds and how often each of the same visitors was overtaken."""
    ordered = sorted(waits)
    if not ordered:
        return Figures(0, None, None, None, None, 0)
    return Figures(
        n=len(ordered),
        mean_s=sum(ordered) / len(ordered),
        p50_s=percentile(ordered, 50),
        p90_s=percentile(ordered, 90),
        max_s=ordered[-1],
        max_overtaken=max(overtaken),
    )


def figures_by_name(crowd: Crowd, played: Played) -> dict[str, Figures]:
    """Sum up a simulation under the names of its classes."""
    found = {}
    for group, name in enumerate(crowd.names):
        mine = [visitor for visitor, other in enumerate(crowd.group) if other == group]
        found[name] = figures((played.waits[one] for one in mine), (played.overtaken[one] for one in mine))
    return found


def percentile(ordered: Sequence[float], percent: int) -> float:
    """Give the smallest value that at least `percent` of the ordered values do not pass (nearest rank)."""
    return ordered[max(0, ceil(len(ordered) * percent / 100) - 1)]
