"""Make an engine for a store address, with the pragmas and refusals that keep its data safe."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError

from db.errors import StoreError

BUSY_SECONDS = 5.0
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-16000")
# The same patience with a server: with its locks, and with a host that does not answer.
_SERVER = {
    "connect_timeout": int(BUSY_SECONDS),
    "options": f"-c lock_timeout={BUSY_SECONDS * 1000:.0f}",
    "application_name": "huiketing",
}
_LOCAL_HOSTS = {"", "localhost", "127.0.0.1", "::1"}


def parse_url(address: str) -> URL:
    """Read `sqlite:///PATH` or `postgresql://…`.

    Raises:
        StoreError: `bad_store` when the address is neither.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise StoreError("bad_store", store=address.partition("://")[0]) from error
    if url.drivername in ("postgresql", "postgresql+psycopg"):
        return _with_tls(url.set(drivername="postgresql+psycopg"))
    if url.drivername == "sqlite" and url.database and url.database != ":memory:":
        return url
    raise StoreError("bad_store", store=url.render_as_string(hide_password=True))


def _with_tls(url: URL) -> URL:
    """Ask for TLS towards other hosts; never for a socket or this machine.

    An address that says sslmode=verify-full (and where the root certificate is) also proves who
    answers; the README tells a town to use it.
    """
    host = str(url.query.get("host", url.host or ""))
    if host in _LOCAL_HOSTS or host.startswith("/") or "sslmode" in url.query:
        return url
    return url.update_query_dict({"sslmode": "require"})


def make_engine(url: URL) -> Engine:
    """Make the engine of a store; nothing is opened yet."""
    if url.get_backend_name() == "sqlite":
        return _sqlite_engine(url)
    ours = {name: value for name, value in _SERVER.items() if name not in url.query}
    return create_engine(url, hide_parameters=True, pool_pre_ping=True, pool_size=5, max_overflow=5, connect_args=ours)


def begin(connection: Connection, *, to_write: bool) -> None:
    """Begin a transaction of SQLite; a server's begins by itself.

    A write takes its lock at once instead of failing half way when another has it. This is no
    listener of SQLAlchemy's: with a single one, every statement costs a tenth more.
    """
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE" if to_write else "BEGIN")


def sqlite_path(url: URL) -> Path | None:
    """Give the file of an SQLite store, None for a server."""
    return Path(str(url.database)).expanduser() if url.get_backend_name() == "sqlite" else None


def _sqlite_engine(url: URL) -> Engine:
    # isolation_level None: sqlite3 begins nothing by itself, `begin` does.
    engine = create_engine(
        url.set(database=str(sqlite_path(url))),
        pool_use_lifo=True,  # the connection used last still has its pages in memory
        hide_parameters=True,  # an error's text may reach a log: no names, no notes
        connect_args={"isolation_level": None, "timeout": BUSY_SECONDS, "check_same_thread": False},
    )
    event.listen(engine, "connect", _set_pragmas)
    return engine


def _set_pragmas(connection: sqlite3.Connection, _record: Any) -> None:
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
