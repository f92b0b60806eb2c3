"""Which changes of a hall make its published estimates out of date."""

from __future__ import annotations

from app.core.changes import DAY, DESKS, QUEUE, SETUP, Changes

_CONCERNED = frozenset({QUEUE, DESKS, DAY, SETUP})


def moves_waits(changes: Changes, site_id: int) -> bool:
    """Tell whether somebody's wait at a site may be another after these changes."""
    return changes.site_id in (None, site_id) and bool(changes.kinds & _CONCERNED)
