"""Fill a store with years of old visits and a full waiting room, by plain SQL.

The rows are those that real use leaves behind; only the audit hashes are random, so the chain of
such a store does not verify.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

from db.migrate import SCRIPTS
from db.schema.base import to_micros

PER_DAY = 600  # tickets of an ordinary day, in four series
_CHUNK = 250_000  # tickets a transaction, so that the log stays small

_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT :low UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :high), "
_OLD = (
    _NUMBERS
    + """
    t(i, day, at) AS (SELECT i, i / :per_day,
        :first_at + (i / :per_day) * 86400000000 + (i % :per_day) * 50000000 FROM n)
    """
)
_STATE = """CASE WHEN i % 100 < 4 THEN 'missed' WHEN i % 100 < 6 THEN 'cancelled' WHEN i % 100 < 7 THEN 'unserved'
    ELSE 'done' END"""
_CLASS = "CASE i % 10 WHEN 3 THEN 'elderly70' WHEN 7 THEN 'disabled' ELSE '' END"
_DATE = "date(:first_day, day || ' days')"

_OLD_TICKETS = f"""
INSERT INTO ticket (id, site_id, business_date, letter, number, service_id, came_for_id, entitlement, token, state,
    wait_to, desk_id, arrived_at, first_called_at, called_at, started_at, ended_at)
{_OLD}
SELECT i + 1, 1, {_DATE}, substr('ABCD', i % 4 + 1, 1), (i % :per_day) / 4 + 1, i % 4 + 1, i % 4 + 1, {_CLASS},
    'Q-' || lower(hex(randomblob(12))), {_STATE}, i + 1, i % 8 + 1, at, at + 420000000, at + 420000000,
    at + 460000000, at + 900000000
FROM t
"""

# Four events and four audit rows a visit: taken, called, started, finished.
_STEPS = "JOIN (SELECT 0 AS k UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3)"
_OLD_EVENTS = f"""
INSERT INTO event (id, site_id, business_date, at, kind, ticket_id, desk_id, account_id, service_id, state,
    reason, data)
{_OLD}
SELECT i * 4 + k + 1, 1, {_DATE}, at + k * 225000000,
    CASE k WHEN 0 THEN 'taken' WHEN 1 THEN 'called' WHEN 2 THEN 'started' ELSE 'finished' END,
    i + 1, CASE WHEN k > 0 THEN i % 8 + 1 END, 3, CASE k WHEN 0 THEN i % 4 + 1 END,
    CASE k WHEN 0 THEN 'waiting' WHEN 1 THEN 'called' WHEN 2 THEN 'serving' ELSE {_STATE} END,
    CASE k WHEN 1 THEN 'A017, 70 and over, waited 7 min; goes before A014 and 1 more' END,
    CASE k WHEN 1 THEN '{{"call": 41, "first": true, "lane": "1/elderly70", "back_from": null, "rule": "class",'
        || ' "passed": ["A014", "A015"], "more": 0}}' END
FROM t {_STEPS}
"""
_OLD_AUDIT = f"""
INSERT INTO audit (id, site_id, at, account_id, desk, action, subject, kinds, origin, hash)
{_OLD}
SELECT i * 4 + k + 1, 1, at + k * 225000000, 3, CASE WHEN k > 0 THEN i % 8 + 1 END,
    CASE k WHEN 0 THEN 'take_ticket' WHEN 1 THEN 'call_next' WHEN 2 THEN 'start' ELSE 'finish' END,
    'A' || substr('000' || (i % 600), -3), 'queue', 4503599627370497, lower(hex(randomblob(32)))
FROM t {_STEPS}
"""
_OLD_CALLS = f"""
INSERT INTO rule_call (id, site_id, ticket_id, scope_id, rule, green, contested, past_ceiling)
{_OLD}
SELECT i + 1, 1, i + 1, 1, 'class', i % 10 IN (3, 7), i % 3 = 0, i % 9 = 0
FROM t
"""
_WAITING = f"""
INSERT INTO ticket (id, site_id, business_date, letter, number, service_id, came_for_id, entitlement, token, state,
    lane, arrived_at)
{_NUMBERS} t(i) AS (SELECT i FROM n)
SELECT :after + i + 1, 1, :today, substr('ABCD', i % 4 + 1, 1), :number + i / 4 + 1, i % 4 + 1, i % 4 + 1, {_CLASS},
    'Q-' || lower(hex(randomblob(12))), 'waiting', (i % 4 + 1) || '/' || {_CLASS},
    :at - (:high - i) * :every
FROM t
"""


def schema_mark() -> str:
    """Give a short mark of the migrations, so that a store kept from before a change is not taken."""
    scripts = sorted((SCRIPTS / "versions").glob("*.py"))
    return hashlib.sha256(b"".join(script.read_bytes() for script in scripts)).hexdigest()[:10]


def add_old(path: Path, tickets: int, until: date) -> None:
    """Add so many visits to the new hall of a file, on the days before `until`."""
    first = until - timedelta(days=(tickets + PER_DAY - 1) // PER_DAY)
    opens = to_micros(datetime.fromisoformat(f"{first}T00:30:00+00:00"))
    with careless(path) as store, without_indexes(store, "ticket", "event", "audit", "rule_call"):
        for low in range(0, tickets, _CHUNK):
            values: dict[str, int | str] = {"low": low, "high": min(tickets, low + _CHUNK), "per_day": PER_DAY}
            values |= {"first_day": first.isoformat(), "first_at": opens}
            with store:
                for statement in (_OLD_TICKETS, _OLD_EVENTS, _OLD_AUDIT, _OLD_CALLS):
                    store.execute(statement, values)


def set_waiting(path: Path, count: int, today: date, now: datetime, span: timedelta) -> None:
    """Let exactly `count` people wait, who came evenly over the last `span`; whoever waited before is done."""
    every = span // timedelta(microseconds=1) // max(count, 1)
    with careless(path) as store, store:
        store.execute("UPDATE ticket SET state = 'done', lane = NULL WHERE state = 'waiting'")
        after, number = store.execute(
            "SELECT (SELECT max(id) FROM ticket), coalesce(max(number), 0) FROM ticket WHERE site_id = 1 "
            "AND business_date = ?",
            (today.isoformat(),),
        ).fetchone()
        values: dict[str, int | str] = {
            "low": 0,
            "high": count,
            "after": after or 0,
            "number": number,
            "today": today.isoformat(),
        }
        store.execute(_WAITING, values | {"at": to_micros(now), "every": every})
        store.execute("UPDATE site_state SET waiting = NULL")


def store_id(path: Path) -> str:
    """Read which store a file is."""
    with closing(sqlite3.connect(path)) as store:
        return str(store.execute("SELECT value FROM store_info WHERE name = 'store_id'").fetchone()[0])


@contextmanager
def careless(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file that can be made again: no waiting for the disk."""
    with closing(sqlite3.connect(path)) as store:
        for pragma in ("journal_mode=WAL", "synchronous=OFF", "cache_size=-256000", "temp_store=FILE"):
            store.execute(f"PRAGMA {pragma}")
        yield store
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def without_indexes(store: sqlite3.Connection, *tables: str) -> Iterator[None]:
    """Make the indexes of tables afterwards: sorted once, not row by row."""
    made = store.execute(
        f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN {tables}"
    ).fetchall()
    for name, _ in made:
        store.execute(f"DROP INDEX {name}")
    yield
    for _, statement in made:
        store.execute(statement)
