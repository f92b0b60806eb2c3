"""Who let whom go first, and on what proof."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, String, Table, false

from db.schema.base import Instant, Key, key_column, metadata

# One row each time a ticket gets a class, keeps it after its proof was looked at, or loses it; append-only. The
# events tell the same in a ticket's story; this table is what can be counted by day, account and proof.
entitlement_grant = Table(
    "entitlement_grant",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("business_date", Date, nullable=False),
    Column("at", Instant, nullable=False),
    Column("ticket_id", Key, ForeignKey("ticket.id"), nullable=False),
    Column("account_id", Key, ForeignKey("account.id")),
    Column("entitlement", String(16), nullable=False),  # "" = taken back
    Column("proof", String(16), nullable=False),  # a code of app/queue/proofs.py, never a number; "" = taken back
    Column("reason", String(200)),
    Column("valid_until", Date),  # of the paper; null = it said none, or nobody looked
    Column("number_read", Boolean, nullable=False, server_default=false()),  # a number was read, and not kept
    Column("for_absent", Boolean, nullable=False, server_default=false()),  # of somebody the visitor stands in for
    Index("ix_entitlement_grant_day", "site_id", "business_date", "id"),
    Index("ix_entitlement_grant_ticket_id", "ticket_id"),
)
