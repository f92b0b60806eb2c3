"""The other papers of cases: a day's visits at home, the notice of a result, the file of a case, the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from app.documents.case_steps import step_told
from app.documents.case_words import CHINESE, CaseWords
from app.documents.fonts import BOLD
from app.documents.marks import MM, Page
from app.documents.pages import Furniture, Paper, laid_out
from app.documents.pdf import pdf_of
from app.documents.ruled import CELL, Column, table
from app.documents.strips import Strip, air, facts, glued, heading, paragraph, signatures, title
from app.documents.typeset import BODY, SMALL

_SHEET = (1.1, 1.7, 2.6, 2.0, 1.8, 2.5)
_LEDGER = (1.35, 1.1, 1.2, 3.2, 1.0, 1.35, 1.35, 1.4, 1.2, 1.1)
_BIG = BODY._replace(size=12.5, lead=1.6)
Cell = str | int | date


@dataclass(frozen=True, slots=True)
class SheetVisit:
    """A visit at home: what whoever goes needs, and nothing more.

    Attributes:
        visitors: Who goes, and who goes along; they get a sheet of their own.
    """

    at: str
    name: str
    phone: str
    address: str
    about: str
    safety: str = ""
    number: str = ""
    visitors: str = ""


@dataclass(frozen=True, slots=True)
class VisitSheetFacts:
    """The visits of a day, of one visitor (and who goes along).

    Attributes:
        visitor: Who goes, and who goes along; "" names nobody.
    """

    site: str
    day: date
    visitor: str
    at: datetime
    visits: tuple[SheetVisit, ...]
    words: CaseWords = CHINESE


@dataclass(frozen=True, slots=True)
class CaseNoticeFacts:
    """The result of a case, for its resident. It stands in an envelope or a hand, never on a wall.

    Attributes:
        rating: The code that rates the visit at home; "" = there was none, or its time is over.
    """

    site: str
    number: str
    resident: str
    about: str
    result: str
    at: datetime
    note: str = ""
    held: tuple[str, ...] = ()
    site_phone: str = ""
    rating: str = ""
    rating_hours: int = 72
    words: CaseWords = CHINESE


@dataclass(frozen=True, slots=True)
class FilePaper:
    """A paper of a case: how much came in, and how much is here."""

    name: str
    originals: int
    copies: int
    held_originals: int
    held_copies: int


@dataclass(frozen=True, slots=True)
class FileStep:
    """One thing that happened; `data` is what it was about, by the kind; `device` did it where no person is named."""

    at: datetime
    by: str
    kind: str
    text: str
    data: Mapping[str, Any] = field(default_factory=dict)
    device: str = ""


@dataclass(frozen=True, slots=True)
class CaseFileFacts:
    """A case with all that happened to it.

    Attributes:
        consent: Version of the words about personal data that its resident agreed to; "" = they were not asked.
    """

    site: str
    number: str
    about: str
    kind: str
    opened_at: datetime
    by: str
    owner: str
    made_at: datetime
    promised: date | None = None
    resident: str = ""
    phone: str = ""
    result: str = ""
    consent: str = ""
    note: str = ""
    papers: tuple[FilePaper, ...] = ()
    steps: tuple[FileStep, ...] = ()
    words: CaseWords = CHINESE


@dataclass(frozen=True, slots=True)
class LedgerCase:
    """One case of a ledger; the resident is masked already."""

    opened_on: date | None
    number: str
    kind: str
    about: str
    resident: str
    promised: date | None
    ended_on: date | None
    result: str
    owner: str
    late_days: int


@dataclass(frozen=True, slots=True)
class CaseLedgerFacts:
    """The cases that were opened from first to last, both included."""

    site: str
    first: date
    last: date
    at: datetime
    cases: tuple[LedgerCase, ...]
    words: CaseWords = CHINESE


def visit_sheet_pdf(*sheets: VisitSheetFacts) -> bytes:
    """Give a day's visits on A4 lying on its side; every one who goes gets a sheet of their own."""
    first = sheets[0]
    named = f"{first.words.sheet} · {first.words.day(first.day)}"
    pages = [page for sheet in sheets for page in _visit_sheet(sheet, named)]
    return pdf_of(pages, named, first.words.language)


def _visit_sheet(sheet: VisitSheetFacts, named: str) -> list[Page]:
    words, paper = sheet.words, Paper(margin=12 * MM, bottom=15 * MM).turned()
    below = " · ".join(text for text in (sheet.site, sheet.visitor) if text)
    strips: list[Strip] = [title(named, paper.room, below), air(2)]
    if sheet.visits:
        columns = [Column(name, share) for name, share in zip(words.sheet_columns, _SHEET, strict=True)]
        columns[0], columns[1] = columns[0]._replace(first=BOLD), columns[1]._replace(first=BOLD)
        rows = [
            (f"{one.at}\n{one.number}", f"{one.name}\n{one.phone}", one.address, one.about, one.safety, "")
            for one in sheet.visits
        ]
        strips += table(columns, rows, paper.room, CELL._replace(size=11, lead=1.5))
    else:
        strips += paragraph(words.sheet_none, paper.room)
    strips += [air(2), *paragraph(words.sheet_rule, paper.room, SMALL)]
    strips += [signatures(words.sheet_signed, paper.room)]
    furniture = Furniture(named, words.made.format(site=sheet.site, at=words.time(sheet.at)), words.count)
    return laid_out(strips, paper, furniture)


def case_notice_pdf(notice: CaseNoticeFacts) -> bytes:
    """Give the notice of a result on A5."""
    words, paper = notice.words, Paper((419.5, 595.3), 14 * MM, 14 * MM)
    told = [(words.number, notice.number), (words.resident, notice.resident), (words.about, notice.about)]
    said = words.told.get(notice.result, notice.result)
    caption = f"{words.number} {notice.number}"
    strips: list[Strip] = [title(words.notice, paper.room, notice.site, notice.number, 20, caption=caption), air(2)]
    strips += [*facts(told, paper.room, _BIG), air(2), *paragraph(said, paper.room, _BIG._replace(font=BOLD))]
    if notice.note:
        strips += facts([(words.why, notice.note)], paper.room, _BIG, beside=told)
    if notice.held:
        strips += [air(1), *paragraph(words.notice_papers.format(papers="、".join(notice.held)), paper.room, _BIG)]
    if notice.rating:
        invited = words.notice_rate.format(hours=notice.rating_hours)
        code = f"{words.rating_code} {notice.rating}"
        strips += [air(3), _invitation(invited, code, notice.rating, paper.room)]
    strips += [air(3), *paragraph(words.notice_ask.format(phone=words.called(notice.site_phone)).strip(), paper.room)]
    strips += [signatures(words.notice_signed, paper.room, _BIG, 14)]
    furniture = Furniture("", words.made.format(site=notice.site, at=words.time(notice.at)), words.count)
    return pdf_of(laid_out(strips, paper, furniture), f"{words.notice} {notice.number}", words.language)


def _invitation(text: str, below: str, code: str, room: float) -> Strip:
    return title(text, room, below, code, 24, BODY)


def case_file_pdf(file: CaseFileFacts) -> bytes:
    """Give the file of a case on A4."""
    words, paper = file.words, Paper()
    named = f"{words.file} {file.number}"
    told = [
        (words.about, file.about),
        (words.kind, words.kinds.get(file.kind, file.kind)),
        (words.resident, file.resident),
        (words.phone, file.phone),
        (words.at, words.time(file.opened_at)),
        (words.by, file.by),
        (words.promised, words.day(file.promised)),
        (words.ledger_columns[8], file.owner),
        (words.result, words.results.get(file.result, words.open)),
        (words.agreed, words.agreed_to.format(version=file.consent) if file.consent else ""),
    ]
    strips: list[Strip] = [title(named, paper.room, file.site, file.number), air(2)]
    strips += [*facts(told, paper.room, columns=2), *facts([(words.why, file.note)], paper.room, beside=told), air(2)]
    if file.papers:
        columns = [Column(*each) for each in zip(words.paper_columns, (4.0, 2.0, 2.0), strict=True)]
        rows = [_paper(one) for one in file.papers]
        strips += [*heading(words.papers_title, paper.room), *table(columns, rows, paper.room), air(2)]
    columns = [Column(*each) for each in zip(words.step_columns, (1.9, 1.4, 6.0), strict=True)]
    rows = [(words.time(one.at), one.by or words.devices.get(one.device, ""), _step(one, words)) for one in file.steps]
    strips += [*heading(words.steps_title, paper.room), *table(columns, rows, paper.room)]
    furniture = Furniture(named, words.made.format(site=file.site, at=words.time(file.made_at)), words.count)
    return pdf_of(laid_out(strips, paper, furniture), named, words.language)


def case_ledger_table(ledger: CaseLedgerFacts) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """Give the ledger as headings and rows, for a workbook; dates and counts are such."""
    return ledger.words.ledger_columns, [_row(one, ledger.words) for one in ledger.cases]


def case_ledger_pdf(ledger: CaseLedgerFacts) -> bytes:
    """Give the ledger as pages of A4 lying on their side."""
    words, paper = ledger.words, Paper(margin=12 * MM, bottom=15 * MM).turned()
    named = f"{words.ledger} · {ledger.first.isoformat()} – {ledger.last.isoformat()}"
    ended = sum(one.ended_on is not None for one in ledger.cases)
    late = sum(one.late_days > 0 for one in ledger.cases)
    totals = words.ledger_totals.format(all=len(ledger.cases), ended=ended, open=len(ledger.cases) - ended, late=late)
    strips: list[Strip] = [title(named, paper.room, f"{ledger.site}\n{totals}"), air(2)]
    if ledger.cases:
        columns = [Column(name, share) for name, share in zip(words.ledger_columns, _LEDGER, strict=True)]
        columns[1], columns[-1] = columns[1]._replace(font=BOLD), columns[-1]._replace(align="right")
        rows = [tuple(str(cell) for cell in _row(one, words)) for one in ledger.cases]
        strips += table(columns, rows, paper.room, CELL._replace(size=9, lead=1.35))
    else:
        strips += paragraph(words.ledger_none, paper.room)
    strips += glued([Strip(4 * MM), signatures(words.ledger_signed, paper.room)])
    furniture = Furniture(named, words.made.format(site=ledger.site, at=words.time(ledger.at)), words.count)
    return pdf_of(laid_out(strips, paper, furniture), named, words.language)


def _paper(one: FilePaper) -> tuple[str, str, str]:
    return one.name, f"{one.originals}/{one.copies}", f"{one.held_originals}/{one.held_copies}"


def _step(one: FileStep, words: CaseWords) -> str:
    return step_told(one.kind, one.text, one.data, words.step_words())


def _row(one: LedgerCase, words: CaseWords) -> tuple[Cell, ...]:
    return (
        one.opened_on or "",
        one.number,
        words.kinds.get(one.kind, one.kind),
        one.about,
        one.resident,
        one.promised or "",
        one.ended_on or "",
        words.results.get(one.result, words.open),
        one.owner,
        one.late_days,
    )
