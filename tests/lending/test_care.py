"""Repairs and looks for safety."""

from __future__ import annotations

from datetime import date, timedelta

from app.lending import cards, care, keeping, status, stock, views
from app.residents import register
from tests.helpers.station import WANG

MONDAY = date(2026, 11, 23)


def test_a_repair_ends_with_an_outcome_and_the_item_goes_out_again(station):
    code = station.item("T-1")
    station.do(care.report_fault, code, "插头松")
    assert station.refusal(station.lend, code).values["why"] == "repair"
    mending = station.rows()
    assert station.refusal(station.do, care.close_repair, code, "thrown away").code == "bad_value"
    assert station.do(care.close_repair, code, "repaired", "换了插头").status == "active"
    (mended,) = station.ask(cards.item_card, code).care
    assert (mended.outcome, mended.note, mended.fault) == ("repaired", "换了插头", "插头松")
    assert station.refusal(station.do, care.close_repair, code, "ok").code == "wrong_state"
    station.undo()
    assert station.rows() == mending
    assert station.ask(views.counts).in_repair == 1
    assert station.do(care.close_repair, code, "retired", "修不了").status == "retired"


def test_a_missing_part_is_to_be_mended_but_does_not_keep_the_item_in(station):
    code = station.item("T-1")
    station.lend(code)
    assert station.back(code, condition={"complete": False}, note="缺充电器").status == "active"
    assert [row.fault for row in station.ask(views.in_repair).rows] == ["缺充电器"]
    station.lend(code)
    station.do(care.close_repair, code, "repaired")
    assert station.ask(views.in_repair).rows == ()


def test_a_ladder_is_not_lent_while_the_look_for_safety_is_overdue(station):
    ladder = station.model("人字梯", check_days=90, check_blocks=True)
    code = station.item("L-1", ladder, bought=MONDAY - timedelta(days=91))
    refused = station.refusal(station.lend, code)
    assert (refused.values["why"], refused.values["due"]) == ("check_overdue", "2026-11-22")
    before = station.rows()
    station.do(care.check_item, code, note="踏板、铰链完好")
    station.lend(code)
    card = station.ask(cards.item_card, code)
    assert (card.item.check_due, card.checked_on) == (MONDAY + timedelta(days=90), MONDAY)
    assert [(look.kind, look.outcome) for look in card.care] == [("check", "ok")]
    station.undo()
    station.undo()
    assert station.rows() == before
    assert station.ask(cards.item_card, code).care == ()


def test_what_is_looked_at_after_each_loan_does_not_go_out_before_that(station):
    saw = station.model("电锯", check_each=True, check_blocks=True)
    code = station.item("S-1", saw)
    station.lend(code)
    station.back(code)
    assert station.refusal(station.lend, code).values["why"] == "check_overdue"
    assert [row.code for row in station.ask(views.check_due).rows] == [code]
    station.do(care.check_item, code)
    assert station.ask(views.check_due).rows == ()
    station.lend(code)


def test_a_look_that_finds_something_opens_a_repair(station):
    code = station.item("L-1", station.model("人字梯", check_days=30))
    assert station.do(care.check_item, code, good=False, note="踏板裂").status == "repair"
    assert [row.fault for row in station.ask(views.in_repair).rows] == ["踏板裂"]
    station.undo()
    assert station.ask(views.in_repair).rows == ()


def test_what_is_mended_is_kept_for_who_waits(station):
    model = station.model()
    code = station.item("T-1", model)
    station.do(care.report_fault, code, "坏了")
    station.do(keeping.reserve, model, station.do(register.register, **WANG).code)
    before = station.rows()
    station.do(care.close_repair, code, "repaired")
    assert station.refusal(station.lend, code).code == "reserved"
    station.undo()
    assert station.rows() == before


def test_chairs_of_which_some_are_out_are_not_retired_by_a_repair_either(station):
    code = station.item("CHAIR", station.model("折叠椅", kind="counted"), quantity=5)
    station.lend({"code": code, "quantity": 2})
    station.do(care.report_fault, code, "两把断腿")
    before = station.rows()
    assert station.refusal(station.do, care.close_repair, code, "retired").code == "wrong_state"
    assert station.rows() == before
    station.back(code)
    assert station.do(care.close_repair, code, "retired").status == "retired"


def test_what_is_missing_is_found_before_it_is_looked_at(station):
    code = station.item("L-1", station.model("人字梯", check_days=30), bought=MONDAY - timedelta(days=30))
    station.do(status.mark_missing, code, "丢了")
    assert station.refusal(station.do, care.check_item, code).values["state"] == "missing"
    assert (station.ask(views.check_due).rows, station.ask(views.counts).check_due) == ((), 0)


def test_a_plan_given_later_holds_for_the_items_there_are_and_ends_for_all_of_them(station):
    ladder = station.model("人字梯")
    old, new, unknown = (station.item(code, ladder, bought=day) for code, day in
                         (("L-1", MONDAY - timedelta(days=91)), ("L-2", MONDAY), ("L-3", None)))  # fmt: skip
    station.do(stock.change_model, ladder, 1, check_days=90, check_blocks=True)
    due = {row.code: row.check_due for row in station.ask(views.items).rows}
    assert due == {old: MONDAY - timedelta(days=1), new: MONDAY + timedelta(days=90), unknown: MONDAY}
    assert station.refusal(station.lend, old).values["why"] == "check_overdue"
    station.clock.pass_by(days=1)
    station.do(stock.change_model, ladder, 2, check_days=120)
    due = {row.code: row.check_due for row in station.ask(views.items).rows}
    assert due == {old: MONDAY + timedelta(days=29), new: MONDAY + timedelta(days=120), unknown: MONDAY}
    station.do(stock.change_model, ladder, 3, check_days=None)
    assert station.ask(views.check_due).rows == ()
    station.lend(old)


def test_what_came_back_and_was_not_looked_at_still_waits_for_it_when_the_plan_changes(station):
    saw = station.model("电锯", check_each=True, check_blocks=True, check_days=30)
    code = station.item("S-1", saw, bought=MONDAY)
    station.lend(code)
    station.back(code)
    for version, days in ((1, 60), (2, None)):
        station.do(stock.change_model, saw, version, check_days=days)
        assert station.refusal(station.lend, code).values["why"] == "check_overdue"


def test_the_day_it_was_bought_moves_the_first_look_and_is_never_ahead(station):
    ladder = station.model("人字梯", check_days=90)
    code = station.item("L-1", ladder, bought=MONDAY)
    version = station.ask(cards.item_card, code).version
    for late in (MONDAY + timedelta(days=1), date.max):
        assert station.refusal(station.item, "L-2", ladder, bought=late).values["field"] == "bought"
        assert station.refusal(station.do, stock.edit_item, code, version, bought=late).values["field"] == "bought"
    station.do(stock.edit_item, code, version, bought=MONDAY - timedelta(days=100))
    assert station.ask(cards.item_card, code).item.check_due == MONDAY - timedelta(days=10)
