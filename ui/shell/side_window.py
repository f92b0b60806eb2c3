"""A window beside the work: it blocks nothing, grows with the text, and is put away by its last button."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.current import px
from ui.widgets.buttons import Button, button
from ui.widgets.labels import label

MOST_WIDE, MOST_HIGH = 960, 700  # pixels: no small screen is left, however large the text


class SideWindow(QDialog):
    """Title, content and a row of buttons; a subclass adds the content and says the words."""

    def __init__(self, name: str, wide: int, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_window")
        self.setModal(False)
        self._wanted = (wide, high)
        self.title = label(kind="title", wrap=True, parent=self)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.close_: Button = button("", "primary", name=f"{name}-close", parent=self)
        self.close_.clicked.connect(self.accept)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.close_)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addLayout(self.body, 1)
        column.addLayout(self.buttons)
        self._fit()

    def _fit(self) -> None:
        wide, high = self._wanted
        self.resize(min(px(wide), MOST_WIDE), min(px(high), MOST_HIGH))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def retranslate(self) -> None:
        """Say everything in the language in force; a window says its own words."""
