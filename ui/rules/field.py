"""The field of the rule of calling: its kind, its one number, or its text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queue.classes import BANDS, band_name
from app.queue.rule_parts import BY_HAND, KINDS, NUMBERS, RuleParts, put_together, take_apart
from ui.rules.words import kind_text, number_text
from ui.widgets.fields import ChoiceField, NumberField, TextField
from ui.widgets.labels import label


class RuleField(QWidget):
    """Its value is the rule's text.

    Signals:
        edited: A person changed it.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.kind = ChoiceField(KINDS, f"{name}-kind", self)
        self.number = NumberField(1, 200, f"{name}-number", parent=self)
        self.text = TextField(200, f"{name}-text", self)
        self._number_words = label(wrap=True, parent=self)
        self._number_words.setBuddy(self.number)
        self._oldest = BANDS[-1]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.kind, self._number_words, self.number, self.text):
            column.addWidget(part)
        self.setFocusProxy(self.kind)
        self.kind.edited.connect(self._kind_chosen)
        self.number.edited.connect(self.edited)
        self.text.edited.connect(self.edited)

    def value(self) -> str:
        """Give the rule's text."""
        return put_together(RuleParts(str(self.kind.value()), self.number.number() or 1, self.text.value()))

    def set_value(self, value: Any) -> None:
        """Show a rule."""
        parts = take_apart(str(value or ""))
        self.kind.set_value(parts.kind)
        self._show_number(parts.kind, parts.number)
        self.text.set_value(parts.text)
        self._show_parts()

    def know_bands(self, bands: Sequence[int]) -> None:
        """Give the first rule by hand, an example, a band of this hall."""
        self._oldest = bands[-1]

    @Slot()
    def _kind_chosen(self) -> None:
        kind = str(self.kind.value())
        if kind in NUMBERS:
            self._show_number(kind, NUMBERS[kind][2])
        elif kind == BY_HAND and not self.text.value():
            self.text.set_value(f"accumulating:{band_name(self._oldest)}=4,disabled=4")
        self._show_parts()
        self.edited.emit()

    def _show_number(self, kind: str, number: int) -> None:
        if kind in NUMBERS:
            self.number.blockSignals(True)
            self.number.setRange(*NUMBERS[kind][:2])
            self.number.blockSignals(False)
            self.number.set_value(number)

    def _show_parts(self) -> None:
        kind = str(self.kind.value())
        words = number_text(kind)
        self._number_words.setText(words)
        self.number.setAccessibleName(words)
        for part in (self._number_words, self.number):
            part.setVisible(kind in NUMBERS)
        self.text.setVisible(kind == BY_HAND)
        self.text.setAccessibleName(self.kind.currentText())

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.kind.set_words([kind_text(kind) for kind in KINDS])
        self._show_parts()
