"""Residents and units that the hall or a station knows by name: who borrows, who is told."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, Text, false

from db.schema.base import Instant, Key, key_column, metadata, partial_index

# A telephone number is kept sealed; its mark (HMAC) finds it again, its last four digits are what screens show.
resident = Table(
    "resident",
    metadata,
    key_column(),
    Column("code", String(16), nullable=False),  # R-0001, on a resident card
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),  # where it was first written down
    Column("kind", String(8), nullable=False, server_default="person"),  # person or unit
    Column("name", String(80), nullable=False),
    Column("name_key", String(80), nullable=False),  # as it is compared: width, case, blanks and middle dots alike
    Column("contact", String(80), nullable=False, server_default=""),  # who answers for a unit
    Column("phone", Text, nullable=False, server_default=""),  # sealed
    Column("phone_mark", String(64), nullable=False, server_default=""),
    Column("phone_last4", String(4), nullable=False, server_default=""),
    Column("paper_seen", String(16), nullable=False, server_default=""),  # kind of paper, never its number
    Column("note", String(500), nullable=False, server_default=""),
    Column("suspended_until", Date),
    Column("suspended_reason", String(200), nullable=False, server_default=""),
    Column("forgotten", Boolean, nullable=False, server_default=false()),  # made anonymous
    Column("made_at", Instant, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Index("uq_resident_code", "code", unique=True),
    partial_index("uq_resident_known", "name_key", "phone_mark", where="NOT forgotten", unique=True),
    partial_index("ix_resident_phone", "phone_mark", where="phone_mark <> ''"),
    partial_index("ix_resident_last4", "phone_last4", where="phone_last4 <> ''"),
)
