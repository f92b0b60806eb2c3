"""The hall at one instant, as estimates see it: who waits, which desks call, who may still come. Plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.queue.arrivals import Coming, Lane
from app.queue.discipline import History, Place, Rule
from app.queue.overtaking import Scope


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody who waits.

    Attributes:
        since: Time of arrival in seconds.
        overtaken: How often so far.
        place: As the rule sees it now.
        due: When a booked one's time comes.
        barred_for: Calls until a barred one is back in its turn.
        desk: The desk it is bound to.
        wheelchair: Desks that are not accessible may leave it to those that are.
    """

    order: int
    service: int
    entitlement: str
    since: float
    overtaken: int = 0
    place: Place = Place.RUNNING
    due: float = 0.0
    barred_for: int = 0
    desk: int | None = None
    wheelchair: bool = False


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """A desk that calls: what it takes, and the service of the visit in hand with the time of its call."""

    scope: Scope
    green_first: bool = False
    service: int | None = None
    begun: float = 0.0


@dataclass(frozen=True, slots=True)
class Moment:
    """The hall at one instant.

    Attributes:
        now: Seconds, of the same clock as all others here.
        coming: Who with priority may still come.
        asked: Services and classes for which a newcomer's wait is wanted; a class may end with WHEELCHAIR_MARK.
    """

    now: float
    waiting: Sequence[Standing]
    desks: Sequence[OpenDesk]
    rule: Rule
    history: History = field(default_factory=History)
    coming: Coming = field(default_factory=Coming)
    asked: Sequence[Lane] = ()
