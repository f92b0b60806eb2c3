"""A small form of a case, made of a few fields that are told: one panel for every step that asks for something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtWidgets import QApplication, QCheckBox, QDateEdit, QLineEdit, QPlainTextEdit, QWidget

from ui.desk.panel import Panel
from ui.theme.state import set_state
from ui.widgets.buttons import button
from ui.widgets.combo import Combo
from ui.widgets.form import Form

_TEXT_LINES = 4
_SHORT = 10  # characters: of a longer text the beginning is shown
LINE, TEXT, CHOICE, DAY, TICK = "line", "text", "choice", "day", "tick"


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        name: The use case's argument.
        kind: LINE, TEXT (of several lines), CHOICE, DAY or TICK.
        choices: Of a CHOICE: what it gives, and its words.
        value: What stands in it at first.
        needed: A LINE that must not stay empty.
        longest: Most characters of a LINE.
        hint: A sentence below it.
    """

    name: str
    words: str
    kind: str = LINE
    choices: tuple[tuple[object, str], ...] = ()
    value: object = ""
    needed: bool = False
    longest: int = 500
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question: its title, the words of the button, its fields, and which field's text may be copied."""

    title: str
    go: str
    fields: tuple[Field, ...] = ()
    copy: str = ""


class AskPanel(Panel):
    """Values are keyword arguments, by the names of the fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("case_ask", parent)
        self._ask = Ask("", "")
        self._form: Form | None = None
        self.inputs: dict[str, QWidget] = {}
        self.copy = button("", kind="chip", name="case_copy", icon_name="copy", parent=self)
        self.copy.clicked.connect(self._copy)
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def ask(self, ask: Ask) -> None:
        """Show another question."""
        self._ask, self.inputs = ask, {}
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        self._form = Form(self)
        for field in ask.fields:
            made = _input(field, self._form)
            self.inputs[field.name] = made
            self._form.add_row(field.words, made, field.hint)
        self.body.insertWidget(0, self._form)
        self.copy.setVisible(bool(ask.copy))
        self.title.setText(ask.title)
        self.go.set_words(ask.go)

    @Slot()
    def _copy(self) -> None:
        field = self.inputs.get(self._ask.copy)
        if field is not None:
            QApplication.clipboard().setText(str(_value(field)))

    def take_focus(self) -> None:
        """Start at the first field."""
        first = next(iter(self.inputs.values()), self.go)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(first, QLineEdit):
            first.setCursorPosition(0 if len(first.text()) > _SHORT else len(first.text()))

    def values(self) -> dict[str, object] | None:
        """Give what was filled in; a missing line is shown."""
        found: dict[str, object] = {}
        for field in self._ask.fields:
            made = self.inputs[field.name]
            found[field.name] = _value(made)
            if field.needed and found[field.name] in ("", None):
                set_state(made, state="error")
                made.setFocus(Qt.FocusReason.OtherFocusReason)
                return None
        return found

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.copy.set_words(self.tr("Copy the text"))


def _input(field: Field, parent: QWidget) -> QWidget:
    made: QWidget
    if field.kind == CHOICE:
        made = _choice(field, parent)
    elif field.kind == DAY:
        made = day_field(parent, field.value if isinstance(field.value, date) else None)
    elif field.kind == TEXT:
        made = _text(field, parent)
    elif field.kind == TICK:
        tick = QCheckBox(parent)
        tick.setChecked(field.value is True)
        made = tick
    else:
        line = QLineEdit(str(field.value), parent)
        line.setMaxLength(field.longest)
        made = line
    made.setObjectName(f"case_field_{field.name}")
    return made


def _text(field: Field, parent: QWidget) -> QPlainTextEdit:
    made = QPlainTextEdit(str(field.value), parent)
    made.setTabChangesFocus(True)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * _TEXT_LINES + 2 * made.frameWidth() + 16)
    return made


def _choice(field: Field, parent: QWidget) -> Combo:
    made = Combo(parent)
    for data, words in field.choices:
        made.addItem(words, data)
    unset = -1 if field.needed else 0  # whoever must choose chooses, and does not just confirm
    made.setCurrentIndex(made.findData(field.value) if field.value != "" else unset)
    return made


def day_field(parent: QWidget, day: date | None = None) -> QDateEdit:
    """Make a field for a day."""
    made = QDateEdit(parent)
    made.setDisplayFormat("yyyy-MM-dd")
    if day is not None:
        made.setDate(QDate(day.year, day.month, day.day))
    return made


def _value(made: QWidget) -> object:
    if isinstance(made, Combo):
        return made.currentData()
    if isinstance(made, QDateEdit):
        shown = made.date()
        return date(shown.year(), shown.month(), shown.day())
    if isinstance(made, QCheckBox):
        return made.isChecked()
    if isinstance(made, QPlainTextEdit):
        return made.toPlainText().strip()
    assert isinstance(made, QLineEdit)
    return made.text().strip()
