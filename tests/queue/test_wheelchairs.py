"""Wheelchairs are called to a desk they can drive up to, while one that takes them is open."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import closing

import pytest

from app.hall import Hall
from app.queue.publish import Publisher
from app.queue.why_here import explain_order
from app.setup.desks import edit_desk, retire_desk
from tests.helpers.halls import StillClock
from tests.helpers.staff import Staff, rows

W = {"needs": ("wheelchair",)}
ACCESSIBLE = 2


@pytest.fixture
def staff(staff: Staff) -> Staff:
    """Desk 2 is one that wheelchairs can drive up to."""
    staff.do(edit_desk, desk=ACCESSIBLE, values={"accessible": True})
    return staff


def reserved(staff: Staff, desk: int) -> list[str]:
    """Give whom a desk's list shows as waiting for an accessible desk."""
    return [row.ticket for row in staff.waiting(desk) if row.why.rule == "accessible"]


def test_only_the_accessible_desk_takes_a_wheelchair_while_it_is_open(staff: Staff) -> None:
    staff.open(1, 2)
    staff.take("A", **W)
    staff.take("A")
    assert staff.next(1) == "A002"
    staff.start(1)
    staff.finish(1)
    assert staff.next(1) is None
    assert staff.next(2) == "A001"


@pytest.mark.parametrize("leaves", ["pause", "close"])
def test_when_no_accessible_desk_is_open_any_desk_takes_a_wheelchair(staff: Staff, leaves: str) -> None:
    staff.open(1, 2)
    staff.take("A", **W)
    assert staff.next(1) is None
    getattr(staff, leaves)(2)
    assert staff.next(1) == "A001"


def test_an_accessible_desk_that_opens_later_gets_the_wheelchairs_from_then_on(staff: Staff) -> None:
    staff.open(1)
    staff.take("A", **W)
    staff.take("A", **W)
    assert staff.next(1) == "A001"
    staff.open(2)
    staff.start(1)
    staff.finish(1)
    assert staff.next(1) is None
    assert staff.next(2) == "A002"


def test_an_accessible_desk_that_does_not_take_the_service_or_class_holds_nobody_up(staff: Staff) -> None:
    staff.open(1)
    staff.open(2, services=["B"])
    staff.take("A", **W)
    assert staff.next(1) == "A001"
    staff.give_back(1)
    staff.open(2, prefer="green_only")
    assert staff.next(1) == "A001"  # ordinary: the desk for priority only would never call it
    staff.give_back(1)
    staff.entitle("A001", "disabled")
    assert staff.next(1) is None
    assert staff.next(2) == "A001"


@pytest.mark.parametrize("by_hand", [False, True])
def test_a_desk_left_open_over_night_keeps_nobody_waiting_before_somebody_calls_there(staff, clock, by_hand) -> None:
    staff.open(1, 2)
    staff.take("A", **W)
    assert reserved(staff, 1) == ["A001"]
    if by_hand:
        staff.close_day()
    clock.pass_by(days=1)
    staff.take("A", **W)
    staff.take("A", **W)
    staff.take("A", **W)
    assert staff.next(1) == "A001", "nobody came to desk 2 yet"
    assert staff.next(2) == "A002"
    staff.start(1)
    staff.finish(1)
    assert staff.next(1) is None, "somebody is at desk 2 now"
    assert reserved(staff, 1) == ["A003"]


def test_opening_a_closed_day_again_gives_the_wheelchairs_back_to_their_desk(staff: Staff) -> None:
    staff.open(1, 2)
    staff.close_day()
    staff.open_day()
    staff.take("A", **W)
    assert reserved(staff, 1) == ["A001"]


def test_a_hall_without_an_accessible_desk_calls_wheelchairs_like_everybody(staff: Staff) -> None:
    staff.do(edit_desk, desk=ACCESSIBLE, values={"accessible": False})
    staff.open(1, 2)
    staff.take("A", **W)
    assert staff.next(1) == "A001"


def test_whoever_makes_an_open_desk_accessible_or_removes_it_is_heeded_at_once(staff: Staff) -> None:
    staff.open(1, 2, 3)
    staff.take("A", **W)
    staff.do(edit_desk, desk=2, values={"accessible": False})
    assert reserved(staff, 1) == []
    staff.do(edit_desk, desk=3, values={"accessible": True})
    assert reserved(staff, 1) == reserved(staff, 2) == ["A001"]
    assert reserved(staff, 3) == []
    staff.do(retire_desk, desk=3, force=True)
    assert reserved(staff, 1) == []
    assert staff.next(1) == "A001"


def test_other_needs_go_to_any_desk(staff: Staff) -> None:
    staff.open(1, 2)
    staff.take("A", needs=("hearing", "sight"))
    assert staff.next(1) == "A001"


def test_whoever_was_sent_to_a_desk_is_called_there_all_the_same(staff: Staff) -> None:
    staff.open(1, 2, 3)
    staff.take("A", **W)
    staff.next(2)
    staff.start(2)
    staff.transfer(2, to_desk="1")
    assert reserved(staff, 3) == []  # it is not one that desk 3 would take
    assert staff.next(1) == "A001"


def test_it_can_be_called_by_hand_with_a_reason(staff: Staff) -> None:
    staff.open(1, 2)
    staff.take("A", **W)
    told = staff.call("A001", 1, "the desk stands free")
    assert told.why.rule == "chosen"
    assert told.reason.endswith("chosen by hand: the desk stands free")


def test_the_list_says_that_it_waits_for_an_accessible_desk(staff: Staff) -> None:
    staff.open(1, 2)
    staff.take("A", **W)
    staff.take("A", "disabled")
    here, there = staff.waiting(1), staff.waiting(2)
    assert [(row.ticket, row.barred) for row in here] == [("A002", False), ("A001", True)]
    assert here[1].reason == "A001, waited 0 min; waits for an accessible desk"
    assert [(row.ticket, row.barred) for row in there] == [("A001", False), ("A002", False)]
    assert [row.ticket for row in staff.waiting()] == ["A001", "A002"]  # the whole hall: a desk that takes everything
    staff.close(1)
    assert reserved(staff, 1) == ["A001"]  # what it would take when it opens


def test_the_explanation_says_that_another_desk_calls_it(staff: Staff) -> None:
    staff.open(1, 2)
    staff.take("A", **W)
    staff.take("A")
    told = {desk: staff.hall.ask(explain_order, staff.actor, desk=desk).rows for desk in ("1", "2")}
    assert [(one.ticket, one.place, one.standing, one.rule, one.why.rule) for one in told["1"]] == [
        ("A002", 1, "running", 3, "oldest"),
        ("A001", 0, "left", 0, "accessible"),
    ]
    assert [(one.ticket, one.place, one.standing, one.rule) for one in told["2"]] == [
        ("A001", 1, "running", 3),
        ("A002", 2, "running", 3),
    ]


def test_a_call_goes_before_nobody_whom_its_desk_leaves_to_another(staff: Staff, clock: StillClock) -> None:
    staff.open(1, 2)
    staff.take("A", **W)
    staff.take("A")
    clock.pass_by(minutes=1)
    staff.take("A", "disabled")
    clock.pass_by(minutes=30)
    told = staff.called(1)
    assert told is not None
    assert (told.ticket, told.why.passed, told.why.more) == ("A003", ("A002",), 0)
    assert staff.next(2) == "A001"


def test_the_bound_counts_only_calls_of_desks_that_may_take_it(staff: Staff, clock: StillClock) -> None:
    """Desk 1 passes a wheelchair as often as it likes while desk 2 is open, and from then on once."""
    staff.set("queue.max_overtakes", 1)
    staff.open(1, 2)
    staff.take("A", **W)
    for _ in range(4):
        staff.take("A", "elderly80")
    clock.pass_by(minutes=10)
    assert [staff.serve(1) for _ in range(2)] == ["A002", "A003"]
    staff.close(2)
    assert staff.serve(1) == "A004"  # the first that counts
    told = staff.called(1)
    assert told is not None
    assert (told.ticket, told.why.rule) == ("A001", "overtaken")


def test_who_missed_the_call_is_barred_for_calls_of_desks_that_may_take_it(staff: Staff) -> None:
    staff.set("queue.barred_calls", 1)
    staff.open(1, 2)
    staff.take("A", **W)
    staff.next(2)
    staff.no_show(2)
    for _ in range(3):
        staff.take("A")
    staff.back("A001")
    assert staff.serve(1) == "A002"  # this desk leaves it to the other: its call does not count
    assert staff.waiting(2)[0].ticket == "A003"
    assert staff.serve(2) == "A003"
    assert staff.next(2) == "A001"


def test_how_many_wait_before_a_wheelchair_is_counted_at_its_desks(staff: Staff) -> None:
    staff.open(1)
    staff.open(2, services=["B"])
    staff.take("A")
    staff.take("B")
    assert staff.taken("B", **W).ahead == 1
    assert staff.taken("A", **W).ahead == 3  # no accessible desk takes it: all desks do


def test_a_wheelchair_is_told_the_wait_at_its_desks(staff: Staff, clock: StillClock) -> None:
    staff.open(1, 2, 3, 4)
    for _ in range(4):
        staff.take("A")
    for desk in (1, 2, 3, 4):
        staff.next(desk)
    staff.start(2)
    for _ in range(3):
        staff.take("A", **W)
    Publisher(staff.hall, staff.actor.site_id).publish()
    plain, wheels = staff.taken("A"), staff.taken("A", **W)
    assert plain.wait_high_s is not None and wheels.wait_low_s is not None and wheels.wait_high_s is not None
    assert plain.wait_high_s < wheels.wait_low_s  # three go before it at the one desk; the others have nobody else
    first, second, third = [row.estimate_high_s for row in staff.waiting()[:3]]
    assert first is not None and second is not None and third is not None
    assert first < second < third
    assert [row.estimate_high_s for row in staff.waiting(1) if row.why.rule == "accessible"][:3] == [
        first, second, third,
    ]  # fmt: skip


def test_an_unchanged_hall_writes_no_new_row_of_what_desks_take(staff: Staff) -> None:
    staff.open(1, 2)
    before = len(rows(staff.hall, "desk_scope"))
    staff.pause(1)
    staff.open(1)
    staff.open(2)
    assert len(rows(staff.hall, "desk_scope")) == before


@pytest.mark.parametrize("seed", range(2))
def test_two_programs_agree_on_who_may_be_called_where(
    new_store: Callable[[str], str], clock: StillClock, seed: int
) -> None:
    """The list is read afresh each time; the call goes by what its program kept."""
    address, fate, called = new_store("live"), random.Random(seed), 0
    with closing(Hall.open(address, clock)) as one, closing(Hall.open(address, clock)) as other:
        pair = [Staff(one, clock), Staff(other, clock)]
        pair[0].do(edit_desk, desk=ACCESSIBLE, values={"accessible": True})
        pair[0].set("queue.max_overtakes", 2)
        pair[0].open(1, 2)
        for _ in range(80):
            clock.pass_by(seconds=fate.randrange(1, 90))
            staff, desk, step = fate.choice(pair), fate.choice((1, 2)), fate.randrange(5)
            if step < 2:
                staff.take("A", fate.choice((None, "elderly70")), needs=fate.choice(((), (), ("wheelchair",))))
            elif step == 2:
                staff.close(2) if _is_open(staff, 2) else staff.open(2)
            elif _is_open(staff, desk):
                line = [row.why for row in staff.waiting(desk) if row.can_be_next]
                told = staff.called(desk)
                assert ([told.why] if told else []) == line[:1]
                if told:
                    called += 1
                    staff.start(desk)
                    staff.finish(desk)
    assert called > 10


def _is_open(staff: Staff, desk: int) -> bool:
    return any(row["number"] == str(desk) and row["state"] == "open" for row in rows(staff.hall, "desk"))
