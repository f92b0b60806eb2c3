"""The pages of the rating screen: what to do, the five faces, why, and thanks."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.feedback.levels import LEVELS
from app.feedback.rating import WORDS_LIMIT
from ui.plaintext import plain
from ui.public.parts import FingerField, PublicPage, TickButton, finger_button, said
from ui.rating.face import FaceButton
from ui.rating.words import level_text, reason_text, reasons_of
from ui.theme.state import set_state
from ui.widgets.flow import FlowLayout


class SayPage(PublicPage):
    """A sentence, and another below it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = said("kiosk-title", f"{name}_title", self)
        self.text = said("kiosk-strong", f"{name}_text", self)
        column = QVBoxLayout(self)
        column.setSpacing(24)
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addStretch(1)

    def say(self, title: str, text: str) -> None:
        """Say it."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))

    def spoken(self) -> str:
        """Give both sentences."""
        return f"{self.title.text()} {self.text.text()}".strip()


class FacesPage(PublicPage):
    """Five faces, none of them chosen, and a way past them.

    Signals:
        chosen: A level.
        declined: Not to be rated.
    """

    chosen = Signal(int)
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticket = ""
        self.title = said("kiosk-title", "rating_title", self)
        self.hint = said("kiosk-text", "rating_hint", self)
        self.faces = {level: FaceButton(level, self) for level in LEVELS}
        self.decline = finger_button("kiosk", "rating_decline", parent=self)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(12)
        for face in self.faces.values():
            row.addWidget(face, 1)
            face.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addLayout(row, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.decline)
        below.addStretch(1)
        column.addLayout(below)
        self.decline.clicked.connect(self.declined)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the faces below each other on an upright screen."""
        super().resizeEvent(event)
        upright = self.height() > self.width()
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)

    def ask(self, ticket: str) -> None:
        """Ask about a visit."""
        self._ticket = ticket
        self.retranslate()

    @Slot()
    def _take(self) -> None:
        face = self.sender()
        if isinstance(face, FaceButton):
            self.chosen.emit(face.level)

    def take_focus(self) -> None:
        """Put the keyboard on no face: none is preferred."""
        self.decline.setFocus()

    def spoken(self) -> str:
        """Give the question."""
        return self.title.text()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        words = self.tr("How was your visit {ticket}?")
        self.title.setText(words.format(ticket=plain(self._ticket)))
        self.hint.setText(self.tr("You need not answer. Staff cannot see or change a single answer at the desk."))
        self.decline.set_words(self.tr("No rating"))
        for face in self.faces.values():
            face.retranslate()


class WhyPage(PublicPage):
    """Reasons to tick and room for words, all optional.

    Signals:
        sent: The rating is to be kept.
        back_asked: Another face, please.
        declined: Not to be rated after all.
        touched: Something was ticked or written: somebody is still there.
    """

    sent = Signal()
    back_asked = Signal()
    touched = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = 0
        self.title = said("kiosk-title", "why_title", self)
        self.hint = said("kiosk-text", "why_hint", self)
        self.reasons: dict[str, TickButton] = {}
        self._offered = QWidget(self)
        self._flow = FlowLayout(self._offered, spacing=12)
        self.words = FingerField("rating_words", WORDS_LIMIT, self)
        self.back = finger_button("kiosk", "rating_back", "return", self)
        self.decline = finger_button("kiosk", "rating_decline_why", parent=self)
        self.send = finger_button("kiosk-primary", "rating_send", "check", self)
        set_state(self.send, state="end")
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addWidget(self._offered)
        column.addWidget(self.words)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addWidget(self.decline)
        row.addStretch(1)
        row.addWidget(self.send)
        column.addLayout(row)
        self.back.clicked.connect(self.back_asked)
        self.decline.clicked.connect(self.declined)
        self.send.clicked.connect(self.sent)
        self.words.textEdited.connect(self.touched)

    def ask(self, level: int) -> None:
        """Ask why somebody chose a level."""
        self.level = level
        self.words.clear()
        for old in self.reasons.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.reasons = {}
        for reason in reasons_of(level):
            made = TickButton(reason, self._offered)
            made.toggled.connect(self.touched)
            self._flow.addWidget(made)
            self.reasons[reason] = made
        self.retranslate()

    def ticked(self) -> tuple[str, ...]:
        """Give the reasons that are ticked."""
        return tuple(reason for reason, made in self.reasons.items() if made.isChecked())

    def take_focus(self) -> None:
        """Put the keyboard on what ends it."""
        self.send.setFocus()

    def spoken(self) -> str:
        """Give the question."""
        return f"{self.title.text()} {self.hint.text()}"

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        if self.level:
            self.title.setText(self.tr("{level}: why?").format(level=level_text(self.level)))
        self.hint.setText(self.tr("You may tick what fits, and write; you need not."))
        self.words.setPlaceholderText(self.tr("In your own words"))
        self.words.setAccessibleName(self.tr("In your own words"))
        self.back.set_words(self.tr("Another face"))
        self.decline.set_words(self.tr("No rating"))
        self.send.set_words(self.tr("Send"))
        for reason, made in self.reasons.items():
            made.set_words(reason_text(reason))
