"""Fill a store with what a district lends, who borrows there, and years of closed loans, by plain SQL."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from db.bench.bulk import careless, without_indexes
from db.schema.base import to_micros

_CHUNK = 250_000
_N = "WITH RECURSIVE n(i) AS (SELECT :low UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :high) "
_MODEL = "INSERT INTO item_model (id, site_id, name, name_key, category, loan_days) VALUES (?, 1, ?, ?, ?, 3)"
_RESIDENT = (
    "INSERT INTO resident (id, site_id, code, name, name_key, phone_mark, phone_last4, made_at) "
    "VALUES (?1, 1, printf('R-%04d', ?1), ?2, ?3, printf('%064d', ?1), printf('%04d', ?1 % 10000), ?4)"
)
_TOKEN = "INSERT INTO search_token (kind, token, owner_id) VALUES (?, ?, ?)"
_ITEMS = (
    "INSERT INTO item (id, code, model_id, home_id, site_id, made_at) "
    + _N
    + "SELECT i, printf('T-%04d', i), i % :models + 1, 1, 1, :at FROM n"
)
_CODES = (
    "INSERT INTO item_code (code_key, code, item_id, site_id, made_at) "
    + _N
    + "SELECT printf('T-%04d', i), printf('T-%04d', i), i, 1, :at FROM n"
)
_ITEM_TOKENS = (
    "INSERT INTO search_token (kind, token, owner_id) "
    + _N
    + "SELECT 'i', printf('t-%04d', i), i FROM n UNION ALL SELECT 'i', printf('t%04d', i), i FROM n"
)
_DAYS = "(i % 3650 + 10)"
_LOANS = (
    "INSERT INTO loan (id, number, item_id, single, resident_id, site_id, account_id, out_at, out_on, due, returned, "
    "state, back_at, back_on, back_site_id, back_account_id, works, complete, lendable) "
    + _N
    + f"SELECT i + 1, printf('L-%04d', i + 1), i % :items + 1, 1, i % :people + 1, 1, 2, :at - {_DAYS} * 86400000000, "
    f"date(:today, -{_DAYS} || ' days'), date(:today, (3 - {_DAYS}) || ' days'), 1, 'back', "
    f":at - ({_DAYS} - 2) * 86400000000, date(:today, (2 - {_DAYS}) || ' days'), 1, 2, 1, 1, 1 FROM n"
)
_TWICE = "JOIN (SELECT 0 AS k UNION ALL SELECT 1)"
_EVENTS = (
    "INSERT INTO lending_event (id, site_id, business_date, at, account_id, kind, item_id, loan_id, step, before) "
    + _N
    + f"SELECT i * 2 + k + 1, 1, date(:today, (2 * k - {_DAYS}) || ' days'), :at - ({_DAYS} - 2 * k) * 86400000000, 2, "
    "CASE k WHEN 0 THEN 'lent' ELSE 'returned' END, i % :items + 1, i + 1, i * 2 + k + 1, :before FROM n " + _TWICE
)
_AUDIT = (
    "INSERT INTO audit (site_id, at, account_id, action, subject, kinds, origin, hash) "
    + _N
    + f"SELECT 1, :at - ({_DAYS} - 2 * k) * 86400000000, 2, CASE k WHEN 0 THEN 'lend' ELSE 'give_back' END, "
    "printf('T-%04d', i % :items + 1), 'lending', 4503599627370497, lower(hex(randomblob(32))) FROM n " + _TWICE
)
_ITEM_BEFORE = dict.fromkeys(("home_id", "site_id", "in_transit", "status", "quantity", "out_count", "why"), 1)
_BEFORE = json.dumps({"item": _ITEM_BEFORE, "loan": {"quantity": 1, "returned": 0, "state": "out"}, "made": {}})

Named = tuple[str, str, Iterable[str]]  # a name, as it is compared, and what finds it


def add_stock(path: Path, models: Iterable[tuple[Named, str]], items: int, now: datetime) -> None:
    """Add models, each with its category, and so many items of them to a new hall of a file."""
    with careless(path) as store:
        known = list(models)
        with store:
            store.executemany(_MODEL, ((n, name, key, kind) for n, ((name, key, _), kind) in enumerate(known, start=1)))
            store.executemany(_TOKEN, _tokens("m", (named for named, _ in known)))
        for statement in (_ITEMS, _CODES, _ITEM_TOKENS):
            with store:
                values = {"low": 1, "high": items + 1, "models": len(known), "at": to_micros(now)}
                store.execute(statement, values)


def add_people(path: Path, people: Iterable[Named], now: datetime) -> None:
    """Add people to a new hall of a file."""
    with careless(path) as store:
        known = list(people)
        at = to_micros(now)
        with store:
            store.executemany(_RESIDENT, ((n, name, key, at) for n, (name, key, _) in enumerate(known, start=1)))
            store.executemany(_TOKEN, _tokens("r", known))


def add_closed_loans(path: Path, count: int, items: int, people: int, today: date, now: datetime) -> None:
    """Add loans that came back over ten years, each with its two events and audit rows."""
    fixed = {"items": items, "people": people, "today": today.isoformat(), "at": to_micros(now), "before": _BEFORE}
    with careless(path) as store, without_indexes(store, "loan", "lending_event", "audit"):
        for begin in range(0, count, _CHUNK):
            with store:
                for statement in (_LOANS, _EVENTS, _AUDIT):
                    store.execute(statement, fixed | {"low": begin, "high": min(count, begin + _CHUNK)})


def _tokens(kind: str, named: Iterable[Named]) -> Iterator[tuple[str, str, int]]:
    for owner, (_, _, tokens) in enumerate(named, start=1):
        yield from ((kind, token, owner) for token in islice(sorted(tokens), 100))
