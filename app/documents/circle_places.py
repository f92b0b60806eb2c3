"""Places on a small map: metres from coordinates, ways in words, marks and names that do not lie on each other."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

# Metres of a degree of latitude, and of longitude at the equator (WGS 84, mean): under 0.5 % off within a city.
_LATITUDE_M, _LONGITUDE_M = 111_195.0, 111_320.0
_ROUND = (10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class CirclePlace:
    """A station or facility; coordinates in degrees, all of one system.

    Attributes:
        kind: What it is, in a word.
        ringed: Rings are drawn around it.
    """

    name: str
    latitude: float
    longitude: float
    kind: str = ""
    address: str = ""
    phone: str = ""
    ringed: bool = False


class Spot(NamedTuple):
    """A point on the ground, metres east and north of where the map's middle is counted from."""

    east: float
    north: float


class Area(NamedTuple):
    """A rectangle on paper: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area) -> bool:
        """Tell whether two rectangles share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: Area) -> bool:
        """Tell whether another one lies wholly in it."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


def spots_of(places: Sequence[CirclePlace]) -> list[Spot]:
    """Give where places lie, in metres from the first ringed one."""
    origin = next((place for place in places if place.ringed), places[0])
    shrunk = math.cos(math.radians(origin.latitude))
    return [
        Spot(
            (place.longitude - origin.longitude) * shrunk * _LONGITUDE_M,
            (place.latitude - origin.latitude) * _LATITUDE_M,
        )
        for place in places
    ]


def distance(one: Spot, other: Spot) -> float:
    """Give how far two points are from each other, in metres as the crow flies."""
    return math.hypot(one.east - other.east, one.north - other.north)


def direction(begin: Spot, end: Spot) -> int:
    """Give in which direction a point lies: 0 north, 1 north-east, on to 7 north-west."""
    angle = math.degrees(math.atan2(end.east - begin.east, end.north - begin.north))
    return round(angle / 45) % 8


def round_length(most: float) -> int:
    """Give the longest round number of metres that is not more than this; for the scale."""
    return next((length for length in reversed(_ROUND) if length <= most), _ROUND[0])


def set_apart(wanted: Sequence[tuple[float, float]], side: float, frame: Area) -> list[tuple[float, float]]:
    """Move marks so that none lies on another: each to the nearest free place, those before it stay.

    Args:
        wanted: Where their middles belong.
        side: How wide and high a mark is.
        frame: Where they may be.
    """
    kept: list[Area] = []
    found = []
    for x, y in wanted:
        for left, top in _around(x, y, side):
            area = Area(left - side / 2, top - side / 2, left + side / 2, top + side / 2)
            if frame.holds(area) and not any(map(area.meets, kept)):
                break
        else:
            left, top = x, y
            area = Area(x - side / 2, y - side / 2, x + side / 2, y + side / 2)
        kept.append(area)
        found.append((left, top))
    return found


def _around(x: float, y: float, side: float) -> Iterator[tuple[float, float]]:
    yield x, y
    for ring in range(1, 13):
        for step in range(12):
            angle = math.pi * 2 * step / 12
            yield x + math.cos(angle) * ring * side * 0.55, y + math.sin(angle) * ring * side * 0.55


def label_place(
    mark: tuple[float, float], side: float, size: tuple[float, float], taken: Sequence[Area], frame: Area
) -> Area | None:
    """Find where a name stands beside its mark without lying on anything; None where there is no room.

    Args:
        mark: The mark's middle.
        side: How wide and high it is.
        size: How wide and high the name is.
        taken: Where something is already.
        frame: Where it may be.
    """
    x, y = mark
    wide, high = size
    gap = side * 0.15
    beside = y - high / 2
    middle = x - wide / 2
    for left, top in (
        (x + side / 2 + gap, beside),
        (x - side / 2 - gap - wide, beside),
        (middle, y + side / 2 + gap),
        (middle, y - side / 2 - gap - high),
        (x + side / 3, y + side / 2),
        (x - side / 3 - wide, y + side / 2),
        (x + side / 3, y - side / 2 - high),
        (x - side / 3 - wide, y - side / 2 - high),
    ):
        area = Area(left, top, left + wide, top + high)
        if frame.holds(area) and not any(map(area.meets, taken)):
            return area
    return None
