"""The top bar: where and when, the desk and its state, who, and how it looks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from app.core.actor import Actor
from app.core.site import Site
from ui.plaintext import plain, shortened
from ui.shell.menus import desk_menu, look_menu, person_menu
from ui.shell.printer_mark import PrinterMark
from ui.theme.appearance import Appearance
from ui.weekdays import weekday_text
from ui.widgets.buttons import Button, button
from ui.widgets.elided import ElidedLabel, as_tooltip
from ui.widgets.labels import label
from ui.words import state_text

if TYPE_CHECKING:
    from app.devices.troubles import Trouble
    from app.queue.results import DeskView
    from app.queue.still_here import DayNow

_GAP = 6
# What the bar gives up where it is narrow, in this order.
TIME_ALONE, ICONS_ALONE, SHORT_NAMES, LOCK_IN_MENU, NO_PICTURES = 1, 2, 3, 4, 5
MOST_GIVEN_UP = NO_PICTURES


class TopBar(QFrame):
    """Shows; what its menus ask for is done by the window.

    Signals:
        asked: The name of what a menu entry or button asks for ("lock", "open_desk" …).
    """

    asked = Signal(str)

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "topbar")
        self.setObjectName("topbar")
        self._look = look
        self._site: Site | None = None
        self._actor: Actor | None = None
        self._view: DeskView | None = None
        self._day: DayNow | None = None
        self._given_up = 0
        self._fitting = False
        self._zone: tzinfo | None = None  # the computer's own, before a hall says which
        self._board_shown = False
        self._clock: Callable[[], datetime] = _computer_time
        self._build()
        self._minute = QTimer(self)
        self._minute.setInterval(1000)
        self._minute.timeout.connect(self._show_time)
        self._minute.start()
        self.retranslate()

    def _build(self) -> None:
        self.site = ElidedLabel("", self)
        self.site.setProperty("kind", "heading")
        self.time = label(kind="muted", name="topbar-time", parent=self)
        self.printer = PrinterMark(self)
        self.desk = self._menu_button("topbar-desk", "desk")
        self.person = self._menu_button("topbar-person", "person")
        self.board = button("", "quiet", name="topbar-board", icon_name="board", parent=self)
        self.look_ = self._menu_button("topbar-look", "look")
        self.help = button("", "quiet", name="topbar-help", icon_name="help", parent=self)
        self.lock = button("", "quiet", name="topbar-lock", icon_name="lock", parent=self)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(_GAP)
        row.addWidget(self.site, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.time)
        for each in self._buttons():
            # Without an alignment the row would be as high as its lowest button.
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
        self.printer.clicked.connect(self._ask_printers)
        self.board.clicked.connect(self._ask_board)
        self.help.clicked.connect(self._ask_help)
        self.lock.clicked.connect(self._ask_lock)

    def _menu_button(self, name: str, icon_name: str) -> Button:
        made = button("", "quiet", name=name, icon_name=icon_name, parent=self)
        menu = QMenu(made)
        menu.aboutToShow.connect(self._fill_menus)
        menu.triggered.connect(self._chosen)
        made.setMenu(menu)
        return made

    def stop(self) -> None:
        """Tick no more."""
        self._minute.stop()

    def set_clock(self, clock: Callable[[], datetime]) -> None:
        """Take the time from an open hall: its clock is the one that numbers and waits are told by."""
        self._clock = clock
        self._show_time()

    def show_session(self, site: Site | None, actor: Actor | None) -> None:
        """Show who is at work where; None before anybody signed in."""
        if actor is None or self._actor != actor:
            self._view, self._day = None, None
        self._site, self._actor = site, actor
        self._zone = site.tzinfo() if site is not None else None
        self.retranslate()

    @Slot(object)
    def show_view(self, view: DeskView) -> None:
        """Show the desk's state and the business day."""
        self._view = view
        self.retranslate()

    @Slot(object)
    def show_day(self, day: DayNow) -> None:
        """Know how the day stands where no desk's view says it."""
        self._day = day

    @Slot(object)
    def show_printers(self, troubles: tuple[Trouble, ...]) -> None:
        """Show the printers that need somebody; () = all is well."""
        self.printer.show_troubles(troubles)
        self._fit()

    def set_board_shown(self, shown: bool) -> None:
        """Say whether the board is on show."""
        self._board_shown = shown
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.site.set_text(plain(self._site.name) if self._site is not None else self.tr("Reception hall"))
        self._fit()

    def _fit(self) -> None:
        """Give up one thing after the other until the name of the place need not be cut."""
        if self._fitting:
            return  # the height may follow the words
        self._fitting = True
        for given_up in range(MOST_GIVEN_UP + 1):
            self._given_up = given_up
            self._say_all()
            if self._needed() <= self.width():
                break
        self._fitting = False

    def _needed(self) -> int:
        row = self._row.contentsMargins()
        parts = [part for part in (self.time, *self._buttons()) if not part.isHidden()]
        words = self.site.fontMetrics().horizontalAdvance(self.site.text())
        around = row.left() + row.right() + _GAP * len(parts)
        return words + around + sum(part.sizeHint().width() for part in parts)

    def _buttons(self) -> tuple[Button, ...]:
        return (self.printer, self.desk, self.person, self.board, self.look_, self.help, self.lock)

    def _say_all(self) -> None:
        working = self._actor is not None
        self.printer.say(counted=self._given_up < SHORT_NAMES, named=self._given_up < NO_PICTURES)
        self._say(self.desk, self._desk_words(), True)
        self._say_person()
        named = self._given_up < ICONS_ALONE
        self._say(self.board, self.tr("Hide board") if self._board_shown else self.tr("Board"), named)
        self._say(self.look_, self.tr("Look"), named)
        self._say(self.help, self.tr("Help"), named)
        self._say(self.lock, self.tr("Lock"), named)
        for each in (self.desk, self.person, self.board):
            each.setVisible(working)
        self.printer.setVisible(working and self.printer.is_needed())
        self._show_picture(self.desk, "desk")
        self._show_picture(self.person, "person")
        self.lock.setVisible(working and self._given_up < LOCK_IN_MENU)
        self._show_time()

    def _show_picture(self, made: Button, name: str) -> None:
        made.set_icon_name(name if self._given_up < NO_PICTURES else "")
        if self._given_up >= NO_PICTURES:
            made.setIcon(QIcon())

    def _say_person(self) -> None:
        """Keep the name in sight: two people share a computer, and the wrong one's name goes into the records."""
        name = plain(self._actor.display_name) if self._actor is not None else ""
        short = shortened(name, 6 if self._given_up >= SHORT_NAMES else 16)
        self._say(self.person, short, True)
        self.person.setAccessibleName(name)
        self.person.setToolTip(as_tooltip(name) if short != name else "")

    def _say(self, made: Button, words: str, shown: bool) -> None:
        made.set_words(words if shown else "")
        made.setAccessibleName(words)
        made.setToolTip("" if shown else words)

    def _desk_words(self) -> str:
        if self._actor is None or self._actor.desk is None:
            return self.tr("No desk")
        words = self.tr("No. {number}") if self._given_up >= SHORT_NAMES else self.tr("Desk {number}")
        name = words.format(number=self._actor.desk)
        if self._view is None:
            return name
        state = self.tr("Day closed") if self._view.day_closed else state_text(self._view.desk.state)
        return f"{name} · {state}"

    @Slot()
    def _show_time(self) -> None:
        now = self._clock().astimezone(self._zone)
        day = self._view.business_date if self._view is not None else now.date()
        words = now.strftime("%H:%M") if self._given_up >= TIME_ALONE else f"{self._day_words(day)}  {now:%H:%M}"
        if words != self.time.text():
            self.time.setText(words)

    def _day_words(self, day: date) -> str:
        words = self.tr("{weekday}, {month}/{day}")
        return words.format(weekday=weekday_text(day, short=True), month=day.month, day=day.day)

    @Slot()
    def _fill_menus(self) -> None:
        desk_menu(self.desk.menu(), self._actor, self._view)
        person_menu(self.person.menu(), self._actor, self._day_closed())
        look_menu(self.look_.menu(), self._look)

    def _day_closed(self) -> bool | None:
        """Tell whether the day is closed: a desk's view knows it first; None = not known yet."""
        if self._view is not None:
            return self._view.day_closed
        return self._day.closed if self._day is not None else None

    @Slot(object)
    def _chosen(self, action: object) -> None:
        self.asked.emit(str(action.data()))  # type: ignore[attr-defined]

    @Slot()
    def _ask_printers(self) -> None:
        self.asked.emit("printers")

    @Slot()
    def _ask_board(self) -> None:
        self.asked.emit("board")

    @Slot()
    def _ask_help(self) -> None:
        self.asked.emit("help")

    @Slot()
    def _ask_lock(self) -> None:
        self.asked.emit("lock")


def _computer_time() -> datetime:
    return datetime.now(UTC)
