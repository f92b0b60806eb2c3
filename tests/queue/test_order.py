"""The waiting list is the order of the calls that follow; and every call says in words why it came."""

from __future__ import annotations

import random

import pytest

from app.queue.discipline import Rule
from app.queue.reasons import reason
from tests.helpers.staff import Staff

DISCIPLINES = ("accumulating:3", "accumulating:elderly80=6,elderly60=2", "headstart:10m", "ratio:2", "strict", "fifo")
CLASSES = (None, None, "elderly60", "elderly80", "disabled")


def a_busy_morning(staff: Staff, seed: int) -> None:
    """Let people of every kind wait: booked, bound, barred, returned, with needs, of changed class."""
    chance = random.Random(seed)
    clock = staff.clock
    staff.open(1, 2)
    missed = []
    for _ in range(3):
        staff.take(chance.choice("ABC"), chance.choice(CLASSES))
        missed.append(staff.next(1))
        staff.no_show(1)
    for _ in range(14):
        clock.pass_by(seconds=chance.randint(20, 240))
        needs = ("wheelchair",) if chance.random() < 0.15 else ()
        booked = clock.now() if chance.random() < 0.1 else None
        staff.take(chance.choice("ABC"), chance.choice(CLASSES), needs=needs, booked_for=booked)
    for ticket in missed[:2]:
        staff.back(ticket)
    staff.next(1)
    staff.start(1)
    staff.transfer(1, **({"to_desk": "2"} if chance.random() < 0.5 else {"to_service": "C"}))
    staff.next(2)
    staff.give_back(2)
    staff.entitle(staff.line()[-1], "elderly80")


@pytest.mark.parametrize("seed", [1, 2])
def test_the_list_is_the_order_of_the_calls_that_follow(staff, seed):
    """With the clock stopped and one desk that takes everything."""
    staff.set("queue.max_overtakes", 3)
    staff.set("queue.ceiling_min", 15)
    staff.set("queue.grace_min", 600)
    for discipline in DISCIPLINES:
        staff.set("queue.discipline", discipline)
        a_busy_morning(staff, seed)
        staff.close(2)  # who is bound to it is free for all
        told = staff.waiting(1)
        assert [row.ticket for row in told] == staff.line()
        called = []
        while (found := staff.called(1)) is not None:
            called.append((found.ticket, "barred" if row_of(told, found.ticket).barred else found.why.rule))
            staff.start(1)
            staff.finish(1)
        assert called == [(row.ticket, row.why.rule) for row in told], discipline
        staff.close_day()
        staff.clock.pass_by(days=1)


def row_of(told, ticket):
    return next(row for row in told if row.ticket == ticket)


def test_a_list_of_a_desk_shows_only_what_it_may_take(staff):
    ordinary, green, other = staff.take("A"), staff.take("A", "disabled"), staff.take("B", "disabled")
    staff.open(1, services=["A"])
    staff.open(2, services=["A", "B"], prefer="green_only")
    assert staff.line(1) == [ordinary, green]
    assert staff.line(2) == [green, other]
    assert staff.next(2) == green
    staff.start(2)
    staff.finish(2)
    assert staff.next(2) == other
    staff.give_back(2)
    staff.cancel(other)
    assert staff.called(2) is None  # it may not take the ordinary one


def test_who_is_booked_for_later_comes_last_and_is_not_called(staff, clock):
    from datetime import timedelta

    later = staff.take(booked_for=clock.now() + timedelta(minutes=30))
    here = staff.take()
    staff.open(1)
    rows = staff.waiting()
    assert [(row.ticket, row.why.rule, row.barred) for row in rows] == [(here, "oldest", False), (later, "later", True)]
    assert staff.serve() == here
    assert staff.called() is None
    clock.pass_by(minutes=30)
    staff.take("A", "elderly80")
    called = staff.called()
    assert (called.ticket, called.why.rule) == (later, "booked")


WORDS = [
    ("class", "elderly80", 6, ["A014"], 1, "A017, 80 and over, waited 6 min; goes before A014"),
    ("class", "elderly80", 6, ["A014", "A015"], 2, "A017, 80 and over, waited 6 min; goes before A014 and A015"),
    ("class", "disabled", 6, ["A014", "A015"], 3, "A017, disabled, waited 6 min; goes before A014, A015 and 1 more"),
    ("oldest", "", 6, [], 0, "A017, waited 6 min; first come, first served"),
    ("class", "", 6, [], 0, "A017, waited 6 min; highest priority now"),
    ("overtaken", "", 41, [], 0, "A017, waited 41 min; oldest waiting, as somebody was passed 10 times"),
    ("ceiling", "", 41, [], 0, "A017, waited 41 min; oldest waiting, as ordinary waits are over 40 min"),
    ("turn", "", 9, ["B001"], 1, "A017, waited 9 min; an ordinary turn after 2 green ones; goes before B001"),
    ("bound", "", 9, [], 0, "A017, waited 9 min; sent to this desk"),
    ("booked", "", 9, [], 0, "A017, waited 9 min; its booked time has come"),
    ("back", "", 9, [], 0, "A017, waited 9 min; back after a missed call"),
    ("barred", "", 9, [], 0, "A017, waited 9 min; missed its call, waits for its turn to come back"),
    ("later", "", 9, [], 0, "A017, waited 9 min; booked for later"),
    ("chosen", "", 9, [], 0, "A017, waited 9 min; chosen by hand"),
]


@pytest.mark.parametrize(("rule", "entitlement", "minutes", "passed", "count", "words"), WORDS)
def test_the_words_of_a_reason(rule, entitlement, minutes, passed, count, words):
    told = reason(rule, "A017", entitlement, minutes * 60 + 59, passed, count, Rule())
    assert told.words == words
    assert (told.rule, told.entitlement, told.waited_s) == (rule, entitlement or None, minutes * 60 + 59)
    assert len(told.passed) + told.more == count
    assert len(told.passed) <= 2
