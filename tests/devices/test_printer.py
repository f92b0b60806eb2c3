"""Every way a print job can go, each with its own outcome."""

from __future__ import annotations

import http.server
import os
import threading
import time
from datetime import datetime

import pytest
import zxingcpp
from PIL import Image

from app.core.errors import HallError
from app.devices.outcomes import Code, Delivered
from app.devices.ports import Address, Patience, read_address
from app.devices.printer import look, print_picture
from app.documents.slip import draw_slip
from app.documents.slip_facts import Slip
from tests.helpers import printer as scripted
from tests.helpers.printer import deaf_port, free_port, pictures_of

HASTY = Patience(connect=0.5, answer=0.5, write=0.5, after=0.5, poll=0.01, speed_mm_s=1e9)
PATIENT = Patience(poll=0.01, speed_mm_s=1e9)
SLIP = Slip("槐荫里社区居民会客厅", "A017", "社保", True, 3, 240, 720, datetime(2026, 11, 23, 9, 30), "Q-0123456789ab")
PICTURE = draw_slip(SLIP, 80)


def send(printer, picture=PICTURE, patience=PATIENT, *, answers=True):
    where = printer if isinstance(printer, str) else printer.address
    return print_picture(read_address(where), picture.copy, answers=answers, cut=True, patience=patience)


def told(outcome):
    return outcome.code, outcome.delivered


NOT_SENT, MAYBE, YES = Delivered.NO, Delivered.MAYBE, Delivered.YES


@pytest.mark.parametrize("paper", [80, 58])
def test_what_was_drawn_is_what_comes_out_and_its_code_reads_back(printer, paper):
    picture = draw_slip(SLIP, paper)
    assert told(send(printer, picture)) == (Code.PRINTED, YES)
    (printed,) = printer.pictures
    assert (printed.size, printed.tobytes()) == (picture.size, picture.tobytes())
    assert [found.text for found in zxingcpp.read_barcodes(printed.convert("L"))] == [SLIP.token]


def test_status_is_asked_before_and_after(printer):
    send(printer)
    assert printer.questions == 8


def test_paper_nearly_out_prints_and_warns(printer):
    printer.script.status = scripted.PAPER_LOW
    outcome = send(printer)
    assert told(outcome) == (Code.PRINTED, YES)
    assert outcome.paper_low


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (scripted.PAPER_OUT, Code.PAPER_OUT),
        (scripted.COVER_OPEN, Code.COVER_OPEN),
        (scripted.OFFLINE, Code.OFFLINE),
        (scripted.CUTTER_STUCK, Code.CUTTER_STUCK),
        (scripted.FAULT, Code.FAULT),
    ],
)
def test_trouble_before_the_job_sends_nothing(printer, status, code):
    printer.script.status = status
    assert told(send(printer)) == (code, NOT_SENT)
    assert printer.jobs == []


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (scripted.PAPER_OUT, Code.PAPER_OUT),
        (scripted.COVER_OPEN, Code.COVER_OPEN),
        (scripted.CUTTER_STUCK, Code.CUTTER_STUCK),
    ],
)
def test_trouble_during_the_job_leaves_it_unknown(printer, status, code):
    printer.script.turns = (20_000, status)
    assert told(send(printer)) == (code, MAYBE)


def test_trouble_that_shows_only_while_it_prints_is_seen(printer):
    """All bytes are taken at once; the paper ends a moment later, within the time the paper takes to come out."""
    slow = Patience(poll=0.01, speed_mm_s=75, answer=2)
    result = []
    sending = threading.Thread(target=lambda: result.append(send(printer, patience=slow)))
    sending.start()
    printer.wait_for(lambda: printer.questions >= 8)
    printer.script.status = scripted.PAPER_OUT
    sending.join()
    assert told(result[0]) == (Code.PAPER_OUT, MAYBE)


def test_a_connection_cut_in_half_mid_job_leaves_it_unknown(printer):
    printer.script.breaks_after = 20_000
    assert told(send(printer)) == (Code.CUT_OFF, MAYBE)
    assert printer.pictures == []


def test_a_printer_that_takes_no_more_bytes_leaves_it_unknown(printer):
    printer.script.stalls_after = 20_000
    tall = Image.new("1", (576, 120_000), 0)
    assert told(send(printer, tall, HASTY)) == (Code.STALLED, MAYBE)


def test_a_printer_that_stalls_for_want_of_paper_says_so_on_a_new_connection(printer):
    printer.script.stalls_after = 20_000
    printer.script.turns = (20_000, scripted.PAPER_OUT)
    tall = Image.new("1", (576, 120_000), 0)
    assert told(send(printer, tall, HASTY)) == (Code.PAPER_OUT, MAYBE)


def test_silence_before_the_job_sends_nothing(printer):
    printer.script.status = None
    began = time.monotonic()
    assert told(send(printer, patience=HASTY)) == (Code.SILENT, NOT_SENT)
    assert time.monotonic() - began < 5
    assert printer.jobs == []


def test_silence_after_the_job_leaves_it_unknown(printer):
    printer.script.turns = (60_000, None)
    assert told(send(printer, patience=HASTY)) == (Code.NO_WORD_AFTER, MAYBE)


def test_nonsense_before_the_job_sends_nothing(printer):
    for nonsense in (b"\xff", b"220 mail.example ESMTP\r\n", b"\x00\x00\x00\x00\x00"):
        printer.script.says = nonsense
        assert told(send(printer, patience=HASTY)) == (Code.NOT_A_PRINTER, NOT_SENT)
    assert printer.jobs == []


def test_dots_that_look_like_a_question_do_not_confuse_the_answers(printer):
    printer.script.greedy = True
    rows = bytes((0xEF, 0xFB, 0xFE)) * 24  # inverted: 10 04 01
    picture = Image.frombytes("1", (576, 300), rows * 300)
    assert told(send(printer, picture)) == (Code.PRINTED, YES)
    assert printer.questions == 8


def test_nobody_listens():
    assert told(send(f"tcp:127.0.0.1:{free_port()}")) == (Code.REFUSED, NOT_SENT)


def test_a_dead_host_costs_the_connect_timeout_and_no_more():
    with deaf_port() as port:
        began = time.monotonic()
        assert told(send(f"tcp:127.0.0.1:{port}", patience=HASTY)) == (Code.TIMEOUT, NOT_SENT)
        assert 0.3 < time.monotonic() - began < 2
    assert Patience().connect <= 3


def test_a_host_that_does_not_exist():
    assert told(send("tcp:no-such-printer.invalid")) == (Code.BAD_ADDRESS, NOT_SENT)


class _Page(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_args):
        """Say nothing."""


@pytest.fixture
def web_server():
    server = http.server.HTTPServer(("127.0.0.1", 0), _Page)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"tcp:127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_web_server_is_told_from_a_silent_printer(web_server):
    assert told(send(web_server, patience=HASTY)) == (Code.WEB_SERVER, NOT_SENT)


def test_a_web_server_set_up_as_a_printer_that_cannot_answer_is_found_out(web_server):
    outcome = send(web_server, patience=Patience(poll=2), answers=False)
    assert told(outcome) == (Code.WEB_SERVER, NOT_SENT)


def test_a_printer_that_cannot_answer_is_never_said_to_have_printed(printer):
    printer.script.status = None
    assert told(send(printer, patience=HASTY, answers=False)) == (Code.UNCONFIRMED, MAYBE)
    printer.wait_for(lambda: len(printer.pictures) == 1)
    assert printer.questions == 0


def test_a_look_prints_nothing(printer):
    assert told(look(read_address(printer.address), PATIENT)) == (Code.PRINTED, NOT_SENT)
    printer.script.status = scripted.COVER_OPEN
    assert look(read_address(printer.address), PATIENT).code is Code.COVER_OPEN
    assert printer.jobs == []


def test_a_file_collects_jobs_and_cannot_answer(tmp_path):
    path = tmp_path / "jobs.bin"
    for _ in range(2):
        assert told(send(f"file:{path}")) == (Code.UNCONFIRMED, MAYBE)
    job = []
    data = path.read_bytes()
    while data:
        size = scripted._size_of(data)
        job.append((scripted._name_of(data), data[:size]))
        data = data[size:]
    assert [each.tobytes() for each in pictures_of(job)] == [PICTURE.tobytes()] * 2


def test_a_device_file_that_is_not_there_or_not_ours(tmp_path):
    assert told(send(f"usb:{tmp_path / 'lp0'}")) == (Code.NO_PORT, NOT_SENT)
    assert told(send(f"file:{tmp_path / 'missing' / 'x'}")) == (Code.NO_PORT, NOT_SENT)
    assert told(send(f"serial:{tmp_path / 'ttyUSB0'}")) == (Code.NO_PORT, NOT_SENT)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("kind", ["file", "usb"])
def test_a_pipe_that_nobody_empties_is_given_up_in_time(tmp_path, kind):
    pipe = tmp_path / "spool"
    os.mkfifo(pipe)
    too_much = Image.new("1", (576, 4000), 0)  # far more than a pipe holds
    began = time.process_time()
    assert told(send(f"{kind}:{pipe}", too_much, HASTY, answers=False)) == (Code.STALLED, MAYBE)
    assert time.process_time() - began < HASTY.write  # it slept meanwhile


class _Terminal:
    """A scripted printer at the other end of a line."""

    def __init__(self):
        import tty

        self.end, self.line = os.openpty()
        tty.setraw(self.line)
        self.name = os.ttyname(self.line)
        self.job = []
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self):
        buffer = b""
        while True:
            try:
                data = os.read(self.end, 4096)
            except OSError:
                return
            if data == b"STOP":
                return
            buffer += data
            while (size := scripted._size_of(buffer)) and len(buffer) >= size:
                command, buffer = buffer[:size], buffer[size:]
                if command.startswith(b"\x10\x04"):
                    os.write(self.end, b"\x13\x11\x12")  # XOFF, XON, and the answer
                else:
                    self.job.append((scripted._name_of(command), command))

    def close(self):
        os.write(self.line, b"STOP")
        self._thread.join(10)
        os.close(self.end)
        os.close(self.line)


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs pseudo terminals")
@pytest.mark.parametrize("kind", ["serial", "usb"])
def test_a_printer_on_a_line_or_device_file_is_asked_and_believed(kind):
    terminal = _Terminal()
    try:
        assert told(send(f"{kind}:{terminal.name}")) == (Code.PRINTED, YES)
        assert [each.tobytes() for each in pictures_of(terminal.job)] == [PICTURE.tobytes()]
    finally:
        terminal.close()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("192.168.1.50", Address("tcp", "192.168.1.50", 9100)),
        ("tcp:printer.lan:9101", Address("tcp", "printer.lan", 9101)),
        ("[fe80::1]:9100", Address("tcp", "fe80::1", 9100)),
        ("fe80::1", Address("tcp", "fe80::1", 9100)),
        ("serial:COM3", Address("serial", "COM3", 38400)),
        ("serial:/dev/ttyUSB0:115200", Address("serial", "/dev/ttyUSB0", 115200)),
        ("usb:/dev/usb/lp0", Address("usb", "/dev/usb/lp0")),
        (r"file:C:\slips\jobs.bin", Address("file", r"C:\slips\jobs.bin")),
    ],
)
def test_addresses_are_read(text, address):
    assert read_address(text) == address
    assert read_address(str(address)) == address


@pytest.mark.parametrize(
    "text",
    ["", " ", "http://192.168.1.50/", "https://p", "host/path", "a b", "host:0", "host:99999", "host:x", "tcp:", "usb:",
     "serial:", "serial:COM3:17", "user@host", "tcp::9100"],
)  # fmt: skip
def test_what_is_no_address_of_a_printer_is_refused(text):
    with pytest.raises(HallError, match="bad_value"):
        read_address(text)
