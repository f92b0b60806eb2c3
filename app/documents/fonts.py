"""The shipped fonts, and which of them has a character."""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, NamedTuple

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
REGULAR = "NotoSansSC-Regular.ttf"
BOLD = "NotoSansSC-Bold.ttf"
# Rare characters of names (extensions B to F); it has one weight only.
RARE = "HanaMinB.ttf"
# The geta mark: what Chinese and Japanese print where a type is missing. Never a silent empty box.
MISSING = "〓"


class Coverage(NamedTuple):
    """Which code points a font has: the ranges first..last, sorted, and the glyph of each first."""

    firsts: array[int]
    lasts: array[int]
    glyphs: array[int]

    def __contains__(self, point: object) -> bool:
        """Tell whether the font has a glyph for a code point."""
        return isinstance(point, int) and self.glyph(point) is not None

    def glyph(self, point: int) -> int | None:
        """Give the number of a code point's glyph in the font, None where it has none."""
        at = bisect_right(self.firsts, point) - 1
        return self.glyphs[at] + point - self.firsts[at] if at >= 0 and point <= self.lasts[at] else None


@lru_cache(maxsize=8)
def coverage(font: str) -> Coverage:
    """Read which code points a shipped font has, from its full Unicode map (cmap format 12)."""
    with (FOLDER / font).open("rb") as file:
        return _full_map(table_of(file, table_places(file)[b"cmap"]))


def table_places(file: BinaryIO) -> dict[bytes, tuple[int, int]]:
    """Read where the tables of a font lie: offset and length in bytes, by tag."""
    (count,) = struct.unpack(">4xH6x", file.read(12))
    records = [struct.unpack(">4s4xII", file.read(16)) for _ in range(count)]
    return {tag: (offset, length) for tag, offset, length in records}


def table_of(file: BinaryIO, place: tuple[int, int]) -> bytes:
    """Read one table of a font."""
    file.seek(place[0])
    return file.read(place[1])


def big_endian(kind: str, data: bytes) -> array[int]:
    """Read numbers as font files hold them; the kind is that of `array`."""
    numbers = array(kind, data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def font_of(character: str, font: str) -> str | None:
    """Give the font that draws a character: the wanted one, else the rare one, else None."""
    for candidate in (font, RARE):
        if ord(character) in coverage(candidate):
            return candidate
    return None


def missing(text: str) -> list[str]:
    """List the characters that no shipped font has, each once, in order.

    A slip prints them as 〓, a page as their code in a box.
    """
    return list(dict.fromkeys(c for c in text if not c.isspace() and font_of(c, REGULAR) is None))


def _full_map(table: bytes) -> Coverage:
    for at in range(struct.unpack_from(">H", table, 2)[0]):
        (offset,) = struct.unpack_from(">4xI", table, 4 + 8 * at)
        if struct.unpack_from(">H", table, offset)[0] == 12:
            (groups,) = struct.unpack_from(">I", table, offset + 12)
            numbers = big_endian("I", table[offset + 16 : offset + 16 + 12 * groups])
            return Coverage(numbers[0::3], numbers[1::3], numbers[2::3])
    raise ValueError("the font has no cmap of format 12")
