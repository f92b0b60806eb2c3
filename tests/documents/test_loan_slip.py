"""The loan slip: two copies that say the same, signed out and in, with no place for an ID number."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime
from io import BytesIO

import pytest
import zxingcpp
from pypdf import PdfReader

from app.documents.loan_slip import loan_slip_pdf
from app.documents.loan_slip_facts import LoanSlipFacts, SlipItem
from app.documents.loan_slip_words import CHINESE, ENGLISH
from app.documents.typeset import missing
from tests.helpers.papers import pictures_of, spots_of, text_of

WHEELCHAIR = SlipItem(
    "T-0042",
    "折叠轮椅",
    "L-0012",
    due=date(2026, 11, 30),
    limits="限承重 100 公斤；不要载人上下楼梯。",
    accessories=("脚踏板", "安全带"),
    condition="左轮刹车略松",
)
UMBRELLA = SlipItem("T-0300", "雨伞", "L-0014", quantity=2, due=date(2026, 11, 25))
MASKS = SlipItem("T-0400", "口罩", quantity=5)
SLIP = LoanSlipFacts(
    site="槐荫里社区第三网格驿站",
    number="L-0012",
    at=datetime(2026, 11, 23, 9, 30),
    by="张敏",
    items=(WHEELCHAIR,),
    borrower="王𠮷国",
    phone="138****1234",
    site_phone="8888 0000",
    keep_months=12,
)


def pages_of(data):
    return [page.extract_text() for page in PdfReader(BytesIO(data)).pages]


def test_one_a4_holds_both_copies_and_each_says_it_all():
    (told,) = pages_of(loan_slip_pdf(SLIP))
    for words in ("王𠮷国", "138****1234", "T-0042", "折叠轮椅", "脚踏板", "限承重", "左轮刹车", "张敏", "8888 0000"):
        assert told.count(words) == 2
    assert told.count("2026-11-30") == 4
    assert told.count("请在 2026-11-30（周一）当天或之前归还。") == 2
    assert "存根联" in told
    assert "借用人联" in told
    for name in (*CHINESE.signed_out, *CHINESE.signed_back):
        assert told.count(name) == 2


def test_the_copies_lie_on_either_side_of_the_cut():
    (spots,) = spots_of(loan_slip_pdf(SLIP))
    assert all(spot.y < 148.5 - 9 or spot.y > 148.5 + 9 for spot in spots)
    upper, lower = ([s for s in spots if (s.y > 148.5) == low] for low in (False, True))
    assert len(upper) == len(lower)
    assert max(spot.y for spot in lower) < 297 - 9


def test_on_a5_each_copy_has_its_own_sheet():
    data = loan_slip_pdf(SLIP, "A5")
    pages = pages_of(data)
    assert len(pages) == 2
    assert ("存根联" in pages[0], "存根联" in pages[1]) == (True, False)
    box = PdfReader(BytesIO(data)).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((595.28, 419.53), abs=0.01)


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_the_code_of_each_copy_is_the_loans_number(paper):
    found = [
        code.text for page in pictures_of(loan_slip_pdf(SLIP, paper), 200) for code in zxingcpp.read_barcodes(page)
    ]
    assert found == ["L-0012", "L-0012"]


def test_it_always_says_that_no_id_card_is_kept_and_has_no_place_for_one():
    for slip in (SLIP, replace(SLIP, words=ENGLISH), replace(SLIP, items=(WHEELCHAIR,) * 12, borrower="")):
        assert slip.words.id_card.split("（")[0].split("(")[0].strip() in text_of(loan_slip_pdf(slip)).replace("\n", "")
    assert "第十五条" in CHINESE.id_card
    assert not any("card" in field.name or "document" in field.name for field in fields(LoanSlipFacts))


def test_a_deposit_is_said_only_where_there_is_one():
    assert "押金" not in text_of(loan_slip_pdf(SLIP))
    told = text_of(loan_slip_pdf(replace(SLIP, deposit_fen=2050))).replace("\n", "")
    assert told.count("已收押金（现金）人民币 20.50 元") == 2
    assert told.count("押金人民币 20.50 元已退给归还人") == 2
    assert CHINESE.money(5) == "已收押金（现金）人民币 0.05 元，归还时凭本单退还。"


def test_many_things_give_each_copy_pages_of_its_own():
    for paper in ("A4", "A5"):
        slip = replace(SLIP, items=(WHEELCHAIR, UMBRELLA, MASKS) * 8)
        pages = pages_of(loan_slip_pdf(slip, paper))
        half = len(pages) // 2
        assert len(pages) >= 4
        for copy, told in ((CHINESE.kept, pages[:half]), (CHINESE.given, pages[half:])):
            assert "".join(told).count("T-0042") == 8
            assert all(copy in page for page in told)
            for number, page in enumerate(told, 1):
                assert f"第 {number} 页 共 {half} 页" in page
            assert CHINESE.signed_back[0] in told[-1]


@pytest.mark.parametrize("paper", ["A4", "A5"])
@pytest.mark.parametrize("count", range(3, 27))
def test_a_page_that_is_signed_always_has_a_loan_on_it(paper, count):
    slip = replace(SLIP, items=(WHEELCHAIR, UMBRELLA, MASKS) * (count // 3) + (UMBRELLA,) * (count % 3))
    for page in pages_of(loan_slip_pdf(slip, paper)):
        if CHINESE.signed_back[0] in page:
            assert CHINESE.signed_out[0] in page and CHINESE.columns[0] in page and "T-0" in page


def test_things_due_on_different_days_are_due_as_the_table_says():
    told = text_of(loan_slip_pdf(replace(SLIP, items=(WHEELCHAIR, UMBRELLA, MASKS))))
    assert "最早的一件是 2026-11-25（周三）" in told
    assert told.count("不用归还") == 2


def test_a_loan_without_a_name_says_so_and_promises_nothing_about_it():
    told = text_of(loan_slip_pdf(replace(SLIP, borrower="", phone="", items=(UMBRELLA,))))
    assert told.count("未登记姓名") == 2
    assert "个月后" not in told


def test_what_is_printed_again_or_written_down_later_carries_its_mark():
    told = text_of(loan_slip_pdf(replace(SLIP, reprint=True, back_dated=True)))
    assert told.count("补打") == told.count("补登") == 2
    assert "补" not in text_of(loan_slip_pdf(SLIP))


def test_it_can_be_had_in_english():
    told = text_of(loan_slip_pdf(replace(SLIP, words=ENGLISH)))
    assert told.count("Loan slip") == 2
    assert "借用单" not in told


def test_every_word_has_a_glyph():
    for words in (CHINESE, ENGLISH):
        told = [getattr(words, name) for name in words.__slots__]
        assert missing("".join("".join(each) for each in told)) == []


def test_other_paper_is_refused():
    with pytest.raises(ValueError, match="A3"):
        loan_slip_pdf(SLIP, "A3")


def test_the_same_slip_is_the_same_bytes():
    assert loan_slip_pdf(SLIP) == loan_slip_pdf(replace(SLIP))
