"""The codes that find items: own ones, further ones, labels printed ahead."""

from __future__ import annotations

import pytest

from app.lending import cards, labels, scan, stock
from tests.helpers.station import Station


def test_a_label_printed_ahead_is_bound_at_its_first_scan(station):
    codes = station.do(labels.reserve_labels, 3)
    assert codes == ("T-0001", "T-0002", "T-0003")
    assert station.ask(scan.scan, "t-0002").kind == "label"
    station.item("T-0002", station.model())
    assert station.ask(scan.scan, "T-0002").item.status == "active"
    assert station.ask(labels.blank_labels) == ("T-0001", "T-0003")


def test_a_label_stuck_on_an_item_that_waits_for_its_label_puts_it_into_use(station):
    (label,) = station.do(labels.reserve_labels, 1)
    code = station.item(None)
    before = station.rows()
    assert station.do(labels.add_code, code, label).status == "active"
    assert station.ask(scan.scan, label).item.code == code
    station.undo()
    assert (station.rows(), station.ask(scan.scan, label).kind) == (before, "label")


def test_own_numbers_and_printed_ones_never_meet(station):
    model = station.model()
    for code in ("T-0001", "T-0003", "t-0004"):
        station.item(code, model)
    assert station.item(None, model) == "T-0002"
    assert station.do(labels.reserve_labels, 2) == ("T-0005", "T-0006")
    assert station.item(None, model) == "T-0007"


def test_thousands_of_own_numbers_are_passed_over(station):
    model = station.model("雨伞")
    for number in range(1, 40):
        station.item(f"T-{number:04d}", model)
    assert station.item(None, model) == "T-0040"


def test_a_spoilt_label_finds_nothing_any_more(station):
    codes = station.do(labels.reserve_labels, 2)
    station.do(labels.drop_label, codes[0])
    assert station.ask(scan.scan, codes[0]).kind == "unknown"
    assert station.refusal(station.do, labels.drop_label, codes[0]).code == "unknown_label"
    station.item(codes[1])
    assert station.refusal(station.do, labels.drop_label, codes[1]).code == "unknown_label"


def test_a_barcode_belongs_to_one_item_and_may_be_taken_off(station):
    model = station.model()
    one, two = station.item("A-1", model), station.item("A-2", model)
    station.do(labels.add_code, one, "6901234567892")
    assert station.refusal(station.do, labels.add_code, two, "6901234567892").code == "item_code_taken"
    assert station.refusal(station.do, stock.add_item, model, "6901234567892").code == "item_code_taken"
    assert station.refusal(station.do, labels.remove_code, two, "6901234567892").code == "bad_value"
    assert station.refusal(station.do, labels.remove_code, one, "a-1").code == "bad_value"
    station.do(labels.remove_code, one, "6901234567892")
    assert station.ask(scan.scan, "6901234567892").kind == "unknown"
    station.do(labels.add_code, two, "6901234567892")
    assert station.ask(cards.item_card, two).codes == ("A-2", "6901234567892")
    station.undo()
    assert station.ask(scan.scan, "6901234567892").kind == "unknown"


@pytest.mark.parametrize("code", ["R-0001", "k-0001", "Ｌ－0001", "G-12345", "Q-abc", "C-0001", "M-0001", "S-0001"])
def test_no_item_has_the_code_of_a_person_or_paper(station: Station, code):
    model = station.model()
    assert station.refusal(station.do, stock.add_item, model, code).code == "reserved_code"


@pytest.mark.parametrize("count", [0, -1, 1001, True])
def test_a_wrong_number_of_labels_is_refused(station, count):
    assert station.refusal(station.do, labels.reserve_labels, count).code == "bad_value"


def test_what_is_written_down_of_an_item_may_be_changed_by_who_saw_the_newest(station):
    code = station.item("T-1", place="A1", donor="王大爷")
    card = station.ask(cards.item_card, code)
    station.do(stock.edit_item, code, card.version, place="B2", donor="", note="旧")
    card = station.ask(cards.item_card, code)
    assert (card.item.place, card.donor, card.note) == ("B2", "", "旧")
    assert station.refusal(station.do, stock.edit_item, code, card.version - 1, place="C").code == "changed_meanwhile"
    assert station.refusal(station.do, stock.edit_item, code, card.version, colour="C").code == "bad_value"
