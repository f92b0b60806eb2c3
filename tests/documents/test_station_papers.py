"""The papers of a station: whom to call, what a stock-take found, the ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.documents import overdue_words, station_ledger_words, stock_take_words
from app.documents.overdue_list import LateItem, LatePerson, OverdueFacts, overdue_list_pdf
from app.documents.station_ledger import LedgerFacts, LedgerLoan, ledger_pdf, ledger_table
from app.documents.stock_take_report import FoundItem, MissingItem, StockTakeFacts, UnexpectedItem, stock_take_pdf
from app.documents.typeset import missing
from app.documents.workbook import table_as_xlsx
from tests.helpers.papers import spots_of, text_of

SITE = "槐荫里社区第三网格驿站"
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 30)
WORDS = [
    *(overdue_words.CHINESE, overdue_words.ENGLISH),
    *(stock_take_words.CHINESE, stock_take_words.ENGLISH),
    *(station_ledger_words.CHINESE, station_ledger_words.ENGLISH),
]


def pages_of(data):
    return [page.extract_text() for page in PdfReader(BytesIO(data)).pages]


@pytest.mark.parametrize("words", WORDS)
def test_every_word_has_a_glyph(words):
    assert missing("".join("".join(getattr(words, name)) for name in words.__slots__)) == []


# -- overdue ---------------------------------------------------------------------------------------


def late(code, days, name="折叠轮椅", quantity=1):
    return LateItem(code, name, TODAY - timedelta(days=days), days, quantity)


WANG = LatePerson("王𠮷国", "13800001234", (late("T-0042", 3), late("T-0300", 9, "雨伞", 2)))
LI = LatePerson("李芳", "13900005678", (late("T-0107", 30, "人字梯"),), "槐荫里小学", NOW, "电话：说周五来还")
NOBODY = LatePerson("", "", (late("T-0301", 1, "雨伞"),))
OVERDUE = OverdueFacts(SITE, TODAY, NOW, "张敏", (WANG, LI, NOBODY))


def test_the_list_to_call_from_has_everybody_once_the_longest_late_first():
    (told,) = pages_of(overdue_list_pdf(OVERDUE))
    at = [told.index(name) for name in ("李芳", "王𠮷国", "未登记姓名")]
    assert at == sorted(at)
    for words in ("13800001234", "槐荫里小学", "T-0042 折叠轮椅", "T-0300 雨伞 ×2", "逾期 30 天", "说周五来还"):
        assert words in told
    assert "共 3 人，4 件" in told
    assert "截至 2026-11-23" in told


def test_every_page_says_that_it_is_not_for_posting():
    pages = pages_of(overdue_list_pdf(replace(OVERDUE, people=(WANG, LI) * 30)))
    assert len(pages) > 3
    assert all(page.count(overdue_words.CHINESE.internal) >= 2 for page in pages)
    assert "第二十五条" in pages[0]


def test_nothing_overdue_is_said():
    assert "没有逾期未还的物品" in text_of(overdue_list_pdf(replace(OVERDUE, people=())))
    assert "Nothing is overdue" in text_of(overdue_list_pdf(replace(OVERDUE, people=(), words=overdue_words.ENGLISH)))


# -- stock-take ------------------------------------------------------------------------------------

REPORT = StockTakeFacts(
    site=SITE,
    number="P-0003",
    began=NOW - timedelta(hours=2),
    ended=NOW,
    by=("张敏", "刘洋"),
    expected=103,
    out=14,
    found_count=101,
    missing=(MissingItem("T-0042", "折叠轮椅", "助行", "A 架", "2026-10-12 归还"),),
    unexpected=(UnexpectedItem("6901234567892", why="没有登记过的编码"), UnexpectedItem("T-0900", "血压计")),
    uncounted=(MissingItem("CHAIR", "折叠椅"),),
    at=NOW,
    note="周五再找一次。",
)


def test_a_stock_take_report_has_its_counters_lists_and_lines_to_sign_on():
    (page,) = spots_of(stock_take_pdf(REPORT))
    told = [spot.text for spot in page]
    words = stock_take_words.CHINESE
    names = (words.expected, words.seen, words.gone, words.not_counted, words.odd, words.out)
    for number, name in zip(("103", "101", "1", "1", "2", "14"), names, strict=True):
        (label,) = (spot for spot in page if spot.text == name)
        assert any(spot.text == number and spot.size > 20 and abs(spot.y - label.y) < 9 for spot in page)
    for each in ("P-0003", "张敏、刘洋", "T-0042", "6901234567892", "没有登记过的编码", "周五再找一次。"):
        assert each in told
    assert all(name in told for name in stock_take_words.CHINESE.signed)
    assert "缺失的物品（1）" in told and f"{words.uncounted}（1）" in told


def test_a_stock_take_that_goes_on_says_so_and_empty_lists_say_none():
    told = text_of(stock_take_pdf(replace(REPORT, ended=None, missing=(), unexpected=())))
    assert "还在进行" in told and "待找" in told and "缺失\n" not in told
    assert told.count("无\n") == 2


def test_a_long_stock_take_signs_at_the_end_with_something_above():
    found = tuple(FoundItem(f"T-{number:04d}", "折叠轮椅", "A 架", 1) for number in range(150))
    pages = pages_of(stock_take_pdf(replace(REPORT, found=found)))
    assert len(pages) > 3
    assert "".join(pages).count("折叠轮椅") == 151
    assert stock_take_words.CHINESE.signed[0] in pages[-1]
    assert stock_take_words.CHINESE.found_columns[0] in pages[2]


# -- ledger ----------------------------------------------------------------------------------------

BACK = LedgerLoan(
    "L-0001",
    date(2026, 11, 1),
    "T-0042",
    "折叠轮椅",
    date(2026, 11, 4),
    borrower="王*",
    phone="138****1234",
    by="张敏",
    back_on=date(2026, 11, 6),
    late_days=2,
    works=False,
    complete=True,
    lendable=False,
    renewals=1,
    back_dated=True,
    carer_for="李奶奶",
    back_at="第五驿站",
    note="伞骨弯了",
)
OUT = LedgerLoan("L-0002", date(2026, 11, 2), "T-0300", "雨伞", date(2026, 11, 30), quantity=3)
LATE = replace(OUT, loan="L-0003", due=date(2026, 11, 20), late_days=3)
GOOD = replace(BACK, loan="L-0004", works=True, lendable=True, late_days=0, back_dated=False, back_at="", note="")
LOST = replace(OUT, loan="L-0005", lost=True, back_on=date(2026, 11, 20))
LEDGER = LedgerFacts(SITE, date(2026, 11, 1), date(2026, 11, 30), NOW, (BACK, OUT, LATE, GOOD, LOST))


def test_a_ledger_says_of_every_loan_how_it_stands():
    headings, rows = ledger_table(LEDGER)
    assert [row[headings.index("归还状况")] for row in rows] == [
        "有损坏，暂停出借",
        "未还",
        "逾期 3 天未还",
        "完好",
        "未能收回",
    ]
    assert rows[0][-1] == "补登，代李奶奶借用，续借 1 次，逾期 2 天归还，归还到第五驿站，伞骨弯了"
    assert rows[1][headings.index("借用人")] == "未登记"
    assert rows[1][headings.index("数量")] == 3
    assert rows[0][headings.index("借出日期")] == date(2026, 11, 1)


def test_a_ledger_lies_on_its_side_and_adds_up():
    data = ledger_pdf(LEDGER)
    box = PdfReader(BytesIO(data)).pages[0].mediabox
    assert float(box.width) > float(box.height)
    told = text_of(data)
    assert "共借出 5 笔 11 件，已归还 2 笔，未还 2 笔，其中逾期 1 笔" in told
    assert "2026-11-01 至 2026-11-30" in told
    for words in (*station_ledger_words.CHINESE.columns, *station_ledger_words.CHINESE.signed):
        assert words in told


def test_a_ledger_counts_the_deposits_that_are_held_and_paid_back():
    paid = replace(BACK, deposit_fen=2050, deposit_paid=True)
    loans = (paid, replace(OUT, deposit_fen=10000), replace(LOST, deposit_fen=5), GOOD)
    ledger = replace(LEDGER, loans=loans)
    _, rows = ledger_table(ledger)
    assert "押金 20.50 元已退" in rows[0][-1] and "押金" not in rows[3][-1]
    assert rows[1][-1] == "押金 100.00 元未退" and rows[2][-1] == "押金 0.05 元未退"
    assert "押金未退 100.05 元，已退 20.50 元" in text_of(ledger_pdf(ledger))
    assert "押金" not in text_of(ledger_pdf(LEDGER))


def test_a_long_ledger_repeats_its_head_and_keeps_within_its_margins():
    data = ledger_pdf(replace(LEDGER, loans=(BACK, OUT, LATE) * 60))
    pages = spots_of(data)
    assert len(pages) > 5
    for page in pages:
        assert "借出日期" in [spot.text for spot in page]
        assert all(11 < spot.x < 285 and spot.y < 205 for spot in page)


def test_a_ledger_without_loans_says_so_and_can_be_had_in_english():
    empty = replace(LEDGER, loans=())
    assert "没有借出记录" in text_of(ledger_pdf(empty))
    assert "No loans" in text_of(ledger_pdf(replace(empty, words=station_ledger_words.ENGLISH)))


def test_a_ledger_goes_into_a_workbook():
    headings, rows = ledger_table(LEDGER)
    assert table_as_xlsx(headings, rows, sheet=station_ledger_words.CHINESE.sheet).startswith(b"PK")
