"""The loan slip in two copies, one for the station and one for the borrower: on one A4 to be cut, or on two of A5."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.documents.fonts import BOLD
from app.documents.loan_slip_words import CHINESE, LoanSlipWords
from app.documents.marks import A4, A5, EDGE, INK, MM, Code, Page, Rule
from app.documents.pages import Furniture, Paper, laid_out
from app.documents.pdf import pdf_of
from app.documents.ruled import Column, table
from app.documents.strips import Strip, air, facts, glued, height_of, paragraph, signatures, title
from app.documents.typeset import BODY, TITLE, Style

_MARGIN = 10 * MM
_HALF = A5[1], A5[0]  # an A5 lying on its side is the half of an A4
_SHARES = (1.15, 4.8, 0.75, 1.45, 1.95)
# Type as large as there is room for; with much to say a little smaller before a copy takes a page of its own.
_SCALES = (1.15, 1.07, 1.0, 0.95, 0.9)
_CODE = 21 * MM


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


def loan_slip_pdf(slip: LoanSlipFacts, paper: str = "A4") -> bytes:
    """Give both copies as PDF: one page A4 with a line to cut along, or two pages A5; more when there is much to say.

    Raises:
        ValueError: Another paper, or a number that is not plain ASCII.
    """
    if paper not in ("A4", "A5"):
        raise ValueError(f"no loan slip is laid out for {paper}")
    words = slip.words
    room, depth = _HALF[0] - 2 * _MARGIN, _HALF[1] - 2 * _MARGIN
    for scale in _SCALES:
        copies = [_copy(slip, copy, room, scale) for copy in (words.kept, words.given)]
        if max(map(height_of, copies)) <= depth:
            pages = _on_a4(copies) if paper == "A4" else _on_a5(copies)
            break
    else:
        size = A4 if paper == "A4" else _HALF
        pages = _on_pages(slip, Paper(size, _MARGIN, 16 * MM))
    return pdf_of(pages, f"{words.title} {slip.number}", words.language)


def _on_a4(copies: list[list[Strip]]) -> list[Page]:
    page = Page(A4)
    middle = A4[1] / 2
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


def _on_pages(slip: LoanSlipFacts, paper: Paper) -> list[Page]:
    """Give each copy pages of its own, for a borrower with many things."""
    words = slip.words
    pages: list[Page] = []
    for copy in (words.kept, words.given):
        running = f"{words.title} {slip.number} · {copy}"
        furniture = Furniture(running, f"{slip.site} · {words.time(slip.at)}", words.count)
        pages += laid_out(_copy(slip, copy, paper.room, 1.0), paper, furniture)
    return pages


def _copy(slip: LoanSlipFacts, copy: str, room: float, scale: float) -> list[Strip]:
    """Set one copy, its type at this scale."""
    words = slip.words
    body = BODY._replace(size=BODY.size * scale, lead=1.45)
    marks = [mark for mark, is_set in ((words.reprint, slip.reprint), (words.back_dated, slip.back_dated)) if is_set]
    named = " · ".join([words.title, copy, *marks])
    at, number = (words.at, words.time(slip.at)), (words.number, slip.number)
    borrower = (words.borrower, slip.borrower or words.nobody)
    told = [borrower, number, (words.phone, slip.phone), at, (words.unit, slip.unit), (words.by, slip.by)]
    told.append((words.carer_for, slip.carer_for))
    free = room - _CODE - 4 * MM
    head = title(named, free, slip.site, style=TITLE._replace(size=16, lead=1.4))
    # The code reaches down beside the facts.
    head = head._replace(marks=(*head.marks, Code(room - _CODE, 0, _CODE, slip.number)))
    return [
        head,
        *facts(told, free, body, columns=2),
        air(1.5),
        *_items(slip, room, scale),
        air(1.5),
        *_sentences(slip, room, scale),
        *glued([signatures(words.signed_out, room, body, 9.5), signatures(words.signed_back, room, body, 9.5)]),
    ]


def _items(slip: LoanSlipFacts, room: float, scale: float) -> list[Strip]:
    words = slip.words
    titles = zip(words.columns, _SHARES, strict=True)
    code, item, count, due, back = (Column(name, share) for name, share in titles)
    columns = [
        code._replace(first=BOLD),
        item._replace(first=BOLD),
        count._replace(align="right"),
        due._replace(first=BOLD),
        back,
    ]
    style = BODY._replace(size=BODY.size * scale, lead=1.35)
    return table(columns, [_row(each, words) for each in slip.items], room, style)


def _row(item: SlipItem, words: LoanSlipWords) -> tuple[str, ...]:
    told = [item.name]
    if item.accessories:
        told.append(words.accessories + " ".join(f"☐{each}" for each in item.accessories))
    told += [label + text for label, text in ((words.limits, item.limits), (words.condition, item.condition)) if text]
    due = words.day(item.due) if item.due else words.used_up
    code = f"{item.code}\n{item.loan}" if item.loan else item.code
    return code, "\n".join(told), str(item.quantity), due, words.at_return if item.due else ""


def _sentences(slip: LoanSlipFacts, room: float, scale: float) -> list[Strip]:
    words = slip.words
    strong = Style(BOLD, 12.5 * scale, 1.4)
    small = Style(size=9 * max(scale, 1), lead=1.4, colour=INK)
    dues = sorted({each.due for each in slip.items if each.due})
    said: list[Strip] = []
    if dues:
        sentence = words.due if len(dues) == 1 else words.due_each
        said += paragraph(sentence.format(day=words.day_said(dues[0])), room, strong)
    if slip.deposit_fen:
        said += paragraph(words.money(slip.deposit_fen), room, strong._replace(size=BODY.size * scale))
    kept = words.personal.format(months=slip.keep_months) if slip.keep_months and slip.borrower else ""
    call = words.call.format(phone=slip.site_phone) if slip.site_phone else ""
    for text in (slip.note, call, words.id_card, kept):
        said += paragraph(text, room, small)
    return said
