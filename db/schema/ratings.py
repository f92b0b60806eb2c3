"""What residents themselves said of their visits (好差评); nobody of the staff can write or change a row."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Integer, String, Table

from db.schema.base import Instant, Json, Key, key_column, metadata, partial_index

rating = Table(
    "rating",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("business_date", Date, nullable=False),
    Column("at", Instant, nullable=False),
    Column("ticket_id", Key, ForeignKey("ticket.id")),  # a visit to the hall, or
    Column("visit_id", Key, ForeignKey("home_visit.case_id")),  # one at home: the row of its case
    Column("service_id", Key, ForeignKey("service.id")),  # null: a visit at home about no service of the hall
    Column("desk_id", Key, ForeignKey("desk.id")),
    Column("account_id", Key, ForeignKey("account.id")),  # who served the visit
    Column("level", Integer, nullable=False),  # 5 非常满意 … 1 非常不满意
    Column("reasons", Json),
    Column("words", String(500), nullable=False, server_default=""),  # forgotten after the term of cases
    Column("source", String(10), nullable=False),  # screen, slip, kiosk
    Column("case_id", Key, ForeignKey("hall_case.id")),  # what a low one led to
    CheckConstraint("(ticket_id IS NULL) <> (visit_id IS NULL)", name="whose"),
    Index("uq_rating_ticket_id", "ticket_id", unique=True),  # one a visit
    Index("uq_rating_visit_id", "visit_id", unique=True),
    Index("ix_rating_day", "site_id", "business_date", "id"),
    partial_index("ix_rating_account", "account_id", "business_date", where="account_id IS NOT NULL"),
)
