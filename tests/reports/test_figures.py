"""The figures of a day add up to the ticket, and are what a recount by SQL alone gives."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reports.figures import spread
from app.reports.lines import behind
from app.reports.reading import day_report
from tests.helpers.staff import Staff

MONDAY = date(2026, 11, 23)


@pytest.fixture
def staff(hall, clock):
    return Staff(hall, clock)


def figures(staff, day=None):
    return staff.hall.ask(day_report, staff.actor, day).figures


def balanced(told):
    ended = told.served + told.missed + told.cancelled + told.unserved + told.carried_out + told.still_open
    return told.received + told.carried_in == ended


def test_an_empty_day_has_no_figure_that_is_a_guess(staff):
    told = figures(staff)
    assert (told.received, told.wait.n, told.wait.mean_s, told.green_share, told.satisfied) == (0, 0, None, None, None)
    assert told.provisional
    assert balanced(told)


def test_a_small_day_is_counted_to_the_ticket(staff, clock):
    staff.open(1, 2)
    staff.take("A")
    staff.take("A", "elderly80")
    staff.take("B")
    staff.take("B")
    clock.pass_by(minutes=6)
    staff.next(1)
    clock.pass_by(minutes=1)
    staff.start(1)
    clock.pass_by(minutes=5)
    staff.finish(1)
    staff.next(2)
    staff.no_show(2)
    told = figures(staff)
    assert (told.received, told.served, told.missed, told.still_open) == (4, 1, 1, 2)
    assert (told.wait.n, told.wait.max_s, told.walk.mean_s, told.service.mean_s) == (2, 720, 60, 300)
    assert (told.green, told.green_share, told.green_wait.n) == (1, 0.25, 1)
    assert [(one.key, one.received) for one in told.by_service] == [("A", 2), ("B", 2)]
    assert sum(one.received for one in told.by_half_hour) == 4
    assert balanced(told)
    staff.close_day()
    told = figures(staff)
    assert (told.unserved, told.still_open, told.provisional) == (2, 0, False)


def test_a_carried_visit_is_in_both_days_and_the_days_add_up(staff, clock):
    staff.set("queue.carry_over", True)
    staff.open(1)
    staff.take("A")
    staff.close_day()
    clock.pass_by(days=1)
    staff.open(1)
    today, yesterday = figures(staff), figures(staff, MONDAY)
    assert balanced(today)
    assert balanced(yesterday)
    assert yesterday.carried_out == today.carried_in == 1


def test_a_transferred_visit_counts_once_under_what_it_came_for_and_at_both_desks(staff, clock):
    staff.open(1, services=["A"])
    staff.open(2, services=["B"])
    staff.take("A")
    staff.next(1)
    staff.start(1)
    clock.pass_by(minutes=3)
    staff.transfer(1, to_service="B")
    staff.next(2)
    staff.start(2)
    clock.pass_by(minutes=4)
    staff.finish(2)
    told = figures(staff)
    assert [(one.key, one.received, one.served) for one in told.by_service] == [("A", 1, 1)]
    assert [(one.key, one.received, one.served) for one in told.by_desk] == [("1", 1, 0), ("2", 1, 1)]
    assert [one.service.mean_s for one in told.by_desk] == [180, 240]


def test_classes_stand_in_their_own_order_and_who_comes_by_none_last(staff):
    for entitlement in ("pregnant", None, "disabled", "elderly70", "elderly80"):
        staff.take("A", entitlement)
    told = [one.key for one in figures(staff).by_class]
    assert told == ["elderly80", "elderly70", "disabled", "pregnant", "ordinary"]


@given(st.lists(st.floats(0, 1e5), min_size=1, max_size=50))
def test_ninety_of_a_hundred_do_not_exceed_the_p90(seconds):
    told = spread(seconds)
    assert sum(one <= (told.p90_s or 0) + 0.5 for one in seconds) >= 0.9 * len(seconds)
    assert told.median_s is not None
    assert min(seconds) - 0.5 <= told.median_s <= (told.p90_s or 0) <= (told.max_s or 0)


def test_who_was_carried_over_and_served_when_the_day_was_reopened_is_nobodys_next_day(staff, clock):
    staff.set("queue.carry_over", True)
    staff.open(1)
    staff.take("A")
    staff.close_day()
    staff.open_day()
    staff.serve()
    staff.close_day()
    clock.pass_by(days=1)
    staff.open(1)
    today, yesterday = figures(staff), figures(staff, MONDAY)
    assert (yesterday.served, yesterday.carried_out) == (1, 0)
    assert (today.carried_in, today.still_open) == (0, 0)


def test_a_closed_day_keeps_its_waits_and_overtakes_whatever_becomes_of_those_carried_over(staff, clock):
    staff.set("queue.carry_over", True)
    staff.open(1)
    staff.take("A")
    staff.take("A")
    staff.take("A", "elderly80")
    clock.pass_by(minutes=5)
    staff.serve()
    staff.close_day()
    printed, lines = figures(staff), staff.hall.ask(day_report, staff.actor).lines
    clock.pass_by(days=1)
    for _ in range(2):
        staff.serve()
    again = staff.hall.ask(day_report, staff.actor, MONDAY)
    assert (again.figures, again.lines) == (printed, lines)


def test_who_gave_up_waiting_after_a_call_is_passed_by_nobody_any_more(staff, clock):
    staff.open(1)
    staff.take("A")
    staff.next()
    staff.give_back()
    staff.cancel("A001")
    for _ in range(3):
        staff.take("A", "elderly80")
        staff.serve()
    told = figures(staff)
    assert (told.overtakes, told.most_overtaken) == (0, 0)


def test_a_call_by_hand_that_was_taken_back_never_happened(staff):
    staff.open(1)
    staff.take("A")
    staff.take("A")
    staff.call("A002")
    assert figures(staff).chosen_calls == 1
    staff.undo()
    assert figures(staff).chosen_calls == 0


def test_behind_a_desk_are_the_visits_it_called_or_went_on_with(staff):
    staff.open(1, 2)
    staff.take("A")
    staff.next(1)
    staff.start(1)
    staff.hold(1)
    staff.resume("A001", 2)
    staff.finish(2)
    staff.take("A")
    staff.next(1)
    staff.undo(1)
    lines = staff.hall.ask(day_report, staff.actor).lines
    assert [one.ticket for one in behind(lines, "by_desk", "1")] == ["A001"]
    assert [one.ticket for one in behind(lines, "by_desk", "2")] == ["A001"]


def test_a_day_to_come_is_provisional_also_when_today_is_closed(staff):
    staff.open(1)
    staff.close_day()
    assert figures(staff).provisional is False
    assert figures(staff, MONDAY + timedelta(days=1)).provisional is True


def test_behind_a_share_within_the_target_are_all_others(staff, clock):
    staff.open(1)
    for milliseconds in (-300, 300, 700):
        staff.take("A")
        clock.pass_by(minutes=20, milliseconds=milliseconds)
        staff.serve()
    report = staff.hall.ask(day_report, staff.actor)
    late = behind(report.lines, "over_target", target_s=report.target_s)
    assert report.target_s == 1200 and len(late) == 1
    assert report.figures.wait.within == pytest.approx((report.figures.wait.n - len(late)) / report.figures.wait.n)
