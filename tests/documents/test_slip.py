"""Slips: what stands on them, in what size, and what can never go wrong with a name."""

from __future__ import annotations

import json
import secrets
import time
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image, ImageChops
from pypdf import PdfReader

from app.documents import dots
from app.documents.fonts import BOLD, RARE, REGULAR, coverage, font_of, missing
from app.documents.plain import balanced, printable, wrap
from app.documents.slip import draw_slip
from app.documents.slip_facts import DOTS
from app.documents.slip_words import CHINESE, ENGLISH
from app.documents.small_paper import paper_pdf
from tests.helpers.data import data_dir
from tests.helpers.slips import SLIP

LONG = "𠮷林省㛃䶮𬭎市朝阳区永昌街道湖西社区党群服务中心居民会客厅（总站）" * 2


def read_codes(picture):
    return [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))]


def bands(picture):
    """Give the rows of type: (first row, last row, rows of ink) between white."""
    rows = [picture.crop((0, y, picture.width, y + 1)).convert("L").getextrema()[0] == 0 for y in range(picture.height)]
    found, start = [], None
    for y, inked in enumerate([*rows, False]):
        if inked and start is None:
            start = y
        elif not inked and start is not None:
            found.append((start, y))
            start = None
    return found


@pytest.mark.parametrize("paper", [80, 58])
def test_a_slip_is_as_wide_as_the_print_head_and_only_black_and_white(paper):
    picture = draw_slip(SLIP, paper)
    assert (picture.mode, picture.width) == ("1", DOTS[paper])
    assert 500 < picture.height < 1500


@pytest.mark.parametrize("paper", [80, 58])
def test_its_code_reads_back_and_says_nothing_but_the_token(paper):
    for _ in range(20):
        token = f"Q-{secrets.token_hex(12)}"
        assert read_codes(draw_slip(replace(SLIP, token=token), paper)) == [token]


@pytest.mark.parametrize("token", ["Q-号", "", "Q-\n1"])
def test_a_token_that_is_not_plain_is_refused(token):
    with pytest.raises(ValueError, match="ASCII"):
        draw_slip(replace(SLIP, token=token), 80)


@pytest.mark.parametrize("paper", [0, 57, 210])
def test_other_paper_is_refused(paper):
    with pytest.raises(ValueError, match="paper"):
        draw_slip(SLIP, paper)


@pytest.mark.parametrize("paper", [80, 58])
def test_chinese_is_at_least_20_dots_high_and_its_strokes_stand_apart(paper):
    smallest = dots.SIZES[paper].small
    for size, font in ((smallest, REGULAR), (dots.SIZES[paper].body, REGULAR), (dots.SIZES[paper].site, BOLD)):
        line = dots.line("国会署题疆整", font, size)
        box = ImageChops.invert(line).getbbox()
        assert box[3] - box[1] >= 20
        # 三 keeps three strokes with white between them, 田 its four fields.
        assert len(bands(dots.line("三", font, size))) == 3
        assert _white_fields(dots.line("田", font, size)) == 5


def _white_fields(line):
    """Count white areas, the outside included."""
    open_dots = {(x, y) for x in range(line.width) for y in range(line.height) if line.getpixel((x, y))}
    count = 0
    while open_dots:
        count += 1
        edge = [open_dots.pop()]
        while edge:
            x, y = edge.pop()
            for near in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if near in open_dots:
                    open_dots.remove(near)
                    edge.append(near)
    return count


def test_every_character_of_the_fixed_words_and_of_rare_names_has_a_glyph():
    told = "".join(getattr(words, name) for words in (CHINESE, ENGLISH) for name in words.__slots__)
    assert missing(told + "昨A0123456789- :" + LONG) == []
    assert (font_of("𠮷", BOLD), font_of("优", BOLD)) == (RARE, BOLD)


def test_two_characters_that_differ_do_not_look_alike_and_none_is_an_empty_box():
    drawn = [dots.line(character, BOLD, 36).tobytes() for character in "𠮷㛃䶮𬭎吉优〓"]
    assert len(set(drawn)) == len(drawn)


def test_a_character_that_no_font_has_is_listed_and_prints_as_the_mark():
    assert missing("王🙂\ue000小明🙂") == ["🙂", "\ue000"]
    assert printable("王🙂\ue000小明") == "王〓〓小明"
    assert printable("家👨‍👩‍👧口👍🏽旗🇨🇳") == "家〓口〓旗〓"
    assert printable("葛\U000e0100") == "葛"


def test_bidi_controls_and_invisible_signs_never_reach_the_paper():
    assert printable("办\u202eexe.证\u2066\u200b\u200f 理\u0000\n续") == "办exe.证 理 续"


@pytest.mark.parametrize("paper", [80, 58])
def test_long_names_are_wrapped_and_not_cut(paper):
    sizes = dots.SIZES[paper]
    shown = printable(LONG)
    lines = wrap(shown, sizes.width, dots.widths(shown, BOLD, sizes.site))
    assert "".join(lines) == shown
    assert len(lines) > 2
    assert all(dots.line(line, BOLD, sizes.site).width <= sizes.width for line in lines)
    assert draw_slip(replace(SLIP, site=LONG), paper).height > draw_slip(SLIP, paper).height


def test_a_line_breaks_at_spaces_and_before_no_full_stop():
    widths = dict.fromkeys("请到服务台。（） abcdefghijk", 1.0)
    assert wrap("请到服务台。", 5, widths) == ["请到服务", "台。"]
    assert wrap("请到服（务）台", 4, widths) == ["请到服", "（务）台"]
    assert wrap("abc defg hi", 6, widths) == ["abc", "defg", "hi"]
    assert wrap("abcdefghijk", 4, widths) == ["abcd", "efgh", "ijk"]
    assert wrap("", 4, widths) == []


def test_lines_of_one_text_are_about_as_wide():
    widths = dict.fromkeys("凭此回执查询办理进度，请妥善保管。", 1.0)
    assert wrap("凭此回执查询办理进度，请妥善保管。", 16, widths)[1] == "管。"
    assert balanced("凭此回执查询办理进度，请妥善保管。", 16, widths) == ["凭此回执查询办理进", "度，请妥善保管。"]
    assert balanced("凭此", 16, widths) == ["凭此"]


@pytest.mark.parametrize("number", ["A017", "昨A017", "D12345", "A1000000"])
@pytest.mark.parametrize("paper", [80, 58])
def test_the_number_is_the_largest_thing_and_fits(number, paper):
    sizes = dots.SIZES[paper]
    picture = dots.large(number, sizes)
    assert picture.width <= sizes.width
    assert picture.height > sizes.service


def test_marks_and_lines_come_and_go_with_what_they_say():
    bare = replace(SLIP, green=False, ahead=None, wait_low_s=None, wait_high_s=None, line=" ")
    heights = [
        draw_slip(each, 80).height
        for each in (
            bare,
            replace(bare, green=True),
            replace(bare, green=True, reprint=True),
            replace(bare, ahead=0),
            replace(bare, ahead=0, wait_low_s=0, wait_high_s=60),
        )
    ]
    assert heights[0] < heights[1] == heights[2]
    assert heights[0] < heights[3] < heights[4]
    pictures = {
        draw_slip(replace(bare, green=g, reprint=r), 80).tobytes() for g in (True, False) for r in (True, False)
    }
    assert len(pictures) == 4


@pytest.mark.parametrize("words", [CHINESE, ENGLISH])
@pytest.mark.parametrize("paper", [80, 58])
def test_both_marks_fit_side_by_side(words, paper):
    sizes = dots.SIZES[paper]
    assert dots.marks([words.green, words.reprint], sizes).width <= sizes.width


def test_a_slip_says_between_which_times_the_call_is_expected():
    at = datetime(2026, 11, 23, 10, 10, 20)
    assert CHINESE.call(at, 240, 720) == "预计 10:14–10:23 叫到"
    assert ENGLISH.call(at, 0, 720) == "Your turn: 10:10–10:23"
    assert CHINESE.call(at.replace(second=0), 240, 720) == "预计 10:14–10:22 叫到"
    assert CHINESE.call(at, 0, 30) == "预计很快叫到"
    assert CHINESE.call(at.replace(hour=23, minute=58), 120, 180) == "预计 00:00–00:02 叫到"
    assert CHINESE.call(at, 120, 120) == "预计 10:12–10:13 叫到"


def test_people_before_are_counted():
    assert CHINESE.people_ahead(0) == "前面没有人等候"
    assert ENGLISH.people_ahead(2) == "Waiting before you: 2"


def test_who_goes_first_is_told_about_how_many_are_called_before():
    assert CHINESE.people_ahead(3, green=True) == "约 3 人先于您"
    assert CHINESE.people_ahead(0, green=True) == "前面暂时没有人"
    told, promised = (draw_slip(replace(SLIP, green=green), 80).tobytes() for green in (True, False))
    assert told != promised


@pytest.mark.parametrize("words", [CHINESE, ENGLISH])
@pytest.mark.parametrize("paper", [80, 58])
def test_a_slip_asks_for_the_proof_that_nobody_has_looked_at(words, paper):
    asked = draw_slip(replace(SLIP, words=words, proof_due=True), paper)
    assert asked.height > draw_slip(replace(SLIP, words=words), paper).height
    assert asked.width == dots.SIZES[paper].width


def test_the_same_slip_is_the_same_picture():
    assert draw_slip(SLIP, 80).tobytes() == draw_slip(replace(SLIP), 80).tobytes()


def test_any_text_can_be_drawn():
    hazards = json.loads(data_dir("hazards", "blns.json").read_text(encoding="utf-8"))
    for text in hazards[::5]:
        draw_slip(replace(SLIP, site=text[:80] or "x", service=text[:80], line=text[:200], number="A001"), 58)


@pytest.mark.parametrize(("paper", "points"), [(80, 226.77), (58, 164.41)])
def test_the_pdf_has_the_size_of_the_paper_and_the_same_dots(paper, points):
    page = PdfReader(BytesIO(paper_pdf(SLIP, paper))).pages[0]
    assert float(page.mediabox.width) == pytest.approx(points, abs=0.01)
    (image,) = page.images
    shown = Image.open(BytesIO(image.data)).convert("1", dither=Image.Dither.NONE)
    assert shown.tobytes() == draw_slip(SLIP, paper).tobytes()
    assert paper_pdf(SLIP, paper) == paper_pdf(SLIP, paper)


@pytest.mark.alone
def test_a_slip_is_drawn_in_under_60_ms():
    draw_slip(SLIP, 80)
    taken = []
    for number in range(1, 16):
        began = time.perf_counter()
        draw_slip(replace(SLIP, number=f"B{number:03d}", token=f"Q-{secrets.token_hex(12)}"), 80)
        taken.append(time.perf_counter() - began)
    assert sorted(taken)[len(taken) // 2] < 0.060


def test_a_font_knows_what_it_has():
    assert ord("中") in coverage(REGULAR)
    assert ord("𠮷") not in coverage(REGULAR)
    assert "中" not in coverage(REGULAR)
    assert -1 not in coverage(RARE)
