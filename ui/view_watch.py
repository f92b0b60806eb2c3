"""Find out when a board shows the hall; only the benchmark of its start uses this."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication


class ViewWatch(QObject):
    """Looks until a board on show has read the hall, then says so and ends the program."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(1)

    @Slot()
    def _look(self) -> None:
        for window in QApplication.topLevelWidgets():
            if window.objectName() == "board_window" and window.isVisible() and getattr(window, "view", None):
                self._timer.stop()
                print(f"ready {time.perf_counter()} {time.process_time()}", flush=True)
                QCoreApplication.exit(0)  # a board lets nobody close it
                return
