"""Settings: the set-up as one file, out and in, with a look at what would change before it does."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.errors import HallError
from app.setup.file import as_content, from_bytes
from app.setup.results import Edit, SetupView
from app.setup.transfer import Preview, export_setup, import_setup, preview_setup, read_file, write_file
from ui.context import Context
from ui.plaintext import breakable, joined, plain
from ui.settings.difference_words import difference_text
from ui.settings.edits import Edits
from ui.settings.section import Section
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.points import Points
from ui.words import error_text

ENDING = ".huiketing.json"
_MOST_LINES = 60


class FileSection(Section):
    """Nothing is taken over before somebody has seen what changes; it can be taken back whole."""

    saves = False

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__("file", ctx, edits, parent)
        self._path: Path | None = None
        self._content: Mapping[str, Any] = {}
        self._preview: Preview | None = None
        self.out_title = label(kind="heading", wrap=True)
        self.out_hint = label(kind="muted", wrap=True)
        self.export = button("", name="file_export")
        self.in_title = label(kind="heading", wrap=True)
        self.in_hint = label(kind="muted", wrap=True)
        self.look = button("", name="file_look")
        self.about = label(wrap=True, name="file_about")
        self.told = Points("file_told")
        self.about.setProperty("foreign", True)  # the name of a file
        self.hindered = label(kind="error", wrap=True, name="file_hindered")
        self.take = button("", "primary", name="file_take")
        self.leave = button("", name="file_leave")
        out, looks, answers = FlowLayout(spacing=8), FlowLayout(spacing=8), FlowLayout(spacing=8)
        out.addWidget(self.export)
        looks.addWidget(self.look)
        for each in (self.take, self.leave):
            answers.addWidget(each)
        self.add_card(self.out_title, self.out_hint, out)
        self.add_card(self.in_title, self.in_hint, looks, self.about, self.told, self.hindered, answers)
        self.column.addStretch(1)
        self.export.clicked.connect(self._ask_export)
        self.look.clicked.connect(self._ask_look)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self.forget)
        edits.done.connect(self._done)
        self.forget()

    def show_view(self, _view: SetupView) -> None:
        """Look again: somebody may have changed the hall since the preview."""
        if self._path is not None and not self.edits.busy:
            self._look_again()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        for each in (self.export, self.look):
            each.setEnabled(not busy)
        ready = self._preview is not None and bool(self._preview.differences) and not self._preview.hindrances
        self.take.setEnabled(ready and not busy)

    def take_focus(self) -> None:
        """Start at the export."""
        self.export.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- out

    @Slot()
    def _ask_export(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.export.words(), f"hall{ENDING}", self._filter())
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, path: Path) -> None:
        """Write the set-up into a file."""
        self._path = None
        self.edits.call(self._write, path, then=self._written)

    def _write(self, path: Path) -> Path:
        hall = self.ctx.hall
        write_file(path, hall.ask(export_setup, self.ctx.actor), hall.clock.now())
        return path

    def _written(self, path: Path) -> None:
        words = self.tr("The set-up is in the file {file}. It holds no people and no PINs.")
        self.edits.said(words.format(file=plain(path.name)))

    # -- in

    @Slot()
    def _ask_look(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.look.words(), "", self._filter())
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, path: Path) -> None:
        """Read a file and say what it would change."""
        self.forget()
        self._path = path
        self._look_again()

    def _look_again(self) -> None:
        self.ctx.tasks.run_query(self, self._read, self._path, done=self._looked, failed=self._refused)

    def _read(self, path: Path) -> tuple[Mapping[str, Any], Preview]:
        content = as_content(from_bytes(read_file(path)))
        return content, self.ctx.hall.ask(preview_setup, self.ctx.actor, content=content)

    def _looked(self, found: tuple[Mapping[str, Any], Preview]) -> None:
        if self._path is None:
            return
        self._content, self._preview = found
        self._say()
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, error: Exception) -> None:
        self.forget()
        text, step = error_text(error)
        self.edits.said(text, "error", step)

    @Slot()
    def _take(self) -> None:
        if self._preview is not None:
            self.edits.run(import_setup, content=self._content, seen=self._preview.seen)

    def _done(self, edit: Edit) -> None:
        if edit.step == "import_setup":
            self.forget()

    @Slot()
    def forget(self) -> None:
        """Take nothing over."""
        self._path, self._preview, self._content = None, None, {}
        for each in (self.about, self.told, self.hindered, self.take, self.leave):
            each.hide()

    # -- words

    def _say(self) -> None:
        preview = self._preview
        if preview is None or self._path is None:
            return
        lines = [difference_text(one) for one in preview.differences]
        more = len(lines) - _MOST_LINES
        if more > 0:
            lines = [*lines[:_MOST_LINES], self.tr("… and {n} more").format(n=more)]
        name = breakable(self._path.name)
        about = self.tr("{file} changes this:") if lines else self.tr("{file}: the hall is like this already.")
        self.about.setText(about.format(file=name))
        self.told.show_lines(lines)
        errors = [HallError(one.code, **one.values) for one in preview.hindrances]
        at_desk = self.tr("Desk {number}: {words}")
        told = [(error.values.get("desk", ""), joined(*error_text(error))) for error in errors]
        self.hindered.setText("\n".join(at_desk.format(number=desk, words=text) for desk, text in told))
        self.about.show()
        self.told.setVisible(bool(lines))
        self.hindered.setVisible(bool(errors))
        self.take.setVisible(bool(lines))
        self.leave.show()
        self.set_busy(self.edits.busy)

    def _filter(self) -> str:
        kind = self.tr("Set-up files")
        return f"{kind} (*{ENDING})"

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.hint.setText(self.tr("Services, desks, hours and settings in one file, for another hall or computer."))
        self.out_title.setText(self.tr("Export"))
        self.out_hint.setText(self.tr("The file holds no people, no PINs and no printers."))
        self.export.set_words(self.tr("Save as a file …"))
        self.in_title.setText(self.tr("Import"))
        self.in_hint.setText(
            self.tr("First you see what would change. Services and desks that are not in the file go out of use.")
        )
        self.look.set_words(self.tr("Look at a file …"))
        self.take.set_words(self.tr("Take it over"))
        self.leave.set_words(self.tr("Leave it"))
        self._say()
