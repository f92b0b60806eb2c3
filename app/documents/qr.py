"""QR codes with the white around them, for dots and for vectors alike; how much fits into which room."""

from __future__ import annotations

from functools import lru_cache

QUIET = 4  # modules of white around a code (ISO/IEC 18004)
# A module smaller than this is lost in an office printer's dots (4 at 300 dpi).
LEAST_MM = 0.33
_MASK = 3  # the one without regular rows or columns: (row + column) mod 3
_MODE_BITS = 4
_SIZES: dict[tuple[tuple[int, int], ...], int] = {}


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
    return list(_lines(text))


@lru_cache(maxsize=256)
def _lines(text: str) -> tuple[str, ...]:
    import qrcode

    # Trying all eight masks for the best looking one takes longer than all the rest of a slip; a reader takes any.
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=QUIET, mask_pattern=_MASK)
    code.add_data(text)
    # How large it gets follows from what kinds of text it holds and how long they are; writing it twice says no more.
    shape = tuple((each.mode, len(each)) for each in code.data_list)
    if shape not in _SIZES:
        _SIZES[shape] = code.best_fit()
    code.version = _SIZES[shape]
    code.make(fit=False)
    return tuple("".join("1" if dark else "0" for dark in row) for row in code.get_matrix())


def qr_rows(text: str) -> list[list[bool]]:
    """Give the modules of a code row by row, the white around it included, true is dark.

    Raises:
        ValueError: As `qr_lines`.
    """
    return [[each == "1" for each in row] for row in qr_lines(text)]


def longest(side_mm: float) -> int:
    """Give how many characters a code of this side takes at most, with modules that an office printer still prints."""
    from qrcode import ERROR_CORRECT_M
    from qrcode.util import BIT_LIMIT_TABLE

    room = int(side_mm / LEAST_MM + 1e-9) - 2 * QUIET
    fitting = [size for size in range(1, len(BIT_LIMIT_TABLE[0])) if 17 + 4 * size <= room]
    if not fitting:
        return 0
    size = fitting[-1]
    counting = 8 if size < 10 else 16  # bits that say the length of bytes (ISO/IEC 18004, table 3)
    bits: int = BIT_LIMIT_TABLE[ERROR_CORRECT_M][size]
    return (bits - _MODE_BITS - counting) // 8
