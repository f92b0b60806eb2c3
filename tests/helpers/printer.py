"""A printer on the loopback that does what a script says, and turns what it got back into pictures."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PIL import Image, ImageChops

PATIENCE_S = 20.0
WELL = {1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12}
PAPER_OUT = {1: 0x1A, 2: 0x32, 3: 0x12, 4: 0x72}
PAPER_LOW = WELL | {4: 0x1E}
COVER_OPEN = WELL | {1: 0x1A, 2: 0x16}
OFFLINE = WELL | {1: 0x1A}
CUTTER_STUCK = WELL | {1: 0x1A, 3: 0x1A}
FAULT = WELL | {1: 0x1A, 2: 0x52, 3: 0x32}


@dataclass
class Script:
    """How the printer behaves; may be changed while it runs.

    Attributes:
        status: Its answer to DLE EOT 1 to 4; None = no answer.
        says: Answers every question with these bytes instead.
        breaks_after: Drops the connection after so many bytes of a job, once.
        stalls_after: Reads no more after so many bytes of a job, until the connection ends.
        turns: After so many bytes of a job the status becomes another one.
        greedy: Answers also what only looks like a question inside the dots.
    """

    status: dict[int, int] | None = field(default_factory=lambda: dict(WELL))
    says: bytes | None = None
    breaks_after: int | None = None
    stalls_after: int | None = None
    turns: tuple[int, dict[int, int] | None] | None = None
    greedy: bool = False


class ScriptedPrinter:
    """Listens on a port of this machine; `jobs` are the commands of each connection that sent any."""

    def __init__(self) -> None:
        self.script = Script()
        self.jobs: list[list[tuple[str, bytes]]] = []
        self.questions = 0
        self.connections = 0
        self._changed = threading.Condition()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self.address = f"tcp:127.0.0.1:{self.port}"
        self._stopped = False
        self._thread = threading.Thread(target=self._serve, name="scripted-printer")
        self._thread.start()

    def stop(self) -> None:
        """Hang up and refuse from now on."""
        if not self._stopped:
            self._stopped = True
            self._listening.shutdown(socket.SHUT_RDWR)
            self._thread.join(PATIENCE_S)
            self._listening.close()

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so; fail when it never is."""
        with self._changed:
            assert self._changed.wait_for(condition, PATIENCE_S), "the printer waited in vain"

    @property
    def pictures(self) -> list[Image.Image]:
        """Give what came out: one picture for each job that was cut or fed out."""
        return [picture for job in list(self.jobs) for picture in pictures_of(job)]

    def _serve(self) -> None:
        while True:
            try:
                connection, _where = self._listening.accept()
            except OSError:
                return
            with connection:
                self._note(lambda: setattr(self, "connections", self.connections + 1))
                _Talk(self, connection).run()

    def _note(self, change: Callable[[], object]) -> None:
        with self._changed:
            change()
            self._changed.notify_all()


class _Talk:
    """One connection."""

    def __init__(self, printer: ScriptedPrinter, connection: socket.socket) -> None:
        self._printer = printer
        self._connection = connection
        self._buffer = b""
        self._job: list[tuple[str, bytes]] = []
        self._bytes = 0

    def run(self) -> None:
        script = self._printer.script
        while True:
            if script.stalls_after is not None and self._bytes >= script.stalls_after:
                _wait_for_the_end(self._connection)
                return
            try:
                data = self._connection.recv(2048)
            except OSError:
                return
            if not data:
                return
            self._buffer += data
            self._consume()
            if script.breaks_after is not None and self._bytes >= script.breaks_after:
                script.breaks_after = None
                # Reset, as when a cable is pulled; what was not read is lost.
                self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return

    def _consume(self) -> None:
        while (size := _size_of(self._buffer)) and len(self._buffer) >= size:
            command, self._buffer = self._buffer[:size], self._buffer[size:]
            if command.startswith(b"\x10\x04"):
                self._answer(command[2])
                continue
            self._bytes += size
            if self._printer.script.greedy and command.startswith(b"\x1dv"):
                self._answer_what_looks_like_a_question(command[8:])
            if not self._job:
                self._printer._note(lambda: self._printer.jobs.append(self._job))
            self._printer._note(lambda told=command: self._job.append((_name_of(told), told)))
            turns = self._printer.script.turns
            if turns is not None and self._bytes >= turns[0]:
                self._printer.script.status = turns[1]

    def _answer(self, question: int) -> None:
        script = self._printer.script
        self._printer._note(lambda: setattr(self._printer, "questions", self._printer.questions + 1))
        if script.says is not None:
            self._say(script.says)
        elif script.status is not None:
            self._say(bytes((script.status[question],)))

    def _answer_what_looks_like_a_question(self, dots: bytes) -> None:
        for question in range(1, 5):
            for _ in range(dots.count(bytes((0x10, 0x04, question)))):
                self._answer(question)

    def _say(self, data: bytes) -> None:
        try:
            self._connection.sendall(data)
        except OSError:
            return


def _wait_for_the_end(connection: socket.socket) -> None:
    """Read nothing until the other side gives up."""
    import select

    poll = select.poll()
    poll.register(connection, select.POLLRDHUP | select.POLLHUP | select.POLLERR)
    poll.poll(PATIENCE_S * 1000)


def _size_of(buffer: bytes) -> int:
    """Give how long the command at the beginning is, 0 when that cannot be told yet."""
    for head, size in ((b"\x1b@", 2), (b"\x10\x04", 3), (b"\x1dV", 4), (b"\x1bd", 3)):
        if buffer.startswith(head):
            return size
    if buffer.startswith(b"\x1dv0"):
        return 8 + _across(buffer) * _rows(buffer) if len(buffer) >= 8 else 0
    # Text, or what a printer does not know: it would print it.
    return 0 if len(buffer) < 3 and buffer[:1] in (b"\x1b", b"\x1d", b"\x10", b"") else 1


def _name_of(command: bytes) -> str:
    names = {b"\x1b@": "init", b"\x1dV": "cut", b"\x1bd": "feed", b"\x1dv": "dots"}
    return names.get(command[:2], "text")


def _across(command: bytes) -> int:
    return int.from_bytes(command[4:6], "little")


def _rows(command: bytes) -> int:
    return int.from_bytes(command[6:8], "little")


def pictures_of(job: list[tuple[str, bytes]]) -> Iterator[Image.Image]:
    """Put the bands of a job together again; what was not cut or fed out is no picture yet."""
    bands: list[Image.Image] = []
    for name, command in job:
        if name == "dots":
            dots = Image.frombytes("1", (_across(command) * 8, _rows(command)), command[8:])
            bands.append(ImageChops.invert(dots))
        elif name in ("cut", "feed") and bands:
            sheet = Image.new("1", (bands[0].width, sum(band.height for band in bands)), 1)
            top = 0
            for band in bands:
                sheet.paste(band, (0, top))
                top += band.height
            yield sheet
            bands = []


@contextmanager
def scripted_printer() -> Iterator[ScriptedPrinter]:
    """Run a scripted printer for a while."""
    printer = ScriptedPrinter()
    try:
        yield printer
    finally:
        printer.stop()


@contextmanager
def deaf_port() -> Iterator[int]:
    """Give a port that takes no more connections and refuses none: what a dead host looks like."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        port = listening.getsockname()[1]
        waiting = []
        for _ in range(8):  # until the backlog is full
            plug = socket.socket()
            plug.setblocking(False)
            plug.connect_ex(("127.0.0.1", port))
            waiting.append(plug)
        try:
            yield port
        finally:
            for plug in waiting:
                plug.close()


def free_port() -> int:
    """Give a port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
    return port
