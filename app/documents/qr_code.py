"""The modules of a QR code (ISO/IEC 18004, model 2): error correction M, mask 3, letters and digits or bytes.

A booklet has hundreds of codes and a label sheet a hundred: where each bit goes is worked out once for every size, and
the remainders of the error correction are added as whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

_LETTERS = {each: at for at, each in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")}
# Of error correction M, for the sizes 1 to 40: bytes of correction in a block, and how many blocks.
_CORRECTION = (10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, *[28] * 19)
_BLOCKS = (1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16)
_BLOCKS += (17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49)
SIZES = len(_BLOCKS)
_BYTES, _ALPHANUMERIC = 0b0100, 0b0010  # modes
_FORMAT, _FORMAT_POLYNOMIAL, _FORMAT_MASK = 0b00_011, 0b10100110111, 0b101010000010010  # M is 00, the mask 3
_SIZE_POLYNOMIAL = 0b1111100100101
_FIELD = 0x11D  # the polynomial of the bytes' field


class _Frame(NamedTuple):
    """What is the same in all codes of a size.

    Attributes:
        side: Modules in a row.
        picked: For every module, row by row: which bit of "the data, then 0 and 1" it shows.
        mask: Over all bits of the data, in their order.
        bits: How many these are, with those that are left over.
    """

    side: int
    picked: itemgetter[int]
    mask: int
    bits: int


def modules(text: str) -> list[str]:
    """Give the rows of the smallest code that holds a text, 1 is dark; without the white around it.

    Raises:
        ValueError: A text too long for any code, or not of bytes.
    """
    is_short = set(text) <= set(_LETTERS)
    size = smallest(len(text), alphanumeric=is_short)
    if size is None:
        raise ValueError("no code holds so much")
    frame = _frame(size)
    data = _interleaved(_packed(text, size, is_short), size)
    left_over = frame.bits - 8 * len(data)
    value = (int.from_bytes(data, "big") << left_over) ^ frame.mask
    shown = "".join(frame.picked(f"{value:0{frame.bits}b}01"))
    return [shown[at : at + frame.side] for at in range(0, len(shown), frame.side)]


def smallest(length: int, *, alphanumeric: bool = False) -> int | None:
    """Give the smallest size, 1 to 40, that holds a text of so many characters; None where none does."""
    return next((size for size in range(1, SIZES + 1) if length <= capacity(size, alphanumeric=alphanumeric)), None)


def capacity(size: int, *, alphanumeric: bool = False) -> int:
    """Give how many characters a code of this size holds: of any bytes, or of capitals, digits and few signs."""
    bits = 8 * _data_bytes(size) - 4 - _counting(size, alphanumeric)
    return bits // 11 * 2 + (bits % 11 >= 6) if alphanumeric else bits // 8


def side_of(size: int) -> int:
    """Give how many modules a code of this size has in a row."""
    return 17 + 4 * size


def _counting(size: int, alphanumeric: bool) -> int:
    """Give how many bits say the text's length."""
    step = 0 if size < 10 else 1 if size < 27 else 2
    return 9 + 2 * step if alphanumeric else 8 if step == 0 else 16


def _data_bytes(size: int) -> int:
    return _all_bytes(size) - _CORRECTION[size - 1] * _BLOCKS[size - 1]


def _all_bytes(size: int) -> int:
    return _places_count(size) // 8


def _places_count(size: int) -> int:
    """Count the modules that are no pattern of the size."""
    count = (16 * size + 128) * size + 64
    if size >= 2:
        crosses = size // 7 + 2
        count -= (25 * crosses - 10) * crosses - 55
        count -= 36 if size >= 7 else 0
    return count


def _packed(text: str, size: int, alphanumeric: bool) -> bytes:
    """Write mode, length, text and filling as bytes."""
    mode = _ALPHANUMERIC if alphanumeric else _BYTES
    said = [f"{mode:04b}", f"{len(text):0{_counting(size, alphanumeric)}b}"]
    if alphanumeric:
        numbers = [_LETTERS[each] for each in text]
        said += [f"{one * 45 + other:011b}" for one, other in zip(numbers[::2], numbers[1::2], strict=False)]
        said += [f"{numbers[-1]:06b}"] if len(numbers) % 2 else []
    else:
        said += [f"{byte:08b}" for byte in text.encode("latin-1")]
    bits = "".join(said)
    room = _data_bytes(size)
    bits += "0" * min(4, 8 * room - len(bits))
    bits += "0" * (-len(bits) % 8)
    data = int(bits, 2).to_bytes(len(bits) // 8, "big")
    return data + (b"\xec\x11" * room)[: room - len(data)]


def _interleaved(data: bytes, size: int) -> bytes:
    """Part the data into blocks, add the correction of each, and take a byte of every block in turn."""
    count, extra = _BLOCKS[size - 1], _CORRECTION[size - 1]
    short, longer = divmod(len(data), count)
    blocks, at = [], 0
    for number in range(count):
        length = short + (number >= count - longer)
        blocks.append(data[at : at + length])
        at += length
    found = bytearray()
    for column in range(short + (longer > 0)):
        found += bytes(block[column] for block in blocks if column < len(block))
    corrections = [_correction(block, extra) for block in blocks]
    for each in zip(*corrections, strict=True):
        found += bytes(each)
    return bytes(found)


def _correction(block: bytes, extra: int) -> bytes:
    """Give the remainder of a block divided by the generator of this degree."""
    table, keep, remainder = _multiples(extra), (1 << 8 * extra) - 1, 0
    for byte in block:
        top = remainder >> 8 * (extra - 1)
        remainder = ((remainder << 8) & keep) ^ table[byte ^ top]
    return remainder.to_bytes(extra, "big")


@lru_cache(maxsize=16)
def _multiples(extra: int) -> list[int]:
    """Give the generator of this degree, without its first 1, times every byte, as whole numbers."""
    generator, root = [1], 1
    for _ in range(extra):
        longer = [*generator, 0]
        for at, each in enumerate(generator):
            longer[at + 1] ^= _times(each, root)
        generator, root = longer, _times(root, 2)
    rest = generator[1:]
    return [int.from_bytes(bytes(_times(each, byte) for each in rest), "big") for byte in range(256)]


def _times(one: int, other: int) -> int:
    """Multiply two bytes in their field."""
    product = 0
    while other:
        product ^= one if other & 1 else 0
        one = (one << 1) ^ (_FIELD if one & 0x80 else 0)
        other >>= 1
    return product


@lru_cache(maxsize=SIZES)
def _frame(size: int) -> _Frame:
    side = side_of(size)
    fixed = _patterns(size)
    order = list(_order(side, fixed))
    bits = len(order)
    picked = [0] * (side * side)
    mask = 0
    for number, (row, column) in enumerate(order):
        picked[row * side + column] = number
        mask = mask << 1 | ((row + column) % 3 == 0)
    for (row, column), dark in fixed.items():
        picked[row * side + column] = bits + dark
    return _Frame(side, itemgetter(*picked), mask, bits)


def _order(side: int, fixed: dict[tuple[int, int], bool]) -> Iterator[tuple[int, int]]:
    """Give the places of the data in their order: columns in pairs from the right, up and down in turn."""
    upwards = True
    right = side - 1
    while right > 0:
        right -= right == 6  # the column of the timing pattern
        for step in range(side):
            row = side - 1 - step if upwards else step
            yield from ((row, column) for column in (right, right - 1) if (row, column) not in fixed)
        upwards = not upwards
        right -= 2


def _patterns(size: int) -> dict[tuple[int, int], bool]:
    """Give the modules by which a reader finds and tells a code of this size."""
    side = side_of(size)
    found = {(6, at): at % 2 == 0 for at in range(side)} | {(at, 6): at % 2 == 0 for at in range(side)}
    for row, column in ((3, 3), (3, side - 4), (side - 4, 3)):
        for down in range(-4, 5):
            for right in range(-4, 5):
                place = (row + down, column + right)
                if 0 <= place[0] < side and 0 <= place[1] < side:
                    found[place] = max(abs(down), abs(right)) not in (2, 4)
    crosses = _crosses(size)
    corners = {(6, 6), (6, side - 7), (side - 7, 6)}
    for row in crosses:
        for column in crosses:
            if (row, column) not in corners:
                around = [(down, right) for down in range(-2, 3) for right in range(-2, 3)]
                found |= {(row + d, column + r): max(abs(d), abs(r)) != 1 for d, r in around}
    return found | _format(side) | _version(size)


def _crosses(size: int) -> list[int]:
    """Give in which rows and columns the small patterns stand."""
    if size == 1:
        return []
    count = size // 7 + 2
    step = (size * 8 + count * 3 + 5) // (count * 4 - 4) * 2
    return [6, *sorted(side_of(size) - 7 - at * step for at in range(count - 1))]


def _format(side: int) -> dict[tuple[int, int], bool]:
    """Write error correction and mask, twice."""
    remainder = _FORMAT << 10
    for bit in range(14, 9, -1):
        remainder ^= _FORMAT_POLYNOMIAL << bit - 10 if remainder >> bit & 1 else 0
    told = (_FORMAT << 10 | remainder) ^ _FORMAT_MASK
    rows = [0, 1, 2, 3, 4, 5, 7, 8]
    found: dict[tuple[int, int], bool] = {}
    for bit in range(15):
        dark = bool(told >> bit & 1)
        found[(rows[bit], 8) if bit < 8 else (8, [7, 5, 4, 3, 2, 1, 0][bit - 8])] = dark
        found[(8, side - 1 - bit) if bit < 8 else (side - 15 + bit, 8)] = dark
    return found | {(side - 8, 8): True}


def _version(size: int) -> dict[tuple[int, int], bool]:
    """Write the size, twice; small codes say it by their side alone."""
    if size < 7:
        return {}
    remainder = size << 12
    for bit in range(17, 11, -1):
        remainder ^= _SIZE_POLYNOMIAL << bit - 12 if remainder >> bit & 1 else 0
    told = size << 12 | remainder
    side, found = side_of(size), {}
    for bit in range(18):
        far, near = side - 11 + bit % 3, bit // 3
        found[far, near] = found[near, far] = bool(told >> bit & 1)
    return found
