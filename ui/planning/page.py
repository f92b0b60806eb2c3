"""The planning page: an earlier day, played again with other desks and another rule."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFileDialog, QVBoxLayout, QWidget

from app.core.changes import DAY, SETUP
from app.documents.sheet import Sheet
from app.queue.past_day import PlanningView, past_day, planning_view
from app.queue.simulation.arrivals_file import read_day
from app.queue.simulation.day import PastDay, day_of_rows
from app.queue.simulation.plan import Outcome, Plan
from ui.context import Context
from ui.feed import ViewFeed
from ui.page import Page
from ui.plaintext import plain, shortened
from ui.planning.choices import FILE, Choices
from ui.planning.hand_on import HandOn
from ui.planning.results_pane import ResultsPane
from ui.planning.sheet_words import make_sheet, sheet_title
from ui.planning.trial import Trials
from ui.planning.words import day_text
from ui.rules.words import rule_text
from ui.shortcuts import Shortcut, bind
from ui.theme.current import px
from ui.widgets.empty import EmptyState
from ui.widgets.scroll import VScroll
from ui.widgets.table import RowsModel
from ui.words import error_text

REFRESH_MS = 600_000
REST_MS = 200  # after the last of several changes
_NARROW = 900
_FORM = 320
_KINDS = frozenset({DAY, SETUP})


class PlanningPage(Page):
    """Every change is played at once; a suggestion is looked for when asked, and can be stopped."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("planning_page")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        self.view: PlanningView | None = None
        self.day: PastDay | None = None
        self.desks: tuple[int, ...] = ()
        self.outcome: Outcome | None = None
        self._before: Outcome | None = None
        self._chosen: object = None
        self._from_file: PastDay | None = None
        self._earlier: list[tuple[int, ...]] = []  # desks to go back to
        self.trials = Trials(ctx.tasks, self)
        self.choices = Choices(ctx.look.language, self)
        self.pane = ResultsPane(self)
        self.nothing = EmptyState(self)
        self.hand_on = HandOn(ctx, self.sheet, self._file_name, self)
        self._lay_out()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self.feed = ViewFeed(ctx, planning_view, {}, REFRESH_MS, self, kinds=_KINDS)
        self._connect()
        self.retranslate()
        self.feed.start()

    def _lay_out(self) -> None:
        inside = QWidget(self)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._beside.setContentsMargins(16, 16, 0, 0)
        self._beside.setSpacing(16)
        self._beside.addWidget(self.choices, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self.nothing, self.pane):
            self._beside.addWidget(part, 1)
        self._show_part(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        self.whole = VScroll(inside, self)
        column.addWidget(self.whole)

    def _show_part(self, shown: QWidget) -> None:
        for part in (self.nothing, self.pane):
            part.setVisible(part is shown)

    def _connect(self) -> None:
        self.feed.viewed.connect(self._show_view)
        self.feed.failed.connect(self._show_failure)
        self.choices.day_chosen.connect(self._choose)
        self.choices.file_asked.connect(self._ask_file)
        self.choices.edited.connect(self._play_soon)
        pane = self.pane
        pane.bar.changed.connect(self._desks_changed)
        pane.suggest_asked.connect(self.look_for_fewest)
        pane.stop_asked.connect(self.trials.stop_looking)
        pane.as_that_day_asked.connect(self._as_that_day)
        pane.copy_asked.connect(self.hand_on.copy)
        pane.save_asked.connect(self.hand_on.ask_save)
        self._rest.timeout.connect(self._play)
        trials = self.trials
        trials.played.connect(self._played)
        trials.found.connect(self._found)
        trials.failed.connect(self._refused)
        trials.looking.connect(self._show_looking)
        trials.moved.connect(self._say_progress)
        self._ctx.look.changed.connect(self._restyle)
        bind(self, Shortcut.UNDO, self._undo)

    # -- the day

    def _show_view(self, view: PlanningView) -> None:
        self.view = view
        self.choices.show_view(view)
        if self.day is None and self._chosen is None:
            earlier = [day for day in view.days if day != view.today] or list(view.days)
            if earlier:
                self._choose(earlier[0])
            else:
                self._show_nothing()

    def _show_failure(self, error: Exception) -> None:
        if self.view is None:
            text, step = error_text(error)
            self.nothing.show_state(text, step, "alert", self.tr("Try again"), self.feed.refresh_now)

    def _show_nothing(self) -> None:
        self.nothing.show_state(
            self.tr("There is no earlier day yet"),
            self.tr("Plan on the first day's visitors tomorrow, or take arrivals from a file."),
            "calendar",
            self.tr("From a file …"),
            self._ask_file,
        )
        self._show_part(self.nothing)

    @Slot(object)
    def _choose(self, chosen: object) -> None:
        """Read a day; the file's is at hand."""
        self._chosen = chosen
        if chosen == FILE and self._from_file is not None:
            self._show_day(self._from_file)
        elif isinstance(chosen, date):
            self._ctx.tasks.run_query(
                self,
                self._ctx.hall.ask,
                past_day,
                self._ctx.actor,
                day=chosen,
                done=self._show_day,
                failed=self._no_day,
            )

    def _no_day(self, error: Exception) -> None:
        self._chosen = None if self.day is None else self._chosen
        self._say(*error_text(error), level="error")

    def _show_day(self, day: PastDay) -> None:
        self.trials.stop_looking()
        self.day, self.desks, self.outcome, self._before = day, day.shifts.desks, None, None
        self._earlier.clear()
        measured = any(one.seconds is not None for one in day.came)
        self.choices.show_day(self._chosen, measured=measured)
        self.pane.show_desks(day, self.desks)
        self._say_title()
        self._play()

    # -- a file

    @Slot()
    def _ask_file(self) -> None:
        kind = self.tr("Arrivals")
        chosen, _ = QFileDialog.getOpenFileName(self, self.choices.file.words(), "", f"{kind} (*.csv *.txt)")
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path) -> None:
        """Read the arrivals of a file, and plan on them."""
        if self.view is not None:
            self._ctx.tasks.run_query(
                self, _day_from, path, self.view, done=self._file_read, failed=self._refused, tag="file"
            )

    def _file_read(self, day: PastDay) -> None:
        self._from_file = day
        self.choices.set_file(shortened(day.name, 20))
        self._choose(FILE)

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        self._say(*error_text(error), level="error")

    # -- playing

    @Slot()
    def _play_soon(self) -> None:
        self.trials.stop_looking()
        self._rest.start()

    @Slot()
    def _play(self) -> None:
        """Play the plan, and beside it the desks of the day itself."""
        plan = self.plan_now()
        if self.day is None or plan is None:
            return
        self._rest.stop()
        plans = [plan]
        if self.day.was_open:
            plans.insert(0, Plan(self.day.shifts.desks, plan.rule, plan.lengths, plan.target_s))
        self.trials.play(self.day, plans)

    def plan_now(self) -> Plan | None:
        """Give what is tried now, None while the rule cannot be read."""
        rule = self.choices.rule_now() if self.view is not None else None
        if rule is None:
            return None
        return Plan(self.desks, rule, self.choices.lengths_now(), self.choices.target_s())

    @Slot(object)
    def _played(self, outcomes: tuple[Outcome, ...]) -> None:
        assert self.day is not None
        self.outcome = outcomes[-1]
        self._before = outcomes[0] if self.day.was_open else None
        self._show_part(self.pane)
        self._show_outcome()

    def _show_outcome(self) -> None:
        if self.day is not None and self.outcome is not None:
            self.pane.show_outcome(self.day, self._before, self.outcome)
            if not self.trials.is_looking():
                self.pane.status.setText(self._status_words())

    # -- desks

    @Slot(tuple)
    def _desks_changed(self, desks: tuple[int, ...]) -> None:
        self._earlier.append(self.desks)
        self.desks = desks
        self._play_soon()

    def _set_desks(self, desks: tuple[int, ...]) -> None:
        if self.day is not None and desks != self.desks:
            self._earlier.append(self.desks)
            self._take_desks(desks)

    def _take_desks(self, desks: tuple[int, ...]) -> None:
        assert self.day is not None
        self.desks = desks
        self.pane.show_desks(self.day, desks)
        self._play()

    @Slot()
    def _as_that_day(self) -> None:
        if self.day is not None:
            self.trials.stop_looking()
            self._set_desks(self.day.shifts.desks)

    @Slot()
    def _undo(self) -> None:
        if self._earlier:
            self.trials.stop_looking()
            self._take_desks(self._earlier.pop())

    @Slot()
    def look_for_fewest(self) -> None:
        """Look for the fewest desks that keep the aim."""
        plan = self.plan_now()
        if self.day is not None and plan is not None:
            self.trials.look(self.day, plan, self.choices.most.number() or 1)

    @Slot(object)
    def _found(self, plan: Plan | None) -> None:
        if plan is not None:
            self._set_desks(plan.desks)
            self._say(self.tr("These are the fewest desks that keep the aim."), "", level="done", undo=True)
            return
        self._say(
            self.tr("Even with {n} desks all day the aim is not kept.").format(n=self.choices.most.number()),
            self.tr("Allow more desks, or a longer wait."),
            level="attention",
        )

    @Slot(bool)
    def _show_looking(self, looking: bool) -> None:
        self.pane.set_looking(looking=looking)
        if not looking:
            self.pane.status.setText(self._status_words())

    @Slot(int)
    def _say_progress(self, share: int) -> None:
        self.pane.status.setText(self.tr("Looking for the fewest desks … {share} %").format(share=share))

    def sheet(self) -> Sheet | None:
        """Give what is on show as a sheet to hand round."""
        view, tables = self.view, self.pane.tables
        if view is None or self.outcome is None:
            return None
        models: dict[str, RowsModel[Any]] = {
            "compared_table": tables.compared,
            "class_table": tables.classes,
            "slot_table": tables.half_hours,
        }
        rule = " ".join(rule_text(self.choices.rule.value(), view.ceiling_min, view.max_overtakes))
        lines = (self.pane.title.text(), rule, self.pane.verdict.text(), self._status_words())
        return make_sheet(sheet_title(self._day_words()), lines, models, self.choices.assumed.text())

    def _file_name(self) -> str:
        return Path(self.day.name).stem if self.day is not None else ""

    # -- the page

    def _say(self, text: str, step: str, level: str, *, undo: bool = False) -> None:
        words, action = (self.tr("Undo"), self._undo) if undo else (None, None)
        self._ctx.strip.show_message(text, level, words, action, next_step=step)

    def _day_words(self) -> str:
        if self.day is None:
            return ""
        chosen = self._chosen
        return day_text(chosen, self._ctx.look.language) if isinstance(chosen, date) else plain(self.day.name)

    def _say_title(self) -> None:
        if self.day is not None:
            words = self.tr("Open desks by half hour, for the {n} visitors of {day}")
            for each in (self.pane.title, self.choices.day):
                each.setProperty("foreign", not self.day.was_open)  # the name of a file is no Chinese
            self.pane.title.setText(words.format(n=len(self.day.came), day=self._day_words()))

    def _status_words(self) -> str:
        if self.outcome is None:
            return ""
        if self.outcome.draws == 1:
            return self.tr("Every visit as long as it was on that day, with the usual pause between two.")
        return self.tr("The length of visits is drawn {n} times; the figures are over all of these.").format(
            n=self.outcome.draws
        )

    def take_focus(self) -> None:
        """Put the keyboard where work begins, unless somebody already uses a part of the page."""
        if not self.isAncestorOf(QApplication.focusWidget() or self):
            self.choices.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Ask the hall no more, and end what is being worked out."""
        self.feed.stop()
        self._rest.stop()
        self.trials.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the arrangement that the window has room for."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _restyle(self) -> None:
        self._fit()
        self.pane.tables.restyle()
        self.pane.tables.fit(self.pane.width())

    def _fit(self) -> None:
        narrow = self.width() < px(_NARROW)  # then the desks come first, and the form below them
        down, across = QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(down if narrow else across)
        self.choices.setMinimumWidth(0 if narrow else px(_FORM))
        self.choices.setMaximumWidth(16_777_215 if narrow else px(_FORM))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.choices.retranslate(self._ctx.look.language)
        self.pane.retranslate()
        self._say_title()
        self._show_outcome()
        if self.view is None:
            self.nothing.show_state(self.tr("One moment …"), self.tr("The earlier days are being read."), "wait")
        elif self.day is None:
            self._show_nothing()


def _day_from(path: Path, view: PlanningView) -> PastDay:
    return day_of_rows(path.name, read_day(path), view.services, view.times, view.desks)
