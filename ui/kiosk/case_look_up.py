"""How does my case stand? By the receipt's number and the last four digits of the telephone, and nothing with a name.

Whoever walks past may try numbers: after a few wrong ones this page answers nothing for a while.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.cases.asking import CaseAnswer, look_up
from app.cases.record import case_number
from app.core.errors import HallError
from ui.context import Context
from ui.kiosk.case_words import answer_text, answer_title, pause_text, unknown_text
from ui.kiosk.words import away_text
from ui.public.key_pad import KeyPad
from ui.public.parts import FingerField, PageStack, PublicPage, finger_button, said
from ui.theme.state import set_state
from ui.widgets.labels import label

MOST_WRONG, PAUSE_MS = 5, 60_000
FORGET_MS = 600_000  # nobody guesses that slowly, and those who mistyped in the morning are not counted at noon
_DIGITS, _LAST4 = 12, 4


class CaseLookUpPage(PublicPage):
    """Two fields and keys, then the answer in large words.

    Signals:
        finished: Back to the start.
        answered: What was said, to be read out.
        rating_asked: The visit at home of this code is to be rated.
    """

    finished = Signal()
    answered = Signal()
    rating_asked = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_case")
        self._ctx = ctx
        self._answer: CaseAnswer | None = None
        self._problem: Callable[[], str] | None = None
        self._asked = 0
        self._wrong: list[str] = []  # whose own right answer takes back the wrong ones to that receipt alone
        self._under_way = False
        self.title = said("kiosk-title", "kiosk_case_title", self)
        self.problem = said("kiosk-look", "kiosk_case_problem", self)
        self._steps = PageStack(self)
        self._question, self._told = QWidget(self), QWidget(self)
        for step in (self._question, self._told):
            self._steps.addWidget(step)
        self._make_question()
        self._make_told()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.problem)
        column.addWidget(self._steps, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._pause_over)
        self._forgetting = QTimer(self)
        self._forgetting.setSingleShot(True)
        self._forgetting.setInterval(FORGET_MS)
        self._forgetting.timeout.connect(self._forget_wrong)

    def _make_question(self) -> None:
        self.number, self.number_label = self._field("kiosk_case_number", _DIGITS)
        self.last4, self.last4_label = self._field("kiosk_case_last4", _LAST4)
        self.go = finger_button("kiosk-primary", "kiosk_case_go", "tray", self._question)
        set_state(self.go, state="end")
        self.pad = KeyPad(self._question)
        self.pad.swap.hide()  # a receipt's number and a telephone have digits alone
        self._writing = self.number  # where the keys write: a touched key has the keyboard itself
        fields = QGridLayout()
        fields.setSpacing(8)
        for at, (text, field) in enumerate(((self.number_label, self.number), (self.last4_label, self.last4))):
            fields.addWidget(text, 0, at)
            fields.addWidget(field, 1, at)
            fields.setColumnStretch(at, 1)
        fields.addWidget(self.go, 1, 2)
        column = QVBoxLayout(self._question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addStretch(1)
        column.addLayout(fields)
        column.addWidget(self.pad)
        column.addStretch(1)
        self.pad.typed.connect(self._type)
        self.pad.erased.connect(self._erase)
        self.number.returnPressed.connect(self._to_last4)  # where a scanner's Enter goes
        self.last4.returnPressed.connect(self._ask)
        self.go.clicked.connect(self._ask)

    def _field(self, name: str, longest: int) -> tuple[FingerField, QLabel]:
        text = label(kind="kiosk-text", name=f"{name}_label", parent=self._question)
        field = FingerField(name, longest, self._question)
        field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        text.setBuddy(field)
        field.installEventFilter(self)
        return field, text

    def _make_told(self) -> None:
        self.told = said("kiosk-strong", "kiosk_case_told", self._told)
        self.rate = finger_button("kiosk", "kiosk_case_rate", "say", self._told)
        self.another = finger_button("kiosk", "kiosk_case_another", "tray", self._told)
        self.done = finger_button("kiosk-primary", "kiosk_case_done", "check", self._told)
        column = QVBoxLayout(self._told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addStretch(1)
        column.addWidget(self.told)
        column.addWidget(self.rate, 0, Qt.AlignmentFlag.AlignHCenter)  # three beside each other are too wide upright
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addStretch(1)
        row.addWidget(self.another)
        row.addWidget(self.done)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.another.clicked.connect(self.begin)
        self.done.clicked.connect(self.finished)
        self.rate.clicked.connect(self._ask_rating)

    @Slot()
    def _ask_rating(self) -> None:
        if self._answer is not None and self._answer.rating:
            self.rating_asked.emit(self._answer.rating)

    # -- asking

    @Slot()
    def begin(self) -> None:
        """Ask for the next one; nothing of the one before stays."""
        self.forget()
        self.take_focus()

    def forget(self) -> None:
        """Show nothing of anybody."""
        self._asked += 1  # an answer under way is nobody's any more
        self._answer = None
        self._problem = pause_text if self._pause.isActive() else None
        self.number.clear()
        self.last4.clear()
        self._steps.setCurrentWidget(self._question)
        self._writing = self.number
        self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note which field was touched last."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, FingerField):
            self._writing = watched
        return super().eventFilter(watched, event)

    @Slot(str)
    def _type(self, character: str) -> None:
        self._writing.insert(character)
        self._writing.setFocus()

    @Slot()
    def _erase(self) -> None:
        self._writing.backspace()
        self._writing.setFocus()

    @Slot()
    def _to_last4(self) -> None:
        self.last4.setFocus()

    @Slot()
    def _ask(self) -> None:
        number, last4 = self.number.text().strip(), self.last4.text().strip()
        if not self.go.isEnabled():
            return
        if not number or len(last4) < _LAST4:
            (self.last4 if number else self.number).setFocus()
            return
        self._under_way = True
        self._asked += 1
        self.retranslate()
        case = f"C-{number}" if number.isdigit() else number
        asked = (_looked_up, self._ctx, self._asked, case, last4)
        self._ctx.tasks.run_command(self, *asked, done=self._came, failed=self._broke)

    def _came(self, answer: tuple[int, str, CaseAnswer | None]) -> None:
        asked, case, told = answer
        self._free()
        if asked != self._asked:
            return  # given up meanwhile; somebody else may stand here now
        if told is None:
            self._count_wrong(case)
            return
        self._wrong[:] = [each for each in self._wrong if each != case]
        self._answer, self._problem = told, None
        self._steps.setCurrentWidget(self._told)
        self.retranslate()
        self.done.setFocus()
        self.answered.emit()

    def _count_wrong(self, case: str) -> None:
        self._wrong.append(case)
        self._forgetting.start()
        if len(self._wrong) >= MOST_WRONG:
            self._pause.start()
        self._problem = pause_text if self._pause.isActive() else unknown_text
        self.last4.clear()
        self.retranslate()
        self.last4.setFocus()
        self.answered.emit()

    def _broke(self, _error: Exception) -> None:
        self._problem = away_text
        self._free()
        self.answered.emit()

    @Slot()
    def _forget_wrong(self) -> None:
        self._wrong.clear()

    @Slot()
    def _pause_over(self) -> None:
        self._wrong.clear()
        self._problem = None
        self.retranslate()

    def _free(self) -> None:
        self._under_way = False
        self.retranslate()

    def stop(self) -> None:
        """Let no timer run any more."""
        self._pause.stop()
        self._forgetting.stop()

    # -- words

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        answer = self._answer
        ask = self.tr("How does my case stand?")
        self.title.setText(answer_title(answer) if answer is not None else ask)
        self.told.setText(answer_text(answer) if answer is not None else "")
        self.problem.setText(self._problem() if self._problem is not None else "")
        self.problem.setVisible(self._problem is not None and answer is None)
        self.number_label.setText(self.tr("Receipt C-"))
        self.last4_label.setText(self.tr("Telephone, last 4 digits"))
        for field, text in ((self.number, self.number_label), (self.last4, self.last4_label)):
            field.setAccessibleName(text.text())
        self.go.set_words(self.tr("Look up"))
        self.go.setEnabled(not self._under_way and not self._pause.isActive())
        self.rate.set_words(self.tr("Rate the visit"))
        self.rate.setVisible(answer is not None and bool(answer.rating))
        self.another.set_words(self.tr("Another receipt"))
        self.done.set_words(self.tr("Back to the start"))
        self.pad.retranslate()

    def spoken(self) -> str:
        """Give the question, or the answer."""
        if self._answer is not None:
            return f"{self.title.text()} {self.told.text()}"
        return self.problem.text() or self.title.text()

    def take_focus(self) -> None:
        """Put the keyboard where the next digit goes."""
        if self._answer is not None:
            self.done.setFocus()
        else:
            (self.last4 if self.number.text() else self.number).setFocus()


def _looked_up(ctx: Context, asked: int, case: str, last4: str) -> tuple[int, str, CaseAnswer | None]:
    """Look a case up; give the number of the question and of the case with the answer, None = they belong apart."""
    known = case_number(case) or case  # however it was typed
    try:
        return asked, known, ctx.hall.do(look_up, ctx.actor, case=case, last4=last4)
    except HallError as error:
        if error.code == "unknown_case":
            return asked, known, None
        raise
