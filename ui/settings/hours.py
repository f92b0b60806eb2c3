"""Settings: when the kiosk gives numbers: hours of each weekday, the last number, closed days; and working days."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import HallError
from app.core.site import zone_of
from app.setup.hours_text import read_day, write_day
from app.setup.results import SetupView
from app.setup.site import set_settings
from ui.context import Context
from ui.settings.calendar_days import CalendarDays
from ui.settings.closed_days import ClosedDays
from ui.settings.day_hours import DayHours
from ui.settings.edits import Edits
from ui.settings.form import EditForm
from ui.settings.setting_form import SettingsSection
from ui.settings.span_rows import SpanRows
from ui.weekdays import weekday_name
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.words import error_text

DAYS = tuple("1234567")
_WEEK = "hours.week"


class HoursSection(SettingsSection):
    """Hours bind the kiosk only: staff may always give a number."""

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__("hours", ctx, edits, parent)
        self._loaded = False
        self._seen: dict[str, Any] = {}
        self.week = EditForm("hours_week", self)
        for day in DAYS:
            self.week.add(day, DayHours(f"hours-day-{day}"))
        self.week_title = label(kind="heading", wrap=True)
        self.week_hint = label(kind="muted", wrap=True)
        self.copy = button("", name="hours_copy", icon_name="copy")
        self.week.dirty_changed.connect(self.dirty_changed)
        self.week.save_asked.connect(self.submit)
        self.copy.clicked.connect(self._copy)
        tools = FlowLayout(spacing=8)
        tools.addWidget(self.copy)
        self.add_card(self.week_title, self.week_hint, tools, self.week)
        self.add_settings("hours.last_ticket_min")
        self.days = ClosedDays(edits, ctx, self)
        self.calendar = CalendarDays(edits, ctx, self)
        self.add_card(self.days)
        self.add_card(self.calendar)
        self.column.addStretch(1)

    def show_view(self, view: SetupView) -> None:
        """Show the hours as they are now."""
        super().show_view(view)
        self._seen = dict(view.settings[_WEEK])
        texts = {day: write_day(self._seen.get(day, ())) for day in DAYS}
        if self._loaded:
            self.week.follow(texts)
        else:
            self.week.load(texts)
        self._loaded = True
        today = self.ctx.hall.clock.now().astimezone(zone_of(view.zone)).date()
        self.days.show_days(tuple(view.settings["hours.closed_days"]), today)
        self.calendar.show_days(view.settings["calendar.days"], today)

    def is_dirty(self) -> bool:
        """Tell whether something is changed and not saved."""
        return super().is_dirty() or self.week.is_dirty()

    def submit(self) -> None:
        """Save what was changed, together; a line that is no hours is pointed at first."""
        values, seen = self.changed()
        if self.week.is_dirty():
            week = self._read_week()
            if week is None:
                return
            values[_WEEK], seen[_WEEK] = week, self._seen
        if values:
            self.edits.run(set_settings, values=values, seen=seen)

    def _read_week(self) -> dict[str, list[list[str]]] | None:
        week = {}
        for day in DAYS:
            field = self.week.fields[day]
            try:
                spans = read_day(str(field.value()))
            except HallError as error:
                text, step = error_text(error)
                self.edits.said(f"{self._name(day)}: {text}", "error", step)
                self.week.show_problem(day)
                return None
            if spans:
                week[day] = spans
        return week

    def revert(self) -> None:
        """Show again what the hall holds."""
        super().revert()
        self.week.revert()

    @Slot()
    def _copy(self) -> None:
        """Take Monday's hours for Tuesday to Friday."""
        monday = self.week.fields["1"].value()
        for day in DAYS[1:5]:
            field = self.week.fields[day]
            field.set_value(monday)
            field.edited.emit()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        self.days.set_busy(busy)
        self.calendar.set_busy(busy)

    def take_focus(self) -> None:
        """Start on Monday."""
        self.week.take_focus()

    def _name(self, day: str) -> str:
        return weekday_name(int(day))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.hint.setText(self.tr("When the kiosk gives numbers. Staff at the desks may always give one."))
        self.week_title.setText(self.tr("Each week"))
        self.week_hint.setText(
            self.tr("A day without hours is closed. Without hours on any day the kiosk is never shut.")
        )
        self.copy.set_words(self.tr("Monday's hours also from Tuesday to Friday"))
        for day in DAYS:
            self.week.retitle(day, self._name(day))
            field = self.week.fields[day]
            if isinstance(field, SpanRows):
                field.set_words(self.tr("Closed"), self.tr("Add hours"))
        self.name_cards("")
        self.days.retranslate()
        self.calendar.retranslate()
