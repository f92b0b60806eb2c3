"""The receipt of a case (受理回执) in two copies with lines to sign on: on one A4 to be cut, or on two of A5."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from app.documents.case_words import CHINESE, CaseWords
from app.documents.fonts import BOLD
from app.documents.marks import INK
from app.documents.pdf import pdf_of
from app.documents.ruled import Column, table
from app.documents.strips import Strip, air, facts, glued, paragraph, signatures
from app.documents.two_copies import free_beside_code, head_with_code, two_copies
from app.documents.typeset import BODY, Style

_SHARES = (4.3, 1.1, 1.1, 3.0)


@dataclass(frozen=True, slots=True)
class ReceiptPaper:
    """A paper that was taken in."""

    name: str
    originals: int
    copies: int


@dataclass(frozen=True, slots=True)
class CaseReceiptFacts:
    """What a receipt says; there is no place on it for an ID number.

    Attributes:
        number: Of the case, also the text of its QR code.
        at: When it was opened, in the site's own time.
        about: What it is about.
        resident: The name; empty when none was asked.
        phone: Masked already.
        told: Version of the words about personal data that it tells; empty leaves them out. Whether the resident agreed
            to them is the case file's to say.
    """

    site: str
    number: str
    at: datetime
    by: str
    about: str
    kind: str
    promised: date | None = None
    resident: str = ""
    phone: str = ""
    papers: tuple[ReceiptPaper, ...] = ()
    keep_months: int = 36
    told: str = ""
    site_phone: str = ""
    words: CaseWords = CHINESE


def case_receipt_pdf(receipt: CaseReceiptFacts, paper: str = "A4") -> bytes:
    """Give both copies as PDF: one page A4 with a line to cut along, or two pages A5; more when there is much to say.

    Raises:
        ValueError: Another paper, or a number that is not plain ASCII.
    """
    words = receipt.words
    pages = two_copies(
        (words.kept, words.given),
        partial(_copy, receipt),
        f"{words.receipt} {receipt.number}",
        f"{receipt.site} · {words.time(receipt.at)}",
        words.count,
        paper,
    )
    return pdf_of(pages, f"{words.receipt} {receipt.number}", words.language)


def _copy(receipt: CaseReceiptFacts, copy: str, room: float, scale: float) -> list[Strip]:
    words = receipt.words
    body = BODY._replace(size=BODY.size * scale, lead=1.45)
    free = free_beside_code(room)
    about = receipt.about, words.kinds.get(receipt.kind, receipt.kind)
    told = [
        (words.resident, receipt.resident),
        (words.phone, receipt.phone),
        (words.at, words.time(receipt.at)),
        (words.by, receipt.by),
    ]
    return [
        head_with_code(f"{words.receipt} · {copy}", room, receipt.site, receipt.number),
        *facts([(words.number, receipt.number)], free, body._replace(font=BOLD, size=13 * scale, lead=1.35)),
        *facts(told, free, body, columns=2),
        *facts([(words.about, " · ".join(text for text in about if text))], free, body, beside=told),
        air(1.5),
        *_papers(receipt, room, scale),
        air(1.5),
        *_sentences(receipt, room, scale),
        *glued([signatures(words.signed_in, room, body, 9.5), signatures(words.signed_out, room, body, 9.5)]),
    ]


def _papers(receipt: CaseReceiptFacts, room: float, scale: float) -> list[Strip]:
    words = receipt.words
    style = BODY._replace(size=BODY.size * scale, lead=1.35)
    if not receipt.papers:
        return paragraph(words.nothing_in, room, style)
    name, originals, copies, back = (Column(*each) for each in zip(words.columns, _SHARES, strict=True))
    columns = [name._replace(font=BOLD), originals._replace(align="right"), copies._replace(align="right"), back]
    rows = [(each.name, str(each.originals), str(each.copies), "") for each in receipt.papers]
    return table(columns, rows, room, style)


def _sentences(receipt: CaseReceiptFacts, room: float, scale: float) -> list[Strip]:
    words = receipt.words
    small = Style(size=9 * max(scale, 1), lead=1.4, colour=INK)
    said: list[Strip] = []
    if receipt.promised is not None:
        promise = words.promise.format(day=words.day(receipt.promised))
        said += paragraph(promise, room, Style(BOLD, 12.5 * scale, 1.4))
    personal = words.personal.format(version=receipt.told, months=receipt.keep_months) if receipt.told else ""
    ask = words.ask if receipt.phone else words.ask_without  # the last four digits of no number open nothing
    how = ask.format(phone=words.called(receipt.site_phone)).strip()
    said += paragraph(how, room, BODY._replace(size=BODY.size * scale))
    for text in (words.id_card, personal):
        said += paragraph(text, room, small) if text else []
    return said
