"""The guide of the visit in hand, in a window of its own beside the desk: Enter prints it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.core.errors import HallError
from app.guides.catalogue import PUBLISHED, GuideLine, guides_of_service, list_guides
from app.guides.notice_papers import print_notice
from app.guides.notices import COMPLETE, Notice, give_notice, reopen_notice, return_with
from app.guides.printing import LARGE, NOTICE
from app.queue.results import InHand
from ui.context import Context
from ui.guides.columns import short_columns
from ui.guides.made import A5, Asked
from ui.guides.missing_panel import MissingPanel, Returned, ReturnPanel, Wanted, returned, wanted
from ui.guides.paper_pane import PaperPane
from ui.guides.papers import GuidePapers
from ui.say import say_error
from ui.shell.side_window import SideWindow
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.search_field import SearchField
from ui.widgets.table import RowsModel, RowsView
from ui.words import error_text, number_text

_MESSAGE = "guide-notice"
_LIST_SHARE, _PAPER_SHARE = 2, 5


class GuideWindow(SideWindow):
    """Left the guides of the service, or those that were looked for; right the paper. It goes when it has printed."""

    def __init__(self, ctx: Context, papers: GuidePapers, parent: QWidget | None = None) -> None:
        super().__init__("guide", 860, 700, parent)
        self._ctx = ctx
        self._visit: InHand | None = None
        self._reading = False
        self._goes_on = False  # Enter was struck in the search
        self._to_print = False  # Enter was faster than the hall
        self._to_tick = False  # go on to the ticks as soon as the guide is known
        self.papers = papers  # it outlives the window: what it says may offer to save the paper
        self.papers.sent.connect(self.accept)
        self.search = SearchField("guide_window_search", self)
        self.model: RowsModel[GuideLine] = RowsModel(short_columns(), _guide_id, self)
        self.view = RowsView(self.model, "guide_window_list", self)
        self.view.horizontalHeader().hide()
        self.note = label(kind="muted", wrap=True, parent=self)
        self.paper = PaperPane("guide_window_preview", ctx, self)
        self.go = button("", "primary", name="guide_window_print", icon_name="printer", parent=self)
        self.large = button("", name="guide_window_large", parent=self)
        self.missing = button("", name="guide_window_missing", parent=self)
        self.save = button("", name="guide_window_save", parent=self)
        self.tick = MissingPanel(self)
        self.back = ReturnPanel(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.close_.setProperty("kind", "")
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.search)
        side.addWidget(self.note)
        side.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(side, _LIST_SHARE)
        row.addWidget(self.paper, _PAPER_SHARE)
        self.faces = QStackedWidget(self)
        steps = FlowLayout(spacing=8)  # in very large text one line has no room for all
        for part in (self.go, self.large, self.missing, self.save):
            steps.addWidget(part)
        face = QWidget(self)
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addLayout(steps)
        for each in (face, self.tick, self.back):
            self.faces.addWidget(each)
        self.body.addWidget(self.faces, 1)

    def _connect(self) -> None:
        self.view.selectionModel().selectionChanged.connect(self._choose)
        self.search.asked.connect(self._look_for)
        self.search.returnPressed.connect(self._look_for_and_go)
        self.go.clicked.connect(self._print)
        self.large.clicked.connect(self._print_large)
        self.save.clicked.connect(self._save)
        self.missing.clicked.connect(self.ask_missing)
        self.tick.accepted.connect(self._give)
        self.tick.left.connect(self._leave_tick)
        self.back.accepted.connect(self._come_back)
        self.back.left.connect(self.reject)

    def ticket(self) -> str | None:
        """Give the visit that papers are for."""
        return self._visit.ticket if self._visit is not None else None

    def show_visit(self, visit: InHand | None, *, missing: bool = False) -> None:
        """Show the guide of a visit's service, ready to be printed; without a visit, the search.

        Where `missing` is said, go on to what the visitor has brought.
        """
        self._visit, self._to_tick, self._to_print = visit, missing, False
        self._turn(0)
        self.search.forget()
        self.model.set_rows(())
        self.go.setEnabled(True)
        self._reading = True
        self.paper.clear(self.tr("Reading the guides …"))
        self.retranslate()
        (self.go if visit is not None else self.search).setFocus(Qt.FocusReason.OtherFocusReason)
        self._look_for("")

    def show_guide(self, guide: str, visit: InHand | None) -> None:
        """Ask what was brought for a guide."""
        self._visit = visit
        self.model.set_rows(())
        self._ask_wanted(guide)

    def show_notice(self, notice: str, visit: InHand | None) -> None:
        """Show a notice that somebody came back with."""
        self._visit = visit
        job = (returned, self._ctx.hall, self._ctx.actor, notice)
        self._ctx.tasks.run_query(self, *job, done=self._show_returned, failed=self._no_notice, tag="notice")

    def _show_returned(self, told: Returned) -> None:
        self.back.ask(told)
        self._turn(2)
        self.back.take_focus()

    def _no_notice(self, error: Exception) -> None:
        self._refused(error)
        self.reject()

    def _turn(self, face: int) -> None:
        self.faces.setCurrentIndex(face)
        self.close_.setVisible(face == 0)  # the forms have a button of their own to leave by
        self.retranslate()

    @Slot()
    def ask_missing(self) -> None:
        """Ask what was brought, of the guide that is chosen."""
        row = self.view.chosen()
        self._ask_wanted(row.id if row is not None else "")

    def _ask_wanted(self, guide: str) -> None:
        job = (wanted, self._ctx.hall, self._ctx.actor, guide)
        self._ctx.tasks.run_query(self, *job, done=self._show_wanted, failed=self._refused, tag="wanted")

    def _show_wanted(self, told: Wanted) -> None:
        self.tick.ask(told)
        self._turn(1)
        self.tick.take_focus()

    @Slot()
    def _leave_tick(self) -> None:
        if self.model.rows():
            self._turn(0)
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.reject()

    @Slot(dict)
    def _give(self, values: dict[str, object]) -> None:
        paper = values.pop("paper")
        service = self._visit.service if self._visit is not None and values["guide"] is None else None
        self._run(give_notice, partial(self._given, paper), ticket=self.ticket(), service=service, **values)

    @Slot(dict)
    def _come_back(self, values: dict[str, object]) -> None:
        if values.pop("reopen", False):
            self._run(reopen_notice, self._reopened, **values)
            return
        paper = values.pop("paper")
        self._run(return_with, partial(self._came_back, paper), ticket=self.ticket(), **values)

    def _run(self, use_case: Callable[..., Any], done: Callable[[Any], None], **values: object) -> None:
        self._busy(True)
        do, tasks = self._ctx.hall.do, self._ctx.tasks
        tasks.run_command(self, do, use_case, self._ctx.actor, done=done, failed=self._refused, **values)

    def _given(self, paper: object, notice: Notice) -> None:
        self._print_notice(notice.number, paper, again=False)

    def _came_back(self, paper: object, notice: Notice) -> None:
        if notice.state == COMPLETE:
            saved = self.tr("{number} is closed: everything is here, a further trip is saved.")
            said = saved if notice.saved_trip else self.tr("{number} is closed: everything is here.")
            self._ctx.strip.show_message(said.format(number=notice.number), "done", id=_MESSAGE)
            self.accept()
        else:
            self._print_notice(notice.number, paper, again=True)

    def _reopened(self, notice: Notice) -> None:
        self._busy(False)
        said = self.tr("{number} is open again.").format(number=notice.number)
        self._ctx.strip.show_message(said, "done", id=_MESSAGE)
        self.show_notice(notice.number, self._visit)

    def _print_notice(self, number: str, paper: object, again: bool) -> None:
        if paper == A5:
            self.accept()  # the notice is written down, whatever becomes of its paper
            self.papers.print(Asked(number, NOTICE, A5))
            return
        done, failed = partial(self._on_slip, number), partial(self._not_on_slip, number)
        do, tasks = self._ctx.hall.do, self._ctx.tasks
        values = {"notice": number, "again": again}
        tasks.run_command(self, do, print_notice, self._ctx.actor, done=done, failed=failed, **values)

    def _on_slip(self, number: str, _job: int) -> None:
        said = self.tr("{number} is written down and is being printed.").format(number=number)
        self._ctx.strip.show_message(said, "done", id=_MESSAGE)
        self.accept()

    def _not_on_slip(self, number: str, error: Exception) -> None:
        """Print on A5 where no slip printer is set up for desks: the notice is written down already."""
        if isinstance(error, HallError) and error.code == "no_printer":
            self._print_notice(number, A5, again=False)
        else:
            self._refused(error)

    def _busy(self, busy: bool) -> None:
        for panel in (self.tick, self.back):
            panel.set_busy(busy)

    def _refused(self, error: Exception) -> None:
        self._busy(False)
        say_error(self._ctx.strip, error, seconds=20, id=_MESSAGE)

    @Slot()
    def _look_for_and_go(self) -> None:
        """Look at once; the next Enter prints what was found."""
        self._goes_on = True
        self.search.look()

    @Slot(str)
    def _look_for(self, text: str) -> None:
        """Read what is looked for; of nothing the guides of the visit's service, without a visit all."""
        ask, tasks = self._ctx.hall.ask, self._ctx.tasks
        told: dict[str, Any] = {"done": self._listed, "failed": self._failed, "tag": "list"}
        if self._visit is not None and not text:
            tasks.run_query(self, ask, guides_of_service, self._ctx.actor, service=self._visit.service, **told)
        else:
            tasks.run_query(self, ask, list_guides, self._ctx.actor, text=text, status=PUBLISHED, **told)

    def _listed(self, lines: tuple[GuideLine, ...]) -> None:
        self._reading = False
        self.model.set_rows(lines)
        self._name_list()
        if lines:
            self.view.selectRow(0)
            self._choose()
            if self._goes_on:
                self.go.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.search.words():
            self.paper.clear(self.tr("No guide is like that"), self.tr("Try other words."))
        elif self._visit is not None:
            hint = self.tr("Look for one on the left. A supervisor says on the page of guides which one belongs here.")
            self.paper.clear(self.tr("No guide belongs to this service yet"), hint)
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.paper.clear(self.tr("No guide is published yet"), self.tr("A supervisor publishes them."))
        self._allow()
        if self._to_tick:
            self.ask_missing()
        elif self._to_print:
            self._print()
        self._to_tick = self._to_print = self._goes_on = False

    def _name_list(self) -> None:
        """Say whose guides stand below: those of the visit's service, or what was found."""
        of_service = self.tr("Guides of this service:") if self._visit is not None else ""
        found = self.tr("What was found:") if self.model.rows() else ""
        text = found if self.search.words() else of_service
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _failed(self, error: Exception) -> None:
        self._reading = False
        self.paper.clear(*error_text(error))
        self._allow()

    def _allow(self) -> None:
        for part in (self.go, self.large, self.save):
            part.setEnabled(self.view.chosen() is not None)

    @Slot()
    def _choose(self) -> None:
        row = self.view.chosen()
        if row is not None:
            self.paper.show_guide(row.id)
        self._allow()

    @Slot()
    def _print(self) -> None:
        row = self.view.chosen()
        self._to_print = self._reading
        if row is not None:
            paper, size = self.paper.form()
            self.papers.print(Asked(row.id, paper, size), self.ticket())

    @Slot()
    def _print_large(self) -> None:
        row = self.view.chosen()
        if row is not None:
            self.papers.print(Asked(row.id, LARGE), self.ticket())

    @Slot()
    def _save(self) -> None:
        made = self.paper.made
        if made is not None:
            self.papers.save(made.asked, made.name, self.ticket())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press a button only where the keyboard is on one; a dialog would press its first."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size with the rows, too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.view.restyle()

    def done(self, result: int) -> None:
        """Look for nothing any more."""
        self.search.stop()
        super().done(result)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setWindowTitle(self.tr("Guide"))
        visit = self._visit
        if visit is not None:
            guide, notice = self.tr("Guide for {ticket} {service}"), self.tr("Materials notice for {ticket} {service}")
            words = guide if self.faces.currentIndex() == 0 else notice
            self.title.setText(words.format(ticket=number_text(visit.ticket), service=visit.service_name))
        else:
            self.title.setText(self.tr("Guides") if self.faces.currentIndex() == 0 else self.tr("Materials notice"))
        self._name_list()
        self.search.setPlaceholderText(self.tr("Find another guide"))
        self.search.setAccessibleName(self.tr("Find a guide"))
        self.view.setAccessibleName(self.tr("Guides"))
        self.go.set_words(self.tr("Print"))
        self.large.set_words(self.tr("Print large"))
        self.missing.set_words(self.tr("What is missing …"))
        self.save.set_words(self.tr("Save as PDF …"))
        self.tick.retranslate()
        self.back.retranslate()
        self.close_.set_words(self.tr("Close"))
        self.paper.retranslate()


def _guide_id(line: GuideLine) -> str:
    return line.id
