"""Who is to be reminded of what is late."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.lending import cards, loans, overdue, views
from app.lending.sms import Thing, reminder
from app.residents import register
from tests.helpers.station import WANG

MONDAY = date(2026, 11, 23)


@pytest.fixture
def late(station):
    """Li has two things that are late and one that is not, Wang one that is late longer."""
    for number, days in enumerate((3, 2, 30, 0), 1):
        station.item(f"T-{number}", station.model(f"工具{number}", loan_days=days, anonymous=number == 4))
    station.lend("T-1", "T-2", "T-3", carer_for="赵奶奶")
    station.item("T-5", station.model("当天还", loan_days=0))
    station.lend("T-5", borrower=WANG)
    station.clock.pass_by(days=8)
    return station


def test_each_person_is_called_once_with_everything_that_is_late(late):
    told = late.ask(overdue.call_list)
    assert [(row.name, row.late_days, [loan.item for loan in row.loans]) for row in told.rows] == [
        ("王建国", 8, ["T-5"]),
        ("李秀英", 6, ["T-2", "T-1"]),
    ]
    assert (told.rows[0].phone, told.rows[0].last, told.nameless, told.after) == ("139****9000", None, (), None)
    in_list = {loan.item for row in told.rows for loan in row.loans}
    assert in_list == {row.item for row in late.ask(views.overdue).rows}
    assert late.do(register.resident_phone, told.rows[0].resident) == "13900139000"


def test_what_is_late_without_a_name_stands_apart(late):
    late.do(loans.lend, ["T-4"])
    late.clock.pass_by(days=1)
    assert [loan.item for loan in late.ask(overdue.call_list).nameless] == ["T-4"]


def test_a_call_is_logged_with_who_and_what_came_of_it(late):
    who = late.ask(overdue.call_list).rows[0].resident
    late.do(overdue.log_contact, who, "phone", "no_answer")
    late.clock.pass_by(hours=2)
    told = late.do(overdue.log_contact, who, "sms", "promised", "周五来还")
    row = late.ask(overdue.call_list).rows[0]
    assert row.last == told
    assert (told.way, told.outcome, told.note, told.by) == ("sms", "promised", "周五来还", "孙立华")
    assert row.loans[0].contacted_at == late.clock.now()
    assert len(late.ask(cards.borrower_card, who).contacts) == 2
    assert late.refusal(late.do, overdue.log_contact, who, "pigeon", "reached").values["field"] == "way"
    assert late.refusal(late.do, overdue.log_contact, who, "sms", "maybe").values["field"] == "outcome"


def test_the_list_goes_on_by_person(late, monkeypatch):
    monkeypatch.setattr(overdue, "MOST", 1)
    first = late.ask(overdue.call_list)
    rest = late.ask(overdue.call_list, after=first.after)
    assert [row.name for row in (*first.rows, *rest.rows)] == ["王建国", "李秀英"]
    assert late.ask(overdue.call_list, after=rest.after).rows == ()


def test_a_reminder_is_polite_and_about_the_own_things_only(late):
    _, li = late.ask(overdue.call_list).rows
    text = late.ask(overdue.sms_text, li.resident)
    assert text == (
        "李秀英您好，社区会客厅温馨提醒：您借用的工具2（11月25日到期）、工具1（11月26日到期）已到归还时间，"
        "方便时请送回；还需要用，请与我们联系续借。谢谢！"
    )
    english = late.ask(overdue.sms_text, li.resident, language="en")
    assert english.startswith("Dear 李秀英, this is 社区会客厅.") and "due 25 November" in english
    for word in ("赵奶奶", "王建国", "身份证", "押", "罚", "报警", "138"):
        assert word not in text + english
    late.back("T-1")
    late.back("T-2")
    assert late.refusal(late.ask, overdue.sms_text, li.resident).code == "nothing_overdue"
    assert late.refusal(late.ask, overdue.sms_text, li.resident, language="de").code == "bad_value"


def test_a_reminder_of_many_things_stays_short():
    things = [Thing(f"物品{number}", MONDAY - timedelta(days=400), number) for number in range(1, 10)]
    text = reminder("李秀英", "北苑驿站", things, MONDAY)
    assert "物品1（2025年10月19日到期）、物品2（2件，2025年10月19日到期）" in text
    assert "等9样" in text and "物品7" not in text
    assert "and 3 more" in reminder("Li", "North", things, MONDAY, "en")


def test_who_has_something_due_by_the_next_open_day_is_reminded_before_it_is_late(station):
    for number, days in enumerate((0, 1, 2), 1):
        station.item(f"T-{number}", station.model(f"工具{number}", loan_days=days))
    station.lend("T-1", "T-2", "T-3")
    assert station.ask(overdue.call_list).rows == ()
    (row,) = station.ask(overdue.call_list, soon=True).rows
    assert ([loan.item for loan in row.loans], row.late_days) == (["T-1", "T-2"], 0)
    text = station.ask(overdue.sms_text, row.resident, soon=True)
    assert "快到归还时间" in text and "工具2" in text and "已到" not in text and "工具3" not in text
    assert "is due soon" in station.ask(overdue.sms_text, row.resident, language="en", soon=True)
    assert station.refusal(station.ask, overdue.sms_text, row.resident).code == "nothing_overdue"
    station.do(overdue.log_contact, row.resident, "phone", "promised", soon=True)
    told = station.ask(overdue.call_list, soon=True).rows[0].loans
    assert all(loan.contacted_at == station.clock.now() for loan in told)
    station.clock.pass_by(days=3)
    assert station.ask(overdue.call_list, soon=True).rows == ()


def test_before_a_weekend_who_has_something_due_on_monday_is_reminded(station):
    station.clock.pass_by(days=4)  # Friday
    code = station.item("T-1", station.model("工具", loan_days=1))
    loan = station.lend(code).loans[0]
    assert loan.due == MONDAY + timedelta(days=7)
    (row,) = station.ask(overdue.call_list, soon=True).rows
    assert [each.item for each in row.loans] == ["T-1"]


def test_a_reminder_counts_for_what_it_was_about_alone(late):
    late.item("T-6", late.model("明天还", loan_days=1))
    late.lend("T-6")
    li = late.ask(overdue.call_list).rows[1].resident

    def reminded():
        return {loan.item for loan in late.ask(cards.borrower_card, li).out if loan.contacted_at == late.clock.now()}

    late.do(overdue.log_contact, li, "phone", "promised", soon=True)
    assert reminded() == {"T-6"}
    late.clock.pass_by(hours=1)
    late.do(overdue.log_contact, li, "phone", "promised")
    assert reminded() == {"T-1", "T-2"}


def test_what_is_due_soon_at_another_station_goes_by_its_own_open_days(station):
    beside = station.beside()
    beside.set("hours.closed_days", ["2026-11-24", "2026-11-25"])
    beside.item("T-1", beside.model("工具", loan_days=3))
    assert beside.lend("T-1").loans[0].due == date(2026, 11, 26)
    assert [row.loans[0].item for row in station.ask(overdue.call_list, station="north", soon=True).rows] == ["T-1"]
    assert station.ask(overdue.call_list, soon=True).rows == ()
