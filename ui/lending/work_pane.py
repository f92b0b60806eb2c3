"""What the further panes of lending have in common: tools, a list, what can be done with its chosen row, a form."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import DAY, LENDING, RESIDENTS, SETUP, STOCK, Changes
from app.residents.register import resident_phone
from ui.context import Context
from ui.lending.printing import Papers
from ui.plaintext import plain
from ui.say import say_error
from ui.widgets.ask_panel import Ask, AskPanel, Then
from ui.widgets.buttons import Button, button
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.scroll import VScroll
from ui.widgets.table import Column, RowsModel, RowsView

_KINDS = frozenset({LENDING, STOCK, RESIDENTS, DAY, SETUP})


class WorkPane(QFrame):
    """A card with a list; it reads the hall when it is shown, and after every change while it is.

    Attributes:
        chooses: The first row is chosen when none is, so that what can be done with it is in sight.
    """

    chooses = False

    def __init__(
        self,
        name: str,
        ctx: Context,
        columns: Sequence[Column[Any]],
        row_id: Callable[[Any], Hashable],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "card")
        self.ctx = ctx
        self.papers = Papers(ctx, self)
        self.title = label(kind="heading", wrap=True, parent=self)
        self.tools = FlowLayout(spacing=8)
        self.steps = FlowLayout(spacing=8)
        self.model: RowsModel[Any] = RowsModel(columns, row_id, self)
        self.view = RowsView(self.model, f"{name}_list", self)
        self.empty = EmptyState(self)
        self.stack = QStackedWidget(self)
        self.ask = AskPanel(f"{name}_ask", self)
        self._then: Then | None = None
        self._acting: list[Button] = []
        self._said: Callable[[Any], str] | None = None
        self._lay_out()
        self.ask.hide()
        self.ask.accepted.connect(self._answered)
        self.ask.left.connect(self.leave_ask)
        self.view.selectionModel().selectionChanged.connect(self._chose)
        self.model.modelReset.connect(self._chose)
        ctx.changes.changed.connect(self._follow)
        ctx.look.changed.connect(self.restyle)

    def _lay_out(self) -> None:
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.view)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(8)
        self.column.addWidget(self.title)
        inside = QWidget(self)
        work = QVBoxLayout(inside)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(8)
        work.addLayout(self.tools)
        work.addWidget(self.stack, 1)
        work.addLayout(self.steps)
        self.work = VScroll(inside, self)  # in large text tools, some rows and steps are higher than a small window
        self.work.setMinimumHeight(1)
        self.column.addWidget(self.work, 1)
        self.column.addWidget(self.ask, 1)

    def tool(self, name: str, pressed: Callable[[], object], kind: str = "") -> Button:
        """Add a button above the list."""
        made = button("", kind, name=name, parent=self)
        made.clicked.connect(pressed)
        self.tools.addWidget(made)
        return made

    def action(self, name: str, pressed: Callable[[], object], kind: str = "") -> Button:
        """Add a button for the chosen row; it shows while there is one."""
        made = button("", kind, name=name, parent=self)
        made.clicked.connect(pressed)
        self.steps.addWidget(made)
        self._acting.append(made)
        made.hide()
        return made

    def chosen(self) -> Any:
        """Give the chosen row, None when none is."""
        return self.view.chosen() if self.stack.currentWidget() is self.view else None

    # -- forms, and the hall

    def begin_ask(self, ask: Ask, then: Then) -> None:
        """Ask for something in the place of the list and its tools."""
        self._then = then
        self.ask.ask(ask)
        self.work.hide()
        self.ask.show()
        self._show_actions()
        self.ask.take_focus()

    @Slot()
    def leave_ask(self) -> None:
        """Show the list again."""
        self._then = None
        self.ask.hide()
        self.work.show()
        self._show_actions()
        self.take_focus()

    @Slot(dict)
    def _answered(self, values: dict[str, object]) -> None:
        if self._then is not None:
            self._then(values)

    def do(self, use_case: Callable[..., Any], said: Callable[[Any], str], /, **values: Any) -> None:
        """Have the hall do something; `said` makes the message of what came of it."""
        self._said = said
        self.ask.set_busy(True)
        hall, tasks = self.ctx.hall, self.ctx.tasks
        tasks.run_command(self, hall.do, use_case, self.ctx.actor, done=self._done, failed=self.refused, **values)

    def look(self, query: Callable[..., Any], done: Callable[[Any], None], /, **values: Any) -> None:
        """Ask the hall for something."""
        hall, tasks = self.ctx.hall, self.ctx.tasks
        tasks.run_query(self, hall.ask, query, self.ctx.actor, done=done, failed=self.refused, tag=query, **values)

    def show_phone(self, name: str, resident: str) -> None:
        """Show a borrower's whole telephone number for half a minute; the hall writes down who looked."""
        hall, tasks, done = self.ctx.hall, self.ctx.tasks, partial(self._say_phone, plain(name))
        tasks.run_command(
            self, hall.do, resident_phone, self.ctx.actor, done=done, failed=self.refused, resident=resident
        )

    def _say_phone(self, name: str, phone: str) -> None:
        said = f"{name}  {phone}" if phone else self.tr("No telephone number is known of {who}").format(who=name)
        self.ctx.strip.show_message(said, "info", id="lending-phone", seconds=30, private=True)

    def _done(self, result: Any) -> None:
        self.ask.set_busy(False)
        if self._said is not None:
            self.ctx.strip.show_message(self._said(result), self.level(result))
        if not self.ask.isHidden():
            self.leave_ask()
        self.done(result)
        self.read()

    def level(self, result: Any) -> str:
        """Tell how a message of what came of it looks: done, or attention."""
        return "done"

    def done(self, result: Any) -> None:
        """Take what the hall gave back."""

    def refused(self, error: Exception) -> None:
        """Say what the hall refused; what was filled in stays."""
        self.ask.set_busy(False)
        say_error(self.ctx.strip, error, seconds=20)

    # -- the list

    def read(self) -> None:
        """Read the list."""

    def show_rows(self, rows: Sequence[Any], nothing: str, hint: str = "") -> None:
        """Show rows, or the sentence for none."""
        self.model.set_rows(rows)
        self.empty.show_state(nothing, hint, "tray")
        self.stack.setCurrentWidget(self.view if rows else self.empty)
        if self.chooses and rows and self.chosen() is None:
            self.view.selectRow(0)
        self._show_actions()

    @Slot()
    def _chose(self) -> None:
        self._show_actions()
        if self.chosen() is not None:
            QTimer.singleShot(0, self, self._reveal_steps)  # once they have their places

    def _reveal_steps(self) -> None:
        """Bring what can be done with the chosen row into sight: in large text it lies below the fold."""
        shown = [made for made in self._acting if not made.isHidden()]
        for made in (*shown[-1:], *shown[:1]):  # of more than fit the first ones
            self.work.ensureWidgetVisible(made, 0, 8)
        row, page = self.view.visualRect(self.view.currentIndex()), self.work.widget()
        if not shown or page is None:
            return
        top = self.view.viewport().mapTo(page, row.topLeft()).y()
        if shown[0].geometry().bottom() - top <= self.work.viewport().height():  # and the row with them, if both fit
            self.work.ensureVisible(0, top + row.height() // 2, 0, row.height() // 2)

    def _show_actions(self) -> None:
        row = None if self.work.isHidden() else self.chosen()
        for made in self._acting:
            made.setVisible(row is not None and self.may(made, row))

    def may(self, made: Button, row: Any) -> bool:
        """Tell whether a button does something with a row."""
        return True

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        if self.isVisible() and self.ask.isHidden() and changes.kinds & _KINDS:
            self.read()

    def take_scan(self, code: str) -> bool:
        """Take a scanned code; False when it means nothing here."""
        return self.ask.take_scan(code)

    def undo(self) -> bool:
        """Take back what was done here last; False when this is not the place for it."""
        return False

    def take_focus(self) -> None:
        """Put the keyboard where work goes on."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def restyle(self) -> None:
        """Take row heights from the text scale."""
        self.view.restyle()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.ask.retranslate()
        self.model.retranslate()
        self.view.setAccessibleName(self.title.text())
