"""Count who was passed by people who came later, from the calls that the rule made on a day. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from app.queue.overtaking import Call, Wait
from app.queue.wheelchairs import WHEELCHAIR
from db.day_rows import VisitRow

_GONE = ("cancelled", "unserved")  # when a wait ended that no call ended, nothing tells


class Passed(NamedTuple):
    """How often ordinary visits were passed by green ones, and how often whoever was passed most was by anybody."""

    by_green: int
    most: int


NOBODY = Passed(0, 0)


def passed_on(
    visits: Sequence[VisitRow],
    endings: Mapping[int, str],
    calls: Sequence[Call],
    past: Mapping[int, Sequence[Wait]],
) -> Passed:
    """Count the calls of later arrivals, by desks that could have taken it, while a visit waited.

    Args:
        visits: Who came on the day, in order of arrival.
        endings: How each of them ended.
        calls: The rule calls of these visits that stand, in order.
        past: Earlier waits of visits that came back to the line.
    """
    green = {visit.id for visit in visits if visit.entitlement}
    seqs = [call.seq for call in calls]
    newest = list(accumulate((call.order for call in calls), max))
    by_green = most = 0
    for visit in visits:
        # Before somebody who came later was called for the first time nobody passed this one.
        begin = bisect_right(newest, visit.id)
        passed = 0
        ended = visit.wait_to is not None or endings.get(visit.id) not in _GONE
        for wait in (*past.get(visit.id, ()), *([_last(visit)] if ended else ())):
            start = max(begin, bisect_right(seqs, wait.start))
            end = len(calls) if wait.end is None else bisect_left(seqs, wait.end)
            for call in calls[start:end]:
                if call.order > visit.id and call.scope.may_take(*_key(wait)):
                    passed += 1
                    by_green += not visit.entitlement and call.order in green
        most = max(most, passed)
    return Passed(by_green, most)


def _last(visit: VisitRow) -> Wait:
    wheelchair = WHEELCHAIR in visit.needs
    ends = (visit.wait_from, visit.wait_to)
    return Wait(visit.service_id, visit.entitlement, visit.bound_desk_id, *ends, wheelchair)


def _key(wait: Wait) -> tuple[int, str, int | None, bool]:
    return wait.service, wait.entitlement, wait.bound_desk, wait.wheelchair
