"""The lists of lending, the numbers at their head, and the cards."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.lending import cards, catalogue, keeping, stock, views
from app.residents import register
from tests.helpers.station import LI, WANG

MONDAY = date(2026, 11, 23)


def numbers(page):
    return [row.item for row in page.rows]


def test_every_list_holds_as_many_as_the_head_says(station):
    for code in ("A", "B", "C", "D"):
        station.item(code, station.model(f"工具{code}", loan_days={"A": 0, "B": 3}.get(code, 7)))
    for code in ("A", "B", "C"):
        station.lend(code)
    station.lend("D")
    station.back("D", condition={"works": False}, note="不转了")
    station.clock.pass_by(days=3)  # A was due on Monday, B is due today, C on 30 November
    told = station.ask(views.counts)
    assert (told.out, told.due_today, told.overdue, told.in_repair) == (3, 1, 1, 1)
    assert numbers(station.ask(views.out_now)) == ["A", "B", "C"]
    assert numbers(station.ask(views.due_today)) == ["B"]
    assert numbers(station.ask(views.overdue)) == ["A"]
    (mended,) = station.ask(views.in_repair).rows
    assert (mended.item, mended.fault, mended.name) == ("D", "不转了", "工具D")


def test_lists_come_in_pages_and_no_row_twice(station):
    model = station.model("雨伞", "雨具", anonymous=True)
    codes = [f"U-{number:03d}" for number in range(230)]
    for code in codes:
        station.item(code, model)
    for begin in range(0, 230, 100):
        station.lend(*codes[begin : begin + 100])
    first = station.ask(views.out_now)
    assert len(first.rows) == 200 and first.after is not None
    rest = station.ask(views.out_now, after=list(first.after))
    assert rest.after is None
    assert sorted(numbers(first) + numbers(rest)) == codes
    first = station.ask(views.items)
    assert [row.code for row in (*first.rows, *station.ask(views.items, after=first.after).rows)] == codes
    assert station.refusal(station.ask, views.out_now, after=["x", 1]).code == "bad_value"
    assert station.refusal(station.ask, views.items, after=[]).code == "bad_value"


def test_what_is_to_be_looked_at_for_safety_is_listed_from_its_day_on(station):
    ladder = station.model("人字梯", check_days=30)
    station.item("L-1", ladder, bought=MONDAY - timedelta(days=30))
    station.item("L-2", ladder, bought=MONDAY - timedelta(days=20))
    (row,) = station.ask(views.check_due).rows
    assert (row.code, row.check_due, row.check_overdue) == ("L-1", MONDAY, False)
    assert station.ask(views.counts).check_due == 1
    station.clock.pass_by(days=10)
    assert [row.code for row in station.ask(views.check_due).rows] == ["L-1", "L-2"]


@pytest.mark.parametrize("text", ["T-0042", "t0042", "轮椅", "折叠", "lunyi", "zdly", "ly", "690123", "王大爷", "wdy"])
def test_an_item_is_found_by_code_text_pinyin_and_initials(station, text):
    station.item("T-0042", station.model("折叠轮椅", "助行"), codes=["6901234567892"], donor="王大爷")
    station.item("T-0099", station.model("冲击钻"))
    assert [row.code for row in station.ask(catalogue.find_items, text)] == ["T-0042"]


def test_the_own_stations_items_are_found_first_and_retired_ones_last(station):
    north = station.beside()
    model = station.model("折叠轮椅")
    north.do(stock.add_item, model, "N-1")
    station.item("H-1", model)
    assert [row.code for row in station.ask(catalogue.find_items, "轮椅")] == ["H-1", "N-1"]
    found = north.ask(catalogue.find_items, "轮椅")
    assert [(row.code, row.station) for row in found] == [("N-1", "north"), ("H-1", "hall1")]
    assert station.ask(catalogue.find_items, "没有") == station.ask(catalogue.find_items, "  ") == ()


def test_models_and_categories_are_found(station):
    station.model("冲击钻", "工具")
    station.model("电锤", "工具")
    station.model("轮椅", "助行", limits="室内使用", accessories=["坐垫"])
    assert [row.name for row in station.ask(catalogue.find_models, "dc")] == ["电锤"]
    assert len(station.ask(catalogue.find_models)) == 3
    (chair,) = station.ask(catalogue.find_models, "轮椅")
    assert (chair.limits, chair.accessories, chair.loan_days) == ("室内使用", ("坐垫",), 30)
    assert station.ask(catalogue.categories) == ("工具", "助行")


def test_the_card_of_an_item_tells_its_whole_story(station):
    station.item("T-0042", codes=["690"], donor="王大爷", place="A3", note="旧款")
    station.lend("T-0042")
    station.back("T-0042", condition={"works": False}, note="开关松了")
    card = station.ask(cards.item_card, "690")
    assert (card.codes, card.donor, card.item.place, card.note) == (("T-0042", "690"), "王大爷", "A3", "旧款")
    assert [(loan.borrower, loan.works, loan.state) for loan in card.history] == [("李秀英", False, "back")]
    assert [(one.fault, one.loan) for one in card.care] == [("开关松了", card.history[0].loan)]
    assert [event.kind for event in card.events] == ["returned", "lent", "added"]
    assert not card.has_photo and card.history[0].lent_by == "孙立华"
    assert station.refusal(station.ask, cards.item_card, "X").code == "unknown_item"


def test_the_card_of_a_borrower_tells_what_they_have_had_and_wait_for(station):
    model = station.model()
    station.item("T-1", model)
    station.item("T-2", station.model("电锯"))
    station.lend("T-1", borrower=WANG)
    who = station.lend("T-2").resident
    station.back("T-2")
    station.do(keeping.reserve, model, who)
    station.do(register.suspend, who, MONDAY + timedelta(days=9), "损坏未赔")
    card = station.ask(cards.borrower_card, who)
    assert (card.person.out, card.out, [loan.item for loan in card.history]) == (0, (), ["T-2"])
    assert [(hold.model, hold.place) for hold in card.holds] == [("冲击钻", 1)]
    assert card.person.who.suspended_reason == "损坏未赔"
    assert card.person.who.phone == "138****8000"


def test_another_stations_lists_are_for_who_sees_every_station(station):
    north = station.beside()
    north.do(stock.add_item, station.model(), "N-1")
    north.lend("N-1")
    assert station.ask(views.counts).out == 0
    assert station.ask(views.counts, station="north").out == 1
    assert numbers(station.ask(views.out_now, station="north")) == ["N-1"]
    assert north.refusal(north.ask, views.counts, station="hall1").code == "not_allowed"
    assert station.refusal(station.ask, views.counts, station="nowhere").code == "unknown_site"


def test_masked_numbers_are_shown_also_where_the_key_is_missing(station, monkeypatch, tmp_path):
    station.item("T-1")
    station.lend("T-1", borrower=LI)
    monkeypatch.setattr("db.secrets.key_folder", lambda: tmp_path)
    monkeypatch.setattr(station.hall, "vault", None)  # as in a program that starts without the key
    assert station.ask(views.out_now).rows[0].phone == "****8000"
