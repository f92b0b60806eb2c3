"""A few tables with a title, to take to a meeting: as text to paste, as a workbook, or as a page of paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from app.core.errors import HallError

Cell = str | int | float
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


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
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    page = book.active
    page.title = "1"
    page.append([sheet.title])
    page["A1"].font = Font(bold=True, size=14)
    for line in sheet.lines:
        page.append([line])
    for table in sheet.tables:
        page.append([])
        page.append([table.title])
        page.cell(page.max_row, 1).font = Font(bold=True)
        page.append(list(table.header))
        for cell in page[page.max_row]:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        for row in table.rows:
            page.append([row[0], *(_figure(text) for text in row[1:])])
    if sheet.foot:
        page.append([])
        page.append([sheet.foot])
    for row in page.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.data_type = "s"
                cell.quotePrefix = cell.value.startswith(_FORMULA)
    page.column_dimensions["A"].width = 34
    for letter in "BCDEFG":
        page.column_dimensions[letter].width = 14
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _figure(text: str) -> Cell:
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
        HallError: `file_unwritable`.
    """
    makers = {".xlsx": as_xlsx, ".pdf": as_pdf}
    maker = makers.get(path.suffix.lower())
    data = maker(sheet) if maker is not None else as_text(sheet).encode("utf-8-sig")
    try:
        path.write_bytes(data)
    except OSError as error:
        raise HallError("file_unwritable", path=str(path)) from error
    return path
