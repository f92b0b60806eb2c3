"""Close and open the business day, after a question in the strip."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.queue.day import close_day, open_day
from app.queue.screens import list_waiting
from app.queue.views import DayFigures, WaitingRow
from ui.context import Context

_MESSAGE = "close-day"


class DayKeeper(QObject):
    """Asks and does it for whoever signed in; the hall judges whether they may."""

    def __init__(self, ctx: Context, owner: QObject) -> None:
        super().__init__(owner)
        self._ctx = ctx

    @Slot()
    def ask_close(self) -> None:
        """Ask once more before the day is closed, with how many people still wait."""
        self._ctx.tasks.run_query(self, self._ctx.hall.ask, list_waiting, self._ctx.actor, done=self._ask)

    def _ask(self, waiting: tuple[WaitingRow, ...]) -> None:
        words = self.tr("Close the day? Still waiting: {n}. They will be counted as not served.")
        calm = self.tr("Close the day? Nobody is waiting.")
        self._ctx.strip.show_message(
            words.format(n=len(waiting)) if waiting else calm,
            "attention",
            self.tr("Close the day"),
            self._close,
            id=_MESSAGE,
            next_step=self.tr("Afterwards no numbers are given and nobody is called until the day is opened again."),
        )

    def _close(self) -> None:
        self._ctx.tasks.run_command(self, self._ctx.hall.do, close_day, self._ctx.actor, done=self._closed)

    def _closed(self, figures: DayFigures) -> None:
        words = self.tr("The day is closed: {served} served, {unserved} not served, {missed} missed.")
        told = words.format(served=figures.served, unserved=figures.unserved, missed=figures.missed)
        self._ctx.strip.show_message(told, "done", seconds=0, id=_MESSAGE)

    @Slot()
    def open(self) -> None:
        """Open a closed day again."""
        self._ctx.tasks.run_command(self, self._ctx.hall.do, open_day, self._ctx.actor, done=self._opened)

    def _opened(self, _figures: DayFigures) -> None:
        self._ctx.strip.show_message(self.tr("The day is open again."), "done", id=_MESSAGE)
