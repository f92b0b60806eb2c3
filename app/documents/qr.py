"""QR codes with the white around them, for dots and for vectors alike; how much fits into which room."""

from __future__ import annotations

from app.documents.qr_code import SIZES, capacity, modules, side_of

QUIET = 4  # modules of white around a code (ISO/IEC 18004)
# A module smaller than this is lost in an office printer's dots (4 at 300 dpi).
LEAST_MM = 0.33


def is_plain(text: str) -> bool:
    """Tell whether a text can stand in a code that every reader types rightly: plain ASCII."""
    return text.isascii() and text.isprintable() and bool(text)


def qr_lines(text: str) -> list[str]:
    """Give the modules of a code row by row, 1 is dark and 0 light, the white around it included.

    Raises:
        ValueError: A text that is not plain ASCII, or too long for any code.
    """
    if not is_plain(text):
        raise ValueError("a code holds plain ASCII")
    rows = modules(text)
    white = ["0" * (len(rows) + 2 * QUIET)] * QUIET
    beside = "0" * QUIET
    return [*white, *(beside + row + beside for row in rows), *white]


def qr_rows(text: str) -> list[list[bool]]:
    """Give the modules of a code row by row, the white around it included, true is dark.

    Raises:
        ValueError: As `qr_lines`.
    """
    return [[each == "1" for each in row] for row in qr_lines(text)]


def module_mm(text: str, side_mm: float) -> float:
    """Give how large a module of a code is (mm) that takes, with the white around it, so much room.

    Raises:
        ValueError: As `qr_lines`.
    """
    return side_mm / len(qr_lines(text))


def longest(side_mm: float) -> int:
    """Give how many characters a code of this side takes at most, with modules that an office printer still prints."""
    room = int(side_mm / LEAST_MM + 1e-9) - 2 * QUIET
    fitting = [size for size in range(1, SIZES + 1) if side_of(size) <= room]
    return capacity(fitting[-1]) if fitting else 0
