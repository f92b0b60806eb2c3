"""Who with priority may still come: the share of today's visitors, at the pace of the last hour. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Lane = tuple[int, str]  # service and class
RECENT_S = 3600.0
_SHORTEST_S = 1800.0  # those who stood at the door when it opened do not tell how many more will come


@dataclass(frozen=True, slots=True)
class Coming:
    """Green arrivals that are expected; ordinary ones who come later pass nobody.

    Attributes:
        rates: Arrivals a second, by service and class.
        known: Of how many arrivals' worth the rates are.
        until: When the doors close, seconds; None = nobody knows.
    """

    rates: Mapping[Lane, float] = field(default_factory=dict)
    known: float = 0.0
    until: float | None = None


def coming(arrivals: Sequence[tuple[float, Lane]], now: float, until: float | None = None) -> Coming:
    """Expect green arrivals as today's were.

    Args:
        arrivals: Everybody who came today: when, in seconds, and for what in which class.
        now: The present time.
        until: When no more numbers will be given.
    """
    seen = [(at, lane) for at, lane in arrivals if at <= now]
    greens = Counter(lane for _, lane in seen if lane[1])
    lately = sum(at > now - RECENT_S for at, _ in seen)
    if not greens or not lately:
        return Coming(until=until)
    over = max(_SHORTEST_S, min(RECENT_S, now - min(at for at, _ in seen)))
    each = lately / over / len(seen)
    known = 1.0 / (1.0 / lately + 1.0 / greens.total())
    return Coming({lane: count * each for lane, count in greens.items()}, known, until)
