"""Text as it may stand on paper: nothing that reorders, hides or breaks it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from app.documents.fonts import MISSING, REGULAR, font_of

_JOINER = "\u200d"
# These never begin a line, nor these end one (GB/T 15834).
_NOT_FIRST = re.escape("，。、；：？！）》」』】〉〕〗］｝”’…·～,.;:?!)]}%％‰℃°")
_NOT_LAST = re.escape("☐☑（《「『【〈〔〖［｛“‘([{￥¥$#")
# Latin, Greek and Cyrillic words and numbers; a date, an amount, an address of the net hold together.
_WORD = r"[0-9A-Za-z\u00c0-\u1fff]+"
_LINKED = rf"{_WORD}(?:[-.,:/@_'+&=?#%~–]{_WORD})*"
# What is never parted: signs that must not stand alone go with the word or character they belong to.
_UNIT = re.compile(rf" +|[{_NOT_LAST}]*(?:{_LINKED}|—+|[^ ])[{_NOT_FIRST}]*")
_PIECE = re.compile(rf"{_WORD}[^0-9A-Za-z]?|.")


def printable(text: str) -> str:
    """Give text in one line for paper: bidi controls and other invisible signs gone, 〓 for what no font has.

    A cluster of an emoji (joined people, flags, skin tones) becomes one 〓.
    """
    kept: list[str] = []
    joined = False
    for character in " ".join(text.split()):
        joined = joined or character == _JOINER
        if _is_hidden(character):
            continue
        if font_of(character, REGULAR) is not None:
            kept.append(character)
        elif not (kept and kept[-1] == MISSING and (joined or _modifies(character))):
            kept.append(MISSING)
        joined = False
    return "".join(kept).strip()


def visible(text: str) -> str:
    """Give text in one line without bidi controls and other invisible signs; what no font has stays."""
    kept = " ".join(text.split())
    # Most text has nothing to take out; asking that of each character once is quick.
    return kept if not any(map(_is_hidden, set(kept))) else "".join(c for c in kept if not _is_hidden(c)).strip()


def wrap(text: str, room: float, width_of: Mapping[str, float]) -> list[str]:
    """Break a line where Chinese may break, and English at spaces; only a word longer than the room is broken.

    Args:
        text: What `printable` or `visible` gave.
        room: The width of a line, in the unit of `width_of`.
        width_of: The width of every character in the text.
    """
    if text and sum(map(width_of.__getitem__, text)) <= room:
        return [text.strip()] if text.strip() else []
    lines: list[str] = []
    line, used = "", 0.0
    for unit in _units(text, room, width_of):
        width = width_of[unit] if len(unit) == 1 else sum(map(width_of.__getitem__, unit))
        if line and used + width > room and unit[0] != " ":
            lines.append(line.rstrip())
            line, used = "", 0.0
        if line or unit[0] != " ":
            line += unit
            used += width
    return [*lines, line.rstrip()] if line.strip() else lines


def _units(text: str, room: float, width_of: Mapping[str, float]) -> Iterator[str]:
    """Cut text into what is never parted; a unit wider than the room is cut again, at its signs or anywhere."""
    for unit in _UNIT.findall(text):
        if len(unit) == 1 or sum(map(width_of.__getitem__, unit)) <= room:
            yield unit
        else:
            for piece in _PIECE.findall(unit):
                yield from [piece] if sum(map(width_of.__getitem__, piece)) <= room else piece


def balanced(text: str, room: float, width_of: Mapping[str, float]) -> list[str]:
    """Break a line as `wrap` does, in no more lines, but so that they are about as wide: none with one last character.

    Args:
        text: What `printable` gave.
        room: The width of a line, in the unit of `width_of`.
        width_of: The width of every character in the text.
    """
    lines = wrap(text, room, width_of)
    if len(lines) < 2:
        return lines
    least, most = sum(width_of[each] for each in text) / len(lines), room
    while most - least > room / 50:
        middle = (least + most) / 2
        if len(tried := wrap(text, middle, width_of)) > len(lines):
            least = middle
        else:
            lines, most = tried, middle
    return lines


def packed(texts: Iterable[str], dot: str, fits: Callable[[str], bool]) -> list[str]:
    """Put texts beside each other with a dot between them, as many to a line as fit: no line begins or ends with it."""
    rows: list[str] = []
    for text in texts:
        if rows and fits(together := f"{rows[-1]}{dot}{text}"):
            rows[-1] = together
        else:
            rows.append(text)
    return rows


@lru_cache(maxsize=8192)
def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in ("Cf", "Cc") or _selects(character)


def _selects(character: str) -> bool:
    """Tell whether it only chooses a variant of the character before, which our fonts do not have."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _modifies(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff" or "\U0001f1e6" <= character <= "\U0001f1ff"
