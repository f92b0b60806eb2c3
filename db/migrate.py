"""Bring a store's schema up to date; alembic is only imported when a migration is due."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from db.engine import begin, make_engine
from db.errors import StoreError, told_kindly
from db.store import Store
from db.version import APPLICATION_ID, KNOWN, refuse_lost_file, revision_of, stored_version

# Only one process upgrades a server at a time; the number is "Huik" too.
_LOCK = APPLICATION_ID
SCRIPTS = Path(__file__).resolve().parent / "migrations"


def upgrade(url: str) -> None:
    """Make a store at `url`, or bring the one that is there up to date, without a backup.

    Raises:
        StoreError: As `bring_up_to_date`.
    """
    store = Store(url)
    try:
        create(store)
        bring_up_to_date(store, None)
    finally:
        store.close()


def create(store: Store) -> None:
    """Make the file of a new SQLite store, readable by this computer user only; a file that exists stays.

    Raises:
        StoreError: `store_missing` when only the log of an older store is there; `store_unreachable`.
    """
    if store.path is None or store.path.exists():
        return
    refuse_lost_file(store.path)
    try:
        store.path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(store.path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise StoreError("store_unreachable", path=str(store.path), reason=error.strerror) from error


def bring_up_to_date(store: Store, before: Callable[[], None] | None) -> bool:
    """Upgrade the store if its schema is older than this program; tell whether it was.

    Args:
        store: A store that exists; an empty one gets its tables.
        before: Called when data is about to be migrated (makes the backup); what it raises stops the upgrade.

    Raises:
        StoreError: `store_missing`, `store_foreign`, `store_newer`, or known trouble; nothing was written.
    """
    if stored_version(store) == KNOWN:
        return False
    return change(store, KNOWN, before)


def change(store: Store, number: int, before: Callable[[], None] | None = None) -> bool:
    """Migrate a store up or down to schema `number` in one transaction; tell whether anything was to do."""
    with _alone(store) as connection:
        found = stored_version(store)  # again: another process may have been faster
        if found == number:
            return False
        if found > 0 and before is not None:
            before()
        _run(connection, found, number)
        if store.is_sqlite:
            _finish_file(connection, number)
    return True


@contextmanager
def _alone(store: Store) -> Iterator[Connection]:
    """Open the one transaction of an upgrade while no other process upgrades."""
    engine = make_engine(store.url)
    try:
        with told_kindly(), engine.connect() as connection:
            if store.is_sqlite:
                # Batch mode replaces whole tables; with keys on, dropping the old one would delete the
                # rows that refer to it. It can only be switched outside a transaction.
                connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
            with connection.begin():
                begin(connection, to_write=True)
                if not store.is_sqlite:
                    connection.exec_driver_sql("SET LOCAL lock_timeout = '60s'")
                    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
                yield connection
    finally:
        engine.dispose()


def _run(connection: Connection, found: int, number: int) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    if number > found:
        command.upgrade(config, revision_of(number))
    else:
        command.downgrade(config, revision_of(number) if number else "base")


def _finish_file(connection: Connection, number: int) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise StoreError("damaged_store", table=broken[0][0], row=broken[0][1])
    connection.exec_driver_sql(f"PRAGMA user_version = {number:d}")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID:d}")
