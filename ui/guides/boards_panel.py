"""The site's own sheets: its public notice (公示牌) and the map of what is near (便民服务圈), to look at and save."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.actor import Actor
from app.guides.boards import board_facts, circle_facts, lacking
from app.guides.printing import BOARD, CIRCLE, note_print
from app.hall import Hall
from ui.context import Context
from ui.desk.panel import Panel
from ui.guides.made import pictures
from ui.guides.paper_view import PaperView
from ui.say import say_error, say_saved
from ui.theme.current import px
from ui.widgets.fields import ChoiceField
from ui.widgets.form import Form
from ui.widgets.labels import label
from ui.words import error_text

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

A3, A4 = "A3", "A4"
USUAL = {BOARD: A3, CIRCLE: A4}
_PAPER_HEIGHT = 420


class BoardsPanel(Panel):
    """Shows the sheet that is chosen, and writes it into a file.

    Signals:
        made: It is written.
    """

    made = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("guide_boards_panel", parent)
        self._ctx = ctx
        self._drawn = self._busy = False
        self._lacking: tuple[str, ...] = ()
        self._error: Exception | None = None
        self.hint = label(kind="muted", wrap=True, parent=self)
        self.which = ChoiceField((BOARD, CIRCLE), "guide_boards_which", self)
        self.size_ = ChoiceField((A3, A4), "guide_boards_size", self)
        self.form = Form(self)
        self._which_row = self.form.add_row("", self.which)
        self._size_row = self.form.add_row("", self.size_)
        self.note = label(kind="small", wrap=True, name="guide_boards_note", parent=self)
        self.view = PaperView("guide_boards_paper", self)
        for part in (self.hint, self.form, self.note, self.view):
            self.body.addWidget(part)
        self.which.edited.connect(self._turn)
        self.size_.edited.connect(self._draw_other)
        self.restyle()
        self.retranslate()

    def begin(self) -> None:
        """Start with the notice, as it would be printed today."""
        self.which.set_value(BOARD)
        self._turn()

    @Slot()
    def _turn(self) -> None:
        self.size_.set_value(USUAL[self.which.value()])
        self._draw_other()

    @Slot()
    def _draw_other(self) -> None:
        """Draw another sheet; until it is there, the one in sight cannot be saved in its name."""
        self._allow(drawn_=False)
        self.draw()

    def draw(self) -> None:
        """Draw the sheet anew: what it says may have changed."""
        job = (drawn, self._ctx.hall, self._ctx.actor, self.which.value(), self.size_.value())
        self._ctx.tasks.run_query(self, *job, done=self._show, failed=self._not_drawn, tag="sheet")

    def _show(self, found: tuple[tuple[QImage, ...], tuple[str, ...]]) -> None:
        pages, self._lacking = found
        self._error = None
        self.view.show_pages(pages, self.which.currentText())
        self._tell()
        self._allow(drawn_=True)

    def _tell(self) -> None:
        if self._error is not None:
            self.view.say(*error_text(self._error), "alert")
        words = self.tr("No font has {signs}: printed as their codes.")
        self.note.setText(words.format(signs=" ".join(self._lacking)))
        self.note.setVisible(bool(self._lacking))

    def _not_drawn(self, error: Exception) -> None:
        self._lacking, self._error = (), error
        self._tell()
        self._allow(drawn_=False)

    def _allow(self, *, drawn_: bool) -> None:
        self._drawn = drawn_
        self.go.setEnabled(drawn_ and not self._busy)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be written twice, and nothing that could not be drawn."""
        self._busy = busy
        self._allow(drawn_=self._drawn)

    def take_focus(self) -> None:
        """Start at which sheet."""
        self.which.setFocus()

    def values(self) -> dict[str, object] | None:
        """Give which sheet, and how large."""
        return {"paper": self.which.value(), "size": self.size_.value()} if self._drawn else None

    def ask_file(self, values: dict[str, Any]) -> None:
        """Ask where to, and write it there."""
        name = f"{self.which.currentText()}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), self.tr("Save the sheet"), name, "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen), **values)

    def save_to(self, path: Path, *, paper: str, size: str) -> None:
        """Write a sheet into a file."""
        self.set_busy(True)
        job = (saved, self._ctx.hall, self._ctx.actor, path, paper, size)
        self._ctx.tasks.run_query(self, *job, done=partial(self._saved, paper), failed=self._failed, tag="save")

    def _saved(self, paper: str, path: Path) -> None:
        self.set_busy(False)
        say_saved(self._ctx.strip, path)
        self._ctx.tasks.run_command(self, self._ctx.hall.do, note_print, self._ctx.actor, paper=paper)
        self.made.emit()

    def _failed(self, error: Exception) -> None:
        self.set_busy(False)
        say_error(self._ctx.strip, error, seconds=20)

    def restyle(self) -> None:
        """Take the height of the paper from the text scale."""
        self.view.setMinimumHeight(px(_PAPER_HEIGHT))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title.setText(self.tr("Public notice and map of what is near"))
        told = self.tr("It says what settings, services and guides say; what nobody told is printed as not checked.")
        self.hint.setText(told)
        self.which.set_words((self.tr("Public notice of this site"), self.tr("Map of what is near")))
        self.size_.set_words((A3, A4))
        self.form.retitle(self._which_row, self.tr("Which sheet"))
        self.form.retitle(self._size_row, self.tr("Size of the paper"))
        self.go.set_words(self.tr("Save as PDF …"))
        self.view.name_pages(self.which.currentText())
        self._tell()


def drawn(hall: Hall, actor: Actor, paper: str, size: str) -> tuple[tuple[QImage, ...], tuple[str, ...]]:
    """Draw a sheet to be looked at, and list what no font has; runs beside the interface.

    Raises:
        HallError: `no_coordinates` for a map of nowhere.
    """
    data, signs = sheet(hall, actor, paper, size)
    return pictures(data), signs


def saved(hall: Hall, actor: Actor, path: Path, paper: str, size: str) -> Path:
    """Write a sheet into a file; runs beside the interface.

    Raises:
        HallError: `no_coordinates`, and as `put_file`.
    """
    from app.documents.put_file import put_file

    return put_file(path, sheet(hall, actor, paper, size)[0])


def sheet(hall: Hall, actor: Actor, paper: str, size: str) -> tuple[bytes, tuple[str, ...]]:
    """Make a sheet as it is today, and list what no font has.

    Raises:
        HallError: `no_coordinates`.
    """
    if paper == BOARD:
        from app.documents.notice_board import notice_board_pdf

        board = hall.ask(board_facts, actor)
        return notice_board_pdf(board, size), tuple(lacking(board))
    from app.documents.circle_map import circle_map_pdf

    circle = hall.ask(circle_facts, actor)
    return circle_map_pdf(circle, size), tuple(lacking(circle))
