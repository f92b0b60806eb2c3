"""The page on show to a printer, a PDF or a workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.documents.marks import Page
from app.documents.put_file import put_file
from app.reports.reading import DayView
from ui.context import Context
from ui.plaintext import plain
from ui.say import say_error, say_saved

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog


def usual_printer() -> QPrinter | None:
    """Give this computer's usual printer, None where there is none."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # not before somebody prints

    info = QPrinterInfo.defaultPrinter()
    return None if info.isNull() else QPrinter(info, QPrinter.PrinterMode.HighResolution)


def print_day(ctx: Context, view: DayView, printer: QPrinter | None) -> None:
    """Print a day's page; say so where there is no printer."""
    from app.reports.page import day_pages
    from ui.reports.painting import paint_pages

    if printer is None:
        words = QCoreApplication.translate(
            "ToPaper", "This computer has no usual printer: the day's page was not printed."
        )
        ctx.strip.show_message(
            words, "attention", next_step=QCoreApplication.translate("ToPaper", "Print it on the page of reports.")
        )
        return
    printer.setDocName(f"{view.report.day:%Y-%m-%d}")
    if not paint_pages(printer, day_pages(view.report, view.before)):
        words = QCoreApplication.translate("ToPaper", "The printer {name} takes nothing.")
        step = QCoreApplication.translate("ToPaper", "Print it on the page of reports.")
        ctx.strip.show_message(words.format(name=plain(printer.printerName())), "error", next_step=step)


class ToPaper(QWidget):
    """Not to be seen itself: what the buttons do.

    Args:
        pages: Gives the pages to print.
        book: Gives the workbook.
        name: Of a file, without its ending; "" while there is nothing to print.
        printer: Gives where it is printed without asking.
    """

    def __init__(
        self,
        ctx: Context,
        pages: Callable[[], list[Page]],
        book: Callable[[], bytes],
        name: Callable[[], str],
        parent: QWidget,
        printer: Callable[[], QPrinter | None] = usual_printer,
    ) -> None:
        super().__init__(parent)
        self.hide()
        self._ctx, self._pages, self._book, self._name = ctx, pages, book, name
        self.printer = printer
        self._laid: list[Page] = []

    def preview(self) -> QPrintPreviewDialog:
        """Make the window that shows the pages as they will be printed."""
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog  # not before somebody prints

        self._laid = self._pages()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name())
        dialog = QPrintPreviewDialog(printer, self.window())
        dialog.paintRequested.connect(self.paint)
        return dialog

    @Slot()
    def print_now(self) -> None:
        """Print on the usual printer; where there is none, show the pages, and choose one there."""
        from ui.reports.painting import paint_pages

        if self._is_nothing():
            return
        printer = self.printer()
        if printer is None:
            self.ask_print()
            return
        printer.setDocName(self._name())
        pages = self._pages()
        if paint_pages(printer, pages):
            words = self.tr("Sent to the printer {name}; pages: {n}.")
            self._ctx.strip.show_message(words.format(name=plain(printer.printerName()), n=len(pages)), "done")
        else:
            words = self.tr("The printer {name} takes nothing.").format(name=plain(printer.printerName()))
            step = self.tr("See whether it is on, or choose another one in the preview.")
            self._ctx.strip.show_message(words, "error", next_step=step)

    @Slot()
    def ask_print(self) -> None:
        """Show the pages; from there they go to the printer."""
        if self._is_nothing():
            return
        dialog = self.preview()
        dialog.exec()
        dialog.deleteLater()

    def paint(self, printer: QPrinter) -> None:
        """Draw the pages."""
        from ui.reports.painting import paint_pages

        paint_pages(printer, self._laid)

    @Slot()
    def ask_pdf(self) -> None:
        """Ask where to, and write the PDF."""
        self._ask(".pdf", "PDF (*.pdf)")

    @Slot()
    def ask_book(self) -> None:
        """Ask where to, and write the workbook."""
        self._ask(".xlsx", "Excel (*.xlsx)")

    def _ask(self, ending: str, kinds: str) -> None:
        if self._is_nothing():
            return
        asked = self.tr("Save the report")
        chosen, _ = QFileDialog.getSaveFileName(self.window(), asked, self._name() + ending, kinds)
        if chosen:
            path = Path(chosen)
            self.save_to(path if path.suffix.lower() == ending else path.with_name(path.name + ending))

    def save_to(self, path: Path) -> None:
        """Write what is on show into a file; its ending says which kind."""
        make = self._book if path.suffix.lower() == ".xlsx" else self._pdf
        self._ctx.tasks.run_query(self, _write, make, path, done=self._saved, failed=self._not_saved, tag="save")

    def _is_nothing(self) -> bool:
        """Say so where what was chosen is not on show."""
        if not self._name():
            self._ctx.strip.show_message(self.tr("The figures are not on show yet: nothing to print."), "attention")
        return not self._name()

    def _pdf(self) -> bytes:
        from app.documents.pdf import pdf_of

        return pdf_of(self._pages(), self._name())

    def _saved(self, path: Path) -> None:
        say_saved(self._ctx.strip, path)

    def _not_saved(self, error: Exception) -> None:
        say_error(self._ctx.strip, error)


def _write(make: Callable[[], bytes], path: Path) -> Path:
    return put_file(path, make())
