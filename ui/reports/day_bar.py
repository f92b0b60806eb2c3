"""Choose the business day that the page is about, or the week, month or year around it, or any days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QWidget

from app.reports.reading import DayView
from ui.widgets.buttons import Button, button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label

DAY, WEEK, MONTH, YEAR, RANGE = SPANS = ("day", "week", "month", "year", "range")


def span_around(day: date, span: str) -> tuple[date, date]:
    """Give the first and last day of the week (from Monday), month or year that a day lies in."""
    if span == WEEK:
        first = day - timedelta(days=day.weekday())
        return first, first + timedelta(days=6)
    if span == MONTH:
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    if span == YEAR:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    return day, day


class DayBar(QWidget):
    """The usual days, how many days, one to choose, and steps to what is beside it.

    Signals:
        chosen: The day; None = the last one that is over.
        range_chosen: First and last day.
    """

    chosen = Signal(object)
    range_chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: DayView | None = None
        self._days = (date.min, date.min)
        self.span = DAY
        row = FlowLayout(self, spacing=8)
        self.latest = self._chip("report_latest", self._take_latest)
        self.today = self._chip("report_today", self._take_today)
        self.spans = {span: self._chip(f"report_{span}", self._take_span) for span in SPANS[1:]}
        for span, each in self.spans.items():
            each.setProperty("span", span)
        self.earlier = button("", name="report_earlier", parent=self)
        self.first = self._date("report_first", self._take_days)
        self.dash = label("–", kind="muted", parent=self)
        self.day = self._date("report_day", self._take_day)
        self.later = button("", name="report_later", parent=self)
        days = (self.first, self.dash, self.day)
        for part in (self.latest, self.today, *self.spans.values(), self.earlier, *days, self.later):
            row.addWidget(part)
        self.earlier.clicked.connect(self._step_back)
        self.later.clicked.connect(self._step_on)
        self._show_fields()
        self.retranslate()

    def _chip(self, name: str, slot: object) -> Button:
        made = button("", kind="chip", name=name, parent=self)
        made.setCheckable(True)
        made.toggled.connect(slot)  # a screen reader toggles and never clicks
        return made

    def _date(self, name: str, slot: object) -> QDateEdit:
        made = QDateEdit(self)
        made.setObjectName(name)
        made.setDisplayFormat("yyyy-MM-dd")
        made.lineEdit().setTextMargins(8, 0, 8, 0)
        made.setKeyboardTracking(False)  # a year half typed is no day
        made.dateChanged.connect(slot)
        return made

    def show_view(self, view: DayView) -> None:
        """Show which day is on the page."""
        self._view, self.span = view, DAY
        self._show_days(view.report.day, view.report.day)
        self.latest.setEnabled(view.latest is not None)
        self._say_why()
        _mark(self.latest, view.report.day == view.latest)
        _mark(self.today, view.report.day == view.today)

    def show_range(self, first: date, last: date) -> None:
        """Show which days are on the page."""
        if self.span == DAY:
            self.span = RANGE
        _mark(self.latest, False)
        _mark(self.today, False)
        self._show_days(first, last)

    def _show_days(self, first: date, last: date) -> None:
        self._days = first, last
        today = self._view.today if self._view is not None else last
        for field, day in ((self.first, first), (self.day, min(last, today))):
            blocker = QSignalBlocker(field)
            field.setMaximumDate(QDate(today.year, today.month, today.day))
            field.setDate(QDate(day.year, day.month, day.day))
            blocker.unblock()
        self.later.setEnabled(last < today)
        self._say_why()
        for span, each in self.spans.items():
            _mark(each, span == self.span)
        self._show_fields()

    def _say_why(self) -> None:
        """Say of what cannot be pressed why not."""
        self.latest.setToolTip("" if self.latest.isEnabled() else self.tr("Nothing happened on any day before today."))
        self.later.setToolTip("" if self.later.isEnabled() else self.tr("Later days are still to come."))

    def _show_fields(self) -> None:
        """Show the first day where any days may be chosen, and steps where there is a beside."""
        any_days = self.span == RANGE
        self.first.setVisible(any_days)
        self.dash.setVisible(any_days)
        self.earlier.setVisible(not any_days)
        self.later.setVisible(not any_days)

    def open_span(self, first: date, last: date) -> None:
        """Take a day, or the month that these days are, as if it was chosen here."""
        if first == last:
            self.chosen.emit(first)
        else:
            self.span = MONTH
            self._ask(first, last)

    @Slot()
    def _take_latest(self) -> None:
        self.chosen.emit(None)

    @Slot()
    def _take_today(self) -> None:
        if self._view is not None:
            self.chosen.emit(self._view.today)

    @Slot()
    def _take_span(self) -> None:
        """Take the week, month or year that the last day on show lies in; pressed again it is the day once more."""
        pressed = self.sender()
        if pressed is None or self._view is None:
            return
        span, last = str(pressed.property("span")), min(self._days[1], self._view.today)
        if span == self.span:
            self.chosen.emit(last)
            return
        self.span = span
        first, last = self._days if span == RANGE else span_around(last, span)
        self._ask(first, min(last, self._view.today) if span == RANGE else last)

    @Slot()
    def _step_back(self) -> None:
        self._step(self._days[0] - timedelta(days=1))

    @Slot()
    def _step_on(self) -> None:
        self._step(self._days[1] + timedelta(days=1))

    def _step(self, into: date) -> None:
        if self.span == DAY:
            self.chosen.emit(into)
        else:
            self._ask(*span_around(into, self.span))

    @Slot()
    def _take_day(self) -> None:
        if self.span == RANGE:
            self._take_days()
        elif self.span == DAY:
            self.chosen.emit(_day(self.day))
        else:
            self._ask(*span_around(_day(self.day), self.span))

    @Slot()
    def _take_days(self) -> None:
        first, last = _day(self.first), _day(self.day)
        if last < first:  # the day just chosen counts, the other one follows
            first = last = first if self.sender() is self.first else last
        self._ask(first, last)

    def _ask(self, first: date, last: date) -> None:
        self._show_days(first, last)
        self.range_chosen.emit(first, last)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.latest.set_words(self.tr("Last business day"))
        self.today.set_words(self.tr("Today"))
        self.spans[WEEK].set_words(self.tr("Week"))
        self.spans[MONTH].set_words(self.tr("Month"))
        self.spans[YEAR].set_words(self.tr("Year"))
        self.spans[RANGE].set_words(self.tr("Any days"))
        self.earlier.set_words(self.tr("Earlier"))
        self.later.set_words(self.tr("Later"))
        self.first.setAccessibleName(self.tr("First day"))
        self.day.setAccessibleName(self.tr("Business day"))
        self._say_why()


def _mark(chip: Button, on: bool) -> None:
    """Show what is on the page; nothing is chosen by it."""
    blocker = QSignalBlocker(chip)
    chip.setChecked(on)
    blocker.unblock()


def _day(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())
