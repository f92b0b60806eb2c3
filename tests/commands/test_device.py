"""`huiketing device`: enrol this computer, set printers up, try them, print without a window."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import main
from app.hall import Hall
from tests.helpers.devices import OTHER_PC, enrol, rows_of, take
from tests.helpers.halls import SECRET, actor
from tests.helpers.printer import PAPER_OUT, free_port, scripted_printer

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def url(new_store):
    return new_store("live")


@pytest.fixture
def device(url, tmp_path, capsys, monkeypatch):
    """Give a function that runs `huiketing device …` as an account, and gives exit code and what was said."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    pin = tmp_path / "pin"
    pin.write_text(SECRET)

    def run(*words, by="admin"):
        code = main(["device", *words, "--store", url, "--as", by, "--pin-file", str(pin)])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def told(device, *words):
    code, said = device(*words, "--json")
    assert code == 0, said
    return json.loads(said)


def test_a_kiosk_is_enrolled_listed_tried_and_revoked(device):
    made = told(device, "add", "kiosk1")
    assert (made["device"], made["kind"]) == ("kiosk1", "kiosk")
    assert Path(made["file"]).stat().st_mode & 0o777 == 0o600
    assert told(device, "list") == [{"device": "kiosk1", "kind": "kiosk", "seen_at": None}]
    assert told(device, "test", "kiosk1")["ok"]
    assert told(device, "list")[0]["seen_at"] is not None
    assert device("revoke", "kiosk1") == (0, "kiosk1 is revoked.\n")
    assert told(device, "list") == []
    assert device("test", "kiosk1") == (1, "There is no device kiosk1. [unknown_device]\n")
    assert "unknown_device" in device("revoke", "kiosk1")[1]


def test_only_an_admin_enrols(device):
    assert device("add", "kiosk1", by="supervisor") == (1, "This account may not do that. [not_allowed]\n")


def test_a_kind_that_cannot_be_told_is_asked_for(device):
    code, said = device("add", "大厅")
    assert code == 2
    assert "--kind" in said
    assert told(device, "add", "大厅", "--kind", "board")["kind"] == "board"


def test_a_printer_is_set_up_tried_and_taken_away(device):
    with scripted_printer() as printer:
        made = told(
            device, "add", "lp", "--port", printer.address, "--paper", "58", "--sources", "kiosk", "--no-cutter"
        )
        assert (made["kind"], made["paper_mm"], made["sources"]) == ("escpos", 58, ["kiosk"])
        tried = told(device, "test", "lp")
        assert (tried["ok"], tried["outcome"]) == (True, "printed")
        assert [picture.width for picture in printer.pictures] == [384]
        printer.script.status = PAPER_OUT
        assert device("test", "lp") == (1, "lp: paper out\n")
        assert "paper out" in device("list")[1]
        assert device("revoke", "lp")[0] == 0
    assert told(device, "list") == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--port", "http://10.0.0.9/"), "port has a value that cannot be taken. [bad_value]"),
        (("--port", "10.0.0.9", "--paper", "0"), "paper_mm has a value that cannot be taken. [bad_value]"),
        (("--port", "10.0.0.9", "--priority", "0"), "priority has a value that cannot be taken. [bad_value]"),
        (("--port", "10.0.0.9", "--for", "nobody"), "There is no account nobody. [unknown_account]"),
        (("--kind", "pdf"), "port is missing. [missing_field]"),
        (("--kind", "fax"), "kind has a value that cannot be taken. [bad_value]"),
    ],
)
def test_what_does_not_fit_is_refused_in_one_line(device, words, said):
    assert device("add", "lp", *words) == (1, f"{said}\n")


def test_a_printer_that_is_not_there_fails_its_test_in_words(device):
    told(device, "add", "lp", "--port", f"127.0.0.1:{free_port()}")
    assert device("test", "lp") == (1, "lp: refused\n")


def test_a_printer_of_another_computer_is_tried_from_there(device, url):
    hall = Hall.open(url)
    enrol(hall, "there", "tcp:10.0.0.9", OTHER_PC)
    enrol(hall, "folder", "/tmp", OTHER_PC, kind="pdf")
    hall.close()
    code, said = device("test", "there")
    assert code == 1
    assert said.endswith("[not_driven]\n")
    assert "desk-pc" in said
    assert "no window open on desk-pc" in device("list")[1]


def test_of_two_with_one_name_the_kind_is_asked_for(device):
    told(device, "add", "board")
    told(device, "add", "board", "--port", "10.0.0.9")
    assert device("revoke", "board")[0] == 2
    assert device("revoke", "board", "--kind", "escpos")[0] == 0
    assert [one["kind"] for one in told(device, "list")] == ["board"]


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_run_prints_until_it_is_stopped(device, url, tmp_path, ending):
    with scripted_printer() as printer:
        told(device, "add", "lp", "--port", printer.address)
        words = ["device", "run", "--store", url, "--as", "desk1", "--pin-file", str(tmp_path / "pin")]
        with subprocess.Popen([sys.executable, "-m", "app", *words], cwd=ROOT, stdout=subprocess.PIPE) as running:
            assert running.stdout.readline() == b"Printing; Ctrl+C ends it.\n"
            hall = Hall.open(url)
            ticket = take(hall, actor(hall, "desk1"), source="desk")
            printer.wait_for(lambda: len(printer.pictures) == 1)
            running.send_signal(ending)
            assert running.wait(20) == 0
            assert rows_of(hall, ticket)[0].state in ("printed", "unknown")
            hall.close()
