"""Which schema a store holds, read by plain SQL and before anything is written to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from db.engine import BUSY_SECONDS
from db.errors import StoreError, sqlite_trouble
from db.store import Store

# The newest migration that this program knows: db/migrations/versions/0001_….py is 1.
KNOWN = 10
# "Huik", so that `file` and we can tell our stores from other people's databases.
APPLICATION_ID = 0x4875696B
_OURS = {"alembic_version", "store_info"}


def revision_of(number: int) -> str:
    """Give alembic's name of a schema number (1 is "0001")."""
    return f"{number:04d}"


def is_new(store: Store) -> bool:
    """Tell whether the store has no table yet (or no file), so that `init` may make a hall in it.

    Raises:
        StoreError: As `stored_version`, but for a file that is simply not there.
    """
    if store.path is not None and not store.path.exists():
        refuse_lost_file(store.path)
        return True
    return stored_version(store) == 0


def stored_version(store: Store) -> int:
    """Give the schema number of a store, 0 when it holds no table; nothing is written.

    Raises:
        StoreError: `store_missing`, `store_foreign` (not ours), `store_newer` (values `found`, `known`),
            or known trouble.
    """
    found = file_version(store.path) if store.path is not None else _on_server(store)
    if found > KNOWN:
        raise StoreError("store_newer", found=found, known=KNOWN, store=store.address)
    return found


def refuse_lost_file(path: Path) -> None:
    """Refuse to begin a store where an older one left its write-ahead log: its main file went missing.

    Raises:
        StoreError: `store_missing` with the log that was left.
    """
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size > 0:
        raise StoreError("store_missing", path=str(path), left=str(log))


def file_version(path: Path) -> int:
    """Give the schema number of an SQLite file, 0 when it holds no table; nothing is written.

    Raises:
        StoreError: `store_missing`, `store_foreign`, or known trouble.
    """
    if not path.exists():
        raise StoreError("store_missing", path=str(path))
    if path.stat().st_size == 0:
        refuse_lost_file(path)
        return 0
    with read_only(path) as connection:
        marked = int(connection.execute("PRAGMA user_version").fetchone()[0])
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        rows = connection.execute("SELECT version_num FROM alembic_version").fetchall() if names >= _OURS else []
    tables = {name for name in names if not name.startswith("sqlite_")}
    return max(marked, _number(tables, [str(row[0]) for row in rows], str(path)))


def _on_server(store: Store) -> int:
    with store.read() as tx:
        found = tx.exec_driver_sql(
            "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')"
        )
        tables = {str(row[0]) for row in found}
        rows = tx.exec_driver_sql("SELECT version_num FROM alembic_version").all() if tables >= _OURS else []
    return _number(tables, [str(row[0]) for row in rows], store.address)


def _number(tables: set[str], revisions: list[str], where: str) -> int:
    if not tables or tables == {"alembic_version"}:
        return 0
    if len(revisions) != 1:
        raise StoreError("store_foreign", store=where)
    if not revisions[0].isdecimal():
        raise StoreError("store_newer", found=revisions[0], known=KNOWN, store=where)
    return int(revisions[0])


@contextmanager
def read_only(path: Path) -> Iterator[sqlite3.Connection]:
    """Open an SQLite file so that not one byte of it can change.

    Raises:
        StoreError: Known trouble.
    """
    try:
        with closing(_connect(path)) as connection:
            yield connection
    except sqlite3.Error as error:
        trouble = sqlite_trouble(error, path=str(path))
        if trouble is None:
            raise
        raise trouble from error


def _connect(path: Path) -> sqlite3.Connection:
    address = path.absolute().as_uri() + "?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        connection.close()
        log = path.with_name(path.name + "-wal")
        if not isinstance(error, sqlite3.OperationalError) or (log.exists() and log.stat().st_size > 0):
            raise
        # In a folder that cannot be written SQLite may not make its -shm file; nothing is in the log,
        # so the main file alone is the whole store.
        connection = sqlite3.connect(address + "&immutable=1", uri=True, isolation_level=None)
    return connection
