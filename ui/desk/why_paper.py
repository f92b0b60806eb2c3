"""Print the answer to "why am I not called yet?" for the person who asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from app.queue.why_here import Order
from ui.plaintext import plain
from ui.theme.fonts import FAMILY, RARE_FAMILY

_GAPS = (0.6, 0.4, 0.25)  # of a line, between two sentences: the first that brings all onto one page
_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class _Line(NamedTuple):
    """One sentence to draw: its font, the height of a line of it and of the whole, in pixels of the printer."""

    text: str
    font: QFont
    line: float
    height: float


def print_answer(parent: QWidget, order: Order, zone: tzinfo, answer: Sequence[str], rule: Sequence[str]) -> bool:
    """Ask for a printer and print; False when nobody wanted to, or there is none."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    draw_answer(printer, order, zone, answer, rule)
    return True


def draw_answer(printer: QPrinter, order: Order, zone: tzinfo, answer: Sequence[str], rule: Sequence[str]) -> None:
    """Draw the answer and the hall's rule on a printer, or into the PDF file it is set to."""
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Portrait, QMarginsF(15, 15, 15, 15))
    )
    head = f"{plain(order.site)}   {order.now.astimezone(zone):%Y-%m-%d %H:%M}"
    title = QCoreApplication.translate("WhyHere", "How this hall calls")
    lines = [(head, 10.0, False), (answer[0], 15.0, True), *((line, 12.0, False) for line in answer[1:])]
    lines += [("", 10.0, False), (title, 12.0, True), *((f"•  {line}", 10.0, False) for line in rule)]
    painter = QPainter(printer)
    room = printer.pageLayout().paintRectPixels(printer.resolution())
    measured = [_measured(painter, room.width(), *each) for each in lines]
    gap, top = _gap(measured, room.height()), 0.0
    for each in measured:
        if top > 0 and top + each.height > room.height():
            printer.newPage()
            top = 0.0
        painter.setFont(each.font)
        painter.drawText(QRectF(0, top, room.width(), each.height), _FLAGS, each.text)
        top += each.height + each.line * gap
    painter.end()


def _measured(painter: QPainter, width: float, text: str, points: float, bold: bool) -> _Line:
    font = QFont([FAMILY, RARE_FAMILY])
    font.setPointSizeF(points)
    font.setBold(bold)
    painter.setFont(font)
    line = painter.fontMetrics().height()
    box = painter.boundingRect(QRectF(0, 0, width, line), _FLAGS, text or " ")
    return _Line(text, font, line, box.height())


def _gap(lines: Sequence[_Line], room: float) -> float:
    """Give the gap, in lines, that leaves nothing over for a second page; the widest where two are needed anyway."""
    heights = sum(each.height for each in lines)
    between = sum(each.line for each in lines[:-1])
    return next((gap for gap in _GAPS if heights + between * gap <= room), _GAPS[0])
