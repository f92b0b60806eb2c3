"""Service guides with all their versions, what was printed of them, and the notices of what is still missing."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint, false

from db.schema.base import Instant, Json, Key, key_column, metadata, partial_index

# A guide as it stands now; `content` is app/guides/content.GuideContent as plain values.
guide = Table(
    "guide",
    metadata,
    key_column(),
    Column("number", String(16), nullable=False),  # G-0001
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("same_key", String(64), nullable=False),  # digest of department and link, or title where there is no link
    Column("service_id", Key, ForeignKey("service.id")),  # whose visits it belongs to
    Column("status", String(10), nullable=False, server_default="draft"),  # draft, published, withdrawn
    Column("starter", Boolean, nullable=False, server_default=false()),  # our own text, not yet checked here
    Column("title", String(300), nullable=False),
    Column("department", String(120), nullable=False, server_default=""),
    Column("category", String(120), nullable=False, server_default=""),
    Column("content", Json, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("checked_on", Date),
    Column("checked_by", String(80), nullable=False, server_default=""),
    Column("next_review", Date),
    Column("alert", Text, nullable=False, server_default=""),
    Column("alert_until", Date),
    Column("changed_at", Instant, nullable=False),
    Column("changed_by", Key, ForeignKey("account.id")),
    UniqueConstraint("site_id", "same_key"),
    Index("uq_guide_number", "number", unique=True),
    Index("ix_guide_site", "site_id", "status", "id"),
    partial_index("ix_guide_review", "site_id", "next_review", where="next_review IS NOT NULL"),
)

# One row each time a guide changes, so that any paper ever printed can be printed again; append-only.
guide_version = Table(
    "guide_version",
    metadata,
    Column("guide_id", Key, ForeignKey("guide.id"), primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("status", String(10), nullable=False),
    Column("content", Json, nullable=False),
    Column("checked_on", Date),
    Column("checked_by", String(80), nullable=False, server_default=""),
    Column("next_review", Date),
    Column("alert", Text, nullable=False, server_default=""),
    Column("alert_until", Date),
    Column("at", Instant, nullable=False),
    Column("account_id", Key, ForeignKey("account.id")),
    Column("note", String(200), nullable=False, server_default=""),
)

guide_print = Table(
    "guide_print",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("business_date", Date, nullable=False),
    Column("at", Instant, nullable=False),
    Column("guide_id", Key, ForeignKey("guide.id")),  # null = a booklet of many
    Column("version", Integer, nullable=False, server_default="0"),
    Column("paper", String(10), nullable=False),  # leaflet, large, booklet, notice, circle
    Column("copies", Integer, nullable=False, server_default="1"),
    Column("source", String(10), nullable=False, server_default="desk"),
    Column("account_id", Key, ForeignKey("account.id")),
    Column("ticket_id", Key, ForeignKey("ticket.id")),
    Index("ix_guide_print_day", "site_id", "business_date", "id"),
)

# What a resident must still bring, told once (一次性告知); no name. `state`: open, complete, closed.
materials_notice = Table(
    "materials_notice",
    metadata,
    key_column(),
    Column("number", String(16), nullable=False),  # M-0001
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("business_date", Date, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("account_id", Key, ForeignKey("account.id")),
    Column("guide_id", Key, ForeignKey("guide.id")),
    Column("guide_version", Integer, nullable=False, server_default="0"),
    Column("service_id", Key, ForeignKey("service.id")),
    Column("ticket_id", Key, ForeignKey("ticket.id")),  # the visit it was given at
    Column("brought", Json, nullable=False),
    Column("missing", Json, nullable=False),
    Column("note", String(500), nullable=False, server_default=""),
    Column("state", String(10), nullable=False, server_default="open"),
    Column("returns", Integer, nullable=False, server_default="0"),  # visits made with it since
    Column("closed_at", Instant),
    Column("closed_on", Date),
    Column("closed_ticket_id", Key, ForeignKey("ticket.id")),
    Index("uq_materials_notice_number", "number", unique=True),
    Index("ix_materials_notice_day", "site_id", "business_date", "id"),
    partial_index("ix_materials_notice_open", "site_id", "id", where="state = 'open'"),
    Index("ix_materials_notice_ticket_id", "ticket_id"),
)
