"""Migration 0005: what desks took is there on the way up and down; only whose wheelchairs they left goes."""

from __future__ import annotations

from contextlib import closing

import pytest
from sqlalchemy import insert, select, text

from db import rule_calls
from db.migrate import change
from db.schema.queue import desk_scope, rule_call, ticket
from db.schema.sites import desk
from db.store import Store
from db.version import stored_version
from tests.helpers.rows import fill

OLD = "SELECT id, site_id, desk_id, prefer FROM desk_scope ORDER BY id"


@pytest.fixture
def store(store_url):
    with closing(Store(store_url)) as store:
        yield store


def _rows(store, query):
    with store.read() as tx:
        return [tuple(row) for row in tx.execute(query if not isinstance(query, str) else text(query))]


def test_scopes_and_the_calls_made_under_them_stay_up_and_down(store):
    site_id = fill(store)
    with store.write() as tx:
        where = tx.execute(select(desk.c.id).where(desk.c.site_id == site_id)).scalar_one()
        whom = tx.execute(select(ticket.c.id).limit(1)).scalar_one()
        plain = rule_calls.add_scope(tx, site_id, where, [1], "green_first")
        left = rule_calls.add_scope(tx, site_id, where, [1], "green_first", [[None, False], [[1], True]])
        call = {"site_id": site_id, "ticket_id": whom, "scope_id": left, "rule": "oldest", "green": False}
        tx.execute(insert(rule_call), {**call, "contested": False, "past_ceiling": False})
    assert left != plain
    before, calls = _rows(store, OLD), _rows(store, select(rule_call.c.id, rule_call.c.scope_id))
    told = select(desk_scope.c.id, desk_scope.c.spared).order_by(desk_scope.c.id)
    assert _rows(store, told) == [(plain, None), (left, [[None, False], [[1], True]])]
    assert change(store, 4)
    assert (_rows(store, OLD), _rows(store, select(rule_call.c.id, rule_call.c.scope_id))) == (before, calls)
    assert stored_version(store) == 4
    assert change(store, 5)
    assert (_rows(store, OLD), _rows(store, select(rule_call.c.id, rule_call.c.scope_id))) == (before, calls)
    assert _rows(store, told) == [(plain, None), (left, None)]  # until a desk opens or closes every desk takes all
