"""Open the kiosk or a board of this computer from the main window: a program of its own, as from the command line."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.accounts.enrolled import devices_here
from app.core.rights import TABLE, Right
from app.hall import Hall
from ui.context import Context
from ui.devices.words import kind_text
from ui.plaintext import plain
from ui.public.placing import screen_before
from ui.screens.choose import beside
from ui.screens.live import Screens

_log = logging.getLogger(__name__)
MESSAGE = "public-window"
_ROOT = Path(__file__).resolve().parents[2]
Found = tuple[str, tuple[str, ...]]  # a kind, and the names of this computer's devices of it


class PublicWindows(QObject):
    """Starts the programs; each shows itself where it was last, and a second start only raises it.

    Attributes:
        started: What was started, oldest first; it goes on when the main window ends.

    Signals:
        enrol_asked: Go to where this computer is enrolled.
        admin_asked: The same, once an administrator has signed in.
    """

    enrol_asked = Signal()
    admin_asked = Signal()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._owner = parent
        self._screens = Screens(self)
        self._waiting: Found | None = None
        self.started: list[subprocess.Popen[bytes]] = []

    def open(self, kind: str, device: str = "") -> None:
        """Open every window of a kind that this computer is enrolled for, or that of one device."""
        if device:
            self._found((kind, (device,)))
            return
        self._ctx.tasks.run_query(self, _devices, self._ctx.hall, kind, done=self._found)

    def _found(self, found: Found) -> None:
        kind, names = found
        if not names:
            self._explain(kind)
        elif len(self._screens.all()) == 1:
            self._warn(found)
        else:
            self._start(found)

    def _explain(self, kind: str) -> None:
        """Say that this computer is not enrolled, and what to do about it."""
        may = Right.EDIT_DEVICES in TABLE[self._ctx.actor.role]
        here = self.tr("Enrol this computer once under Settings, Boards and kiosks; then it opens from here.")
        other = self.tr("An administrator enrols it once at this computer, under Settings, Boards and kiosks.")
        self._ctx.strip.show_message(
            self.tr("This computer is not enrolled yet: {kind}.").format(kind=kind_text(kind)),
            "attention",
            self.tr("Go there") if may else self.tr("Sign in as administrator …"),
            self.enrol_asked.emit if may else self.admin_asked.emit,
            id=MESSAGE,
            next_step=here if may else other,
        )

    def _warn(self, found: Found) -> None:
        """Ask before the only screen is covered: one who does not expect it believes that the work is gone."""
        self._waiting = found
        self._ctx.strip.show_message(
            self.tr("This computer has one screen, and it would be covered: {kind}.").format(kind=kind_text(found[0])),
            "attention",
            self.tr("Open it all the same"),
            self._start_waiting,
            id=MESSAGE,
            next_step=self.tr("Only staff get it away again, with their PIN; this window stays open behind it."),
        )

    def _start_waiting(self) -> None:
        found, self._waiting = self._waiting, None
        if found is not None:
            self._start(found)

    def _start(self, found: Found) -> None:
        kind, names = found
        screens = self._screens.all()
        staffs = self._owner.screen().name()
        taken: list[str] = []
        for name in names:
            device = name if len(names) > 1 else ""  # alone it is the same window as that of the command without a name
            number = beside(screens, staffs, screen_before(kind, device), taken)
            if number is not None:
                taken.append(screens[number - 1].name)
            if not self._run(window_command(kind, device, number)):
                self._ctx.strip.show_message(
                    self.tr("It could not be started: {kind}.").format(kind=kind_text(kind)),
                    "error",
                    id=MESSAGE,
                    next_step=self.tr("Start the program with the word --{kind} instead.").format(kind=kind),
                )
                return
        named = plain(", ".join(names))
        self._ctx.strip.show_message(
            self.tr("Opening: {kind} ({names}).").format(kind=kind_text(kind), names=named),
            "done",
            id=MESSAGE,
            next_step=self.tr("It takes a few seconds. Staff leave it with their PIN."),
        )

    def _run(self, command: list[str]) -> bool:
        process = start_beside(command, self._ctx.hall)
        if process is not None:
            self.started.append(process)
        return process is not None


def start_beside(command: list[str], hall: Hall) -> subprocess.Popen[bytes] | None:
    """Start a window of this program on the same store, which outlives the one that asks; None = it cannot be."""
    environment = dict(os.environ)
    # Not among the words of the command, which everybody on this computer can read: it may hold a password.
    environment["HUIKETING_STORE"] = hall.store.whole_address
    if not getattr(sys, "frozen", False):
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(_ROOT), environment.get("PYTHONPATH"))))
    nothing = subprocess.DEVNULL
    try:
        # In a session of its own: it stays when the terminal goes that the first window was started from.
        return subprocess.Popen(
            command, env=environment, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
    except OSError:
        _log.exception("%s could not be started", command[0])
        return None


def _devices(hall: Hall, kind: str) -> Found:
    return kind, devices_here(hall, kind)


def main_command() -> list[str]:
    """Give the command that opens the main window, also in the frozen program."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "ui"]


def window_command(kind: str, device: str = "", screen: int | None = None) -> list[str]:
    """Give the command that opens a window, also in the frozen program."""
    more = ["--device", device] if device else []
    return [*main_command(), f"--{kind}", *more, *(["--screen", str(screen)] if screen is not None else [])]
