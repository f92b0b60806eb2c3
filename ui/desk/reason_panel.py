"""Ask for a reason: the usual ones in one press, any other in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desk.panel import Panel
from ui.theme.state import set_state
from ui.widgets.buttons import Button, button
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Form

REASON_LENGTH = 100


class ReasonPanel(Panel):
    """A reason for a pause, a hold, a call by hand, a cancelled number."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._usual: list[Button] = []
        self._flow = FlowLayout(spacing=8)
        self.body.addLayout(self._flow)
        self.field = QLineEdit(self)
        self.field.setObjectName(f"{name}_reason")
        self.field.setMaxLength(REASON_LENGTH)
        self.field.textEdited.connect(self._typed)
        self._form = Form(self)
        self._row = self._form.add_row("", self.field)
        self.body.addWidget(self._form)
        self.retranslate()

    def ask(self, title: str, go: str, usual: tuple[str, ...]) -> None:
        """Show the question with its usual answers; each is sent by one press."""
        self.title.setText(title)
        self.go.set_words(go)
        self.field.clear()
        set_state(self.field, state="")
        while self._usual:
            old = self._usual.pop()
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        for text in usual:
            self._flow.addWidget(self._usual_button(text))

    def _usual_button(self, text: str) -> Button:
        made = button(text, parent=self)
        made.clicked.connect(self._take_usual)
        self._usual.append(made)
        return made

    def _take_usual(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, Button):
            self.field.setText(pressed.words())
            self.submit()

    def _typed(self) -> None:
        set_state(self.field, state="")

    def take_focus(self) -> None:
        """Start at the first usual reason, else in the field."""
        target: QWidget = self._usual[0] if self._usual else self.field
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        super().set_busy(busy)
        for each in self._usual:
            each.setEnabled(not busy)

    def values(self) -> dict[str, object] | None:
        """Give the reason; an empty one is shown as missing."""
        reason = self.field.text().strip()
        if reason:
            return {"reason": reason}
        set_state(self.field, state="error")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return None

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self._form.retitle(self._row, self.tr("Reason"))
