"""Read the rows of one sheet as they come; what the sheet says about its own size is not asked."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from app.core.errors import HallError
from app.documents.tables.book import Book, SheetPart
from app.documents.tables.escapes import unescaped
from app.documents.tables.model import MOST_COLUMNS, Cell, Raw, RawRow
from app.documents.tables.rows import Later
from app.documents.tables.shown import GENERAL, shown_date, shown_number
from app.documents.tables.xml import Attributes, attribute, read_xml

_LAST_ROW = 1 << 20
_RANGE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?")
_BOOLEANS = {"1": "TRUE", "0": "FALSE"}


def read_sheet(book: Book, sheet: SheetPart, later: Later) -> Iterator[RawRow]:
    """Give the rows of a sheet that have anything in them; `later` is filled when all are read.

    Raises:
        HallError: `file_damaged` (part), `file_unsafe` (part).
    """
    handler = _Sheet(book, sheet.part)
    for _ in read_xml(book.package.chunks(sheet.part), handler, sheet.part):
        yield from handler.rows
        handler.rows.clear()
    later.from_1904 = book.from_1904
    later.merged = [found for ref in handler.merged if (found := _range(ref)) is not None]
    if handler.linked:
        addresses = book.links_of(sheet)
        for ref, relation in handler.linked:
            found = _range(ref)
            if found is not None and relation in addresses:
                later.links[found[0], found[1]] = addresses[relation]


class _Sheet:
    """Takes the cells of a sheet, row by row."""

    def __init__(self, book: Book, part: str) -> None:
        self.rows: list[RawRow] = []
        self.merged: list[str] = []
        self.linked: list[tuple[str, str]] = []
        self._book, self._part = book, part
        self._columns: dict[str, int] = {}
        self._row, self._hidden = 0, False
        self._cells: dict[int, Cell] = {}
        self._at, self._kind, self._style = -1, "", 0
        self._text: list[str] = []
        self._reading = self._phonetic = self._formula = self._valued = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name in ("v", "t"):
            self._reading = not self._phonetic
            self._valued = True
        elif name == "f":
            self._formula = True
        elif name == "row":
            self._start_row(attributes)
        elif name == "rPh":
            self._phonetic = True
        elif name == "mergeCell":
            self.merged.append(attributes.get("ref", ""))
        elif name == "hyperlink":
            self.linked.append((attributes.get("ref", ""), attribute(attributes, "id")))

    def end(self, name: str) -> None:
        if name == "c":
            if 0 <= self._at < MOST_COLUMNS:
                cell = self._cell()
                if cell != "":
                    self._cells[self._at] = cell
        elif name in ("v", "t"):
            self._reading = False
        elif name == "row":
            if self._cells:
                self.rows.append(RawRow(self._row, self._cells, None, self._hidden))
                self._cells = {}
        elif name == "rPh":
            self._phonetic = False

    def data(self, text: str) -> None:
        if self._reading:
            self._text.append(text)

    def _start_row(self, attributes: Attributes) -> None:
        told = attributes.get("r")
        row = self._row + 1 if told is None else self._number(told)
        if not self._row < row <= _LAST_ROW:
            raise HallError("file_damaged", part=self._part[-60:])
        self._row, self._at = row, -1
        self._hidden = attributes.get("hidden", "") in ("1", "true")

    def _start_cell(self, attributes: Attributes) -> None:
        ref = attributes.get("r")
        if ref is None:
            self._at += 1
        else:
            letters = ref.rstrip("0123456789")
            at = self._columns.get(letters)
            self._at = self._new_column(letters) if at is None else at
        self._kind = attributes.get("t", "n")
        self._style = self._number(attributes.get("s", "0"))
        self._text = []
        self._formula = self._valued = False

    def _new_column(self, letters: str) -> int:
        if not 0 < len(letters) <= 3 or not letters.isascii() or not letters.isalpha():
            raise HallError("file_damaged", part=self._part[-60:])
        at = _column(letters)
        self._columns[letters] = at
        return at

    def _number(self, text: str) -> int:
        if not text.isascii() or not text.isdigit() or len(text) > 9:
            raise HallError("file_damaged", part=self._part[-60:])
        return int(text)

    def _cell(self) -> Cell:
        """Give the cell that has just ended."""
        text = "".join(self._text)
        kind = self._kind
        if kind == "s":
            if not text.strip():
                return ""
            at = self._number(text.strip())
            if at >= len(self._book.texts):
                raise HallError("file_damaged", part="xl/sharedStrings.xml")
            return self._book.texts[at]
        if kind in ("inlineStr", "str"):
            text = unescaped(text)
            return text if text or not self._formula or self._valued else Raw("", fault="formula_no_result")
        if kind == "e":
            return Raw(text, fault="cell_error")
        if not text:
            return Raw("", fault="formula_no_result") if self._formula else ""
        if kind == "b":
            return _BOOLEANS.get(text, text)
        return text.removesuffix("T00:00:00") if kind == "d" else self._number_cell(text)

    def _number_cell(self, text: str) -> Cell:
        try:
            value = float(text)
        except ValueError:
            return Raw(text, fault="cell_error")
        if not math.isfinite(value):
            return Raw(text, fault="cell_error")
        formats = self._book.formats
        form = formats[self._style] if self._style < len(formats) else GENERAL
        if form.is_date:
            shown = shown_date(value, form, self._book.from_1904)
            return Raw("", fault="bad_date") if shown is None else shown
        return Raw(shown_number(value, form), value)


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _range(ref: str) -> tuple[int, int, int, int] | None:
    """Read a range such as A2:B3 as top, left, bottom, right; None for what is none."""
    found = _RANGE.fullmatch(ref)
    if found is None:
        return None
    top, left = int(found[2]), _column(found[1])
    return top, left, int(found[4] or top), _column(found[3] or found[1])
