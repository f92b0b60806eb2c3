"""The desks of a site as they stand now, kept from one use case to the next.

Who sits where, what is open and what it takes changes some dozen times a day and is asked at every step.
Whoever changes a desk raises the site's revision, and every process reads the desks again.
"""

from __future__ import annotations

from typing import Any

from app.core.work import Work
from app.queue.wheelchairs import is_left_over, spare
from db import sites
from db.sites import DeskRow

_KEPT = "desks"


def live_desk(work: Work, number: str) -> DeskRow | None:
    """Give a desk by its number."""
    revision, desks = work.kept.get(_KEPT, (None, {}))
    if revision != work.state.setup_revision:
        desks = {row.number: row for row in sites.read_desks(work.tx, work.site.id)}
        work.kept[_KEPT] = work.state.setup_revision, desks
    found: DeskRow | None = desks.get(number)
    return found


def change_desk(work: Work, desk_id: int, **values: Any) -> None:
    """Write columns of a desk."""
    sites.update_desk(work.tx, desk_id, **values)
    desk = work.site.desks_by_id.get(desk_id)
    if "state" in values and desk is not None and desk.accessible:
        spare(work)
    forget_everywhere(work)


def call_begins(work: Work, desk: DeskRow) -> None:
    """Note that somebody is at a desk that was left open: from now on it is the one that wheelchairs wait for."""
    if is_left_over(work, desk):
        change_desk(work, desk.id, state=desk.state, changed_at=work.now)


def forget_everywhere(work: Work) -> None:
    """Let every process read again what it keeps of this site (`Work.kept`)."""
    work.set_state(setup_revision=work.state.setup_revision + 1)
