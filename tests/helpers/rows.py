"""Rows for tests of the store itself, written without the use cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select, update

from app.core.work import chain_hash
from db.schema import metadata
from db.schema.accounts import account
from db.schema.journal import audit, outbox
from db.schema.queue import event, ticket
from db.schema.sites import desk, service, setting, site, site_state, store_info
from db.store import Store, Tx

AT = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)
DAY = date(2026, 11, 22)
HARD_TEXT = "𠮷野㛃 O'Neil \"%_\\ 家👨‍👩‍👧"


def add_site(tx: Tx, code: str = "main") -> int:
    """Add a site with one service, one desk and one account; give its row."""
    number = tx.execute(insert(site), {"code": code, "name": "会客厅", "zone": "Asia/Shanghai"}).inserted_primary_key[0]
    tx.execute(insert(site_state), {"site_id": number, "business_date": DAY})
    tx.execute(insert(service), {"site_id": number, "code": "A", "name": "社保"})
    person = {"site_id": number, "name": f"{code}1", "role": "receptionist", "secret": "x", "desks": ["1"]}
    account_id = tx.execute(insert(account), person).inserted_primary_key[0]
    tx.execute(insert(desk), {"site_id": number, "number": "1", "services": None, "account_id": account_id})
    return int(number)


def add_audit(tx: Tx, site_id: int, origin: int = 1, **values: Any) -> int:
    """Append an audit row to the site's chain, as a use case does; give its sequence."""
    head = tx.execute(select(site_state.c.audit_head).where(site_state.c.site_id == site_id)).scalar_one()
    row = {
        "site_id": site_id,
        "at": AT,
        "account_id": None,
        "desk": "1",
        "action": "call_next",
        "subject": "A001",
        "detail": "",
        "kinds": "queue",
        "origin": origin,
        **values,
    }
    row["hash"] = chain_hash(head, row)
    seq = int(tx.execute(insert(audit), row).inserted_primary_key[0])
    tx.execute(update(site_state).where(site_state.c.site_id == site_id).values(audit_seq=seq, audit_head=row["hash"]))
    return seq


def add_ticket(tx: Tx, site_id: int, number: int, note: str = "") -> int:
    """Add a waiting ticket with its event and audit row; give its row."""
    service_id = tx.execute(select(service.c.id).where(service.c.site_id == site_id)).scalar_one()
    values = {
        "site_id": site_id,
        "business_date": DAY,
        "letter": "A",
        "number": number,
        "service_id": service_id,
        "came_for_id": service_id,
        "note": note,
        "token": f"Q-{site_id}-{number}",
        "state": "waiting",
        "arrived_at": AT + timedelta(microseconds=number),
    }
    ticket_id = int(tx.execute(insert(ticket), values).inserted_primary_key[0])
    happened = {"site_id": site_id, "business_date": DAY, "at": AT, "kind": "take", "ticket_id": ticket_id}
    tx.execute(insert(event), {**happened, "data": {"n": number, "text": note}})
    add_audit(tx, site_id, subject=f"A{number:03d}")
    return ticket_id


def fill(store: Store, tickets: int = 20) -> int:
    """Make two sites with tickets, and a bit of everything else; give the first site's row."""
    with store.write() as tx:
        tx.execute(insert(store_info), [{"name": "store_id", "value": "s-1"}, {"name": "kind", "value": "live"}])
        site_id, other = add_site(tx), add_site(tx, "north")
        tx.execute(insert(setting), {"site_id": site_id, "name": "hours.week", "value": {"1": [["09:00", "12:00"]]}})
        tx.execute(insert(setting), {"site_id": other, "name": "hours.week", "value": None})
        tx.execute(
            insert(outbox),
            {"site_id": site_id, "kind": "slip", "subject": "A001", "payload": {"a": [1, None]}, "made_at": AT},
        )
        for number in range(1, tickets + 1):
            add_ticket(tx, site_id, number, HARD_TEXT if number % 3 == 0 else "")
    return site_id


@contextmanager
def filled(url: str, tickets: int = 20) -> Iterator[Store]:
    """Open a store that has its tables, with rows in them."""
    with closing(Store(url)) as store:
        fill(store, tickets)
        yield store


def all_rows(store: Store) -> dict[str, Sequence[Any]]:
    """Give every row of every table, in order."""
    with store.read() as tx:
        return {
            table.name: tx.execute(select(table).order_by(*table.primary_key.columns)).all()
            for table in metadata.sorted_tables
        }
