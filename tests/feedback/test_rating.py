"""Ratings: voluntary, once, by devices alone; a low one is looked into, and no receptionist reaches any of them."""

from __future__ import annotations

import pytest

from app.cases import views
from app.core.errors import HallError
from app.core.rights import Role
from app.feedback.levels import satisfaction
from app.feedback.rating import may_rate, offered, rate
from db import accounts, ratings, sites
from tests.helpers.halls import actor
from tests.helpers.staff import Staff, rows


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


def test_satisfaction_counts_who_was_at_least_fairly_satisfied():
    assert satisfaction([5, 4, 3, 2]) == 0.75
    assert satisfaction([]) is None
