"""The number just taken: very big, whatever the printer does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.devices.views import SlipState
from app.queue.results import Taken
from ui.board.fit_label import FitLabel
from ui.kiosk.code import CodeView
from ui.kiosk.slip_words import UNDER_WAY, slip_text
from ui.kiosk.words import ahead_text, late_text, wait_text
from ui.plaintext import plain
from ui.public.parts import PublicPage, finger_button, said
from ui.theme.state import set_state
from ui.words import number_text


class NumberPage(PublicPage):
    """Number, people ahead, estimate, where to wait, and what became of the slip.

    Signals:
        finished: The person has seen enough.
    """

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.taken: Taken | None = None
        self._service = ""
        self._where = ""
        self._late = False
        self._slip: SlipState | None = None
        self._overdue = False
        self._seconds = 0
        centre = Qt.AlignmentFlag.AlignHCenter
        self.title = said("kiosk-strong", "kiosk_number_title", self)
        self.number = FitLabel("kiosk-number", 30, centre, bold=True, least=0.3, parent=self)
        self.number.setObjectName("kiosk_number")
        self.mark = said("kiosk-strong", "kiosk_number_mark", self)
        self.ahead = said("kiosk-title", "kiosk_ahead", self)
        self.wait = said("kiosk-strong", "kiosk_wait", self)
        self.where = said("kiosk-text", "kiosk_where", self)
        self.late = said("kiosk-look", "kiosk_late", self)
        self.slip = said("kiosk-done", "kiosk_slip", self)
        self.code = CodeView(self)
        self.code.setObjectName("kiosk_code")
        self.done = finger_button("kiosk-primary", "kiosk_done", "check", self)
        self._lay_out()
        self.done.clicked.connect(self.finished)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addStretch(1)
        for part in (self.ahead, self.wait, self.late, self.where, self.slip):
            words.addWidget(part)
        words.addStretch(1)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(16)
        self._middle.addLayout(words, 3)
        self._middle.addWidget(self.code, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.number.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column.addWidget(self.title)
        column.addWidget(self.number, 5)
        column.addWidget(self.mark)
        column.addLayout(self._middle, 4)
        column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignHCenter)

    # -- what it shows

    def show_taken(self, taken: Taken, service: str, where: str, late: bool) -> None:
        """Show a number just given."""
        self.taken, self._service, self._where, self._late = taken, service, where, late
        self._slip, self._overdue = None, False
        self.code.show_code(())
        self.retranslate()

    def show_slip(self, slip: SlipState) -> None:
        """Show how far the slip is."""
        self._slip = slip
        self._show_slip()

    def show_overdue(self) -> None:
        """Promise the slip no longer: it has not come out in the time that one needs."""
        self._overdue = True
        self._show_slip()

    def show_seconds(self, seconds: int) -> None:
        """Say in how many seconds the page goes away."""
        self._seconds = seconds
        self.done.set_words(self.tr("Done ({seconds})").format(seconds=seconds))

    def slip_is_settled(self) -> bool:
        """Tell whether nothing more will become of the slip."""
        return self._slip is not None and self._slip.state not in UNDER_WAY

    def forget(self) -> None:
        """Show nobody's number any more."""
        self.taken = None
        self.code.show_code(())
        self.number.set_text("")

    def _show_slip(self) -> None:
        text, good = slip_text(self._slip, self._overdue)
        self.slip.setText(text)
        set_state(self.slip, kind="kiosk-done" if good else "kiosk-look")

    # -- language and size

    def spoken(self) -> str:
        """Give the number, who is ahead and where to wait."""
        parts = (self.title.text(), self.number.text(), self.ahead.text(), self.wait.text(), self.where.text())
        return " ".join(part for part in (*parts, self.slip.text()) if part)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        taken = self.taken
        self.code.retranslate()
        self.show_seconds(self._seconds)
        if taken is None:
            return
        self.title.setText(self.tr("Your number ({service})").format(service=self._service))
        self.number.set_text(number_text(taken.ticket))
        self.mark.setText(self.tr("Goes first: show the proof at the desk if you are asked."))
        self.mark.setVisible(bool(taken.entitlement))
        self.ahead.setText(ahead_text(taken.ahead))
        self.wait.setText(wait_text(taken.wait_low_s, taken.wait_high_s))
        self.wait.setVisible(bool(self.wait.text()))
        self.late.setText(late_text())
        self.late.setVisible(self._late)
        own = plain(self._where)
        self.where.setText(own or self.tr("Please take a seat. Watch the screen and listen for your number."))
        self._show_slip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the number grow with the window; put the code below in a portrait one."""
        super().resizeEvent(event)
        upright = self.height() > self.width()
        way = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(way)
        self.number.set_unit(min(self.width(), self.height()) / 100)

    def take_focus(self) -> None:
        """Put the keyboard on the way out."""
        self.done.setFocus()
