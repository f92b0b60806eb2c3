"""Labels and badges: always plain text, so that markup in any name shows as text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.state import set_state


def label(text: str = "", kind: str = "", wrap: bool = False, name: str = "", parent: QWidget | None = None) -> QLabel:
    """Make a plain-text label of a kind ("huge", "title", "heading", "muted", "small", "error")."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    if name:
        made.setObjectName(name)
    return made


class Badge(QLabel):
    """A short word in a coloured box; the word carries the meaning, the colour only repeats it."""

    def __init__(self, text: str = "", state: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "badge")
        self.setProperty("state", state)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def show_state(self, text: str, state: str) -> None:
        """Show a word in a colour: "green", "amber", "red" or "plain"."""
        self.setText(text)
        set_state(self, state=state)
