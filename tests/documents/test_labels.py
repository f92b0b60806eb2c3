"""Labels: every code reads back from paper, every label lies where the paper has it, to half a millimetre."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
import zxingcpp
from pypdf import PdfReader

from app.documents.fonts import missing
from app.documents.label_sheets import SHEETS, LabelSheet
from app.documents.label_words import CHINESE, ENGLISH
from app.documents.labels import Label, LabelPrint, labels_pdf, trial_page_pdf
from app.documents.qr import QUIET
from tests.helpers.papers import INCH_MM, pictures_of, spots_of, text_of

NAMES = ("折叠轮椅", "家用两用人字梯（铝合金，5 级，承重 150 公斤）", "雨伞", "老花镜 200 度", "冲击钻𠮷", "x" * 90)
SITE = "槐荫里社区第三网格驿站"
HUNDRED = [Label(f"T-{number:04d}", NAMES[number % len(NAMES)], SITE) for number in range(1, 101)]
KINDS = pytest.mark.parametrize("kind", SHEETS)
MODULES = 21 + 2 * QUIET  # of a code as long as T-0042


def codes_on(picture):
    return {found.text: found.position for found in zxingcpp.read_barcodes(picture)}


def mm(dots, dpi=300):
    return dots / dpi * INCH_MM


@KINDS
def test_every_code_reads_back_from_a_300_dpi_page_where_its_label_lies(kind):
    sheet = SHEETS[kind]
    labels = HUNDRED if kind in ("a4-48x25", "a4-70x37") else HUNDRED[: min(sheet.count, 24)]
    found = []
    for picture in pictures_of(labels_pdf(labels, LabelPrint(sheet)), 300):
        codes = codes_on(picture)
        for (left, top), label in zip(sheet.places(), labels[len(found) :], strict=False):
            at = codes[label.code]
            corner = (mm(at.top_left.x), mm(at.top_left.y))
            side = mm(at.top_right.x) - corner[0]
            module = side / (MODULES - 2 * QUIET)
            assert module > 0.33
            # The white around a code belongs to it.
            assert corner[0] - QUIET * module == pytest.approx(left + sheet.air[0], abs=0.5)
            assert top <= corner[1] - QUIET * module + 0.5
            assert corner[1] + side + QUIET * module <= top + sheet.height + 0.5
            found.append(label.code)
    assert found == [label.code for label in labels]


@KINDS
def test_words_stand_on_their_own_label_the_code_larger_than_all_else(kind):
    sheet = SHEETS[kind]
    pages = spots_of(labels_pdf(HUNDRED[:30], LabelPrint(sheet)))
    labels = iter(HUNDRED)
    for page in pages:
        for left, top in sheet.places():
            here = [spot for spot in page if left <= spot.x < left + sheet.width and top <= spot.y < top + sheet.height]
            if not here:
                continue
            label = next(labels)
            (code,) = (spot for spot in here if spot.text == label.code)
            assert all(spot.size <= code.size for spot in here)
            assert code.size >= 11
            names = [spot for spot in here if spot.text not in (label.code, SITE) and spot.size != here[0].size]
            assert 1 <= len({round(spot.y, 1) for spot in names}) <= 2
            assert all(spot.size >= 6 for spot in here)
            assert any(spot.text == SITE for spot in here)
    assert next(labels).code == "T-0031"


def test_a_name_too_long_for_two_lines_says_so():
    told = text_of(labels_pdf([Label("T-0001", "折叠轮椅" * 20, SITE)], LabelPrint(SHEETS["roll-40x30"])))
    assert "…" in told
    assert "…" not in text_of(labels_pdf([Label("T-0001", "折叠轮椅", SITE)], LabelPrint(SHEETS["roll-40x30"])))


def test_a_sheet_that_is_partly_used_is_used_up():
    sheet = SHEETS["a4-70x37"]
    pages = pictures_of(labels_pdf(HUNDRED[:3], LabelPrint(sheet, start=23)), 200)
    places = list(sheet.places())
    first, second = (codes_on(page) for page in pages)
    assert (set(first), set(second)) == ({"T-0001", "T-0002"}, {"T-0003"})
    left, top = places[22]
    assert left < mm(first["T-0001"].top_left.x, 200) < left + sheet.width
    assert top < mm(first["T-0001"].top_left.y, 200) < top + sheet.height
    assert mm(second["T-0003"].top_left.x, 200) < sheet.width
    for start in (0, 25):
        with pytest.raises(ValueError, match="24 labels"):
            labels_pdf(HUNDRED[:1], LabelPrint(sheet, start=start))


def test_everything_moves_by_what_the_printer_is_put_right():
    how = LabelPrint(SHEETS["a4-63x38"])
    plain, moved = (labels_pdf(HUNDRED[:5], each) for each in (how, replace(how, right=1.5, down=-2)))
    for before, after in zip(spots_of(plain)[0], spots_of(moved)[0], strict=True):
        assert (after.x - before.x, after.y - before.y) == pytest.approx((1.5, -2), abs=0.01)
    before, after = (codes_on(pictures_of(each, 300)[0])["T-0001"].top_left for each in (plain, moved))
    assert mm(after.x - before.x) == pytest.approx(1.5, abs=0.2)
    assert mm(after.y - before.y) == pytest.approx(-2, abs=0.2)


def test_labels_printed_ahead_have_their_code_alone():
    data = labels_pdf([Label("T-0200")], LabelPrint(SHEETS["a4-48x25"]))
    assert text_of(data).strip() == "T-0200"
    assert set(codes_on(pictures_of(data, 300)[0])) == {"T-0200"}


@KINDS
def test_a_page_is_as_large_as_the_paper_and_a_sheet_holds_its_labels(kind):
    sheet = SHEETS[kind]
    pages = PdfReader(BytesIO(labels_pdf(HUNDRED, LabelPrint(sheet)))).pages
    assert len(pages) == -(-100 // sheet.count)
    size = tuple(float(each) / 72 * INCH_MM for each in pages[0].mediabox[2:])
    assert size == pytest.approx(sheet.page, abs=0.01)
    assert min(sheet.left, sheet.top) >= 0
    (last_x, last_y) = list(sheet.places())[-1]
    assert last_x + sheet.width <= sheet.page[0] + 0.01
    assert last_y + sheet.height <= sheet.page[1] + 0.01


def test_labels_that_do_not_fit_the_paper_are_refused():
    with pytest.raises(ValueError, match="fit"):
        LabelSheet(70, 37, 4, 8)
    with pytest.raises(ValueError, match="fit"):
        LabelSheet(0, 37)


def test_a_code_that_no_reader_types_rightly_stands_there_to_be_read():
    data = labels_pdf([Label("梯子-3", "人字梯"), Label("T-0001")], LabelPrint(SHEETS["a4-70x37"]))
    assert "梯子-3" in text_of(data)
    assert set(codes_on(pictures_of(data, 200)[0])) == {"T-0001"}


def dark_lines(picture, along, lo, hi):
    """Give where, in mm, a straight line of ink crosses the paper from lo to hi (mm) all along."""
    dots = [round(each / INCH_MM * 300) for each in (lo, hi)]
    found = []
    for at in range(picture.size[along]):
        box = (at, dots[0], at + 1, dots[1]) if along == 0 else (dots[0], at, dots[1], at + 1)
        if picture.crop(box).getextrema()[1] < 128:
            found.append(mm(at + 0.5))
    return found


@pytest.mark.parametrize("kind", ["a4-63x38", "a4-48x25", "a4-99x38"])
def test_the_trial_page_frames_every_label_to_half_a_millimetre(kind):
    sheet = SHEETS[kind]
    picture = pictures_of(trial_page_pdf(LabelPrint(sheet)), 300)[0]
    left, top = next(iter(sheet.places()))
    middle = top + sheet.height / 2 + 0.3
    seen = dark_lines(picture, 0, middle, middle + 0.4)
    for column in range(sheet.columns):
        edge = sheet.left + column * (sheet.width + sheet.gap_x)
        if 1 < edge < 209:
            assert any(abs(each - edge) < 0.5 for each in seen)
    across = left + 3.35
    seen = dark_lines(picture, 1, across, across + 0.4)
    for row in range(sheet.rows):
        edge = sheet.top + row * (sheet.height + sheet.gap_y)
        if 1 < edge < 296:
            assert any(abs(each - edge) < 0.5 for each in seen)


def test_the_trial_page_says_what_to_do_and_has_a_line_of_100_mm():
    how = LabelPrint(SHEETS["a4-70x37"], right=1.5, down=-2)
    for words in (CHINESE, ENGLISH):
        told = text_of(trial_page_pdf(how, words))
        for line in (words.test, words.moved(1.5, -2), *words.how, words.scale):
            assert "".join(line.split()) in "".join(told.split())
    assert "向左 1 毫米，向下 0 毫米" in CHINESE.moved(-1, 0)
    assert "试印" in text_of(trial_page_pdf(LabelPrint(SHEETS["roll-40x30"])))


def test_every_word_has_a_glyph():
    told = [getattr(words, name) for words in (CHINESE, ENGLISH) for name in words.__slots__]
    assert missing("".join("".join(each) for each in told)) == []


def test_no_label_at_all_is_one_empty_sheet():
    assert len(PdfReader(BytesIO(labels_pdf([], LabelPrint(SHEETS["a4-70x37"])))).pages) == 1
