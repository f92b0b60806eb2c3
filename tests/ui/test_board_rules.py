"""The board's pure part: calls one after another."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.queue.results import BoardCall
from ui.board.calls import HOLD_S, RUSH_AT, RUSH_HOLD_S, CallQueue
from ui.board.last_calls import one_each

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)


def call(seq: int, ticket: str = "", desk: str = "1", active: bool = True) -> BoardCall:
    return BoardCall(ticket or f"A{seq:03}", desk, "", False, (), NOW, seq, active)


def started() -> CallQueue:
    """Give a queue of a board that saw an empty hall first."""
    queue = CallQueue()
    queue.offer([], 0.0)
    return queue


def test_board_started_in_the_morning_says_nothing_old_aloud() -> None:
    queue = CallQueue()
    assert queue.offer([call(7), call(6, active=False)], 0.0) is None
    assert queue.current == call(7)
    assert queue.offer([call(8), call(7)], 1.0) == call(8)


def test_first_call_of_the_day_is_announced() -> None:
    queue = started()
    assert queue.offer([call(1)], 5.0) == call(1)
    assert queue.current == call(1)


def test_second_call_waits_until_the_first_had_its_time() -> None:
    queue = started()
    queue.offer([call(1)], 10.0)
    assert queue.offer([call(2, desk="2"), call(1)], 11.0) is None
    assert queue.current == call(1)
    assert queue.step(10.0 + HOLD_S - 0.1) is None
    assert queue.step(10.0 + HOLD_S) == call(2, desk="2")


def test_two_calls_at_once_come_in_their_order() -> None:
    queue = started()
    assert queue.offer([call(2, desk="2"), call(1)], 10.0) == call(1)
    assert queue.step(20.0) == call(2, desk="2")
    assert queue.step(30.0) is None


def test_call_undone_before_its_turn_is_never_said() -> None:
    queue = started()
    queue.offer([call(1)], 10.0)
    queue.offer([call(2, desk="2"), call(1)], 11.0)
    queue.offer([call(2, desk="2", active=False), call(1)], 12.0)
    assert queue.step(30.0) is None
    assert queue.current == call(1)


def test_recall_in_the_queue_is_said_once() -> None:
    queue = started()
    queue.offer([call(1)], 10.0)
    queue.offer([call(2, "A002", "2"), call(1)], 11.0)
    queue.offer([call(3, "A002", "2"), call(2, "A002", "2"), call(1)], 12.0)
    assert queue.step(20.0) == call(3, "A002", "2")
    assert queue.pending == 0


def test_recall_of_the_call_in_force_is_announced_again() -> None:
    queue = started()
    queue.offer([call(1, "A001")], 10.0)
    queue.offer([call(2, "A001"), call(1, "A001")], 11.0)
    assert queue.step(10.0 + HOLD_S) == call(2, "A001")


def test_call_keeps_its_time_even_when_the_visit_has_begun() -> None:
    queue = started()
    queue.offer([call(1)], 10.0)
    queue.offer([call(1, active=False)], 11.0)
    assert queue.current == call(1)
    queue.step(10.0 + HOLD_S)
    assert queue.current is None


def test_board_rests_on_the_newest_call_that_is_still_open() -> None:
    queue = started()
    queue.offer([call(2, desk="2"), call(1)], 10.0)
    queue.step(20.0)
    queue.offer([call(2, desk="2", active=False), call(1)], 30.0)
    queue.step(40.0)
    assert queue.current == call(1)


def test_in_a_rush_each_call_is_shorter() -> None:
    queue = started()
    calls = [call(n, desk=str(n)) for n in range(1, RUSH_AT + 2)]
    queue.offer(calls, 10.0)
    assert queue.pending == RUSH_AT
    assert queue.step(10.0 + RUSH_HOLD_S) == calls[1]
    assert queue.step(10.0 + 2 * RUSH_HOLD_S) is None, "the rush is over, the time is whole again"


@given(st.lists(st.tuples(st.integers(0, 4), st.floats(0.1, 9.0)), min_size=1, max_size=40))
def test_every_call_is_announced_once_in_order_and_none_cuts_another(steps: list[tuple[int, float]]) -> None:
    queue, now, seq = started(), 0.0, 0
    living: list[BoardCall] = []
    said: list[tuple[int, float]] = []
    for count, passed in [*steps, *[(0, 20.0)] * 200]:
        now += passed
        for _ in range(count):
            seq += 1
            living.append(call(seq, desk=str(seq)))
        fresh = queue.offer(list(reversed(living)), now) if count else queue.step(now)
        if fresh is not None:
            said.append((fresh.seq, now))
    assert [number for number, _ in said] == list(range(1, seq + 1))
    assert all(later - earlier >= RUSH_HOLD_S for (_, earlier), (_, later) in pairwise(said))


def test_last_calls_name_each_number_once() -> None:
    calls = (call(5, "A001"), call(4, "A002"), call(3, "A001", "2"))
    assert [(each.ticket, each.seq) for each in one_each(calls)] == [("A001", 5), ("A002", 4)]
