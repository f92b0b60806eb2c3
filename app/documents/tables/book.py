"""A workbook as far as its tables go: its sheets, the texts that sheets share, and how numbers are shown."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.errors import HallError
from app.documents.tables.escapes import unescaped
from app.documents.tables.model import Watch
from app.documents.tables.package import Package, beside, relations_of
from app.documents.tables.shown import GENERAL, Format, format_of
from app.documents.tables.xml import Attributes, attribute, elements, read_xml

_TRUE = ("1", "true")


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet that people see: its name, and the part that holds it."""

    name: str
    part: str


class Book:
    """A workbook that is open for reading."""

    def __init__(self, data: bytes, watch: Watch) -> None:
        """Check the file and read what stands beside the sheets.

        Raises:
            HallError: `file_not_table` for a zip file of another kind, and as `Package`.
        """
        self.package = Package(data)
        part = self._book_part()
        self.package.check(watch)
        related = self._relations(part)
        self.from_1904 = False
        sheets: list[SheetPart] = []
        for name, attributes in elements(self.package.chunks(part), part, "workbookPr", "sheet"):
            if name == "workbookPr":
                self.from_1904 = attributes.get("date1904", "") in _TRUE
            elif attributes.get("state", "visible") == "visible":
                kind, target = related.get(attribute(attributes, "id"), ("", ""))
                if kind == "worksheet":
                    sheets.append(SheetPart(attributes.get("name", ""), target))
        self.sheets = tuple(sheets)
        by_kind = dict(related.values())
        self.texts = self._texts(by_kind.get("sharedStrings"))
        self.formats = self._formats(by_kind.get("styles"))

    def links_of(self, sheet: SheetPart) -> dict[str, str]:
        """Give the addresses outside that a sheet's relations name, by the relation."""
        part = relations_of(sheet.part)
        if not self.package.has(part):
            return {}
        found = elements(self.package.chunks(part), part, "Relationship")
        return {one.get("Id", ""): one.get("Target", "") for _, one in found if one.get("TargetMode") == "External"}

    def _book_part(self) -> str:
        if not self.package.has("_rels/.rels"):
            raise HallError("file_not_table")
        found = elements(self.package.chunks("_rels/.rels"), "_rels/.rels", "Relationship")
        targets = [one.get("Target", "") for _, one in found if one.get("Type", "").endswith("/officeDocument")]
        part = beside("", targets[0]) if targets else ""
        if not part.lower().endswith(".xml") or "workbook" not in part.lower():
            raise HallError("file_not_table")  # a letter, or a workbook in the binary form
        return part

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Give what the workbook is made of: relation -> kind and part."""
        rels = relations_of(part)
        found = elements(self.package.chunks(rels), rels, "Relationship")
        return {
            one.get("Id", ""): (one.get("Type", "").rpartition("/")[2], beside(part, one.get("Target", "")))
            for _, one in found
        }

    def _texts(self, part: str | None) -> list[str]:
        if part is None:
            return []
        shared = _SharedTexts()
        for _ in read_xml(self.package.chunks(part), shared, part):
            pass
        return shared.found

    def _formats(self, part: str | None) -> list[Format]:
        """Give how the cells of each style show their numbers."""
        if part is None or not self.package.has(part):
            return [GENERAL]
        styles = _Styles()
        for _ in read_xml(self.package.chunks(part), styles, part):
            pass
        return [format_of(number, styles.codes.get(number, "")) for number in styles.used] or [GENERAL]


class _SharedTexts:
    """Takes the texts of xl/sharedStrings.xml: runs of one text together, phonetic text not."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._text: list[str] = []
        self._within = False
        self._phonetic = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "t":
            self._within = not self._phonetic
        elif name == "rPh":
            self._phonetic = True
        elif name == "si":
            self._text = []

    def end(self, name: str) -> None:
        if name == "t":
            self._within = False
        elif name == "rPh":
            self._phonetic = False
        elif name == "si":
            self.found.append(unescaped("".join(self._text)))

    def data(self, text: str) -> None:
        if self._within:
            self._text.append(text)


class _Styles:
    """Takes the number formats of xl/styles.xml."""

    def __init__(self) -> None:
        self.codes: dict[int, str] = {}
        self.used: list[int] = []
        self._within = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "cellXfs":
            self._within = True
        elif name == "numFmt" and attributes.get("numFmtId", "").isdecimal():
            self.codes[int(attributes["numFmtId"])] = unescaped(attributes.get("formatCode", ""))
        elif name == "xf" and self._within:
            number = attributes.get("numFmtId", "0")
            self.used.append(int(number) if number.isdecimal() else 0)

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._within = False

    def data(self, text: str) -> None:
        """Pass over it."""
