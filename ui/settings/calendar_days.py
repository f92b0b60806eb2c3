"""Days that the statutory calendar has wrong or does not know yet: off or worked, entered by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.core.open_days import OFF, WORK
from app.setup.holidays import calendar_ends
from ui.context import Context
from ui.settings.day_list import DayList
from ui.settings.edits import Edits
from ui.widgets.buttons import button


class CalendarDays(DayList):
    """What is entered here counts before the calendar; closed days of the hall count before both."""

    def __init__(self, edits: Edits, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("calendar_days", "calendar.days", edits, ctx, parent)
        self._kinds: dict[str, str] = {}
        self._today: date | None = None
        self._end: int | None = None
        self._asked = False
        self.work = button("", name="calendar_days_work", icon_name="plus")
        self.place(self.day, self.add, self.work, self.remove)
        self.work.clicked.connect(self._add_worked)

    def show_days(self, kinds: Mapping[str, str], today: date) -> None:
        """Show the days and what each is."""
        if self._today is None:
            self.begin_at(today)
        self._today = today
        self._kinds = dict(kinds)
        self.show_list(sorted(self._kinds))
        self._say_end()
        if not self._asked:  # beside the interface thread: the calendar is a library of its own
            self._asked = True
            self._ctx.tasks.run_query(self, calendar_ends, today.year, done=self._know_end)

    def _know_end(self, end: int) -> None:
        self._end = end
        self._say_end()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        super().set_busy(busy)
        self.work.setEnabled(not busy)

    def words_of(self, day: str) -> str:
        """Say a day with its weekday, and whether it is off or worked."""
        kind = self.tr("worked") if self._kinds[day] == WORK else self.tr("off")
        return f"{self.with_weekday(day)}  {kind}"

    def with_day(self, day: str) -> dict[str, str] | None:
        """Give the days with one more that is off."""
        return self._with(day, OFF)

    def without_day(self, day: str) -> dict[str, str]:
        """Give the days with one less."""
        return {other: kind for other, kind in self._kinds.items() if other != day}

    def held(self) -> dict[str, str]:
        """Give the days as they were read."""
        return dict(self._kinds)

    @Slot()
    def _add_worked(self) -> None:
        self.put_in(self._with(self.shown_day(), WORK))

    def _with(self, day: str, kind: str) -> dict[str, str] | None:
        """Give the days with one more; one that stands there as the other kind is changed."""
        if self._kinds.get(day) == kind:
            self.said(self.tr("{day} stands there like this already.").format(day=day))
            return None
        return {**self._kinds, day: kind}

    def _say_end(self) -> None:
        """Say how far the calendar goes, and what counts in the years it does not know."""
        if self._end is None or self._today is None:
            self.show_note("")
            return
        lines = [self.tr("The calendar of this version goes to the end of {year}.").format(year=self._end)]
        entered = {date.fromisoformat(day).year for day in self._kinds}
        for year in (self._today.year, self._today.year + 1):
            if year <= self._end:
                continue
            words = self.tr(
                "Of {year} it knows nothing yet: the weekdays with hours count, or Monday to Friday. "
                "Enter the days off and the days worked once they are announced."
            )
            if year in entered:
                words = self.tr("In {year} the days entered here count, and otherwise the weekdays with hours.")
            lines.append(words.format(year=year))
        self.show_note("\n".join(lines))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Working days"))
        self.hint.setText(
            self.tr(
                "For the day something borrowed is due and for promised working days. Public holidays and days "
                "worked instead are known; what is entered here counts before them. The kiosk goes by the hours "
                "and closed days above."
            )
        )
        self.day.setAccessibleName(self.tr("Day"))
        self.add.set_words(self.tr("Off on this day"))
        self.work.set_words(self.tr("Worked on this day"))
        self.remove.set_words(self.tr("Take out"))
        self._say_end()
        super().retranslate()
