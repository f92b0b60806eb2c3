"""What residents themselves said of their visits (好差评); nobody of the staff can write or change a row."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table

from db.schema.base import Instant, Json, Key, key_column, metadata, partial_index

rating = Table(
    "rating",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("business_date", Date, nullable=False),
    Column("at", Instant, nullable=False),
    Column("ticket_id", Key, ForeignKey("ticket.id"), nullable=False),
    Column("service_id", Key, ForeignKey("service.id"), nullable=False),
    Column("desk_id", Key, ForeignKey("desk.id")),
    Column("account_id", Key, ForeignKey("account.id")),  # who served the visit
    Column("level", Integer, nullable=False),  # 5 非常满意 … 1 非常不满意
    Column("reasons", Json),
    Column("words", String(500), nullable=False, server_default=""),
    Column("source", String(10), nullable=False),  # screen, slip, kiosk
    Column("case_id", Key, ForeignKey("hall_case.id")),  # what a low one led to
    Index("uq_rating_ticket_id", "ticket_id", unique=True),  # one a visit
    Index("ix_rating_day", "site_id", "business_date", "id"),
    partial_index("ix_rating_account", "account_id", "business_date", where="account_id IS NOT NULL"),
)
