"""A few tables with a title, to take to a meeting: as text to paste, as a workbook, or as a page of paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from app.core.errors import HallError
from app.documents.fonts import BOLD, FOLDER, REGULAR
from app.documents.plain import printable

Cell = str | int | float
_BODY, _SMALL, _TITLE = 10.0, 8.5, 16.0  # points
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
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    for font in (REGULAR, BOLD):
        if font not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(font, str(FOLDER / font)))
    title = ParagraphStyle("title", fontName=BOLD, fontSize=_TITLE, leading=_TITLE * 1.4, wordWrap="CJK")
    head = ParagraphStyle("head", fontName=BOLD, fontSize=_BODY + 1, leading=(_BODY + 1) * 1.8, wordWrap="CJK")
    body = ParagraphStyle("body", fontName=REGULAR, fontSize=_BODY, leading=_BODY * 1.5, wordWrap="CJK")
    small = ParagraphStyle("small", fontName=REGULAR, fontSize=_SMALL, leading=_SMALL * 1.5, wordWrap="CJK")
    parts: list[object] = [Paragraph(_safe(sheet.title), title)]
    parts += [Paragraph(_safe(line), body) for line in sheet.lines]
    for table in sheet.tables:
        parts += [Spacer(0, 3 * mm), Paragraph(_safe(table.title), head), _pdf_table(table, 180 * mm)]
    if sheet.foot:
        parts += [Spacer(0, 4 * mm), Paragraph(_safe(sheet.foot), small)]
    file = BytesIO()
    margin = 15 * mm
    page = SimpleDocTemplate(
        file,
        pagesize=A4,
        leftMargin=margin,
        rightMargin=margin,
        topMargin=margin,
        bottomMargin=margin,
        title=printable(sheet.title),
        invariant=1,
    )
    page.build(parts)
    return file.getvalue()


def _pdf_table(table: Table, width: float) -> object:
    from reportlab.lib.colors import HexColor
    from reportlab.platypus import Table as PdfTable
    from reportlab.platypus import TableStyle

    grey = HexColor("#8a958f")
    first = width * 0.34
    each = (width - first) / max(1, len(table.header) - 1)
    cells = [[printable(text) for text in row] for row in (table.header, *table.rows)]
    style = TableStyle(
        [
            ("FONTNAME", (0, 0), (-1, 0), BOLD),
            ("FONTNAME", (0, 1), (-1, -1), REGULAR),
            ("FONTSIZE", (0, 0), (-1, -1), _SMALL),
            ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
            ("LINEBELOW", (0, 0), (-1, 0), 0.8, grey),
            ("LINEBELOW", (0, 1), (-1, -1), 0.25, grey),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ]
    )
    return PdfTable(cells, colWidths=[first, *[each] * (len(table.header) - 1)], style=style, repeatRows=1)


def _safe(text: str) -> str:
    """Give text for a paragraph, in which signs of markup are only signs."""
    return printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


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
