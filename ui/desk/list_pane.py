"""A list with its heading, a line about the chosen row, and what can be done with it."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from ui.desk.whole_rows import WholeRows
from ui.widgets.buttons import button
from ui.widgets.elided import ElidedLabel
from ui.widgets.flow import FlowLayout, LineFlow
from ui.widgets.labels import label
from ui.widgets.table import RowsModel, RowsView

MEASURED_ROWS = 12


class ListPane(QFrame):
    """Base of the waiting list and of the list of held and missed people.

    Signals:
        cancel_asked: Ticket; the page asks for the reason.
        reprint_asked: Ticket; its slip is printed again.
        row_chosen: A row was chosen: one at a time on the page.
    """

    cancel_asked = Signal(str)
    reprint_asked = Signal(str)
    row_chosen = Signal()

    def __init__(self, name: str, model: RowsModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_pane")
        self.setProperty("kind", "card")
        self.model = model
        self.heading = label(kind="heading", name=f"{name}_heading", parent=self)
        self.hint = ElidedLabel(parent=self)
        self.hint.setProperty("kind", "muted")
        self.view = RowsView(model, name, self)
        # Columns are measured by their first rows: a thousand people waiting must not slow the page down.
        self.view.horizontalHeader().setResizeContentsPrecision(MEASURED_ROWS)
        self.line = label(kind="muted", wrap=True, name=f"{name}_line", parent=self)
        self.act = button("", name=f"{name}_act", parent=self)
        self.cancel = button("", name=f"{name}_cancel", parent=self)
        self.reprint = button("", name=f"{name}_reprint", parent=self)
        self.action_row = LineFlow(spacing=8)
        self._prints = False
        self._busy = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.rows = WholeRows(self.view, self)
        self._top = FlowLayout(spacing=8)
        self._top.addWidget(self.heading)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(8)
        self._foot.addStretch(1)
        for each in (self.act, self.reprint, self.cancel):
            self.action_row.addWidget(each)
        self._foot.addLayout(self.action_row)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(4)
        self._column.addLayout(self._top)
        self._column.addWidget(self.hint)
        self.body = QVBoxLayout()
        self.body.addWidget(self.rows, 1)
        self._column.addLayout(self.body, 1)
        self._column.addWidget(self.line)  # a row of its own: beside the buttons a sentence has no room in English
        self._column.addLayout(self._foot)
        self.hint.hide()

    def add_to_top(self, part: QWidget) -> None:
        """Put something beside the heading."""
        self._top.addWidget(part)

    def place_foot(self, above: bool, narrow: bool) -> None:
        """Put what is said of the chosen row, and its actions, where their coming moves no row.

        That is below the rows, or `above` rows that stand on the ground; a `narrow` pane has the actions in a line
        of their own.
        """
        self._column.removeWidget(self.line)
        self._column.removeItem(self._foot)
        at = 2 if above else self._column.count()
        self._column.insertWidget(at, self.line)
        self._column.insertLayout(at + 1, self._foot)
        sides = QBoxLayout.Direction
        self._foot.setDirection(sides.TopToBottom if narrow else sides.LeftToRight)

    def _connect(self) -> None:
        self.view.selectionModel().selectionChanged.connect(self.show_choice)
        self.view.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.model.modelReset.connect(self.show_choice)
        self.model.dataChanged.connect(self.show_choice)
        self.view.doubleClicked.connect(self._row_pressed)
        self.view.installEventFilter(self)
        self.act.clicked.connect(self.act_on_chosen)
        self.cancel.clicked.connect(self.ask_cancel)
        self.reprint.clicked.connect(self.ask_reprint)

    @abstractmethod
    def chosen_ticket(self) -> str | None:
        """Give the number of the chosen row."""

    @abstractmethod
    def show_choice(self) -> None:
        """Say what there is to say of the chosen row, and allow what can be done with it."""

    @abstractmethod
    def act_on_chosen(self) -> None:
        """Do the pane's main action with the chosen row."""

    def show_actions(self, act: bool, cancel: bool) -> None:
        """Show what can be done with the chosen row."""
        self.act.setVisible(act)
        self.cancel.setVisible(cancel)
        self.reprint.setVisible(cancel and self._prints)
        self.act.setEnabled(act and not self._busy)
        self.cancel.setEnabled(cancel and not self._busy)

    def ask_cancel(self) -> None:
        """Ask to cancel the chosen number."""
        ticket = self.chosen_ticket()
        if ticket is not None:
            self.cancel_asked.emit(ticket)

    def ask_reprint(self) -> None:
        """Ask to print the slip of the chosen number again."""
        ticket = self.chosen_ticket()
        if ticket is not None:
            self.reprint_asked.emit(ticket)

    def show_prints(self, prints: bool) -> None:
        """Offer to print slips again: the hall has a printer for them, or has none any more."""
        self._prints = prints
        self.show_choice()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be pressed while a command is under way."""
        self._busy = busy
        self.show_choice()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter act on the chosen row."""
        pressed = watched is self.view and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._row_pressed()
            return True
        return super().eventFilter(watched, event)

    def choose_nothing(self) -> None:
        """Choose no row: one of the other list was chosen. What stands first is in sight again."""
        self.view.clearSelection()
        self.view.scrollToTop()

    def _tell_chosen(self) -> None:
        if self.view.chosen() is not None:
            self.row_chosen.emit()

    def _row_pressed(self, _index: QModelIndex | None = None) -> None:
        if self.act.isEnabled():
            self.act_on_chosen()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.cancel.set_words(self.tr("Cancel number …"))
        self.reprint.set_words(self.tr("Reprint"))
        self.model.retranslate()
        self.show_choice()
