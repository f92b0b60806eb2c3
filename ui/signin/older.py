"""Go on with data that is older, or another copy, than this computer saw last: a supervisor says that it is meant."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.accounts.sessions import SignInName
from app.core.errors import HallError
from ui.plaintext import shortened
from ui.signin.frame import CardPage
from ui.widgets.buttons import button
from ui.widgets.combo import Combo
from ui.widgets.form import Form
from ui.widgets.labels import label
from ui.words import error_text


class OlderPage(CardPage):
    """Names who may say it, and asks for their secret.

    Signals:
        given: Sign-in name and secret.
        left: Do nothing, go back.
    """

    given = Signal(str, str)
    left = Signal()

    def __init__(self, people: tuple[SignInName, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("older_page")
        self._error: Exception | None = None
        self.form = Form(self.card)
        self.name = Combo()
        self.name.setObjectName("older-name")
        for each in people:
            self.name.addItem(shortened(each.display_name), each.name)
        self.secret = QLineEdit()
        self.secret.setObjectName("older-secret")
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._rows = [self.form.add_row(" ", field) for field in (self.name, self.secret)]
        self.problem = label(kind="error", wrap=True, name="older-problem", parent=self.card)
        self.problem.hide()
        self.accept = button("", "primary", name="older-accept", parent=self.card)
        self.back = button("", "quiet", name="older-back", parent=self.card)
        for part in (self.form, self.problem, self.accept, self.back):
            self.column.addWidget(part)
        self.secret.returnPressed.connect(self._give)
        self.accept.clicked.connect(self._give)
        self.back.clicked.connect(self.left)
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where typing begins."""
        super().showEvent(event)
        self.secret.setFocus()

    @Slot()
    def _give(self) -> None:
        if self.accept.isEnabled():
            self.accept.setEnabled(False)
            self.given.emit(str(self.name.currentData()), self.secret.text())

    def show_problem(self, error: Exception) -> None:
        """Say what was refused, and let it be tried again."""
        self._error = error if isinstance(error, HallError) else HallError("internal_error")
        self.accept.setEnabled(True)
        self.problem.show()
        self.retranslate()
        self.secret.selectAll()
        self.secret.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Is this copy of the data meant?"))
        self.hint.setText(
            self.tr(
                "This computer has seen newer entries than there are in it. Whoever goes on gives them up; the record "
                "then says who decided that. Look for the newer file first."
            )
        )
        self.form.retitle(self._rows[0], self.tr("Who decides"))
        self.form.retitle(self._rows[1], self.tr("PIN"))
        self.accept.set_words(self.tr("Go on with this copy"))
        self.back.set_words(self.tr("Back"))
        if self._error is not None:
            self.problem.setText("\n".join(error_text(self._error)))
