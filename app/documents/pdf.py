"""Laid out pages as a PDF: every font embedded, every text searchable, the same bytes for the same pages."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from app.documents.fonts import BOLD, RARE, REGULAR
from app.documents.marks import Box, Code, Mark, Page, Rule, Words
from app.documents.pdf_font import register_fonts
from app.documents.plain import visible
from app.documents.qr import qr_rows
from app.documents.typeset import drawn, runs, widths

# How much the thin strokes of the rare font are thickened, as parts of the size, to hold beside the others.
_THICKER = {REGULAR: 1 / 70, BOLD: 1 / 26}
_FILL, _FILL_AND_STROKE = 0, 2  # ways of drawing type


def pdf_of(pages: Sequence[Page], title: str, language: str = "zh-CN") -> bytes:
    """Write pages; the title is what a viewer shows above them."""
    from reportlab.pdfgen.canvas import Canvas

    register_fonts()
    file = BytesIO()
    # Invariant: the same pages give the same bytes, and no time of making beside their own.
    canvas = Canvas(file, initialFontName=REGULAR, invariant=True, lang=language)
    canvas.setTitle(visible(title))
    canvas.setCreator("huiketing")
    for page in pages:
        canvas.setPageSize(page.size)
        pen = _Pen(canvas, page.size[1])
        for placed in page.placed:
            for mark in placed.marks:
                pen.draw(mark, placed.x, placed.y)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


class _Pen:
    """Draws marks on one page; counts from the bottom where marks count from the top."""

    def __init__(self, canvas: Any, height: float) -> None:
        self._canvas = canvas
        self._height = height
        self._fill = ""
        self._edge: tuple[str, float, bool] | None = None
        canvas.setLineCap(0)

    def draw(self, mark: Mark, dx: float, dy: float) -> None:
        match mark:
            case Words():
                self._words(mark, mark.x + dx, mark.y + dy)
            case Rule():
                self._stroked(mark.colour, mark.width, mark.dashed)
                ends = (mark.x + dx, self._height - mark.y - dy, mark.to_x + dx, self._height - mark.to_y - dy)
                self._canvas.line(*ends)
            case Box():
                self._box(mark, mark.x + dx, self._height - mark.y - dy - mark.height)
            case Code():
                self._code(mark, mark.x + dx, self._height - mark.y - dy)

    def _words(self, mark: Words, x: float, y: float) -> None:
        self._filled(mark.colour)
        # One text object a line: readers that copy text take what lies in two for two words.
        text: Any = None
        for font, run in runs(mark.text, mark.font):
            if font is None:
                self._shown(text)
                text = None
                x = self._unknown(run, mark, x, y)
                self._filled(mark.colour)
                continue
            if font == RARE:
                self._stroked(mark.colour, mark.size * _THICKER.get(mark.font, 0))
            text = text or self._canvas.beginText(x, self._height - y)
            text.setFont(font, mark.size)
            text.setTextRenderMode(_FILL_AND_STROKE if font == RARE else _FILL)
            text.textOut(run)
            x += mark.size * sum(map(widths(mark.font).__getitem__, run))
        self._shown(text)

    def _shown(self, text: Any) -> None:
        if text is not None:
            text.setTextRenderMode(_FILL)  # it would outlast this text object
            self._canvas.drawText(text)

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
        how = {"stroke": int(mark.edge is not None), "fill": int(mark.fill is not None)}
        if mark.radius:
            self._canvas.roundRect(left, bottom, mark.width, mark.height, mark.radius, **how)
        else:
            self._canvas.rect(left, bottom, mark.width, mark.height, **how)

    def _code(self, mark: Code, left: float, top: float) -> None:
        rows = qr_rows(mark.text)
        side = mark.side / len(rows)
        # One path for all modules: filled together, neighbours show no seam between them.
        path = self._canvas.beginPath()
        for down, row in enumerate(rows):
            start = 0
            for at, dark in enumerate([*row, False]):
                if dark and not (at and row[at - 1]):
                    start = at
                elif not dark and at and row[at - 1]:
                    path.rect(left + start * side, top - (down + 1) * side, (at - start) * side, side)
        self._filled("#000000")
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _filled(self, colour: str) -> None:
        if colour != self._fill:
            self._canvas.setFillColor(colour)
            self._fill = colour

    def _stroked(self, colour: str, line: float, dashed: bool = False) -> None:
        if (colour, line, dashed) != self._edge:
            self._canvas.setStrokeColor(colour)
            self._canvas.setLineWidth(line)
            self._canvas.setDash(*([4, 3] if dashed else []))
            self._edge = (colour, line, dashed)
