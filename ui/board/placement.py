"""On which screen the board belongs: never over the one where staff works. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScreenInfo:
    """A screen as its plug and its maker name it.

    Attributes:
        name: Of the plug ("HDMI-1"); unique among the screens there are.
        serial: The maker's number, "" where the screen does not tell it.
        model: The maker's name for it.
    """

    name: str
    serial: str = ""
    model: str = ""


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


def find(screens: Sequence[ScreenInfo], kept: ScreenInfo | None) -> ScreenInfo | None:
    """Find a screen again: by the maker's number, also at another plug; else by its plug."""
    if kept is None:
        return None
    if kept.serial:
        same = [screen for screen in screens if (screen.serial, screen.model) == (kept.serial, kept.model)]
        if same:
            # Cheap screens share a number: then the plug tells them apart.
            return next((screen for screen in same if screen.name == kept.name), same[0])
    return next((screen for screen in screens if screen.name == kept.name), None)


def _free(screens: Sequence[ScreenInfo], staff: str | None) -> list[ScreenInfo]:
    names = [screen.name for screen in screens]
    kept = staff if staff in names else (names[0] if names else None)
    return [screen for screen in screens if screen.name != kept]
