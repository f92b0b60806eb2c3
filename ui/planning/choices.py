"""The form of the planning page: which day, which rule, how long visits take, and what is wanted."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QFrame, QVBoxLayout, QWidget

from app.core.errors import HallError
from app.queue.discipline import Rule
from app.queue.past_day import PlanningView
from app.queue.rule_parts import put_together, take_apart
from app.queue.rulebook import read_rule
from app.queue.simulation.day import AS_IT_WAS, LEARNED, Lengths
from ui.planning.day_reader import FILE
from ui.planning.words import day_text
from ui.rules.field import RuleField
from ui.rules.words import rule_text
from ui.theme.state import set_state
from ui.widgets.buttons import button
from ui.widgets.fields import ChoiceField, NumberField
from ui.widgets.form import Form
from ui.widgets.labels import label

SET = "set"
OLDER = "older"
_VISIT_MIN = 10


class Choices(QFrame):
    """What a person chooses; what the hall does today stands there first.

    Signals:
        day_chosen: A day of the list, or OLDER; FILE is what the file's name stands for.
        file_asked: A file is to be read.
        edited: The rule, the length of visits or the target is another.
    """

    day_chosen = Signal(object)
    file_asked = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName("planning_choices")
        self._view: PlanningView | None = None
        self._shown: object = None
        self._file = ""
        self.day = ChoiceField((), "planning_day", self)
        self.older = DateField("planning_older", self)
        self.file = button("", name="planning_file", icon_name="papers", parent=self)
        self.rule = RuleField("planning_rule", self)
        self.told = label(kind="small", wrap=True, name="planning_rule_told", parent=self)
        self.lengths = ChoiceField((AS_IT_WAS, LEARNED, SET), "planning_lengths", self)
        self.minutes = NumberField(1, 120, "planning_minutes", parent=self)
        self.target = NumberField(1, 240, "planning_target", parent=self)
        self.most = NumberField(1, 99, "planning_most", parent=self)
        self.assumed = label(kind="small", wrap=True, name="planning_assumed", parent=self)
        self._lay_out()
        self._connect()
        for part in (self.more, self.assumed):
            part.hide()  # until there is a day to plan on
        self._show_minutes()
        self.minutes.set_value(_VISIT_MIN)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        self.form = Form(self)
        self._day = self.form.add_row("", self.day)
        column.addWidget(self.form)
        column.addWidget(self.older)
        column.addWidget(self.file)
        self.more = Form(self)
        self._rule = self.more.add_row("", self.rule)
        self._lengths = self.more.add_row("", self.lengths)
        self._minutes = self.more.add_row("", self.minutes)
        self._target = self.more.add_row("", self.target)
        self._most = self.more.add_row("", self.most)
        column.addWidget(self.more)
        column.addWidget(self.assumed)
        column.addStretch(1)
        self.told.setParent(self.rule)
        layout = self.rule.layout()
        assert layout is not None
        layout.addWidget(self.told)

    def _connect(self) -> None:
        self.day.edited.connect(self._day_edited)
        self.older.day_given.connect(self.day_chosen)
        self.file.clicked.connect(self.file_asked)
        self.rule.edited.connect(self._rule_edited)
        self.lengths.edited.connect(self._lengths_edited)
        for field in (self.minutes, self.target):
            field.edited.connect(self.edited)

    # -- what is chosen

    def show_view(self, view: PlanningView) -> None:
        """Offer the hall's days; what the hall does stands in the fields until a person chose something else."""
        was = self._view
        tried = (self.rule_now(), self.target_s()) if was is not None else None
        self._view = view
        self.rule.know_bands(view.bands)
        if was is None or self.rule.value() == _as_chosen(was.discipline):
            self.rule.set_value(view.discipline)
        if was is None or self.most.number() == was.desks:
            self.most.set_value(view.desks)
        if was is None or self.target.number() == was.target_min:
            self.target.set_value(view.target_min)
        self._offer_days()
        self._tell_rule()
        if tried is not None and tried != (self.rule_now(), self.target_s()):
            self.edited.emit()

    def show_day(self, chosen: object, *, measured: bool) -> None:
        """Show which day is played; visits as they were only where somebody measured them."""
        self._shown = chosen
        self._point()
        for part in (self.more, self.assumed):
            part.show()
        if measured != self._offers_measured():
            kinds = (AS_IT_WAS, LEARNED, SET) if measured else (LEARNED, SET)
            self.lengths.set_choices([(kind, "") for kind in kinds])
        self._say_lengths()
        self._show_minutes()

    def show_again(self) -> None:
        """Point at the day that is on show, unless a person is about to name one that is not in the list."""
        if self.day.value() != OLDER:
            self._point()

    def _point(self) -> None:
        if self.day.row_of(self._shown) >= 0:
            self.day.set_value(self._shown)
        elif isinstance(self._shown, date):
            self.day.set_value(OLDER)
            self.older.show_day(self._shown)
        self.older.setVisible(self.day.value() == OLDER)

    def set_file(self, name: str) -> None:
        """Name the file whose day is among those to choose from."""
        self._file = name
        self._offer_days()

    def rule_now(self) -> Rule | None:
        """Give the rule, None while it cannot be read."""
        view = self._view
        assert view is not None
        if self._is_that_of_the_hall(view):
            return view.rule
        try:
            return read_rule(self.rule.value(), view.ceiling_min * 60.0, view.max_overtakes, view.bands)
        except HallError:
            return None

    def _is_that_of_the_hall(self, view: PlanningView) -> bool:
        return self.rule.value() == _as_chosen(view.discipline)

    def lengths_now(self) -> Lengths:
        """Give how long visits take."""
        return Lengths(str(self.lengths.value()), (self.minutes.number() or 1) * 60.0)

    def target_s(self) -> float:
        """Give what ordinary visitors should wait at most, in seconds."""
        return (self.target.number() or 1) * 60.0

    # -- hands

    @Slot()
    def _day_edited(self) -> None:
        chosen = self.day.value()
        self.older.setVisible(chosen == OLDER)
        if chosen != OLDER:
            self.day_chosen.emit(chosen)

    @Slot()
    def _rule_edited(self) -> None:
        self._tell_rule()
        self.edited.emit()

    @Slot()
    def _lengths_edited(self) -> None:
        self._show_minutes()
        self.edited.emit()

    def _show_minutes(self) -> None:
        shown = self.lengths.value() == SET
        for part in (self._minutes.label, self.minutes):
            part.setVisible(shown)

    # -- words

    def _offers_measured(self) -> bool:
        return self.lengths.row_of(AS_IT_WAS) >= 0

    def _offer_days(self) -> None:
        view = self._view
        if view is None:
            return
        choices: list[tuple[object, str]] = [(day, self._words_of(day)) for day in view.days]
        if self._file:
            choices.append((FILE, self.tr("File {name}").format(name=self._file)))
        choices.append((OLDER, self.tr("Another day …")))
        before = self.day.value()
        self.day.set_choices(choices)
        if before is not None and self.day.value() != before:
            self._point()  # the day left the list: it is on show all the same
        self.older.setVisible(self.day.value() == OLDER)

    def _words_of(self, day: date) -> str:
        assert self._view is not None
        words = day_text(day)
        return self.tr("{day} (so far)").format(day=words) if day == self._view.today else words

    def _tell_rule(self) -> None:
        view = self._view
        if view is None:
            return
        bands = ",".join(map(str, view.bands))
        lines = rule_text(self.rule.value(), view.ceiling_min, view.max_overtakes, bands)
        same = self._is_that_of_the_hall(view)
        self.told.setText(self.tr("As the hall calls today.") if same else "\n".join(lines))
        set_state(self.told, kind="small" if self.rule_now() is not None else "error")

    def _say_lengths(self) -> None:
        words = {
            AS_IT_WAS: self.tr("As on that day"),
            LEARNED: self.tr("As in the last weeks"),
            SET: self.tr("About the same for all"),
        }
        self.lengths.set_words([words[str(self.lengths.itemData(row))] for row in range(self.lengths.count())])

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.form.retitle(self._day, self.tr("Whose visitors"))
        self.older.retranslate()
        self.file.set_words(self.tr("From a file …"))
        self.more.retitle(self._rule, self.tr("Rule of calling"))
        self.more.retitle(self._lengths, self.tr("How long visits take"))
        self.more.retitle(self._minutes, self.tr("Minutes in the mean"))
        self.more.retitle(
            self._target, self.tr("Ordinary waits under, minutes"), self.tr("The aim: kept for 90 % of them.")
        )
        self.more.retitle(self._most, self.tr("Desks at most, for the suggestion"))
        self.rule.retranslate()
        self.assumed.setText(
            self.tr(
                "Assumed: the same people come at the same times, nobody leaves, every desk takes every service, "
                "and a desk that closes finishes its visit first."
            )
        )
        self._offer_days()
        self._say_lengths()
        self._tell_rule()


def _as_chosen(discipline: str) -> str:
    """Write a rule as the field gives it back."""
    return put_together(take_apart(discipline))


class DateField(QWidget):
    """A day that is not in the list.

    Signals:
        day_given: A person asked for this day.
    """

    day_given = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = QDateEdit(self)
        self.day.setObjectName(name)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setDate(QDate.currentDate())
        self.day.lineEdit().setTextMargins(8, 0, 8, 0)
        self.show_it = button("", name=f"{name}_show", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.day)
        column.addWidget(self.show_it)
        self.show_it.clicked.connect(self._give)

    def show_day(self, day: date) -> None:
        """Show a day."""
        self.day.setDate(QDate(day.year, day.month, day.day))

    @Slot()
    def _give(self) -> None:
        self.day_given.emit(self.day.date().toPython())

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.day.setAccessibleName(self.tr("Day"))
        self.show_it.set_words(self.tr("Take this day"))
