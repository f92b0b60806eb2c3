"""QR codes: cameras read them, and what is printed small enough to be lost is refused before."""

from __future__ import annotations

import random

import pytest
import qrcode
import zxingcpp
from PIL import Image

from app.documents.qr import LEAST_MM, QUIET, longest, qr_lines


def _text(length: int, *, seed: int) -> str:
    return "a" + "".join(random.Random(seed).choices("abcXYZ09/?=&_#~", k=length - 1))


@pytest.mark.parametrize("length", [1, 14, 15, 189, 500, 1200])
def test_a_reader_gets_back_what_was_written(length):
    text = _text(max(2, length), seed=length)
    rows = qr_lines(text)
    picture = Image.new("L", (len(rows), len(rows)), 255)
    picture.putdata([0 if each == "1" else 255 for row in rows for each in row])
    (found,) = zxingcpp.read_barcodes(picture.resize((4 * len(rows), 4 * len(rows)), Image.Resampling.NEAREST))
    assert found.text == text


@pytest.mark.parametrize("side_mm", [15, 20, 21.5, 25, 30, 42, 60])
def test_the_longest_text_for_a_side_still_has_modules_that_print(side_mm):
    assert side_mm / len(qr_lines("h" * longest(side_mm))) >= LEAST_MM
    assert side_mm / len(qr_lines("h" * (longest(side_mm) + 1))) < LEAST_MM
    assert longest(5) == 0


@pytest.mark.parametrize("text", ["a" * 40, "https://example.org/{}?n=" + "1" * 23, "A-{}", "{}" + "7" * 60])
def test_a_code_of_a_known_shape_is_the_one_that_the_library_makes_afresh(text):
    for number in (1000, 2000, 3001):
        afresh = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=QUIET, mask_pattern=3)
        afresh.add_data(text.format(number))
        wanted = ["".join("1" if dark else "0" for dark in row) for row in afresh.get_matrix()]
        assert qr_lines(text.format(number)) == wanted
