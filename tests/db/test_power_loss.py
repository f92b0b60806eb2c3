"""The power fails at any moment: every number that was told is there, whole and once, whatever the disk kept."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from db.check import problems_of_file
from db.errors import StoreError
from db.store import Store
from tests.commands.conftest import ROOT
from tests.helpers.power import CALLS, Disk, Event, read_trace
from tests.helpers.stores import only_sqlite
from tests.sizes import SIZES

TICKETS = 100  # enough for the log to be moved into the file in between
_TAKE = json.dumps({"op": "take_ticket", "service": "A"}) + "\n"
_PROGRAM = """
import sys
from db import engine
engine.PRAGMAS = (*engine.PRAGMAS, "synchronous=" + sys.argv[1])
from app.cli import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "disk"
    made.mkdir()
    return made


def _written(url: str, folder: Path, synchronous: str) -> tuple[Path, dict[str, bytes], list[Event]]:
    """Let `huiketing batch` give numbers while strace watches; give the store, what was there, what happened."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        pytest.skip("needs strace (apt install strace)")
    path = folder / "hall.sqlite"
    Path(url.removeprefix("sqlite:///")).rename(path)
    before = {path.name: path.read_bytes()}
    trace = folder.parent / "trace"
    watch = ["strace", "-f", "-y", "-xx", "-s", "1000000", "-o", str(trace), "-e", f"trace={CALLS}"]
    words = [sys.executable, "-c", _PROGRAM, synchronous, "batch", "--store", f"sqlite:///{path}"]
    done = subprocess.run(
        [*watch, *words], input=_TAKE * TICKETS, text=True, capture_output=True, cwd=ROOT, check=False
    )
    if done.returncode != 0 and "ptrace" in done.stderr:
        pytest.skip("strace may not watch here")
    assert (done.returncode, done.stdout.count('"ok": true')) == (0, TICKETS), done.stderr
    events = list(read_trace(trace, folder))
    assert sum(event.kind == "said" for event in events) == TICKETS
    return path, before, events


def _lost(path: Path, files: dict[str, bytes], told: int) -> str:
    """Open what the disk kept; say what is missing or wrong, "" when nothing is."""
    shutil.rmtree(path.parent)
    path.parent.mkdir()
    for name, content in files.items():
        if not name.endswith("-shm"):  # never written, only mapped: gone with the power
            (path.parent / name).write_bytes(content)
    store = Store(f"sqlite:///{path}")
    try:
        with store.read() as tx:
            numbers = [row[0] for row in tx.execute(text("SELECT number FROM ticket ORDER BY id"))]
            rows = tx.execute(text("SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM audit)")).one()
        problems = problems_of_file(path)
    except StoreError as error:
        return str(error)
    finally:
        store.close()
    if problems:
        return problems[0]
    if numbers != list(range(1, len(numbers) + 1)) or not told <= len(numbers) <= told + 1:
        return f"{told} numbers were told, {numbers[-3:]} are the last ones there"
    return "" if rows == (len(numbers), len(numbers)) else f"{len(numbers)} tickets, {rows} events and audit rows"


def _cuts(path: Path, before: dict[str, bytes], events: list[Event], count: int) -> list[str]:
    """Let the power fail `count` times, half of them right after a number was told; give what was lost each time."""
    chance = Random(7)
    told = [at for at, event in enumerate(events, 1) if event.kind == "said"]
    moments = sorted(chance.choice(told) if n % 2 else chance.randrange(len(events)) for n in range(count))
    disk, done, found = Disk(before), 0, []
    for moment in moments:
        for event in events[done:moment]:
            disk.happen(event)
        done = moment
        answered = sum(at <= moment for at in told)
        found.append(_lost(path, disk.after_the_power_failed(chance), answered))
    return [lost for lost in found if lost]


@only_sqlite
def test_a_number_that_was_told_outlives_every_power_cut(new_store, folder):
    path, before, events = _written(new_store("replay"), folder, "FULL")
    assert any(event.kind == "written" and event.file == path.name for event in events)
    assert _cuts(path, before, events, SIZES.power_cuts) == []


@only_sqlite
def test_the_check_itself_sees_what_a_lazier_store_loses(new_store, folder):
    path, before, events = _written(new_store("replay"), folder, "NORMAL")
    assert any("were told" in lost for lost in _cuts(path, before, events, 40))
