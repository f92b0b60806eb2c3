"""QR codes as the library makes them, a few times faster: a booklet has hundreds of long ones.

Tables and patterns are the library's; what it does bit by bit (ISO/IEC 18004: 7.4, 7.5, 7.7.3) is done in numbers.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, zip_longest
from typing import Any

_MODE_BITS = 4
_PADS = (0xEC, 0x11)
_DIGITS_BITS = {1: 4, 2: 7, 3: 10}  # of so many digits together


def modules_of(text: str, mask: int) -> list[str]:
    """Give the modules of a code with medium correction row by row, 1 is dark; without any white around it.

    Raises:
        ValueError: A text that is too long for any code.
    """
    from qrcode.util import optimal_data_chunks

    chunks = list(optimal_data_chunks(text, minimum=20))
    version = _version(chunks)
    side, base, order = _blank(version, mask)
    flat = bytearray(base)
    words = _with_correction(_data(chunks, version), version)
    for at, bit in zip(order, f"{int.from_bytes(words, 'big'):0{8 * len(words)}b}", strict=False):
        if bit == "1":
            flat[at] ^= 1
    drawn = flat.decode("ascii")
    return [drawn[row : row + side] for row in range(0, side * side, side)]


def _version(chunks: Sequence[Any]) -> int:
    """Give the smallest version that holds the chunks."""
    from qrcode import ERROR_CORRECT_M
    from qrcode.util import BIT_LIMIT_TABLE, mode_sizes_for_version

    version = 1
    while True:
        sizes = mode_sizes_for_version(version)
        needed = sum(_MODE_BITS + sizes[one.mode] + sum(bits for _, bits in _pieces(one)) for one in chunks)
        found = bisect_left(BIT_LIMIT_TABLE[ERROR_CORRECT_M], needed, version)
        if found > 40:
            raise ValueError("no code holds so much")
        if mode_sizes_for_version(found) is sizes:
            return int(found)
        version = found


def _pieces(chunk: Any) -> Iterator[tuple[int, int]]:
    """Give what a chunk holds as numbers, each with its bits."""
    from qrcode.util import ALPHA_NUM, MODE_ALPHA_NUM, MODE_NUMBER

    data: bytes = chunk.data
    if chunk.mode == MODE_NUMBER:
        for at in range(0, len(data), 3):
            part = data[at : at + 3]
            yield int(part), _DIGITS_BITS[len(part)]
    elif chunk.mode == MODE_ALPHA_NUM:
        values = [ALPHA_NUM.index(data[at : at + 1]) for at in range(len(data))]
        for at in range(0, len(values) - 1, 2):
            yield values[at] * 45 + values[at + 1], 11
        if len(values) % 2:
            yield values[-1], 6
    else:
        yield int.from_bytes(data, "big"), 8 * len(data)


def _data(chunks: Sequence[Any], version: int) -> bytes:
    """Give the data words of a code, filled up to its end."""
    from qrcode.util import length_in_bits

    told, length = 0, 0
    for chunk in chunks:
        head = ((chunk.mode, _MODE_BITS), (len(chunk), length_in_bits(chunk.mode, version)))
        for value, bits in chain(head, _pieces(chunk)):
            told, length = told << bits | value, length + bits
    room = 8 * sum(data for _, data in _blocks(version))
    end = min(room - length, 4)
    end += -(length + end) % 8
    words = (told << end).to_bytes((length + end) // 8, "big")
    return words + bytes(_PADS[at % 2] for at in range(room // 8 - len(words)))


def _blocks(version: int) -> list[tuple[int, int]]:
    """Give how many words each block has, and how many of them are data."""
    from qrcode import ERROR_CORRECT_M
    from qrcode.base import rs_blocks

    return [(one.total_count, one.data_count) for one in rs_blocks(version, ERROR_CORRECT_M)]


def _with_correction(data: bytes, version: int) -> bytes:
    """Give data and correction words, those of all blocks in turn."""
    blocks, corrections, at = [], [], 0
    for total, count in _blocks(version):
        block = data[at : at + count]
        blocks.append(block)
        corrections.append(_correction(block, total - count))
        at += count
    columns = chain(zip_longest(*blocks), zip_longest(*corrections))
    return bytes(word for column in columns for word in column if word is not None)


def _correction(block: bytes, count: int) -> bytes:
    """Give the correction words of a block: what is left of it divided by the generator polynomial."""
    table = _divisor(count)
    top, mask = 8 * (count - 1), (1 << 8 * count) - 1
    left = 0
    for word in block:
        left = ((left << 8) & mask) ^ table[word ^ (left >> top)]
    return left.to_bytes(count, "big")


@lru_cache(maxsize=32)
def _divisor(count: int) -> tuple[int, ...]:
    """Give every multiple of the generator polynomial of a degree, as a number, its first term left out."""
    terms = [1]
    for power in range(count):
        shifted = [_times(term, _exp(power)) for term in terms]
        terms = [one ^ other for one, other in zip([*terms, 0], [0, *shifted], strict=True)]
    return tuple(int.from_bytes(bytes(_times(factor, term) for term in terms[1:]), "big") for factor in range(256))


def _exp(power: int) -> int:
    from qrcode.base import gexp

    return int(gexp(power))


def _times(one: int, other: int) -> int:
    from qrcode.base import gexp, glog

    return int(gexp(glog(one) + glog(other))) if one and other else 0


@lru_cache(maxsize=48)
def _blank(version: int, mask: int) -> tuple[int, bytes, tuple[int, ...]]:
    """Give side, patterns with the mask, and in which order the bits are laid, of a version."""
    from qrcode import ERROR_CORRECT_M, QRCode

    class Blank(QRCode):  # type: ignore[misc]  # the library has no types
        order: tuple[int, ...] = ()

        def map_data(self, data: list[int], mask_pattern: int) -> None:
            self.order = tuple(_free(self.modules))
            super().map_data(data, mask_pattern)

    code = Blank(version=version, error_correction=ERROR_CORRECT_M, border=0, mask_pattern=mask)
    code.data_cache = []
    code.makeImpl(False, mask)
    base = "".join("1" if dark else "0" for row in code.modules for dark in row).encode("ascii")
    return code.modules_count, base, code.order


def _free(modules: Sequence[Sequence[bool | None]]) -> Iterator[int]:
    """Give the places that no pattern takes, two columns at a time from the right, up and down in turn."""
    side = len(modules)
    up = True
    for right in range(side - 1, 0, -2):
        left = right - 1 if right <= 6 else right  # the sixth column is a pattern
        for row in range(side - 1, -1, -1) if up else range(side):
            for column in (left, left - 1):
                if modules[row][column] is None:
                    yield row * side + column
        up = not up
