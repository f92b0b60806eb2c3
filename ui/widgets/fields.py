"""The fields of the settings: each holds one value, and tells when a person changed it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from app.core.money import FEN
from ui.theme.state import set_state
from ui.widgets.combo import Combo

_AROUND_PX = 8  # borders, and the blank in which the cursor stands


class TextField(QLineEdit):
    """One line of text.

    Signals:
        edited: A person changed the value.
    """

    edited = Signal()

    def __init__(self, longest: int, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(longest)
        self.setObjectName(name)
        self.textEdited.connect(self._edited)

    def value(self) -> str:
        """Give the text without blanks around it."""
        return self.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        if self.value() != (value or ""):
            self.setText(value or "")
            if not self.hasFocus():
                self.setCursorPosition(0)  # a text that is longer than its field is read from its beginning

    def show_problem(self, wrong: bool) -> None:
        """Mark the field as the one that was refused."""
        set_state(self, state="error" if wrong else "")

    @Slot()
    def _edited(self) -> None:
        self.show_problem(False)
        self.edited.emit()


class MoneyField(QDoubleSpinBox):
    """An amount of yuan with two places; its value is whole fen.

    Signals:
        edited: The value changed.
    """

    edited = Signal()

    def __init__(self, high_fen: int, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(2)
        self.setRange(0, high_fen / FEN)
        self.setPrefix("¥ ")
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setGroupSeparatorShown(False)
        self.lineEdit().setTextMargins(8, 0, 8, 0)  # as of `NumberField`
        self.valueChanged.connect(self.edited)

    def fen(self) -> int:
        """Give the amount in fen."""
        return round(super().value() * FEN)

    def set_fen(self, fen: int) -> None:
        """Show an amount of fen."""
        self.blockSignals(True)
        self.setValue(fen / FEN)
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        """Ask for the room of the largest amount, with the margins that Qt forgets."""
        margins = self.lineEdit().textMargins()
        words = self.fontMetrics().horizontalAdvance(self.prefix() + self.textFromValue(self.maximum()))
        return super().sizeHint().expandedTo(QSize(words + margins.left() + margins.right() + _AROUND_PX, 0))


class NumberField(QSpinBox):
    """A whole number; where it may be absent, the value below the lowest stands for that.

    Signals:
        edited: The value changed.
    """

    edited = Signal()

    def __init__(
        self, low: int, high: int, name: str = "", *, none: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._none = none
        self.setRange(low - 1 if none else low, high)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.lineEdit().setTextMargins(8, 0, 8, 0)  # the style sheet's padding ends at the arrows, which we hide
        self.valueChanged.connect(self.edited)

    def number(self) -> int | None:
        """Give the number, None when it is absent."""
        value = super().value()
        return None if self._none and value == self.minimum() else value

    def value(self) -> Any:  # type: ignore[override]
        """Give the number, None when it is absent."""
        return self.number()

    def set_value(self, value: Any) -> None:
        """Show a number."""
        self.blockSignals(True)
        self.setValue(self.minimum() if value is None else int(value))
        self.blockSignals(False)

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of the widest thing it says: with the arrows hidden Qt forgets the margins of ours."""
        hint = super().minimumSizeHint()
        margins = self.lineEdit().textMargins()
        words = self.fontMetrics().horizontalAdvance(self.specialValueText())
        return hint.expandedTo(QSize(words + margins.left() + margins.right() + _AROUND_PX, 0))

    def sizeHint(self) -> QSize:
        """Give the same."""
        return super().sizeHint().expandedTo(self.minimumSizeHint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel that turns over a field must not change it."""
        event.ignore()


class SwitchField(QCheckBox):
    """On or off.

    Signals:
        edited: A person switched it.
    """

    edited = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._setting = False
        self.toggled.connect(self._toggled)  # a screen reader toggles and never clicks

    def value(self) -> bool:
        """Tell whether it is on."""
        return self.isChecked()

    def set_value(self, value: Any) -> None:
        """Switch it."""
        self._setting = True
        self.setChecked(bool(value))
        self._setting = False

    @Slot()
    def _toggled(self) -> None:
        if not self._setting:
            self.edited.emit()


class ChoiceField(Combo):
    """One of a few; the words are set apart from the values, so that they follow the language.

    Signals:
        edited: A person chose another.
    """

    edited = Signal()

    def __init__(self, values: Sequence[Any] = (), name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        for value in values:
            self.addItem("", value)
        self.activated.connect(self.edited)

    def set_words(self, words: Sequence[str]) -> None:
        """Say each value in the language in force, in their order."""
        for row, text in enumerate(words):
            self.setItemText(row, text)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other values; the chosen one stays if it is among them."""
        kept = self.value()
        self.blockSignals(True)
        self.clear()
        for value, text in choices:
            self.addItem(text, value)
        self.blockSignals(False)
        self.set_value(kept)

    def value(self) -> Any:
        """Give the chosen value."""
        return self.currentData()

    def set_value(self, value: Any) -> None:
        """Choose a value; an unknown one leaves the first."""
        self.setCurrentIndex(max(0, self.row_of(value)))

    def row_of(self, value: Any) -> int:
        """Give the row of a value, -1 where it is not offered; Qt finds a date only if it is the same object."""
        return next((row for row in range(self.count()) if self.itemData(row) == value), -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel that turns over a field must not change it."""
        event.ignore()
