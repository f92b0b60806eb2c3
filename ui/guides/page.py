"""The page of guides (指南): the catalogue, beside it one guide, in whose place its forms open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTabWidget, QWidget

from app.core.actor import Actor
from app.core.changes import DAY, GUIDES, SETUP
from app.core.rights import TABLE, Right
from app.guides.catalogue import Guide, GuideLine, list_guides, read_guide
from app.guides.printing import LARGE
from app.hall import Hall
from ui.context import Context
from ui.desk.arrange import is_narrow
from ui.feed import ViewFeed
from ui.guides.guide_pane import Do, GuidePane
from ui.guides.list_pane import GuideList
from ui.guides.made import Asked
from ui.guides.papers import GuidePapers
from ui.page import Page
from ui.shortcuts import Shortcut, bind
from ui.theme.current import current
from ui.words import error_text

REFRESH_MS = 120_000
_KINDS = frozenset({GUIDES, SETUP, DAY})


@dataclass(frozen=True, slots=True)
class Read:
    """A guide, and the day on which it was read."""

    guide: Guide
    today: date


class GuidesPage(Page):
    """Wires list, guide and forms; the hall judges every step again."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guides_page")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ctx = ctx
        rights = TABLE[ctx.actor.role] | ctx.granted
        self._narrow: bool | None = None
        self.guide = ""
        self.papers = GuidePapers(ctx, self)
        self.list = GuideList(Right.EDIT_GUIDES in rights, self)
        self.pane = GuidePane(ctx, edits=Right.EDIT_GUIDES in rights, gives=Right.GIVE_NOTICE in rights, parent=self)
        self.feed = ViewFeed(ctx, list_guides, {}, REFRESH_MS, self, _KINDS)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.pane.show_nothing(self.tr("Choose a guide from the list."))
        self.feed.start()

    def _lay_out(self) -> None:
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("guide_sides")
        self.tabs.setDocumentMode(True)
        self.tabs.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 12, 12, 12)
        self._row.setSpacing(12)
        self._row.addWidget(self.list, 4)
        self._row.addWidget(self.pane, 5)

    def _connect(self) -> None:
        self.feed.viewed.connect(self._show_lines)
        self.feed.failed.connect(self.list.show_failure)
        self.list.retry.connect(self.feed.refresh_now)
        self.list.chosen.connect(self.choose)
        self.list.search_asked.connect(self._search)
        self.pane.asked.connect(self._do)
        bind(self, Shortcut.GUIDE_PRINT, self._print)
        bind(self, Shortcut.GUIDE_LARGE, self._print_large)
        self._ctx.look.changed.connect(self._restyle)

    def stop(self) -> None:
        """Ask the hall no more."""
        self.feed.stop()
        self.list.stop()

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
        if self.list.search.text().strip():
            self._search(self.list.search.text().strip())
        else:
            self._listed(lines)
        self._read()

    @Slot(str)
    def _search(self, text: str) -> None:
        asked = (self._ctx.hall.ask, list_guides, self._ctx.actor)
        self._ctx.tasks.run_query(self, *asked, text=text, done=self._listed, failed=self._failed, tag="list")

    def _listed(self, lines: tuple[GuideLine, ...]) -> None:
        self.list.show_lines(lines)
        if not self.guide:
            self.list.begin()

    def _failed(self, error: Exception) -> None:
        text, step = error_text(error)
        self._ctx.strip.show_message(text, "error", seconds=20, next_step=step)

    @Slot(str)
    def choose(self, guide: str) -> None:
        """Show the guide that was chosen in the list."""
        if guide != self.guide:
            self.guide = guide
            self._read()

    def open(self, guide: str) -> None:
        """Show a guide, wherever it stands in the list."""
        self.guide = guide.upper()
        self.list.view.choose(self.guide)
        self._read()
        if self._narrow:
            self.tabs.setCurrentWidget(self.pane)

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

    @Slot()
    def _print(self) -> None:
        if self.guide and self.pane.panel() is None:
            paper, size = self.pane.paper.form()
            self.papers.print(Asked(self.guide, paper, size))

    @Slot()
    def _print_large(self) -> None:
        if self.guide and self.pane.panel() is None:
            self.papers.print(Asked(self.guide, LARGE))

    def _save(self) -> None:
        made = self.pane.paper.made
        if made is not None:
            self.papers.save(made.asked, made.name)

    # -- the window

    def showEvent(self, event: QShowEvent) -> None:
        """Choose the arrangement before the first look."""
        super().showEvent(event)
        self._arrange()
        if not event.spontaneous():
            self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the arrangement that the window has room for."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _restyle(self) -> None:
        self.list.restyle()
        self._arrange()

    def _arrange(self) -> None:
        window = self.window()
        narrow = is_narrow(window.width(), window.height(), current().scale)
        if narrow == self._narrow:
            return
        self._narrow, here = narrow, self.isAncestorOf(QApplication.focusWidget() or self)
        if narrow:
            for part in (self.list, self.pane):
                self._row.removeWidget(part)
                self.tabs.addTab(part, "")
            self._row.addWidget(self.tabs)
            self._name_tabs()
            if self.pane.panel() is not None:
                self.tabs.setCurrentWidget(self.pane)
        else:
            self._row.removeWidget(self.tabs)
            for part, share in ((self.list, 4), (self.pane, 5)):
                part.setParent(self)
                self._row.addWidget(part, share)
                part.show()
        self.tabs.setVisible(narrow)
        if here:
            self.take_focus()  # what has moved has lost the keyboard

    def _name_tabs(self) -> None:
        if self._narrow:
            for at, name in enumerate((self.tr("Guides"), self.tr("The guide"))):
                self.tabs.setTabText(at, name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._name_tabs()


def _read(hall: Hall, actor: Actor, guide: str) -> Read:
    """Read a guide and the day; runs beside the interface."""
    told: Any = hall.ask(read_guide, actor, guide=guide)
    return Read(told, hall.site(actor).local_date(hall.clock.now()))
