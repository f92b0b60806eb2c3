"""One main window for each computer user and store: a second start raises the first."""

from __future__ import annotations

import getpass
import hashlib
import sys
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 1000
_POSTGRESQL_PORT = 5432


class SingleWindow(QObject):
    """Holds the lock of a kind of window on a store, and hears who asks for it again.

    Attributes:
        badly_ended: Known once the place is taken: the window before did not give it up.

    Signals:
        asked: Another start was tried; show yourself.
    """

    asked = Signal()

    def __init__(self, address: str, kind: str = "main", folder: Path | None = None) -> None:
        super().__init__()
        who = f"{getpass.getuser()}\n{_store_of(address)}\n{kind}"
        self._name = "huiketing-" + hashlib.sha256(who.encode()).hexdigest()[:24]
        place = folder or Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation))
        self._place = place
        self._lock = QLockFile(str(place / f"{self._name}.lock"))
        # 0: never stale by age, only when the process that made it is gone.
        self._lock.setStaleLockTime(0)
        # As long as the window is there; one that is found tells that an earlier run was cut off.
        self._note = (folder or _state_folder()) / f"{self._name}.running"
        self.badly_ended = False
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._hear)

    def take(self) -> bool:
        """Become the one window; False when another holds the place, which has then been asked to show itself.

        Where no lock can be made at all, this window says so on stderr and opens all the same.
        """
        if not self._lock.tryLock(0):
            if self._lock.error() == QLockFile.LockError.LockFailedError:
                self._knock()
                return False
            print(f"A second window on this store would not be noticed: no lock in {self._place}", file=sys.stderr)
        self._leave_note()
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def release(self) -> None:
        """Give the place up."""
        self._server.close()
        with suppress(OSError):  # then the next start says more than is true, and looks the data over all the same
            self._note.unlink(missing_ok=True)
        self._lock.unlock()

    def _leave_note(self) -> None:
        self.badly_ended = self._note.exists()
        with suppress(OSError):  # a full disk: then nothing is told at the next start
            self._note.parent.mkdir(parents=True, exist_ok=True)
            self._note.touch()

    def _knock(self) -> None:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_PATIENCE_MS):
            socket.disconnectFromServer()

    @Slot()
    def _hear(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.deleteLater()
            self.asked.emit()


def _state_folder() -> Path:
    import platformdirs

    return platformdirs.user_state_path("huiketing", appauthor=False) / "running"


def _store_of(address: str) -> str:
    """Give the same words for every way to write the address of one store; no password is in them."""
    kind, _, path = address.partition(":///")
    if kind.partition("+")[0] == "sqlite" and path:
        return f"sqlite:///{Path(path.partition('?')[0]).resolve()}"
    try:
        parts = urlsplit(address)
        port = parts.port or _POSTGRESQL_PORT
    except ValueError:
        return address  # no address at all: opening it will say so
    return f"{parts.scheme.partition('+')[0]}://{parts.hostname or ''}:{port}{parts.path}?{parts.query}"
