"""Read and write what waits to be printed."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import desc, func, insert, literal_column, or_, select, update

from db.schema.journal import outbox
from db.store import Tx, new_key


class OutboxRow(NamedTuple):
    """Something to print, and what became of it."""

    id: int
    kind: str
    subject: str
    payload: dict[str, Any] | None
    device_id: int | None
    state: str
    tries: int
    made_at: datetime
    ticket_id: int | None
    reprint: bool
    route: list[int] | None
    outcome: str
    holder: int | None
    next_at: datetime | None
    expires_at: datetime | None
    ended_at: datetime | None


_ROW = select(*(outbox.c[name] for name in OutboxRow._fields))


def add(tx: Tx, values: dict[str, Any]) -> int:
    """Add something to print; give its id."""
    return new_key(tx.execute(insert(outbox), values))


def change(tx: Tx, row_id: int, **values: Any) -> None:
    """Write columns of a row."""
    tx.execute(update(outbox).where(outbox.c.id == row_id).values(**values))


def row(tx: Tx, site_id: int, row_id: int) -> OutboxRow | None:
    """Read one row of a site."""
    found = tx.execute(_ROW.where(outbox.c.id == row_id, outbox.c.site_id == site_id)).first()
    return None if found is None else OutboxRow._make(found)


def waiting(tx: Tx, site_id: int) -> list[OutboxRow]:
    """Read what waits for a device, oldest first."""
    # The literal, so that the partial index serves it.
    found = _ROW.where(
        outbox.c.site_id == site_id, outbox.c.state == _literal("waiting"), outbox.c.device_id.is_not(None)
    )
    return [OutboxRow._make(each) for each in tx.execute(found.order_by(outbox.c.id))]


def sending(tx: Tx, device_id: int) -> list[OutboxRow]:
    """Read what a device is being sent."""
    found = _ROW.where(outbox.c.device_id == device_id, outbox.c.state == _literal("sending"))
    return [OutboxRow._make(each) for each in tx.execute(found)]


def troubled(tx: Tx, site_id: int, since: datetime) -> list[OutboxRow]:
    """Read what was made since a time and is not known to have come out, newest first."""
    bad = outbox.c.state.in_([_literal(state) for state in ("unknown", "expired", "failed")])
    found = _ROW.where(outbox.c.site_id == site_id, outbox.c.made_at >= since, bad).order_by(desc(outbox.c.id))
    return [OutboxRow._make(each) for each in tx.execute(found)]


def of_ticket(tx: Tx, ticket_id: int) -> list[OutboxRow]:
    """Read everything that was to be printed for a ticket, newest first."""
    found = _ROW.where(outbox.c.ticket_id == ticket_id).order_by(desc(outbox.c.id))
    return [OutboxRow._make(each) for each in tx.execute(found)]


def newest_of_tickets(tx: Tx, ticket_ids: list[int]) -> dict[tuple[int, str], int]:
    """Give the newest row of each of these tickets, by ticket and kind."""
    found = (
        select(outbox.c.ticket_id, outbox.c.kind, func.max(outbox.c.id))
        .where(outbox.c.ticket_id.in_(ticket_ids))
        .group_by(outbox.c.ticket_id, outbox.c.kind)
    )
    return {(int(ticket), kind): int(row_id) for ticket, kind, row_id in tx.execute(found)} if ticket_ids else {}


def count_waiting(tx: Tx, site_id: int, now: datetime) -> dict[int, int]:
    """Count what waits and is still wanted, by device."""
    found = (
        select(outbox.c.device_id, func.count())
        .where(outbox.c.site_id == site_id, outbox.c.state == _literal("waiting"), outbox.c.device_id.is_not(None))
        .where(or_(outbox.c.expires_at.is_(None), outbox.c.expires_at > now))
        .group_by(outbox.c.device_id)
    )
    return {int(device_id): int(count) for device_id, count in tx.execute(found)}


def let_wait(tx: Tx, site_id: int, device_id: int, until: datetime | None) -> None:
    """Let everything that waits for a device wait until a time; None = no longer."""
    mine = update(outbox).where(
        outbox.c.site_id == site_id, outbox.c.state == _literal("waiting"), outbox.c.device_id == device_id
    )
    if until is not None:
        mine = mine.where(or_(outbox.c.next_at.is_(None), outbox.c.next_at < until))
    tx.execute(mine.values(next_at=until))


def _literal(text: str) -> Any:
    return literal_column(f"'{text}'")
