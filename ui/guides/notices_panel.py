"""The materials notices that are still open: looked through, found by a code, taken, given up, opened again."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core.text import REASON_LIMIT
from app.guides.notice_list import NoticeLine, NoticeList, is_open
from ui.desk.panel import Panel
from ui.guides.words import day_text
from ui.plaintext import breakable, plain
from ui.theme.state import set_state
from ui.widgets.buttons import button
from ui.widgets.elided import as_tooltip
from ui.widgets.fields import TextField
from ui.widgets.fitting import Fitter, fit_columns
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Form
from ui.widgets.labels import label
from ui.widgets.search_field import SearchField
from ui.widgets.table import Column, RowsModel, RowsView
from ui.words import number_text

_MOST_ROWS = 9
_LEAST_MATTER = 140
NUMBER, MATTER, LACKS, AGE, VISIT = range(5)


class NoticeStep(str, Enum):
    """What can be done with a notice of the list."""

    TAKE = "take"
    GIVE_UP = "give_up"
    REOPEN = "reopen"


class NoticesPanel(Panel):
    """Its values are the step and the arguments of its use case.

    Signals:
        search_asked: A text to look for; "" = all that are open.
    """

    search_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("guide_open_notices", parent)
        self._told: NoticeList | None = None
        self._step = NoticeStep.TAKE
        self.search = SearchField("guide_open_notices_search", self)
        self.count = label(kind="small", wrap=True, name="guide_open_notices_count", parent=self)
        self.model: RowsModel[NoticeLine] = RowsModel(_columns(), _number, self)
        self.view = RowsView(self.model, "guide_open_notices_list", self)
        self.why = label(wrap=True, name="guide_open_notices_why", parent=self)
        self.give_up = button("", name="guide_open_notices_give_up", parent=self)
        self.reopen = button("", name="guide_open_notices_reopen", parent=self)
        self.reason = TextField(REASON_LIMIT, "guide_open_notices_reason", self)
        self.form = Form(self)
        self._reason_row = self.form.add_row("", self.reason)
        self._fitter = Fitter(self.view, self.fit)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        steps = FlowLayout(spacing=8)
        steps.addWidget(self.give_up)
        steps.addWidget(self.reopen)
        for part in (self.search, self.count, self.view, self.why, self.form):
            self.body.addWidget(part)
        self.body.addLayout(steps)
        self.search.asked.connect(self.search_asked)
        self.view.selectionModel().selectionChanged.connect(self._choose)
        self.give_up.clicked.connect(self._give_up)
        self.reopen.clicked.connect(self._reopen)

    def begin(self) -> None:
        """Start with all that are open."""
        self._told = None
        self.search.forget()
        self.reason.clear()
        self._show()

    def show_list(self, told: NoticeList) -> None:
        """Show what the hall has, or found."""
        self._told = told
        self._show()

    def text(self) -> str:
        """Give what is looked for."""
        return self.search.words()

    def take_focus(self) -> None:
        """Start in the search: a code is typed, or scanned."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> dict[str, object] | None:
        """Give the step, and which notice; giving up needs its reason."""
        step, self._step = self._step, NoticeStep.TAKE
        if self.search.hasFocus() and self.search.waits():
            self.search.look()
            return None  # the list is not yet that of what was typed
        line: NoticeLine | None = self.view.chosen()
        if line is None:
            return None
        told: dict[str, object] = {"step": step, "notice": line.number}
        if step is not NoticeStep.GIVE_UP:
            return told
        reason = self.reason.value()
        set_state(self.reason, state="" if reason else "error")
        if not reason:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return {**told, "reason": reason}

    def done(self) -> None:
        """Take the reason away: it was of the notice that was given up."""
        self.reason.clear()
        set_state(self.reason, state="")
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Let no timer run any more."""
        self.search.stop()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        super().set_busy(busy)
        for made in (self.give_up, self.reopen):
            made.setEnabled(not busy)
        self._choose()

    @Slot()
    def _give_up(self) -> None:
        self._step = NoticeStep.GIVE_UP
        self.submit()

    @Slot()
    def _reopen(self) -> None:
        self._step = NoticeStep.REOPEN
        self.submit()

    @Slot()
    def _choose(self) -> None:
        line: NoticeLine | None = self.view.chosen()
        waits = line is not None and is_open(line)
        self.go.setVisible(waits)
        self.give_up.setVisible(waits)
        self.form.setVisible(waits)
        self.reopen.setVisible(line is not None and not waits)
        self.why.setVisible(line is not None and bool(line.reason))
        if line is not None:
            self.why.setText(breakable(self.tr("Why: {text}").format(text=plain(line.reason))))

    def _show(self) -> None:
        told = self._told
        rows = told.lines if told is not None else ()
        self.model.set_rows(rows)
        self.view.show_rows(min(_MOST_ROWS, max(1, len(rows))))
        self.view.setVisible(bool(rows))
        if rows and self.view.chosen() is None:
            self.view.selectRow(0)
        self.count.setText(self._said(told))
        self._choose()
        self.fit()

    def _said(self, told: NoticeList | None) -> str:
        if told is None:
            return self.tr("Reading the notices …")
        if not told.lines and self.text():
            return self.tr("No notice is like that. Look at its code, M- and digits, or try other words.")
        if not told.open and not told.lines:
            return self.tr("No notice is open: whoever was told came back, or was given up.")
        return self.tr("Open notices: {n}, in sight: {shown}. The newest comes first.").format(
            n=told.open, shown=len(told.lines)
        )

    def fit(self) -> None:
        """Leave out the columns that there is no room for."""
        fit_columns(self.view, (NUMBER, MATTER, LACKS, AGE, VISIT), (VISIT, LACKS), _LEAST_MATTER)

    def restyle(self) -> None:
        """Take row heights from the text scale."""
        self.view.restyle()
        self._show()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title.setText(self.tr("Materials notices that are open"))
        self.search.setPlaceholderText(self.tr("Code (M-0001), matter, service or number"))
        self.search.setAccessibleName(self.tr("Find a notice"))
        self.view.setAccessibleName(self.tr("Notices"))
        hint = self.tr("It stands in the record of who did what. No names, no numbers of cards.")
        self.form.retitle(self._reason_row, self.tr("Why nobody will come back with it"), hint)
        self.go.set_words(self.tr("Somebody came back with it"))
        self.give_up.set_words(self.tr("Give it up"))
        self.reopen.set_words(self.tr("Open it again"))
        self.leave.set_words(self.tr("Back"))
        self.model.retranslate()
        self._show()


def _columns() -> tuple[Column[NoticeLine], ...]:
    return (
        Column(_number_title, _number),
        Column(_matter_title, _matter, tip=_tip, stretch=True),
        Column(_lacks_title, _lacks, right=True),
        Column(_age_title, _age),
        Column(_visit_title, _visit),
    )


def _number_title() -> str:
    return QCoreApplication.translate("Notices", "Code")


def _number(line: NoticeLine) -> str:
    return line.number


def _matter_title() -> str:
    return QCoreApplication.translate("Notices", "Matter")


def _matter(line: NoticeLine) -> str:
    return plain(line.matter) or "—"


def _tip(line: NoticeLine) -> str:
    given = QCoreApplication.translate("Notices", "given on {day}").format(day=day_text(line.made_on))
    back = QCoreApplication.translate("Notices", "came back {n} times").format(n=line.returns) if line.returns else ""
    return as_tooltip(" · ".join(filter(None, (plain(line.matter), given, back))))


def _lacks_title() -> str:
    return QCoreApplication.translate("Notices", "Missing")


def _lacks(line: NoticeLine) -> str:
    return str(line.missing)


def _age_title() -> str:
    return QCoreApplication.translate("Notices", "Since")


def _age(line: NoticeLine) -> str:
    states = {
        "complete": QCoreApplication.translate("Notices", "all brought"),
        "closed": QCoreApplication.translate("Notices", "given up"),
    }
    if line.state in states:
        return states[line.state]
    if not line.age:
        return QCoreApplication.translate("Notices", "today")
    return QCoreApplication.translate("Notices", "{n} d").format(n=line.age)


def _visit_title() -> str:
    return QCoreApplication.translate("Notices", "Number")


def _visit(line: NoticeLine) -> str:
    if line.ticket is None:
        return "—"
    number, _, day = line.ticket.partition("@")
    return f"{number} ({day[5:]})" if day else number_text(number)
