"""A form over some values: it knows what a person changed, and keeps it when the hall changes meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.core.differences import is_same
from ui.rules.field import RuleField
from ui.settings.port_field import PortField
from ui.settings.span_rows import SpanRows
from ui.settings.ticks import TickField
from ui.widgets.fields import ChoiceField, NumberField, SwitchField, TextField
from ui.widgets.form import Form, Row
from ui.widgets.labels import label
from ui.widgets.scroll import bring_into_sight

Field = TextField | NumberField | SwitchField | ChoiceField | TickField | RuleField | PortField | SpanRows


class EditForm(QWidget):
    """Fields that remember what the hall holds; the page has the buttons to save and to drop.

    Signals:
        save_asked: Enter was struck in a field.
        dirty_changed: Something is changed and not saved, or no longer.
    """

    save_asked = Signal()
    dirty_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.fields: dict[str, Field] = {}
        self._rows: dict[str, Row] = {}
        self._seen: dict[str, Any] = {}
        self._dirty = False
        self._whole = False
        self.form = Form(self)
        self.notice = label(kind="badge", wrap=True, name=f"{name}_notice", parent=self)
        self.notice.setProperty("state", "amber")
        self.notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addWidget(self.notice)

    def add(self, name: str, field: Field) -> None:
        """Add a field for the value of this name."""
        self.fields[name] = field
        self._rows[name] = self.form.add_row(" ", field)
        field.edited.connect(self._look)

    def row(self, name: str) -> Row:
        """Give the row of a field."""
        return self._rows[name]

    def retitle(self, name: str, text: str, description: str = "") -> None:
        """Say a field's words in the language in force."""
        self.form.retitle(self._rows[name], text, description)

    def show_field(self, name: str, shown: bool) -> None:
        """Show or hide a field with its words."""
        row = self._rows[name]
        row.label.setVisible(shown and not row.is_switch)
        row.widget.setVisible(shown)
        row.description.setVisible(shown and bool(row.description.text()))

    # -- values

    def load(self, values: Mapping[str, Any], *, whole: bool = False) -> None:
        """Show these values, whatever was filled in; `whole`: all of them are to be saved (something new)."""
        self._seen = {name: values[name] for name in self.fields}
        self._whole = whole
        self.revert()

    def follow(self, values: Mapping[str, Any]) -> None:
        """Show what the hall holds now, but leave what a person is changing; say where both were changed."""
        clash = False
        for name, field in self.fields.items():
            new, old = values[name], self._seen.get(name)
            if new == old:
                continue
            if is_same(field.value(), old):
                field.set_value(new)
            else:
                clash = clash or not is_same(field.value(), new)
            self._seen[name] = new
        if clash:
            self.notice.setText(self.tr("Somebody else has just changed this. Saving puts your entries in its place."))
            self.notice.show()
        self._look()

    def value(self, name: str) -> Any:
        """Give what a field holds now."""
        return self.fields[name].value()

    def values(self) -> dict[str, Any]:
        """Give what all fields hold now."""
        return {name: field.value() for name, field in self.fields.items()}

    def changed(self) -> dict[str, Any]:
        """Give the values that a person changed; all of them for something new."""
        return {
            name: field.value()
            for name, field in self.fields.items()
            if self._whole or not is_same(field.value(), self._seen.get(name))
        }

    def is_dirty(self) -> bool:
        """Tell whether something is changed and not saved."""
        return self._dirty

    def seen(self) -> dict[str, Any]:
        """Give what the changed fields held when they were read."""
        return {name: self._seen.get(name) for name in self.changed()}

    @Slot()
    def revert(self) -> None:
        """Show again what the hall holds."""
        for name, field in self.fields.items():
            field.set_value(self._seen.get(name))
            if isinstance(field, TextField | SpanRows):
                field.show_problem(False)
        self.notice.hide()
        self._look()

    def show_problem(self, name: str) -> None:
        """Point at the field that was refused."""
        field = self.fields.get(name)
        if field is None:
            return
        if isinstance(field, TextField | SpanRows):
            field.show_problem(True)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(field)

    def take_focus(self) -> None:
        """Put the keyboard into the first field."""
        first = next((field for field in self.fields.values() if field.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(first, QLineEdit):
                first.selectAll()
            bring_into_sight(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter from any field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save_asked.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _look(self) -> None:
        dirty = self._whole or bool(self.changed())
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit()
