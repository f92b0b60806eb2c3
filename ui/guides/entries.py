"""A list of a guide, entry by entry: what to bring, steps, places, cost and the like."""

from __future__ import annotations

from dataclasses import MISSING, fields
from datetime import date
from typing import Any, get_args, get_type_hints

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.guides.reading import LINE_LIMIT, MOST_ENTRIES
from ui.guides.entry_words import choices_of, part_text
from ui.plaintext import plain
from ui.widgets.ask_panel import day_field
from ui.widgets.buttons import button
from ui.widgets.fields import ChoiceField, NumberField, SwitchField, TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Form
from ui.widgets.table import Column, RowsModel, RowsView

_LONG = ("text", "note", "answer")
_LINES = 2
_NO_YEAR = 2000  # what `day_field` shows as a dash
_MOST_ROWS = 5

Values = dict[str, Any]


class EntryForm(QWidget):
    """The fields of one entry, by the declaration of its class.

    Signals:
        edited: A person changed something.
    """

    edited = Signal()

    def __init__(self, kind: type, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints = get_type_hints(kind)
        self._declared = {one.name: one for one in fields(kind)}
        self._form = Form(self)
        self._filling = False
        self.inputs: dict[str, QWidget] = {}
        self._rows = {}
        for part in self._declared:
            made = self._input(part)
            made.setObjectName(f"{name}_{part}")
            self.inputs[part] = made
            self._rows[part] = self._form.add_row("", made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        self.restyle()

    def _input(self, part: str) -> QWidget:
        hint = self._kind(part)
        if choices_of(part):
            choice = ChoiceField([value for value, _ in choices_of(part)], parent=self)
            choice.edited.connect(self._edited)
            return choice
        if hint is bool:
            switch = SwitchField(parent=self)
            switch.edited.connect(self._edited)
            return switch
        if hint is int:
            number = NumberField(0, 999, parent=self)
            number.edited.connect(self._edited)
            return number
        if hint is date:
            day = day_field(self)
            day.dateChanged.connect(self._edited)
            return day
        if part in _LONG:
            text = QPlainTextEdit(self)
            text.setTabChangesFocus(True)
            text.textChanged.connect(self._edited)
            return text
        line = TextField(LINE_LIMIT, parent=self)
        line.edited.connect(self._edited)
        return line

    def _kind(self, part: str) -> Any:
        hint = self._hints[part]
        return next((one for one in get_args(hint) if one is not type(None)), hint)

    @Slot()
    def _edited(self) -> None:
        if not self._filling:
            self.edited.emit()

    def fresh(self) -> Values:
        """Give an entry of which nothing is said yet."""
        told = {part: one.default for part, one in self._declared.items() if one.default is not MISSING}
        return {**dict.fromkeys(self._declared, ""), **told}

    def show_entry(self, entry: Values) -> None:
        """Show an entry."""
        self._filling = True
        told = {**self.fresh(), **entry}
        for part, made in self.inputs.items():
            _fill(made, told[part])
        self._filling = False

    def entry(self) -> Values:
        """Give the entry as plain values; what is empty and need not be said is left out."""
        told = {part: self._read(part) for part in self.inputs}
        return {part: value for part, value in told.items() if value is not None}

    def _read(self, part: str) -> Any:
        made = self.inputs[part]
        if isinstance(made, QDateEdit):
            day = made.date()
            return None if day.year() <= _NO_YEAR else f"{day.year():04d}-{day.month():02d}-{day.day():02d}"
        if isinstance(made, QPlainTextEdit):
            return made.toPlainText().strip()
        assert isinstance(made, ChoiceField | SwitchField | NumberField | TextField)
        value: Any = made.value()
        if self._kind(part) is float:
            return _degrees(str(value))
        return value

    def restyle(self) -> None:
        """Take the heights of long texts from the text scale."""
        for made in self.inputs.values():
            if isinstance(made, QPlainTextEdit):
                made.setFixedHeight(made.fontMetrics().lineSpacing() * _LINES + 2 * made.frameWidth() + 16)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for part, row in self._rows.items():
            self._form.retitle(row, part_text(part))
            made = self.inputs[part]
            if isinstance(made, ChoiceField):
                made.set_words([words for _, words in choices_of(part)])


class EntriesField(QWidget):
    """The entries, and the form of the chosen one.

    Signals:
        edited: A person changed something.
    """

    edited = Signal()

    def __init__(self, kind: type, name: str, *, tells: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Values] = []
        self._first = fields(kind)[0].name
        self._tells = tells  # nobody told, and there are none, are two things
        self.model: RowsModel[tuple[int, str]] = RowsModel((Column(_no_title, _said, stretch=True),), _place, self)
        self.view = RowsView(self.model, f"{name}_list", self)
        self.view.horizontalHeader().hide()
        self.none = SwitchField(f"{name}_none", self)
        self.none.edited.connect(self.edited)
        self.form = EntryForm(kind, name, self)
        self.form.edited.connect(self._write)
        self.tools = {
            step: button("", kind="chip", name=f"{name}_{step}", parent=self)
            for step in ("add", "up", "down", "remove")
        }
        row = FlowLayout(spacing=8)
        for made in self.tools.values():
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.none, self.view):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.form)
        for step, slot in (("add", self._add), ("up", self._up), ("down", self._down), ("remove", self._remove)):
            self.tools[step].clicked.connect(slot)
        self.view.selectionModel().selectionChanged.connect(self._choose)
        self.retranslate()

    def set_value(self, entries: list[Values] | None) -> None:
        """Show entries; None = nobody told."""
        self._entries = [dict(one) for one in entries or ()]
        self.none.set_value(entries is not None and not entries)
        self._show(0 if self._entries else None)

    def value(self) -> list[Values] | None:
        """Give the entries; an empty one is none. None = nobody told."""
        found = [one for one in self._entries if str(one.get(self._first, "")).strip()]
        if found or not self._tells:
            return found
        return [] if self.none.value() else None

    def _show(self, chosen: int | None) -> None:
        rows = [(at, _line(one)) for at, one in enumerate(self._entries)]
        self.model.set_rows(rows)
        self._fit_rows()
        self.view.setVisible(bool(rows))
        self.none.setVisible(self._tells and not rows)
        if chosen is not None and rows:
            self.view.selectRow(chosen)
        self._choose()

    def _fit_rows(self) -> None:
        self.view.show_rows(min(_MOST_ROWS, max(1, len(self._entries))))

    def _at(self) -> int | None:
        row = self.view.chosen() if self._entries else None
        return row[0] if row is not None else None

    @Slot()
    def _choose(self) -> None:
        at = self._at()
        self.form.setVisible(at is not None)
        for step in ("up", "down", "remove"):
            self.tools[step].setVisible(at is not None)
        if at is not None and at < len(self._entries):
            self.tools["up"].setEnabled(at > 0)
            self.tools["down"].setEnabled(at + 1 < len(self._entries))
            self.form.show_entry(self._entries[at])

    @Slot()
    def _write(self) -> None:
        at = self._at()
        if at is not None:
            self._entries[at] = self.form.entry()
            self.model.set_rows([(n, _line(one)) for n, one in enumerate(self._entries)])
            self.edited.emit()

    @Slot()
    def _add(self) -> None:
        if len(self._entries) < MOST_ENTRIES:
            self._entries.append(self.form.fresh())
            self._show(len(self._entries) - 1)
            next(iter(self.form.inputs.values())).setFocus()

    @Slot()
    def _remove(self) -> None:
        at = self._at()
        if at is not None:
            del self._entries[at]
            self._show(min(at, len(self._entries) - 1) if self._entries else None)
            self.edited.emit()

    @Slot()
    def _up(self) -> None:
        self._move(-1)

    @Slot()
    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        at = self._at()
        if at is not None and 0 <= at + by < len(self._entries):
            self._entries[at], self._entries[at + by] = self._entries[at + by], self._entries[at]
            self._show(at + by)
            self.edited.emit()

    def restyle(self) -> None:
        """Take the heights of rows and of long texts from the text scale."""
        self.view.restyle()
        self._fit_rows()
        self.form.restyle()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        words = {"add": self.tr("One more"), "up": self.tr("Up"), "down": self.tr("Down"), "remove": self.tr("Remove")}
        for step, text in words.items():
            self.tools[step].set_words(text)
        self.none.setText(self.tr("There are none"))
        self.view.setAccessibleName(self.tr("Entries"))
        self.form.retranslate()


def _fill(made: QWidget, value: Any) -> None:
    if isinstance(made, QDateEdit):
        day = date.fromisoformat(value) if value else date(_NO_YEAR, 1, 1)
        made.setDate(QDate(day.year, day.month, day.day))
    elif isinstance(made, QPlainTextEdit):
        made.setPlainText(str(value or ""))
    elif isinstance(made, TextField):
        made.set_value("" if value is None else str(value))
    else:
        assert isinstance(made, ChoiceField | SwitchField | NumberField)
        made.set_value(value)


def _degrees(text: str) -> float | str | None:
    """Give a coordinate; what is none goes on as it is, and is refused by name."""
    if not text:
        return None
    try:
        return float(text)
    except ValueError:
        return text


def _line(entry: Values) -> str:
    """Say an entry in one line: its texts, as far as they are short."""
    told = [plain(str(value)) for name, value in entry.items() if isinstance(value, str) and not choices_of(name)]
    return " · ".join([text for text in told if text][:3]) or "…"


def _place(row: tuple[int, str]) -> int:
    return row[0]


def _said(row: tuple[int, str]) -> str:
    return row[1]


def _no_title() -> str:
    return ""
