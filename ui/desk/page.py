"""The desk page: receive people, one visit at a time."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.core.rights import TABLE, Right
from app.queue import tickets
from app.queue.results import DeskView, InHand, Taken, TicketState
from app.queue.views import desk_view
from ui.context import Context
from ui.desk.actions import DeskActions
from ui.desk.arrange import Arrangement, is_narrow, is_short, is_sparse
from ui.desk.aside import AsideList
from ui.desk.commands import DeskCommands
from ui.desk.focus import FocusKeeper
from ui.desk.guard import StepGuard
from ui.desk.keys import DeskKeys
from ui.desk.panels import VisitPanels
from ui.desk.papers import DeskPapers
from ui.desk.steps import Situation, Step, offer, situation_of
from ui.desk.today import TodayBar
from ui.desk.visit import VisitCard
from ui.desk.waiting import WaitingList
from ui.desk.walkup import WalkUp
from ui.desk.why import WhyHere
from ui.devices.reprint import Reprint
from ui.feed import ViewFeed
from ui.guides.desk_guide import DeskGuide
from ui.page import Page
from ui.service_names import named_view
from ui.theme.current import current

REFRESH_MS = 30_000


class DeskPage(Page):
    """Wires the parts together; every part is a widget of its own."""

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, hand_clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self.guard = StepGuard(hand_clock)
        self.setObjectName("desk_page")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        self.view: DeskView | None = None
        self._settle_at: int | None = None
        self._may_open_day = Right.CLOSE_DAY in TABLE[ctx.actor.role]
        self.visit = VisitCard(self)
        self.waiting = WaitingList(self)
        self.aside = AsideList(self)
        self.walkup = WalkUp(self, self)
        self.panels = VisitPanels(self.visit, self.guard)
        self.commands = DeskCommands(ctx, self)
        self.actions_ = DeskActions(ctx, self.commands, self.panels, self)
        self.keys = DeskKeys(self)
        self._focus = FocusKeeper(self, self.visit.steps.primary, self.walkup)
        self._arrangement = Arrangement(self, self.visit, self.waiting, self.aside, self.walkup)
        self.reprint = Reprint(ctx, self)
        self.papers = DeskPapers(ctx, self.visit, self.panels.entitle, self.walkup, self)
        self.why = WhyHere(ctx, self)
        self.guide = DeskGuide(ctx, self)
        self.today = TodayBar(ctx, self)
        self._arrangement.add_line(self.today)
        self.feed = ViewFeed(ctx, desk_view, {"desk": ctx.actor.desk}, REFRESH_MS, self)
        self._connect()
        self.retranslate()
        self._begin()

    def _connect(self) -> None:
        self.feed.viewed.connect(self._show_view)
        self.feed.viewed.connect(self.viewed)
        self.feed.failed.connect(self._show_failure)
        self.visit.chosen.connect(self._press)
        self.visit.retry.connect(self.retry)
        self.visit.leave_asked.connect(self._leave)
        self.visit.unseen.answered.connect(self._confirm)
        self.visit.unseen.more_asked.connect(self._ask_entitlement)
        self.keys.chosen.connect(self._press)
        self.keys.list_asked.connect(self._go_to_list)
        self.keys.walkup_asked.connect(self._go_to_walkup)
        self.keys.toggle_asked.connect(self._toggle)
        self.keys.papers_asked.connect(self._hand_over)
        self.waiting.call_asked.connect(self.panels.ask_call)
        self.waiting.why_asked.connect(self.why.ask)
        self.waiting.cancel_asked.connect(self.panels.ask_cancel)
        self.waiting.row_chosen.connect(self.aside.choose_nothing)
        self.aside.row_chosen.connect(self.waiting.choose_nothing)
        self.aside.resume_asked.connect(self.actions_.resume)
        self.aside.back_asked.connect(self.actions_.back)
        self.aside.cancel_asked.connect(self.panels.ask_cancel)
        self.walkup.take_asked.connect(self._take_ticket)
        self.walkup.undo_asked.connect(self._take_number_back)
        self.walkup.letter_used.connect(self._arrangement.show_walkup)
        for part in (self.walkup, self.waiting, self.aside):
            part.reprint_asked.connect(self.reprint.print_again)
            self.reprint.offered_changed.connect(part.show_prints)
        self.commands.busy_changed.connect(self._show_busy)
        self.commands.busy_changed.connect(self.today.follow)
        self.commands.finished.connect(self._read_again)
        self._ctx.look.changed.connect(self._restyle)

    def _begin(self) -> None:
        if self._ctx.actor.desk is None:
            self.visit.show_no_desk()
            self._focus.lead_to(self.visit.empty.action())
            self._arrangement.leave_alone()
            self.walkup.set_busy(True)
        else:
            self.feed.start()
            self.reprint.start()
            self.today.feed.start()

    def do(self, asked: str) -> None:
        """Open, pause or close the desk."""
        match asked:
            case "open_desk":
                self.actions_.toggle_desk()
            case "pause_desk":
                self.actions_.take(Step.PAUSE)
            case "close_desk":
                self.actions_.take(Step.CLOSE)

    def show_found(self, kind: str, key: str) -> None:
        """Point at a ticket in the lists, or give a number for a service."""
        if kind == "take":
            self._take_ticket(key, None, ())
        elif self.waiting.view.choose(key):
            self._go_to_list()
        elif self.aside.view.choose(key):
            self.aside.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Ask the hall no more."""
        self.feed.stop()
        self.today.stop()
        self.papers.stop()
        self.why.close()
        self.guide.close()
        self.visit.stop()
        self.walkup.stop()
        self.actions_.outcomes.stop()

    @Slot()
    def _leave(self) -> None:
        self.asked.emit("sign_out")

    @Slot()
    def retry(self) -> None:
        """Read the hall again at once."""
        self.feed.refresh_now()

    @Slot(object)
    def _show_view(self, view: DeskView) -> None:
        first = self.view is None
        self.view = view = named_view(view)
        offered = offer(view, self._may_open_day)
        free = offered.situation is Situation.FREE
        self.actions_.outcomes.feed_well()
        if self.guard.see(_step_state(view)):
            self.walkup.fold()
        self.actions_.show_view(view, offered)
        self.visit.show_view(view, offered)
        self.waiting.show_view(view, free)
        self.aside.show_rows(view.aside, view.now, free)
        self._arrangement.show_aside(bool(view.aside))
        self.walkup.show_tiles(view.tiles, view.day_closed, view.entitlements)
        self._name_tabs()
        self._settle()
        if not self.commands.busy:
            self.actions_.outcomes.undo_ends(view)
        self._focus.follow(offered.idle, first)

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        if self.view is None:
            self.visit.show_error(error)
        else:
            self.actions_.outcomes.feed_failed(error, self.retry)
        self._settle()

    @Slot()
    def _read_again(self) -> None:
        self._settle_at = self.feed.refresh_now()

    def _settle(self) -> None:
        if self._settle_at is not None and self.feed.answered >= self._settle_at:
            self._settle_at = None
            self.commands.settle()

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:
        if busy:
            self._focus.lend()
        for part in (self.visit, self.waiting, self.aside, self.walkup):
            part.set_busy(busy)
        if not busy:
            self._focus.give_back()

    @Slot(str, object, tuple)
    def _take_ticket(self, service: str, entitlement: str | None, needs: tuple[str, ...]) -> None:
        values = {"service": service, "entitlement": entitlement, "needs": list(needs)}
        seen = self.walkup.choice.proof_values() if entitlement is not None else {}
        self.commands.run(tickets.take_ticket, self._taken, **values, **seen)

    def _taken(self, taken: Taken) -> None:
        self.walkup.show_taken(taken)
        self.actions_.outcomes.number_given()

    @Slot(object)
    def _press(self, step: Step) -> None:
        if step is Step.WHY:
            self._ask_why()
        elif step in (Step.GUIDE, Step.MISSING):
            (self.guide.ask if step is Step.GUIDE else self.guide.ask_missing)(self._visit())
        elif step is Step.UNDO and self.walkup.fresh() is not None:
            self._take_number_back()  # it is newer than any step that could be taken back
        elif step is Step.UNDO or not self.guard.holds():
            self._take(step)

    def _visit(self) -> InHand | None:
        return self.view.in_hand if self.view is not None else None

    def take_scan(self, code: str) -> None:
        """Take a materials notice that the visitor in hand came back with."""
        self.guide.take_notice(code, self._visit())

    def _take(self, step: Step) -> None:
        """Take a step; a visit whose claim nobody has looked at begins when it is wanted twice."""
        if step is Step.START and step in self.visit.steps.allowed() and self.visit.ask_to_look():
            self.guard.hold()
        else:
            self.actions_.take(step)

    def _ask_why(self) -> None:
        """Explain the row that the keyboard is on, else the visit in hand, else whoever is next."""
        visit = self.view.in_hand if self.view is not None else None
        chosen = self.waiting.chosen_ticket()
        rows = self.view.waiting if self.view is not None else ()
        if chosen is not None and (visit is None or self.waiting.view.hasFocus()):
            self.why.ask(chosen)
        elif visit is not None or rows:
            self.why.ask(visit.ticket if visit is not None else rows[0].ticket)
        else:
            self.actions_.outcomes.not_now(self.tr("Nobody waits."))

    @Slot(dict)
    def _confirm(self, values: dict[str, object]) -> None:
        if not self.guard.holds():
            self.actions_.confirm(values)

    @Slot()
    def _ask_entitlement(self) -> None:
        self._press(Step.ENTITLE)

    @Slot()
    def _toggle(self) -> None:
        if not self.guard.holds():
            self.actions_.toggle_desk()

    @Slot()
    def _hand_over(self) -> None:
        if not self.guard.holds():
            self.actions_.hand_over_papers()

    @Slot()
    def _take_number_back(self) -> None:
        taken = self.walkup.fresh()
        if taken is not None:
            self.commands.run(
                tickets.cancel,
                self._number_taken_back,
                ticket=taken.ticket,
                reason=self.tr("Taken back right after it was given"),
            )

    def _number_taken_back(self, state: TicketState) -> None:
        self.walkup.fold()
        self.actions_.number_taken_back(state)

    @Slot()
    def _go_to_list(self) -> None:
        self._arrangement.show_waiting()
        self.waiting.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _go_to_walkup(self) -> None:
        self._arrangement.show_walkup()
        self.walkup.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard on the next step, unless somebody already uses a part of the page."""
        if not self.isAncestorOf(QApplication.focusWidget() or self):
            self._focus.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the arrangement that the window has room for."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Choose the arrangement before the first look."""
        super().showEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing on screen of a desk that is locked or left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.why.close()
            self.guide.close()

    @Slot()
    def _restyle(self) -> None:
        self.waiting.view.restyle()
        self.aside.restyle()
        self._arrange()

    def _arrange(self) -> None:
        window, held = self.window(), QApplication.focusWidget()
        narrow = is_narrow(window.width(), window.height(), current().scale)
        self.visit.show_narrow(narrow, is_sparse(window.width(), current().scale))
        self.aside.show_short(is_short(window.height(), current().scale))
        if narrow and not self._arrangement.narrow:
            self._show_narrow(True)  # first: a tab as wide as the wide page would push the window out of the screen
        if self._arrangement.arrange(narrow):
            self._show_narrow(narrow)
            self._name_tabs()
            self._focus.keep(held)

    def _show_narrow(self, narrow: bool) -> None:
        for part in (self.waiting, self.aside, self.walkup):
            part.show_narrow(narrow)

    def _name_tabs(self) -> None:
        count = len(self.view.waiting) if self.view is not None else 0
        aside = len(self.view.aside) if self.view is not None else 0
        self._arrangement.name_tabs(
            self.tr("Waiting {n}").format(n=count), self.tr("Walk-ups"), self.tr("Aside {n}").format(n=aside)
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for part in (self.visit, self.waiting, self.aside, self.walkup, self.panels, self.today):
            part.retranslate()
        self._name_tabs()
        if self.view is not None:
            self.feed.refresh_now()  # services have names in both languages


def _step_state(view: DeskView) -> object:
    """Give what a press was meant for: it may mean another step when any of this has changed."""
    visit = view.in_hand
    return situation_of(view), visit and (visit.ticket, visit.recalls)
