"""What is said of a call."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.queue.numbers import command_name, ticket_name
from app.voice import phrases
from app.voice.words import EN, YAO, YI, ZH, chinese_desk, sentence, told

DIGIT = {mark: value for value, mark in enumerate("零一二三四五六七八九")} | {"幺": 1}


@pytest.mark.parametrize(
    ("ticket", "desk", "style", "said"),
    [
        ("A017", "3", YAO, "请 A 零幺七 号，到 三 号接待席。"),
        ("A017", "3", YI, "请 A 零一七 号，到 三 号接待席。"),
        ("B1000", "12", YAO, "请 B 幺零零零 号，到 十二 号接待席。"),
        ("昨A017", "3", YAO, "请 昨天的 A 零幺七 号，到 三 号接待席。"),
        ("A017@2026-11-21", "3", YAO, "请 昨天的 A 零幺七 号，到 三 号接待席。"),
        ("C002", "2A", YAO, "请 C 零零二 号，到 二 A 号接待席。"),
    ],
)
def test_a_call_is_said_digit_by_digit_with_its_desk(ticket: str, desk: str, style: str, said: str) -> None:
    assert sentence(told(ticket, desk), ZH, style) == said


def test_english_spells_the_number_and_names_the_desk() -> None:
    assert sentence(told("A017", "12"), EN) == "Ticket A, zero one seven, please go to desk 12."
    assert sentence(told("A017@2026-11-21", "3"), EN).startswith("Yesterday's ticket A, zero one seven")


@pytest.mark.parametrize(
    ("desk", "said"),
    [
        ("1", "一"), ("2", "二"), ("10", "十"), ("11", "十一"), ("12", "十二"), ("20", "二十"), ("21", "二十一"),
        ("99", "九十九"), ("100", "一百"), ("105", "一百零五"), ("110", "一百一十"), ("112", "一百一十二"), ("0", "零"),
        ("03", "零三"), ("1234", "一二三四"), ("b2", "B 二"),
    ],
)  # fmt: skip
def test_a_desk_is_said_as_a_number(desk: str, said: str) -> None:
    assert chinese_desk(desk) == said


@given(st.integers(1, 999))
def test_every_desk_up_to_999_reads_back(number: int) -> None:
    value = rest = 0
    for mark in chinese_desk(str(number)):
        if mark in DIGIT:
            rest = DIGIT[mark]
        else:
            value += (rest or 1) * {"十": 10, "百": 100}[mark]
            rest = 0
    assert value + rest == number


@given(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), st.integers(1, 99_999), st.booleans(), st.sampled_from([YI, YAO]))
def test_every_number_that_the_hall_gives_reads_back(letter: str, number: int, carried: bool, style: str) -> None:
    from datetime import date

    names = [ticket_name(letter, number, carried)]
    if carried:
        names.append(command_name(letter, number, date(2026, 11, 20), date(2026, 11, 23)))
    for name in names:
        said = sentence(told(name, "3"), ZH, style)
        found = re.search(r" ([A-Z]) ([零一二三四五六七八九幺]+) 号，", said)
        assert found is not None and found[1] == letter
        assert "".join(str(DIGIT[mark]) for mark in found[2]) == f"{number:03d}"
        assert ("昨天" in said) == carried
        assert ("一" in found[2]) == (style == YI and "1" in f"{number:03d}")


def test_a_number_of_no_known_form_is_spelled_and_breaks_nothing() -> None:
    assert "号接待席" in sentence(told("??", "??"), ZH)
    assert sentence(told("17", "3"), ZH, YI) == "请 一七 号，到 三 号接待席。"


def test_recordings_of_a_call_stand_in_the_order_of_its_sentence() -> None:
    keys = phrases.clips(told("A017", "12"), ZH, YAO)
    said = "".join(phrases.BY_KEY[key].text for key in keys)
    assert said == "请A零幺七号，请到十二号接待席"
    assert phrases.clips(told("昨B100", "3"), EN)[0] == "en_yesterday"


@given(
    st.sampled_from("ABZ"),
    st.integers(1, 12_000),
    st.integers(1, 120),
    st.sampled_from([ZH, EN]),
    st.sampled_from([YI, YAO]),
)
def test_what_a_hall_is_asked_to_record_says_every_call_of_it(
    letter: str, number: int, desk: int, language: str, style: str
) -> None:
    asked = {phrase.key for phrase in phrases.needed([letter], [str(desk)], [language], style, carried=True)}
    assert asked.issuperset(phrases.clips(told(ticket_name(letter, number, True), str(desk)), language, style))


def test_a_hall_of_four_desks_records_some_twenty_phrases_in_chinese() -> None:
    asked = phrases.needed("ABCD", ["1", "2", "3", "4"], [ZH], YAO)
    assert [phrase.text for phrase in asked] == [
        *("请", "号，请到", "号接待席"), *"零一二三四五六七八九", "幺", *"ABCD",
    ]  # fmt: skip
    assert len({phrase.key for phrase in phrases.ALL}) == len(phrases.ALL)
    assert len({phrase.text.casefold() for phrase in phrases.ALL}) == len(phrases.ALL)
