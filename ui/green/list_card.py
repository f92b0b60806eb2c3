"""A heading and a list that is as long as its rows, in a page that scrolls as a whole."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.current import px
from ui.widgets.card import card
from ui.widgets.fitting import Fitter, fit_columns
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.table import Column, RowsModel, RowsView

_LEAST_NAME = 80  # logical pixels of the column that takes the room that is left


class ListCard(QWidget):
    """Rows under a heading, or a sentence where there are none; columns that have no room go."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Any]],
        row_id: Callable[[Any], Hashable],
        seldom: Sequence[int] = (),
        parent: QWidget | None = None,
        least_name: int = _LEAST_NAME,
    ) -> None:
        super().__init__(parent)
        self._seldom, self._least_name = seldom, least_name
        self.title = label(kind="heading", wrap=True)
        self.model: RowsModel[Any] = RowsModel(columns, row_id, self)
        self.view = RowsView(self.model, name, self)
        self.none = label(kind="muted", wrap=True, name=f"{name}_none", parent=self)
        self.head = FlowLayout(spacing=12)
        self.head.addWidget(self.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(self, self.head, self.none, self.view))
        self._fitter = Fitter(self.view, self._fit_columns)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows."""
        self.model.set_rows(rows)
        self.none.setVisible(not rows)
        self.view.setVisible(bool(rows))
        self._fit()

    def say(self, title: str, none: str) -> None:
        """Name the list, for the eye and the ear, and say what an empty one means."""
        self.title.setText(title)
        self.view.setAccessibleName(title)
        self.none.setText(none)
        self.model.retranslate()
        self._fit()

    @Slot()
    def restyle(self) -> None:
        """Take heights from the text scale."""
        self.view.restyle()
        self._fit()

    def _fit(self) -> None:
        self.view.show_rows(max(1, len(self.model.rows())))
        self._fit_columns()

    def _fit_columns(self) -> None:
        fit_columns(self.view, range(len(self.model.columns)), self._seldom, px(self._least_name))
