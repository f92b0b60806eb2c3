"""Published estimates as they are stored, and how they are read until the next ones come. Pure.

Newcomers: service -> [people ahead, {class -> [low, high, who go first]}, time from call to call]; a class is ""
(ordinary), "*" (green at the usual rate) or one with a rate of its own; with "/w" behind it for wheelchairs, where
some desks leave them to others. Waiting: ticket -> [low, high]. Times in seconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from math import ceil, floor
from typing import Any, NamedTuple

from app.queue.discipline import ORDINARY, Rule

GREEN = "*"  # every green class that the rule treats alike
WHEELCHAIR_MARK = "/w"  # behind a class
LONGEST_S = 8 * 3600  # nobody is told a longer wait
VALID = timedelta(minutes=30)  # older ones tell nobody anything
_BY_RATE = ("accumulating", "strict")


@dataclass(frozen=True, slots=True)
class Range:
    """Seconds from now within which a call is likely: one fifth of such waits are shorter, one fifth longer."""

    low_s: int
    high_s: int


@dataclass(frozen=True, slots=True)
class Newcomers:
    """What somebody who takes a number now is told.

    Attributes:
        ahead: How many waited before such a one, by service, when it was worked out.
        ranges: By service and class.
        pace_s: Seconds from one call to the next of the desks that take a service while all of them are busy.
        before: How many of those ahead are likely to be called first, by service and class.
    """

    ahead: Mapping[int, int]
    ranges: Mapping[tuple[int, str], Range]
    pace_s: Mapping[int, float] = field(default_factory=dict)
    before: Mapping[tuple[int, str], int] = field(default_factory=dict)


def class_of(rule: Rule, entitlement: str) -> str:
    """Give the class in which the rule treats an entitlement."""
    if entitlement == ORDINARY:
        return ORDINARY
    own = rule.kind in _BY_RATE and rule.rate(entitlement) != rule.green_rate
    return entitlement if own else GREEN


def classes_of(rule: Rule) -> tuple[str, ...]:
    """Give every class that the rule treats in its own way."""
    return tuple(dict.fromkeys((ORDINARY, GREEN, *(class_of(rule, named) for named in rule.rates))))


def pack_newcomers(newcomers: Newcomers) -> dict[str, Any]:
    """Write them as they are stored."""
    packed: dict[str, Any] = {}
    for (service, kind), told in newcomers.ranges.items():
        pace = round(newcomers.pace_s.get(service, 0.0))
        entry = packed.setdefault(str(service), [newcomers.ahead.get(service, 0), {}, pace])
        entry[1][kind] = [told.low_s, told.high_s, newcomers.before.get((service, kind))]
    return packed


def pack_waiting(waiting: Mapping[int, Range]) -> dict[str, Any]:
    """Write the ranges of those who wait as they are stored."""
    return {str(ticket): [told.low_s, told.high_s] for ticket, told in waiting.items()}


def newcomer(
    packed: Mapping[str, Any] | None,
    age: timedelta,
    service: int,
    entitlement: str,
    ahead: int | None = None,
    wheelchair: bool = False,
) -> Range | None:
    """Read what somebody who takes a number is told; None when nothing is known or it is too old.

    Args:
        packed: As stored.
        age: Since then.
        service: What it is for.
        entitlement: The person's class.
        ahead: Who waits before it now; each one more or fewer than when it was worked out is a call more or
            fewer. Of those more, a green one may go before all or none.
        wheelchair: It is left to accessible desks, where the others do so.
    """
    found = _found(packed, age, service, entitlement, wheelchair)
    if found is None:
        return None
    low, high = found.told[:2]
    if ahead is None or not found.counted:
        return Range(low, high)
    more = round((ahead - found.ahead) * found.pace_s)
    soonest = low + (min(more, 0) if entitlement else more)
    return Range(min(max(0, soonest), LONGEST_S), min(max(0, high + more), LONGEST_S))


def gone_before(
    packed: Mapping[str, Any] | None,
    age: timedelta,
    service: int,
    entitlement: str,
    ahead: int,
    wheelchair: bool = False,
) -> int | None:
    """Read how many of those ahead of a newcomer are likely to be called first; None when nobody knows.

    The arguments are those of `newcomer`. Of those who came since it was worked out as many go first as of the others,
    and who was called meanwhile had gone first.
    """
    found = _found(packed, age, service, entitlement, wheelchair)
    if found is None or len(found.told) < 3 or found.told[2] is None:
        return None
    count = found.told[2]
    more = ahead - found.ahead if found.counted else 0
    if more > 0 and found.ahead:
        more = round(more * count / found.ahead)
    return max(0, min(ahead, count + more))


class _Found(NamedTuple):
    """What is stored for a class; `counted` = `ahead` and `pace_s` are of the desks that it is called to."""

    told: list[int]
    ahead: int
    pace_s: float
    counted: bool


def _found(
    packed: Mapping[str, Any] | None, age: timedelta, service: int, entitlement: str, wheelchair: bool
) -> _Found | None:
    entry = (packed or {}).get(str(service))
    if entry is None or abs(age) > VALID:
        return None
    then, ranges, pace = entry
    kinds = (entitlement, GREEN) if entitlement else (ORDINARY,)
    for mark in (WHEELCHAIR_MARK, "") if wheelchair else ("",):
        for kind in kinds:
            if kind + mark in ranges:
                # How many wait before a wheelchair at the desks that it is left to is not counted.
                return _Found(ranges[kind + mark], then, pace, not mark)
    return None


def still_waiting(packed: Mapping[str, Any] | None, age: timedelta, ticket: int) -> Range | None:
    """Read what somebody who waits may expect from now on; None when nothing is known or it is too old."""
    found = (packed or {}).get(str(ticket))
    if found is None or abs(age) > VALID:
        return None
    passed = max(0.0, age.total_seconds())
    return Range(max(0, floor(found[0] - passed)), max(0, ceil(found[1] - passed)))
