"""Text as it may stand on paper: nothing that reorders, hides or breaks it."""

from __future__ import annotations

import unicodedata

from app.documents.fonts import MISSING, REGULAR, font_of

_JOINER = "\u200d"
# These never begin a line, nor these end one (GB/T 15834).
_NOT_FIRST = frozenset("，。、；：？！）》」』】〉”’…·,.;:?!)]}%")
_NOT_LAST = frozenset("（《「『【〈“‘([{")


def printable(text: str) -> str:
    """Give text in one line for paper: bidi controls and other invisible signs gone, 〓 for what no font has.

    A cluster of an emoji (joined people, flags, skin tones) becomes one 〓.
    """
    kept: list[str] = []
    joined = False
    for character in " ".join(text.split()):
        joined = joined or character == _JOINER
        if unicodedata.category(character) in ("Cf", "Cc") or _selects(character):
            continue
        if font_of(character, REGULAR) is not None:
            kept.append(character)
        elif not (kept and kept[-1] == MISSING and (joined or _modifies(character))):
            kept.append(MISSING)
        joined = False
    return "".join(kept).strip()


def wrap(text: str, room: float, width_of: dict[str, float]) -> list[str]:
    """Break a line where Chinese may break, and English at spaces; a word longer than the room is broken too.

    Args:
        text: What `printable` gave.
        room: The width of a line, in the unit of `width_of`.
        width_of: The width of every character in the text.
    """
    lines: list[str] = []
    line, used = "", 0.0
    for character in text:
        width = width_of[character]
        if line and used + width > room:
            head, tail = _break(line, character)
            lines.append(head.rstrip())
            line = tail
            used = sum(width_of[each] for each in line)
        if line or character != " ":
            line += character
            used += width
    return [*lines, line.rstrip()] if line.strip() else lines


def balanced(text: str, room: float, width_of: dict[str, float]) -> list[str]:
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


def _break(line: str, following: str) -> tuple[str, str]:
    """Choose where a full line ends; the rest begins the next one."""
    for at in range(len(line), len(line) // 2, -1):
        before, after = line[at - 1], line[at] if at < len(line) else following
        if after not in _NOT_FIRST and before not in _NOT_LAST and not (_is_word(before) and _is_word(after)):
            return line[:at], line[at:].lstrip()
    return line, ""


def _is_word(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _selects(character: str) -> bool:
    """Tell whether it only chooses a variant of the character before, which our fonts do not have."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _modifies(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff" or "\U0001f1e6" <= character <= "\U0001f1ff"
