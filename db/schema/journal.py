"""What the store remembers of every operation: audit, idempotency keys, outbox."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, false

from db.schema.base import Instant, Json, Key, key_column, metadata, partial_index

# One row an operation, chained by hash inside its site. The change feed reads its tail.
audit = Table(
    "audit",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("account_id", Key),
    Column("desk", String(8)),
    Column("action", String(40), nullable=False),
    Column("subject", String(120), nullable=False, server_default=""),
    Column("detail", Text, nullable=False, server_default=""),
    Column("kinds", String(120), nullable=False, server_default=""),
    Column("origin", BigInteger, nullable=False),
    Column("hash", String(64), nullable=False),
    Index("ix_audit_site_id", "site_id", "id"),
)

# An operation's key, with what it answered; kept 35 days.
op_key = Table(
    "op_key",
    metadata,
    Column("key", String(200), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("reply", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_op_key_at", "at"),
)

# Printing, voice and files happen after commit, from here.
outbox = Table(
    "outbox",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("subject", String(40), nullable=False),
    Column("payload", Json),
    Column("device_id", Key),
    Column("state", String(10), nullable=False, server_default="waiting"),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("made_at", Instant, nullable=False),
    Column("ticket_id", Key, ForeignKey("ticket.id")),
    Column("reprint", Boolean, nullable=False, server_default=false()),
    Column("route", Json),  # devices that may print it, best first
    Column("outcome", String(20), nullable=False, server_default=""),  # of the last try
    Column("holder", BigInteger),  # the process that sends it, or did
    Column("next_at", Instant),  # not tried before
    Column("expires_at", Instant),  # pointless afterwards
    Column("ended_at", Instant),
    partial_index("ix_outbox_waiting", "site_id", "id", where="state = 'waiting'"),
    partial_index("ix_outbox_sending", "device_id", where="state = 'sending'"),
    partial_index("ix_outbox_trouble", "site_id", "made_at", where="state IN ('unknown', 'expired', 'failed')"),
    Index("ix_outbox_ticket_id", "ticket_id"),
)
