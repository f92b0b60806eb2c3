"""What the kiosk's windows stand on, without a window: grids, letters, screens, words, times."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.views import SlipState
from app.queue.hours import HoursNow
from app.queue.kiosk import KioskService, KioskView
from ui.kiosk.initials import fits, initials_of, latin, next_letters
from ui.kiosk.slip_words import slip_text
from ui.kiosk.speaker import spell_numbers
from ui.kiosk.visit import Visit
from ui.kiosk.words import late_for, late_text, late_turn, shut_text, waiting_text
from ui.public.arrange import arrange, pages, tile_width
from ui.public.times import Times
from ui.screens.choose import choose, following
from ui.screens.info import ScreenInfo

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
OPEN = HoursNow("open", NOW + timedelta(hours=2))
SERVICE = KioskService("A", "A", "综合受理", "General", 3, False, 600, 1200)


def view(**changes: object) -> KioskView:
    values = {"now": NOW, "site_name": "", "business_date": NOW.date(), "day_closed": False, "hours": OPEN}
    return KioskView(**{**values, "services": (SERVICE,), "where": "", **changes})  # type: ignore[arg-type]


# -- tiles


@given(
    count=st.integers(1, 60),
    width=st.integers(300, 2000),
    height=st.integers(120, 1900),
    tall=st.integers(72, 400),
)
def test_every_tile_is_on_a_page_and_has_the_room_it_needs(count: int, width: int, height: int, tall: int) -> None:
    gap = 12
    grid = arrange(count, (width, height), 260, gap, lambda _width: tall)
    assert grid.columns >= 1 and grid.rows >= 1
    assert grid.columns == 1 or tile_width(width, grid.columns, gap) >= 260
    assert (grid.columns, grid.rows) == (1, 1) or tile_width(height, grid.rows, gap) >= tall
    assert (pages(count, grid.tiles) - 1) * grid.tiles < count <= pages(count, grid.tiles) * grid.tiles


def test_all_tiles_stand_on_one_page_where_they_fit() -> None:
    assert arrange(6, (1200, 600), 260, 12, lambda _width: 100).tiles >= 6
    assert arrange(0, (1200, 600), 260, 12, lambda _width: 100).tiles >= 1


# -- letters


def test_services_are_found_by_the_first_letters_of_their_characters() -> None:
    letters = initials_of(("社会保障与医保", "残疾人服务", "A类证明", "𠮷祥巷"))
    assert letters["社会保障与医保"] == "shbzyyb"
    assert letters["A类证明"] == "alzm"
    assert fits(letters["社会保障与医保"], "yb") and not fits(letters["残疾人服务"], "yb")
    assert latin("Social & medical, 2") == "socialmedical"


def test_only_keys_that_lead_on_are_offered() -> None:
    assert next_letters(("abc", "bcb"), "") == frozenset("abc")
    assert next_letters(("abc", "bcb"), "b") == frozenset("c")
    assert next_letters(("abc",), "c") == frozenset()


# -- the visit


def test_a_visit_keeps_its_key_for_one_service_and_takes_another_for_another() -> None:
    visit = Visit()
    visit.choose("A")
    first = visit.key
    visit.choose("A")
    assert visit.key == first
    visit.choose("B")
    assert visit.key != first
    assert Visit().key != Visit().key


def test_priority_is_told_as_a_class_that_needs_no_proof_here() -> None:
    assert Visit().entitlement is None
    assert Visit(priority=True).entitlement == "other"


def test_large_text_doubles_every_wait() -> None:
    times = Times()
    assert (times.ask_s, times.leave_s, times.number_s) == (30, 30, 15)
    assert (times.factor(False), times.factor(True)) == (1, 2)


# -- screens


@pytest.mark.parametrize(
    ("screens", "asked", "before", "own", "chosen"),
    [
        (("a",), None, "", True, "a"),
        (("a",), None, "", False, "a"),
        (("a", "b"), None, "", True, "a"),
        (("a", "b"), None, "", False, "b"),
        (("a", "b", "c"), None, "c", True, "c"),
        (("a", "b"), None, "gone", False, "b"),
        (("a", "b"), 2, "a", True, "b"),
        (("a",), 2, "a", True, None),
    ],
)
def test_a_window_goes_to_its_screen(
    screens: tuple[str, ...], asked: int | None, before: str, own: bool, chosen: str | None
) -> None:
    found = choose(tuple(map(ScreenInfo, screens)), asked, ScreenInfo(before) if before else None, own)
    assert (found.name if found is not None else None) == chosen


def test_the_next_screen_comes_round() -> None:
    there = ScreenInfo("a"), ScreenInfo("b")
    assert following(there, there[0]) == there[1]
    assert following(there, there[1]) == there[0]
    assert following(there, ScreenInfo("gone")) == following(there, None) == there[0]


# -- words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, ""),
        ({"day_closed": True}, "No more numbers today. Please ask at the front desk."),
        ({"services": ()}, "There is nothing to choose yet. Please ask at the front desk."),
        ({"hours": HoursNow("before", OPEN.closes_at, NOW.replace(hour=13))}, "Numbers again: today 13:00"),
        ({"hours": HoursNow("break", OPEN.closes_at, NOW.replace(hour=13, minute=30))}, "We have a break now."),
        ({"hours": HoursNow("last_past", OPEN.closes_at, NOW + timedelta(days=1))}, "Please ask at the front desk."),
        ({"hours": HoursNow("over", OPEN.closes_at, NOW + timedelta(days=1))}, "Numbers again: tomorrow 10:00"),
        ({"hours": HoursNow("closed_day", None, NOW + timedelta(days=3))}, "Numbers again: Thursday 10:00"),
        ({"hours": HoursNow("closed_day", None, NOW + timedelta(days=9))}, "Numbers again: 12-2 10:00"),
        ({"hours": HoursNow("closed_day", None, None)}, "We are closed today."),
    ],
)
def test_a_closed_kiosk_says_why_and_when_again(changes: dict[str, object], words: str) -> None:
    said = shut_text(view(**changes))
    assert words in said
    assert bool(said) == bool(words)


@pytest.mark.parametrize(
    ("told", "first", "words"),
    [
        ({"waiting": 3, "before": 3}, False, "3 before you · 10–20 min"),
        ({"waiting": 9, "before": 2}, True, "about 2 before you · 10–20 min"),
        ({"waiting": 9, "before": 0}, True, "Nobody before you for now · 10–20 min"),
        ({"waiting": 9, "before": None}, True, "9 waiting · 10–20 min"),
        ({"waiting": 0, "before": 0}, False, "Nobody before you · 10–20 min"),
        ({"waiting": 0, "before": 0, "wait_low_s": None, "wait_high_s": None}, False, "Nobody before you"),
    ],
)
def test_a_tile_says_who_is_before_a_newcomer(told: dict[str, int | None], first: bool, words: str) -> None:
    assert waiting_text(replace(SERVICE, **told), first) == words  # type: ignore[arg-type]


def test_a_wait_past_closing_is_told_with_its_times_and_an_unknown_one_is_not() -> None:
    soon = HoursNow("open", NOW + timedelta(minutes=15))
    late = late_for(view(now=NOW + timedelta(minutes=2, seconds=30), hours=soon), SERVICE)
    assert late is not None
    assert late_text(late) == "Your turn is expected at 10:10–10:25; we close at 10:15."
    exact = late_turn(view(hours=soon), 600, 1200)
    assert exact is not None and f"{exact.first:%H:%M}-{exact.last:%H:%M}" == "10:10-10:20"
    assert late_for(view(), SERVICE) is None
    assert late_for(view(hours=soon), KioskService("A", "A", "", "", 3, False)) is None
    assert late_for(view(hours=HoursNow("open")), SERVICE) is None


@pytest.mark.parametrize(
    ("state", "outcome", "overdue", "words", "good"),
    [
        ("none", "", False, "Please remember your number", True),
        ("waiting", "", False, "being printed", True),
        ("sending", "", False, "being printed", True),
        ("sending", "", True, "No slip came out", False),
        ("printed", "printed", True, "Please take it", True),
        ("unknown", "unconfirmed", False, "Please take it", True),
        ("unknown", "cut_off", False, "No slip came out", False),
        ("waiting", "paper_out", False, "No slip came out", False),
        ("expired", "expired", False, "No slip came out", False),
        ("failed", "bad_job", False, "No slip came out", False),
    ],
)
def test_what_became_of_the_slip_is_said(state: str, outcome: str, overdue: bool, words: str, good: bool) -> None:
    said, well = slip_text(SlipState(state, outcome, "slips", False), overdue)
    assert words in said
    assert well is good


def test_numbers_are_read_digit_by_digit() -> None:
    assert spell_numbers("您的号码 A017", "zh", "yao").split() == ["您的号码", "A", "零幺七"]
    assert spell_numbers("A017", "zh", "yi").split() == ["A", "零一七"]
    assert spell_numbers("Your number A017", "en", "yao").split() == ["Your", "number", "A,", "zero", "one", "seven"]
    assert spell_numbers("3 waiting", "en", "yao") == "3 waiting"
