"""What a page is made of once it is laid out: words, lines, boxes and codes, each at its place.

Everything is in points, counted from the top left corner rightwards and down. Layout makes marks, `pdf.py` writes
them; so a page can be moved onto another sheet, counted or looked at before it is a file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

MM = 72 / 25.4  # points
A3 = (297 * MM, 420 * MM)
A4 = (210 * MM, 297 * MM)
A5 = (148 * MM, 210 * MM)

# Every colour is dark enough (or light enough) that a black-and-white printer keeps what it says.
INK = "#000000"
SOFT = "#444c47"  # what is said beside the point
ACCENT = "#0a5334"  # titles
EDGE = "#6f7d75"  # lines of tables and frames
TINT = "#e8efeb"  # the ground of a table's head


class Words(NamedTuple):
    """A line of text on its baseline."""

    x: float
    y: float
    text: str
    font: str
    size: float
    colour: str = INK


class Rule(NamedTuple):
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float = 0.5
    colour: str = EDGE
    dashed: bool = False


class Box(NamedTuple):
    """A rectangle: filled, framed or both."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    edge: str | None = EDGE
    line: float = 0.5
    radius: float = 0


class Code(NamedTuple):
    """A QR code in a square, the white around it included."""

    x: float
    y: float
    side: float
    text: str


class Anchor(NamedTuple):
    """A place that contents and an index lead to; one with a title stands in the list beside the pages."""

    x: float
    y: float
    name: str
    title: str = ""
    level: int = 0


class Jump(NamedTuple):
    """A rectangle that leads to an anchor where the file is read on a screen."""

    x: float
    y: float
    width: float
    height: float
    to: str


Mark = Words | Rule | Box | Code | Anchor | Jump


class Placed(NamedTuple):
    """Marks, all moved by so much."""

    x: float
    y: float
    marks: tuple[Mark, ...]


@dataclass(slots=True)
class Page:
    """One page: its size and what is on it."""

    size: tuple[float, float]
    placed: list[Placed] = field(default_factory=list)

    def put(self, x: float, y: float, *marks: Mark) -> None:
        """Put marks onto the page, their origin at this place."""
        self.placed.append(Placed(x, y, marks))
