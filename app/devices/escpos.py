"""The few commands of ESC/POS that a slip needs: pictures in bands, a cut, and the status of the printer.

Not python-escpos: its picture path scales, dithers and loads a dozen packages, and a job of which
half was sent looks to its caller like one that was not sent at all, which is what we must know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PIL import Image

INIT = b"\x1b@"
FEED_AND_CUT = b"\x1dVB\x00"  # feed to the cutter, cut but for one point
FEED = b"\x1bd\x04"  # four lines, so that a slip can be torn off
_BAND = 128  # rows; cheap printers have 4 to 16 KB of memory
# DLE EOT n: printer, why off line, error, paper. A printer answers at once, even off line.
ASK = {n: bytes((0x10, 0x04, n)) for n in (1, 2, 3, 4)}
_INVERTED = bytes(255 - byte for byte in range(256))
# DLE EOT, DLE ENQ and DLE DC4 are obeyed at once by some printers, even inside a picture: asked for a
# status, clear the memory, switch off (Epson's notes on these commands). One dot more makes them harmless.
_AT_ONCE = re.compile(rb"\x10(?=[\x04\x05\x14])")
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
    wide = Image.new("1", ((picture.width + 7) // 8 * 8, picture.height), 255)
    wide.paste(picture, (0, 0))
    for top in range(0, wide.height, _BAND):
        yield _raster(wide.crop((0, top, wide.width, min(top + _BAND, wide.height))))
    yield FEED_AND_CUT if cut else FEED


def _raster(band: Image.Image) -> bytes:
    """Give GS v 0 for one band."""
    # ESC/POS prints ones. Not by inverting the picture: its white may be kept as 1 or as 255.
    dots = without_questions(band.tobytes().translate(_INVERTED))
    return b"\x1dv0\x00" + (band.width // 8).to_bytes(2, "little") + band.height.to_bytes(2, "little") + dots


def without_questions(dots: bytes) -> bytes:
    """Give the bytes of a picture with nothing in them that a printer might obey at once."""
    return _AT_ONCE.sub(b"\x18", dots)


def read_status(answers: dict[int, int]) -> Status:
    """Make a status of the answer byte to each question.

    Raises:
        NoStatus: A byte without the fixed bits of an answer.
    """
    status = Status()
    for question, byte in answers.items():
        if not is_status(byte):
            raise NoStatus(bytes((byte,)))
        status = _add(status, question, byte)
    return status


def is_status(byte: int) -> bool:
    """Tell whether a byte can be an answer: bits 1 and 4 of every answer are set, 0 and 7 are not."""
    return byte & 0b1001_0011 == 0b0001_0010


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
