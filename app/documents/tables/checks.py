"""Whether a cell holds what its column asks for; it is never mended. Pure."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Any
from urllib.parse import quote, urlsplit

from app.documents.tables.model import CODE, COUNT, DATE, LINK, Cell, Column, Raw, text_of
from app.documents.tables.shown import DIGITS_HELD, day_of

LONGEST_CELL = 32_767  # characters that a spreadsheet lets into a cell
_ROUNDED = re.compile(r"[0-9](\.[0-9]+)?[Ee]\+[0-9]{2,}")  # 5.11602E+17: what is left of an identity number
_DAY = re.compile(
    r"(?P<y>[0-9]{4})(?P<sep>[-/.])(?P<m>[0-9]{1,2})(?P=sep)(?P<d>[0-9]{1,2})(?:[ T]00:00(?::00)?)?"
    r"|(?P<cy>[0-9]{4})年(?P<cm>[0-9]{1,2})月(?P<cd>[0-9]{1,2})日"
    r"|(?P<py>[0-9]{4})(?P<pm>[0-9]{2})(?P<pd>[0-9]{2})"
)
_ASCII_SIGNS = "".join(map(chr, range(0x21, 0x7F)))
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_GONE = frozenset("?\ufffd")  # what an older system wrote for characters it did not know

Found = tuple[str, str, dict[str, Any]]  # text to hand on, code of what is wrong or "", values


def checked(cell: Cell, column: Column, from_1904: bool = False) -> Found:
    """Check a cell against its column."""
    text = text_of(cell)
    if isinstance(cell, Raw) and cell.fault:
        return "", cell.fault, {"shown": text[:20]}
    if len(text) > LONGEST_CELL or 0 < column.limit < len(text):
        return "", "too_long", {"limit": column.limit or LONGEST_CELL, "length": len(text)}
    if not text.isprintable() and _CONTROL.search(text):
        return "", "control_characters", {}
    bare = text.strip()
    if not bare:
        return ("", "cell_blank", {}) if column.filled else (text, "", {})
    if "\ufffd" in bare or (column.needed and len(bare) > 1 and _GONE.issuperset(bare)):
        return "", "text_lost", {}
    if column.kind == CODE:
        return _code(cell, text)
    if column.kind == COUNT:
        return _count(bare, column.most)
    if column.kind == DATE:
        return _date(cell, bare, from_1904)
    return _link(bare) if column.kind == LINK else (text, "", {})


def is_link(text: str) -> bool:
    """Tell whether it is the address of a web page: http or https, with a host, and nobody's password."""
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return False
    spaced = any(character.isspace() or not character.isprintable() for character in text)
    named = bool(host) and parts.netloc.isascii() and "@" not in parts.netloc
    return parts.scheme in ("http", "https") and named and not spaced


def link_as_sent(text: str) -> str:
    """Write in percent what an address cannot hold, as a browser would."""
    return quote(text, safe=_ASCII_SIGNS)


def day_in(text: str) -> date | None:
    """Read a day: 2023-05-01, 2023/5/1, 2023.5.1, 2023年5月1日 or 20230501; None for anything else.

    A year of two digits is none, nor is 05/06/2023: nobody knows which is the month.
    """
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    year, month, day = (found["y"] or found["cy"] or found["py"], *_month_and_day(found))
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _month_and_day(found: re.Match[str]) -> tuple[str, str]:
    return found["m"] or found["cm"] or found["pm"], found["d"] or found["cd"] or found["pd"]


def _code(cell: Cell, text: str) -> Found:
    rounded = abs(cell.number) >= DIGITS_HELD if isinstance(cell, Raw) and cell.number is not None else False
    if rounded or (isinstance(cell, str) and _ROUNDED.fullmatch(text.strip())):
        return "", "digits_lost", {}
    return text, "", {}


def _count(text: str, most: int) -> Found:
    digits = unicodedata.normalize("NFKC", text)
    if not (digits.isascii() and digits.isdigit()) or len(digits) > len(str(most)) + 6 or int(digits) > most:
        return "", "bad_count", {"most": most}
    return str(int(digits)), "", {}


def _date(cell: Cell, text: str, from_1904: bool) -> Found:
    number = cell.number if isinstance(cell, Raw) else None
    day = day_in(text) if number is None else day_of(number, from_1904)
    if day is None and number is not None:
        day = day_in(text)  # 20230501 as a number
    return (day.isoformat(), "", {}) if day is not None else ("", "bad_date", {})


def _link(text: str) -> Found:
    """Take an address; characters that an address cannot hold are written in percent, as a browser would."""
    return (link_as_sent(text), "", {}) if is_link(text) else ("", "bad_link", {})
