"""The clock of a replay store: the lines of `batch` drive it (design section 6, Clock)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from app.core.clock import Clock
from app.core.errors import HallError
from db import journal, queue, sites
from db.store import Tx

_CLOCK = "clock"


def time_of(tx: Tx, clock: Clock, at: datetime | None) -> datetime:
    """Give the time of an operation: its `at`, else the latest time the store has seen, else the computer's.

    Raises:
        HallError: `clock_back` when `at` is earlier than what the store has seen.
    """
    seen = _seen(tx)
    if at is None:
        return seen or clock.now()
    at = at.astimezone(UTC)
    latest = seen or (journal.newest_event_at(tx) if queue.any_ticket(tx) else None)
    if latest is not None and at < latest:
        raise HallError("clock_back", at=at.isoformat(), latest=latest.isoformat())
    return at


def pass_to(tx: Tx, state: sites.SiteStateRow, at: datetime) -> sites.SiteStateRow:
    """Set the clock; give the site's hot row, which the very first `at` may change.

    The first `at` sets the zone where `--timezone` did not, and before any ticket it may lie
    years back, so the business date of the computer's clock is forgotten.
    """
    first = _seen(tx) is None
    sites.write_info(tx, _CLOCK, at.astimezone(UTC).isoformat())
    if not first:
        return state
    if "zone_given" not in sites.read_info(tx):
        for site in sites.read_sites(tx):
            sites.set_zone(tx, site["id"], _offset(at))
        sites.bump_setup(tx)
    if not queue.any_ticket(tx):
        sites.update_state(tx, state.site_id, business_date=None, day_closed=False)
    return sites.read_state(tx, state.site_id)


def _seen(tx: Tx) -> datetime | None:
    seen = sites.read_info(tx).get(_CLOCK)
    return datetime.fromisoformat(seen) if seen else None


def _offset(at: datetime) -> str:
    minutes = int((at.utcoffset() or timedelta()).total_seconds() // 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
