"""Bring the stored queue before the rule: who may be taken by a desk, and how often each was passed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from app.core.work import Look
from app.queue.classes import bands_of
from app.queue.discipline import Choice, History, Place, Rule, Waiter, choose
from app.queue.find import ticket_name_of
from app.queue.known_calls import NOBODY, call_log, ceiling_last, known_scopes, scope_from
from app.queue.overtaking import CallLog, Scope, Wait
from app.queue.reasons import reason
from app.queue.results import Reason
from app.queue.rulebook import read_rule
from app.queue.wheelchairs import spared_now, uses_wheelchair
from db import queue, rule_calls
from db.queue import TicketRow
from db.rule_calls import ScopeRow
from db.sites import DeskRow

HALL = Scope(desk=None, services=None)  # a desk that takes everything


@dataclass(slots=True)
class Line:
    """The waiting tickets that matter to one desk, with what the rule needs to know of them.

    Attributes:
        rows: Those it may take.
        left: Wheelchairs that it leaves to an accessible desk.
    """

    rows: dict[int, TicketRow]
    left: dict[int, TicketRow]
    waits: dict[int, list[Wait]]
    log: CallLog
    rule: Rule
    scope: Scope
    green_first: bool
    barred_calls: int
    now: datetime

    @property
    def everybody(self) -> dict[int, TicketRow]:
        """Give all that stand in the desk's list."""
        return self.rows | self.left

    def waiter(self, row: TicketRow) -> Waiter:
        """Give one ticket as the rule sees it now."""
        due = row.booked_for.timestamp() if row.booked_for else 0.0
        overtaken = self.log.overtaken(row.id, self.waits[row.id]) if self.rule.bounded else 0
        return Waiter(
            row.id, row.service_id, row.entitlement, row.arrived_at.timestamp(), overtaken, self.place(row), due
        )

    def place(self, row: TicketRow) -> Place:
        """Tell where a ticket stands before any rule."""
        if row.back_from is not None:
            wait = wait_of(row, row.back_from)
            if self.log.went_past(wait) < self.barred_calls:
                return Place.BARRED
        if row.bound_desk_id is not None:
            return Place.BOUND
        if row.back_from is not None:
            return Place.BACK
        return Place.BOOKED if row.booked_for is not None and row.first_called_at is None else Place.RUNNING

    def is_later(self, row: TicketRow) -> bool:
        """Tell whether a ticket is booked for a time that has not come; it is not in the running."""
        return row.booked_for is not None and row.first_called_at is None and row.booked_for > self.now


def rule_of(look: Look) -> Rule:
    """Read the site's discipline."""
    return rule_from(look.site.settings)


def rule_from(settings: Mapping[str, Any]) -> Rule:
    """Read the discipline of such settings."""
    ceiling_s, most = settings["queue.ceiling_min"] * 60.0, settings["queue.max_overtakes"]
    return read_rule(settings["queue.discipline"], ceiling_s, most, bands_of(settings), strictly=False)


def scope_of(look: Look, desk: DeskRow) -> tuple[Scope, bool]:
    """Give what a desk takes (when closed: what it would take), and whether it prefers green ones."""
    if desk.state == "closed" or desk.scope_id is None:
        spared = None if desk.accessible else spared_now(look)
        return scope_from(ScopeRow(0, desk.id, desk.services, "all", spared)), False
    return known_scopes(look, {desk.scope_id})[desk.scope_id]


def read_line(
    look: Look, rows: Iterable[TicketRow], scope: Scope, green_first: bool = False, rule: Rule | None = None
) -> Line:
    """Make a line of those rows that the desk may take; under the site's rule, or one that is only tried."""
    mine = {row.id: row for row in rows if scope.takes(row.service_id, row.entitlement, row.bound_desk_id)}
    left: dict[int, TicketRow] = {}
    if scope.spared:
        left = {row.id: mine.pop(row.id) for row in tuple(mine.values()) if is_left(scope, row)}
    rule = rule or rule_of(look)
    return Line(
        rows=mine,
        left=left,
        waits=_waits(look, mine | left),
        log=_log(look, mine | left, rule),
        rule=rule,
        scope=scope,
        green_first=green_first,
        barred_calls=look.site.settings["queue.barred_calls"],
        now=look.now,
    )


def is_left(scope: Scope, row: TicketRow) -> bool:
    """Tell whether a desk leaves a ticket to an accessible one."""
    return uses_wheelchair(row) and scope.leaves(row.service_id, row.entitlement, row.bound_desk_id)


def wait_of(row: TicketRow, start: int) -> Wait:
    """Give the wait a ticket is in, counted from after a call."""
    return Wait(row.service_id, row.entitlement, row.bound_desk_id, start, wheelchair=uses_wheelchair(row))


def heads_of(look: Look, desk: DeskRow) -> tuple[list[TicketRow], TicketRow | None]:
    """Read the tickets among which the next one is, whoever calls, and the one a desk has in hand.

    These heads are enough (design section 4, last paragraph).
    """
    rows = queue.candidates(look.tx, look.site.id, desk.id)
    in_hand = next((row for row in rows if row.state != "waiting"), None)
    return [row for row in rows if row is not in_hand], in_hand


def pick(look: Look, line: Line) -> Choice | None:
    """Let the rule choose."""
    waiters = [line.waiter(row) for row in line.rows.values() if not line.is_later(row)]
    return choose(waiters, line.rule, look.now.timestamp(), history(look, line), line.green_first)


def history(look: Look, line: Line) -> History:
    """Read what earlier calls have to say, as far as this discipline asks."""
    rule, site = line.rule, look.site.id
    if rule.kind == "ratio":
        run = 0
        for green in rule_calls.contested_calls(look.tx, site, rule.turn):
            if not green:
                break
            run += 1
        return History(green_run=run)
    oldest = look.now - timedelta(seconds=rule.ceiling_s)
    if rule.bounded and any(not row.entitlement and row.arrived_at < oldest for row in line.rows.values()):
        return History(ceiling_last=ceiling_last(look))
    return History()


def why(look: Look, line: Line, row: TicketRow, rule_word: str, passed: list[TicketRow], count: int) -> Reason:
    """Give the reason for a ticket's call or place."""
    names = [ticket_name_of(look, other) for other in passed]
    return reason(rule_word, ticket_name_of(look, row), row.entitlement, waited_s(look, row), names, count, line.rule)


def waited_s(look: Look, row: TicketRow) -> int:
    """Give whole seconds from arrival to the first call, for who still waits until now; never negative."""
    end = look.now if row.state == "waiting" else row.first_called_at or look.now
    return max(0, int((end - row.arrived_at).total_seconds()))


def _waits(look: Look, rows: dict[int, TicketRow]) -> dict[int, list[Wait]]:
    waits: dict[int, list[Wait]] = {}
    single = [row.id for row in rows.values() if row.lane is None]
    for past in rule_calls.past_waits(look.tx, single) if single else ():
        wheelchair = uses_wheelchair(rows[past.ticket_id])
        wait = Wait(past.service_id, past.entitlement, past.bound_desk_id, past.from_call, past.to_call, wheelchair)
        waits.setdefault(past.ticket_id, []).append(wait)
    for row in rows.values():
        waits.setdefault(row.id, []).append(wait_of(row, row.wait_from))
    return waits


def _log(look: Look, rows: dict[int, TicketRow], rule: Rule) -> CallLog:
    back = (row.back_from for row in rows.values() if row.back_from is not None)
    return call_log(look, min(rows) if rule.bounded and rows else NOBODY, min(back, default=None))
