"""A paper as strips from margin to margin, one below the other: lines, headings, tick lists, lines to sign on.

A strip is never parted. One that is glued stays on the page of the next: so no heading stands alone at a page's end,
and of a paragraph never one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from app.documents.marks import MM, Code, Mark, Rule, Words
from app.documents.typeset import BODY, BOXES, HEAD, SMALL, TITLE, Style, lines, set_lines, width

_TOGETHER = 2  # lines of a paragraph that stay together at a page's end


class Strip(NamedTuple):
    """A piece of a page.

    Attributes:
        height: In points.
        marks: What stands on it, from its top left corner.
        glued: It stays on the page of the next strip.
        head: Strips that are repeated above it where a page begins with it.
        air: It only parts what is above from what is below, and is left out where a page begins.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    glued: bool = False
    head: tuple[Strip, ...] = ()
    air: bool = False


def air(height_mm: float) -> Strip:
    """Leave white, in mm."""
    return Strip(height_mm * MM, air=True)


def paragraph(text: str, room: float, style: Style = BODY, left: float = 0) -> list[Strip]:
    """Set a text in lines within the room (points), from `left` on."""
    return _joined([Strip(style.step, (each,)) for each in _lines(text, style, left, room - left)])


def heading(text: str, room: float, style: Style = HEAD) -> list[Strip]:
    """Set a heading; it stays with what follows."""
    return [Strip(style.step, (each,), glued=True) for each in _lines(text, style, 0, room)]


def title(
    text: str,
    room: float,
    below: str = "",
    code: str = "",
    side_mm: float = 24,
    style: Style = TITLE,
    caption: str = "",
) -> Strip:
    """Set a title with a line below it and, at the right, a QR code with its caption; all of it is one strip."""
    side = side_mm * MM if code else 0
    free = room - side - (4 * MM if code else 0)
    above = list(set_lines(lines(text, style, free), style, 0, 0, free))
    under = lines(below, SMALL, free)
    high = len(above) * style.step
    marks: list[Mark] = [*above, *set_lines(under, SMALL, 0, high, free)]
    said = lines(caption, SMALL, side) if code and caption else []
    if code:
        marks.append(Code(room - side, 0, side, code))
    marks += set_lines(said, SMALL._replace(align="centre"), room - side, side, side)
    depth = max(high + len(under) * SMALL.step, side + len(said) * SMALL.step)
    return Strip(depth, tuple(marks), glued=True)


def ticks(texts: Iterable[str], room: float, style: Style = BODY, ticked: Sequence[bool] = ()) -> list[Strip]:
    """Set a list of boxes to tick; the places that are true in `ticked` are ticked already."""
    found: list[Strip] = []
    for place, text in enumerate(texts):
        box = BOXES[place < len(ticked) and ticked[place]]
        found += beside(tuple(set_lines([box], style, 0, 0, room)), text, room, style, width(box, style))
    return found


def beside(first: tuple[Mark, ...], text: str, room: float, style: Style, left: float) -> list[Strip]:
    """Set a text that hangs beside something: a box, a number, a bullet, which never stands alone."""
    hung = [Strip(style.step, (each,)) for each in _lines(text, style, left, room - left)] or [Strip(style.step)]
    hung[0] = hung[0]._replace(marks=(*first, *hung[0].marks))
    return _joined(hung)


def facts(
    pairs: Iterable[tuple[str, str]],
    room: float,
    style: Style = BODY,
    columns: int = 1,
    beside: Iterable[tuple[str, str]] = (),
) -> list[Strip]:
    """Set facts, each beside its name, in so many columns; what is empty is left out.

    Below or above other facts, `beside`, they begin where those begin.
    """
    shown = [(name, text) for name, text in pairs if text.strip()]
    label = style._replace(colour=SMALL.colour)
    gap = 6 * MM
    each = (room - gap * (columns - 1)) / columns
    aligned = [*shown, *((name, text) for name, text in beside if text.strip())]
    indent = max((width(name, label) for name, _ in aligned), default=0) + style.size
    found = []
    for at in range(0, len(shown), columns):
        marks: list[Mark] = []
        most = 1
        for column, (name, text) in enumerate(shown[at : at + columns]):
            left = column * (each + gap)
            told = lines(text, style, each - indent)
            marks += set_lines([name], label, left, 0, indent)
            marks += set_lines(told, style, left + indent, 0, each - indent)
            most = max(most, len(told))
        found.append(Strip(most * style.step, tuple(marks)))
    return found


def signatures(names: Sequence[str], room: float, style: Style = BODY, height_mm: float = 11) -> Strip:
    """Leave lines to sign on, side by side, each after its name."""
    gap = 6 * MM
    each = (room - gap * (len(names) - 1)) / max(1, len(names))
    height = height_mm * MM
    base = height - 2 * MM
    marks: list[Mark] = []
    for place, name in enumerate(names):
        left = place * (each + gap)
        begin = left + width(name, style) + style.size / 2
        marks += [
            Words(left, base, name, style.font, style.size, style.colour),
            Rule(begin, base + 1, left + each, base + 1, 0.6),
        ]
    return Strip(height, tuple(marks))


def height_of(strips: Iterable[Strip]) -> float:
    """Give how high strips are together, in points."""
    return sum(strip.height for strip in strips)


def glued(strips: Sequence[Strip]) -> list[Strip]:
    """Keep strips on one page."""
    return [*(strip._replace(glued=True) for strip in strips[:-1]), *strips[-1:]]


def _lines(text: str, style: Style, left: float, room: float) -> Iterator[Words]:
    """Give a text's lines, each as if it stood at the top of a strip of its own."""
    for line in lines(text, style, room):
        yield from set_lines([line], style, left, 0, room)


def _joined(found: list[Strip]) -> list[Strip]:
    """Glue the first and the last lines of a text together."""
    last = len(found) - 1
    return [
        strip._replace(glued=at < last and (at < _TOGETHER - 1 or at > last - _TOGETHER))
        for at, strip in enumerate(found)
    ]
