"""Find the row of headings, and which column stands under which of them. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from app.core.errors import HallError
from app.documents.tables.model import Column, RawRow, letter_of, text_of

_REMARK = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】")
_ENDS = "*:."
_SHOWN = 12  # headings that are named in a refusal
_LONGEST = 20
_APART = re.compile("[，；、\t ]")


@dataclass(frozen=True, slots=True)
class Header:
    """The row of headings.

    Attributes:
        row: Its number.
        places: Column from 0 -> the column that was asked for.
        missing: Names of needed columns that are not there.
        twice: Name of a column that is there twice, and the addresses; None = none.
        found: What the row says, in the order of the file.
        unknown: What nobody asked for.
        width: How many columns the headings take, blank ones among them.
    """

    row: int
    places: dict[int, Column]
    missing: tuple[str, ...]
    twice: tuple[str, str] | None
    found: tuple[str, ...]
    unknown: tuple[str, ...]
    width: int

    @property
    def known(self) -> int:
        """Count the columns that were asked for and are there."""
        return len({column.name for column in self.places.values()})


def find_header(rows: Sequence[RawRow], columns: Sequence[Column]) -> Header | None:
    """Find the row of headings among the first rows: the first with all that is needed, else the one with most.

    Returns:
        None when there is no row at all.
    """
    names = {plain(name): column for column in columns for name in (column.name, *column.also)}
    best: Header | None = None
    for row in rows:
        header = _read(row, names, columns)
        if header is None:
            continue
        if not header.missing and header.places:
            return header
        if best is None or header.known > best.known:
            best = header
    return best


def require_whole(header: Header, columns: Sequence[Column]) -> None:
    """Refuse a row of headings from which nobody could tell what stands where.

    Raises:
        HallError: `heading_missing` (missing, found), `separator_unknown` (found), `heading_twice` (heading, cells).
    """
    if header.missing:
        found = "、".join(_short(name) for name in header.found[:_SHOWN])
        if len(header.found) == 1 and _hides(header.found[0], columns):
            raise HallError("separator_unknown", found=_short(header.found[0], 2 * _LONGEST))
        raise HallError("heading_missing", missing="、".join(header.missing), found=found)
    if header.twice is not None:
        heading, cells = header.twice
        raise HallError("heading_twice", heading=heading, cells=cells)


def plain(heading: str) -> str:
    """Give a heading as it is compared: no blanks, no remarks in brackets, no star or colon; width and case equal."""
    text = "".join(unicodedata.normalize("NFKC", heading).split()).casefold()
    return _REMARK.sub("", text).strip(_ENDS) or text


def _read(row: RawRow, names: dict[str, Column], columns: Sequence[Column]) -> Header | None:
    places: dict[int, Column] = {}
    seen: dict[str, list[int]] = {}
    found: list[str] = []
    unknown: list[str] = []
    width = 0
    for at in sorted(row.cells):
        text = text_of(row.cells[at]).strip()
        if not text:
            continue
        width = at + 1
        found.append(text)
        column = names.get(plain(text)) if len(text) <= 100 else None
        if column is None:
            unknown.append(_short(text))
            continue
        places[at] = column
        seen.setdefault(column.name, []).append(at)
    if not found:
        return None
    missing = tuple(column.name for column in columns if column.needed and column.name not in seen)
    twice = next(((name, _addresses(where, row.number)) for name, where in seen.items() if len(where) > 1), None)
    return Header(row.number, places, missing, twice, tuple(found), tuple(unknown), width)


def _addresses(columns: list[int], row: int) -> str:
    return "、".join(f"{letter_of(at)}{row}" for at in columns)


def _hides(text: str, columns: Sequence[Column]) -> bool:
    """Tell whether the one heading is several, parted by something that is no separator."""
    parts = {plain(part) for part in _APART.split(text)}
    return len(parts & {plain(name) for column in columns for name in (column.name, *column.also)}) > 1


def _short(text: str, longest: int = _LONGEST) -> str:
    shown = "".join(character if character.isprintable() else "·" for character in " ".join(text.split()))
    return shown if len(shown) <= longest else f"{shown[:longest]}…"
