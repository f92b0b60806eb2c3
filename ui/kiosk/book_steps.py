"""The steps of leaving a word at the kiosk: which kind, what about, a telephone number or none, thanks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QSignalMapper, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.cases.book import KINDS
from app.cases.topics import TOPICS
from ui import i18n
from ui.kiosk.even_grid import EvenGrid
from ui.public.key_pad import KeyPad
from ui.public.parts import FingerButton, FingerField, PublicPage, TickButton, finger_button, said
from ui.theme.current import px
from ui.theme.fonts import text_font
from ui.theme.state import set_state
from ui.weekdays import weekday_text

_NUMBER = 52  # pixels at 100 %
_DIGITS = 16  # an area code, a number and an extension
_ICONS = {"suggestion": "say", "complaint": "alert"}


def _column(page: QWidget, *parts: QWidget, grows: QWidget | None = None) -> QVBoxLayout:
    """Put parts below each other in the middle of the height; one of them may grow."""
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addStretch(1)
    for part in parts:
        column.addWidget(part, 4 if part is grows else 0)
    column.addStretch(1)
    return column


def _beside(page: QWidget, wide: QWidget, button: QWidget) -> QWidget:
    """Put a button at the end of a line: a low screen has no line for each."""
    line = QWidget(page)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(wide, 1)
    row.addWidget(button)
    return line


class KindStep(PublicPage):
    """A suggestion, or a complaint.

    Signals:
        chosen: The kind.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = said("kiosk-title", "kiosk_book_title", self)
        self.hint = said("kiosk-text", "kiosk_book_hint", self)
        self._grid = EvenGrid(2, self)
        self._pressed = QSignalMapper(self)
        self._pressed.mappedString.connect(self.chosen)
        self.kinds: dict[str, FingerButton] = {}
        for kind in KINDS:
            made = finger_button("kiosk", f"kiosk_book_{kind}", _ICONS[kind], self._grid)
            self._pressed.setMapping(made, kind)
            made.clicked.connect(self._pressed.map)
            self.kinds[kind] = made
        self._grid.hold(tuple(self.kinds.values()))
        _column(self, self.title, self._grid, self.hint)
        self.rescale()

    def take_focus(self) -> None:
        """Put the keyboard on the first kind."""
        self.kinds[KINDS[0]].setFocus()

    def spoken(self) -> str:
        """Give the question and its answers."""
        return f"{self.title.text()} " + ", ".join(each.words() for each in self.kinds.values())

    def rescale(self) -> None:
        """Take the text size in force."""
        for each in self.kinds.values():
            each.setFixedHeight(px(130))
        self._grid.arrange()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("What do you want to tell us?"))
        self.hint.setText(self.tr("You get a receipt number and the day by which you are answered."))
        told = {"suggestion": self.tr("A suggestion"), "complaint": self.tr("A complaint")}
        for kind, each in self.kinds.items():
            each.set_words(told[kind])
        self._grid.arrange()


class TopicsStep(PublicPage):
    """What it is about: boxes to tick, one at least.

    Signals:
        finished: Something is ticked; go on.
    """

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = said("kiosk-title", "kiosk_book_about", self)
        self._grid = EvenGrid(3, self)
        self.topics: Mapping[str, TickButton] = {code: TickButton(code, self._grid) for code in TOPICS}
        self.go = finger_button("kiosk-primary", "kiosk_book_on", "check", self)
        set_state(self.go, state="end")
        for each in self.topics.values():
            each.toggled.connect(self._ticked)
        self._grid.hold(tuple(self.topics.values()), tall=True)
        _column(self, self.title, self._grid, self.go, grows=self._grid)
        self.go.clicked.connect(self.finished)
        self._ticked()
        self.rescale()

    def begin(self) -> None:
        """Tick nothing."""
        for each in self.topics.values():
            each.setChecked(False)

    def ticked(self) -> tuple[str, ...]:
        """Give the codes of what is ticked."""
        return tuple(code for code, each in self.topics.items() if each.isChecked())

    @Slot()
    def _ticked(self) -> None:
        self.go.setEnabled(bool(self.ticked()))

    def take_focus(self) -> None:
        """Put the keyboard on the first topic."""
        next(iter(self.topics.values())).setFocus()

    def spoken(self) -> str:
        """Give the question and what may be ticked."""
        return f"{self.title.text()} " + ", ".join(each.words() for each in self.topics.values())

    def rescale(self) -> None:
        """Take the text size in force."""
        for each in self.topics.values():
            each.setMaximumHeight(px(120))
        self._grid.arrange()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("About what? Tick what fits."))
        chinese = i18n.spoken() == i18n.CHINESE
        for code, each in self.topics.items():
            each.set_words(TOPICS[code].zh if chinese else TOPICS[code].en)
        self.go.set_words(self.tr("Go on"))
        self._grid.arrange()


class PhoneStep(PublicPage):
    """A telephone number for a question and the answer, or none.

    Signals:
        sent: Send the word, with the number in the field.
        sent_without: Send it without any.
    """

    sent = Signal()
    sent_without = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem: Callable[[], str] | None = None
        self._busy = False
        self.keep_months = 36
        self.title = said("kiosk-title", "kiosk_book_phone_title", self)
        self.problem = said("kiosk-look", "kiosk_book_problem", self)
        self.phone = FingerField("kiosk_book_phone", _DIGITS, self)
        self.phone.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.send = finger_button("kiosk-primary", "kiosk_book_send", "check", self)
        set_state(self.send, state="end")
        self.pad = KeyPad(self)
        self.pad.swap.hide()  # a telephone number has digits alone
        self.personal = said("kiosk-text", "kiosk_book_personal", self, centred=False)
        self.without = finger_button("kiosk", "kiosk_book_without", parent=self)
        above, below = _beside(self, self.phone, self.send), _beside(self, self.personal, self.without)
        _column(self, self.title, self.problem, above, self.pad, below)
        self.pad.typed.connect(self._type)
        self.pad.erased.connect(self._erase)
        self.phone.textChanged.connect(self.drop_problem)
        self.phone.textChanged.connect(self._changed)
        self.phone.returnPressed.connect(self._enter)
        self.send.clicked.connect(self.sent)
        self.without.clicked.connect(self.sent_without)

    def begin(self) -> None:
        """Ask for the next one; nothing of the one before stays."""
        self._problem, self._busy = None, False
        self.phone.clear()
        self.retranslate()

    def be_busy(self, busy: bool) -> None:
        """Send nothing twice."""
        self._busy = busy
        self._changed()

    def complain(self, problem: Callable[[], str]) -> None:
        """Say what was wrong, and let it be put right."""
        self._problem = problem
        self.retranslate()
        self.be_busy(False)
        self.take_focus()

    @Slot()
    def drop_problem(self) -> None:
        """Say no longer what was wrong: it is being put right."""
        self._problem = None
        self._show_problem()

    @Slot(str)
    def _type(self, character: str) -> None:
        self.phone.insert(character)
        self.phone.setFocus()

    @Slot()
    def _erase(self) -> None:
        self.phone.backspace()
        self.phone.setFocus()

    @Slot()
    def _enter(self) -> None:
        if self.send.isEnabled():
            self.sent.emit()

    @Slot()
    def _changed(self) -> None:
        self.send.setEnabled(not self._busy and bool(self.phone.text().strip()))
        self.without.setEnabled(not self._busy)

    def take_focus(self) -> None:
        """Put the keyboard where the next digit goes."""
        self.phone.setFocus()

    def spoken(self) -> str:
        """Give what was wrong, or the question and what becomes of the number."""
        return self.problem.text() or f"{self.title.text()} {self.personal.text()}"

    def _show_problem(self) -> None:
        """Say what was wrong in place of the title, for which there is no room beside it."""
        self.problem.setText(self._problem() if self._problem is not None else "")
        self.problem.setVisible(self._problem is not None)
        self.title.setVisible(self._problem is None)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Telephone, if you like"))
        self._show_problem()
        self.phone.setAccessibleName(self.tr("Telephone number"))
        self.phone.setPlaceholderText(self.tr("Telephone number"))
        self.send.set_words(self.tr("Send"))
        self.without.set_words(self.tr("Send without it"))
        kept = self.tr("Only to ask and answer you; deleted {n} months after the end.")
        self.personal.setText(kept.format(n=self.keep_months))
        self.pad.retranslate()
        self._changed()


class ThanksStep(PublicPage):
    """What to take along: the case's number, the day, where to ask; or why nothing was kept.

    Signals:
        finished: Back to the start.
    """

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Callable[[], tuple[str, str]] | None = None
        self._case = ""
        self.title = said("kiosk-title", "kiosk_book_thanks", self)
        self.number = said("kiosk-number", "kiosk_book_number", self)
        self.text = said("kiosk-text", "kiosk_book_told", self)
        self.done = finger_button("kiosk-primary", "kiosk_book_done", "check", self)
        column = _column(self, self.title, self.number, self.text, self.done)
        column.setSpacing(16)
        column.setAlignment(self.done, Qt.AlignmentFlag.AlignHCenter)
        self.done.clicked.connect(self.finished)
        self.rescale()

    def tell(self, told: Callable[[], tuple[str, str]] | None, case: str = "") -> None:
        """Say this (title and text), in whatever language, with a case's number; None = nothing."""
        self._told, self._case = told, case
        self.retranslate()

    def rescale(self) -> None:
        """Write the number, the one thing to take along, larger than all else."""
        self.number.setFont(text_font(_NUMBER, bold=True))

    def take_focus(self) -> None:
        """Put the keyboard on the way back."""
        self.done.setFocus()

    def spoken(self) -> str:
        """Give all of it."""
        return " ".join(filter(None, (self.title.text(), self.number.text(), self.text.text())))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        title, text = self._told() if self._told is not None else ("", "")
        self.title.setText(title)
        self.number.setText(self.tr("Receipt {case}").format(case=self._case) if self._case else "")
        self.number.setVisible(bool(self._case))
        self.text.setText(text)
        self.done.set_words(self.tr("Back to the start"))


def day_text(day: date, words: str) -> str:
    """Put a day into words that have room for month, day and weekday."""
    return words.format(month=day.month, day=day.day, weekday=weekday_text(day))
