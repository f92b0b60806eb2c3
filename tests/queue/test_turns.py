"""When two in the list change places by themselves: what is foretold is what the list shows at that second."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.queue.why_here import Order, explain_order
from tests.helpers.staff import Staff
from tests.queue.test_order import DISCIPLINES, a_busy_morning

SECOND = timedelta(seconds=1)


def asked(staff: Staff, ticket: str) -> Order:
    return staff.hall.ask(explain_order, staff.actor, desk="1", ticket=ticket)


def stands_before(staff: Staff, at, one: str, other: str) -> bool:
    """Tell whether the list shows one before the other at a time; the clock is put back."""
    now, staff.clock.time = staff.clock.time, at
    line = staff.line(1)
    staff.clock.time = now
    return line.index(one) < line.index(other)


def test_an_ordinary_visitor_is_told_when_somebody_of_the_green_channel_will_stand_before(staff, clock):
    ordinary = staff.take()
    clock.pass_by(minutes=20)
    green = staff.take("A", "elderly80")
    clock.pass_by(minutes=4)
    staff.open(1)
    [turn] = asked(staff, ordinary).turns
    # 24 minutes to 4 x 3: both are at 30 after six more.
    assert (turn.ticket, turn.before, turn.at) == (green, True, clock.now() + timedelta(minutes=6, seconds=1))
    [turn] = asked(staff, green).turns
    assert (turn.ticket, turn.before, turn.at) == (ordinary, False, clock.now() + timedelta(minutes=6, seconds=1))
    assert asked(staff, ordinary).asked == ordinary
    clock.pass_by(minutes=6, seconds=1)
    assert staff.line(1) == [green, ordinary]
    assert asked(staff, ordinary).turns == asked(staff, green).turns == ()


@pytest.mark.parametrize("seed", [1, 2, 5])
@pytest.mark.parametrize("text", DISCIPLINES)
def test_what_is_foretold_is_what_the_list_shows_at_that_second_and_not_before(staff, seed, text):
    staff.set("queue.discipline", text)
    staff.set("queue.max_overtakes", 4)
    staff.set("queue.grace_min", 600)
    a_busy_morning(staff, seed)
    foretold = 0
    for ticket in staff.line(1):
        for turn in asked(staff, ticket).turns:
            first, then = (turn.ticket, ticket) if turn.before else (ticket, turn.ticket)
            assert stands_before(staff, turn.at, first, then), (ticket, turn)
            assert stands_before(staff, turn.at - SECOND, then, first), (ticket, turn)
            foretold += 1
    assert text.startswith("accumulating") or foretold == 0


def test_the_soonest_are_told_and_none_is_missed_where_no_limit_forbids_it(staff, clock):
    staff.set("queue.max_overtakes", 1000)
    staff.set("queue.ceiling_min", 600)
    ordinary = staff.take()
    clock.pass_by(minutes=15)
    greens = []
    for _ in range(4):
        greens.append(staff.take("A", "disabled"))
        clock.pass_by(seconds=70)
    staff.open(1)
    told = [(turn.ticket, turn.at) for turn in asked(staff, ordinary).turns]
    seen: dict[str, object] = {}
    while len(seen) < 2:
        line = staff.line(1)
        seen |= {each: clock.now() for each in line[: line.index(ordinary)] if each not in seen}
        clock.pass_by(seconds=1)
    assert told == list(seen.items())
    assert [ticket for ticket, _ in told] == greens[:2]


def test_nobody_passes_whom_the_limit_protects(staff, clock):
    staff.set("queue.max_overtakes", 1)
    ordinary = staff.take()
    clock.pass_by(minutes=10)
    greens = [staff.take("A", "disabled"), staff.take("A", "disabled")]
    clock.pass_by(minutes=2)
    staff.open(1)
    assert [turn.ticket for turn in asked(staff, ordinary).turns] == greens[:1]
    staff.call(greens[0])
    assert [turn.ticket for turn in asked(staff, ordinary).turns] == greens[1:]


def test_an_unknown_number_or_one_in_hand_is_told_nothing(staff):
    staff.open(1)
    first = staff.take()
    staff.next()
    for ticket in (first, "Z999"):
        told = asked(staff, ticket)
        assert (told.asked, told.turns) == (None, ())
