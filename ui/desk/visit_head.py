"""The number in hand, large, with its service and what to look out for."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queue.results import InHand
from ui.desk.step_words import situation_text
from ui.desk.steps import Situation
from ui.theme.state import set_state
from ui.widgets.elided import ElidedLabel
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Badge, label
from ui.words import entitlement_text, needs_text, number_text

_FETCH = ("hearing", "sight", "wheelchair")


class VisitHead(QWidget):
    """Number, service, the state of the visit, its entitlement and its needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.situation = Badge(parent=self)
        self.situation.setObjectName("visit_situation")
        self.mark = Badge(state="green", parent=self)
        self.mark.setObjectName("visit_mark")
        self.number = label(kind="huge", name="visit_number", parent=self)
        self.service = ElidedLabel(parent=self)
        self.service.setObjectName("visit_service")
        self.service.setProperty("kind", "title")
        self.needs = label(kind="badge", wrap=True, name="visit_needs", parent=self)
        self.needs.setProperty("state", "amber")
        self._lay_out()

    def _lay_out(self) -> None:
        badges = QWidget(self)
        beside = QVBoxLayout(badges)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(6)
        beside.addWidget(self.situation)
        beside.addWidget(self.mark)
        top = FlowLayout(spacing=16)
        top.addWidget(self.number)
        top.addWidget(badges)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.service)
        column.addWidget(self.needs)

    def show_visit(self, visit: InHand, situation: Situation) -> None:
        """Show a visit; the kind of its entitlement shows here and nowhere else."""
        self.situation.show_state(situation_text(situation), "amber" if situation is Situation.CALLED else "green")
        self.number.setText(number_text(visit.ticket))
        self.number.setAccessibleName(self.tr("Number in hand: {ticket}").format(ticket=number_text(visit.ticket)))
        self.service.set_text(visit.service_name)
        self._show_mark(visit)
        self.needs.setVisible(bool(visit.needs))
        self.needs.setText(self._needs(visit, situation))

    def show_small(self, small: bool) -> None:
        """Give room to the service: a smaller number, and the primary button alone says what comes next."""
        set_state(self.number, state="narrow" if small else "")
        self.situation.setVisible(not small)

    def _show_mark(self, visit: InHand) -> None:
        kind = entitlement_text(visit.entitlement)
        if visit.entitlement is None:
            self.mark.show_state(kind, "plain")
        elif visit.entitlement_seen:
            self.mark.show_state(self.tr("Priority: {kind}").format(kind=kind), "green")
        else:
            self.mark.show_state(self.tr("Priority: {kind}, proof not seen").format(kind=kind), "amber")

    def _needs(self, visit: InHand, situation: Situation) -> str:
        words = needs_text(visit.needs)
        if situation is Situation.CALLED and any(need in _FETCH for need in visit.needs):
            return self.tr("Fetch in person: {needs}").format(needs=words)
        return self.tr("Needs: {needs}").format(needs=words)
