"""The card in the middle of the window that every page before work is shown in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.current import px
from ui.widgets.labels import label
from ui.widgets.scroll import VScroll


class CardPage(QWidget):
    """A title, a sentence and whatever the page adds, in one card that scrolls when text is large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.card = QFrame(self)
        self.card.setProperty("kind", "card")
        self.column = QVBoxLayout(self.card)
        self.column.setContentsMargins(32, 28, 32, 28)
        self.column.setSpacing(12)
        self.title = label(kind="title", wrap=True, parent=self.card)
        self.hint = label(kind="muted", wrap=True, parent=self.card)
        self.column.addWidget(self.title)
        self.column.addWidget(self.hint)
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(16, 24, 16, 24)
        row.addStretch(1)
        row.addWidget(self.card, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        scroll = VScroll(inside, self)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow look and language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        elif event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force; a page says its own words."""

    def _fit(self) -> None:
        self.card.setFixedWidth(min(px(460), 900))
