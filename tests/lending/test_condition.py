"""Damage that is noted after the scan brought an item back."""

from __future__ import annotations

from app.lending import cards, condition, keeping, loans
from app.residents import register
from tests.helpers.station import WANG, Station

BROKEN = {"works": False}


def state(station: Station, code: str = "T-0001") -> str:
    return str(station.ask(cards.item_card, code).item.status)


def note(station: Station, loan: str, how: dict[str, bool], words: str = "") -> None:
    station.do(condition.note_condition, loan, how, words)


def test_damage_noted_after_the_return_begins_a_repair_and_is_on_the_loan(station: Station) -> None:
    station.item("T-0001")
    station.lend("T-0001")
    loan = station.back("T-0001").loan
    note(station, loan, BROKEN, "夹头松了")
    card = station.ask(cards.item_card, "T-0001")
    assert card.item.status == "repair" and card.care[0].fault == "夹头松了" and card.care[0].loan == loan
    assert (card.history[0].works, card.history[0].lendable) == (False, True)


def test_undo_takes_the_note_back_and_then_the_return(station: Station) -> None:
    station.item("T-0001")
    station.lend("T-0001")
    before_return = station.rows()
    loan = station.back("T-0001").loan
    before = station.rows()
    note(station, loan, BROKEN)
    assert station.undo().what == "noted"
    assert station.rows() == before and station.ask(cards.item_card, "T-0001").care == ()
    station.undo()
    assert station.rows() == before_return


def test_something_missing_but_fit_stays_lendable_with_its_fault_written_down(station: Station) -> None:
    station.item("T-0001")
    station.lend("T-0001")
    note(station, station.back("T-0001").loan, {"complete": False}, "少一个钻头")
    assert state(station) == "active" and len(station.ask(cards.item_card, "T-0001").care) == 1


def test_good_after_all_ends_the_repair_that_the_note_began(station: Station) -> None:
    station.item("T-0001")
    station.lend("T-0001")
    loan = station.back("T-0001").loan
    note(station, loan, BROKEN)
    note(station, loan, BROKEN, "更多")
    assert len(station.ask(cards.item_card, "T-0001").care) == 1
    note(station, loan, {})
    assert state(station) == "active"
    station.undo()
    assert state(station) == "repair"


def test_damaged_item_is_kept_for_nobody_until_the_note_is_undone(station: Station) -> None:
    drill = station.model()
    station.item("T-0001", drill)
    station.lend("T-0001")
    wang = station.do(register.register, **WANG).code
    station.do(keeping.reserve, drill, wang)
    loan = station.back("T-0001").loan
    assert [kept.state for kept in station.ask(keeping.reservations)] == ["ready"]
    note(station, loan, BROKEN)
    assert [kept.state for kept in station.ask(keeping.reservations)] == ["waiting"]
    station.undo()
    assert [kept.state for kept in station.ask(keeping.reservations)] == ["ready"]


def test_what_went_out_since_or_is_not_back_takes_no_note(station: Station) -> None:
    station.item("T-0001")
    first = station.lend("T-0001").loans[0].loan
    assert first is not None
    assert station.refusal(note, station, first, BROKEN).code == "wrong_state"
    station.back("T-0001")
    station.do(loans.lend, ["T-0001"], WANG)
    assert station.refusal(note, station, first, BROKEN).code == "item_out"
    station.back("T-0001")
    assert station.refusal(note, station, first, BROKEN).code == "wrong_state"


def test_another_station_notes_nothing_on_what_came_back_here(station: Station) -> None:
    station.item("T-0001")
    station.lend("T-0001")
    loan = station.back("T-0001").loan
    north = station.beside()
    assert station.refusal(note, north, loan, BROKEN).code == "not_allowed"
