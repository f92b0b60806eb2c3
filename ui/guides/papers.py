"""Print a guide's papers on the usual printer, or save them; every print is noted."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.actor import Actor
from app.documents.put_file import put_file
from app.guides.printing import NOTICE, note_print
from app.hall import Hall
from ui.context import Context
from ui.guides.made import Asked, Made, Sent, make, send
from ui.plaintext import joined, plain
from ui.reports.to_paper import usual_printer
from ui.say import say_error

_MESSAGE = "guide-paper"


class GuidePapers(QObject):
    """The way of a paper from what a guide says to a printer or a file.

    Attributes:
        printer: Gives where it is printed without asking.

    Signals:
        sent: A paper went to the printer, or into a file.
    """

    sent = Signal()

    def __init__(self, ctx: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._ctx, self._owner = ctx, owner
        self.printer = usual_printer
        self._made: Made | None = None
        self._ticket: str | None = None
        self._going: Asked | None = None  # a hasty second press prints nothing twice

    def print(self, asked: Asked, ticket: str | None = None) -> None:
        """Print a paper without asking anything; `ticket` is the visit it is for."""
        if self._going == asked:
            return
        self._going = asked
        job = (send, self._ctx.hall, self._ctx.actor, asked, self.printer)
        self._ctx.tasks.run_query(self, *job, done=partial(self._was_sent, ticket), failed=self.failed, tag=asked)

    def _was_sent(self, ticket: str | None, sent: Sent) -> None:
        self._made, self._ticket, self._going = sent.made, ticket, None
        if sent.printer is None:
            said = self.tr("This computer has no usual printer: {title} was not printed.")
            text = said.format(title=plain(sent.made.title))
            self._show(text, "attention", self.tr("Save it as a file instead."), offers=True)
        elif not sent.taken:
            said = self.tr("The printer {name} takes nothing.").format(name=plain(sent.printer))
            self._show(said, "error", self.tr("See whether it is on, or save the paper as a file."), offers=True)
        else:
            said = self.tr("{title}: sent to the printer {name}.")
            self._show(said.format(title=plain(sent.made.title), name=plain(sent.printer)), "done")
            self._note(sent.made)

    def _show(self, text: str, level: str, step: str = "", offers: bool = False) -> None:
        made = self._made
        if made is not None and made.lacking:
            words = self.tr("No font has {signs}: printed as their codes.")
            text = joined(text, words.format(signs=" ".join(made.lacking)))
            level = "attention" if level == "done" else level
        save = self.tr("Save …") if offers else None
        action = self._save_again if offers else None
        self._ctx.strip.show_message(
            text, level, save, action, seconds=30 if offers else 12, id=_MESSAGE, next_step=step
        )

    @Slot()
    def _save_again(self) -> None:
        if self._made is not None:
            self.save(self._made.asked, self._made.name, self._ticket)

    def save(self, asked: Asked, name: str, ticket: str | None = None) -> None:
        """Ask where to, and write the paper there."""
        window = self._owner.window()
        chosen, _ = QFileDialog.getSaveFileName(window, self.tr("Save the paper"), name, "PDF (*.pdf)")
        if chosen:
            self.save_to(asked, Path(chosen), ticket)

    def save_to(self, asked: Asked, path: Path, ticket: str | None = None) -> None:
        """Write a paper into a file."""
        job = (_saved, self._ctx.hall, self._ctx.actor, asked, path)
        self._ctx.tasks.run_query(
            self, *job, done=partial(self._was_saved, path, ticket), failed=self.failed, tag=asked
        )

    def _was_saved(self, path: Path, ticket: str | None, made: Made) -> None:
        self._made, self._ticket = made, ticket
        self._show(self.tr("Saved as {file}.").format(file=plain(path.name)), "done")
        self._note(made)

    def _note(self, made: Made) -> None:
        """Note what was printed; a notice is a record of its own."""
        if made.asked.paper != NOTICE:
            printed = [(made.asked.subject, made.version)]
            values: dict[str, Any] = {"paper": made.asked.paper, "printed": printed, "ticket": self._ticket}
            self._ctx.tasks.run_command(
                self, self._ctx.hall.do, note_print, self._ctx.actor, failed=self.failed, **values
            )
        self.sent.emit()

    def failed(self, error: Exception) -> None:
        """Say why there is no paper."""
        self._going = None
        say_error(self._ctx.strip, error, seconds=20, id=_MESSAGE)


def _saved(hall: Hall, actor: Actor, asked: Asked, path: Path) -> Made:
    made = make(hall, actor, asked)
    put_file(path, made.data)
    return made
