"""Remove what keyboards, scanners, spreadsheets and web pages add to a number. Pure."""

from __future__ import annotations

import re
import unicodedata

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_BLANKS = re.compile(r"[ \t\r\n\u00a0\u1680\u2000-\u200a\u202f\u205f]")  # no other control character is harmless
_DASHES = {0x2212: 0x2D}  # the minus sign is no dash to Unicode, but people type it as one


def fold(text: str) -> str:
    """Make full-width characters half-width and every dash "-", and drop invisible marks.

    Only these: digits of other scripts, superscripts and look-alike letters stay and are refused later.
    """
    if text.isascii():
        return text
    folded = text.translate(_FULL_WIDTH | _DASHES)
    return "".join(_plain(character) for character in folded if unicodedata.category(character) != "Cf")


def clean_number(text: str) -> str:
    """Give a number as it is kept: no blanks, hyphens, marks, apostrophe in front; x and b in upper case."""
    bare = without_blanks(fold(text)).replace("-", "")
    return re.sub("^['\u2018\u2019]", "", bare).replace("x", "X").replace("b", "B")


def without_blanks(text: str) -> str:
    """Remove blanks of every width, tabs and line ends."""
    return _BLANKS.sub("", text)


def _plain(character: str) -> str:
    return "-" if unicodedata.category(character) == "Pd" else character
