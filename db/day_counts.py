"""Count who came on some business days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, func, select

from db.schema.queue import ticket
from db.store import Tx

_T = ticket.c
_COUNTS = (
    select(_T.business_date, func.count())
    .where(_T.site_id == bindparam("site_id"), _T.business_date.in_(bindparam("days", expanding=True)))
    .where(_T.state != "cancelled")
    .group_by(_T.business_date)
)


def day_counts(tx: Tx, site_id: int, days: Sequence[date]) -> dict[date, int]:
    """Count who took a number on each of these days and did not cancel it; a day without any is left out."""
    rows = tx.execute(_COUNTS, {"site_id": site_id, "days": list(days)})
    return {row[0]: row[1] for row in rows}
