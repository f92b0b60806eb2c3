"""What the papers of lending say of a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import zxingcpp

from app.devices.outcomes import printed
from app.devices.papers import paper_of
from app.documents.loan_slip import loan_slip_pdf
from app.documents.overdue_list import overdue_list_pdf
from app.documents.small_paper import draw_paper
from app.documents.station_ledger import ledger_pdf
from app.documents.stock_take_report import stock_take_pdf
from app.lending import condition, overdue, papers, stock_take
from db import outbox
from tests.helpers.devices import enrol, line
from tests.helpers.staff import rows
from tests.helpers.station import LI, WANG, Station


def test_slip_says_who_has_what_until_when_and_no_whole_telephone_number(station: Station) -> None:
    drill = station.model(accessories=["钻头"], limits="须戴护目镜")
    station.item("T-0001", drill)
    station.item("T-0002", drill)
    station.set("place.phone", "8888 0000")
    lending = station.lend("T-0001", "T-0002", carer_for="张奶奶")
    facts = station.ask(papers.slip_facts, [one.loan for one in lending.loans])
    assert [item.code for item in facts.items] == ["T-0001", "T-0002"] and facts.items[0].due == lending.loans[0].due
    assert facts.borrower == LI["name"] and LI["phone"] not in facts.phone and facts.carer_for == "张奶奶"
    assert facts.site_phone == "8888 0000"
    assert facts.items[0].accessories == ("钻头",) and loan_slip_pdf(facts).startswith(b"%PDF")


@pytest.mark.parametrize("paper", [80, 58])
def test_slip_comes_out_of_the_receipt_printer_twice_and_is_then_forgotten(station: Station, paper: int) -> None:
    station.item("T-0001", station.model(accessories=["钻头"], limits="须戴护目镜"))
    station.set("place.phone", "8888 0000")
    numbers = [one.loan for one in station.lend("T-0001", carer_for="张奶奶").loans]
    assert station.refusal(station.do, papers.print_slip, numbers).code == "no_slip_printer"
    enrol(station.hall, "desk", "tcp:h", sources=["desk"])
    station.do(papers.print_slip, numbers)
    job = station.do(papers.print_slip, numbers, again=True)
    with station.hall.store.read() as tx:
        (row,) = outbox.waiting(tx, station.actor.site_id)  # a reprint takes the place of what still waits
    assert row.id == job and row.reprint
    site = station.hall.site(station.actor)
    drawn = paper_of(site, next(iter(site.devices.values())), row.kind, row.payload or {}, row.reprint)
    assert drawn == replace(station.ask(papers.slip_facts, numbers), reprint=True)
    codes = zxingcpp.read_barcodes(draw_paper(drawn, paper).convert("L"))
    assert [code.text for code in codes] == [numbers[0]] * 2
    driven = line(station.hall, "desk")
    assert driven.claim()
    sent = driven.next().job
    assert sent is not None and driven.settle(sent, printed()) == "printed"
    with station.hall.store.read() as tx:
        ended = outbox.row(tx, station.actor.site_id, job)
    assert ended is not None and ended.payload is None


def test_slip_of_another_station_is_not_given(station: Station) -> None:
    station.item("T-0001")
    loan = station.lend("T-0001").loans[0].loan
    north = station.beside()
    assert north.refusal(north.ask, papers.slip_facts, [loan]).code == "not_allowed"
    assert station.refusal(station.ask, papers.slip_facts, []).code == "missing_field"


def test_call_list_has_the_whole_number_and_the_last_contact(station: Station) -> None:
    station.item("T-0001")
    who = station.lend("T-0001", borrower=WANG).resident
    station.clock.pass_by(days=30)
    station.do(overdue.log_contact, who, "phone", "promised", "周五")
    (person,) = station.do(papers.overdue_facts).people
    assert person.phone == WANG["phone"] and person.contact == "答应归还 周五" and person.items[0].code == "T-0001"
    assert overdue_list_pdf(station.do(papers.overdue_facts, language="en")).startswith(b"%PDF")
    looked = [row for row in rows(station.hall, "audit") if row["action"] == "overdue_facts"]
    assert [row["subject"] for row in looked] == [station.today().isoformat()] * 2
    assert WANG["phone"] not in str(looked)


def test_ledger_has_every_loan_of_the_days_with_how_it_came_back(station: Station) -> None:
    station.item("T-0001")
    station.lend("T-0001")
    loan = station.back("T-0001").loan
    station.do(condition.note_condition, loan, {"complete": False}, "少钻头")
    today = station.today()
    facts = station.ask(papers.ledger_facts, today, today)
    assert [(one.loan, one.complete, one.works) for one in facts.loans] == [(loan, False, True)]
    assert ledger_pdf(facts).startswith(b"%PDF")
    before = today - timedelta(days=1)
    assert station.ask(papers.ledger_facts, before, before).loans == ()
    assert station.refusal(station.ask, papers.ledger_facts, today, before).code == "bad_value"


def test_report_of_a_stock_take_lists_what_is_missing(station: Station) -> None:
    drill = station.model()
    station.item("T-0001", drill)
    station.item("T-0002", drill)
    take = station.do(stock_take.begin_take)
    station.do(stock_take.count_item, "T-0001")
    station.do(stock_take.end_take)
    facts = station.ask(papers.take_facts, take.id)
    assert [one.code for one in facts.missing] == ["T-0002"] and facts.found_count == 1
    assert stock_take_pdf(facts).startswith(b"%PDF")
