"""The screens of this computer: what there is, when that changes, and covering one with a window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.screens.info import ScreenInfo

SETTLE_MS = 700  # a screen that comes shakes the others: they are told gone and come several times


class Screens(QObject):
    """What Qt knows of the screens.

    Signals:
        removed: Name of a screen that goes; said before Qt moves its windows to another.
        changed: Screens came or went, and all is quiet again.
    """

    removed = Signal(str)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(SETTLE_MS)
        self._quiet.timeout.connect(self.changed)
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.screenAdded.connect(self._came)
            program.screenRemoved.connect(self._went)
            program.primaryScreenChanged.connect(self._came)

    def all(self) -> list[ScreenInfo]:
        """Give all screens, the primary one first."""
        return [ScreenInfo(each.name(), each.serialNumber(), each.model()) for each in _screens()]

    def of(self, window: QWidget) -> str:
        """Give the name of the screen that a window is on."""
        screen = window.screen()
        return screen.name() if screen is not None else ""

    def cover(self, window: QWidget, name: str) -> None:
        """Let a window cover a screen."""
        screen = next((each for each in _screens() if each.name() == name), None)
        if screen is None:
            return
        # From full screen straight to full screen on another screen, some window managers leave it where it was.
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()

    def bring(self, window: QWidget, name: str) -> None:
        """Put an ordinary window back on a screen, as large as it was."""
        screen = next((each for each in _screens() if each.name() == name), None)
        if screen is None or window.screen() is screen:
            return
        state, room = window.windowState(), screen.availableGeometry()
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.setScreen(screen)
        frame = window.frameGeometry()
        frame.moveCenter(room.center())
        window.move(max(frame.x(), room.x()), max(frame.y(), room.y()))
        window.setWindowState(state)

    def stop(self) -> None:
        """Tell of no more changes."""
        self._quiet.stop()

    @Slot(QScreen)
    def _came(self, _screen: QScreen) -> None:
        self._quiet.start()

    @Slot(QScreen)
    def _went(self, screen: QScreen) -> None:
        self.removed.emit(screen.name())
        self._quiet.start()


def _screens() -> list[QScreen]:
    primary = QGuiApplication.primaryScreen()
    return sorted(QGuiApplication.screens(), key=lambda screen: screen is not primary)
