"""The lock: the desk's content is hidden, the board goes on, the same person comes back by the secret."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.actor import Actor
from app.core.errors import HallError
from app.hall import Hall
from ui.plaintext import plain
from ui.signin.frame import CardPage
from ui.tasks import Tasks
from ui.widgets.buttons import button
from ui.widgets.form import Form
from ui.widgets.labels import label
from ui.words import error_text


class LockPage(CardPage):
    """Ask the person who locked for their secret.

    Signals:
        unlocked: It was right.
        sign_out_asked: Somebody else wants the place.
    """

    unlocked = Signal()
    sign_out_asked = Signal()

    def __init__(self, hall: Hall, tasks: Tasks, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lock_page")
        self._hall, self._tasks, self._actor = hall, tasks, actor
        self._error: HallError | None = None
        self.form = Form(self.card)
        self.secret = QLineEdit()
        self.secret.setObjectName("lock-secret")
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._row = self.form.add_row(" ", self.secret)
        self.problem = label(kind="error", wrap=True, name="lock-problem", parent=self.card)
        self.problem.hide()
        self.enter = button("", "primary", name="lock-enter", parent=self.card)
        self.leave = button("", "quiet", name="lock-sign-out", parent=self.card)
        for part in (self.form, self.problem, self.enter, self.leave):
            self.column.addWidget(part)
        self.secret.returnPressed.connect(self._enter)
        self.enter.clicked.connect(self._enter)
        self.leave.clicked.connect(self.sign_out_asked)
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where typing begins."""
        super().showEvent(event)
        self.secret.setFocus()

    @Slot()
    def _enter(self) -> None:
        self.enter.setEnabled(False)
        asked = (self._actor.name, self.secret.text(), self._actor.site_id)
        self._tasks.run_command(self, self._hall.sign_in, *asked, done=self._right, failed=self._wrong)

    def _right(self, _actor: Actor) -> None:
        self.unlocked.emit()

    def _wrong(self, error: Exception) -> None:
        self.enter.setEnabled(True)
        self.show_problem(error)
        self.secret.selectAll()
        self.secret.setFocus()

    def show_problem(self, error: Exception) -> None:
        """Say what was refused, and the next step."""
        self._error = error if isinstance(error, HallError) else HallError("internal_error")
        self.problem.setText("\n".join(error_text(self._error)))
        self.problem.show()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Locked"))
        who = self.tr("{person} is away for a moment. The board goes on.")
        self.hint.setText(who.format(person=plain(self._actor.display_name)))
        self.form.retitle(self._row, self.tr("PIN"))
        self.enter.set_words(self.tr("Unlock"))
        self.leave.set_words(self.tr("Sign out, for somebody else"))
        if self._error is not None:
            self.problem.setText("\n".join(error_text(self._error)))
