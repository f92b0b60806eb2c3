"""Print the answer to "why am I not called yet?" for the person who asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from app.queue.why_here import Order
from ui.plaintext import plain
from ui.theme.fonts import FAMILY, RARE_FAMILY

_GAP = 0.6  # of a line, between two sentences


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
    top = 0.0
    for text, points, bold in lines:
        font = QFont([FAMILY, RARE_FAMILY])
        font.setPointSizeF(points)
        font.setBold(bold)
        painter.setFont(font)
        line = painter.fontMetrics().height()
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        box = painter.boundingRect(QRectF(0, top, room.width(), line), flags, text or " ")
        if box.bottom() > room.height() and top > 0:
            printer.newPage()
            box.moveTop(0.0)
        painter.drawText(box, flags, text)
        top = box.bottom() + line * _GAP
    painter.end()
