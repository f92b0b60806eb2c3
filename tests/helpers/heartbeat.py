"""Measure how long the interface thread does not come back to its event loop."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot

BEAT_MS = 5
_THREADS = Path("/proc/self/task")


class Heartbeat(QObject):
    """Beats in the interface thread and notes each time a beat came late.

    What the process's threads stood in line for a processor is not held against it: that is other
    programs' doing, and while a thread that holds the interpreter stands in line, this one waits for it.

    Attributes:
        longest_ms: The longest stall.
        longest_by_clock_ms: The longest time between two beats, whatever the reason.
        late: When (seconds since the start) and how long, for stalls over 50 ms.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = self.longest_by_clock_ms = 0.0
        self.late: list[tuple[float, float]] = []
        self.beats = 0
        self._began = self._last = time.monotonic()
        self._stood = 0.0
        self._stood = self._in_line()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

    @Slot()
    def _beat(self) -> None:
        now, stood = time.monotonic(), self._in_line()
        gap = (now - self._last) * 1000 - BEAT_MS
        stall = gap - (stood - self._stood) * 1000
        self._last, self._stood = now, stood
        self.beats += 1
        self.longest_ms = max(self.longest_ms, stall)
        self.longest_by_clock_ms = max(self.longest_by_clock_ms, gap)
        if stall > 50:
            self.late.append((round(now - self._began, 2), round(stall, 1)))

    def _in_line(self) -> float:
        """Give the seconds that threads of this process were ready to run and got no processor (Linux tells)."""
        seconds = 0.0
        for file in _THREADS.glob("*/schedstat"):
            with suppress(OSError):  # a thread that has just ended
                seconds += int(file.read_bytes().split()[1]) / 1e9
        return max(seconds, self._stood)
