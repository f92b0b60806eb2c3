"""Bring items in from a file: every change and every refused cell is shown before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.actor import Actor
from app.core.errors import HallError
from app.documents.tables.model import Refused
from app.hall import Hall
from app.lending.stock_file import StockImport, import_stock, preview_stock, stock_for_export, write_stock_file
from app.lending.stock_lines import HEADINGS, StockFile, read_stock_file
from app.lending.stock_plan import ADDED, UNCHANGED, Change
from ui.context import Context
from ui.lending.work_pane import WorkPane
from ui.plaintext import joined, plain
from ui.progress import Progress
from ui.tables.cell_words import cell_text
from ui.widgets.elided import as_tooltip
from ui.widgets.long_step import LongStep
from ui.widgets.table import Column


@dataclass(frozen=True, slots=True)
class Preview:
    """A file that was read, and what bringing it in would do."""

    name: str
    file: StockFile
    told: StockImport


class ImportPane(WorkPane):
    """Choose a file, look at what it would do, then bring all of it in, or nothing.

    Signals:
        left: Back to the items.
    """

    left = Signal()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        columns = (Column(_row_title, _row), Column(_what_title, _what, tip=_what_tip, stretch=True))
        super().__init__("lending_file", ctx, columns, _line_id, parent)
        self.preview: Preview | None = None
        self.title.setProperty("foreign", True)  # the file's name is part of it
        self.back = self.tool("lending_file_back", self.left.emit)
        self.choose = self.tool("lending_file_choose", self.ask_file)
        self.go = self.tool("lending_file_go", self._bring_in, "primary")
        self.step = LongStep("lending_file", self, takes_focus=True)
        self.column.insertWidget(1, self.step)
        self._name = ""
        self.retranslate()
        self._show()

    def ask_file(self) -> None:
        """Ask which file."""
        kinds = f"{self.tr('Tables')} (*.xlsx *.csv)"
        chosen, _ = QFileDialog.getOpenFileName(self.window(), self.choose.words(), "", kinds)
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path) -> None:
        """Read a file, and ask the hall what it would do."""
        self.preview, self._name = None, plain(path.name)
        self.empty.show_state(self.tr("Reading {file} …").format(file=self._name), icon_name="wait")
        self.stack.setCurrentWidget(self.empty)
        asked = (_previewed, self.ctx.hall, self.ctx.actor, path, self._begin(self._reading))
        self.ctx.tasks.run_query(self, *asked, done=self._previewed, failed=self.refused, tag="file")

    def _previewed(self, preview: Preview) -> None:
        if self.step.progress is not None and self.step.progress.is_stopped():
            self.refused(HallError("import_cancelled"))  # it was nearly through when it was to stop
            return
        self.preview = preview
        self._end()

    def _begin(self, said: Callable[[int], str]) -> Progress:
        for part in (self.back, self.choose, self.go):
            part.setEnabled(False)
        return self.step.begin(said)

    def _end(self) -> None:
        self.step.end()
        for part in (self.back, self.choose, self.go):
            part.setEnabled(True)
        self._show()
        if self.isVisible():
            self.take_focus()

    def _reading(self, rows: int) -> str:
        said = self.tr("Reading {file}: {n} rows").format(file=self._name, n=rows)
        return joined(said, self.tr("If you stop now, nothing is taken over."))

    def _bringing(self, told: StockImport, rows: int) -> str:
        said = self.tr("Bringing it in: {n} of {total} rows")
        said = said.format(n=rows, total=told.added + told.updated + told.unchanged)
        return joined(said, self.tr("If you stop now, nothing is taken over."))

    def _show(self) -> None:
        preview = self.preview
        self.go.setVisible(preview is not None and not preview.told.refused and bool(_changes(preview)))
        if preview is None:
            hint = self.tr("A workbook or CSV with the headings {words}. Nothing is written before you agree.")
            self.show_rows((), self.tr("Which file?"), hint.format(words=" ".join(HEADINGS[:4])))
            return
        told = preview.told
        rows = told.refused or _changes(preview)
        self.title.setText(joined(self.tr("From a file: {file};").format(file=plain(preview.name)), self._sum(told)))
        self.go.set_words(self.tr("Bring it all in"))
        self.show_rows(rows, self.tr("The file changes nothing"), self.tr("All of it is here already, just so."))

    def _sum(self, told: StockImport) -> str:
        if told.refused:
            words = self.tr("Cells that cannot be taken: {n}. Nothing is brought in until they are put right.")
            return words.format(n=len(told.refused))
        words = self.tr("New: {added}, changed: {updated}, as before: {unchanged}.")
        return words.format(added=told.added, updated=told.updated, unchanged=told.unchanged)

    def _bring_in(self) -> None:
        preview = self.preview
        if preview is not None:
            told = self._begin(partial(self._bringing, preview.told))
            values = {"file": preview.file, "name": preview.name}
            self.do(import_stock, self._brought_in, **values, progress=told.tell, cancelled=told.is_stopped)

    def _brought_in(self, told: StockImport) -> str:
        self.preview = None
        self.retranslate()
        self._end()
        if self.isVisible():  # whoever has gone on working elsewhere stays there
            self.left.emit()
        return self._sum(told)

    def refused(self, error: Exception) -> None:
        """Say what the hall refused; the preview stays."""
        self._end()
        super().refused(error)

    def take_focus(self) -> None:
        """Put the keyboard into the list, or onto the button that chooses a file."""
        target: QWidget = self.choose if self.preview is None else self.view
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Items from a file"))
        self.back.set_words(self.tr("Back to the items"))
        self.choose.set_words(self.tr("Choose a file …"))
        self.go.set_words(self.tr("Bring it all in"))
        self.step.retranslate()
        super().retranslate()
        if hasattr(self, "preview"):
            self._show()


def exported(hall: Hall, actor: Actor, path: Path) -> Path:
    """Write every item of the site into a file; runs beside the interface."""
    return write_stock_file(path, hall.ask(stock_for_export, actor))


def _previewed(hall: Hall, actor: Actor, path: Path, progress: Progress) -> Preview:
    """Read and plan a file; runs beside the interface."""
    file = read_stock_file(path, progress=progress.tell, cancelled=progress.is_stopped)
    return Preview(path.name, file, hall.ask(preview_stock, actor, file=file))


def _changes(preview: Preview) -> tuple[Change, ...]:
    return tuple(one for one in preview.told.changes if one.step != UNCHANGED)


def _line_id(line: Change | Refused) -> tuple[int, str]:
    return line.row, line.cell if isinstance(line, Refused) else line.code


def _row_title() -> str:
    return QCoreApplication.translate("LendingStock", "Where")


def _row(line: Change | Refused) -> str:
    if isinstance(line, Refused) and line.cell:
        return line.cell
    return QCoreApplication.translate("LendingStock", "row {n}").format(n=line.row)


def _what_title() -> str:
    return QCoreApplication.translate("LendingStock", "What becomes of it")


def _what(line: Change | Refused) -> str:
    if isinstance(line, Refused):
        words = QCoreApplication.translate("LendingStock", "{column}: {problem}")
        return words.format(column=plain(line.column), problem=cell_text(line)) if line.column else cell_text(line)
    thing = f"{plain(line.name)}  {line.code}".strip()
    if line.step == ADDED:
        return QCoreApplication.translate("LendingStock", "New: {item} ({n})").format(item=thing, n=line.pieces)
    told = "; ".join(
        f"{each.heading} {plain(each.before) or '—'} → {plain(each.after) or '—'}" for each in line.differs
    )
    return f"{thing}: {told}"


def _what_tip(line: Change | Refused) -> str:
    return as_tooltip(_what(line))
