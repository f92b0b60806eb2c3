"""Look at a store as a whole: is it sound, what does it hold, where does its audit chain stand."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import MetaData, create_engine, desc, func, select
from sqlalchemy.pool import NullPool

from db.errors import told_kindly
from db.schema.journal import audit
from db.schema.queue import event
from db.schema.sites import site, store_info
from db.store import Tx
from db.version import read_only

_CHUNK = 2000
_MOST = 20  # problems that are told; the rest are more of the same


class AuditRow(NamedTuple):
    """One audit row with everything that its hash covers."""

    id: int
    site_id: int
    at: datetime
    account_id: int | None
    desk: str | None
    action: str
    subject: str
    detail: str
    kinds: str
    origin: int
    hash: str


@contextmanager
def reading_file(path: Path) -> Iterator[Tx]:
    """Open a transaction on an SQLite file that cannot change it, not even its journal mode.

    Raises:
        StoreError: Known trouble.
    """
    with read_only(path) as driver:
        # The connection is ours to close: the pool must not.
        engine = create_engine("sqlite://", creator=_Kept(driver), poolclass=NullPool)
        with told_kindly(), engine.connect() as connection:
            yield connection


class _Kept:
    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def __call__(self) -> sqlite3.Connection:
        return self._driver


def problems_of_file(path: Path, *, quick: bool = False) -> list[str]:
    """Give what SQLite finds wrong with a file, at most 20 lines; rows that refer to nothing among them.

    Raises:
        StoreError: The file cannot be read at all.
    """
    with read_only(path) as connection:
        check = "quick_check" if quick else "integrity_check"
        said = [str(row[0]) for row in connection.execute(f"PRAGMA {check}({_MOST})")]
        found = [line for line in said if line != "ok"]
        if not found:
            broken = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
            found = [
                f"{table} row {row} refers to a row of {target} that is not there" for table, row, target, _ in broken
            ]
    return found


def count_rows(tx: Tx) -> dict[str, int]:
    """Count the rows of every table that is there, whatever schema it is."""
    found = MetaData()
    found.reflect(tx)
    return {
        table.name: int(tx.execute(select(func.count()).select_from(table)).scalar_one())
        for table in found.sorted_tables
    }


def audit_rows(tx: Tx, site_id: int, last: int | None = None) -> Generator[AuditRow]:
    """Stream a site's audit rows in order, all or only the `last` ones; close it when you stop early."""
    columns = [audit.c[name] for name in AuditRow._fields]
    wanted = select(*columns).where(audit.c.site_id == site_id)
    if last is not None:
        first = (
            select(audit.c.id).where(audit.c.site_id == site_id).order_by(desc(audit.c.id)).offset(last - 1).limit(1)
        )
        wanted = wanted.where(audit.c.id >= func.coalesce(first.scalar_subquery(), 0))
    with tx.execute(wanted.order_by(audit.c.id), execution_options={"yield_per": _CHUNK}) as found:
        for row in found:
            yield AuditRow._make(row)


def newest_event_at(tx: Tx) -> datetime | None:
    """Give the time that the newest event carries."""
    return tx.execute(select(event.c.at).order_by(desc(event.c.id)).limit(1)).scalar_one_or_none()


def store_facts(tx: Tx) -> dict[str, str]:
    """Read the store's own facts (id, kind …)."""
    return {row.name: row.value for row in tx.execute(select(store_info))}


def site_zones(tx: Tx) -> list[tuple[str, str]]:
    """Read each site's code and time zone."""
    return [(row.code, row.zone) for row in tx.execute(select(site.c.code, site.c.zone).order_by(site.c.id))]
