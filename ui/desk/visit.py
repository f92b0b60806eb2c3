"""The left side of the desk page: the visit in hand, or why there is none, and the next step."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.queue.results import DeskView
from app.residents.papers import PaperRead
from ui.desk.panel import Panel
from ui.desk.situation_words import situation_sentence
from ui.desk.step_bar import StepBar
from ui.desk.steps import Offer, Situation, Step
from ui.desk.unseen_bar import UnseenBar
from ui.desk.visit_facts import VisitFacts
from ui.desk.visit_head import VisitHead
from ui.theme.current import current
from ui.widgets.elided import ElidedLabel
from ui.widgets.empty import EmptyState
from ui.widgets.labels import label
from ui.widgets.scroll import VScroll
from ui.words import error_text, number_text

BUSY_WORDS_AFTER_MS = 250
MOST_CUT = 0.25  # of the number's height: so much of it may be scrolled away while it still counts as seen
SMALL_NUMBER_FROM = 150  # per cent of text scale: the smaller number still has 72 pixels then


class VisitCard(QFrame):
    """Shows a view; asks for steps.

    Signals:
        chosen: A step, by its button.
        retry: Read again after a failure.
        leave_asked: Sign out, to come back at a desk.
    """

    chosen = Signal(object)
    retry = Signal()
    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("visit_card")
        self.setProperty("kind", "card")
        self.head = VisitHead(self)
        self.unseen = UnseenBar(self)
        self.facts = VisitFacts(self)
        self.empty = EmptyState(self)
        self.steps = StepBar(self)
        self.working = label(kind="muted", name="visit_working", parent=self)
        self._panel: Panel | None = None
        self._view: DeskView | None = None
        self._offer: Offer | None = None
        self._since_view = QElapsedTimer()
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._tick)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(BUSY_WORDS_AFTER_MS)
        self._slow.timeout.connect(self.working.show)
        self._lay_out()
        self.steps.chosen.connect(self.chosen)
        self.retranslate()
        self.show_loading()

    def _lay_out(self) -> None:
        visit = QWidget(self)
        inner = QVBoxLayout(visit)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addWidget(self.head)
        inner.addWidget(self.unseen)
        inner.addWidget(self.facts)
        inner.addStretch(1)
        self._about = ElidedLabel(parent=self)
        self._about.setObjectName("visit_about")
        self._about.setProperty("kind", "title")
        self._about.hide()
        self._faces = QStackedWidget(self)
        self._visit_face = VScroll(visit, self)
        self._reveals = False  # a paper was read: its answer is scrolled to
        self._visit_face.verticalScrollBar().rangeChanged.connect(self._show_unseen)
        self._visit_face.verticalScrollBar().valueChanged.connect(self._keep_number)
        self._faces.addWidget(VScroll(self.empty, self))
        self._faces.addWidget(self._visit_face)
        self._faces.addWidget(self._panel_face())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 10)
        self._column.setSpacing(8)
        self._column.addWidget(self._about)
        self._column.addWidget(self._faces, 1)
        self._column.addWidget(self.working)
        self._column.addWidget(self.steps)
        self.working.hide()

    def _panel_face(self) -> QWidget:
        face = QWidget(self)
        self._host = QVBoxLayout(face)
        self._host.setContentsMargins(0, 4, 0, 0)
        self._host.addStretch(0)
        return face

    def show_loading(self) -> None:
        """Say that the hall is being read."""
        self._faces.setCurrentIndex(0)
        self.empty.show_state(self.tr("Reading the hall …"), icon_name="wait")
        self.steps.hide()

    def show_no_desk(self) -> None:
        """Say that this account sits at no desk."""
        self._faces.setCurrentIndex(0)
        hint = self.tr("Sign in again and choose a desk to receive people.")
        words = self.tr("Sign out and choose a desk")
        self.empty.show_state(self.tr("You are at no desk"), hint, "desk", words, self.leave_asked.emit)
        self.steps.hide()

    def show_error(self, error: BaseException) -> None:
        """Say why nothing can be shown; a retry is one press away and also comes by itself."""
        text, next_step = error_text(error)
        self._second.stop()
        self._faces.setCurrentIndex(0)
        self.empty.show_state(text, next_step, "alert", self.tr("Try again"), self.retry.emit)
        self.steps.hide()

    def show_view(self, view: DeskView, offer: Offer) -> None:
        """Show the newest view."""
        self._view, self._offer = view, offer
        self._since_view.start()
        visit = view.in_hand
        self.unseen.show_visit(visit, view.entitlements)
        self._reveals = self._reveals and self.unseen.waits()
        if visit is None:
            title, hint, icon_name = situation_sentence(view, offer)
            self.empty.show_state(title, hint, icon_name)
            self._second.stop()
        else:
            self.head.show_visit(visit, offer.situation, offer.likely is Step.MISSED)
            self.facts.show_visit(visit)
            self._second.start()
            self._tick()
        # Whoever was asked to look first finds the button that begins without a look standing back.
        idle = offer.idle or (offer.situation is Situation.CALLED and self.unseen.has_asked())
        self.steps.show_offer(replace(offer, idle=idle), visit.recalls if visit else 0, view.recall_limit)
        self._about.set_text(f"{number_text(visit.ticket)}  {visit.service_name}" if visit is not None else "")
        self._turn()

    def show_read(self, read: PaperRead) -> None:
        """Say what a paper proposes for the visit in hand, where it can be seen."""
        self.unseen.show_read(read)
        self._reveals = True
        self._show_unseen()

    def ask_to_look(self) -> bool:
        """Ask once for the proof of a claim before the visit begins; False where there is nothing to ask."""
        if self._view is None or self._offer is None or not self.unseen.ask_to_look():
            return False
        self._reveals = True
        self.show_view(self._view, self._offer)
        self._show_unseen()
        return True

    @Slot()
    def _show_unseen(self) -> None:
        if self._reveals and self.unseen.isVisible():
            parts = self.unseen.told, self.unseen.proposed, self.unseen.other
            for part in (each for each in parts[: 3 if self.unseen.has_asked() else 2] if not each.isHidden()):
                self._visit_face.ensureWidgetVisible(part)

    def _turn(self) -> None:
        asking = self._panel is not None
        in_hand = self._view is not None and self._view.in_hand is not None
        self._faces.setCurrentIndex(2 if asking else 1 if in_hand else 0)
        self.steps.setVisible(self._view is not None and not asking)
        self._keep_number()

    @Slot()
    def _keep_number(self) -> None:
        """Show the number in a line above a form, or above the visit where the large one is scrolled out of sight."""
        number = self.head.number
        top = self.head.y() + number.y()
        gone = self._visit_face.verticalScrollBar().value() > top + number.height() * MOST_CUT
        in_hand = self._view is not None and self._view.in_hand is not None
        self._about.setVisible(in_hand and (self._panel is not None or gone))

    def stop(self) -> None:
        """Let no timer run any more."""
        self._second.stop()
        self._slow.stop()

    def _tick(self) -> None:
        view = self._view
        if view is not None and view.in_hand is not None:
            passed = self._since_view.elapsed() / 1000
            self.facts.show_running((view.now - view.in_hand.since).total_seconds() + passed)

    def open_panel(self, panel: Panel) -> None:
        """Show a form in the place of the buttons; the number in hand stays above it."""
        self.close_panel()
        self._panel = panel
        panel.set_busy(False)  # it was busy when its last answer closed it
        self._host.insertWidget(0, panel, 1)
        panel.show()
        self._turn()
        panel.take_focus()

    def close_panel(self) -> None:
        """Show the buttons again."""
        if self._panel is None:
            return
        self._host.removeWidget(self._panel)
        self._panel.hide()
        self._panel = None
        self._turn()
        self.steps.primary.keep_focus()

    def show_narrow(self, narrow: bool, sparse: bool) -> None:
        """Be sparing with room: a smaller number in very large text; `sparse`: only what the situation is about."""
        self.head.show_small(narrow and current().scale >= SMALL_NUMBER_FROM)
        self.head.show_sparse(sparse)
        self.facts.show_narrow(sparse)
        self.unseen.show_narrow(narrow)
        self.steps.show_narrow(sparse)

    def panel(self) -> Panel | None:
        """Give the form that is open."""
        return self._panel

    def situation(self) -> Situation | None:
        """Give the situation on show."""
        return self._offer.situation if self._offer is not None else None

    def set_busy(self, busy: bool) -> None:
        """Let nothing be pressed while a command is under way; say so when it takes long."""
        self.steps.set_busy(busy)
        self.unseen.set_busy(busy)
        if self._panel is not None:
            self._panel.set_busy(busy)
        if busy:
            self._slow.start()
        else:
            self._slow.stop()
            self.working.hide()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.working.setText(self.tr("Saving …"))
        self.unseen.retranslate()
        self.facts.retranslate()
        self.steps.retranslate()
        if self._view is not None and self._offer is not None:
            self.show_view(self._view, self._offer)
