"""The field in which a paper's number is scanned or typed: it gives the number away and forgets it at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.residents.papers import LONGEST, PaperNumber, PaperRead
from ui.desk.proof_words import paper_text
from ui.theme.state import set_state
from ui.widgets.labels import label

_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class NumberEdit(QLineEdit):
    """Enter gives what stands here away and clears it; leaving clears it, too.

    Signals:
        read: The number.
    """

    read = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMaxLength(LONGEST)
        self.setDragEnabled(False)
        # A Chinese input method would turn what a scanner types into words, and would learn the number.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)

    def forget(self) -> None:
        """Clear the field and what undo would bring back."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the number away on Enter, which then presses no button around."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        event.accept()
        number = PaperNumber(self.text())
        self.forget()
        if number.text.strip():
            self.read.emit(number)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave nothing on screen when the work goes on elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.forget()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing behind under a lock or another page."""
        super().hideEvent(event)
        self.forget()


class PaperField(QWidget):
    """The field, and below it in words what the last paper said.

    Signals:
        number_given: A `PaperNumber` to be read; whoever reads it answers with `show_read`.
    """

    number_given = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = NumberEdit(f"{name}_number", self)
        self.told = label(kind="badge", wrap=True, name=f"{name}_told", parent=self)
        self._read: PaperRead | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.edit)
        column.addWidget(self.told)
        self.setFocusProxy(self.edit)
        self.edit.read.connect(self._give)
        self.edit.textEdited.connect(self._forget_answer)
        self.clear()

    @Slot(object)
    def _give(self, number: PaperNumber) -> None:
        self.clear()
        self.number_given.emit(number)

    @Slot()
    def _forget_answer(self) -> None:
        if self._read is not None:
            self._show(None)

    def show_read(self, read: PaperRead) -> None:
        """Say what the paper proposes."""
        self._show(read)

    def clear(self) -> None:
        """Forget number and answer: the next person is somebody else."""
        self.edit.forget()
        self._show(None)

    def _show(self, read: PaperRead | None) -> None:
        self._read = read
        text, level = paper_text(read) if read is not None else ("", "")
        self.told.setText(text)
        self.told.setVisible(bool(text))
        set_state(self.told, state={"error": "red", "attention": "amber"}.get(level, "green"))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the name of the field inside it when a form names this widget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._read is not None:
            self._show(self._read)
