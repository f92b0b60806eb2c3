"""Whose case it is may be written down later, or put right: so that its resident can ask, be called, and be found."""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import partial

import pytest

from app.batch import Batch
from app.cases import anonymise, asking, handling, papers, printing, views, visits, whose
from app.cases.phone import case_phone
from app.core.errors import HallError
from app.documents.case_papers import case_file_pdf
from app.feedback.rating import rate
from app.residents import register
from tests.cases.openings import new_number
from tests.helpers.kiosks import kiosk_actor
from tests.helpers.papers import text_of
from tests.helpers.staff import all_told, digest, rows, tells_phone

MONDAY = date(2026, 11, 23)
CHEN = {"name": "陈桂兰", "phone": "13700137000"}


def _refused(desk, **values):
    return desk.refusal(partial(desk.do, whose.name_resident), **{"case": "C-0001", **CHEN, **values})


def _answers(desk, case, last4):
    try:
        return desk.do(asking.look_up, case=case, last4=last4).state.case == case
    except HallError as error:
        assert error.code == "unknown_case"
        return False


def test_whose_visit_was_handed_over_without_a_name_may_ask_once_it_is_written_down(desk):
    desk.open(1)
    desk.take()
    desk.next()
    desk.start()
    case = desk.hand_over(1, to_service="B").case
    assert not _answers(desk, case, "7000")
    back_office = desk.who("desk2")
    seen = desk.hall.ask(views.case_file, back_office.actor, case).state.version
    named = back_office.do(whose.name_resident, case=case, **CHEN, version=seen)
    assert (named.who, named.owner) == ("陈*", None)
    assert _answers(desk, case, "7000")
    assert [one.case for one in desk.hall.ask(views.search_cases, back_office.actor, "陈桂兰")] == [case]
    assert back_office.do(case_phone, case=case).phone == "13700137000"
    step = desk.hall.ask(views.case_file, back_office.actor, case).steps[-2]
    assert (step.kind, step.text, step.data) == ("named", "", {})  # the name stands in one place
    assert _refused(desk, version=seen) == "changed_meanwhile"


def test_a_name_is_put_right_with_the_number_that_is_known_and_a_number_with_the_name(desk):
    case, other = new_number(desk, person=CHEN), new_number(desk, person=CHEN)
    desk.do(whose.name_resident, case=case, name="陈桂蓝")
    assert _answers(desk, case, "7000")
    desk.do(whose.name_resident, case=case, name="陈桂蓝", phone="139 0013 9111")
    assert _answers(desk, case, "9111") and not _answers(desk, case, "7000")
    assert desk.hall.ask(views.case_file, desk.actor, case).person.name == "陈桂蓝"
    assert _answers(desk, other, "7000")  # of another case nothing changed
    assert desk.hall.ask(views.case_file, desk.actor, other).person.name == "陈桂兰"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"case": "C-9999"}, "unknown_case"),
        ({"name": "  "}, "missing_field"),
        ({"name": "长" * 81}, "too_long"),
        ({"phone": "12"}, "bad_phone"),
        ({"phone": "' OR 1=1 --"}, "bad_phone"),
    ],
)
def test_a_name_or_number_that_is_none_is_refused(desk, values, code):
    new_number(desk)
    assert _refused(desk, **values) == code


def test_nobody_names_the_resident_of_a_case_they_may_not_see_or_that_has_ended(desk):
    case = new_number(desk, owner="desk1")
    assert desk.refusal(partial(desk.who("desk2").do, whose.name_resident), case=case, name="甲") == "unknown_case"
    desk.do(handling.end_case, case=case, result="answered")
    assert _refused(desk, case=case) == "wrong_state"


def test_nobody_is_named_who_gave_a_low_rating(desk):
    case = new_number(desk, "complaint", source="rating")
    assert _refused(desk, case=case) == "bad_value"


def test_who_was_written_down_later_is_forgotten_with_the_case(desk):
    case = new_number(desk)
    desk.do(whose.name_resident, case=case, **CHEN)
    desk.do(handling.end_case, case=case, result="answered")
    desk.clock.pass_by(days=3 * 366)
    assert desk.do(anonymise.anonymise_cases).cases == 1
    told = all_told(desk.hall)
    assert desk.hall.ask(views.case_file, desk.actor, case).person is None
    assert not tells_phone(told, CHEN["phone"]) and "陈" not in told


def test_an_address_is_put_right_when_the_visit_is_planned_and_stays_sealed(desk):
    case = new_number(desk, "visit", person=CHEN, consent="1", visit={"address": "幸福里 3 号"})
    plan = {"case": case, "day": MONDAY, "visitor": "周明"}
    desk.do(visits.plan_visit, **plan)
    assert desk.refusal(partial(desk.do, visits.plan_visit), **plan, address=" ") == "missing_field"
    desk.do(visits.plan_visit, **plan, address="幸福里 8 号")
    (visit,) = desk.do(printing.visit_sheet_facts, day=MONDAY).visits
    assert visit.address == "幸福里 8 号"
    stored = [row["address"] for row in rows(desk.hall, "home_visit")]
    assert stored and "幸福里" not in str(stored)


def _ended(desk, **values):
    case = new_number(desk, **{"person": CHEN, "note": "陈桂兰急用", **values})
    desk.do(handling.end_case, case=case, result="answered", note="陈桂兰已知")
    return case


def test_whose_a_case_was_is_forgotten_at_once_when_its_resident_asks(desk):
    case, other = _ended(desk), new_number(desk, person={"name": "李建国", "phone": "13900139000"})
    seen = desk.hall.ask(views.case_file, desk.actor, case)
    assert seen.may_forget
    told = desk.do(anonymise.forget_case, case=case, why="asked", version=seen.state.version)
    assert (told.who, told.result) == ("", "answered")
    file = desk.hall.ask(views.case_file, desk.actor, case)
    assert (file.person, file.may_forget, file.steps[-1].data) == (None, False, {"why": "asked"})
    kept = all_told(desk.hall)
    assert "李建国" in kept and "陈" not in kept  # who is needed for nothing else is gone, too
    assert not tells_phone(kept, CHEN["phone"])
    assert desk.hall.ask(views.search_cases, desk.actor, "陈桂兰") == () and not _answers(desk, case, "7000")
    assert _answers(desk, other, "9000")
    refused = partial(desk.do, anonymise.forget_case)
    assert desk.refusal(refused, case=case, why="asked") == "wrong_state"  # nothing is left to forget
    said = text_of(case_file_pdf(desk.hall.ask(printing.file_facts, desk.actor, case)))
    assert "去除个人信息 · 居民要求" in said


def test_what_scripts_were_answered_of_a_case_is_forgotten_with_it_and_their_keys_count_still(desk):
    batch = Batch(desk.hall, desk.actor)

    def answered(key, **line):
        return json.loads(batch.answer(json.dumps({"key": key, **line}).encode()))["result"]

    told = {"op": "open_case", "kind": "help", "title": "看望陈桂兰", "person": CHEN}
    case = answered("k1", **told)["case"]
    other = answered("k2", op="open_case", kind="help", title="看望李建国")["case"]
    waits = {"op": "wait_for", "case": case, "whom": "resident", "why": "陈桂兰的照片"}
    answered("k3", **waits)
    answered("k4", op="hand_all_on", cases=[case, other], to="desk1")
    answered("k5", op="look_up_case", case=case, last4="7000")
    answered("k6", op="end_case", case=case, result="answered")
    assert "陈桂兰" in all_told(desk.hall)
    desk.do(anonymise.forget_case, case=case, why="asked")
    assert "陈" not in all_told(desk.hall)
    again = answered("k1", **told)
    assert (again["case"], again["title"], again["who"]) == (case, "", "") and len(rows(desk.hall, "hall_case")) == 2
    assert answered("k2", op="open_case", kind="help", title="看望李建国")["title"] == "看望李建国"


def test_what_was_said_of_a_visit_at_home_is_forgotten_with_its_case(desk):
    values = {"title": "看望陈桂兰", "person": CHEN, "consent": "1", "visit": {"address": "陈桂兰家"}}
    case = new_number(desk, "visit", **values)
    plan = {"case": case, "day": MONDAY, "visitor": "周明", "second": "陈桂兰女儿", "safety": "陈桂兰的狗"}
    desk.do(visits.plan_visit, **plan, at="陈桂兰午睡后")
    desk.do(visits.visit_done, case=case, text="陈桂兰已签字")
    code = desk.hall.ask(visits.read_visit, desk.actor, case).rating
    desk.hall.do(rate, kiosk_actor(desk.hall), code, 1, reasons=["slow"], words="答应陈桂兰的没做到")
    (rated,) = [row for row in rows(desk.hall, "hall_case") if row["source"] == "rating"]
    assert rated["title"] == case and "陈桂兰" in rated["note"]
    with desk.hall.store.write() as tx:  # as it was written until now
        tx.exec_driver_sql("UPDATE hall_case SET title = '看望陈桂兰' WHERE source = 'rating'")
    desk.do(handling.end_case, case=case, result="delivered")
    desk.do(anonymise.forget_case, case=case, why="asked")
    told = all_told(desk.hall)
    assert "陈" not in told and not tells_phone(told, CHEN["phone"]) and "周明" not in told
    (row,) = rows(desk.hall, "rating")
    assert (row["level"], row["reasons"], row["words"]) == (1, ["slow"], "")
    file = desk.hall.ask(views.case_file, desk.actor, rated["number"])
    assert (file.state.state, file.note, file.steps[-1].kind) == ("open", "", "forgotten")
    desk.do(handling.end_case, case=rated["number"], result="answered", note="已向陈桂兰致歉")
    desk.clock.pass_by(days=3 * 366)
    desk.do(anonymise.anonymise_cases)
    assert "陈" not in all_told(desk.hall)


def test_who_was_written_down_wrongly_is_forgotten_when_it_is_put_right_unless_needed(desk):
    case = new_number(desk, person={"name": "陈桂蓝", "phone": "13900139111"})
    desk.do(whose.name_resident, case=case, **CHEN)
    told = all_told(desk.hall)
    assert "陈桂蓝" not in told and not tells_phone(told, "13900139111") and "chenguilan" in told
    desk.do(whose.name_resident, case=case, name="李建国")
    assert "chen" not in all_told(desk.hall) and _answers(desk, case, "7000")
    other = new_number(desk, person={"name": "李建国", "phone": CHEN["phone"]})
    desk.do(whose.name_resident, case=case, name="王芳")
    assert desk.hall.ask(views.case_file, desk.actor, other).person.name == "李建国"


def test_a_unit_stays_one_with_who_answers_for_it_when_its_name_is_put_right(desk):
    unit = desk.do(register.register, name="幸福里居委", phone="13800138000", kind="unit", contact="周明")
    case = new_number(desk, person={"resident": unit.code})
    desk.do(whose.name_resident, case=case, name="幸福里居委会")
    who = desk.hall.ask(views.case_file, desk.actor, case).person
    assert (who.name, who.kind, who.contact) == ("幸福里居委会", "unit", "周明")


def test_two_people_of_one_name_without_a_number_are_two(desk):
    known = desk.do(register.register, name="王芳", note="另一位").code
    cases = [new_number(desk, person={"name": "王芳"}) for _ in range(2)]
    unnamed = new_number(desk)
    desk.do(whose.name_resident, case=unnamed, name="王芳")
    codes = [desk.hall.ask(views.case_file, desk.actor, case).person.code for case in (*cases, unnamed)]
    assert len({known, *codes}) == 4
    assert len(desk.hall.ask(views.search_cases, desk.actor, "王芳")) == 3
    desk.do(handling.end_case, case=cases[0], result="answered")
    desk.do(anonymise.forget_case, case=cases[0], why="asked")
    assert len(desk.hall.ask(views.search_cases, desk.actor, "王芳")) == 2


@pytest.mark.parametrize("person", [CHEN, {"name": CHEN["name"]}])
def test_naming_the_same_again_writes_nothing(desk, person):
    case = new_number(desk, person=person)
    before = digest(desk.hall)
    version = desk.hall.ask(views.case_file, desk.actor, case).state.version
    for again in ({"name": " 陈 桂兰"}, person):
        assert desk.do(whose.name_resident, case=case, **again, version=version).version == version
    assert digest(desk.hall) == before


def test_who_has_another_case_is_known_for_that_one_still(desk):
    case, other = _ended(desk), new_number(desk, person=CHEN)
    desk.do(anonymise.forget_case, case=case, why="withdrawn")
    assert _answers(desk, other, "7000") and not _answers(desk, case, "7000")


def test_nothing_is_forgotten_that_goes_on_holds_papers_or_that_one_may_not_see_all_of(desk):
    going, desk1 = new_number(desk, person=CHEN), desk.who("desk1")
    held = _ended(desk, owner="desk1", papers=[{"name": "户口簿", "originals": 1}])
    rated = new_number(desk, "complaint", source="rating")
    desk.do(handling.end_case, case=rated, result="answered", note="已致歉")
    for case, code, field in (
        (going, "wrong_state", None),
        (held, "bad_value", "papers"),
        (rated, "bad_value", "source"),
        ("C-9999", "unknown_case", None),
    ):
        error = desk.refused(partial(desk.do, anonymise.forget_case), case=case, why="asked")
        assert (error.code, error.values.get("field")) == (code, field)
    assert desk.refusal(partial(desk.do, anonymise.forget_case), case=held, why="x") == "bad_value"
    desk.do(papers.give_papers_back, case=held)
    assert not desk.hall.ask(views.case_file, desk1.actor, held).may_forget
    assert desk.refusal(partial(desk1.do, anonymise.forget_case), case=held, why="asked") == "not_allowed"
    assert desk.hall.ask(views.case_file, desk.actor, held).may_forget


def test_whoever_asks_for_a_visit_at_home_is_told_when_somebody_comes_until_somebody_came(desk):
    case = new_number(desk, "visit", person=CHEN, consent="1", visit={"address": "幸福里 3 号"})

    def told():
        answer = desk.do(asking.look_up, case=case, last4="7000")
        return answer.coming, answer.coming_at

    assert told() == (None, "")
    desk.do(visits.plan_visit, case=case, day=MONDAY + timedelta(days=1), at="14:30", visitor="周明")
    assert told() == (MONDAY + timedelta(days=1), "14:30")
    desk.clock.pass_by(days=2)  # nobody came: nothing wrong is said
    assert told() == (None, "")
    desk.do(visits.plan_visit, case=case, day=MONDAY + timedelta(days=3), visitor="周明")
    assert told() == (MONDAY + timedelta(days=3), "")
    desk.do(visits.visit_done, case=case, text="已办")
    assert told() == (None, "")
