"""Who lends where, who edits whose stock, who sees a borrower."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.settings import declared
from app.lending import (
    anonymise,
    cards,
    care,
    catalogue,
    kits,
    labels,
    ledger,
    loans,
    overdue,
    scan,
    status,
    stock,
    stock_take,
    undo,
    views,
)
from app.residents import register
from tests.helpers.staff import digest, rows
from tests.helpers.station import LI, Station


@pytest.fixture
def north(station):
    return station.beside()


def test_an_attendant_works_the_own_station(north):
    code = north.item("N-1")
    who = north.do(register.register, **LI).code
    north.lend(code, borrower={"resident": who})
    assert north.ask(cards.borrower_card, who).out[0].item == code
    assert north.do(register.resident_phone, who) == LI["phone"]
    north.back(code)
    north.undo()


def test_an_attendant_does_nothing_at_another_station(station, north):
    """Whoever says `--site` gets no further than the own one."""
    station.item("T-1")
    there = Station(station.hall, station.clock, "north-1")
    there.actor = replace(there.actor, site_id=station.actor.site_id)
    before = digest(station.hall)
    for run, values in (
        (loans.lend, {"items": ["T-1"], "borrower": LI}),
        (status.retire, {"item": "T-1", "reason": "x"}),
        (stock_take.begin_take, {}),
    ):
        assert there.refusal(there.do, run, **values).code == "not_allowed"
    assert there.refusal(there.ask, views.out_now).code == "not_allowed"
    assert digest(station.hall) == before


def test_an_attendant_edits_only_what_belongs_to_the_own_station(station, north):
    model = station.model()
    station.item("T-1", model)
    station.item("CHAIR", station.model("折叠椅", kind="counted"), quantity=3)
    kit = station.do(kits.make_kit, "包", ["T-1"]).code
    version = station.ask(catalogue.find_models, "冲击钻")[0].version
    before = station.rows()
    for run, args in (
        (stock.edit_item, ("T-1", 1)),
        (stock.change_model, (model, version)),
        (labels.add_code, ("T-1", "690")),
        (status.retire, ("T-1", "x")),
        (status.mark_missing, ("T-1", "x")),
        (status.move, ("T-1", "north")),
        (care.report_fault, ("T-1", "x")),
        (care.check_item, ("T-1",)),
        (ledger.restock, ("CHAIR", 1)),
        (ledger.adjust, ("CHAIR", 1)),
        (kits.end_kit, (kit,)),
        (kits.make_kit, ("别的", ["T-1"])),
    ):
        assert north.refusal(north.do, run, *args).code == "not_allowed", run.__name__
    assert station.rows() == before
    north.item("N-1", model)  # what a model is called is known everywhere


def test_a_supervisor_lends_and_edits_at_every_station(station, north):
    code = north.item("N-1")
    station.do(status.retire, code, "报废")
    station.do(status.reinstate, code)
    at_north = Station(station.hall, station.clock)
    at_north.actor = replace(station.actor, site_id=north.actor.site_id)
    assert at_north.lend(code).loans[0].item == code
    assert [row.item for row in north.ask(views.out_now).rows] == [code]


def test_a_receptionist_lends_where_the_hall_says_so(station):
    code = station.item("T-1")
    desk = station.who("desk1")
    assert desk.refusal(desk.lend, code).code == "not_allowed"
    assert declared("lending.receptionist_may_lend").default is False
    station.set("lending.receptionist_may_lend", True)
    desk.lend(code)
    desk.back(code)
    assert desk.ask(scan.scan, code).kind == "item"
    for run, args in ((status.retire, (code, "x")), (stock_take.begin_take, ()), (labels.reserve_labels, (1,))):
        assert desk.refusal(desk.do, run, *args).code == "not_allowed"
    assert desk.refusal(desk.do, anonymise.anonymise).code == "not_allowed"


def test_an_admin_sees_no_borrower_and_no_loan(station):
    station.item("T-1")
    station.lend("T-1")
    admin = station.who("admin")
    for run, args in (
        (register.search_residents, ("李",)),
        (cards.borrower_card, ("R-0001",)),
        (cards.item_card, ("T-1",)),
        (scan.scan, ("T-1",)),
        (views.out_now, ()),
        (overdue.call_list, ()),
        (overdue.sms_text, ("R-0001",)),
    ):
        assert admin.refusal(admin.ask, run, *args).code == "not_allowed", run.__name__
    assert admin.refusal(admin.do, register.resident_phone, "R-0001").code == "not_allowed"


def test_who_saw_a_whole_telephone_number_is_written_down_without_it(north):
    who = north.do(register.register, **LI).code
    assert north.do(register.resident_phone, who) == LI["phone"]
    (looked,) = [row for row in rows(north.hall, "audit") if row["action"] == "resident_phone"]
    assert (looked["subject"], looked["account_id"]) == (who, north.actor.account_id)
    assert LI["phone"] not in str(looked)


def test_a_limit_is_overridden_and_a_suspension_made_by_a_supervisor_alone(station, north):
    north.item("N-1")
    who = north.do(register.register, **LI).code
    assert north.refusal(north.do, register.suspend, who, north.today(), "x").code == "not_allowed"
    station.do(register.suspend, who, station.today(), "损坏未赔")
    assert north.refusal(north.lend, "N-1").code == "borrower_suspended"
    assert north.refusal(north.lend, "N-1", override="真的需要").code == "not_allowed"
    assert north.refusal(north.do, register.end_suspension, who).code == "not_allowed"
    station.do(register.end_suspension, who)
    north.lend("N-1")


def test_another_persons_scan_is_taken_back_by_a_supervisor_alone(station):
    code = station.item("T-1")
    station.set("lending.receptionist_may_lend", True)
    one, other = station.who("desk1"), station.who("desk2")
    one.lend(code)
    assert other.refusal(other.undo).code == "nothing_to_undo"
    assert other.refusal(other.do, undo.undo_lending, anybody=True).code == "not_allowed"
    assert station.refusal(station.undo).code == "nothing_to_undo"
    assert station.do(undo.undo_lending, anybody=True).items == (code,)
