"""One case: how it stands, its papers and visit, what can be done, and all that happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.cases.history import CaseStep
from app.cases.terms import ENDED, RATING, VISIT, WAITING
from app.cases.views import CaseFile
from app.cases.visits import HomeVisit
from ui.cases.words import (
    KINDS,
    SOURCES,
    WAITS_FOR,
    by_text,
    day_text,
    due_text,
    owner_text,
    paper_text,
    say,
    standing_colour,
    standing_text,
    step_text,
    title_text,
)
from ui.plaintext import breakable, plain
from ui.theme.state import set_state
from ui.widgets.buttons import Button, button
from ui.widgets.card import card
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Badge, label
from ui.widgets.scroll import VScroll
from ui.words import entitlement_text

_ABOVE = 8  # pixels
MOST_STEPS = 60  # on show at first


class Do(str, Enum):
    """What can be done about a case."""

    NOTE = "note"
    TELL = "tell"
    PHONE = "phone"
    COPY_PHONE = "copy_phone"
    PERSON = "person"
    TAKE = "take"
    HAND_ON = "hand_on"
    WAIT = "wait"
    GO_ON = "go_on"
    PROMISE = "promise"
    PAPERS_IN = "papers_in"
    PAPERS_BACK = "papers_back"
    PLAN = "plan"
    VISITED = "visited"
    END = "end"
    REOPEN = "reopen"
    RECEIPT = "receipt"
    NOTICE = "notice"
    FILE = "file"
    FORGET = "forget"


class CasePane(QFrame):
    """Shows a case; its buttons ask the page.

    Signals:
        asked: What is to be done (`Do`).
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_pane")
        self.file: CaseFile | None = None
        self.visit: HomeVisit | None = None
        self.phone = ""  # whole, while it is shown: of the case on show alone
        self._all_steps = self._alone = False
        self.head = label(kind="title", wrap=True, name="case_head", parent=self)
        self.standing = Badge(parent=self)
        self.standing.setObjectName("case_standing")
        self.facts = label(wrap=True, name="case_facts", parent=self)
        self.paper_head = label(kind="heading", parent=self)
        self.papers = label(wrap=True, name="case_papers_here", parent=self)
        self.visit_head = label(kind="heading", parent=self)
        self.visit_facts = label(wrap=True, name="case_visit_facts", parent=self)
        self.step_head = label(kind="heading", parent=self)
        self.steps = label(wrap=True, name="case_steps", parent=self)
        self.more = button("", kind="chip", name="case_more_steps", parent=self)
        self.empty = EmptyState(self)
        self.buttons: dict[Do, Button] = {}
        for do in Do:
            made = button("", name=f"case_do_{do.value}", parent=self)
            made.setProperty("do", do.value)
            made.clicked.connect(self._press)
            self.buttons[do] = made
        self._panels: tuple[QWidget, ...] = ()
        self._opened: QWidget | None = None
        self._first: Do | None = None  # stands before the others: it most likely comes next
        self._panel_place, self._alone_place = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.more.clicked.connect(self._show_all_steps)
        self.retranslate()
        self.show_file(None)

    def _lay_out(self) -> None:
        self._flow = FlowLayout(spacing=8)
        for made in self.buttons.values():
            self._flow.addWidget(made)
        self._button_row = QWidget(self)
        self._button_row.setLayout(self._flow)
        head = FlowLayout(spacing=12)
        head.addWidget(self.standing)
        self._top = card(self, self.head, head, self.facts, self._button_row)
        self._paper_card = card(self, self.paper_head, self.papers)
        self._visit_card = card(self, self.visit_head, self.visit_facts)
        self._step_card = card(self, self.step_head, self.steps, self.more)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.empty, 1)
        column.addWidget(self._top)
        column.addLayout(self._panel_place)
        for part in (self._paper_card, self._visit_card, self._step_card):
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.view = VScroll(inside, self)
        self.view.verticalScrollBar().rangeChanged.connect(self._reveal)
        outer.addWidget(self.view)
        outer.addLayout(self._alone_place)

    def add_panels(self, panels: Sequence[QWidget]) -> None:
        """Take the forms that open in place of the buttons, or of the whole case."""
        self._panels = tuple(panels)
        for panel in panels:
            panel.hide()
            self._panel_place.addWidget(panel)

    def show_panel(self, panel: QWidget | None, alone: bool = False) -> None:
        """Open a form in place of the buttons; None shows the buttons again.

        One that stands alone scrolls by itself, so that its own buttons stay in sight.
        """
        self._alone = alone and panel is not None
        if panel is not None:
            (self._alone_place if alone else self._panel_place).addWidget(panel)
        for each in self._panels:
            each.setVisible(each is panel)
        self.view.setVisible(not self._alone)
        self._button_row.setVisible(panel is None)
        self._show()
        self._opened = panel
        self._reveal()

    @Slot()
    def _reveal(self) -> None:
        """Scroll to an open form that does not stand whole in the pane, as soon as it has its place."""
        content, panel = self.view.widget(), self._opened
        if panel is None or content is None or panel.isHidden() or self._alone:
            return
        top = panel.mapTo(content, QPoint(0, 0)).y()
        if top + panel.height() > self.view.viewport().height():
            self.view.verticalScrollBar().setValue(top - _ABOVE)

    def show_file(self, file: CaseFile | None, visit: HomeVisit | None = None) -> None:
        """Show a case, None = none is chosen."""
        old = self.file
        same = file is not None and old is not None and file.state.case == old.state.case
        whose = same and file is not None and old is not None and file.person == old.person
        self._all_steps = self._all_steps and same
        self.file, self.visit = file, visit
        self.phone = self.phone if whose else ""
        self._show()

    def show_phone(self, case: str, phone: str) -> None:
        """Show the resident's whole number, "" = masked again; of another case than the one on show it is not shown."""
        if self.file is not None and self.file.state.case == case:
            self.phone = phone
            self._show()

    def say(self, text: str, next_step: str = "", icon: str = "alert") -> None:
        """Say why no case is on show."""
        self.file, self.phone = None, ""
        self.empty.show_state(text, next_step, icon)
        self._show()

    @Slot()
    def _press(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.asked.emit(Do(pressed.property("do")))

    @Slot()
    def _show_all_steps(self) -> None:
        self._all_steps = True
        self._show()

    def _show(self) -> None:
        file, alone = self.file, self._alone
        here = file is not None and not alone
        self.empty.setVisible(file is None and not alone)
        for part in (self._top, self._paper_card, self._step_card):
            part.setVisible(here)
        self._visit_card.setVisible(here and self.visit is not None)
        if file is None:
            return
        state = file.state
        self.head.setText(f"{state.case}  {breakable(title_text(state))}")
        self.standing.show_state(standing_text(state), standing_colour(state))
        self.facts.setText("\n".join(self._facts(file)))
        self.papers.setText("\n".join(map(paper_text, file.papers)))
        self._paper_card.setVisible(here and bool(file.papers))
        if self.visit is not None:
            self.visit_facts.setText("\n".join(self._visit_facts(self.visit, file.zone)))
        self._show_steps(file)
        allowed, first = allowed_for(file, self.visit), next_step(file, self.visit)
        if self.phone:
            allowed |= {Do.COPY_PHONE}
        self.buttons[Do.PHONE].set_words(self.tr("Hide the phone") if self.phone else self.tr("Show the phone"))
        nobodys = file.person is None
        self.buttons[Do.PERSON].set_words(self.tr("Name the resident") if nobodys else self.tr("Correct the resident"))
        for do, made in self.buttons.items():
            made.setVisible(do in allowed)
            set_state(made, kind="primary" if do is first else "")
        if first is not self._first:
            self._first = first
            order = sorted(Do, key=lambda do: do is not first)  # stable: the others keep their places
            self._flow.put_in_order([self.buttons[do] for do in order])

    def _show_steps(self, file: CaseFile) -> None:
        newest = tuple(reversed(file.steps))
        shown = newest if self._all_steps else newest[:MOST_STEPS]
        self.steps.setText("\n".join(self._step(file, step) for step in shown))
        self.more.setVisible(len(shown) < len(newest))

    def _step(self, file: CaseFile, step: CaseStep) -> str:
        at = step.at.astimezone(file.zone)
        return f"{at:%m-%d %H:%M}  {by_text(step)}  {breakable(step_text(step))}"

    def _facts(self, file: CaseFile) -> list[str]:
        state, who = file.state, file.person
        kind = self.tr("{kind}, {source}")
        said = [kind.format(kind=say(KINDS, state.kind), source=say(SOURCES, file.source))]
        if file.guide:
            said.append(self.tr("Guide: {guide}").format(guide=f"{file.guide} {plain(file.guide_title)}"))
        if who is not None:
            said.append(self.tr("Resident: {who}").format(who=f"{plain(who.name)}  {self.phone or who.phone}".strip()))
        elif state.state != ENDED and file.source != RATING:
            said.append(self.tr("Resident: not written down"))
        said.append(self.tr("Who has it: {who}").format(who=owner_text(state)))
        if state.state != ENDED:
            promised = self.tr("Promised: {day}, {left}")
            said.append(promised.format(day=day_text(state.promised), left=due_text(state.due)))
        if state.state == WAITING:
            waits = self.tr("It {waits}: {why}")
            said.append(waits.format(waits=say(WAITS_FOR, state.waiting_for), why=breakable(state.waiting_why)))
        if file.consent:
            agreed = self.tr("Agreed to what is kept about them: words of version {n}")
            said.append(agreed.format(n=plain(file.consent)))
        if file.note:
            said.append(self.tr("To be done: {note}").format(note=breakable(file.note)))
        if file.result_note:
            said.append(self.tr("Said at its end: {note}").format(note=breakable(file.result_note)))
        if not state.due.known:
            said.append(self.tr("Holidays of that year are not known yet: Monday to Friday were counted."))
        return said

    def _visit_facts(self, visit: HomeVisit, zone: tzinfo) -> list[str]:
        said = [self.tr("Address: {address}").format(address=breakable(visit.address))]
        if visit.entitlement:
            said.append(self.tr("Why at home: {kind}").format(kind=entitlement_text(visit.entitlement)))
        if visit.wished:
            said.append(self.tr("Wished: {times}").format(times=breakable(visit.wished)))
        if visit.planned_on is not None:
            who = " + ".join(plain(one) for one in (visit.visitor, visit.second) if one)
            planned = self.tr("Planned: {day} {at}, {who}")
            said.append(planned.format(day=day_text(visit.planned_on), at=plain(visit.planned_at), who=who))
        if visit.safety:
            said.append(self.tr("Mind: {what}").format(what=breakable(visit.safety)))
        if visit.done_at is not None:
            at = f"{visit.done_at.astimezone(zone):%Y-%m-%d %H:%M}"
            said.append(self.tr("Done: {at}, {what}").format(at=at, what=breakable(visit.done_note)))
        return said

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.paper_head.setText(self.tr("Papers"))
        self.visit_head.setText(self.tr("Visit at home"))
        self.step_head.setText(self.tr("What happened"))
        self.more.set_words(self.tr("Show everything"))
        words = {
            Do.NOTE: self.tr("Note"),
            Do.TELL: self.tr("Tell the resident"),
            Do.COPY_PHONE: self.tr("Copy the phone"),
            Do.TAKE: self.tr("Take it over"),
            Do.HAND_ON: self.tr("Hand on"),
            Do.WAIT: self.tr("Let it wait"),
            Do.GO_ON: self.tr("Go on"),
            Do.PROMISE: self.tr("Promise another date"),
            Do.PAPERS_IN: self.tr("Take papers in"),
            Do.PAPERS_BACK: self.tr("Give papers back"),
            Do.PLAN: self.tr("Plan the visit"),
            Do.VISITED: self.tr("Visit done"),
            Do.END: self.tr("End"),
            Do.REOPEN: self.tr("Open again"),
            Do.RECEIPT: self.tr("Print the receipt"),
            Do.NOTICE: self.tr("Print the notice"),
            Do.FILE: self.tr("Print the file"),
            Do.FORGET: self.tr("Remove personal data"),
        }
        for do, text in words.items():
            self.buttons[do].set_words(text)
        if self.file is None:
            self.empty.show_state(self.tr("Choose a case, or open one (Ctrl+N)."), icon_name="tray")
            self.buttons[Do.PHONE].set_words(self.tr("Show the phone"))
            self.buttons[Do.PERSON].set_words(self.tr("Name the resident"))
        else:
            self._show()


def allowed_for(file: CaseFile, visit: HomeVisit | None) -> frozenset[Do]:
    """Give what the hall would accept now."""
    state = file.state
    found = {Do.TELL, Do.RECEIPT, Do.FILE}
    if file.person is not None and file.person.phone:
        found.add(Do.PHONE)
    if any(paper.held_originals or paper.held_copies for paper in file.papers):
        found.add(Do.PAPERS_BACK)
    if state.state == ENDED:
        return frozenset(found | {Do.REOPEN, Do.NOTICE} | ({Do.FORGET} if file.may_forget else set()))
    found |= {Do.NOTE, Do.HAND_ON, Do.PROMISE, Do.PAPERS_IN, Do.END}
    if file.source != RATING:  # nobody asks who rated
        found.add(Do.PERSON)
    found.add(Do.GO_ON if state.state == WAITING else Do.WAIT)
    if not file.mine:
        found.add(Do.TAKE)
    if state.kind == VISIT and (visit is None or visit.done_at is None):
        found |= {Do.PLAN, Do.VISITED}
    return frozenset(found)


def next_step(file: CaseFile, visit: HomeVisit | None) -> Do | None:
    """Give the one step that most likely comes next."""
    state = file.state
    if state.state == ENDED:
        held = any(paper.held_originals or paper.held_copies for paper in file.papers)
        return Do.PAPERS_BACK if held else None
    if state.owner is None:
        return Do.TAKE
    if state.state == WAITING:
        return Do.GO_ON
    if state.kind == VISIT and visit is not None and visit.done_at is None:
        return Do.PLAN if visit.planned_on is None else Do.VISITED
    return Do.END
