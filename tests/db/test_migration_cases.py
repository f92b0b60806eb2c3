"""Migration 0008: a receipt of old is a case, on the way up and down."""

from __future__ import annotations

from contextlib import closing

import pytest
from sqlalchemy import text

from db.store import Store
from tests.db.migrating import Migrating
from tests.helpers.rows import fill

OLD = "SELECT id, number, service_id, ticket_id, opened_at, promised, note, state FROM hall_case ORDER BY id"
OPENED = 1_795_000_000_000_000  # microseconds: 2026-11-18


@pytest.fixture
def migrating(store_url):
    with closing(Store(store_url)) as store:
        yield Migrating(store, OLD)


def test_receipts_of_old_stay_up_and_down(migrating):
    store = migrating.store
    site = fill(store)
    migrating.goes_to(8)
    migrating.goes_to(7)
    with store.write() as tx:
        service = tx.execute(text("SELECT min(id) FROM service")).scalar_one()
        row = "(id, number, site_id, service_id, opened_at, note)"
        told = {"site": site, "service": service, "at": OPENED}
        tx.execute(text(f"INSERT INTO hall_case {row} VALUES (900, 'C-0900', :site, :service, :at, '急')"), told)
    migrating.goes_to(8)
    with store.read() as tx:
        new = tx.execute(text("SELECT kind, source, owner_id, opened_on, version FROM hall_case WHERE id = 900")).one()
    assert (new[0], new[1], new[2], str(new[3])[:10], new[4]) == ("paper", "visit", None, "2026-11-18", 1)
    migrating.goes_to(7)
    for table in ("case_step", "case_paper", "home_visit"):
        migrating.has_no(table)


def test_a_case_without_a_service_goes_on_the_way_down(migrating):
    store = migrating.store
    site = fill(store)
    migrating.goes_to(8)
    with store.write() as tx:
        row = "(id, number, site_id, opened_at, title)"
        told = {"site": site, "at": OPENED}
        tx.execute(text(f"INSERT INTO hall_case {row} VALUES (901, 'C-0901', :site, :at, '楼道灯')"), told)
    with pytest.raises(AssertionError):
        migrating.goes_to(7)
    with store.read() as tx:
        assert tx.execute(text("SELECT count(*) FROM hall_case WHERE id = 901")).scalar_one() == 0
