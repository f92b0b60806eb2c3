"""What the wizard needs of each of its steps."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.errors import HallError
from app.setup.beginning import Beginning
from ui.widgets.labels import label


class Step(QWidget):
    """A question or two; what was answered is kept when going back and forth.

    Signals:
        next_asked: Enter was struck in a field.
    """

    next_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"wizard_{name}")
        self.name = name
        self.hint = label(kind="muted", wrap=True, parent=self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 8, 0)
        self.column.setSpacing(12)
        self.column.addWidget(self.hint)

    @abstractmethod
    def title(self) -> str:
        """Name the step in the language in force."""

    def show_beginning(self, beginning: Beginning) -> None:
        """Take what earlier steps collected."""

    def fill(self, beginning: Beginning) -> Beginning:
        """Add what was answered here.

        Raises:
            HallError: Something does not fit; `show_problem` points at it.
        """
        return beginning

    def show_problem(self, error: HallError) -> None:
        """Point at what does not fit; the words stand below the step."""

    def take_focus(self) -> None:
        """Put the keyboard where the first answer goes."""

    def stop(self) -> None:
        """End what is under way."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter from any field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_asked.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
