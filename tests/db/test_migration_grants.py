"""Migration 0004: every ticket is there on the way up and down; only what classes were granted on goes."""

from __future__ import annotations

from contextlib import closing
from datetime import date

import pytest
from sqlalchemy import insert, select, update

from db import grants
from db.schema.accounts import account
from db.schema.grants import entitlement_grant
from db.schema.queue import ticket
from db.store import Store
from tests.db.migrating import Migrating
from tests.helpers.rows import AT, DAY, fill


@pytest.fixture
def migrating(store_url):
    with closing(Store(store_url)) as store:
        yield Migrating(store, OLD)


OLD = "SELECT id, site_id, letter, number, token, state, entitlement, seen, note, arrived_at FROM ticket ORDER BY id"


def _some(store):
    """Let a person go first, and say on what."""
    site_id = fill(store)
    with store.write() as tx:
        tx.execute(update(ticket).where(ticket.c.number == 3).values(entitlement="disabled", seen=True))
        which = tx.execute(select(ticket.c.id).where(ticket.c.number == 3)).scalar_one()
        who = tx.execute(select(account.c.id).where(account.c.site_id == site_id)).scalar_one()
        grants.add_grant(
            tx,
            {
                "site_id": site_id,
                "business_date": DAY,
                "at": AT,
                "ticket_id": which,
                "account_id": who,
                "entitlement": "disabled",
                "proof": "disability_card",
                "valid_until": date(2030, 1, 31),
                "number_read": True,
            },
        )
    return site_id, which, who


def test_tickets_stay_up_and_down_and_what_old_ones_were_granted_on_nobody_knows(migrating):
    store = migrating.store
    _, which, _ = _some(store)
    migrating.goes_to(3)
    migrating.has_no("entitlement_grant")
    migrating.goes_to(4)
    with store.read() as tx:
        assert tx.execute(select(entitlement_grant)).all() == []
        assert grants.newest_grant(tx, which) is None


def test_grants_are_written_after_the_migration_as_before_it(migrating):
    store = migrating.store
    site_id, which, who = _some(store)
    with store.read() as tx:
        found = grants.newest_grant(tx, which)
    assert (found.proof, found.valid_until, found.number_read) == ("disability_card", date(2030, 1, 31), True)
    assert (found.reason, found.for_absent, found.account_id) == (None, False, who)
    migrating.goes_to(3)
    migrating.goes_to(4)
    row = {"site_id": site_id, "business_date": DAY, "at": AT, "ticket_id": which, "account_id": who}
    with store.write() as tx:
        tx.execute(insert(entitlement_grant), {**row, "entitlement": "ill", "proof": "sight", "reason": "cannot stand"})
    with store.read() as tx:
        assert [(each.grants, each.by_sight) for each in grants.count_grants(tx, site_id, DAY, DAY)] == [(1, 1)]
    with pytest.raises(Exception, match=r"(?i)foreign key"), store.write() as tx:
        tx.execute(insert(entitlement_grant), {**row, "ticket_id": 999_999, "entitlement": "ill", "proof": "sight"})
