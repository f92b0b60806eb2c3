"""Counting what a site really has."""

from __future__ import annotations

import pytest

from app.lending import cards, loans, papers, scan, status, stock_take, take_report, views
from tests.helpers.station import WANG


@pytest.fixture
def shelf(station):
    """A station with two drills, chairs, one drill that is out and one that is missing."""
    model = station.model()
    for code in ("T-1", "T-2", "T-3", "T-4"):
        station.item(code, model, place="A1")
    station.item("CHAIR", station.model("折叠椅", kind="counted"), quantity=10)
    station.lend({"code": "CHAIR", "quantity": 4}, "T-3", borrower=WANG)
    station.do(status.mark_missing, "T-4", "上次盘点未见")
    return station


def counted(station, item, **values):
    return station.do(stock_take.count_item, item, **values)


def test_what_nobody_saw_is_missing_and_what_was_counted_is_true(shelf):
    begun = shelf.do(stock_take.begin_take)
    assert (begun.expected, begun.waits, begun.found) == (3, 3, 0)
    assert counted(shelf, "t-1").state == "found"
    told = counted(shelf, "CHAIR", quantity=4)
    assert (told.state, told.expected, told.counted) == ("found", 6, 4)
    assert counted(shelf, "CHAIR", quantity=1, more=True).counted == 5
    shelf.clock.pass_by(hours=3)
    ended = shelf.do(stock_take.end_take, "年中盘点")
    assert (ended.found, ended.missing, ended.unexpected, ended.waits) == (2, 1, 0, 0)
    assert shelf.ask(scan.scan, "T-2").item.status == "missing"
    chairs = shelf.ask(cards.item_card, "CHAIR")
    assert (chairs.item.quantity, chairs.item.left) == (9, 5)
    assert (chairs.events[0].kind, chairs.events[0].quantity, chairs.events[0].balance) == ("adjusted", -1, 5)
    report = shelf.ask(take_report.take_report, ended.id)
    assert [line.item for line in report.missing] == ["T-2"]
    assert [(line.item, line.expected, line.counted) for line in report.differing] == [("CHAIR", 6, 5)]
    assert (report.by, report.out, report.take.note) == (("孙立华",), 2, "年中盘点")
    assert [line.item for line in shelf.ask(take_report.take_lines, ended.id, "found").rows] == ["T-1", "CHAIR"]


def test_a_report_printed_later_says_what_was_out_when_the_stock_take_ended(shelf):
    shelf.lend("T-1", borrower=WANG)
    shelf.undo()  # it never was out
    begun = shelf.do(stock_take.begin_take)
    counted(shelf, "T-1")
    assert shelf.ask(take_report.take_report, begun.id).out == 2
    shelf.do(stock_take.end_take)
    shelf.clock.pass_by(hours=1)
    shelf.back("T-3")
    shelf.lend("T-1", borrower=WANG)
    shelf.lend("T-3", borrower=WANG)
    assert shelf.ask(take_report.take_report, begun.id).out == 2
    facts = shelf.ask(papers.take_facts, begun.id)
    unseen = len(facts.missing) + len(facts.uncounted)
    assert (facts.expected, facts.found_count, facts.out) == (facts.found_count + unseen, 1, 2)
    assert ([one.code for one in facts.missing], [one.code for one in facts.uncounted]) == (["T-2"], ["CHAIR"])


def test_a_stock_take_goes_on_where_it_was_left(shelf):
    begun = shelf.do(stock_take.begin_take)
    counted(shelf, "T-1")
    shelf.clock.pass_by(days=1)
    assert shelf.ask(stock_take.open_stock_take).id == begun.id
    assert shelf.refusal(shelf.do, stock_take.begin_take).code == "take_open"
    again = counted(shelf, "T-1")
    assert (again.again, again.state) == (True, "found")
    assert shelf.ask(stock_take.open_stock_take).found == 1
    shelf.do(stock_take.cancel_take)
    assert shelf.ask(stock_take.open_stock_take) is None
    assert shelf.refusal(shelf.do, stock_take.count_item, "T-1").code == "no_take"
    assert shelf.ask(views.counts).missing == 1


def test_what_should_not_be_here_is_unexpected_and_says_why(shelf):
    north = shelf.beside()
    north.item("N-1", shelf.model("水平尺"))
    shelf.do(stock_take.begin_take)
    assert [(code, counted(shelf, code).why) for code in ("T-3", "T-4", "N-1")] == [
        ("T-3", "out"),
        ("T-4", "missing"),
        ("N-1", "elsewhere"),
    ]
    assert shelf.ask(scan.scan, "T-3").item.state == "out"  # whoever has it may still bring it back
    assert shelf.ask(scan.scan, "T-4").item.status == "active"
    there = shelf.ask(scan.scan, "N-1").item
    assert (there.station, there.in_transit) == ("hall1", True)
    assert shelf.refusal(shelf.do, stock_take.count_item, "X-1").code == "unknown_item"
    ended = shelf.do(stock_take.end_take)
    assert (ended.unexpected, ended.missing, ended.uncounted) == (3, 2, 1)
    report = shelf.ask(take_report.take_report, ended.id)
    assert [line.item for line in report.uncounted] == ["CHAIR"]
    assert [(line.item, line.why, line.home) for line in report.unexpected] == [
        ("T-3", "out", "hall1"),
        ("T-4", "", "hall1"),
        ("N-1", "elsewhere", "north"),
    ]
    assert shelf.ask(cards.item_card, "CHAIR").item.quantity == 10  # nobody counted: nobody knows


def test_what_went_out_meanwhile_is_not_missing(shelf):
    shelf.do(stock_take.begin_take)
    shelf.lend("T-1")
    shelf.do(status.retire, "T-2", "报废")
    shelf.do(loans.lend, [{"code": "CHAIR", "quantity": 1}], WANG)
    counted(shelf, "CHAIR", quantity=5)
    shelf.lend({"code": "CHAIR", "quantity": 2})
    ended = shelf.do(stock_take.end_take)
    assert (ended.missing, ended.found, ended.expected) == (0, 1, 1)
    assert shelf.ask(cards.item_card, "CHAIR").item.left == 3


def test_every_scan_and_the_end_may_be_taken_back(shelf):
    shelf.do(stock_take.begin_take)
    before = shelf.rows()
    counted(shelf, "T-4")
    counted(shelf, "CHAIR", quantity=2)
    counted(shelf, "CHAIR", quantity=5, more=True)
    scanned = shelf.rows()
    ended = shelf.do(stock_take.end_take)
    assert ended.missing == 2
    assert set(shelf.undo().items) == {"T-1", "T-2", "CHAIR"}
    assert shelf.rows() == scanned
    still = shelf.ask(stock_take.open_stock_take)
    assert (still.id, still.waits, still.found, still.unexpected) == (ended.id, 2, 1, 1)
    assert shelf.undo().what == "counted"
    assert [line.counted for line in shelf.ask(take_report.take_lines, ended.id, "found").rows] == [2]
    shelf.undo()
    shelf.undo()
    assert shelf.rows() == before
    assert shelf.ask(stock_take.open_stock_take).waits == 3


def test_a_scan_of_a_stock_take_that_has_ended_stays(station):
    station.item("T-1")
    station.do(stock_take.begin_take)
    counted(station, "T-1")
    station.do(stock_take.end_take)
    assert station.refusal(station.undo).code == "changed_meanwhile"


def test_a_counted_thing_needs_a_number(shelf):
    shelf.do(stock_take.begin_take)
    assert shelf.refusal(shelf.do, stock_take.count_item, "CHAIR").code == "missing_field"
    assert shelf.refusal(shelf.do, stock_take.count_item, "CHAIR", -1).code == "bad_value"
    assert shelf.refusal(shelf.do, stock_take.count_item, "T-1", 2).code == "bad_value"


def test_each_station_counts_for_itself(shelf):
    north = shelf.beside()
    north.item("N-1", shelf.model("水平尺"))
    begun = shelf.do(stock_take.begin_take)
    assert north.do(stock_take.begin_take).expected == 1
    assert north.refusal(north.ask, take_report.take_report, begun.id).code == "not_allowed"
    north.do(stock_take.end_take)
    assert [take.missing for take in north.ask(stock_take.stock_takes)] == [1]
    assert shelf.ask(stock_take.open_stock_take) is not None
