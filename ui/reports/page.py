"""The page of reports: yesterday's figures are there when it opens; other days, paper and files are a key away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import CASES, DAY, QUEUE, RATINGS, SETUP
from app.documents.marks import Page as PaperPage
from app.reports.backups import with_backup
from app.reports.facts import facts_of
from app.reports.figures import Group
from app.reports.lines import behind
from app.reports.ranges import RangeView, range_view
from app.reports.reading import BackupNote, DayReport, DayView, day_view
from ui.context import Context
from ui.feed import ViewFeed
from ui.green.list_card import ListCard
from ui.page import Page
from ui.reports.behind import BehindCard
from ui.reports.charts import ArrivalsChart, ClassesChart
from ui.reports.columns import (
    LEAST_SERVICE,
    SELDOM,
    SELDOM_OF_DESKS,
    ServiceKey,
    class_key,
    desk_columns,
    group_columns,
    group_id,
)
from ui.reports.day_bar import DayBar
from ui.reports.facts_card import FactsCard
from ui.reports.range_face import RangeFace
from ui.reports.tiles import Tiles
from ui.reports.times import time_rows, times_card
from ui.reports.to_paper import ToPaper
from ui.reports.words import day_text, ends_meaning, ends_text, meaning_of, name_of
from ui.shortcuts import Shortcut, bind
from ui.widgets.buttons import Button, button
from ui.widgets.card import card
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Badge, label
from ui.widgets.scroll import VScroll, bring_into_sight
from ui.words import error_text

REFRESH_MS = 60_000
_KINDS = frozenset({QUEUE, DAY, SETUP, CASES, RATINGS})
_TABLES = ("by_service", "by_class", "by_desk", "by_half_hour")


class ReportsPage(Page):
    """A day to choose, its tiles, charts and tables."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reports_page")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        self.view: DayView | None = None
        self.backed: BackupNote | None = None
        self._args: dict[str, Any] = {"day": None}
        self._coming = True  # what was chosen is not on show yet: it is not what would be printed
        self._make_parts()
        self.paper = ToPaper(ctx, self._pages, self._book, self._file_name, self)
        self._lay_out()
        self.feed = ViewFeed(ctx, day_view, self._args, REFRESH_MS, self, _KINDS)
        self._connect()
        self.retranslate()
        self.empty.show_state(self.tr("Reading the hall …"), icon_name="wait")
        self.feed.start()

    def _make_parts(self) -> None:
        self.title = label(kind="title", wrap=True, parent=self)
        self.state = Badge(parent=self)
        self.days = DayBar(self)
        self.print = button("", kind="primary", icon_name="printer", name="report_print", parent=self)
        self.preview = button("", name="report_preview", parent=self)
        self.pdf = button("", name="report_pdf", parent=self)
        self.excel = button("", name="report_excel", parent=self)
        self.print.set_key(Shortcut.PRINT_REPORT)
        self.sentences = label(wrap=True, name="report_sentences", parent=self)
        self.tiles = Tiles(self)
        self.ends = label(kind="muted", wrap=True, name="report_ends", parent=self)
        self.hint = label(kind="small", wrap=True, name="report_hint", parent=self)
        self.arrivals_title = label(kind="heading", wrap=True, parent=self)
        self.arrivals = ArrivalsChart("report_arrivals", self._ctx.tasks, self)
        self.classes_title = label(kind="heading", wrap=True, parent=self)
        self.classes = ClassesChart("report_classes", self._ctx.tasks, self)
        self.behind = BehindCard(self)
        self.service_key = ServiceKey()
        self.facts = FactsCard(self)
        self.tables = {name: self._table(name) for name in _TABLES}
        self.times = times_card(self)
        self.range_view: RangeView | None = None
        self._asked: tuple[date, date] | None = None  # the range that was chosen, while a day is not
        self.range = RangeFace(self._ctx.tasks, self)
        self.empty = EmptyState(self)

    def _table(self, name: str) -> ListCard:
        keys: dict[str, Callable[[Group], str]] = {"by_service": self.service_key, "by_class": class_key}
        columns = desk_columns() if name == "by_desk" else group_columns(keys.get(name))
        seldom = SELDOM_OF_DESKS if name == "by_desk" else SELDOM
        least = {"least_name": LEAST_SERVICE} if name == "by_service" else {}
        return ListCard(name, columns, group_id, seldom, self, **least)

    def _acts(self) -> tuple[Button, ...]:
        return self.print, self.preview, self.pdf, self.excel

    def _lay_out(self) -> None:
        head = FlowLayout(spacing=12)
        head.addWidget(self.title)
        head.addWidget(self.state)
        acts = FlowLayout(spacing=8)
        for part in self._acts():
            acts.addWidget(part)
        content = QWidget(self)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self.tiles)
        inner.addWidget(self.ends)
        inner.addWidget(self.behind)
        inner.addWidget(self.sentences)
        inner.addWidget(card(self, self.arrivals_title, self.arrivals))
        inner.addWidget(card(self, self.classes_title, self.classes))
        inner.addWidget(self.times)
        inner.addWidget(self.hint)
        for each in self.tables.values():
            inner.addWidget(each)
        inner.addWidget(self.facts)
        inner.addStretch(1)
        self._faces = QStackedWidget(self)
        self._faces.addWidget(VScroll(self.empty, self))
        self.whole = VScroll(content, self)
        self._faces.addWidget(self.whole)
        self._faces.addWidget(VScroll(self.range, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.days)
        column.addLayout(acts)
        column.addWidget(self._faces, 1)

    def _connect(self) -> None:
        self.feed.viewed.connect(self._show_view)
        self.feed.failed.connect(self._show_failure)
        self.days.chosen.connect(self._take_day)
        self.days.range_chosen.connect(self._take_range)
        self.range.opened.connect(self.days.open_span)
        self._ctx.look.changed.connect(self.range.restyle)
        self.print.clicked.connect(self.paper.print_now)
        self.preview.clicked.connect(self.paper.ask_print)
        self.pdf.clicked.connect(self.paper.ask_pdf)
        self.excel.clicked.connect(self.paper.ask_book)
        bind(self, Shortcut.PRINT_REPORT, self.paper.print_now)
        self._ctx.look.changed.connect(self.behind.restyle)
        self._ctx.look.changed.connect(self.times.restyle)
        self.tiles.asked.connect(self._show_behind)
        for each in self.tables.values():
            self._ctx.look.changed.connect(each.restyle)
            each.view.activated.connect(self._show_behind_row)
            each.view.doubleClicked.connect(self._show_behind_row)

    def stop(self) -> None:
        """Ask the hall no more."""
        self.feed.stop()

    def take_focus(self) -> None:
        """Start at the printer: that is what most come for; at the days until they have been read."""
        (self.print if self.print.isEnabled() else self.days.latest).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- paper and files

    def _pages(self) -> list[PaperPage]:
        from app.reports.page import day_pages
        from app.reports.range_page import range_pages

        if self.range_view is not None:
            return range_pages(self.range_view)
        assert self.view is not None
        return day_pages(self._with_backup(), self.view.before)

    def _book(self) -> bytes:
        from app.reports.book import day_book
        from app.reports.range_page import range_book

        if self.range_view is not None:
            return range_book(self.range_view)
        assert self.view is not None
        return day_book(self._with_backup(), self.view.before)

    def _with_backup(self) -> DayReport:
        assert self.view is not None
        return self.view.report if self.backed is None else replace(self.view.report, backup=self.backed)

    def _file_name(self) -> str:
        if self._coming:
            return ""
        if self.range_view is not None:
            return f"{self.tr('report')}-{self.range_view.first:%Y-%m-%d}-{self.range_view.last:%Y-%m-%d}"
        return f"{self.tr('report')}-{self.view.report.day:%Y-%m-%d}" if self.view is not None else ""

    # -- which visits a figure counts

    @Slot(str)
    def _show_behind(self, figure: str, key: str = "", title: str = "") -> None:
        """List the visits behind a figure of the day on show."""
        if self.view is not None:
            report = self.view.report
            lines = behind(report.lines, figure, key, report.target_s)
            named = self.tr("Over {n} minutes").format(n=report.target_s // 60) if figure == "over_target" else ""
            self.behind.service_key.know(report.services, report.services_en)
            self.behind.show_lines(title or named or name_of(figure), lines)
            bring_into_sight(self.behind.close_list)

    @Slot(QModelIndex)
    def _show_behind_row(self, index: QModelIndex) -> None:
        """List the visits of the row that was pressed."""
        view = self.sender()
        for name, each in self.tables.items():
            row = each.model.row_at(index) if each.view is view else None
            if row is not None:
                told = str(each.model.index(index.row(), 0).data())
                self._show_behind(name, row.key, f"{name_of(name)} {told}")

    # -- what is on show

    @Slot(object)
    def _take_day(self, day: date | None) -> None:
        self.range_view = self._asked = None
        self._args["day"] = day
        self._coming = True
        self.feed.refresh_now()

    @Slot(object, object)
    def _take_range(self, first: date, last: date) -> None:
        self._asked = first, last
        self._coming = True
        self._ctx.tasks.run_query(
            self,
            self._ctx.hall.ask,
            range_view,
            self._ctx.actor,
            first,
            last,
            done=self._show_range,
            failed=self._show_failure,
        )

    def _show_range(self, view: RangeView) -> None:
        if self._asked == (view.first, view.last):  # else another was chosen meanwhile
            self.range_view = view
            self._coming = False
            self._say()

    @Slot(object)
    def _show_view(self, view: DayView) -> None:
        if view.report.day != (self._args["day"] or view.latest or view.today):
            return  # of the day that was on show before; the one that was chosen follows
        if self.view is None or self.view.report.day != view.report.day:
            self.behind.close_now()
        self.view = view
        if self._asked is None:
            self._coming = False
            self.days.show_view(view)
            self._say()
        self._ctx.tasks.run_query(
            self, with_backup, view.report, self._ctx.hall.store, done=self._show_backup, failed=self._no_backup
        )

    def _show_backup(self, report: DayReport) -> None:
        """Show how the backups stand, once the folder was looked into."""
        self.backed = report.backup
        if self.view is not None:
            self.facts.show_facts(facts_of(self._with_backup()))

    def _no_backup(self, _error: Exception) -> None:
        """Say nothing of backups where nobody can look."""

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        text, next_step = error_text(error)
        self._coming = True
        self.title.setText(self.tr("Reports"))  # no longer what the heading named
        self.state.hide()
        self._faces.setCurrentIndex(0)
        self.empty.show_state(text, next_step, "alert", self.tr("Try again"), self._try_again)

    @Slot()
    def _try_again(self) -> None:
        if self._asked is not None:
            self._take_range(*self._asked)
        else:
            self.feed.refresh_now()

    def _say(self) -> None:
        """Show the report, or that the day had nothing."""
        view = self.view
        for part in self._acts():
            part.setEnabled(view is not None)
        self.state.setVisible(view is not None and view.report.figures.provisional)
        if view is None:
            return
        if self.range_view is not None:
            self._say_range(self.range_view)
            return
        self.title.setText(self.tr("Report of {day}").format(day=day_text(view.report.day)))
        self.state.show_state(name_of("provisional"), "amber")
        self.state.setToolTip(meaning_of("provisional"))
        one = view.report.figures
        nothing = not (one.received or one.carried_in or one.loans_out or one.loans_back or one.ratings)
        if nothing:
            self.empty.show_state(
                self.tr("Nothing happened on this day."), self.tr("Choose another day above."), "calendar"
            )
        self._faces.setCurrentIndex(0 if nothing else 1)
        self.tiles.show_report(view.report)
        self.ends.setText(ends_text(one))
        self.ends.setToolTip(ends_meaning())
        self._say_sentences(view)
        self.facts.show_facts(facts_of(self._with_backup()))
        self.service_key.know(view.report.services, view.report.services_en)
        self.arrivals.show_groups(one.by_half_hour)
        self.classes.show_groups(one.by_class)
        self.times.show_rows(time_rows(one))
        for name, each in self.tables.items():
            each.show_rows(getattr(one, name))

    def _say_range(self, view: RangeView) -> None:
        self.title.setText(
            self.tr("Report of {first} to {last}").format(first=f"{view.first:%Y-%m-%d}", last=f"{view.last:%Y-%m-%d}")
        )
        self.state.setVisible(view.provisional)
        self.state.show_state(name_of("provisional"), "amber")
        self.days.show_range(view.first, view.last)
        self.range.show_view(view)
        self._faces.setCurrentIndex(2)

    def _say_sentences(self, view: DayView) -> None:
        from app.reports.sentences import sentences_of
        from ui import i18n

        chinese = i18n.spoken() == i18n.CHINESE
        # The sentences are computed in the language that is printed.
        self.sentences.setText("\n".join(sentences_of(view.report, view.before)) if chinese else "")
        self.sentences.setVisible(chinese)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Reports"))
        self.print.set_words(self.tr("Print"))
        self.preview.set_words(self.tr("Print preview"))
        self.pdf.set_words(self.tr("Save as PDF"))
        self.excel.set_words(self.tr("Save as Excel"))
        self.arrivals_title.setText(
            self.tr("Arrivals by half hour (columns, left) and their median wait (lines, right, minutes)")
        )
        self.arrivals.setAccessibleName(self.arrivals_title.text())
        self.classes_title.setText(self.tr("Waits by class: median / 90 % under, minutes"))
        self.classes.setAccessibleName(self.classes_title.text())
        self.classes_title.setToolTip(meaning_of("wait"))
        self.hint.setText(self.tr("Double-click a row, or press Enter on it, to see which numbers it counts."))
        self.times.say(self.tr("Times"), self.tr("No figures for this day."))
        for name, each in self.tables.items():
            each.say(name_of(name), self.tr("No figures for this day."))
            each.title.setToolTip(meaning_of(name))
        self.days.retranslate()
        self.range.retranslate()
        self.facts.retranslate()
        self.behind.retranslate()
        self._say()
