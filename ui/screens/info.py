"""A screen as it is known again after a restart, or at another plug. Pure."""

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


def read_screen(kept: object) -> ScreenInfo | None:
    """Read a screen that was kept as a table of its words, or by an older program as its plug alone."""
    if isinstance(kept, str):
        return ScreenInfo(kept) if kept else None
    if not isinstance(kept, dict) or not all(isinstance(each, str) for each in kept.values()):
        return None
    name = kept.get("name", "")
    return ScreenInfo(name, kept.get("serial", ""), kept.get("model", "")) if name else None
