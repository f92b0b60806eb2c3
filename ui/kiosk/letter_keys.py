"""Keys with letters, for finding a service by the first letters of its name."""

from __future__ import annotations

from PySide6.QtCore import QSignalMapper, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.kiosk.initials import LETTERS
from ui.public.parts import FINGER, FingerButton, finger_button
from ui.theme.state import set_state
from ui.widgets.labels import label

_GAP = 3  # thirteen keys beside each other on a screen of 1024
MOST = 8  # letters; nobody types more to find one of a few dozen services


class LetterKeys(QFrame):
    """Twenty-six keys, and what was typed with them.

    Signals:
        typed_changed: What is typed now, small letters.
    """

    typed_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "plain")
        self.typed = ""
        self.shown = label(kind="kiosk-strong", name="kiosk_typed", parent=self)
        self.erase = finger_button("kiosk", "kiosk_erase", "undo", self)
        self.keys = {letter: self._key(letter) for letter in LETTERS}
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        head = QHBoxLayout()
        head.addWidget(self.shown, 1)
        head.addWidget(self.erase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._grid)
        self._pressed = QSignalMapper(self)
        for letter, key in self.keys.items():
            self._pressed.setMapping(key, letter)
            key.clicked.connect(self._pressed.map)
        self._pressed.mappedString.connect(self.type)
        self.erase.clicked.connect(self.take_back)

    def _key(self, letter: str) -> FingerButton:
        key = finger_button("kiosk", f"kiosk_key_{letter}", parent=self)
        set_state(key, state="key")
        key.set_words(letter.upper())
        return key

    def arrange(self, width: int) -> None:
        """Lay the keys out in as few rows as the width allows, all of them alike."""
        most = max(1, (width + _GAP) // (FINGER + _GAP))
        rows = -(-len(LETTERS) // most)
        across = -(-len(LETTERS) // rows)
        for at, key in enumerate(self.keys.values()):
            self._grid.addWidget(key, at // across, at % across)

    def offer(self, letters: frozenset[str]) -> None:
        """Let only those keys be pressed that lead on."""
        for letter, key in self.keys.items():
            key.setEnabled(letter in letters and len(self.typed) < MOST)

    @Slot(str)
    def type(self, letter: str) -> None:
        """Add a letter."""
        if len(self.typed) < MOST:
            self._set(self.typed + letter)

    @Slot()
    def take_back(self) -> None:
        """Take the last letter back."""
        self._set(self.typed[:-1])

    @Slot()
    def clear(self) -> None:
        """Forget what was typed."""
        if self.typed:
            self._set("")

    def _set(self, typed: str) -> None:
        self.typed = typed
        self.retranslate()
        self.typed_changed.emit(typed)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        hint = self.tr("First letters of what you look for")
        typed = self.tr("First letters: {typed}").format(typed=self.typed.upper())
        self.shown.setText(typed if self.typed else hint)
        self.erase.set_words(self.tr("Delete"))
        self.erase.setEnabled(bool(self.typed))
