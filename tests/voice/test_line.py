"""The line of calls that wait to be said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.voice.line import RUSH_AT, SpeechLine, Waiting


def call(seq: int, ticket: str = "", desk: str = "1") -> Waiting:
    return Waiting(ticket or f"A{seq:03d}", desk, seq)


def said(line: SpeechLine) -> list[int]:
    spoken = []
    while (now := line.begin()) is not None:
        spoken.append(now.seq)
        line.end()
    return spoken


def test_calls_are_said_in_their_order_and_none_cuts_another() -> None:
    line = SpeechLine()
    for seq in (1, 2, 3):
        assert line.add(call(seq))
    assert line.begin() == call(1)
    assert line.begin() is None and line.speaking == call(1)
    line.end()
    assert said(line) == [2, 3]


def test_an_undone_call_is_dropped_unless_it_is_being_said() -> None:
    line = SpeechLine()
    for seq in (1, 2, 3):
        line.add(call(seq))
    line.begin()
    line.keep([("A003", "1")])
    assert line.speaking == call(1)
    line.end()
    assert said(line) == [3]


def test_a_recall_is_said_again_and_one_that_still_waits_only_once() -> None:
    line = SpeechLine()
    line.add(call(1, "A001"))
    line.begin()
    assert not line.add(call(1, "A001"))
    assert line.add(call(5, "A001"))  # recalled while the first is being said
    assert not line.add(call(6, "A001"))  # and again
    line.end()
    assert said(line) == [6]


def test_in_a_rush_each_is_said_once() -> None:
    line = SpeechLine()
    for seq in range(RUSH_AT + 1):
        line.add(call(seq))
    line.begin()
    assert line.times(2) == 1
    line.end()
    line.begin()
    assert line.times(2) == 2


@given(st.lists(st.sampled_from(["add", "begin", "end", "undo"]), max_size=60))
def test_whatever_happens_each_call_is_said_once_or_was_undone(steps: list[str]) -> None:
    line, seq, living, spoken = SpeechLine(), 0, set(), []  # type: ignore[var-annotated]
    undone: set[int] = set()
    for step in steps:
        if step == "add":
            seq += 1
            living.add(seq)
            line.add(call(seq))
        elif step == "begin" and (now := line.begin()) is not None:
            spoken.append(now.seq)
        elif step == "end":
            line.end()
        elif step == "undo" and living:
            gone = max(living)
            living.discard(gone)
            if gone not in spoken:
                undone.add(gone)
            line.keep((f"A{number:03d}", "1") for number in living)
    line.end()
    spoken += said(line)
    assert spoken == sorted(set(range(1, seq + 1)) - undone)
