"""Tell a scanner's typing from a person's, by the time between two characters and by what they spell. Pure.

A scanner in keyboard mode types what it reads, 5 to 20 ms from one character to the next, slow ones up to 50, and
ends with Enter, with Tab, with both, or with nothing. A scan is therefore at least 3 characters, less than 100 ms
apart, and an end. But a person who types well leaves 80 ms between two keys, and may type anything anywhere. So the
two rules below differ by what the place with the keyboard does with letters:

1. Where letters mean nothing (a button, the page itself), the 100 ms count. Whoever types there, machine or hand,
   writes into no field; at worst a code is looked up that does not exist.
2. Where letters mean something (fields, lists that are searched by typing, the scan field itself), a scan is
   characters at most 50 ms apart, *and* they spell a code: a known letter, a hyphen and at least 4 digits; or, on a
   page that asks for codes without prefix, so many characters as `CodeForm.in_field` says. Hands are that fast for
   two or three keys that the fingers roll over, never for six.

What may still become a code is held back, and given back in its order, to the field it was typed into, as soon as
it cannot become one: by another character, by a key that is none, or by 50 ms without any. So a scan leaves no
field changed, not even its undo, and a person's letter appears at once, or 50 ms after the key when a code may begin
with it. A slow scanner of 50 to 100 ms is recognised outside of fields, and in a scan field, which takes what was
typed and an end anyhow; in a note it is the same as a person who types a code, and stays there.

After the last character of a whole code 100 ms of silence are an end, too. A second Enter or Tab within 100 ms after
an end belongs to it. Times are milliseconds of any steady clock; when it jumps back, a new burst begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

GAP_MS = 100.0  # between two characters of a scan there is less
FAST_MS = 50.0  # no hand types a code with no more than this between all characters
SHORTEST = 3
PREFIXES = "RTKSGQLCM"  # card, item, kit, station, guide, ticket, loan, case, materials notice
_CODE = re.compile(r"[RTKSGLCM]-[0-9]{4,16}|Q-[0-9A-F]{4,32}")
_BEGINS = re.compile(r"[RTKSGLCM](-[0-9]{0,16})?|Q(-[0-9A-F]{0,32})?")


@dataclass(frozen=True, slots=True)
class CodeForm:
    """Which codes without prefix a page asks for.

    Attributes:
        letters: Regular expression of one of their characters.
        shortest: Fewest characters, where letters mean nothing.
        in_field: Fewest characters where letters mean something.
        longest: What is longer is no code.
    """

    letters: str
    shortest: int = SHORTEST
    in_field: int = 6
    longest: int = 64

    def begins(self, text: str) -> bool:
        """Tell whether a code may begin so."""
        return len(text) <= self.longest and re.fullmatch(f"(?:{self.letters})+", text) is not None

    def is_whole(self, text: str, *, field: bool) -> bool:
        """Tell whether this is one."""
        return len(text) >= (self.in_field if field else self.shortest) and self.begins(text)


ANY_CODE = CodeForm(r"[!-~]")


class Before(Enum):
    """What becomes of the characters that were held until now."""

    STAY = "stay"
    GIVE_BACK = "give_back"
    SCAN = "scan"


@dataclass(frozen=True, slots=True)
class Heard:
    """The answer to a key.

    Attributes:
        before: What becomes of what was held.
        code: The code, with `Before.SCAN`.
        takes: This key is held, or was the end of a scan: it goes nowhere now.
    """

    before: Before = Before.STAY
    code: str = ""
    takes: bool = False


def prefix_of(code: str) -> str:
    """Give the letter of a code with a known prefix, "" for any other."""
    return code[0] if _CODE.fullmatch(code.upper()) else ""


def tidy(code: str) -> str:
    """Write a code as it is printed: a scanner types small letters when Caps Lock is on."""
    upper = code.upper()
    if not _CODE.fullmatch(upper):
        return code
    return upper[:2] + upper[2:].lower() if upper[0] == "Q" else upper


class Pace:
    """Tells whether all of a text was typed as a slow scanner types: less than 100 ms between any two characters."""

    def __init__(self) -> None:
        self._last = float("-inf")
        self._steady = False

    def character(self, at_ms: float, *, first: bool) -> None:
        """Hear a character; `first` = the text begins with it."""
        self._steady = first or (self._steady and 0 <= at_ms - self._last < GAP_MS)
        self._last = at_ms

    def ends(self, at_ms: float) -> bool:
        """Tell whether a key at this time would be the scanner's own end."""
        return self._steady and 0 <= at_ms - self._last < GAP_MS


class ScanTiming:
    """Hears keys with their times and tells what becomes of them.

    Attributes:
        asked: The codes without prefix that are taken now, None = none.
    """

    def __init__(self) -> None:
        self.asked: CodeForm | None = None
        self._held = ""
        self._field = False
        self._last = float("-inf")
        self._scan_at = float("-inf")

    @property
    def holds(self) -> bool:
        """Tell whether characters are held."""
        return bool(self._held)

    @property
    def patience_ms(self) -> float:
        """Tell after how long a silence `idle` is to be told."""
        return GAP_MS if self._is_whole() else self._limit()

    def character(self, text: str, at_ms: float, *, field: bool, repeated: bool = False) -> Heard:
        """Hear a key that writes.

        Args:
            text: What it writes.
            at_ms: When.
            field: Letters mean something where it goes.
            repeated: The system says that the key is held down. It says so of a scanner's quick 00, too: such a
                character goes on, but none begins.
        """
        gap = at_ms - self._last
        follows = self._field == field and gap >= 0 and (gap <= FAST_MS if field else gap < GAP_MS)
        before = Heard()
        if self._held and not follows:
            before = self._settle()
        self._field, self._last = field, at_ms
        if self._may_become(self._held + text) and (self._held or not (follows or repeated)):
            self._held += text
            return Heard(before.before, before.code, takes=True)
        if self._held:
            return self._give_back()
        return before

    def end(self, at_ms: float) -> Heard:
        """Hear Enter or Tab."""
        if self._held:
            soon = 0 <= at_ms - self._last <= GAP_MS
            heard = self._settle()
            if heard.before is Before.SCAN and soon:
                self._scan_at = at_ms
                return Heard(heard.before, heard.code, takes=True)
            return heard
        if 0 <= at_ms - self._scan_at <= GAP_MS:
            return Heard(takes=True)
        return Heard()

    def other(self) -> Heard:
        """Hear that something else happened: another key, the pointer, the keyboard went elsewhere."""
        return self._settle()

    def idle(self) -> Heard:
        """Hear that nothing came for `patience_ms`."""
        return self._settle()

    def _settle(self) -> Heard:
        if not self._held:
            return Heard()
        if not self._is_whole():
            return self._give_back()
        code, self._held = tidy(self._held), ""
        self._scan_at, self._last = self._last, float("-inf")
        return Heard(Before.SCAN, code)

    def _give_back(self) -> Heard:
        self._held = ""
        return Heard(Before.GIVE_BACK)

    def _limit(self) -> float:
        return FAST_MS if self._field else GAP_MS

    def _may_become(self, text: str) -> bool:
        return _BEGINS.fullmatch(text.upper()) is not None or (self.asked is not None and self.asked.begins(text))

    def _is_whole(self) -> bool:
        if _CODE.fullmatch(self._held.upper()):
            return True
        return self.asked is not None and self.asked.is_whole(self._held, field=self._field)
