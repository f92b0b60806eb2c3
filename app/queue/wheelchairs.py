"""Wheelchairs are called to a desk that they can drive up to, while one that takes them is open.

Law of the PRC on building a barrier-free environment (2023), article 40. What open accessible desks take stands with
what every other desk takes (`desk_scope.spared`): so each rule call knows for ever whom it could have taken, and no
call asks for it. It changes only when a desk opens, rests or closes, and when the day is over: a desk that was left
open in the evening keeps nobody waiting in the morning, before somebody calls there.
"""

from __future__ import annotations

from datetime import datetime, time

from app.core import changes
from app.core.work import Look, Work
from db import rule_calls, sites
from db.queue import TicketRow
from db.rule_calls import Spared
from db.sites import DeskRow

WHEELCHAIR = "wheelchair"


def uses_wheelchair(row: TicketRow) -> bool:
    """Tell whether a ticket is of somebody in a wheelchair."""
    return WHEELCHAIR in row.needs


def spared_now(look: Look) -> Spared | None:
    """Give what a desk that is not accessible leaves to those that are, as a scope keeps it."""
    takings: Spared = []
    for row in rule_calls.accessible_scopes(look.tx, look.site.id, _begin_of_day(look)):
        taking = [row.services, row.prefer == "green_only"]
        if taking not in takings:
            takings.append(taking)
    return takings or None


def spare(work: Work, *, day_over: bool = False) -> bool:
    """Let every desk that is not closed leave to the accessible ones what they take; tell whether any changed.

    Args:
        work: The unit of work.
        day_over: The day is being closed, so that no desk leaves anybody to another.
    """
    desks = [row for row in sites.read_desks(work.tx, work.site.id) if row.state != "closed" and row.scope_id]
    scopes = {row.id: row for row in rule_calls.scopes(work.tx, {desk.scope_id or 0 for desk in desks})}
    now, changed = None if day_over else spared_now(work), False
    for desk in desks:
        old, wanted = scopes[desk.scope_id or 0], None if desk.accessible else now
        if old.spared != wanted:
            new = rule_calls.add_scope(work.tx, work.site.id, desk.id, old.services, old.prefer, wanted)
            sites.update_desk(work.tx, desk.id, scope_id=new)
            changed = True
    if changed:
        work.changed(changes.QUEUE)
    return changed


def is_left_over(look: Look, desk: DeskRow) -> bool:
    """Tell whether an accessible desk was opened on an earlier day and nobody has called there since."""
    return desk.accessible and desk.changed_at is not None and desk.changed_at < _begin_of_day(look)


def _begin_of_day(look: Look) -> datetime:
    day = min(look.today, look.site.local_date(look.now))  # the clock may have been put back
    return datetime.combine(day, time(), look.site.tzinfo())
