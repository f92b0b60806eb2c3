"""What is tried on a day, beside the interface thread: how far it is, and an end to it before its time."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import CancelledError
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.queue.simulation.day import PastDay
from app.queue.simulation.plan import Outcome, Plan, play_plan, suggest
from ui.tasks import Tasks

LOOK_MS = 150


class Going:
    """Carries one number out of the worker, and the wish to stop into it."""

    def __init__(self) -> None:
        self.share = 0.0
        self.stopped = False

    def stop(self) -> None:
        """End the work at its next step."""
        self.stopped = True

    def __call__(self, share: float) -> None:
        """Note how far the work is, 0 to 1.

        Raises:
            CancelledError: Nobody waits for it any more.
        """
        if self.stopped:
            raise CancelledError
        self.share = share


class Played(NamedTuple):
    """What plans bring on a day, in their order."""

    day: PastDay
    outcomes: tuple[Outcome, ...]
    going: Going


def play_all(day: PastDay, plans: Sequence[Plan], going: Going) -> Played:
    """Play plans one after the other."""
    return Played(day, tuple(play_plan(day, plan, going) for plan in plans), going)


def look_for(day: PastDay, plan: Plan, most: int, going: Going) -> Plan | None:
    """Look for the fewest desks."""
    return suggest(day, plan, most, going)


class Trials(QObject):
    """Plays plans and looks for the fewest desks; only the newest of each counts.

    Signals:
        played: The newest plans, `Played`; nothing once that was stopped.
        found: The plan with the fewest desks, None where there is none.
        failed: An error that is no wish to stop.
        looking: The search began, or is over.
        moved: How far the search is, in per cent.
    """

    played = Signal(object)
    found = Signal(object)
    failed = Signal(object)
    looking = Signal(bool)
    moved = Signal(int)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._playing = Going()
        self._search: Going | None = None
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_MS)
        self._watch.timeout.connect(self._tell_share)

    def is_looking(self) -> bool:
        """Tell whether a search is under way."""
        return self._search is not None

    def play(self, day: PastDay, plans: Sequence[Plan]) -> None:
        """Play plans in place of those that are being played."""
        self._playing.stop()
        self._playing = Going()
        self._tasks.run_query(
            self, play_all, day, plans, self._playing, done=self._was_played, failed=self._ended, tag="play"
        )

    def look(self, day: PastDay, plan: Plan, most: int) -> None:
        """Look for the fewest desks, unless somebody looks already."""
        if self._search is not None:
            return
        self._search = Going()
        self._watch.start()
        self.looking.emit(True)
        self._tell_share()
        self._tasks.run_query(
            self, look_for, day, plan, most, self._search, done=self._was_found, failed=self._not_found, tag="look"
        )

    @Slot()
    def stop_looking(self) -> None:
        """End the search at its next step."""
        if self._search is not None:
            self._search.stop()

    def stop_playing(self) -> None:
        """End what is being played; figures that are on their way count no more."""
        self._playing.stop()

    def stop(self) -> None:
        """End everything."""
        self._watch.stop()
        self.stop_playing()
        self.stop_looking()

    def _was_played(self, played: Played) -> None:
        if not played.going.stopped:
            self.played.emit(played)

    def _was_found(self, plan: Plan | None) -> None:
        stopped = self._search is not None and self._search.stopped
        self._over()
        if not stopped:
            self.found.emit(plan)

    def _not_found(self, error: Exception) -> None:
        self._over()
        self._ended(error)

    def _over(self) -> None:
        self._search = None
        self._watch.stop()
        self.looking.emit(False)

    def _ended(self, error: Exception) -> None:
        if not isinstance(error, CancelledError):
            self.failed.emit(error)

    @Slot()
    def _tell_share(self) -> None:
        if self._search is not None:
            self.moved.emit(round(self._search.share * 100))
