"""Hold hasty hands back: a press meant for the step before must not take the step after."""

from __future__ import annotations

import time
from collections.abc import Callable

HOLD_S = 0.5


class StepGuard:
    """Lets no step be taken for a moment after the desk's situation changed.

    Covers a double click, a second Space or Enter, and a key struck once too often; `now` gives seconds that
    only grow.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._seen: object = None
        self._until = float("-inf")

    def see(self, situation: object) -> bool:
        """Note what the desk shows; tell whether it is something else than before."""
        if situation == self._seen:
            return False
        self._seen = situation
        self.hold()
        return True

    def hold(self) -> None:
        """Begin a moment."""
        self._until = self._now() + HOLD_S

    def holds(self) -> bool:
        """Tell whether the moment still lasts."""
        return self._now() < self._until
