"""Migration 0006: the register stays as it is above it; below it there is none, and all else is as it was."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError

from db.errors import StoreError
from db.schema import lending, metadata, residents, search
from db.schema.accounts import account
from db.store import Store, Tx
from db.version import KNOWN
from tests.db.migrating import Migrating
from tests.helpers.rows import AT, DAY, HARD_TEXT, fill

OLD = "SELECT id, site_id, letter, number, token, state, note, arrived_at FROM ticket ORDER BY id"
# In an order in which each may be filled: what a row refers to stands before it.
TABLES = (
    search.search_token,
    lending.code_series,
    lending.item_model,
    lending.kit,
    residents.resident,
    lending.contact_log,
    lending.item,
    lending.item_hold,
    lending.stock_take,
    lending.item_code,
    lending.item_photo,
    lending.loan,
    lending.stock_take_row,
    lending.item_care,
    lending.lending_event,
)


@pytest.fixture
def migrating(store_url):
    with closing(Store(store_url)) as store:
        yield Migrating(store, OLD)


def _rows_for(site_id: int, who: int) -> list[dict[str, Any]]:
    """Give one row for each table of the register, as ten years of use may leave them."""
    here = {"site_id": site_id}
    loan = {
        **here, "number": "L-0001", "item_id": 1, "single": True, "resident_id": 1, "account_id": who, "out_at": AT,
        "out_on": DAY, "due": DAY, "state": "out", "carer_for": "赵奶奶", "contacted_at": AT,
    }  # fmt: skip
    return [
        {"kind": "i", "token": "t0042", "owner_id": 1},
        {"prefix": "T", "last": 42},
        {**here, "name": "人字梯", "name_key": "人字梯", "category": "工具", "accessories": ["绳"], "check_days": 90},
        {**here, "code": "K-0001", "name": HARD_TEXT},
        {**here, "code": "R-0001", "name": "李秀英", "name_key": "李秀英", "phone": "1.x", "phone_mark": "m",
         "phone_last4": "8000", "suspended_until": date(2030, 1, 31), "made_at": AT},
        {**here, "resident_id": 1, "at": AT, "account_id": who, "way": "phone", "outcome": "reached"},
        {**here, "code": "T-0042", "model_id": 1, "home_id": site_id, "kit_id": 1, "note": HARD_TEXT, "made_at": AT,
         "check_due": date(2026, 12, 1), "out_count": 1},
        {**here, "model_id": 1, "resident_id": 1, "made_at": AT, "keep_until": DAY, "state": "ready"},
        {**here, "begun_at": AT, "begun_by": who},
        {**here, "code_key": "T-0042", "code": "t-0042", "item_id": 1, "made_at": AT},
        {"item_id": 1, "jpeg": b"\xff\xd8\xff\x00"},
        loan,
        {"stock_take_id": 1, "item_id": 1, "state": "found", "seen_at": AT, "account_id": who},
        {**here, "item_id": 1, "kind": "repair", "loan_id": 1, "opened_at": AT, "fault": "踏板裂"},
        {**here, "business_date": DAY, "at": AT, "kind": "lent", "item_id": 1, "loan_id": 1,
         "before": {"item": {"status": "active"}, "made": {"loan": 1}}, "step": 1},
    ]  # fmt: skip


def _fill(tx: Tx, site_id: int, who: int) -> None:
    for table, row in zip(TABLES, _rows_for(site_id, who), strict=True):
        tx.execute(insert(table), row)


def _some(store: Store) -> tuple[int, int]:
    site_id = fill(store)
    with store.write() as tx:
        who = tx.execute(select(account.c.id).where(account.c.site_id == site_id)).scalar_one()
        _fill(tx, site_id, who)
    return site_id, who


def _register(store: Store) -> list[list[tuple[Any, ...]]]:
    with store.read() as tx:
        return [[tuple(row) for row in tx.execute(select(table).order_by(*table.primary_key))] for table in TABLES]


def test_every_table_of_the_register_has_a_row_here():
    own = {table.name for name in ("lending", "residents", "search") for table in _tables_of(name)}
    assert {table.name for table in TABLES} == own


def _tables_of(module: str) -> list[Any]:
    from db import schema

    held = vars(getattr(schema, module)).values()
    return [one for one in held if getattr(one, "name", None) in metadata.tables and hasattr(one, "columns")]


def test_the_register_stays_above_it_and_all_else_below_it(migrating):
    store = migrating.store
    site_id, who = _some(store)
    before = _register(store)
    assert all(len(rows) == 1 for rows in before)
    migrating.goes_to(6)
    assert _register(store) == before
    migrating.goes_to(KNOWN)
    assert _register(store) == before
    migrating.goes_to(5)
    for table in TABLES:
        migrating.has_no(table.name)
    migrating.goes_to(6)
    assert [rows for rows in _register(store) if rows] == []
    with store.write() as tx:
        _fill(tx, site_id, who)
    assert len(_register(store)[-1]) == 1


@pytest.mark.parametrize(
    ("table", "row"),
    [
        (lending.loan, {"number": "L-0002", "item_id": 1, "single": True, "state": "out"}),
        (lending.loan, {"number": "L-0001", "item_id": 1, "single": True, "state": "back"}),
        (residents.resident, {"code": "R-0002", "name": "李秀英", "name_key": "李秀英", "phone_mark": "m"}),
        (lending.stock_take, {"begun_at": AT}),
    ],
)
def test_a_migrated_store_keeps_out_what_must_not_be_there_twice(migrating, table, row):
    store = migrating.store
    site_id, _ = _some(store)
    migrating.goes_to(5)
    migrating.goes_to(KNOWN)
    with store.write() as tx:
        who = tx.execute(select(account.c.id).where(account.c.site_id == site_id)).scalar_one()
        _fill(tx, site_id, who)
    more = {"site_id": site_id, "out_at": AT, "out_on": DAY, "due": DAY, "made_at": AT}
    values = {**{name: value for name, value in more.items() if name in table.c}, **row}
    # What two sites may write at once is tried again; here it never helps.
    with pytest.raises((IntegrityError, StoreError)), store.write() as tx:
        tx.execute(insert(table), values)


def test_a_piece_that_is_back_may_go_out_again_and_a_forgotten_name_come_again(migrating):
    store = migrating.store
    site_id, _ = _some(store)
    with store.write() as tx:
        tx.execute(text("UPDATE loan SET state = 'back'"))
        again = {"number": "L-0002", "item_id": 1, "single": True, "site_id": site_id}
        tx.execute(insert(lending.loan), {**again, "out_at": AT, "out_on": DAY, "due": DAY})
        tx.execute(residents.resident.update().values(forgotten=True))
        person = {"code": "R-0002", "name": "李秀英", "name_key": "李秀英", "phone_mark": "m", "made_at": AT}
        tx.execute(insert(residents.resident), {**person, "site_id": site_id})
