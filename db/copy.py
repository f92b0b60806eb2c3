"""Copy a store: a file as a whole while it is in use, or table by table between SQLite and PostgreSQL."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import JSON, MetaData, Table, func, insert, select

from db.check import count_rows
from db.errors import StoreError, sqlite_trouble
from db.store import Store, Tx
from db.version import read_only, stored_version

_CHUNK = 1000
_NOT_DATA = {"alembic_version"}


def copy_file(source: Path, target: Path) -> None:
    """Copy an SQLite store that may be in use into a new single file, as of one instant, and sync it to disk.

    Raises:
        StoreError: `disk_full` or other known trouble; the target may be half written then.
    """
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))  # nobody else's to read
    with read_only(source) as origin, _told_of(target), closing(sqlite3.connect(target)) as copy:
        # In one step: a copy in parts begins again with every write, and may never end.
        origin.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    sync(target)


def make_single_file(path: Path) -> None:
    """Move what is in the log of a closed SQLite store into its file, so that one file is all of it.

    Raises:
        StoreError: `store_busy` when somebody else has it open.
    """
    with _told_of(path), closing(sqlite3.connect(path, timeout=0.0, isolation_level=None)) as connection:
        if connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0] != "delete":
            raise StoreError("store_busy", path=str(path))
    sync(path)


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        trouble = sqlite_trouble(error, path=str(path))
        if trouble is None:
            raise
        raise trouble from error


def sync(path: Path) -> None:
    """Make sure that a file (or, where the system can, a folder) is on the disk."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def copy_store(source: Store, target: Store, told: Callable[[str, int], None] | None = None) -> dict[str, int]:
    """Copy every row into an empty store of the same schema in one transaction; give the rows per table.

    Args:
        source: Read as of one instant; it may be in use.
        target: Has the tables (db/migrate.py) and no row.
        told: Called with each table's name and the rows copied so far.

    Raises:
        StoreError: `schema_differs`, `store_not_empty`, `copy_incomplete`, or known trouble; the target is
            as it was.
    """
    if stored_version(source) != stored_version(target):
        raise StoreError("schema_differs")
    with source.read() as origin, target.write() as copy:
        tables, there = _tables(origin), _tables(copy)
        _refuse_rows(copy, there)
        copied = {}
        for name, table in tables.items():
            copied[name] = _copy_table(origin, copy, table, there[name], told)
        if not target.is_sqlite:
            _count_on(copy, there)
        _compare(copied, count_rows(copy))
    return copied


def _tables(tx: Tx) -> dict[str, Table]:
    """Read the tables as they are, in order of reference: a backup before an upgrade has the old schema."""
    found = MetaData()
    found.reflect(tx)
    tables = {table.name: table for table in found.sorted_tables if table.name not in _NOT_DATA}
    for table in tables.values():
        for column in table.columns:
            if isinstance(column.type, JSON):
                column.type.none_as_null = True
    return tables


def _refuse_rows(tx: Tx, tables: dict[str, Table]) -> None:
    for name, table in tables.items():
        if tx.execute(select(table).limit(1)).first() is not None:
            raise StoreError("store_not_empty", table=name)


def _copy_table(origin: Tx, copy: Tx, table: Table, there: Table, told: Callable[[str, int], None] | None) -> int:
    wanted = select(table).order_by(*table.primary_key.columns)
    rows = origin.execute(wanted, execution_options={"yield_per": _CHUNK})
    statement, done = insert(there), 0
    for part in rows.mappings().partitions(_CHUNK):
        copy.execute(statement, [dict(row) for row in part])
        done += len(part)
        if told is not None:
            told(table.name, done)
    return done


def _count_on(tx: Tx, tables: dict[str, Table]) -> None:
    """Let each table of a server count on behind the rows that were copied with their ids."""
    for table in tables.values():
        column = table.autoincrement_column
        if column is None:
            continue
        sequence = tx.execute(select(func.pg_get_serial_sequence(table.name, column.name))).scalar()
        last = tx.execute(select(func.max(column))).scalar()
        if sequence is not None and last is not None:
            tx.execute(select(func.setval(sequence, last)))


def _compare(copied: dict[str, int], counted: dict[str, int]) -> None:
    for name, rows in copied.items():
        if counted.get(name) != rows:
            raise StoreError("copy_incomplete", table=name, copied=rows, counted=counted.get(name))
