"""What a chart shows, as plain values and words."""

from __future__ import annotations

from math import floor
from typing import NamedTuple

_MOST_STEPS = 4


class Bar(NamedTuple):
    """A value over its time.

    Attributes:
        name: Its time or day.
        value: None where there is none.
        text: The value, to be written above it.
        tip: All of it, for the pointer.
        level: A second value, in a scale of its own.
    """

    name: str
    value: float | None
    text: str
    tip: str
    level: float | None = None


class Line(NamedTuple):
    """A name with what nine of ten do not exceed, and in it the median."""

    name: str
    outer: float
    inner: float
    text: str
    tip: str


def steps(top: float) -> list[int]:
    """Give the round whole numbers from 0 to a value that an axis names: some four."""
    each, factors = 1, (2, 2.5, 2)
    turn = 0
    while top / each > _MOST_STEPS:
        each = round(each * factors[turn % len(factors)])
        turn += 1
    return [each * count for count in range(floor(top / each) + 1)]


def every(wide: float, each: float) -> int:
    """Tell how many columns a name of some width needs for itself."""
    return max(1, -int(-wide // max(each, 1.0)))
