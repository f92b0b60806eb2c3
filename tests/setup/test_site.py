"""A site's name and settings: checked as declared, all or none, and taken back."""

from __future__ import annotations

import pytest

from app.core.settings import DECLARED
from app.queue.views import board_view
from app.setup.site import set_settings
from app.setup.take_back import take_back
from app.setup.views import setup_view
from tests.helpers.staff import Staff, rows

WEEK = {"1": [["09:00", "12:00"], ["13:30", "17:00"]], "6": [["09:00", "12:00"]]}


def setting(staff, name):
    return staff.hall.ask(setup_view, staff.actor).settings[name]


def test_the_board_shows_a_new_name(staff):
    edit = staff.do(set_settings, values={"site.name": " 阳光花园 <b> ", "board.notice": "请"})
    assert staff.hall.ask(board_view, staff.actor).site_name == "阳光花园 <b>"
    take_back(staff.hall, staff.actor, edit)
    assert staff.hall.ask(board_view, staff.actor).site_name == edit.before["site.name"]


@pytest.mark.parametrize(
    ("name", "code"),
    [("", "missing_field"), (" ", "missing_field"), ("x" * 100_000, "too_long"), ("a\nb", "bad_value")],
)
def test_a_name_that_does_not_fit_is_refused(staff, name, code):
    assert staff.refusal(staff.do, set_settings, values={"site.name": name}) == code


def test_settings_are_set_together_or_not_at_all(staff):
    before = setting(staff, "queue.grace_min")
    values = {"queue.grace_min": 5, "queue.discipline": "last-in-first-out"}
    assert staff.refusal(staff.do, set_settings, values=values) == "bad_value"
    assert setting(staff, "queue.grace_min") == before
    edit = staff.do(set_settings, values={"queue.grace_min": 5, "queue.discipline": " fifo "})
    assert setting(staff, "queue.discipline") == "fifo"
    assert edit.after == {"queue.grace_min": 5, "queue.discipline": "fifo"}
    take_back(staff.hall, staff.actor, edit)
    assert setting(staff, "queue.discipline") == "accumulating:3"


def test_a_setting_counts_from_the_next_call(staff):
    staff.open(1)
    for entitlement in (None, "elderly80"):
        staff.take("A", entitlement)
    staff.do(set_settings, values={"queue.discipline": "strict"})
    assert staff.line() == ["A002", "A001"]
    staff.do(set_settings, values={"queue.discipline": "fifo"})
    assert staff.line() == ["A001", "A002"]


def test_hours_bind_the_kiosk_from_the_next_ticket(staff):
    staff.do(set_settings, values={"hours.week": WEEK})
    assert staff.take("A", source="kiosk") == "A001"  # a Monday, 09:30
    staff.do(set_settings, values={"hours.closed_days": ["2026-11-23"]})
    assert staff.refusal(staff.take, "A", source="kiosk") == "site_closed"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"hours.week": {"8": [["09:00", "12:00"]]}}, "bad_value"),
        ({"hours.week": {"1": [["9:00", "12:00"]]}}, "bad_value"),
        ({"hours.week": {"1": [["09:00", "24:00"]]}}, "bad_value"),
        ({"hours.week": {"1": [["09:00"]]}}, "bad_value"),
        ({"hours.week": {"1": "09:00-12:00"}}, "bad_value"),
        ({"hours.week": {"1": [["12:00", "09:00"]]}}, "hours_out_of_order"),
        ({"hours.week": {"1": [["09:00", "12:00"], ["11:00", "13:00"]]}}, "hours_out_of_order"),
        ({"hours.week": {"1": []}}, "never_open"),
        ({"hours.week": {"1": [["09:00", "10:00"]] * 5}}, "bad_value"),
        ({"hours.closed_days": ["2026-02-30"]}, "bad_value"),
        ({"hours.closed_days": [20260101]}, "bad_value"),
        ({"hours.closed_days": "2026-01-01"}, "bad_value"),
        ({"board.services": {"board1": "A"}}, "bad_value"),
        ({"board.services": {"board1": [7]}}, "bad_value"),
        ({"board.services": {" ": ["A"]}}, "missing_field"),
        ({"board.services": {"b" * 41: ["A"]}}, "too_long"),
        ({"board.services": {f"board{n}": ["A"] for n in range(51)}}, "too_many"),
        ({"queue.grace_min": -1}, "bad_value"),
        ({"queue.grace_min": 5.0}, "bad_value"),
        ({"queue.carry_over": 1}, "bad_value"),
        ({"queue.discipline": "ratio:0"}, "bad_value"),
        ({"slip.language": "de"}, "bad_value"),
        ({"board.notice": "请" * 100_000}, "too_long"),
        ({"board.notice": "one\ntwo"}, "bad_value"),
        ({"colour": "red"}, "bad_value"),
        ({"queue.undo_s": 10}, "nothing_changed"),
        ({}, "bad_value"),
        (None, "bad_value"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(staff, values, code):
    assert staff.refusal(staff.do, set_settings, values=values) == code


def test_closed_days_are_kept_sorted_and_once(staff):
    staff.do(set_settings, values={"hours.closed_days": ["2027-01-01", "2026-10-01", "2027-01-01"]})
    assert setting(staff, "hours.closed_days") == ["2026-10-01", "2027-01-01"]


def test_a_board_of_which_nothing_is_said_and_one_without_a_choice_are_the_same(staff):
    staff.do(set_settings, values={"board.services": {"board1": ["A", "B", "A"], "board2": []}})
    assert setting(staff, "board.services") == {"board1": ["A", "B"]}


def test_every_default_is_a_value_that_its_own_setting_takes(staff):
    from app.setting_checks import checked_setting

    for one in DECLARED:
        assert checked_setting(one.name, one.default) == one.default


def test_a_receptionist_changes_nothing(hall, clock):
    desk = Staff(hall, clock, "desk1")
    assert desk.refusal(desk.do, set_settings, values={"queue.grace_min": 5}) == "not_allowed"
    assert rows(hall, "audit") == []
