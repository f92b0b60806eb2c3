"""Say what a step did, with Undo where it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from app.queue.results import Called, DeskView, TicketState
from ui.context import Context
from ui.shortcuts import Shortcut, key_text
from ui.words import error_text, number_text

STEP_MESSAGE = "desk-step"
FEED_MESSAGE = "desk-feed"
NOT_NOW_MESSAGE = "desk-not-now"
OFFER_S = 20


class Outcomes(QObject):
    """Fills the message strip for the desk page.

    Attributes:
        end: Runs until the hall takes the last step back no longer.
    """

    def __init__(self, ctx: Context, owner: QObject) -> None:
        super().__init__(owner)
        self._strip = ctx.strip
        self._failing = False
        self._undoing: Callable[[], str] | None = None  # says what Undo is offered for
        self._undo: object = None
        self._timed = False
        self.end = QTimer(self)
        self.end.setSingleShot(True)
        self.end.timeout.connect(self.settled)

    def stop(self) -> None:
        """Let no timer run any more."""
        self.end.stop()

    def called(self, called: Called, undo: object) -> None:
        """Tell who was called, with Undo; why is said in the card."""
        self._undoable(partial(self._called_words, called.ticket), undo)

    def finished(self, state: TicketState, undo: object) -> None:
        """Tell that a visit ended, with Undo."""
        self._undoable(partial(self._finished_words, state.ticket), undo)

    def _called_words(self, ticket: str) -> str:
        return self.tr("Called {ticket}").format(ticket=number_text(ticket))

    def _finished_words(self, ticket: str) -> str:
        return self.tr("{ticket} is finished").format(ticket=number_text(ticket))

    def _undoable(self, said: Callable[[], str], undo: object) -> None:
        self._undoing, self._undo, self._timed = said, undo, False
        self.end.stop()
        self._offer_undo(said, undo, Shortcut.UNDO)

    def _offer_undo(self, said: Callable[[], str], undo: object, key: Shortcut | None) -> None:
        words = self.tr("Undo")
        self._strip.show_message(
            said(),
            "done",
            action_text=f"{words}  {key_text(key)}" if key is not None else words,
            action=undo,  # type: ignore[arg-type]
            seconds=0,
            id=STEP_MESSAGE,
            retell=partial(self._offer_undo, said, undo, key),
        )

    def number_given(self) -> None:
        """Say no longer that the key takes the step back: it takes back the number, which is newer."""
        if self._undoing is not None:
            self._offer_undo(self._undoing, self._undo, None)

    def undo_ends(self, view: DeskView) -> None:
        """Take Undo away when the hall takes the step back no longer; `view` was read after the step."""
        if self._undoing is None or self._timed:
            return
        self._timed = True
        left = (view.undo_until - view.now).total_seconds() if view.undo_until is not None else 0
        if left > 0:
            self.end.start(round(left * 1000))
        else:
            self.said(self._undoing())

    def nobody(self) -> None:
        """Tell that nobody waits for this desk."""
        self._forget_undo()
        self._strip.show_message(self.tr("Nobody is waiting for what this desk takes."), "info", id=STEP_MESSAGE)

    @Slot()
    def settled(self) -> None:
        """Take Undo away: its time is over, or the step after it has been made."""
        self._forget_undo()
        for message in (STEP_MESSAGE, NOT_NOW_MESSAGE):
            self._strip.clear(message)

    def said(self, text: str) -> None:
        """Tell what a step did that has no Undo of its own."""
        self._forget_undo()
        self._strip.show_message(text, "done", id=STEP_MESSAGE)

    def offered(self, said: Callable[[], tuple[str, str]], action: Callable[[], object]) -> None:
        """Tell what a step did, with something that may have to be done about it for a while: text and button."""
        self._forget_undo()
        self._offer(said, action)

    def _offer(self, said: Callable[[], tuple[str, str]], action: Callable[[], object]) -> None:
        text, words = said()
        retell = partial(self._offer, said, action)
        self._strip.show_message(text, "done", words, action, seconds=OFFER_S, id=STEP_MESSAGE, retell=retell)

    def _forget_undo(self) -> None:
        self._undoing, self._undo = None, None
        self.end.stop()

    def not_now(self, text: str) -> None:
        """Tell why a key did nothing."""
        self._strip.show_message(text, "info", id=NOT_NOW_MESSAGE)

    def refused(self, error: BaseException) -> None:
        """Tell what was refused and what to do next."""
        text, next_step = error_text(error)
        self._strip.show_message(text, "error", seconds=20, next_step=next_step, retell=partial(self.refused, error))

    def feed_failed(self, error: BaseException, retry: object) -> None:
        """Tell, once until it is well again, that what is on screen may be old."""
        if self._failing:
            return
        self._failing = True
        self._say_failing(error, retry)

    def _say_failing(self, error: BaseException, retry: object) -> None:
        text, next_step = error_text(error)
        self._strip.show_message(
            text,
            "error",
            action_text=self.tr("Try again"),
            action=retry,  # type: ignore[arg-type]
            id=FEED_MESSAGE,
            next_step=next_step,
            retell=partial(self._say_failing, error, retry),
        )

    def feed_well(self) -> None:
        """Take the message about an unreadable hall away."""
        if self._failing:
            self._failing = False
            self._strip.clear(FEED_MESSAGE)
