"""The map of a service circle (便民服务圈): stations and facilities to scale, rings of 5 and 10 minutes on foot.

Nothing but coordinates is needed: no streets, no tiles, no network. What lies too far away is in the list, not drawn.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.documents.board_words import CHINESE, BoardWords
from app.documents.circle_places import (
    Area,
    CirclePlace,
    Spot,
    direction,
    distance,
    label_place,
    round_length,
    set_apart,
    spots_of,
)
from app.documents.fonts import BOLD
from app.documents.marks import A3, A4, ACCENT, EDGE, INK, MM, SOFT, Box, Mark, Rule, Words
from app.documents.pages import Furniture, Paper, laid_out
from app.documents.pdf import pdf_of
from app.documents.ruled import CELL, Column, table
from app.documents.strips import Strip, air, heading, paragraph
from app.documents.typeset import SMALL, TITLE, Style, set_lines, width

MINUTES = (5, 10)
PACE = 60  # metres a minute: 1 m a second, an old person's
_PAPERS = {"A4": (Paper(A4, 13 * MM, 16 * MM), 1.0), "A3": (Paper(A3, 18 * MM, 22 * MM), 1.45)}
# Of the page's depth, for the map: the first with which the list stands on the same page, if any does.
_SHARES = (0.56, 0.5, 0.44)
_BEYOND = 2.2  # radii of the widest ring: what lies farther is not drawn
_WHITE, _GROUND = "#ffffff", "#fbfcfb"
_SIDES = 96  # of the polygon that stands for a ring


@dataclass(frozen=True, slots=True)
class CircleFacts:
    """What a map shows: the places in the order of their list; rings around those that are ringed, else the first."""

    site: str
    today: date
    places: tuple[CirclePlace, ...]
    title: str = ""
    pace: int = PACE
    words: BoardWords = field(default=CHINESE, repr=False)


def circle_map_pdf(circle: CircleFacts, paper: str = "A4") -> bytes:
    """Give the map as PDF, with the list of its places below and on more pages where there are many.

    Raises:
        ValueError: Another paper than A3 and A4, or no place at all.
    """
    if paper not in _PAPERS:
        raise ValueError(f"no map is laid out for {paper}")
    if not circle.places:
        raise ValueError("a map needs a place")
    sheet, scale = _PAPERS[paper]
    words = circle.words
    named = circle.title or words.circle
    small = SMALL._replace(size=SMALL.size * scale)
    furniture = Furniture(named, f"{circle.site}{words.dot}{circle.today.isoformat()}", words.count, small)
    tried = (laid_out(_strips(circle, named, sheet, scale, share), sheet, furniture) for share in _SHARES)
    first = next(tried)
    pages = first if len(first) == 1 else next((pages for pages in tried if len(pages) == 1), first)
    return pdf_of(pages, f"{named} · {circle.site}", words.language)


def _strips(circle: CircleFacts, named: str, sheet: Paper, scale: float, share: float) -> list[Strip]:
    words = circle.words
    drawn = _Map(circle, sheet, scale, share)
    cell = CELL._replace(size=CELL.size * 1.1 * scale)
    return [
        *heading(named, sheet.room, TITLE._replace(size=TITLE.size * 1.3 * scale)),
        *heading(circle.site, sheet.room, SMALL._replace(size=SMALL.size * 1.2 * scale)),
        air(2),
        drawn.strip(),
        air(1.5),
        *paragraph(words.pace.format(metres=circle.pace), sheet.room, cell._replace(colour=SOFT)),
        air(2),
        *table(_columns(words), list(drawn.rows()), sheet.room, cell),
    ]


def _columns(words: BoardWords) -> list[Column]:
    shares = zip(words.columns, (0.5, 3.2, 3.8, 2.4), strict=True)
    number, name, where, walk = (Column(title, share) for title, share in shares)
    return [number._replace(align="right", font=BOLD), name._replace(first=BOLD), where, walk]


class _Map:
    """The places of a circle on paper."""

    def __init__(self, circle: CircleFacts, sheet: Paper, scale: float, share: float) -> None:
        self.circle, self.words = circle, circle.words
        ringed = any(place.ringed for place in circle.places)
        self.spots = spots_of(circle.places)
        self.centres = [at for at, place in enumerate(circle.places) if place.ringed or (not ringed and at == 0)]
        self.outer = MINUTES[-1] * circle.pace
        self.room, self.high = sheet.room, sheet.depth * share
        self.side = 17 * scale  # of a mark, in points
        self.type = Style(size=10 * scale, lead=1.3)
        self.near = [at for at in range(len(self.spots)) if self._nearest(at)[0] <= _BEYOND * self.outer]
        self._fit()

    def _nearest(self, at: int) -> tuple[float, int]:
        """Give how far the next ringed place is, and which."""
        return min((distance(self.spots[at], self.spots[centre]), centre) for centre in self.centres)

    def _fit(self) -> None:
        """Choose how many points a metre has, so that every ring and every near place is on the map."""
        reach = [Spot(each.east + x, each.north + y) for each, x, y in self._corners()]
        reach += [self.spots[at] for at in self.near]
        west, east = min(each.east for each in reach), max(each.east for each in reach)
        south, north = min(each.north for each in reach), max(each.north for each in reach)
        pad = self.side * 1.2
        wide, high = max(east - west, 1.0), max(north - south, 1.0)
        self.points = min((self.room - 2 * pad) / wide, (self.high - 2 * pad) / high)
        self.middle = Spot((west + east) / 2, (south + north) / 2)

    def _corners(self) -> Iterator[tuple[Spot, float, float]]:
        for at in self.centres:
            for x, y in ((-1, 0), (1, 0), (0, -1), (0, 1)):
                yield self.spots[at], x * self.outer, y * self.outer

    def _on_paper(self, spot: Spot) -> tuple[float, float]:
        x = self.room / 2 + (spot.east - self.middle.east) * self.points
        return x, self.high / 2 - (spot.north - self.middle.north) * self.points

    def strip(self) -> Strip:
        """Draw the map: rings below, then marks with their numbers, then as many names as there is room for."""
        frame = Area(0, 0, self.room, self.high)
        marks: list[Mark] = [Box(0, 0, self.room, self.high, fill=_GROUND, edge=EDGE, line=0.8)]
        taken = [self._scale_area(), self._north_area()]
        for at in self.centres:
            marks += self._rings(self._on_paper(self.spots[at]), taken)
        wanted = [self._on_paper(self.spots[at]) for at in self.near]
        placed = set_apart(wanted, self.side, frame)
        for (x, y), (to_x, to_y) in zip(wanted, placed, strict=True):
            taken.append(Area(to_x - self.side / 2, to_y - self.side / 2, to_x + self.side / 2, to_y + self.side / 2))
            if (x, y) != (to_x, to_y):
                marks += [Rule(x, y, to_x, to_y, 0.8, INK), Box(x - 1.5, y - 1.5, 3, 3, fill=INK, edge=None)]
        for at, (x, y) in zip(self.near, placed, strict=True):
            marks += self._mark(at, x, y)
        # Stations first: their names matter most.
        for at, spot in sorted(zip(self.near, placed, strict=True), key=self._centres_first):
            marks += self._name(at, spot, taken, frame)
        marks += [*self._scale(), *self._north()]
        return Strip(self.high, tuple(marks))

    def _centres_first(self, named: tuple[int, tuple[float, float]]) -> tuple[bool, int]:
        return named[0] not in self.centres, named[0]

    def _rings(self, middle: tuple[float, float], taken: list[Area]) -> Iterator[Mark]:
        """Draw the rings around a place: the inner one whole, the outer one in dashes, each with its minutes."""
        x, y = middle
        for number, minutes in enumerate(MINUTES):
            radius = minutes * self.circle.pace * self.points
            text = self.words.ring.format(minutes=minutes)
            style = self.type._replace(font=BOLD, colour=ACCENT)
            wide = width(text, style)
            yield from _ring(x, y, radius, dashed=number > 0, gap=wide / 2 + 2)
            top = y - radius - style.step / 2
            taken.append(Area(x - wide / 2, top, x + wide / 2, top + style.step))
            yield Box(x - wide / 2 - 2, top, wide + 4, style.step, fill=_GROUND, edge=None)
            yield from set_lines([text], style, x - wide / 2, top, wide)

    def _mark(self, at: int, x: float, y: float) -> Iterator[Mark]:
        """Draw a mark with its number: a dark square for what has rings, a white disc for the rest."""
        side, is_centre = self.side, at in self.centres
        fill, ink = (ACCENT, _WHITE) if is_centre else (_WHITE, INK)
        radius = 2.0 if is_centre else side / 2
        yield Box(x - side / 2, y - side / 2, side, side, fill=fill, edge=INK, line=1.2, radius=radius)
        number = str(at + 1)
        size = side * (0.62 if len(number) < 3 else 0.46)
        wide = width(number, Style(BOLD, size))
        yield Words(x - wide / 2, y + size * 0.36, number, BOLD, size, ink)

    def _name(self, at: int, mark: tuple[float, float], taken: list[Area], frame: Area) -> Iterator[Mark]:
        style = self.type._replace(font=BOLD) if at in self.centres else self.type
        name = self.circle.places[at].name
        wide = width(name, style)
        area = label_place(mark, self.side, (wide, style.step), taken, frame) if wide < self.room / 2 else None
        if area is not None:
            taken.append(area)
            yield Box(area.left, area.top + 1, wide, style.step - 2, fill=_GROUND, edge=None)
            yield from set_lines([name], style, area.left, area.top, wide)

    def _scale_area(self) -> Area:
        """Give where the scale stands: no name lies on it."""
        return Area(0, self.high - 3 * self.type.step, self.room * 0.4, self.high)

    def _north_area(self) -> Area:
        return Area(self.room - 2 * self.side, 0, self.room, self.side * 2.2 + self.type.step)

    def _scale(self) -> Iterator[Mark]:
        length = round_length(self.room * 0.28 / self.points)
        left, y = self.side * 0.6, self.high - self.side * 0.6
        right = left + length * self.points
        yield Rule(left, y, right, y, 1.4, INK)
        for x in (left, right):
            yield Rule(x, y - 3, x, y + 3, 1.4, INK)
        told = self._distance(length)
        yield from set_lines([told], self.type, left, y - self.type.step - 1, self.room)

    def _north(self) -> Iterator[Mark]:
        x, y, side = self.room - self.side, self.side * 2.2, self.side
        yield Rule(x, y, x, y - side * 1.1, 1.4, INK)
        for to in (-0.28, 0.28):
            yield Rule(x, y - side * 1.1, x + to * side, y - side * 0.7, 1.4, INK)
        wide = width(self.words.north, self.type)
        yield from set_lines([self.words.north], self.type, x - wide / 2, y, wide)

    def _distance(self, metres: float) -> str:
        if metres < 1000:
            return self.words.metres.format(count=int(metres))
        return self.words.kilometres.format(count=f"{metres / 1000:.1f}".removesuffix(".0"))

    def rows(self) -> Iterator[Sequence[str]]:
        """Give the list: number, name and kind, where it is, how long the way is."""
        for at, place in enumerate(self.circle.places):
            kind = self.words.brackets.format(text=place.kind) if place.kind and place.kind not in place.name else ""
            where = self.words.comma.join(filter(None, (place.address, place.phone)))
            yield str(at + 1), place.name + kind, where, self._way(at)

    def _way(self, at: int) -> str:
        if at in self.centres:
            return ""
        far, centre = self._nearest(at)
        tens = self._distance(max(10, round(far / 10) * 10))
        if at not in self.near:
            towards = self.words.directions[direction(self.spots[centre], self.spots[at])]
            return self.words.beyond.format(direction=towards, distance=tens)
        return self.words.comma.join((self.words.minutes.format(count=max(1, math.ceil(far / self.circle.pace))), tens))


def _ring(x: float, y: float, radius: float, *, dashed: bool, gap: float) -> Iterator[Mark]:
    """Draw a ring; no dash reaches under its words at the top, where the rest of it would be read as a minus."""
    corners = [
        (x + radius * math.cos(2 * math.pi * at / _SIDES), y + radius * math.sin(2 * math.pi * at / _SIDES))
        for at in range(_SIDES + 1)
    ]
    for at in range(_SIDES):
        one, other = corners[at], corners[at + 1]
        under = one[1] < y and min(abs(one[0] - x), abs(other[0] - x)) < gap
        if not dashed or (at % 2 == 0 and not under):
            yield Rule(*one, *other, 1.1, ACCENT)
