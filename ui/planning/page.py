"""The planning page: an earlier day, played again with other desks and another rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFileDialog, QVBoxLayout, QWidget

from app.core.changes import DAY, SETUP
from app.documents.sheet import Sheet
from app.queue.past_day import PlanningView, planning_view
from app.queue.simulation.day import PastDay
from app.queue.simulation.plan import Outcome, Plan
from ui.context import Context
from ui.feed import ViewFeed
from ui.page import Page
from ui.plaintext import plain, shortened
from ui.planning.bench import Bench
from ui.planning.choices import Choices
from ui.planning.day_reader import FILE, DayReader
from ui.planning.desk_history import Desks
from ui.planning.hand_on import HandOn
from ui.planning.results_pane import ResultsPane
from ui.planning.sheet_words import make_sheet, sheet_title
from ui.planning.verdict import how_played
from ui.planning.words import day_text
from ui.rules.words import rule_sentences
from ui.shortcuts import Shortcut, bind
from ui.theme.current import px
from ui.widgets.empty import EmptyState
from ui.widgets.scroll import VScroll
from ui.widgets.table import RowsModel
from ui.words import error_text

REFRESH_MS = 600_000
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
        self.reader = DayReader(ctx, self)
        self.bench = Bench(ctx.tasks, self._plan_of, self)
        self.choices = Choices(self)
        self.pane = ResultsPane(ctx.tasks, self)
        self.nothing = EmptyState(self)
        self.hand_on = HandOn(ctx, self.sheet, self._file_name, self)
        self._lay_out()
        self.feed = ViewFeed(ctx, planning_view, {}, REFRESH_MS, self, kinds=_KINDS)
        self._connect()
        self.retranslate()
        self.feed.start()

    @property
    def day(self) -> PastDay | None:
        """Give the day that is planned on."""
        return self.bench.day

    @property
    def desks(self) -> Desks:
        """Give the desks that are tried now."""
        return self.bench.desks

    @property
    def outcome(self) -> Outcome | None:
        """Give what they would bring, None until that is played."""
        return self.bench.outcome

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
        self.reader.read.connect(self._show_day)
        self.reader.refused.connect(self._no_day)
        self.choices.day_chosen.connect(self.reader.choose)
        self.choices.file_asked.connect(self._ask_file)
        bench, pane, trials = self.bench, self.pane, self.bench.trials
        self.choices.edited.connect(bench.play_soon)
        pane.bar.changed.connect(bench.follow)
        pane.suggest_asked.connect(self.look_for_fewest)
        pane.stop_asked.connect(trials.stop_looking)
        pane.as_that_day_asked.connect(bench.take_those_of_the_day)
        pane.copy_asked.connect(self.hand_on.copy)
        pane.save_asked.connect(self.hand_on.ask_save)
        bench.desks_set.connect(self._show_desks)
        bench.played.connect(self._show_outcome)
        bench.unplayable.connect(self._say_status)
        bench.found.connect(self._say_found)
        trials.failed.connect(self._refused)
        trials.looking.connect(self._show_looking)
        trials.moved.connect(self._say_progress)
        self._ctx.look.changed.connect(self._restyle)
        bind(self, Shortcut.UNDO, self.bench.undo)

    # -- the day

    def _show_view(self, view: PlanningView) -> None:
        self.view = view
        self.choices.show_view(view)
        if self.day is None and not self.reader.is_asked:
            earlier = [day for day in view.days if day != view.today] or list(view.days)
            if earlier:
                self.reader.choose(earlier[0])
            else:
                self._show_nothing()

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        if self.view is None:
            self._show_trouble(error)

    def _show_trouble(self, error: Exception) -> None:
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
    def _no_day(self, error: Exception) -> None:
        """Say why the day that was asked for is none; the list says again which one is on show."""
        if self.day is None:
            self._show_trouble(error)
        else:
            self.choices.show_again()
        self._refused(error)

    @Slot(object)
    def _show_day(self, day: PastDay) -> None:
        self.bench.begin(day)
        if self.reader.shown == FILE:
            self.choices.set_file(shortened(day.name, 20))
        measured = any(one.seconds is not None for one in day.came)
        self.choices.show_day(self.reader.shown, measured=measured)
        self._show_desks()
        self._say_title()
        self.bench.play()

    @Slot()
    def _ask_file(self) -> None:
        kind = self.tr("Arrivals")
        chosen, _ = QFileDialog.getOpenFileName(self, self.choices.file.words(), "", f"{kind} (*.csv *.txt)")
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path) -> None:
        """Read the arrivals of a file, and plan on them."""
        if self.view is not None:
            self.reader.choose_file(path, self.view)

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        self._say(*error_text(error), "error", partial(self._refused, error))

    # -- playing

    def plan_now(self) -> Plan | None:
        """Give what is tried now, None while the rule cannot be read."""
        return self._plan_of(self.desks)

    def _plan_of(self, desks: Desks) -> Plan | None:
        rule = self.choices.rule_now() if self.view is not None else None
        if rule is None:
            return None
        return Plan(desks, rule, self.choices.lengths_now(), self.choices.target_s())

    @Slot()
    def _show_desks(self) -> None:
        if self.day is not None:
            self.pane.show_desks(self.day, self.desks)

    @Slot()
    def _show_outcome(self) -> None:
        if self.day is not None and self.outcome is not None:
            self._show_part(self.pane)
            self.pane.show_outcome(self.day, self.bench.before, self.outcome)
            if not self.bench.trials.is_looking():
                self._say_status()

    @Slot()
    def look_for_fewest(self) -> None:
        """Look for the fewest desks that keep the aim."""
        self.bench.look_for_fewest(self.choices.most.number() or 1)

    @Slot(bool)
    def _say_found(self, found: bool) -> None:
        if found:
            words = self.tr("These are the fewest desks that keep the aim.")
            self._say(words, "", "done", partial(self._say_found, True), undo=True)
        else:
            self._say_none_found(self.choices.most.number())

    def _say_none_found(self, most: int | None) -> None:
        words = self.tr("Even with {n} desks all day the aim is not kept.").format(n=most)
        step = self.tr("Allow more desks, or a longer wait.")
        self._say(words, step, "attention", partial(self._say_none_found, most))

    @Slot(bool)
    def _show_looking(self, looking: bool) -> None:
        self.pane.set_looking(looking=looking)
        if not looking:
            self._say_status()

    @Slot(int)
    def _say_progress(self, share: int) -> None:
        self.pane.status.setText(self.tr("Looking for the fewest desks … {share} %").format(share=share))

    # -- what is handed on

    def sheet(self) -> Sheet | None:
        """Give what is on show as a sheet to hand round."""
        tables = self.pane.tables
        if self.outcome is None:
            return None
        models: dict[str, RowsModel[Any]] = {
            "compared_table": tables.compared,
            "class_table": tables.classes,
            "slot_table": tables.half_hours,
        }
        rule = " ".join(rule_sentences(self.outcome.plan.rule))
        lines = (self.pane.title.text(), rule, self.pane.verdict.text(), self._how_played(), self.pane.note.text())
        return make_sheet(sheet_title(self._day_words()), lines, models, self.choices.assumed.text())

    def _file_name(self) -> str:
        return Path(self.day.name).stem if self.day is not None else ""

    # -- words

    def _say(self, text: str, step: str, level: str, retell: Callable[[], object], *, undo: bool = False) -> None:
        words, action = (self.tr("Undo"), self.bench.undo) if undo else (None, None)
        self._ctx.strip.show_message(text, level, words, action, next_step=step, retell=retell)

    def _day_words(self) -> str:
        """Name the day on show, whatever is being asked for."""
        if self.day is None:
            return ""
        if not self.day.was_open:
            return plain(self.day.name)
        return day_text(date.fromisoformat(self.day.name))

    def _say_title(self) -> None:
        if self.day is not None:
            words = self.tr("Open desks by half hour, for the {n} visitors of {day}")
            for each in (self.pane.title, self.choices.day):
                each.setProperty("foreign", not self.day.was_open)  # the name of a file is no Chinese
            self.pane.title.setText(words.format(n=len(self.day.came), day=self._day_words()))

    def _how_played(self) -> str:
        return how_played(self.day, self.outcome) if self.day is not None and self.outcome is not None else ""

    @Slot()
    def _say_status(self) -> None:
        words = self._how_played()
        if words and self.plan_now() is None:
            words = self.tr("This rule cannot be played; the figures are still those of the rule before.")
        self.pane.status.setText(words)

    # -- the page

    def take_focus(self) -> None:
        """Put the keyboard where work begins, unless somebody already uses a part of the page."""
        if not self.isAncestorOf(QApplication.focusWidget() or self):
            self.choices.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Ask the hall no more, and end what is being worked out."""
        self.feed.stop()
        self.bench.stop_all()

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
        self.choices.retranslate()
        self.pane.retranslate()
        self._say_title()
        self._show_outcome()
        if self.view is None:
            self.nothing.show_state(self.tr("One moment …"), self.tr("The earlier days are being read."), "wait")
        elif self.day is None:
            self._show_nothing()
