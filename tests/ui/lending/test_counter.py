"""Borrowing and returning at the counter, as hands do it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from app.lending import care, keeping, kits, status, views
from app.lending import scan as scans
from tests.helpers.scans import Typist, scan
from tests.helpers.station import WANG
from tests.ui.lending.conftest import CounterDesk
from ui.lending import questions
from ui.lending.columns import loan_columns
from ui.lending.told import Offer
from ui.sounds import Cue

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def cues(counter: CounterDesk) -> list[Cue]:
    return [told.cue for told in counter.log()]


def test_three_items_for_a_known_person_take_one_scan_three_scans_and_enter(counter: CounterDesk) -> None:
    counter.scan(counter.wang, "T-0001", "T-0002", "T-0003")
    assert counter.basket() == [("T-0001", 1), ("T-0002", 1), ("T-0003", 1)] and counter.out() == set()
    counter.strike(KEY.Key_Return)
    assert counter.out() == {"T-0001", "T-0002", "T-0003"} and counter.basket() == []
    assert counter.keys == 5 and cues(counter) == [Cue.DONE] * 5
    assert counter.title() == "Lent to 王建国: 3"


def test_three_returns_take_three_scans(counter: CounterDesk) -> None:
    for code in ("T-0001", "T-0002", "T-0003"):
        counter.station.lend(code)
    counter.scan("T-0001", "6901234567892", "T-0003")
    assert counter.out() == set() and counter.keys == 3 and cues(counter) == [Cue.DONE] * 3
    assert counter.title() == "Back: 冲击钻  T-0003" and "李秀英" in counter.desktop.find("lending_text").text()


@pytest.mark.parametrize("typed", ["wjg", "9000", "wangji"])
def test_person_is_found_in_at_most_six_keys_and_enter(counter: CounterDesk, typed: str) -> None:
    counter.write(typed)
    counter.strike(KEY.Key_Return)
    person = counter.page.counter.basket.person
    assert person is not None and person.who.code == counter.wang and len(typed) <= 6


def test_scans_faster_than_the_hall_are_all_carried_out_in_their_order(counter: CounterDesk) -> None:
    counter.station.lend("T-0005")
    counter.scan(counter.wang, "T-0001", "T-0005", "T-0002", wait=False)
    Typist(200).strike(KEY.Key_Return, "\r")
    counter.bot.waitUntil(lambda: len(counter.log()) == 5)
    counter.settle()
    assert counter.out() == {"T-0001", "T-0002"}
    assert [told.title for told in counter.log()][2] == "Back: 冲击钻  T-0005"


def test_scan_is_taken_wherever_the_keyboard_is(counter: CounterDesk) -> None:
    counter.page.lists.tabs.setFocus()
    counter.scan(counter.wang)
    assert counter.page.counter.basket.person is not None
    assert counter.page.bar.field.hasFocus()


def test_wrong_code_is_refused_and_leaves_nothing_behind(counter: CounterDesk) -> None:
    counter.scan(counter.wang, "T-9999")
    assert cues(counter)[-1] is Cue.REFUSED and counter.basket() == []
    assert counter.page.bar.field.text() == "" and "T-9999" in counter.title()
    counter.scan("T-0001")
    assert counter.basket() == [("T-0001", 1)]


def test_same_item_twice_is_one(counter: CounterDesk) -> None:
    counter.scan("T-0001", "T-0001")
    assert counter.basket() == [("T-0001", 1)] and cues(counter)[-1] is Cue.ATTENTION


def test_counted_thing_scanned_again_is_one_more_up_to_what_is_there(counter: CounterDesk) -> None:
    counter.scan(counter.wang, *["T-0200"] * 11)
    assert counter.basket() == [("T-0200", 10)] and cues(counter)[-1] is Cue.REFUSED
    counter.strike(KEY.Key_Return)
    assert counter.title() == "Lent to 王建国: 10"


def test_counted_thing_that_is_partly_out_asks_whose_is_back(counter: CounterDesk) -> None:
    counter.station.lend({"code": "T-0200", "quantity": 4})
    counter.scan("T-0200")
    assert len(counter.page.counter.choices) == 2 and cues(counter)[-1] is Cue.ATTENTION
    counter.strike(KEY.Key_Down)
    counter.strike(KEY.Key_Return)
    assert counter.out() == {"T-0200"} and counter.page.ask.isVisible()
    counter.strike(KEY.Key_Return)  # all four, in good state
    assert counter.out() == set() and counter.basket() == []


def test_part_of_a_counted_thing_comes_back(counter: CounterDesk) -> None:
    counter.station.lend({"code": "T-0200", "quantity": 4})
    counter.scan("T-0200")
    counter.strike(KEY.Key_Down)
    counter.strike(KEY.Key_Return)
    counter.write("3")  # in the place of the 4 that stands there
    counter.strike(KEY.Key_Return)
    assert counter.out() == {"T-0200"} and "Still out of this loan: 1" in counter.page.last.text.text()


def test_damage_is_noted_on_a_return_in_one_key_and_taken_back_before_it(counter: CounterDesk) -> None:
    counter.station.lend("T-0001")
    counter.scan("T-0001")
    counter.strike(KEY.Key_F6)
    counter.page.ask.inputs["works"].setChecked(False)
    counter.strike(KEY.Key_Return)
    assert counter.title() == "Noted: 冲击钻  T-0001" and "repair" in counter.page.last.text.text()
    counter.strike(KEY.Key_Z, CTRL)
    counter.strike(KEY.Key_Z, CTRL)
    assert counter.out() == {"T-0001"}


def test_supervisor_lends_all_the_same_and_says_why(counter: CounterDesk) -> None:
    counter.desktop.set("lending.max_items", 1)
    counter.scan(counter.wang, "T-0001", "T-0002")
    counter.strike(KEY.Key_Return)
    assert counter.out() == set() and cues(counter)[-1] is Cue.REFUSED
    counter.strike(KEY.Key_F8)
    counter.strike(KEY.Key_Return)
    assert counter.page.ask.isVisible()  # not without a reason
    counter.write("removal")
    counter.strike(KEY.Key_Return)
    assert counter.out() == {"T-0001", "T-0002"}


def test_basket_lies_next_to_the_button_that_lends_it_before_the_ticks(counter: CounterDesk) -> None:
    saw = counter.station.model("电锯", "工具", accessories=["锯片"])
    counter.station.item("T-0900", saw)
    counter.desktop.window.resize(1024, 768)
    counter.scan(counter.wang, "T-0001", "T-0900")
    basket = counter.page.basket
    row = basket.view.verticalHeader().defaultSectionSize()
    assert basket.lend.y() < basket.view.y() < basket.accessories.y() < basket.clear.y()
    assert 2 * row < basket.view.height() < 4 * row  # as high as what lies in it


def test_what_is_asked_of_a_return_ends_with_its_accessories() -> None:
    names = [field.name for field in questions.condition("电锯", ("锯片",)).fields]
    assert names == ["works", "lendable", "accessories", "note"]


def test_number_of_pieces_is_told_before_the_name_and_all_late_ones_are_counted(counter: CounterDesk) -> None:
    counter.station.lend({"code": "T-0200", "quantity": 6}, borrower=WANG)
    (loan,) = counter.station.ask(views.out_now).rows
    assert loan_columns()[0].text(loan).startswith("6 × ")
    counter.station.clock.pass_by(days=30)
    person = counter.station.ask(scans.scan, counter.wang).person
    assert (person.out, person.overdue) == (6, 6)


def test_accessory_that_is_unticked_stops_the_loan_and_ticked_again_lets_it_go(counter: CounterDesk) -> None:
    saw = counter.station.model("电锯", "工具", accessories=["锯片", "钥匙"])
    counter.station.item("T-0300", saw)
    counter.scan(counter.wang, "T-0300")
    key = counter.page.basket.accessories._boxes["钥匙"]
    key.click()
    counter.settle()
    counter.page.take_focus()
    counter.strike(KEY.Key_Return)
    assert counter.out() == set() and "钥匙" in counter.title()
    key.click()
    counter.settle()
    counter.page.take_focus()
    counter.strike(KEY.Key_Return)
    assert counter.out() == {"T-0300"}


def test_loan_is_written_down_for_an_earlier_day_and_for_somebody_else(counter: CounterDesk) -> None:
    from app.lending import views

    counter.scan(counter.wang, "T-0001")
    counter.strike(KEY.Key_F10)
    ask = counter.page.ask
    ask.inputs["out_on"].setDate(ask.inputs["out_on"].date().addDays(-1))
    ask.inputs["carer_for"].setText("张奶奶")
    counter.strike(KEY.Key_Return)
    counter.strike(KEY.Key_Return)
    (loan,) = counter.station.ask(views.out_now).rows
    assert loan.back_dated and loan.carer_for == "张奶奶"
    assert loan.out_on == counter.station.today() - timedelta(days=1)


def test_name_that_two_have_is_asked_about(counter: CounterDesk) -> None:
    from app.residents import register

    counter.station.do(register.register, name="王建国", phone="13700137000")
    counter.write("wjg")
    counter.strike(KEY.Key_Return)
    assert counter.page.counter.basket.person is None and len(counter.page.counter.choices) == 2
    counter.strike(KEY.Key_Down)
    counter.strike(KEY.Key_Down)
    counter.strike(KEY.Key_Return)
    assert counter.page.counter.basket.person is not None


def test_what_is_typed_is_looked_for_meanwhile(counter: CounterDesk) -> None:
    counter.write("cjz")
    counter.bot.waitUntil(lambda: len(counter.page.bar.model.rows()) == 5)
    counter.strike(KEY.Key_Down)
    counter.strike(KEY.Key_Return)
    assert len(counter.basket()) == 1


def test_item_that_is_out_is_not_taken_back_by_a_typed_name_alone(counter: CounterDesk) -> None:
    counter.station.lend("T-0100")
    counter.write("yusan")
    counter.strike(KEY.Key_Return)
    assert counter.out() == {"T-0100"} and len(counter.page.counter.choices) == 1


def test_umbrella_goes_out_without_a_name_and_a_drill_does_not(counter: CounterDesk) -> None:
    counter.scan("T-0100")
    counter.strike(KEY.Key_Return)
    assert counter.out() == {"T-0100"}
    counter.scan("T-0001")
    counter.strike(KEY.Key_Return)
    assert counter.out() == {"T-0100"} and "No borrower" in counter.title()
    assert counter.basket() == [("T-0001", 1)]


def test_undo_takes_back_the_last_scan_whatever_it_was(counter: CounterDesk) -> None:
    counter.scan(counter.wang, "T-0001", "T-0002")
    counter.strike(KEY.Key_Z, CTRL)
    assert counter.basket() == [("T-0001", 1)]
    counter.strike(KEY.Key_Return)
    assert counter.out() == {"T-0001"}
    counter.scan("T-0001")
    assert counter.out() == set()
    counter.strike(KEY.Key_Z, CTRL)
    assert counter.out() == {"T-0001"}
    counter.strike(KEY.Key_Z, CTRL)
    assert counter.out() == set() and counter.basket() == [("T-0001", 1)]
    assert counter.page.counter.basket.person is not None


def test_nothing_to_take_back_is_said(counter: CounterDesk) -> None:
    counter.strike(KEY.Key_Z, CTRL)
    assert "nothing of today" in counter.title() and cues(counter) == [Cue.REFUSED]


def test_new_borrower_is_written_down_and_borrows(counter: CounterDesk) -> None:
    counter.scan("T-0001")
    counter.strike(KEY.Key_F9)
    counter.page.borrower.name.setText("赵敏")
    counter.page.borrower.phone.setText("13600136000")
    counter.strike(KEY.Key_Return)
    counter.bot.waitUntil(lambda: counter.page.counter.basket.person is not None)
    counter.settle()
    assert counter.page.bar.field.hasFocus() and not counter.page.borrower.isVisible()
    counter.strike(KEY.Key_Return)
    assert counter.out() == {"T-0001"} and counter.title() == "Lent to 赵敏: 1"


def test_item_scanned_into_the_new_borrowers_name_goes_to_the_basket(counter: CounterDesk) -> None:
    counter.strike(KEY.Key_F9)
    counter.page.borrower.name.setText("赵")
    counter.scan("T-0001")
    assert counter.page.borrower.name.text() == "赵" and counter.basket() == [("T-0001", 1)]


def test_lists_follow_what_is_done(counter: CounterDesk) -> None:
    counter.scan(counter.wang, "T-0001")
    counter.strike(KEY.Key_Return)
    lists = counter.page.lists
    counter.bot.waitUntil(lambda: [row.item for row in lists.loans.rows()] == ["T-0001"])
    assert lists.tabs.tabText(0) == "Out 1"
    lists.loan_list.selectRow(0)
    counter.desktop.click("lending_renew")
    counter.settle()
    assert counter.title() == "Renewed: 冲击钻  T-0001"
    lists.loan_list.selectRow(0)
    counter.desktop.click("lending_back")
    counter.settle()
    assert counter.out() == set()


def test_item_lent_meanwhile_elsewhere_is_refused_with_who_has_it(counter: CounterDesk) -> None:
    counter.scan(counter.wang, "T-0001")
    counter.station.lend("T-0001")
    counter.strike(KEY.Key_Return)
    assert cues(counter)[-1] is Cue.REFUSED and "T-0001 is out already" in counter.title()
    assert counter.basket() == [("T-0001", 1)]


def test_item_scanned_at_the_desk_leads_here(counter: CounterDesk) -> None:
    place = counter.desktop.window.workplace
    assert place is not None
    place.go_to("desk")
    counter.desktop.desk().setFocus()
    scan("T-0003")
    counter.bot.waitUntil(lambda: counter.basket() == [("T-0003", 1)])
    assert place.stack.currentWidget() is counter.page


def test_attendant_has_the_page_and_a_receptionist_has_it_when_the_hall_allows(
    make_counter: Callable[..., CounterDesk],
) -> None:
    counter = make_counter()
    window = counter.desktop.window
    counter.desktop.work_as("desk1", "1")
    assert [entry.name for entry in window.workplace.entries()] == ["desk", "guides", "cases"]
    counter.desktop.set("lending.receptionist_may_lend", True)
    window.sign_out()
    counter.desktop.settle()
    counter.desktop.work_as("desk1", "1")
    assert [entry.name for entry in window.workplace.entries()] == ["desk", "lending", "guides", "cases"]


def test_item_scanned_twice_as_it_comes_back_lies_in_no_basket_until_it_is_meant(counter: CounterDesk) -> None:
    counter.station.lend("T-0001")
    counter.scan("T-0001", "T-0001")
    assert counter.out() == set() and counter.basket() == [] and cues(counter)[-1] is Cue.ATTENTION
    counter.scan("T-0001")
    assert counter.basket() == [("T-0001", 1)]


def test_item_that_came_back_a_while_ago_goes_to_the_basket_by_one_scan(counter: CounterDesk) -> None:
    counter.station.lend("T-0001", "T-0002")
    counter.scan("T-0001")
    counter.desktop.clock.pass_by(seconds=6)
    counter.scan("T-0001")
    assert counter.basket() == [("T-0001", 1)]
    counter.page.counter.clear()
    counter.scan("T-0002", counter.wang, "T-0002")
    assert counter.basket() == [("T-0002", 1)]


@pytest.mark.parametrize("typed", ["t2", "T-2", "t0002", "T-0002"])
def test_code_that_no_scanner_reads_is_typed_short(counter: CounterDesk, typed: str) -> None:
    counter.write(typed)
    counter.strike(KEY.Key_Return)
    assert counter.basket() == [("T-0002", 1)]


def test_loan_names_what_went_out_and_undo_what_came_back(counter: CounterDesk) -> None:
    counter.scan(counter.wang, "T-0001", "T-0200", "T-0200")
    counter.strike(KEY.Key_Return)
    assert counter.title() == "Lent to 王建国: 3"
    assert counter.page.last.text.text().startswith("冲击钻  T-0001、折叠椅  T-0200 × 2.")
    counter.strike(KEY.Key_Z, CTRL)
    assert "冲击钻  T-0001" in counter.title()


def test_loan_that_somebody_waits_for_is_not_renewed_and_the_screen_says_so(counter: CounterDesk) -> None:
    station = counter.station
    ladder = station.model("人字梯", "工具")
    station.item("T-0300", ladder)
    loan = station.lend("T-0300").loans[0].loan
    station.do(keeping.reserve, model=ladder, resident=counter.wang)
    counter.page.counter.renew(loan)
    counter.settle()
    assert "Somebody waits for 人字梯  T-0300" in counter.title() and cues(counter)[-1] is Cue.REFUSED
    assert Offer.OVERRIDE in counter.log()[-1].offers


def test_return_says_that_the_deposit_is_paid_back_and_its_undo_that_it_is_taken_again(counter: CounterDesk) -> None:
    lent = counter.station.lend("T-0001", deposit_fen=2050)
    receipt = lent.loans[0].loan
    counter.page.lists.refresh()
    lists = counter.page.lists
    counter.bot.waitUntil(lambda: [row.item for row in lists.loans.rows()] == ["T-0001"])
    shown = lists.loans.index(0, 0).data()
    assert "¥20.50" in shown
    counter.scan("T-0001")
    step = counter.page.last.step.text()
    assert step == f"Pay back the deposit of ¥20.50 (slip {receipt})." and cues(counter)[-1] is Cue.ATTENTION
    counter.strike(KEY.Key_Z, CTRL)
    assert "冲击钻  T-0001" in counter.title() and "Take the deposit again: ¥20.50." in counter.page.last.step.text()


def test_return_says_that_a_deposit_is_kept_for_what_is_lost(counter: CounterDesk) -> None:
    lent = counter.station.lend("T-0001", "T-0002", "T-0003", deposit_fen=2050)
    counter.station.do(status.mark_missing, "T-0001", "丢了")
    counter.scan("T-0002")
    assert "stays with T-0003, which is still out." in counter.page.last.step.text()
    counter.scan("T-0003")
    kept = f"The deposit of ¥20.50 is kept: something of slip {lent.loans[0].loan} is lost. Its card pays it back."
    assert counter.page.last.step.text() == kept


def test_deposit_that_is_asked_for_is_told_and_taken_with_its_cents(counter: CounterDesk) -> None:
    saw = counter.station.model("电锯", "工具", deposit_fen=2050)
    counter.station.item("T-0300", saw)
    counter.scan(counter.wang, "T-0300")
    assert "A deposit of ¥20.50 is asked for" in counter.page.last.text.text()
    counter.strike(KEY.Key_F10)
    assert counter.page.ask.inputs["deposit_fen"].fen() == 2050
    counter.strike(KEY.Key_Return)
    assert "Deposit in cash: ¥20.50." in counter.page.basket.has.text()
    counter.strike(KEY.Key_Return)
    assert "Deposit taken: ¥20.50." in counter.page.last.text.text()
    (loan,) = counter.station.ask(views.out_now).rows
    assert loan.deposit_fen == 2050
    counter.strike(KEY.Key_Z, CTRL)
    assert "Give the deposit back: ¥20.50." in counter.page.last.step.text()


def test_undo_names_the_item_also_when_this_counter_never_saw_it(counter: CounterDesk) -> None:
    counter.station.lend("T-0001")
    counter.strike(KEY.Key_Z, CTRL)
    assert counter.title() == "冲击钻  T-0001"


def test_item_that_must_not_go_out_says_why_and_where_that_is_cleared_up(counter: CounterDesk) -> None:
    station = counter.station
    chair = station.model("轮椅", "助行", check_days=90, check_blocks=True)
    station.item("T-0300", chair, bought=station.today() - timedelta(days=200))
    station.do(status.retire, "T-0002", "太旧")
    station.do(care.report_fault, "T-0003", "漏电")
    told = {}
    for code in ("T-0300", "T-0002", "T-0003"):
        counter.scan(code)
        told[code] = [counter.desktop.find(name).text() for name in ("lending_text", "lending_step")]
    assert told["T-0300"] == [
        "It must be looked at for safety first.",
        "Look it over, then in the stock: Looked at for safety.",
    ]
    assert "太旧" in told["T-0002"][0] and "Lend it again" in told["T-0002"][1]
    assert "in repair" in told["T-0003"][0] and "Repair is over" in told["T-0003"][1]
    assert counter.basket() == []
    counter.scan("T-0004")
    assert counter.basket() == [("T-0004", 1)]


def test_return_names_who_waits(counter: CounterDesk) -> None:
    counter.station.lend("T-0100")
    counter.station.do(keeping.reserve, model=counter.umbrella, resident=counter.wang)
    counter.scan("T-0100")
    assert f"keep it for 王建国  {counter.wang}" in counter.page.last.step.text()


def test_kit_in_the_basket_says_when_each_of_it_is_due(counter: CounterDesk) -> None:
    kit = counter.station.do(kits.make_kit, "急救包", ["T-0001", "T-0100"]).code
    counter.scan(counter.wang, kit)
    assert all(line.due is not None for line in counter.page.counter.basket.lines)
