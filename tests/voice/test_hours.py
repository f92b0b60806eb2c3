"""Volume by the hour, and quiet hours."""

from __future__ import annotations

from datetime import datetime

import pytest

from app.core.errors import HallError
from app.core.settings import read_settings
from app.voice.hours import read_spans
from app.voice.plan import plan_of

# 23 November 2026 is a Monday.
MONDAY, SATURDAY = 23, 28


def at(day: int, clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{day}T{clock}:00+08:00")


def plan(**settings: object):  # type: ignore[no-untyped-def]
    return plan_of(read_settings({f"voice.{name}": value for name, value in settings.items()}))


def test_volume_follows_the_hour_and_the_first_span_that_holds() -> None:
    made = plan(volume=80, volume_hours="08:00-09:00=100; 1-5 08:00-12:00=60; 22:00-06:00=10")
    assert made.volume_at(at(MONDAY, "08:59")) == 100
    assert made.volume_at(at(MONDAY, "09:00")) == 60
    assert made.volume_at(at(SATURDAY, "09:00")) == 80
    assert made.volume_at(at(MONDAY, "12:00")) == 80
    assert made.volume_at(at(MONDAY, "23:30")) == made.volume_at(at(MONDAY, "05:59")) == 10


def test_quiet_hours_are_silent_whatever_the_volume() -> None:
    made = plan(volume_hours="00:00-24:00=100", quiet_hours="12:00-14:00; 6,7 00:00-24:00")
    assert made.volume_at(at(MONDAY, "11:59")) == 100
    assert made.volume_at(at(MONDAY, "12:00")) == made.volume_at(at(MONDAY, "13:59")) == 0
    assert made.volume_at(at(SATURDAY, "10:00")) == 0


def test_a_night_belongs_to_the_day_on_which_it_begins() -> None:
    (span,) = read_spans("5 22:00-06:00", "f", with_volume=False)
    assert span.holds(at(27, "22:00")) and span.holds(at(28, "05:59"))
    assert not span.holds(at(27, "05:59")) and not span.holds(at(28, "22:00"))


def test_full_width_marks_are_read_as_typed_on_a_chinese_keyboard() -> None:
    typed = read_spans("１-５ ０８：００－１２：００＝６０；\n 14:00-18:00=80；", "f", with_volume=True)
    assert typed == read_spans("1-5 08:00-12:00=60;14:00-18:00=80", "f", with_volume=True)
    assert read_spans("6-1 9:00-10:00", "f", with_volume=False)[0].days == {6, 7, 1}


@pytest.mark.parametrize(
    "text",
    ["8-12", "08:00-08:00=5", "08:60-09:00=5", "24:00-25:00=5", "08:00-09:00=101", "8 08:00-09:00=5", "08:00-09:00",
     "x", "08:00=5", "٢:00-09:00=5", "08:00-09:00=5" * 2],
)  # fmt: skip
def test_hours_that_cannot_be_meant_are_refused_with_the_part_that_is_wrong(text: str) -> None:
    with pytest.raises(HallError) as refusal:
        read_spans(f"06:00-07:00=50; {text}", "voice.volume_hours", with_volume=True)
    assert refusal.value.code == "bad_value" and refusal.value.values["field"] == "voice.volume_hours"


def test_stored_hours_of_another_version_count_as_none() -> None:
    assert plan(volume=70, volume_hours="summer: loud").volume_at(at(MONDAY, "10:00")) == 70
    with pytest.raises(HallError, match="too_many"):
        read_spans("08:00-09:00;" * 41, "f", with_volume=False)
