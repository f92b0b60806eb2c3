"""A store that lost what was seen of it is noticed."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from app.upkeep.backup import backup_now
from app.upkeep.doctor import examine
from app.upkeep.marker import Marker, Setback
from app.upkeep.restore import restore
from tests.helpers.rows import add_audit, filled
from tests.helpers.stores import only_sqlite

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def own_state(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def store(store_url):
    with filled(store_url, 10) as store:
        yield store


def _note(store):
    with store.read() as tx:
        Marker("s-1").note(tx)


def _setbacks(store):
    with store.read() as tx:
        return Marker("s-1").setbacks(tx)


def test_a_store_that_went_on_is_as_expected(store):
    assert _setbacks(store) == ()
    _note(store)
    assert _setbacks(store) == ()
    with store.write() as tx:
        add_audit(tx, 1)
    assert _setbacks(store) == ()


def test_a_store_whose_tail_is_gone_is_noticed(store):
    _note(store)
    with store.write() as tx:
        tx.execute(text("DELETE FROM audit WHERE id > 7"))
        tx.execute(text("UPDATE site_state SET audit_seq = 7 WHERE site_id = 1"))
    assert _setbacks(store) == (Setback("main", 10, 7, other=False),)


def test_a_store_that_went_another_way_is_noticed(store):
    _note(store)
    with store.write() as tx:
        tx.execute(text("UPDATE audit SET hash = 'x' WHERE id = 10"))
    assert _setbacks(store) == (Setback("main", 10, 10, other=True),)


@only_sqlite
def test_a_log_that_was_deleted_after_a_crash_is_noticed(store, store_url):
    store.close()
    code = (
        "import sys, time\nfrom db.store import Store\nfrom app.upkeep.marker import Marker\n"
        "from tests.helpers.rows import add_audit\nstore = Store(sys.argv[1])\n"
        "with store.write() as tx: add_audit(tx, 1)\n"
        "with store.read() as tx: Marker('s-1').note(tx)\nprint('noted', flush=True)\nsys.stdin.read()"
    )
    writer = subprocess.Popen(
        [sys.executable, "-c", code, store_url], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert writer.stdout.readline() == b"noted\n"
    writer.send_signal(signal.SIGKILL)
    writer.communicate()
    for ending in ("-wal", "-shm"):
        Path(f"{store.path}{ending}").unlink()
    assert "store_older" in {finding.code for finding in examine(store_url, datetime(2026, 11, 22, 2, tzinfo=UTC))}


@only_sqlite
def test_an_older_copy_in_its_place_is_noticed(store, tmp_path):
    store.close()
    shutil.copyfile(store.path, tmp_path / "old")
    with store.write() as tx:
        add_audit(tx, 1)
    _note(store)
    store.close()
    shutil.copyfile(tmp_path / "old", store.path)
    assert [setback.site for setback in _setbacks(store)] == ["main"]


@only_sqlite
def test_a_restore_that_was_meant_is_no_setback(store, store_url, tmp_path):
    info = backup_now(store, tmp_path / "backups", datetime(2026, 11, 22, tzinfo=UTC))
    with store.write() as tx:
        add_audit(tx, 1)
    _note(store)
    store.close()
    restore(info.path, store_url)
    assert _setbacks(store) == ()


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"main": 3}', '{"main": ["x", "y"]}', "\x00"])
def test_a_damaged_marker_says_nothing(store, tmp_path, content):
    file = tmp_path / "state" / "huiketing" / "seen" / "s-1.json"
    file.parent.mkdir(parents=True)
    file.write_text(content)
    assert _setbacks(store) == ()


def test_a_folder_that_takes_no_marker_is_no_trouble(store, tmp_path):
    (tmp_path / "state").write_text("a file")
    _note(store)
    assert _setbacks(store) == ()


def test_what_was_seen_is_written_after_commits_but_not_after_each(monkeypatch):
    marker, told = Marker("s-1"), []
    monkeypatch.setattr(Marker, "_write", lambda _self, newest: told.append(dict(newest)))
    for seq in range(1, 200):
        marker.saw("main", seq, "x")
    marker.saw("main", 5, "older")
    assert told == [{"main": (1, "x")}]
    monkeypatch.setattr("app.upkeep.marker.EVERY_S", 0.0)
    marker.saw("main", 7, "older")
    assert told[-1] == {"main": (199, "x")}
