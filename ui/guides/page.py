"""The page of guides (指南): the catalogue, beside it one guide, in whose place its forms open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.core.actor import Actor
from app.core.changes import DAY, GUIDES, SETUP
from app.core.rights import TABLE, Right
from app.guides.catalogue import PUBLISHED, Guide, GuideLine, guides_to_review, list_guides, read_guide
from app.guides.notices import NoticeFigures, notice_figures
from app.guides.printing import LARGE
from app.hall import Hall
from app.queue.results import InHand
from app.queue.views import desk_view
from ui.context import Context
from ui.feed import ViewFeed
from ui.guides.boards_panel import BoardsPanel
from ui.guides.desk_guide import DeskGuide
from ui.guides.forms import GuideForms
from ui.guides.guide_pane import Do, GuidePane
from ui.guides.list_pane import NOTICE_DAYS, GuideList
from ui.guides.live import LivePaper
from ui.guides.made import Asked
from ui.guides.open_notices import OpenNotices
from ui.guides.papers import GuidePapers
from ui.shortcuts import Shortcut, bind
from ui.sides import SidedPage, Sides
from ui.words import error_text

REFRESH_MS = 120_000
_KINDS = frozenset({GUIDES, SETUP, DAY})


@dataclass(frozen=True, slots=True)
class Read:
    """A guide, and the day on which it was read."""

    guide: Guide
    today: date


class GuidesPage(SidedPage):
    """Wires list, guide and forms; the hall judges every step again."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guides_page")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        rights = TABLE[ctx.actor.role] | ctx.granted
        self._gives, self._edits = Right.GIVE_NOTICE in rights, Right.EDIT_GUIDES in rights
        self.guide = ""
        self._sought = ""  # a guide that was scanned or found elsewhere, wherever the list is
        self.papers = GuidePapers(ctx, self)
        self.list = GuideList(edits=self._edits, gives=self._gives, parent=self)
        self.pane = GuidePane(ctx, edits=self._edits, gives=self._gives, parent=self)
        self.live = LivePaper(ctx, self)
        self.forms = GuideForms(ctx, self.pane, self.papers, self)
        self.open_notices = OpenNotices(ctx, self.forms, self)
        self.desk = DeskGuide(ctx, self)
        self.feed = ViewFeed(ctx, list_guides, {}, REFRESH_MS, self, _KINDS)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.pane.show_nothing(self.tr("Choose a guide from the list."))
        self.feed.start()

    def _lay_out(self) -> None:
        self.left = QStackedWidget(self)
        self.left.addWidget(self.list)
        self.left.addWidget(self.live)
        self.sides = Sides((self.left, self.pane), "guide_sides", self, shares=(4, 5))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.addWidget(self.sides)

    def _connect(self) -> None:
        self.feed.viewed.connect(self._show_lines)
        self.feed.failed.connect(self.list.show_failure)
        self.list.retry.connect(self.feed.refresh_now)
        self.list.chosen.connect(self.choose)
        self.list.search_asked.connect(self._search)
        self.pane.asked.connect(self._do)
        self.list.new_asked.connect(self.forms.ask_new)
        self.list.import_asked.connect(self.forms.ask_import)
        self.list.export_asked.connect(self.forms.ask_export)
        self.list.starters_asked.connect(self.forms.take_starters)
        self.list.booklet_asked.connect(self._ask_booklet)
        self.list.boards_asked.connect(self._ask_boards)
        self.list.notices_asked.connect(self._ask_notices)
        self.open_notices.taken.connect(self._take_notice)
        self.forms.turned.connect(self._turned)
        self.forms.stored.connect(self._stored)
        self.forms.drafted.connect(self.live.draw)
        self.forms.commands.finished.connect(self._read_again)
        bind(self, Shortcut.GUIDE_SAVE, self.forms.save)
        bind(self, Shortcut.GUIDE_BOOKLET, self._ask_booklet)
        bind(self, Shortcut.GUIDE_PRINT, self._print)
        bind(self, Shortcut.GUIDE_LARGE, self._print_large)
        bind(self, Shortcut.GUIDE_NOTICE, self._ask_missing)
        bind(self, Shortcut.GUIDE_NOTICES, self._ask_notices)
        self._ctx.look.changed.connect(self._restyle)
        self.sides.arranged.connect(self._arranged)

    def stop(self) -> None:
        """Ask the hall no more."""
        self.feed.stop()
        self.list.stop()
        self.desk.close()
        self.forms.stop()

    def take_focus(self) -> None:
        """Put the keyboard into an open form, else to the search."""
        panel = self.pane.panel()
        if panel is not None:
            panel.take_focus()
        else:
            self.list.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_scan(self, code: str) -> None:
        """Show the guide whose paper was scanned."""
        self.open(code)

    def show_found(self, kind: str, key: str) -> None:
        """Show what the palette found."""
        if kind == "guide":
            self.open(key)

    # -- reading

    @Slot(object)
    def _show_lines(self, lines: tuple[GuideLine, ...]) -> None:
        if self.list.search.words():
            self._search(self.list.search.words())
        else:
            self._listed(lines)
        self._read()
        self.open_notices.refresh()
        panel = self.forms.shown()
        if isinstance(panel, BoardsPanel):
            panel.draw()
        if self._edits:
            asked = (self._ctx.hall.ask, guides_to_review, self._ctx.actor)
            self._ctx.tasks.run_query(self, *asked, done=self.list.show_to_review, tag="review")
        if self._gives:
            job = (_figures, self._ctx.hall, self._ctx.actor)
            self._ctx.tasks.run_query(self, *job, done=self.list.show_figures, tag="figures")

    @Slot(str)
    def _search(self, text: str) -> None:
        asked = (self._ctx.hall.ask, list_guides, self._ctx.actor)
        self._ctx.tasks.run_query(self, *asked, text=text, done=self._listed, failed=self.forms.refused, tag="list")

    def _listed(self, lines: tuple[GuideLine, ...]) -> None:
        self.list.show_lines(lines)
        kept = {line.id for line in self.list.shown()} | ({self._sought} if self._sought else set())
        if self.pane.panel() is None and self.guide not in kept:
            self.list.begin()  # what was looked for is in sight, and one key prints it

    @Slot(str)
    def choose(self, guide: str) -> None:
        """Show the guide that was chosen in the list."""
        if guide != self.guide:
            self.guide, self._sought = guide, ""
            self.forms.put_away()
            self._read()

    def open(self, guide: str) -> None:
        """Show a guide, wherever it stands in the list; what was being written can be taken up again."""
        self.forms.put_away()
        self.guide = self._sought = guide.upper()
        self.list.view.choose(self.guide)
        self._read()
        self.sides.show_second()

    def _read(self) -> None:
        if self.guide:
            job = (_read, self._ctx.hall, self._ctx.actor, self.guide)
            self._ctx.tasks.run_query(self, *job, done=self._show_guide, failed=self._not_read, tag="guide")

    def _show_guide(self, read: Read) -> None:
        if read.guide.id == self.guide:
            self.pane.show_guide(read.guide, read.today)

    def _not_read(self, error: Exception) -> None:
        self.guide = ""
        self.pane.show_nothing(*error_text(error))

    # -- what is done

    @Slot(object)
    def _do(self, do: Do) -> None:
        match do:
            case Do.PRINT:
                self._print()
            case Do.LARGE:
                self._print_large()
            case Do.SAVE:
                self._save()
            case Do.NOTICE:
                self._ask_missing()
            case _ if self.pane.guide is not None:
                self.forms.do(do, self.pane.guide)

    @Slot()
    def _ask_booklet(self) -> None:
        if self.pane.panel() is None:
            self.forms.ask_booklet(tuple(line.id for line in self.list.shown() if line.status == PUBLISHED))

    @Slot()
    def _ask_boards(self) -> None:
        if self.pane.panel() is None:
            self.forms.ask_boards()

    @Slot(bool)
    def _turned(self, here: bool) -> None:
        """Show the leaflet of what is written beside its form; else the list."""
        self.left.setCurrentWidget(self.live if self.forms.is_writing() else self.list)
        self._name_tabs()
        self.sides.show_second()
        if here:
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _stored(self, guide: str) -> None:
        self.guide = guide

    @Slot()
    def _read_again(self) -> None:
        self.feed.refresh_now()
        self._read()
        self.forms.commands.settle()

    # -- papers

    @Slot()
    def _print(self) -> None:
        if self.guide and self.pane.panel() is None:
            paper, size = self.pane.paper.form()
            self.papers.print(Asked(self.guide, paper, size))

    @Slot()
    def _print_large(self) -> None:
        if self.guide and self.pane.panel() is None:
            self.papers.print(Asked(self.guide, LARGE))

    @Slot()
    def _ask_missing(self) -> None:
        if self.guide and self.pane.panel() is None and not self.pane.buttons[Do.NOTICE].isHidden():
            job = (_hand, self._ctx.hall, self._ctx.actor)
            done = partial(self.desk.ask_missing_of, self.guide)
            self._ctx.tasks.run_query(self, *job, done=done, failed=self.forms.refused, tag="hand")

    @Slot()
    def _ask_notices(self) -> None:
        if self._gives and self.pane.panel() is None:
            self.open_notices.ask()

    @Slot(str)
    def _take_notice(self, notice: str) -> None:
        done = partial(self.desk.take_notice, notice)
        job = (_hand, self._ctx.hall, self._ctx.actor)
        self._ctx.tasks.run_query(self, *job, done=done, failed=self.forms.refused, tag="hand")

    def _save(self) -> None:
        made = self.pane.paper.made
        if made is not None:
            self.papers.save(made.asked, made.name)

    # -- the window

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no window on screen beside a page that is locked or left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.desk.close()

    @Slot()
    def _restyle(self) -> None:
        self.list.restyle()
        self.forms.restyle()
        self.sides.arrange()

    @Slot(bool)
    def _arranged(self, lost: bool) -> None:
        if self.pane.panel() is not None:
            self.sides.show_second()
        if lost:
            self.take_focus()

    def _name_tabs(self) -> None:
        left = self.tr("Guides") if self.left.currentWidget() is self.list else self.tr("The paper")
        self.sides.set_names((left, self.tr("The guide")))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.forms.retranslate()
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._name_tabs()


def _figures(hall: Hall, actor: Actor) -> NoticeFigures:
    """Count what became of the notices of the last days; runs beside the interface."""
    today = hall.site(actor).local_date(hall.clock.now())
    told: NoticeFigures = hall.ask(notice_figures, actor, first=today - timedelta(NOTICE_DAYS - 1), last=today)
    return told


def _hand(hall: Hall, actor: Actor) -> InHand | None:
    """Read the visit in hand of whoever sits at a desk; runs beside the interface."""
    view: Any = hall.ask(desk_view, actor, desk=actor.desk) if actor.desk is not None else None
    return None if view is None else view.in_hand


def _read(hall: Hall, actor: Actor, guide: str) -> Read:
    """Read a guide and the day; runs beside the interface."""
    told: Any = hall.ask(read_guide, actor, guide=guide)
    return Read(told, hall.site(actor).local_date(hall.clock.now()))
