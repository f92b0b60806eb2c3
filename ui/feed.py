"""Keep one query's answer fresh: asked again after changes and by a timer, never twice at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.core.changes import DAY, DESKS, ESTIMATES, QUEUE, SETUP, Changes
from ui.context import Context

REST_MS = 120  # at most some eight reads a second, however many changes arrive
RETRY_MS = 5_000
_SHOWN = frozenset({QUEUE, DESKS, DAY, SETUP, ESTIMATES})


class ViewFeed(QObject):
    """A view that follows the hall.

    Attributes:
        answered: Serial number of the last answer.

    Signals:
        viewed: The newest view, on the interface thread.
        failed: Why it could not be read; it is tried again by itself.
    """

    viewed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        ctx: Context,
        query: Callable[..., Any],
        args: dict[str, Any],
        every_ms: int,
        owner: QObject,
        kinds: frozenset[str] = _SHOWN,
    ) -> None:
        super().__init__(owner)
        self._kinds = kinds
        self._ctx = ctx
        self._query = query
        self._args = args
        self._under_way = False
        self._again = False
        self._asked = 0
        self.answered = 0
        self._stopped = False
        self._rest = _single_shot(self, REST_MS, self._after_rest)
        self._retry = _single_shot(self, RETRY_MS, self.refresh)
        self._tick = QTimer(self)
        self._tick.setInterval(every_ms)
        self._tick.timeout.connect(self.refresh)
        ctx.changes.changed.connect(self._take_change)

    def start(self) -> None:
        """Ask now and from now on."""
        self._tick.start()
        self.refresh()

    def stop(self) -> None:
        """Ask no more; safe to call twice."""
        self._stopped = True
        for timer in (self._tick, self._rest, self._retry):
            timer.stop()

    @Slot()
    def refresh(self) -> int:
        """Ask as soon as the last answer is in; give the serial number of the answer that will be new enough."""
        if self._stopped:
            return self.answered
        if self._under_way or self._rest.isActive():
            self._again = True
            return self._asked + 1
        return self._ask()

    def refresh_now(self) -> int:
        """Ask without the pause between two reads (after an own command); give the serial number as refresh does."""
        if not self._under_way:
            self._rest.stop()
        return self.refresh()

    def _ask(self) -> int:
        self._under_way, self._again = True, False
        self._asked += 1
        hall, tasks = self._ctx.hall, self._ctx.tasks
        tasks.run_query(
            self, hall.ask, self._query, self._ctx.actor, done=self._answered, failed=self._refused, **self._args
        )
        return self._asked

    def _take_change(self, changes: Changes) -> None:
        if changes.site_id in (None, self._ctx.actor.site_id) and changes.kinds & self._kinds:
            self.refresh()

    def _answered(self, view: object) -> None:
        self._under_way = False
        self.answered = self._asked
        self._retry.stop()
        if self._stopped:
            return
        self._rest.start()
        self.viewed.emit(view)

    def _refused(self, error: Exception) -> None:
        self._under_way = False
        self.answered = self._asked
        if self._stopped:
            return
        self._retry.start()
        self.failed.emit(error)

    def _after_rest(self) -> None:
        if self._again:
            self.refresh()


def _single_shot(owner: QObject, interval_ms: int, slot: Callable[[], object]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(slot)
    return timer
