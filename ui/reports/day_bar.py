"""Choose the business day that the page is about: the last one, today, or any."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QWidget

from app.reports.reading import DayView
from ui.widgets.buttons import Button, button
from ui.widgets.flow import FlowLayout

SPANS = (7, 31, 365)  # days up to the one on show


class DayBar(QWidget):
    """Two usual days, one to choose, and steps to the days beside it.

    Signals:
        chosen: The day; None = the last one that is over.
        range_chosen: First and last day.
    """

    chosen = Signal(object)
    range_chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: DayView | None = None
        row = FlowLayout(self, spacing=8)
        self.latest = self._chip("report_latest", self._take_latest)
        self.today = self._chip("report_today", self._take_today)
        self.spans = {days: self._chip(f"report_{days}", self._take_span) for days in SPANS}
        for days, each in self.spans.items():
            each.setProperty("days", days)
        self.earlier = button("", name="report_earlier", parent=self)
        self.day = QDateEdit(self)
        self.day.setObjectName("report_day")
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.lineEdit().setTextMargins(8, 0, 8, 0)
        self.later = button("", name="report_later", parent=self)
        for part in (self.latest, self.today, *self.spans.values(), self.earlier, self.day, self.later):
            row.addWidget(part)
        self.earlier.clicked.connect(self._step_back)
        self.later.clicked.connect(self._step_on)
        self.day.dateChanged.connect(self._take_day)
        self.retranslate()

    def _chip(self, name: str, slot: object) -> Button:
        made = button("", kind="chip", name=name, parent=self)
        made.setCheckable(True)
        made.clicked.connect(slot)
        return made

    def show_view(self, view: DayView) -> None:
        """Show which day is on the page."""
        self._view = view
        blocker = QSignalBlocker(self.day)
        self.day.setMaximumDate(QDate(view.today.year, view.today.month, view.today.day))
        self.day.setDate(QDate(view.report.day.year, view.report.day.month, view.report.day.day))
        blocker.unblock()
        self.latest.setEnabled(view.latest is not None)
        self.latest.setChecked(view.report.day == view.latest)
        self.today.setChecked(view.report.day == view.today)
        self.later.setEnabled(view.report.day < view.today)
        self.mark_span(0)

    def mark_span(self, days: int) -> None:
        """Show that so many days are on the page, 0 = one chosen day."""
        for span, each in self.spans.items():
            each.setChecked(span == days)
        if days:
            self.latest.setChecked(False)
            self.today.setChecked(False)

    @Slot()
    def _take_latest(self) -> None:
        self.chosen.emit(None)

    @Slot()
    def _take_today(self) -> None:
        if self._view is not None:
            self.chosen.emit(self._view.today)

    @Slot()
    def _take_span(self) -> None:
        """Take the days up to the one on show, as the report of a week or a month ends with its last day."""
        pressed = self.sender()
        if pressed is not None and self._view is not None:
            last = self._view.report.day
            self.range_chosen.emit(last - timedelta(days=int(pressed.property("days")) - 1), last)

    @Slot()
    def _step_back(self) -> None:
        self._step(-1)

    @Slot()
    def _step_on(self) -> None:
        self._step(1)

    def _step(self, days: int) -> None:
        if self._view is not None:
            self.chosen.emit(self._view.report.day + timedelta(days=days))

    @Slot()
    def _take_day(self) -> None:
        shown = self.day.date()
        self.chosen.emit(date(shown.year(), shown.month(), shown.day()))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.latest.set_words(self.tr("Last business day"))
        self.today.set_words(self.tr("Today"))
        for days, each in self.spans.items():
            each.set_words(self.tr("{n} days up to it").format(n=days))
        self.earlier.set_words(self.tr("Day before"))
        self.later.set_words(self.tr("Day after"))
        self.day.setAccessibleName(self.tr("Business day"))
