"""Why a number stands where it stands: the answer in plain words, and below it what the rule weighs of everybody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QVBoxLayout, QWidget

from app.queue.why_here import Explained, Order, explain_order
from ui.context import Context
from ui.desk.row_delegate import MarkDelegate, RowDelegate
from ui.desk.why_columns import SELDOM, At, WhyColumns, is_left
from ui.desk.why_paper import print_answer
from ui.desk.why_words import gone_text, why_sentences
from ui.feed import ViewFeed
from ui.rules.words import rule_text
from ui.shell.side_window import SideWindow
from ui.shortcuts import Shortcut, bind
from ui.widgets.buttons import button
from ui.widgets.elided import as_tooltip
from ui.widgets.empty import EmptyState
from ui.widgets.fitting import Fitter, fit_columns
from ui.widgets.labels import label
from ui.widgets.scroll import SnugScroll
from ui.widgets.table import RowsModel, RowsView
from ui.words import error_text, number_text

REFRESH_MS = 10_000  # the scores grow while people wait
_LEAST_ROWS = 2


class WhyWindow(SideWindow):
    """Follows the hall while it is open; another line of the list explains another number."""

    def __init__(self, ctx: Context, zone: tzinfo, parent: QWidget) -> None:
        super().__init__("why_here", 900, 680, parent)
        self._ctx, self._zone = ctx, zone
        self._ticket = ""
        self.order: Order | None = None
        self.columns = WhyColumns()
        self.answer = label(kind="heading", wrap=True, name="why_answer")
        self.more = label(wrap=True, name="why_more")
        self.heading = label(kind="muted", wrap=True, name="why_heading", parent=self)
        self.rule = label(kind="muted", wrap=True, name="why_rule", parent=self)
        self.model: RowsModel[Explained] = RowsModel(self.columns.columns(), _row_id, self)
        self.view = RowsView(self.model, "why_list", self)
        self.empty = EmptyState(self)
        self.print_ = button("", name="why_print", parent=self)
        self._args: dict[str, Any] = {"desk": ctx.actor.desk, "ticket": None}
        self.feed = ViewFeed(ctx, explain_order, self._args, REFRESH_MS, self)
        self._lay_out()
        self._fitter = Fitter(self.view, self._show_columns)
        self._connect()
        self._restyle()
        self.retranslate()

    def _lay_out(self) -> None:
        card = QFrame(self)
        card.setProperty("kind", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(6)
        for each in (self.answer, self.more):
            each.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            inner.addWidget(each)
        self.view.setItemDelegate(RowDelegate(self.view, is_left))
        self.view.setItemDelegateForColumn(At.MARK, MarkDelegate(self.view, is_left))
        # What is snug is the layout around the card: the card's own frame would be left out of its height.
        around = QWidget(self)
        outer = QVBoxLayout(around)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self._words = SnugScroll(around, self)
        self.body.addWidget(self._words, 9)  # the answer goes before the list, where both have no room
        self.body.addWidget(self.rule)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.empty, 1)
        self.buttons.insertWidget(0, self.print_)
        self.empty.hide()
        self.title.hide()  # the frame says it, and the answer begins with the number

    def _connect(self) -> None:
        self.feed.viewed.connect(self._show_order)
        self.feed.failed.connect(self._show_failure)
        self.view.selectionModel().selectionChanged.connect(self._row_chosen)
        self.print_.clicked.connect(self._print)
        self.finished.connect(self.stop)
        bind(self, Shortcut.WHY, self.accept)

    def explain(self, ticket: str) -> None:
        """Explain a number: at once if it is known, else with the first answer."""
        self._ask_about(ticket)
        self._point()
        self._tell()
        self.feed.start()

    def _ask_about(self, ticket: str) -> None:
        self._ticket = self._args["ticket"] = ticket

    def ticket(self) -> str:
        """Give the number on show."""
        return self._ticket

    @Slot()
    def stop(self) -> None:
        """Ask the hall no more."""
        self.feed.stop()

    def lines(self) -> Sequence[str]:
        """Give the sentences on show."""
        row = self._row()
        if self.order is None:
            return ()
        return why_sentences(row, self.order, self._zone) if row is not None else (gone_text(self._ticket),)

    @Slot(object)
    def _show_order(self, order: Order) -> None:
        first, self.order = self.order is None, order
        self.columns.kind, self.columns.most = order.kind, order.max_overtakes
        rows = (order.in_hand, *order.rows) if order.in_hand is not None else order.rows
        self.model.set_rows(rows)
        self.model.retranslate()
        self._tell_rule()
        self.view.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if first:
            self._point()
        self._tell()
        self._show_columns()

    def _tell_rule(self) -> None:
        """Say in one line how this hall calls; the whole of it on demand and on paper."""
        if self.order is not None:
            said = _rule_of(self.order)
            _say(self.rule, self.tr("Rule of this hall: {rule}").format(rule=said[0]))
            self.rule.setToolTip(as_tooltip("\n".join(said)))

    def _point(self) -> None:
        """Choose the number's line and bring it into sight."""
        if self.view.choose(self._ticket):
            self.view.scrollTo(self.view.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        text, step = error_text(error)
        self.answer.setText(text)
        self.more.setText(step)

    @Slot()
    def _row_chosen(self) -> None:
        row: Explained | None = self.view.chosen()
        if row is not None and row.ticket != self._ticket:
            self._ask_about(row.ticket)
            self._tell()
            self.feed.refresh_now()

    def _row(self) -> Explained | None:
        return next((row for row in self.model.rows() if row.ticket == self._ticket), None)

    def _tell(self) -> None:
        title = self.tr("Why {ticket} stands here").format(ticket=number_text(self._ticket))
        self.setWindowTitle(title)
        lines = self.lines()
        _say(self.answer, lines[0] if lines else self.tr("Reading the hall …"))
        _say(self.more, "\n".join(lines[1:]))
        self.more.setVisible(len(lines) > 1)
        self.print_.setEnabled(self._row() is not None)

    def _show_columns(self) -> None:
        """Leave columns out, the least needed first, until the others have room."""
        fit_columns(self.view, [at for at in At if self._has_words(at)], SELDOM)

    def _has_words(self, at: At) -> bool:
        text = self.model.columns[at].text
        return at in (At.PLACE, At.NUMBER, At.WAITED) or any(text(row) for row in self.model.rows())

    @Slot()
    def _print(self) -> None:
        order = self.order
        if order is not None and self._row() is not None:
            print_answer(self, order, self._zone, self.lines(), _rule_of(order))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the number asked about in sight."""
        super().resizeEvent(event)
        self.view.scrollTo(self.view.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._restyle()

    def _restyle(self) -> None:
        self.view.restyle()
        header = self.view.horizontalHeader().sizeHint().height()
        self.view.setMinimumHeight(header + _LEAST_ROWS * self.view.verticalHeader().defaultSectionSize())
        self._show_columns()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.close_.set_words(self.tr("Close"))
        self.print_.set_words(self.tr("Print …"))
        self.heading.setText(self.tr("Everybody who waits, in the order in which this desk would call them now:"))
        self.view.setAccessibleName(self.tr("Order of calls with scores"))
        self.empty.show_state(self.tr("Nobody waits."))
        self.model.retranslate()
        self._tell()
        self._tell_rule()
        self._show_columns()


def _say(where: QLabel, text: str) -> None:
    if where.text() != text:
        where.setText(text)


def _rule_of(order: Order) -> list[str]:
    return rule_text(order.discipline, order.ceiling_min, order.max_overtakes, order.bands)


def _row_id(row: Explained) -> str:
    return row.ticket
