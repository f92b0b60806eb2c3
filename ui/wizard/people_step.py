"""The wizard asks who works here: names, and the secret of whoever sits before it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.accounts.secret import check_new_secret
from app.core.errors import HallError
from app.setup.beginning import OWN, Beginning, account_names
from app.setup.fields import PERSON_NAME, one_line
from ui.plaintext import joined
from ui.theme.state import set_state
from ui.widgets.fields import ChoiceField, TextField
from ui.widgets.form import Form, Row
from ui.widgets.labels import label
from ui.wizard.step import Step
from ui.words import role_text


class PeopleStep(Step):
    """Everybody else gets a random first PIN, shown at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("people", parent)
        self.own = ChoiceField(tuple(OWN), "wizard-own")
        self.secret = _secret_field("wizard-secret")
        self.again = _secret_field("wizard-secret-again")
        self.mine = Form(self)
        self._mine = [self.mine.add_row(" ", field) for field in (self.own, self.secret, self.again)]
        self.names_title = label(kind="heading", wrap=True)
        self.names_hint = label(kind="muted", wrap=True)
        self.names = Form(self)
        self.people: dict[str, TextField] = {}
        self._rows: dict[str, Row] = {}
        self._roles: dict[str, str] = {}
        for part in (self.mine, self.names_title, self.names_hint, self.names):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.own.edited.connect(self._own_chosen)
        self.retranslate()

    def title(self) -> str:
        """Name the step."""
        return self.tr("Who works here?")

    def show_beginning(self, beginning: Beginning) -> None:
        """Ask for the names of the accounts that the desks make needed."""
        self._roles = account_names(beginning)
        for name in self._roles:
            if name not in self.people:
                self.people[name] = TextField(PERSON_NAME, f"wizard-person-{name}")
                self._rows[name] = self.names.add_row(" ", self.people[name])
                self.people[name].set_value(self._suggested(name))
        self.retranslate()

    def fill(self, beginning: Beginning) -> Beginning:
        """Take the names and the secret.

        Raises:
            HallError: `secret_too_short secret_too_common secrets_differ missing_field too_long name_taken`.
        """
        secret = check_new_secret(self.secret.text())
        if secret != check_new_secret(self.again.text()):
            raise HallError("secrets_differ")
        people: dict[str, str] = {}
        for name in self._roles:
            shown = one_line(self.people[name].value(), "display_name", PERSON_NAME, needed=True)
            if shown in people.values():
                raise HallError("name_taken", name=shown)
            people[name] = shown
        return replace(beginning, own=str(self.own.value()), secret=secret, people=people)

    def show_problem(self, error: HallError) -> None:
        """Point at the secret or at a name."""
        about_secret = error.code.startswith("secret") or error.values.get("field") == "secret"
        set_state(self.secret, state="error" if about_secret else "")
        if about_secret:
            self.secret.setFocus()
            self.secret.selectAll()
            return
        seen: set[str] = set()
        for name in self._roles:
            value = self.people[name].value()
            if not value or value in seen:
                self.people[name].show_problem(True)
                self.people[name].setFocus()
                return
            seen.add(value)

    def take_focus(self) -> None:
        """Start at the secret: the role is right for most."""
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _own_chosen(self) -> None:
        self.retranslate()

    def _suggested(self, name: str) -> str:
        if name.startswith("desk"):
            return self.tr("Receptionist {number}").format(number=name.removeprefix("desk"))
        return role_text(name)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.hint.setText(self.tr("You choose your own PIN now. Everybody else gets a random one, shown at the end."))
        self.own.set_words([self.tr("Supervisor and administrator"), role_text("supervisor"), role_text("admin")])
        words = (
            (self.tr("You are"), ""),
            (self.tr("Your PIN"), self.tr("At least 8 characters; digits alone are fine.")),
            (self.tr("Your PIN once more"), ""),
        )
        for row, (text, description) in zip(self._mine, words, strict=True):
            self.mine.retitle(row, text, description)
        self.names_title.setText(self.tr("Names"))
        named = self.tr("As colleagues know them; they can be changed later.")
        both = self.tr("Supervisor and administrator are two accounts; both have your PIN.")
        self.names_hint.setText(joined(named, both if self.own.value() == "both" else ""))
        for name, row in self._rows.items():
            shown = name in self._roles
            for part in (row.label, row.widget, row.description):
                part.setVisible(shown and part is not row.description)
            self.names.retitle(row, self._account(name))
            row.description.hide()

    def _account(self, name: str) -> str:
        if name.startswith("desk"):
            return self.tr("Desk {number}").format(number=name.removeprefix("desk"))
        return role_text(name)


def _secret_field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(256)
    return field
