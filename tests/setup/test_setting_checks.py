"""Every setting takes what its reader can read, in writing and in reading, and none against another."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from app.core.errors import HallError
from app.core.settings import DECLARED, broken_settings, read_settings
from app.queue.hours import gives_tickets
from app.setting_checks import checked_setting, require_consistent
from app.setup.new_hall import HallPlan, make_hall
from app.setup.site import set_settings
from app.upkeep.doctor import examine
from tests.helpers.halls import MORNING, PEOPLE, SECRET

DEFAULTS = read_settings({})
# Of each setting something of its own type that it cannot take.
BROKEN = {
    "queue.discipline": "last-in-first-out",
    "queue.ceiling_min": 0,
    "queue.recall_limit": True,
    "queue.carry_over": "yes",
    "queue.elderly_bands": "60,60",
    "hours.week": {"1": [["25:00", "26:00"]]},
    "hours.closed_days": ["2026-02-30"],
    "hours.last_ticket_min": -5,
    "board.notice": "one\ntwo",
    "slip.language": "de",
    "voice.quiet_hours": "noon",
    "place.people": "王建国",
    "place.phones": "报警",
    "place.at": "115.2040, 36.0750",
    "place.checked": "2026-02-30",
}

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
days = st.dictionaries(st.sampled_from("0123456789"), anything | st.lists(st.lists(st.text(max_size=5), max_size=3)))


@given(st.sampled_from([one.name for one in DECLARED]), anything | days)
def test_any_value_is_taken_or_refused_and_what_is_taken_is_taken_again(name, value):
    try:
        taken = checked_setting(name, value)
    except HallError as error:
        assert error.values.get("field"), error
        assert read_settings({name: value}, checked_setting) == DEFAULTS
        return
    assert checked_setting(name, taken) == taken
    assert json.loads(json.dumps(taken)) == taken
    read = read_settings({name: taken}, checked_setting)
    assert read[name] == taken
    gives_tickets(MORNING, read)  # what was taken can be used


def test_a_broken_value_is_replaced_by_its_default_and_the_others_stay():
    stored = {**BROKEN, "queue.grace_min": 5, "colour": "red"}
    assert read_settings(stored, checked_setting) == {**DEFAULTS, "queue.grace_min": 5}
    assert set(broken_settings(stored, checked_setting)) == set(BROKEN)


def _set(hall, name, value):
    """Put a value into the store by hand; the hall reads it at its next step."""
    with hall.store.write() as tx:
        tx.execute(text("DELETE FROM setting WHERE name = :name"), {"name": name})
        tx.execute(
            text("INSERT INTO setting (site_id, name, value) VALUES (1, :name, :value)"), {"name": name, "value": value}
        )
        tx.execute(text("UPDATE site_state SET setup_revision = setup_revision + 1"))


def test_the_hall_works_with_broken_settings_and_the_doctor_tells_of_them(staff):
    for name, value in BROKEN.items():
        _set(staff.hall, name, json.dumps(value))
    staff.open(1)
    staff.take("A", source="kiosk")
    assert staff.called().ticket == "A001"
    found = [
        one for one in examine(staff.hall.store.url.render_as_string(False), MORNING) if one.code == "setting_broken"
    ]
    assert {one.values["setting"] for one in found} == set(BROKEN)
    assert {one.level for one in found} == {"warning"}


def test_a_value_that_is_no_json_is_read_as_broken(staff):
    if staff.hall.store.is_sqlite:  # a server does not take such a text
        _set(staff.hall, "queue.grace_min", "{5")
        staff.take()
        found = examine(staff.hall.store.url.render_as_string(False), MORNING)
        assert [one.values["setting"] for one in found if one.code == "setting_broken"] == ["queue.grace_min"]


CONTRADICTIONS = [
    ({"hours.week": {"1": [["09:00", "11:00"]]}, "hours.last_ticket_min": 121}, "last_ticket_too_early"),
    (
        {"hours.week": {"1": [["08:00", "18:00"]], "6": [["09:00", "09:30"]]}, "hours.last_ticket_min": 31},
        "last_ticket_too_early",
    ),
    ({"queue.discipline": "headstart:40m"}, "head_start_over_ceiling"),
    ({"queue.discipline": "headstart:10m", "queue.ceiling_min": 10}, "head_start_over_ceiling"),
    ({"queue.max_overtakes": 0}, "green_without_effect"),
    ({"queue.ceiling_min": 19}, "ceiling_below_target"),
    ({"queue.target_min": 41}, "ceiling_below_target"),
    ({"queue.discipline": "accumulating:elderly75=4"}, "unknown_band"),
    ({"queue.discipline": "accumulating:elderly80=4", "queue.elderly_bands": "60,70"}, "unknown_band"),
    ({"queue.discipline": "strict:0.5"}, "green_below_ordinary"),
]
AGREEING = [
    {"hours.week": {"1": [["09:00", "11:00"]]}, "hours.last_ticket_min": 120},
    {"hours.week": {"1": [["09:00", "10:00"], ["14:00", "15:00"]]}, "hours.last_ticket_min": 90},
    {"hours.last_ticket_min": 240},
    {"queue.discipline": "headstart:39m"},
    {"queue.discipline": "fifo", "queue.max_overtakes": 0},
    {"queue.discipline": "accumulating:elderly75=4", "queue.elderly_bands": "65,75"},
    {"queue.discipline": "accumulating:1"},
]


@pytest.mark.parametrize(("values", "code"), CONTRADICTIONS, ids=str)
def test_settings_that_contradict_each_other_are_refused(values, code):
    with pytest.raises(HallError) as caught:
        require_consistent({**DEFAULTS, **values}, values)
    assert caught.value.code == code
    assert caught.value.values["field"] in DEFAULTS
    require_consistent({**DEFAULTS, **values}, ["board.notice"])  # whoever changes something else may


@pytest.mark.parametrize("values", AGREEING, ids=str)
def test_settings_that_agree_are_taken(values):
    require_consistent({**DEFAULTS, **values}, values)


def test_a_contradiction_changes_nothing_whichever_of_the_two_comes_second(staff):
    week = {"1": [["09:00", "11:00"]]}
    staff.do(set_settings, values={"hours.last_ticket_min": 150})
    assert staff.refusal(staff.do, set_settings, values={"hours.week": week}) == "last_ticket_too_early"
    staff.do(set_settings, values={"hours.week": week, "hours.last_ticket_min": 15})
    assert staff.refusal(staff.do, set_settings, values={"hours.last_ticket_min": 150}) == "last_ticket_too_early"


def test_a_contradiction_that_a_hand_stored_is_told_by_the_doctor(staff):
    _set(staff.hall, "queue.max_overtakes", "0")
    found = examine(staff.hall.store.url.render_as_string(False), MORNING)
    assert [one.values["setting"] for one in found if one.code == "settings_contradict"] == ["queue.max_overtakes"]


def test_a_hall_is_not_made_with_settings_that_cannot_be(blank_url):
    for settings, code in (({"hours.week": {"1": [["9", "10"]]}}, "bad_value"), CONTRADICTIONS[0]):
        plan = HallPlan(settings=settings, secrets=dict.fromkeys(PEOPLE[:3], SECRET))
        with pytest.raises(HallError, match=code):
            make_hall(blank_url, plan, MORNING)
