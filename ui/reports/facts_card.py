"""What else is counted of a day, a line each, with how it is counted on hover."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.reports.facts import Fact
from ui import i18n
from ui.plaintext import plain
from ui.reports.words import meaning_of, name_of
from ui.widgets.card import card
from ui.widgets.labels import label


class FactsCard(QWidget):
    """A heading, and two columns: what it is, and its values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self.title = label(kind="heading", wrap=True, parent=self)
        self.rows: dict[str, tuple[QLabel, QLabel]] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card(self, self.title, self._grid), 0, 0)

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show these lines."""
        self._facts = facts
        for fact in facts:
            if fact.name not in self.rows:
                self._add(fact.name)
        self.retranslate()

    def _add(self, name: str) -> None:
        at = len(self.rows)
        told = label(kind="muted", parent=self), label(wrap=True, name=f"fact_{name}", parent=self)
        for column, part in enumerate(told):
            part.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(part, at, column)
        self.rows[name] = told

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Further figures"))
        chinese = i18n.spoken() == i18n.CHINESE
        for fact in self._facts:
            name, value = self.rows[fact.name]
            name.setText(name_of(fact.name))
            value.setText(plain(fact.told(chinese)))
            for part in (name, value):
                part.setToolTip(meaning_of(fact.name))
