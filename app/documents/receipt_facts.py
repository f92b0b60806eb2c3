"""What a case receipt (受理回执) says; handing over needs no more of it, and no picture library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.documents.receipt_words import CHINESE, ReceiptWords


@dataclass(frozen=True, slots=True)
class Receipt:
    """What stands on the receipt of a case: nothing about the person, only how to ask for the matter again.

    Attributes:
        site, site_phone: Name and telephone of the hall.
        number: The case's number ("C-0001"), also the text of the QR code.
        service: Name of the service the case is for.
        ticket: Number of the visit it was received in.
        at: When it was received, in the hall's own time.
        promised: The date by which it is promised; None leaves the line out.
        line: One line of the hall's own.
        reprint: It carries the mark 补打.
        words: The fixed words, in the hall's language.
    """

    site: str
    number: str
    service: str
    ticket: str
    at: datetime
    promised: date | None = None
    site_phone: str = ""
    line: str = ""
    reprint: bool = False
    words: ReceiptWords = CHINESE
