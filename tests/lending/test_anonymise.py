"""Forgetting who borrowed what."""

from __future__ import annotations

import json
import threading
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from app.cases.opening import open_case
from app.core.errors import HallError
from app.core.spans import months_before
from app.lending import cards, condition, keeping, loans, overdue, stock_take
from app.lending.anonymise import anonymise
from app.lending.day import lapse_reservations
from app.queue.day import close_day
from app.residents import register
from db.schema import metadata
from db.schema.lending import loan
from tests.helpers.staff import rows
from tests.helpers.station import LI, WANG

PATIENCE_S = 60


@pytest.fixture
def year(station):
    """Li had a drill for Zhao and broke it, was called about it, and once waited for one: all a year ago."""
    model = station.model()
    for code in ("T-1", "T-2"):
        station.item(code, model)
    station.lend("T-1", carer_for="赵奶奶", override="李秀英家漏水")
    station.clock.pass_by(days=10)
    who = station.ask(overdue.call_list).rows[0].resident
    station.do(overdue.log_contact, who, "phone", "promised", "李秀英明天还")
    hold = station.do(keeping.reserve, model, who).id
    station.do(keeping.cancel_reservation, hold)
    station.back("T-1", condition={"complete": False}, note="李秀英说缺钻头")
    station.clock.pass_by(days=370)
    return station


def everything(station):
    """Give all that the store holds, as one text."""
    tables = (table for table in metadata.tables if table != "account")
    return json.dumps([rows(station.hall, table) for table in tables], default=str, ensure_ascii=False)


def test_months_are_counted_back_by_the_calendar():
    assert months_before(date(2026, 3, 31), 1) == date(2026, 2, 28)
    assert months_before(date(2026, 11, 23), 12) == date(2025, 11, 23)
    assert months_before(date(2024, 2, 29), 120) == date(2014, 2, 28)


def test_old_loans_lose_their_borrower_everywhere_and_the_figures_stay(year):
    assert "李秀英" in everything(year)
    before = figures(year)
    told = year.do(anonymise)
    assert (told.loans, told.residents, told.more) == (1, 1, False)
    kept = everything(year)
    for word in ("李秀英", "赵奶奶", "13800138000", '"8000"', "lixiuying", '"lxy"'):
        assert word not in kept, word
    assert figures(year) == before
    (old,) = year.ask(cards.item_card, "T-1").history
    assert (old.borrower, old.resident, old.phone, old.carer_for, old.note) == ("", None, "", "", "＊说缺钻头")
    assert year.ask(cards.item_card, "T-1").care[0].fault == "＊说缺钻头"
    assert year.ask(register.search_residents, "李秀英") == ()
    assert year.do(anonymise).loans == 0


def figures(station):
    with station.hall.store.read() as tx:
        told = select(func.count(), func.min(loan.c.out_on), func.max(loan.c.back_on), func.sum(loan.c.quantity))
        return tuple(tx.execute(told).one())


def test_who_still_has_something_or_waits_or_is_suspended_stays_known(year):
    who = year.do(register.register, **LI).code
    year.lend("T-2", borrower={"resident": who})
    year.do(register.register, **WANG)
    told = year.do(anonymise)
    assert (told.loans, told.residents) == (1, 0)
    assert year.ask(cards.borrower_card, who).out[0].borrower == "李秀英"
    year.clock.pass_by(days=400)
    told = year.do(anonymise)  # Wang was only written down, Li still has the second one
    assert (told.loans, told.residents) == (0, 1)
    year.back("T-2")
    model = year.ask(cards.item_card, "T-2").item.model.id
    year.do(keeping.reserve, model, who)
    year.do(register.suspend, who, year.today() + timedelta(days=500), "损坏")
    year.clock.pass_by(days=400)
    assert year.do(anonymise).residents == 0
    hold = year.ask(keeping.reservations)[0].id
    year.do(keeping.cancel_reservation, hold)
    assert year.do(anonymise).residents == 0
    year.clock.pass_by(days=500)
    assert year.do(anonymise).residents == 1
    assert year.refusal(year.ask, cards.borrower_card, who).code == "unknown_resident"


def test_what_is_younger_than_the_term_stays(station):
    station.item("T-1")
    station.lend("T-1")
    station.back("T-1")
    station.clock.pass_by(days=364)
    assert station.do(anonymise).loans == 0
    assert "李秀英" in everything(station)


def test_only_who_sets_the_term_may_forget_by_hand(station):
    with pytest.raises(HallError, match="not_allowed"):
        station.beside().do(anonymise)


def test_a_day_that_is_over_lets_old_borrowers_go_by_itself(year):
    year.do(close_day)
    for thread in [each for each in threading.enumerate() if each.name == "hall-backup"]:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()
    assert "李秀英" not in everything(year)


def test_what_was_never_fetched_goes_to_who_waits_next(station):
    model = station.model()
    station.item("T-1", model)
    first, second = (station.do(register.register, **who).code for who in (LI, WANG))
    station.do(keeping.reserve, model, first)
    station.do(keeping.reserve, model, second)
    assert [hold.state for hold in station.ask(keeping.reservations)] == ["ready", "waiting"]
    assert station.do(lapse_reservations) == 0
    station.clock.pass_by(days=3)
    assert station.do(lapse_reservations) == 1
    (kept,) = station.ask(keeping.reservations)
    assert (kept.resident, kept.state) == (second, "ready")
    station.lend("T-1", borrower={"resident": second})


def test_what_was_kept_too_long_hinders_nobody(station):
    model = station.model()
    station.item("T-1", model)
    station.do(keeping.reserve, model, station.do(register.register, **WANG).code)
    assert station.refusal(station.lend, "T-1").code == "reserved"
    station.clock.pass_by(days=3)
    station.lend("T-1")


def test_a_loan_that_was_taken_back_at_once_tells_nothing_of_anybody(station):
    station.item("T-1")
    station.lend("T-1", carer_for="赵奶奶", override="李秀英家漏水")
    loan = station.back("T-1", condition={"complete": False}, note="李秀英说缺钻头").loan
    station.do(condition.note_condition, loan, {"works": False}, "赵奶奶摔了")
    for _ in range(3):
        station.undo()
    told = everything(station)
    assert "李秀英" not in told and "赵奶奶" not in told and '"8000"' not in told
    station.item("NAILS", station.model("钉子", kind="consumable"), quantity=5)
    station.lend("NAILS")
    station.undo()
    assert "李秀英" not in everything(station)
    known = station.do(register.register, **WANG).code
    station.do(stock_take.begin_take)
    station.do(loans.lend, ["T-1"], {"resident": known})
    station.undo()
    assert station.ask(cards.borrower_card, known).person.who.name == "王建国"


def test_a_newcomer_with_a_case_stays_known_though_the_loan_is_taken_back(station):
    station.item("T-1")
    who = station.lend("T-1").resident
    station.do(open_case, "help", title="帮办", person={"resident": who})
    station.undo()
    assert station.ask(cards.borrower_card, who).person.who.name == "李秀英"
