"""What a process keeps of the rule's calls is never less, nor more, than what the store holds."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import closing

import pytest

from app.core.errors import HallError
from app.hall import Hall
from tests.helpers.halls import StillClock
from tests.helpers.staff import Staff

_CLASSES = (None, None, "elderly70", "disabled")


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("limits", [(2, 40), (50, 3)])  # the bound decides, or the ceiling and every second call
def test_two_programs_that_take_turns_call_whom_the_list_names_first(
    new_store: Callable[[str], str], clock: StillClock, limits: tuple[int, int], seed: int
) -> None:
    """The list is read afresh each time; the call goes by what its program kept."""
    address = new_store("live")
    with closing(Hall.open(address, clock)) as one, closing(Hall.open(address, clock)) as other:
        pair = [Staff(one, clock), Staff(other, clock)]
        pair[0].set("queue.max_overtakes", limits[0])
        pair[0].set("queue.ceiling_min", limits[1])
        called = _take_turns(pair, clock, random.Random(seed))
    assert called > 20


def test_a_call_that_one_program_takes_back_counts_in_no_other(
    new_store: Callable[[str], str], clock: StillClock
) -> None:
    address = new_store("live")
    with closing(Hall.open(address, clock)) as one, closing(Hall.open(address, clock)) as other:
        here, there = Staff(one, clock), Staff(other, clock)
        here.set("queue.max_overtakes", 1)
        here.open(1, 3)
        here.open(2, services=["B"])
        here.take("B")
        here.take("A")
        for _ in range(2):
            here.take("A", "disabled")
        clock.pass_by(minutes=10)
        assert here.next(1) == "A002"
        assert there.next(2) == "B001"  # the other program knows now that A001 was passed
        here.undo(1)
        assert there.next(3) == "A002"


def test_every_second_call_goes_to_the_oldest_whichever_program_calls(
    new_store: Callable[[str], str], clock: StillClock
) -> None:
    address = new_store("live")
    with closing(Hall.open(address, clock)) as one, closing(Hall.open(address, clock)) as other:
        here, there = Staff(one, clock), Staff(other, clock)
        here.set("queue.max_overtakes", 50)
        here.set("queue.ceiling_min", 10)
        here.open(1, 2)
        ordinary = [here.take() for _ in range(4)]
        clock.pass_by(minutes=11)
        green = [here.take("A", "disabled") for _ in range(4)]
        clock.pass_by(minutes=11)
        called = [here.serve(1), here.serve(1), there.serve(2), here.serve(1), there.serve(2)]
        assert called == [ordinary[0], green[0], ordinary[1], green[1], ordinary[2]]
        assert (there.next(2), here.undo(2).ticket) == (green[2], green[2])
        assert [here.serve(1), there.serve(2)] == [green[2], ordinary[3]]


def _take_turns(pair: list[Staff], clock: StillClock, fate: random.Random) -> int:
    pair[0].open(1)
    pair[0].open(2, services=["A", "B"])
    called = 0
    for _ in range(160):
        clock.pass_by(seconds=fate.randrange(1, 90))
        staff, desk = fate.choice(pair), fate.choice((1, 2))
        step = fate.choice(("take", "take", "call", "call", "undo", "finish", "back", "transfer"))
        try:
            called += _do(staff, step, desk, fate)
        except HallError as refusal:
            assert refusal.code in ("desk_busy", "wrong_state", "undo_too_late", "nothing_in_hand"), refusal
    return called


def _do(staff: Staff, step: str, desk: int, fate: random.Random) -> int:
    match step:
        case "take":
            staff.take(fate.choice("AABC"), fate.choice(_CLASSES))
        case "call":
            line = staff.waiting(desk)
            told = staff.called(desk)
            assert ([told.why] if told else []) == [row.why for row in line[:1]]
            return 1
        case "undo":
            staff.undo(desk)
        case "finish":
            staff.start(desk)
            staff.finish(desk)
        case "back":
            staff.give_back(desk)
        case _:
            staff.start(desk)
            staff.transfer(desk, to_service=fate.choice("ABC"))
    return 0
