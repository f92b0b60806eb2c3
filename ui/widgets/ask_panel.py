"""A small form made of a few fields that are told: one panel for every step that asks for something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtWidgets import QApplication, QCheckBox, QDateEdit, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.desk.panel import Panel
from ui.theme.state import set_state
from ui.widgets.buttons import button
from ui.widgets.fields import ChoiceField, MoneyField, NumberField, SwitchField, TextField
from ui.widgets.form import Form
from ui.widgets.labels import label

LINE, TEXT, CHOICE, DAY, TICK, TICKS, NUMBER, MONEY = (
    *("line", "text", "choice", "day", "tick", "ticks", "number"),
    "money",
)
_TEXT_LINES = 4
_SHORT = 10  # characters: of a longer text the beginning is shown
_NO_DAY = QDate(2000, 1, 1)
Choices = tuple[tuple[object, str], ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        name: The use case's argument.
        kind: LINE, TEXT (of several lines), CHOICE, DAY, TICK, TICKS (some of several), NUMBER or
            MONEY (in fen).
        choices: Of a CHOICE or TICKS: what it gives, and its words.
        value: What stands in it at first; of a DAY None = none; of a NUMBER None = none, where `low` is above it.
        needed: It must not stay empty; of a CHOICE nothing is chosen at first.
        longest: Most characters of a LINE.
        low, high: Of a NUMBER; `high` also of MONEY.
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
    """A question.

    Attributes:
        title, go: What is asked, and the words of the button.
        copy: Which field's text may be copied.
        told: What to know before answering; stands above the fields.
    """

    title: str
    go: str
    fields: tuple[Field, ...] = ()
    copy: str = ""
    told: str = ""


Then = Callable[[dict[str, object]], None]  # takes what was filled in


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
        self.copy = button("", kind="chip", name=f"{name}_copy", icon_name="copy", parent=self)
        self.copy.clicked.connect(self._copy)
        self.copy.hide()
        self.told = label(wrap=True, name=f"{name}_told", parent=self)
        self.body.addWidget(self.told)
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
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
        self.body.insertWidget(1, self._form)
        self._form.setVisible(bool(ask.fields))
        self.copy.setVisible(bool(ask.copy))
        self.title.setText(ask.title)
        self.told.setText(ask.told)
        self.told.setVisible(bool(ask.told))
        self.go.set_words(ask.go)

    @Slot()
    def _copy(self) -> None:
        field = self.inputs.get(self._ask.copy)
        if field is not None:
            QApplication.clipboard().setText(str(_value(field)))

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
            first.setCursorPosition(0 if len(first.text()) > _SHORT else len(first.text()))
        if isinstance(first, NumberField | MoneyField):
            first.selectAll()  # a number that is typed takes the place of the one that stands there

    def values(self) -> dict[str, object] | None:
        """Give what was filled in; what is missing is shown."""
        found: dict[str, object] = {}
        for field in self._ask.fields:
            made = self.inputs[field.name]
            found[field.name] = _value(made)
            if field.needed and found[field.name] in ("", None):
                set_state(made, state="error")
                made.setFocus(Qt.FocusReason.OtherFocusReason)
                if isinstance(made, NumberField):
                    made.selectAll()
                return None
        return found

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.copy.set_words(self.tr("Copy the text"))


def day_field(parent: QWidget, day: date | None = None) -> QDateEdit:
    """Make a field for a day; without one it shows a dash."""
    made = QDateEdit(parent)
    made.setDisplayFormat("yyyy-MM-dd")
    made.setMinimumDate(_NO_DAY)
    made.lineEdit().setTextMargins(8, 0, 8, 0)  # as of `NumberField`
    if day is not None:
        made.setDate(QDate(day.year, day.month, day.day))
    else:
        made.setSpecialValueText("—")
        made.setDate(_NO_DAY)
    return made


def _input(field: Field, parent: QWidget) -> QWidget:
    match field.kind:
        case "text":
            return _text(str(field.value), parent)
        case "choice":
            return _choice(field, parent)
        case "day":
            return day_field(parent, field.value if isinstance(field.value, date) else None)
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
        case "money":
            money = MoneyField(field.high, parent=parent)
            money.set_fen(field.value if isinstance(field.value, int) else 0)
            return money
    line = TextField(field.longest, parent=parent)
    line.set_value(str(field.value))
    return line


def _text(text: str, parent: QWidget) -> QPlainTextEdit:
    made = QPlainTextEdit(text, parent)
    made.setTabChangesFocus(True)
    made.ensurePolished()  # its letters are as large as the style says only then
    made.setFixedHeight(made.fontMetrics().lineSpacing() * _TEXT_LINES + 2 * made.frameWidth() + 16)
    return made


def _choice(field: Field, parent: QWidget) -> ChoiceField:
    made = ChoiceField(parent=parent)
    made.set_choices(field.choices)
    made.set_value(field.value)
    if field.needed and made.row_of(field.value) < 0:
        made.setCurrentIndex(-1)  # whoever must choose chooses, and does not just confirm
    return made


def _value(made: QWidget) -> object:
    if isinstance(made, QDateEdit):
        shown = made.date()
        return None if shown == _NO_DAY else date(shown.year(), shown.month(), shown.day())
    if isinstance(made, QPlainTextEdit):
        return made.toPlainText().strip()
    if isinstance(made, MoneyField):
        return made.fen()
    assert isinstance(made, ChoiceField | SwitchField | Ticks | NumberField | TextField)
    value: object = made.value()
    return value
