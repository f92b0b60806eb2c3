"""The receipt of a case (受理回执) in two copies with lines to sign on: on one A4 to be cut, or on two of A5."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.documents.case_words import CHINESE, CaseWords
from app.documents.fonts import BOLD
from app.documents.marks import A4, A5, EDGE, INK, MM, Code, Page, Rule
from app.documents.pages import Furniture, Paper, laid_out
from app.documents.pdf import pdf_of
from app.documents.ruled import Column, table
from app.documents.strips import Strip, air, facts, glued, height_of, paragraph, signatures, title
from app.documents.typeset import BODY, TITLE, Style

_MARGIN = 10 * MM
_HALF = A5[1], A5[0]  # an A5 lying on its side is the half of an A4
_SCALES = (1.15, 1.07, 1.0, 0.95, 0.9)
_CODE = 21 * MM
_SHARES = (4.6, 0.8, 0.9, 3.2)


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
        consent: Version of the words about personal data; empty leaves them out.
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
    consent: str = ""
    site_phone: str = ""
    words: CaseWords = CHINESE


def case_receipt_pdf(receipt: CaseReceiptFacts, paper: str = "A4") -> bytes:
    """Give both copies as PDF: one page A4 with a line to cut along, or two pages A5; more when there is much to say.

    Raises:
        ValueError: Another paper, or a number that is not plain ASCII.
    """
    if paper not in ("A4", "A5"):
        raise ValueError(f"no receipt is laid out for {paper}")
    words = receipt.words
    room, depth = _HALF[0] - 2 * _MARGIN, _HALF[1] - 2 * _MARGIN
    for scale in _SCALES:
        copies = [_copy(receipt, copy, room, scale) for copy in (words.kept, words.given)]
        if max(map(height_of, copies)) <= depth:
            pages = _on_a4(copies) if paper == "A4" else _on_a5(copies)
            break
    else:
        pages = _on_pages(receipt, Paper(A4 if paper == "A4" else _HALF, _MARGIN, 16 * MM))
    return pdf_of(pages, f"{words.receipt} {receipt.number}", words.language)


def _on_a4(copies: list[list[Strip]]) -> list[Page]:
    page, middle = Page(A4), A4[1] / 2
    for strips, top in zip(copies, (_MARGIN, middle + _MARGIN), strict=True):
        _put(page, strips, top)
    page.put(0, middle, Rule(0, 0, A4[0], 0, 0.6, EDGE, dashed=True))
    return [page]


def _on_a5(copies: list[list[Strip]]) -> list[Page]:
    pages = [Page(_HALF) for _ in copies]
    for page, strips in zip(pages, copies, strict=True):
        _put(page, strips, _MARGIN)
    return pages


def _put(page: Page, strips: list[Strip], top: float) -> None:
    for strip in strips:
        page.put(_MARGIN, top, *strip.marks)
        top += strip.height


def _on_pages(receipt: CaseReceiptFacts, paper: Paper) -> list[Page]:
    words = receipt.words
    pages: list[Page] = []
    for copy in (words.kept, words.given):
        running = f"{words.receipt} {receipt.number} · {copy}"
        furniture = Furniture(running, f"{receipt.site} · {words.time(receipt.at)}", words.count)
        pages += laid_out(_copy(receipt, copy, paper.room, 1.0), paper, furniture)
    return pages


def _copy(receipt: CaseReceiptFacts, copy: str, room: float, scale: float) -> list[Strip]:
    words = receipt.words
    body = BODY._replace(size=BODY.size * scale, lead=1.45)
    free = room - _CODE - 4 * MM
    head = title(f"{words.receipt} · {copy}", free, receipt.site, style=TITLE._replace(size=16, lead=1.4))
    head = head._replace(marks=(*head.marks, Code(room - _CODE, 0, _CODE, receipt.number)))
    told = [
        (words.number, receipt.number),
        (words.kind, words.kinds.get(receipt.kind, receipt.kind)),
        (words.resident, receipt.resident),
        (words.phone, receipt.phone),
        (words.at, words.time(receipt.at)),
        (words.by, receipt.by),
    ]
    return [
        head,
        *facts(told, free, body, columns=2),
        *facts([(words.about, receipt.about)], free, body),
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
    personal = words.personal.format(version=receipt.consent, months=receipt.keep_months) if receipt.consent else ""
    for text in (words.ask.format(phone=receipt.site_phone).strip(), words.id_card, personal):
        said += paragraph(text, room, small) if text else []
    return said
