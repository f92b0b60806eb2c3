"""A line to a PostgreSQL server that can be cut: before a commit arrives there, or before its answer comes back."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from pathlib import Path

from sqlalchemy.engine import make_url

_SOCKET = ".s.PGSQL.5432"
_BLOCK = 1 << 16


class CutLine:
    """Passes bytes on between programs and the server of a store, over a socket of its own.

    Attributes:
        url: The store's address by way of this line.
    """

    def __init__(self, url: str, folder: Path) -> None:
        address = make_url(url)
        self._server = str(Path(str(address.query["host"])) / _SOCKET)
        self.url = f"postgresql://postgres@/{address.database}?host={folder}"
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(folder / _SOCKET))
        self._listener.listen()
        self._cut = ""
        self._dead = False
        self._ends: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def cut_at_commit(self, where: str, *, for_good: bool = False) -> None:
        """Cut the line at the next commit: `before` it reaches the server, or `after` the server has done it."""
        self._cut, self._dead = where, False
        self._for_good = for_good

    def mend(self) -> None:
        """Let programs connect again."""
        self._dead = False

    def close(self) -> None:
        """Cut everything and end."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._hang_up()
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                program, _ = self._listener.accept()
                if self._dead:
                    program.close()
                    continue
                server = socket.socket(socket.AF_UNIX)
                server.connect(self._server)
                self._ends += [program, server]
                for source, target, asks in ((program, server, True), (server, program, False)):
                    thread = threading.Thread(target=self._pass_on, args=(source, target, asks))
                    self._threads.append(thread)
                    thread.start()

    def _pass_on(self, source: socket.socket, target: socket.socket, asks: bool) -> None:
        with suppress(OSError):
            while block := source.recv(_BLOCK):
                commits = b"COMMIT\0" in block  # also a transaction begins with that word, READ COMMITTED
                if commits and self._cut == ("before" if asks else "after"):
                    break
                target.sendall(block)
            else:
                commits = False
            if commits:
                self._cut, self._dead = "", self._for_good
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _hang_up(self) -> None:
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
