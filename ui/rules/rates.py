"""The table of how many times the waiting of single classes counts: one field for each age and each reason."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.queue.classes import offered
from app.queue.rule_parts import RATES, in_order
from ui.widgets.fields import NumberField
from ui.widgets.flow import EvenFlow
from ui.widgets.labels import label
from ui.words import entitlement_text

Rates = tuple[tuple[str, int], ...]


class RateTable(QWidget):
    """A field that is left at its lowest stands for "as the others".

    Signals:
        edited: A person changed one.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.fields: dict[str, NumberField] = {}
        self._labels: dict[str, QLabel] = {}
        self._cells: dict[str, QWidget] = {}
        self._classes: tuple[str, ...] = ()
        self._flow = EvenFlow(self, spacing=12)

    def rates(self) -> Rates:
        """Give the classes that have a rate of their own, in the order in which they are written."""
        told = ((name, field.number()) for name, field in self.fields.items())
        return in_order((name, rate) for name, rate in told if rate is not None)

    def show_rates(self, rates: Rates) -> None:
        """Show these rates; also of a class that the hall has no more, so that it can be taken out."""
        given = dict(rates)
        self._offer((*self._classes, *(name for name in given if name not in self._classes)))
        for name, field in self.fields.items():
            field.set_value(given.get(name))

    def know_bands(self, bands: Iterable[int]) -> None:
        """Offer the ages of the hall, and the other reasons; rates that were given stay."""
        self._classes = offered(tuple(bands))
        self.show_rates(self.rates())

    def _offer(self, classes: tuple[str, ...]) -> None:
        if classes == tuple(self.fields):
            return
        for cell in self._cells.values():
            self._flow.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self.fields, self._labels, self._cells = {}, {}, {}
        for name in classes:
            self._add(name)
        self.retranslate()

    def _add(self, name: str) -> None:
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        field = NumberField(*RATES, f"{self.objectName()}-{name}", none=True, parent=cell)
        field.edited.connect(self.edited)
        words = label(kind="small", parent=cell)
        words.setBuddy(field)
        for part in (words, field):
            column.addWidget(part)
        self.fields[name], self._labels[name], self._cells[name] = field, words, cell
        self._flow.addWidget(cell)
        cell.show()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        same = self.tr("as the others")
        for name, field in self.fields.items():
            words = entitlement_text(name)
            self._labels[name].setText(words)
            field.setAccessibleName(words)
            field.setSpecialValueText(same)
            field.updateGeometry()
