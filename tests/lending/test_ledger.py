"""What is counted: its ledger, and a balance that never falls below none."""

from __future__ import annotations

import pytest

from app.lending import cards, keeping, ledger, loans
from app.residents import register
from tests.helpers.station import WANG


@pytest.fixture
def nails(station):
    return station.item("NAILS", station.model("钉子", "耗材", "consumable"), quantity=10)


def test_the_ledger_tells_every_change_with_its_balance(station, nails):
    station.do(ledger.restock, nails, 5, "社区采购")
    station.do(ledger.consume, nails, 3)
    station.do(ledger.lose, nails, 2, "受潮")
    told = station.do(ledger.adjust, nails, 9, "盘点")
    station.do(loans.lend, [{"code": nails, "quantity": 4}])
    assert (told.quantity, told.left) == (9, 9)
    events = reversed(station.ask(cards.item_card, nails).events)
    assert [(event.kind, event.quantity, event.balance, event.reason) for event in events] == [
        ("added", 10, 10, ""),
        ("restocked", 5, 15, "社区采购"),
        ("consumed", 3, 12, ""),
        ("lost", 2, 10, "受潮"),
        ("adjusted", -1, 9, "盘点"),
        ("consumed", 4, 5, ""),
    ]


def test_no_more_goes_than_there_is(station, nails):
    before = station.rows()
    for run, values in ((ledger.consume, {}), (ledger.lose, {"reason": "丢了"})):
        refused = station.refusal(station.do, run, nails, 11, **values)
        assert (refused.code, refused.values["left"]) == ("too_few", 10)
    for wrong in (0, -1, True, 2_000_000):
        assert station.refusal(station.do, ledger.restock, nails, wrong).code == "bad_value"
    assert station.refusal(station.do, ledger.adjust, nails, -1).code == "bad_value"
    assert station.refusal(station.do, ledger.lose, nails, 1, " ").code == "missing_field"
    assert station.rows() == before


def test_a_piece_has_no_ledger(station):
    code = station.item("T-1")
    assert station.refusal(station.do, ledger.restock, code, 1).code == "not_counted"


def test_chairs_that_a_borrower_lost_end_their_part_of_the_loan(station):
    chairs = station.item("CHAIR", station.model("折叠椅", kind="counted"), quantity=10)
    number = station.lend({"code": chairs, "quantity": 6}).loans[0].loan
    station.back(chairs, quantity=4)
    before = station.rows()
    assert station.refusal(station.do, ledger.lose, chairs, 3, "丢了", loan=number).code == "bad_value"
    told = station.do(ledger.lose, chairs, 2, "丢了", loan=number)
    assert (told.quantity, told.left) == (8, 8)
    assert station.ask(cards.item_card, chairs).item.loans == ()
    station.undo()
    assert station.rows() == before


def test_what_comes_in_is_kept_for_who_waits(station):
    model = station.model("折叠椅", kind="counted")
    chairs = station.item("CHAIR", model, quantity=0)
    who = station.do(register.register, **WANG).code
    station.do(keeping.reserve, model, who, quantity=2)
    before = station.rows()
    station.do(ledger.restock, chairs, 3)
    (kept,) = station.ask(keeping.reservations)
    assert kept.state == "ready"
    assert station.refusal(station.lend, {"code": chairs, "quantity": 2}).code == "reserved"
    station.undo()
    assert station.rows() == before
