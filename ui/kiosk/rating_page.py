"""Rate a visit at the kiosk: whose slip's code is scanned on the first page is asked, and nobody else."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.errors import HallError
from app.feedback.rating import may_rate, rate
from ui.context import Context
from ui.public.parts import PageStack, PublicPage
from ui.rating.pages import FacesPage, SayPage, WhyPage
from ui.scan_timing import CodeForm
from ui.scanner import Scanner
from ui.words import error_text

_SOURCE = "kiosk"


class KioskRatingPage(PublicPage):
    """Five faces, why, and thanks, as the rating screen has them; the code itself is never shown.

    Signals:
        asked: A visit is to be rated: show this page.
        finished: Back to the start.
        changed: Another step of it is on show, to be read out.
    """

    asked = Signal()
    finished = Signal()
    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_rating")
        self._ctx = ctx
        self._token = ""
        self._error: HallError | None = None
        self.listening = False  # the first page is on show
        self._led_here = False  # from the answer to who asked how a case stands
        self.faces, self.why = FacesPage(self), WhyPage(self)
        self.thanks = SayPage("kiosk_rated", self)
        self._steps = PageStack(self)
        for step in (self.faces, self.why, self.thanks):
            self._steps.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._steps)
        self.scanner = Scanner(parent, _any_code)
        self.scanner.scanned.connect(self._scanned)
        self.faces.chosen.connect(self._choose)
        self.faces.declined.connect(self.finished)
        self.why.back_asked.connect(self._again)
        self.why.declined.connect(self.finished)
        self.why.sent.connect(self.send)

    def stop(self) -> None:
        """Hear no more codes."""
        self.scanner.stop()

    def forget(self) -> None:
        """Forget whose visit it was."""
        self._token, self._error, self._led_here = "", None, False
        self.why.words.clear()

    @Slot(str, object)
    def _scanned(self, code: str, _where: object) -> None:
        if self.listening and code.upper().startswith("Q-"):
            self._look_up(code)

    @Slot(str)
    def ask_about(self, code: str) -> None:
        """Ask whoever learned how their case stands about the visit at their home."""
        self._led_here = True
        self._look_up(code)

    def _look_up(self, code: str) -> None:
        self._token = code
        tasks, hall = self._ctx.tasks, self._ctx.hall
        tasks.run_query(
            self, hall.ask, may_rate, self._ctx.actor, code, done=self._found, failed=self._refused, tag="scan"
        )

    def _found(self, ticket: str | None) -> None:
        if not self._token or not (self.listening or self._led_here):
            return  # whoever asked has gone
        if ticket is None:
            self._refused(HallError("unknown_token"))
            return
        self.faces.ask(ticket)
        self._show(self.faces)
        self.asked.emit()

    @Slot(int)
    def _choose(self, level: int) -> None:
        self.why.ask(level)
        self._show(self.why)

    @Slot()
    def _again(self) -> None:
        self._show(self.faces)

    @Slot()
    def send(self) -> None:
        """Keep the rating."""
        if not self._token or not self.why.send.isEnabled():
            return
        self.why.send.setEnabled(False)
        told = (self._token, self.why.level, self.why.ticked(), self.why.words.text(), _SOURCE)
        self._ctx.tasks.run_command(
            self, self._ctx.hall.do, rate, self._ctx.actor, *told, done=self._kept, failed=self._refused
        )

    def _kept(self, _nothing: object) -> None:
        self._end(None)

    def _refused(self, error: Exception) -> None:
        self._end(error if isinstance(error, HallError) else HallError("internal_error"))

    def _end(self, error: HallError | None) -> None:
        self.why.send.setEnabled(True)
        self.forget()
        self._error = error
        self._say()
        self._show(self.thanks)
        self.asked.emit()

    def _show(self, step: PublicPage) -> None:
        self._steps.setCurrentWidget(step)
        step.take_focus()
        self.changed.emit()

    def _step(self) -> PublicPage:
        step = self._steps.currentWidget()
        assert isinstance(step, PublicPage)
        return step

    def take_focus(self) -> None:
        """Put the keyboard on no face."""
        self._step().take_focus()

    def spoken(self) -> str:
        """Give what the step on show asks."""
        return self._step().spoken()

    def _say(self) -> None:
        if self._error is None:
            self.thanks.say(self.tr("Thank you"), self.tr("Your rating is kept. Nobody at the desk can see it."))
        else:
            self.thanks.say(*error_text(self._error))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._say()
        for step in (self.faces, self.why, self.thanks):
            step.retranslate()


def _any_code() -> CodeForm | None:
    return None
