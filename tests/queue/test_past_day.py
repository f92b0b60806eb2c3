"""A day of the hall read back: who came, how long it took, and which desks were open in which half hour."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.errors import HallError
from app.queue.opening import close_desk, open_desk, pause_desk
from app.queue.past_day import past_day, planning_view
from app.queue.simulation.day import AS_IT_WAS, LEARNED, Lengths, draw
from app.setup.desks import retire_desk
from app.setup.site import set_settings
from tests.helpers.staff import rows


@pytest.fixture
def day(staff, clock):
    """Play a short day, 09:30 to 11:10: desk 1 all the time, desk 2 from 10:00 to 10:30."""
    staff.do(open_desk, desk=1)
    staff.take("A")
    staff.take("B", "elderly80")
    staff.take("A")
    staff.cancel(staff.take("A"))
    clock.pass_by(minutes=5)
    for minutes in (5, 20):
        staff.next(1)
        staff.start(1)
        clock.pass_by(minutes=minutes)
        staff.finish(1)
    staff.do(open_desk, desk=2)
    staff.next(2)
    staff.start(2)
    clock.pass_by(minutes=30)
    staff.finish(2)
    staff.do(close_desk, desk=2)
    clock.pass_by(minutes=39)
    staff.do(pause_desk, desk=1)
    clock.pass_by(minutes=1)
    staff.do(close_desk, desk=1)
    staff.close_day()
    clock.pass_by(days=1)
    return date(2026, 11, 23)


def read(staff, day):
    return staff.hall.ask(past_day, staff.actor, day=day)


def test_a_day_tells_who_came_how_long_they_waited_and_kept_a_desk(staff, day):
    found = read(staff, day)
    assert [(one.entitlement, one.seconds, one.waited) for one in found.came] == [
        ("", 1200.0, 600.0),
        ("elderly80", 300.0, 300.0),
        ("", 1800.0, 1800.0),
    ]
    assert found.name == "2026-11-23"
    assert found.knows_every_length()


def test_open_desks_are_counted_by_the_half_hour(staff, day):
    found = read(staff, day)
    assert [found.time_of(slot) for slot in range(len(found.shifts.desks))] == ["09:30", "10:00", "10:30", "11:00"]
    assert found.shifts.desks == (1, 2, 1, 1)


def test_a_desk_that_nobody_opened_or_closed_that_day_was_open_while_people_were_served(staff, clock, day):
    staff.do(open_desk, desk=1)
    clock.pass_by(days=1)
    staff.take("A")
    clock.pass_by(minutes=40)
    staff.next(1)
    staff.start(1)
    clock.pass_by(minutes=50)
    staff.finish(1)
    staff.close_day()
    clock.pass_by(days=1)
    assert read(staff, date(2026, 11, 25)).shifts.desks == (1, 1, 1, 1)


def test_a_desk_that_was_removed_since_was_open_on_that_day_all_the_same(staff, day):
    staff.do(retire_desk, desk="2")
    found = read(staff, day)
    assert found.shifts.desks == (1, 2, 1, 1)
    assert found.desks == 3, "as many as there are now"


def test_a_plan_begins_with_the_aim_and_the_ages_of_the_hall(staff):
    staff.do(set_settings, values={"queue.target_min": 12, "queue.elderly_bands": "65,75"})
    view = staff.hall.ask(planning_view, staff.actor)
    assert (view.target_min, view.bands) == (12, (65, 75))


def test_the_days_to_choose_from_are_the_newest_first_and_today_counts_once_somebody_came(staff, day):
    view = staff.hall.ask(planning_view, staff.actor)
    assert view.days == (day,)
    assert view.discipline == "accumulating:3"
    assert view.desks == 4
    staff.take("A")
    assert staff.hall.ask(planning_view, staff.actor).days == (date(2026, 11, 24), day)


def test_a_day_on_which_nobody_came_is_refused(staff, day):
    for wrong, code in ((date(2020, 1, 1), "no_visitors"), ("1", "bad_value")):
        with pytest.raises(HallError, match=code):
            read(staff, wrong)


def test_looking_at_a_day_writes_nothing(staff, day):
    before = rows(staff.hall, "audit")
    read(staff, day)
    staff.hall.ask(planning_view, staff.actor)
    assert rows(staff.hall, "audit") == before


def test_visits_are_played_as_they_were_or_as_they_are_known(staff, day):
    found = read(staff, day)
    gap = found.times.gap()
    assert draw(found, Lengths(AS_IT_WAS), 1).work == [1200.0 + gap, 300.0 + gap, 1800.0 + gap]
    learned = draw(found, Lengths(LEARNED), 1)
    assert learned.work == draw(found, Lengths(LEARNED), 1).work != draw(found, Lengths(LEARNED), 2).work
    assert learned.names == ("regular", "elderly80")
