"""What the tickets of a day tell of visits: how long they took, and the pause to the next call. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from itertools import pairwise

from app.queue.arrivals import Lane
from app.queue.discipline import Rule
from app.queue.published import class_of
from app.queue.service_times import Visit
from db.estimates import MICROS, VisitRow

PAUSE_S = 300.0  # between two calls more than this was a break, not the way to the desk
_ENDED = ("done", "missed")


@dataclass(frozen=True, slots=True)
class DayVisits:
    """What is learned of a day.

    Attributes:
        visits: From call to end.
        gaps: Seconds from an end to the call of one who waited already.
        came: How many came in each hour.
    """

    visits: Sequence[Visit] = ()
    gaps: Sequence[float] = ()
    came: Mapping[int, int] = field(default_factory=dict)


def day_visits(rows: Iterable[VisitRow], zone: tzinfo) -> DayVisits:
    """Read a day's visits.

    Somebody who did not come also kept the desk, shortly; visits that the day's end cut off tell nothing, and
    neither do those over which the clock was set back.
    """
    visits: list[Visit] = []
    came: Counter[int] = Counter()
    desks: dict[int, list[tuple[int, int, int]]] = {}
    for row in rows:
        came[hour_of(row.arrived / MICROS, zone)] += 1
        if row.state not in _ENDED or row.called is None or row.ended is None or row.inexact_end:
            continue
        if row.ended < row.called:
            continue
        visits.append(Visit(row.service_id, hour_of(row.called / MICROS, zone), (row.ended - row.called) / MICROS))
        if row.desk_id is not None:
            desks.setdefault(row.desk_id, []).append((row.called, row.ended, row.arrived))
    return DayVisits(visits, [gap for calls in desks.values() for gap in _gaps(sorted(calls))], came)


def hour_of(at: float, zone: tzinfo) -> int:
    """Give the hour of the day at a site, of seconds since 1970."""
    return datetime.fromtimestamp(at, zone).hour


def arrivals_of(rows: Iterable[VisitRow], rule: Rule) -> list[tuple[float, Lane]]:
    """Give when each came, and for what in which class of the rule."""
    return [(row.arrived / MICROS, (row.service_id, class_of(rule, row.entitlement))) for row in rows]


def _gaps(calls: Sequence[tuple[int, int, int]]) -> Iterable[float]:
    """Give the pauses of one desk after which it called somebody who waited all the while."""
    for (_, ended, _), (called, _, arrived) in pairwise(calls):
        gap = (called - ended) / MICROS
        if arrived <= ended and 0.0 <= gap <= PAUSE_S:
            yield gap
