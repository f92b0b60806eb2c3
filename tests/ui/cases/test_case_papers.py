"""Papers of cases, as whoever takes them along or reads them at home needs them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from app.cases.terms import RESULTS
from app.documents.case_papers import (
    CaseFileFacts,
    CaseNoticeFacts,
    FileStep,
    SheetVisit,
    VisitSheetFacts,
    case_file_pdf,
    case_notice_pdf,
    visit_sheet_pdf,
)
from app.documents.case_receipt import CaseReceiptFacts, case_receipt_pdf
from app.documents.case_words import CHINESE, ENGLISH
from tests.helpers.papers import spots_of, text_of
from ui.cases.visit_sheets import sheets_of

_NOW = datetime(2026, 11, 23, 8, 10)
_VISIT = SheetVisit("09:30", "陈桂兰", "13700137000", "幸福里 1 号", "高龄津贴", number="C-0007", visitors="周明、吴倩")
_DAY = VisitSheetFacts("阳光花园", date(2026, 11, 23), "", _NOW, ())


def test_each_who_goes_gets_a_sheet_with_their_own_visits_alone() -> None:
    other = replace(_VISIT, number="C-0009", address="和平路 2 号", visitors="刘芳")
    later = replace(_VISIT, number="C-0011", at="15:00")
    sheets = sheets_of(replace(_DAY, visits=(_VISIT, other, later)))
    assert [sheet.visitor for sheet in sheets] == ["周明、吴倩", "刘芳"]
    pdf = visit_sheet_pdf(*sheets)
    first, second = (" ".join(spot.text for spot in page) for page in spots_of(pdf))
    assert all(text in first for text in ("周明、吴倩", "C-0007", "C-0011", "幸福里"))
    assert all(text in second for text in ("刘芳", "C-0009", "和平路"))
    assert "和平路" not in first and "幸福里" not in second


def test_a_day_without_visits_is_one_sheet_that_says_so() -> None:
    (sheet,) = sheets_of(_DAY)
    assert CHINESE.sheet_none in text_of(visit_sheet_pdf(sheet))


def test_the_notice_tells_every_result_to_its_resident() -> None:
    assert set(CHINESE.told) == set(ENGLISH.told) == set(RESULTS)
    for result in RESULTS:
        told = CaseNoticeFacts("阳光花园", "C-0007", "陈桂兰", "高龄津贴", result, _NOW)
        said = text_of(case_notice_pdf(told))
        assert "您" in CHINESE.told[result] and CHINESE.told[result] in said


def test_the_file_on_paper_tells_what_each_step_was_about() -> None:
    told = (
        ("handed_on", "请核对", {"from": "周敏", "to": "张敏"}, "转交 · 周敏 → 张敏 · 请核对"),
        ("waits", "缺照片", {"whom": "office"}, "等待 · 等相关部门 · 缺照片"),
        ("promised", "", {"before": "2026-11-30", "now": "2026-12-07"}, "改承诺日期 · 2026-11-30 → 2026-12-07"),
        ("contacted", "", {"way": "phone"}, "告知居民 · 电话"),
        ("papers_in", "", {"count": 2}, "收到材料 · 材料种类：2"),
        ("papers_out", "", {"papers": [["户口簿", 1, 2], ["照片", 2, 0]]}, "退还材料 · 户口簿 ×3、照片 ×2"),
        ("ended", "", {"result": "posted"}, "办结 · 已邮寄"),
    )
    steps = tuple(FileStep(_NOW, "张敏", kind, text, data) for kind, text, data, _ in told)
    file = CaseFileFacts("阳光花园", "C-0007", "高龄津贴", "paper", _NOW, "张敏", "周敏", _NOW, steps=steps)
    said = text_of(case_file_pdf(file))
    for _kind, _text, _data, line in told:
        assert line in said


def test_each_code_of_a_notice_says_what_it_is() -> None:
    facts = CaseNoticeFacts("阳光花园", "C-0007", "陈桂兰", "高龄津贴", "answered", _NOW, rating="Q-3f9a0c12b7de")
    spots = [spot for page in spots_of(case_notice_pdf(facts)) for spot in page]
    assert f"{CHINESE.rating_code} Q-3f9a0c12b7de" in [spot.text for spot in spots]
    below_the_upper = [spot.text for spot in spots if spot.x > 110 and spot.y < 50]  # mm
    assert below_the_upper == [CHINESE.number, "C-0007"]


def test_a_receipt_tells_nobody_to_ask_by_a_number_that_was_not_left() -> None:
    told = CaseReceiptFacts("阳光花园", "C-0007", _NOW, "张敏", "高龄津贴", "paper", resident="陈桂兰")
    for words in (CHINESE, ENGLISH):
        for phone in ("137****7000", ""):
            said = text_of(case_receipt_pdf(replace(told, phone=phone, words=words)))
            assert ("后四位" in said or "last four" in said) is bool(phone)
