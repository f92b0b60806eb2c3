"""The catalogue: look for a guide by text, pinyin, initials or what people call it; leave out what is not meant."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.guides.catalogue import DRAFT, PUBLISHED, WITHDRAWN, GuideLine
from app.guides.notices import NoticeFigures
from ui.guides.columns import CHECKED, STANDING, TITLE, guide_columns
from ui.plaintext import shortened
from ui.shortcuts import Shortcut
from ui.widgets.buttons import button
from ui.widgets.empty import EmptyState
from ui.widgets.fields import ChoiceField
from ui.widgets.fitting import Fitter, fit_columns
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.search_field import SearchField
from ui.widgets.table import RowsModel, RowsView
from ui.words import error_text

ALL, DUE, STARTER, ALERTED, UNCHECKED = "all", "due", "starter", "alerted", "unchecked"
TO_REVIEW = "to_review"
NOTICE_DAYS = 30
_LEAST_TITLE = 160
_CHOICE_LETTERS = 14  # the longest words of the filters


class GuideList(QFrame):
    """Search, filters, the list, and what concerns all of it.

    Signals:
        chosen: Number of a guide.
        search_asked: A text to look for; "" = all.
        new_asked, import_asked, export_asked, booklet_asked, boards_asked, starters_asked, notices_asked: What the
            buttons say.
    """

    chosen = Signal(str)
    search_asked = Signal(str)
    new_asked = Signal()
    import_asked = Signal()
    export_asked = Signal()
    booklet_asked = Signal()
    boards_asked = Signal()
    starters_asked = Signal()
    notices_asked = Signal()
    retry = Signal()

    def __init__(self, *, edits: bool, gives: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_list")
        self.setProperty("kind", "card")
        self._edits, self._gives = edits, gives
        self.lines: tuple[GuideLine, ...] | None = None
        self._has_starters = True  # until all of them were read
        self.search = SearchField("guide_search", self)
        self.new = button("", name="guide_new", icon_name="plus", parent=self)
        self.file = button("", name="guide_file", parent=self)
        self.export = button("", name="guide_export", parent=self)
        self.booklet = button("", "", Shortcut.GUIDE_BOOKLET, "guide_booklet", parent=self)
        self.boards = button("", name="guide_boards", parent=self)
        self.starters = button("", name="guide_starters", parent=self)
        self.open_notices = button("", "", Shortcut.GUIDE_NOTICES, "guide_open_notices_show", parent=self)
        self.standing = ChoiceField((ALL,), "guide_filter", self)
        self.department = ChoiceField(("",), "guide_department", self)
        self.to_review = button("", kind="chip", name="guide_to_review", icon_name="alert", parent=self)
        self.to_review.hide()
        self._to_review: tuple[GuideLine, ...] = ()
        self.count = label(kind="small", name="guide_count", parent=self)
        self.notices = label(kind="small", wrap=True, name="guide_notices", parent=self)
        self.notices.setContentsMargins(0, 8, 0, 0)  # else it reads as the last row of the list
        self.notices.hide()
        self._figures: NoticeFigures | None = None
        self.model: RowsModel[GuideLine] = RowsModel(guide_columns(), _guide_id, self)
        self.view = RowsView(self.model, "guide_lines", self)
        self.empty = EmptyState(self)
        self.stack = QStackedWidget(self)
        self._fitter = Fitter(self.view, self.fit)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.empty.show_state(self.tr("Reading the guides …"), icon_name="wait")

    def _lay_out(self) -> None:
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.view)
        filters, steps = FlowLayout(spacing=8), FlowLayout(spacing=8)
        for choice in (self.standing, self.department):
            choice.setMinimumContentsLength(_CHOICE_LETTERS)
            filters.addWidget(choice)
        filters.addWidget(self.to_review)
        filters.addWidget(self.count)
        papers = (self.export, self.booklet, self.boards)
        for part in (self.new, self.file, *papers, self.starters, self.open_notices):
            steps.addWidget(part)
        for part in (self.new, self.file, self.starters):
            part.setVisible(self._edits)
        self.open_notices.setVisible(self._gives)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addLayout(filters)
        column.addWidget(self.stack, 1)
        column.addWidget(self.notices)
        column.addLayout(steps)

    def _connect(self) -> None:
        for made, asked in (
            (self.new, self.new_asked),
            (self.file, self.import_asked),
            (self.export, self.export_asked),
            (self.booklet, self.booklet_asked),
            (self.boards, self.boards_asked),
            (self.starters, self.starters_asked),
            (self.open_notices, self.notices_asked),
        ):
            made.clicked.connect(asked)
        self.to_review.clicked.connect(self._see_to_review)
        self.search.asked.connect(self.search_asked)
        self.search.returnPressed.connect(self.search.look)
        self.standing.edited.connect(self._show)
        self.department.edited.connect(self._show)
        self.view.selectionModel().selectionChanged.connect(self._choose)

    def stop(self) -> None:
        """Let no timer run any more."""
        self.search.stop()

    def show_lines(self, lines: tuple[GuideLine, ...]) -> None:
        """Show what the hall has, or found."""
        self.lines = lines
        if not self.search.words():
            self._has_starters = any(line.starter for line in lines)
            names = sorted({line.department for line in lines})
            self.department.set_choices([("", self.tr("Every department"))] + [(n, shortened(n)) for n in names if n])
        self._show()

    def show_figures(self, figures: NoticeFigures) -> None:
        """Show what the notices of the last days came to."""
        self._figures = figures
        words = self.tr(
            "Materials notices in {days} days: given {given}, trips saved {saved}, closed {closed}, open {open}"
        )
        told = {"given": figures.given, "saved": figures.saved, "closed": figures.closed, "open": figures.open}
        self.notices.setText(words.format(days=NOTICE_DAYS, **told))
        self.notices.setVisible(bool(figures.given))

    def show_to_review(self, lines: tuple[GuideLine, ...]) -> None:
        """Remind of what somebody has to look at again: by now, or soon."""
        self._to_review = lines
        late = sum(line.past_review for line in lines)
        past, soon = self.tr("Check is due: {n}"), self.tr("soon: {n}")
        told = [past.format(n=late) if late else "", soon.format(n=len(lines) - late) if len(lines) > late else ""]
        if lines and not late:
            told = [self.tr("Check is due soon: {n}").format(n=len(lines))]
        self.to_review.set_words(" · ".join(filter(None, told)))
        self.to_review.setVisible(bool(lines))

    @Slot()
    def _see_to_review(self) -> None:
        self.department.set_value("")
        self.standing.set_value(TO_REVIEW)
        if self.search.text():
            self.search.clear()  # it looks for all of them again, and shows them then
        self._show()

    def show_failure(self, error: Exception) -> None:
        """Say why there is nothing to see."""
        if self.lines is None:
            text, step = error_text(error)
            self.empty.show_state(text, step, "alert", self.tr("Try again"), self.retry.emit)
            self.stack.setCurrentWidget(self.empty)

    def shown(self) -> tuple[GuideLine, ...]:
        """Give the rows that the filters leave."""
        passes, department = _FILTERS[self.standing.value()], self.department.value()
        lines = self.lines or ()
        return tuple(line for line in lines if passes(line) and (not department or line.department == department))

    def begin(self) -> None:
        """Choose the first guide where none is chosen, so that its paper is in sight."""
        if self.view.chosen() is None and self.model.rows():
            self.view.selectRow(0)

    @Slot()
    def _choose(self) -> None:
        row = self.view.chosen()
        if row is not None:
            self.chosen.emit(row.id)

    @Slot()
    def _show(self) -> None:
        if self.lines is None:
            return
        rows = self.shown()
        self.model.set_rows(rows)
        self.starters.setVisible(self._edits and not self._has_starters)
        self.count.setText(self.tr("Guides: {n}").format(n=len(rows)))
        self.count.setVisible(bool(rows))
        if rows:
            self.stack.setCurrentWidget(self.view)
            self.fit()
            return
        if self.lines or self.search.words():
            self.empty.show_state(self.tr("No guide is like that"), self.tr("Other words, or another filter."))
        elif self._edits:
            hint = self.tr("Bring in a file, take our starter texts, or write one.")
            self.empty.show_state(self.tr("There are no guides yet"), hint, "guide")
        else:
            hint = self.tr("A supervisor publishes them on this page.")
            self.empty.show_state(self.tr("No guide is published yet"), hint, "guide")
        self.stack.setCurrentWidget(self.empty)

    def fit(self) -> None:
        """Leave out the columns that there is no room for."""
        fit_columns(self.view, (TITLE, STANDING, CHECKED), (CHECKED,), _LEAST_TITLE)

    @Slot()
    def restyle(self) -> None:
        """Take row heights from the text scale."""
        self.view.restyle()
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.search.setPlaceholderText(self.tr("Find: name, pinyin, initials, what people call it"))
        self.search.setAccessibleName(self.tr("Find a guide"))
        self.new.set_words(self.tr("New guide …"))
        self.file.set_words(self.tr("From a file …"))
        self.export.set_words(self.tr("Save all …"))
        self.booklet.set_words(self.tr("Booklet …"))
        self.boards.set_words(self.tr("Notice, map …"))
        self.open_notices.set_words(self.tr("Open notices …"))
        self.starters.set_words(self.tr("Take the starter texts"))
        words = {
            ALL: self.tr("All states"),
            PUBLISHED: self.tr("Published"),
            DRAFT: self.tr("Drafts"),
            WITHDRAWN: self.tr("Withdrawn"),
            DUE: self.tr("Check is due"),
            TO_REVIEW: self.tr("Check is due or soon"),
            UNCHECKED: self.tr("Never checked"),
            STARTER: self.tr("Starter texts"),
            ALERTED: self.tr("With a notice"),
        }
        hidden = set() if self._edits else {DRAFT, WITHDRAWN, STARTER, PUBLISHED, TO_REVIEW}
        self.standing.set_choices([(name, text) for name, text in words.items() if name not in hidden])
        self.standing.setAccessibleName(self.tr("Which guides"))
        self.department.setAccessibleName(self.tr("Department"))
        self.department.setItemText(0, self.tr("Every department"))
        self.view.setAccessibleName(self.tr("Guides"))
        self.model.retranslate()
        if self._figures is not None:
            self.show_figures(self._figures)
        self.show_to_review(self._to_review)
        self._show()


def _guide_id(line: GuideLine) -> str:
    return line.id


def _any(_line: GuideLine) -> bool:
    return True


def _in(status: str) -> Callable[[GuideLine], bool]:
    def passes(line: GuideLine) -> bool:
        return line.status == status

    return passes


def _due(line: GuideLine) -> bool:
    return line.past_review


def _to_review(line: GuideLine) -> bool:
    return line.status == PUBLISHED and (line.past_review or line.review_near)


def _starter(line: GuideLine) -> bool:
    return line.starter


def _alerted(line: GuideLine) -> bool:
    return line.alerted


def _unchecked(line: GuideLine) -> bool:
    return line.checked_on is None


_FILTERS: dict[str, Callable[[GuideLine], bool]] = {
    ALL: _any,
    PUBLISHED: _in(PUBLISHED),
    DRAFT: _in(DRAFT),
    WITHDRAWN: _in(WITHDRAWN),
    DUE: _due,
    TO_REVIEW: _to_review,
    STARTER: _starter,
    ALERTED: _alerted,
    UNCHECKED: _unchecked,
}
