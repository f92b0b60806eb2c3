"""One question with two answers, large: still there? take a number all the same?"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.public.parts import PublicPage, finger_button, said

_GAP = 24  # pixels


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

    def __init__(self, name: str, parent: QWidget | None = None, equal: bool = False) -> None:
        """Make a page.

        Args:
            name: Begins the object names of its parts.
            parent: The window.
            equal: Neither answer is the better one: both look alike.
        """
        super().__init__(parent)
        self._words: Callable[[], Words] | None = None
        self.setObjectName(name)
        self.title = said("kiosk-title", f"{name}_title", self)
        self.text = said("kiosk-strong", f"{name}_text", self)
        self.yes = finger_button("kiosk-care" if equal else "kiosk-primary", f"{name}_yes", parent=self)
        self.no = finger_button("kiosk-care" if equal else "kiosk", f"{name}_no", parent=self)
        self._answers = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._answers.setSpacing(_GAP)
        for answer in (self.yes, self.no):
            self._answers.addWidget(answer, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addStretch(1)
        for part in (self.title, self.text):
            column.addWidget(part)
        column.addLayout(self._answers)
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
        self.rescale()

    def rescale(self) -> None:
        """Put the answers beside each other where the page is too low for them."""
        words = [part for part in (self.title, self.text) if not part.isHidden()]
        answers = [part for part in (self.yes, self.no) if not part.isHidden()]
        wanted = sum(part.heightForWidth(self.width()) + _GAP for part in words)
        wanted += sum(part.sizeHint().height() + _GAP for part in answers)
        low = wanted > self.height()
        way = QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom
        self._answers.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again how they fit."""
        super().resizeEvent(event)
        self.rescale()

    def spoken(self) -> str:
        """Give the question."""
        return f"{self.title.text()} {self.text.text()}".strip()

    def take_focus(self) -> None:
        """Put the keyboard on yes."""
        (self.yes if not self.yes.isHidden() else self.no).setFocus()
