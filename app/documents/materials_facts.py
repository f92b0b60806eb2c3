"""What a materials notice (一次性告知单) says; handing over needs no more of it, and no picture library."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from app.documents.materials_words import CHINESE, MaterialsWords


@dataclass(frozen=True, slots=True)
class Lacking:
    """One thing that is still missing."""

    name: str
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class MaterialsFacts:
    """What stands on a materials notice: nothing about the person.

    Attributes:
        site: Name of the hall.
        number: Of the notice ("M-0001"), also the text of its QR code.
        matter: What the visitor came for.
        at: When it was given, in the hall's own time.
        ticket: Number of the visit, as people say it.
        phones, where, when: As the guide says; empty ones are left out.
        by: Who gave it, as people say it.
        reprint: It carries the mark 补打.
        warned: Why the guide it was made from is not to be trusted yet; empty for most.
    """

    site: str
    number: str
    matter: str
    at: datetime
    missing: tuple[Lacking, ...]
    brought: tuple[str, ...] = ()
    note: str = ""
    ticket: str = ""
    phones: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    by: str = ""
    line: str = ""
    reprint: bool = False
    warned: tuple[str, ...] = ()
    words: MaterialsWords = field(default=CHINESE, repr=False)

    @property
    def service(self) -> str:
        """What it is for, as other small papers call it."""
        return self.matter
