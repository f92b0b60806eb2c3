"""The primary button and the steps beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desk.step_button import StepButton
from ui.desk.steps import Offer, Situation, Step
from ui.theme.state import set_state
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout

_WITH_VISIT = (Step.RECALL, Step.MISSED, Step.TRANSFER, Step.HOLD)
_SELDOM = (Step.RETURN, Step.ADD_MATTER, Step.ENTITLE)
_WITHOUT = (Step.PAUSE, Step.SET_UP, Step.CLOSE)
_IN_HAND = (Situation.CALLED, Situation.SERVING)


class StepBar(QWidget):
    """The steps as buttons that keep their places.

    Signals:
        chosen: A step.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.primary = StepButton(Step.CALL_NEXT, "primary", self)
        self.primary.setObjectName("desk_primary")
        set_state(self.primary, state="big")
        self.more = button("", name="desk_more", parent=self)
        self.more.setCheckable(True)
        self.buttons = {step: self._button(step) for step in (*_WITH_VISIT, *_SELDOM, *_WITHOUT)}
        self._busy = False
        self._narrow = False
        self._offer: Offer | None = None
        self._build()
        self.primary.chosen.connect(self.chosen)
        self.more.toggled.connect(self._arrange)
        self.retranslate()

    def _button(self, step: Step) -> StepButton:
        made = StepButton(step, "", self)
        made.setObjectName(f"desk_{step.value}")
        made.chosen.connect(self.chosen)
        return made

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.primary)
        self.primary.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        beside = FlowLayout(spacing=8)
        for each in self.buttons.values():
            beside.addWidget(each)
        beside.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(beside)

    def show_offer(self, offer: Offer, recalls: int, recall_limit: int) -> None:
        """Show what can be done now."""
        self._offer = offer
        self.primary.setVisible(offer.primary is not None)
        if offer.primary is not None:
            self.primary.set_step(offer.primary)
        self._show_recalls(offer, recalls, recall_limit)
        self._arrange()
        self._allow()

    def _show_recalls(self, offer: Offer, recalls: int, limit: int) -> None:
        counted = f"{recalls}/{limit}" if offer.situation is Situation.CALLED else ""
        self.buttons[Step.RECALL].set_step(Step.RECALL, counted)
        # When missed is the next step, its place beside is free for start: the person may come after all.
        swapped = Step.START if offer.primary is Step.MISSED else Step.MISSED
        self.buttons[Step.MISSED].set_step(swapped)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be pressed while a command is under way."""
        self._busy = busy
        self._allow()

    def _allow(self) -> None:
        allowed = self._offer.allowed if self._offer is not None and not self._busy else frozenset()
        self.primary.setEnabled(self.primary.step in allowed)
        for each in self.buttons.values():
            each.setEnabled(each.step in allowed)

    def _arrange(self) -> None:
        if self._offer is None:
            return
        visit = self._offer.situation in _IN_HAND
        for step, each in self.buttons.items():
            if step in _WITHOUT:
                each.setVisible(step in self._offer.allowed)
            else:
                shown = step in _WITH_VISIT or self.more.isChecked()
                each.setVisible(visit and shown and self._has_room(each))
        self.more.setVisible(visit)

    def show_narrow(self, narrow: bool) -> None:
        """Leave out what is not allowed now, where there is little room."""
        self._narrow = narrow
        self._arrange()

    def _has_room(self, each: StepButton) -> bool:
        return not self._narrow or (self._offer is not None and each.step in self._offer.allowed)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.more.set_words(self.tr("More"))
        self.more.setAccessibleName(self.tr("More steps for this visit"))
        self.primary.retranslate()
        for each in self.buttons.values():
            each.retranslate()
