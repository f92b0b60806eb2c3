"""Ratings: voluntary, once, by devices alone; a low one is looked into, and no receptionist reaches any of them."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, update

from app.cases import opening, views, visits
from app.cases.anonymise import anonymise_cases
from app.core.errors import HallError
from app.core.rights import Role
from app.feedback.levels import satisfaction
from app.feedback.rating import may_rate, offered, rate
from db import accounts, ratings, sites
from db.schema.accounts import account
from db.schema.sites import site
from db.secrets import secrets_of
from tests.helpers.halls import actor
from tests.helpers.staff import Staff, rows

CHEN = {"name": "陈桂兰", "phone": "13700137000"}


@pytest.fixture
def staff(hall, clock):
    return Staff(hall, clock)


@pytest.fixture
def tablet(staff):
    with staff.hall.store.write() as tx:
        values = {"site_id": staff.actor.site_id, "name": "tablet1", "role": Role.RATING.value}
        accounts.add_account(tx, **values, secret="x", display_name="")
        sites.bump_setup(tx)
    return actor(staff.hall, "tablet1")


def _served(staff):
    staff.open(1)
    taken = staff.taken()
    staff.next()
    staff.start()
    staff.finish()
    return taken.token


def _refused(run, *args, **values):
    with pytest.raises(HallError) as refused:
        run(*args, **values)
    return refused.value.code


def test_a_visit_is_rated_once_by_its_token(staff, tablet):
    token = _served(staff)
    assert staff.hall.ask(may_rate, tablet, token) == "A001"
    staff.hall.do(rate, tablet, token.upper(), 5, reasons=["quick"], words="谢谢", source="screen")
    assert staff.hall.ask(may_rate, tablet, token) is None
    assert _refused(staff.hall.do, rate, tablet, token, 1) == "already_rated"
    (row,) = rows(staff.hall, "rating")
    assert (row["level"], row["words"], row["account_id"]) == (5, "谢谢", staff.actor.account_id)
    told = [one for one in rows(staff.hall, "audit") if one["action"] == "rate"]
    assert [(one["subject"], one["detail"]) for one in told] == [("", "")]  # the log does not say who said what


def test_a_screen_is_offered_the_visit_just_finished_at_its_desk_and_no_other(staff, tablet, clock):
    assert staff.hall.ask(offered, tablet) is None
    token = _served(staff)
    told = staff.hall.ask(offered, tablet)
    assert (told.token, told.ticket) == (token, "A001")
    staff.take()
    staff.next()  # whoever sits there now is somebody else
    assert staff.hall.ask(offered, tablet) is None
    staff.start()
    staff.finish()
    assert staff.hall.ask(offered, tablet).ticket == "A002"
    staff.hall.do(rate, tablet, staff.hall.ask(offered, tablet).token, 5, source="screen")
    assert staff.hall.ask(offered, tablet) is None


def test_a_screen_asks_about_a_visit_only_for_some_minutes_and_only_where_ratings_are_asked_for(staff, tablet, clock):
    _served(staff)
    staff.set("rating.ask", False)
    assert staff.hall.ask(offered, tablet) is None
    staff.set("rating.ask", True)
    assert staff.hall.ask(offered, tablet) is not None
    clock.pass_by(minutes=6)
    assert staff.hall.ask(offered, tablet) is None


def test_nobody_but_a_device_is_offered_a_visit(staff, tablet):
    _served(staff)
    for name in ("supervisor", "desk1", "admin"):
        assert _refused(staff.hall.ask, offered, actor(staff.hall, name)) == "not_allowed"


def test_only_a_device_may_rate(staff, tablet):
    token = _served(staff)
    for name in ("supervisor", "desk1", "admin"):
        assert _refused(staff.hall.do, rate, actor(staff.hall, name), token, 5) == "not_allowed"
        assert _refused(staff.hall.ask, may_rate, actor(staff.hall, name), token) == "not_allowed"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"level": 0}, "bad_value"),
        ({"level": 6}, "bad_value"),
        ({"level": True}, "bad_value"),
        ({"reasons": ["nonsense"]}, "bad_value"),
        ({"reasons": ["slow"] * 8}, "bad_value"),
        ({"words": "x" * 501}, "too_long"),
        ({"token": "Q-000000000000000000000000"}, "unknown_token"),
        ({"token": "A001"}, "unknown_token"),
    ],
)
def test_a_wrong_rating_is_refused(staff, tablet, values, code):
    told = {"token": _served(staff), "level": 4, **values}
    assert _refused(staff.hall.do, rate, tablet, **told) == code


def test_a_visit_is_rated_after_its_end_and_within_the_halls_hours(staff, tablet, clock):
    staff.open(1)
    waiting = staff.taken().token
    assert _refused(staff.hall.do, rate, tablet, waiting, 5) == "wrong_state"
    staff.next()
    staff.start()
    staff.finish()
    clock.pass_by(hours=73)
    assert _refused(staff.hall.do, rate, tablet, waiting, 5) == "rating_late"


def test_a_low_rating_opens_a_case_that_only_a_supervisor_sees(staff, tablet):
    staff.hall.do(rate, tablet, _served(staff), 1, words="等太久")
    (line,) = staff.hall.ask(views.all_cases, staff.actor)
    assert (line.state.kind, line.state.owner) == ("complaint", "supervisor")
    assert line.state.promised is not None
    desk = actor(staff.hall, "desk1")
    assert staff.hall.ask(views.my_cases, desk) == ()
    assert _refused(staff.hall.ask, views.case_file, desk, line.state.case) == "unknown_case"
    with staff.hall.store.read() as tx:
        (row,) = ratings.ratings_between(
            tx, staff.actor.site_id, *[staff.hall.site(desk).local_date(staff.clock.now())] * 2
        )
    assert row.case_id is not None


@pytest.mark.parametrize(
    ("reasons", "words", "note"),
    [
        (["long_wait", "place"], "", "非常不满意（等得太久、场地或设备不好）"),
        (["slow"], "窗口没人", "非常不满意（办得慢）：窗口没人"),
        ((), "", "非常不满意"),
    ],
)
def test_who_looks_into_a_low_rating_reads_how_low_why_and_of_which_visit(staff, tablet, reasons, words, note):
    staff.hall.do(rate, tablet, _served(staff), 1, reasons=reasons, words=words)
    (line,) = staff.hall.ask(views.all_cases, staff.actor)
    services = staff.hall.site(staff.actor).services.values()
    (service,) = [one for one in services if one.code == line.state.service]
    assert line.state.title == f"A001 2026-11-23 {service.name}"
    file = staff.hall.ask(views.case_file, staff.actor, line.state.case)
    assert (file.note, [(step.by, step.device) for step in file.steps]) == (note, [("", "rating")])


def test_nothing_of_a_long_text_is_cut_in_the_case_of_a_low_rating(staff, tablet):
    staff.hall.do(rate, tablet, _served(staff), 2, reasons=["again"], words="长" * 500)
    (line,) = staff.hall.ask(views.all_cases, staff.actor)
    file = staff.hall.ask(views.case_file, staff.actor, line.state.case)
    assert (file.note, [step.text for step in file.steps]) == ("不满意（要我再跑一趟）", ["长" * 500])


@pytest.fixture
def visited(staff):
    """Give the case of a visit at home that was done, and the code its resident has."""
    secrets_of(staff.hall.info).create()
    values = {"person": CHEN, "source": "phone", "consent": "1", "visit": {"address": "幸福里 3 号"}}
    case = staff.do(opening.open_case, kind="visit", title="高龄津贴", **values).case
    assert staff.hall.ask(visits.read_visit, staff.actor, case).rating == ""  # nothing to rate yet
    staff.do(visits.visit_done, case=case, text="已代收申请表")
    return case, staff.hall.ask(visits.read_visit, staff.actor, case).rating


def test_a_visit_at_home_is_rated_once_by_its_code_and_never_by_its_number(staff, tablet, visited):
    case, code = visited
    assert staff.hall.ask(may_rate, tablet, code) == case
    for guess in (case, case.replace("C-", "Q-"), code[:-1]):
        assert _refused(staff.hall.do, rate, tablet, guess, 5) == "unknown_token"
    staff.hall.do(rate, tablet, f" {code.upper()} ", 4, reasons=["friendly"], words="谢谢上门", source="kiosk")
    assert staff.hall.ask(may_rate, tablet, code) is None
    assert _refused(staff.hall.do, rate, tablet, code, 1) == "already_rated"
    (row,) = rows(staff.hall, "rating")
    assert (row["level"], row["ticket_id"], row["visit_id"]) == (4, None, 1)
    assert (row["account_id"], row["service_id"], row["desk_id"]) == (None, None, None)
    told = [one for one in rows(staff.hall, "audit") if one["action"] == "rate"]
    assert [(one["subject"], one["detail"]) for one in told] == [("", "")]


def test_nobody_of_the_staff_rates_a_visit_at_home_or_learns_that_it_was_rated(staff, tablet, visited):
    case, code = visited
    for name in ("supervisor", "desk1", "admin"):
        assert _refused(staff.hall.do, rate, actor(staff.hall, name), code, 5) == "not_allowed"
        assert _refused(staff.hall.ask, may_rate, actor(staff.hall, name), code) == "not_allowed"
    before = staff.hall.ask(views.case_file, staff.actor, case), staff.hall.ask(visits.read_visit, staff.actor, case)
    staff.hall.do(rate, tablet, code, 5)
    assert before == (
        staff.hall.ask(views.case_file, staff.actor, case),
        staff.hall.ask(visits.read_visit, staff.actor, case),
    )


def test_a_visit_at_home_is_rated_within_the_halls_hours_and_where_ratings_are_asked_for(staff, tablet, visited, clock):
    case, code = visited
    staff.set("rating.ask", False)
    assert _refused(staff.hall.do, rate, tablet, code, 5) == "rating_off"
    assert staff.hall.ask(visits.read_visit, staff.actor, case).rating == ""  # nobody is invited in vain
    staff.set("rating.ask", True)
    clock.pass_by(hours=72)
    assert staff.hall.ask(may_rate, tablet, code) == case
    clock.pass_by(seconds=1)
    assert _refused(staff.hall.do, rate, tablet, code, 5) == "rating_late"
    assert staff.hall.ask(visits.read_visit, staff.actor, case).rating == ""


def test_a_low_rating_of_a_visit_at_home_opens_a_case_that_names_it_for_the_supervisor_alone(staff, tablet, visited):
    case, code = visited
    staff.hall.do(rate, tablet, code, 2, words="没按约定时间来")
    lines = staff.hall.ask(views.all_cases, staff.actor)
    (line,) = [one for one in lines if one.state.kind == "complaint"]
    assert (line.state.title, line.state.owner) == (case, "supervisor")  # its title may name somebody
    assert _refused(staff.hall.ask, views.case_file, actor(staff.hall, "desk1"), line.state.case) == "unknown_case"
    (row,) = rows(staff.hall, "rating")
    assert row["case_id"] == int(line.state.case[2:])


def test_a_follow_up_is_never_a_supervisors_of_another_hall(staff, tablet, visited):
    with staff.hall.store.write() as tx:
        other = tx.execute(insert(site), {"code": "east", "name": "东站", "zone": "Asia/Shanghai"}).inserted_primary_key
        tx.execute(update(account).where(account.c.name == "supervisor").values(active=False))
        values = {"site_id": other[0], "name": "far", "role": Role.SUPERVISOR.value}
        accounts.add_account(tx, **values, secret="x", display_name="")
        sites.bump_setup(tx)
    staff.hall.do(rate, tablet, visited[1], 1)
    (row,) = [one for one in rows(staff.hall, "hall_case") if one["source"] == "rating"]
    assert row["owner_id"] is None


def test_the_words_of_old_ratings_are_forgotten_and_their_levels_stay(staff, tablet, visited, clock):
    staff.hall.do(rate, tablet, visited[1], 5, reasons=["friendly"], words="谢谢来看陈桂兰")
    clock.pass_by(days=3 * 366)
    staff.hall.do(rate, tablet, _served(staff), 5, words="谢谢")
    for _ in range(2):
        staff.do(anonymise_cases)
    assert [row["action"] for row in rows(staff.hall, "audit")].count("anonymise_cases") == 1  # the second found none
    assert [(row["level"], row["words"]) for row in rows(staff.hall, "rating")] == [(5, ""), (5, "谢谢")]


def test_satisfaction_counts_who_was_at_least_fairly_satisfied():
    assert satisfaction([5, 4, 3, 2]) == 0.75
    assert satisfaction([]) is None
