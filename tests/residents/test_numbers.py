"""Rules of the numbers beyond the vectors: any text gets an answer, every wrong character is found."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.residents.areas import is_known
from app.residents.clean_up import clean_number
from app.residents.disability import CATEGORIES, read_card
from app.residents.identify import identify
from app.residents.identity import check_character, read_identity
from app.residents.phone import read_phone
from tests.helpers.ids import TODAY

_BIRTHS = st.dates(date(1900, 1, 1), TODAY)
_PHONE_LIKE = st.text("0123456789+-() ext.#*/、tel:转", max_size=24)


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """Make a number of Dongcheng or Urumqi with any birth date and a sequence hardly ever issued."""
    area = draw(st.sampled_from(["110101", "650102"]))
    body = f"{area}{draw(_BIRTHS):%Y%m%d}{draw(st.integers(901, 999))}"
    return body + check_character(body)


@given(numbers())
def test_a_right_number_gives_birth_date_and_sex(number):
    read = read_identity(number, TODAY)
    assert (read.kind, read.valid, read.warnings, read.error) == ("resident_id", True, (), None)
    assert f"{read.birth_date:%Y%m%d}" == number[6:14]
    assert read.sex == ("男" if int(number[16]) % 2 else "女")


@given(numbers(), st.integers(0, 17), st.sampled_from("0123456789X"))
def test_one_wrong_character_is_always_found(number, at, character):
    wrong = number[:at] + character + number[at + 1 :]
    assert read_identity(wrong, TODAY).valid == (wrong == number)


@given(numbers(), st.integers(0, 16))
def test_two_neighbours_in_wrong_order_are_always_found(number, at):
    wrong = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    assert read_identity(wrong, TODAY).valid == (wrong == number)


@given(numbers(), st.integers(1, 7), st.integers(1, 4), st.sampled_from(["", "B1", "b12"]))
def test_a_card_says_what_its_number_says(number, category, level, suffix):
    card = read_card(f"{number}{category}{level}{suffix}", TODAY)
    assert (card.valid, card.disability, card.level) == (True, CATEGORIES[category - 1], level)
    assert card.reissue == int(suffix[1:] or 0)
    assert card.birth_date == read_identity(number, TODAY).birth_date


@given(st.text(max_size=40) | _PHONE_LIKE)
def test_any_text_gets_an_answer(text):
    answer = identify(text, TODAY)
    assert answer.valid == (answer.error is None)
    phone = read_phone(text)
    assert phone.valid == (phone.error is None) == (phone.normalized is not None)


@given(st.text(max_size=40))
def test_cleaning_twice_changes_nothing(text):
    assert clean_number(clean_number(f"1{text}")) == clean_number(f"1{text}")


@given(_PHONE_LIKE)
def test_a_normalized_telephone_number_is_its_own_normal_form(text):
    read = read_phone(text)
    if read.normalized is not None:
        assert read_phone(read.normalized) == read


def test_birth_dates_end_today_and_begin_150_years_ago():
    def read(born: date) -> str | None:
        body = f"110101{born:%Y%m%d}901"
        return read_identity(body + check_character(body), TODAY).error

    assert read(TODAY) is None
    assert read(TODAY + timedelta(days=1)) == "future_date"
    assert read(date(1876, 1, 1)) is None
    assert read(date(1875, 12, 31)) == "implausible_date"


@pytest.mark.parametrize("area", ["110104", "310119", "511028", "659012", "330114", "441900"])
def test_areas_of_then_and_now_are_known(area):
    assert is_known(area)


def test_an_unknown_area_only_warns():
    read = read_identity("119999202012199564", TODAY)
    assert (read.valid, read.warnings) == (True, ("area_unknown",))


def test_a_foreign_card_is_a_kind_of_its_own():
    read = read_identity("911840198504129016", TODAY)
    assert (read.kind, read.valid, read.warnings) == ("foreign_card", True, ("format_unofficial",))


@pytest.mark.parametrize("number", ["1101\x000519491231002X", "11010519491231\x1f002X", "\ud800" * 18])
def test_control_characters_and_half_characters_are_no_clutter(number):
    assert read_identity(number, TODAY).error == "bad_format"
