"""`huiketing identify -` as a program: one JSON line for every line, whatever the line is."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from tests.helpers.ids import vectors

NUMBER = "110101198207319806"


def run(given: bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command with these bytes on standard input."""
    command = [sys.executable, "-m", "app", "identify", *arguments]
    return subprocess.run(command, input=given, capture_output=True, timeout=60, check=False)


def answers(given: bytes) -> list[dict[str, Any]]:
    """Give the answers to these bytes; check what holds for all of them."""
    done = run(given, "-")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()
    found = [json.loads(line) for line in done.stdout.split(b"\n")[:-1]]
    assert all(set(one) == {"kind", "valid", "birth_date", "warnings", "error"} for one in found)
    return found


def test_every_vector_of_both_papers_is_answered_in_order():
    found = [one for name in ("resident_id", "disability_card") for one in vectors(name) if "\n" not in one["text"]]
    found = [one for one in found if "a resident ID in the wrong field" not in one["note"]]
    told = answers("".join(one["text"] + "\n" for one in found).encode())
    assert [(one["valid"], one["birth_date"]) for one in told] == [(one["valid"], one["birth_date"]) for one in found]
    assert [one["error"] is None for one in told] == [one["valid"] for one in found]


def test_hostile_lines_are_answered_and_the_run_goes_on():
    hostile = [
        b"",
        b"\x00",
        b"11010119820731\x009806",
        b"1" * 100_000,
        "字".encode() * 100_000,
        b"\xff\xfe1101",
        b"\xed\xa0\x80",
        b"9" * (3 << 20),
        b"\xe2\x80\xa8".join([NUMBER.encode()] * 2),
        b"\r",
    ]
    told = answers(b"".join(line + b"\n" + NUMBER.encode() + b"\n" for line in hostile))
    assert len(told) == 2 * len(hostile)
    assert all(one["valid"] for one in told[1::2])
    assert not any(one["valid"] for one in told[::2])
    assert [one["error"] for one in told[::2]] == [
        "empty",
        "bad_format",
        "bad_format",
        "bad_length",
        "bad_format",
        "bad_encoding",
        "bad_encoding",
        "too_long",
        "bad_format",
        "empty",
    ]


def test_lines_end_at_line_feeds_only():
    assert [one["valid"] for one in answers(f"{NUMBER[:9]}\r{NUMBER[9:]}\r\n{NUMBER}".encode())] == [True, True]
    assert len(answers(f"{NUMBER}\x85\n{NUMBER}\x0c1\n".encode())) == 2


def test_nothing_in_gives_nothing_out():
    assert answers(b"") == []


def test_numbers_are_never_arguments():
    for arguments in ((NUMBER,), ("-", NUMBER), (), ("--number", NUMBER)):
        done = run(b"", *arguments)
        assert done.returncode == 2
        assert done.stdout == b""
        assert NUMBER.encode() not in done.stderr
        assert done.stderr.count(b"\n") == 1


def test_an_answer_never_holds_the_number():
    done = run(f"{NUMBER}\n120103660821933\n37010219460908917314\n".encode(), "-")
    assert NUMBER.encode() not in done.stdout
    assert b"37010219460908917314" not in done.stdout
