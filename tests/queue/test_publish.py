"""Estimates in a real hall: read, worked out, kept, and told to who takes a number or looks at a list."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from app.core.actor import program_actor
from app.core.changes import ESTIMATES, Changes
from app.hall import Hall
from app.queue import kiosk, views
from app.queue.publish import Publisher, keep_estimates, stamp, work_out
from app.queue.snapshot import earlier_days, snapshot
from tests.helpers.staff import rows

PROGRAM = program_actor(1)


@pytest.fixture
def publisher(staff):
    return Publisher(staff.hall, staff.actor.site_id)


def told(staff, service: str = "A", entitlement: str | None = None) -> tuple[int | None, int | None]:
    taken = staff.taken(service, entitlement)
    return taken.wait_low_s, taken.wait_high_s


def served(staff, clock, count: int, minutes: float, service: str = "A") -> None:
    for _ in range(count):
        staff.take(service)
        staff.next()
        staff.start()
        clock.pass_by(minutes=minutes)
        staff.finish()


def test_before_anything_is_published_nobody_is_told_a_wait(staff):
    staff.open(1)
    assert told(staff) == (None, None)
    assert staff.waiting()[0].estimate_high_s is None
    tile = staff.hall.ask(views.board_view, staff.actor).services[0]
    assert (tile.wait_low_s, tile.wait_high_s) == (None, None)


def test_what_is_published_is_told_with_the_number_kept_with_the_ticket_and_shown(staff, publisher):
    staff.open(1)
    for _ in range(4):
        staff.take("A")
    publisher.publish()
    low, high = told(staff)
    assert 600 < low < high < 6 * 3600
    row = rows(staff.hall, "ticket")[-1]
    assert (row["wait_low_s"], row["wait_high_s"]) == (low, high)
    first = rows(staff.hall, "ticket")[0]
    assert (first["wait_low_s"], first["wait_high_s"]) == (None, None)
    tile = next(one for one in staff.hall.ask(views.board_view, staff.actor).services if one.code == "A")
    assert (tile.wait_low_s, tile.wait_high_s) == (low, high)
    offered = next(one for one in staff.hall.ask(kiosk.kiosk_view, staff.actor).services if one.code == "A")
    assert (offered.wait_low_s, offered.wait_high_s) == (low, high)
    shown = staff.waiting()
    assert (shown[0].estimate_low_s, shown[0].estimate_high_s) == (0, 0)  # the desk is free
    assert all(one.estimate_high_s is not None for one in shown[:4])
    assert shown[4].estimate_high_s is None  # came after it was published


def test_green_ones_are_told_less_than_ordinary_ones(staff, publisher):
    staff.open(1)
    for _ in range(12):
        staff.take("A")
    staff.clock.pass_by(minutes=10)
    staff.take("A", "elderly70")
    publisher.publish()
    green = told(staff, entitlement="disabled")
    assert green[1] < told(staff)[0]


def test_a_list_counts_down_while_nothing_is_published(staff, clock, publisher):
    staff.open(1)
    for _ in range(3):
        staff.take("A")
    publisher.publish()
    before = staff.waiting()[2]
    clock.pass_by(seconds=90)
    after = staff.waiting()[2]
    assert after.estimate_high_s == before.estimate_high_s - 90
    clock.pass_by(minutes=31)
    assert staff.waiting()[2].estimate_high_s is None
    assert told(staff) == (None, None)


def test_each_who_comes_before_the_next_estimate_is_told_a_little_more(staff, publisher):
    staff.open(1)
    for _ in range(3):
        staff.take("A")
    publisher.publish()
    waits = [told(staff) for _ in range(3)]
    assert waits == sorted(waits) and waits[0] < waits[1] < waits[2]


def test_an_appointment_is_told_no_wait(staff, clock, publisher):
    staff.open(1)
    publisher.publish()
    taken = staff.taken("A", source="appointment", booked_for=clock.now() + timedelta(hours=2))
    assert taken.wait_high_s is None
    publisher.publish()
    assert staff.waiting()[0].estimate_high_s is None


def test_with_every_desk_closed_nobody_is_told_a_wait(staff, publisher):
    staff.take("A")
    publisher.publish()
    assert told(staff) == (None, None)
    assert staff.waiting()[0].estimate_high_s is None


def test_a_service_that_no_open_desk_takes_has_no_wait_and_the_others_have(staff, publisher):
    staff.open(1, services=["B"])
    publisher.publish()
    assert told(staff, "A") == (None, None)
    assert told(staff, "B") == (0, 0)


def test_a_free_desk_means_no_wait_and_the_visit_in_hand_counts_as_far_as_it_is(staff, clock, publisher):
    staff.open(1)
    publisher.publish()
    assert told(staff) == (0, 0)
    staff.next()
    staff.start()
    served_before = told_after = None
    publisher.publish()
    served_before = told(staff, "B")
    clock.pass_by(hours=5)  # forgotten
    publisher.publish()
    told_after = told(staff, "B")
    assert 0 < served_before[1] < 3600
    assert told_after[1] < 7200


def test_todays_visits_are_learned_from(staff, clock, publisher):
    staff.open(1)
    served(staff, clock, 30, 2)
    for _ in range(5):
        staff.take("A")
    worked = publisher.publish()
    seen = staff.hall.ask(snapshot, PROGRAM)
    assert len(seen.learned.visits) == 30
    assert seen.learned.visits[0].seconds == 120.0
    high = max(high for _, high in worked.waiting.values())
    assert high < 5 * 480


def test_earlier_days_are_learned_from_and_read_once_a_day(staff, clock, publisher):
    staff.open(1)
    served(staff, clock, 12, 3)
    staff.close_day()
    staff.close(1)
    clock.pass_by(days=1)
    staff.open(1)
    days = staff.hall.ask(earlier_days, PROGRAM)
    assert [len(day.visits) for day in days] == [12]
    assert {visit.seconds for visit in days[0].visits} == {180.0}
    assert sum(days[0].came.values()) == 12
    served(staff, clock, 1, 3)
    publisher.publish()
    learned = publisher._earlier
    publisher.publish()
    assert publisher._earlier is learned
    assert staff.hall.ask(snapshot, PROGRAM).learned.visits != days[0].visits


def test_visits_that_the_end_of_the_day_cut_off_teach_nothing(staff, clock):
    staff.open(1)
    staff.take("A")
    staff.next()
    staff.start()
    clock.pass_by(hours=3)
    staff.close_day()
    clock.pass_by(days=1)
    staff.take("A")
    assert staff.hall.ask(earlier_days, PROGRAM)[0].visits == []


def test_who_did_not_come_kept_the_desk_for_a_moment(staff, clock):
    staff.open(1)
    staff.take("A")
    staff.next()
    clock.pass_by(seconds=50)
    staff.no_show()
    assert [visit.seconds for visit in staff.hall.ask(snapshot, PROGRAM).learned.visits] == [50.0]


def test_the_pause_before_the_next_call_is_learned_where_the_next_one_waited_already(staff, clock):
    staff.open(1)
    for _ in range(2):
        staff.take("A")
    for pause in (40, 200):
        staff.next()
        staff.start()
        clock.pass_by(minutes=5)
        staff.finish()
        clock.pass_by(seconds=pause)
    staff.take("A")  # came while the desk was free
    staff.next()
    assert staff.hall.ask(snapshot, PROGRAM).learned.gaps == [40.0]


def test_no_audit_row_and_no_event_tells_of_an_estimate(staff, publisher):
    staff.open(1)
    staff.take("A")
    before = len(rows(staff.hall, "audit")), len(rows(staff.hall, "event"))
    publisher.publish()
    assert (len(rows(staff.hall, "audit")), len(rows(staff.hall, "event"))) == before
    assert len(rows(staff.hall, "estimate")) == 1


def test_newer_estimates_are_never_replaced_by_older_ones(staff):
    staff.open(1)
    staff.take("A")
    old = work_out(staff.hall.ask(snapshot, PROGRAM), earlier(staff))
    staff.take("A")
    new = work_out(staff.hall.ask(snapshot, PROGRAM), earlier(staff))
    assert staff.hall.do(keep_estimates, PROGRAM, worked=new)
    assert not staff.hall.do(keep_estimates, PROGRAM, worked=old)
    assert staff.hall.ask(stamp, PROGRAM).audit_seq == new.audit_seq
    assert staff.hall.do(keep_estimates, PROGRAM, worked=replace(new, waiting={}))


def test_the_same_moment_gives_the_same_answer(staff):
    staff.open(1)
    for turn in range(6):
        staff.take("A", "elderly70" if turn % 2 else None)
    seen = staff.hall.ask(snapshot, PROGRAM)
    assert work_out(seen, earlier(staff)) == work_out(staff.hall.ask(snapshot, PROGRAM), earlier(staff))


def test_windows_of_this_program_hear_of_it_and_those_of_others_do_not(new_store, clock, staff, publisher):
    heard: list[Changes] = []
    stop = staff.hall.subscribe(heard.append)
    staff.open(1)
    heard.clear()
    publisher.publish()
    stop()
    assert [change.kinds for change in heard] == [frozenset({ESTIMATES})]


def test_two_programs_of_one_hall_tell_the_same(new_store, clock):
    from tests.helpers.staff import Staff

    address = new_store("live")
    with closing(Hall.open(address, clock)) as one, closing(Hall.open(address, clock)) as other:
        here, there = Staff(one, clock), Staff(other, clock)
        here.open(1)
        for _ in range(3):
            here.take("A")
        Publisher(one, here.actor.site_id).publish()
        assert there.waiting()[2].estimate_high_s == here.waiting()[2].estimate_high_s > 0


def test_the_bound_booked_barred_and_back_are_seen_as_the_rule_sees_them(staff, clock):
    staff.open(1, 2)
    for _ in range(6):
        staff.take("A")
    staff.next(1)
    staff.start(1)
    staff.transfer(1, to_desk="2")
    staff.next(1)
    staff.no_show(1)
    staff.back("A002")
    staff.take("A", booked_for=clock.now() + timedelta(minutes=30), source="appointment")
    seen = {one.order: one for one in staff.hall.ask(snapshot, PROGRAM).moment.waiting}
    by_ticket = {row["number"]: seen[row["id"]] for row in rows(staff.hall, "ticket") if row["id"] in seen}
    assert by_ticket[1].place.name == "BOUND" and by_ticket[1].desk is not None
    assert by_ticket[2].place.name == "BARRED" and by_ticket[2].barred_for == 3
    assert by_ticket[3].place.name == "RUNNING" and by_ticket[3].due == 0.0
    assert by_ticket[7].due == (clock.now() + timedelta(minutes=30)).timestamp()


def earlier(staff):
    return Publisher(staff.hall, staff.actor.site_id)._before(staff.hall.ask(snapshot, PROGRAM))
