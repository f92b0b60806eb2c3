"""Screens that a test plugs and unplugs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.screens.info import ScreenInfo
from ui.screens.live import Screens


class Plugs(Screens):
    """Screens that a test plugs and unplugs; windows are on the screen they were put on."""

    def __init__(self, *screens: str | ScreenInfo) -> None:
        super().__init__()
        self.there = [ScreenInfo(each) if isinstance(each, str) else each for each in screens]
        self.on: dict[QWidget, str] = {}

    def all(self) -> list[ScreenInfo]:
        return list(self.there)

    def of(self, window: QWidget) -> str:
        return self.on.get(window, self.there[0].name if self.there else "")

    def cover(self, window: QWidget, name: str) -> None:
        self.on[window] = name
        window.showFullScreen()

    def bring(self, window: QWidget, name: str) -> None:
        self.on[window] = name

    def unplug(self, name: str, quiet: bool = True) -> None:
        """Take a screen away; it is quiet afterwards, or shakes still."""
        self.there = [each for each in self.there if each.name != name]
        self.removed.emit(name)  # the windows are still on it
        for window, there in self.on.items():
            if there == name and self.there:
                self.on[window] = self.there[0].name  # as Qt does
        if quiet:
            self.changed.emit()

    def plug(self, screen: str | ScreenInfo) -> None:
        self.there.append(ScreenInfo(screen) if isinstance(screen, str) else screen)
        self.changed.emit()
