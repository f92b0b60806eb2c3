"""A button for one step of the desk, with its key in plain sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.desk.step_words import step_text
from ui.desk.steps import Step
from ui.shortcuts import Shortcut
from ui.theme.state import set_state
from ui.widgets.buttons import Button

KEYS: dict[Step, Shortcut] = {
    Step.CALL_NEXT: Shortcut.CALL_NEXT,
    Step.START: Shortcut.START,
    Step.FINISH: Shortcut.FINISH,
    Step.RECALL: Shortcut.RECALL,
    Step.MISSED: Shortcut.NO_SHOW,
    Step.TRANSFER: Shortcut.TRANSFER,
    Step.HOLD: Shortcut.HOLD,
    Step.RETURN: Shortcut.RETURN,
    Step.UNDO: Shortcut.UNDO,
    Step.GUIDE: Shortcut.GUIDE,
    Step.MISSING: Shortcut.MISSING,
    Step.WHY: Shortcut.WHY,
}
# Shown beside the words; the page gives this key to whichever of the three fits.
_SHOWN = {**KEYS, **dict.fromkeys((Step.OPEN, Step.GO_ON, Step.PAUSE), Shortcut.TOGGLE_DESK)}


class StepButton(Button):
    """Offers one step; which one may change (the primary button).

    Signals:
        chosen: The step, on a click.
    """

    chosen = Signal(object)

    def __init__(self, step: Step, kind: str = "", state: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.step = step
        self._suffix = ""
        self._state = state
        self.setProperty("kind", kind)
        self.clicked.connect(self._choose)
        self.set_step(step)

    def set_step(self, step: Step, suffix: str = "", likely: bool = False) -> None:
        """Offer another step; `suffix` stands behind its name ("1/3"), a `likely` one is tinted."""
        self.step, self._suffix = step, suffix
        self.set_key(_SHOWN.get(step))
        self.retranslate()
        set_state(self, state="look" if likely else self._state)

    def retranslate(self) -> None:
        """Say step and key in the language in force."""
        self.set_words(f"{step_text(self.step)} {self._suffix}".rstrip())

    def widest(self, suffix: str = "") -> int:
        """Give the width with the longest suffix this step may have, so that a place can be kept for it."""
        metrics = self.fontMetrics()
        longer = metrics.horizontalAdvance(f"{step_text(self.step)} {suffix}".rstrip())
        return self.sizeHint().width() + max(0, longer - metrics.horizontalAdvance(self.words()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Space once: a key held down must not call, start and finish in one go."""
        if event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)

    def show_idle(self, idle: bool) -> None:
        """Stand back while the step would find nobody; its key and a press still take it."""
        self._state = "idle" if idle else "big"
        set_state(self, state=self._state)

    def keep_focus(self) -> None:
        """Take the keyboard, for Enter and Space."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        self.chosen.emit(self.step)
