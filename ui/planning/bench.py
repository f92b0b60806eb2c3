"""The day that is planned on, what is tried on it, and what that would bring."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.queue.simulation.day import PastDay
from app.queue.simulation.plan import Outcome, Plan
from ui.planning.desk_history import DeskHistory, Desks
from ui.planning.trial import Played, Trials
from ui.tasks import Tasks

REST_MS = 200  # after the last of several changes


class Bench(QObject):
    """Plays every change; what is on it (day, desks, figures) always belongs together.

    Attributes:
        day: The day; None before the first.
        outcome: What the desks that are tried would bring; None until it is played.
        before: What the desks of the day itself bring under the same rule; None where nobody knows which were open.
        trials: What is played and looked for.

    Signals:
        desks_set: The desks are others, not by the hand that chooses them.
        played: There are figures.
        unplayable: The rule is none; figures that are there stay those of the rule before.
        found: The fewest desks were looked for, and found or not.
    """

    desks_set = Signal()
    played = Signal()
    unplayable = Signal()
    found = Signal(bool)

    def __init__(self, tasks: Tasks, plan_of: Callable[[Desks], Plan | None], parent: QObject) -> None:
        super().__init__(parent)
        self._plan_of = plan_of
        self._history = DeskHistory()
        self.day: PastDay | None = None
        self.outcome: Outcome | None = None
        self.before: Outcome | None = None
        self.trials = Trials(tasks, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.play)
        self.trials.played.connect(self._was_played)
        self.trials.found.connect(self._was_found)

    @property
    def desks(self) -> Desks:
        """Give the desks that are tried now."""
        return self._history.now

    def is_resting(self) -> bool:
        """Tell whether a change waits for the next one, to be played with it."""
        return self._rest.isActive()

    def begin(self, day: PastDay) -> None:
        """Plan on another day, with its own desks; what is under way on the one before counts no more."""
        self.stop_all()
        self.day, self.outcome, self.before = day, None, None
        self._history.begin(day.shifts.desks)

    def stop_all(self) -> None:
        """End all that is under way."""
        self._rest.stop()
        self.trials.stop()

    # -- playing

    @Slot()
    def play_soon(self) -> None:
        """Play what was changed once the hand rests."""
        self.trials.stop_looking()
        self._rest.start()

    @Slot()
    def play(self) -> None:
        """Play the plan, and beside it the desks of the day itself."""
        self._rest.stop()
        if self.day is None:
            return
        plan = self._plan_of(self.desks)
        if plan is None:
            self.trials.stop_playing()
            self.unplayable.emit()
            return
        plans = [plan]
        if self.day.was_open:
            plans.insert(0, Plan(self.day.shifts.desks, plan.rule, plan.lengths, plan.target_s))
        self.trials.play(self.day, plans)

    @Slot(object)
    def _was_played(self, played: Played) -> None:
        if self.day is not None and played.day is self.day:
            self.outcome = played.outcomes[-1]
            self.before = played.outcomes[0] if self.day.was_open else None
            self.played.emit()

    # -- desks

    @Slot(tuple)
    def follow(self, desks: Desks) -> None:
        """Try the desks that a hand gives, one change after the other."""
        self._history.take(desks)
        self.play_soon()

    @Slot()
    def take_those_of_the_day(self) -> None:
        """Try the desks of the day itself."""
        if self.day is not None:
            self.trials.stop_looking()
            self._take(self.day.shifts.desks)

    @Slot()
    def undo(self) -> None:
        """Go back to the desks before."""
        if self._history.undo():
            self.trials.stop_looking()
            self.desks_set.emit()
            self.play()

    def look_for_fewest(self, most: int) -> None:
        """Look for the fewest desks that keep the aim."""
        plan = self._plan_of(self.desks)
        if self.day is not None and plan is not None:
            self.trials.look(self.day, plan, most)

    @Slot(object)
    def _was_found(self, plan: Plan | None) -> None:
        if plan is not None:
            self._take(plan.desks)
        self.found.emit(plan is not None)

    def _take(self, desks: Desks) -> None:
        if self._history.take(desks):
            self.desks_set.emit()
            self.play()
