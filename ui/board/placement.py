"""On which screen the board belongs: never over the one where staff works. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.screens.info import ScreenInfo, find


@dataclass(frozen=True, slots=True)
class Placement:
    """What to do with the board.

    Attributes:
        screen: Name of the screen to cover, None = none is free.
        waits: It was on a screen that is away now: it stays hidden until that one is back.
    """

    screen: str | None
    waits: bool = False


def place(screens: Sequence[ScreenInfo], staff: str | None, kept: ScreenInfo | None) -> Placement:
    """Choose a screen when somebody opens the board.

    Args:
        screens: All screens, the primary one first.
        staff: Name of the screen with the staff's window, None = the primary one.
        kept: The screen it was on before; any other free one serves while that is away.
    """
    free = _free(screens, staff)
    known = find(free, kept)
    if known is not None:
        return Placement(known.name)
    return Placement(free[0].name if free else None)


def replace(
    screens: Sequence[ScreenInfo], staff: str | None, kept: ScreenInfo, before: Sequence[ScreenInfo]
) -> Placement:
    """Choose a screen when screens came or went while the board is open.

    A screen that was there `before` has work of its own (another board, somebody's desktop) and is left alone; one
    that is new takes the place of the one that went.
    """
    free = _free(screens, staff)
    known = find(free, kept)
    if known is not None:
        return Placement(known.name)
    names = {screen.name for screen in before}
    new = [screen for screen in free if screen.name not in names]
    return Placement(new[0].name) if new else Placement(None, waits=True)


def _free(screens: Sequence[ScreenInfo], staff: str | None) -> list[ScreenInfo]:
    names = [screen.name for screen in screens]
    kept = staff if staff in names else (names[0] if names else None)
    return [screen for screen in screens if screen.name != kept]
