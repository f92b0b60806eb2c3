"""What a slip says and how wide it is; taking a ticket needs no more of it, and no picture library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.documents.slip_words import CHINESE, SlipWords

DPI = 203
# Dots that a print head of this paper (mm) has; the rest of the paper is margin.
DOTS = {80: 576, 58: 384}


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands on a slip; texts as people wrote them.

    Attributes:
        site: Name of the hall.
        number: The ticket's number as people say it.
        service: Name of the service.
        green: It carries the mark 优先 (never the kind, never why).
        ahead: People who are likely to be called before it; None leaves the line out.
        wait_low_s, wait_high_s: Estimated range in seconds, None while unknown.
        at: When the number was taken, in the hall's own time.
        token: ASCII text of the QR code: the ticket's token and nothing about the person.
        line: One line of the hall's own.
        reprint: It carries the mark 补打.
        words: The fixed words, in the hall's language.
        proof_due: It asks for a proof at the call: nobody has looked at one yet (never at which).
    """

    site: str
    number: str
    service: str
    green: bool
    ahead: int | None
    wait_low_s: int | None
    wait_high_s: int | None
    at: datetime
    token: str
    line: str = ""
    reprint: bool = False
    words: SlipWords = CHINESE
    proof_due: bool = False
