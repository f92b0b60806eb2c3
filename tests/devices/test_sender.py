"""Tickets to paper and to trouble, with the threads that print and a printer on the loopback. On both stores."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date, datetime
from pathlib import Path

import pytest
import zxingcpp
from pypdf import PdfReader

from app.devices.outcomes import Code
from app.devices.setup import edit_device, job_state, list_devices, list_problems, print_test, try_again
from app.devices.troubles import printer_troubles
from app.queue.desk import call_next, hand_over, start
from app.queue.opening import open_desk
from app.queue.slips import reprint, slip_state
from tests.helpers import printer as scripted
from tests.helpers.devices import OTHER_PC, enrol, rows_of, state_of, take
from tests.helpers.halls import actor
from tests.helpers.printer import PATIENCE_S, deaf_port, free_port, scripted_printer
from tests.sizes import SIZES

ROOT = Path(__file__).parents[2]


@pytest.fixture
def boss(hall):
    return actor(hall, "supervisor")


def test_a_ticket_comes_out_as_it_was_drawn_and_its_code_is_its_token(hall, printer, sending, boss):
    enrol(hall, "kiosk", printer.address)
    watched = sending()
    ticket = take(hall, entitlement="elderly80")
    assert watched.wait_for(1) == (ticket, Code.PRINTED, "printed")
    (picture,) = printer.pictures
    assert picture.width == 576
    token = rows_of(hall, ticket)[0].payload["token"]
    assert [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))] == [token]
    assert hall.ask(slip_state, boss, ticket).state == "printed"


def test_tickets_taken_before_the_sender_started_are_printed_in_order(hall, printer, sending):
    enrol(hall, "kiosk", printer.address, paper_mm=58)
    numbers = [take(hall) for _ in range(5)]
    watched = sending()
    watched.wait_for(5)
    assert [number for number, _, _ in watched.settled] == numbers
    assert [picture.width for picture in printer.pictures] == [384] * 5


def trouble_before(kind, printer):
    """Set one of the ways up in which certainly nothing is printed; give the code."""
    statuses = {
        "paper out": (scripted.PAPER_OUT, Code.PAPER_OUT),
        "cover open": (scripted.COVER_OPEN, Code.COVER_OPEN),
        "off line": (scripted.OFFLINE, Code.OFFLINE),
        "silent": (None, Code.SILENT),
    }
    if kind == "nonsense":
        printer.script.says = b"hello"
        return Code.NOT_A_PRINTER
    printer.script.status, code = statuses[kind]
    return code


@pytest.mark.parametrize("kind", ["paper out", "cover open", "off line", "silent", "nonsense"])
def test_trouble_before_a_job_keeps_the_ticket_and_prints_it_once_when_it_is_over(hall, printer, sending, boss, kind):
    enrol(hall, "kiosk", printer.address)
    code = trouble_before(kind, printer)
    watched = sending()
    ticket = take(hall)
    assert watched.wait_for(1) == (ticket, code, "waiting")
    assert state_of(hall, ticket) == ("waiting", code.value)
    assert hall.ask(list_devices, boss)[0].state == code.value
    (problem,) = hall.ask(list_problems, boss)
    assert (problem.subject, problem.outcome) == (ticket, code.value)
    assert printer.pictures == []
    printer.script.status, printer.script.says = dict(scripted.WELL), None
    hall.do(try_again, boss, "kiosk")
    assert watched.wait_for(2) == (ticket, Code.PRINTED, "printed")
    assert len(printer.pictures) == 1
    assert hall.ask(list_problems, boss) == ()


@pytest.mark.parametrize("kind", ["cut in half", "paper out", "cover open", "silent"])
def test_trouble_during_a_job_leaves_it_unknown_and_it_can_be_reprinted(hall, printer, sending, boss, kind):
    enrol(hall, "kiosk", printer.address)
    half = 20_000
    if kind == "cut in half":
        printer.script.breaks_after, code = half, Code.CUT_OFF
    else:
        statuses = {
            "paper out": (scripted.PAPER_OUT, Code.PAPER_OUT),
            "cover open": (scripted.COVER_OPEN, Code.COVER_OPEN),
            "silent": (None, Code.NO_WORD_AFTER),
        }
        status, code = statuses[kind]
        printer.script.turns = (half, status)
    watched = sending()
    ticket = take(hall)
    assert watched.wait_for(1) == (ticket, code, "unknown")
    printer.script.turns = None
    printer.script.status = dict(scripted.WELL)
    came = len(printer.pictures)
    hall.do(try_again, boss, "kiosk")
    other = take(hall)
    assert watched.wait_for(2) == (other, Code.PRINTED, "printed")
    assert len(printer.pictures) == came + 1
    assert [problem.subject for problem in hall.ask(list_problems, boss)] == [ticket]
    hall.do(reprint, boss, ticket)
    assert watched.wait_for(3) == (ticket, Code.PRINTED, "printed")
    assert len(rows_of(hall, ticket)) == 2


def test_a_printer_that_says_nothing_for_a_while_loses_no_ticket_and_prints_none_twice(
    hall, sending, printer, boss, wait_until
):
    enrol(hall, "kiosk", printer.address)
    watched = sending()
    printer.script.status = None
    silent_until = time.monotonic() + SIZES.printer_silence_s
    tickets = [take(hall), take(hall)]
    wait_until(lambda: hall.ask(slip_state, boss, tickets[0]).outcome == "silent")
    # Who stands at the desk hears why, and the next number is given all the same.
    assert [trouble.code for trouble in hall.ask(printer_troubles, boss).printers] == ["silent"]
    tickets.append(take(hall))
    wait_until(lambda: time.monotonic() > silent_until)
    assert printer.pictures == []
    printer.script.status = dict(scripted.WELL)
    wait_until(lambda: all(state_of(hall, ticket) == ("printed", "printed") for ticket in tickets))
    tokens = [rows_of(hall, ticket)[0].payload["token"] for ticket in tickets]
    came = [zxingcpp.read_barcodes(picture.convert("L"))[0].text for picture in printer.pictures]
    assert sorted(came) == sorted(tokens)
    assert [code for _, code, _ in watched.settled].count(Code.PRINTED) == len(tickets)


@pytest.mark.parametrize("kind", ["refused", "timeout", "bad host", "no port", "0 mm"])
def test_a_printer_that_is_not_there_keeps_the_ticket(hall, sending, boss, kind, tmp_path):
    with deaf_port() as deaf:
        ports = {
            "refused": (f"tcp:127.0.0.1:{free_port()}", Code.REFUSED),
            "timeout": (f"tcp:127.0.0.1:{deaf}", Code.TIMEOUT),
            "bad host": ("tcp:printer.invalid", Code.BAD_ADDRESS),
            "no port": (f"usb:{tmp_path / 'lp0'}", Code.NO_PORT),
            "0 mm": ("tcp:127.0.0.1:9", Code.BAD_PAPER),
        }
        port, code = ports[kind]
        enrol(hall, "kiosk", port)
        if kind == "0 mm":
            set_paper_behind_the_programs_back(hall, 0)
        watched = sending()
        ticket = take(hall)
        assert watched.wait_for(1) == (ticket, code, "waiting")
    assert hall.ask(slip_state, boss, ticket).outcome == code.value


def set_paper_behind_the_programs_back(hall, paper_mm):
    """Write what no use case lets in, as a set-up file of another program might."""
    from db import devices, sites

    with hall.store.write() as tx:
        devices.update_device(tx, 1, paper_mm=paper_mm)
        sites.bump_setup(tx)


def test_the_next_printer_of_the_route_stands_in(hall, sending, printer, wait_until, tmp_path):
    enrol(hall, "dead", f"tcp:127.0.0.1:{free_port()}", priority=1)
    enrol(hall, "second", printer.address, priority=2)
    enrol(hall, "folder", str(tmp_path), kind="pdf", priority=3)
    watched = sending()
    hall.ask(list_devices, actor(hall, "supervisor"))
    wait_until(lambda: driven(hall) == 3)
    ticket = take(hall)
    assert watched.wait_for(2) == (ticket, Code.PRINTED, "printed")
    assert len(printer.pictures) == 1
    printer.script.status = scripted.PAPER_OUT
    ticket = take(hall)
    assert watched.wait_for(5) == (ticket, Code.PRINTED, "printed")
    (made,) = tmp_path.glob("*.pdf")
    assert len(PdfReader(made).pages) == 1
    assert list(tmp_path.glob("*.part")) == []
    assert len(printer.pictures) == 1


def driven(hall):
    return sum(info.driven for info in hall.ask(list_devices, actor(hall, "supervisor")))


def test_a_pdf_folder_that_is_gone_is_told(hall, sending, tmp_path):
    enrol(hall, "folder", str(tmp_path / "gone"), kind="pdf")
    watched = sending()
    ticket = take(hall)
    assert watched.wait_for(1) == (ticket, Code.FOLDER_MISSING, "waiting")


def test_a_silent_printer_keeps_no_other_printer_waiting(hall, sending, printer, wait_until):
    with scripted_printer() as silent:
        silent.script.status = None
        enrol(hall, "silent", silent.address, sources=["desk"])
        enrol(hall, "kiosk", printer.address, sources=["kiosk"])
        watched = sending()
        wait_until(lambda: driven(hall) == 2)
        take(hall, source="desk")
        silent.wait_for(lambda: silent.questions == 1)
        ticket = take(hall)
        assert watched.wait_for(1) == (ticket, Code.PRINTED, "printed")
        watched.wait_for(2)


_SENDS = """
import sys, threading
from app.hall import Hall
from app.devices.pc import Pc
from app.devices.sender import Sender
from tests.helpers.halls import StillClock
hall = Hall.open(sys.argv[1], StillClock())  # by today's clock the slip would be too old to be printed
Sender(hall, 1, Pc("p" * 32, "kiosk-pc")).start()
threading.Event().wait()
"""


def test_a_sender_killed_while_it_sends_loses_no_ticket_and_prints_none_twice(hall, sending, printer, boss):
    """Faults row 2: the ticket is there, its slip unknown; the reprint keeps the number."""
    enrol(hall, "kiosk", printer.address)
    printer.script.stalls_after = 1000
    ticket, behind = take(hall), take(hall)
    address = hall.store.url.render_as_string(hide_password=False)
    with subprocess.Popen([sys.executable, "-c", _SENDS, address], cwd=ROOT) as killed:
        try:
            # The printer has all of the job that it takes; the sender waits for its word.
            printer.wait_for(lambda: bool(printer.jobs))
        finally:
            killed.kill()
            killed.wait(PATIENCE_S)
    printer.script.stalls_after = None
    watched = sending()
    assert watched.wait_for(1) == (behind, Code.PRINTED, "printed")
    assert state_of(hall, ticket) == ("unknown", "sender_died")
    hall.do(reprint, boss, ticket)
    assert watched.wait_for(2) == (ticket, Code.PRINTED, "printed")
    assert len(printer.pictures) == 2


def test_a_test_print_shows_every_mark(hall, sending, printer):
    admin = actor(hall, "admin")
    enrol(hall, "kiosk", printer.address)
    watched = sending()
    job = hall.do(print_test, admin, "kiosk")
    assert watched.wait_for(1) == ("kiosk", Code.PRINTED, "printed")
    assert hall.ask(job_state, admin, job).state == "printed"
    (picture,) = printer.pictures
    assert [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))] == ["Q-TEST"]


def test_a_reprint_is_marked(hall, sending, printer, boss):
    enrol(hall, "kiosk", printer.address)
    watched = sending()
    ticket = take(hall)
    watched.wait_for(1)
    hall.do(reprint, boss, ticket)
    watched.wait_for(2)
    first, second = printer.pictures
    assert first.tobytes() != second.tobytes()
    codes = [[found.text for found in zxingcpp.read_barcodes(each.convert("L"))] for each in (first, second)]
    assert codes[0] == codes[1]


def test_a_matter_handed_over_gives_a_receipt_with_the_cases_number(hall, sending, printer, boss):
    enrol(hall, "desk", printer.address, sources=["desk"])
    watched = sending()
    hall.do(open_desk, boss, "1")
    take(hall)
    hall.do(call_next, boss, "1")
    hall.do(start, boss, "1")
    promised = date(2026, 11, 30)
    case = hall.do(hand_over, boss, "1", to_service="B", promise_date=promised).case
    assert watched.wait_for(1) == (case, Code.PRINTED, "printed")
    (row,) = rows_of(hall, case)
    assert (row.kind, row.payload["ticket"], row.payload["promised"]) == ("case_receipt", "A001", "2026-11-30")
    (picture,) = printer.pictures
    assert [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))] == [case]


def test_without_a_printer_a_matter_is_handed_over_all_the_same(hall, boss):
    hall.do(open_desk, boss, "1")
    take(hall)
    hall.do(call_next, boss, "1")
    hall.do(start, boss, "1")
    case = hall.do(hand_over, boss, "1", to_service="B").case
    assert case == "C-0001"
    assert rows_of(hall, case) == []


def test_a_slip_that_cannot_be_drawn_fails_once_and_the_next_is_printed(hall, sending, printer):
    from db import outbox

    enrol(hall, "kiosk", printer.address)
    bad = take(hall)
    with hall.store.write() as tx:
        outbox.change(tx, rows_of(hall, bad)[0].id, payload={"number": "A001"})
    good = take(hall)
    watched = sending()
    assert watched.wait_for(1) == (bad, Code.BAD_JOB, "failed")
    assert watched.wait_for(2) == (good, Code.PRINTED, "printed")


def test_a_device_added_changed_and_moved_while_the_sender_runs(hall, sending, printer):
    watched = sending()
    enrol(hall, "kiosk", f"tcp:127.0.0.1:{free_port()}")
    ticket = take(hall)
    assert watched.wait_for(1)[1] is Code.REFUSED
    hall.do(edit_device, actor(hall, "admin"), "kiosk", {"port": printer.address})
    assert watched.wait_for(2) == (ticket, Code.PRINTED, "printed")


def test_of_two_senders_on_one_pc_only_one_prints_and_the_other_takes_over(hall, open_hall, printer, sending):
    enrol(hall, "kiosk", printer.address)
    first = sending()
    ticket = take(hall)
    assert first.wait_for(1)[0] == ticket
    other_pc = sending(OTHER_PC)
    first.sender.stop()
    second = sending()
    again = take(hall)
    assert second.wait_for(1)[0] == again
    assert other_pc.settled == []
    assert len(printer.pictures) == 2


def test_a_sender_stops_in_the_middle_of_nothing(hall, sending):
    watched = sending()
    watched.sender.stop()
    watched.sender.stop()
    assert watched.settled == []


def test_the_time_on_a_slip_is_the_halls_own(hall, clock):
    from app.devices.papers import slip_of

    enrol(hall, "kiosk", "tcp:h")
    row = rows_of(hall, take(hall))[0]
    slip = slip_of(hall.site(actor(hall, "admin")), row.payload, True)
    assert slip.at.replace(tzinfo=None) == datetime(2026, 11, 23, 9, 30)
    assert slip.reprint
