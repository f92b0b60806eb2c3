"""The ways to a printer: network, serial line, device file, plain file."""

from __future__ import annotations

import errno
import os
import select
import socket
import stat
import struct
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.core.errors import HallError
from app.devices.outcomes import Code

DEFAULT_TCP = 9100
DEFAULT_BAUD = 38400
_BUSY = (errno.EBUSY, errno.EAGAIN)
_BAUDS = (2400, 4800, 9600, 19200, 38400, 57600, 115200)


class PortError(Exception):
    """The port cannot be opened, read or written; the outcome's code says why."""

    def __init__(self, code: Code, detail: str = "") -> None:
        super().__init__(code.value)
        self.code = code
        self.detail = detail


class PortClosed(PortError):
    """The other side ended the connection in order; what was sent has arrived."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long each step may take, in seconds.

    Attributes:
        connect: To open the port.
        answer: For one status byte, before the job.
        write: For the printer to take a further piece of the job.
        after: For the printer to say how the job went; it may print for some seconds first.
        poll: Between two looks at a printer that prints.
        speed_mm_s: Slowest printing speed: so long a printer is watched after the last byte.
        look: Between two looks at a device that was not well.
    """

    connect: float = 3.0
    answer: float = 3.0
    write: float = 10.0
    after: float = 10.0
    poll: float = 0.25
    speed_mm_s: float = 75.0
    look: float = 15.0


@dataclass(frozen=True, slots=True)
class Address:
    """Where a printer is: `kind` is tcp, serial, usb or file; `number` a TCP port or a baud rate."""

    kind: str
    place: str
    number: int = 0

    def __str__(self) -> str:
        # An address of IPv6 has colons itself.
        place = f"[{self.place}]" if self.kind == "tcp" and ":" in self.place else self.place
        return f"{self.kind}:{place}" + (f":{self.number}" if self.number else "")


class Port(Protocol):
    """An open way to a printer."""

    @property
    def answers(self) -> bool:
        """Tell whether anything can ever come back."""
        ...

    def write(self, data: bytes, patience: float) -> None:
        """Send all of it; raises PortError `stalled` or `cut_off`."""
        ...

    def read(self, patience: float) -> bytes:
        """Give what came, empty when nothing did in time; raises PortError `cut_off`."""
        ...

    def end_writing(self) -> None:
        """Say that no more will come, where the port can say so."""
        ...

    def close(self) -> None:
        """Let the port go."""
        ...


def read_address(text: str) -> Address:
    """Read `tcp:host[:9100]`, `serial:/dev/ttyUSB0[:38400]`, `serial:COM3`, `usb:/dev/usb/lp0` or `file:PATH`.

    A bare `host` or `host:port` is a network printer.

    Raises:
        HallError: `bad_value` for anything else, addresses of web pages among them.
    """
    kind, _, place = text.strip().partition(":")
    if kind in ("usb", "file") and place:
        return Address(kind, place)
    if kind == "serial" and place:
        name, _, baud = place.rpartition(":")
        if not name:
            return Address(kind, baud, DEFAULT_BAUD)
        if baud.isdecimal() and int(baud) in _BAUDS:
            return Address(kind, name, int(baud))
    elif kind not in ("usb", "file", "serial"):
        return _read_host(place if kind == "tcp" else text.strip())
    raise HallError("bad_value", field="port", value=text[:80])


def _read_host(text: str) -> Address:
    if text.startswith("[") and "]" in text:
        host, _, port = text[1:].partition("]")
        port = port.removeprefix(":")
    elif text.count(":") > 1:
        host, port = text, ""
    else:
        host, _, port = text.partition(":")
    number = int(port) if port.isdecimal() else (0 if port else DEFAULT_TCP)
    plain = host and not any(c.isspace() or c in "/\\@?#" for c in host)
    if not plain or not 0 < number < 65536:
        raise HallError("bad_value", field="port", value=text[:80])
    return Address("tcp", host, number)


class NetworkPort:
    """A raw TCP connection, as printers take it on port 9100."""

    answers = True

    def __init__(self, address: Address, patience: Patience) -> None:
        self._socket = _connect(address, time.monotonic() + patience.connect)

    def write(self, data: bytes, patience: float) -> None:
        """Send all of it."""
        self._socket.settimeout(patience)
        try:
            self._socket.sendall(data)
        except TimeoutError as error:
            # Closing resets the connection: what still waits in this computer must not come out later.
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raise PortError(Code.STALLED) from error
        except OSError as error:
            raise PortError(Code.CUT_OFF, str(error)) from error

    def read(self, patience: float) -> bytes:
        """Give what came."""
        self._socket.settimeout(max(patience, 0.001))
        try:
            data = self._socket.recv(4096)
        except TimeoutError:
            return b""
        except OSError as error:
            raise PortError(Code.CUT_OFF, str(error)) from error
        if not data:
            raise PortClosed(Code.CUT_OFF, "closed by the other side")
        return data

    def end_writing(self) -> None:
        """Close our half: a web server then answers what it did not understand."""
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_WR)

    def close(self) -> None:
        """Close the connection; what was sent still arrives, unless the printer stopped taking it."""
        self._socket.close()


def _connect(address: Address, deadline: float) -> socket.socket:
    """Try every address of the host, all of them together within the deadline."""
    try:
        found = socket.getaddrinfo(address.place, address.number, type=socket.SOCK_STREAM)
    except OSError as error:
        raise PortError(Code.BAD_ADDRESS, str(error)) from error
    trouble = PortError(Code.TIMEOUT)
    for family, kind, protocol, _name, where in found:
        left = deadline - time.monotonic()
        if left <= 0:
            break
        plug = socket.socket(family, kind, protocol)
        plug.settimeout(left)
        try:
            plug.connect(where)
        except OSError as error:
            plug.close()
            trouble = PortError(_why_not(error), str(error))
        else:
            plug.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            return plug
    raise trouble


def _why_not(error: OSError) -> Code:
    if isinstance(error, TimeoutError):
        return Code.TIMEOUT
    return Code.REFUSED if isinstance(error, ConnectionRefusedError) else Code.UNREACHABLE


class FilePort:
    """A device file such as /dev/usb/lp0, or a plain file that collects jobs."""

    def __init__(self, path: Path, *, must_exist: bool) -> None:
        flags = os.O_RDWR | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        flags |= 0 if must_exist else os.O_CREAT | os.O_APPEND
        try:
            self._file = os.open(path, flags, 0o600)
        except OSError as error:
            raise PortError(why_no_port(error), str(error)) from error
        mode = os.fstat(self._file).st_mode
        self.answers = stat.S_ISCHR(mode)
        self._may_fill = not stat.S_ISREG(mode)  # a device, or a pipe that nobody empties

    def write(self, data: bytes, patience: float) -> None:
        """Send all of it."""
        deadline = time.monotonic() + patience
        left = memoryview(data)
        while left:
            remaining = max(0.0, deadline - time.monotonic())
            if self._may_fill and not select.select((), (self._file,), (), remaining)[1]:
                raise PortError(Code.STALLED)
            try:
                sent = os.write(self._file, left)
            except BlockingIOError as error:
                if not remaining:
                    raise PortError(Code.STALLED) from error
                continue
            except OSError as error:
                code = Code.DISK_FULL if error.errno == errno.ENOSPC else Code.CUT_OFF
                raise PortError(code, str(error)) from error
            left = left[sent:]
            deadline = time.monotonic() + patience

    def read(self, patience: float) -> bytes:
        """Give what came."""
        if not self.answers or not select.select((self._file,), (), (), patience)[0]:
            return b""
        try:
            return os.read(self._file, 4096)
        except BlockingIOError:
            return b""
        except OSError as error:
            raise PortError(Code.CUT_OFF, str(error)) from error

    def end_writing(self) -> None:
        """Do nothing: a file has no other half."""

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)


def why_no_port(error: OSError) -> Code:
    """Give the code for a device file, serial port or folder that cannot be opened."""
    if isinstance(error, PermissionError):
        return Code.NO_RIGHT
    if isinstance(error, FileNotFoundError):
        return Code.NO_PORT
    return Code.PORT_BUSY if error.errno in _BUSY else Code.NO_PORT
