"""Whom calls passed that no rule made: by hand, of the booked, the bound and the missed."""

from __future__ import annotations

from app.queue.why_here import explain_order
from app.setup.desks import edit_desk
from tests.helpers.staff import Staff


def apart(staff: Staff) -> dict[str, int | None]:
    rows = staff.hall.ask(explain_order, staff.actor).rows
    return {row.ticket: row.passed_apart for row in rows}


def serve(staff: Staff, ticket: str, number: int = 1) -> None:
    staff.call(ticket, number)
    staff.start(number)
    staff.finish(number)


def test_a_call_by_hand_of_somebody_who_came_later_counts_and_an_undone_one_does_not(staff):
    staff.open(1)
    first, second, third, fourth = (staff.take() for _ in range(4))
    assert set(apart(staff).values()) == {0}
    staff.call(third)
    staff.undo()
    assert set(apart(staff).values()) == {0}
    serve(staff, third)
    assert apart(staff) == {first: 1, second: 1, fourth: 0}
    staff.serve()  # by the rule
    assert apart(staff) == {second: 1, fourth: 0}


def test_who_is_booked_bound_or_back_counts_too(staff, clock):
    staff.set("queue.barred_calls", 0)
    staff.open(1, 2)
    first = staff.take()
    booked, bound, missed = staff.take(booked_for=clock.now()), staff.take(), staff.take()
    for ticket in (bound, missed):
        staff.call(ticket, 2)
        if ticket == bound:
            staff.start(2)
            staff.transfer(2, to_desk="1")
        else:
            staff.no_show(2)
    assert apart(staff)[first] == 2
    staff.back(missed)
    assert [staff.serve(1) for _ in range(3)] == [bound, booked, missed]
    assert apart(staff) == {first: 5}


def test_only_desks_that_could_have_taken_it_pass_it(staff):
    staff.open(1, services=["B"])
    staff.open(2)
    first = staff.take("A")
    serve(staff, staff.take("B"), 1)
    assert apart(staff) == {first: 0}
    staff.open(1)  # what it takes now is not what it took then
    assert apart(staff) == {first: 0}
    serve(staff, staff.take("B"), 1)
    assert apart(staff) == {first: 1}


def test_a_wheelchair_is_not_passed_by_a_desk_that_leaves_it_to_another(staff):
    staff.do(edit_desk, desk="2", values={"accessible": True})
    staff.open(1, 2)
    first = staff.take("A", needs=("wheelchair",))
    serve(staff, staff.take("A"), 1)
    assert apart(staff) == {first: 0}


def test_nobody_is_passed_while_called_or_served(staff):
    staff.open(1, 2)
    first = staff.take()
    serve(staff, staff.take(), 2)
    staff.call(first)
    staff.start()
    serve(staff, staff.take(), 2)
    staff.give_back()
    assert apart(staff) == {first: 1}
    serve(staff, staff.take(), 2)
    assert apart(staff) == {first: 2}


def test_a_rule_without_limits_counts_nothing(staff):
    staff.set("queue.discipline", "strict")
    first = staff.take()
    assert apart(staff) == {first: None}
