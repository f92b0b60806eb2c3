"""What this computer user chose for the board of the main window; kept for the next start."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ui import prefs
from ui.screens.info import ScreenInfo, read_screen

_NAME = "board"


class BoardChoices:
    """Whether it is shown, on which screen, and for which services.

    Attributes:
        shown: It was on show when the program ended.
        screen: Where it was last, None before the first time.
        services: Codes of the services it shows, () = all.
    """

    def __init__(self, keep: bool = True) -> None:
        """Read what was kept; a file that somebody spoilt counts as nothing chosen."""
        self._keep = keep
        kept = prefs.load().get(_NAME, {}) if keep else {}
        found: dict[str, Any] = kept if isinstance(kept, dict) else {}
        self.shown = found.get("shown") is True
        self.screen = read_screen(found.get("screen"))
        self.services = _codes(found.get("services"))

    def set_shown(self, shown: bool) -> None:
        """Keep whether it is on show."""
        self.shown = shown
        self._save()

    def set_screen(self, screen: ScreenInfo) -> None:
        """Keep where it is."""
        if screen != self.screen:
            self.screen = screen
            self._save()

    def set_services(self, services: tuple[str, ...]) -> None:
        """Keep which services it shows; () = all."""
        self.services = services
        self._save()

    def _save(self) -> None:
        if self._keep:
            screen = asdict(self.screen) if self.screen is not None else None
            prefs.save({_NAME: {"shown": self.shown, "screen": screen, "services": list(self.services)}})


def _codes(kept: object) -> tuple[str, ...]:
    return tuple(each for each in kept if isinstance(each, str)) if isinstance(kept, list) else ()
