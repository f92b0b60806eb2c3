"""Lead out of a store that does not open: put the newest whole backup back, or say that an older copy is meant."""

from __future__ import annotations

from contextlib import closing

from PySide6.QtCore import QObject, Signal, Slot

from app.accounts.sessions import SignInName, sign_in_names
from app.core.clock import Clock
from app.core.errors import HallError
from app.core.rights import TABLE, Right, Role
from app.hall import Hall
from app.upkeep.manifest import BackupInfo
from ui.main_window import MainWindow
from ui.signin.older import OlderPage
from ui.tasks import Tasks

_LOST = ("damaged_store", "store_missing")


class Rescue(QObject):
    """Adds the way out to the sentence that says why no hall is open.

    Signals:
        mended: Open the store again.
        left: Say again why it does not open.
    """

    mended = Signal()
    left = Signal()

    def __init__(self, tasks: Tasks, window: MainWindow, address: str, clock: Clock | None, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._window, self._address, self._clock = tasks, window, address, clock
        self._backup: BackupInfo | None = None
        self._page: OlderPage | None = None
        window.welcome.restore_asked.connect(self._restore)
        window.welcome.older_asked.connect(self._ask_who)

    def look(self, error: HallError) -> None:
        """Offer what there is for this trouble."""
        if error.code == "store_older":
            self._window.welcome.offer_older()
        elif error.code == "damaged_store" or (error.code in _LOST and "left" in error.values):
            self._tasks.run_query(self, _sound_backup, self._address, done=self._found, failed=self._nothing_found)

    def _found(self, backup: BackupInfo | None) -> None:
        self._backup = backup
        self._window.welcome.offer_backup(backup.made_at if backup is not None else None)

    def _nothing_found(self, _error: Exception) -> None:
        self._found(None)

    @Slot()
    def _restore(self) -> None:
        if self._backup is not None:
            self._window.show_opening()
            self._tasks.run_command(self, _restore, self._backup, self._address, done=self._mended, failed=self._failed)

    def _mended(self, _result: object) -> None:
        self._page = None
        self.mended.emit()

    def _failed(self, error: Exception) -> None:
        self.left.emit()
        self._window.show_error(error)

    @Slot()
    def _ask_who(self) -> None:
        self._tasks.run_query(self, _deciders, self._address, self._clock, done=self._ask, failed=self._failed)

    def _ask(self, people: tuple[SignInName, ...]) -> None:
        self._page = OlderPage(people, self._window)
        self._page.given.connect(self._accept)
        self._page.left.connect(self.left)
        self._window.put(self._page)

    @Slot(str, str)
    def _accept(self, name: str, secret: str) -> None:
        asked = (_accept, self._address, self._clock, name, secret)
        self._tasks.run_command(self, *asked, done=self._mended, failed=self._not_accepted)

    def _not_accepted(self, error: Exception) -> None:
        if self._page is not None:
            self._page.show_problem(error)


def _sound_backup(address: str) -> BackupInfo | None:
    from app.upkeep.rescue import sound_backup  # once in a hall's life, if ever

    return sound_backup(address)


def _restore(backup: BackupInfo, address: str) -> object:
    from app.upkeep.restore import restore

    return restore(backup.path, address)


def _deciders(address: str, clock: Clock | None) -> tuple[SignInName, ...]:
    with closing(Hall.open(address, clock, accept_older=True)) as hall:
        people: tuple[SignInName, ...] = hall.ask(sign_in_names, hall.anyone())
    return tuple(each for each in people if Right.BACKUP in TABLE[Role(each.role)])


def _accept(address: str, clock: Clock | None, name: str, secret: str) -> None:
    with closing(Hall.open(address, clock, accept_older=True)) as hall:
        hall.accept(hall.sign_in(name, secret))
