"""An open store: the only place where transactions begin and end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, CursorResult, Engine
from sqlalchemy.exc import DBAPIError

from db.engine import begin, make_engine, parse_url, sqlite_path
from db.errors import StoreError, known_trouble, told_kindly
from db.shares import refuse_network_share

# What the query functions of this layer take. A name of our own, so that `app` needs no SQLAlchemy.
Tx = Connection


def new_key(result: CursorResult[Any]) -> int:
    """Give the row id of the one row just inserted."""
    assert result.inserted_primary_key is not None
    return int(result.inserted_primary_key[0])


class Store:
    """One SQLite file or PostgreSQL database."""

    def __init__(self, address: str) -> None:
        self.url = parse_url(address)
        self.path = sqlite_path(self.url)
        if self.path is not None:
            refuse_network_share(self.path)
        self.engine: Engine = make_engine(self.url)
        self.is_sqlite = self.path is not None
        # Everything a screen shows is of one instant: SQLite gives that to any transaction.
        self._read_engine = (
            self.engine if self.is_sqlite else self.engine.execution_options(isolation_level="REPEATABLE READ")
        )

    @property
    def address(self) -> str:
        """Give the store's address without its password, fit for a message."""
        return self.url.render_as_string(hide_password=True)

    @property
    def whole_address(self) -> str:
        """Give the store's address with its password: for another program of ours, never for a message or a list."""
        return self.url.render_as_string(hide_password=False)

    @contextmanager
    def write(self) -> Iterator[Tx]:
        """Open a write transaction; it is committed at the end and rolled back by any exception.

        Raises:
            StoreError: Known trouble (busy, disk full, read-only, gone), and nothing is kept; `outcome_unknown` when
                a server was lost during the commit.
        """
        with told_kindly(), self.engine.connect() as connection, connection.begin() as transaction:
            begin(connection, to_write=True)
            yield connection
            with self._outcome_told():
                transaction.commit()

    @contextmanager
    def _outcome_told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            trouble = known_trouble(error)
            if self.is_sqlite or trouble is None or trouble.code != "store_unreachable":
                raise
            raise StoreError("outcome_unknown", **trouble.values) from error

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """Open a read transaction: everything in it is of one instant.

        Raises:
            StoreError: Known trouble.
        """
        with told_kindly(), self._read_engine.connect() as connection:
            begin(connection, to_write=False)
            yield connection

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()
