"""A few tables with a title, to take to a meeting: as text to paste, as a workbook, or as a page of paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import east_asian_width

from app.documents.put_file import put_file
from app.documents.tables.book_file import Layout, Style, Styled, Value, book_file, sheets_file

_NARROW, _WIDE = 10, 60  # columns of a workbook, in characters; a Chinese one counts as two
_ABOVE = 4  # rows down to the heading of the first table: title, nothing, its name, its heading


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the first column holds words, the others figures."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is handed on: a title, sentences, tables, and a line at the end."""

    title: str
    lines: tuple[str, ...]
    tables: tuple[Table, ...]
    foot: str = ""


def as_text(sheet: Sheet) -> str:
    """Give a sheet as text; cells are parted by tabs, so that a spreadsheet takes them."""
    return "\n".join(_text_lines(sheet)) + "\n"


def _text_lines(sheet: Sheet) -> Iterator[str]:
    yield sheet.title
    yield from sheet.lines
    for table in sheet.tables:
        yield ""
        yield table.title
        yield "\t".join(table.header)
        yield from ("\t".join(row) for row in table.rows)
    if sheet.foot:
        yield ""
        yield sheet.foot


def as_xlsx(sheet: Sheet) -> bytes:
    """Give a sheet as a workbook; figures are numbers, and no cell is ever a formula."""
    return book_file(_book_rows(sheet), _layout("1", sheet))


def sheets_as_xlsx(sheets: Sequence[tuple[str, Sheet]]) -> bytes:
    """Give several sheets, each under its name, as one workbook."""
    return sheets_file([(_book_rows(each), _layout(name, each)) for name, each in sheets])


def _layout(name: str, sheet: Sheet) -> Layout:
    """Give each column the room of its longest cell; the heading of a table that stands alone stays in sight."""
    widest: list[int] = []
    for table in sheet.tables:
        for row in (table.header, *table.rows):
            widest += [0] * (len(row) - len(widest))
            for at, text in enumerate(row):
                widest[at] = max(widest[at], _long(text))
    widths = [min(_WIDE, max(_NARROW, most + 2)) for most in widest]
    alone = len(sheet.tables) == 1 and not sheet.lines
    return Layout(name, widths, frozen=_ABOVE if alone else 0)


def _long(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _book_rows(sheet: Sheet) -> Iterator[Sequence[Value | Styled]]:
    yield [Styled(sheet.title, Style.TITLE)]
    yield from ([line] for line in sheet.lines)
    for table in sheet.tables:
        yield []
        yield [Styled(table.title, Style.BOLD)]
        yield [Styled(text, Style.HEADING) for text in table.header]
        yield from ([row[0], *(_figure(text) for text in row[1:])] for row in table.rows)
    if sheet.foot:
        yield []
        yield [sheet.foot]


def _figure(text: str) -> str | int | float:
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text


def as_pdf(sheet: Sheet) -> bytes:
    """Give a sheet as pages of A4."""
    from app.documents.pages import Furniture, Paper, laid_out
    from app.documents.pdf import pdf_of
    from app.documents.ruled import Column, table
    from app.documents.strips import air, heading, paragraph, title
    from app.documents.typeset import SMALL

    paper = Paper()
    strips = [title(sheet.title, paper.room)]
    for line in sheet.lines:
        strips += paragraph(line, paper.room)
    for each in sheet.tables:
        first, *others = each.header
        columns = [Column(first, max(1.0, len(others) / 2)), *(Column(name, 1, "right") for name in others)]
        strips += [air(3), *heading(each.title, paper.room), *table(columns, each.rows, paper.room)]
    if sheet.foot:
        strips += [air(4), *paragraph(sheet.foot, paper.room, SMALL)]
    return pdf_of(laid_out(strips, paper, Furniture(sheet.title, count="{page} / {pages}")), sheet.title)


def write_sheet(sheet: Sheet, path: Path) -> Path:
    """Write a sheet into a file; its ending says how (xlsx, pdf, else text).

    Raises:
        HallError: As `put_file`.
    """
    makers = {".xlsx": as_xlsx, ".pdf": as_pdf}
    maker = makers.get(path.suffix.lower())
    data = maker(sheet) if maker is not None else as_text(sheet).encode("utf-8-sig")
    return put_file(path, data)
