"""Write the rows of take_ticket and call_next without the program: by SQLAlchemy Core, and by plain sqlite3.

Each operation is one write transaction with the program's tables and pragmas; the rows are those
that the program's own last operation wrote, with keys of their own. Nothing is read, nothing decided.
"""

from __future__ import annotations

import secrets
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Table, bindparam, insert, update

from db.engine import PRAGMAS, make_engine, parse_url
from db.schema.journal import audit
from db.schema.queue import event, rule_call, ticket
from db.schema.sites import site_state
from db.store import new_key

Row = dict[str, Any]
HEAD = ("audit_seq", "audit_head", "last_call", "waiting")
CALLED = ("state", "desk_id", "called_at", "recalls", "wait_to", "lane", "back_from", "first_called_at")


@dataclass(frozen=True, slots=True)
class Pattern:
    """The rows that one operation of the program wrote, without their keys."""

    ticket: Row
    event: Row
    audit: Row
    head: Row
    call: Row | None = None


class Bare(Protocol):
    """Writes an operation's rows with the least that its library needs."""

    def take(self, rows: Pattern) -> None:
        """Write what take_ticket writes."""
        ...

    def call(self, rows: Pattern, ticket_id: int) -> None:
        """Write what call_next writes."""
        ...

    def end(self, ticket_id: int) -> None:
        """End the visit, so that the desk is free; this is not measured."""
        ...

    def close(self) -> None:
        """Close the store."""
        ...


class Core:
    """A bare loop of SQLAlchemy Core."""

    def __init__(self, path: Path) -> None:
        self._engine = make_engine(parse_url(f"sqlite:///{path}"))
        self._head = (
            update(site_state)
            .where(site_state.c.site_id == bindparam("site"))
            .values({name: bindparam(f"new_{name}") for name in HEAD})
        )
        columns: dict[str, Any] = {name: bindparam(f"new_{name}") for name in CALLED}
        self._called = update(ticket).where(ticket.c.id == bindparam("row")).values(**columns)
        self._ended = update(ticket).where(ticket.c.id == bindparam("row")).values(state="done")
        self._insert = {table.name: insert(table) for table in (ticket, event, audit, rule_call)}

    def take(self, rows: Pattern) -> None:
        """Write what take_ticket writes."""
        with self._engine.begin() as tx:
            tx.exec_driver_sql("BEGIN IMMEDIATE")
            row = new_key(tx.execute(self._insert["ticket"], rows.ticket))
            self._journal(tx, rows, row)

    def call(self, rows: Pattern, ticket_id: int) -> None:
        """Write what call_next writes."""
        with self._engine.begin() as tx:
            tx.exec_driver_sql("BEGIN IMMEDIATE")
            if rows.call is not None:
                tx.execute(self._insert["rule_call"], rows.call | {"ticket_id": ticket_id})
            tx.execute(self._called, {f"new_{name}": rows.ticket[name] for name in CALLED} | {"row": ticket_id})
            self._journal(tx, rows, ticket_id)

    def end(self, ticket_id: int) -> None:
        """End the visit."""
        with self._engine.begin() as tx:
            tx.exec_driver_sql("BEGIN IMMEDIATE")
            tx.execute(self._ended, {"row": ticket_id})

    def close(self) -> None:
        """Close the store."""
        self._engine.dispose()

    def _journal(self, tx: Any, rows: Pattern, ticket_id: int) -> None:
        tx.execute(self._insert["event"], rows.event | {"ticket_id": ticket_id})
        seq = new_key(tx.execute(self._insert["audit"], rows.audit))
        head = rows.head | {"audit_seq": seq}
        tx.execute(self._head, {f"new_{name}": head[name] for name in HEAD} | {"site": rows.audit["site_id"]})


class Plain:
    """A bare loop of the standard library's sqlite3; its rows are as SQLite stores them."""

    def __init__(self, path: Path) -> None:
        self._store = sqlite3.connect(path, isolation_level=None)
        for pragma in PRAGMAS:
            self._store.execute(f"PRAGMA {pragma}")
        self._called = f"UPDATE ticket SET {_assigned(CALLED)} WHERE id = :row"
        self._head = f"UPDATE site_state SET {_assigned(HEAD)} WHERE site_id = :site"

    def take(self, rows: Pattern) -> None:
        """Write what take_ticket writes."""
        self._store.execute("BEGIN IMMEDIATE")
        row = self._insert("ticket", rows.ticket)
        self._journal(rows, row)
        self._store.execute("COMMIT")

    def call(self, rows: Pattern, ticket_id: int) -> None:
        """Write what call_next writes."""
        self._store.execute("BEGIN IMMEDIATE")
        if rows.call is not None:
            self._insert("rule_call", rows.call | {"ticket_id": ticket_id})
        self._store.execute(self._called, {name: rows.ticket[name] for name in CALLED} | {"row": ticket_id})
        self._journal(rows, ticket_id)
        self._store.execute("COMMIT")

    def end(self, ticket_id: int) -> None:
        """End the visit."""
        self._store.execute("UPDATE ticket SET state = 'done' WHERE id = ?", (ticket_id,))

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def _insert(self, table: str, row: Row) -> int:
        marks = ", ".join(f":{name}" for name in row)
        done = self._store.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", row)
        return int(done.lastrowid or 0)

    def _journal(self, rows: Pattern, ticket_id: int) -> None:
        self._insert("event", rows.event | {"ticket_id": ticket_id})
        seq = self._insert("audit", rows.audit)
        self._store.execute(self._head, rows.head | {"audit_seq": seq, "site": rows.audit["site_id"]})


def _assigned(names: tuple[str, ...]) -> str:
    return ", ".join(f"{name} = :{name}" for name in names)


class Patterns:
    """Reads what the program's last operation wrote, as one of the bare loops writes it."""

    def __init__(self, path: Path) -> None:
        self._core = make_engine(parse_url(f"sqlite:///{path}"))
        self._plain = sqlite3.connect(path, isolation_level=None)
        self._plain.row_factory = sqlite3.Row

    def close(self) -> None:
        """Close the store."""
        self._core.dispose()
        self._plain.close()

    def taken(self, *, plain: bool) -> Pattern:
        """Give the rows of the take just made."""
        event_row = self._last("event", plain=plain)
        row = self._row("ticket", event_row["ticket_id"], plain=plain)
        return Pattern(row, event_row, self._last("audit", plain=plain), self._head(plain=plain))

    def called(self, *, plain: bool) -> Pattern:
        """Give the rows of the call just made, whose ticket is still in hand."""
        call = self._last("rule_call", plain=plain)
        return replace(self.taken(plain=plain), call=call)

    def next_tickets(self, rows: Pattern, count: int) -> list[Pattern]:
        """Give the rows for the next numbers of the series, each with a token of its own."""
        of = rows.ticket
        last = self._plain.execute(
            "SELECT max(number) FROM ticket WHERE site_id = ? AND letter = ? AND business_date = "
            "(SELECT business_date FROM site_state WHERE site_id = ?)",
            (of["site_id"], of["letter"], of["site_id"]),
        ).fetchone()[0]
        return [
            replace(rows, ticket=of | {"number": last + more, "token": f"Q-{secrets.token_hex(12)}"})
            for more in range(1, count + 1)
        ]

    def oldest_waiting(self, count: int) -> list[int]:
        """Give the tickets that bare calls take."""
        found = self._plain.execute(
            "SELECT id FROM ticket WHERE site_id = 1 AND state = 'waiting' "
            "AND state IN ('waiting', 'called', 'serving', 'held') ORDER BY id LIMIT ?",
            (count,),
        )
        return [int(row[0]) for row in found]

    def _last(self, table: str, *, plain: bool) -> Row:
        found = self._plain.execute(f"SELECT max(id) FROM {table}").fetchone()
        return self._row(table, found[0], plain=plain)

    def _head(self, *, plain: bool) -> Row:
        row = self._row("site_state", 1, plain=plain)
        return {name: row[name] for name in HEAD}

    def _row(self, table: str, key: int, *, plain: bool) -> Row:
        made = _TABLES[table]
        (column,) = made.primary_key
        if plain:
            found = self._plain.execute(f"SELECT * FROM {table} WHERE {column.name} = ?", (key,)).fetchone()
            row = dict(found)
        else:
            with self._core.connect() as tx:
                row = dict(tx.execute(made.select().where(column == key)).mappings().one())
        row.pop("id", None)
        return row


_TABLES: dict[str, Table] = {table.name: table for table in (ticket, event, audit, rule_call, site_state)}


class SmallFile:
    """A file of its own with the store's pragmas, to measure what a durable commit costs on this disk."""

    def __init__(self, path: Path) -> None:
        self._store = sqlite3.connect(path, isolation_level=None)

    def __enter__(self) -> SmallFile:
        for pragma in PRAGMAS:
            self._store.execute(f"PRAGMA {pragma}")
        self._store.execute("CREATE TABLE small (n INTEGER PRIMARY KEY, text TEXT)")
        return self

    def __exit__(self, *_: object) -> None:
        self._store.close()

    def commit(self) -> None:
        """Add one small row, durably."""
        self._store.execute("BEGIN IMMEDIATE")
        self._store.execute("INSERT INTO small (text) VALUES ('x')")
        self._store.execute("COMMIT")
