"""Kits: pieces under one code."""

from __future__ import annotations

import pytest

from app.lending import kits, returns, scan, status
from tests.helpers.station import WANG


@pytest.fixture
def bag(station):
    for code, name in (("T-1", "电钻"), ("T-2", "钻头盒"), ("T-3", "卷尺")):
        station.item(code, station.model(name))
    return station.do(kits.make_kit, "装修包", ["T-1", "T-2", "T-3"]).code


def test_the_code_of_a_kit_lends_all_that_belongs_to_it(station, bag):
    assert bag == "K-0001"
    assert station.refusal(station.lend, bag, "T-1").code == "item_twice"
    lent = station.lend(bag)
    assert [one.item for one in lent.loans] == ["T-1", "T-2", "T-3"]
    found = station.ask(scan.scan, "k-0001")
    assert (found.kind, {item.state for item in found.kit.items}) == ("kit", {"out"})
    station.undo()
    assert {item.state for item in station.ask(scan.scan, bag).kit.items} == {"in"}


def test_a_kit_with_a_piece_out_goes_whole_or_as_it_is(station, bag):
    station.lend("T-2", borrower=WANG)
    assert station.refusal(station.lend, bag).code == "item_out"
    lent = station.lend({"code": bag, "whole": False})
    assert [one.item for one in lent.loans] == ["T-1", "T-3"]
    assert station.refusal(station.lend, {"code": bag, "whole": False}).code == "kit_empty"


def test_a_kit_comes_back_as_one_step_with_the_pieces_that_are_there(station, bag):
    station.lend(bag)
    out = station.rows()
    back = station.do(returns.give_back_kit, bag, ["T-1", "T-3"])
    assert [one.item for one in back] == ["T-1", "T-3"]
    station.undo()
    assert station.rows() == out
    assert len(station.do(returns.give_back_kit, bag)) == 3
    assert station.refusal(station.do, returns.give_back_kit, bag).code == "wrong_state"
    station.item("X-1", station.model("别的"))
    assert station.refusal(station.do, returns.give_back_kit, bag, ["X-1"]).code == "bad_value"


def test_what_belongs_to_a_kit_may_change(station, bag):
    station.item("T-4", station.model("水平尺"))
    changed = station.do(kits.change_kit, bag, name="大装修包", items=["T-1", "T-4"])
    assert (changed.name, [item.code for item in changed.items]) == ("大装修包", ["T-1", "T-4"])
    assert station.refusal(station.do, kits.make_kit, "别的", ["T-1"]).code == "in_other_kit"
    other = station.do(kits.make_kit, "别的", ["T-2"]).code
    assert [kit.code for kit in station.ask(kits.kits)] == [bag, other]
    station.do(kits.end_kit, bag)
    assert station.ask(scan.scan, bag).kind == "unknown"
    assert station.refusal(station.lend, bag).code == "unknown_kit"
    station.do(kits.change_kit, other, items=["T-1", "T-2"])


def test_a_piece_that_is_sent_away_leaves_its_kit_and_undo_puts_it_back(station, bag):
    station.beside()
    before = station.rows()
    station.do(status.move, "T-2", "north")
    assert [item.code for item in station.ask(scan.scan, bag).kit.items] == ["T-1", "T-3"]
    station.undo()
    assert station.rows() == before


@pytest.mark.parametrize(
    ("items", "code"),
    [([], "bad_value"), (["T-1", "T-1"], "item_twice"), (["T-9"], "unknown_item"), (["CHAIR"], "counted_thing")],
)
def test_a_wrong_kit_is_refused(station, items, code):
    station.item("T-1")
    station.item("CHAIR", station.model("折叠椅", kind="counted"), quantity=3)
    assert station.refusal(station.do, kits.make_kit, "包", items).code == code
