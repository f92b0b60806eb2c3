"""Write the file of a workbook: its parts, few and plain, the same bytes for the same rows.

openpyxl is not used for this: what it streams cannot be given up half-way without leaving files behind, it takes
#N/A for an error, cuts long texts silently, and needs ten times as long.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import IntEnum
from io import BytesIO
from typing import NamedTuple

from app.core.errors import HallError
from app.documents.tables.escapes import escaped
from app.documents.tables.guard import would_run
from app.documents.tables.model import letter_of

LONGEST_CELL = 32_767  # characters; a spreadsheet cuts what is longer
_MOST_ROWS = 1 << 20
_BEGIN = date(1899, 12, 30)  # days are counted from here
_AT = (1980, 1, 1, 0, 0, 0)
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

Value = str | int | float | date | None


class Style(IntEnum):
    """How a cell looks; the numbers are places in the table of styles below."""

    PLAIN = 0
    KEPT = 1  # text that stays text when somebody edits it
    BOLD = 2
    TITLE = 3
    HEADING = 4  # bold, in as many lines as it needs
    DAY = 5
    TEXT = 6  # what is typed here is text: zeros in front stay


class Styled(NamedTuple):
    """A value that looks otherwise than plain."""

    value: Value
    style: Style


class Layout(NamedTuple):
    """What a sheet is besides its rows.

    Attributes:
        name: Of the sheet.
        widths: Of the columns from the left, in characters.
        style: Of cells that are still empty.
        frozen: So many rows at the top stay in sight.
    """

    name: str = "1"
    widths: Sequence[float] = ()
    style: Style = Style.PLAIN
    frozen: int = 0


def book_file(rows: Iterable[Sequence[Value | Styled]], layout: Layout) -> bytes:
    """Give a workbook with these rows; no cell of it is a formula.

    Raises:
        HallError: `cell_too_long` (cell, limit), `table_too_long` (limit).
    """
    return sheets_file([(rows, layout)])


def sheets_file(sheets: Sequence[tuple[Iterable[Sequence[Value | Styled]], Layout]]) -> bytes:
    """Give a workbook of several sheets, as `book_file` gives one of one."""
    file = BytesIO()
    count = range(1, len(sheets) + 1)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in _parts(count).items():
            archive.writestr(_entry(name), content)
        archive.writestr(_entry("xl/workbook.xml"), _book([layout.name for _, layout in sheets]))
        for at, (rows, layout) in zip(count, sheets, strict=True):
            with archive.open(_entry(f"xl/worksheets/sheet{at}.xml"), "w") as part:
                for piece in _sheet(rows, layout):
                    part.write(piece.encode("utf-8"))
    return file.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _AT)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _sheet(rows: Iterable[Sequence[Value | Styled]], layout: Layout) -> Iterator[str]:
    yield f'{_XML}<worksheet xmlns="{_MAIN}">'
    if layout.frozen:
        yield _FROZEN.format(rows=layout.frozen, first=layout.frozen + 1)
    if layout.widths:
        style = f' style="{layout.style.value}"' if layout.style else ""
        columns = (
            f'<col min="{at}" max="{at}" width="{width:g}"{style} customWidth="1"/>'
            for at, width in enumerate(layout.widths, 1)
        )
        yield f"<cols>{''.join(columns)}</cols>"
    yield "<sheetData>"
    letters: list[str] = []
    for number, row in enumerate(rows, 1):
        if number > _MOST_ROWS:
            raise HallError("table_too_long", limit=_MOST_ROWS)
        while len(letters) < len(row):
            letters.append(letter_of(len(letters)))
        cells = (_cell(value, f"{letter}{number}") for letter, value in zip(letters, row, strict=False))
        yield f'<row r="{number}">{"".join(cells)}</row>'
    yield "</sheetData></worksheet>"


def _cell(value: Value | Styled, address: str) -> str:
    style = Style.PLAIN
    if isinstance(value, Styled):
        value, style = value
    if value is None:
        return ""
    if isinstance(value, str):
        if style is Style.PLAIN and would_run(value):
            style = Style.KEPT
        text = escaped(value)
        if len(text) > LONGEST_CELL:
            raise HallError("cell_too_long", cell=address, limit=LONGEST_CELL)
        held = text.translate(_MARKUP)
        return f'<c r="{address}"{_styled(style)} t="inlineStr"><is><t xml:space="preserve">{held}</t></is></c>'
    if isinstance(value, date):
        return f'<c r="{address}"{_styled(Style.DAY)}><v>{(value - _BEGIN).days}</v></c>'
    return f'<c r="{address}"{_styled(style)}><v>{value!r}</v></c>'


def _styled(style: Style) -> str:
    return f' s="{style.value}"' if style else ""


def _sheet_name(name: str) -> str:
    """Give a name that a sheet may have: at most 31 characters, some of which are forbidden."""
    kept = "".join(" " if character in "[]:*?/\\'" or not character.isprintable() else character for character in name)
    return kept.strip()[:31] or "1"


def _attribute(text: str) -> str:
    return text.translate(_MARKUP).replace('"', "&quot;")


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FROZEN = (
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="{rows}" topLeftCell="A{first}" activePane="bottomLeft" '
    'state="frozen"/></sheetView></sheetViews>'
)
_FORMATS = (  # in the order of Style: number format, font, and what else
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>',
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf>',
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
)
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '</numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    f'<cellXfs count="{len(_FORMATS)}">{"".join(_FORMATS)}</cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def _book(names: Sequence[str]) -> str:
    sheets = "".join(
        f'<sheet name="{_attribute(_sheet_name(name))}" sheetId="{at}" r:id="rId{at}"/>'
        for at, name in enumerate(names, 1)
    )
    return f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATED}"><sheets>{sheets}</sheets></workbook>'


def _parts(count: range) -> dict[str, str]:
    """Give what stands beside so many sheets."""
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{_TYPES}.worksheet+xml"/>' for at in count
    )
    related = "".join(
        f'<Relationship Id="rId{at}" Type="{_RELATED}/worksheet" Target="worksheets/sheet{at}.xml"/>' for at in count
    )
    return {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>{sheets}'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/></Types>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{related}<Relationship '
        f'Id="rId{len(count) + 1}" Type="{_RELATED}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
    }
