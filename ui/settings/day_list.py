"""A list of days that a hall keeps: choose a day, put it in, take the chosen one out."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import QDateEdit, QListWidget, QVBoxLayout, QWidget

from app.setup.site import set_settings
from ui.context import Context
from ui.settings.edits import Edits
from ui.theme.current import px
from ui.weekdays import weekday_text
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label

_SHOWN = 6


class DayList(QWidget):
    """Base of the lists of days; each change is carried out at once and can be taken back.

    Attributes:
        setting: Which setting holds the days.
        days: The days on show, as ISO dates in their order.
    """

    def __init__(self, name: str, setting: str, edits: Edits, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setting = setting
        self.days: tuple[str, ...] = ()
        self._edits, self._ctx = edits, ctx
        self._words: list[str] = []
        self.title = label(kind="heading", wrap=True)
        self.hint = label(kind="muted", wrap=True)
        self.note = label(wrap=True, name=f"{name}_note")
        self.list = QListWidget(self)
        self.list.setObjectName(f"{name}_list")
        self.list.setProperty("kind", "sections")
        self.day = QDateEdit(self)
        self.day.setObjectName(f"{name}_day")
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.lineEdit().setTextMargins(8, 0, 8, 0)
        self.add = button("", name=f"{name}_add", icon_name="plus")
        self.remove = button("", "danger", name=f"{name}_remove")
        self.row = FlowLayout(spacing=8)
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._show_choice)
        ctx.look.changed.connect(self._fit)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.title, self.hint, self.note, self.list):
            column.addWidget(widget)
        column.addLayout(self.row)
        self.note.hide()
        self.remove.hide()

    def place(self, *parts: QWidget) -> None:
        """Put the parts into the line below the list, in the order in which Tab goes through them."""
        before: QWidget = self.list
        for part in parts:
            self.row.addWidget(part)
            QWidget.setTabOrder(before, part)
            before = part

    @abstractmethod
    def words_of(self, day: str) -> str:
        """Say one of the days in the language in force."""

    @abstractmethod
    def with_day(self, day: str) -> Any | None:
        """Give the setting's value with a day put in; None where it stands there already (and that is said)."""

    @abstractmethod
    def without_day(self, day: str) -> Any:
        """Give the setting's value with a day taken out."""

    @abstractmethod
    def held(self) -> Any:
        """Give the setting's value as it was read."""

    def begin_at(self, day: date) -> None:
        """Offer this day until somebody chooses another."""
        self.day.setDate(QDate(day.year, day.month, day.day))

    def show_list(self, days: Sequence[str]) -> None:
        """Show these days; the chosen one stays."""
        kept = self.chosen()
        self.days = tuple(days)
        words = [self.words_of(day) for day in self.days]
        if words != self._words:
            self._words = words
            self.list.clear()
            self.list.addItems(words)
            if kept in self.days:
                self.list.setCurrentRow(self.days.index(kept))
        self.list.setVisible(bool(self.days))
        self._fit()
        self._show_choice()

    @Slot()
    def _fit(self) -> None:
        """Be as high as the days are in the text size in force, up to a few of them."""
        self.list.setFixedHeight(px(40) * min(max(len(self.days), 1), _SHOWN) + 8)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        self.add.setEnabled(not busy)

    def chosen(self) -> str:
        """Give the day that is chosen in the list, "" for none."""
        row = self.list.currentRow()
        return self.days[row] if self.list.selectedItems() and 0 <= row < len(self.days) else ""

    def with_weekday(self, day: str) -> str:
        """Write a day with its weekday."""
        weekday = weekday_text(date.fromisoformat(day))
        return f"{day}  {weekday}"

    def shown_day(self) -> str:
        """Give the day in the field, as an ISO date."""
        return self.day.date().toString("yyyy-MM-dd")

    def show_note(self, text: str) -> None:
        """Say something below the hint; "" says nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def put_in(self, value: Any | None) -> None:
        """Ask the hall to hold another value, unless somebody was quicker; None changes nothing."""
        if value is None:
            return
        self._edits.run(set_settings, values={self.setting: value}, seen={self.setting: self.held()})

    def said(self, text: str, level: str = "info", next_step: str = "") -> None:
        """Tell something in the message strip."""
        self._edits.said(text, level, next_step)

    @Slot()
    def _show_choice(self) -> None:
        self.remove.setVisible(bool(self.days))
        self.remove.setEnabled(bool(self.chosen()))

    @Slot()
    def _add(self) -> None:
        self.put_in(self.with_day(self.shown_day()))

    @Slot()
    def _remove(self) -> None:
        day = self.chosen()
        if day:
            self.put_in(self.without_day(day))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.list.setAccessibleName(self.title.text())
        self.show_list(self.days)
