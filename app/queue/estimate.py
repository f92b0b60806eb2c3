"""How long each will wait still: the live rule, played on from this moment many times over. Pure.

Each play draws how long visits last and who with priority may still come, and calls by the same `choose`
as the desks. What lies between the fifth and the fourth fifth of all plays is the range that is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil, floor
from random import Random

from app.queue.arrivals import Lane
from app.queue.course import Stage
from app.queue.forerunners import Forerunners
from app.queue.moment import Moment
from app.queue.published import LONGEST_S, Range
from app.queue.service_times import VisitLengths

LOW, HIGH = 0.2, 0.8
_PLAYS = (10, 80)
_CALLS = 3_000  # of all plays together, about: what keeps a list of 300 under 50 ms


@dataclass(frozen=True, slots=True)
class Estimates:
    """Ranges of those who wait, by order of arrival, and of newcomers; who no open desk takes has none.

    Attributes:
        before: How many of those who wait go before each newcomer.
    """

    waiting: dict[int, Range]
    newcomers: dict[Lane, Range]
    before: dict[Lane, int] = field(default_factory=dict)


def estimate(moment: Moment, visits: VisitLengths, seed: int = 0, plays: int | None = None) -> Estimates:
    """Estimate all waits at a moment; the same seed gives the same ranges."""
    people = len(moment.waiting) + len(moment.asked)
    if plays is None:
        plays = max(_PLAYS[0], min(_PLAYS[1], _CALLS // max(1, people)))
    stage, chance = Stage(moment), Random(seed)
    first = Forerunners(moment, stage.ghosts)
    called: dict[int, list[float]] = {}
    done = 0
    # Where more come than can be served a play is long; a few of them say all there is to say.
    while done < plays and (done < _PLAYS[0] or stage.calls < 2 * _CALLS):
        play = stage.play(visits, chance)
        first.note(play)
        for order, wait in play.items():
            called.setdefault(order, []).append(wait)
        done += 1
    ranges = {order: _range(waits, done) for order, waits in called.items() if 2 * len(waits) > done}
    newcomers = {lane: ranges[order] for order, lane in stage.ghosts.items() if order in ranges}
    return Estimates(
        {one.order: ranges[one.order] for one in moment.waiting if one.order in ranges},
        newcomers,
        {lane: count for lane, count in first.usual().items() if lane in newcomers},
    )


def _range(waits: list[float], plays: int) -> Range:
    waits = sorted(waits) + [LONGEST_S] * (plays - len(waits))
    return Range(floor(_quantile(waits, LOW)), ceil(_quantile(waits, HIGH)))


def _quantile(ordered: Sequence[float], share: float) -> float:
    # Of n plays, one more falls below the k-th smallest with chance k / (n + 1).
    at = min(max(share * (len(ordered) + 1) - 1, 0.0), len(ordered) - 1.0)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (at - below) * (ordered[above] - ordered[below])
