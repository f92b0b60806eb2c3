"""The keys of the desk page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desk.step_button import KEYS
from ui.desk.steps import Step
from ui.shortcuts import Shortcut, bind

_STEP_OF = {shortcut: step for step, shortcut in KEYS.items()}


class DeskKeys(QObject):
    """Turns keys into steps; a key that cannot act now is answered in words, not with silence.

    Signals:
        chosen: A step.
        list_asked, walkup_asked: Go to the waiting list, to the tiles.
        toggle_asked: Open the desk, or pause it.
        papers_asked: Hand over the papers only.
    """

    chosen = Signal(object)
    list_asked = Signal()
    walkup_asked = Signal()
    toggle_asked = Signal()
    papers_asked = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        for shortcut in _STEP_OF:
            bind(page, shortcut, self._pressed).setProperty("step", _STEP_OF[shortcut].value)
        bind(page, Shortcut.LIST, self.list_asked.emit)
        bind(page, Shortcut.WALK_UP, self.walkup_asked.emit)
        bind(page, Shortcut.TOGGLE_DESK, self.toggle_asked.emit)
        bind(page, Shortcut.HAND_OVER, self.papers_asked.emit)

    @Slot()
    def _pressed(self) -> None:
        key = self.sender()
        if key is not None:
            self.chosen.emit(Step(key.property("step")))
