"""What is out, due today, overdue and in repair: four lists, of which one is on show and read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.core.actor import Actor
from app.core.changes import DAY, LENDING, RESIDENTS, SETUP, STOCK
from app.hall import Hall
from app.lending import views
from app.lending.sights import CareSight, Counts, LoanSight
from ui.context import Context
from ui.feed import ViewFeed
from ui.lending.card_pane import loan_step_words
from ui.lending.columns import PHONE, care_columns, loan_columns
from ui.lending.parts import read_parts
from ui.theme.current import px
from ui.widgets.buttons import button
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.table import RowsModel, RowsView
from ui.words import error_text

REFRESH_MS = 60_000
_WIDE = 540  # px that all columns need
_KINDS = frozenset({LENDING, STOCK, RESIDENTS, DAY, SETUP})
_OUT, _DUE, _LATE, _REPAIR = range(4)
_QUERIES: tuple[Callable[..., Any], ...] = (views.out_now, views.due_today, views.overdue, views.in_repair)


@dataclass(frozen=True, slots=True)
class Read:
    """The rows of one list, and whether there are more."""

    which: int
    rows: tuple[Any, ...]
    more: bool


class LendingLists(QFrame):
    """Tabs that tell the numbers, the list of the chosen one, and what can be done with its chosen row.

    Signals:
        back_asked: Code of the item, and the loan.
        renew_asked: The loan.
        loan_asked: What else is to be done with a loan, and the loan.
        card_asked: "item" or "resident", and a code.
    """

    back_asked = Signal(str, str)
    renew_asked = Signal(str)
    loan_asked = Signal(str, object)
    card_asked = Signal(str, str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lending_lists")
        self.setProperty("kind", "card")
        self._ctx = ctx
        self.counts: Counts | None = None
        self._parts = 1
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("lending_tabs")
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for _ in _QUERIES:
            self.tabs.addTab("")
        self.loans: RowsModel[LoanSight] = RowsModel(loan_columns(), _loan_id, self)
        self.cares: RowsModel[CareSight] = RowsModel(care_columns(), _care_id, self)
        self.loan_list = RowsView(self.loans, "lending_loans", self)
        self.care_list = RowsView(self.cares, "lending_repairs", self)
        self.empty = EmptyState(self)
        self.stack = QStackedWidget(self)
        self.back = button("", name="lending_back", icon_name="return", parent=self)
        self.renew = button("", name="lending_renew", parent=self)
        self._steps = {
            name: button("", name=f"lending_{name}_loan", parent=self) for name in ("back", "due", "swap", "slip")
        }
        self.item = button("", name="lending_item_card", parent=self)
        self.person = button("", name="lending_person_card", parent=self)
        self.more = button("", name="lending_more", parent=self)
        self._lay_out()
        self.feed = ViewFeed(ctx, views.counts, {}, REFRESH_MS, self, _KINDS)
        self._connect()

    def _lay_out(self) -> None:
        faces: tuple[QWidget, ...] = (self.empty, self.loan_list, self.care_list)
        for face in faces:
            self.stack.addWidget(face)
        foot = FlowLayout(spacing=8)
        for each in (self.back, self.renew, *self._steps.values(), self.item, self.person, self.more):
            foot.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.feed.viewed.connect(self._show_counts)
        self.feed.failed.connect(self._show_failure)
        self.tabs.currentChanged.connect(self._turn)
        self.loan_list.selectionModel().selectionChanged.connect(self._show_actions)
        self.loans.modelReset.connect(self._show_actions)
        self.care_list.selectionModel().selectionChanged.connect(self._show_actions)
        self.cares.modelReset.connect(self._show_actions)
        self.back.clicked.connect(self._ask_back)
        self.renew.clicked.connect(self._ask_renew)
        self.more.clicked.connect(self._ask_more)
        for name, made in self._steps.items():
            made.clicked.connect(partial(self._ask_step, name))
        self.item.clicked.connect(self._ask_item)
        self.person.clicked.connect(self._ask_person)

    def start(self) -> None:
        """Read, and follow the hall."""
        self.feed.start()

    def stop(self) -> None:
        """Ask the hall no more."""
        self.feed.stop()

    def refresh(self) -> None:
        """Read again at once."""
        self.feed.refresh_now()

    @Slot(object)
    def _show_counts(self, counts: Counts) -> None:
        self.counts = counts
        self._name_tabs()
        self._read()

    @Slot()
    def _turn(self) -> None:
        self._parts = 1
        self._read()

    @Slot()
    def _ask_more(self) -> None:
        self._parts += 1
        self._read()

    def _read(self) -> None:
        asked = (_read_list, self._ctx.hall, self._ctx.actor, self.tabs.currentIndex(), self._parts)
        self._ctx.tasks.run_query(self, *asked, done=self._show_read, failed=self._show_failure, tag="list")

    def _show_read(self, read: Read) -> None:
        if read.which != self.tabs.currentIndex():
            return
        model: RowsModel[Any] = self.cares if read.which == _REPAIR else self.loans
        model.set_rows(read.rows)
        self.more.setVisible(read.more)
        if read.rows:
            self.stack.setCurrentWidget(self.care_list if read.which == _REPAIR else self.loan_list)
        else:
            self.empty.show_state(self._nothing(read.which), icon_name="check")
            self.stack.setCurrentWidget(self.empty)
        self._show_actions()

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        if self.counts is None:
            text, step = error_text(error)
            self.empty.show_state(text, step, "alert", self.tr("Try again"), self.refresh)
            self.stack.setCurrentWidget(self.empty)

    @Slot()
    def _show_actions(self) -> None:
        chosen = self.stack.currentWidget() is self.loan_list and self.loan_list.chosen() is not None
        for each in (self.back, self.renew, *self._steps.values()):
            each.setVisible(chosen)
        row = self._row()
        self.item.setVisible(row is not None)
        self.person.setVisible(isinstance(row, LoanSight) and row.resident is not None)

    def _row(self) -> LoanSight | CareSight | None:
        view = self.stack.currentWidget()
        row = view.chosen() if isinstance(view, RowsView) else None
        return row if isinstance(row, LoanSight | CareSight) else None

    def _ask_step(self, step: str) -> None:
        row = self.loan_list.chosen()
        if row is not None:
            self.loan_asked.emit(step, row)

    @Slot()
    def _ask_item(self) -> None:
        row = self._row()
        if row is not None:
            self.card_asked.emit("item", row.item)

    @Slot()
    def _ask_person(self) -> None:
        row = self._row()
        if isinstance(row, LoanSight) and row.resident is not None:
            self.card_asked.emit("resident", row.resident)

    @Slot()
    def _ask_back(self) -> None:
        row = self.loan_list.chosen()
        if row is not None:
            self.back_asked.emit(row.item, row.loan)

    @Slot()
    def _ask_renew(self) -> None:
        row = self.loan_list.chosen()
        if row is not None:
            self.renew_asked.emit(row.loan)

    def _nothing(self, which: int) -> str:
        return (
            self.tr("Nothing is out"),
            self.tr("Nothing is due today"),
            self.tr("Nothing is overdue"),
            self.tr("Nothing is in repair"),
        )[which]

    def _name_tabs(self) -> None:
        names = (self.tr("Out"), self.tr("Due today"), self.tr("Overdue"), self.tr("In repair"))
        counts = self.counts
        numbers = (counts.out, counts.due_today, counts.overdue, counts.in_repair) if counts is not None else ()
        for at, name in enumerate(names):
            self.tabs.setTabText(at, f"{name} {numbers[at]}" if numbers else name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the telephone to the borrower's card where it would leave no room for the item."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        self.loan_list.setColumnHidden(PHONE, self.width() < px(_WIDE))

    def restyle(self) -> None:
        """Take row heights from the text scale."""
        for each in (self.loan_list, self.care_list):
            each.restyle()
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._name_tabs()
        self.tabs.setAccessibleName(self.tr("Lists of lending"))
        self.loan_list.setAccessibleName(self.tr("Loans"))
        self.care_list.setAccessibleName(self.tr("Items in repair"))
        self.back.set_words(self.tr("It has come back"))
        self.renew.set_words(self.tr("Renew"))
        later, _renew, due, swap, slip = loan_step_words()
        for made, text in zip(self._steps.values(), (later, due, swap, slip), strict=True):
            made.set_words(text)
        self.item.set_words(self.tr("Card of the item"))
        self.person.set_words(self.tr("Card of the borrower"))
        self.more.set_words(self.tr("Show more"))
        self.loans.retranslate()
        self.cares.retranslate()
        if self.counts is None:
            self.empty.show_state(self.tr("Reading the hall …"), icon_name="wait")
            for each in (self.back, self.renew, *self._steps.values(), self.item, self.person, self.more):
                each.hide()


def _read_list(hall: Hall, actor: Actor, which: int, parts: int) -> Read:
    """Read so many parts of a list; runs beside the interface."""
    page = read_parts(hall, actor, _QUERIES[which], parts)
    return Read(which, page.rows, page.after is not None)


def _loan_id(row: LoanSight) -> str:
    return row.loan


def _care_id(row: CareSight) -> int:
    return row.id
