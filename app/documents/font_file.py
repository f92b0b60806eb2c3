"""A shipped font as papers need it: how wide its glyphs are, and a smaller font of only those that are used."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import BinaryIO

from app.documents.fonts import FOLDER, big_endian, coverage, table_of, table_places

# Flags of a glyph made of other glyphs (OpenType, glyf table).
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080
# A font inside a PDF needs these and no names: the first are copied, the rest made anew.
_COPIED = (b"cvt ", b"fpgm", b"prep")


@dataclass(frozen=True, slots=True)
class FontFile:
    """A TrueType font with its measures, in units of which an em has `em`.

    Attributes:
        file: Its name in the fonts' folder.
        name: Its PostScript name.
        places: Where its tables lie: offset and length in bytes.
        advances: The width of every glyph.
        starts: Where in the table glyf every glyph begins, and where the last one ends.
        box: Left, bottom, right and top of all glyphs together.
    """

    file: str
    name: str
    places: dict[bytes, tuple[int, int]]
    em: int
    ascent: int
    descent: int
    box: tuple[int, int, int, int]
    advances: array[int]
    starts: array[int]

    def glyph(self, character: str) -> int:
        """Give the number of a character's glyph, 0 where the font has none."""
        return coverage(self.file).glyph(ord(character)) or 0

    def advance(self, character: str) -> float:
        """Give how wide a character is, as a part of the type's size."""
        return self.advances[min(self.glyph(character), len(self.advances) - 1)] / self.em


@lru_cache(maxsize=8)
def font_file(font: str) -> FontFile:
    """Read the measures of a shipped font; its outlines stay in the file."""
    with (FOLDER / font).open("rb") as file:
        places = table_places(file)
        head, hhea = table_of(file, places[b"head"]), table_of(file, places[b"hhea"])
        (pairs,) = struct.unpack_from(">H", hhea, 34)
        (em,) = struct.unpack_from(">H", head, 18)
        (is_long,) = struct.unpack_from(">h", head, 50)
        loca = table_of(file, places[b"loca"])
        starts = big_endian("I", loca) if is_long else array("I", (2 * each for each in big_endian("H", loca)))
        ascent, descent = struct.unpack_from(">hh", hhea, 4)
        return FontFile(
            file=font,
            name=font.rpartition(".")[0],
            places=places,
            em=em,
            ascent=ascent,
            descent=descent,
            box=struct.unpack_from(">hhhh", head, 36),
            advances=big_endian("H", table_of(file, places[b"hmtx"])[: 4 * pairs])[0::2],
            starts=starts,
        )


def subset(font: FontFile, glyphs: Sequence[int]) -> bytes:
    """Make a font of these glyphs alone, numbered in their order, as PDF wants it.

    Args:
        font: Where they come from.
        glyphs: Their numbers in the font; the first is 0, the mark for a missing one.
    """
    with (FOLDER / font.file).open("rb") as file:
        outlines = _outlines(file, font, glyphs)
        tables = {tag: table_of(file, font.places[tag]) for tag in _COPIED if tag in font.places}
        head, hhea, maxp, hmtx = (table_of(file, font.places[tag]) for tag in (b"head", b"hhea", b"maxp", b"hmtx"))
    count = len(outlines)
    starts = [0]
    for _, data in outlines:
        starts.append(starts[-1] + len(data))
    tables[b"glyf"] = b"".join(data for _, data in outlines)
    tables[b"loca"] = struct.pack(f">{count + 1}I", *starts)
    tables[b"hmtx"] = b"".join(_metrics(font, hmtx, glyph) for glyph, _ in outlines)
    tables[b"head"] = head[:8] + b"\0\0\0\0" + head[12:50] + struct.pack(">h", 1) + head[52:]
    tables[b"hhea"] = hhea[:34] + struct.pack(">H", count)
    tables[b"maxp"] = maxp[:4] + struct.pack(">H", count) + maxp[6:]
    return _file_of(tables)


def _outlines(file: BinaryIO, font: FontFile, glyphs: Sequence[int]) -> list[tuple[int, bytes]]:
    """Give each glyph's number in the font and its outline; parts that compound glyphs need come at the end."""
    numbers = list(glyphs)
    places = {glyph: at for at, glyph in enumerate(numbers)}
    found: list[tuple[int, bytes]] = []
    begin = font.places[b"glyf"][0]
    for glyph in numbers:  # grows while compound glyphs name their parts
        file.seek(begin + font.starts[glyph])
        data = bytearray(file.read(font.starts[glyph + 1] - font.starts[glyph]))
        for at in _parts(data):
            (part,) = struct.unpack_from(">H", data, at)
            if part not in places:
                places[part] = len(numbers)
                numbers.append(part)
            struct.pack_into(">H", data, at, places[part])
        found.append((glyph, bytes(data) + bytes(-len(data) % 4)))
    return found


def _parts(outline: bytearray) -> Iterator[int]:
    """Give where in a compound glyph the numbers of its parts stand; a simple glyph has none."""
    if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:
        return
    at, flags = 10, _MORE
    while flags & _MORE:
        (flags,) = struct.unpack_from(">H", outline, at)
        yield at + 2
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0


def _metrics(font: FontFile, hmtx: bytes, glyph: int) -> bytes:
    """Give the width and left bearing of a glyph; at the table's end only bearings stand, all as wide as the last."""
    pairs = len(font.advances)
    if glyph < pairs:
        return hmtx[4 * glyph : 4 * glyph + 4]
    at = 4 * pairs + 2 * (glyph - pairs)
    return hmtx[4 * pairs - 4 : 4 * pairs - 2] + hmtx[at : at + 2]


def _file_of(tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    header = struct.pack(">IHHHH", 0x00010000, count, 16 << power, power, (count << 4) - (16 << power))
    records, body = [], []
    offset = len(header) + 16 * count
    for tag, data in sorted(tables.items()):
        padded = data + bytes(-len(data) % 4)
        records.append(struct.pack(">4sIII", tag, sum(big_endian("I", padded)) & 0xFFFFFFFF, offset, len(data)))
        body.append(padded)
        offset += len(padded)
    whole = header + b"".join(records) + b"".join(body)
    # The head table holds what is missing from the sum of the whole file to this number.
    adjustment = (0xB1B0AFBA - sum(big_endian("I", whole))) & 0xFFFFFFFF
    at = next(offset for tag, _, offset, _ in (struct.unpack(">4sIII", r) for r in records) if tag == b"head")
    return whole[: at + 8] + struct.pack(">I", adjustment) + whole[at + 12 :]
