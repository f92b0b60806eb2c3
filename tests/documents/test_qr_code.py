"""Our QR codes are module by module those of a library that is made for nothing else, and cameras read them."""

from __future__ import annotations

import random

import pytest
import qrcode
import zxingcpp
from PIL import Image
from qrcode.util import MODE_8BIT_BYTE, MODE_ALPHA_NUM, QRData

from app.documents.qr import LEAST_MM, longest, module_mm, qr_lines
from app.documents.qr_code import SIZES, capacity, modules, side_of, smallest


def _reference(text: str, *, alphanumeric: bool) -> list[str]:
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0, mask_pattern=3)
    code.add_data(QRData(text.encode(), MODE_ALPHA_NUM if alphanumeric else MODE_8BIT_BYTE), optimize=0)
    return ["".join("1" if dark else "0" for dark in row) for row in code.get_matrix()]


def _text(length: int, *, alphanumeric: bool, seed: int) -> str:
    chance = random.Random(seed)
    signs = "ABXYZ0189 $%*+-./:" if alphanumeric else "abcXYZ09/?=&_#~"
    return ("" if alphanumeric else "a") + "".join(chance.choices(signs, k=length - (not alphanumeric)))


@pytest.mark.parametrize("alphanumeric", [False, True])
@pytest.mark.parametrize("size", range(1, SIZES + 1))
def test_every_size_is_module_by_module_that_of_the_reference(size, alphanumeric):
    most = capacity(size, alphanumeric=alphanumeric)
    for length in {most, max(2, most - 3), max(2, most // 2)}:
        text = _text(length, alphanumeric=alphanumeric, seed=size)
        assert modules(text) == _reference(text, alphanumeric=alphanumeric)
    assert len(modules(_text(most, alphanumeric=alphanumeric, seed=1))) == side_of(size)


def test_one_character_more_takes_the_next_size_and_at_last_none():
    for size in range(1, SIZES):
        assert smallest(capacity(size)) == size
        assert smallest(capacity(size) + 1) == size + 1
    assert smallest(capacity(SIZES) + 1) is None
    with pytest.raises(ValueError):
        modules("a" * (capacity(SIZES) + 1))


@pytest.mark.parametrize("length", [1, 14, 15, 189, 500, 1200])
def test_a_reader_gets_back_what_was_written(length):
    text = _text(max(2, length), alphanumeric=False, seed=length)
    rows = qr_lines(text)
    picture = Image.new("L", (len(rows), len(rows)), 255)
    picture.putdata([0 if each == "1" else 255 for row in rows for each in row])
    (found,) = zxingcpp.read_barcodes(picture.resize((4 * len(rows), 4 * len(rows)), Image.Resampling.NEAREST))
    assert found.text == text


@pytest.mark.parametrize("side_mm", [15, 20, 21.5, 25, 30, 42, 60])
def test_the_longest_text_for_a_side_still_has_modules_that_print(side_mm):
    assert module_mm("h" * longest(side_mm), side_mm) >= LEAST_MM
    assert module_mm("h" * (longest(side_mm) + 1), side_mm) < LEAST_MM
    assert longest(5) == 0
