"""Fill a store with years of ended cases and a full back office, by plain SQL."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from db.bench.bulk import careless
from db.schema.base import to_micros

PER_RESIDENT = 20  # cases of one resident over the years
_CHUNK = 250_000
_N = "WITH RECURSIVE n(i) AS (SELECT :low UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :high) "
_RESIDENTS = (
    "INSERT INTO resident (id, site_id, code, name, name_key, phone_last4, made_at) "
    + _N
    + "SELECT i, 1, printf('R-%04d', i), '居民' || i, '居民' || i, printf('%04d', i % 10000), :at FROM n"
)
_TOKENS = "INSERT INTO search_token (kind, token, owner_id) " + _N + "SELECT 'r', '居民' || i, i FROM n"
_WHO = "i / :per + 1"
# One of three has no owner, so that whoever reads the own list reads the back office's too.
_OPEN = (
    "INSERT INTO hall_case (id, site_id, number, service_id, opened_at, opened_on, opened_by, promised, state, title, "
    "resident_id, owner_id, touched_at, waiting_for) "
    + _N
    + "SELECT i + 1, 1, printf('C-%04d', i + 1), i % 4 + 1, :at - (i % 30) * 86400000000, "
    "date(:today, -(i % 30) || ' days'), 2, date(:today, (i % 40 - 10) || ' days'), "
    "CASE WHEN i % 9 = 0 THEN 'waiting' ELSE 'open' END, '帮助办理老年人优待证 ' || i, "
    + _WHO
    + ", CASE i % 3 WHEN 0 THEN NULL WHEN 1 THEN 2 ELSE 3 END, :at - (i % 12) * 86400000000, "
    "CASE WHEN i % 9 = 0 THEN 'resident' ELSE '' END FROM n"
)
_ENDED = (
    "INSERT INTO hall_case (id, site_id, number, service_id, opened_at, opened_on, opened_by, promised, state, title, "
    "resident_id, owner_id, touched_at, ended_at, ended_on, ended_by, result) "
    + _N
    + "SELECT i + 1, 1, printf('C-%04d', i + 1), i % 4 + 1, :at - (i % 3650 + 40) * 86400000000, "
    "date(:today, -(i % 3650 + 40) || ' days'), 2, date(:today, -(i % 3650 + 35) || ' days'), 'ended', '办理 ' || i, "
    + _WHO
    + ", i % 2 + 2, :at - (i % 3650 + 35) * 86400000000, :at - (i % 3650 + 35) * 86400000000, "
    "date(:today, -(i % 3650 + 35) || ' days'), 2, 'collected' FROM n"
)
_STEPS = (
    "INSERT INTO case_step (case_id, site_id, business_date, at, account_id, kind, text) "
    + _N
    + "SELECT i % :high + 1, 1, :today, :at, 2, 'note', '已联系' FROM n"
)


def add_cases(path: Path, going_on: int, ended: int, today: date, now: datetime) -> None:
    """Add so many cases that go on, and so many that ended over ten years, to a new hall of a file."""
    every = going_on + ended
    people = every // PER_RESIDENT + 1
    at = {"today": today.isoformat(), "at": to_micros(now), "per": PER_RESIDENT}
    with careless(path) as store:
        for statement, low, high in (
            (_RESIDENTS, 1, people + 1),
            (_TOKENS, 1, people + 1),
            (_OPEN, 0, going_on),
            (_ENDED, going_on, every),
            (_STEPS, 0, going_on * 3),
        ):
            for begin in range(low, high, _CHUNK):
                with store:
                    store.execute(statement, at | {"low": begin, "high": min(high, begin + _CHUNK)})
