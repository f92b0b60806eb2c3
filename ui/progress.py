"""How far a long step is: plain values that its worker tells, and the window reads."""

from __future__ import annotations

from threading import Event


class Progress:
    """Told by a worker and read by the window, whatever has become of either; it may be asked to stop.

    Attributes:
        done: How many rows are done.
    """

    def __init__(self) -> None:
        self.done = 0
        self._stopped = Event()

    def tell(self, done: int) -> None:
        """Take how many rows are done."""
        self.done = done

    def stop(self) -> None:
        """Ask the worker to stop."""
        self._stopped.set()

    def is_stopped(self) -> bool:
        """Tell whether it shall stop."""
        return self._stopped.is_set()
