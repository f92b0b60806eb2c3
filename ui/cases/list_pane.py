"""What is next: the own list, everybody's, who has how much, and what was looked for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.cases.record import CaseState
from app.cases.terms import WAITING
from app.cases.views import MOST_LINES, CaseBoard, CaseLine, OwnerLoad
from ui.cases.columns import MARK, case_columns, load_columns, load_owner
from ui.shortcuts import Shortcut
from ui.theme.current import px
from ui.widgets.buttons import Button, button
from ui.widgets.empty import EmptyState
from ui.widgets.fitting import fit_columns
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.search_field import SearchField
from ui.widgets.table import RowsModel, RowsView
from ui.words import error_text

MINE, ALL, LOADS = range(3)
LATE, QUIET, WAITS = "late", "quiet", "waits"
_LEAST_TITLE = 110


class CaseList(QFrame):
    """Lists of cases; a chosen row is shown beside it.

    Signals:
        chosen: Number of a case.
        new_asked: A new case.
        look_up_asked: A resident asks by receipt.
        search_asked: A text to look for; "" = no more.
        hand_all_asked: Everything that somebody has is to be handed on (`OwnerLoad`).
        visits_asked: The visits of a day.
        ledger_asked: The ledger of some days.
        loads_wanted: Who has how much: it is read only while somebody looks at it.
        filtered: The lists are to have only some cases (`only`).
        retry: Read again.
    """

    chosen = Signal(str)
    new_asked = Signal()
    look_up_asked = Signal()
    search_asked = Signal(str)
    hand_all_asked = Signal(object)
    visits_asked = Signal()
    ledger_asked = Signal()
    loads_wanted = Signal()
    filtered = Signal()
    retry = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_list")
        self.setProperty("kind", "card")
        self.board: CaseBoard | None = None
        self._loads: tuple[OwnerLoad, ...] | None = None
        self._mine = ""  # how many there are, filtered or not
        self._found: tuple[CaseState, ...] | None = None
        self._owner: OwnerLoad | None = None  # whose cases alone are shown among everybody's
        self.search = SearchField("case_search", self)
        self.new = button("", "primary", Shortcut.NEW_CASE, "case_new_button", "plus", self)
        self.look_up = button("", name="case_look_up", parent=self)
        self.visits = button("", name="case_visits", parent=self)
        self.ledger = button("", name="case_ledger", parent=self)
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("case_tabs")
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.addTab("")
        self.filters: dict[str, Button] = {}
        for name in (LATE, QUIET, WAITS):
            chip = button("", kind="chip", name=f"case_filter_{name}", parent=self)
            chip.setCheckable(True)
            chip.toggled.connect(self._filter)  # a screen reader toggles and never clicks
            self.filters[name] = chip
        self.of_owner = button("", kind="chip", name="case_of_owner", icon_name="close", parent=self)
        self.note = label(kind="muted", wrap=True, name="case_list_note", parent=self)
        self.lines: RowsModel[CaseLine] = RowsModel(case_columns(), _case_id, self)
        self.loads: RowsModel[OwnerLoad] = RowsModel(load_columns(), _owner_id, self)
        self.line_view = RowsView(self.lines, "case_lines", self)
        self.load_view = RowsView(self.loads, "case_loads", self)
        self.see_all = button("", name="case_see_all", icon_name="tray", parent=self)
        self.hand_all = button("", name="case_hand_all", icon_name="transfer", parent=self)
        self.empty = EmptyState(self)
        self.stack = QStackedWidget(self)
        self._size_marks()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for face in (self.empty, self.line_view, self.load_view):
            self.stack.addWidget(face)
        head, chips, foot = FlowLayout(spacing=8), FlowLayout(spacing=8), FlowLayout(spacing=8)
        for part in (self.new, self.look_up, self.visits, self.ledger):
            head.addWidget(part)
        for chip in self.filters.values():
            chips.addWidget(chip)
        chips.addWidget(self.of_owner)
        foot.addWidget(self.see_all)
        foot.addWidget(self.hand_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.search)
        column.addWidget(self.tabs)
        column.addLayout(chips)
        column.addWidget(self.note)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.new.clicked.connect(self.new_asked)
        self.look_up.clicked.connect(self.look_up_asked)
        self.visits.clicked.connect(self.visits_asked)
        self.ledger.clicked.connect(self.ledger_asked)
        self.tabs.currentChanged.connect(self._turn)
        self.search.asked.connect(self.search_asked)
        self.search.returnPressed.connect(self.search.look)
        self.line_view.selectionModel().selectionChanged.connect(self._choose)
        self.load_view.selectionModel().selectionChanged.connect(self._show_foot)
        self.hand_all.clicked.connect(self._ask_hand_all)
        self.see_all.clicked.connect(self._see_owner)
        self.of_owner.clicked.connect(self._see_everybody)

    def stop(self) -> None:
        """Let no timer run any more."""
        self.search.stop()

    def show_board(self, board: CaseBoard) -> None:
        """Show the lists anew."""
        self.board = board
        if not board.only:
            self._mine = f"{len(board.mine)}{'+' if len(board.mine) == MOST_LINES else ''}"
        wanted = LOADS + 1 if board.everybody else MINE + 1
        while self.tabs.count() < wanted:
            self.tabs.addTab("")
        if self.tabs.currentIndex() == LOADS:
            self.loads_wanted.emit()
        self._show()

    def show_loads(self, loads: tuple[OwnerLoad, ...]) -> None:
        """Show anew who has how much."""
        self._loads = loads
        self._show()

    def show_found(self, found: tuple[CaseState, ...] | None) -> None:
        """Show what was looked for, None = the lists again."""
        self._found = found
        self._show()

    def show_failure(self, error: Exception) -> None:
        """Say why there is nothing to see."""
        if self.board is None:
            text, step = error_text(error)
            self.empty.show_state(text, step, "alert", self.tr("Try again"), self.retry.emit)
            self.stack.setCurrentWidget(self.empty)

    def choose(self, case: str) -> bool:
        """Choose a case if it stands in the list."""
        return self.line_view.choose(case)

    @Slot()
    def _turn(self) -> None:
        self.search.forget()
        self._found = None
        if self.tabs.currentIndex() != ALL:
            self._owner = None
        if self.tabs.currentIndex() == LOADS:
            self.loads_wanted.emit()
        self._show()

    @Slot()
    def _choose(self) -> None:
        row = self.line_view.chosen()
        if row is not None:
            self.chosen.emit(row.state.case)

    @Slot()
    def _ask_hand_all(self) -> None:
        row = self.load_view.chosen()
        if row is not None:
            self.hand_all_asked.emit(row)

    @Slot()
    def _see_owner(self) -> None:
        self._owner = self.load_view.chosen()
        self.tabs.setCurrentIndex(ALL)

    @Slot()
    def _see_everybody(self) -> None:
        self._owner = None
        self._show()

    def shown(self) -> tuple[CaseLine, ...]:
        """Give the rows that the tab and the filters leave."""
        if self._found is not None:
            return tuple(CaseLine(state, False) for state in self._found)
        if self.board is None:
            return ()
        lines = self.board.mine if self.tabs.currentIndex() == MINE else self.board.lines
        return tuple(line for line in lines if self._passes(line))

    def _passes(self, line: CaseLine) -> bool:
        found = {LATE: line.state.due.overdue, QUIET: line.quiet, WAITS: line.state.state == WAITING}
        theirs = self._owner is None or (line.state.owner or "") == self._owner.owner
        return theirs and all(found[name] for name in self.only())

    def only(self) -> tuple[str, ...]:
        """Give what all cases in the lists are to be: late quiet waits."""
        return tuple(name for name, chip in self.filters.items() if chip.isChecked())

    @Slot()
    def _filter(self) -> None:
        """Show what is here at once; among those beyond the most urgent the hall has to look."""
        self._show()
        self.filtered.emit()

    @Slot()
    def _show(self) -> None:
        if self.board is None:
            return
        self._name_tabs()
        loads = self.tabs.currentIndex() == LOADS and self._found is None
        rows = self.shown()
        self.loads.set_rows(self._loads or ())
        self.lines.set_rows(rows)
        for chip in self.filters.values():
            chip.setVisible(not loads and self._found is None)
        self.of_owner.setVisible(self._owner is not None and self._found is None)
        if self._owner is not None:
            self.of_owner.set_words(self.tr("Only those of {who}").format(who=load_owner(self._owner)))
        said = [] if loads else self._notes(rows)
        self.note.setText("\n".join(said))
        self.note.setVisible(bool(said))
        if loads and self._loads:
            self.stack.setCurrentWidget(self.load_view)
        elif loads and self._loads is None:
            self.empty.show_state(self.tr("Reading the hall …"), icon_name="wait")
            self.stack.setCurrentWidget(self.empty)
        elif not loads and rows:
            self.stack.setCurrentWidget(self.line_view)
        else:
            found_none = self.tr("Nothing found. Try the number, the name, or the last four digits of the telephone.")
            done = self._found is None and not self.only()
            why = found_none if self._found is not None else self._none()
            self.empty.show_state(why, icon_name="check" if done else "tray")
            self.stack.setCurrentWidget(self.empty)
        self._show_foot()
        self._fit()

    def _notes(self, rows: tuple[CaseLine, ...]) -> list[str]:
        said = []
        among = self.board.lines if self._owner is not None and self.board is not None else rows
        if self._found is None and len(among) >= MOST_LINES:
            said.append(self.tr("The {n} most urgent are shown; look for the others.").format(n=MOST_LINES))
        if any(not line.state.due.known for line in rows):
            said.append(self.tr("Holidays of a coming year are not known yet: Monday to Friday were counted."))
        return said

    def _none(self) -> str:
        only = self.only()
        if self.board is not None and self.board.only != only:
            return self.tr("Reading the hall …")
        if only:
            return self.tr("No case is like that.")
        return self.tr("Nothing is waiting for you.")

    @Slot()
    def _show_foot(self) -> None:
        row = self.load_view.chosen() if self.stack.currentWidget() is self.load_view else None
        for made in (self.see_all, self.hand_all):
            made.setVisible(row is not None)

    def _name_tabs(self) -> None:
        names = (self.tr("My list"), self.tr("Everybody"), self.tr("By person"))
        board = self.board
        if board is None:
            self.tabs.setTabText(MINE, names[MINE])
            return
        for at, count in zip(range(self.tabs.count()), (self._mine, board.open, ""), strict=False):
            self.tabs.setTabText(at, f"{names[at]} {count}".strip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the columns that there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fit_columns(self.line_view, range(4), (3,), px(_LEAST_TITLE))
        fit_columns(self.load_view, range(5), (4, 3), px(_LEAST_TITLE))

    def restyle(self) -> None:
        """Take row heights from the text scale."""
        for view in (self.line_view, self.load_view):
            view.restyle()
        self._size_marks()
        self._fit()

    def _size_marks(self) -> None:
        self.line_view.setIconSize(QSize(px(MARK), px(MARK)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.search.setPlaceholderText(self.tr("Number, name, or last four digits"))
        self.search.setAccessibleName(self.tr("Look for a case"))
        self.new.set_words(self.tr("New case"))
        self.look_up.set_words(self.tr("Ask by receipt"))
        self.visits.set_words(self.tr("Visits of a day"))
        self.ledger.set_words(self.tr("Ledger"))
        self.tabs.setAccessibleName(self.tr("Lists of cases"))
        words = {LATE: self.tr("Overdue"), QUIET: self.tr("Nothing done for days"), WAITS: self.tr("Waiting")}
        for name, chip in self.filters.items():
            chip.set_words(words[name])
        self.line_view.setAccessibleName(self.tr("Cases"))
        self.load_view.setAccessibleName(self.tr("Who has how many cases"))
        self.hand_all.set_words(self.tr("Hand all of these on"))
        self.see_all.set_words(self.tr("Show these"))
        self.lines.retranslate()
        self.loads.retranslate()
        self._name_tabs()
        if self.board is None:
            self.empty.show_state(self.tr("Reading the hall …"), icon_name="wait")
            for made in (self.note, self.hand_all, self.see_all, self.of_owner):
                made.hide()
        else:
            self._show()


def _case_id(row: CaseLine) -> str:
    return row.state.case


def _owner_id(row: OwnerLoad) -> str:
    return row.owner
