"""Print a paper on the system's printer, or save it: the PDF is made beside the interface."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.documents.put_file import put_file
from ui.context import Context
from ui.say import say_error, say_saved

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

T = TypeVar("T")
_MOST_DPI = 300  # of a page as a picture; more needs memory and shows nothing more


class Papers(QObject):
    """The way of a paper from its facts to a printer or a file."""

    def __init__(self, ctx: Context, window: QWidget) -> None:
        super().__init__(window)
        self._ctx, self._window = ctx, window
        self._going = False  # of a paper that is written down: a hasty second press makes no second one

    def print(self, make: Callable[[], bytes]) -> None:
        """Make a paper, then ask for a printer."""
        self._ctx.tasks.run_query(self, make, done=self._ask_printer, failed=self.failed, tag="paper")

    def save(self, make: Callable[[], bytes], name: str) -> None:
        """Ask where to, then make a paper and write it there."""
        path = self._asked_path(name)
        if path is not None:
            self.save_to(make, path)

    def print_noted(self, read: Callable[[], T], make: Callable[[T], bytes]) -> None:
        """Print a paper of which it is written down who asked for it: its facts are read by a command, once for it."""
        self._note(read, make, self.print)

    def save_noted(self, read: Callable[[], T], make: Callable[[T], bytes], name: str) -> None:
        """Ask where to, then save a paper of which it is written down who asked for it."""
        path = None if self._going else self._asked_path(name)
        if path is not None:
            self.save_noted_to(read, make, path)

    def save_noted_to(self, read: Callable[[], T], make: Callable[[T], bytes], path: Path) -> None:
        """Write a paper into a file of which it is written down who asked for it."""
        self._note(read, make, partial(self.save_to, path=path))

    def _note(
        self, read: Callable[[], T], make: Callable[[T], bytes], then: Callable[[Callable[[], bytes]], None]
    ) -> None:
        if not self._going:
            self._going = True
            told = partial(_told, make, then)
            self._ctx.tasks.run_command(self, read, done=told, failed=self.failed)

    def _asked_path(self, name: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self._window.window(), self.tr("Save the paper"), name, "PDF (*.pdf)")
        return Path(chosen) if chosen else None

    def save_to(self, make: Callable[[], bytes], path: Path) -> None:
        """Make a paper and write it into a file."""
        run = partial(_made_into, make, path)
        self._ctx.tasks.run_query(self, run, done=self.saved, failed=self.failed, tag="paper")

    def _ask_printer(self, data: bytes) -> None:
        self._going = False
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self._window.window()).exec() == QDialog.DialogCode.Accepted:
            draw_pdf(printer, data)

    def saved(self, path: Path) -> None:
        """Say that a file is there."""
        self._going = False
        say_saved(self._ctx.strip, path)

    def failed(self, error: Exception) -> None:
        """Say why there is no paper."""
        self._going = False
        say_error(self._ctx.strip, error)


def draw_pdf(printer: QPrinter, data: bytes) -> int:
    """Draw every page of a PDF in its own size on a printer; give how many, 0 where the printer takes nothing."""
    from PySide6.QtPdf import QPdfDocument  # larger than all else of Qt that the program starts with

    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = document.pageCount()
    painter = QPainter()
    for number in range(pages):
        _set_page(printer, document.pagePointSize(number))
        if number == 0 and not painter.begin(printer):
            return 0
        if number > 0:
            printer.newPage()
        _draw_page(painter, printer, document, number)
    painter.end()
    document.close()
    return pages


def _set_page(printer: QPrinter, points: QSizeF) -> None:
    wide = points.width() > points.height()
    upright = QSizeF(min(points.width(), points.height()), max(points.width(), points.height()))
    turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF(0, 0, 0, 0)))


def _draw_page(painter: QPainter, printer: QPrinter, document: QPdfDocument, number: int) -> None:
    points = document.pagePointSize(number)
    dots = min(_MOST_DPI, printer.resolution()) / 72
    picture = document.render(number, (points * dots).toSize())
    scale = printer.resolution() / 72
    painter.drawImage(QRectF(0, 0, points.width() * scale, points.height() * scale), picture)


def _made_into(make: Callable[[], bytes], path: Path) -> Path:
    return put_file(path, make())


def _told(make: Callable[[T], bytes], then: Callable[[Callable[[], bytes]], None], facts: T) -> None:
    then(partial(make, facts))
