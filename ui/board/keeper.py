"""Keep the main program's board on its own screen: at the start, when screens come and go, never over the staff."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.board.choices import BoardChoices
from ui.board.placement import place, replace
from ui.screens.info import ScreenInfo
from ui.screens.live import Screens

WINDOW = (960, 540)  # where there is only the staff's screen


class BoardKeeper(QObject):
    """Places one board beside the staff's window.

    Signals:
        waits: True = its screen is away and the board is hidden until it is back; False = it is back.
    """

    waits = Signal(bool)

    def __init__(self, board: QWidget, staff: QWidget, choices: BoardChoices, screens: Screens) -> None:
        super().__init__(board)
        self._board, self._staff, self._choices, self._screens = board, staff, choices, screens
        self._there: list[ScreenInfo] = []
        self._waiting = False
        self._staff_away = ""  # the screen that the staff's window lost
        screens.removed.connect(self._removed)
        screens.changed.connect(self.arrange)

    def show(self) -> None:
        """Show the board on the screen it was on before, on another free one, or as a window."""
        self._there = self._screens.all()
        chosen = place(self._there, self._screens.of(self._staff), self._choices.screen)
        if chosen.screen is not None:
            self._cover(chosen.screen)
            return
        self._board.resize(*WINDOW)
        self._board.showNormal()

    @Slot(str)
    def _removed(self, name: str) -> None:
        if self._screens.of(self._staff) == name:
            self._staff_away = name  # a monitor that sleeps is gone, too
        # At once: Qt is about to move the board to the screen that is left, over the staff's work.
        if self._board.isFullScreen() and self._screens.of(self._board) == name:
            self._hide()

    @Slot()
    def arrange(self) -> None:
        """Look again where the board belongs, now that screens came or went."""
        before, self._there = self._there, self._screens.all()
        self._bring_staff_back()
        staff, kept = self._screens.of(self._staff), self._choices.screen
        if self._board.isVisible() and not self._board.isFullScreen():
            # A window among the staff's own: a free screen is what it was waiting for.
            chosen = place(self._there, staff, kept)
        elif kept is not None:
            chosen = replace(self._there, staff, kept, before)
        else:
            return
        if chosen.screen is not None:
            self._cover(chosen.screen)
        elif chosen.waits and self._board.isVisible():
            self._hide()  # the staff's screen went, and their window came to the board's

    def _bring_staff_back(self) -> None:
        """Undo what Qt did when the staff's screen went: it put their window where the board is."""
        if self._staff_away in [screen.name for screen in self._there]:
            self._screens.bring(self._staff, self._staff_away)
            self._staff_away = ""

    def _cover(self, name: str) -> None:
        moves = not (self._board.isFullScreen() and self._screens.of(self._board) == name)
        if moves or not self._board.isVisible():
            self._screens.cover(self._board, name)
        self._choices.set_screen(next(each for each in self._there if each.name == name))
        self._tell(False)

    def _hide(self) -> None:
        self._board.hide()
        self._tell(True)

    def _tell(self, waiting: bool) -> None:
        if waiting != self._waiting:
            self._waiting = waiting
            self.waits.emit(waiting)
