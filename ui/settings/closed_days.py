"""The days on which the hall is closed: one more, one less, or all public holidays of a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.setup.holidays import holidays_of
from ui.context import Context
from ui.settings.day_list import DayList
from ui.settings.edits import Edits
from ui.widgets.buttons import button


class ClosedDays(DayList):
    """The kiosk gives no numbers on them."""

    def __init__(self, edits: Edits, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("closed_days", "hours.closed_days", edits, ctx, parent)
        self._begun = False
        self.fill = button("", name="closed_days_fill", icon_name="calendar")
        self.place(self.day, self.add, self.remove, self.fill)
        self.fill.clicked.connect(self._fill)

    def show_days(self, days: Sequence[str], today: date) -> None:
        """Show the closed days, and offer today at first."""
        if not self._begun:
            self.begin_at(today)
        self._begun = True
        self.show_list(days)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        super().set_busy(busy)
        self.fill.setEnabled(not busy)

    def words_of(self, day: str) -> str:
        """Say a day with its weekday."""
        return self.with_weekday(day)

    def with_day(self, day: str) -> list[str] | None:
        """Give the closed days with one more."""
        if day in self.days:
            self.said(self.tr("{day} is closed already.").format(day=day))
            return None
        return [*self.days, day]

    def without_day(self, day: str) -> list[str]:
        """Give the closed days with one less."""
        return [other for other in self.days if other != day]

    def held(self) -> list[str]:
        """Give the closed days as they were read."""
        return list(self.days)

    @Slot()
    def _fill(self) -> None:
        """Read the holidays beside the interface thread: the calendar is a library of its own."""
        self._ctx.tasks.run_query(self, holidays_of, self._wanted_year(), done=self._filled)

    def _filled(self, days: list[str]) -> None:
        year = self._wanted_year()
        if not days:
            self.said(
                self.tr("The holidays of {year} are not known to this version.").format(year=year),
                "attention",
                self.tr("Enter them one by one; a later version of the program knows them."),
            )
        elif set(days) <= set(self.days):
            self.said(self.tr("The holidays of {year} stand there already.").format(year=year))
        else:
            self.put_in(sorted({*self.days, *days}))

    def _wanted_year(self) -> int:
        return self.day.date().year()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Closed days"))
        self.hint.setText(
            self.tr(
                "On these days the kiosk gives no numbers, whatever the hours say. "
                "Working days that were moved to a weekend are not among the public holidays."
            )
        )
        self.day.setAccessibleName(self.tr("Day"))
        self.add.set_words(self.tr("Closed on this day"))
        self.remove.set_words(self.tr("Take out"))
        self.fill.set_words(self.tr("All public holidays of that year"))
        super().retranslate()
