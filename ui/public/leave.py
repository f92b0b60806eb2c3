"""The way out of a window that stands in the hall: a name of the staff and their 口令."""

from __future__ import annotations

from PySide6.QtCore import QSignalMapper, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.accounts.leaving import leave_window, names_that_may_leave
from app.accounts.secret import LONGEST_SECRET
from app.accounts.sessions import SignInName
from app.core.actor import Actor
from app.core.errors import HallError
from app.hall import Hall
from ui.plaintext import joined, plain
from ui.public.key_pad import KeyPad
from ui.public.paged_grid import PagedGrid
from ui.public.parts import FINGER, FingerButton, FingerField, PageStack, PublicPage, finger_button, said
from ui.tasks import Tasks
from ui.theme.current import px
from ui.theme.state import set_state
from ui.words import error_text


class LeavePage(PublicPage):
    """Who is there, their 口令, and then what they want.

    Signals:
        left: The window may be closed.
        move_asked: It should go to the next screen.
        cancelled: Back to what everybody sees.
    """

    left = Signal()
    move_asked = Signal()
    cancelled = Signal()

    def __init__(self, hall: Hall, tasks: Tasks, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hall, self._tasks, self._actor = hall, tasks, actor
        self._chosen: SignInName | None = None
        self._error: HallError | None = None
        self._people: dict[str, SignInName] = {}
        self._buttons: dict[str, FingerButton] = {}
        self._seconds = 0
        self._attempt = 0
        self.title = said("kiosk-strong", "leave_title", self)
        self.problem = said("kiosk-look", "leave_problem", self)
        self._steps = PageStack(self)
        self.names = PagedGrid("leave_names", 240, _height_of_name, self)
        self._picked = QSignalMapper(self)
        self._picked.mappedString.connect(self._pick)
        self._make_secret()
        self._make_choice()
        for step in (self.names, self._secret_step, self._choice_step):
            self._steps.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.problem)
        column.addWidget(self._steps, 1)
        self.problem.hide()
        self._wait = QTimer(self)
        self._wait.setInterval(1000)
        self._wait.timeout.connect(self._wait_on)

    def _make_secret(self) -> None:
        self._secret_step = QWidget(self)
        self.secret = FingerField("leave_secret", LONGEST_SECRET, self._secret_step)
        self.secret.setEchoMode(FingerField.EchoMode.Password)
        self.pad = KeyPad(self._secret_step)
        self.enter = finger_button("kiosk-primary", "leave_enter", "check", self._secret_step)
        set_state(self.enter, state="end")
        column = QVBoxLayout(self._secret_step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.secret, 1)
        row.addWidget(self.enter)
        column.addLayout(row)
        column.addWidget(self.pad)
        column.addStretch(1)
        self.pad.typed.connect(self.secret.insert)
        self.pad.erased.connect(self.secret.backspace)
        self.secret.returnPressed.connect(self._try)
        self.enter.clicked.connect(self._try)

    def _make_choice(self) -> None:
        self._choice_step = QWidget(self)
        self.leave = finger_button("kiosk-primary", "leave_now", "sign-out", self._choice_step)
        self.move_on = finger_button("kiosk", "leave_move", "display", self._choice_step)
        self.stay = finger_button("kiosk", "leave_stay", "return", self._choice_step)
        column = QVBoxLayout(self._choice_step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addStretch(1)
        for part in (self.leave, self.move_on, self.stay):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.leave.clicked.connect(self.left)
        self.move_on.clicked.connect(self.move_asked)
        self.stay.clicked.connect(self.cancelled)

    # -- the steps

    def begin(self) -> None:
        """Ask who is there."""
        self.forget()
        self._tasks.run_query(
            self, self._hall.ask, names_that_may_leave, self._actor, done=self._show_people, failed=self._no_names
        )

    def forget(self) -> None:
        """Forget who was chosen and what was typed."""
        self._chosen, self._error, self._seconds = None, None, 0
        self._attempt += 1  # an answer still under way was for somebody who gave up
        self._wait.stop()
        self.secret.clear()
        self.pad.begin()
        self.enter.setEnabled(True)
        self._steps.setCurrentWidget(self.names)
        self.names.begin()
        self.retranslate()

    def stop(self) -> None:
        """End what runs."""
        self._wait.stop()

    def is_waiting(self) -> bool:
        """Tell whether somebody has to wait before the next try."""
        return self._wait.isActive()

    def offer_screens(self, several: bool) -> None:
        """Offer another screen, where there is one."""
        self.move_on.setVisible(several)

    def _show_people(self, people: tuple[SignInName, ...]) -> None:
        self._people = {person.name: person for person in people}
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        self._buttons = {person.name: self._button(person) for person in people}
        self.names.show_widgets(list(self._buttons.values()))

    def _button(self, person: SignInName) -> FingerButton:
        made = finger_button("kiosk", f"leave_name_{person.name}", "person", self.names.room())
        made.set_words(plain(person.display_name))
        made.hide()
        self._picked.setMapping(made, person.name)
        made.clicked.connect(self._picked.map)
        return made

    @Slot(str)
    def _pick(self, name: str) -> None:
        self._chosen = self._people.get(name)
        self._steps.setCurrentWidget(self._secret_step)
        self.retranslate()
        self.secret.setFocus()

    @Slot()
    def _try(self) -> None:
        if self._chosen is None or not self.enter.isEnabled():
            return
        self.enter.setEnabled(False)
        self._attempt += 1
        asked = (self._hall, self._actor, self._attempt, self._chosen.name, self.secret.text())
        self._tasks.run_command(self, _attempted, *asked, done=self._answered, failed=self._broke)

    def _answered(self, answer: tuple[int, HallError | None]) -> None:
        attempt, refusal = answer
        if attempt != self._attempt:
            return  # given up meanwhile; somebody else may stand here now
        if refusal is None:
            self._let_in()
        else:
            self._refused(refusal)

    def _broke(self, _error: Exception) -> None:
        self._refused(HallError("internal_error"))

    def _let_in(self) -> None:
        self._error = None
        self.secret.clear()
        self._steps.setCurrentWidget(self._choice_step)
        self.retranslate()
        self.leave.setFocus()

    def _no_names(self, error: Exception) -> None:
        self._error = error if isinstance(error, HallError) else HallError("internal_error")
        self.retranslate()

    def _refused(self, error: HallError) -> None:
        self._error = error
        self.secret.clear()
        self._seconds = int(self._error.values.get("seconds", 0)) if self._error.code == "wait_before_retry" else 0
        self.enter.setEnabled(self._seconds <= 0)
        if self._seconds > 0:
            self._wait.start()
        self.retranslate()
        self.secret.setFocus()

    @Slot()
    def _wait_on(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._wait.stop()
            self._error = None
            self.enter.setEnabled(True)
        elif self._error is not None:
            self._error = HallError("wait_before_retry", seconds=self._seconds)
        self.retranslate()

    # -- words

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        here = self._steps.currentWidget()
        if here is self.names:
            self.title.setText(self.tr("Staff: who are you?"))
        elif here is self._secret_step and self._chosen is not None:
            text = self.tr("PIN of {person}")
            self.title.setText(text.format(person=plain(self._chosen.display_name)))
        else:
            self.title.setText(self.tr("What do you want to do?"))
        self.problem.setText(self._told(self._error) if self._error is not None else "")
        self.problem.setVisible(self._error is not None)
        self.secret.setAccessibleName(self.tr("PIN"))
        self.enter.set_words(self.tr("Go on"))
        self.leave.set_words(self.tr("Close this window"))
        self.move_on.set_words(self.tr("Move to the next screen"))
        self.stay.set_words(self.tr("Back to the start"))
        self.pad.retranslate()
        self.names.retranslate()

    def _told(self, error: HallError) -> str:
        """Say what was refused; a pad for fingers has no key that could be locked."""
        what, step = error_text(error)
        return joined(what, self.tr("Please enter the PIN again.") if error.code == "bad_secret" else step)

    def spoken(self) -> str:
        """Give what is asked."""
        return self.title.text()

    def take_focus(self) -> None:
        """Put the keyboard on the first name."""
        for button in self.names.shown()[:1]:
            button.setFocus()


def _attempted(hall: Hall, actor: Actor, attempt: int, name: str, secret: str) -> tuple[int, HallError | None]:
    """Try a secret; give the number of the attempt with what came of it, so that nobody meets another's refusal."""
    try:
        leave_window(hall, actor, name, secret)
    except HallError as error:
        return attempt, error
    return attempt, None


def _height_of_name(_width: int) -> int:
    return max(FINGER + 8, px(76))
