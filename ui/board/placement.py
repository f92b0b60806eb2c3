"""On which screen the board belongs: never over the one where staff works. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placement:
    """What to do with the board.

    Attributes:
        screen: Name of the screen, None = none is free.
        full: Cover the whole screen; False = an ordinary window.
    """

    screen: str | None
    full: bool


def place(screens: Sequence[str], staff: str | None, before: str | None) -> Placement:
    """Choose among the screens there are; the one it was on before is preferred.

    Args:
        screens: Names of all screens, the primary one first.
        staff: The screen with the staff's window; the primary one when there is no such window.
        before: Where the board was.
    """
    kept = staff if staff in screens else (screens[0] if screens else None)
    free = [name for name in screens if name != kept]
    if before in free:
        return Placement(before, True)
    return Placement(free[0], True) if free else Placement(None, False)
