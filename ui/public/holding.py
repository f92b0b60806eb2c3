"""What stands on the screen while there is no kiosk or board to show: opening, not enrolled, out of reach."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.errors import HallError
from ui.public.parts import finger_button, said
from ui.words import error_text


class HoldingWindow(QWidget):
    """One sentence for whoever stands there, one for whoever looks after it, and what they can do.

    Signals:
        retry_asked: Try again now.
        quit_asked: End the program; offered only where nobody could misuse it.
    """

    retry_asked = Signal()
    quit_asked = Signal()

    def __init__(self, kind: str) -> None:
        super().__init__(None)
        self.setObjectName("holding_window")
        self.setProperty("kind", "kiosk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kind = kind
        self._error: HallError | None = None
        self.title = said("kiosk-title", "holding_title", self)
        self.text = said("kiosk-strong", "holding_text", self)
        self.step = said("kiosk-text", "holding_step", self)
        self.retry = finger_button("kiosk-primary", "holding_retry", parent=self)
        self.leave = finger_button("kiosk", "holding_quit", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(20)
        column.addStretch(1)
        for part in (self.title, self.text, self.step):
            column.addWidget(part)
        for button in (self.retry, self.leave):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.retry.clicked.connect(self.retry_asked)
        self.leave.clicked.connect(self.quit_asked)
        self.leave.hide()
        self.show_opening()

    def show_opening(self) -> None:
        """Say that it will be ready in a moment."""
        self._error = None
        self.retranslate()

    def show_trouble(self, error: HallError, may_leave: bool) -> None:
        """Say why it is not ready, and what to do."""
        self._error = error
        self.leave.setVisible(may_leave)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setWindowTitle(self.tr("Huiketing"))
        self.retry.set_words(self.tr("Try again"))
        self.leave.set_words(self.tr("Close this window"))
        self.retry.setVisible(self._error is not None)
        if self._error is None:
            self.title.setText(self.tr("One moment, please"))
            self.text.setText("")
            self.step.setText("")
            return
        self.title.setText(self._for_everybody())
        what, step = self._for_staff(self._error)
        self.text.setText(what)
        self.step.setText(step)

    def _for_everybody(self) -> str:
        if self._kind == "kiosk":
            return self.tr("This machine is not ready. Please take your number at the front desk.")
        return self.tr("This board is not ready. Please listen to the staff.")

    def _for_staff(self, error: HallError) -> tuple[str, str]:
        if error.code != "not_enrolled":
            return error_text(error)
        if self._kind == "kiosk":
            what = self.tr("For staff: this computer is not enrolled as a kiosk.")
            command = self.tr("An administrator enrols it in the settings, or with “huiketing device add kiosk1”.")
        else:
            what = self.tr("For staff: this computer is not enrolled as a board.")
            command = self.tr("An administrator enrols it in the settings, or with “huiketing device add board1”.")
        return what, command
