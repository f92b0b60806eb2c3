"""Making and upgrading stores."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from sqlalchemy import create_engine, text

from app.core.errors import HallError
from db.check import count_rows
from db.errors import StoreError
from db.migrate import SCRIPTS, bring_up_to_date, change, create, upgrade
from db.schema import metadata
from db.store import Store
from db.version import APPLICATION_ID, KNOWN, file_version, is_new, revision_of, stored_version
from tests.helpers.rows import fill
from tests.helpers.stores import only_postgresql, only_sqlite


@pytest.fixture
def store(store_url):
    with closing(Store(store_url)) as store:
        yield store


@pytest.fixture
def blank(blank_url):
    with closing(Store(blank_url)) as store:
        yield store


def _never():
    raise AssertionError("called")


def test_the_newest_migration_is_the_schema_this_program_knows():
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [revision_of(KNOWN)]
    assert len(list(scripts.walk_revisions())) == KNOWN


def test_a_migrated_store_has_what_the_models_say(store):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


@only_sqlite
def test_a_migrated_file_is_that_of_the_models_to_the_letter(store, tmp_path):
    other = tmp_path / "models.sqlite"
    engine = create_engine(f"sqlite:///{other}")
    metadata.create_all(engine)
    engine.dispose()
    migrated = _definitions(store.path)
    del migrated["alembic_version"]
    assert migrated == _definitions(other)


def _definitions(path):
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    # A table that a migration rebuilt has its name in quotes, and a column added later stands in the last one's line.
    plain = {name: sql.replace(f'"{name}"', name) for name, sql in found}
    lines = {name: re.split(r"\n|,(?![^(]*\))", sql) for name, sql in plain.items()}
    return {name: sorted(filter(None, (line.strip(" \t,") for line in parts))) for name, parts in lines.items()}


@only_postgresql
def test_a_migrated_server_has_the_defaults_and_conditions_of_the_models(store, new_store):
    other = Store(new_store("blank"))
    metadata.create_all(other.engine)
    said = []
    for each in (store, other):
        with each.read() as tx:
            columns = tx.execute(
                text(
                    "SELECT table_name, column_name, column_default, is_nullable, data_type, character_maximum_length "
                    "FROM information_schema.columns WHERE table_schema = 'public' "
                    "AND table_name <> 'alembic_version' ORDER BY 1, 2"
                )
            ).all()
            indexes = tx.execute(
                text(
                    "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' "
                    "AND tablename <> 'alembic_version' ORDER BY 1"
                )
            ).all()
        said.append((columns, indexes))
    other.close()
    assert said[0] == said[1]


def test_down_and_up_again_with_data(store):
    fill(store)
    assert change(store, 0)
    assert is_new(store)
    with store.read() as tx:
        assert set(count_rows(tx)) == {"alembic_version"}
    assert change(store, KNOWN)
    fill(store)
    assert stored_version(store) == KNOWN


def test_an_up_to_date_store_is_left_alone_and_alembic_is_not_loaded(store_url):
    code = (
        "import sys; from db.store import Store; from db.migrate import bring_up_to_date\n"
        f"assert bring_up_to_date(Store({store_url!r}), None) is False\n"
        "assert 'alembic' not in sys.modules and 'mako' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


def test_an_empty_database_is_new_and_gets_its_tables_without_a_backup(blank):
    assert is_new(blank)
    create(blank)
    assert is_new(blank)
    assert bring_up_to_date(blank, _never)
    assert stored_version(blank) == KNOWN
    assert not is_new(blank)
    assert not bring_up_to_date(blank, _never)


def test_upgrade_makes_a_store_and_may_be_repeated(blank_url):
    upgrade(blank_url)
    upgrade(blank_url)
    store = Store(blank_url)
    assert stored_version(store) == KNOWN
    store.close()


def test_data_is_backed_up_before_it_is_migrated(store, monkeypatch):
    fill(store)
    called = []
    assert change(store, 0, lambda: called.append(stored_version(store)))
    assert called == [KNOWN]


def test_a_backup_that_fails_stops_the_migration(store):
    fill(store)

    def fail():
        raise HallError("disk_full")

    with pytest.raises(HallError, match="disk_full"):
        change(store, 0, fail)
    assert stored_version(store) == KNOWN
    with store.read() as tx:
        assert count_rows(tx)["ticket"] == 20


def test_a_migration_that_fails_half_way_changes_nothing(store, monkeypatch):
    fill(store)
    monkeypatch.setattr("db.migrate._finish_file", _raise)
    monkeypatch.setattr("db.migrate._run", _drop_half)
    with pytest.raises(RuntimeError, match="half way"):
        change(store, 0)
    assert stored_version(store) == KNOWN
    with store.read() as tx:
        assert count_rows(tx)["event"] == 20


def _raise(*_args):
    raise RuntimeError("half way")


def _drop_half(connection, _found, _number):
    connection.exec_driver_sql("DROP TABLE event")
    connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
    _raise()


@only_sqlite
def test_a_newer_file_is_refused_before_any_byte_changes(store):
    path = store.path
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA user_version=99")
    before, names = path.read_bytes(), sorted(path.parent.iterdir())
    with pytest.raises(StoreError) as caught:
        bring_up_to_date(store, _never)
    assert (caught.value.code, caught.value.values["found"], caught.value.values["known"]) == ("store_newer", 99, KNOWN)
    store.close()
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == names


@pytest.mark.parametrize("revision", ["0099", "a1b2c3"])
def test_a_newer_revision_is_refused(store, revision):
    with store.write() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
    with pytest.raises(StoreError) as caught:
        bring_up_to_date(store, _never)
    assert caught.value.code == "store_newer"
    assert str(caught.value.values["found"]) in ("99", "a1b2c3")


def test_somebody_elses_database_is_refused(blank):
    create(blank)
    with blank.write() as tx:
        tx.exec_driver_sql("CREATE TABLE contacts (id INTEGER)")
    for look in (is_new, stored_version, lambda store: bring_up_to_date(store, _never)):
        with pytest.raises(StoreError, match="store_foreign"):
            look(blank)


@only_sqlite
def test_a_missing_file_is_not_made_by_looking(blank):
    with pytest.raises(StoreError, match="store_missing"):
        bring_up_to_date(blank, _never)
    assert is_new(blank)
    assert not blank.path.exists()


@only_sqlite
@pytest.mark.parametrize("main", [None, b""])
def test_a_log_without_its_main_file_never_starts_an_empty_hall(blank, blank_url, main):
    log = blank.path.with_name(blank.path.name + "-wal")
    log.write_bytes(b"what is left")
    if main is not None:
        blank.path.write_bytes(main)
    for look in (is_new, lambda store: bring_up_to_date(store, _never), lambda store: upgrade(blank_url)):
        with pytest.raises(StoreError, match="store_missing"):
            look(blank)
    assert log.read_bytes() == b"what is left"


@only_sqlite
def test_a_file_with_a_broken_header_is_told_as_damaged(store):
    with store.path.open("r+b") as file:
        file.seek(3)
        file.write(b"\x00")
    with pytest.raises(StoreError, match="damaged_store"):
        bring_up_to_date(store, _never)


@only_sqlite
def test_a_new_file_is_ours_alone_and_marked(blank, blank_url):
    upgrade(blank_url)
    assert blank.path.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(blank.path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (KNOWN,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_store_in_a_folder_with_odd_characters(tmp_path):
    folder = tmp_path / "会客厅 100% #1"
    store = Store(f"sqlite:///{folder}/hall.sqlite")
    create(store)
    assert bring_up_to_date(store, None)
    assert stored_version(store) == KNOWN
    store.close()


def test_processes_that_start_together_make_the_tables_once(blank, blank_url):
    create(blank)
    code = f"from db.migrate import upgrade; upgrade({blank_url!r})"
    root = Path(__file__).parents[2]
    started = [subprocess.Popen([sys.executable, "-c", code], cwd=root) for _ in range(3)]
    assert [each.wait(60) for each in started] == [0, 0, 0]
    assert stored_version(blank) == KNOWN


_KILLED = """
import os, signal, sys
from db import migrate
from db.store import Store
run = migrate._run
def run_and_die(*arguments):
    run(*arguments)
    os.kill(os.getpid(), signal.SIGKILL)
migrate._run = run_and_die
migrate.change(Store(sys.argv[1]), 0)
"""


def test_a_migration_that_is_killed_leaves_the_old_store(store, store_url):
    fill(store)
    killed = subprocess.run([sys.executable, "-c", _KILLED, store_url], cwd=Path(__file__).parents[2])
    assert killed.returncode < 0
    assert stored_version(store) == KNOWN
    with store.read() as tx:
        assert count_rows(tx)["ticket"] == 20
    assert not bring_up_to_date(store, _never)


def test_a_file_that_is_no_database_is_not_left_open(tmp_path):
    path = tmp_path / "text.sqlite"
    path.write_text("this is no database, though it is long enough to be read as one " * 40)
    with pytest.raises(StoreError, match="damaged_store") as caught:
        file_version(path)
    opened = [file.path for file in psutil.Process().open_files()]
    assert str(path) not in opened, caught
