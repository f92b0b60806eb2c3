"""The waiting list in the order the rule will call it; it never moves under a hand."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.queue.results import DeskView, WaitingRow
from ui.desk.list_pane import MEASURED_ROWS, ListPane
from ui.desk.row_delegate import MarkDelegate, NeedsDelegate, RowDelegate
from ui.desk.sorting import ListedRow, differs, keep_order, listed, may_sort
from ui.desk.waiting_columns import SELDOM, SLIPS, At, waiting_columns, why_text
from ui.shortcuts import Shortcut, key_text
from ui.theme.current import px
from ui.widgets.buttons import button
from ui.widgets.elided import ElidedLabel
from ui.widgets.empty import EmptyState
from ui.widgets.fitting import Fitter, fit_columns
from ui.widgets.table import RowsModel
from ui.words import number_text

_ROOM = 3  # of what is measured, the first say how much room there is, the others what stands in it
LEAST_SERVICE = 56  # logical pixels: three characters and an ellipsis
_KEY_REASONS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class WaitingList(ListPane):
    """Rows, why each stands there, call a chosen one, cancel.

    Signals:
        call_asked: Ticket; the page asks for the reason.
        why_asked: Ticket; why it stands where it stands.
    """

    call_asked = Signal(str)
    why_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        model: RowsModel[ListedRow] = RowsModel(waiting_columns(self._is_narrow), _row_id)
        self._fresh: tuple[WaitingRow, ...] = ()
        self._may_call = False
        self._narrow = False
        self._brief = False  # times in few words, because a service would be cut beside them
        self._measured: tuple[object, ...] = ()
        self._read = False
        self._closed = False
        self._may_choose = False
        self._since_key = QElapsedTimer()
        super().__init__("waiting_list", model, parent)
        model.setParent(self)
        self.view.setItemDelegate(RowDelegate(self.view))
        self.view.setItemDelegateForColumn(At.MARK, MarkDelegate(self.view))
        self.view.setItemDelegateForColumn(At.NEEDS, NeedsDelegate(self.view))
        self.help = ElidedLabel(parent=self)
        self.help.setObjectName("waiting_help")
        self.help.setProperty("kind", "muted")
        self.help.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.add_to_top(self.help)
        self.why = button("", name="waiting_list_why", parent=self)
        self.action_row.addWidget(self.why)
        self.why.clicked.connect(self.ask_why)
        self._why_action = QAction(self.view)
        self._why_action.triggered.connect(self.ask_why)
        self.view.addAction(self._why_action)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.empty = EmptyState(self)
        self.body.addWidget(self.empty, 1)
        self._fitter = Fitter(self.view, self._show_columns)
        self.retranslate()

    def _is_narrow(self) -> bool:
        return self._narrow or self._brief

    def show_view(self, view: DeskView, may_call: bool) -> None:
        """Show the newest rows; `may_call` = the desk is free to call now."""
        self._fresh, self._may_choose, self._may_call = view.waiting, view.may_choose, may_call
        self._read, self._closed = True, view.day_closed
        self.settle()

    def settle(self) -> None:
        """Put the rows in calling order, if no hand is in the list."""
        shown: tuple[ListedRow, ...] = self.model.rows()
        moving = may_sort(self.view.underMouse(), self.view.hasFocus(), self._key_age())
        self.model.set_rows(listed(self._fresh) if moving else keep_order(shown, self._fresh))
        self._show_columns()
        self._show_heading()
        self.show_choice()

    def _key_age(self) -> float:
        return self._since_key.elapsed() / 1000 if self._since_key.isValid() else float("inf")

    def _show_heading(self) -> None:
        self.heading.setText(self.tr("Waiting: {n}").format(n=len(self._fresh)) if self._read else "")
        some = self.model.rowCount() > 0
        self.rows.setVisible(some)
        self.empty.setVisible(self._read and not some)
        if self._closed:
            self.empty.show_state(self.tr("The day is closed: nobody is waiting."), icon_name="lock")
        else:
            self.empty.show_state(self.tr("Who takes a number shows here by itself."))
        stale = differs(self.model.rows(), self._fresh)
        self.hint.setVisible(stale)
        self.hint.set_text(self.tr("Order kept while you are in the list"))
        self._show_help()

    def _show_help(self) -> None:
        """Say what a row is good for, or that the order is that of this moment; where the heading leaves room."""
        slips = any(item.slips for item in self.model.rows())
        if slips:
            self.help.set_text(
                self.tr("The order now; where {mark} stands, others may be called first.").format(mark=SLIPS)
            )
        else:
            self.help.set_text(self.tr("Choose a row to see why it stands there."))
        wanted = slips or self.view.chosen() is None
        self.help.setVisible(bool(self._fresh) and not self._narrow and wanted)

    def chosen_ticket(self) -> str | None:
        """Give the number of the chosen row, if it still waits."""
        item: ListedRow | None = self.view.chosen()
        return item.row.ticket if item is not None and not item.gone else None

    def show_choice(self) -> None:
        """Say why the chosen row stands there."""
        item: ListedRow | None = self.view.chosen()
        ticket = self.chosen_ticket()
        if item is None:
            text = ""
        elif item.gone:
            text = self.tr("{ticket} is no longer waiting.").format(ticket=number_text(item.row.ticket))
        else:
            text = why_text(item)
        self.line.setText(text)
        self.line.setVisible(bool(text))
        self.show_actions(ticket is not None and self._may_choose, ticket is not None)
        self.why.setVisible(ticket is not None)
        self._why_action.setEnabled(ticket is not None)
        self.act.setEnabled(self.act.isEnabled() and self._may_call)
        self._show_help()

    def act_on_chosen(self) -> None:
        """Ask to call the chosen one before the others."""
        ticket = self.chosen_ticket()
        if ticket is not None:
            self.call_asked.emit(ticket)

    @Slot()
    def ask_why(self) -> None:
        """Ask why the chosen one stands where it stands."""
        ticket = self.chosen_ticket()
        if ticket is not None:
            self.why_asked.emit(ticket)

    def show_narrow(self, narrow: bool) -> None:
        """Leave out the columns that a narrow list has no room for."""
        self._narrow = narrow
        self._measured = ()
        self.model.retranslate()
        self._show_columns()
        # Where the list is a tab, the tab says the same.
        self.heading.setVisible(not narrow)
        self.place_foot(above=False, narrow=narrow)
        self._show_help()

    def _show_columns(self) -> None:
        """Show what there is room for; measured again only when the room or what stands in the list is another."""
        wanted = [column for column in At if self._any(column)]
        text = self.view.fontMetrics().height(), self.view.horizontalHeader().fontMetrics().height()
        measured = (self.view.viewport().width(), px(100), text, tuple(wanted), self._longest())
        if measured == self._measured:
            return
        if measured[:_ROOM] != self._measured[:_ROOM]:
            self._say_briefly(False)  # only then: words that change with every call tire, and cost a look at each row
        self._measured = measured
        fits = fit_columns(self.view, wanted, SELDOM, px(LEAST_SERVICE))
        if not (fits or self._is_narrow()):
            self._say_briefly(True)
            fit_columns(self.view, wanted, SELDOM, px(LEAST_SERVICE))

    def _say_briefly(self, brief: bool) -> None:
        if brief is not self._brief:
            self._brief = brief
            self.model.retranslate()

    def _longest(self) -> tuple[int, ...]:
        """Tell how long the texts are that decide how wide the columns get."""
        rows = self.model.rows()[:MEASURED_ROWS]
        wide = (At.NUMBER, At.NEEDS, At.WAIT, At.ESTIMATE, *(() if self._is_narrow() else (At.SERVICE,)))
        columns = (self.model.columns[at] for at in wide)
        texts = (column.spoken or column.text for column in columns)  # the same whether said briefly or not
        return tuple(max((len(text(item)) for item in rows), default=0) for text in texts)

    def _any(self, column: At) -> bool:
        rows = self.model.rows()
        if column is At.NEEDS:
            return any(item.row.needs for item in rows)
        if column is At.ESTIMATE:
            return any(item.row.estimate_high_s is not None or item.row.barred for item in rows)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice keys and pointer in the list, and put it in order when they leave."""
        if watched is self.view:
            kind = event.type()
            if kind == QEvent.Type.KeyPress or (isinstance(event, QFocusEvent) and _by_key(event)):
                self._since_key.start()
            elif kind == QEvent.Type.FocusOut:
                self._since_key.invalidate()
            if kind in (QEvent.Type.Leave, QEvent.Type.FocusOut):
                self.settle()
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.setAccessibleName(self.tr("Waiting list in calling order"))
        self._measured = ()
        self.act.set_words(self.tr("Call this one …"))
        self.why.set_words(self.tr("Why?"))
        self.why.setAccessibleName(self.tr("Why here?"))
        self.why.setToolTip(f"{self.tr('Why here?')}  {key_text(Shortcut.WHY)}")
        self._why_action.setText(f"{self.tr('Why here?')}\t{key_text(Shortcut.WHY)}")
        super().retranslate()
        self._show_heading()


def _by_key(event: QFocusEvent) -> bool:
    return event.type() == QEvent.Type.FocusIn and event.reason() in _KEY_REASONS


def _row_id(item: ListedRow) -> str:
    return item.id
