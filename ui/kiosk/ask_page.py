"""One question with two answers, large: still there? take a number all the same?"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.public.parts import PublicPage, finger_button, said


class Words(NamedTuple):
    """A question in one language; an answer that is "" is not offered."""

    title: str
    text: str = ""
    yes: str = ""
    no: str = ""


class AskPage(PublicPage):
    """A question; its words come from whoever asks.

    Signals:
        agreed: Yes.
        declined: No.
    """

    agreed = Signal()
    declined = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: Callable[[], Words] | None = None
        self.setObjectName(name)
        self.title = said("kiosk-title", f"{name}_title", self)
        self.text = said("kiosk-strong", f"{name}_text", self)
        self.yes = finger_button("kiosk-primary", f"{name}_yes", parent=self)
        self.no = finger_button("kiosk", f"{name}_no", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addStretch(1)
        for part in (self.title, self.text, self.yes, self.no):
            column.addWidget(part)
        column.addStretch(1)
        self.yes.clicked.connect(self.agreed)
        self.no.clicked.connect(self.declined)

    def ask(self, words: Callable[[], Words]) -> None:
        """Ask something else; the words are asked for anew in another language."""
        self._words = words
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        if self._words is None:
            return
        title, text, yes, no = self._words()
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.yes.set_words(yes)
        self.no.set_words(no)
        self.no.setVisible(bool(no))
        self.yes.setVisible(bool(yes))

    def spoken(self) -> str:
        """Give the question."""
        return f"{self.title.text()} {self.text.text()}".strip()

    def take_focus(self) -> None:
        """Put the keyboard on yes."""
        (self.yes if not self.yes.isHidden() else self.no).setFocus()
