"""The primary button and the steps beside it, always in the same place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.desk.step_button import KEYS, StepButton
from ui.desk.step_words import step_text
from ui.desk.steps import Offer, Situation, Step
from ui.shortcuts import key_text
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout

_WITH_VISIT = (Step.RECALL, Step.MISSED, Step.TRANSFER, Step.HOLD)
_BESIDE: dict[Situation, tuple[Step, ...]] = {
    Situation.DAY_CLOSED: (),
    Situation.CLOSED: (Step.SET_UP,),
    Situation.PAUSED: (Step.SET_UP,),
    Situation.FREE: (Step.PAUSE, Step.SET_UP),
    Situation.CALLED: _WITH_VISIT,
    Situation.SERVING: _WITH_VISIT,
}
# Where there is little room, only what the situation is about: a spent step keeps its place all the same.
_SPARSE = _BESIDE | {Situation.CALLED: _WITH_VISIT[:2], Situation.SERVING: _WITH_VISIT[2:]}
_SELDOM = (Step.GUIDE, Step.MISSING, Step.RETURN, Step.ADD_MATTER, Step.ENTITLE, Step.WHY)
_IN_MENU: dict[Situation, tuple[Step, ...]] = {
    Situation.PAUSED: (Step.CLOSE,),
    Situation.FREE: (Step.CLOSE,),
    Situation.CALLED: _SELDOM,
    Situation.SERVING: _SELDOM,
}


class StepFlow(FlowLayout):
    """Lines of steps, as high in every situation as in the one that needs most lines."""

    def __init__(self) -> None:
        super().__init__(spacing=8)
        self._sets: list[list[int]] = []
        self._high = 0

    def keep_room(self, sets: list[list[int]], high: int) -> None:
        """Keep room for each of these sets of buttons, given by their widths; `high` is a button's height."""
        if (sets, high) != (self._sets, self._high):
            self._sets, self._high = sets, high
            self.invalidate()

    def heightForWidth(self, width: int) -> int:
        """Give the height of the set with most lines."""
        lines = max((self._count(widths, width) for widths in self._sets), default=1)
        return lines * (self._high + self.spacing()) - self.spacing()

    def minimumSize(self) -> QSize:
        """Give room for the widest step of any situation."""
        widest = max((max(widths) for widths in self._sets if widths), default=0)
        return QSize(widest, self._high)

    def _count(self, widths: list[int], width: int) -> int:
        lines, used = 1, 0
        for each in widths:
            if used and used + each > width:
                lines, used = lines + 1, 0
            used += each + self.spacing()
        return lines


class StepBar(QWidget):
    """The steps as buttons that keep their places; what is seldom wanted stands in a menu.

    Signals:
        chosen: A step.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.primary = StepButton(Step.CALL_NEXT, "primary", "big", self)
        self.primary.setObjectName("desk_primary")
        self.more = button("", name="desk_more", parent=self)
        self.menu = QMenu(self)
        self.menu.setObjectName("desk_more_menu")
        self.more.setMenu(self.menu)
        self.buttons = {step: self._button(step) for step in (*_WITH_VISIT, Step.PAUSE, Step.SET_UP)}
        self._busy = False
        self._narrow = False
        self._limit = 0
        self._offer: Offer | None = None
        self._build()
        self.primary.chosen.connect(self.chosen)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.menu.triggered.connect(self._choose_seldom)
        self.retranslate()

    def _button(self, step: Step) -> StepButton:
        made = StepButton(step, parent=self)
        made.setObjectName(f"desk_{step.value}")
        made.chosen.connect(self.chosen)
        return made

    def _build(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.primary.setSizePolicy(policy)
        self._beside = StepFlow()
        for each in (*self.buttons.values(), self.more):
            self._beside.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.primary)
        column.addLayout(self._beside)

    def show_offer(self, offer: Offer, recalls: int, recall_limit: int) -> None:
        """Show what can be done now."""
        self._offer, self._limit = offer, recall_limit
        self.primary.setVisible(offer.primary is not None)
        if offer.primary is not None:
            self.primary.set_step(offer.primary)
        self.primary.show_idle(offer.idle)
        counted = f"{recalls}/{recall_limit}" if offer.situation is Situation.CALLED else ""
        self.buttons[Step.RECALL].set_step(Step.RECALL, counted)
        self.buttons[Step.MISSED].set_step(Step.MISSED, likely=offer.likely is Step.MISSED)
        self._arrange()
        self._allow()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be pressed while a command is under way."""
        self._busy = busy
        self._allow()

    def allowed(self) -> frozenset[Step]:
        """Give the steps that may be taken now."""
        return self._offer.allowed if self._offer is not None and not self._busy else frozenset()

    def _allow(self) -> None:
        allowed = self.allowed()
        self.primary.setEnabled(self.primary.step in allowed)
        for each in self.buttons.values():
            each.setEnabled(each.step in allowed)
        self.more.setEnabled(not self._busy)

    def _arrange(self) -> None:
        if self._offer is None:
            return
        beside = _SPARSE if self._narrow else _BESIDE
        for step, each in self.buttons.items():
            each.setVisible(step in beside[self._offer.situation])
        self.more.setVisible(self._offer.situation in _IN_MENU)
        self._keep_room(beside)

    def _keep_room(self, beside: dict[Situation, tuple[Step, ...]]) -> None:
        suffix = f"{self._limit}/{self._limit}"
        widths = {step: each.widest(suffix if step is Step.RECALL else "") for step, each in self.buttons.items()}
        self.buttons[Step.RECALL].setMinimumWidth(widths[Step.RECALL])  # its count comes and goes
        more = self.more.sizeHint()
        sets = [
            [widths[step] for step in steps] + ([more.width()] if situation in _IN_MENU else [])
            for situation, steps in beside.items()
        ]
        self._beside.keep_room(sets, more.height())

    def _fill_menu(self) -> None:
        self.menu.clear()
        if self._offer is None:
            return
        for step in _IN_MENU.get(self._offer.situation, ()):
            key = f"\t{key_text(KEYS[step])}" if step in KEYS else ""
            action = self.menu.addAction(step_text(step) + key)
            action.setData(step.value)
            action.setEnabled(step in self.allowed())

    def _choose_seldom(self, action: QAction) -> None:
        self.chosen.emit(Step(action.data()))

    def show_narrow(self, narrow: bool) -> None:
        """Leave out what the situation is not about, where there is little room."""
        self._narrow = narrow
        self._arrange()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.more.set_words(self.tr("More"))
        self.more.setAccessibleName(self.tr("More steps"))
        self.primary.retranslate()
        for each in self.buttons.values():
            each.retranslate()
        self._arrange()
