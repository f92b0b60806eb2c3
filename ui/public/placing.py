"""Keep a window full on its screen: also when the screen goes and comes back, and at the next start."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui import prefs
from ui.public.screens import choose, following


class Placing(QObject):
    """Puts one window where it belongs."""

    def __init__(self, kind: str, asked: int | None, own: bool, keep: bool, parent: QObject, device: str = "") -> None:
        super().__init__(parent)
        self._name = _kept_as(kind, device)
        self._asked = asked
        self._own = own
        self._keep = keep
        self._before = screen_before(kind, device) if keep else ""
        self._window: QWidget | None = None
        self._waits = False
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.screenAdded.connect(self._screen_added)
            program.screenRemoved.connect(self._screen_removed)

    def show(self, window: QWidget) -> None:
        """Show a window full on the right screen; where that is not there, wait for it."""
        self._window = window
        screens = {screen.name(): screen for screen in all_screens()}
        name = choose(tuple(screens), self._asked, self._before, self._own)
        self._waits = name is None
        if name is None:
            window.hide()
            return
        self._put(window, screens[name])

    def several(self) -> bool:
        """Tell whether there is another screen to go to."""
        return len(all_screens()) > 1

    @Slot()
    def move_on(self) -> None:
        """Go to the next screen, now and at the next start."""
        if self._window is None:
            return
        screens = {screen.name(): screen for screen in all_screens()}
        self._before = following(tuple(screens), self._before)
        self._asked = None
        if self._keep:
            prefs.save({self._name: self._before})
        self._put(self._window, screens[self._before])

    def _put(self, window: QWidget, screen: QScreen) -> None:
        self._before = screen.name()
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()

    @Slot(QScreen)
    def _screen_removed(self, screen: QScreen) -> None:
        # Qt would move the window to a screen that is left: over somebody's work.
        if self._window is not None and self._window.isVisible() and screen.name() == self._before:
            self._window.hide()
            self._waits = True
            self._asked = None

    @Slot(QScreen)
    def _screen_added(self, screen: QScreen) -> None:
        if self._window is None or not self._waits:
            return
        if self._asked is not None or screen.name() == self._before:
            self.show(self._window)


def screen_before(kind: str, device: str = "") -> str:
    """Give the name of the screen that a window was on last time, "" for none."""
    kept = prefs.load().get(_kept_as(kind, device), "")
    return kept if isinstance(kept, str) else ""


def _kept_as(kind: str, device: str) -> str:
    return f"screen_{kind} {device}".strip()


def all_screens() -> list[QScreen]:
    """Give the screens, the primary one first: in the order in which they are numbered."""
    primary = QGuiApplication.primaryScreen()
    return sorted(QGuiApplication.screens(), key=lambda screen: screen is not primary)
