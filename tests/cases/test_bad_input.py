"""What goes wrong with cases: days that are over, papers asked for twice, people and services gone, bad numbers."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import insert, update

from app.cases import asking, handling, opening, papers, printing, views, visits
from app.core.rights import Role
from app.documents.case_papers import case_file_pdf
from db import accounts, sites
from db.schema.accounts import account
from db.schema.sites import service, site
from tests.cases.openings import new_number
from tests.helpers.halls import actor

MONDAY = date(2026, 11, 23)
CHEN = {"name": "陈桂兰", "phone": "13700137000"}


def _refused(desk, run, **values):
    """Give why something is refused; it changes nothing."""
    return desk.refusal(partial(desk.do, run), **values)


def _leaves(desk, name):
    with desk.hall.store.write() as tx:
        tx.execute(update(account).where(account.c.name == name).values(active=False))
        sites.bump_setup(tx)


def test_nothing_is_promised_or_planned_for_a_day_that_is_over(desk, clock):
    case = new_number(desk, "visit", person=CHEN, consent="1", visit={"address": "幸福里 3 号"})
    late = MONDAY - timedelta(days=1)
    new = {"kind": "paper", "service": "A", "promise_date": late}
    assert _refused(desk, opening.open_case, **new) == "bad_value"
    assert _refused(desk, handling.promise, case=case, until=late, why="改期") == "bad_value"
    assert _refused(desk, visits.plan_visit, case=case, day=late, visitor="周明") == "bad_value"
    assert desk.do(handling.promise, case=case, until=MONDAY, why="今天").promised == MONDAY
    clock.pass_by(days=1)  # what was today is over now
    assert _refused(desk, handling.promise, case=case, until=MONDAY, why="改期") == "bad_value"


def test_a_year_mistyped_is_told_and_not_counted_day_by_day_ever_after(desk):
    case, far = new_number(desk), date(9999, 12, 31)
    new = {"kind": "paper", "service": "A", "promise_date": far}
    assert _refused(desk, opening.open_case, **new) == "bad_value"
    assert _refused(desk, handling.promise, case=case, until=far, why="改期") == "bad_value"
    desk.open(1)
    desk.take()
    desk.next()
    desk.start()
    assert desk.refusal(desk.hand_over, 1, to_service="B", promise_date=far) == "bad_value"
    late = MONDAY.replace(year=2036)
    assert desk.do(handling.promise, case=case, until=late, why="十年").promised >= late


def test_a_promise_for_a_closed_day_moves_to_the_next_open_one(desk):
    saturday = MONDAY + timedelta(days=5)
    made = desk.do(opening.open_case, kind="paper", service="A", promise_date=saturday)
    assert made.promised == MONDAY + timedelta(days=7)
    again = desk.do(handling.promise, case=made.case, until=saturday + timedelta(days=8), why="等街道")
    assert again.promised == MONDAY + timedelta(days=14)


def test_papers_that_two_desks_give_back_leave_once(desk):
    case = new_number(desk, owner="desk1", papers=[{"name": "户口簿", "originals": 1, "copies": 2}])
    one, two = desk.who("desk1"), desk
    (paper,) = one.hall.ask(views.case_file, one.actor, case).papers
    both = [{"id": paper.id, "originals": 1, "copies": 1}]
    one.do(papers.give_papers_back, case=case, papers=both)
    assert _refused(two, papers.give_papers_back, case=case, papers=both) == "bad_value"
    two.do(papers.give_papers_back, case=case)  # what is left
    assert _refused(one, papers.give_papers_back, case=case) == "nothing_held"
    (paper,) = one.hall.ask(views.case_file, one.actor, case).papers
    assert (paper.held_originals, paper.held_copies) == (0, 0)
    case = new_number(desk, papers=[{"name": "结婚证", "originals": 1}])
    (held,) = desk.hall.ask(views.case_file, desk.actor, case).papers
    assert _refused(desk, papers.give_papers_back, case=case, papers=["x"]) == "bad_value"
    twice = [{"id": held.id, "originals": 1}] * 2
    assert _refused(desk, papers.give_papers_back, case=case, papers=twice) == "bad_value"


def test_papers_of_another_case_are_not_given_back_with_this_one(desk):
    mine, other = (new_number(desk, papers=[{"name": "户口簿", "originals": 1}]) for _ in range(2))
    (paper,) = desk.hall.ask(views.case_file, desk.actor, other).papers
    asked = [{"id": paper.id, "originals": 1}]
    assert _refused(desk, papers.give_papers_back, case=mine, papers=asked) == "bad_value"


def test_an_ended_case_whose_owner_left_is_opened_again_by_whoever_does_it(desk):
    case = new_number(desk, owner="desk1")
    desk.do(handling.end_case, case=case, result="collected")
    _leaves(desk, "desk1")
    assert desk.do(handling.reopen_case, case=case, why="材料有误").owner == "supervisor"


@pytest.mark.parametrize(
    ("name", "code"), [("desk1", "account_off"), ("admin", "account_off"), ("x", "unknown_account")]
)
def test_nothing_is_given_to_who_left_or_works_no_cases(desk, name, code):
    case = new_number(desk)
    _leaves(desk, "desk1")
    assert _refused(desk, handling.hand_on, case=case, to=name) == code
    assert _refused(desk, opening.open_case, kind="paper", service="A", owner=name) == code


def test_nothing_is_given_to_somebody_of_another_hall_who_would_never_see_it(desk):
    with desk.hall.store.write() as tx:
        values = {"code": "east", "name": "东站", "zone": "Asia/Shanghai"}
        other = tx.execute(insert(site), values).inserted_primary_key[0]
        far = {"site_id": other, "name": "far", "role": Role.RECEPTIONIST.value}
        accounts.add_account(tx, **far, secret="x", display_name="")
        sites.bump_setup(tx)
    assert _refused(desk, handling.hand_on, case=new_number(desk), to="far") == "unknown_account"


def test_a_case_of_a_service_that_was_withdrawn_goes_on_to_its_end(desk):
    case = new_number(desk, person=CHEN, papers=[{"name": "申请表", "copies": 1}])
    before = desk.hall.ask(views.case_file, desk.actor, case).state
    with desk.hall.store.write() as tx:
        tx.execute(update(service).where(service.c.code == "A").values(active=False))
        sites.bump_setup(tx)
    assert _refused(desk, opening.open_case, kind="paper", service="A") == "unknown_service"
    (line,) = desk.hall.ask(views.my_cases, desk.actor)
    assert (line.state.title, line.state.promised) == (before.title, before.promised)
    desk.do(papers.give_papers_back, case=case)
    desk.do(handling.end_case, case=case, result="refused", note="事项已取消")
    assert desk.do(handling.reopen_case, case=case, why="新政策").promised is not None
    assert case_file_pdf(desk.hall.ask(printing.file_facts, desk.actor, case)).startswith(b"%PDF")
    assert desk.hall.do(asking.look_up, desk.actor, case, "7000").state.title == before.title


@pytest.mark.parametrize("phone", ["12", "一三七", "1370013700a", "137001370001", "00000000000", "' OR 1=1 --", "+"])
def test_a_telephone_number_that_is_none_is_refused_before_anything_is_written(desk, phone):
    person = {"name": "陈桂兰", "phone": phone}
    assert _refused(desk, opening.open_case, kind="paper", service="A", person=person) == "bad_phone"


@pytest.mark.parametrize("consent", ["", "  "])
def test_nobody_agrees_by_saying_nothing(desk, consent):
    told = {"kind": "visit", "service": "A", "consent": consent, "visit": {"address": "幸福里 3 号"}}
    assert _refused(desk, opening.open_case, **told) == "consent_needed"


def test_without_a_telephone_number_nobody_learns_anything_by_guessing(desk):
    case = new_number(desk, person={"name": "陈桂兰", "phone": ""})
    for last4 in ("", "0000", " ", "None"):
        assert _refused(desk, asking.look_up, case=case, last4=last4) == "unknown_case"


def test_a_visit_that_took_place_is_planned_no_more(desk):
    case = new_number(desk, "visit", consent="1", visit={"address": "幸福里 3 号"})
    plan = {"case": case, "day": MONDAY, "visitor": "周明"}
    desk.do(visits.plan_visit, **plan)
    desk.do(visits.visit_done, case=case, text="已办")
    assert _refused(desk, visits.plan_visit, **plan) == "wrong_state"


def test_two_desks_plan_no_visit_over_each_other(desk):
    case = new_number(desk, "visit", consent="1", visit={"address": "幸福里 3 号"})
    seen = desk.hall.ask(views.case_file, desk.actor, case).state.version
    plan = {"case": case, "visitor": "周明", "version": seen}
    desk.do(visits.plan_visit, **plan, day=MONDAY)
    assert _refused(desk, visits.plan_visit, **plan, day=MONDAY + timedelta(days=1)) == "changed_meanwhile"
    assert desk.hall.ask(visits.read_visit, desk.actor, case).planned_on == MONDAY


def test_nobody_goes_to_a_visit_of_a_case_that_ended_before_it(desk):
    cases = [new_number(desk, "visit", consent="1", visit={"address": f"幸福里 {n} 号"}) for n in range(2)]
    for case in cases:
        desk.do(visits.plan_visit, case=case, day=MONDAY, visitor="周明")
    desk.do(handling.end_case, case=cases[0], result="withdrawn")
    (visit,) = desk.do(printing.visit_sheet_facts, day=MONDAY).visits
    assert visit.address == "幸福里 1 号"
    desk.do(handling.reopen_case, case=cases[0], why="又要了")
    assert len(desk.do(printing.visit_sheet_facts, day=MONDAY).visits) == 2


def test_what_two_change_at_once_is_told_with_the_name_of_the_other(desk):
    case = new_number(desk, owner="desk1")
    seen = desk.hall.ask(views.case_file, desk.actor, case).state.version
    desk.who("desk1").do(handling.note_case, case=case, text="先到")
    name = desk.hall.site(desk.actor).accounts[actor(desk.hall, "desk1").account_id].display_name or "desk1"
    for run, values in (
        (handling.end_case, {"result": "collected"}),
        (handling.promise, {"until": MONDAY, "why": "x"}),
        (handling.hand_on, {"to": "desk2"}),
        (handling.wait_for, {"whom": "office", "why": "x"}),
        (handling.take_case, {}),
    ):
        refused = desk.refused(partial(desk.do, run), case=case, version=seen, **values)
        assert (refused.code, refused.values["by"]) == ("changed_meanwhile", name)
