"""The first sign-in with a printed secret: choose one's own."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.actor import Actor
from app.core.errors import HallError
from app.hall import Hall
from ui.signin.frame import CardPage
from ui.tasks import Tasks
from ui.widgets.buttons import button
from ui.widgets.form import Form
from ui.widgets.labels import label
from ui.words import error_text


class ChangeSecretPage(CardPage):
    """Ask for the printed secret once more and twice for the new one.

    Signals:
        changed: The `Actor` with the new secret, at the desk.
        given_up: Back to the sign-in page.
    """

    changed = Signal(object)
    given_up = Signal()

    def __init__(self, hall: Hall, tasks: Tasks, actor: Actor, desk: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("change_secret_page")
        self._hall, self._tasks, self._actor, self._desk = hall, tasks, actor, desk
        self._error: HallError | None = None
        self.form = Form(self.card)
        self.fields = [_secret_field(name) for name in ("old-secret", "new-secret", "new-secret-again")]
        self._rows = [self.form.add_row(" ", field) for field in self.fields]
        self.problem = label(kind="error", wrap=True, name="change-problem", parent=self.card)
        self.problem.hide()
        self.save = button("", "primary", name="change-save", parent=self.card)
        self.leave = button("", "quiet", name="change-leave", parent=self.card)
        for part in (self.form, self.problem, self.save, self.leave):
            self.column.addWidget(part)
        self.fields[-1].returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.leave.clicked.connect(self.given_up)
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where typing begins."""
        super().showEvent(event)
        self.fields[0].setFocus()

    @Slot()
    def _save(self) -> None:
        old, new, again = (field.text() for field in self.fields)
        if new != again:
            self._say(HallError("secrets_differ"))
            return
        self.save.setEnabled(False)
        self._tasks.run_command(self, self._change, old, new, done=self._done, failed=self._failed)

    def _change(self, old: str, new: str) -> Actor:
        from app.accounts.seats import sit_at

        actor = self._hall.change_secret(self._actor, old, new)
        return self._hall.do(sit_at, actor, self._desk or None)

    def _done(self, actor: Actor) -> None:
        self.changed.emit(actor)

    def _failed(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self._say(error if isinstance(error, HallError) else HallError("internal_error"))

    def _say(self, error: HallError) -> None:
        self._error = error
        self.problem.setText("\n".join(error_text(error)))
        self.problem.show()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Choose your own PIN"))
        self.hint.setText(
            self.tr("The PIN you were given was printed, so others may have seen it. Only you should know the new one.")
        )
        words = (
            (self.tr("The PIN you were given"), ""),
            (self.tr("New PIN"), self.tr("At least 8 characters; digits alone are fine.")),
            (self.tr("New PIN once more"), ""),
        )
        for row, (text, description) in zip(self._rows, words, strict=True):
            self.form.retitle(row, text, description)
        self.save.set_words(self.tr("Save and go on"))
        self.leave.set_words(self.tr("Back to sign-in"))
        if self._error is not None:
            self._say(self._error)


def _secret_field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(256)
    return field
