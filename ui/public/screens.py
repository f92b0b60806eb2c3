"""On which screen a window that stands in the hall belongs. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def choose(screens: Sequence[str], asked: int | None, before: str, own: bool) -> str | None:
    """Choose a screen by name.

    Args:
        screens: Names of all screens, the primary one first.
        asked: Number of the screen that was asked for, from 1.
        before: The screen it was on last time, "" for none.
        own: The window is what this computer is for (a kiosk); a board leaves the first screen to others.

    Returns:
        The name, None when the screen asked for is not there (it may come).
    """
    if asked is not None:
        return screens[asked - 1] if 1 <= asked <= len(screens) else None
    if before in screens:
        return before
    return screens[0] if own or len(screens) == 1 else screens[1]


def beside(screens: Sequence[str], staffs: str, before: str, taken: Collection[str]) -> int | None:
    """Choose a screen for a window that is opened from the staff's own window, which it must not cover.

    Args:
        screens: Names of all screens, the primary one first.
        staffs: The screen that the staff's window is on.
        before: The screen it was on last time, "" for none.
        taken: Screens that other such windows were given just now.

    Returns:
        The screen's number from 1, None when every screen is in use.
    """
    free = [name for name in screens if name != staffs and name not in taken]
    if not free:
        return None
    return screens.index(before if before in free else free[0]) + 1


def following(screens: Sequence[str], now: str) -> str:
    """Give the screen after the one it is on."""
    return screens[(screens.index(now) + 1) % len(screens)] if now in screens else screens[0]
