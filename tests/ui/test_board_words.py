"""What a board says while nobody is called."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from app.queue.hours import HoursNow
from app.queue.results import BoardCall, BoardView, ServiceTile
from ui.board.words import calm_words

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
OPEN = HoursNow("open")
CALL = BoardCall("A001", "1", "", False, (), NOW, 1, False)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def view(
    hours: HoursNow = OPEN,
    waiting: int = 0,
    called: bool = False,
    closed: bool = False,
    kiosk: bool = False,
) -> BoardView:
    tiles = (ServiceTile("A", "A", "Social", "front", waiting),)
    calls = (CALL,) if called else ()
    return BoardView(NOW, "Hall", date(2026, 11, 23), closed, calls, tiles, "", (), kiosk, hours)


def test_who_comes_first_is_sent_to_the_kiosk_where_there_is_one(qapp: QApplication) -> None:
    assert "kiosk" in calm_words(view(kiosk=True), ZONE)[1]
    assert "front desk" in calm_words(view(), ZONE)[1]


def test_between_two_calls_it_says_how_many_wait(qapp: QApplication) -> None:
    assert calm_words(view(waiting=3, called=True), ZONE) == ("Please watch for your number", "3 people are waiting")


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ("2026-11-24T08:30:00", "Numbers from tomorrow, 08:30."),
        ("2026-11-30T08:30:00", "Numbers again on Monday, 11-30, 08:30."),
        ("2026-11-24T00:00:00", "Numbers start again tomorrow."),
    ],
)
def test_closed_day_says_when_numbers_are_given_again(qapp: QApplication, then: str, said: str) -> None:
    hours = HoursNow("over", None, local(then))
    assert calm_words(view(hours, closed=True), ZONE) == ("We are closed for today", said)


def test_closed_for_longer_than_a_month_promises_no_day(qapp: QApplication) -> None:
    assert calm_words(view(HoursNow("over"), closed=True), ZONE)[1] == ""


def test_empty_hall_outside_its_hours_says_so_and_one_with_people_goes_on(qapp: QApplication) -> None:
    lunch = HoursNow("break", None, local("2026-11-23T13:30:00"))
    assert calm_words(view(lunch), ZONE) == ("We have a break now", "Numbers from today, 13:30.")
    assert calm_words(view(lunch, waiting=2, called=True), ZONE)[0] == "Please watch for your number"
    assert calm_words(view(HoursNow("last_past"), called=True), ZONE)[0] == "Please watch for your number"
