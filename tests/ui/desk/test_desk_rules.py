"""The desk page's pure parts: the next step, the order of the list, letters, room, text."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.queue.results import DeskInfo, DeskView, InHand, Reason, ServiceTile, WaitingRow
from ui.desk.arrange import is_narrow, is_sparse
from ui.desk.guard import HOLD_S, StepGuard
from ui.desk.letters import after, by_letter, offered, tile_columns
from ui.desk.sorting import KEY_REST_S, ListedRow, differs, keep_order, listed, may_sort, slipping
from ui.desk.steps import Situation, Step, offer
from ui.plaintext import breakable, plain
from ui.spans import minutes_text, range_text, running_text

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
DESK = DeskInfo("1", "", "front", False, "open", (), "all", "", "desk1", None)
VIEW = DeskView(
    now=NOW,
    business_date=date(2026, 11, 23),
    day_closed=False,
    desk=DESK,
    in_hand=None,
    waiting=(),
    aside=(),
    tiles=(),
    desks=(DESK,),
    undoable=None,
    undo_ticket=None,
    undo_until=None,
    recall_limit=3,
    may_choose=False,
)


def visit(state: str, recalls: int = 0) -> InHand:
    return InHand("A001", state, "A", "a", (), None, True, (), "", NOW, 0, NOW, recalls, "", None)


def view(desk: str = "open", **changes: Any) -> DeskView:
    return replace(VIEW, desk=replace(DESK, state=desk), **changes)


def row(ticket: str, **changes: Any) -> WaitingRow:
    why = Reason("oldest", ticket, None, 0, (), 0, "")
    return replace(WaitingRow(ticket, "A", "a", None, (), NOW, 0, "", why, False), **changes)


@pytest.mark.parametrize(
    ("seen", "boss", "situation", "primary", "beside"),
    [
        (view(), False, Situation.FREE, Step.CALL_NEXT, {Step.PAUSE, Step.SET_UP, Step.CLOSE}),
        (view("closed"), False, Situation.CLOSED, Step.OPEN, {Step.SET_UP}),
        (view("paused"), False, Situation.PAUSED, Step.GO_ON, {Step.SET_UP, Step.CLOSE}),
        (view(day_closed=True), False, Situation.DAY_CLOSED, None, set()),
        (view(day_closed=True), True, Situation.DAY_CLOSED, Step.OPEN_DAY, set()),
        (
            view(in_hand=visit("called")),
            False,
            Situation.CALLED,
            Step.START,
            {Step.RECALL, Step.MISSED, Step.RETURN, Step.ADD_MATTER, Step.ENTITLE, Step.GUIDE, Step.MISSING, Step.WHY},
        ),
        (
            view(in_hand=visit("called", recalls=3)),
            False,
            Situation.CALLED,
            Step.START,
            {Step.MISSED, Step.RETURN, Step.ADD_MATTER, Step.ENTITLE, Step.GUIDE, Step.MISSING, Step.WHY},
        ),
        (
            view(in_hand=visit("serving")),
            False,
            Situation.SERVING,
            Step.FINISH,
            {Step.HOLD, Step.TRANSFER, Step.RETURN, Step.ADD_MATTER, Step.ENTITLE, Step.GUIDE, Step.MISSING, Step.WHY},
        ),
        (
            view(undoable="finish"),
            False,
            Situation.FREE,
            Step.CALL_NEXT,
            {Step.PAUSE, Step.SET_UP, Step.CLOSE, Step.UNDO},
        ),
    ],
)
def test_next_step_follows_from_the_view(
    seen: DeskView, boss: bool, situation: Situation, primary: Step | None, beside: set[Step]
) -> None:
    offered_now = offer(seen, boss)
    assert offered_now.situation is situation
    assert offered_now.primary is primary
    assert offered_now.allowed - {primary} == beside


def test_missed_is_likely_after_the_last_recall_only() -> None:
    assert [offer(view(in_hand=visit("called", recalls=n))).likely for n in (0, 2, 3)] == [None, None, Step.MISSED]
    assert offer(view(in_hand=visit("serving", recalls=3))).likely is None


def test_desk_is_idle_while_calling_would_find_nobody() -> None:
    assert offer(view()).idle
    assert not offer(view(waiting=(row("A001"),))).idle
    elsewhere = Reason("accessible", "A001", None, 0, (), 0, "")
    assert offer(view(waiting=(row("A001", why=elsewhere),))).idle, "only a desk that wheelchairs reach may call it"
    assert offer(view(day_closed=True), True).idle, "opening the day again is no step to take by the way"
    assert not offer(view("paused")).idle and not offer(view(in_hand=visit("called"))).idle


def test_hands_are_held_for_a_moment_after_something_changed() -> None:
    seconds = [10.0]
    guard = StepGuard(lambda: seconds[0])
    assert not guard.holds()
    assert guard.see("called") and guard.holds()
    assert not guard.see("called")
    seconds[0] += HOLD_S
    assert not guard.holds()
    assert not guard.see("called") and not guard.holds(), "only a change holds"
    assert guard.see("serving") and guard.holds()


@pytest.mark.parametrize(
    ("pointer", "focused", "since_key", "moves"),
    [
        (False, False, 0.0, True),
        (True, False, 1e9, False),
        (False, True, 1.0, False),
        (False, True, KEY_REST_S + 1, True),
        (True, True, 1.0, False),
    ],
)
def test_list_moves_only_without_a_hand_in_it(pointer: bool, focused: bool, since_key: float, moves: bool) -> None:
    assert may_sort(pointer, focused, since_key) is moves


def test_kept_order_marks_who_left_and_adds_newcomers_last() -> None:
    shown = listed([row("A001"), row("A002"), row("A003")])
    kept = keep_order(shown, [row("A004"), row("A003"), row("A001", waited_s=60)])
    assert [(item.id, item.gone) for item in kept] == [
        ("A001", False),
        ("A002", True),
        ("A003", False),
        ("A004", False),
    ]
    assert kept[0].row.waited_s == 60
    assert differs(kept, [row("A004"), row("A003"), row("A001")])
    assert not differs(listed([row("A001")]), [row("A001")])


def test_a_row_is_marked_when_somebody_behind_it_is_expected_clearly_sooner() -> None:
    def told(ticket: str, low: int | None, high: int | None, **changes: Any) -> WaitingRow:
        return row(ticket, estimate_low_s=low, estimate_high_s=high, **changes)

    rows = [told("A001", 60, 480), told("A002", 900, 1260), told("A003", 240, 780), told("A004", 280, 800)]
    assert slipping(rows) == {"A002"}
    assert [item.slips for item in listed(rows)] == [False, True, False, False]
    kept = keep_order(listed(rows), [told("A005", 0, 60), *rows[1:]])
    assert [(item.id, item.gone, item.slips) for item in kept[:2]] == [("A001", True, False), ("A002", False, True)]
    assert slipping([told("A001", 100, 200), told("A002", 50, 140)]) == set()
    assert slipping([told("A001", 900, 990), told("A002", None, None), told("A003", 0, 60, barred=True)]) == set()


@given(st.lists(st.integers(0, 30), unique=True), st.lists(st.integers(0, 30), unique=True))
def test_kept_order_never_moves_a_row_that_stands(before: list[int], now: list[int]) -> None:
    shown = tuple(ListedRow(row(f"A{n:03}")) for n in before)
    kept = keep_order(shown, [row(f"A{n:03}") for n in now])
    assert [item.id for item in kept[: len(shown)]] == [item.id for item in shown]
    assert {item.id for item in kept if not item.gone} == {f"A{n:03}" for n in now}


TILES = tuple(
    ServiceTile(code, code[0], code, office, 0)
    for code, office in (("A", "front"), ("D", "front"), ("D2", "front"), ("X", "back"))
)


def test_walk_ups_are_offered_the_front_office() -> None:
    assert [tile.code for tile in offered(TILES)] == ["A", "D", "D2"]
    assert [tile.code for tile in offered(TILES[3:])] == ["X"]
    assert by_letter(offered(TILES)) == {"A": ("A",), "D": ("D", "D2")}


@pytest.mark.parametrize(("focused", "goes_to"), [(None, "D"), ("A", "D"), ("D", "D2"), ("D2", "D")])
def test_shared_letter_goes_round(focused: str | None, goes_to: str) -> None:
    assert after(("D", "D2"), focused) == goes_to


@pytest.mark.parametrize(
    ("count", "width", "columns"), [(0, 500, 1), (1, 500, 1), (6, 1000, 6), (7, 1000, 4), (9, 500, 3), (4, 50, 1)]
)
def test_tiles_fill_as_few_lines_as_fit(count: int, width: int, columns: int) -> None:
    assert tile_columns(count, width, 150, 8) == columns


@pytest.mark.parametrize(
    ("width", "height", "scale", "narrow"),
    [
        (1280, 800, 100, False),
        (1024, 768, 100, False),
        (899, 900, 100, True),
        (1280, 800, 125, False),
        (1280, 800, 150, True),
        (1024, 768, 200, True),
        (1920, 1200, 200, False),
    ],
)
def test_room_is_counted_in_logical_pixels(width: int, height: int, scale: int, narrow: bool) -> None:
    assert is_narrow(width, height, scale) is narrow


def test_from_1200_logical_pixels_on_there_is_room_for_what_does_not_apply() -> None:
    assert [is_sparse(1280, scale) for scale in (100, 125)] == [False, True]
    assert is_sparse(1024, 100) and not is_sparse(1920, 150)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "ab"),
        ("\u2067rtl\u2069", "rtl"),
        ("two\nlines\tand\x00nul", "two lines and nul"),
        ("<b>x</b> & y", "<b>x</b> & y"),
        ("👩\u200d👧 𠮷", "👩\u200d👧 𠮷"),
    ],
)
def test_display_neutralises_controls_and_keeps_the_rest(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_long_words_may_break() -> None:
    assert breakable("x" * 40).count("\u200b") == 2
    assert breakable("很" * 40) == "很" * 40


def test_times_in_words() -> None:
    assert range_text(None, 60) == "" and range_text(60, None) == ""
    assert range_text(0, 0) == range_text(0, 60) == "soon"
    assert range_text(240, 720) == "4–12 min"
    assert range_text(61, 119) == "1–2 min"
    assert range_text(120, 120) == "2–3 min"
    assert [minutes_text(seconds) for seconds in (59, 60, 3720)] == ["< 1 min", "1 min", "1 h 2 min"]
    assert running_text(-5) == "00:00"
    assert running_text(timedelta(minutes=62, seconds=3).total_seconds()) == "1:02:03"
