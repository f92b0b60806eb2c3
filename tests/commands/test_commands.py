"""The command line from outside: `python -m app` with its options, exit codes and streams."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime

import pytest

from tests.commands.conftest import ROOT
from tests.helpers.halls import SECRET
from tests.helpers.stores import only_sqlite

TAKE = {"op": "take_ticket", "service": "A"}


def replies(done: subprocess.CompletedProcess[str]) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def one_line(done: subprocess.CompletedProcess[str], code: int, word: str) -> None:
    """See that a command was refused: its exit code, and one line on stderr that says what."""
    assert done.returncode == code, done
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert word in done.stderr
    assert "Traceback" not in done.stderr


def test_init_and_a_batch_on_a_live_store(huiketing, blank_url, tmp_path):
    pins = tmp_path / "pins"
    pins.write_text(f"supervisor {SECRET}\ndesk1 13572468\n")
    made = huiketing(
        "init", "--name", "阳光社区", "--services", "A,B,D2", "--desks", "2", "--store", blank_url,
        "--pin-file", str(pins), "--json",
    )  # fmt: skip
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout.isascii()
    told = json.loads(made.stdout)
    assert set(told["printed"]) == {"admin", "desk2"}
    assert all(len(secret) >= 8 for secret in told["printed"].values())
    pin = tmp_path / "pin"
    pin.write_text(SECRET)
    lines = [
        {"op": "open_desk", "desk": 1},
        {**TAKE, "key": "c-1"},
        {"op": "call_next", "desk": "1"},
        TAKE | {"service": "Z"},
    ]
    done = huiketing("--store", blank_url, "batch", "-", "--as", "supervisor", "--pin-file", str(pin), lines=lines)
    assert (done.returncode, done.stderr) == (0, "")
    assert [reply["ok"] for reply in replies(done)] == [True, True, True, False]
    assert replies(done)[1]["result"]["ticket"] == "A001"
    assert replies(done)[3]["error"] == {"code": "unknown_service", "service": "Z"}
    again = huiketing("init", "--name", "other", "--store", blank_url)
    one_line(again, 1, "hall_exists")
    # The secret that init printed works at once for commands; it must be changed in the main window only.
    pin.write_text(told["printed"]["desk2"])
    done = huiketing("batch", "--as", "desk2", "--pin-file", str(pin), lines=[TAKE], store=blank_url)
    assert replies(done)[0]["result"]["ticket"] == "A002"


@only_sqlite
def test_common_options_stand_before_or_after_the_command(command, new_store, pin_file):
    url = new_store("live")
    options = [f"--store={url}", "--as", "desk1", "--pin-file", pin_file]
    for words in (
        [*options, "batch"], ["batch", *options], [*options[:1], "batch", *options[1:], "-"],
        [*options[1:], "batch", "-", *options[:1], "--json"],
    ):  # fmt: skip
        done = command(*words, lines=[TAKE])
        assert (done.returncode, done.stderr) == (0, "")
        assert replies(done)[0]["ok"]


@only_sqlite
def test_a_file_of_lines(command, new_store, tmp_path):
    url = new_store("replay")
    file = tmp_path / "lines.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"op":"take_ticket","service":"A"}\r\n\n{"op":"list_waiting"}')
    done = command("batch", str(file), "--store", url)
    assert (done.returncode, done.stderr) == (0, "")
    assert [reply.get("error", {}).get("code") for reply in replies(done)] == [None, "bad_json", None]
    one_line(command("batch", str(tmp_path / "none"), "--store", url), 1, "file_unreadable")


@only_sqlite
def test_what_a_live_store_asks_for(command, new_store, pin_file, tmp_path):
    url = new_store("live")
    one_line(command("batch", "--store", url, lines=[TAKE]), 1, "sign_in_needed")
    one_line(command("batch", "--store", url, "--as", "desk1", lines=[TAKE]), 1, "sign_in_needed")
    one_line(command("batch", "--store", url, "--as", "nobody", "--pin-file", pin_file), 1, "bad_secret")
    bad = tmp_path / "bad"
    bad.write_text("wrong secret here\n")
    one_line(command("batch", "--store", url, "--as", "desk1", "--pin-file", str(bad)), 1, "bad_")
    bad.write_text("")
    one_line(command("batch", "--store", url, "--as", "desk1", "--pin-file", str(bad)), 1, "bad_pin_file")
    bad.write_text("one two\nthree four\n")
    one_line(command("batch", "--store", url, "--as", "desk1", "--pin-file", str(bad)), 1, "bad_pin_file")
    one_line(command("batch", "--store", url, "--as", "desk1", "--pin-file", f"{bad}x"), 1, "file_unreadable")
    one_line(
        command("batch", "--store", url, "--as", "desk1", "--pin-file", pin_file, "--site", "north"),
        1,
        "unknown_site",
    )
    bad.write_text(f"desk1 {SECRET}\n")  # with its name, as init reads it
    done = command("batch", "--store", url, "--as", "desk1", "--pin-file", str(bad), "--site", "hall1", lines=[TAKE])
    assert replies(done)[0]["ok"]


@only_sqlite
def test_a_replay_store_needs_no_account(command, blank_url):
    made = command("init", "--replay", "--services", "A", "--desks", "2", "--store", blank_url)
    assert made.returncode == 0
    at = "2020-01-15T08:00:00+01:00"
    done = command("batch", lines=[TAKE | {"at": at}, {"op": "close_day"}], store=blank_url)
    told = replies(done)
    assert told[0]["result"]["arrived_at"] == at
    assert told[1]["result"]["unserved"] == 1


def test_a_store_that_is_none(command, tmp_path):
    one_line(command("batch", "--store", f"sqlite:///{tmp_path}/none.sqlite"), 1, "store_missing")
    assert not (tmp_path / "none.sqlite").exists()
    one_line(command("batch", "--store", "mysql://x/y"), 1, "bad_store")
    (tmp_path / "text.sqlite").write_text("this is no store, though it is long enough to be read as one " * 40)
    one_line(command("batch", "--store", f"sqlite:///{tmp_path}/text.sqlite"), 1, "[")


@only_sqlite
@pytest.mark.parametrize(
    "words",
    [
        ["batch", "--colour"],
        ["frobnicate"],
        ["batch", "a", "b"],
        ["--store"],
        ["batch", "--as"],
        ["init", "--demo", "--replay"],
        ["init", "--demo", "--discipline", "fifo"],
        ["init", "--demo", "--desks", "2"],
        ["init"],
        ["init", "--name", "x", "--desks", "many"],
    ],
    ids=" ".join,
)
def test_wrong_usage(command, blank_url, words):
    done = command(*words, store=blank_url)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr
    assert "Traceback" not in done.stderr


@only_sqlite
@pytest.mark.parametrize(
    ("words", "word"),
    [
        (["--services", "A,A"], "services"),
        (["--services", "AB"], "services"),
        (["--services", ""], "services"),
        (["--desks", "0"], "desks"),
        (["--desks", "201"], "desks"),
        (["--timezone", "Nowhere/City"], "timezone"),
        (["--discipline", "lifo"], "discipline"),
        (["--discipline", "accumulating:0"], "rate"),
        (["--discipline", "accumulating:0.5"], "green_below_ordinary"),
        (["--discipline", "accumulating:3,regular=4"], "green_below_ordinary"),
        (["--discipline", "accumulating:elderly85=4"], "unknown_band"),
        (["--discipline", "headstart:40m"], "head_start_over_ceiling"),
        (["--name", "  "], "name"),
        (["--name", ""], "name"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)
def test_an_init_that_is_refused_makes_nothing(command, blank_url, tmp_path, words, word):
    one_line(command("init", "--name", "x", *words, store=blank_url), 1, word)
    assert not list(tmp_path.glob("*.sqlite*"))


@only_sqlite
def test_an_answer_comes_before_the_next_line_is_asked_for(new_store):
    """As a program at the other end of the pipe talks: one line in, one line out."""
    command = [sys.executable, "-m", "app", "batch", "--store", new_store("replay")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, text=True, cwd=ROOT, **pipes) as process:
        for number in range(1, 6):
            process.stdin.write(json.dumps(TAKE) + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["result"]["ticket"] == f"A{number:03d}"
        out, err = process.communicate()
    assert (process.returncode, out, err) == (0, "", "")


@only_sqlite
def test_who_reads_the_answers_may_go_away(new_store):
    command = [sys.executable, "-m", "app", "batch", "--store", new_store("replay")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, text=True, cwd=ROOT, **pipes) as process:
        process.stdin.write(json.dumps(TAKE) + "\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["ok"]
        process.stdout.close()
        process.stdin.write(json.dumps(TAKE) + "\n")
        process.stdin.close()
        assert process.wait() == 1
        assert "Traceback" not in process.stderr.read()


@only_sqlite
def test_batch_starts_without_qt_and_without_what_it_does_not_need(new_store):
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "app", "batch", "--store", new_store("replay")],
        input=json.dumps(TAKE) + "\n", text=True, capture_output=True, cwd=ROOT, check=True,
    )  # fmt: skip
    loaded = {line.rpartition("|")[2].strip() for line in told.stderr.splitlines()}
    heavy = ("PySide6", "shiboken6", "alembic", "reportlab", "openpyxl", "pypinyin", "pyqtgraph", "cryptography", "PIL")
    assert not [name for name in loaded if name.split(".")[0] in heavy]


@only_sqlite
def test_bad_lines_among_good_ones(command, new_store):
    lines = [
        TAKE, "", "{", "[]", TAKE | {"note": "a\0b"}, TAKE | {"note": "x" * 100_000}, TAKE | {"note": "\ud800"},
        {"op": "nothing"}, {"op": "call_next", "desk": 1}, TAKE,
    ]  # fmt: skip
    done = command("batch", "--store", new_store("replay"), lines=lines)
    assert (done.returncode, done.stderr) == (0, "")
    assert [reply.get("error", {}).get("code") for reply in replies(done)] == [
        None, "bad_json", "bad_json", "bad_json", "bad_value", "too_long", "bad_value", "unknown_op", "desk_closed",
        None,
    ]  # fmt: skip
    assert replies(done)[-1]["result"]["ticket"] == "A002"


@only_sqlite
def test_times_are_told_with_their_offset(command, new_store):
    done = command("batch", "--store", new_store("replay"), lines=[TAKE])
    arrived = datetime.fromisoformat(replies(done)[0]["result"]["arrived_at"])
    assert arrived.utcoffset() is not None


@only_sqlite
def test_doctor_and_audit_of_a_store_at_work(command, new_store):
    url = new_store("replay")
    command("batch", lines=[TAKE, {"op": "open_desk", "desk": 1}, {"op": "call_next", "desk": 1}], store=url)
    done = command("audit", "verify", "--json", store=url)
    assert (done.returncode, json.loads(done.stdout)["ok"]) == (0, True)


def test_the_program_says_what_it_is(command):
    for words in (["version"], ["--help"], ["batch", "--help"]):
        done = command(*words)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout
