"""The desks that are tried, and those to go back to. Pure."""

from __future__ import annotations

Desks = tuple[int, ...]


class DeskHistory:
    """What was tried on one day; another day begins anew."""

    def __init__(self) -> None:
        self.now: Desks = ()
        self._earlier: list[Desks] = []

    def begin(self, desks: Desks) -> None:
        """Begin with the desks of a day; nothing lies before them."""
        self.now = desks
        self._earlier.clear()

    def take(self, desks: Desks) -> bool:
        """Try other desks; False when they are those already."""
        if desks == self.now:
            return False
        self._earlier.append(self.now)
        self.now = desks
        return True

    def undo(self) -> bool:
        """Go back to the desks before; False where none are."""
        if not self._earlier:
            return False
        self.now = self._earlier.pop()
        return True
