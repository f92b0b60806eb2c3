"""When kiosk and phone give numbers: as a table, and as what must always be so."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import HallError
from app.core.settings import read_settings
from app.queue.hours import OPEN, HoursNow, closed_for_today, ends_after_closing, gives_tickets, hours_now
from app.setting_checks import checked_setting, require_consistent

ZONE = ZoneInfo("Asia/Shanghai")
SETTINGS = read_settings(
    {
        "hours.week": {"1": [["08:30", "12:00"], ["13:30", "17:30"]], "6": [["09:00", "12:00"]]},
        "hours.closed_days": ["2026-11-30"],
        "hours.last_ticket_min": 15,
    }
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


# Local time, how the hours stand, when they end that day, when numbers are given next.
TABLE = [
    ("2026-11-22T10:00:00", "closed_day", None, "2026-11-23T08:30:00"),  # a weekday without hours
    ("2026-11-23T00:00:00", "before", "17:30:00", "2026-11-23T08:30:00"),
    ("2026-11-23T08:29:59", "before", "17:30:00", "2026-11-23T08:30:00"),
    ("2026-11-23T08:30:00", "open", "17:30:00", None),
    ("2026-11-23T11:59:59", "open", "17:30:00", None),
    ("2026-11-23T12:00:00", "break", "17:30:00", "2026-11-23T13:30:00"),
    ("2026-11-23T13:29:59", "break", "17:30:00", "2026-11-23T13:30:00"),
    ("2026-11-23T13:30:00", "open", "17:30:00", None),
    ("2026-11-23T17:15:00", "open", "17:30:00", None),  # the last ticket
    ("2026-11-23T17:15:01", "last_past", "17:30:00", "2026-11-28T09:00:00"),
    ("2026-11-23T17:30:00", "over", "17:30:00", "2026-11-28T09:00:00"),
    ("2026-11-23T23:59:59", "over", "17:30:00", "2026-11-28T09:00:00"),
    ("2026-11-28T11:45:00", "open", "12:00:00", None),
    ("2026-11-28T11:46:00", "last_past", "12:00:00", "2026-12-05T09:00:00"),  # the Monday between is closed
    ("2026-11-30T10:00:00", "closed_day", None, "2026-12-05T09:00:00"),
]


@pytest.mark.parametrize(("now", "state", "closes", "opens"), TABLE, ids=[row[0] for row in TABLE])
def test_how_the_hours_stand(now, state, closes, opens):
    local = at(now)
    closes_at = at(f"{now[:10]}T{closes}") if closes else None
    assert hours_now(local, SETTINGS) == HoursNow(state, closes_at, at(opens) if opens else None)
    assert gives_tickets(local, SETTINGS) is (state == "open")


def test_no_hours_are_always_open_but_for_closed_days():
    plain = SETTINGS | {"hours.week": {}}
    assert hours_now(at("2026-11-22T03:00:00"), plain) == HoursNow(OPEN)
    closed = hours_now(at("2026-11-30T10:00:00"), plain)
    assert closed == HoursNow("closed_day", None, at("2026-12-01T00:00:00"))


def test_a_hall_that_is_closed_for_months_names_no_day():
    days = [(date(2026, 11, 1) + timedelta(days=n)).isoformat() for n in range(90)]
    assert hours_now(at("2026-11-23T10:00:00"), SETTINGS | {"hours.closed_days": days}).opens_at is None


@pytest.mark.parametrize("zone", ["Europe/Warsaw", "America/New_York", "Asia/Shanghai"])
def test_the_night_of_the_clock_change_has_hours_like_any_other(zone):
    """On the day with 25 hours, and on that with 23, the hall opens and closes by the clock on its wall."""
    week = {str(day): [["08:00", "16:00"]] for day in range(1, 8)}
    for day in ("2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01"):
        for clock, gives in (("07:59", False), ("08:00", True), ("15:59", True), ("16:00", False)):
            local = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(zone))
            assert gives_tickets(local, SETTINGS | {"hours.week": week, "hours.last_ticket_min": 0}) is gives


@pytest.mark.parametrize(
    ("wait_s", "closes", "warns"),
    [(None, "17:30", False), (600, None, False), (1800, "17:30", False), (1801, "17:30", True), (0, "17:00", False)],
)
def test_the_kiosk_warns_only_when_the_wait_may_end_after_closing(wait_s, closes, warns):
    closes_at = at(f"2026-11-23T{closes}:00") if closes else None
    assert ends_after_closing(at("2026-11-23T17:00:00"), wait_s, closes_at) is warns


# -- what is always so ----------------------------------------------------------------------------


@st.composite
def settings(draw):
    """Draw hours that a person could set."""
    week = {}
    for day in draw(st.sets(st.sampled_from("1234567"))):
        marks = sorted(draw(st.sets(st.integers(0, 24 * 4 - 1), min_size=2, max_size=6)))
        texts = [f"{mark // 4:02d}:{mark % 4 * 15:02d}" for mark in marks]
        week[day] = [list(pair) for pair in zip(texts[::2], texts[1::2], strict=False)]
    days = draw(st.lists(st.dates(date(2026, 11, 16), date(2026, 12, 10)), max_size=6))
    values = {
        "hours.week": week,
        "hours.closed_days": [day.isoformat() for day in days],
        "hours.last_ticket_min": draw(st.sampled_from([0, 0, 15, 45, 120])),
    }
    return read_settings({name: checked_setting(name, value) for name, value in values.items()})


TIMES = st.integers(0, 14 * 24 * 12).map(lambda steps: at("2026-11-16T00:00:00") + timedelta(minutes=5 * steps))


def naive(local: datetime, told: dict) -> bool:
    """Say it once more by comparing texts, minute by minute of the day."""
    if local.date().isoformat() in told["hours.closed_days"]:
        return False
    if not told["hours.week"]:
        return True
    spans = told["hours.week"].get(str(local.isoweekday()), [])
    inside = any(begin <= local.strftime("%H:%M") < end for begin, end in spans)
    if not inside:
        return False
    close = datetime.combine(local.date(), datetime.strptime(spans[-1][1], "%H:%M").time(), local.tzinfo)
    return (close - local) / timedelta(minutes=1) >= told["hours.last_ticket_min"]


@given(settings(), TIMES)
def test_numbers_are_given_exactly_inside_the_hours(told, local):
    stand = hours_now(local, told)
    assert gives_tickets(local, told) is (stand.state == OPEN) is naive(local, told)
    assert stand.opens_at is None or stand.state != OPEN


@given(settings(), TIMES)
def test_the_next_opening_is_the_first_time_that_numbers_are_given_again(told, local):
    stand = hours_now(local, told)
    if stand.state == OPEN:
        return
    if stand.opens_at is None:
        assert not any(naive(local + timedelta(minutes=15 * step), told) for step in range(4 * 24 * 30))
        return
    assert stand.opens_at > local
    assert gives_tickets(stand.opens_at, told)
    between = local
    while between < stand.opens_at:
        assert not gives_tickets(between, told)
        between += timedelta(minutes=5)


@given(settings())
def test_hours_that_agree_with_the_last_ticket_give_a_number_on_every_open_day(told):
    try:
        require_consistent(told, ["hours.week"])
    except HallError as error:
        assert error.code == "last_ticket_too_early"
        return
    for day in range(14):
        morning = at("2026-11-16T00:00:00") + timedelta(days=day)
        if (
            told["hours.week"].get(str(morning.isoweekday()))
            and morning.date().isoformat() not in told["hours.closed_days"]
        ):
            assert any(gives_tickets(morning + timedelta(minutes=15 * step), told) for step in range(96))


def test_a_day_closed_by_hand_opens_no_more_that_day():
    before_noon = closed_for_today(at("2026-11-23T11:00:00"), SETTINGS)
    assert (before_noon.state, before_noon.opens_at) == ("over", at("2026-11-28T09:00:00"))
    on_friday = closed_for_today(at("2026-11-27T11:00:00"), SETTINGS)
    assert on_friday.opens_at == at("2026-11-28T09:00:00")


def test_a_hall_without_hours_that_was_closed_by_hand_opens_on_its_next_open_day():
    told = SETTINGS | {"hours.week": {}}
    assert closed_for_today(at("2026-11-23T11:00:00"), told).opens_at == at("2026-11-24T00:00:00")
    assert closed_for_today(at("2026-11-29T11:00:00"), told).opens_at == at("2026-12-01T00:00:00")
