"""Read the day that is planned on, one of the hall or one of a file; only the one asked for last counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.core.actor import Actor
from app.hall import Hall
from app.queue.past_day import PlanningView, past_day
from app.queue.simulation.arrivals_file import read_day
from app.queue.simulation.day import PastDay, day_of_rows
from ui.context import Context

FILE = "file"
_TAG = "day"  # of all that is asked here: an answer to an older wish is dropped


class Read(NamedTuple):
    """A day that was read, and what it was chosen as: a date of the hall, or FILE."""

    chosen: object
    day: PastDay


class DayReader(QObject):
    """Asks for one day after the other.

    Attributes:
        shown: What the newest day that was read was chosen as; None before the first.
        is_asked: A day is being read.

    Signals:
        read: A `PastDay`.
        refused: Why there is none; the one before stays.
    """

    read = Signal(object)
    refused = Signal(object)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._file: Read | None = None
        self.shown: object = None
        self.is_asked = False

    def choose(self, chosen: object) -> None:
        """Read a day of the hall, or take that of the file which was read before."""
        if isinstance(chosen, date):
            self._ask(_day_of_hall, self._ctx.hall, self._ctx.actor, chosen)
        elif chosen == FILE and self._file is not None:
            self._ask(_at_hand, self._file)

    def choose_file(self, path: Path, view: PlanningView) -> None:
        """Read the arrivals of a file."""
        self._ask(_day_of_file, path, view)

    def _ask(self, read: Callable[..., Read], *args: object) -> None:
        self.is_asked = True
        self._ctx.tasks.run_query(self, read, *args, done=self._was_read, failed=self._was_refused, tag=_TAG)

    def _was_read(self, found: Read) -> None:
        self.is_asked = False
        self.shown = found.chosen
        if found.chosen == FILE:
            self._file = found
        self.read.emit(found.day)

    def _was_refused(self, error: Exception) -> None:
        self.is_asked = False
        self.refused.emit(error)


def _day_of_hall(hall: Hall, actor: Actor, day: date) -> Read:
    return Read(day, hall.ask(past_day, actor, day=day))


def _day_of_file(path: Path, view: PlanningView) -> Read:
    return Read(FILE, day_of_rows(path.name, read_day(path), view.services, view.times, view.desks))


def _at_hand(found: Read) -> Read:
    return found
