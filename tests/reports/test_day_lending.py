"""What a day's page says of lending is what was lent, came back and is out, counted in pieces by SQL alone."""

from __future__ import annotations

from datetime import date

import pytest

from app.lending import ledger, loans, status
from app.reports.facts import facts_of
from app.reports.reading import day_report
from tests.helpers.station import Station
from tests.reports.recount import Recount, check

MONDAY = date(2026, 11, 23)


@pytest.fixture
def station(hall, clock):
    return Station(hall, clock)


def figures(station, day=None):
    report = station.ask(day_report, day)
    site = station.actor.site_id
    check(report.figures, Recount(station.hall, site, report.day, station.clock.now(), not report.figures.provisional))
    return report.figures


def test_a_thing_given_up_for_lost_did_not_come_back_and_was_out_until_then(station):
    drill = station.item("T-0001")
    station.lend(drill)
    station.clock.pass_by(days=10)
    station.do(status.mark_missing, drill, "丢了")
    today, before = figures(station), figures(station, MONDAY)
    assert (before.loans_out, before.loans_open) == (1, 1)
    assert (today.loans_back, today.loans_late, today.loans_open) == (0, 0, 0)
    assert today.by_category == () and today.by_station == ()


def test_chairs_that_came_late_count_in_pieces_like_those_that_came_back(station):
    chairs = station.item("CHAIR", station.model("椅子", "桌椅", "counted"), quantity=20)
    station.lend({"code": chairs, "quantity": 14})
    lost = station.lend({"code": chairs, "quantity": 2}).loans[0].loan
    first = station.hall.ask(day_report, station.actor).figures
    assert (first.loans_out, first.loans_open) == (16, 16)
    station.clock.pass_by(days=10)
    station.do(ledger.lose, chairs, 2, "丢了", lost)
    station.back(chairs)
    report = station.ask(day_report)
    assert (figures(station).loans_back, report.figures.loans_late) == (14, 14)
    (told,) = [fact.told() for fact in facts_of(report) if fact.name == "lending"]
    assert told.startswith("借出 0，归还 14，其中逾期归还 14，")
    assert report.figures.by_category == (("桌椅", 0, 14),)


def test_a_limit_is_overridden_by_a_loan_that_goes_on_as_by_a_new_one(station):
    drill = station.item("T-0001")
    number = station.lend(drill, override="主任同意").loans[0].loan
    station.renew(number)
    assert figures(station).overrides == 1
    station.renew(number, override="主任同意")
    station.do(loans.renew_all, "R-0001", override="主任同意")
    assert figures(station).overrides == 3
