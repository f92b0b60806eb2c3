"""Papers of cases: read, set, written where somebody wants them, and opened from there to be printed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.cases import printing
from app.core.actor import Actor
from app.core.errors import HallError
from app.hall import Hall
from ui import i18n
from ui.cases.case_pane import Do
from ui.context import Context
from ui.plaintext import plain
from ui.words import error_text

RECEIPT, RECEIPT_A5, NOTICE, FILE, SHEET, LEDGER = "receipt", "receipt_a5", "notice", "file", "sheet", "ledger"
OF_CASE = {Do.RECEIPT: RECEIPT, Do.NOTICE: NOTICE, Do.FILE: FILE}


class CasePapers(QObject):
    """Asks where to, writes, says where it is."""

    def __init__(self, ctx: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._ctx, self._owner = ctx, owner
        self._last: Path | None = None

    def ask(self, paper: str, name: str, **asked: Any) -> None:
        """Ask where to save a paper; a ledger may also be a workbook, a receipt may be on A5."""
        kinds = "PDF (*.pdf)"
        if paper == LEDGER:
            kinds += ";;Excel (*.xlsx);;CSV (*.csv)"
        chosen, _ = QFileDialog.getSaveFileName(self._owner.window(), self.tr("Save the paper"), f"{name}.pdf", kinds)
        if chosen:
            self.save_to(paper, Path(chosen), **asked)

    def ask_receipt(self, case: str, size: str) -> None:
        """Ask where to save a receipt, on A4 or A5."""
        self.ask(RECEIPT_A5 if size == "A5" else RECEIPT, case, case=case)

    def ask_sheet(self, day: date, visitor: str) -> None:
        """Ask where to save the sheet of a day's visits."""
        self.ask(SHEET, f"{day:%Y-%m-%d}", day=day, visitor=visitor)

    def ask_ledger(self, first: date, last: date) -> None:
        """Ask where to save the ledger of some days."""
        self.ask(LEDGER, f"{first:%Y-%m-%d}_{last:%Y-%m-%d}", first=first, last=last)

    def save_to(self, paper: str, path: Path, **asked: Any) -> None:
        """Write a paper into a file; its ending says which kind."""
        asked["language"] = "zh" if i18n.spoken() == i18n.CHINESE else "en"
        job = (written, self._ctx.hall, self._ctx.actor, paper, path, asked)
        self._ctx.tasks.run_query(self, *job, done=self._saved, failed=self._not_saved, tag="paper")

    def _saved(self, path: Path) -> None:
        self._last = path
        said = self.tr("Saved as {file}.").format(file=plain(path.name))
        self._ctx.strip.show_message(said, "done", self.tr("Open to print"), self._open, seconds=30)

    @Slot()
    def _open(self) -> None:
        if self._last is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._last)))

    def _not_saved(self, error: Exception) -> None:
        text, step = error_text(error)
        self._ctx.strip.show_message(text, "error", next_step=step)


def written(hall: Hall, actor: Actor, paper: str, path: Path, asked: dict[str, Any]) -> Path:
    """Read the facts of a paper and write it; runs beside the interface.

    Raises:
        HallError: As the queries of app/cases/printing.py, and as `put_file`.
    """
    from app.documents import case_papers
    from app.documents.case_receipt import case_receipt_pdf
    from app.documents.put_file import put_file
    from app.documents.workbook import write_table

    match paper:
        case "receipt":
            data = case_receipt_pdf(hall.ask(printing.receipt_facts, actor, **asked))
        case "receipt_a5":
            data = case_receipt_pdf(hall.ask(printing.receipt_facts, actor, **asked), "A5")
        case "notice":
            data = case_papers.case_notice_pdf(hall.ask(printing.notice_facts, actor, **asked))
        case "file":
            data = case_papers.case_file_pdf(hall.ask(printing.file_facts, actor, **asked))
        case "sheet":
            data = case_papers.visit_sheet_pdf(hall.ask(printing.visit_sheet_facts, actor, **asked))
        case "ledger":
            ledger = hall.ask(printing.ledger_facts, actor, **asked)
            if path.suffix.lower() != ".pdf":
                return write_table(path, *case_papers.case_ledger_table(ledger))
            data = case_papers.case_ledger_pdf(ledger)
        case _:
            raise HallError("bad_value", field="paper")
    return put_file(path, data)
