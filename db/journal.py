"""Write events, audit rows and keys; read them back."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, desc, func, insert, select, update

from db.schema.accounts import account
from db.schema.journal import audit, op_key
from db.schema.queue import event
from db.schema.sites import desk
from db.store import Tx, new_key


class EventRow(NamedTuple):
    """One event of a ticket or desk; `data` is what undo needs."""

    id: int
    at: datetime
    kind: str
    account_id: int | None
    ticket_id: int | None
    desk_id: int | None
    state: str | None
    reason: str | None
    data: dict[str, Any] | None


class StoryRow(NamedTuple):
    """One event with the names of who and where."""

    id: int
    at: datetime
    kind: str
    state: str | None
    reason: str | None
    actor: str | None
    desk: str | None


_EVENT = select(*(event.c[name] for name in EventRow._fields))
_DESK_LAST = _EVENT.where(event.c.desk_id == bindparam("desk_id")).order_by(desc(event.c.id)).limit(1)
_TICKET_LAST = (
    _EVENT.where(event.c.ticket_id == bindparam("ticket_id"), event.c.kind == bindparam("kind"))
    .order_by(desc(event.c.id))
    .limit(1)
)
_ADD_KEY = insert(op_key)
_KEY = select(op_key.c.digest, op_key.c.reply).where(op_key.c.key == bindparam("key"))
_ADD_EVENT = insert(event)
_ADD_AUDIT = insert(audit)


def add_event(tx: Tx, values: dict[str, Any]) -> int:
    """Append an event; give its sequence."""
    return new_key(tx.execute(_ADD_EVENT, values))


def add_audit(tx: Tx, values: dict[str, Any]) -> int:
    """Append an audit row; give its sequence."""
    return new_key(tx.execute(_ADD_AUDIT, values))


def last_event_of_desk(tx: Tx, desk_id: int) -> EventRow | None:
    """Read the desk's newest event."""
    row = tx.execute(_DESK_LAST, {"desk_id": desk_id}).first()
    return None if row is None else EventRow._make(row)


def story_of_ticket(tx: Tx, ticket_id: int) -> list[StoryRow]:
    """Read every event of a ticket in order."""
    rows = tx.execute(
        select(
            event.c.id,
            event.c.at,
            event.c.kind,
            event.c.state,
            event.c.reason,
            account.c.name.label("actor"),
            desk.c.number.label("desk"),
        )
        .outerjoin(account, account.c.id == event.c.account_id)
        .outerjoin(desk, desk.c.id == event.c.desk_id)
        .where(event.c.ticket_id == ticket_id)
        .order_by(event.c.id)
    )
    return [StoryRow._make(row) for row in rows]


def newest_event_at(tx: Tx) -> datetime | None:
    """Give the latest time any event carries."""
    newest: datetime | None = tx.execute(select(func.max(event.c.at))).scalar_one()
    return newest


def reply_of_key(tx: Tx, key: str) -> tuple[str, str] | None:
    """Give (digest, reply) stored under an operation's key."""
    row = tx.execute(_KEY, {"key": key}).first()
    return None if row is None else (row.digest, row.reply)


def keep_reply(tx: Tx, key: str, digest: str, reply: str, at: datetime) -> None:
    """Store an operation's reply under its key."""
    tx.execute(_ADD_KEY, {"key": key, "digest": digest, "reply": reply, "at": at})


def replies_with(tx: Tx, text: str) -> list[tuple[str, str]]:
    """Give (key, reply) of the stored replies that hold a text."""
    query = select(op_key.c.key, op_key.c.reply).where(op_key.c.reply.contains(text, autoescape=True))
    return [(row.key, row.reply) for row in tx.execute(query)]


def change_reply(tx: Tx, key: str, reply: str) -> None:
    """Store another reply under an operation's key."""
    tx.execute(update(op_key).where(op_key.c.key == key).values(reply=reply))


def forget_keys_before(tx: Tx, at: datetime) -> None:
    """Delete the keys that are older than `at`."""
    tx.execute(delete(op_key).where(op_key.c.at < at))


def last_of_ticket(tx: Tx, ticket_id: int, kind: str) -> EventRow | None:
    """Read the newest event of a kind ("called", "held") of a ticket."""
    row = tx.execute(_TICKET_LAST, {"ticket_id": ticket_id, "kind": kind}).first()
    return None if row is None else EventRow._make(row)
