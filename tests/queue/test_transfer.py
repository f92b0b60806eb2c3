"""Transfer: number, arrival and overtakes are kept; bound to a desk, and what becomes of it."""

from __future__ import annotations

from tests.helpers.staff import rows


def in_service(staff, number=1, service="A", **more):
    ticket = staff.take(service, **more)
    assert staff.next(number) == ticket
    staff.start(number)
    return ticket


def test_to_a_service(staff, clock):
    staff.open(1, services=["A"])
    staff.open(2, services=["B"])
    clock.pass_by(minutes=1)
    ticket = in_service(staff)
    arrived = staff.story(ticket).arrived_at
    clock.pass_by(minutes=5)
    younger = staff.take("B")
    told = staff.transfer(1, to_service="B", note="先审核")
    assert (told.ticket, told.state) == (ticket, "waiting")
    story = staff.story(ticket)
    assert (story.service, story.arrived_at, story.note) == ("B", arrived, "先审核")
    assert staff.line(1) == []
    assert staff.line(2) == [ticket, younger]
    called = staff.called(2)
    assert (called.ticket, called.service) == (ticket, "B")
    assert rows(staff.hall, "ticket")[0]["came_for_id"] == 1


def test_to_a_desk(staff):
    staff.open(1, 2, 3)
    ticket = in_service(staff)
    older_for_all = staff.take("A", "elderly80")
    staff.transfer(1, to_desk="2")
    assert ticket not in staff.line(3)
    assert staff.line(2) == [ticket, older_for_all]
    assert staff.waiting(2)[0].bound_desk == "2"
    called = staff.called(2)
    assert (called.ticket, called.why.rule) == (ticket, "bound")
    assert not [row for row in rows(staff.hall, "rule_call") if row["id"] > 1]


def test_a_desk_takes_who_is_bound_to_it_whatever_its_services(staff):
    staff.open(1)
    staff.open(2, services=["C"], prefer="green_only")
    ticket = in_service(staff)
    staff.transfer(1, to_desk="2")
    assert staff.next(2) == ticket


def test_a_desk_that_closes_lets_its_tickets_go_back_to_their_service(staff):
    staff.open(1, 2)
    ticket = in_service(staff)
    staff.transfer(1, to_desk="2")
    younger = staff.take()
    assert staff.line(1) == [younger]
    staff.pause(2)
    assert staff.line(1) == [younger]
    staff.close(2)
    assert staff.line(1) == [ticket, younger]
    assert staff.next(1) == ticket


def test_who_was_held_at_a_closed_desk_is_not_bound_to_it_for_ever(staff):
    staff.open(1, 2, 3)
    ticket = in_service(staff)
    staff.transfer(1, to_desk="2")
    staff.next(2)
    staff.start(2)
    staff.hold(2)
    staff.close(2)
    staff.resume(ticket, 1)
    staff.give_back(1)
    assert staff.line(3) == [ticket]


def test_targets_that_are_none(staff):
    staff.open(1)
    in_service(staff)
    told = {
        "missing_field": {},
        "bad_value": {"to_service": "B", "to_desk": "2"},
        "unknown_service": {"to_service": "Z"},
        "unknown_desk": {"to_desk": "9"},
        "desk_closed": {"to_desk": "2"},
    }
    for code, target in told.items():
        assert staff.refusal(staff.transfer, 1, **target) == code
    assert staff.refusal(staff.transfer, 1, to_desk="1") == "bad_value"
    assert staff.refusal(staff.transfer, 1, to_service="B", note="x" * 501) == "too_long"


def test_overtakes_are_kept(staff, clock):
    """Passed twice in A, moved to B, passed once more there: the third is the bound."""
    staff.set("queue.max_overtakes", 3)
    staff.open(1)
    slow = staff.take("A")
    clock.pass_by(minutes=1)
    for _ in range(2):
        staff.take("A", "elderly80")
    clock.pass_by(minutes=1)
    staff.serve()
    staff.serve()
    assert staff.next() == slow
    staff.start()
    staff.transfer(1, to_service="B")
    for _ in range(3):
        staff.take("B", "elderly80")
    clock.pass_by(minutes=10)
    staff.serve()
    called = staff.called()
    assert (called.ticket, called.why.rule) == (slow, "overtaken")
