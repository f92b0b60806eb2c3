"""What each step of the desk does: ask what is missing, run the use case, say what happened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from app.core.errors import HallError
from app.queue import day, desk, opening, tickets
from app.queue.results import Called, DeskView, TicketState
from ui.context import Context
from ui.desk.commands import DeskCommands
from ui.desk.outcomes import Outcomes
from ui.desk.panels import VisitPanels
from ui.desk.step_words import not_now_text
from ui.desk.steps import Offer, Situation, Step
from ui.desk.transfer import PAPER
from ui.devices.reprint import Reprint
from ui.words import number_text


class DeskActions(QObject):
    """Carries out steps for one desk. It judges by the view on screen; the hall judges again."""

    def __init__(self, ctx: Context, commands: DeskCommands, panels: VisitPanels, owner: QObject) -> None:
        super().__init__(owner)
        self._commands = commands
        self._panels = panels
        self._number = ctx.actor.desk or ""
        self.outcomes = Outcomes(ctx, self)
        self._reprint = Reprint(ctx, self)
        if ctx.actor.desk is not None:
            self._reprint.start()
        self._view: DeskView | None = None
        self._offer: Offer | None = None
        self._do: dict[Step, Callable[[], None]] = self._table()
        panels.answered.connect(self._answered)
        commands.refused.connect(self.outcomes.refused)

    def _table(self) -> dict[Step, Callable[[], None]]:
        return {
            Step.OPEN_DAY: self._open_day,
            Step.OPEN: self._open,
            Step.GO_ON: self._go_on,
            Step.SET_UP: self._set_up,
            Step.CALL_NEXT: self._call_next,
            Step.START: self._start,
            Step.FINISH: self._finish,
            Step.RECALL: self._recall,
            Step.MISSED: self._missed,
            Step.TRANSFER: self._transfer,
            Step.HOLD: self._hold,
            Step.RETURN: self._return,
            Step.ADD_MATTER: self._add_matter,
            Step.ENTITLE: self._entitle,
            Step.PAUSE: self._pause,
            Step.CLOSE: self._close,
            Step.UNDO: self.undo,
        }

    def show_view(self, view: DeskView, offer: Offer) -> None:
        """Judge by this view from now on."""
        self._view, self._offer = view, offer
        self._panels.follow(view)

    @Slot(object)
    def take(self, step: Step) -> None:
        """Do a step, or say why it cannot be done now; while a command is under way, nothing."""
        if self._commands.busy or self._offer is None:
            return
        if step in self._offer.allowed:
            self._do[step]()
        elif step is Step.UNDO:
            self.outcomes.refused(HallError("nothing_to_undo"))
        else:
            self.outcomes.not_now(self._why_not(step))

    def _why_not(self, step: Step) -> str:
        assert self._offer is not None
        if step is Step.RECALL and self._offer.situation is Situation.CALLED:
            return self.tr("Called as often as allowed. Start, or mark the number missed (F6).")
        if step is Step.HOLD and self._offer.situation is Situation.CALLED:
            return self.tr("Only a visit that has begun can be put on hold. Start it first, or return it.")
        if step is Step.TRANSFER and self._offer.situation is Situation.CALLED:
            return self.tr("Only a visit that has begun can be transferred. Start it first, or return it.")
        return not_now_text(self._offer.situation)

    # -- steps without a question

    def _run(self, use_case: Callable[..., Any], then: Callable[[Any], None] | None = None, **args: Any) -> None:
        self._commands.run(use_case, then, **args)

    def _open_day(self) -> None:
        self._run(day.open_day)

    def _open(self) -> None:
        self._run(opening.open_desk, self._desk_changed, desk=self._number)

    def _go_on(self) -> None:
        if self._view is not None:
            before = self._view.desk
            services = list(before.services) or None
            self._run(opening.open_desk, self._desk_changed, desk=self._number, services=services, prefer=before.prefer)

    def _close(self) -> None:
        self._run(opening.close_desk, self._desk_closed, desk=self._number)

    def _call_next(self) -> None:
        self._run(desk.call_next, self._called, desk=self._number)

    def _start(self) -> None:
        self._run(desk.start, self._started, desk=self._number)

    def _finish(self) -> None:
        self._run(desk.finish, self._finished, desk=self._number)

    def _recall(self) -> None:
        self._run(desk.recall, self._recalled, desk=self._number)

    def _missed(self) -> None:
        self._run(desk.no_show, self._was_missed, desk=self._number)

    def _return(self) -> None:
        self._run(desk.return_ticket, self._returned, desk=self._number)

    @Slot()
    def undo(self) -> None:
        """Take back the last call or finish."""
        self._run(desk.undo, self._undone, desk=self._number)

    @Slot()
    def toggle_desk(self) -> None:
        """Open the desk, go on after a pause, or pause it."""
        situation = self._offer.situation if self._offer is not None else None
        steps = {Situation.CLOSED: Step.OPEN, Situation.PAUSED: Step.GO_ON}
        self.take(steps.get(situation, Step.PAUSE) if situation is not None else Step.PAUSE)

    @Slot()
    def hand_over_papers(self) -> None:
        """Ask for a transfer of the papers only."""
        self.take(Step.TRANSFER)
        if self._panels.asks(Step.TRANSFER):
            self._panels.transfer.choose(PAPER)

    # -- steps that ask in a panel

    def _transfer(self) -> None:
        if self._view is not None:
            self._panels.ask_transfer(self._view)

    def _add_matter(self) -> None:
        if self._view is not None:
            self._panels.ask_matter(self._view)

    def _entitle(self) -> None:
        if self._view is not None:
            self._panels.ask_entitlement(self._view)

    @Slot(dict)
    def confirm(self, values: dict[str, Any]) -> None:
        """Keep on what the visit in hand goes first, or make it an ordinary one."""
        visit = self._view.in_hand if self._view is not None else None
        if visit is not None and not self._commands.busy:
            before = partial(self._confirmed, visit.entitlement)
            self._run(tickets.entitle, before, ticket=visit.ticket, **values)

    def _set_up(self) -> None:
        if self._view is not None:
            self._panels.ask_opening(self._view)

    def _hold(self) -> None:
        self._panels.ask_hold()

    def _pause(self) -> None:
        self._panels.ask_pause()

    @Slot(object, str, dict)
    def _answered(self, step: Step, ticket: str, values: dict[str, Any]) -> None:
        match step:
            case Step.PAUSE:
                self._run(opening.pause_desk, self._desk_changed, desk=self._number, **values)
            case Step.SET_UP:
                self._run(opening.open_desk, self._desk_changed, desk=self._number, **values)
            case Step.HOLD:
                self._run(desk.hold, self._held, desk=self._number, **values)
            case Step.TRANSFER:
                self._send(dict(values))
            case Step.CALL_CHOSEN:
                self._run(desk.call, self._called, desk=self._number, ticket=ticket, **values)
            case Step.CANCEL:
                self._run(tickets.cancel, self._cancelled, ticket=ticket, **values)
            case Step.ADD_MATTER:
                self._run(tickets.add_service, self._matter_added, ticket=ticket, **values)
            case Step.ENTITLE:
                self._run(tickets.entitle, self._entitled, ticket=ticket, **values)

    def _send(self, values: dict[str, Any]) -> None:
        if values.pop("way") == PAPER:
            self._run(desk.hand_over, self._handed_over, desk=self._number, **values)
        else:
            self._run(desk.transfer, self._transferred, desk=self._number, **values)

    # -- steps of the lists

    @Slot(str)
    def resume(self, ticket: str) -> None:
        """Go on with a held visit."""
        self._run(desk.resume, self._started, desk=self._number, ticket=ticket)

    @Slot(str)
    def back(self, ticket: str) -> None:
        """Let a missed person back in."""
        self._run(tickets.back, self._is_back, ticket=ticket)

    # -- outcomes

    def _called(self, called: Called | None) -> None:
        self._panels.close()
        if called is None:
            self.outcomes.nobody()
        else:
            self.outcomes.called(called, self.undo)

    def _finished(self, state: TicketState) -> None:
        self.outcomes.finished(state, self.undo)

    def _started(self, _state: TicketState) -> None:
        self.outcomes.settled()

    def _say(self, text: str, state: TicketState) -> None:
        self._panels.close()
        self.outcomes.said(text.format(ticket=number_text(state.ticket), case=state.case or ""))

    def _recalled(self, state: TicketState) -> None:
        self._say(self.tr("Called {ticket} again"), state)

    def _was_missed(self, state: TicketState) -> None:
        self._say(self.tr("{ticket} missed the call; it stands below the list and may come back"), state)

    def _returned(self, state: TicketState) -> None:
        self._say(self.tr("{ticket} waits again, in its old place"), state)

    def _held(self, state: TicketState) -> None:
        self._say(self.tr("{ticket} is on hold; it stands below the list"), state)

    def _transferred(self, state: TicketState) -> None:
        self._say(self.tr("{ticket} is transferred and keeps its number"), state)

    def _handed_over(self, state: TicketState) -> None:
        if not (state.case and self._reprint.offered):
            self._say(self._handed_over_words(state)[0], state)
            return
        self._panels.close()
        again = partial(self._reprint.print_receipt_again, state.case)
        self.outcomes.offered(partial(self._handed_over_words, state), again)

    def _handed_over_words(self, state: TicketState) -> tuple[str, str]:
        words = self.tr("{ticket} is finished; its papers go on as case {case}")
        return words.format(ticket=number_text(state.ticket), case=state.case or ""), self.tr("Reprint")

    def _matter_added(self, state: TicketState) -> None:
        self._say(self.tr("A matter was added to {ticket}"), state)

    def _entitled(self, state: TicketState) -> None:
        self._say(self.tr("The entitlement of {ticket} was changed"), state)

    def _confirmed(self, before: str | None, state: TicketState) -> None:
        """Tell it, with Undo: the class as it was, which nobody has checked."""
        self._panels.close()
        again = partial(self._run, tickets.entitle, self._entitled, ticket=state.ticket, entitlement=before)
        self.outcomes.offered(partial(self._confirmed_words, state), again)

    def _confirmed_words(self, state: TicketState) -> tuple[str, str]:
        words = self.tr("The entitlement of {ticket} was changed")
        return words.format(ticket=number_text(state.ticket)), self.tr("Undo")

    def _cancelled(self, state: TicketState) -> None:
        self._say(self.tr("{ticket} is cancelled"), state)

    def _is_back(self, state: TicketState) -> None:
        self._say(self.tr("{ticket} is back in the queue"), state)

    def number_taken_back(self, state: TicketState) -> None:
        """Tell that a number just given is gone."""
        self._say(self.tr("Taken back: {ticket}"), state)

    def _undone(self, state: TicketState) -> None:
        self._say(self.tr("Taken back: {ticket}"), state)

    def _desk_changed(self, _state: object) -> None:
        self._panels.close()
        self.outcomes.settled()

    def _desk_closed(self, _state: object) -> None:
        self.outcomes.said(self.tr("The desk is closed"))
