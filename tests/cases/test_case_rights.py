"""Who has cases and who sees them: the own ones and the back office's, at the own hall; none is lost to everybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import insert, update

from app.cases import handling, opening, printing, views, visits
from app.cases.choices import case_choices
from app.cases.phone import case_phone
from app.core.errors import HallError
from app.core.rights import Role
from app.documents.case_papers import case_file_pdf
from app.feedback.rating import rate
from app.queue.receipts import case_meant, reprint_receipt
from db import accounts, sites
from db.schema.accounts import account
from db.schema.sites import site
from tests.cases.openings import new_number
from tests.helpers.halls import actor
from tests.helpers.papers import text_of
from tests.helpers.staff import rows

MONDAY = date(2026, 11, 23)
CHEN = {"name": "陈桂兰", "phone": "13700137000"}


def _add_account(desk, name, role, site_id=None):
    with desk.hall.store.write() as tx:
        values = {"site_id": site_id or desk.actor.site_id, "name": name, "role": role.value}
        accounts.add_account(tx, **values, secret="x", display_name="")
        sites.bump_setup(tx)
    return desk.who(name)


def _becomes(desk, name, role):
    with desk.hall.store.write() as tx:
        tx.execute(update(account).where(account.c.name == name).values(role=role.value))
        sites.bump_setup(tx)


def test_a_receptionist_of_another_hall_works_no_cases_here(desk):
    with desk.hall.store.write() as tx:
        values = {"code": "east", "name": "东站", "zone": "Asia/Shanghai"}
        other = tx.execute(insert(site), values).inserted_primary_key[0]
    far = _add_account(desk, "far", Role.RECEPTIONIST, other)
    far.actor = replace(far.actor, site_id=desk.actor.site_id)  # as --site makes it
    for ask in (views.my_cases, views.case_board):
        with pytest.raises(HallError, match="not_allowed"):
            desk.hall.ask(ask, far.actor)
    assert desk.refusal(partial(far.do, opening.open_case), kind="paper", service="A") == "not_allowed"


def test_nobody_who_works_no_cases_is_given_one(desk):
    _add_account(desk, "station1", Role.ATTENDANT)
    case = new_number(desk)
    assert "station1" not in [one.name for one in desk.hall.ask(case_choices, desk.actor).people]
    assert desk.refusal(partial(desk.do, handling.hand_on), case=case, to="station1") == "account_off"
    assert desk.refusal(partial(desk.do, opening.open_case), kind="paper", service="A", owner="station1") == (
        "account_off"
    )


@pytest.mark.parametrize("role", [Role.ATTENDANT, Role.ADMIN])
def test_cases_of_somebody_who_does_other_work_now_lie_in_the_back_offices_list(desk, role):
    case, ended = new_number(desk, owner="desk1"), new_number(desk, owner="desk1")
    desk.do(handling.end_case, case=ended, result="answered")
    _becomes(desk, "desk1", role)
    (line,) = desk.hall.ask(views.my_cases, actor(desk.hall, "desk2"))
    assert (line.state.case, line.state.owner) == (case, None)
    (load,) = desk.hall.ask(views.case_loads, desk.actor)
    assert (load.owner, load.open) == ("", 1)
    assert desk.hall.ask(views.cases_of_owner, desk.actor, "") == (case,)
    assert desk.hall.ask(views.cases_of_owner, desk.actor, "desk1") == ()
    assert desk.do(handling.reopen_case, case=ended, why="材料有误").owner == "supervisor"


@pytest.fixture
def blamed(desk):
    """Give the case that a low rating of A001 led to."""
    desk.open(1)
    token = desk.taken().token
    desk.next()
    desk.start()
    desk.finish()
    tablet = _add_account(desk, "tablet1", Role.RATING)
    desk.hall.do(rate, tablet.actor, token, 1, words="态度差")
    return "C-0001"


def test_what_a_rating_led_to_is_handed_to_nobody_who_may_not_see_it(desk, blamed):
    assert desk.refusal(partial(desk.do, handling.hand_on), case=blamed, to="desk1") == "supervisors_only"
    new = {"kind": "complaint", "title": "差评", "source": "rating"}
    assert desk.refusal(partial(desk.who("desk1").do, opening.open_case), **new) == "supervisors_only"
    assert desk.refusal(partial(desk.do, opening.open_case), **new, owner="desk1") == "supervisors_only"
    other = new_number(desk)
    both = partial(desk.do, handling.hand_all_on)
    assert desk.refusal(both, cases=[other, blamed], to="desk1") == "supervisors_only"  # all of them or none
    _add_account(desk, "deputy", Role.SUPERVISOR)
    assert desk.do(handling.hand_on, case=blamed, to="deputy").owner == "deputy"


def test_what_a_rating_led_to_ends_with_a_word_of_what_was_found_also_by_a_script(desk, blamed):
    for note in ("", " \n"):
        refused = desk.refused(partial(desk.do, handling.end_case), case=blamed, result="answered", note=note)
        assert (refused.code, refused.values["field"]) == ("missing_field", "note")
    assert desk.hall.ask(views.case_file, desk.actor, blamed).state.state == "open"
    assert desk.do(handling.end_case, case=blamed, result="answered", note="已致歉").result == "answered"


def test_no_receipt_tells_a_desk_which_visit_led_to_a_complaint(desk, blamed):
    assert desk.hall.ask(case_meant, actor(desk.hall, "desk1"), blamed) is None
    assert desk.refusal(partial(desk.who("desk1").do, reprint_receipt), case=blamed) == "unknown_case"


def test_the_days_visits_are_those_of_the_cases_that_may_be_seen(desk):
    for n, owner in enumerate(("desk1", "desk2")):
        told = {"person": CHEN, "consent": "1", "visit": {"address": f"幸福里 {n} 号"}}
        case = new_number(desk, "visit", owner=owner, **told)
        desk.do(visits.plan_visit, case=case, day=MONDAY, visitor="周明")

    def told(name):
        sheet = desk.who(name).do(printing.visit_sheet_facts, day=MONDAY)
        return [one.address for one in sheet.visits]

    assert told("desk1") == ["幸福里 0 号"] and told("desk2") == ["幸福里 1 号"]
    assert told("supervisor") == ["幸福里 0 号", "幸福里 1 号"]


def test_the_whole_phone_is_for_whoever_sees_the_case_and_the_audit_says_who_looked(desk):
    case, nobodys = new_number(desk, owner="desk1", person=CHEN), new_number(desk, owner="desk1")
    desk1 = desk.who("desk1")
    before = desk.hall.ask(views.case_file, desk.actor, case)
    assert (before.person.phone, desk1.do(case_phone, case=case).phone) == ("137****7000", "13700137000")
    (looked,) = [row for row in rows(desk.hall, "audit") if row["action"] == "case_phone"]
    assert (looked["subject"], looked["account_id"]) == (case, desk1.actor.account_id)
    assert "13700137000" not in str(looked)
    after = desk.hall.ask(views.case_file, desk.actor, case)
    assert (after.state.version, after.steps) == (before.state.version, before.steps)  # no work on the case
    assert desk1.do(case_phone, case=nobodys).phone == ""
    assert desk.refusal(partial(desk.who("desk2").do, case_phone), case=case) == "unknown_case"
    station = _add_account(desk, "station1", Role.ATTENDANT)
    assert desk.refusal(partial(station.do, case_phone), case=case) == "not_allowed"


def _looked(desk):
    return [
        (row["subject"], row["account_id"])
        for row in rows(desk.hall, "audit")
        if row["action"] in ("case_phone", "visit_sheet_facts")
    ]


def test_of_a_visit_at_home_too_the_whole_phone_is_seen_by_nobody_who_is_not_written_down(desk):
    told = {"person": CHEN, "consent": "1", "visit": {"address": "幸福里 1 号"}}
    case, desk1 = new_number(desk, "visit", owner="desk1", **told), desk.who("desk1")
    desk.do(visits.plan_visit, case=case, day=MONDAY, visitor="周明", second="吴倩")
    assert desk.hall.ask(visits.read_visit, desk1.actor, case).phone == "137****7000"
    assert _looked(desk) == []
    assert desk1.do(printing.visit_sheet_facts, day=MONDAY - timedelta(days=1)).visits == ()
    assert _looked(desk) == []  # there was nothing to see
    (visit,) = desk1.do(printing.visit_sheet_facts, day=MONDAY).visits
    assert (visit.phone, visit.visitors, visit.number) == ("13700137000", "周明、吴倩", case)
    desk1.do(case_phone, case=case)
    assert _looked(desk) == [(MONDAY.isoformat(), desk1.actor.account_id), (case, desk1.actor.account_id)]
    assert "13700137000" not in str(rows(desk.hall, "audit"))


def test_the_case_says_to_which_words_its_resident_agreed(desk):
    agreed = new_number(desk, "visit", person=CHEN, consent="1", visit={"address": "幸福里 1 号"})
    for case, consent in ((agreed, "1"), (new_number(desk, person=CHEN), "")):
        assert desk.hall.ask(views.case_file, desk.actor, case).consent == consent
        said = text_of(case_file_pdf(desk.hall.ask(printing.file_facts, desk.actor, case)))
        assert ("个人信息说明第 1 版" in said) is bool(consent)
        assert desk.hall.ask(printing.receipt_facts, desk.actor, case).told == "1"  # to whoever is named, agreed or not
