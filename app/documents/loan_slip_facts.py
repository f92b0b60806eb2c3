"""What a loan slip says; whoever only passes it on needs no layout."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.documents.loan_slip_words import CHINESE, LoanSlipWords


@dataclass(frozen=True, slots=True)
class SlipItem:
    """One item that goes out.

    Attributes:
        loan: The loan's number ("L-0012"); empty for what is used up.
        due: None for what is used up.
        limits: How it may be used.
        accessories: What goes out with it.
        condition: What it looked like; empty says nothing.
    """

    code: str
    name: str
    loan: str = ""
    quantity: int = 1
    due: date | None = None
    limits: str = ""
    accessories: tuple[str, ...] = ()
    condition: str = ""


@dataclass(frozen=True, slots=True)
class LoanSlipFacts:
    """What a loan slip says; there is no place on it for an ID number.

    Attributes:
        site, site_phone: Of the station.
        number: The slip's number, also the text of its QR code: that of its first loan.
        at: When it went out, in the site's own time.
        by: Who lent it, as people say it.
        borrower: The name; empty when none was asked.
        phone: Masked already.
        unit: For which the borrower borrows.
        carer_for: For whom somebody else fetches it.
        deposit_fen: Cash, in fen; 0 leaves the line out.
        keep_months: After how long the name leaves the register; None leaves the sentence out.
        note: A line of the hall's own.
        reprint, back_dated: It carries the mark 补打, or 补登.
    """

    site: str
    number: str
    at: datetime
    by: str
    items: tuple[SlipItem, ...]
    borrower: str = ""
    phone: str = ""
    unit: str = ""
    carer_for: str = ""
    deposit_fen: int = 0
    keep_months: int | None = None
    site_phone: str = ""
    note: str = ""
    reprint: bool = False
    back_dated: bool = False
    words: LoanSlipWords = CHINESE
