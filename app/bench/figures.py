"""Sum up measured times."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

Figures = dict[str, Any]


class Times:
    """What operations took, each in milliseconds: by the wall clock, and of this thread's processor time."""

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.cpu: list[float] = []

    @contextmanager
    def one(self) -> Iterator[None]:
        """Measure one operation."""
        wall, cpu = time.perf_counter(), time.thread_time()
        yield
        self.cpu.append((time.thread_time() - cpu) * 1000)
        self.wall.append((time.perf_counter() - wall) * 1000)

    def clear(self) -> None:
        """Forget what was measured so far."""
        self.wall.clear()
        self.cpu.clear()

    def told(self) -> Figures:
        """Give n, p50 and p99, and the median of the processor time, which other programs disturb less."""
        return {
            "n": len(self.wall),
            "p50_ms": round(statistics.median(self.wall), 3),
            "p99_ms": round(percentile(self.wall, 0.99), 3),
            "cpu_p50_ms": round(statistics.median(self.cpu), 3),
        }

    def against(self, bound: Times) -> Figures:
        """Give the ratios to a lower bound, percentile by percentile."""
        return {
            "p50": round(statistics.median(self.wall) / statistics.median(bound.wall), 2),
            "p99": round(percentile(self.wall, 0.99) / percentile(bound.wall, 0.99), 2),
            "cpu_p50": round(statistics.median(self.cpu) / statistics.median(bound.cpu), 2),
        }


def percentile(times: Sequence[float], share: float) -> float:
    """Give the time that `share` (0 to 1) of the times do not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
