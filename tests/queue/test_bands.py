"""The elderly bands are the hall's own setting; tickets of a band that is no more keep their class."""

from __future__ import annotations

import pytest

from app.core.errors import HallError
from app.queue.classes import band_now, band_of, entitlements, in_words, read_bands, read_entitlement
from app.queue.discipline import Waiter, choose
from app.queue.explain import explain
from app.queue.published import GREEN, class_of, classes_of
from app.queue.rulebook import read_rule
from app.setting_checks import checked_setting
from app.setup.site import set_settings
from tests.helpers.halls import StillClock
from tests.helpers.staff import Staff

BANDS = "queue.elderly_bands"


def refusal(run, *args, **values):
    with pytest.raises(HallError) as caught:
        run(*args, **values)
    return {"code": caught.value.code, **caught.value.values}


@pytest.mark.parametrize(
    ("text", "bands"),
    [
        ("60,70,80", (60, 70, 80)),
        ("65", (65,)),
        (" 85 75, 65 ", (65, 75, 85)),
        ("６０，７０、８０", (60, 70, 80)),
        ("60;90;100", (60, 90, 100)),
    ],
)
def test_bands_are_read_as_people_write_them(text, bands):
    assert read_bands(text) == bands
    assert checked_setting(BANDS, text) == ",".join(map(str, bands))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "bad_value"),
        ("old", "bad_value"),
        ("60-70", "bad_value"),
        ("-60", "bad_value"),
        ("6000", "bad_value"),
        ("0", "band_out_of_range"),
        ("60,49", "band_out_of_range"),
        ("60,111", "band_out_of_range"),
        ("60,70,60", "class_twice"),
        ("60,65,70,75,80,85,90", "too_many"),
    ],
)
def test_anything_else_is_refused_with_code_and_values(text, code):
    told = refusal(checked_setting, BANDS, text)
    assert (told["code"], told["field"]) == (code, BANDS)


def test_what_is_wrong_with_a_band_is_told_in_values():
    assert refusal(read_bands, "60,45") == {
        "code": "band_out_of_range", "field": BANDS, "band": 45, "low": 50, "high": 110,
    }  # fmt: skip
    assert refusal(read_bands, "60,60") == {"code": "class_twice", "field": BANDS, "entitlement": "elderly60"}
    rule = refusal(read_rule, "accumulating:elderly75=4")
    assert rule == {"code": "unknown_band", "field": "discipline", "band": 75, "bands": "60,70,80"}
    twice = refusal(read_rule, "accumulating:elderly60=4,elderly=3")
    assert twice == {"code": "class_twice", "field": "discipline", "entitlement": "elderly60"}


def test_an_age_gives_the_highest_band_it_has_reached():
    assert [band_of(age, (65, 75)) for age in (64, 65, 74, 75, 120)] == [
        "", "elderly65", "elderly65", "elderly75", "elderly75",
    ]  # fmt: skip
    assert read_entitlement("elderly", None, (65, 75)) == "elderly65"
    assert refusal(read_entitlement, "elderly60", None, (65, 75))["field"] == "entitlement"
    assert entitlements((65, 75))[:2] == ("elderly75", "elderly65")
    assert in_words("elderly65") == "65 and over"


def test_a_ticket_of_a_band_that_is_no_more_has_the_rate_of_the_next_lower_one():
    rule = read_rule("accumulating:elderly65=2,elderly75=6", bands=(65, 75))
    assert [rule.rate(f"elderly{age}") for age in (60, 65, 70, 75, 80)] == [3.0, 2.0, 2.0, 6.0, 6.0]
    assert band_now("elderly60", (65, 75)) == "elderly60"  # younger than all: as any green one
    ordinary, old = Waiter(1, 1, "", 0.0), Waiter(2, 1, "elderly80", 90.0)
    choice = choose([ordinary, old], rule, 110.0)
    assert choice is not None and choice.waiter is old  # 20 s x 6 against 110 s


def test_estimates_know_such_a_ticket_by_its_rate():
    rule = read_rule("accumulating:elderly75=6", bands=(65, 75))
    assert (class_of(rule, "elderly80"), class_of(rule, "elderly70"), class_of(rule, "ill")) == (
        "elderly80", GREEN, GREEN,
    )  # fmt: skip
    assert classes_of(rule) == ("", GREEN, "elderly75")


def test_what_is_stored_goes_on_when_a_hand_in_the_store_took_its_band_away(staff: Staff) -> None:
    staff.set("queue.discipline", "accumulating:elderly80=4")
    staff.set(BANDS, "65,75")
    staff.open(1)
    staff.take("A", "elderly")
    assert staff.next() == "A001"


def test_the_bands_of_the_hall_are_those_of_its_tickets(staff: Staff, clock: StillClock) -> None:
    staff.do(set_settings, values={BANDS: "65, 75", "queue.discipline": "accumulating:elderly75=6"})
    assert staff.taken("A", "elderly").entitlement == "elderly65"
    assert staff.taken("A", age=80).entitlement == "elderly75"
    assert staff.taken("A", age=64).entitlement is None
    error = staff.refused(staff.take, "A", "elderly80")
    assert (error.code, error.values["value"]) == ("bad_value", "elderly80")
    assert staff.refused(staff.take, "A", "elderly65", age=80).code == "bad_value"
    told = explain(read_rule("accumulating:elderly75=6", bands=(65, 75)))
    assert [one.values for one in told if one.code == "accumulating_class"] == [
        {"entitlement": "elderly75", "times": 6}
    ]


def test_tickets_of_a_band_that_is_no_more_are_called_by_their_class_and_may_keep_it(
    staff: Staff, clock: StillClock
) -> None:
    staff.open(1)
    staff.take("A")
    clock.pass_by(minutes=4)
    staff.take("A", "elderly70")
    clock.pass_by(minutes=1)
    staff.do(set_settings, values={BANDS: "65,75", "queue.discipline": "accumulating:elderly65=9,elderly75=9"})
    row = staff.waiting()[0]
    assert (row.ticket, row.entitlement, row.reason) == (
        "A002", "elderly70", "A002, 70 and over, waited 1 min; goes before A001",
    )  # fmt: skip
    staff.entitle("A002", "elderly70", proof="identity card")  # confirmed as it is
    assert staff.refused(staff.entitle, "A001", "elderly70").code == "bad_value"
    assert staff.next() == "A002"


@pytest.mark.parametrize(
    ("values", "code", "more"),
    [
        ({BANDS: "65,75", "queue.discipline": "accumulating:elderly80=4"}, "unknown_band", {"band": 80}),
        ({"queue.discipline": "accumulating:elderly75=4"}, "unknown_band", {"bands": "60,70,80"}),
        ({"queue.discipline": "accumulating:elderly=4,elderly60=5"}, "class_twice", {"entitlement": "elderly60"}),
        ({"queue.discipline": "accumulating:0.5"}, "green_below_ordinary", {"entitlement": "elderly80"}),
        ({"queue.discipline": "accumulating:regular=2,infant=1"}, "green_below_ordinary", {"entitlement": "infant"}),
        ({"queue.discipline": "accumulating:elderly80=-1"}, "bad_value", {"field": "rate"}),
        ({"queue.discipline": "accumulating:elderly80=0"}, "bad_value", {"field": "rate"}),
        ({BANDS: "60,60"}, "class_twice", {"field": BANDS}),
    ],
    ids=str,
)
def test_rule_and_bands_that_contradict_each_other_are_refused_and_nothing_is_saved(staff, values, code, more):
    admin = staff.who("admin")
    error = admin.refused(admin.do, set_settings, values=values)
    assert error.code == code
    assert {**error.values, **more} == error.values


def test_a_band_that_the_rule_names_cannot_be_taken_away(staff: Staff) -> None:
    staff.do(set_settings, values={"queue.discipline": "accumulating:elderly80=4,elderly60=2"})
    error = staff.refused(staff.do, set_settings, values={BANDS: "65,80"})
    assert (error.code, error.values["band"]) == ("unknown_band", 60)
    staff.do(set_settings, values={BANDS: "60,80"})
