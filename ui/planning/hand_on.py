"""Hand a plan on: as text to paste, or as a file for a meeting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.documents.sheet import Sheet, as_text, write_sheet
from ui.context import Context
from ui.say import say_error, say_saved


class HandOn(QWidget):
    """Not to be seen itself: what the two buttons do."""

    def __init__(
        self, ctx: Context, sheet: Callable[[], Sheet | None], name: Callable[[], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.hide()
        self._ctx, self._sheet, self._name = ctx, sheet, name

    @Slot()
    def copy(self) -> None:
        """Put the tables on the clipboard."""
        sheet = self._sheet()
        if sheet is not None:
            QGuiApplication.clipboard().setText(as_text(sheet))
            words = self.tr("The tables are copied; paste them into a text or a spreadsheet.")
            self._ctx.strip.show_message(words, "done")

    @Slot()
    def ask_save(self) -> None:
        """Ask where to, and as which kind of file."""
        kinds = f"PDF (*.pdf);;Excel (*.xlsx);;{self.tr('Text')} (*.txt)"
        name = f"plan-{self._name()}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), self.tr("Save the plan"), name, kinds)
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write what is on show into a file; its ending says which kind."""
        sheet = self._sheet()
        if sheet is not None:
            self._ctx.tasks.run_query(
                self, write_sheet, sheet, path, done=self._saved, failed=self._not_saved, tag="save"
            )

    def _saved(self, path: Path) -> None:
        say_saved(self._ctx.strip, path)

    def _not_saved(self, error: Exception) -> None:
        say_error(self._ctx.strip, error)
