"""Bring guides in from a file: every change and every refused cell is shown before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.actor import Actor
from app.documents.tables.model import Refused
from app.guides.catalogue import DRAFT
from app.guides.columns import HEADINGS, STATUS, STATUS_WORDS
from app.guides.guide_file import (
    Change,
    GuideImport,
    guides_for_export,
    import_guides,
    preview_guides,
    write_guide_file,
)
from app.guides.guide_rows import GuideFile, read_guide_file
from app.hall import Hall
from ui.context import Context
from ui.desk.panel import Panel
from ui.guides.words import fields_text
from ui.plaintext import joined, plain
from ui.progress import Progress
from ui.say import say_error
from ui.tables.cell_words import cell_text
from ui.widgets.buttons import button
from ui.widgets.elided import as_tooltip
from ui.widgets.labels import label
from ui.widgets.long_step import LongStep
from ui.widgets.table import Column, RowsModel, RowsView

_MOST_ROWS = 9
_NAMED_ROWS = 12
_NAMED = 4  # headings that the hint names
_SWAPPED = "swapped_spot"
_WAITS = next(word for word, status in STATUS_WORDS.items() if status == DRAFT)
KINDS = "(*.xlsx *.csv *.json)"


@dataclass(frozen=True, slots=True)
class Preview:
    """A file that was read, and what bringing it in would do."""

    name: str
    file: GuideFile
    told: GuideImport


class ImportPanel(Panel):
    """Choose a file, look at what it would do, then bring all of it in, or nothing.

    Signals:
        brought_in: What came of it (`GuideImport`).
    """

    brought_in = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("guide_file_panel", parent)
        self._ctx = ctx
        self._name = ""
        self.title.setProperty("foreign", True)  # the file's name is part of it
        self.preview: Preview | None = None
        self.choose = button("", name="guide_file_choose", parent=self)
        self.choose.clicked.connect(self.ask_file)
        self.swap = button("", name="guide_file_swap", parent=self)
        self.swap.clicked.connect(self._swap)
        self._path: Path | None = None
        self.sum = label(wrap=True, name="guide_file_sum", parent=self)
        self.step = LongStep("guide_file", self)
        columns = (Column(_row_title, _row), Column(_what_title, _what, tip=_what_tip, stretch=True))
        self.model: RowsModel[Change | Refused] = RowsModel(columns, _line_id, self)
        self.view = RowsView(self.model, "guide_file_list", self)
        self.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.sum)
        self.body.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.step, self.view):
            self.body.addWidget(part)
        self.retranslate()

    def begin(self) -> None:
        """Start anew."""
        self.preview = None
        self.step.end()
        self._show()

    def take_focus(self) -> None:
        """Start where the file is chosen."""
        part: QWidget = self.go if self.go.isVisibleTo(self) else self.choose
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def ask_file(self) -> None:
        """Ask which file."""
        kinds = f"{self.tr('Tables')} {KINDS}"
        chosen, _ = QFileDialog.getOpenFileName(self.window(), self.choose.words(), "", kinds)
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path, swap: bool = False) -> None:
        """Read a file, and ask the hall what it would do; `swap` lets swapped coordinates change places."""
        self.preview, self._name, self._path = None, plain(path.name), path
        self._show()
        self.sum.setText(self.tr("Reading {file} …").format(file=self._name))
        self.choose.setEnabled(False)
        job = (previewed, self._ctx.hall, self._ctx.actor, path, self.step.begin(self._reading), swap)
        self._ctx.tasks.run_query(self, *job, done=self._previewed, failed=self._failed, tag="file")

    @Slot()
    def _swap(self) -> None:
        if self._path is not None:
            self.read_file(self._path, swap=True)

    def _reading(self, done: int) -> str:
        return self.tr("{n} rows read").format(n=done)

    def _previewed(self, preview: Preview) -> None:
        self.preview = preview
        self._end()
        self.take_focus()

    def _failed(self, error: Exception) -> None:
        self._end()
        say_error(self._ctx.strip, error, seconds=30)

    def _end(self) -> None:
        self.step.end()
        self.set_busy(False)
        self.choose.setEnabled(True)
        self._show()

    def stop(self) -> None:
        """Read, or bring in, no further."""
        if self.step.progress is not None:
            self.step.progress.stop()

    def bring_in(self) -> None:
        """Bring all of it in."""
        preview = self.preview
        if preview is None or preview.told.refused:
            return
        self.set_busy(True)
        told = self.step.begin(self._bringing)
        do, tasks = self._ctx.hall.do, self._ctx.tasks
        values = {"file": preview.file, "progress": told.tell, "cancelled": told.is_stopped}
        tasks.run_command(
            self, do, import_guides, self._ctx.actor, done=self._brought_in, failed=self._failed, **values
        )

    def _bringing(self, done: int) -> str:
        total = len(self.preview.file.lines) if self.preview is not None else 0
        words = self.tr("{n} of {total} rows brought in. If you stop now, nothing is taken over.")
        return words.format(n=done, total=total)

    def _brought_in(self, told: GuideImport) -> None:
        self.preview = None
        self._end()
        self._ctx.strip.show_message(self._counts(told), "done", seconds=30)
        self.brought_in.emit(told)

    def _show(self) -> None:
        preview = self.preview
        rows: tuple[Change | Refused, ...] = ()
        if preview is not None:
            rows = preview.told.refused or _changes(preview.told)
        self.model.set_rows(rows)
        self.view.show_rows(min(_MOST_ROWS, max(1, len(rows))))
        self.view.setVisible(bool(rows))
        swapped = sum(isinstance(one, Refused) and one.code == _SWAPPED for one in rows)
        self.swap.setVisible(bool(swapped))
        self.swap.set_words(self.tr("Swap latitude and longitude in {n} rows").format(n=swapped))
        self.go.setVisible(preview is not None and not preview.told.refused and bool(rows))
        if preview is None:
            hint = self.tr("A workbook, CSV or JSON with headings like {words}. Nothing is written before you agree.")
            self.title.setText(self.tr("Guides from a file"))
            self.sum.setText(hint.format(words=" ".join(HEADINGS[:_NAMED])))
            return
        self.title.setText(self.tr("From a file: {file}").format(file=plain(preview.name)))
        self.sum.setText(self._said(preview.told))

    def _said(self, told: GuideImport) -> str:
        if told.refused:
            words = self.tr("Cells that cannot be taken: {n}. Nothing is brought in until they are put right.")
            return words.format(n=len(told.refused))
        alike = self.tr("Rows of one name with different web addresses: {n} (row {rows}); each is a guide of its own.")
        named = self.tr("New rows that have the name of a guide here: {n} (row {rows}); each becomes another guide.")
        namesakes = tuple(one.row for one in told.changes if one.namesakes)
        shown = self.tr("New guides are published at once, but those whose column {column} says {draft}.")
        sheets = self.tr("Taken from the sheet {sheet}; not read: {others}.")
        return joined(
            self._counts(told),
            self.tr("It changes nothing.") if not _changes(told) else "",
            shown.format(column=STATUS, draft=_WAITS) if told.added else "",
            alike.format(n=len(told.alike), rows=_few(told.alike)) if told.alike else "",
            named.format(n=len(namesakes), rows=_few(namesakes)) if namesakes else "",
            sheets.format(sheet=plain(told.sheet), others=plain(", ".join(told.others))) if told.others else "",
        )

    def _counts(self, told: GuideImport) -> str:
        words = self.tr("New: {added}, changed: {updated}, as before: {unchanged}.")
        return words.format(added=told.added, updated=told.updated, unchanged=told.unchanged)

    def restyle(self) -> None:
        """Take row heights from the text scale."""
        self.view.restyle()
        self._show()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.choose.set_words(self.tr("Choose a file …"))
        self.go.set_words(self.tr("Bring it all in"))
        self.leave.set_words(self.tr("Back"))
        self.view.setAccessibleName(self.tr("What becomes of the rows"))
        self.step.retranslate()
        self.model.retranslate()
        self._show()


def exported(hall: Hall, actor: Actor, path: Path) -> Path:
    """Write every guide into a file; runs beside the interface."""
    return write_guide_file(path, hall.ask(guides_for_export, actor))


def previewed(hall: Hall, actor: Actor, path: Path, progress: Progress, swap: bool = False) -> Preview:
    """Read a file and tell what it would do; runs beside the interface."""
    file = read_guide_file(path, progress=progress.tell, cancelled=progress.is_stopped, swap=swap)
    return Preview(path.name, file, hall.ask(preview_guides, actor, file=file))


def _changes(told: GuideImport) -> tuple[Change, ...]:
    return tuple(one for one in told.changes if one.step != "unchanged")


def _few(named: tuple[int, ...] | tuple[str, ...]) -> str:
    """Name the first few."""
    more = " …" if len(named) > _NAMED_ROWS else ""
    return " ".join(map(str, named[:_NAMED_ROWS])) + more


def _line_id(line: Change | Refused) -> tuple[int, str]:
    return line.row, line.column + line.code if isinstance(line, Refused) else ""


def _row_title() -> str:
    return QCoreApplication.translate("GuideFile", "Row")


def _row(line: Change | Refused) -> str:
    return line.cell or str(line.row) if isinstance(line, Refused) else str(line.row)


def _what_title() -> str:
    return QCoreApplication.translate("GuideFile", "What becomes of it")


def _what(line: Change | Refused) -> str:
    if isinstance(line, Refused):
        words = QCoreApplication.translate("GuideFile", "{column}: {problem}")
        return words.format(column=plain(line.column), problem=cell_text(line)) if line.column else cell_text(line)
    if line.namesakes:
        words = QCoreApplication.translate("GuideFile", "New: {title} (that name is here already: {guides})")
        return words.format(title=plain(line.title), guides=_few(line.namesakes))
    if line.step == "added":
        return QCoreApplication.translate("GuideFile", "New: {title}").format(title=plain(line.title))
    words = QCoreApplication.translate("GuideFile", "{title}: {fields}")
    return words.format(title=plain(line.title), fields=fields_text(line.fields))


def _what_tip(line: Change | Refused) -> str:
    return as_tooltip(_what(line))
