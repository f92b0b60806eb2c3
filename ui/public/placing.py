"""Keep a window full on its screen: also when the screen goes and comes back, and at the next start."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui import prefs
from ui.screens.choose import choose, following
from ui.screens.info import ScreenInfo, find, read_screen
from ui.screens.live import Screens


class Placing(QObject):
    """Puts one window where it belongs."""

    def __init__(
        self,
        kind: str,
        asked: int | None,
        own: bool,
        keep: bool,
        parent: QObject,
        device: str = "",
        screens: Screens | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = _kept_as(kind, device)
        self._asked = asked
        self._own = own
        self._keep = keep
        self._before = screen_before(kind, device) if keep else None
        self._window: QWidget | None = None
        self._waits = False
        self._screens = screens or Screens(self)
        self._screens.removed.connect(self._removed)
        self._screens.changed.connect(self._changed)

    def show(self, window: QWidget) -> None:
        """Show a window full on the right screen; where that is not there, wait for it."""
        self._window = window
        there = self._screens.all()
        chosen = choose(there, self._asked, self._before, self._own) if there else None
        self._waits = chosen is None
        if chosen is None:
            window.hide()
        else:
            self._put(window, chosen)

    def several(self) -> bool:
        """Tell whether there is another screen to go to."""
        return len(self._screens.all()) > 1

    @Slot()
    def move_on(self) -> None:
        """Go to the next screen, now and at the next start."""
        if self._window is None:
            return
        self._put(self._window, following(self._screens.all(), self._before))
        self._asked = None
        if self._keep and self._before is not None:
            prefs.save({self._name: asdict(self._before)})

    def stop(self) -> None:
        """Follow the screens no more; safe to call twice."""
        self._screens.stop()

    def _put(self, window: QWidget, screen: ScreenInfo) -> None:
        self._before = screen
        if not (window.isVisible() and window.isFullScreen() and self._screens.of(window) == screen.name):
            self._screens.cover(window, screen.name)

    @Slot(str)
    def _removed(self, name: str) -> None:
        # Qt would move the window to a screen that is left: over somebody's work.
        on_it = self._before is not None and self._before.name == name
        if self._window is not None and self._window.isVisible() and on_it:
            self._window.hide()
            self._waits = True
            self._asked = None

    @Slot()
    def _changed(self) -> None:
        """Look again where it belongs, now that all is quiet."""
        if self._window is None:
            return
        found = find(self._screens.all(), self._before)
        anywhere = self._asked is not None or self._before is None
        if self._waits and (anywhere or found is not None):
            self.show(self._window)
        elif found is not None and self._window.isVisible():
            self._put(self._window, found)  # a shaken window system may have put it elsewhere


def screen_before(kind: str, device: str = "") -> ScreenInfo | None:
    """Give the screen that a window was on last time."""
    return read_screen(prefs.load().get(_kept_as(kind, device)))


def _kept_as(kind: str, device: str) -> str:
    return f"screen_{kind} {device}".strip()
