"""The shipped fonts inside a PDF: only the characters used, and a map by which every one can be searched and copied.

reportlab's own TrueType fonts read a whole font into lists first (a second for each of ours), and their map back to
Unicode is wrong above U+FFFF. This one is a dynamic font to it, which is asked for its objects at the end, and writes
one composite font.
"""

from __future__ import annotations

from collections.abc import Iterator
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary
from zlib import crc32

from app.documents.font_file import FontFile, font_file, subset
from app.documents.fonts import BOLD, RARE, REGULAR

_BLOCK = 100  # entries a block of a CMap may have (PDF 32000-1, 9.10.3)
_SYMBOLIC = 4  # font flag: no Latin encoding is meant
_FONTS: dict[str, PageFont] = {}
_MAKING = Lock()


class _Face:
    """What reportlab asks of a typeface, in thousandths of the size."""

    builtIn = 0

    def __init__(self, font: FontFile) -> None:
        self.name = font.name
        self.ascent = font.ascent * 1000 / font.em
        self.descent = font.descent * 1000 / font.em


class _Numbers(dict[str, str]):
    """The numbers of a document's characters, in the order of their first use, as four hexadecimal digits."""

    def __missing__(self, character: str) -> str:
        number = self[character] = f"{len(self) + 1:04X}"
        return number


class PageFont:
    """A font for reportlab's documents; each document numbers the characters it uses from 1."""

    _multiByte = 0
    _dynamicFont = 1

    def __init__(self, font: str) -> None:
        self.fontName = font
        self._font = font_file(font)
        self.face = _Face(self._font)
        self._used: WeakKeyDictionary[Any, _Numbers] = WeakKeyDictionary()
        self._names: WeakKeyDictionary[Any, str] = WeakKeyDictionary()

    def numbers(self, doc: Any) -> dict[str, str]:
        """Give the table of this document's characters: what stands for each in its pages, in hexadecimal."""
        return self._used.setdefault(doc, _Numbers())

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:
        """Give the name by which pages of this document speak of the font."""
        if doc not in self._names:
            self._names[doc] = f"F{len(doc.fontMapping) + 1}"
            doc.fontMapping[self.fontName] = f"/{self._names[doc]}"
            doc.delayedFonts.append(self)
        return f"/{self._names[doc]}"

    def addObjects(self, doc: Any) -> None:
        """Put the font with the characters used into the document."""
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFZCompress

        def stream(data: bytes, name: str, **entries: int) -> Any:
            made = PDFStream(content=data, filters=[PDFZCompress])
            made.dictionary.dict.update(entries)
            return doc.Reference(made, f"{name}:{self.fontName}")

        used = "".join(self._used.pop(doc, ()))
        font, mille = self._font, 1000 / self._font.em
        program = subset(font, [0, *map(font.glyph, used)])
        base = PDFName(f"{_tag(used)}+{font.name}")
        descriptor = PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": base,
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray([round(each * mille) for each in font.box]),
                "ItalicAngle": 0,
                "Ascent": round(self.face.ascent),
                "Descent": round(self.face.descent),
                "CapHeight": round(self.face.ascent),
                "StemV": 120 if self.fontName == BOLD else 80,
                "FontFile2": stream(program, "fontFile", Length1=len(program)),
            }
        )
        glyphs = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": base,
                "CIDSystemInfo": PDFDictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}),
                "FontDescriptor": doc.Reference(descriptor, f"fontDescriptor:{self.fontName}"),
                "DW": 1000,
                "W": PDFArray([1, PDFArray([round(font.advance(each) * 1000, 2) for each in used])]),
                "CIDToGIDMap": PDFName("Identity"),
            }
        )
        whole = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": base,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([doc.Reference(glyphs, f"glyphs:{self.fontName}")]),
                "ToUnicode": stream("\n".join(_unicode_map(used)).encode("ascii"), "toUnicode"),
            }
        )
        name = self._names.pop(doc)
        doc.idToObject["BasicFonts"].dict[name] = doc.Reference(whole, name)


def page_fonts() -> dict[str, PageFont]:
    """Give the shipped fonts by their file names, known to reportlab."""
    from reportlab.pdfbase import pdfmetrics

    with _MAKING:  # two papers made at once must not each bring fonts of their own
        if not _FONTS:
            _FONTS.update({font: PageFont(font) for font in (REGULAR, BOLD, RARE)})
        for font in _FONTS.values():
            pdfmetrics.registerFont(font)
    return _FONTS


def _tag(used: str) -> str:
    """Give the six letters that mark a font as a part of another one, the same for the same characters."""
    number = crc32(used.encode("utf-8"))
    return "".join(chr(65 + number // 26**place % 26) for place in range(6))


def _unicode_map(used: str) -> Iterator[str]:
    yield from (
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    )
    entries = [f"<{number:04X}> <{each.encode('utf-16-be').hex().upper()}>" for number, each in enumerate(used, 1)]
    for at in range(0, len(entries), _BLOCK):
        block = entries[at : at + _BLOCK]
        yield from (f"{len(block)} beginbfchar", *block, "endbfchar")
    yield from ("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end")
