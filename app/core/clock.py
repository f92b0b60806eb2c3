"""The time: of the computer, or of a replay store."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

# The wall clock may be this far ahead of the monotonic one before the day no longer ends by itself.
TRUSTED_LEAD = timedelta(minutes=10)


class Clock(Protocol):
    """What gives the time."""

    def now(self) -> datetime:
        """Give the time, aware, in UTC."""
        ...

    def ran_ahead(self) -> bool:
        """Tell whether the wall clock jumped forward since the program started (design section 3)."""
        ...


def _steady() -> float:
    # CLOCK_BOOTTIME goes on while the PC sleeps, so waking up next morning is not a jump.
    boottime = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(boottime) if boottime is not None else time.monotonic()


class SystemClock:
    """The computer's clock, watched against its monotonic one."""

    def __init__(self) -> None:
        self._started = self.now()
        self._steady = _steady()

    def now(self) -> datetime:
        """Give the computer's time in UTC."""
        return datetime.now(UTC)

    def ran_ahead(self) -> bool:
        """Tell whether the wall clock gained more than 10 minutes on the monotonic one."""
        steady = timedelta(seconds=_steady() - self._steady)
        return self.now() - self._started - steady > TRUSTED_LEAD
