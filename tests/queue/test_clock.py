"""The clock may jump: order is by sequence, no wait is negative, and a day does not end by a false date."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from app.core.clock import SystemClock
from app.core.errors import HallError
from app.core.site import zone_of
from db import sites
from db.schema.sites import site
from tests.helpers.staff import Staff, rows
from tests.sizes import SIZES


def test_two_hours_back(staff, clock):
    staff.open(1)
    first = staff.take()
    clock.pass_by(minutes=3)
    green = staff.take("A", "elderly80")
    clock.pass_by(hours=-2)
    last = staff.take()
    assert staff.line() == [first, green, last]
    assert all(row.waited_s >= 0 for row in staff.waiting())
    called = staff.called()
    assert (called.ticket, called.waited_s) == (first, 0)
    staff.start()
    staff.finish()
    assert staff.story(first).waited_s == 0
    assert [staff.serve(), staff.serve()] == [green, last]
    seqs = [row["id"] for row in rows(staff.hall, "event")]
    assert seqs == sorted(seqs)


def test_back_over_midnight_the_day_stays(staff, clock):
    clock.time = datetime(2026, 11, 23, 16, 30, tzinfo=UTC)  # 00:30 on the 24th
    assert staff.take() == "A001"
    clock.pass_by(hours=-2)
    assert staff.take() == "A002"
    assert {row["business_date"] for row in rows(staff.hall, "ticket")} == {date(2026, 11, 24)}


def test_grace_and_undo_survive_a_clock_set_back(staff, clock):
    staff.open(1)
    ticket = staff.take()
    staff.next()
    staff.no_show()
    clock.pass_by(hours=-2)
    assert staff.back(ticket).state == "waiting"
    assert staff.next() == ticket
    assert staff.undo().state == "waiting"


def test_a_clock_that_ran_ahead_ends_no_day(staff, clock):
    staff.open(1)
    ticket = staff.take()
    clock.pass_by(days=1)
    clock.ahead = True
    assert staff.line() == [ticket]
    assert staff.take() == "A002"
    assert staff.next() == ticket
    assert {row["business_date"] for row in rows(staff.hall, "ticket")} == {date(2026, 11, 23)}
    # The clock is put right: the day goes on as if nothing had been.
    clock.pass_by(days=-1)
    clock.ahead = False
    staff.start()
    staff.finish()
    assert staff.take() == "A003"


def test_a_supervisor_may_still_end_the_day(staff, clock):
    staff.take()
    clock.pass_by(days=1)
    clock.ahead = True
    assert staff.close_day().date == date(2026, 11, 23)


def test_the_computers_clock_watches_itself(monkeypatch):
    from app.core import clock as module

    own = SystemClock()
    assert not own.ran_ahead()
    real = datetime.now(UTC)

    class Shifted(datetime):
        lead = timedelta()

        @classmethod
        def now(cls, tz=None):
            return real + cls.lead

    monkeypatch.setattr(module, "datetime", Shifted)
    Shifted.lead = timedelta(minutes=9)
    assert not own.ran_ahead()
    Shifted.lead = timedelta(minutes=11)
    assert own.ran_ahead()
    Shifted.lead = timedelta(hours=-2)
    assert not own.ran_ahead()


def moved_to(hall, zone):
    with hall.store.write() as tx:
        tx.execute(update(site).values(zone=zone))
        sites.bump_setup(tx)


def test_the_hour_that_comes_twice(staff, clock):
    """New York, 2026-11-01: 01:30 comes twice; the day and its numbers go on."""
    moved_to(staff.hall, "America/New_York")
    clock.time = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    staff.open(1)
    first = staff.take()
    clock.pass_by(hours=1)
    second = staff.take()
    assert (first, second) == ("A001", "A002")
    assert staff.waiting()[0].waited_s == 3600
    assert staff.next() == first


def test_the_hour_that_never_comes(staff, clock):
    """New York, 2026-03-08: 02:30 does not exist."""
    moved_to(staff.hall, "America/New_York")
    clock.time = datetime(2026, 3, 8, 6, 59, tzinfo=UTC)
    staff.take()
    clock.pass_by(minutes=2)
    assert staff.waiting()[0].waited_s == 120
    staff.set("hours.week", {"7": [["02:15", "03:15"]]})
    assert staff.take(source="kiosk") == "A002"


@pytest.mark.parametrize(
    ("zone", "midnight"),
    [
        ("Asia/Shanghai", datetime(2026, 11, 23, 16, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 11, 24, 5, tzinfo=UTC)),
        ("Pacific/Kiritimati", datetime(2026, 11, 23, 10, tzinfo=UTC)),
        ("+01:00", datetime(2026, 11, 23, 23, tzinfo=UTC)),
        ("-03:30", datetime(2026, 11, 24, 3, 30, tzinfo=UTC)),
    ],
)
def test_midnight_is_the_sites(staff, clock, zone, midnight):
    moved_to(staff.hall, zone)
    clock.time = midnight - timedelta(seconds=1)
    staff.take()
    clock.pass_by(seconds=1)
    assert staff.line() == []
    assert staff.take() == "A001"


@pytest.mark.parametrize("name", ["Nowhere/City", "../../etc/passwd", "Asia", "+99:00", "+1", "+", "", "\0", "🕛"])
def test_no_zone(name):
    with pytest.raises(HallError) as caught:
        zone_of(name)
    assert caught.value.code == "bad_value"


@given(jumps=st.lists(st.integers(-10_000, 10_000), max_size=SIZES.clock_jumps), ahead=st.booleans())
@settings(max_examples=10)
def test_no_jump_breaks_the_queue(one_hall, jumps, ahead):
    """Whatever the clock does inside a day: everybody is called once, in order, no wait is negative."""
    hall, clock = one_hall
    staff = Staff(hall, clock)
    clock.ahead = True  # the day stays, however far the clock goes
    taken, called = [], []
    staff.open(1)
    for jump in jumps:
        clock.pass_by(seconds=jump)
        taken.append(staff.take("A"))
    for jump in reversed(jumps):
        clock.pass_by(seconds=jump)
        found = staff.called()
        assert found.waited_s >= 0
        called.append(found.ticket)
        staff.start()
        staff.finish()
    assert called == taken
    assert staff.line() == []


@pytest.fixture(scope="module")
def one_hall(tmp_path_factory):
    """Give one hall for all examples of a property; SQLite only, as each example does many writes."""
    from app.hall import Hall
    from tests.helpers.halls import StillClock
    from tests.helpers.stores import SqliteStores

    clock = StillClock()
    hall = Hall.open(SqliteStores().clone("live", tmp_path_factory.mktemp("jumps")), clock)
    yield hall, clock
    hall.close()


def test_a_jump_of_the_clock_is_noted_once_in_the_audit(staff, clock):
    staff.take()
    clock.pass_by(seconds=-40)  # put right, as clocks are all the time
    staff.take()
    clock.pass_by(hours=-2)
    staff.take()
    staff.take()
    clock.ahead = True
    staff.take()
    staff.take()
    clock.ahead = False
    staff.take()
    clock.ahead = True
    staff.take()
    noted = [json.loads(row["detail"] or "{}") for row in rows(staff.hall, "audit")]
    back, ahead = {"clock_back_s": 7200}, {"clock_ahead": True}
    assert noted == [{}, {}, back, {}, ahead, {}, {}, ahead]
