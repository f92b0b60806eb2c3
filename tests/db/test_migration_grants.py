"""Migration 0004: every ticket is there on the way up and down; only what classes were granted on goes."""

from __future__ import annotations

from contextlib import closing
from datetime import date

import pytest
from sqlalchemy import insert, select, text, update

from db import grants
from db.migrate import change
from db.schema.accounts import account
from db.schema.grants import entitlement_grant
from db.schema.queue import ticket
from db.store import Store
from db.version import stored_version
from tests.helpers.rows import AT, DAY, fill


@pytest.fixture
def store(store_url):
    with closing(Store(store_url)) as store:
        yield store


OLD = "SELECT id, site_id, letter, number, token, state, entitlement, seen, note, arrived_at FROM ticket ORDER BY id"


def _rows(store):
    with store.read() as tx:
        return [tuple(row) for row in tx.execute(text(OLD))]


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


def test_tickets_stay_up_and_down_and_what_old_ones_were_granted_on_nobody_knows(store):
    _, which, _ = _some(store)
    before = _rows(store)
    assert change(store, 3)
    assert _rows(store) == before
    assert stored_version(store) == 3
    with store.read() as tx, pytest.raises(Exception, match="entitlement_grant"):
        tx.execute(text("SELECT * FROM entitlement_grant"))
    assert change(store, 4)
    assert _rows(store) == before
    with store.read() as tx:
        assert tx.execute(select(entitlement_grant)).all() == []
        assert grants.newest_grant(tx, which) is None


def test_grants_are_written_after_the_migration_as_before_it(store):
    site_id, which, who = _some(store)
    with store.read() as tx:
        found = grants.newest_grant(tx, which)
    assert (found.proof, found.valid_until, found.number_read) == ("disability_card", date(2030, 1, 31), True)
    assert (found.reason, found.for_absent, found.account_id) == (None, False, who)
    change(store, 3)
    change(store, 4)
    row = {"site_id": site_id, "business_date": DAY, "at": AT, "ticket_id": which, "account_id": who}
    with store.write() as tx:
        tx.execute(insert(entitlement_grant), {**row, "entitlement": "ill", "proof": "sight", "reason": "cannot stand"})
    with store.read() as tx:
        assert [(each.grants, each.by_sight) for each in grants.count_grants(tx, site_id, DAY, DAY)] == [(1, 1)]
    with pytest.raises(Exception, match=r"(?i)foreign key"), store.write() as tx:
        tx.execute(insert(entitlement_grant), {**row, "ticket_id": 999_999, "entitlement": "ill", "proof": "sight"})
