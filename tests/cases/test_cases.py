"""A case from its opening to its end: promised, handed on, waiting, ended, opened again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.cases import asking, handling, papers, printing, views, visits
from app.cases.terms import due_of
from app.core.errors import HallError
from app.core.open_days import OpenDays, promised_date
from tests.cases.openings import new_case
from tests.helpers.halls import actor

MONDAY = date(2026, 11, 23)
CHEN = {"name": "陈桂兰", "phone": "13700137000"}


def _refused(run, *args, **values):
    with pytest.raises(HallError) as refused:
        run(*args, **values)
    return refused.value.code


def test_a_case_runs_from_the_front_desk_to_a_result_that_the_resident_collects(desk):
    hall, who = desk.hall, desk.actor
    made = new_case(desk, person=CHEN, papers=[{"name": "户口簿", "originals": 1}, {"name": "申请表", "copies": 2}])
    assert (made.case, made.state, made.who, made.owner) == ("C-0001", "open", "陈*", "supervisor")
    assert made.promised == MONDAY + timedelta(days=7)
    hall.do(handling.hand_on, who, made.case, "desk1", note="请核对")
    back_office = actor(hall, "desk1")
    assert [line.state.case for line in hall.ask(views.my_cases, back_office)] == [made.case]
    hall.do(handling.wait_for, back_office, made.case, "resident", "缺照片")
    assert hall.ask(views.my_cases, back_office)[0].state.waiting_why == "缺照片"
    hall.do(handling.go_on, back_office, made.case)
    hall.do(handling.log_contact, back_office, made.case, "phone", "明天来取")
    hall.do(papers.give_papers_back, back_office, made.case)
    ended = hall.do(handling.end_case, back_office, made.case, "collected")
    assert (ended.state, ended.result) == ("ended", "collected")
    file = hall.ask(views.case_file, who, made.case)
    assert file.steps[1].data == {"from": "孙立华", "to": "周敏"}  # by name, as it is told
    kinds = [step.kind for step in file.steps]
    assert kinds == ["opened", "handed_on", "waits", "goes_on", "contacted", "papers_out", "ended"]
    assert {(paper.held_originals, paper.held_copies) for paper in file.papers} == {(0, 0)}
    assert _refused(hall.do, handling.note_case, back_office, made.case, "x") == "wrong_state"
    again = hall.do(handling.reopen_case, who, made.case, "材料有误")
    assert (again.state, again.promised) == ("open", MONDAY + timedelta(days=7))


@pytest.mark.parametrize(("kind", "days"), [("complaint", 3), ("suggestion", 3), ("paper", 7)])
def test_a_case_opened_again_is_promised_as_a_new_one(desk, kind, days):
    desk.set("cases.answer_days", 3)
    made = new_case(desk, kind, service=None, title="楼道灯不亮")
    desk.hall.do(handling.end_case, desk.actor, made.case, "answered")
    again = desk.hall.do(handling.reopen_case, desk.actor, made.case, "还是不亮")
    assert again.promised == made.promised == MONDAY + timedelta(days=days)


def test_everybody_with_the_same_last_four_digits_is_found(desk):
    for n in range(25):
        new_case(desk, person={"name": f"甲{n}", "phone": f"137{n:04d}7000"})
    assert len(desk.hall.ask(views.search_cases, desk.actor, "7000")) == 25


def test_papers_are_never_given_back_twice(desk):
    made = new_case(desk, papers=[{"name": "户口簿", "originals": 1, "copies": 1}])
    (paper,) = desk.hall.ask(views.case_file, desk.actor, made.case).papers
    give = desk.hall.do
    give(papers.give_papers_back, desk.actor, made.case, [{"id": paper.id, "originals": 1}])
    again = [{"id": paper.id, "originals": 1}]
    assert _refused(give, papers.give_papers_back, desk.actor, made.case, again) == "bad_value"
    give(papers.give_papers_back, desk.actor, made.case)
    assert _refused(give, papers.give_papers_back, desk.actor, made.case) == "nothing_held"


def test_a_visit_at_home_is_planned_and_done_and_its_address_is_sealed(desk):
    hall, who = desk.hall, desk.actor
    assert _refused(new_case, desk, "visit", person=CHEN, visit={"address": "幸福里 3 号"}) == "consent_needed"
    made = new_case(desk, "visit", person=CHEN, source="phone", consent="1", visit={"address": "幸福里 3 号"})
    hall.do(visits.plan_visit, who, made.case, MONDAY, "14:00", visitor="网格员 周明")
    (visit,) = hall.do(printing.visit_sheet_facts, who, MONDAY).visits
    assert (visit.name, visit.phone, visit.address, visit.visitors) == (
        "陈桂兰",
        "13700137000",
        "幸福里 3 号",
        "网格员 周明",
    )
    with hall.store.read() as tx:
        stored = tx.exec_driver_sql("SELECT address FROM home_visit").scalar_one()
    assert "幸福里" not in stored
    hall.do(visits.visit_done, who, made.case, "已代收申请表")
    assert _refused(hall.do, visits.visit_done, who, made.case, "x") == "wrong_state"


def test_two_who_change_one_case_are_told(desk):
    made = new_case(desk)
    desk.hall.do(handling.note_case, desk.actor, made.case, "先到")
    refused = _refused(desk.hall.do, handling.hand_on, desk.actor, made.case, "desk1", version=made.version)
    assert refused == "changed_meanwhile"


def test_a_receptionist_sees_the_own_cases_and_the_back_offices_list_and_no_others(desk):
    made = new_case(desk)
    other = actor(desk.hall, "desk2")
    assert desk.hall.ask(views.my_cases, other) == ()
    assert _refused(desk.hall.ask, views.case_file, other, made.case) == "unknown_case"
    desk.open(1)
    desk.take()
    desk.next()
    desk.start()
    handed = desk.hand_over(1, to_service="B", note="转后台")
    assert [line.state.case for line in desk.hall.ask(views.my_cases, other)] == [handed.case]
    taken = desk.hall.do(handling.take_case, other, handed.case)
    assert taken.owner == "desk2"


def test_a_resident_asks_by_receipt_and_the_last_four_digits_and_nobody_else_learns_anything(desk):
    made = new_case(desk, person=CHEN, papers=[{"name": "户口簿", "originals": 1}])
    for _ in range(2):
        told = desk.hall.do(asking.look_up, desk.actor, made.case, "7000")
        assert (told.state.state, told.held) == ("open", 1)
    for case, last4 in ((made.case, "7001"), ("C-9999", "7000"), (made.case, "")):
        assert _refused(desk.hall.do, asking.look_up, desk.actor, case, last4) == "unknown_case"
    file = desk.hall.ask(views.case_file, desk.actor, made.case)
    assert [step.kind for step in file.steps] == ["opened", "asked"]  # once a day is enough
    assert file.state.version == made.version  # whoever edits it meanwhile is not refused


def test_what_nobody_touches_rises_and_what_is_late_comes_first(desk, clock):
    for days in (30, 3, 20):
        new_case(desk, promise_date=MONDAY + timedelta(days=days))
    order = [line.state.case for line in desk.hall.ask(views.all_cases, desk.actor)]
    assert order == ["C-0002", "C-0003", "C-0001"]
    clock.pass_by(days=9)
    desk.hall.do(handling.note_case, desk.actor, "C-0001", "在办")
    lines = desk.hall.ask(views.all_cases, desk.actor)
    assert [(line.state.case, line.quiet) for line in lines] == [
        ("C-0002", True),
        ("C-0003", True),
        ("C-0001", False),
    ]
    assert lines[0].state.due.overdue
    (load,) = desk.hall.ask(views.case_loads, desk.actor)
    assert (load.owner, load.open, load.overdue, load.quiet) == ("supervisor", 3, 1, 2)


@pytest.mark.parametrize(
    ("opened", "days", "promised"),
    [
        (date(2026, 9, 28), 3, date(2026, 10, 8)),  # over National Day, 1 to 7 October
        (date(2026, 2, 13), 1, date(2026, 2, 14)),  # a Saturday that is worked before Spring Festival
        (date(2024, 2, 28), 2, date(2024, 3, 1)),  # a leap year
        (date(2026, 12, 31), 1, date(2027, 1, 1)),  # a year nobody knows: Monday to Friday
        (date(2026, 11, 21), 0, date(2026, 11, 23)),  # at once, on a Saturday
    ],
)
def test_a_promise_counts_working_days(opened, days, promised):
    assert promised_date(opened, days, OpenDays()) == promised


def test_an_unknown_year_is_said():
    days = OpenDays()
    assert due_of(date(2027, 1, 4), date(2026, 12, 31), days).known is False
    assert due_of(date(2026, 12, 31), date(2026, 12, 30), days).known is True


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"kind": "party"}, "bad_value"),
        ({"service": None}, "missing_field"),
        ({"service": "Z"}, "unknown_service"),
        ({"promise_date": date(2026, 11, 22)}, "bad_value"),
        ({"person": {"name": "甲", "phone": "12"}}, "bad_phone"),
        ({"papers": [{"name": "证", "originals": 0}]}, "bad_value"),
        ({"owner": "nobody"}, "unknown_account"),
        ({"note": "x" * 501}, "too_long"),
    ],
)
def test_a_wrong_case_is_refused(desk, values, code):
    values = {"kind": "paper", **values}
    kind = values.pop("kind")
    assert _refused(new_case, desk, kind, **values) == code
