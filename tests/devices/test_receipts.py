"""The receipt of a case that did not come out: found again, printed again, and no longer a trouble then."""

from datetime import date

import pytest

from app.core.errors import HallError
from app.devices.outcomes import Code, maybe, not_sent, printed
from app.devices.setup import list_problems
from app.queue.desk import call_next, hand_over, start
from app.queue.opening import open_desk
from app.queue.receipts import CaseInfo, case_meant, case_typed, reprint_receipt
from tests.helpers.devices import enrol, line, rows_of, take
from tests.helpers.halls import actor


@pytest.fixture
def clerk(hall):
    return actor(hall, "desk1")


@pytest.fixture
def printer(hall):
    enrol(hall, "desk", "tcp:h", sources=["desk"])
    driven = line(hall, "desk")
    assert driven.claim()
    return driven


def handed_over(hall, clerk):
    """Take a number at the kiosk, serve it, and give its papers to the back office; give ticket and case."""
    ticket = take(hall)
    hall.do(open_desk, clerk, "1")
    for step in (call_next, start):
        hall.do(step, clerk, "1")
    return ticket, hall.do(hand_over, clerk, "1", to_service="B", promise_date=date(2026, 11, 30)).case


def test_a_receipt_is_printed_again_marked_and_otherwise_the_same(hall, clerk, printer):
    ticket, case = handed_over(hall, clerk)
    first = printer.next().job
    assert printer.settle(first, maybe(Code.CUT_OFF)) == "unknown"
    problem = hall.ask(list_problems, clerk)[0]
    assert (problem.kind, problem.subject, problem.can_reprint) == ("case_receipt", case, True)
    hall.do(reprint_receipt, clerk, case)
    assert hall.ask(list_problems, clerk) == ()
    second = printer.next().job
    assert (first.reprint, second.reprint) == (False, True)
    assert second.payload == first.payload
    assert second.payload["ticket"] == ticket
    assert printer.settle(second, printed()) == "printed"


def test_a_reprint_replaces_the_receipt_that_still_waits(hall, clerk, printer):
    _, case = handed_over(hall, clerk)
    printer.settle(printer.next().job, not_sent(Code.PAPER_OUT))
    hall.do(reprint_receipt, clerk, case)
    assert [(row.state, row.outcome) for row in rows_of(hall, case)] == [("waiting", ""), ("expired", "replaced")]


def test_a_receipt_waits_for_paper_all_day_when_slips_no_longer_do(hall, clerk, printer, clock):
    _, case = handed_over(hall, clerk)
    clock.pass_by(minutes=hall.site(clerk).settings["slip.minutes"] + 60)
    printer.claim()
    assert printer.next().job.subject == case


def test_a_case_is_found_by_its_number_and_by_todays_ticket(hall, clerk, printer):
    ticket, case = handed_over(hall, clerk)
    found = CaseInfo(case, "B", ticket, date(2026, 11, 30))
    for typed in (case, case.lower(), "c-1", "Ｃ-1", ticket, "a1"):
        assert hall.ask(case_meant, clerk, typed=typed) == found
    for typed in ("C-9", "A009", "B001", "C001", "", "综合"):
        assert hall.ask(case_meant, clerk, typed=typed) is None


@pytest.mark.parametrize("typed", ["C0001", "C-", "C-1x", "C-0", "1", "C--1", "C-1234567890"])
def test_what_is_no_case_number_is_refused(hall, clerk, printer, typed):
    handed_over(hall, clerk)
    with pytest.raises(HallError, match="unknown_case"):
        hall.do(reprint_receipt, clerk, typed)
    assert case_typed(typed) in (None, "C-0000")


def test_without_a_printer_for_desks_there_is_no_receipt_to_be_had(hall, clerk):
    enrol(hall, "kiosk", "tcp:h", sources=["kiosk"])
    _, case = handed_over(hall, clerk)
    with pytest.raises(HallError, match="no_printer"):
        hall.do(reprint_receipt, clerk, case)
    assert rows_of(hall, case) == []
