"""Accounts: people and enrolled devices."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, false, true

from db.schema.base import Instant, Json, Key, key_column, metadata

account = Table(
    "account",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("name", String(40), nullable=False, unique=True),
    Column("display_name", String(40), nullable=False, server_default=""),
    Column("role", String(16), nullable=False),
    Column("secret", String(200), nullable=False),  # argon2id
    Column("must_change", Boolean, nullable=False, server_default=false()),
    Column("active", Boolean, nullable=False, server_default=true()),
    Column("desks", Json),  # desk numbers it may use; null = all of its site
    Column("home_desk", String(8)),  # the desk it usually sits at
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("wait_until", Instant),
    Column("seen_at", Instant),
)
