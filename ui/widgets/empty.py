"""The designed states of a list or page that has nothing to show: empty, loading, failed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.current import px
from ui.theme.icons import pixmap
from ui.widgets.buttons import Button, button
from ui.widgets.labels import label


class EmptyState(QFrame):
    """An icon, a sentence, a next step in words, and perhaps a button that takes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "plain")
        self._icon_name = "tray"
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label(kind="heading", wrap=True)
        self._hint = label(kind="muted", wrap=True)
        self._action: Button = button("", name="empty-action")
        self._pressed: Callable[[], object] | None = None
        self._action.clicked.connect(self._act)
        self._lay_out()

    def show_state(
        self,
        title: str,
        hint: str = "",
        icon_name: str = "tray",
        action_text: str = "",
        action: Callable[[], object] | None = None,
    ) -> None:
        """Say what is (not) there and what to do next; `action` is a bound method."""
        self._icon_name = icon_name
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._action.set_words(action_text)
        self._action.setVisible(bool(action_text))
        self._pressed = action
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        self._draw()

    def action(self) -> Button:
        """Give the button of the next step, for whoever puts the keyboard there."""
        return self._action

    def changeEvent(self, event: QEvent) -> None:
        """Draw the picture again in a new look."""
        if event.type() == QEvent.Type.StyleChange:
            self._draw()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        for part in (self._picture, self._title, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        self._action.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column.addWidget(self._action, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        self._action.hide()

    def _draw(self) -> None:
        self._picture.setPixmap(pixmap(self._icon_name, "muted", px(40)))

    def _act(self) -> None:
        if self._pressed is not None:
            self._pressed()
