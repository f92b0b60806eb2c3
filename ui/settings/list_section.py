"""A section that keeps a list: the rows, what can be done with the chosen one, and its form beside them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.core.errors import HallError
from app.setup.results import Edit
from ui.context import Context
from ui.settings.edits import Edits
from ui.settings.form import EditForm
from ui.settings.section import Section
from ui.theme.current import px
from ui.widgets.buttons import Button, button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.table import Column, RowsModel, RowsView

MOST_ROWS = 9
_WIDE = 820  # room for list and form side by side


class ListSection(Section):
    """Base of services, desks, accounts and printers: one row, one form; nothing half filled in is dropped unasked."""

    def __init__(
        self, name: str, ctx: Context, edits: Edits, columns: Sequence[Column[Any]], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, ctx, edits, parent)
        self._current: Hashable = None  # id of the row in the form, None = something new or nothing
        self._adding = False
        self.model = RowsModel(columns, self.id_of, self)
        self.view = RowsView(self.model, f"{name}_list", self)
        self.form = EditForm(f"{name}_form", self)
        self.form_title = label(kind="heading", wrap=True)
        self.form_note = label(kind="muted", wrap=True)
        self.add_button = button("", name=f"{name}_add", icon_name="plus")
        self.tools = FlowLayout(spacing=8)
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(self._row_chosen)
        self.add_button.clicked.connect(self.begin_new)
        self.form.save_asked.connect(self.submit)
        self.form.dirty_changed.connect(self.dirty_changed)
        edits.done.connect(self._done)
        ctx.look.changed.connect(self._restyle)

    def _lay_out(self) -> None:
        self._lists, self._forms = QFrame(self), QFrame(self)
        for card in (self._lists, self._forms):
            card.setProperty("kind", "card")
        left = QVBoxLayout(self._lists)
        left.setContentsMargins(12, 12, 12, 12)
        left.setSpacing(12)
        left.addWidget(self.view)
        self.tools.addWidget(self.add_button)
        left.addLayout(self.tools)
        left.addStretch(1)
        right = QVBoxLayout(self._forms)
        right.setContentsMargins(20, 16, 20, 16)
        right.setSpacing(8)
        for part in (self.form_title, self.form_note, self.form):
            right.addWidget(part)
        right.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(12)
        self._sides.addWidget(self._lists, 3)
        self._sides.addWidget(self._forms, 2)
        self.column.addLayout(self._sides)
        self.column.addStretch(1)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add_tool(self, name: str, icon_name: str = "", kind: str = "") -> Button:
        """Add a button for the chosen row."""
        made = button("", kind, name=f"{self.name}_{name}", icon_name=icon_name)
        self.tools.addWidget(made)
        return made

    # -- what a section says of its rows

    @abstractmethod
    def id_of(self, row: Any) -> Hashable:
        """Give what names a row."""

    @abstractmethod
    def values_of(self, row: Any) -> dict[str, Any]:
        """Give what the form shows of a row."""

    @abstractmethod
    def defaults(self) -> dict[str, Any]:
        """Give what the form shows of something new."""

    @abstractmethod
    def add(self, values: dict[str, Any]) -> None:
        """Ask the hall to add something."""

    @abstractmethod
    def change(self, key: Any, values: dict[str, Any], seen: dict[str, Any]) -> None:
        """Ask the hall to change something."""

    def show_chosen(self, row: Any | None) -> None:
        """Say what can be done with the chosen row; None while something new is filled in."""

    # -- rows

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show the newest rows; what a person is changing stays."""
        self.model.set_rows(rows)
        self._fit_list()
        self.form.setVisible(self._adding or bool(rows))
        if self._adding:
            return
        if not rows:
            self._current = None
            self.show_chosen(None)
        elif self._current is None or self.model.place_of(self._current) is None:
            self._current = None
            if not self.form.is_dirty():  # else what was filled in stays to be read, and Save says why it cannot be
                self.view.selectRow(0)
        else:
            self.view.choose(self._current)
            row = self.view.chosen()
            if row is not None:
                self.form.follow(self.values_of(row))
                self.show_chosen(row)

    def go_to(self, key: Hashable) -> None:
        """Go on with a row that has just been added, once it is read."""
        self._adding, self._current = False, key
        self.form.load(self.form.values())

    def chosen(self) -> Any | None:
        """Give the row in the form, None while something new is filled in."""
        return None if self._adding else self.view.chosen()

    @Slot(QItemSelection, QItemSelection)
    def _row_chosen(self, *_selections: object) -> None:
        row = self.view.chosen()
        if row is None or self.id_of(row) == self._current:
            return
        if self.form.is_dirty():
            self._stay()
            return
        self._adding, self._current = False, self.id_of(row)
        self.form.load(self.values_of(row))
        self.show_chosen(row)
        self.retitle_form()

    def _stay(self) -> None:
        """Go back to the row whose form is half filled in."""
        self.view.selectionModel().blockSignals(True)
        if self._current is None or not self.view.choose(self._current):
            self.view.clearSelection()
        self.view.selectionModel().blockSignals(False)
        self.view.viewport().update()
        self.edits.said(
            self.tr("What you filled in is not saved yet."),
            "attention",
            next_step=self.tr("Save it, or leave it as it was; then choose another line."),
        )

    @Slot()
    def begin_new(self) -> None:
        """Show an empty form."""
        if self.form.is_dirty():
            self._stay()
            self.form.take_focus()
            return
        self._adding, self._current = True, None
        self.form.show()
        self.view.clearSelection()
        self.form.load(self.defaults(), whole=True)
        self.show_chosen(None)
        self.retitle_form()
        self.form.take_focus()

    def revert(self) -> None:
        """Show again what the hall holds; something new is left, back to the list."""
        if self._adding:
            self._adding = False
            self.form.load(self.form.values())
            self.show_rows(self.model.rows())
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.revert()

    def submit(self) -> None:
        """Save what was filled in."""
        values = self.form.changed()
        if values and self._adding:
            self.add(values)
        elif values and self._current is not None:
            self.change(self._current, values, self.form.seen())
        elif values:  # somebody renamed or removed the row while its form was filled in
            self.edits.refuse(HallError("changed_meanwhile"))

    def _done(self, edit: Edit) -> None:
        """Go on with the row that was added or renamed."""
        if edit.step not in self.own_steps():
            return
        if self._adding and edit.step.startswith("add_"):
            self.go_to(edit.key)
        elif edit.step.startswith("edit_") and self._current is not None:
            self._current = edit.key

    @abstractmethod
    def own_steps(self) -> tuple[str, ...]:
        """Name the steps of `Edit` that are about these rows."""

    # -- the page

    def is_dirty(self) -> bool:
        """Tell whether something is changed and not saved."""
        return self.form.is_dirty()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        self.add_button.setEnabled(not busy)

    def show_refused(self, error: Exception) -> None:
        """Point at the field that was refused."""
        if isinstance(error, HallError) and self.form.is_dirty():
            self.form.show_problem(str(error.values.get("field", "")))

    def take_focus(self) -> None:
        """Start in the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put list and form side by side where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= px(_WIDE)
        kinds = QBoxLayout.Direction
        self._sides.setDirection(kinds.LeftToRight if wide else kinds.TopToBottom)

    @Slot()
    def _restyle(self) -> None:
        self.view.restyle()
        self._fit_list()

    def _fit_list(self) -> None:
        self.view.show_rows(min(max(2, len(self.model.rows())), MOST_ROWS))

    def retitle_form(self) -> None:
        """Say what the form is about."""

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.model.retranslate()
        self.retitle_form()

    @property
    def adding(self) -> bool:
        """Tell whether something new is filled in."""
        return self._adding
