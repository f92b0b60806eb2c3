"""The tables, one file per capability. Rows are written and read as plain values; no ORM object exists.

SQLAlchemy Core and not the ORM, on purpose: no row can leave its unit of work, nothing is
loaded behind anybody's back, and a ticket costs a third of the time.
"""

from __future__ import annotations

from db.schema import (
    accounts,
    cases,
    devices,
    grants,
    guides,
    journal,
    lending,
    queue,
    ratings,
    residents,
    search,
    sites,
)
from db.schema.base import metadata

__all__ = [
    "accounts",
    "cases",
    "devices",
    "grants",
    "guides",
    "journal",
    "lending",
    "metadata",
    "queue",
    "ratings",
    "residents",
    "search",
    "sites",
]
