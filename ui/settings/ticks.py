"""A field that is a choice of some out of many: all, or the ticked ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.plaintext import plain, shortened
from ui.widgets.elided import as_tooltip
from ui.widgets.flow import EvenFlow

_NAME_LENGTH = 14


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
        self.ticks: dict[str, QCheckBox] = {}
        self._wanted: tuple[str, ...] | None = None
        self._flow = EvenFlow(spacing=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.all)
        column.addLayout(self._flow)
        self.setFocusProxy(self.all)
        self.all.clicked.connect(self._all_clicked)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these: what each stands for and its words."""
        if [key for key, _ in choices] != list(self.ticks):
            for old in self.ticks.values():
                self._flow.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.ticks = {}
            for key, _ in choices:
                self.ticks[key] = self._tick(key)
        for key, words in choices:
            tick = self.ticks[key]
            tick.setText(shortened(words, _NAME_LENGTH).replace("&", "&&"))
            tick.setToolTip(as_tooltip(plain(words)))
            tick.setAccessibleName(plain(words))
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

    def _tick(self, key: str) -> QCheckBox:
        made = QCheckBox(self)
        made.setObjectName(f"{self.objectName()}-{key}")
        made.setProperty("key", key)
        made.clicked.connect(self._one_clicked)
        self._flow.addWidget(made)
        made.show()
        return made

    @Slot()
    def _all_clicked(self) -> None:
        self._wanted = None if self.all.isChecked() else tuple(self.ticks)
        self._show()
        self.edited.emit()

    @Slot()
    def _one_clicked(self) -> None:
        self._wanted = tuple(key for key, tick in self.ticks.items() if tick.isChecked())
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        self.all.setChecked(self._wanted is None)
        for key, tick in self.ticks.items():
            tick.setChecked(self._wanted is None or key in self._wanted)
            tick.setVisible(self._wanted is not None)
