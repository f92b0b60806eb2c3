"""Undo: the last call or finish of a desk, within ten seconds, as if it had never been."""

from __future__ import annotations

from tests.helpers.staff import digest, rows

GROWING = ("event", "audit", "site_state", "rule_call")


def state_of(staff):
    """Everything but what only grows: the tickets, their waits, the desks."""
    return digest(staff.hall, *GROWING)


def test_an_undone_call_restores_every_row(staff, clock):
    staff.open(1)
    for entitlement in (None, "elderly80", None):
        staff.take("A", entitlement)
    before, line = state_of(staff), staff.line()
    clock.pass_by(minutes=10)
    ticket = staff.next()
    staff.recall()
    assert staff.refusal(staff.undo) == "wrong_state"  # the recall was its last step
    staff.give_back()
    clock.pass_by(minutes=1)
    before, line = state_of(staff), staff.line()
    assert staff.next() == ticket
    clock.pass_by(seconds=10)
    told = staff.undo()
    assert (told.ticket, told.state) == (ticket, "waiting")
    assert state_of(staff) == before
    assert staff.line() == line
    assert staff.story(ticket).events[-1].event == "call_undone"
    assert all(row["undone"] for row in rows(staff.hall, "rule_call")[1:])


def test_the_first_call_undone_is_no_first_call(staff, clock):
    staff.open(1)
    ticket = staff.take()
    before = state_of(staff)
    staff.next()
    staff.undo()
    assert state_of(staff) == before
    clock.pass_by(minutes=7)
    staff.next()
    assert staff.story(ticket).waited_s == 420


def test_every_kind_of_call_can_be_undone(staff, clock):
    staff.open(1, 2)
    bound = staff.take()
    staff.next()
    staff.start()
    staff.transfer(1, to_desk="2")
    booked = staff.take(booked_for=clock.now())
    chosen = staff.take()
    late = staff.take()
    staff.call(late)
    staff.no_show()
    staff.back(late)
    for call, number, ticket, word in (
        (staff.called, 2, bound, "bound"),
        (staff.called, 1, booked, "booked"),
        (lambda number: staff.call(chosen, number), 1, chosen, "chosen"),
    ):
        before, line = state_of(staff), staff.line()
        called = call(number)
        assert (called.ticket, called.why.rule) == (ticket, word)
        staff.undo(number)
        assert state_of(staff) == before
        assert staff.line() == line
    staff.serve(1), staff.serve(2), staff.serve(1)
    before = state_of(staff)
    called = staff.called()
    assert (called.ticket, called.why.rule) == (late, "back")
    staff.undo()
    assert state_of(staff) == before


def test_an_undone_finish_goes_on_serving(staff, clock):
    staff.open(1)
    ticket = staff.take()
    staff.next()
    staff.start()
    before = state_of(staff)
    staff.finish()
    clock.pass_by(seconds=9)
    assert staff.undo().state == "serving"
    assert state_of(staff) == before
    assert staff.finish().ticket == ticket


def test_after_ten_seconds_it_is_too_late(staff, clock):
    staff.open(1)
    staff.take()
    staff.next()
    clock.pass_by(seconds=10, microseconds=1)
    error = staff.refused(staff.undo)
    assert (error.code, error.values) == ("undo_too_late", {"desk": "1", "seconds": 10})


def test_only_the_last_step_of_the_same_desk(staff):
    staff.open(1, 2)
    assert staff.refusal(staff.undo) == "wrong_state"
    staff.take()
    staff.next()
    assert staff.refusal(staff.undo, 2) == "wrong_state"
    staff.start()
    assert staff.refusal(staff.undo) == "wrong_state"
    staff.finish()
    staff.undo()
    assert staff.refusal(staff.undo) == "wrong_state"


def test_an_undone_call_overtook_nobody(staff, clock):
    staff.set("queue.max_overtakes", 1)
    staff.open(1)
    staff.take()
    clock.pass_by(minutes=1)
    green = staff.take("A", "elderly80")
    clock.pass_by(minutes=5)
    for _ in range(3):
        assert staff.next() == green
        staff.undo()
    assert staff.called().why.rule == "class"


def test_undo_after_the_class_was_changed_in_hand(staff, clock):
    staff.open(1)
    ticket, other = staff.take(), staff.take()
    clock.pass_by(minutes=1)
    staff.next()
    staff.entitle(ticket, "elderly80")
    staff.undo()
    third = staff.take()
    clock.pass_by(minutes=1)
    assert staff.line() == [ticket, other, third]
    # The ordinary lane must not be hidden behind somebody who left it.
    staff.set("queue.discipline", "accumulating:elderly80=0.001")
    assert staff.line() == [other, third, ticket]
    assert staff.next() == other


def test_calls_while_it_was_called_did_not_pass_who_is_put_back(staff, clock):
    """While a ticket stood at a desk no other could have taken it; so no count passes the bound."""
    staff.set("queue.max_overtakes", 2)
    staff.open(1, 2)
    slow = staff.take()
    clock.pass_by(minutes=1)
    for _ in range(4):
        staff.take("A", "elderly80")
    clock.pass_by(minutes=10)
    staff.serve(2), staff.serve(2)
    called = staff.called(1)
    assert (called.ticket, called.why.rule) == (slow, "overtaken")
    staff.serve(2)
    staff.undo(1)
    counted = [row for row in staff.waiting() if row.ticket == slow]
    assert counted[0].why.rule == "overtaken"
    staff.set("queue.max_overtakes", 3)
    assert staff.waiting()[0].why.rule == "class"


def test_a_finish_is_not_undone_on_a_closed_day(staff):
    staff.open(1)
    staff.take()
    staff.next()
    staff.start()
    staff.finish()
    staff.close_day()
    assert staff.refusal(staff.undo) == "day_closed"
