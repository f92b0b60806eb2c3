"""The right side of the planning page: the desks to change, and what they would bring."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.queue.simulation.day import PastDay
from app.queue.simulation.plan import Outcome
from ui.planning.day_chart import DayChart
from ui.planning.desk_bar import DeskBar
from ui.planning.results import by_class, by_half_hour, compared
from ui.planning.tables import Tables
from ui.planning.verdict import about_measured, verdict
from ui.tasks import Tasks
from ui.theme.state import set_state
from ui.widgets.buttons import button
from ui.widgets.card import card
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label


class ResultsPane(QWidget):
    """Cards below one another.

    Signals:
        suggest_asked: Look for the fewest desks.
        stop_asked: Look no further.
        as_that_day_asked: Take the desks of the day itself.
        copy_asked: The result as text.
        save_asked: The result as a file.
    """

    suggest_asked = Signal()
    stop_asked = Signal()
    as_that_day_asked = Signal()
    copy_asked = Signal()
    save_asked = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(kind="heading", wrap=True, name="planning_title", parent=self)
        self.verdict = label(wrap=True, name="planning_verdict", parent=self)
        self.bar = DeskBar(self)
        self.chosen = label(wrap=True, name="planning_chosen", parent=self)
        self.keys = label(kind="small", wrap=True, parent=self)
        self.dotted = label(kind="small", wrap=True, parent=self)
        self.fewer = button("−", name="planning_fewer", parent=self)
        self.more = button("+", name="planning_more", parent=self)
        self.suggest = button("", "primary", name="planning_suggest", parent=self)
        self.stop = button("", name="planning_stop", icon_name="stop", parent=self)
        self.as_that_day = button("", name="planning_as_that_day", icon_name="return", parent=self)
        self.status = label(kind="muted", wrap=True, name="planning_status", parent=self)
        self.note = label(kind="small", wrap=True, name="planning_note", parent=self)
        self.waiting_title = label(kind="heading", wrap=True, parent=self)
        self.waiting = DayChart("planning_waiting", tasks, self)
        self.waits_title = label(kind="heading", wrap=True, parent=self)
        self.waits = DayChart("planning_waits", tasks, self)
        self.copy = button("", name="planning_copy", icon_name="copy", parent=self)
        self.save = button("", name="planning_save", icon_name="papers", parent=self)
        self.tables = Tables(self)
        self._lay_out()
        self._connect()
        self.set_looking(looking=False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 16)
        column.setSpacing(12)
        change, hand_on = FlowLayout(spacing=8), FlowLayout(spacing=8)
        for part in (self.suggest, self.stop, self.as_that_day):
            change.addWidget(part)
        for part in (self.copy, self.save):
            hand_on.addWidget(part)
        chosen = QHBoxLayout()
        chosen.setSpacing(8)
        for part in (self.fewer, self.more):
            chosen.addWidget(part)
        chosen.addWidget(self.chosen, 1)
        tables = self.tables
        cards: tuple[tuple[QWidget | QLayout, ...], ...] = (
            (self.title, self.bar, chosen, self.keys, self.dotted, change, self.status),
            (self.verdict, tables.compared_view, self.note, hand_on),
            (self.waiting_title, self.waiting, self.waits_title, self.waits),
            (tables.classes_view,),
            (tables.half_hours_view,),
        )
        for parts in cards:
            column.addWidget(card(self, *parts))
        column.addStretch(1)

    def _connect(self) -> None:
        self.fewer.clicked.connect(self._take_one)
        self.more.clicked.connect(self._give_one)
        self.suggest.clicked.connect(self.suggest_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.as_that_day.clicked.connect(self.as_that_day_asked)
        self.copy.clicked.connect(self.copy_asked)
        self.save.clicked.connect(self.save_asked)
        self.bar.chosen.connect(self._say_chosen)
        self.bar.changed.connect(self._say_chosen)

    @Slot()
    def _take_one(self) -> None:
        self.bar.more(-1)

    @Slot()
    def _give_one(self) -> None:
        self.bar.more(1)

    @Slot()
    def _say_chosen(self) -> None:
        self.chosen.setText(self.bar.words())

    def show_desks(self, day: PastDay, desks: tuple[int, ...]) -> None:
        """Show the desks of a plan on a day."""
        times = [day.time_of(slot) for slot in range(len(desks))]
        self.bar.show_desks(times, desks, day.shifts.desks if day.was_open else ())
        for part in (self.as_that_day, self.dotted):
            part.setVisible(day.was_open)
        self.tables.show_that_day(known=day.was_open)
        self._say_chosen()

    def show_outcome(self, day: PastDay, before: Outcome | None, planned: Outcome) -> None:
        """Show what a plan would bring."""
        slots = planned.half_hours
        times = [one.begins for one in slots]
        self.waiting.show_values(times, [one.waiting for one in slots])
        target = planned.plan.target_s / 60
        self.waits.show_values(times, [None if one.p90_s is None else one.p90_s / 60 for one in slots], target)
        tables = self.tables
        tables.compared.set_rows(compared(day, before, planned))
        tables.classes.set_rows(by_class(planned))
        tables.half_hours.set_rows(by_half_hour(day, planned))
        tables.restyle()
        words, bad = verdict(day, planned)
        self.verdict.setText(words)
        set_state(self.verdict, kind="error" if bad else "heading")
        self.note.setText(about_measured(day))
        self.note.setVisible(day.was_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self.tables.fit(self.width())

    def set_looking(self, *, looking: bool) -> None:
        """Show that a suggestion is looked for, or no longer."""
        self.suggest.setEnabled(not looking)
        self.stop.setVisible(looking)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.bar.setAccessibleName(self.tr("Open desks by half hour"))
        self.keys.setText(
            self.tr(
                "Choose half hours with the pointer or the arrow keys (Shift takes in more); "
                "type a number, or press + and −."
            )
        )
        self.dotted.setText(self.tr("The dotted lines are the desks of that day."))
        self.fewer.setAccessibleName(self.tr("One desk fewer"))
        self.more.setAccessibleName(self.tr("One desk more"))
        self.suggest.set_words(self.tr("Suggest the fewest desks"))
        self.stop.set_words(self.tr("Stop"))
        self.as_that_day.set_words(self.tr("As on that day"))
        self.copy.set_words(self.tr("Copy as text"))
        self.save.set_words(self.tr("Save as PDF or Excel …"))
        self.waiting_title.setText(self.tr("Most people waiting at once"))
        self.waits_title.setText(self.tr("90 % of the ordinary visitors wait less than, minutes; dashed: the aim"))
        self.waiting.setAccessibleName(self.waiting_title.text())
        self.waits.setAccessibleName(self.waits_title.text())
        self.tables.retranslate()
        self._say_chosen()
