"""Devices, and which process drives one just now."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, String, Table, false, true

from db.schema.base import Instant, Json, Key, key_column, metadata, partial_index

# A printer. It belongs to one enrolled PC; `pc` is that PC's random mark, `pc_name` what people call it.
device = Table(
    "device",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("name", String(40), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("pc", String(32), nullable=False),
    Column("pc_name", String(80), nullable=False, server_default=""),
    Column("port", String(200), nullable=False),
    Column("paper_mm", Integer, nullable=False),
    Column("answers", Boolean, nullable=False, server_default=true()),  # it tells its status when asked
    Column("cuts", Boolean, nullable=False, server_default=true()),
    Column("sources", Json),  # where the tickets come from whose slips it prints; null = anywhere
    Column("accounts", Json),  # the accounts whose tickets' slips it prints; null = all
    Column("priority", Integer, nullable=False, server_default="1"),  # the lowest number is tried first
    Column("active", Boolean, nullable=False, server_default=true()),
    # How it was the last time somebody tried: the name of an outcome.
    Column("state", String(20), nullable=False, server_default=""),
    Column("low", Boolean, nullable=False, server_default=false()),  # the paper is nearly at its end
    Column("state_at", Instant),
    partial_index("uq_device_name", "site_id", "name", where="active", unique=True),
)

# Only the process that holds this row sends; it beats while it lives.
device_claim = Table(
    "device_claim",
    metadata,
    Column("device_id", Key, ForeignKey("device.id"), primary_key=True, autoincrement=False),
    Column("holder", BigInteger, nullable=False),
    Column("pid", Integer, nullable=False),  # on the device's own PC: a dead one need not be waited for
    Column("beat_at", Instant, nullable=False),
)
