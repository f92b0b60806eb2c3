"""Store, sites, services, desks and settings."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, String, Table, UniqueConstraint, false, true

from db.schema.base import Instant, Json, Key, key_column, metadata

# One row a fact about the store itself: id, kind (live, demo, replay), made_at, and the replay clock.
store_info = Table(
    "store_info",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", String(200), nullable=False),
)

site = Table(
    "site",
    metadata,
    key_column(),
    Column("code", String(20), nullable=False, unique=True),
    Column("name", String(80), nullable=False),
    Column("kind", String(10), nullable=False, server_default="hall"),
    Column("zone", String(40), nullable=False),
    Column("active", Boolean, nullable=False, server_default=true()),
)

# The hot row of a site. Every write locks it first (PostgreSQL) or holds the only write lock
# anyway (SQLite), so operations at one site happen one after the other.
site_state = Table(
    "site_state",
    metadata,
    Column("site_id", Key, ForeignKey("site.id"), primary_key=True, autoincrement=False),
    Column("business_date", Date),
    Column("day_closed", Boolean, nullable=False, server_default=false()),
    Column("setup_revision", Integer, nullable=False, server_default="1"),
    Column("audit_seq", Key, nullable=False, server_default="0"),
    Column("audit_head", String(64), nullable=False, server_default=""),
    Column("last_call", Key, nullable=False, server_default="0"),  # the site's newest row of rule_call
    Column("waiting", Json),  # service id -> how many wait for it; null = to be counted
)

service = Table(
    "service",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("code", String(2), nullable=False),
    Column("name", String(80), nullable=False),
    Column("name_en", String(80), nullable=False, server_default=""),
    Column("office", String(5), nullable=False, server_default="front"),
    Column("position", Integer, nullable=False, server_default="0"),
    Column("minutes", Integer, nullable=False, server_default="8"),
    Column("daily_max", Integer),
    Column("promise_days", Integer),
    Column("active", Boolean, nullable=False, server_default=true()),
    UniqueConstraint("site_id", "code"),
)

desk = Table(
    "desk",
    metadata,
    key_column(),
    Column("site_id", Key, ForeignKey("site.id"), nullable=False),
    Column("number", String(8), nullable=False),
    Column("name", String(40), nullable=False, server_default=""),
    Column("office", String(5), nullable=False, server_default="front"),
    Column("accessible", Boolean, nullable=False, server_default=false()),
    Column("active", Boolean, nullable=False, server_default=true()),
    # What it takes when it opens without saying: service ids, null = all.
    Column("services", Json),
    # Now: closed, open or paused; the scope it takes tickets by; who sits there.
    Column("state", String(8), nullable=False, server_default="closed"),
    Column("scope_id", Key),
    Column("account_id", Key, ForeignKey("account.id")),
    Column("pause_reason", String(200), nullable=False, server_default=""),
    Column("changed_at", Instant),
    UniqueConstraint("site_id", "number"),
)

setting = Table(
    "setting",
    metadata,
    Column("site_id", Key, ForeignKey("site.id"), primary_key=True, autoincrement=False),
    Column("name", String(60), primary_key=True),
    Column("value", Json),
)
