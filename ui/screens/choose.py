"""On which screen a window that stands in the hall belongs. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ui.screens.info import ScreenInfo, find


def choose(screens: Sequence[ScreenInfo], asked: int | None, before: ScreenInfo | None, own: bool) -> ScreenInfo | None:
    """Choose a screen.

    Args:
        screens: All screens, the primary one first; at least one.
        asked: Number of the screen that was asked for, from 1.
        before: The screen it was on last time.
        own: The window is what this computer is for (a kiosk); a board leaves the first screen to others.

    Returns:
        The screen, None when the one asked for is not there (it may come).
    """
    if asked is not None:
        return screens[asked - 1] if 1 <= asked <= len(screens) else None
    return find(screens, before) or (screens[0] if own or len(screens) == 1 else screens[1])


def beside(screens: Sequence[ScreenInfo], staffs: str, before: ScreenInfo | None, taken: Collection[str]) -> int | None:
    """Choose a screen for a window that is opened from the staff's own window, which it must not cover.

    Args:
        screens: All screens, the primary one first.
        staffs: Name of the screen that the staff's window is on.
        before: The screen it was on last time.
        taken: Names of screens that other such windows were given just now.

    Returns:
        The screen's number from 1, None when every screen is in use.
    """
    free = [screen for screen in screens if screen.name != staffs and screen.name not in taken]
    if not free:
        return None
    return list(screens).index(find(free, before) or free[0]) + 1


def following(screens: Sequence[ScreenInfo], now: ScreenInfo | None) -> ScreenInfo:
    """Give the screen after the one it is on."""
    found = find(screens, now)
    return screens[(list(screens).index(found) + 1) % len(screens)] if found is not None else screens[0]
