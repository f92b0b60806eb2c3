"""The field in which something is looked for: it asks once the hand rests, not at every letter."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.text import NAME_LIMIT

PAUSE_MS = 250  # of the hand, before it is looked for what was typed


class SearchField(QLineEdit):
    """One line; Enter is its owner's: where it is to look at once, connect `returnPressed` to `look`.

    Signals:
        asked: The text to look for, without blanks around; "" = all again, told at once.
    """

    asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMaxLength(NAME_LIMIT)
        self.setClearButtonEnabled(True)
        self._silent = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self.textEdited.connect(self._typed)
        self.textChanged.connect(self._emptied)
        self._pause.timeout.connect(self.look)

    def words(self) -> str:
        """Give what is looked for."""
        return self.text().strip()

    def waits(self) -> bool:
        """Tell whether something was typed that nobody was asked for yet."""
        return self._pause.isActive()

    def forget(self) -> None:
        """Empty it, and ask for nothing: its owner shows something else."""
        self.stop()
        self._silent = True
        self.clear()
        self._silent = False

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._pause.stop()

    @Slot()
    def look(self) -> None:
        """Ask at once."""
        self._pause.stop()
        self.asked.emit(self.words())

    @Slot(str)
    def _typed(self, text: str) -> None:
        if text:
            self._pause.start()

    @Slot(str)
    def _emptied(self, text: str) -> None:
        if not text and not self._silent:
            self.look()
