"""Text as lines of type: which font has which character, how wide it is, where it breaks.

A text is only ever text: nothing in it is markup. What no font has becomes its code in a small frame; ☐ and ☑, which
no font of ours has either, are drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Literal, NamedTuple

from app.documents.font_file import font_file
from app.documents.fonts import BOLD, REGULAR, font_of
from app.documents.fonts import missing as without_font
from app.documents.marks import ACCENT, INK, SOFT, Box, Mark, Rule, Words
from app.documents.plain import visible, wrap

Align = Literal["left", "centre", "right"]
CUT = "…"
BOXES = ("☐", "☑")  # to tick, and ticked
_BOX, _BOX_LEFT, _BOX_WIDE = 0.86, 0.12, 1.3  # em: a tick box, the white before it, and all its room
_CODE_SIZE = 0.5  # of the type around it
_CODE_AIR = 0.25  # em around the code in its frame


class Style(NamedTuple):
    """How text is set.

    Attributes:
        size: Height of the type, in points.
        lead: From line to line, as a multiple of the size.
    """

    font: str = REGULAR
    size: float = 10.5
    lead: float = 1.55
    colour: str = INK
    align: Align = "left"

    @property
    def step(self) -> float:
        """From one line to the next, in points."""
        return self.size * self.lead

    @property
    def drop(self) -> float:
        """From the top of a line to its baseline, in points: Chinese type stands in the middle of its line."""
        return (self.step - self.size) / 2 + self.size * 0.88


BODY = Style()
STRONG = Style(font=BOLD)
SMALL = Style(size=9, colour=SOFT)
HEAD = Style(font=BOLD, size=12.5, colour=ACCENT)
TITLE = Style(font=BOLD, size=20, lead=1.4, colour=ACCENT)


class _Fonts(dict[str, str | None]):
    """The font of each character, looked up once; None where no font has it."""

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted

    def __missing__(self, character: str) -> str | None:
        found = self[character] = font_of(character, self._wanted)
        return found


class _Widths(dict[str, float]):
    """The width of each character as a part of the type's size, looked up once."""

    def __init__(self, wanted: str) -> None:
        self._fonts = fonts(wanted)

    def __missing__(self, character: str) -> float:
        font = self._fonts[character]
        found = self[character] = font_file(font).advance(character) if font else _drawn_width(character)
        return found


@lru_cache(maxsize=4)
def fonts(wanted: str) -> dict[str, str | None]:
    """Give the table of fonts for text that is wanted in this one."""
    return _Fonts(wanted)


@lru_cache(maxsize=4)
def widths(wanted: str) -> dict[str, float]:
    """Give the table of widths for text in this font, as parts of the size."""
    return _Widths(wanted)


def code_of(character: str) -> str:
    """Give what is printed, in a frame, for a character that no font has."""
    return f"U+{ord(character):04X}"


def missing(text: str) -> list[str]:
    """List the characters, each once, that will be printed as their code: for the one who prints to know."""
    return [each for each in without_font(visible(text)) if each not in BOXES]


def _drawn_width(character: str) -> float:
    if character in BOXES:
        return _BOX_WIDE
    return _CODE_SIZE * sum(map(widths(REGULAR).__getitem__, code_of(character))) + 2 * _CODE_AIR


def drawn(character: str, words: Words, x: float) -> Iterator[Mark]:
    """Draw what no font has, as wide as `width` says: a box to tick, or the character's code in a frame.

    Args:
        character: One that `runs` gave without a font.
        words: The line it stands in.
        x: Where in the line it stands.
    """
    em, colour = words.size, words.colour
    if character in BOXES:
        yield from tick_box(x + _BOX_LEFT * em, words.y - 0.8 * em, em, colour, ticked=character == BOXES[1])
        return
    wide = widths(words.font)[character] * em
    yield Box(x + 0.06 * em, words.y - 0.72 * em, wide - 0.12 * em, 0.84 * em, edge=colour, line=em / 24)
    code = Words(x + _CODE_AIR * em, words.y - 0.18 * em, code_of(character), REGULAR, _CODE_SIZE * em, colour)
    yield code


def tick_box(x: float, y: float, size: float, colour: str = INK, *, ticked: bool = False) -> Iterator[Mark]:
    """Draw a box to tick for type of this size, its top left corner here."""
    side = _BOX * size
    yield Box(x, y, side, side, edge=colour, line=size / 12)
    if ticked:
        low, corner = y + 0.78 * side, x + 0.42 * side
        yield Rule(x + 0.18 * side, y + 0.52 * side, corner, low, size / 7, colour)
        yield Rule(corner, low, x + 0.84 * side, y + 0.2 * side, size / 7, colour)


def width(text: str, style: Style) -> float:
    """Give how wide a line is, in points."""
    return style.size * sum(map(widths(style.font).__getitem__, text))


def runs(text: str, font: str) -> Iterator[tuple[str | None, str]]:
    """Cut a line into pieces of one font each; None for what no font has."""
    for found, characters in groupby(text, fonts(font).__getitem__):
        yield found, "".join(characters)


def lines(text: str, style: Style, room: float) -> list[str]:
    """Break a text into lines that fit the room (points); its own line ends stay, empty lines do not."""
    known = widths(style.font)
    return [line for each in text.splitlines() for line in wrap(visible(each), room / style.size, known)]


def few_lines(text: str, style: Style, room: float, most: int) -> list[str]:
    """Break a text into no more than so many lines; where that cuts it, the last one ends in …."""
    all_lines = lines(text, style, room)
    if len(all_lines) <= most:
        return all_lines
    last = all_lines[most - 1]
    while last and width(last + CUT, style) > room:
        last = last[:-1]
    return [*all_lines[: most - 1], last.rstrip() + CUT]


def set_lines(text: list[str], style: Style, x: float, y: float, room: float) -> Iterator[Words]:
    """Give lines as marks, the first one's top at y, within the room from x on."""
    for number, line in enumerate(text):
        spare = 0.0 if style.align == "left" else room - width(line, style)
        left = x + (spare / 2 if style.align == "centre" else spare)
        yield Words(left, y + style.drop + number * style.step, line, style.font, style.size, style.colour)
