"""Whether an item may go out and where it is."""

from __future__ import annotations

import pytest

from app.lending import cards, scan, status, views
from tests.helpers.station import LI, WANG


def test_an_item_is_in_use_from_the_first_scan_of_its_label_on(station):
    code = station.item(None)
    assert station.ask(views.counts).pending == 1
    before = station.rows()
    assert station.do(status.activate, code).status == "active"
    assert station.refusal(station.do, status.activate, code).code == "wrong_state"
    station.undo()
    assert station.rows() == before


def test_a_retired_item_goes_out_no_more_until_it_is_taken_back(station):
    code = station.item("T-1")
    assert station.refusal(station.do, status.retire, code, " ").code == "missing_field"
    station.do(status.retire, code, "报废")
    refused = station.refusal(station.lend, code)
    assert (refused.code, refused.values["why"]) == ("not_lendable", "retired")
    assert station.ask(scan.scan, code).item.why_words == "报废"
    assert station.refusal(station.do, status.retire, code, "x").code == "wrong_state"
    station.do(status.reinstate, code)
    station.lend(code)
    assert station.refusal(station.do, status.retire, code, "报废").code == "item_out"


def test_an_item_that_its_borrower_lost_ends_the_loan_and_may_turn_up_again(station):
    code = station.item("T-1")
    station.lend(code)
    out = station.rows()
    assert station.do(status.mark_missing, code, "借用人丢失").status == "missing"
    assert station.ask(views.counts).out == 0
    card = station.ask(cards.item_card, code)
    assert [(loan.state, loan.complete) for loan in card.history] == [("lost", False)]
    assert station.refusal(station.do, status.mark_missing, code, "x").code == "wrong_state"
    station.undo()
    assert station.rows() == out
    station.do(status.mark_missing, code, "借用人丢失")
    assert station.do(status.find_again, code).status == "active"
    station.lend(code, borrower=WANG)


def test_an_item_sent_to_another_station_is_on_its_way_until_it_is_scanned_there(station):
    north = station.beside()
    code = station.item("T-1")
    before = station.rows()
    station.do(status.move, code, "north", reason="支援")
    assert (station.ask(views.counts).on_the_way, north.ask(views.counts).on_the_way) == (0, 1)
    assert [row.code for row in north.ask(views.on_the_way).rows] == [code]
    assert north.ask(scan.scan, code).item.in_transit
    north.do(status.receive, code)
    assert (north.ask(views.counts).on_the_way, north.ask(scan.scan, code).item.station) == (0, "north")
    assert north.refusal(north.do, status.receive, code).code == "wrong_state"
    assert station.refusal(station.undo).code == "changed_meanwhile"
    north.undo()
    station.undo()
    assert station.rows() == before


def test_an_item_on_its_way_that_is_lent_where_it_arrives_is_there(station):
    north = station.beside()
    code = station.item("T-1")
    station.do(status.move, code, "north")
    north.lend(code)
    item = north.ask(scan.scan, code).item
    assert (item.station, item.home, item.in_transit) == ("north", "north", False)


def test_counted_things_taken_back_on_their_way_are_all_there_again(station):
    north = station.beside()
    code = station.item("CHAIR", station.model("折叠椅", kind="counted"), quantity=6)
    station.do(status.move, code, "north")
    north.do(status.move, code, "hall1")
    card = station.ask(cards.item_card, code)
    assert (card.item.station, card.item.home, card.item.in_transit) == ("hall1", "hall1", False)
    assert [(line.kind, line.balance) for line in card.events[:2]] == [("received", 6), ("sent", 0)]


def test_an_item_given_back_elsewhere_goes_home_and_is_home_from_its_scan_on(station):
    north = station.beside()
    code = station.item("T-1")
    station.lend(code)
    back = north.back(code)
    assert back.home == "hall1"
    assert [row.code for row in station.ask(views.on_the_way).rows] == [code]
    station.do(status.receive, code)
    assert station.ask(views.on_the_way).rows == ()


def test_counted_things_do_not_move_because_one_came_back_elsewhere(station):
    north = station.beside()
    code = station.item("CHAIR", station.model("折叠椅", kind="counted"), quantity=10)
    station.lend({"code": code, "quantity": 2})
    assert north.back(code).home == "hall1"
    item = station.ask(scan.scan, code).item
    assert (item.station, item.in_transit, item.left) == ("hall1", False, 10)
    refused = north.refusal(north.lend, code)
    assert (refused.code, refused.values["why"]) == ("not_lendable", "elsewhere")


def test_some_of_a_counted_thing_go_to_the_other_stations_own_row(station):
    north = station.beside()
    code = station.item("CHAIR", station.model("折叠椅", kind="counted"), quantity=10)
    assert station.refusal(station.do, status.move, code, "north", 11).code == "too_few"
    station.do(status.move, code, "north", 4)
    (there,) = north.ask(views.items).rows
    assert (there.left, there.status, station.ask(scan.scan, code).item.left) == (4, "pending", 6)
    station.do(status.move, code, "north", 1)
    assert [row.left for row in north.ask(views.items).rows] == [5]
    station.undo()
    station.undo()
    assert [(row.left, row.status) for row in north.ask(views.items).rows] == [(0, "retired")]
    assert station.ask(scan.scan, code).item.left == 10


@pytest.mark.parametrize(
    ("to", "code"),
    [("nowhere", "unknown_site"), ("hall1", "wrong_state")],
)
def test_a_wrong_place_is_refused(station, to, code):
    item = station.item("T-1")
    assert station.refusal(station.do, status.move, item, to).code == code


def test_what_is_out_is_not_sent_and_counted_things_are_not_missing_as_a_whole(station):
    station.beside()
    drill = station.item("T-1")
    station.lend(drill, borrower=LI)
    assert station.refusal(station.do, status.move, drill, "north").code == "item_out"
    chairs = station.item("CHAIR", station.model("折叠椅", kind="counted"), quantity=3)
    assert station.refusal(station.do, status.mark_missing, chairs, "x").code == "counted_thing"
