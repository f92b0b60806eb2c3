"""The place of somebody who signed in: the rail and the pages their role may use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.context import Context
from ui.desk.page import DeskPage
from ui.shell.pages import PAGES, pages_of
from ui.shell.rail import Rail, RailItem
from ui.shortcuts import bind
from ui.widgets.empty import EmptyState


class Workplace(QWidget):
    """Pages are made when they are first chosen and stay until sign-out.

    Signals:
        viewed: The desk's newest view (the top bar shows its state).
    """

    viewed = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workplace")
        self.setProperty("kind", "page")
        self._ctx = ctx
        self._entries = {page.name: page for page in pages_of(ctx.actor.role)}
        self._made: dict[str, QWidget] = {}
        self.rail = Rail(self)
        self.stack = QStackedWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self.rail.chosen.connect(self.go_to)
        ctx.look.changed.connect(self.rail.restyle)
        self._bind_keys()
        self.retranslate()
        self._begin()

    def _bind_keys(self) -> None:
        for page in PAGES:
            if page.name in self._entries:
                bind(self, page.shortcut, getattr(self, f"go_to_{page.name}"))

    def _begin(self) -> None:
        if self._entries:
            self.go_to(next(iter(self._entries)))
            return
        self._nothing = EmptyState(self)
        self.stack.addWidget(self._nothing)
        self.retranslate()

    @Slot(str)
    def go_to(self, name: str) -> None:
        """Show a page."""
        if name not in self._made:
            page = self._entries[name].make(self._ctx)
            self._made[name] = page
            self.stack.addWidget(page)
            if isinstance(page, DeskPage):
                page.feed.viewed.connect(self.viewed)
        self.stack.setCurrentWidget(self._made[name])

    def take_focus(self) -> None:
        """Put the keyboard where work goes on (after the lock)."""
        if self.desk_page is not None:
            self.desk_page.take_focus()

    @Slot()
    def go_to_desk(self) -> None:
        """Show the desk page."""
        self.go_to("desk")

    @property
    def desk_page(self) -> DeskPage | None:
        """Give the desk page if it has been made."""
        page = self._made.get("desk")
        return page if isinstance(page, DeskPage) else None

    def stop(self) -> None:
        """Let the pages ask the hall no more."""
        for page in self._made.values():
            if isinstance(page, DeskPage):
                page.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        here = next((name for name, page in self._made.items() if page is self.stack.currentWidget()), "")
        items = [
            RailItem(page.name, page.icon_name, QCoreApplication.translate("Pages", page.words))
            for page in self._entries.values()
        ]
        self.rail.show_items(items, here or (items[0].page if items else ""))
        self.rail.setVisible(bool(items))
        if not items and self.stack.count():
            self._nothing.show_state(
                self.tr("There is no page for your account yet"),
                self.tr("Lending, settings and reports come with later versions. The commands already work."),
            )
