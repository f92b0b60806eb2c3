"""Leave a suggestion or a complaint at the kiosk: nothing is typed but, for who wants an answer, a telephone number."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.cases.book import WordLeft, leave_word
from app.core.errors import HallError
from app.queue.kiosk import KioskView
from app.runner import Once
from ui.context import Context
from ui.kiosk.book_steps import KindStep, PhoneStep, ThanksStep, TopicsStep, day_text
from ui.kiosk.taking import GONE
from ui.kiosk.words import away_text
from ui.public.parts import PageStack, PublicPage
from ui.words import error_text

if TYPE_CHECKING:
    from app.core.actor import Actor
    from app.hall import Hall

_NO_PHONE = frozenset({"bad_phone", "number_in_text"})
_NO_KEY = frozenset({"key_missing", "key_damaged", "key_unwritable", "seal_broken"})
_FINAL = GONE | {"book_off", "too_many_words"}  # nobody stands there until these pass: told on the last page


class BookPage(PublicPage):
    """The suggestion and complaint book, a step at a time.

    Signals:
        went: A step of this page is to be shown (the page).
        finished: Back to the start.
    """

    went = Signal(object)
    finished = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_book")
        self._ctx = ctx
        self._kind = ""
        self._asked = 0
        self._said: tuple[object, ...] = ()
        self._key = ""  # of what was said: sent again after trouble, it is one case
        self.kinds, self.topics = KindStep(self), TopicsStep(self)
        self.phone, self.thanks = PhoneStep(self), ThanksStep(self)
        self._all: tuple[PublicPage, ...] = (self.kinds, self.topics, self.phone, self.thanks)
        self._steps = PageStack(self)
        for step in self._all:
            self._steps.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._steps)
        self.kinds.chosen.connect(self._choose)
        self.topics.finished.connect(self._ask_phone)
        self.phone.sent.connect(self._send)
        self.phone.sent_without.connect(self._send_without)
        self.thanks.finished.connect(self.finished)

    def show_view(self, view: KioskView) -> None:
        """Say how long the hall keeps a number."""
        if view.keep_months != self.phone.keep_months:
            self.phone.keep_months = view.keep_months
            self.phone.retranslate()

    # -- the steps

    @Slot()
    def begin(self) -> None:
        """Ask the next one; nothing of the one before stays."""
        self.forget()
        self._show(self.kinds)

    def forget(self) -> None:
        """Show nothing of anybody."""
        self._asked += 1  # an answer under way is nobody's any more
        self._kind, self._said = "", ()
        self.topics.begin()
        self.phone.begin()
        self.thanks.tell(None)
        self._steps.setCurrentWidget(self.kinds)

    def step_back(self) -> bool:
        """Go to the step before; False where there is none."""
        at = self._steps.currentIndex()
        if self._step() in (self.kinds, self.thanks):
            return False
        self._show(self._all[at - 1])
        return True

    @Slot(str)
    def _choose(self, kind: str) -> None:
        self._kind = kind
        self._show(self.topics)

    @Slot()
    def _ask_phone(self) -> None:
        self.phone.drop_problem()
        self._show(self.phone)

    def _show(self, step: PublicPage) -> None:
        self._steps.setCurrentWidget(step)
        self.went.emit(self)

    def _step(self) -> PublicPage:
        step = self._steps.currentWidget()
        assert isinstance(step, PublicPage)
        return step

    # -- sending

    @Slot()
    def _send(self) -> None:
        self._leave(self.phone.phone.text().strip())

    @Slot()
    def _send_without(self) -> None:
        self._leave("")

    def _leave(self, phone: str) -> None:
        self._asked += 1
        self.phone.be_busy(True)
        said = (self._kind, self.topics.ticked(), phone)
        if said != self._said:
            self._said, self._key = said, uuid4().hex
        told = (_left, self._ctx, self._asked, self._key, *said)
        failed = partial(self._broke, self._asked)
        self._ctx.tasks.run_command(self, *told, done=self._came, failed=failed)

    def _came(self, answer: tuple[int, bool, WordLeft | HallError]) -> None:
        asked, reached, left = answer
        if asked != self._asked:
            return  # given up meanwhile; somebody else may stand here now
        if isinstance(left, WordLeft):
            self._end(partial(thanks_text, left, reached), left.case)
        elif left.code in _FINAL:
            self._end(partial(error_text, left))
        else:
            self._complain(left.code)

    def _end(self, told: partial[tuple[str, str]], case: str = "") -> None:
        self.topics.begin()
        self.phone.begin()
        self.thanks.tell(told, case)
        self._show(self.thanks)

    def _complain(self, code: str) -> None:
        words = no_phone_text if code in _NO_PHONE else no_key_text if code in _NO_KEY else away_text
        self.phone.complain(words)
        self._show(self.phone)

    def _broke(self, asked: int, _error: Exception) -> None:
        if asked == self._asked:
            self._complain("")

    # -- as every page

    def take_focus(self) -> None:
        """Put the keyboard where the step on show wants it."""
        self._step().take_focus()

    def spoken(self) -> str:
        """Give what the step on show asks, or tells."""
        return self._step().spoken()

    def rescale(self) -> None:
        """Take the text size in force."""
        for step in self._all:
            step.rescale()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for step in self._all:
            step.retranslate()


def thanks_text(left: WordLeft, reached: bool) -> tuple[str, str]:
    """Give what who left a word takes along beside the number: day, where to ask; `reached` = with a telephone."""
    told = []
    if left.promised is not None:
        words = QCoreApplication.translate("Kiosk", "You are answered by {month}-{day}, {weekday}.")
        told.append(day_text(left.promised, words))
    if reached:
        told.append(QCoreApplication.translate("Kiosk", "To ask: “My case” here, or the front desk."))
    else:
        told.append(QCoreApplication.translate("Kiosk", "To ask: say this receipt number at the front desk."))
    told.append(QCoreApplication.translate("Kiosk", "Please note the number, or take a photo."))
    return QCoreApplication.translate("Kiosk", "Thank you. It is written down."), "\n".join(told)


def no_phone_text() -> str:
    """Say that this is no telephone number."""
    return QCoreApplication.translate("Kiosk", "This is no telephone number.")


def no_key_text() -> str:
    """Say that no telephone number can be kept safely on this computer."""
    return QCoreApplication.translate("Kiosk", "No number can be kept here now: send without it.")


def _left(
    ctx: Context, asked: int, key: str, kind: str, topics: tuple[str, ...], phone: str
) -> tuple[int, bool, WordLeft | HallError]:
    """Leave a word; give the number of the question, whether a telephone was left, and what came of it."""
    try:
        return asked, bool(phone), leave_once(ctx.hall, ctx.actor, key, kind, topics, phone)
    except HallError as error:
        return asked, bool(phone), error


def leave_once(hall: Hall, actor: Actor, key: str, kind: str, topics: tuple[str, ...], phone: str) -> WordLeft:
    """Leave a word under a key: sent again after trouble, it is the same case.

    Raises:
        HallError: As `leave_word`.
    """
    # The key is drawn for these very words; a digest of them would keep what tells a telephone number.
    done = hall.do_once(leave_word, actor, Once(key, key, _kept), None, kind=kind, topics=topics, phone=phone)
    return _again(done.stored) if done.stored is not None else done.result


def _kept(left: WordLeft, _seq: int) -> str:
    return json.dumps(asdict(left), default=date.isoformat)


def _again(stored: str) -> WordLeft:
    found = json.loads(stored)
    promised = found["promised"]
    return WordLeft(found["case"], None if promised is None else date.fromisoformat(promised))
