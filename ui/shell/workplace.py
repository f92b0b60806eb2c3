"""The place of somebody who signed in: the rail and the pages their role may use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.core.rights import TABLE, Right
from app.queue.still_here import DayNow
from ui.context import Context
from ui.devices.watch import PrinterWatch
from ui.page import Page
from ui.public.launch import PublicWindows
from ui.shell.clock_watch import ClockWatch
from ui.shell.day import DayKeeper
from ui.shell.goal import ADMIN_SIGN_IN
from ui.shell.pages import PageEntry, pages_of
from ui.shell.rail import Rail, RailItem
from ui.shell.scans import Scans
from ui.shortcuts import Shortcut, bind
from ui.voice.watch import VoiceWatch


class Workplace(QWidget):
    """Pages are made when they are first chosen and stay until sign-out.

    Signals:
        viewed: The desk's newest view (the top bar shows its state).
        day_read: How the business day stands (`DayNow`), also where no desk's view says it.
        printers: Which printers need somebody (the top bar keeps saying so).
        asked: What the palette or a page asks of the window, as the top bar's menus do.
    """

    viewed = Signal(object)
    day_read = Signal(object)
    printers = Signal(object)
    asked = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workplace")
        self.setProperty("kind", "page")
        self._ctx = ctx
        self._entries = {page.name: page for page in pages_of(ctx.actor.role, ctx.granted)}
        self._made: dict[str, Page] = {}
        self._day = DayKeeper(ctx, self)
        self._clock = ClockWatch(ctx, self._day, self)
        self._clock.read.connect(self.day_read)
        self._voice = VoiceWatch(ctx, self)
        self._printers = PrinterWatch(ctx, self)
        self._printers.found.connect(self.printers)
        self._windows = PublicWindows(ctx, self)
        self.scans = Scans(ctx, self)
        self.rail = Rail(self)
        self.stack = QStackedWidget(self)
        self.strip_room = QWidget(self)  # the message strip lies on it, beside the rail (ui/shell/strip_place.py)
        self._lay_out()
        self.rail.chosen.connect(self.go_to)
        self._windows.enrol_asked.connect(self._go_enrol)
        self._windows.admin_asked.connect(self._ask_for_admin)
        ctx.look.changed.connect(self.rail.restyle)
        self._bind_keys()
        self.retranslate()
        self.go_to(next(iter(self._entries)))  # everybody who may sign in here has a page
        self._clock.start()
        self._voice.start()
        if Right.SEE_QUEUE in TABLE[ctx.actor.role]:
            self._printers.start()

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.stack, 1)
        beside.addWidget(self.strip_room)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(beside, 1)

    def _bind_keys(self) -> None:
        for page in self._entries.values():
            bind(self, page.shortcut, self._go_by_key).setProperty("page", page.name)
        bind(self, Shortcut.PALETTE, self.open_palette)
        if "cases" in self._entries:
            bind(self, Shortcut.NEW_CASE, self.open_case)

    @Slot(str)
    def go_to(self, name: str) -> None:
        """Show a page."""
        if name not in self._made:
            page = self._entries[name].make(self._ctx)
            self._made[name] = page
            self.stack.addWidget(page)
            page.viewed.connect(self.viewed)
            page.asked.connect(self.asked)
        self.stack.setCurrentWidget(self._made[name])
        self.rail.set_here(name)
        if self.isVisible() and not self._made[name].isAncestorOf(QApplication.focusWidget() or self):
            self._made[name].take_focus()  # else it stays in the top bar, where Qt puts it when a page has gone

    def show_found(self, page: str, kind: str, key: str) -> None:
        """Show, or do, what the palette found on a page."""
        self.go_to(page)
        self._made[page].show_found(kind, key)

    @Slot()
    def open_palette(self) -> None:
        """Find anything by a few letters (the keyboard's way to everything)."""
        from ui.palette.opening import open_palette  # not before somebody looks for something

        open_palette(self._ctx, self, self.asked.emit)

    @Slot()
    def open_case(self) -> None:
        """Ask for a new case, of the visit in hand if there is one."""
        self.show_found("cases", "new", "")

    def print_receipt_again(self, case: str) -> None:
        """Print the receipt of a case that the palette found again."""
        self._printers.reprint.print_receipt_again(case)

    @Slot()
    def _go_enrol(self) -> None:
        self.show_found("settings", "section", "screens")

    @Slot()
    def _ask_for_admin(self) -> None:
        self.asked.emit(f"{ADMIN_SIGN_IN}:screens")

    def take_focus(self) -> None:
        """Put the keyboard where work begins, or goes on (after the lock)."""
        here = self.here()
        if here is not None:
            here[1].take_focus()

    @Slot()
    def _go_by_key(self) -> None:
        key = self.sender()
        if key is not None:
            self.go_to(str(key.property("page")))

    def here(self) -> tuple[PageEntry, Page] | None:
        """Give the page on show."""
        found = self.stack.currentWidget()
        return next(((self._entries[name], page) for name, page in self._made.items() if page is found), None)

    def entries(self) -> tuple[PageEntry, ...]:
        """Give what is known of the pages that the role may use."""
        return tuple(self._entries.values())

    def day_now(self) -> DayNow | None:
        """Give how the business day stands, None until that is known."""
        return self._clock.now

    def page(self, name: str) -> Page | None:
        """Give a page if it has been made."""
        return self._made.get(name)

    def do(self, asked: str) -> None:
        """Do what a menu of the top bar asks: the day's steps here, all else is the business of a page."""
        match asked:
            case "close_day":
                self._day.ask_close()
            case "open_day":
                self._day.open()
            case "printers":
                self._printers.tell_again()
            case "open_kiosk" | "open_board" | "open_rating":
                self._windows.open(asked.removeprefix("open_"))
            case _:
                for page in self._made.values():
                    page.do(asked)

    def stop(self) -> None:
        """Let the pages ask the hall no more."""
        self._clock.stop()
        self._printers.stop()
        self.scans.stop()
        for page in self._made.values():
            page.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        here = self.here()
        items = [
            RailItem(page.name, page.icon_name, QCoreApplication.translate("Pages", page.words))
            for page in self._entries.values()
        ]
        self.rail.show_items(items, here[0].name if here is not None else items[0].page)
