"""A small form of lending, made of a few fields that are told: one panel for every step that asks for something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLineEdit, QVBoxLayout, QWidget

from ui.desk.panel import Panel
from ui.theme.state import set_state
from ui.widgets.fields import ChoiceField, NumberField, SwitchField, TextField
from ui.widgets.form import Form

LINE, CHOICE, DAY, TICK, TICKS, NUMBER = "line", "choice", "day", "tick", "ticks", "number"
_NO_DAY = QDate(2000, 1, 1)
Choices = tuple[tuple[object, str], ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        name: The use case's argument.
        kind: LINE, CHOICE, DAY, TICK, TICKS (some of several) or NUMBER.
        choices: Of a CHOICE or TICKS: what it gives, and its words.
        value: What stands in it at first; of a DAY None = none; of a NUMBER None = none, where `low` is above it.
        needed: It must not stay empty.
        longest: Most characters of a LINE.
        low, high: Of a NUMBER.
        hint: A sentence below it.
        scans: A code that is scanned while the form is open is its text.
    """

    name: str
    words: str
    kind: str = LINE
    choices: Choices = ()
    value: object = ""
    needed: bool = False
    longest: int = 200
    low: int = 0
    high: int = 100_000
    hint: str = ""
    scans: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """A question: its title, the words of the button, and its fields."""

    title: str
    go: str
    fields: tuple[Field, ...] = ()


Then = Callable[[dict[str, object]], None]
Asker = Callable[[Ask, Then], None]  # opens a form; what was filled in goes to the second


class Ticks(QWidget):
    """Some of several."""

    def __init__(self, choices: Choices, chosen: object, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.boxes: dict[object, QCheckBox] = {}
        for value, words in choices:
            box = QCheckBox(words.replace("&", "&&"), self)
            box.setChecked(isinstance(chosen, tuple) and value in chosen)
            self.boxes[value] = box
            column.addWidget(box)

    def value(self) -> tuple[object, ...]:
        """Give what is ticked."""
        return tuple(value for value, box in self.boxes.items() if box.isChecked())


class AskPanel(Panel):
    """Values are keyword arguments, by the names of the fields."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._ask = Ask("", "")
        self._form: Form | None = None
        self.inputs: dict[str, QWidget] = {}
        self.retranslate()

    def ask(self, ask: Ask) -> None:
        """Show another question."""
        self._ask, self.inputs = ask, {}
        if self._form is not None:
            self.body.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._form = Form(self)
        for field in ask.fields:
            made = _input(field, self._form)
            made.setObjectName(f"{self.objectName()}_{field.name}")
            self.inputs[field.name] = made
            self._form.add_row(field.words, made, field.hint)
        self.body.insertWidget(0, self._form)
        self._form.setVisible(bool(ask.fields))
        self.title.setText(ask.title)
        self.go.set_words(ask.go)

    def take_scan(self, code: str) -> bool:
        """Take a scanned code for the field that wants one, and go on; False when none does."""
        wants = next((field for field in self._ask.fields if field.scans), None)
        made = self.inputs.get(wants.name) if wants is not None else None
        if self.isHidden() or not isinstance(made, QLineEdit):
            return False
        made.setText(code)
        self.submit()
        return True

    def take_focus(self) -> None:
        """Start at the first field."""
        first = next(iter(self.inputs.values()), self.go)
        if isinstance(first, Ticks):
            first = next(iter(first.boxes.values()), self.go)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(first, QLineEdit):
            first.selectAll()

    def values(self) -> dict[str, object] | None:
        """Give what was filled in; what is missing is shown."""
        found: dict[str, object] = {}
        for field in self._ask.fields:
            made = self.inputs[field.name]
            found[field.name] = _value(made)
            if field.needed and found[field.name] in ("", None):
                set_state(made, state="error")
                made.setFocus(Qt.FocusReason.OtherFocusReason)
                return None
        return found


def _input(field: Field, parent: QWidget) -> QWidget:
    match field.kind:
        case "choice":
            choice = ChoiceField(parent=parent)
            choice.set_choices(field.choices)
            choice.set_value(field.value)
            return choice
        case "day":
            return _day_field(field, parent)
        case "tick":
            switch = SwitchField(parent=parent)
            switch.set_value(field.value)
            return switch
        case "ticks":
            return Ticks(field.choices, field.value, parent)
        case "number":
            number = NumberField(field.low, field.high, none=field.value is None, parent=parent)
            if field.value is None:
                number.setSpecialValueText("—")
            number.set_value(field.value)
            return number
    line = TextField(field.longest, parent=parent)
    line.set_value(str(field.value))
    return line


def _day_field(field: Field, parent: QWidget) -> QDateEdit:
    made = QDateEdit(parent)
    made.setDisplayFormat("yyyy-MM-dd")
    made.setMinimumDate(_NO_DAY)
    if isinstance(field.value, date):
        made.setDate(QDate(field.value.year, field.value.month, field.value.day))
    else:
        made.setSpecialValueText("—")
        made.setDate(_NO_DAY)
    return made


def _value(made: QWidget) -> object:
    if isinstance(made, QDateEdit):
        shown = made.date()
        return None if shown == _NO_DAY else date(shown.year(), shown.month(), shown.day())
    assert isinstance(made, ChoiceField | SwitchField | Ticks | NumberField | TextField)
    value: object = made.value()
    return value
