"""Readers of identity papers: what a driver must do, and the one that exists, the keyboard wedge.

A wedge is a scanner (or an ID-card reader in keyboard mode) that types what it reads, fast, and ends
with Enter. The makers' own ID-card readers come with a library for Windows (a DLL) that gives the
fields of the card's chip. A driver for one of them implements `PaperReader`: it hands over the number
alone, drops name, address, picture and finger prints inside itself, and is opened by the desk page in
the place of the wedge. None is here: such libraries run on Windows only, each with its own licence,
and could not be tried where this program was made.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from app.residents.papers import PaperNumber

Taker = Callable[[PaperNumber], None]

GAP_S = 0.1  # between two characters of a scanner there is less, between two keys of a person mostly more
SHORTEST_SCAN = 15  # an old ID number; what is shorter was typed for something else
MISSING, BUSY = "reader_missing", "reader_busy"  # all that a driver may raise; ui/devices/error_words.py says them
_CHARACTERS = frozenset("0123456789xXbB- ")


class PaperReader(Protocol):
    """A device that reads papers laid on it or held before it.

    A driver keeps nothing: no number in an attribute after it was handed over, none in a log, none in an
    exception's text.
    """

    def open(self, take: Taker) -> None:
        """Begin; every paper's number is handed to `take` from now on, on the thread that calls `open`.

        Raises:
            HallError: MISSING (no such device, or its library is not installed), BUSY (another program has it).
        """

    def close(self) -> None:
        """End; safe to call twice."""


class KeyboardWedge:
    """Tells a scanner's typing from a person's: many characters, each soon after the last, then Enter."""

    def __init__(self) -> None:
        self._take: Taker | None = None
        self._typed: list[str] = []
        self._last_at = 0.0

    def open(self, take: Taker) -> None:
        """Listen."""
        self._take = take

    def close(self) -> None:
        """Listen no more, and forget what was typed."""
        self._take = None
        self._typed.clear()

    def key(self, text: str, at_s: float) -> None:
        """Hear a key that writes a character.

        Args:
            text: What it writes.
            at_s: When, in seconds of any steady clock.
        """
        if at_s - self._last_at > GAP_S or text not in _CHARACTERS:
            self._typed.clear()
        self._last_at = at_s
        if text in _CHARACTERS:
            self._typed.append(text)

    def enter(self, at_s: float) -> bool:
        """Hear Enter; tell whether it ended a scan, which has been handed over then."""
        fast = at_s - self._last_at <= GAP_S
        number = "".join(self._typed) if fast else ""
        self._typed.clear()
        if len(number) < SHORTEST_SCAN or self._take is None:
            return False
        self._take(PaperNumber(number))
        return True
