"""The first-start wizard: forward and back by keyboard, and nothing written before the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.core.errors import HallError
from app.setup.beginning import OWN, Beginning, Begun, begin
from ui.shell.goal import Goal
from ui.tasks import Tasks
from ui.theme.current import px
from ui.widgets.buttons import button
from ui.widgets.labels import label
from ui.widgets.scroll import VScroll
from ui.wizard.check_step import CheckStep
from ui.wizard.desks_step import DesksStep
from ui.wizard.next_step import NextStep
from ui.wizard.papers_step import PapersStep
from ui.wizard.people_step import PeopleStep
from ui.wizard.printer_step import PrinterStep
from ui.wizard.services_step import ServicesStep
from ui.wizard.site_step import SiteStep
from ui.wizard.step import Step
from ui.words import error_text


@dataclass(frozen=True, slots=True)
class FirstSignIn:
    """Who begins to work in the new hall.

    Attributes:
        name: Their sign-in name.
        secret: The secret they have just chosen, "" = somebody else has to sign in.
        desk: Where they sit down, None = at no desk.
        goal: Where they are led.
    """

    name: str
    secret: str
    desk: str | None
    goal: Goal


class WizardPage(QWidget):
    """Six questions, then the papers, then what comes next.

    Signals:
        finished: The hall is made and the papers are safe: a `FirstSignIn`.
        left: Back to the welcome page; nothing was written.
    """

    finished = Signal(object)
    left = Signal()

    def __init__(self, tasks: Tasks, address: str, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizard_page")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tasks, self._address, self._now = tasks, address, now
        self.beginning = Beginning()
        self.begun: Begun | None = None
        self._error: HallError | None = None
        self._busy = False
        self.papers = PapersStep(self)
        self.what_next = NextStep(self)
        self.steps: tuple[Step, ...] = (
            SiteStep(self),
            ServicesStep(self),
            DesksStep(self),
            PeopleStep(self),
            PrinterStep(tasks, now, self),
            CheckStep(self),
            self.papers,
            self.what_next,
        )
        self.count = label(kind="small")
        self.title = label(kind="title", wrap=True, name="wizard-title")
        self.stack = QStackedWidget(self)
        self.problem = label(kind="error", wrap=True, name="wizard-problem")
        self.back = button("", name="wizard-back")
        self.next = button("", "primary", name="wizard-next")
        self._lay_out()
        for step in self.steps:
            step.next_asked.connect(self.go_on)
        self.papers.kept_changed.connect(self._show_buttons)
        self.what_next.place_chosen.connect(self._finish)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self._show_step(0)

    def _lay_out(self) -> None:
        self.card = QFrame(self)
        self.card.setProperty("kind", "card")
        column = QVBoxLayout(self.card)
        column.setContentsMargins(32, 24, 24, 24)
        column.setSpacing(10)
        for step in self.steps:
            self.stack.addWidget(VScroll(step, self.stack))
        for part in (self.count, self.title):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        column.addWidget(self.problem)
        self.problem.hide()
        column.addWidget(self.papers.foot)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.setContentsMargins(0, 0, 8, 0)  # below the fields, which leave room for a scroll bar
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.next)
        column.addLayout(foot)
        outside = QHBoxLayout(self)
        outside.setContentsMargins(16, 16, 16, 16)
        outside.addStretch(1)
        outside.addWidget(self.card)
        outside.addStretch(1)
        self._fit()

    @property
    def step(self) -> Step:
        """Give the step on show."""
        return self.steps[self.stack.currentIndex()]

    # -- forward and back

    @Slot()
    def go_on(self) -> None:
        """Take this step's answers and go to the next; the last but one makes the hall."""
        if self._busy or not self.next.isEnabled():
            return
        if self.step is self.what_next:
            self._finish("")
            return
        try:
            self.beginning = self.step.fill(self.beginning)
        except HallError as error:
            self._refuse(error)
            return
        if isinstance(self.step, CheckStep):
            self._make()
        else:
            self._show_step(self.stack.currentIndex() + 1)

    @Slot()
    def go_back(self) -> None:
        """Go to the step before; from the first one back to the welcome page."""
        place = self.stack.currentIndex()
        if place == 0:
            self.left.emit()
        else:
            self._show_step(place - 1)

    def _show_step(self, place: int) -> None:
        self._say(None)
        self.stack.setCurrentIndex(place)
        self.step.show_beginning(self.beginning)
        self.retranslate()
        if self.isVisible():
            self._take_focus()

    def _take_focus(self) -> None:
        self.step.take_focus()
        focused = self.focusWidget() or self.step
        if self.step is self.what_next or not (
            self.step.isAncestorOf(focused) or self.papers.foot.isAncestorOf(focused)
        ):
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where typing begins."""
        super().showEvent(event)
        self._take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter also from what stands below the step."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        else:
            super().keyPressEvent(event)

    # -- making the hall

    def _make(self) -> None:
        self._set_busy(True)
        asked = (begin, self._address, self.beginning, self._now())
        self._tasks.run_command(self, *asked, done=self._made, failed=self._not_made)

    def _made(self, begun: Begun) -> None:
        self.begun = begun
        self._set_busy(False)
        self.papers.show_begun(begun)
        self._show_step(self.steps.index(self.papers))

    def _not_made(self, error: Exception) -> None:
        self._set_busy(False)
        self._say(error if isinstance(error, HallError) else HallError("internal_error"))

    @Slot(str)
    def _finish(self, place: str) -> None:
        assert self.begun is not None
        one, role = self.beginning, self.what_next.role_for(place)
        goal = Goal(role, place)
        if role is None:
            self.finished.emit(FirstSignIn(OWN[one.own][0], one.secret, self.begun.desk, goal))
        else:
            secret = one.secret if role.value in OWN[one.own] else ""
            self.finished.emit(FirstSignIn(role.value, secret, None, goal))

    def _refuse(self, error: HallError) -> None:
        self._say(error)
        self.step.show_problem(error)

    def _say(self, error: HallError | None) -> None:
        self._error = error
        self.problem.setVisible(error is not None)
        if error is not None:
            self.problem.setText("\n".join(filter(None, error_text(error))))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._show_buttons()

    # -- words and looks

    @Slot()
    def _show_buttons(self) -> None:
        papers = self.step is self.papers
        self.papers.foot.setVisible(papers)
        self.back.setVisible(not papers)  # the hall is there: there is no way back behind it
        self.back.setEnabled(not self._busy)
        self.next.setEnabled(not self._busy and (not papers or self.papers.is_kept()))
        if self._busy:
            self.next.set_words(self.tr("One moment …"))
        elif self.step is self.what_next:
            self.next.set_words(self.tr("Begin to work"))
        elif isinstance(self.step, CheckStep):
            self.next.set_words(self.tr("Make the hall"))
        else:
            self.next.set_words(self.tr("Next"))
        self.back.set_words(self.tr("Back"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow look and language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        elif event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fit(self) -> None:
        self.card.setFixedWidth(min(px(700), 960))
        self.card.setMaximumHeight(px(715))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        place = self.stack.currentIndex()
        words = self.tr("Step {n} of {count}").format(n=place + 1, count=len(self.steps) - 2)
        self.count.setText(words)
        self.count.setVisible(self.step not in (self.papers, self.what_next))
        self.title.setText(self.step.title())
        self._show_buttons()
        if self._error is not None:
            self._say(self._error)
