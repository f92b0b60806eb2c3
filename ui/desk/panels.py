"""The forms of the visit card: opened in the place of its buttons, one at a time."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.queue.results import DeskView
from ui.desk.entitle_panel import EntitlePanel
from ui.desk.guard import StepGuard
from ui.desk.matter_panel import MatterPanel
from ui.desk.opening import OpeningPanel
from ui.desk.panel import Panel
from ui.desk.reason_panel import ReasonPanel
from ui.desk.steps import Step
from ui.desk.transfer import TransferPanel
from ui.desk.visit import VisitCard
from ui.words import number_text

_OF_VISIT = frozenset({Step.TRANSFER, Step.HOLD, Step.ADD_MATTER, Step.ENTITLE})


class VisitPanels(QObject):
    """Asks for what a step needs.

    Signals:
        answered: The step, the ticket it is about ("" = none), and its values.
        number_given: The number of a paper, in the form for an entitlement.
    """

    answered = Signal(object, str, dict)
    number_given = Signal(object)

    def __init__(self, card: VisitCard, guard: StepGuard) -> None:
        super().__init__(card)
        self._card = card
        self._guard = guard
        self.reason = ReasonPanel("desk_reason_panel", card)
        self.transfer = TransferPanel(card)
        self.matter = MatterPanel(card)
        self.entitle = EntitlePanel(card)
        self.entitle.number_given.connect(self.number_given)
        self.opening = OpeningPanel(card)
        self._step: Step | None = None
        self._in_hand = ""
        self._about = ""
        for panel in self._all():
            panel.hide()
            panel.left.connect(self.close)
            panel.accepted.connect(self._accepted)

    def _all(self) -> tuple[Panel, ...]:
        return (self.reason, self.transfer, self.matter, self.entitle, self.opening)

    def follow(self, view: DeskView) -> None:
        """Close a form whose visit has gone meanwhile (another window finished it)."""
        self._in_hand = view.in_hand.ticket if view.in_hand is not None else ""
        if self._step in _OF_VISIT and self._about != self._in_hand:
            self.close()

    def ask_transfer(self, view: DeskView) -> None:
        """Ask where to and how."""
        self.transfer.ask(view)
        self._open(Step.TRANSFER, self.transfer)

    def ask_matter(self, view: DeskView) -> None:
        """Ask which service to add."""
        self.matter.ask(view)
        self._open(Step.ADD_MATTER, self.matter)

    def ask_entitlement(self, view: DeskView) -> None:
        """Ask which entitlement the ticket in hand shall have, on what proof."""
        if view.in_hand is None:
            return
        self.entitle.ask(view.in_hand, view.entitlements, view.proxy_green)
        self._open(Step.ENTITLE, self.entitle)

    def ask_opening(self, view: DeskView) -> None:
        """Ask what the desk shall take."""
        self.opening.ask(view)
        self._open(Step.SET_UP, self.opening)

    def ask_hold(self) -> None:
        """Ask why the visit is set aside."""
        usual = (self.tr("Fetches a paper"), self.tr("Fills in a form"), self.tr("Makes a copy or photo"))
        self.reason.ask(self.tr("Put this visit on hold"), self.tr("Put on hold"), usual)
        self._open(Step.HOLD, self.reason)

    def ask_pause(self) -> None:
        """Ask why the desk pauses."""
        usual = (self.tr("Short break"), self.tr("Meal"), self.tr("Meeting"), self.tr("Home visit"))
        self.reason.ask(self.tr("Pause this desk"), self.tr("Pause"), usual)
        self._open(Step.PAUSE, self.reason)

    def ask_call(self, ticket: str) -> None:
        """Ask why this one is to be called before the others."""
        usual = (self.tr("Cannot wait longer"), self.tr("Comes with the previous visitor"), self.tr("Quick question"))
        title = self.tr("Call {ticket} out of turn").format(ticket=number_text(ticket))
        self.reason.ask(title, self.tr("Call this one"), usual)
        self._open(Step.CALL_CHOSEN, self.reason, ticket)

    def ask_cancel(self, ticket: str) -> None:
        """Ask why this number is to be cancelled."""
        usual = (self.tr("Went home"), self.tr("Given by mistake"), self.tr("Solved without a visit"))
        title = self.tr("Cancel number {ticket}").format(ticket=number_text(ticket))
        self.reason.ask(title, self.tr("Cancel this number"), usual)
        self._open(Step.CANCEL, self.reason, ticket)

    def _open(self, step: Step, panel: Panel, ticket: str | None = None) -> None:
        self._step, self._about = step, self._in_hand if ticket is None else ticket
        self._guard.hold()  # a form opens where the button was that asked for it
        self._card.open_panel(panel)

    def asks(self, step: Step) -> bool:
        """Tell whether the form of a step is open."""
        return self._step is step

    @Slot()
    def close(self) -> None:
        """Put the form away."""
        self._step = None
        self._card.close_panel()

    @Slot(dict)
    def _accepted(self, values: dict[str, Any]) -> None:
        if self._step is not None and not self._guard.holds():
            self.answered.emit(self._step, self._about, values)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for panel in self._all():
            panel.retranslate()
