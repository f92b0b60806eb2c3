"""The top bar: where and when, the desk and its state, who, and how it looks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from app.core.actor import Actor
from app.core.site import Site
from ui.plaintext import plain
from ui.shell.menus import desk_menu, look_menu, person_menu
from ui.theme.appearance import Appearance
from ui.widgets.buttons import Button, button
from ui.widgets.elided import ElidedLabel
from ui.widgets.labels import label
from ui.words import state_text

if TYPE_CHECKING:
    from app.queue.results import DeskView


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
        self._narrow = False
        self._zone: tzinfo | None = None  # the computer's own, before a hall says which
        self._board_shown = False
        self._clock: Callable[[], datetime] = _computer_time
        self._build()
        self._minute = QTimer(self)
        self._minute.setInterval(1000)
        self._minute.timeout.connect(self._show_time)
        self._minute.start()

    def _build(self) -> None:
        self.site = ElidedLabel("", self)
        self.site.setProperty("kind", "heading")
        self.time = label(kind="muted", name="topbar-time", parent=self)
        self.desk = self._menu_button("topbar-desk", "desk")
        self.person = self._menu_button("topbar-person", "person")
        self.board = button("", "quiet", name="topbar-board", icon_name="board", parent=self)
        self.look_ = self._menu_button("topbar-look", "look")
        self.help = button("", "quiet", name="topbar-help", icon_name="help", parent=self)
        self.lock = button("", "quiet", name="topbar-lock", icon_name="lock", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(6)
        row.addWidget(self.site, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.time)
        for each in (self.desk, self.person, self.board, self.look_, self.help, self.lock):
            # Without an alignment the row would be as high as its lowest button.
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
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
            self._view = None
        self._site, self._actor = site, actor
        self._zone = site.tzinfo() if site is not None else None
        self.retranslate()

    @Slot(object)
    def show_view(self, view: DeskView) -> None:
        """Show the desk's state and the business day."""
        self._view = view
        self.retranslate()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the words of the buttons away."""
        self._narrow = narrow
        self.retranslate()

    def set_board_shown(self, shown: bool) -> None:
        """Say whether the board is on show."""
        self._board_shown = shown
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        working = self._actor is not None
        self.site.set_text(plain(self._site.name) if self._site is not None else self.tr("Reception hall"))
        self._say(self.desk, self._desk_words(), always=True)
        self._say(self.person, plain(self._actor.display_name) if self._actor else "")
        self._say(self.board, self.tr("Hide board") if self._board_shown else self.tr("Board"))
        self._say(self.look_, self.tr("Look"))
        self._say(self.help, self.tr("Help"))
        self._say(self.lock, self.tr("Lock"))
        for each in (self.desk, self.person, self.board, self.lock):
            each.setVisible(working)
        self._show_time()

    def _say(self, made: Button, words: str, always: bool = False) -> None:
        shown = words if always or not self._narrow else ""
        made.set_words(shown)
        made.setAccessibleName(words)
        made.setToolTip("" if shown else words)

    def _desk_words(self) -> str:
        if self._actor is None or self._actor.desk is None:
            return self.tr("No desk")
        name = self.tr("Desk {number}").format(number=self._actor.desk)
        if self._view is None:
            return name
        state = self.tr("Day closed") if self._view.day_closed else state_text(self._view.desk.state)
        return f"{name} · {state}"

    @Slot()
    def _show_time(self) -> None:
        now = self._clock().astimezone(self._zone)
        day = self._view.business_date if self._view is not None else now.date()
        words = now.strftime("%H:%M") if self._narrow else f"{self._day_words(day)}  {now:%H:%M}"
        if words != self.time.text():
            self.time.setText(words)

    def _day_words(self, day: date) -> str:
        days = self.tr("Mon Tue Wed Thu Fri Sat Sun").split()
        words = self.tr("{weekday}, {month}/{day}")
        return words.format(weekday=days[day.weekday()], month=day.month, day=day.day)

    @Slot()
    def _fill_menus(self) -> None:
        desk_menu(self.desk.menu(), self._actor, self._view)
        person_menu(self.person.menu(), self._actor, self._view)
        look_menu(self.look_.menu(), self._look)

    @Slot(object)
    def _chosen(self, action: object) -> None:
        self.asked.emit(str(action.data()))  # type: ignore[attr-defined]

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
