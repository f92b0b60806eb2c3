"""Look the data and its newest backup over once a night, where the program is left running."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.hall import Hall
from app.upkeep.finding import Finding
from ui.tasks import Tasks

EVERY_MS = 600_000
HOUR = 3  # of the computer: nobody waits for the disk then; who comes later finds it done by the first look after


class NightWatch(QObject):
    """Looks again on each new date; the start of the program has its own look.

    Signals:
        looked_over: What was found, [] when all is sound.
    """

    looked_over = Signal(object)

    def __init__(self, hall: Hall, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._hall, self._tasks = hall, tasks
        self._last: date = self._now().date()
        self._tick = QTimer(self)
        self._tick.setInterval(EVERY_MS)
        self._tick.timeout.connect(self._look)

    def start(self) -> None:
        """Look from tomorrow on."""
        self._tick.start()

    def stop(self) -> None:
        """Look no more."""
        self._tick.stop()

    def _now(self) -> datetime:
        return self._hall.clock.now().astimezone()

    @Slot()
    def _look(self) -> None:
        now = self._now()
        if now.date() > self._last and now.hour >= HOUR:
            self._last = now.date()
            self._tasks.run_query(self, _look_over, self._hall, done=self.looked_over.emit)


def _look_over(hall: Hall) -> list[Finding]:
    from app.upkeep.start_check import look_over_with_backup

    return look_over_with_backup(hall.store, hall.info.get("store_id", ""))
