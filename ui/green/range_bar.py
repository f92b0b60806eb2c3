"""Choose the business days that a list is about: today, the last days, or any."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QWidget

from ui.widgets.buttons import Button, button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label

SPANS = (1, 7, 30)  # days up to today


class RangeBar(QWidget):
    """A few usual spans, and two days to choose.

    Signals:
        chosen: First and last day.
    """

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today: date | None = None
        self._marking = False
        self.spans: dict[int, Button] = {}
        row = FlowLayout(self, spacing=8)
        for days in SPANS:
            made = button("", kind="chip", name=f"range_{days}", parent=self)
            made.setCheckable(True)
            made.setProperty("days", days)
            made.toggled.connect(self._take_span)  # a screen reader toggles and never clicks
            self.spans[days] = made
            row.addWidget(made)
        self.begin, self.end = QDateEdit(self), QDateEdit(self)
        self.dash = label("–", kind="muted", parent=self)
        for each, name in ((self.begin, "range_first"), (self.end, "range_last")):
            each.setObjectName(name)
            each.setDisplayFormat("yyyy-MM-dd")
            each.lineEdit().setTextMargins(8, 0, 8, 0)
            each.dateChanged.connect(self._take_days)
        for part in (self.begin, self.dash, self.end):
            row.addWidget(part)
        self.retranslate()

    def show_days(self, first: date, last: date, today: date) -> None:
        """Show the days of the list on show; `today` is the present business day."""
        self._today = today
        for field, day in ((self.begin, first), (self.end, last)):
            blocker = QSignalBlocker(field)
            field.setDate(QDate(day.year, day.month, day.day))
            blocker.unblock()
        self._mark(first, last)

    def _mark(self, first: date, last: date) -> None:
        self._marking = True
        for days, each in self.spans.items():
            each.setChecked(last == self._today and (last - first).days == days - 1)
        self._marking = False

    @Slot()
    def _take_span(self) -> None:
        pressed = self.sender()
        if pressed is not None and self._today is not None and not self._marking:
            self._ask(self._today - timedelta(days=int(pressed.property("days")) - 1), self._today)

    @Slot()
    def _take_days(self) -> None:
        first, last = _day(self.begin.date()), _day(self.end.date())
        if last < first:  # the day just chosen counts, the other one follows
            first = last = first if self.sender() is self.begin else last
        self._ask(first, last)

    def _ask(self, first: date, last: date) -> None:
        self.show_days(first, last, self._today or last)
        self.chosen.emit(first, last)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for days, each in self.spans.items():
            each.set_words(self.tr("Today") if days == 1 else self.tr("Last {n} days").format(n=days))
        self.begin.setAccessibleName(self.tr("First day"))
        self.end.setAccessibleName(self.tr("Last day"))


def _day(shown: QDate) -> date:
    return date(shown.year(), shown.month(), shown.day())
