"""Hours are read as people write them, and written as they are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import HallError
from app.setup.holidays import holidays_of
from app.setup.hours_text import read_day, write_day

NOON = [["08:30", "12:00"], ["13:30", "17:30"]]


@pytest.mark.parametrize(
    "text",
    [
        "08:30-12:00, 13:30-17:30",
        "8:30-12 13:30-17:30",
        "８：３０－１２：００、１３：３０～１７：３０",
        " 8.30 - 12.00 ； 13:30 — 17:30 ",
        "8:30至12:00，13:30至17:30",
    ],
)
def test_hours_are_read_in_every_way_that_people_write_them(text):
    assert read_day(text) == NOON


def test_nothing_written_is_a_closed_day():
    assert read_day("  ") == []
    assert write_day([]) == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("8:30", "bad_value"),
        ("25:00-26:00", "bad_value"),
        ("08:60-09:00", "bad_value"),
        ("morning", "bad_value"),
        ("<b>08:30-12:00</b>", "bad_value"),
        ("x" * 100_000, "bad_value"),
        ("12:00-08:30", "hours_out_of_order"),
        ("08:00-08:00", "hours_out_of_order"),
        ("08:00-12:00, 11:00-13:00", "hours_out_of_order"),
    ],
)
def test_what_is_no_span_of_time_is_refused(text, code):
    with pytest.raises(HallError) as caught:
        read_day(text)
    assert caught.value.code == code


MINUTES = st.integers(0, 24 * 60 - 1)


@given(st.lists(MINUTES, min_size=2, max_size=8, unique=True).filter(lambda found: len(found) % 2 == 0))
def test_what_is_written_is_read_again_as_the_same_hours(minutes):
    times = [f"{minute // 60:02d}:{minute % 60:02d}" for minute in sorted(minutes)]
    spans = [times[at : at + 2] for at in range(0, len(times), 2)]
    assert read_day(write_day(spans)) == spans


def test_the_national_day_is_a_holiday_and_a_year_far_off_has_none_yet():
    assert "2026-10-01" in holidays_of(2026)
    assert "2026-10-03" in holidays_of(2026)  # a Saturday inside it
    assert "2026-11-28" not in holidays_of(2026)  # a Saturday of no holiday
    assert holidays_of(2126) == []
