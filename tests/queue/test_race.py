"""Several processes on one store; and one that is killed in the middle of its work."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from app.hall import Hall
from app.queue.tickets import take_ticket
from app.upkeep.audit import verify_chain
from tests.helpers.halls import SECRET, actor
from tests.helpers.staff import rows
from tests.sizes import SIZES

ROOT = Path(__file__).resolve().parents[2]
COUNT, PROCESSES = SIZES.race_operations, SIZES.race_processes


@contextmanager
def started(*words: str) -> Iterator[subprocess.Popen[str]]:
    """Start a module of this checkout; kill it when it still runs at the end."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-m", *words], text=True, cwd=ROOT, **pipes) as process:
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def racing(url: str) -> Iterator[list[subprocess.Popen[str]]]:
    """Start the racers, each at a desk of its own."""
    with ExitStack() as stack:
        yield [
            stack.enter_context(started("tests.queue.racer", url, str(number), str(COUNT)))
            for number in range(1, PROCESSES + 1)
        ]


@pytest.mark.alone
def test_four_processes_take_and_call(new_store):
    """Distinct numbers, no ticket called twice, and nobody hears of a lock."""
    url = new_store("live")
    with racing(url) as racers:
        for racer in racers:
            assert racer.stdout.readline() == "ready\n"
        for racer in racers:
            racer.stdin.write("go\n")
            racer.stdin.flush()
        ended = [racer.communicate() for racer in racers]
    assert [(racer.returncode, told[1]) for racer, told in zip(racers, ended, strict=True)] == [(0, "")] * PROCESSES
    told = [json.loads(out) for out, _ in ended]
    assert [one["refused"] for one in told] == [[]] * PROCESSES
    taken = sorted(int(ticket[1:]) for one in told for ticket in one["taken"])
    called = [ticket for one in told for ticket in one["called"]]
    assert taken == list(range(1, PROCESSES * COUNT + 1))
    assert len(set(called)) == len(called) == PROCESSES * COUNT
    for one in told:
        assert one["taken"] == sorted(one["taken"], key=lambda ticket: int(ticket[1:]))
    hall = Hall.open(url)
    assert {row["state"] for row in rows(hall, "ticket")} == {"done"}
    assert verify_chain(hall.store).ok
    hall.close()


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
@pytest.mark.parametrize("after", [1, 7, 20])
def test_what_was_answered_outlives_kill_nine(new_store, clock, tmp_path, after):
    """The last acknowledged ticket is there, the half-done one is not or is whole; no number comes twice."""
    url = new_store("live")
    pins = tmp_path / "pins"
    pins.write_text(SECRET)
    line = json.dumps({"op": "take_ticket", "service": "A"}) + "\n"
    with started("app", "batch", "--store", url, "--as", "desk1", "--pin-file", str(pins)) as process:
        process.stdin.write(line * 400)
        process.stdin.flush()
        answered = [json.loads(process.stdout.readline())["result"]["ticket"] for _ in range(after)]
        os.kill(process.pid, signal.SIGKILL)
        rest = process.stdout.read()  # communicate() would lose what readline() has read ahead
    answered += [json.loads(one)["result"]["ticket"] for one in rest.splitlines() if one.endswith("}")]
    hall = Hall.open(url)
    stored = [f"A{row['number']:03d}" for row in rows(hall, "ticket")]
    assert stored[: len(answered)] == answered
    assert len(stored) - len(answered) <= 1  # committed, and killed before it was told
    assert stored == [f"A{number:03d}" for number in range(1, len(stored) + 1)]
    assert len(rows(hall, "event")) == len(stored)
    assert len(rows(hall, "audit")) == len(stored) + 1  # and the sign-in
    assert verify_chain(hall.store).ok
    following = hall.do(take_ticket, actor(hall, "desk1"), service="A").ticket
    assert following == f"A{len(stored) + 1:03d}"
    hall.close()
