"""A station's ledger (台账): every loan of some days in one row, as pages of A4 lying on their side or as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.core.money import yuan_text
from app.documents.fonts import BOLD
from app.documents.marks import MM
from app.documents.pages import Furniture, Paper, laid_out
from app.documents.pdf import pdf_of
from app.documents.ruled import CELL, Column, table
from app.documents.station_ledger_words import CHINESE, LedgerWords
from app.documents.strips import Strip, air, glued, paragraph, signatures, title

_SHARES = (1.75, 1.3, 1.3, 3.1, 0.8, 1.5, 2.05, 1.75, 1.75, 1.7, 1.3, 2.7)
_COUNT = 4  # the column of figures
Cell = str | int | date


@dataclass(frozen=True, slots=True)
class LedgerLoan:
    """One loan.

    Attributes:
        borrower: The name as whoever makes the ledger may see it; empty when none was asked or it was forgotten.
        phone: Masked already.
        back_on: None while it is out.
        late_days: How late it came back, or is today.
        works, complete, lendable: How it came back; None while it is out.
        back_at: Name of the site it came back to, where that is another one.
        deposit_fen: Cash that stands with it, in fen, and stays written here: held, kept or paid back.
        deposit_paid: Somebody was told to pay it back, or paid it by hand.
    """

    loan: str
    out_on: date
    code: str
    name: str
    due: date
    quantity: int = 1
    borrower: str = ""
    phone: str = ""
    by: str = ""
    back_on: date | None = None
    late_days: int = 0
    works: bool | None = None
    complete: bool | None = None
    lendable: bool | None = None
    lost: bool = False
    renewals: int = 0
    back_dated: bool = False
    carer_for: str = ""
    back_at: str = ""
    note: str = ""
    deposit_fen: int = 0
    deposit_paid: bool = False


@dataclass(frozen=True, slots=True)
class LedgerFacts:
    """What a ledger says: the loans that went out from first to last (both included), the oldest first."""

    site: str
    first: date
    last: date
    at: datetime
    loans: tuple[LedgerLoan, ...]
    words: LedgerWords = CHINESE


def ledger_table(ledger: LedgerFacts) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """Give the ledger as headings and rows, for a workbook; dates and counts are such."""
    return ledger.words.columns, [_row(loan, ledger.words) for loan in ledger.loans]


def ledger_pdf(ledger: LedgerFacts) -> bytes:
    """Give the ledger as pages of A4 lying on their side."""
    words, paper = ledger.words, Paper(margin=12 * MM, bottom=15 * MM).turned()
    named = f"{words.title} · {words.days(ledger.first, ledger.last)}"
    below = f"{ledger.site} · {words.days(ledger.first, ledger.last)}\n{_totals(ledger)}"
    strips: list[Strip] = [title(words.title, paper.room, below), air(2)]
    if ledger.loans:
        strips += table(_columns(words), _printed(ledger), paper.room, CELL._replace(size=8.5, lead=1.3))
    else:
        strips += paragraph(words.none, paper.room)
    strips += glued([Strip(4 * MM), signatures(words.signed, paper.room)])
    furniture = Furniture(f"{ledger.site} · {named}", words.made(ledger.site, ledger.at), words.count)
    return pdf_of(laid_out(strips, paper, furniture), named, words.language)


def _columns(words: LedgerWords) -> list[Column]:
    columns = [Column(name, share) for name, share in zip(words.columns, _SHARES, strict=True)]
    columns[2] = columns[2]._replace(font=BOLD)
    columns[_COUNT] = columns[_COUNT]._replace(align="right")
    return columns


def _printed(ledger: LedgerFacts) -> list[tuple[str, ...]]:
    return [tuple(str(cell) for cell in _row(loan, ledger.words)) for loan in ledger.loans]


def _row(loan: LedgerLoan, words: LedgerWords) -> tuple[Cell, ...]:
    return (
        loan.out_on,
        loan.loan,
        loan.code,
        loan.name,
        loan.quantity,
        loan.borrower or words.nobody,
        loan.phone,
        loan.due,
        loan.back_on or "",
        _condition(loan, words),
        loan.by,
        _remarks(loan, words),
    )


def _condition(loan: LedgerLoan, words: LedgerWords) -> str:
    """Say how an item came back, or that it did not."""
    if loan.lost:
        return words.lost
    if loan.back_on is None:
        return words.overdue.format(days=loan.late_days) if loan.late_days else words.out
    flags = ((loan.works, words.faulty), (loan.complete, words.incomplete), (loan.lendable, words.unlendable))
    bad = [word for flag, word in flags if flag is False]
    return words.comma.join(bad) or words.good


def _remarks(loan: LedgerLoan, words: LedgerWords) -> str:
    told: Sequence[str] = (
        words.back_dated if loan.back_dated else "",
        words.carer_for.format(name=loan.carer_for) if loan.carer_for else "",
        words.renewed.format(times=loan.renewals) if loan.renewals else "",
        words.late.format(days=loan.late_days) if loan.late_days and loan.back_on else "",
        words.elsewhere.format(site=loan.back_at) if loan.back_at else "",
        _deposit(loan, words) if loan.deposit_fen else "",
        loan.note,
    )
    return words.comma.join(filter(None, told))


def _deposit(loan: LedgerLoan, words: LedgerWords) -> str:
    said = words.deposit_paid if loan.deposit_paid else words.deposit_held
    return said.format(yuan=yuan_text(loan.deposit_fen))


def _deposits(ledger: LedgerFacts) -> str:
    """Add up the deposits that were paid back and those that are not, "" where none was taken."""
    held = sum(loan.deposit_fen for loan in ledger.loans if not loan.deposit_paid)
    paid = sum(loan.deposit_fen for loan in ledger.loans if loan.deposit_paid)
    return ledger.words.deposits.format(held=yuan_text(held), paid=yuan_text(paid)) if held or paid else ""


def _totals(ledger: LedgerFacts) -> str:
    loans = ledger.loans
    open_loans = [loan for loan in loans if loan.back_on is None and not loan.lost]
    told = ledger.words.totals.format(
        loans=len(loans),
        pieces=sum(loan.quantity for loan in loans),
        back=sum(loan.back_on is not None and not loan.lost for loan in loans),
        out=len(open_loans),
        late=sum(loan.late_days > 0 for loan in open_loans),
    )
    return told + _deposits(ledger)
