"""Missed and back: the grace time, the bar of three calls, and first of all afterwards."""

from __future__ import annotations

import pytest

from tests.helpers.staff import rows


def missed_one(staff, service="A", number=1, **more):
    ticket = staff.take(service, **more)
    assert staff.next(number) == ticket
    staff.no_show(number)
    return ticket


def test_back_is_barred_for_three_rule_calls_and_then_goes_first(staff):
    staff.open(1)
    late = missed_one(staff)
    others = [staff.take() for _ in range(5)]
    assert staff.back(late).state == "waiting"
    barred = staff.waiting()[3]
    assert (barred.ticket, barred.barred, barred.why.rule) == (late, False, "back")
    assert staff.line() == [*others[:3], late, *others[3:]]
    for expected in others[:3]:
        assert staff.next() == expected
        staff.start()
        staff.finish()
    called = staff.called()
    assert (called.ticket, called.why.rule) == (late, "back")


def test_the_bar_falls_when_there_is_nobody_else(staff):
    staff.open(1)
    late = missed_one(staff)
    other = staff.take()
    staff.back(late)
    (first, second) = staff.waiting()
    assert [(first.ticket, first.barred), (second.ticket, second.barred)] == [(other, False), (late, True)]
    staff.serve()
    called = staff.called()
    assert (called.ticket, called.why.rule) == (late, "back")


def test_only_calls_by_desks_that_may_take_it_count(staff):
    staff.open(1, services=["A"])
    staff.open(2, services=["B"])
    late = missed_one(staff)
    for _ in range(4):
        staff.take("B")
    others = [staff.take("A") for _ in range(4)]
    staff.back(late)
    for _ in range(4):
        staff.serve(2)
    assert staff.line(1) == [*others[:3], late, others[3]]


def test_calls_by_hand_and_undone_calls_do_not_count(staff):
    staff.open(1, 2)
    late = missed_one(staff)
    others = [staff.take() for _ in range(6)]
    staff.back(late)
    staff.call(others[0], 1)
    staff.next(2)
    staff.undo(2)
    staff.start(1)
    staff.finish(1)
    assert staff.line()[3] == late
    assert staff.serve() == others[1]
    assert staff.line()[2] == late


def test_after_the_grace_time_a_new_number_is_due(staff, clock):
    staff.open(1)
    on_time, late = missed_one(staff), missed_one(staff)
    clock.pass_by(minutes=30)
    staff.back(on_time)
    clock.pass_by(microseconds=1)
    error = staff.refused(staff.back, late)
    assert (error.code, error.values) == ("grace_over", {"ticket": late, "grace_min": 30})


def test_the_grace_time_is_a_setting(staff, clock):
    staff.set("queue.grace_min", 5)
    staff.open(1)
    late = missed_one(staff)
    clock.pass_by(minutes=6)
    assert staff.refusal(staff.back, late) == "grace_over"


def test_missed_twice_is_barred_anew(staff):
    staff.open(1)
    late = missed_one(staff)
    staff.back(late)
    assert staff.next() == late
    staff.no_show()
    others = [staff.take() for _ in range(4)]
    staff.back(late)
    assert staff.line() == [*others[:3], late, others[3]]


def test_two_that_came_back_go_in_order_of_arrival(staff):
    staff.open(1)
    first, second = missed_one(staff), missed_one(staff)
    others = [staff.take() for _ in range(5)]
    staff.back(second)
    staff.back(first)
    assert staff.line() == [*others[:3], first, second, *others[3:]]


def test_a_barred_ticket_is_not_overtaken_by_those_it_lets_pass(staff):
    """The three calls of the bar must not push anybody over the bound of overtaking."""
    staff.set("queue.max_overtakes", 2)
    staff.open(1)
    late = missed_one(staff)
    others = [staff.take() for _ in range(3)]
    green = staff.take("A", "elderly80")
    staff.back(late)
    assert [staff.serve() for _ in others] == others
    assert staff.next() == late
    staff.give_back()
    staff.clock.pass_by(minutes=10)
    # Had the bar's calls counted, rule 1 would send the oldest now.
    assert staff.called().why.rule == "class"
    assert staff.story(green).state == "called"


@pytest.mark.parametrize("bound", [True, False])
def test_back_at_a_desk_that_has_closed_falls_back_to_the_service(staff, bound):
    staff.open(1, 2)
    ticket = staff.take()
    staff.next(1)
    staff.start(1)
    staff.transfer(1, **({"to_desk": "2"} if bound else {"to_service": "B"}))
    assert staff.next(2) == ticket
    staff.no_show(2)
    staff.close(2)
    staff.back(ticket)
    (row,) = rows(staff.hall, "ticket")
    assert row["bound_desk_id"] is None
    assert staff.next(1) == ticket
