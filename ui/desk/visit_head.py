"""The number in hand, large, with its service and what to look out for."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.queue.results import InHand
from ui.desk.step_words import situation_text
from ui.desk.steps import Situation
from ui.desk.unseen_bar import CLAIM
from ui.theme.state import set_state
from ui.widgets.elided import ElidedLabel
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Badge, label
from ui.words import entitlement_text, help_text, needs_text, number_text

_FETCH = ("hearing", "sight", "wheelchair")
_AROUND = 24  # pixels of a badge beside its words
_TIGHT = 0.8  # of a line: above capitals and digits the font leaves a fifth empty


class NumberLabel(QLabel):
    """The number without the empty space that a line of so large a font has above it."""

    def sizeHint(self) -> QSize:
        """Ask for the height of the figures."""
        hint = super().sizeHint()
        return QSize(hint.width(), round(hint.height() * _TIGHT))

    def minimumSizeHint(self) -> QSize:
        """Shrink no further."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


class VisitHead(QWidget):
    """Number, service, the state of the visit, its entitlement and its needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.situation = Badge(parent=self)
        self.situation.setObjectName("visit_situation")
        self.mark = Badge(state="green", parent=self)
        self.mark.setObjectName("visit_mark")
        self.number = NumberLabel(self)
        self.number.setObjectName("visit_number")
        self.number.setProperty("kind", "huge")
        self.service = ElidedLabel(parent=self)
        self.service.setObjectName("visit_service")
        self.service.setProperty("kind", "title")
        self.needs = label(kind="badge", wrap=True, name="visit_needs", parent=self)
        self.needs.setProperty("state", "amber")
        self._small = False
        self._wraps = False
        self._sparse = False
        self._situation = Situation.CALLED
        self._visit: InHand | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        self.number.setTextFormat(self.needs.textFormat())
        badges = QWidget(self)
        self._beside = QVBoxLayout(badges)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(6)
        self._under = FlowLayout(spacing=8)
        top = FlowLayout(spacing=16)
        top.addWidget(self.number)
        top.addWidget(badges)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(self._under)
        column.addWidget(self.service)
        column.addWidget(self.needs)
        self._place_badges()

    def _place_badges(self) -> None:
        for badge in (self.situation, self.mark):
            for layout in (self._beside, self._under, self._column):
                layout.removeWidget(badge)
        beside = self._under if self._small else self._beside
        beside.addWidget(self.situation)
        # Where there is little room its words take two lines rather than the list's width.
        self._wraps = self._small and not self._has_room_for_mark()
        self.mark.setWordWrap(self._wraps)
        policy = QSizePolicy.Policy.Preferred if self._wraps else QSizePolicy.Policy.Maximum
        self.mark.setSizePolicy(policy, policy)
        if self._wraps:
            self._column.insertWidget(2, self.mark)
        else:
            beside.addWidget(self.mark)

    def _has_room_for_mark(self) -> bool:
        """Tell whether the mark's words stand in one line with the state of the visit."""
        text = self.mark.fontMetrics().horizontalAdvance(self.mark.text()) + _AROUND
        return self.situation.sizeHint().width() + self._under.spacing() + text <= self.width()

    def _place_mark(self) -> None:
        if self._small and self._wraps is self._has_room_for_mark():
            self._place_badges()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the mark where it has room."""
        super().resizeEvent(event)
        self._place_mark()

    def show_visit(self, visit: InHand, situation: Situation, in_vain: bool) -> None:
        """Show a visit, called `in_vain` or not; the kind of its entitlement shows here and nowhere else."""
        self._visit, self._situation = visit, situation
        text = self.tr("Called again {n} times").format(n=visit.recalls) if in_vain else situation_text(situation)
        self.situation.show_state(text, "amber" if situation is Situation.CALLED else "green")
        self.number.setText(number_text(visit.ticket))
        self.number.setAccessibleName(self.tr("Number in hand: {ticket}").format(ticket=number_text(visit.ticket)))
        self.service.set_text(visit.service_name)
        self._show_mark()
        self.needs.setVisible(bool(visit.needs))
        self.needs.setText(self._needs(visit))

    def show_small(self, small: bool) -> None:
        """Give room to the service: a smaller number, and the badges in a line with short words."""
        if small != self._small:
            self._small = small
            set_state(self.number, state="narrow" if small else "")
            self._place_badges()
            self._show_mark()

    def show_sparse(self, sparse: bool) -> None:
        """Say with the needs how to help, where the facts have no line for it."""
        self._sparse = sparse
        if self._visit is not None:
            self.needs.setText(self._needs(self._visit))

    def _show_mark(self) -> None:
        visit = self._visit
        if visit is None:
            return
        kind = entitlement_text(visit.entitlement)
        if visit.entitlement is None:
            self.mark.setAccessibleName(kind)
            self.mark.show_state(kind, "plain")
            self._place_mark()
            return
        if not visit.entitlement_seen and visit.entitlement == CLAIM:
            short, whole, state = self.tr("Priority unchecked"), self.tr("Priority, not checked"), "amber"
        elif not visit.entitlement_seen:
            short, whole, state = self.tr("{kind}, not checked"), self.tr("Priority: {kind}, not checked"), "amber"
        else:
            short, whole, state = kind, self.tr("Priority: {kind}"), "green"
        said = whole.format(kind=kind)
        self.mark.setAccessibleName(said)
        self.mark.show_state(short.format(kind=kind) if self._small else said, state)
        self._place_mark()

    def _needs(self, visit: InHand) -> str:
        words = needs_text(visit.needs)
        if self._situation is Situation.CALLED and any(need in _FETCH for need in visit.needs):
            return self.tr("Fetch in person: {needs}").format(needs=words)
        if self._sparse and visit.needs:
            return self.tr("{needs}: {help}").format(needs=words, help=help_text(visit.needs))
        return self.tr("Needs: {needs}").format(needs=words)
