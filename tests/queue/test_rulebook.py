"""What people write, read strictly: disciplines, durations, ticket numbers, classes, needs."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import HallError
from app.queue.classes import band_of, entitlements, read_entitlement, read_needs
from app.queue.discipline import Rule
from app.queue.numbers import command_name, read_ticket_name, shown, ticket_name
from app.queue.rulebook import read_duration, read_rule


def refusal(run, *args, **kwargs):
    with pytest.raises(HallError) as caught:
        run(*args, **kwargs)
    return caught.value.code


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("fifo", Rule("fifo")),
        ("strict", Rule("strict")),
        ("ratio", Rule("ratio", turn=2)),
        ("ratio:1", Rule("ratio", turn=1)),
        ("ratio:12", Rule("ratio", turn=12)),
        ("headstart:10m", Rule("headstart", head_start_s=600)),
        ("headstart:0", Rule("headstart", head_start_s=0)),
        ("headstart:90s", Rule("headstart", head_start_s=90)),
        ("headstart:1.5h", Rule("headstart", head_start_s=5400)),
        ("accumulating", Rule()),
        ("accumulating:3", Rule(green_rate=3)),
        ("accumulating:2.5", Rule(green_rate=2.5)),
        (" accumulating:3 ", Rule(green_rate=3)),
        (
            "accumulating:elderly80=4,disabled=4,elderly60=2",
            Rule(rates={"elderly80": 4, "disabled": 4, "elderly60": 2}),
        ),
        ("accumulating:2, elderly80=4", Rule(green_rate=2, rates={"elderly80": 4})),
        ("accumulating:elderly=3,regular=2", Rule(rates={"elderly60": 3, "": 2})),
    ],
)
def test_a_discipline_is_read(text, rule):
    assert read_rule(text) == rule


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lifo",
        "FIFO",
        "fifo:1",
        "ratio:0",
        "ratio:-1",
        "ratio:1.5",
        "ratio:x",
        "ratio:²",
        "ratio:" + "9" * 5000,
        "headstart:-5m",
        "headstart:soon",
        "headstart:" + "9" * 400,
        "accumulating:0",
        "accumulating:-1",
        "accumulating:nan",
        "accumulating:inf",
        "accumulating:1e999",
        "accumulating:three",
        "accumulating:elderly80=0",
        "accumulating:elderly80=",
        "accumulating:elderly80=nan,disabled=2",
        "accumulating:,",
        "accumulating:3;disabled=2",
        "accumulating:3,4",
        "accumulating:elderly8=4",
    ],
)
def test_anything_else_is_no_discipline(text):
    assert refusal(read_rule, text) == "bad_value"


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text):
    for start in ("", "accumulating:", "ratio:", "headstart:"):
        try:
            rule = read_rule(start + text)
        except HallError as error:
            assert error.code in ("bad_value", "class_twice", "unknown_band")
        else:
            assert rule.kind in ("fifo", "strict", "ratio", "headstart", "accumulating")
            assert 0 < rule.green_rate < float("inf")


@pytest.mark.parametrize(("text", "seconds"), [("40m", 2400), ("90s", 90), ("2h", 7200), ("30", 30), (" 1.5H ", 5400)])
def test_a_duration_is_read(text, seconds):
    assert read_duration(text) == seconds


@pytest.mark.parametrize("text", ["", "-1m", "m", "1 day", "1e3", "1m30s", "inf", "nan"])
def test_no_duration(text):
    assert refusal(read_duration, text) == "bad_value"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A017", ("A", 17, None)),
        (" a017 ", ("A", 17, None)),
        ("Ａ０１７", ("A", 17, None)),
        ("D1000", ("D", 1000, None)),
        ("T012", ("T", 12, None)),  # a bare T and digits is a ticket, never an item
        ("昨A017", ("A", 17, None)),
        ("A017@2026-11-21", ("A", 17, date(2026, 11, 21))),
    ],
)
def test_a_ticket_number_is_read(text, read):
    assert read_ticket_name(text) == read


@pytest.mark.parametrize(
    "text",
    ["", "A17", "017", "T-0012", "AA017", "A017@2026-13-40", "A017@", "A017 A018", "A\x00017", "A017\n1", "Ａ-017",
     "A" + "9" * 5000, "昨", "\ud800"],
)  # fmt: skip
def test_no_ticket_number(text):
    assert refusal(read_ticket_name, text) == "unknown_ticket"


@given(st.sampled_from("ABZ"), st.integers(1, 999_999), st.dates(), st.dates())
def test_a_written_number_is_read_back(letter, number, day, today):
    name = command_name(letter, number, day, today)
    assert read_ticket_name(name) == (letter, number, None if day == today else day)
    assert shown(name) == ticket_name(letter, number, carried=day != today)


@given(st.text(max_size=20))
def test_any_text_is_a_number_or_refused(text):
    try:
        letter, number, _ = read_ticket_name(text)
    except HallError as error:
        assert error.code == "unknown_ticket"
    else:
        assert "A" <= letter <= "Z"
        assert 0 <= number <= 999_999


@pytest.mark.parametrize(
    ("entitlement", "age", "band"),
    [
        (None, None, ""),
        (None, 59, ""),
        (None, 60, "elderly60"),
        (None, 79, "elderly70"),
        (None, 101, "elderly80"),
        ("elderly", None, "elderly60"),
        ("elderly", 85, "elderly80"),
        ("elderly70", None, "elderly70"),
        ("elderly70", 71, "elderly70"),
        ("disabled", 85, "disabled"),
        ("pregnant", 30, "pregnant"),
    ],
)
def test_an_age_gives_a_band(entitlement, age, band):
    assert read_entitlement(entitlement, age) == band


@pytest.mark.parametrize(
    ("entitlement", "age"),
    [("elderly70", 85), ("elderly", 59), ("elderly80", 60), ("vip", None), ("", None), ("none", None), (None, -1),
     (None, 151), ("ELDERLY60", None)],
)  # fmt: skip
def test_what_contradicts_itself_is_refused(entitlement, age):
    assert refusal(read_entitlement, entitlement, age) == "bad_value"


def test_the_classes_are_those_of_the_design():
    told = "elderly60 elderly70 elderly80 disabled ill pregnant infant veteran other"
    assert sorted(entitlements()) == sorted(told.split())
    assert [band_of(age) for age in (0, 59, 60, 70, 80, 150)] == [
        "", "", "elderly60", "elderly70", "elderly80", "elderly80",
    ]  # fmt: skip


def test_needs():
    assert read_needs("hearing") == ("hearing",)
    assert read_needs(["sight", "wheelchair", "sight"]) == ("wheelchair", "sight")
    for wrong in ("wings", ["wings"], 7, {"a": 1}, [7], None):
        assert refusal(read_needs, wrong) == "bad_value"
