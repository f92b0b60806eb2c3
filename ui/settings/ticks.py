"""A field that is a choice of some out of many: all, or the ticked ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.widgets.choices import Choices


class TickField(QWidget):
    """Ticks for each, under one tick for all; its value is None for all, else those that are ticked, in order.

    Signals:
        edited: A person ticked.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.all = QCheckBox(self)
        self.all.setObjectName(f"{name}-all")
        self.some = Choices(f"{name}-some", parent=self)
        self._wanted: tuple[str, ...] | None = None
        self._showing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.all)
        column.addWidget(self.some)
        self.setFocusProxy(self.all)
        self.all.toggled.connect(self._all_toggled)
        self.some.picked.connect(self._one_picked)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these: what each stands for and its words."""
        self.some.set_choices(choices)
        self._show()

    def value(self) -> Any:
        """Give what is ticked, None for all."""
        return self._wanted

    def set_value(self, value: Any) -> None:
        """Tick these."""
        self._wanted = None if value is None else tuple(value)
        self._show()

    def set_words(self, all_words: str) -> None:
        """Say the tick for all in the language in force."""
        self.all.setText(all_words)

    @Slot(bool)
    def _all_toggled(self, on: bool) -> None:
        if self._showing:
            return
        self._wanted = None if on else tuple(self.some.buttons)
        self._show()
        self.edited.emit()

    @Slot()
    def _one_picked(self) -> None:
        self._wanted = self.some.chosen()
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        self._showing = True
        self.all.setChecked(self._wanted is None)
        self._showing = False
        self.some.choose(tuple(self.some.buttons) if self._wanted is None else self._wanted)
        self.some.setVisible(self._wanted is not None)
