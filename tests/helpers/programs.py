"""The real program in a test: its windows, its workers and a hall of its own, driven as a person would."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.hall import Hall
from db import sites
from tests.helpers.halls import StillClock, actor
from ui.board.window import BoardWindow
from ui.desk.page import DeskPage
from ui.program import Program
from ui.signin.lock import LockPage
from ui.signin.page import SignInPage
from ui.theme.appearance import Appearance

PATIENCE_MS = 30_000  # making a demo hall takes seconds where several tests run


class Desktop:
    """A started program and the hands to use it; `close` takes all of it away."""

    def __init__(
        self, bot: QtBot, app: QApplication, address: str, clock: StillClock, language: str = "en", **more: Any
    ) -> None:
        self.bot, self.clock = bot, clock
        self.program = Program(app, address, keep_choices=False, clock=clock, **more)
        self.window = self.program.window
        self.program.look.set_name("light")
        self.program.look.set_language(language)

    def start(self) -> Desktop:
        """Show the window and wait until somebody may sign in, or it says why nobody can."""
        self.program.show()
        self.window.activateWindow()
        self.bot.waitUntil(self._started, timeout=PATIENCE_MS)
        self.bot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE_MS)
        return self

    def _started(self) -> bool:
        page = self.window.stack.currentWidget()
        ready = isinstance(page, SignInPage) and page.name.count() > 0
        return self.program.tasks.is_idle() and (ready or self.window.welcome.retry.isVisible())

    @property
    def hall(self) -> Hall:
        assert self.program.hall is not None
        return self.program.hall

    def page(self) -> QWidget:
        """Give the page on show (inside the workplace, the page of the rail)."""
        page = self.window.stack.currentWidget()
        assert page is not None
        return page

    def signin(self) -> SignInPage:
        page = self.page()
        assert isinstance(page, SignInPage)
        return page

    def lock_page(self) -> LockPage:
        page = self.page()
        assert isinstance(page, LockPage)
        return page

    def desk(self) -> DeskPage:
        assert self.window.workplace is not None
        page = self.window.workplace.page("desk")
        assert isinstance(page, DeskPage)
        return page

    def board(self) -> BoardWindow:
        assert self.program.board is not None
        return self.program.board

    # -- hands

    def work_as(self, name: str, desk: str | None = None) -> None:
        """Go to work without the second that checking a secret takes."""
        from app.accounts.seats import sit_at

        self.window.begin_work(self.hall.do(sit_at, actor(self.hall, name), desk))
        self.settle()

    def do(self, use_case: Callable[..., Any], by: str = "supervisor", **values: Any) -> Any:
        """Let somebody else do something."""
        return self.hall.do(use_case, actor(self.hall, by, values.get("desk")), **values)

    def set(self, name: str, value: object) -> None:
        """Set a setting of the site."""
        with self.hall.store.write() as tx:
            sites.write_setting(tx, actor(self.hall, "supervisor").site_id, name, value)
            sites.bump_setup(tx)

    def settle(self) -> None:
        """Wait until no call is under way and the desk page shows its newest view."""
        self.bot.waitUntil(self.is_settled, timeout=PATIENCE_MS)

    def is_settled(self) -> bool:
        if not self.program.tasks.is_idle():
            return False
        place = self.window.workplace
        page = place.page("desk") if place is not None else None
        return not isinstance(page, DeskPage) or page.view is None or not (page.commands.busy or page.guard.holds())

    def find(self, name: str, inside: QWidget | None = None) -> Any:
        """Give the widget of an object name that is on show."""
        found = [each for each in (inside or self.window).findChildren(QWidget, name) if each.isVisible()]
        assert found, f"{name} is not on show"
        return found[0]

    def click(self, name: str, inside: QWidget | None = None) -> None:
        made = self.find(name, inside)
        assert isinstance(made, QAbstractButton) and made.isEnabled(), name
        self.bot.mouseClick(made, Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike a key where the keyboard is."""
        self.bot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> None:
        """Write where the keyboard is."""
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit), field
        self.bot.keyClicks(field, text)

    def menu(self, button: str, asks: str) -> None:
        """Choose what a menu of the top bar asks for."""
        menu = self.find(button).menu()
        menu.aboutToShow.emit()
        action = next(action for action in menu.actions() if action.data() == asks)
        assert action.isEnabled(), asks
        action.trigger()
        self.settle()

    def message(self) -> str:
        """Give what the strip says, with the next step."""
        message = self.window.strip.current()
        seen = self.window.strip.isVisible()
        return f"{message.text} {message.next_step}".strip() if message is not None and seen else ""

    def says(self, words: str, inside: QWidget | None = None) -> bool:
        """Tell whether a label on show says these words."""
        labels = (inside or self.window).findChildren(QLabel)
        return any(words in each.text() for each in labels if each.isVisible())

    def close(self) -> None:
        """End everything, as the program's end does."""
        self.program.stop()
        for window in (self.window, *self.window.findChildren(QWidget)):
            if window.isWindow():
                window.hide()
        self.window.deleteLater()
        undress(self.program.look)
        self.program.deleteLater()


def undress(look: Appearance) -> None:
    """Leave the application as every test finds it, once what is to be deleted is: nothing is dressed for nobody."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    look.name = "light"
    look.set_scale(100)
    look.set_language("en")
    look.deleteLater()


def focusable(window: QWidget) -> Iterator[QWidget]:
    """Give what takes the keyboard in a window now."""
    for each in (window, *window.findChildren(QWidget)):
        takes = each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.focusProxy() is None
        if takes and each.window() is window and each.isVisible() and each.isEnabled():
            yield each


def spoken_name(widget: QWidget) -> str:
    """Give what a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
