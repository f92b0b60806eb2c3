"""The doctor finds damage, gives advice, and changes nothing."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from app.core.rights import Right, Role
from app.upkeep import doctor
from app.upkeep.backup import backup_now, default_folder
from app.upkeep.doctor import examine, rights_table
from app.upkeep.installation import PACKAGES, examine_installation
from db.secrets import Secrets
from db.shares import Mount
from tests.helpers.rows import AT, filled
from tests.helpers.stores import only_sqlite

NOW = AT + timedelta(minutes=5)


@pytest.fixture
def store(store_url):
    with filled(store_url, 20) as store:
        yield store


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def _all_of_store(url, now):
    here = {finding.code for finding in examine_installation()}
    return [finding for finding in examine(url, now) if finding.code not in here]


def _store_findings(url, now=NOW):
    return {finding.code: finding for finding in _all_of_store(url, now)}


def _damage(url, now=NOW):
    return {finding.code for finding in _all_of_store(url, now) if finding.level == "damage"}


def test_a_sound_store_has_no_damage_and_gets_advice(store, store_url):
    found = _store_findings(store_url)
    assert [finding for finding in found.values() if finding.level == "damage"] == []
    assert {"schema", "store", "audit_chain", "clock", "no_key", "no_backup"} <= set(found)


def test_what_was_advised_is_gone_once_it_is_done(store, store_url):
    backup_now(store, default_folder(store), NOW)
    Secrets("s-1").create()
    found = _store_findings(store_url)
    assert {"backup", "key"} <= set(found)
    assert not {"no_backup", "old_backup", "no_key"} & set(found)


@only_sqlite
def test_nothing_is_changed_by_looking(store, store_url):
    backup_now(store, default_folder(store), NOW)
    store.close()
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    before = {path: path.read_bytes() for path in store.path.parent.rglob("*") if path.is_file()}
    examine(store_url, NOW)
    assert {path: path.read_bytes() for path in store.path.parent.rglob("*") if path.is_file()} == before


def test_an_altered_audit_row_is_damage(store, store_url):
    with store.write() as tx:
        tx.execute(text("UPDATE audit SET subject = 'A999' WHERE id = 10"))
    assert _damage(store_url) == {"audit_chain"}


def test_an_unknown_time_zone_is_damage(store, store_url):
    with store.write() as tx:
        tx.execute(text("UPDATE site SET zone = 'Mars/Olympus'"))
    assert _damage(store_url) == {"zone"}


def test_a_newer_store_is_damage_that_says_what_to_install(store, store_url):
    with store.write() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '0099'"))
    found = _store_findings(store_url)
    assert found["store_newer"].level == "damage"
    assert "99" in found["store_newer"].text


def test_an_empty_store_is_only_advice(blank_url):
    (finding,) = _store_findings(blank_url).values()
    assert (finding.level, finding.code) in {("warning", "no_store"), ("warning", "no_hall")}


@only_sqlite
def test_a_log_without_its_store_is_damage(blank_url):
    Path(f"{blank_url.removeprefix('sqlite:///')}-wal").write_bytes(b"left")
    assert _damage(blank_url) == {"store_missing"}


@only_sqlite
@pytest.mark.parametrize("place", [3, 4096 * 3])
def test_a_damaged_file_is_damage(store, store_url, place):
    store.close()
    data = bytearray(store.path.read_bytes())
    data[place : place + 300] = b"\xff" * 300
    store.path.write_bytes(bytes(data))
    assert "damaged_store" in _damage(store_url)


@only_sqlite
def test_rows_that_refer_to_nothing_are_damage(store, store_url):
    store.close()
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("DELETE FROM service")
    assert _damage(store_url) == {"damaged_store"}


def test_a_damaged_newest_backup_is_damage(store, store_url):
    info = backup_now(store, default_folder(store), NOW)
    info.path.write_bytes(info.path.read_bytes()[:-1])
    assert _damage(store_url) == {"backup_damaged"}


@only_sqlite
@pytest.mark.parametrize("place", [3, 4096 * 3, None])
def test_a_store_that_is_lost_is_told_with_the_newest_whole_backup_and_its_age(store, store_url, tmp_path, place):
    whole = backup_now(store, default_folder(store), NOW - timedelta(hours=30))
    broken = backup_now(store, default_folder(store), NOW - timedelta(hours=2))
    broken.path.write_bytes(broken.path.read_bytes()[:-1])
    store.close()
    if place is None:
        store.path.rename(tmp_path / "away")
        Path(f"{store.path}-wal").write_bytes(b"left")
    else:
        data = bytearray(store.path.read_bytes())
        data[place : place + 300] = b"\xff" * 300
        store.path.write_bytes(bytes(data))
    told = [finding for finding in _all_of_store(store_url, NOW) if finding.code == "rescue"]
    assert [(one.values["path"], one.values["age_s"]) for one in told] == [(str(whole.path), 30 * 3600)]
    assert told[0].text == f"The newest whole backup is 30 h 0 min old: huiketing backup restore {whole.path}"


def test_an_old_backup_is_advice(store, store_url):
    backup_now(store, default_folder(store), NOW - timedelta(days=9))
    found = _store_findings(store_url)
    assert (found["old_backup"].level, found["old_backup"].values["days"]) == ("warning", 9)


def test_a_clock_behind_the_newest_entry_is_advice(store, store_url):
    found = _store_findings(store_url, AT - timedelta(hours=2))
    assert found["clock_behind"].level == "warning"
    assert "clock_behind" in _store_findings(store_url, datetime(2019, 1, 1, tzinfo=UTC))


@only_sqlite
def test_a_long_log_and_a_full_disk_are_advice(store, store_url, monkeypatch):
    monkeypatch.setattr(doctor, "LARGE_LOG", 100)
    monkeypatch.setattr(doctor, "LOW_DISK", 1 << 62)
    found = _store_findings(store_url)
    assert (found["large_log"].level, found["low_disk"].level) == ("warning", "warning")


def test_a_network_share_is_damage_with_the_way_out(tmp_path, monkeypatch):
    monkeypatch.setattr("db.shares.mounts", lambda: [Mount(str(tmp_path), "cifs", "rw")])
    (finding,) = _store_findings(f"sqlite:///{tmp_path}/hall.sqlite").values()
    assert (finding.level, finding.code) == ("damage", "network_share")
    assert "PostgreSQL" in finding.text


def test_a_server_that_does_not_answer_is_told_in_one_line():
    (finding,) = _store_findings("postgresql://127.0.0.1:1/hall").values()
    assert (finding.level, finding.code) == ("damage", "store_unreachable")
    assert "\n" not in finding.text


def test_the_installation_of_these_tests_is_sound(monkeypatch):
    found = {finding.code: finding for finding in examine_installation()}
    for code in ("python", "packages", "fonts", "zones"):
        assert found[code].level == "ok"


@pytest.mark.parametrize(
    ("told", "level"), [("6.12.0", "damage"), ("6.7.3", "damage"), ("6.8.0", "ok"), ("6.11.9", "ok")]
)
def test_a_pyside_that_aborts_is_damage(monkeypatch, told, level):
    versions = {name: ".".join(map(str, lowest)) for name, lowest, _above in PACKAGES}
    monkeypatch.setattr("app.upkeep.installation.version", {**versions, "PySide6_Essentials": told}.__getitem__)
    found = [finding for finding in examine_installation() if finding.code.startswith("package")]
    assert {finding.level for finding in found} == {level}


def test_missing_fonts_are_damage(monkeypatch, tmp_path):
    monkeypatch.setattr("app.upkeep.installation.RESOURCES", tmp_path)
    found = {finding.code: finding.level for finding in examine_installation()}
    assert (found["fonts"], found["translations"]) == ("damage", "damage")


def test_the_doctor_loads_neither_qt_nor_alembic():
    code = (
        "import sys; from app.upkeep.doctor import examine; examine('sqlite:////nowhere/hall.sqlite')\n"
        "assert not {'PySide6', 'alembic', 'reportlab'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


def test_the_rights_are_printed_whole():
    table = rights_table()
    for word in (*Right, *Role):
        assert word.value in table
    row = next(line for line in table.splitlines() if line.startswith("edit_accounts"))
    assert row.count("yes") == 1
    assert row.rindex("yes") == table.splitlines()[0].index("admin")
