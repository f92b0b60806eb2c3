"""Cases: matters that go on after the visit. The case issue widens this table."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Index, String, Table

from db.schema.base import Instant, Key, key_column, metadata

case = Table(
    "hall_case",  # "case" is a word of SQL
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("number", String(12), nullable=False, unique=True),
    Column("service_id", Key, ForeignKey("service.id"), nullable=False),
    Column("ticket_id", Key, ForeignKey("ticket.id")),
    Column("opened_at", Instant, nullable=False),
    Column("opened_by", Key, ForeignKey("account.id")),
    Column("promised", Date),
    Column("note", String(500), nullable=False, server_default=""),
    Column("state", String(12), nullable=False, server_default="open"),
    Index("ix_hall_case_ticket_id", "ticket_id"),
)
