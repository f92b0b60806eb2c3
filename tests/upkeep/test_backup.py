"""Backups are whole or not there; what is damaged is found."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

import app
from app.core.errors import HallError
from app.upkeep.backup import (
    backup_before_migration,
    backup_now,
    backup_or_warning,
    default_folder,
    list_backups,
    verify_backup,
)
from app.upkeep.manifest import digest_of, manifest_path
from app.upkeep.restore import restore
from db.check import count_rows
from db.migrate import change
from db.store import Store
from db.version import KNOWN, stored_version
from tests.helpers.rows import add_ticket, all_rows, filled
from tests.helpers.stores import only_postgresql, only_sqlite

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 22, 10, 30, 5, tzinfo=UTC)


@pytest.fixture
def store(store_url):
    with filled(store_url, 20) as store:
        yield store


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


def test_a_backup_tells_what_it_holds_and_verifies(store, folder):
    info = backup_now(store, folder, NOW)
    assert info.path.name == "huiketing-20261122T103005Z-manual.sqlite"
    assert (info.store_id, info.kind, info.schema, info.program) == ("s-1", "live", KNOWN, app.__version__)
    assert dict(info.rows)["ticket"] == 20
    assert [(chain.site, chain.seq) for chain in info.chains] == [("main", 20), ("north", 0)]
    assert verify_backup(info.path).problems == ()
    assert list_backups(folder) == (info,)
    assert sorted(path.name for path in folder.iterdir()) == sorted([info.path.name, manifest_path(info.path).name])


def test_a_backup_is_nobody_elses_to_read(store, folder):
    info = backup_now(store, folder, NOW)
    assert info.path.stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0


def test_two_backups_of_one_second_are_both_kept(store, folder):
    first, second = backup_now(store, folder, NOW), backup_now(store, folder, NOW)
    assert first.path != second.path
    assert verify_backup(first.path).ok
    assert verify_backup(second.path).ok


def test_a_backup_of_a_store_in_use_is_of_one_instant(store, folder):
    stop, number = threading.Event(), iter(range(21, 100_000))

    def write():
        while not stop.is_set():
            with store.write() as tx:
                add_ticket(tx, 1, next(number))

    writers = [threading.Thread(target=write)]
    for writer in writers:
        writer.start()
    try:
        infos = [backup_now(store, folder, NOW + timedelta(minutes=minute)) for minute in range(3)]
    finally:
        stop.set()
        for writer in writers:
            writer.join()
    for info in infos:
        rows = dict(info.rows)
        assert rows["ticket"] == rows["event"] == rows["audit"] >= 20
        assert verify_backup(info.path).ok


def test_restored_as_a_new_file_it_is_the_store_row_for_row(store, folder, tmp_path):
    info = backup_now(store, folder, NOW)
    target = f"sqlite:///{tmp_path}/new/hall.sqlite"
    done = restore(info.path, target)
    assert done.kept is None
    restored = Store(target)
    assert all_rows(restored) == all_rows(store)
    restored.close()
    assert verify_backup(info.path).ok


@only_postgresql
def test_restored_into_an_empty_database_it_is_the_store_row_for_row(store, folder, new_store):
    info = backup_now(store, folder, NOW)
    target = new_store("blank")
    restore(info.path, target)
    restored = Store(target)
    assert all_rows(restored) == all_rows(store)
    assert stored_version(restored) == KNOWN
    with restored.write() as tx:
        assert add_ticket(tx, 1, 21) == 21
    restored.close()


@only_postgresql
def test_a_database_that_holds_tables_is_not_restored_over(store, store_url, folder):
    info = backup_now(store, folder, NOW)
    with pytest.raises(HallError, match="store_not_empty"):
        restore(info.path, store_url)


@only_sqlite
def test_restoring_keeps_the_store_as_it_was_under_another_name(store, store_url, folder):
    info = backup_now(store, folder, NOW)
    with store.write() as tx:
        add_ticket(tx, 1, 21)
    store.close()
    done = restore(info.path, store_url)
    with store.read() as tx:
        assert count_rows(tx)["ticket"] == 20
    kept = Store(f"sqlite:///{done.kept}")
    with kept.read() as tx:
        assert count_rows(tx)["ticket"] == 21
    kept.close()


@only_sqlite
def test_a_store_that_is_open_is_not_replaced(store, store_url, folder):
    info = backup_now(store, folder, NOW)
    with store.read() as tx:
        count_rows(tx)
        before = sorted(path.name for path in store.path.parent.iterdir())
        with pytest.raises(HallError, match="store_in_use"):
            restore(info.path, store_url)
        assert sorted(path.name for path in store.path.parent.iterdir()) == before
    store.close()
    restore(info.path, store_url)


@only_sqlite
@pytest.mark.parametrize("damage", [b"\x00", None])
def test_a_store_with_a_broken_header_is_set_aside_and_replaced(store, store_url, folder, damage):
    info = backup_now(store, folder, NOW)
    rows = all_rows(store)
    store.close()
    if damage is None:
        store.path.unlink()
        store.path.with_name(store.path.name + "-wal").write_bytes(b"left behind")
    else:
        with store.path.open("r+b") as file:
            file.seek(3)
            file.write(damage)
    done = restore(info.path, store_url)
    assert (done.kept is None) == (damage is None)
    assert all_rows(store) == rows


def _flip(path, place):
    data = bytearray(path.read_bytes())
    data[place] ^= 0x10
    path.write_bytes(bytes(data))


def test_every_flipped_bit_is_found_and_such_a_backup_is_not_restored(store, folder, tmp_path):
    info = backup_now(store, folder, NOW)
    whole = info.path.read_bytes()
    chance = random.Random(7)
    for place in (3, 40, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(12))):
        _flip(info.path, place)
        report = verify_backup(info.path)
        assert not report.ok
        with pytest.raises(HallError, match="backup_damaged"):
            restore(info.path, f"sqlite:///{tmp_path}/new.sqlite")
        info.path.write_bytes(whole)
    assert verify_backup(info.path).ok
    assert not (tmp_path / "new.sqlite").exists()


def test_a_backup_that_was_cut_off_or_replaced_is_found(store, folder):
    info = backup_now(store, folder, NOW)
    whole = info.path.read_bytes()
    for data in (whole[:-1], whole + b"\x00", b"", b"x" * len(whole)):
        info.path.write_bytes(data)
        assert not verify_backup(info.path).ok
    info.path.unlink()
    assert not verify_backup(info.path).ok
    assert list_backups(folder) == ()


def test_a_manifest_that_was_made_to_fit_does_not_hide_a_changed_row(store, folder):
    info = backup_now(store, folder, NOW)
    with closing(sqlite3.connect(info.path)) as connection, connection:
        connection.execute("DELETE FROM outbox")
    told = json.loads(manifest_path(info.path).read_text())
    told["size"] = info.path.stat().st_size
    told["sha256"] = digest_of(info.path)
    manifest_path(info.path).write_text(json.dumps(told))
    assert verify_backup(info.path).problems == ("its row counts are not those of the manifest",)


@pytest.mark.parametrize("manifest", [None, "", "[]", "{}", '{"format": 99}', "\ud83d"])
def test_what_has_no_manifest_of_ours_is_no_backup(store, folder, manifest, tmp_path):
    info = backup_now(store, folder, NOW)
    if manifest is None:
        manifest_path(info.path).unlink()
    else:
        manifest_path(info.path).write_bytes(manifest.encode("utf-8", "surrogatepass"))
    assert list_backups(folder) == ()
    for call in (verify_backup, lambda path: restore(path, f"sqlite:///{tmp_path}/new.sqlite")):
        with pytest.raises(HallError, match="not_a_backup"):
            call(info.path)


def test_only_names_that_we_make_are_taken_for_backups(store, folder, tmp_path):
    info = backup_now(store, folder, NOW)
    for name in ("CON.sqlite", "huiketing-x.sqlite", "huiketing-20261122T103005Z-../x.sqlite", "hall.sqlite"):
        with pytest.raises(HallError, match="not_a_backup"):
            verify_backup(folder / name)
    assert verify_backup(info.path).ok


def test_a_full_disk_is_told_before_anything_is_written(store, folder, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _path: type("Usage", (), {"free": 1000}))
    with pytest.raises(HallError, match="disk_full"):
        backup_now(store, folder, NOW)
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_warns_and_never_stops_the_work(store, tmp_path, caplog):
    (tmp_path / "file").write_text("")
    info, error = backup_or_warning(store, tmp_path / "file" / "backups", NOW, "day_close")
    assert info is None
    assert error.code == "backup_failed"
    assert "No backup was made" in caplog.text


@only_sqlite
def test_a_damaged_store_gives_no_backup_that_looks_good(store, folder):
    store.close()
    data = bytearray(store.path.read_bytes())
    data[4096 * 5 : 4096 * 5 + 200] = b"\xff" * 200
    store.path.write_bytes(bytes(data))
    with pytest.raises(HallError, match=r"backup_failed|damaged_store"):
        backup_now(store, folder, NOW)
    assert list(folder.iterdir()) == []


def test_a_backup_comes_before_a_migration(store, monkeypatch, folder):
    monkeypatch.setattr("app.upkeep.backup.default_folder", lambda _store: folder)
    change(store, 0, partial(backup_before_migration, store))
    (info,) = list_backups(folder)
    assert (info.why, info.schema, dict(info.rows)["ticket"]) == ("before_upgrade", KNOWN, 20)
    assert verify_backup(info.path).ok


@only_sqlite
def test_backups_lie_beside_a_file(store):
    assert default_folder(store) == store.path.parent / "backups"


@only_postgresql
def test_backups_of_a_server_lie_with_the_users_data(store):
    assert default_folder(store).parts[-3:-1] == ("huiketing", "backups")


def test_old_backups_are_thinned_and_those_of_other_stores_stay(store, folder):
    for hours in (0, 1, 6, 7):
        backup_now(store, folder, NOW - timedelta(days=5) + timedelta(hours=hours))
    newest = backup_now(store, folder, NOW)
    assert [info.made_at.hour for info in list_backups(folder)] == [10, 17, 16]
    assert list_backups(folder)[0] == newest
    assert len(list(folder.iterdir())) == 6


_LOOP = """
import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from app.upkeep.backup import backup_now
from db.store import Store
store, at = Store(sys.argv[1]), datetime(2026, 11, 22, tzinfo=UTC)
print("ready", flush=True)
while True:
    at += timedelta(seconds=1)
    print(backup_now(store, Path(sys.argv[2]), at).path.name, flush=True)
"""


def test_a_backup_that_is_killed_leaves_no_half_one_under_a_valid_name(store, store_url, folder):
    chance = random.Random(11)
    for _ in range(4):
        loop = subprocess.Popen(
            [sys.executable, "-c", _LOOP, store_url, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        told = [loop.stdout.readline().strip() for _ in range(2)][1:]
        waiter = threading.Event()
        waiter.wait(chance.uniform(0.0, 0.3))
        loop.send_signal(signal.SIGKILL)
        told += [line.strip() for line in loop.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
        loop.wait()
        loop.stdout.close()
        listed = {info.path.name for info in list_backups(folder)}
        assert set(told) <= listed
        for path in folder.glob("*.sqlite"):
            assert verify_backup(path).ok
        for path in folder.iterdir():
            path.unlink()
