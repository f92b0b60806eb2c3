"""Whole stores are copied between SQLite and PostgreSQL."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing

import pytest

from db.check import count_rows, problems_of_file, reading_file
from db.copy import copy_file, copy_store, make_single_file
from db.errors import StoreError
from db.migrate import change, upgrade
from db.store import Store
from db.version import file_version
from tests.helpers.rows import add_ticket, all_rows, fill, filled
from tests.helpers.stores import only_sqlite


@pytest.fixture
def store(store_url):
    with filled(store_url, 50) as store:
        yield store


@pytest.fixture
def empty_file(tmp_path):
    url = f"sqlite:///{tmp_path}/copy.sqlite"
    upgrade(url)
    store = Store(url)
    yield store
    store.close()


def test_there_and_back_every_row_is_equal(store, empty_file, new_store):
    copied = copy_store(store, empty_file)
    assert copied["ticket"] == 50
    assert all_rows(empty_file) == all_rows(store)
    back = Store(new_store("empty"))
    copy_store(empty_file, back)
    assert all_rows(back) == all_rows(store)
    back.close()


def test_nothing_that_is_null_becomes_the_word_null(store, empty_file, new_store):
    back = Store(new_store("empty"))
    copy_store(store, empty_file)
    copy_store(empty_file, back)
    for each in (empty_file, back):
        with each.read() as tx:
            assert tx.exec_driver_sql("SELECT count(*) FROM desk WHERE services IS NULL").scalar() == 2
            assert tx.exec_driver_sql("SELECT count(*) FROM setting WHERE value IS NULL").scalar() == 1
    back.close()


def test_the_copy_counts_on_behind_the_last_row(store, empty_file, new_store):
    copy_store(store, empty_file)
    back = Store(new_store("empty"))
    copy_store(empty_file, back)
    with back.write() as tx:
        assert add_ticket(tx, 1, 51) == 51
    back.close()


def test_the_copy_is_of_one_instant_while_others_write(store, empty_file):
    stop, number = threading.Event(), iter(range(51, 10_000))

    def write():
        while not stop.is_set():
            with store.write() as tx:
                add_ticket(tx, 1, next(number))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        copied = copy_store(store, empty_file)
    finally:
        stop.set()
        writer.join()
    assert copied["ticket"] == copied["event"] == copied["audit"] >= 50


def test_progress_is_told(store, empty_file):
    told = []
    copy_store(store, empty_file, lambda name, rows: told.append((name, rows)))
    assert ("ticket", 50) in told


def test_a_store_with_rows_is_not_copied_over(store, empty_file):
    fill(empty_file, 1)
    with pytest.raises(StoreError, match="store_not_empty"):
        copy_store(store, empty_file)


def test_a_store_of_another_schema_is_not_copied_into(store, empty_file):
    change(empty_file, 0)
    with pytest.raises(StoreError, match="schema_differs"):
        copy_store(store, empty_file)


def test_rows_that_get_lost_are_noticed_and_nothing_is_kept(store, empty_file, monkeypatch):
    def lose_one(tx):
        return {**count_rows(tx), "event": 49}

    monkeypatch.setattr("db.copy.count_rows", lose_one)
    with pytest.raises(StoreError, match="copy_incomplete"):
        copy_store(store, empty_file)
    monkeypatch.undo()
    with empty_file.read() as tx:
        assert sum(count_rows(tx).values()) == 1  # alembic's own


@only_sqlite
def test_a_file_is_copied_while_it_is_open(store, tmp_path):
    copy = tmp_path / "copy.sqlite"
    with store.write() as tx:
        add_ticket(tx, 1, 51)
        copy_file(store.path, copy)
    assert problems_of_file(copy) == []
    with reading_file(copy) as tx:
        assert count_rows(tx)["ticket"] == 50
    assert file_version(copy) == file_version(store.path)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("copy")] == ["copy.sqlite"]


@only_sqlite
def test_looking_at_a_copy_changes_no_byte_of_it(store, tmp_path):
    copy = tmp_path / "copy.sqlite"
    copy_file(store.path, copy)
    before = copy.read_bytes()
    problems_of_file(copy)
    problems_of_file(copy, quick=True)
    with reading_file(copy) as tx:
        count_rows(tx)
    assert copy.read_bytes() == before


@only_sqlite
def test_a_store_that_is_open_elsewhere_is_not_closed(store):
    with store.read() as tx:
        count_rows(tx)
        with pytest.raises(StoreError, match="store_busy"):
            make_single_file(store.path)
    store.close()
    make_single_file(store.path)
    with closing(sqlite3.connect(store.path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


@only_sqlite
def test_rows_that_refer_to_nothing_are_a_problem(store):
    store.close()
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("DELETE FROM service")
    assert problems_of_file(store.path)[0] == "ticket row 1 refers to a row of service that is not there"
