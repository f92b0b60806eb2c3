"""Laid out pages as a PDF: every font embedded, every text searchable, the same bytes for the same pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any

from app.documents.fonts import BOLD, RARE, REGULAR
from app.documents.marks import Anchor, Box, Code, Jump, Mark, Page, Rule, Words
from app.documents.pdf_font import PageFont, page_fonts
from app.documents.plain import visible
from app.documents.qr import qr_lines
from app.documents.typeset import drawn, runs, widths

# How much the thin strokes of the rare font are thickened, as parts of the size, to hold beside the others.
_THICKER = {REGULAR: 1 / 70, BOLD: 1 / 26}
_BLACK = "#000000"
_DARK = re.compile("1+")  # modules in a row of a code
_PIECE = 8


class _Pieces(dict[tuple[int, str], str]):
    """The dark runs of eight modules so far from the left, as a path; all codes are made of a few kinds of them."""

    def __missing__(self, key: tuple[int, str]) -> str:
        at, bits = key
        runs_in_it = (f"{at + run.start()} y {len(run[0])} 1 re " for run in _DARK.finditer(bits))
        found = self[key] = "".join(runs_in_it)
        return found


_PIECES = _Pieces()


def pdf_of(
    pages: Sequence[Page], title: str, language: str = "zh-CN", written: Callable[[int], None] | None = None
) -> bytes:
    """Write pages.

    Args:
        pages: In their order.
        title: What a viewer shows above them.
        language: Of the words on them.
        written: Called after each page with how many are written; what it raises stops the work.
    """
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    # Pages as bytes: as letters, for wires of seven bits, they take half of all the time and a quarter more room.
    rl_config.useA85 = 0
    fonts = page_fonts()
    file = BytesIO()
    # Invariant: the same pages give the same bytes, and no time of making beside their own.
    canvas = Canvas(file, initialFontName=REGULAR, invariant=True, lang=language)
    canvas.setTitle(visible(title))
    canvas.setCreator("huiketing")
    for number, page in enumerate(pages, 1):
        canvas.setPageSize(page.size)
        pen = _Pen(canvas, fonts, page.size[1])
        for placed in page.placed:
            for mark in placed.marks:
                pen.draw(mark, placed.x, placed.y)
        canvas.showPage()
        if written is not None:
            written(number)
    canvas.save()
    return file.getvalue()


class _Pen:
    """Draws marks on one page; counts from the bottom where marks count from the top.

    It writes the operators of PDF (32000-1, annex A) itself: a page has hundreds of marks, and a canvas that is asked
    for each of them takes three times as long.
    """

    def __init__(self, canvas: Any, fonts: dict[str, PageFont], height: float) -> None:
        self._canvas = canvas
        self._fonts = fonts
        self._say = canvas.addLiteral
        self._height = height
        self._fill = ""
        self._edge: tuple[str, float, bool] | None = None

    def draw(self, mark: Mark, dx: float, dy: float) -> None:
        match mark:
            case Words():
                self._words(mark, mark.x + dx, mark.y + dy)
            case Rule():
                self._stroked(mark.colour, mark.width, mark.dashed)
                top, end = self._height - mark.y - dy, self._height - mark.to_y - dy
                self._say(f"{mark.x + dx:.3f} {top:.3f} m {mark.to_x + dx:.3f} {end:.3f} l S")
            case Box():
                self._box(mark, mark.x + dx, self._height - mark.y - dy - mark.height)
            case Code():
                self._code(mark, mark.x + dx, self._height - mark.y - dy)
            case Anchor():
                self._anchor(mark, mark.x + dx, self._height - mark.y - dy)
            case Jump():
                left, top = mark.x + dx, self._height - mark.y - dy
                place = (left, top - mark.height, left + mark.width, top)
                self._canvas.linkRect("", mark.to, place, Border="[0 0 0]")

    def _words(self, mark: Words, x: float, y: float) -> None:
        self._filled(mark.colour)
        # One text object a line: readers that copy text take what lies in two for two words.
        said: list[str] = []
        for font, run in runs(mark.text, mark.font):
            if font is None:
                self._shown(said)
                x = self._unknown(run, mark, x, y)
                self._filled(mark.colour)
                continue
            if font == RARE:
                self._stroked(mark.colour, mark.size * _THICKER.get(mark.font, 0))
            if not said:
                said.append(f"BT 1 0 0 1 {x:.3f} {self._height - y:.3f} Tm")
            said.append(self._set(font, mark.size, run))
            x += mark.size * sum(map(widths(mark.font).__getitem__, run))
        self._shown(said)

    def _set(self, font: str, size: float, run: str) -> str:
        known, document = self._fonts[font], self._canvas._doc
        told = "".join(map(known.numbers(document).__getitem__, run))
        said = f"{known.getSubsetInternalName(0, document)} {size:.3f} Tf <{told}> Tj"
        # Filled and stroked; the way of drawing would outlast the text object.
        return f"2 Tr {said} 0 Tr" if font == RARE else said

    def _shown(self, said: list[str]) -> None:
        if said:
            self._say(" ".join([*said, "ET"]))
            said.clear()

    def _unknown(self, text: str, mark: Words, x: float, y: float) -> float:
        """Draw what no font has; give where the next character stands."""
        line = mark._replace(y=y)
        for each in text:
            for drawn_mark in drawn(each, line, x):
                self.draw(drawn_mark, 0, 0)
            x += widths(mark.font)[each] * mark.size
        return x

    def _box(self, mark: Box, left: float, bottom: float) -> None:
        if mark.fill:
            self._filled(mark.fill)
        if mark.edge:
            self._stroked(mark.edge, mark.line)
        if mark.radius:
            how = {"stroke": int(mark.edge is not None), "fill": int(mark.fill is not None)}
            self._canvas.roundRect(left, bottom, mark.width, mark.height, mark.radius, **how)
        else:
            how_drawn = "B" if mark.fill and mark.edge else "f" if mark.fill else "S"
            self._say(f"{left:.3f} {bottom:.3f} {mark.width:.3f} {mark.height:.3f} re {how_drawn}")

    def _code(self, mark: Code, left: float, top: float) -> None:
        rows = qr_lines(mark.text)
        side = mark.side / len(rows)
        # One path for all modules: filled together, neighbours show no seam between them.
        path = "".join(
            "".join(_PIECES[at, row[at : at + _PIECE]] for at in range(0, len(row), _PIECE)).replace("y", str(y))
            for y, row in enumerate(rows)
        )
        self._filled(_BLACK)
        # Counted in modules, from the code's top left corner down.
        self._say(f"q {side:.5f} 0 0 {-side:.5f} {left:.4f} {top:.4f} cm {path}f Q")

    def _anchor(self, mark: Anchor, left: float, top: float) -> None:
        self._canvas.bookmarkPage(mark.name, fit="XYZ", left=left, top=top)
        title = visible(mark.title)
        if title:
            self._canvas.addOutlineEntry(title, mark.name, mark.level, closed=mark.level == 0)

    def _filled(self, colour: str) -> None:
        if colour != self._fill:
            self._say(f"{_parts(colour)} rg")
            self._fill = colour

    def _stroked(self, colour: str, line: float, dashed: bool = False) -> None:
        if (colour, line, dashed) != self._edge:
            self._say(f"{_parts(colour)} RG {line:.3f} w {'[4 3]' if dashed else '[]'} 0 d")
            self._edge = (colour, line, dashed)


@lru_cache(maxsize=64)
def _parts(colour: str) -> str:
    """Give red, green and blue of a colour written #rrggbb, as parts of one."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}" for at in (1, 3, 5))
