"""A store that goes up and down, and what has to stay in it as it was."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from db.migrate import change
from db.store import Store
from db.version import stored_version


class Migrating:
    """A store on its way, and the rows that no migration may change."""

    def __init__(self, store: Store, kept: str) -> None:
        """Take a store, and the statement that reads what has to stay, by its old columns."""
        self.store = store
        self._kept = kept

    def rows(self) -> list[tuple[Any, ...]]:
        """Read what has to stay."""
        with self.store.read() as tx:
            return [tuple(row) for row in tx.execute(text(self._kept))]

    def goes_to(self, version: int) -> None:
        """Migrate to a version; nothing of what has to stay is changed by that."""
        before = self.rows()
        assert change(self.store, version)
        assert stored_version(self.store) == version
        assert self.rows() == before

    def put(self, table: str, **values: Any) -> None:
        """Add a row by plain SQL, as a program of that version would."""
        columns, marks = ", ".join(values), ", ".join(f":{name}" for name in values)
        with self.store.write() as tx:
            tx.execute(text(f"INSERT INTO {table} ({columns}) VALUES ({marks})"), values)

    def read(self, sql: str) -> list[tuple[Any, ...]]:
        """Read rows by plain SQL; dates as they are written down."""
        with self.store.read() as tx:
            return [tuple(str(one) if isinstance(one, date) else one for one in row) for row in tx.execute(text(sql))]

    def has_no(self, table: str) -> None:
        """Make sure that a table is gone."""
        with self.store.read() as tx, pytest.raises(Exception, match=table):
            tx.execute(text(f"SELECT * FROM {table}"))
