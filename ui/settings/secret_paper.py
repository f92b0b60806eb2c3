"""Print first secrets, each on a strip of its own to be cut off and handed over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPen
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from ui.plaintext import plain
from ui.theme.fonts import FAMILY, RARE_FAMILY

Person = tuple[str, str, str]  # name, sign-in name, secret
_STRIP_MM = 42.0
_NOTE = 9.0


def print_secrets(parent: QWidget, site: str, people: Sequence[Person], recovery_code: str = "") -> bool:
    """Ask for a printer and print; False when nobody wanted to, or there is none."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    draw_secrets(printer, site, people, recovery_code)
    return True


def draw_secrets(printer: QPrinter, site: str, people: Sequence[Person], recovery_code: str = "") -> None:
    """Draw the strips on a printer, or into the PDF file it is set to."""
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(15, 15, 15, 15))
    )
    painter = QPainter(printer)
    dots = printer.resolution() / 25.4
    room = printer.pageLayout().paintRectPixels(printer.resolution())
    top = 0.0
    strips = [_strip(site, *person) for person in people]
    if recovery_code:
        strips.append(_recovery(site, recovery_code))
    for strip in strips:
        if top + _STRIP_MM * dots > room.height():
            printer.newPage()
            top = 0.0
        _draw_strip(painter, QRectF(0, top, room.width(), _STRIP_MM * dots), strip, dots)
        top += _STRIP_MM * dots
    painter.end()


def _strip(site: str, name: str, sign_in: str, secret: str) -> tuple[str, str, str, str]:
    title = f"{plain(site)}   {plain(name)} ({sign_in})"
    note = QCoreApplication.translate(
        "SecretPaper", "First PIN. At the first sign-in you choose your own; then destroy this strip."
    )
    return title, secret, note, ""


def _recovery(site: str, code: str) -> tuple[str, str, str, str]:
    title = f"{plain(site)}   " + QCoreApplication.translate("SecretPaper", "Recovery code")
    note = QCoreApplication.translate(
        "SecretPaper", "Keep it apart from the computer, in a safe: it opens protected data of a backup."
    )
    half = code.rfind("-", 0, len(code) // 2 + 1) + 1 or len(code)
    return title, code[:half], note, code[half:]


def _draw_strip(painter: QPainter, box: QRectF, strip: tuple[str, str, str, str], dots: float) -> None:
    title, big, note, more = strip
    line = box.adjusted(0, 4 * dots, 0, 0)
    for text, points, bold in ((title, 11.0, True), (big, 17.0, True), (more, 17.0, True), (note, _NOTE, False)):
        if not text:
            continue
        font = QFont([FAMILY, RARE_FAMILY])
        font.setPointSizeF(points)
        font.setBold(bold)
        painter.setFont(font)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, text)
        line = line.adjusted(0, points * 0.62 * dots, 0, 0)
    painter.setPen(QPen(Qt.GlobalColor.black, dots * 0.2, Qt.PenStyle.DashLine))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
