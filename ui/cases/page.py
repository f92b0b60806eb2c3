"""The page of cases (帮办): what is next, beside it one case, in whose place its forms open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QDate, QEvent, Qt, Slot
from PySide6.QtWidgets import QApplication, QDateEdit, QHBoxLayout, QWidget

from app.cases import anonymise, asking, handling, opening, papers, views, visits, whose
from app.cases.asking import CaseAnswer
from app.cases.choices import CaseChoices, case_choices
from app.cases.prefill import CasePrefill, WantedPaper, case_prefill, missing_papers
from app.cases.record import CaseState
from app.cases.terms import VISIT
from app.cases.views import CaseBoard, CaseFile, OwnerLoad
from app.cases.visits import HomeVisit
from app.core.changes import ACCOUNTS, CASES, DAY, RESIDENTS, SETUP
from app.core.errors import HallError
from ui.cases.case_pane import CasePane, Do
from ui.cases.columns import load_owner
from ui.cases.list_pane import CaseList
from ui.cases.new_panel import NewCasePanel
from ui.cases.paper_panel import PaperPanel
from ui.cases.papers import OF_CASE, CasePapers
from ui.cases.phone import PHONES, PhoneOfCase
from ui.cases.questions import Questions
from ui.cases.reads import ListReads
from ui.cases.words import answer_text, day_text
from ui.context import Context
from ui.desk.commands import DeskCommands
from ui.desk.panel import Panel
from ui.feed import ViewFeed
from ui.sides import SidedPage, Sides
from ui.theme.state import set_state
from ui.widgets.ask_panel import Ask, AskPanel
from ui.words import error_text

REFRESH_MS = 60_000
_KINDS = frozenset({CASES, DAY, SETUP, ACCOUNTS, RESIDENTS})
_USE_CASES: dict[Do, Callable[..., Any]] = {
    Do.NOTE: handling.note_case,
    Do.TELL: handling.log_contact,
    Do.PERSON: whose.name_resident,
    Do.TAKE: handling.take_case,
    Do.HAND_ON: handling.hand_on,
    Do.WAIT: handling.wait_for,
    Do.GO_ON: handling.go_on,
    Do.PROMISE: handling.promise,
    Do.PAPERS_IN: papers.take_papers,
    Do.PAPERS_BACK: papers.give_papers_back,
    Do.PLAN: visits.plan_visit,
    Do.VISITED: visits.visit_done,
    Do.END: handling.end_case,
    Do.REOPEN: handling.reopen_case,
    Do.FORGET: anonymise.forget_case,
}
# These change how a case stands, so whoever does them must have seen how it stood.
_VERSIONED = frozenset(_USE_CASES) - {Do.NOTE, Do.TELL, Do.PAPERS_IN, Do.PAPERS_BACK, Do.VISITED}


class CasesPage(SidedPage):
    """Wires list, case and forms; the hall judges every step again."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cases_page")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        self.case = ""
        self._print_next = False  # the receipt of a case just opened is one Enter away
        self._seen: int | None = None  # version of the case when its form was opened
        self._answer: Callable[[dict[str, Any]], None] | None = None
        self.choices: CaseChoices | None = None
        self._questions = Questions(self)
        self.papers = CasePapers(ctx, self)
        self.list = CaseList(self)
        self.pane = CasePane(self)
        self.ask, self.paper, self.new = AskPanel("case_ask", self), PaperPanel(self), NewCasePanel(self)
        self._panels: tuple[Panel, ...] = (self.ask, self.paper, self.new)
        self.pane.add_panels(self._panels)
        self.commands = DeskCommands(ctx, self)
        self._phone = PhoneOfCase(ctx, self.pane, self.commands, self)
        self._reads = ListReads(ctx, self.list, self._refused, self)
        self._wanted: dict[str, Any] = {"only": ()}
        self.feed = ViewFeed(ctx, views.case_board, self._wanted, REFRESH_MS, self, _KINDS)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.feed.start()

    def _lay_out(self) -> None:
        self.sides = Sides((self.list, self.pane), "case_sides", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.addWidget(self.sides)

    def _connect(self) -> None:
        self.feed.viewed.connect(self._show_board)
        self.feed.failed.connect(self.list.show_failure)
        self.list.retry.connect(self.feed.refresh_now)
        self.list.chosen.connect(self.open)
        self.list.new_asked.connect(self.ask_new)
        self.list.look_up_asked.connect(self._ask_look_up)
        self.list.visits_asked.connect(self._ask_sheet)
        self.list.ledger_asked.connect(self._ask_ledger)
        self.list.hand_all_asked.connect(self._ask_hand_all)
        self.list.filtered.connect(self._read_filtered)
        self.pane.asked.connect(self._do)
        for panel in self._panels:
            panel.left.connect(self.close_panel)
            panel.accepted.connect(self._accepted)
        self.commands.finished.connect(self._read_again)
        self.commands.refused.connect(self._refused)
        self.commands.busy_changed.connect(self._show_busy)
        self._ctx.look.changed.connect(self._restyle)
        self.sides.arranged.connect(self._arranged)
        self.new.prefill_asked.connect(self._ask_prefill)
        self.ask.copy.clicked.connect(self._say_copied)

    def stop(self) -> None:
        """Ask the hall no more."""
        self.feed.stop()
        self.list.stop()

    def take_focus(self) -> None:
        """Put the keyboard into an open form, else to the search."""
        panel = self._open_form()
        if panel is not None:
            panel.take_focus()
        else:
            self.list.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_form(self) -> Panel | None:
        return next((panel for panel in self._panels if not panel.isHidden()), None)

    def take_scan(self, code: str) -> None:
        """Show the case whose receipt was scanned."""
        self.open(code)

    def show_found(self, kind: str, key: str) -> None:
        """Show what the palette found, or ask for a new case, also of a materials notice."""
        if kind == "new":
            self.ask_new()
        elif kind == "notice":
            self._begin_from(key)
        elif kind == "case":
            self.open(key)

    # -- reading

    @Slot(object)
    def _show_board(self, board: CaseBoard) -> None:
        self.list.show_board(board)
        if self.case:
            self._read_case()

    @Slot()
    def _read_filtered(self) -> None:
        self._wanted["only"] = self.list.only()
        self.feed.refresh_now()

    @Slot(str)
    def open(self, case: str) -> None:
        """Show a case."""
        if case != self.case:
            self.close_panel()
        self.case = case
        self._read_case()
        self.sides.show_second()

    def _read_case(self) -> None:
        asked = (_read, self._ctx.hall, self._ctx.actor, self.case)
        self._ctx.tasks.run_query(self, *asked, done=self._show_case, failed=self._case_failed, tag="case")

    def _show_case(self, read: tuple[CaseFile, HomeVisit | None]) -> None:
        self.case = read[0].state.case
        self.pane.show_file(*read)
        if self._print_next:
            self._print_next = False
            self.pane.buttons[Do.RECEIPT].setFocus(Qt.FocusReason.OtherFocusReason)

    def _case_failed(self, error: Exception) -> None:
        self.case = ""
        text, step = error_text(error)
        self.pane.say(text, step)

    # -- forms

    @Slot()
    def ask_new(self) -> None:
        """Ask for a new case, of the visit in hand if there is one."""
        self._begin_from(None)

    def _begin_from(self, notice: str | None) -> None:
        asked = (_read_new, self._ctx.hall, self._ctx.actor, notice)
        self._ctx.tasks.run_query(self, *asked, done=self._begin_new, failed=self._refused, tag="choices")

    def _begin_new(self, read: tuple[CaseChoices, CasePrefill]) -> None:
        self.new.begin(*read)
        self._open_panel(self.new, self._store_new, alone=True)

    @Slot(dict)
    def _ask_prefill(self, args: dict[str, Any]) -> None:
        asked = (self._ctx.hall.ask, case_prefill, self._ctx.actor)
        show = self.new.show_prefill
        self._ctx.tasks.run_query(self, *asked, **args, done=show, failed=self._refused, tag="prefill")

    @Slot()
    def _ask_look_up(self) -> None:
        self._begin_ask(self._questions.look_up(), self._look_up, alone=True)

    @Slot(object)
    def _ask_hand_all(self, load: OwnerLoad) -> None:
        asked = (_read_owned, self._ctx.hall, self._ctx.actor, load)
        self._ctx.tasks.run_query(self, *asked, done=self._begin_hand_all, failed=self._refused, tag="owned")

    def _begin_hand_all(self, read: tuple[OwnerLoad, tuple[str, ...], CaseChoices]) -> None:
        load, mine, choices = read
        if mine:
            ask = self._questions.hand_all(load_owner(load), len(mine), choices)
            self._begin_ask(ask, partial(self._hand_all, mine), alone=True)

    @Slot()
    def _ask_sheet(self) -> None:
        self._ask_paper(self._questions.sheet, self.papers.print_sheet)

    @Slot()
    def _ask_ledger(self) -> None:
        self._ask_paper(self._questions.ledger, self.papers.save_ledger)

    def _ask_paper(self, ask: Callable[[date], Ask], save: Callable[..., None]) -> None:
        if self.list.board is not None:
            self._begin_ask(ask(self.list.board.today), partial(self._save_paper, save), alone=True)

    def _save_paper(self, save: Callable[..., None], values: dict[str, Any]) -> None:
        self.close_panel()
        save(**values)

    @Slot(object)
    def _do(self, do: Do) -> None:
        file = self.pane.file
        if file is None or self.commands.busy:
            return
        if do in OF_CASE:
            self.papers.print(self.papers.of_case(do, file.state.case))
        elif do in PHONES:
            self._phone.do(do, file.state.case)
        elif do in (Do.TAKE, Do.GO_ON):
            self._seen = file.state.version
            self._store(do, {})
        else:
            self._with_choices(partial(self._begin, do))

    def _begin(self, do: Do, choices: CaseChoices) -> None:
        file = self.pane.file
        if file is None:
            return
        self._seen = file.state.version
        if do is Do.PAPERS_IN:
            asked = (self._ctx.hall.ask, missing_papers, self._ctx.actor)
            done = partial(self._begin_in, file.state.case)
            self._ctx.tasks.run_query(self, *asked, case=file.state.case, done=done, failed=self._refused, tag="in")
        elif do is Do.PAPERS_BACK:
            self.paper.ask_back(file.papers)
            self._open_panel(self.paper, partial(self._store, do))
        else:
            ask = self._questions.question(do, file, choices, self.pane.visit)
            if ask is not None:
                self._begin_ask(ask, partial(self._store, do))
                _begin_today(self.ask, choices.today)

    def _begin_in(self, case: str, wanted: tuple[WantedPaper, ...]) -> None:
        if case == self.case:
            self.paper.ask_in(wanted)
            self._open_panel(self.paper, partial(self._store, Do.PAPERS_IN))

    def _begin_ask(self, ask: Ask, answer: Callable[[dict[str, Any]], None], alone: bool = False) -> None:
        self.ask.ask(ask)
        self._open_panel(self.ask, answer, alone)

    @Slot()
    def _say_copied(self) -> None:
        said = self.tr("The text is copied: paste it into the message, then write it down here.")
        self._ctx.strip.show_message(said, "done", seconds=20)

    def _open_panel(self, panel: Panel, answer: Callable[[dict[str, Any]], None], alone: bool = False) -> None:
        self._answer = answer
        self.pane.show_panel(panel, alone)
        self.sides.show_second()
        panel.take_focus()

    @Slot()
    def close_panel(self) -> None:
        """Put the form away."""
        here = any(panel.isAncestorOf(QApplication.focusWidget() or self) for panel in self._panels)
        self._answer = None
        self.pane.show_panel(None)
        if here:
            self.take_focus()

    def _with_choices(self, then: Callable[[CaseChoices], None]) -> None:
        ask = self._ctx.hall.ask
        self._ctx.tasks.run_query(self, ask, case_choices, self._ctx.actor, done=then, tag="choices")

    @Slot(dict)
    def _accepted(self, values: dict[str, Any]) -> None:
        if self._answer is not None and not self.commands.busy:
            self._answer(values)

    # -- steps

    def _store(self, do: Do, values: dict[str, Any]) -> None:
        if do in _VERSIONED:
            values = {**values, "version": self._seen}
        self.commands.run(_USE_CASES[do], partial(self._stored, do), case=self.case, **values)

    def _store_new(self, values: dict[str, Any]) -> None:
        self.commands.run(opening.open_case, self._opened, **values)

    def _hand_all(self, mine: tuple[str, ...], values: dict[str, Any]) -> None:
        self.commands.run(handling.hand_all_on, self._handed, cases=mine, **values)

    def _look_up(self, values: dict[str, Any]) -> None:
        self.commands.run(asking.look_up, self._looked_up, **values)

    def _looked_up(self, answer: CaseAnswer) -> None:
        """Let the answer take the place of the case on show: the resident beside the desk sees nobody else's."""
        self.close_panel()
        about, stands = answer_text(answer)
        self.case = ""
        self.list.line_view.clearSelection()
        self.pane.say(about, stands, "info")
        self._ctx.strip.show_message(self.tr("{case}: {stands}").format(case=about, stands=stands), "done", seconds=60)

    def _stored(self, do: Do, state: CaseState) -> None:
        self.close_panel()
        gone, kept = self.tr("Personal data removed from {case}"), self.tr("{case} is written down")
        self._ctx.strip.show_message((gone if do is Do.FORGET else kept).format(case=state.case), "done")

    def _opened(self, state: CaseState) -> None:
        self.close_panel()
        self.case, self._print_next = state.case, True
        said = self.tr("Case {case} is open, promised for {day}")
        self._ctx.strip.show_message(said.format(case=state.case, day=day_text(state.promised)), "done")

    def _handed(self, states: tuple[CaseState, ...]) -> None:
        self.close_panel()
        self._ctx.strip.show_message(self.tr("Cases handed on: {n}").format(n=len(states)), "done")

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        text, step = error_text(error)
        retell = partial(self._refused, error)
        self._ctx.strip.show_message(text, "error", seconds=20, next_step=step, retell=retell)
        if isinstance(error, HallError) and error.code == "changed_meanwhile":
            self.close_panel()
        elif isinstance(error, HallError):
            self._show_field(str(error.values.get("field", "")))

    def _show_field(self, name: str) -> None:
        """Put the keyboard where something is to be put right."""
        form = self._open_form()
        field = self.ask.inputs.get(name) if form is self.ask else self.new.lines.get(name)
        if form in (self.ask, self.new) and field is not None:
            set_state(field, state="error")
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            form.reveal(field)

    @Slot()
    def _read_again(self) -> None:
        self.feed.refresh_now()
        if self.case:
            self._read_case()
        self.commands.settle()

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:
        for panel in self._panels:
            panel.set_busy(busy)

    # -- the window

    @Slot()
    def _restyle(self) -> None:
        self.list.restyle()
        self.sides.arrange()

    @Slot(bool)
    def _arranged(self, lost: bool) -> None:
        if self.case or self._answer is not None:
            self.sides.show_second()
        if lost:
            self.take_focus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; a small form is put away, its words are in the old one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            if self._open_form() is self.ask:
                self.close_panel()
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for panel in self._panels:
            panel.retranslate()
        self.sides.set_names((self.tr("Lists"), self.tr("Case")))


def _read_owned(hall: Any, actor: Any, load: OwnerLoad) -> tuple[OwnerLoad, tuple[str, ...], CaseChoices]:
    """Read what somebody has and who could take it; runs beside the interface."""
    return load, hall.ask(views.cases_of_owner, actor, owner=load.owner), hall.ask(case_choices, actor)


def _read_new(hall: Any, actor: Any, notice: str | None) -> tuple[CaseChoices, CasePrefill]:
    """Read what a form of a new case offers and begins with; runs beside the interface."""
    choices = hall.ask(case_choices, actor)
    about = {"notice": notice} if notice is not None else {"service": choices.ticket_service or None}
    return choices, hall.ask(case_prefill, actor, **about)


def _read(hall: Any, actor: Any, case: str) -> tuple[CaseFile, HomeVisit | None]:
    """Read a case and its visit at home; runs beside the interface."""
    file = hall.ask(views.case_file, actor, case=case)
    visit = hall.ask(visits.read_visit, actor, case=case) if file.state.kind == VISIT else None
    return file, visit


def _begin_today(form: AskPanel, today: date) -> None:
    """Offer no day of the past: what is asked for one step is still to come."""
    for field in form.inputs.values():
        if isinstance(field, QDateEdit):
            field.setMinimumDate(QDate(today.year, today.month, today.day))
