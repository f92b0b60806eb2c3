"""The real program over a hall of the tour's own, offscreen, with hands that press its buttons."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QObject,
    QPoint,
    QRect,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from app.accounts.seats import sit_at
from app.core.actor import Actor
from app.core.errors import HallError
from app.hall import Hall
from app.queue.desk import finish, start
from app.queue.views import desk_view
from app.setup.demo import DESKS, NAME, SERVICES, make_demo
from app.setup.new_hall import HallPlan, make_hall
from ui.application import make_application
from ui.board.window import BoardWindow
from ui.desk.page import DeskPage
from ui.desk.steps import Situation, situation_of
from ui.main_window import MainWindow
from ui.program import Program
from ui.shortcuts import Shortcut
from ui.signin.welcome import NOTHING_YET
from ui.theme.current import colour
from ui.theme.fonts import load_fonts

P = TypeVar("P", bound=QWidget)

# A Monday morning, ten past ten in Shanghai: hours are open, the noon break is far.
MORNING = datetime(2026, 11, 23, 2, 10, tzinfo=UTC)
# The hall without people: the other accounts get printed secrets, which must be changed.
_SECRETS = {"desk1": "24681357"}
PATIENCE_S = 20.0
QUIET_MS = 100
_POLL_MS = 10


class TourFailed(Exception):
    """Something is not as it should be; the message is the one line that is printed."""


class TourClock:
    """Begins at a fixed morning and goes on from there."""

    def __init__(self, start: datetime = MORNING) -> None:
        self._start = start
        self._began = time.monotonic()

    def now(self) -> datetime:
        """Give the time of the tour."""
        return self._start + timedelta(seconds=time.monotonic() - self._began)

    def ran_ahead(self) -> bool:
        """Say no: this clock is right."""
        return False


class Stage:
    """Opens halls in the real program, waits for conditions, presses, and takes pictures."""

    def __init__(self, folder: Path, store: str | None = None) -> None:
        if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self.folder = folder
        self._mornings = 0
        self.store = store
        self.printed: dict[str, str] = {}
        self.all_faults: list[str] | None = None
        self.clock = TourClock()
        self.app = make_application()
        load_fonts()
        self.program: Program | None = None
        self.leaving: list[Callable[[], object]] = []  # what else is to be closed with the program
        self._bugs: list[str] = []
        self._hook = sys.excepthook
        sys.excepthook = self._note_bug
        self._handler = qInstallMessageHandler(self._note_message)

    def end(self) -> None:
        """Close what is open."""
        self.leave()
        sys.excepthook = self._hook
        qInstallMessageHandler(self._handler)

    # -- halls and people -----------------------------------------------------------------------

    def enter(self, address: str) -> None:
        """Start the program on a store, as a person would."""
        self.leave()
        self.program = Program(self.app, address, keep_choices=False, clock=self.clock)
        self.program.look.set_name("light")
        self.program.show()
        self.settle()

    def quiet_hall(self) -> str:
        """Make a hall in which nobody has come yet; give its address."""
        address = f"sqlite:///{self.folder / 'quiet.sqlite'}"
        plan = HallPlan(kind="demo", name=NAME, services=SERVICES, desks=DESKS, secrets=_SECRETS)
        self.printed = dict(make_hall(address, plan, self.clock.now()).printed)
        return address

    def demo_hall(self) -> str:
        """Make the demo morning, at the store that was named if nothing is there yet; give its address.

        Each part of a tour that asks gets a morning of its own: the first is kept as it was made, for the others.
        """
        if self.store is not None and not self._holds_a_hall(self.store):
            make_demo(self.store, self.clock.now())
            return self.store
        made, own = self.folder / "morning.sqlite", self.folder / f"demo{self._mornings}.sqlite"
        if not self._mornings:
            make_demo(f"sqlite:///{made}", self.clock.now())
        self._mornings += 1
        shutil.copyfile(made, own)
        return f"sqlite:///{own}"

    def _holds_a_hall(self, address: str) -> bool:
        """Open a store and read its site; a hall that exists is not touched, the scenes play in one of their own."""
        try:
            hall = Hall.open(address, self.clock)
        except HallError as error:
            if error.code in NOTHING_YET:
                return False
            raise
        try:
            hall.site(hall.anyone())
        finally:
            hall.close()
        return True

    def leave(self) -> None:
        """End the program on its store."""
        while self.leaving:
            self.leaving.pop()()
        if self.program is not None:
            program, self.program = self.program, None
            program.stop()
            program.window.hide()
            program.window.deleteLater()
            program.deleteLater()

    @property
    def hall(self) -> Hall:
        """Give the open hall."""
        hall = self.running.hall
        if hall is None:
            raise TourFailed("the hall did not open")
        return hall

    def actor(self, name: str) -> Actor:
        """Sign somebody in beside the window (for what others do meanwhile)."""
        secret = self.hall.info.get("demo_secret") or _SECRETS.get(name, "")
        return self.hall.sign_in(name, secret)

    def work_as(self, name: str, desk: str | None = None) -> None:
        """Go to work as somebody, in the place of whoever is at work now."""
        if self.main.ctx is not None:
            self.main.sign_out()
            self.wait_for(lambda: self.main.ctx is None, "the sign-out")
        actor = self.actor(name)
        self.main.begin_work(self.hall.do(sit_at, actor, desk) if desk is not None else actor)
        self.settle()

    def others(self, use_case: Callable[..., Any], by: str = "supervisor", **args: Any) -> Any:
        """Let somebody else do something meanwhile."""
        return self.hall.do(use_case, self.actor(by), **args)

    def others_see(self, query: Callable[..., Any], by: str = "supervisor", **args: Any) -> Any:
        """Let somebody else look at something meanwhile."""
        return self.hall.ask(query, self.actor(by), **args)

    def finish_at(self, number: str) -> None:
        """Let another desk finish what it has in hand."""
        by = f"desk{number}"
        hand = self.hall.ask(desk_view, self.actor(by), desk=number).in_hand
        if hand is not None and hand.state == "called":
            self.others(start, by, desk=number)
        if hand is not None:
            self.others(finish, by, desk=number)

    @property
    def running(self) -> Program:
        """Give the running program."""
        if self.program is None:
            raise TourFailed("no program is running")
        return self.program

    # -- parts and hands ------------------------------------------------------------------------

    @property
    def main(self) -> MainWindow:
        """Give the main window."""
        return self.running.window

    @property
    def window(self) -> QWidget:
        """Give the main window as something to draw."""
        return self.running.window

    @property
    def page(self) -> QWidget:
        """Give what the main window shows."""
        page = self.main.stack.currentWidget()
        assert page is not None
        return page

    def situation(self) -> Situation | None:
        """Tell the situation of the desk."""
        return situation_of(self.desk.view) if self.desk.view is not None else None

    def limit(self) -> int:
        """Tell how often a number may be called again."""
        return self.desk.view.recall_limit if self.desk.view is not None else 0

    def dialog(self, name: str) -> QWidget:
        """Give a window beside the main one."""
        found = self.window.findChild(QWidget, name)
        if found is None:
            raise TourFailed(f"there is no {name}")
        return found

    @property
    def desk(self) -> DeskPage:
        """Give the desk page."""
        workplace = self.running.window.workplace
        page = workplace.page("desk") if workplace is not None else None
        if not isinstance(page, DeskPage):
            raise TourFailed("there is no desk page")
        return page

    def page_of(self, name: str, kind: type[P]) -> P:
        """Go to a page of the main window."""
        workplace = self.main.workplace
        if workplace is None:
            raise TourFailed("nobody is at work")
        workplace.go_to(name)
        page = workplace.page(name)
        if not isinstance(page, kind):
            raise TourFailed(f"there is no page {name}")
        return page

    @property
    def board(self) -> BoardWindow:
        """Give the board."""
        board = self.running.board
        if board is None:
            raise TourFailed("the board did not open")
        return board

    def find(self, name: str, inside: QWidget | None = None) -> QWidget:
        """Give the visible widget of an object name."""
        for each in (inside or self.window).findChildren(QWidget, name):
            if each.isVisible():
                return each
        raise TourFailed(f"{name} is not on screen")

    def press(self, name: str, inside: QWidget | None = None) -> None:
        """Press a button."""
        made = self.find(name, inside)
        if not isinstance(made, QAbstractButton) or not made.isEnabled():
            raise TourFailed(f"{name} cannot be pressed")
        made.click()
        self.settle()

    def key(self, shortcut: Shortcut) -> None:
        """Strike a key of the program."""
        wanted = QKeySequence(shortcut.keys)
        owners: list[QObject] = [self.window, *self.window.findChildren(QWidget)]
        for owner in owners:
            for found in owner.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
                if found.key() == wanted and found.isEnabled():
                    found.activated.emit()
                    self.settle()
                    return
        raise TourFailed(f"the key {shortcut.keys} does nothing here")

    def write(self, name: str, text: str) -> None:
        """Type into a field."""
        field = self.find(name)
        if not isinstance(field, QLineEdit):
            raise TourFailed(f"{name} is no field")
        field.setFocus()
        field.setText(text)

    # -- waiting --------------------------------------------------------------------------------

    def settle(self) -> None:
        """Wait until no call is under way and everything has been quiet for a moment."""
        quiet_since, looks = time.monotonic(), 0

        def quiet() -> bool:
            nonlocal quiet_since, looks
            looks += 1
            if self.program is not None and not self.program.tasks.is_idle():
                quiet_since, looks = time.monotonic(), 0
            # Both: on a busy computer a moment may be over before the layouts had their turns.
            return (time.monotonic() - quiet_since) * 1000 > QUIET_MS and looks * _POLL_MS > QUIET_MS

        self._spin(quiet, "the program to become idle")

    def wait_for(self, condition: Callable[[], bool], what: str) -> None:
        """Wait for a condition; `what` says in the failure what was waited for."""
        self._spin(condition, what)
        self.settle()

    def _spin(self, condition: Callable[[], bool], what: str) -> None:
        loop = QEventLoop()
        deadline = time.monotonic() + PATIENCE_S
        timed_out = False

        def look() -> None:
            nonlocal timed_out
            timed_out = time.monotonic() > deadline
            if timed_out or self._bugs or condition():
                loop.quit()

        timer = QTimer()
        timer.setInterval(_POLL_MS)
        timer.timeout.connect(look)
        timer.start()
        loop.exec()
        timer.stop()
        if self._bugs:
            raise TourFailed(f"an error nobody expected: {self._bugs[0]}")
        if timed_out:
            raise TourFailed(f"waited {PATIENCE_S:.0f} s in vain for {what}")

    def _note_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._bugs.append(f"{kind.__name__}: {error}")
        sys.__excepthook__(kind, error, trace)

    def _note_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
        # Drawing without a screen, the platform says of each window that it cannot do this and that.
        said = text or ""
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not said.startswith("This plugin does not"):
            self._bugs.append(f"Qt warns: {said}")

    # -- pictures -------------------------------------------------------------------------------

    def picture(self, window: QWidget, above: QWidget | None = None, at: QPoint | None = None) -> QPixmap:
        """Draw a window, with a dialog or menu of it above: in the middle, or at a place."""
        drawn = window.grab()
        if above is not None:
            place = at if at is not None else window.rect().center() - above.rect().center()
            right, bottom = window.width() - above.width(), window.height() - above.height()
            painter = QPainter(drawn)
            corner = QPoint(max(0, min(place.x(), right)), max(0, min(place.y(), bottom)))
            painter.drawPixmap(corner, above.grab())
            painter.setPen(colour("edge"))  # a desktop draws a frame there
            painter.drawRect(QRect(corner, above.size()).adjusted(-1, -1, 0, 0))
            painter.end()
        return drawn

    def report(self, fault: str) -> None:
        """Fail with a fault, or note it where all are wanted."""
        if self.all_faults is None:
            raise TourFailed(fault)
        self.all_faults.append(fault)
