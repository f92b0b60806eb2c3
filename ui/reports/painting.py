"""Laid out pages on a printer, as lines and letters and not as a picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPen
from PySide6.QtPrintSupport import QPrinter

from app.documents.fonts import BOLD
from app.documents.marks import Box, Mark, Page, Rule, Words
from ui.theme.fonts import FAMILY, RARE_FAMILY

_EM = 100  # pixels: a font is asked for large and drawn small, for sizes in whole pixels would be too coarse


def paint_pages(printer: QPrinter, pages: Sequence[Page]) -> bool:
    """Draw pages on a printer, or into the file it is set to; False when it takes nothing."""
    size = QPageSize(QSizeF(*pages[0].size), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    for number, page in enumerate(pages[first - 1 : last]):
        if number:
            printer.newPage()
        paint_page(painter, page, printer.resolution() / 72)
    return painter.end()


def paint_page(painter: QPainter, page: Page, scale: float) -> None:
    """Draw a page; `scale` pixels a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    for placed in page.placed:
        for mark in placed.marks:
            painter.save()
            painter.translate(placed.x, placed.y)
            _draw(painter, mark)
            painter.restore()
    painter.restore()


def _draw(painter: QPainter, mark: Mark) -> None:
    match mark:
        case Words():
            font = QFont([FAMILY, RARE_FAMILY])
            font.setPixelSize(_EM)
            font.setBold(mark.font == BOLD)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            painter.setFont(font)
            painter.setPen(QColor(mark.colour))
            painter.translate(mark.x, mark.y)
            painter.scale(mark.size / _EM, mark.size / _EM)
            painter.drawText(QPointF(0, 0), mark.text)
        case Rule():
            style = Qt.PenStyle.DashLine if mark.dashed else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(mark.colour), mark.width, style, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(mark.x, mark.y), QPointF(mark.to_x, mark.to_y))
        case Box():
            painter.setPen(QPen(QColor(mark.edge), mark.line) if mark.edge else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(mark.fill) if mark.fill else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(mark.x, mark.y, mark.width, mark.height), mark.radius, mark.radius)
        case _:
            return  # codes and links: none is on a report
