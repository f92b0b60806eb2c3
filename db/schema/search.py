"""What things are found by: one row each beginning that somebody may type."""

from __future__ import annotations

from sqlalchemy import Column, Index, String, Table

from db.schema.base import Key, metadata

# A server sorts letters by its own language, and beginnings would not be found by their range: byte order on both.
_TOKEN = String(48).with_variant(String(48, collation="C"), "postgresql")

search_token = Table(
    "search_token",
    metadata,
    Column("kind", String(1), primary_key=True),  # m item model, i item, r resident, g guide
    Column("token", _TOKEN, primary_key=True),
    Column("owner_id", Key, primary_key=True, autoincrement=False),
    Index("ix_search_token_owner", "kind", "owner_id"),
)
