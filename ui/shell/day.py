"""Close and open the business day, after a question in the strip."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.core.rights import TABLE, Right
from app.queue.day import close_day, open_day
from app.queue.results import DayFigures
from app.queue.still_here import StillHere, still_here
from app.reports.at_close import page_to_print
from app.reports.reading import DayView
from ui.context import Context
from ui.plaintext import joined
from ui.reports.to_paper import print_day, usual_printer

_MESSAGE = "close-day"


class DayKeeper(QObject):
    """Asks and does it for whoever signed in; the hall judges whether they may."""

    def __init__(self, ctx: Context, owner: QObject) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self.printer = usual_printer

    @Slot()
    def ask_close(self) -> None:
        """Ask once more before the day is closed, with how many people are still at the site."""
        self._ctx.tasks.run_query(self, self._ctx.hall.ask, still_here, self._ctx.actor, done=self._ask)

    def _ask(self, found: StillHere) -> None:
        after = self.tr("Afterwards no numbers are given and nobody is called until the day is opened again.")
        serving = self.tr("Being served: {n}; they count as served.").format(n=found.serving)
        self._ctx.strip.show_message(
            self._question(found),
            "attention",
            self.tr("Close the day"),
            self._close,
            id=_MESSAGE,
            next_step=joined(serving, after) if found.serving else after,
            retell=partial(self._ask, found),
        )

    def _question(self, found: StillHere) -> str:
        if not found.left:
            return self.tr("Close the day? Nobody is waiting.")
        if found.carried_over:
            words = self.tr("Close the day? Waiting, called or on hold: {n}. They keep their numbers for the next day.")
        else:
            words = self.tr("Close the day? Waiting, called or on hold: {n}. They will be counted as not served.")
        return words.format(n=found.left)

    def _close(self) -> None:
        self._ctx.tasks.run_command(self, self._ctx.hall.do, close_day, self._ctx.actor, done=self._closed)

    def _closed(self, figures: DayFigures) -> None:
        words = self.tr("The day is closed: {served} served, {unserved} not served, {missed} missed.")
        told = words.format(served=figures.served, unserved=figures.unserved, missed=figures.missed)
        self._ctx.strip.show_message(told, "done", seconds=0, id=_MESSAGE, retell=partial(self._closed, figures))

        if Right.SEE_FIGURES in TABLE[self._ctx.actor.role]:
            self._ctx.tasks.run_query(self, page_to_print, self._ctx.hall, self._ctx.actor, done=self._print)

    def _print(self, view: DayView | None) -> None:
        """Print the day's page where the hall wants that; the file is written by the hall itself."""
        if view is not None:
            print_day(self._ctx, view, self.printer())

    @Slot()
    def open(self) -> None:
        """Open a closed day again."""
        self._ctx.tasks.run_command(self, self._ctx.hall.do, open_day, self._ctx.actor, done=self._opened)

    def _opened(self, _figures: DayFigures) -> None:
        self._ctx.strip.show_message(self.tr("The day is open again."), "done", id=_MESSAGE)
