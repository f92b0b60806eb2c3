"""The explained order is the waiting list, and the calls that follow; and its scores are what the rule compares."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.queue import why_here
from app.queue.why_here import RULE_OF, Explained, Order
from tests.helpers.staff import Staff
from tests.queue.test_order import CLASSES, DISCIPLINES, a_busy_morning
from tests.sizes import SIZES


def explained(staff: Staff, number: int | None = None) -> Order:
    return staff.hall.ask(why_here.explain_order, staff.actor, desk=None if number is None else str(number))


def row_of(order: Order, ticket: str) -> Explained:
    return next(one for one in order.rows if one.ticket == ticket)


def calls_that_follow(staff: Staff, number: int = 1) -> list[tuple[str, int]]:
    """Call everybody with the clock stopped; give the numbers, each with the rule that chose it."""
    called = []
    while (found := staff.called(number)) is not None:
        called.append((found.ticket, RULE_OF.get(found.why.rule, 0)))
        staff.start(number)
        staff.finish(number)
    return called


@pytest.mark.parametrize("seed", [3, 4])
def test_the_explained_order_is_the_list_and_the_calls_that_follow(staff, seed):
    staff.set("queue.max_overtakes", 3)
    staff.set("queue.ceiling_min", 15)
    staff.set("queue.grace_min", 600)
    for discipline in DISCIPLINES:
        staff.set("queue.discipline", discipline)
        a_busy_morning(staff, seed)
        staff.close(2)
        told = explained(staff, 1)
        assert [one.ticket for one in told.rows] == staff.line(1), discipline
        assert [one.place for one in told.rows] == list(range(1, len(told.rows) + 1))
        assert [(one.ticket, one.why) for one in told.rows] == [(row.ticket, row.why) for row in staff.waiting(1)]
        assert calls_that_follow(staff) == [(one.ticket, one.rule) for one in told.rows], discipline
        staff.close_day()
        staff.clock.pass_by(days=1)


people = st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(CLASSES), st.integers(0, 600)), max_size=9)


@settings(
    max_examples=SIZES.hypothesis_examples // 4,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(people=people, text=st.sampled_from(DISCIPLINES), most=st.integers(1, 4), before=st.integers(0, 4))
def test_for_any_crowd_the_explained_order_is_the_list_and_the_calls_that_follow(staff, people, text, most, before):
    staff.set("queue.discipline", text)
    staff.set("queue.max_overtakes", most)
    staff.set("queue.ceiling_min", 12)
    staff.open(1)
    for service, entitlement, seconds in people:
        staff.take(service, entitlement)
        staff.clock.pass_by(seconds=seconds)
    for _ in range(before):
        staff.serve()
    told = explained(staff, 1)
    assert [one.ticket for one in told.rows] == staff.line(1)
    assert calls_that_follow(staff) == [(one.ticket, one.rule) for one in told.rows]


@pytest.mark.parametrize("text", ["accumulating:3", "accumulating:elderly80=6,regular=2", "headstart:10m", "strict"])
def test_of_two_at_the_head_of_their_classes_the_higher_score_stands_before(staff, text):
    """Where rule 3 alone decides, the next call goes to the best score of the oldest of each class."""
    staff.set("queue.discipline", text)
    staff.set("queue.max_overtakes", 1000)
    staff.set("queue.ceiling_min", 600)
    chance = random.Random(7)
    for _ in range(12):
        staff.take("A", chance.choice(CLASSES))
        staff.clock.pass_by(seconds=chance.randint(20, 200))
    rows = explained(staff).rows
    oldest = {}
    for one in sorted(rows, key=lambda one: one.arrived_at):
        oldest.setdefault(one.entitlement, one)
    assert rows[0] == max(oldest.values(), key=lambda one: one.score)


def test_the_score_is_the_wait_times_the_rate(staff, clock):
    ordinary, green = staff.take(), staff.take("A", "elderly80")
    clock.pass_by(minutes=5)
    rows = explained(staff).rows
    assert [(one.ticket, one.waited_s, one.weight, one.score) for one in rows] == [
        (green, 300, 3.0, 900.0),
        (ordinary, 300, 1.0, 300.0),
    ]
    staff.set("queue.discipline", "headstart:10m")
    assert [(one.weight, one.score) for one in explained(staff).rows] == [(600.0, 900.0), (0.0, 300.0)]
    staff.set("queue.discipline", "fifo")
    assert [(one.ticket, one.weight, one.score) for one in explained(staff).rows] == [
        (ordinary, None, None),
        (green, None, None),
    ]


@pytest.mark.parametrize("text", ["accumulating:3", "headstart:10m"])
def test_the_score_is_made_of_the_whole_seconds_that_are_shown(staff, clock, text):
    staff.set("queue.discipline", text)
    staff.take("A", "elderly80")
    clock.pass_by(minutes=6, seconds=27, milliseconds=700)
    [one] = explained(staff).rows
    assert (one.waited_s, one.score) == (387, 387 * 3.0 if text == "accumulating:3" else 987.0)
    staff.open(1)
    staff.next()
    clock.pass_by(minutes=1)
    hand = explained(staff, 1).in_hand
    assert hand is not None and (hand.waited_s, hand.score) == (387, one.score)


def test_the_visit_in_hand_keeps_the_class_of_its_call_when_its_claim_is_refused(staff, clock):
    ordinary, claim = staff.take(), staff.take("A", "other")
    clock.pass_by(minutes=5)
    staff.open(1)
    called = staff.called()
    assert (called.ticket, called.why.times, called.why.passed) == (claim, 3.0, (ordinary,))
    staff.entitle(claim, None)
    hand = explained(staff, 1).in_hand
    assert hand is not None and hand.why == called.why
    assert (hand.weight, hand.score) == (3.0, 900.0)


def test_the_visit_in_hand_has_waited_until_this_call_also_when_it_was_called_before(staff, clock):
    staff.take()
    clock.pass_by(minutes=5)
    staff.open(1)
    staff.next()
    staff.give_back()
    clock.pass_by(minutes=5)
    called = staff.called()
    hand = explained(staff, 1).in_hand
    assert hand is not None and hand.why == called.why
    assert hand.waited_s == called.waited_s == 600


def test_who_is_passed_is_told_so_with_who_goes_before_and_how_often_it_may_happen(staff, clock):
    first = staff.take()
    clock.pass_by(minutes=1)
    later = [staff.take("A", "disabled") for _ in range(4)]
    clock.pass_by(minutes=1)
    staff.open(1)
    assert staff.serve() == later[0]
    told = explained(staff, 1)
    one = row_of(told, first)
    assert (one.place, one.overtaken, one.overtaken_then) == (4, 1, 4)
    assert (one.after, one.after_more) == ((later[1], later[2]), 1)
    assert row_of(told, later[1]).why.passed == (first,)
    assert told.max_overtakes == 10
    staff.set("queue.max_overtakes", 2)
    one = row_of(explained(staff, 1), first)
    assert (one.place, one.rule, one.overtaken_then) == (2, 1, 2)


def test_an_ordinary_one_past_the_ceiling_is_marked_and_a_green_one_is_not(staff, clock):
    ordinary, green = staff.take(), staff.take("A", "elderly80")
    clock.pass_by(minutes=41)
    rows = explained(staff)
    assert (row_of(rows, ordinary).late, row_of(rows, ordinary).rule) == (True, 2)
    assert row_of(rows, green).late is False


def test_every_other_place_is_named(staff, clock):
    from datetime import timedelta

    staff.open(1, 2)
    later = staff.take(booked_for=clock.now() + timedelta(minutes=30))
    due = staff.take(booked_for=clock.now())
    bound, missed, plain = staff.take(), staff.take(), staff.take("A", needs=("wheelchair",))
    staff.call(bound, 2)
    staff.start(2)
    staff.transfer(2, to_desk="1")
    staff.call(missed)
    staff.no_show()
    staff.back(missed)
    told = explained(staff, 1)
    standing = {one.ticket: one.standing for one in told.rows}
    assert standing == {bound: "bound", due: "booked", plain: "running", missed: "barred", later: "later"}
    assert (row_of(told, bound).bound_desk, row_of(told, plain).needs) == ("1", ("wheelchair",))
    assert row_of(told, later).booked_for == clock.now() + timedelta(minutes=30)
    assert {one.rule for one in told.rows if one.standing != "running"} == {0}
    assert {one.score for one in told.rows if one.standing != "running"} == {None}


def test_the_ticket_in_hand_keeps_the_reason_and_the_score_of_its_call(staff, clock):
    ordinary, green = staff.take(), staff.take("A", "elderly80")
    clock.pass_by(minutes=5)
    staff.open(1)
    called = staff.called(1)
    clock.pass_by(minutes=20)
    told = explained(staff, 1)
    assert told.in_hand is not None
    assert (told.in_hand.ticket, told.in_hand.waited_s, told.in_hand.score) == (green, 300, 900.0)
    assert told.in_hand.why == called.why
    assert told.in_hand.why.passed == (ordinary,)
    assert explained(staff).in_hand is None


def test_an_empty_hall_has_an_empty_order(staff):
    told = explained(staff, 1)
    assert (told.rows, told.in_hand) == ((), None)


def test_who_may_not_see_the_queue_gets_no_explanation(staff):
    staff.take()
    assert staff.who("admin").refusal(explained, staff.who("admin")) == "not_allowed"
    assert staff.refusal(explained, staff, 99) == "unknown_desk"
