"""Keys on the screen for typing a 口令 where there is no keyboard: digits, and letters on request."""

from __future__ import annotations

from PySide6.QtCore import QSignalMapper, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.public.parts import FingerButton, PageStack, finger_button
from ui.theme.state import set_state

_DIGITS = ("12345", "67890")
_LETTERS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


class KeyPad(QFrame):
    """Gives one character at a time.

    Signals:
        typed: A character.
        erased: The last one was wrong.
    """

    typed = Signal(str)
    erased = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "plain")
        self._pressed = QSignalMapper(self)
        self._pressed.mappedString.connect(self._type)
        self.keys: dict[str, FingerButton] = {}
        self.erase = finger_button("kiosk", "keypad_erase", parent=self)
        self.swap = finger_button("kiosk", "keypad_swap", parent=self)
        self.shift = finger_button("kiosk", "keypad_shift", parent=self)
        self.swap.setCheckable(True)
        self.shift.setCheckable(True)
        self._layers = PageStack(self)
        for name, rows in (("digits", _DIGITS), ("letters", _LETTERS)):
            self._layers.addWidget(self._layer(name, rows))
        below = QGridLayout()
        below.setSpacing(6)
        for at, part in enumerate((self.swap, self.shift, self.erase)):
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            below.addWidget(part, 0, at)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._layers)
        column.addLayout(below)
        self.erase.clicked.connect(self.erased)
        self.swap.toggled.connect(self._show_letters)
        self.shift.toggled.connect(self.retranslate)
        self.begin()

    def _layer(self, name: str, rows: tuple[str, ...]) -> QWidget:
        layer = QWidget(self)
        grid = QGridLayout(layer)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for row, characters in enumerate(rows):
            for at, character in enumerate(characters):
                key = finger_button("kiosk", f"keypad_{character}", parent=layer)
                set_state(key, state="key")
                key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
                key.set_words(character)
                self._pressed.setMapping(key, character)
                key.clicked.connect(self._pressed.map)
                self.keys[character] = key
                grid.addWidget(key, row, at)
        layer.setObjectName(f"keypad_{name}")
        return layer

    def begin(self) -> None:
        """Show the digits."""
        self.swap.setChecked(False)
        self.shift.setChecked(False)
        self._show_letters(False)

    @Slot(str)
    def _type(self, character: str) -> None:
        self.typed.emit(character.upper() if self.shift.isChecked() else character)

    @Slot(bool)
    def _show_letters(self, letters: bool) -> None:
        self._layers.setCurrentIndex(1 if letters else 0)
        self._layers.updateGeometry()
        self.shift.setVisible(letters)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.erase.set_words(self.tr("Delete"))
        self.swap.set_words(self.tr("Digits") if self.swap.isChecked() else self.tr("Letters"))
        self.shift.set_words(self.tr("Capitals"))
        for character, key in self.keys.items():
            key.set_words(character.upper() if self.shift.isChecked() else character)
