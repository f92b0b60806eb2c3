"""The field of the rule of calling: its kind, its one number with what differs for single classes, or its text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queue.classes import BANDS, band_name
from app.queue.rule_parts import BY_HAND, KINDS, NUMBERS, RuleParts, put_together, take_apart
from ui.rules.rates import RateTable
from ui.rules.words import kind_text, number_text
from ui.widgets.fields import ChoiceField, NumberField, SwitchField, TextField
from ui.widgets.labels import label

_RATED = "accumulating"  # the kind whose number single classes may have another of


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
        self.some = SwitchField(f"{name}-some", self)
        self.rates = RateTable(f"{name}-rates", self)
        self.example = label(kind="small", wrap=True, parent=self)
        for own in (self.text, self.example):  # a rule by hand is written in words of the program's own
            own.setProperty("foreign", True)
        self._given = ""
        self._oldest = BANDS[-1]
        self.rates.know_bands(BANDS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.kind, self._number_words, self.number, self.some, self.rates, self.text, self.example):
            column.addWidget(part)
        self.setFocusProxy(self.kind)
        self.kind.edited.connect(self._kind_chosen)
        self.number.edited.connect(self.edited)
        self.text.edited.connect(self.edited)
        self.some.edited.connect(self._some_chosen)
        self.rates.edited.connect(self.edited)

    def value(self) -> str:
        """Give the rule's text: as it was given where nothing was changed, however it is written."""
        parts = self._parts()
        return self._given if take_apart(self._given) == parts else put_together(parts)

    def _parts(self) -> RuleParts:
        kind = str(self.kind.value())
        if kind == BY_HAND:
            return RuleParts(kind, 0, self.text.value())
        number = (self.number.number() or 1) if kind in NUMBERS else 0
        return RuleParts(kind, number, rates=self.rates.rates() if kind == _RATED and self.some.value() else ())

    def set_value(self, value: Any) -> None:
        """Show a rule."""
        self._given = str(value or "").strip()
        parts = take_apart(self._given)
        self.kind.set_value(parts.kind)
        self._show_number(parts.kind, parts.number)
        self.text.set_value(parts.text)
        self.some.set_value(bool(parts.rates))
        self.rates.show_rates(parts.rates)
        self._show_parts()

    def know_bands(self, bands: Sequence[int]) -> None:
        """Offer rates for the ages of this hall; the first rule by hand, an example, names one of them."""
        self._oldest = bands[-1]
        self.rates.know_bands(bands)
        self._say_example()

    @Slot()
    def _some_chosen(self) -> None:
        self._show_parts()
        self.edited.emit()

    @Slot()
    def _kind_chosen(self) -> None:
        kind = str(self.kind.value())
        if kind in NUMBERS:
            self._show_number(kind, NUMBERS[kind][2])
        elif kind == BY_HAND and not self.text.value():
            self.text.set_value(self._first_by_hand())
        self._show_parts()
        self.edited.emit()

    def _first_by_hand(self) -> str:
        return f"accumulating:{band_name(self._oldest)}=4,disabled=4"

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
        self._number_words.setVisible(kind in NUMBERS)
        self.number.setVisible(kind in NUMBERS)
        self.some.setVisible(kind == _RATED)
        self.rates.setVisible(kind == _RATED and self.some.value())
        self.text.setVisible(kind == BY_HAND)
        self.example.setVisible(kind == BY_HAND)
        self.text.setAccessibleName(self.kind.currentText())

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.kind.set_words([kind_text(kind) for kind in KINDS])
        self.some.setText(self.tr("Set some classes apart"))
        self.rates.retranslate()
        self._say_example()
        self._show_parts()

    def _say_example(self) -> None:
        oldest = band_name(self._oldest)
        examples = f"accumulating:3,{oldest}=4.5,disabled=4", f"strict:{oldest}=3,ill=2"
        self.example.setText(self.tr("For example: {examples}").format(examples="; ".join(examples)))
