"""What staff hear of printers while they work, and that it is over when it is over. On both stores."""

from __future__ import annotations

import pytest

from app.core.errors import HallError
from app.devices.outcomes import Code, maybe, not_sent, printed
from app.devices.setup import list_devices, list_problems
from app.devices.troubles import Trouble, printer_troubles
from app.queue.slips import reprint
from tests.helpers import printer as scripted
from tests.helpers.devices import OTHER_PC, enrol, line, state_of, take
from tests.helpers.halls import actor


@pytest.fixture
def desk(hall):
    return actor(hall, "desk1")


def codes(hall, who):
    return [trouble.code for trouble in hall.ask(printer_troubles, who).printers]


def test_where_all_is_well_or_nothing_is_set_up_nobody_hears_anything(hall, desk):
    assert hall.ask(printer_troubles, desk).printers == ()
    enrol(hall, "kiosk", "tcp:h")
    assert codes(hall, desk) == []


def test_a_printer_in_trouble_is_told_until_it_prints_again(hall, desk, kiosk):
    take(hall)
    kiosk.settle(kiosk.next().job, not_sent(Code.PAPER_OUT))
    assert hall.ask(printer_troubles, desk).printers == (
        Trouble("kiosk", "kiosk-pc", "paper_out", stops=True, waiting=1),
    )
    take(hall)
    kiosk.settle(kiosk.next().job, printed(paper_low=True))
    assert hall.ask(printer_troubles, desk).printers == (
        Trouble("kiosk", "kiosk-pc", "paper_low", stops=False, waiting=1),
    )
    kiosk.settle(kiosk.next().job, printed())
    assert codes(hall, desk) == []


def test_a_printer_whose_computer_is_off_is_told_once_somebody_waits_for_it(hall, desk):
    enrol(hall, "kiosk", "tcp:h", OTHER_PC)
    assert codes(hall, desk) == []
    take(hall)
    assert codes(hall, desk) == ["not_driven"]


def test_a_slip_that_may_not_have_come_out_is_told_until_it_was_printed_again(hall, desk, kiosk):
    ticket = take(hall)
    kiosk.settle(kiosk.next().job, maybe(Code.CUT_OFF))
    (doubtful,) = hall.ask(printer_troubles, desk).doubtful
    assert (doubtful.subject, doubtful.outcome, doubtful.can_reprint) == (ticket, "cut_off", True)
    hall.do(reprint, desk, ticket)
    assert hall.ask(printer_troubles, desk).doubtful == ()
    kiosk.settle(kiosk.next().job, printed())
    assert hall.ask(list_problems, desk) == ()


def test_problems_are_told_newest_first_also_what_still_waits_for_another_try(hall, desk, kiosk):
    older = take(hall)
    kiosk.settle(kiosk.next().job, maybe(Code.CUT_OFF))
    newer = take(hall)
    assert kiosk.settle(kiosk.next().job, not_sent(Code.REFUSED)) == "waiting"
    assert [problem.subject for problem in hall.ask(list_problems, desk)] == [newer, older]


def test_a_printer_that_never_tells_is_no_trouble(hall, desk, kiosk):
    take(hall)
    kiosk.settle(kiosk.next().job, maybe(Code.UNCONFIRMED))
    told = hall.ask(printer_troubles, desk)
    assert (told.printers, told.doubtful) == ((), ())


def test_yesterdays_trouble_is_not_told(hall, desk, kiosk, clock):
    take(hall)
    kiosk.settle(kiosk.next().job, not_sent(Code.FAULT))
    clock.pass_by(days=1)
    assert kiosk.claim()
    assert kiosk.next().job is None
    assert codes(hall, desk) == []


def test_who_may_not_see_the_queue_hears_nothing(hall):
    with pytest.raises(HallError, match="not_allowed"):
        hall.ask(printer_troubles, actor(hall, "admin"))


def test_a_printer_is_looked_at_before_anybody_needs_it_and_until_it_is_well(hall, desk, printer, sending, wait_until):
    printer.script.status = scripted.COVER_OPEN
    enrol(hall, "kiosk", printer.address)
    sending()
    wait_until(lambda: codes(hall, desk) == ["cover_open"])
    printer.script.status = dict(scripted.WELL)
    wait_until(lambda: codes(hall, desk) == [])
    (info,) = hall.ask(list_devices, desk)
    assert info.state == "printed"
    assert printer.pictures == []


def test_what_waits_is_printed_as_soon_as_a_look_finds_paper_again(hall, printer, sending):
    """The clock stands still: no time for another try ever comes."""
    enrol(hall, "kiosk", printer.address)
    printer.script.status = scripted.PAPER_OUT
    watched = sending()
    ticket = take(hall)
    assert watched.wait_for(1) == (ticket, Code.PAPER_OUT, "waiting")
    printer.script.status = dict(scripted.WELL)
    assert watched.wait_for(2) == (ticket, Code.PRINTED, "printed")
    assert state_of(hall, ticket) == ("printed", "printed")
    assert len(printer.pictures) == 1


def test_who_holds_no_claim_writes_no_state(hall, desk, kiosk):
    other = line(hall, "kiosk")
    kiosk.release()
    other.note(not_sent(Code.FAULT))
    (info,) = hall.ask(list_devices, desk)
    assert info.state == ""


def test_what_nobody_waits_for_any_more_is_no_trouble(hall, desk, clock):
    """A kiosk's computer that stays off today: its slip of an hour ago is wanted by nobody."""
    enrol(hall, "kiosk", "tcp:127.0.0.1:9")
    take(hall)
    assert codes(hall, desk) == ["not_driven"]
    clock.pass_by(hours=1)
    assert codes(hall, desk) == []
