"""Papers of cases: printed on the usual printer without asking, or saved where somebody wants them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QFileDialog, QWidget

from app.cases import printing
from app.cases.handling import log_contact
from app.core.actor import Actor
from app.core.errors import HallError
from app.hall import Hall
from ui import i18n
from ui.cases.case_pane import Do
from ui.context import Context
from ui.plaintext import plain
from ui.reports.to_paper import usual_printer
from ui.say import say_error, say_saved

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.documents.case_papers import VisitSheetFacts

RECEIPT, NOTICE, FILE, SHEET, LEDGER = "receipt", "notice", "file", "sheet", "ledger"
OF_CASE = {Do.RECEIPT: RECEIPT, Do.NOTICE: NOTICE, Do.FILE: FILE}
_MESSAGE = "case-paper"


@dataclass(frozen=True, slots=True)
class Asked:
    """A paper: which one, what its file is called, and the arguments of its query.

    Attributes:
        day: Of a sheet, what it says: whoever asks for it is written down, once for print and file.
    """

    paper: str
    name: str
    args: dict[str, Any] = field(default_factory=dict)
    day: VisitSheetFacts | None = None


class CasePapers(QObject):
    """Prints, writes, and says what became of it.

    Attributes:
        printer: Gives where it is printed.
        asked: The paper that was last printed, to be saved as well.
    """

    def __init__(self, ctx: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._ctx, self._owner = ctx, owner
        self.printer: Callable[[], QPrinter | None] = usual_printer
        self.asked: Asked | None = None
        self._going = False  # a hasty second press prints nothing twice

    def of_case(self, do: Do, case: str) -> Asked:
        """Name a paper of a case."""
        return Asked(OF_CASE[do], case, {"case": case})

    def print(self, asked: Asked) -> None:
        """Print a paper."""
        if self._going:
            return
        self._going, self.asked = True, asked
        job = (sent, self._ctx.hall, self._ctx.actor, asked, _language(), self.printer)
        self._ctx.tasks.run_query(self, *job, done=self._was_sent, failed=self._not_made, tag="paper")

    def print_sheet(self, day: date, visitor: str) -> None:
        """Print the sheet of a day's visits."""
        if self._going:
            return
        self._going = True
        told = {"day": day, "visitor": visitor, "language": _language()}
        do = (self._ctx.hall.do, printing.visit_sheet_facts, self._ctx.actor)
        self._ctx.tasks.run_command(self, *do, done=self._print_day, failed=self._not_made, **told)

    def _print_day(self, day: VisitSheetFacts) -> None:
        self._going = False
        self.print(Asked(SHEET, f"{day.day:%Y-%m-%d}", day=day))

    def _was_sent(self, told: tuple[str, bool]) -> None:
        self._going = False
        printer, taken = told
        if taken:
            said = self.tr("Sent to the printer {name}.").format(name=plain(printer))
            self._show(said, "done")
            self._note_print()
        elif printer:
            said = self.tr("The printer {name} takes nothing.").format(name=plain(printer))
            self._show(said, "error", self.tr("See whether it is on, or save the paper as a file."))
        else:
            said = self.tr("This computer has no usual printer: nothing was printed.")
            self._show(said, "attention", self.tr("Save it as a file instead."))

    def _note_print(self) -> None:
        """Write down that the resident gets the notice; a receipt and a file tell nobody anything new."""
        asked = self.asked
        if asked is not None and asked.paper == NOTICE:
            told = {"case": asked.args["case"], "way": "letter", "text": self.tr("Notice printed")}
            do = self._ctx.hall.do
            self._ctx.tasks.run_command(self, do, log_contact, self._ctx.actor, failed=self._not_made, **told)

    def _show(self, text: str, level: str, step: str = "") -> None:
        strip = self._ctx.strip
        strip.show_message(text, level, self.tr("Save …"), self._save_last, seconds=30, id=_MESSAGE, next_step=step)

    @Slot()
    def _save_last(self) -> None:
        if self.asked is not None:
            self.save(self.asked)

    def save(self, asked: Asked) -> None:
        """Ask where to save a paper; a ledger may also be a workbook."""
        kinds = "PDF (*.pdf)"
        if asked.paper == LEDGER:
            kinds = "Excel (*.xlsx);;PDF (*.pdf);;CSV (*.csv)"
        ending = "xlsx" if asked.paper == LEDGER else "pdf"
        window, name = self._owner.window(), f"{asked.name}.{ending}"
        chosen, _ = QFileDialog.getSaveFileName(window, self.tr("Save the paper"), name, kinds)
        if chosen:
            self.save_to(asked, Path(chosen))

    def save_ledger(self, first: date, last: date) -> None:
        """Ask where to save the ledger of some days."""
        self.save(Asked(LEDGER, f"{first:%Y-%m-%d}_{last:%Y-%m-%d}", {"first": first, "last": last}))

    def save_to(self, asked: Asked, path: Path) -> None:
        """Write a paper into a file; its ending says which kind."""
        job = partial(written, self._ctx.hall, self._ctx.actor, asked, _language(), path)
        self._ctx.tasks.run_query(self, job, done=self._saved, failed=self._not_made, tag="paper")

    def _saved(self, path: Path) -> None:
        say_saved(self._ctx.strip, path)

    def _not_made(self, error: Exception) -> None:
        self._going = False
        say_error(self._ctx.strip, error)


def _language() -> str:
    return "zh" if i18n.spoken() == i18n.CHINESE else "en"


def sent(
    hall: Hall, actor: Actor, asked: Asked, language: str, printer: Callable[[], QPrinter | None]
) -> tuple[str, bool]:
    """Make a paper and print it on the usual printer; runs beside the interface.

    Gives the printer, "" where there is none, and whether it took anything.

    Raises:
        HallError: As the queries of app/cases/printing.py.
    """
    from ui.lending.printing import draw_pdf

    to = printer()
    if to is None:
        made(hall, actor, asked, language)  # what is refused is said first
        return "", False
    size = to.pageLayout().pageSize().id()
    data = made(hall, actor, asked, language, small=size is QPageSize.PageSizeId.A5)
    to.setDocName(asked.name)
    return to.printerName() or to.outputFileName(), draw_pdf(to, data) > 0


def made(hall: Hall, actor: Actor, asked: Asked, language: str, small: bool = False) -> bytes:
    """Read the facts of a paper and make it; `small` is a receipt whose copies are pages of A5.

    Raises:
        HallError: As the queries of app/cases/printing.py.
    """
    from app.documents import case_papers
    from app.documents.case_receipt import case_receipt_pdf
    from ui.cases.visit_sheets import sheets_of

    args = asked.args | {"language": language}
    match asked.paper:
        case "receipt":
            return case_receipt_pdf(hall.ask(printing.receipt_facts, actor, **args), "A5" if small else "A4")
        case "notice":
            return case_papers.case_notice_pdf(hall.ask(printing.notice_facts, actor, **args))
        case "file":
            return case_papers.case_file_pdf(hall.ask(printing.file_facts, actor, **args))
        case "sheet" if asked.day is not None:
            return case_papers.visit_sheet_pdf(*sheets_of(asked.day))
        case "ledger":
            return case_papers.case_ledger_pdf(hall.ask(printing.ledger_facts, actor, **args))
    raise HallError("bad_value", field="paper")


def written(hall: Hall, actor: Actor, asked: Asked, language: str, path: Path) -> Path:
    """Make a paper and write it; runs beside the interface.

    Raises:
        HallError: As `made`, and as `put_file`.
    """
    from app.documents.case_papers import case_ledger_table
    from app.documents.put_file import put_file
    from app.documents.workbook import write_table

    if asked.paper == LEDGER and path.suffix.lower() != ".pdf":
        ledger = hall.ask(printing.ledger_facts, actor, **asked.args, language=language)
        return write_table(path, *case_ledger_table(ledger))
    return put_file(path, made(hall, actor, asked, language))
