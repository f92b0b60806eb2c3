"""Migration 0002: what waited in the outbox still waits, on the way up and down."""

from __future__ import annotations

from contextlib import closing

import pytest
from sqlalchemy import insert, select, text

from db.schema.devices import device, device_claim
from db.schema.journal import outbox
from db.store import Store
from tests.db.migrating import Migrating
from tests.helpers.rows import AT, fill


@pytest.fixture
def migrating(store_url):
    with closing(Store(store_url)) as store:
        yield Migrating(store, OLD)


OLD = "SELECT site_id, kind, subject, payload, device_id, state, tries, made_at FROM outbox ORDER BY id"


def test_the_outbox_keeps_its_rows_up_and_down(migrating):
    store = migrating.store
    fill(store)
    assert len(migrating.rows()) == 1
    migrating.goes_to(1)
    with store.write() as tx:
        tx.execute(text("INSERT INTO outbox (site_id, kind, subject, made_at) VALUES (1, 'case_receipt', 'C-1', 5)"))
    migrating.goes_to(2)
    assert [row[2] for row in migrating.rows()] == ["A001", "C-1"]
    with store.read() as tx:
        new = tx.execute(select(outbox).order_by(outbox.c.id.desc())).first()
    assert (new.state, new.reprint, new.outcome, new.route, new.next_at) == ("waiting", False, "", None, None)


def test_going_down_loses_the_devices_and_no_outbox_row(migrating):
    store = migrating.store
    site_id = fill(store)
    with store.write() as tx:
        printer = {"site_id": site_id, "name": "p", "kind": "escpos", "pc": "x", "port": "tcp:h:9100", "paper_mm": 80}
        number = tx.execute(insert(device), printer).inserted_primary_key[0]
        tx.execute(insert(device_claim), {"device_id": number, "holder": 7, "pid": 1, "beat_at": AT})
        tx.execute(
            insert(outbox),
            {
                "site_id": site_id,
                "kind": "slip",
                "subject": "A002",
                "ticket_id": 1,
                "device_id": number,
                "route": [number],
                "reprint": True,
                "made_at": AT,
            },
        )
    migrating.goes_to(1)
    migrating.has_no("device")
    migrating.goes_to(2)
