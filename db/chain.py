"""Where each site's audit chain ends; light, for the program asks it at every start."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import select

from db.schema.journal import audit
from db.schema.sites import site, site_state
from db.store import Tx


class ChainEnd(NamedTuple):
    """Where a site says that its audit chain ends."""

    site_id: int
    site: str
    seq: int
    head: str


def chain_ends(tx: Tx) -> list[ChainEnd]:
    """Read where each site's audit chain ends."""
    rows = tx.execute(
        select(site.c.id, site.c.code, site_state.c.audit_seq, site_state.c.audit_head)
        .join(site_state, site_state.c.site_id == site.c.id)
        .order_by(site.c.id)
    )
    return [ChainEnd._make(row) for row in rows]


def audit_hash(tx: Tx, seq: int) -> str | None:
    """Give the hash of one audit row, None when it is not there."""
    return tx.execute(select(audit.c.hash).where(audit.c.id == seq)).scalar_one_or_none()
