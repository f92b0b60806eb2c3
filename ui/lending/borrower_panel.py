"""Write down somebody who borrows for the first time: a name, and a telephone number if there is one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.text import NAME_LIMIT
from app.residents.register import PERSON, UNIT
from ui.desk.panel import Panel
from ui.theme.state import set_state
from ui.widgets.combo import Combo
from ui.widgets.form import Form

_PAPERS = ("", "known", "id_card", "elder_card", "disability", "permit", "passport", "student", "other")


class BorrowerPanel(Panel):
    """No number of any paper is asked for, and no paper is kept: there is no field for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("lending_borrower", parent)
        self.name = QLineEdit(self)
        self.name.setObjectName("lending_borrower_name")
        self.name.setMaxLength(NAME_LIMIT)
        self.phone = QLineEdit(self)
        self.phone.setObjectName("lending_borrower_phone")
        self.phone.setMaxLength(NAME_LIMIT)
        self.phone.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self.kind = Combo(self)
        self.kind.setObjectName("lending_borrower_kind")
        self.paper = Combo(self)
        self.paper.setObjectName("lending_borrower_paper")
        for value in (PERSON, UNIT):
            self.kind.addItem("", value)
        for value in _PAPERS:
            self.paper.addItem("", value)
        self.contact = QLineEdit(self)
        self.contact.setObjectName("lending_borrower_contact")
        self.contact.setMaxLength(NAME_LIMIT)
        self._form = Form(self)
        parts = (self.name, self.phone, self.kind, self.contact, self.paper)
        self._rows = [self._form.add_row(" ", each) for each in parts]
        self.body.addWidget(self._form)
        self.name.textEdited.connect(self._typed)
        self.kind.currentIndexChanged.connect(self._fit_kind)
        self.retranslate()

    def begin(self) -> None:
        """Ask for the next one."""
        for field in (self.name, self.phone, self.contact):
            field.clear()
        self.kind.setCurrentIndex(0)
        self.paper.setCurrentIndex(0)
        self._typed()

    def _fit_kind(self) -> None:
        """Ask who answers for a unit only of a unit."""
        row = self._rows[3]
        for part in (row.label, row.widget):
            part.setVisible(self.kind.currentData() == UNIT)

    def _typed(self) -> None:
        set_state(self.name, state="")

    def take_focus(self) -> None:
        """Start at the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> dict[str, object] | None:
        """Give what was filled in; a missing name is shown."""
        name = self.name.text().strip()
        if not name:
            set_state(self.name, state="error")
            self.take_focus()
            return None
        return {
            "name": name,
            "phone": self.phone.text().strip(),
            "kind": self.kind.currentData(),
            "contact": self.contact.text().strip() if self.kind.currentData() == UNIT else "",
            "paper_seen": self.paper.currentData(),
        }

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title.setText(self.tr("New borrower"))
        self.go.set_words(self.tr("Write down and lend"))
        words = (
            (self.tr("Name"), ""),
            (self.tr("Telephone"), self.tr("Kept sealed; the screen shows its ends. It may stay empty.")),
            (self.tr("Person or unit"), ""),
            (self.tr("Who answers for the unit"), ""),
            (self.tr("Paper you looked at"), self.tr("Only its kind is noted. Give it back at once: no card is kept.")),
        )
        for row, (text, description) in zip(self._rows, words, strict=True):
            self._form.retitle(row, text, description)
        self._fit_kind()
        for at, text in enumerate((self.tr("A person"), self.tr("A unit"))):
            self.kind.setItemText(at, text)
        papers = (
            self.tr("None"),
            self.tr("None, we know each other"),
            self.tr("ID card"),
            self.tr("Card for the elderly"),
            self.tr("Disability card"),
            self.tr("Residence permit"),
            self.tr("Passport"),
            self.tr("Student card"),
            self.tr("Another one"),
        )
        for at, text in enumerate(papers):
            self.paper.setItemText(at, text)
