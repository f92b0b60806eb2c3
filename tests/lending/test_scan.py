"""What any code is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.lending import keeping, scan
from app.residents import register
from tests.helpers.staff import digest
from tests.helpers.station import LI, WANG

MONDAY = date(2026, 11, 23)


def test_an_item_that_is_in_says_until_when_it_would_be_lent(station):
    station.item("T-0042", codes=["6901234567892"])
    for code in ("t-0042", " Ｔ－０042", "6901234567892"):
        found = station.ask(scan.scan, code)
        assert (found.kind, found.code, found.item.state, found.due) == ("item", "T-0042", "in", date(2026, 11, 26))


def test_an_item_that_is_out_says_with_whom_and_since_when(station):
    station.item("T-0042")
    lent = station.lend("T-0042")
    station.clock.pass_by(days=5)
    found = station.ask(scan.scan, "T-0042")
    (loan,) = found.item.loans
    assert (found.item.state, found.due) == ("out", None)
    assert (loan.loan, loan.borrower, loan.phone, loan.out_on) == (
        lent.loans[0].loan, "李秀英", "138****8000", MONDAY,
    )  # fmt: skip
    assert (loan.overdue, loan.late_days, loan.resident) == (True, 2, lent.resident)


def test_an_item_that_must_not_go_out_says_why(station):
    station.item("T-1")
    station.lend("T-1")
    station.back("T-1", condition={"lendable": False}, note="裂了")
    assert (station.ask(scan.scan, "T-1").item.state, station.ask(scan.scan, "T-1").item.why) == ("unfit", "repair")
    station.item("L-1", station.model("人字梯", check_days=30, check_blocks=True), bought=MONDAY - timedelta(days=40))
    assert station.ask(scan.scan, "L-1").item.why == "check_overdue"


def test_a_new_item_without_its_label_may_go_out_at_its_first_scan(station):
    code = station.item(None)
    found = station.ask(scan.scan, code)
    assert (found.item.state, found.item.status) == ("in", "pending")
    station.lend(code)
    assert station.ask(scan.scan, code).item.status == "active"
    station.undo()
    assert station.ask(scan.scan, code).item.status == "pending"


def test_a_thing_that_is_kept_says_for_whom(station):
    model = station.model()
    station.item("T-1", model)
    station.do(keeping.reserve, model, station.do(register.register, **WANG).code)
    assert station.ask(scan.scan, "T-1").kept_for == "王建国"
    station.item("T-2", model)
    assert station.ask(scan.scan, "T-1").kept_for == ""


def test_a_person_says_how_much_they_have_and_what_is_late(station):
    who = station.do(register.register, **LI).code
    station.item("CHAIR", station.model("折叠椅", kind="counted"), quantity=10)
    station.lend({"code": "CHAIR", "quantity": 4}, borrower={"resident": who})
    station.clock.pass_by(days=7)
    found = station.ask(scan.scan, who.lower())
    assert (found.kind, found.person.who.name, found.person.out, found.person.overdue) == ("resident", "李秀英", 4, 4)


def test_a_loan_and_a_station_are_known(station):
    station.item("T-1")
    number = station.lend("T-1").loans[0].loan
    found = station.ask(scan.scan, number.lower())
    assert (found.kind, found.loan.item, found.item.code) == ("loan", "T-1", "T-1")
    station.undo()
    assert station.ask(scan.scan, number).kind == "unknown"
    place = station.ask(scan.scan, f"S-{station.actor.site_id:04d}")
    assert (place.kind, place.code) == ("station", "hall1")


@pytest.mark.parametrize(
    ("code", "page"),
    [("G-0001", "guides"), ("Q-8f3kz0", "queue"), ("C-000123", "cases"), ("m-0001", "notices")],
)
def test_the_code_of_another_part_says_which(station, code, page):
    found = station.ask(scan.scan, code)
    assert (found.kind, found.page) == ("page", page)


@pytest.mark.parametrize("code", ["", "   ", "A012", "R-0099", "K-9999", "L-0001", "S-0099", "R-1", "x" * 500, "\x00"])
def test_a_code_that_nobody_knows_is_no_error_and_leaves_nothing_behind(station, code):
    station.ask(scan.scan, "T-1")  # begins the business day
    before = digest(station.hall)
    assert station.ask(scan.scan, code).kind == "unknown"
    assert digest(station.hall) == before
