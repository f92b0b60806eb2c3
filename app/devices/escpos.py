"""The few commands of ESC/POS that a slip needs: pictures in bands, a cut, and the status of the printer.

Not python-escpos: its picture path scales, dithers and loads a dozen packages, and a job of which
half was sent looks to its caller like one that was not sent at all, which is what we must know.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PIL import Image, ImageChops

INIT = b"\x1b@"
FEED_AND_CUT = b"\x1dVB\x00"  # feed to the cutter, cut but for one point
FEED = b"\x1bd\x04"  # four lines, so that a slip can be torn off
_BAND = 128  # rows; cheap printers have 4 to 16 KB of memory
# DLE EOT n: printer, why off line, error, paper. A printer answers at once, even off line.
ASK = {n: bytes((0x10, 0x04, n)) for n in (1, 2, 3, 4)}
_FLOW = b"\x11\x13"  # XON and XOFF of a serial line


@dataclass(frozen=True, slots=True)
class Status:
    """What a printer says of itself."""

    offline: bool = False
    cover_open: bool = False
    paper_out: bool = False
    paper_low: bool = False
    cutter_stuck: bool = False
    fault: bool = False


class NoStatus(Exception):
    """The bytes are no answer to DLE EOT; they are the argument."""


def job(picture: Image.Image, *, cut: bool) -> Iterator[bytes]:
    """Give the bytes that print a picture of mode "1", piece by piece.

    Raises:
        ValueError: A picture that is empty, of another mode, or wider than any print head.
    """
    if picture.mode != "1" or not 0 < picture.width <= 1024 or picture.height < 1:
        raise ValueError("a job is a picture of black and white dots")
    yield INIT
    dots = ImageChops.invert(picture)  # ESC/POS prints ones
    for top in range(0, dots.height, _BAND):
        yield _raster(dots.crop((0, top, dots.width, min(top + _BAND, dots.height))))
    yield FEED_AND_CUT if cut else FEED


def _raster(band: Image.Image) -> bytes:
    """Give GS v 0 for one band."""
    across = (band.width + 7) // 8
    return b"\x1dv0\x00" + across.to_bytes(2, "little") + band.height.to_bytes(2, "little") + band.tobytes()


def read_status(answers: dict[int, int]) -> Status:
    """Make a status of the answer byte to each question.

    Raises:
        NoStatus: A byte without the fixed bits of an answer.
    """
    status = Status()
    for question, byte in answers.items():
        # Bits 1 and 4 of every answer are set, 0 and 7 are not.
        if byte & 0b1001_0011 != 0b0001_0010:
            raise NoStatus(bytes((byte,)))
        status = _add(status, question, byte)
    return status


def _add(status: Status, question: int, byte: int) -> Status:
    if question == 1:
        return replace(status, offline=bool(byte & 0x08))
    if question == 2:
        out = status.paper_out or bool(byte & 0x20)
        return replace(status, cover_open=bool(byte & 0x04), paper_out=out, fault=status.fault or bool(byte & 0x40))
    if question == 3:
        return replace(status, cutter_stuck=bool(byte & 0x08), fault=status.fault or bool(byte & 0x60))
    out = status.paper_out or byte & 0x60 == 0x60
    return replace(status, paper_out=out, paper_low=bool(byte & 0x0C))


def without_flow_control(data: bytes) -> bytes:
    """Leave out the flow control bytes that a serial printer mixes into its answers."""
    return data.translate(None, _FLOW)
