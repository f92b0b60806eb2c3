"""The number just taken: very big, whatever the printer does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.devices.views import SlipState
from app.queue.results import Taken
from ui.kiosk.code import CodeView
from ui.kiosk.slip_words import UNDER_WAY, is_on_paper, slip_text
from ui.kiosk.words import LateTurn, ahead_text, late_text, noted_text, wait_text
from ui.plaintext import plain
from ui.public.fitted_words import FittedWords, Sentence
from ui.public.parts import PublicPage, finger_button, said
from ui.theme.state import set_state
from ui.widgets.fit_label import FitLabel
from ui.words import number_text

_ROOM_FOR_CODE = 600  # pixels of the page's height; on a lower one the code would make a large number small


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
        self._late: LateTurn | None = None
        self._needs: tuple[str, ...] = ()
        self._large = False
        self._slip: SlipState | None = None
        self._overdue = False
        self._seconds = 0
        self.title = said("kiosk-text", "kiosk_number_title", self)
        centre = Qt.AlignmentFlag.AlignHCenter
        self.number = FitLabel("kiosk-number", 40, centre, bold=True, least=0.2, parent=self)
        self.number.setObjectName("kiosk_number")
        self.number.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.words = FittedWords("kiosk_words", 7, self)
        self.code = CodeView(self)
        self.code.setObjectName("kiosk_code")
        self.code_told = said("kiosk-text", "kiosk_code_told", self)
        self.done = finger_button("kiosk-primary", "kiosk_done", "check", self)
        set_state(self.done, state="end")
        self._lay_out()
        self.done.clicked.connect(self.finished)

    def _lay_out(self) -> None:
        self._big = QVBoxLayout()
        self._big.setSpacing(8)
        self._big.addWidget(self.title)
        self._big.addWidget(self.number, 5)
        self._big.addWidget(self.code, 3)
        self._big.addWidget(self.code_told)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(24)
        self._halves.addLayout(self._big, 1)
        self._halves.addWidget(self.words, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(self._halves, 1)
        self._column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignHCenter)

    def write_large(self, growth: float) -> None:
        """Let the sentences have the room of what is weaker, until they are so large; 0 = ordinary text."""
        self._large = growth > 0
        self.words.want(growth)
        self._arrange()

    def _arrange(self) -> None:
        """Put the words below the number in a portrait window; in large text they have a whole side of a wide one."""
        upright = self._upright()
        self._halves.setDirection(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)
        aside = self._large and not upright
        # In large text the number has a wide page's half to itself, unless it is on no paper: the desk needs the code.
        coded = not aside or (self.must_be_noted() and self.height() >= _ROOM_FOR_CODE)
        for part in (self.code, self.code_told):
            part.setVisible(coded)
        for part, share in ((self.number, 7 if self._large else 5), (self.code, 2 if self._large else 3)):
            self._big.setStretchFactor(part, share)  # large text is for the number first
        wanted = self._big if aside else self._column
        if wanted.indexOf(self.done) < 0:
            (self._column if aside else self._big).removeWidget(self.done)
            wanted.addWidget(self.done, 0, Qt.AlignmentFlag.AlignHCenter)

    # -- what it shows

    def show_taken(
        self, taken: Taken, service: str, where: str, late: LateTurn | None, needs: tuple[str, ...] = ()
    ) -> None:
        """Show a number just given; `needs` = the help that was asked for with it."""
        self.taken, self._service, self._where, self._late = taken, service, where, late
        self._needs, self._slip, self._overdue = needs, None, False
        self.code.show_code(())
        self._arrange()
        self.retranslate()

    def show_service(self, name: str) -> None:
        """Name the service in another language."""
        self._service = name
        self.retranslate()

    def show_slip(self, slip: SlipState) -> None:
        """Show how far the slip is."""
        self._slip = slip
        self._arrange()
        self._show_words()

    def show_overdue(self) -> None:
        """Promise the slip no longer: it has not come out in the time that one needs."""
        self._overdue = True
        self._arrange()
        self._show_words()

    def show_seconds(self, seconds: int) -> None:
        """Say in how many seconds the page goes away."""
        self._seconds = seconds
        self.done.set_words(self.tr("Done ({seconds} s)").format(seconds=seconds))

    def slip_is_settled(self) -> bool:
        """Tell whether nothing more will become of the slip."""
        return self._slip is not None and self._slip.state not in UNDER_WAY

    def must_be_noted(self) -> bool:
        """Tell whether the number is on no paper, as far as is known."""
        return not is_on_paper(self._slip, self._overdue)

    def forget(self) -> None:
        """Show nobody's number any more."""
        self.taken = None
        self.code.show_code(())
        self.number.set_text("")
        self.words.show_lines(())

    def _show_words(self) -> None:
        taken = self.taken
        if taken is None:
            return
        slip, good = slip_text(self._slip, self._overdue)
        where = plain(self._where)
        usual = "" if where or self._needs else self.tr("Please take a seat, watch the screen and listen.")
        proof = self.tr("Goes first: bring your proof to the desk.") if taken.entitlement else ""
        self.words.show_lines(
            (
                Sentence(ahead_text(taken), 36, True),
                Sentence(wait_text(taken.wait_low_s, taken.wait_high_s), 30, True),
                Sentence(late_text(self._late) if self._late else "", 28, True, "look"),
                Sentence(where, 26),
                Sentence(usual, 26, weak=2),
                Sentence(noted_text(self._needs), 26, True),
                Sentence(slip, 28, True, "done" if good else "look"),
                Sentence(proof, 26, weak=1),
            )
        )

    # -- language and size

    def spoken(self) -> str:
        """Give the number, who is ahead and where to wait."""
        return f"{self.title.text()} {self.number.text()} {self.words.text()}"

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.code.retranslate()
        self.code_told.setText(self.tr("For the staff to scan"))
        self.show_seconds(self._seconds)
        if self.taken is not None:
            self._name()
            self.number.set_text(number_text(self.taken.ticket))
            self._show_words()

    def _name(self) -> None:
        """Say whose number it is; the service has a line to itself where both together would break inside its name."""
        if self.taken is None:
            return
        room = self.width() if self._upright() else (self.width() - self._halves.spacing()) // 2
        told = self.tr("Your number ({service})").format(service=self._service)
        if self.title.fontMetrics().horizontalAdvance(told) > room:
            told = self.tr("Your number") + "\n" + self._service
        self.title.setText(told)

    def _upright(self) -> bool:
        return self.height() > self.width()

    def rescale(self) -> None:
        """Take the text size in force; the title does so when the page is resized, for head and foot have grown."""
        self.words.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the number grow with the window; put the words below it in a portrait one."""
        super().resizeEvent(event)
        self._arrange()
        self._name()
        self.number.set_unit(min(self.width(), self.height()) / 100)

    def take_focus(self) -> None:
        """Put the keyboard on the way out."""
        self.done.setFocus()
