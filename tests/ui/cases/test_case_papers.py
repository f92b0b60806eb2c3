"""Papers of cases, as whoever takes them along or reads them at home needs them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from app.cases.terms import RESULTS
from app.cases.visits import HomeVisit
from app.documents.case_papers import CaseNoticeFacts, VisitSheetFacts, case_notice_pdf, visit_sheet_pdf
from app.documents.case_words import CHINESE, ENGLISH
from tests.helpers.papers import spots_of, text_of
from ui.cases.visit_sheets import sheets_of

_NOW = datetime(2026, 11, 23, 8, 10)
_VISIT = HomeVisit(
    case="C-0007",
    title="高龄津贴",
    name="陈桂兰",
    phone="13700137000",
    address="幸福里 1 号",
    wished="",
    visitor="周明",
    second="吴倩",
    safety="",
    planned_on=_NOW.date(),
    planned_at="09:30",
    done_at=None,
    done_note="",
)
_DAY = VisitSheetFacts("阳光花园", date(2026, 11, 23), "", _NOW, ())


def test_each_who_goes_gets_a_sheet_with_their_own_visits_alone() -> None:
    other = replace(_VISIT, case="C-0009", address="和平路 2 号", visitor="刘芳", second="")
    done = replace(_VISIT, case="C-0001", address="早已去过", done_at=_NOW)
    sheets = sheets_of(_DAY, (_VISIT, other, done, replace(_VISIT, case="C-0011", planned_at="15:00")))
    assert [sheet.visitor for sheet in sheets] == ["周明、吴倩", "刘芳"]
    pdf = visit_sheet_pdf(*sheets)
    first, second = (" ".join(spot.text for spot in page) for page in spots_of(pdf))
    assert all(text in first for text in ("周明、吴倩", "C-0007", "C-0011", "幸福里"))
    assert all(text in second for text in ("刘芳", "C-0009", "和平路"))
    assert "和平路" not in first and "幸福里" not in second and "早已去过" not in text_of(pdf)


def test_a_day_without_visits_is_one_sheet_that_says_so() -> None:
    (sheet,) = sheets_of(_DAY, ())
    assert CHINESE.sheet_none in text_of(visit_sheet_pdf(sheet))


def test_the_notice_tells_every_result_to_its_resident() -> None:
    assert set(CHINESE.told) == set(ENGLISH.told) == set(RESULTS)
    for result in RESULTS:
        told = CaseNoticeFacts("阳光花园", "C-0007", "陈桂兰", "高龄津贴", result, _NOW)
        said = text_of(case_notice_pdf(told))
        assert "您" in CHINESE.told[result] and CHINESE.told[result] in said
