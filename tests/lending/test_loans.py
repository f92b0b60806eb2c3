"""Lending, taking back, renewing, swapping, undoing."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest

from app.lending import cards, keeping, ledger, loans, returns, status, views
from app.lending.deposits import pay_back_deposit
from app.residents import register
from tests.helpers.station import LI, WANG

# The halls of the tests begin on Monday, 23 November 2026; they say no hours, so they work Monday to Friday.
MONDAY = date(2026, 11, 23)


def test_a_tool_goes_out_for_three_days_and_comes_back(station):
    station.item("T-0042")
    lent = station.lend("t-0042")
    assert [(one.item, one.due, one.name) for one in lent.loans] == [("T-0042", MONDAY + timedelta(days=3), "冲击钻")]
    assert lent.calendar_known
    back = station.back("T-0042")
    assert (back.loan, back.late_days, back.status, back.borrower) == (lent.loans[0].loan, 0, "active", "李秀英")


def test_a_due_date_never_falls_on_a_closed_day(station):
    model = station.model("雨伞", "雨具")
    station.item("U-1", model)
    station.clock.pass_by(days=3)  # Thursday: two days later is Saturday
    assert station.lend("U-1").loans[0].due == date(2026, 11, 30)
    station.item("U-2", model)
    assert station.lend("U-2", due=date(2026, 11, 28)).loans[0].due == date(2026, 11, 30)


def test_the_same_name_and_number_is_the_same_borrower_and_one_number_may_serve_two(station):
    for code in ("A-1", "A-2", "A-3"):
        station.item(code, station.model(f"锤子{code}"))
    first = station.lend("A-1").resident
    assert station.lend("A-2", borrower={"name": " 李秀英 ", "phone": "138 0013 8000"}).resident == first
    assert station.lend("A-3", borrower={"name": "李大伟", "phone": LI["phone"]}).resident != first


def test_what_is_out_is_refused_and_says_who_has_it(station):
    station.item("T-0001")
    lent = station.lend("T-0001")
    refused = station.refusal(station.lend, "T-0001", borrower=WANG)
    assert (refused.code, refused.values["loan"]) == ("item_out", lent.loans[0].loan)
    assert refused.values["resident"] == lent.resident
    assert station.refusal(station.back, "T-0009").code == "unknown_item"
    station.back("T-0001")
    assert station.refusal(station.back, "T-0001").code == "wrong_state"


def test_either_all_items_go_out_or_none(station):
    model = station.model()
    for code in ("T-0001", "T-0002"):
        station.item(code, model)
    station.lend("T-0002", borrower=WANG)
    before = station.rows()
    assert station.refusal(station.lend, "T-0001", "T-0002").code == "item_out"
    assert station.refusal(station.lend, "T-0001", "T-0001").code == "item_twice"
    assert station.rows() == before


def test_counted_things_come_back_in_parts_and_never_more_than_went_out(station):
    station.item("CHAIR", station.model("折叠椅", "桌椅", "counted"), quantity=10)
    station.lend({"code": "CHAIR", "quantity": 6})
    assert station.refusal(station.lend, {"code": "CHAIR", "quantity": 5}, borrower=WANG).code == "too_few"
    other = station.lend({"code": "CHAIR", "quantity": 4}, borrower=WANG).loans[0].loan
    assert station.refusal(station.back, "CHAIR").code == "which_loan"
    part = station.back("CHAIR", loan=other, quantity=1)
    assert (part.quantity, part.still_out) == (1, 3)
    assert station.refusal(station.back, "CHAIR", loan=other, quantity=4).code == "bad_value"
    assert station.back("CHAIR", loan=other).still_out == 0
    assert station.back("CHAIR").quantity == 6


def test_what_is_used_up_makes_no_loan_and_never_falls_below_none(station):
    station.item("NAILS", station.model("钉子", "耗材", "consumable"), quantity=5)
    lent = station.do(loans.lend, [{"code": "NAILS", "quantity": 3}])
    assert (lent.loans[0].loan, lent.loans[0].due) == (None, None)
    assert station.refusal(station.do, loans.lend, [{"code": "NAILS", "quantity": 3}]).values["left"] == 2


def test_damage_opens_a_repair_and_the_item_stays_in_until_it_is_mended(station):
    station.item("T-0001")
    station.lend("T-0001")
    back = station.back("T-0001", condition={"works": False}, note="开关松了")
    assert back.status == "repair"
    assert station.refusal(station.lend, "T-0001").values["why"] == "repair"


def test_an_umbrella_goes_out_without_a_name_and_a_drill_does_not(station):
    station.item("U-1", station.model("爱心伞", "雨具", anonymous=True))
    station.item("T-1")
    assert station.do(loans.lend, ["U-1"]).resident is None
    assert station.refusal(station.do, loans.lend, ["T-1"]).code == "borrower_needed"


def test_a_loan_is_renewed_up_to_the_limit_and_not_while_somebody_waits(station):
    model = station.model()
    station.item("T-1", model)
    loan = station.lend("T-1").loans[0]
    first = station.renew(loan.loan)
    assert first.due > loan.due
    station.renew(loan.loan)
    assert station.refusal(station.renew, loan.loan).code == "renewal_limit"
    assert station.renew(loan.loan, override="住院").renewals == 3
    other = station.do(register.register, **WANG).code
    station.do(keeping.reserve, model, other)
    station.item("T-2", station.model("电锯"))
    assert station.refusal(station.renew, loan.loan).code == "renewal_limit"


def test_a_reservation_for_a_later_day_stands_against_a_renewal_that_would_reach_it_only(station):
    model = station.model()
    station.item("T-1", model)
    loan = station.lend("T-1").loans[0]
    day = MONDAY + timedelta(days=21)
    who = station.do(register.register, **WANG).code
    station.do(keeping.reserve, model, who, wanted_on=day)
    refused = station.refusal(station.renew, loan.loan, due=day)
    assert (refused.code, refused.values["resident"]) == ("reserved", who)
    assert station.renew(loan.loan).due < day


def test_what_came_back_is_kept_for_who_waits_and_nobody_else_gets_it(station):
    model = station.model()
    station.item("T-1", model)
    station.lend("T-1")
    waiting = station.do(register.register, **WANG).code
    assert station.do(keeping.reserve, model, waiting).place == 1
    assert station.back("T-1").waiting == waiting
    refused = station.refusal(station.lend, "T-1")
    assert (refused.code, refused.values["resident"]) == ("reserved", waiting)
    station.lend("T-1", borrower={"resident": waiting})
    assert station.ask(keeping.reservations) == ()


def test_a_suspended_borrower_gets_nothing_but_with_a_reason(station):
    station.item("T-1")
    who = station.do(register.register, **LI).code
    station.do(register.suspend, who, MONDAY + timedelta(days=30), "三次逾期")
    refused = station.refusal(station.lend, "T-1")
    assert (refused.code, refused.values["reason"]) == ("borrower_suspended", "三次逾期")
    assert station.lend("T-1", override="家里漏水").resident == who


def test_late_days_are_counted_from_the_due_date(station):
    station.item("T-1")
    station.lend("T-1")
    station.clock.pass_by(days=8)
    assert station.back("T-1").late_days == 5


def test_a_loan_may_be_written_down_later_and_says_so(station):
    station.item("T-1")
    station.clock.pass_by(days=2)
    lent = station.lend("T-1", out_on=MONDAY)
    assert lent.loans[0].due == MONDAY + timedelta(days=3)
    assert station.refusal(station.lend, "T-1", out_on=MONDAY + timedelta(days=9)).code == "bad_value"


def test_accessories_that_were_not_ticked_stop_a_loan(station):
    station.item("T-1", station.model("电钻", accessories=["充电器", "钻头盒"]))
    refused = station.refusal(station.lend, {"code": "T-1", "ticked": ["充电器"]})
    assert (refused.code, refused.values["accessory"]) == ("accessory_missing", "钻头盒")
    station.lend({"code": "T-1", "ticked": ["充电器", "钻头盒"]})


def test_undo_puts_everything_back_exactly(station):
    model = station.model()
    for code in ("T-1", "T-2"):
        station.item(code, model)
    empty = station.rows()
    station.lend("T-1", "T-2")
    out = station.rows()
    station.back("T-1", condition={"works": False})
    assert station.undo().items == ("T-1",)
    assert station.rows() == out
    assert set(station.undo().items) == {"T-1", "T-2"}
    assert station.rows() == empty
    assert station.refusal(station.undo).code == "nothing_to_undo"


def test_a_swap_is_one_step(station):
    model = station.model("电池", "工具")
    for code in ("B-1", "B-2"):
        station.item(code, model)
    loan = station.lend("B-1").loans[0]
    out = station.rows()
    swapped = station.do(returns.swap, "B-1", "B-2").loans[0]
    assert (swapped.item, swapped.due) == ("B-2", loan.due)
    station.undo()
    assert station.rows() == out


def test_a_deposit_is_whole_fen_and_stands_with_the_first_thing_that_comes_back(station):
    station.item("NAILS", station.model("钉子", "耗材", "consumable"), quantity=5)
    for code in ("T-1", "T-2"):
        station.item(code, station.model(f"工具{code}"))
    for wrong in (-1, True, 10**12, "20", 0.5):
        refused = station.refusal(station.lend, "T-1", deposit_fen=wrong)
        assert (refused.code, refused.values["field"]) == ("bad_value", "deposit_fen")
    assert station.refusal(station.lend, "NAILS", deposit_fen=500).code == "bad_value"
    station.lend("NAILS", "T-1", "T-2", deposit_fen=2050)
    assert {row.item: row.deposit_fen for row in station.ask(views.out_now).rows} == {"T-1": 2050, "T-2": 0}


def deposits(station):
    return {row.item: row.deposit_fen for row in station.ask(views.out_now).rows}


def refunds(station, code):
    events = station.ask(cards.item_card, code).events
    return [(event.quantity, event.reason) for event in events if event.kind == "refunded" and not event.undone]


def test_deposit_is_paid_back_with_the_last_thing_of_its_slip_and_undo_is_exact(station):
    for code in ("T-1", "T-2"):
        station.item(code, station.model(f"工具{code}"))
    lent = station.lend("T-1", "T-2", deposit_fen=2050)
    receipt = lent.loans[0].loan
    both = station.rows()
    first = station.back("T-1").deposit
    assert (first.fen, first.receipt, first.due_back, first.stays_with) == (2050, receipt, False, "T-2")
    assert deposits(station) == {"T-2": 2050} and refunds(station, "T-1") == []
    one = station.rows()
    last = station.back("T-2").deposit
    assert (last.fen, last.receipt, last.due_back, last.station) == (2050, receipt, True, "")
    assert refunds(station, "T-2") == [(2050, receipt)]
    undone = station.undo()
    assert (undone.items, undone.names, undone.deposit_fen) == (("T-2",), ("工具T-2",), 2050)
    assert station.rows() == one and refunds(station, "T-2") == []
    assert station.undo().deposit_fen == 0
    assert station.rows() == both
    assert station.undo().deposit_fen == 2050  # the loan never happened: the money goes back


def test_deposit_of_a_counted_thing_stays_until_all_of_it_is_back(station):
    station.item("CHAIR", station.model("折叠椅", "桌椅", "counted"), quantity=10)
    station.lend({"code": "CHAIR", "quantity": 6}, deposit_fen=10000)
    assert station.back("CHAIR", quantity=2).deposit.stays_with == "CHAIR" and deposits(station) == {"CHAIR": 10000}
    assert station.back("CHAIR").deposit.due_back


def test_deposit_of_what_was_given_up_is_kept_until_somebody_pays_it_back_once(station):
    station.item("T-1")
    loan = station.lend("T-1", deposit_fen=2050).loans[0].loan
    assert station.refusal(station.do, pay_back_deposit, loan).code == "no_deposit"  # it is out
    station.do(status.mark_missing, "T-1", "丢了")
    lost = station.rows()
    (sight,) = station.ask(cards.item_card, "T-1").history
    assert (sight.state, sight.deposit_fen, sight.deposit_paid) == ("lost", 2050, False)
    told = station.do(pay_back_deposit, loan)
    assert (told.fen, told.receipt, told.due_back) == (2050, loan, True) and refunds(station, "T-1") == [(2050, loan)]
    assert station.ask(cards.item_card, "T-1").history[0].deposit_paid
    assert station.refusal(station.do, pay_back_deposit, loan).code == "no_deposit"
    assert (station.undo().what, station.rows()) == ("refunded", lost)
    station.do(pay_back_deposit, loan)
    station.undo()
    assert station.undo().what == "missing" and deposits(station) == {"T-1": 2050}


def test_deposit_goes_on_to_what_is_still_out_when_a_thing_of_its_slip_is_given_up(station):
    for code in ("T-1", "T-2"):
        station.item(code, station.model(f"工具{code}"))
    station.lend("T-1", "T-2", deposit_fen=2050)
    both = station.rows()
    told = station.do(status.mark_missing, "T-1", "丢了").deposit
    assert (told.fen, told.due_back, told.stays_with) == (2050, False, "T-2") and deposits(station) == {"T-2": 2050}
    station.undo()
    assert station.rows() == both
    station.do(status.mark_missing, "T-1", "丢了")
    assert not station.back("T-2").deposit.due_back  # T-1 is lost all the same: somebody pays it back by hand
    assert refunds(station, "T-2") == []
    station.undo()
    station.undo()
    station.back("T-2")
    assert station.back("T-1").deposit.due_back  # nothing was lost after all


@pytest.mark.parametrize("lost_first", [True, False])
def test_deposit_is_kept_when_a_thing_of_its_slip_is_lost_whichever_was_first(station, lost_first):
    for code in ("T-1", "T-2", "T-3"):
        station.item(code, station.model(f"工具{code}"))
    lent = station.lend("T-1", "T-2", "T-3", deposit_fen=2050).loans
    steps = [partial(station.do, status.mark_missing, "T-1", "丢了"), partial(station.back, "T-2")]
    for step in steps if lost_first else reversed(steps):
        step()
    assert deposits(station) == {"T-3": 2050} and not station.back("T-3").deposit.due_back
    station.do(status.find_again, "T-1")
    assert all(refunds(station, code) == [] for code in ("T-1", "T-2", "T-3"))
    station.do(pay_back_deposit, lent[2].loan)
    assert refunds(station, "T-3") == [(2050, lent[0].loan)]


@pytest.mark.parametrize("lost_first", [True, False])
def test_deposit_of_chairs_of_which_some_are_lost_is_kept_whichever_was_first(station, lost_first):
    station.item("CHAIR", station.model("折叠椅", "桌椅", "counted"), quantity=10)
    loan = station.lend({"code": "CHAIR", "quantity": 6}, deposit_fen=10000).loans[0].loan
    steps = [partial(station.do, ledger.lose, "CHAIR", 2, "丢了", loan), partial(station.back, "CHAIR", quantity=4)]
    for step in steps if lost_first else reversed(steps):
        step()
    assert deposits(station) == {} and refunds(station, "CHAIR") == []
    station.do(pay_back_deposit, loan)
    assert refunds(station, "CHAIR") == [(10000, loan)]


def test_deposit_of_two_things_that_are_both_lost_is_paid_back_against_their_slip(station):
    for code in ("T-1", "T-2"):
        station.item(code, station.model(f"工具{code}"))
    first, second = (loan.loan for loan in station.lend("T-1", "T-2", deposit_fen=2050).loans)
    station.do(status.mark_missing, "T-1", "丢了")
    station.do(status.mark_missing, "T-2", "丢了")
    assert station.do(pay_back_deposit, second).receipt == first
    assert refunds(station, "T-2") == [(2050, first)]


def test_deposit_of_chairs_of_which_the_last_are_lost_is_not_paid_back_by_itself(station):
    station.item("CHAIR", station.model("折叠椅", "桌椅", "counted"), quantity=10)
    loan = station.lend({"code": "CHAIR", "quantity": 6}, deposit_fen=10000).loans[0].loan
    station.back("CHAIR", quantity=2)
    assert station.do(ledger.lose, "CHAIR", 1, "丢了", loan).deposit.stays_with == "CHAIR"
    told = station.do(ledger.lose, "CHAIR", 3, "丢了", loan).deposit
    assert (told.fen, told.receipt, told.due_back, told.stays_with) == (10000, loan, False, "")
    (sight,) = station.ask(cards.item_card, "CHAIR").history
    assert (sight.state, sight.deposit_paid) == ("back", False)
    station.do(pay_back_deposit, loan)
    assert refunds(station, "CHAIR") == [(10000, loan)]


def test_deposit_follows_a_swap_and_comes_back_by_its_undo(station):
    model = station.model("电池", "工具")
    for code in ("B-1", "B-2"):
        station.item(code, model)
    station.lend("B-1", deposit_fen=2050)
    out = station.rows()
    swapped = station.do(returns.swap, "B-1", "B-2")
    assert swapped.deposit_fen == 2050 and deposits(station) == {"B-2": 2050} and refunds(station, "B-1") == []
    assert station.undo().deposit_fen == 0
    assert station.rows() == out
    station.do(returns.swap, "B-1", "B-2")
    assert station.back("B-2").deposit.due_back


def test_deposit_that_went_on_stays_where_it_is_when_that_thing_is_back_by_now(station):
    beside = station.beside()
    for code in ("T-1", "T-2"):
        station.item(code, station.model(f"工具{code}"))
    station.lend("T-1", "T-2", deposit_fen=2050)
    station.back("T-1")
    told = beside.back("T-2").deposit
    assert told.due_back and told.station == station.hall.site(station.actor).name
    assert station.refusal(station.undo).code == "changed_meanwhile"


def test_undo_of_a_renewal_leaves_a_deposit_that_came_to_it_since(station):
    beside = station.beside()
    for code in ("T-1", "T-2"):
        station.item(code, station.model(f"工具{code}"))
    station.lend("T-1", "T-2", deposit_fen=2050)
    station.do(loans.renew, station.ask(views.out_now).rows[1].loan)
    beside.back("T-1")
    assert station.undo().what == "renewed" and deposits(station) == {"T-2": 2050}
    assert station.back("T-2").deposit.due_back


def test_year_without_known_holidays_is_told_at_a_renewal_and_a_swap_too(station):
    model = station.model("电池", "工具")
    for code in ("B-1", "B-2"):
        station.item(code, model)
    loan = station.lend("B-1").loans[0].loan
    far = MONDAY + timedelta(days=365)
    assert not station.ask(views.out_now).rows[0].overdue
    assert not station.renew(loan, due=far).calendar_known
    assert not station.do(returns.swap, "B-1", "B-2").calendar_known


def test_return_names_who_waits_and_where_it_belongs(station):
    beside, model = station.beside(), station.model()
    station.item("T-1", model)
    station.lend("T-1")
    away = beside.back("T-1")
    site = station.hall.site(station.actor)
    assert (away.home, away.home_name, away.waiting, away.waiting_name) == (site.code, site.name, None, "")
    station.lend("T-1")
    waiting = station.do(register.register, **WANG).code
    station.do(keeping.reserve, model, waiting)
    back = station.back("T-1")
    assert (back.home, back.home_name, back.waiting, back.waiting_name) == (None, "", waiting, WANG["name"])


@pytest.mark.parametrize(
    ("items", "code"),
    [
        ([], "missing_field"),
        (["T-1", 7], "bad_value"),
        ([{"quantity": 1}], "missing_field"),
        ([{"code": "T-1", "quantity": 0}], "bad_value"),
        ([{"code": "T-1", "quantity": 2}], "bad_value"),
        ([{"code": "T-1", "quantity": True}], "bad_value"),
        (["no such"], "unknown_item"),
    ],
)
def test_a_wrong_wish_is_refused_and_nothing_goes_out(station, items, code):
    station.item("T-1")
    before = station.rows()
    assert station.refusal(station.do, loans.lend, items, LI).code == code
    assert station.rows() == before
