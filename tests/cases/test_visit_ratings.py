"""Who was visited at home is invited to rate it: in the text they get, on the notice, and nowhere that staff read."""

from __future__ import annotations

import json
from datetime import date
from functools import partial

import pytest

from app.cases import asking, handling, opening, printing, views, visits
from app.cases.sms import LONGEST, Coming, message
from app.documents.case_papers import case_notice_pdf
from tests.helpers.guide_papers import codes_of, overlapping, plain_text
from tests.helpers.staff import rows

MONDAY = date(2026, 11, 23)
CHEN = {"name": "陈桂兰", "phone": "13700137000"}


@pytest.fixture
def done(desk):
    """Give the case of a visit at home that took place, and its code."""
    told = {"person": CHEN, "consent": "1", "visit": {"address": "幸福里 3 号"}}
    case = desk.do(opening.open_case, kind="visit", title="高龄津贴", **told).case
    desk.do(visits.visit_done, case=case, text="已代收申请表")
    return case, desk.hall.ask(visits.read_visit, desk.actor, case).rating


def test_each_visit_has_a_code_of_its_own_that_nobody_can_guess(desk):
    codes = set()
    for _ in range(20):
        case = desk.do(opening.open_case, kind="visit", title="看望", consent="1", visit={"address": "幸福里"}).case
        desk.do(visits.visit_done, case=case, text="已办")
        codes.add(desk.hall.ask(visits.read_visit, desk.actor, case).rating)
    assert len(codes) == 20 and all(len(code) == 14 and code.startswith("Q-") for code in codes)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("title", ["高龄津贴", "长" * 200])
def test_the_text_invites_whole_or_not_at_all(language, title):
    told = {"site": "阳光会客厅", "case": "C-0001", "title": title, "state": "open", "language": language}
    invited = message(**told, waiting_why="w" * 300, rating="Q-3f9a0c12b7de")
    assert "Q-3f9a0c12b7de" in invited and len(invited) <= LONGEST + len("【阳光会客厅】")
    assert "评价" not in message(**told) and "Q-" not in message(**told)


def test_what_was_told_is_written_down_without_the_code(desk, done):
    case, code = done
    desk.do(handling.log_contact, case=case, way="sms", text=f"您好，评价码 {code}。")
    step = desk.hall.ask(views.case_file, desk.actor, case).steps[-1]
    assert (step.kind, step.text) == ("contacted", "您好，评价码 …。")
    assert code not in json.dumps([rows(desk.hall, "case_step"), rows(desk.hall, "audit")], default=str)


def test_the_notice_has_the_code_to_scan_as_long_as_it_counts(desk, done, clock):
    case, code = done
    desk.do(handling.end_case, case=case, result="delivered")
    notice = case_notice_pdf(desk.hall.ask(printing.notice_facts, desk.actor, case))
    ((*codes,),) = codes_of(notice)
    assert sorted(codes) == [case, code] and code in plain_text(notice) and overlapping(notice) == []
    clock.pass_by(hours=73)
    late = case_notice_pdf(desk.hall.ask(printing.notice_facts, desk.actor, case))
    assert "评价" not in plain_text(late) and codes_of(late) == [[case]]


def test_the_desk_that_looks_a_case_up_for_a_resident_is_given_no_code(desk, done):
    case, _ = done
    assert desk.hall.do(asking.look_up, desk.actor, case, "7000").rating == ""


def test_a_visit_takes_place_once_and_keeps_its_code(desk, done):
    case, code = done
    assert desk.refusal(partial(desk.do, visits.visit_done), case=case, text="再办") == "wrong_state"
    assert desk.hall.ask(visits.read_visit, desk.actor, case).rating == code


def test_the_text_to_the_resident_promises_the_day_itself_as_the_receipt_does():
    told = message("阳光花园", "C-0001", "居住证", "open", promised=date(2026, 11, 30))
    assert "最迟 11月30日办结或答复" in told and "前办结" not in told


def test_the_text_says_when_somebody_comes_and_who_so_that_nobody_else_is_let_in():
    told = {"site": "阳光花园", "case": "C-0001", "title": "高龄津贴", "state": "open", "promised": MONDAY}
    coming = Coming(MONDAY, "14:30", ("网格员 周明", "志愿者 吴倩"))
    said = message(**told, coming=coming)
    assert "11月23日14:30上门（网格员 周明、志愿者 吴倩），请在家等候。" in said and said.endswith("【阳光花园】")
    assert "2026-11-23 14:30 (网格员 周明, 志愿者 吴倩)" in message(**told, coming=coming, language="en")
    bare = message(**told, coming=Coming(MONDAY, "", ("", "")))
    assert "11月23日上门，请在家等候。" in bare and "（）" not in bare
    assert "上门" not in message(**{**told, "state": "ended"}, result="withdrawn", coming=coming)
    long = message(**{**told, "title": "长" * 200}, waiting_why="w" * 300, coming=coming)
    assert "志愿者 吴倩" in long and len(long) <= LONGEST + len("【阳光花园】")
