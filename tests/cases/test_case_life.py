"""What becomes of cases: handed over at the desk, left by who goes, forgotten after their term, done by scripts."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook

from app.batch import Batch
from app.cases import asking, handling, papers, printing, views, visits
from app.cases.anonymise import anonymise_cases
from app.core.errors import HallError
from app.devices.papers import receipt_of
from app.documents.case_papers import (
    case_file_pdf,
    case_ledger_pdf,
    case_ledger_table,
    case_notice_pdf,
    visit_sheet_pdf,
)
from app.documents.case_receipt import case_receipt_pdf
from app.documents.workbook import write_table
from tests.cases.openings import new_case
from tests.helpers.halls import actor
from tests.helpers.papers import text_of
from tests.helpers.staff import all_told, rows, tells_phone

MONDAY = date(2026, 11, 23)
CHEN = {"name": "陈桂兰", "phone": "13700137000"}


def _refused(run, *args, **values):
    with pytest.raises(HallError) as refused:
        run(*args, **values)
    return refused.value.code


def test_after_a_hand_over_nothing_waits_and_nothing_is_announced(desk):
    for _ in range(4):
        desk.take()
    desk.open(1)
    desk.next()
    desk.start()
    before, events = desk.waiting(), len(rows(desk.hall, "event"))
    handed = desk.hand_over(1, to_service="B")
    assert desk.waiting() == before
    new = [row["kind"] for row in rows(desk.hall, "event")[events:]]
    assert new == ["handed_over"] and handed.case == "C-0001"
    desk.next()
    desk.start()
    desk.transfer(1, to_service="B")
    assert len(desk.waiting()) == len(before)  # one was called, the transferred one waits again


def test_cases_of_somebody_who_left_lie_in_the_back_offices_list(desk):
    made = new_case(desk, owner="desk1")
    assert desk.hall.ask(views.my_cases, actor(desk.hall, "desk2")) == ()
    with desk.hall.store.write() as tx:
        tx.exec_driver_sql("UPDATE account SET active = false WHERE name = 'desk1'")
        tx.exec_driver_sql("UPDATE site_state SET setup_revision = setup_revision + 1")
    (line,) = desk.hall.ask(views.my_cases, actor(desk.hall, "desk2"))
    assert (line.state.case, line.state.owner) == (made.case, None)
    assert _refused(desk.do, handling.hand_on, case=made.case, to="desk1") == "account_off"


def test_a_case_is_forgotten_after_its_term_and_not_before_its_papers_are_back(desk):
    held = new_case(desk, person=CHEN, papers=[{"name": "陈桂兰户口簿", "originals": 1}], note="陈桂兰急用")
    visit = new_case(
        desk, "visit", person=CHEN, consent="1", title="看望陈桂兰", visit={"address": "幸福里 3 号", "safety": "狗"}
    )
    desk.do(visits.plan_visit, case=visit.case, day=MONDAY, at="陈桂兰午睡后", visitor="周明")
    for case in (held.case, visit.case):
        desk.do(handling.note_case, case=case, text="陈桂兰来电")
        desk.do(handling.end_case, case=case, result="refused", note="陈桂兰材料不全")
    desk.clock.pass_by(days=3 * 366)
    assert desk.do(anonymise_cases).cases == 1
    desk.do(papers.give_papers_back, case=held.case)
    assert "陈桂兰" in all_told(desk.hall)  # of the case whose papers were here
    assert desk.do(anonymise_cases).cases == 1 and desk.do(anonymise_cases).cases == 0
    told = all_told(desk.hall)
    assert "陈" not in told and "chen" not in told and "幸福里" not in told and not tells_phone(told, CHEN["phone"])
    file = desk.hall.ask(views.case_file, desk.actor, held.case)
    assert file.person is None and file.state.result == "refused" and file.steps[-1].kind == "forgotten"


def test_what_is_said_of_a_case_after_it_was_forgotten_is_forgotten_too(desk):
    case = new_case(desk, person=CHEN).case
    desk.do(handling.end_case, case=case, result="answered")
    desk.clock.pass_by(days=3 * 366)
    assert desk.do(anonymise_cases).cases == 1
    desk.do(handling.log_contact, case=case, way="phone", text="陈桂兰来电")
    assert desk.do(anonymise_cases).cases == 1
    desk.do(handling.reopen_case, case=case, why="陈桂兰又来")
    desk.do(handling.end_case, case=case, result="answered")
    assert desk.do(anonymise_cases).cases == 0
    desk.clock.pass_by(days=3 * 366)
    assert desk.do(anonymise_cases).cases == 1 and desk.do(anonymise_cases).cases == 0
    assert "陈桂兰" not in json.dumps(rows(desk.hall, "case_step"), default=str, ensure_ascii=False)


def test_the_note_of_a_hand_over_is_forgotten_in_the_visits_history_too(desk):
    desk.open(1)
    desk.take()
    desk.next()
    desk.start()
    case = desk.hand_over(1, to_service="B", note="陈桂兰户口簿").case
    desk.do(handling.end_case, case=case, result="collected")
    desk.clock.pass_by(days=3 * 366)
    assert desk.do(anonymise_cases).cases == 1
    told = json.dumps([rows(desk.hall, name) for name in ("event", "case_step")], default=str, ensure_ascii=False)
    assert "handed_over" in told and "陈桂兰" not in told


def test_scripts_open_and_end_cases(desk):
    batch = Batch(desk.hall, desk.actor)
    lines = (
        {"op": "open_case", "kind": "complaint", "title": "楼道灯不亮", "source": "phone", "key": "k1"},
        {"op": "hand_on", "case": "C-0001", "to": "desk1"},
        {"op": "take_papers", "case": "C-0001", "papers": ["x"]},
        {"op": "end_case", "case": "C-0001", "result": "answered", "version": 1},
        {"op": "end_case", "case": "C-0001", "result": "answered"},
    )
    replies = [json.loads(batch.answer(json.dumps(line).encode())) for line in lines]
    assert [reply["ok"] for reply in replies] == [True, True, False, False, True]
    assert [reply["error"]["code"] for reply in replies if not reply["ok"]] == ["bad_value", "changed_meanwhile"]
    assert replies[3]["error"]["by"]


@pytest.mark.parametrize("typed", ["C-0001", "c-1", " ｃ－１ ", "C-00000001"])
def test_a_number_is_read_as_people_type_it(desk, typed):
    made = new_case(desk, person=CHEN)
    assert desk.hall.do(asking.look_up, desk.actor, typed, "7000").state.case == made.case


@pytest.mark.parametrize(
    "typed", ["", "C-", "C-x", "C-" + "9" * 60, "'; DROP TABLE hall_case", "\u202eC-1", "１", "\0", "\ud800"]
)
def test_a_number_that_is_none_finds_nothing(desk, typed):
    new_case(desk, person=CHEN)
    assert _refused(desk.hall.do, asking.look_up, desk.actor, typed, "7000") == "unknown_case"


def test_receipt_and_notice_say_where_to_call(desk):
    desk.set("place.phone", "8888 0000")
    made = new_case(desk, person=CHEN)
    ask, who = desk.hall.ask, desk.actor
    assert "8888 0000" in text_of(case_receipt_pdf(ask(printing.receipt_facts, who, made.case)))
    desk.do(handling.end_case, case=made.case, result="answered")
    assert "8888 0000" in text_of(case_notice_pdf(ask(printing.notice_facts, who, made.case))).replace("\n", " ")
    told = {
        "number": made.case,
        "service": "社保",
        "ticket": "A001",
        "at": "2026-11-23T09:00:00+08:00",
        "promised": None,
    }
    assert receipt_of(desk.hall.site(who), told, reprint=False).site_phone == "8888 0000"


def test_two_hundred_steps_and_hostile_texts_are_shown_and_printed(desk, tmp_path):
    title = "<b>𠮷</b> \u202e{0} %s ' \" " + "长" * 150
    made = new_case(desk, title=title, person=CHEN, papers=[{"name": title[:120], "originals": 2, "copies": 1}])
    for n in range(200):
        desk.do(handling.note_case, case=made.case, text=f"{n} {title}")
    file = desk.hall.ask(views.case_file, desk.actor, made.case)
    assert len(file.steps) == 201 and file.state.title == title
    ask, who = desk.hall.ask, desk.actor
    assert case_file_pdf(ask(printing.file_facts, who, made.case)).startswith(b"%PDF")
    assert case_receipt_pdf(ask(printing.receipt_facts, who, made.case)).startswith(b"%PDF")
    ledger = ask(printing.ledger_facts, who, MONDAY, MONDAY)
    assert case_ledger_pdf(ledger).startswith(b"%PDF")
    headings, table = case_ledger_table(ledger)
    assert len(table) == 1 and len(table[0]) == len(headings) and table[0][4] == "陈*"
    book = load_workbook(write_table(tmp_path / "ledger.xlsx", headings, table)).active
    assert [cell.value for cell in book[1]] == list(headings)
    assert book["A2"].value.date() == MONDAY and book["A2"].is_date and book["J2"].value == 0
    assert "𠮷" in book["D2"].value and book["D2"].data_type == "s"


def test_the_days_sheet_has_the_visits_of_that_day_and_visitor_that_are_still_to_be_done(desk):
    for n, visitor in enumerate(("周明", "周明", "吴倩")):
        made = new_case(desk, "visit", person=CHEN, consent="1", visit={"address": f"幸福里 {n} 号"})
        desk.do(visits.plan_visit, case=made.case, day=MONDAY, at="09:00", visitor=visitor)
    desk.do(visits.visit_done, case="C-0001", text="已办")
    sheet = desk.do(printing.visit_sheet_facts, day=MONDAY, visitor="周明")
    assert [one.address for one in sheet.visits] == ["幸福里 1 号"] and sheet.visits[0].phone == "13700137000"
    assert visit_sheet_pdf(sheet).startswith(b"%PDF")


def test_everything_of_somebody_away_is_handed_on_or_nothing(desk):
    numbers = [new_case(desk, owner="desk1").case for _ in range(3)]
    assert _refused(desk.do, handling.hand_all_on, cases=[*numbers, "C-9999"], to="desk2") == "unknown_case"
    assert {line.state.owner for line in desk.hall.ask(views.all_cases, desk.actor)} == {"desk1"}
    desk.do(handling.hand_all_on, cases=numbers, to="desk2", note="请假")
    assert {line.state.owner for line in desk.hall.ask(views.all_cases, desk.actor)} == {"desk2"}
    first = actor(desk.hall, "desk1")
    assert _refused(desk.hall.do, handling.hand_all_on, first, numbers, "desk1") == "not_allowed"


def test_two_must_go_where_the_hall_says_so(desk):
    desk.set("cases.two_visitors", True)
    made = new_case(desk, "visit", person=CHEN, consent="1", visit={"address": "幸福里 3 号"})
    plan = {"case": made.case, "day": MONDAY + timedelta(days=1), "visitor": "周明"}
    assert _refused(desk.do, visits.plan_visit, **plan) == "second_needed"
    assert _refused(desk.do, visits.plan_visit, **plan, second=" 周 明 ") == "second_needed"
    assert desk.do(visits.plan_visit, **plan, second="吴倩").state == "open"
