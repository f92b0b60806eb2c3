"""A store that is behind what this computer saw of it stops, is explained, and goes on when a supervisor says so."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from app.core.errors import HallError
from app.hall import Hall
from app.queue.tickets import take_ticket
from db.check import audit_rows
from db.store import Store
from tests.commands.conftest import ROOT
from tests.helpers.halls import actor
from tests.helpers.staff import Staff, rows
from tests.helpers.stores import only_sqlite


def _work(url):
    """Open the hall, let somebody take a number, and close it; on the day of the commands that follow."""
    with closing(Hall.open(url)) as hall:
        hall.do(take_ticket, actor(hall, "supervisor"), service="A")


def _audit(url):
    with closing(Store(url)) as store, store.read() as tx:
        return list(audit_rows(tx, 1))


@only_sqlite
def test_an_older_copy_stops_the_hall_and_a_supervisor_lets_it_go_on(new_store, tmp_path, command, pin_file):
    url = new_store("live")
    path = Path(url.removeprefix("sqlite:///"))
    _work(url)
    shutil.copyfile(path, tmp_path / "old")
    _work(url)
    shutil.copyfile(tmp_path / "old", path)
    with pytest.raises(HallError) as caught:
        Hall.open(url)
    assert caught.value.code == "store_older"
    assert caught.value.values == {"site": "hall1", "seen": 2, "found": 1}
    done = command("audit", "verify", store=url)
    assert (done.returncode, "[store_older]" in done.stderr, "huiketing audit accept" in done.stderr) == (1, True, True)
    refused = command("audit", "accept", "--as", "desk1", "--pin-file", pin_file, store=url)
    assert (refused.returncode, "[not_allowed]" in refused.stderr) == (1, True)
    with pytest.raises(HallError, match="store_older"):
        Hall.open(url)  # who may not accept has not accepted it
    done = command("audit", "accept", "--as", "supervisor", "--pin-file", pin_file, store=url)
    assert (done.returncode, done.stderr) == (0, "")
    accepted = next(row for row in _audit(url) if row.action == "older_accepted")
    assert json.loads(accepted.detail) == {"hall1": {"seen": 2, "found": 2}}  # desk1's try was written down, too
    _work(url)
    assert command("audit", "verify", store=url).returncode == 0


@only_sqlite
def test_a_log_that_is_gone_after_a_crash_stops_the_hall(new_store):
    url = new_store("live")
    code = (
        "import sys\nfrom app.hall import Hall\nfrom app.queue.tickets import take_ticket\n"
        "from tests.helpers.halls import actor\nhall = Hall.open(sys.argv[1])\n"
        "hall.do(take_ticket, actor(hall, 'supervisor'), service='A')\nprint('taken', flush=True)\nsys.stdin.read()"
    )
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", code, url], cwd=ROOT, **pipes) as process:
        assert process.stdout.readline() == b"taken\n"
        process.send_signal(signal.SIGKILL)
    for ending in ("-wal", "-shm"):
        Path(f"{url.removeprefix('sqlite:///')}{ending}").unlink()
    with pytest.raises(HallError, match="store_older"):
        Hall.open(url)


def test_a_hall_that_only_goes_on_never_stops(new_store):
    url = new_store("live")
    for _ in range(3):
        _work(url)
    assert len(_audit(url)) == 3


def test_another_copy_of_the_store_elsewhere_says_nothing_of_this_one(new_store):
    _work(new_store("live"))
    _work(new_store("live"))


def test_a_store_replaced_while_the_program_runs_stops_the_next_step(hall, clock):
    """As after a failover to a server that had not yet received everything."""
    staff = Staff(hall, clock)
    staff.take()
    staff.take()
    with hall.store.write() as tx:
        tx.execute(text("UPDATE site_state SET audit_seq = audit_seq - 1"))
    before = rows(hall, "ticket")
    error = staff.refused(staff.take)
    assert (error.code, error.values["seen"] - error.values["found"]) == ("store_older", 1)
    assert rows(hall, "ticket") == before
