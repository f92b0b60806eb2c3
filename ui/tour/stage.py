"""The real program over a hall of the tour's own, offscreen, with hands that press its buttons."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget

from app.accounts.sessions import actor_of
from app.core.actor import Actor
from app.hall import Hall
from db import accounts
from ui.board.window import BoardWindow
from ui.desk.page import DeskPage
from ui.program import Program, make_application
from ui.shortcuts import Shortcut
from ui.theme.fonts import load_fonts

# A Monday morning, ten past ten in Shanghai: hours are open, the noon break is far.
MORNING = datetime(2026, 11, 23, 2, 10, tzinfo=UTC)
SECRET = "24681357"
PATIENCE_S = 20.0
QUIET_MS = 160
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

    def __init__(self, folder: Path) -> None:
        if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self.folder = folder
        self.clock = TourClock()
        self.app = make_application()
        load_fonts()
        self.program: Program | None = None
        self._bugs: list[str] = []
        self._hook = sys.excepthook
        sys.excepthook = self._note_bug

    def end(self) -> None:
        """Close what is open."""
        self.leave()
        sys.excepthook = self._hook

    # -- halls and people -----------------------------------------------------------------------

    def enter(self, address: str, opening: bool = True) -> Program:
        """Start the program on a store, as a person would."""
        self.leave()
        self.program = Program(self.app, address, keep_choices=False, clock=self.clock)
        self.program.look.set_name("light")
        if opening:
            self.program.show()
        else:
            self.program.window.show()
        self.settle()
        return self.program

    def leave(self) -> None:
        """End the program on its store."""
        if self.program is not None:
            program, self.program = self.program, None
            program.stop()
            program.window.hide()
            program.window.deleteLater()
            program.deleteLater()
            self._spin(self._nothing_left, "the windows to close")

    def _nothing_left(self) -> bool:
        return True

    @property
    def hall(self) -> Hall:
        """Give the open hall."""
        hall = self._running().hall
        if hall is None:
            raise TourFailed("the hall did not open")
        return hall

    def actor(self, name: str, desk: str | None = None) -> Actor:
        """Give an account as one who acts (for what others do meanwhile)."""
        with self.hall.store.read() as tx:
            row = accounts.account_named(tx, name)
        if row is None:
            raise TourFailed(f"the hall has no account {name}")
        return actor_of(row, desk)

    def work_as(self, name: str, desk: str | None = None) -> None:
        """Go to work as somebody, without the second that checking a secret takes."""
        window = self._running().window
        actor = self.actor(name, desk)
        if desk is not None:
            from app.accounts.sessions import sit_at

            actor = self.hall.do(sit_at, actor, desk)
        window.begin_work(actor)
        self.settle()

    def others(self, use_case: Callable[..., Any], by: str = "supervisor", **args: Any) -> Any:
        """Let somebody else do something meanwhile."""
        return self.hall.do(use_case, self.actor(by), **args)

    def _running(self) -> Program:
        if self.program is None:
            raise TourFailed("no program is running")
        return self.program

    # -- parts and hands ------------------------------------------------------------------------

    @property
    def window(self) -> QWidget:
        """Give the main window."""
        return self._running().window

    @property
    def desk(self) -> DeskPage:
        """Give the desk page."""
        workplace = self._running().window.workplace
        page = workplace.desk_page if workplace is not None else None
        if page is None:
            raise TourFailed("there is no desk page")
        return page

    @property
    def board(self) -> BoardWindow:
        """Give the board."""
        board = self._running().board
        if board is None:
            raise TourFailed("the board did not open")
        return board

    def find(self, name: str, inside: QWidget | None = None) -> QWidget:
        """Give the visible widget of an object name."""
        for each in (inside or self.window).findChildren(QWidget, name):
            if each.isVisible():
                return each
        raise TourFailed(f"{name} is not on screen")

    def press(self, name: str) -> None:
        """Press a button."""
        made = self.find(name)
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
        quiet_since = time.monotonic()

        def quiet() -> bool:
            nonlocal quiet_since
            if self.program is not None and not self.program.tasks.is_idle():
                quiet_since = time.monotonic()
            return (time.monotonic() - quiet_since) * 1000 > QUIET_MS

        self._spin(quiet, "the program to become idle")
        if self._bugs:
            raise TourFailed(f"an error nobody expected: {self._bugs[0]}")

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
            if timed_out or condition():
                loop.quit()

        timer = QTimer()
        timer.setInterval(_POLL_MS)
        timer.timeout.connect(look)
        timer.start()
        loop.exec()
        timer.stop()
        if timed_out:
            raise TourFailed(f"waited {PATIENCE_S:.0f} s in vain for {what}")

    def _note_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._bugs.append(f"{kind.__name__}: {error}")
        sys.__excepthook__(kind, error, trace)

    # -- pictures -------------------------------------------------------------------------------

    def picture(self, window: QWidget, above: QWidget | None = None) -> QPixmap:
        """Draw a window, with a dialog or menu of it in its place above."""
        drawn = window.grab()
        if above is not None:
            at = self._place_of(above, window)
            painter = QPainter(drawn)
            painter.drawPixmap(at, above.grab())
            painter.end()
        return drawn

    def _place_of(self, above: QWidget, window: QWidget) -> QPoint:
        room = window.rect()
        if isinstance(above, QMenu):
            at = window.mapFromGlobal(above.pos())
        else:
            at = room.center() - above.rect().center()
        right, bottom = room.width() - above.width(), room.height() - above.height()
        return QPoint(max(0, min(at.x(), right)), max(0, min(at.y(), bottom)))


def app_of() -> QApplication:
    """Give the running application."""
    return make_application()
