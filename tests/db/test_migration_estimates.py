"""Migration 0003: every ticket is there on the way up and down; only what was estimated goes."""

from __future__ import annotations

from contextlib import closing

import pytest
from sqlalchemy import insert, select, update

from db.schema.queue import estimate, ticket
from db.store import Store
from tests.db.migrating import Migrating
from tests.helpers.rows import AT, fill


@pytest.fixture
def migrating(store_url):
    with closing(Store(store_url)) as store:
        yield Migrating(store, OLD)


OLD = "SELECT id, site_id, letter, number, token, state, note, lane, arrived_at, inexact_end FROM ticket ORDER BY id"


def test_tickets_stay_up_and_down_and_nobody_of_old_was_told_a_wait(migrating):
    store = migrating.store
    fill(store)
    assert len(migrating.rows()) == 20
    migrating.goes_to(2)
    migrating.goes_to(3)
    with store.read() as tx:
        told = tx.execute(select(ticket.c.wait_low_s, ticket.c.wait_high_s).distinct()).all()
        assert told == [(None, None)]
        assert tx.execute(select(estimate)).all() == []


def test_going_down_loses_the_estimates_and_no_ticket(migrating):
    store = migrating.store
    site_id = fill(store)
    with store.write() as tx:
        tx.execute(update(ticket).values(wait_low_s=240, wait_high_s=720))
        published = {"newcomers": {"1": [3, {"": [240, 720]}]}, "waiting": {"7": [0, 60]}}
        tx.execute(insert(estimate), {"site_id": site_id, "at": AT, "audit_seq": 20, **published})
    migrating.goes_to(2)
    migrating.has_no("estimate")
    migrating.goes_to(3)


def test_one_number_is_still_given_once_after_the_migration(migrating):
    store = migrating.store
    site_id = fill(store)
    migrating.goes_to(2)
    migrating.goes_to(3)
    columns = ("business_date", "letter", "number", "service_id", "came_for_id", "state", "arrived_at")
    with store.read() as tx:
        row = tx.execute(select(*(ticket.c[name] for name in columns)).limit(1)).mappings().one()
    with pytest.raises(Exception, match=r"uq_ticket|UNIQUE"), store.write() as tx:
        tx.execute(insert(ticket), {"site_id": site_id, "token": "Q-other", **row})
