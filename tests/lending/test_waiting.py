"""Who waits for a model gets what is there, in their order, and is promised no more than that."""

from __future__ import annotations

import pytest

from app.lending import care, keeping, kits, ledger, loans, status, stock_take
from app.lending.day import lapse_reservations
from app.residents import register
from tests.helpers.station import LI, WANG, Station


def states(station: Station) -> list[str]:
    return [kept.state for kept in station.ask(keeping.reservations)]


@pytest.fixture
def two(station: Station) -> list[str]:
    return [station.do(register.register, **who).code for who in (LI, WANG)]


def test_enough_of_a_counted_thing_is_kept_for_everybody_who_waits(station: Station, two: list[str]) -> None:
    model = station.model("折叠椅", kind="counted")
    chairs = station.item("CHAIR", model, quantity=0)
    for who in two:
        station.do(keeping.reserve, model, who, quantity=2)
    before = station.rows()
    station.do(ledger.restock, chairs, 3)
    assert states(station) == ["ready", "waiting"]
    station.do(ledger.restock, chairs, 1)
    assert states(station) == ["ready", "ready"]
    station.undo()
    station.undo()
    assert station.rows() == before
    station.do(ledger.restock, chairs, 9)
    assert states(station) == ["ready", "ready"]


def test_what_was_not_fetched_goes_on_though_another_model_came_back_first(station: Station, two: list[str]) -> None:
    drill = station.model()
    station.item("T-1", drill)
    station.item("U-1", station.model("雨伞"))
    station.lend("U-1")
    for who in two:
        station.do(keeping.reserve, drill, who)
    station.clock.pass_by(days=5)
    station.back("U-1")
    station.do(lapse_reservations)
    assert [(kept.resident, kept.state) for kept in station.ask(keeping.reservations)] == [(two[1], "ready")]


def test_a_new_piece_is_kept_for_who_waits(station: Station, two: list[str]) -> None:
    model = station.model()
    station.item("T-1", model)
    station.lend("T-1", borrower=WANG)
    station.do(keeping.reserve, model, two[0])
    station.item("T-2", model)
    assert states(station) == ["ready"]


@pytest.mark.parametrize(
    ("run", "values"),
    [
        (care.report_fault, {"fault": "坏了"}),
        (care.check_item, {"good": False, "note": "裂了"}),
        (status.retire, {"reason": "报废"}),
        (status.mark_missing, {"reason": "丢了"}),
        (status.move, {"to": "north"}),
    ],
)
def test_what_must_not_go_out_any_more_is_promised_to_nobody(station: Station, two: list[str], run, values) -> None:
    station.beside()
    model = station.model()
    code = station.item("T-1", model)
    station.do(keeping.reserve, model, two[0])
    before = station.rows()
    station.do(run, code, **values)
    assert states(station) == ["waiting"]
    station.undo()
    assert station.rows() == before


def test_of_fewer_than_were_promised_the_newest_promise_goes(station: Station, two: list[str]) -> None:
    model = station.model("折叠椅", kind="counted")
    station.item("CHAIR", model, quantity=4)
    for who in two:
        station.do(keeping.reserve, model, who, quantity=2)
    before = station.rows()
    for run, count in ((ledger.consume, 1), (ledger.adjust, 3)):
        station.do(run, "CHAIR", count)
        assert states(station) == ["ready", "waiting"]
        station.undo()
        assert station.rows() == before


def test_a_supervisor_who_lends_what_was_promised_lets_the_other_wait(station: Station, two: list[str]) -> None:
    model = station.model()
    station.item("T-1", model)
    station.do(keeping.reserve, model, two[1])
    before = station.rows()
    station.lend("T-1", override="家里漏水")
    assert states(station) == ["waiting"]
    station.undo()
    assert station.rows() == before


def test_a_kit_and_a_stock_take_keep_their_promises_too(station: Station, two: list[str]) -> None:
    model = station.model()
    station.item("T-1", model)
    bag = station.do(kits.make_kit, "包", ["T-1"]).code
    station.do(loans.lend, [bag], {"resident": two[0]})
    station.back("T-1")
    station.do(keeping.reserve, model, two[1])
    station.do(stock_take.begin_take)
    before = station.rows()
    station.do(stock_take.end_take)
    assert states(station) == ["waiting"]
    station.undo()
    assert station.rows() == before
