"""Reading a paper at the desk: the class it proposes, in clear words when it cannot be relied on; nothing is kept."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.errors import HallError
from app.core.id_check import check_character, holds_number
from app.queue.classes import BANDS
from app.residents.papers import PaperNumber, age_on, proposal, read_paper
from app.residents.reader import GAP_S, KeyboardWedge
from tests.helpers.ids import vectors
from tests.helpers.staff import digest

TODAY = date(2026, 11, 23)


def _number(born: str, area: str = "110105") -> str:
    body = f"{area}{born}901"
    return body + check_character(body)


def _read(text: str, today: date = TODAY):
    return proposal(PaperNumber(text), today, BANDS)


@pytest.mark.parametrize(
    ("born", "entitlement"),
    [
        ("19661123", "elderly60"),  # 60 today
        ("19661124", None),  # tomorrow
        ("19561123", "elderly70"),
        ("19461123", "elderly80"),
        ("20200101", None),
    ],
)
def test_an_id_card_proposes_the_band_of_the_sites_date(born, entitlement):
    read = _read(_number(born))
    assert (read.proof, read.entitlement, read.error) == ("id_card", entitlement, None)


def test_who_was_born_on_a_leap_day_is_a_year_older_on_the_first_of_march():
    born = date(1968, 2, 29)
    assert [age_on(born, date(2028, 2, 28)), age_on(born, date(2028, 2, 29))] == [59, 60]
    assert [age_on(born, date(2029, 2, 28)), age_on(born, date(2029, 3, 1))] == [60, 61]


def test_a_disability_card_proposes_disabled_with_category_and_level():
    one = next(one for one in vectors("disability_card") if one["valid"] and one["disability"] == "肢体")
    read = _read(one["text"])
    assert (read.proof, read.entitlement, read.disability, read.level) == (
        "disability_card",
        "disabled",
        "肢体",
        one["level"],
    )


def test_full_width_digits_lower_case_x_and_spaces_are_read():
    for category in ("full_width", "lower_x", "spaces"):
        for one in vectors("resident_id"):
            if one["category"] == category and one["valid"]:
                assert _read(one["text"]).proof == "id_card", one


def test_a_wrong_number_proposes_nothing_and_says_why():
    good = _number("19400101")
    assert _read(good[:17] + ("1" if good[17] == "0" else "0")).error == "bad_checksum"
    assert _read(_number("20261124")).error == "future_date"
    assert _read("A017").error == "bad_format"
    assert _read("1" * 101).error == "too_long"
    for wrong in (_number("20261124"), "A017", ""):
        assert (_read(wrong).proof, _read(wrong).entitlement) == ("", None)


def test_an_unknown_area_only_warns():
    read = _read(_number("19400101", area="119999"))
    assert (read.entitlement, read.warnings, read.error) == ("elderly80", ("area_unknown",), None)


def test_reading_asks_for_the_right_to_entitle_and_leaves_no_trace(staff):
    number = _number("19400101")
    staff.take()  # the day has begun
    before = digest(staff.hall)
    read = staff.hall.ask(read_paper, staff.actor, number=PaperNumber(number))
    assert read.entitlement == "elderly80"
    assert digest(staff.hall) == before
    assert number[6:14] not in repr(read)
    with pytest.raises(HallError, match="not_allowed"):
        staff.hall.ask(read_paper, staff.who("admin").actor, number=PaperNumber(number))


def test_the_halls_own_bands_count(staff):
    staff.set("queue.elderly_bands", "65")
    read = staff.hall.ask(read_paper, staff.actor, number=PaperNumber(_number("19621122")))
    assert read.entitlement is None
    read = staff.hall.ask(read_paper, staff.actor, number=PaperNumber(_number("19400101")))
    assert read.entitlement == "elderly65"


def test_a_number_under_way_never_shows_itself():
    assert "1101" not in f"{PaperNumber('110105')!r} {PaperNumber('110105')}"


def test_every_valid_number_of_the_vectors_is_found_in_a_text():
    for name in ("resident_id", "disability_card"):
        for one in vectors(name):
            if one["valid"]:
                assert holds_number(f"来人证号{one['normalized']}，已看"), one
    for harmless in ("13812340000", "2026-11-23 09:30", "A017", "1101051949123100211010519491231002", ""):
        assert not holds_number(harmless), harmless


# -- the keyboard wedge


def _typed(wedge: KeyboardWedge, text: str, gap: float, start: float = 10.0) -> bool:
    at = start
    for character in text:
        at += gap
        wedge.key(character, at)
    return wedge.enter(at + gap)


def test_a_scanner_is_told_from_a_person_by_its_speed():
    heard: list[PaperNumber] = []
    wedge = KeyboardWedge()
    wedge.open(heard.append)
    number = _number("19400101")
    assert not _typed(wedge, number, GAP_S * 1.5)
    assert not _typed(wedge, "A017", 0.005)
    assert not _typed(wedge, number[:10], 0.005)
    assert heard == []
    assert _typed(wedge, number, 0.01)
    assert [each.text for each in heard] == [number]


def test_what_was_typed_before_a_scan_is_no_part_of_it():
    heard: list[PaperNumber] = []
    wedge = KeyboardWedge()
    wedge.open(heard.append)
    number = _number("19400101")
    wedge.key("7", 9.0)
    assert _typed(wedge, number, 0.01)
    assert heard[-1].text == number
    wedge.key("A", 20.0)
    assert _typed(wedge, number, 0.01, 20.0)
    assert heard[-1].text == number


def test_a_closed_reader_hears_nothing_and_remembers_nothing():
    heard: list[PaperNumber] = []
    wedge = KeyboardWedge()
    wedge.open(heard.append)
    for character in _number("19400101"):
        wedge.key(character, 1.0)
    wedge.close()
    wedge.close()
    assert not wedge.enter(1.0)
    assert heard == [] and not wedge._typed
