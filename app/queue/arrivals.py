"""Who with priority may still come: the share of today's visitors, at the pace of the last hour. Pure.

How the pace goes on through the day is taken from earlier days, as far as there were any.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

Lane = tuple[int, str]  # service and class
RECENT_S = 3600.0
_SHORTEST_S = 1800.0  # those who stood at the door when it opened do not tell how many more will come
_HOURS = 24
_EVEN = 10.0  # without earlier days every hour counts as having had so many arrivals


@dataclass(frozen=True, slots=True)
class Coming:
    """Green arrivals that are expected; ordinary ones who come later pass nobody.

    Attributes:
        rates: Arrivals a second, by service and class.
        known: Of how many arrivals' worth the rates are.
        pace: Of each hour of the day, against now; empty = as now.
        midnight: When this day began, seconds.
        until: When the doors close, seconds; None = nobody knows.
    """

    rates: Mapping[Lane, float] = field(default_factory=dict)
    known: float = 0.0
    pace: Sequence[float] = ()
    midnight: float = 0.0
    until: float | None = None


def coming(
    arrivals: Sequence[tuple[float, Lane]], now: float, midnight: float = 0.0, until: float | None = None
) -> Coming:
    """Expect green arrivals as today's were.

    Args:
        arrivals: Everybody who came today: when, in seconds, and for what in which class.
        now: The present time.
        midnight: When this day began.
        until: When no more numbers will be given.
    """
    seen = [(at, lane) for at, lane in arrivals if at <= now]
    greens = Counter(lane for _, lane in seen if lane[1])
    lately = sum(at > now - RECENT_S for at, _ in seen)
    if not greens or not lately:
        return Coming(midnight=midnight, until=until)
    over = max(_SHORTEST_S, min(RECENT_S, now - min(at for at, _ in seen)))
    each = lately / over / len(seen)
    known = 1.0 / (1.0 / lately + 1.0 / greens.total())
    return Coming({lane: count * each for lane, count in greens.items()}, known, (), midnight, until)


def through_the_day(expected: Coming, by_hour: Mapping[int, int], now: float) -> Coming:
    """Let the pace go on through the day as on earlier days.

    Args:
        expected: Green arrivals at the present pace.
        by_hour: How many came on earlier days in each hour of the day; empty = nobody knows.
        now: The present time.
    """
    if not by_hour:
        return expected
    counts = [by_hour.get(each, 0) + _EVEN for each in range(_HOURS)]
    here = counts[hour_from(expected.midnight, now)]
    return replace(expected, pace=tuple(count / here for count in counts))


def hour_from(midnight: float, at: float) -> int:
    """Give the hour of the day."""
    return int((at - midnight) // 3600) % _HOURS
