"""The booklet (手册): which guides, for a screen or to be folded, made beside the interface."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.actor import Actor
from app.guides.printing import BOOKLET, booklet_facts, note_print
from app.hall import Hall
from ui.context import Context
from ui.desk.panel import Panel
from ui.plaintext import joined, plain
from ui.progress import Progress
from ui.say import say_error, say_saved
from ui.widgets.fields import ChoiceField, SwitchField
from ui.widgets.form import Form
from ui.widgets.labels import label
from ui.widgets.long_step import LongStep

ALL, LISTED = "all", "listed"
Written = tuple[Path, int, tuple[str, ...]]  # the file, how many guides, what no font has


class BookletPanel(Panel):
    """Makes the booklet and says where it is.

    Signals:
        made: It is written.
    """

    made = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("guide_booklet_panel", parent)
        self._ctx = ctx
        self._listed: tuple[str, ...] = ()
        self.hint = label(kind="muted", wrap=True, parent=self)
        self.which = ChoiceField((ALL, LISTED), "guide_booklet_which", self)
        self.folded = SwitchField("guide_booklet_folded", self)
        self.form = Form(self)
        self._which_row = self.form.add_row("", self.which)
        self._folded_row = self.form.add_row("", self.folded)
        self.step = LongStep("guide_booklet", self)
        for part in (self.hint, self.form, self.step):
            self.body.addWidget(part)
        self.retranslate()

    def ask(self, listed: tuple[str, ...]) -> None:
        """Ask for a booklet; `listed` are the numbers of the published guides that the list shows now."""
        self._listed = listed
        self.retranslate()

    def values(self) -> dict[str, object] | None:
        """Give which guides, and how."""
        if self.step.progress is not None:
            return None
        chosen = self._listed if self.which.value() == LISTED else None
        return {"chosen": chosen, "folded": self.folded.value()}

    def take_focus(self) -> None:
        """Start at which guides."""
        self.which.setFocus()

    def ask_file(self, values: dict[str, Any]) -> None:
        """Ask where to, and make it."""
        name = self.tr("Booklet") + ".pdf"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), self.tr("Save the booklet"), name, "PDF (*.pdf)")
        if chosen:
            self.make(Path(chosen), **values)

    def make(self, path: Path, **values: Any) -> None:
        """Make it into a file."""
        told = self.step.begin(self._far)
        self.set_busy(True)
        job = partial(written, self._ctx.hall, self._ctx.actor, path, told, **values)
        self._ctx.tasks.run_query(self, job, done=self._written, failed=self._failed, tag="booklet")

    def _far(self, done: int) -> str:
        return self.tr("Making the booklet: {n} %").format(n=done)

    def stop(self) -> None:
        """Make it no further."""
        if self.step.progress is not None:
            self.step.progress.stop()

    def _written(self, made: Written) -> None:
        self.step.end()
        self.set_busy(False)
        path, _guides, lacking = made
        say_saved(self._ctx.strip, path, partial(_said, made), "attention" if lacking else "done")
        self._ctx.tasks.run_command(self, self._ctx.hall.do, note_print, self._ctx.actor, paper=BOOKLET)
        self.made.emit()

    def _failed(self, error: Exception) -> None:
        self.step.end()
        self.set_busy(False)
        say_error(self._ctx.strip, error, seconds=20)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title.setText(self.tr("Booklet of guides"))
        self.hint.setText(self.tr("Cover, contents, guides by department, telephones, and an index by pinyin, on A5."))
        listed = self.tr("Those in the list now ({n})").format(n=len(self._listed))
        self.which.set_words((self.tr("Every published guide"), listed))
        self.form.retitle(self._which_row, self.tr("Which guides"))
        hint = self.tr("Print it on both sides, turned at the short edge, then fold and stitch the pile.")
        self.form.retitle(self._folded_row, self.tr("Sheets of A4 to be folded"), hint)
        self.step.retranslate()
        self.go.set_words(self.tr("Save as PDF …"))


def written(
    hall: Hall, actor: Actor, path: Path, progress: Progress, *, chosen: tuple[str, ...] | None, folded: bool
) -> Written:
    """Make the booklet into a file; runs beside the interface.

    Raises:
        HallError: `no_guides export_cancelled`, and as `put_file`.
    """
    from app.documents.booklet import booklet_pdf
    from app.documents.guide_facts import unprintable
    from app.documents.put_file import put_file

    facts = hall.ask(booklet_facts, actor, chosen=chosen)
    told = partial(_tell, progress)
    data = booklet_pdf(facts, folded=folded, progress=told, cancelled=progress.is_stopped)
    return put_file(path, data), len(facts.guides), tuple(unprintable(facts.guides))


def _said(made: Written) -> str:
    """Say what was written; the panel may be gone when it is said again in another language."""
    path, guides, lacking = made
    translate = QCoreApplication.translate
    said = translate("BookletPanel", "Booklet of {n} guides saved as {file}.").format(n=guides, file=plain(path.name))
    words = translate("BookletPanel", "No font has {signs}: printed as their codes.")
    return joined(said, words.format(signs=" ".join(lacking)) if lacking else "")


def _tell(progress: Progress, done: int, total: int) -> None:
    progress.tell(round(100 * done / max(1, total)))
