"""What a guide says on a receipt printer's paper: plain values; handing over needs no more, and no picture library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.documents.guide_sections import Entry, Section, Texts


@dataclass(frozen=True, slots=True)
class GuideSlip:
    """A guide on 80 or 58 mm, all of it in the language of the hall's slips.

    Attributes:
        number: Of the guide ("G-0001").
        heading: What kind of paper it is.
        at: When it was asked for, in the hall's own time.
        warned: Why nobody may take it for settled, and the alert in force.
        code, code_told: Text of its QR code, and what the code is for.
        foot: Version, day of the last check, number, day of printing.
        left_out: Said where something had no room.
    """

    site: str
    number: str
    heading: str
    title: str
    at: datetime
    warned: Texts
    sections: tuple[Section, ...]
    code: str
    code_told: str
    foot: Texts
    left_out: str
    line: str = ""

    @property
    def service(self) -> str:
        """What it is for, as other small papers call it."""
        return self.title


def read_sections(told: Iterable[Any]) -> tuple[Section, ...]:
    """Read sections from plain values.

    Raises:
        TypeError, ValueError: They are not of that form.
    """
    return tuple(
        Section(key, name, tuple(Entry(text, tuple(more)) for text, more in entries)) for key, name, entries in told
    )
