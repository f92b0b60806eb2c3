"""Print a picture on an ESC/POS printer: look, send, look again. What is not certain is never called printed."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress

from PIL import Image

from app.devices import escpos
from app.devices.escpos import NoStatus, Status
from app.devices.opening import open_port
from app.devices.outcomes import Code, Delivered, Outcome, maybe, not_sent, printed
from app.devices.ports import Address, Patience, Port, PortClosed, PortError

_DOTS_PER_MM = 203 / 25.4
_AFTERTHOUGHT = 1.0  # seconds for a web server to answer what it did not understand


class _Silence(Exception):
    """A question got no answer in time."""


def print_picture(
    address: Address,
    draw: Callable[[], Image.Image],
    *,
    answers: bool,
    cut: bool,
    patience: Patience | None = None,
) -> Outcome:
    """Print a picture; every way it can go has its own outcome, and none raises but what drawing raises.

    Args:
        address: Where the printer is.
        draw: Gives the dots, mode "1", as wide as the print head; a printer that cannot print costs no drawing.
        answers: The printer tells its status (set when it was set up); else the end is `unconfirmed`.
        cut: It has a cutter.
        patience: How long each step may take.
    """
    patience = patience or Patience()
    try:
        port = open_port(address, patience)
    except PortError as error:
        return not_sent(error.code, error.detail)
    with closing(port):
        asks = answers and port.answers
        before = _look(port, patience) if asks else _UNASKED
        if before.code is not Code.PRINTED:
            return before
        picture = draw()
        broken = _send(port, picture, cut, patience)
        if broken is None:
            return _watch(port, picture.height, patience) if asks else _hear(port, patience)
    return _explained(broken, address, patience) if asks and broken.code is Code.STALLED else broken


def look(address: Address, patience: Patience | None = None) -> Outcome:
    """Ask a printer how it is, and print nothing; the code is `printed` when it would print."""
    patience = patience or Patience()
    try:
        port = open_port(address, patience)
    except PortError as error:
        return not_sent(error.code, error.detail)
    with closing(port):
        return _look(port, patience)


# What a look gives when all is well, and what stands in for one where nothing can be asked.
_UNASKED = Outcome(Code.PRINTED, Delivered.NO)


def _look(port: Port, patience: Patience) -> Outcome:
    try:
        status = _ask(port, patience.answer)
    except NoStatus as nonsense:
        return not_sent(_what_else(nonsense.args[0]), repr(nonsense.args[0][:40]))
    except _Silence:
        return not_sent(_what_after_all(port))
    except PortError as error:
        # The connection was taken and dropped: nothing was printed, whatever is there.
        return not_sent(error.code, error.detail)
    trouble = _trouble(status)
    return not_sent(trouble or Code.PRINTED, paper_low=status.paper_low)


def _ask(port: Port, patience: float) -> Status:
    """Ask the four questions.

    Raises:
        NoStatus: What came is no answer.
        _Silence: Nothing came.
        PortError: The connection broke.
    """
    answers: dict[int, int] = {}
    for question, asked in escpos.ASK.items():
        _drop_old(port)
        port.write(asked, patience)
        answers[question] = _answer(port, patience)
    return escpos.read_status(answers)


def _drop_old(port: Port) -> None:
    """Forget what came unasked, an answer that was too late for the last question, say."""
    port.read(0)


def _answer(port: Port, patience: float) -> int:
    deadline = time.monotonic() + patience
    while (left := deadline - time.monotonic()) > 0:
        data = port.read(left)
        told = escpos.without_flow_control(data)
        if told and not all(escpos.is_status(byte) for byte in told):
            raise NoStatus(data)
        if told:
            return told[-1]
    raise _Silence


def _what_else(said: bytes) -> Code:
    return Code.WEB_SERVER if said.lstrip().startswith((b"HTTP/", b"<")) else Code.NOT_A_PRINTER


def _what_after_all(port: Port) -> Code:
    """Tell a silent printer from a server that waits for the end of a line, without printing anything."""
    port.end_writing()
    with suppress(PortError):
        said = port.read(_AFTERTHOUGHT)
        if said:
            return _what_else(said)
    return Code.SILENT


def _trouble(status: Status) -> Code | None:
    """Name what keeps a printer from printing; the cause before the mere fact that it is off line."""
    causes = (
        (status.cover_open, Code.COVER_OPEN),
        (status.paper_out, Code.PAPER_OUT),
        (status.cutter_stuck, Code.CUTTER_STUCK),
        (status.fault, Code.FAULT),
        (status.offline, Code.OFFLINE),
    )
    return next((code for true, code in causes if true), None)


def _send(port: Port, picture: Image.Image, cut: bool, patience: Patience) -> Outcome | None:
    """Send the job; give what went wrong."""
    dots_sent = False
    for piece in escpos.job(picture, cut=cut):
        dots_sent = dots_sent or piece != escpos.INIT
        try:
            port.write(piece, patience.write)
        except PortError as error:
            return maybe(error.code, error.detail) if dots_sent else not_sent(error.code, error.detail)
    return None


def _watch(port: Port, rows: int, patience: Patience) -> Outcome:
    """Look at a printer until it must have printed the last row; a printer that is well by then has printed."""
    began = time.monotonic()
    last = began + rows / _DOTS_PER_MM / patience.speed_mm_s
    pause = threading.Event()
    while True:
        try:
            status = _ask(port, patience.after)
        except NoStatus as nonsense:
            return maybe(Code.NO_WORD_AFTER, repr(nonsense.args[0][:40]))
        except _Silence:
            return maybe(Code.NO_WORD_AFTER)
        except PortError as error:
            return maybe(error.code, error.detail)
        trouble = _trouble(status)
        if trouble is not None:
            return maybe(trouble, paper_low=status.paper_low)
        if time.monotonic() >= last:
            return printed(paper_low=status.paper_low)
        pause.wait(patience.poll)


def _hear(port: Port, patience: Patience) -> Outcome:
    """Hear whether the thing that took the job unasked was no printer at all."""
    port.end_writing()
    try:
        said = port.read(patience.poll)
    except PortClosed:
        return maybe(Code.UNCONFIRMED)
    except PortError as error:
        return maybe(error.code, error.detail)
    if said and _what_else(said) is Code.WEB_SERVER:
        return not_sent(Code.WEB_SERVER, repr(said[:40]))
    return maybe(Code.UNCONFIRMED)


def _explained(stalled: Outcome, address: Address, patience: Patience) -> Outcome:
    """Ask, by a new connection, why a printer took no more: a full line carries no question."""
    why = look(address, patience)
    named = (Code.COVER_OPEN, Code.PAPER_OUT, Code.CUTTER_STUCK, Code.FAULT)
    return maybe(why.code, "took no more bytes", paper_low=why.paper_low) if why.code in named else stalled
