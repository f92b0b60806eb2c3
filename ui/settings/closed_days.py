"""The days on which the hall is closed: one more, one less, or all public holidays of a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import QDateEdit, QListWidget, QVBoxLayout, QWidget

from app.setup.holidays import holidays_of
from app.setup.site import set_settings
from ui.context import Context
from ui.settings.day_words import weekday_text
from ui.settings.edits import Edits
from ui.theme.current import px
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label

_NAME = "hours.closed_days"


class ClosedDays(QWidget):
    """Each change is carried out at once and can be taken back."""

    def __init__(self, edits: Edits, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("closed_days")
        self._edits, self._ctx = edits, ctx
        self._days: tuple[str, ...] = ()
        self._year = 0
        self.title = label(kind="heading", wrap=True)
        self.hint = label(kind="muted", wrap=True)
        self.list = QListWidget(self)
        self.list.setObjectName("closed_days_list")
        self.list.setProperty("kind", "sections")
        self.day = QDateEdit(self)
        self.day.setObjectName("closed_days_day")
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.lineEdit().setTextMargins(8, 0, 8, 0)
        self.add = button("", name="closed_days_add", icon_name="plus")
        self.remove = button("", "danger", name="closed_days_remove")
        self.fill = button("", name="closed_days_fill", icon_name="calendar")
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.fill.clicked.connect(self._fill)
        self.list.itemSelectionChanged.connect(self._show_choice)

    def _lay_out(self) -> None:
        row = FlowLayout(spacing=8)
        for part in (self.day, self.add, self.remove, self.fill):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.title, self.hint, self.list):
            column.addWidget(widget)
        column.addLayout(row)
        self.remove.setEnabled(False)

    def show_days(self, days: Sequence[str], year: int) -> None:
        """Show the closed days; `year` is the present one."""
        if not self._year:
            self.day.setDate(QDate(year, 1, 1))
        kept = self._chosen()
        changed = tuple(days) != self._days
        self._days, self._year = tuple(days), year
        if changed:
            self.list.clear()
            self.list.addItems([self._words(day) for day in self._days])
            if kept in self._days:
                self.list.setCurrentRow(self._days.index(kept))
        self.list.setVisible(bool(self._days))
        self.list.setFixedHeight(px(40) * min(max(len(self._days), 1), 6) + 8)
        self._name_fill()
        self._show_choice()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        self.add.setEnabled(not busy)
        self.fill.setEnabled(not busy)

    def _chosen(self) -> str:
        row = self.list.currentRow()
        return self._days[row] if self.list.selectedItems() and 0 <= row < len(self._days) else ""

    def _words(self, day: str) -> str:
        weekday = weekday_text(date.fromisoformat(day).isoweekday(), self._ctx.look.language)
        return f"{day}  {weekday}"

    @Slot()
    def _show_choice(self) -> None:
        self.remove.setEnabled(bool(self._chosen()))

    @Slot()
    def _add(self) -> None:
        day = self.day.date().toString("yyyy-MM-dd")
        if day in self._days:
            self._edits.said(self.tr("{day} is closed already.").format(day=day), "info")
            return
        self._set([*self._days, day])

    @Slot()
    def _remove(self) -> None:
        day = self._chosen()
        if day:
            self._set([other for other in self._days if other != day])

    @Slot()
    def _fill(self) -> None:
        """Read the holidays beside the interface thread: the calendar is a library of its own."""
        self._ctx.tasks.run_query(self, holidays_of, self._wanted_year(), done=self._filled)

    def _filled(self, days: list[str]) -> None:
        year = self._wanted_year()
        if not days:
            self._edits.said(
                self.tr("The holidays of {year} are not known to this version.").format(year=year),
                "attention",
                self.tr("Enter them one by one; a later version of the program knows them."),
            )
        elif set(days) <= set(self._days):
            self._edits.said(self.tr("The holidays of {year} stand there already.").format(year=year), "info")
        else:
            self._set(sorted({*self._days, *days}))

    def _wanted_year(self) -> int:
        return self.day.date().year()

    def _set(self, days: list[str]) -> None:
        self._edits.run(set_settings, values={_NAME: days}, seen={_NAME: list(self._days)})

    def _name_fill(self) -> None:
        self.fill.set_words(self.tr("All public holidays of that year"))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Closed days"))
        self.hint.setText(
            self.tr(
                "On these days the kiosk gives no numbers, whatever the hours say. "
                "Working days that were moved to a weekend are not among the public holidays."
            )
        )
        self.list.setAccessibleName(self.tr("Closed days"))
        self.day.setAccessibleName(self.tr("Day"))
        self.add.set_words(self.tr("Closed on this day"))
        self.remove.set_words(self.tr("Take out"))
        for row, day in enumerate(self._days):
            item = self.list.item(row)
            if item is not None:
                item.setText(self._words(day))
        self._name_fill()
