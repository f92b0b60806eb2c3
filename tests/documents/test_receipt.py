"""The receipt of a case: what stands on it, and that it fits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
import zxingcpp
from pypdf import PdfReader

from app.documents.fonts import missing
from app.documents.receipt import draw_receipt
from app.documents.receipt_facts import Receipt
from app.documents.receipt_words import CHINESE, ENGLISH
from app.documents.slip_facts import DOTS
from app.documents.small_paper import paper_pdf

RECEIPT = Receipt(
    site="槐荫里社区居民会客厅",
    number="C-0012",
    service="社保与养老资格认证",
    ticket="A017",
    at=datetime(2026, 11, 23, 9, 30),
    promised=date(2026, 11, 30),
    site_phone="8888 0000",
    line="周一至周五 9:00 至 17:30",
)


@pytest.mark.parametrize("words", [CHINESE, ENGLISH])
@pytest.mark.parametrize("paper", [80, 58])
def test_its_code_is_the_cases_number_and_it_is_as_wide_as_the_print_head(paper, words):
    picture = draw_receipt(replace(RECEIPT, words=words, reprint=True), paper)
    assert (picture.mode, picture.width) == ("1", DOTS[paper])
    assert [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))] == ["C-0012"]


def test_lines_come_and_go_with_what_they_say():
    promised, bare = draw_receipt(RECEIPT, 80), draw_receipt(replace(RECEIPT, promised=None, line=" "), 80)
    assert bare.height < promised.height
    assert draw_receipt(replace(RECEIPT, site_phone=""), 80).height < promised.height
    assert draw_receipt(replace(RECEIPT, reprint=True), 80).tobytes() != promised.tobytes()


def test_every_word_has_a_glyph():
    assert missing("".join(getattr(words, name) for words in (CHINESE, ENGLISH) for name in words.__slots__)) == []


def test_other_paper_is_refused():
    with pytest.raises(ValueError, match="paper"):
        draw_receipt(RECEIPT, 0)


def test_as_pdf_it_is_one_page_of_the_paper():
    (page,) = PdfReader(BytesIO(paper_pdf(RECEIPT, 58))).pages
    assert float(page.mediabox.width) == pytest.approx(164.41, abs=0.01)
