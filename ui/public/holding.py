"""What stands on the screen while there is no kiosk or board to show: opening, not enrolled, out of reach."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.errors import HallError
from ui.public.parts import finger_button, said
from ui.words import error_text

HOLD_S = 5


class HoldingWindow(QWidget):
    """One sentence for whoever stands there, one for whoever looks after it, and what they can do.

    Signals:
        retry_asked: Try again now.
        main_asked: Open the main window in place of this one, to enrol this computer there.
        quit_asked: End the program; offered where nobody could misuse it, or to a finger that stays for `HOLD_S`.
    """

    retry_asked = Signal()
    main_asked = Signal()
    quit_asked = Signal()

    def __init__(self, kind: str) -> None:
        super().__init__(None)
        self.setObjectName("holding_window")
        self.setProperty("kind", "kiosk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kind = kind
        self._error: HallError | None = None
        self._by_holding = False
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(HOLD_S * 1000)
        self._held.timeout.connect(self.quit_asked)
        self.title = said("kiosk-title", "holding_title", self)
        self.text = said("kiosk-strong", "holding_text", self)
        self.step = said("kiosk-text", "holding_step", self)
        self.retry = finger_button("kiosk-primary", "holding_retry", parent=self)
        self.main = finger_button("kiosk", "holding_main", parent=self)
        self.leave = finger_button("kiosk", "holding_quit", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(20)
        column.addStretch(1)
        for part in (self.title, self.text, self.step):
            column.addWidget(part)
        for button in (self.retry, self.main, self.leave):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.retry.clicked.connect(self.retry_asked)
        self.main.clicked.connect(self.main_asked)
        self.leave.clicked.connect(self._leave_clicked)
        self.leave.pressed.connect(self._leave_pressed)
        self.leave.released.connect(self._leave_let_go)
        for button in (self.main, self.leave):
            button.hide()
        self.show_opening()

    def show_opening(self) -> None:
        """Say that it will be ready in a moment."""
        self._error = None
        self.retranslate()

    def show_trouble(self, error: HallError, may_leave: bool, by_holding: bool = False) -> None:
        """Say why it is not ready, and what to do.

        Args:
            error: Why.
            may_leave: One touch closes the window.
            by_holding: Else a long one does: the store that knows the staff's PINs has been away for a while.
        """
        self._error = error
        self._by_holding = by_holding and not may_leave
        self.leave.setVisible(may_leave or by_holding)
        self.main.setVisible(may_leave and error.code == "not_enrolled")
        self.retranslate()

    @Slot()
    def _leave_clicked(self) -> None:
        if not self._by_holding:
            self.quit_asked.emit()

    @Slot()
    def _leave_pressed(self) -> None:
        if self._by_holding:
            self._held.start()
            self._say_leave()

    @Slot()
    def _leave_let_go(self) -> None:
        self._held.stop()
        self._say_leave()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget a finger that was on it."""
        super().hideEvent(event)
        self._held.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setWindowTitle(self.tr("Huiketing"))
        self.retry.set_words(self.tr("Try again"))
        self.main.set_words(self.tr("Open the hall and enrol this computer"))
        self._say_leave()
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

    def _say_leave(self) -> None:
        if not self._by_holding:
            self.leave.set_words(self.tr("Close this window"))
        elif self._held.isActive():
            self.leave.set_words(self.tr("Keep holding …"))
        else:
            words = self.tr("For staff: hold for {seconds} seconds to close this window")
            self.leave.set_words(words.format(seconds=HOLD_S))

    def _for_everybody(self) -> str:
        if self._kind == "kiosk":
            return self.tr("This machine is not ready. Please take your number at the front desk.")
        if self._kind == "rating":
            return self.tr("This screen is not ready. Thank you for wanting to rate us.")
        return self.tr("This board is not ready. Please listen to the staff.")

    def _for_staff(self, error: HallError) -> tuple[str, str]:
        if error.code != "not_enrolled":
            return error_text(error)
        if self._kind == "kiosk":
            what = self.tr("For staff: this computer is not enrolled as a kiosk.")
        else:
            what = self.tr("For staff: this computer is not enrolled as a board.")
        step = self.tr("An administrator enrols it here, in the settings under “Boards and kiosks”; then try again.")
        return what, step
