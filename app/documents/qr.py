"""QR codes as rows of dark and light modules, for dots and for vectors alike."""

from __future__ import annotations

from functools import lru_cache

QUIET = 4  # modules of white around a code (ISO/IEC 18004)
# A module smaller than this is lost in an office printer's dots (4 at 300 dpi).
LEAST_MM = 0.33
_MASK = 3  # the one without regular rows or columns: (row + column) mod 3


def is_plain(text: str) -> bool:
    """Tell whether a text can stand in a code that every reader types rightly: plain ASCII."""
    return text.isascii() and text.isprintable() and bool(text)


def qr_rows(text: str) -> list[list[bool]]:
    """Give the modules of a code row by row, true is dark, the white around it included.

    Raises:
        ValueError: A text that is not plain ASCII, or too long for any code.
    """
    if not is_plain(text):
        raise ValueError("a code holds plain ASCII")
    import qrcode  # and with it a picture library, which most papers do without

    # Trying all eight masks for the best looking one takes longer than all the rest of a slip;
    # a reader takes any.
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=QUIET, mask_pattern=_MASK)
    code.add_data(text)
    return [[bool(dark) for dark in row] for row in code.get_matrix()]


def module_mm(text: str, side_mm: float) -> float:
    """Give how large a module of a code is (mm) that takes, with the white around it, so much room.

    Raises:
        ValueError: As `qr_rows`.
    """
    return side_mm / len(qr_rows(text))


@lru_cache(maxsize=32)
def longest(side_mm: float) -> int:
    """Give how many characters a code of this side takes at most, with modules that an office printer still prints."""
    from qrcode.base import rs_blocks
    from qrcode.constants import ERROR_CORRECT_M

    version = min(40, (int(side_mm / LEAST_MM + 1e-9) - 2 * QUIET - 17) // 4)
    if version < 1:
        return 0
    count = sum(block.data_count for block in rs_blocks(version, ERROR_CORRECT_M))
    return count - (2 if version < 10 else 3)  # the mode, and the count of characters
