"""Explain the waiting list: for everybody the place, what the rule weighs, and which of its parts decided.

Nothing is worked out a second time: the order is that of order.py, the weights are those that discipline.py compares.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from app.core.rights import Right
from app.core.work import Look, query
from app.queue.board import needs_of
from app.queue.discipline import Place, Rule, Waiter, is_late, score
from app.queue.find import ticket_name_of
from app.queue.line import HALL, Line, history, read_line, rule_of, scope_of, waited_s, why
from app.queue.order import Stand, calling_order
from app.queue.results import Reason
from app.queue.told import Told
from app.queue.views import call_reason, desk_row
from db import queue
from db.queue import TicketRow

# Which of the three rules of design section 4 a word of order.py stands for; 0 = what comes before or after them.
RULE_OF = {"overtaken": 1, "ceiling": 2, "turn": 3, "class": 3, "oldest": 3}
_STANDING = {
    Place.BOUND: "bound",
    Place.BOOKED: "booked",
    Place.BACK: "back",
    Place.RUNNING: "running",
    Place.BARRED: "barred",
}


@dataclass(frozen=True, slots=True)
class Explained:
    """One ticket in the order of calls.

    Attributes:
        place: From 1; 0 = it has been called and is at the desk.
        weight: What rule 3 gives its class: the rate (accumulating, strict), seconds of head start; None = nothing.
        score: What rule 3 compares: seconds times rate, seconds with the head start, the rate; None = arrivals only.
        overtaken: How often so far; None where the discipline does not count.
        overtaken_then: How often when its call comes, if nobody comes meanwhile.
        late: An ordinary one past the ceiling.
        standing: running, bound, booked, back, barred, later (booked for later), left (a wheelchair, to an accessible
            desk) or called.
        rule: Which of rules 1 to 3 places it, 0 = none of them.
        after: At most two that came later and are called before it.
        after_more: How many further ones.
    """

    place: int
    ticket: str
    service: str
    service_name: str
    entitlement: str | None
    needs: tuple[str, ...]
    arrived_at: datetime
    waited_s: int
    weight: float | None
    score: float | None
    overtaken: int | None
    overtaken_then: int | None
    late: bool
    standing: str
    rule: int
    after: tuple[str, ...]
    after_more: int
    reason: str
    why: Reason
    bound_desk: str | None = None
    booked_for: datetime | None = None
    carried: bool = False
    estimate_low_s: int | None = None
    estimate_high_s: int | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """The order of calls, explained.

    Attributes:
        desk: Whose; None = one that takes everything.
        discipline: The rule's text, with its limits in minutes and calls.
        bands: The ages of the elderly, as set.
        green_first: This desk takes green ones first (rule 3).
        barred_calls: How many others are called before who missed a call is back.
        in_hand: The ticket that this desk has called; weight and score are those of its call.
        rows: Who waits, in the order of the calls that would follow now.
    """

    now: datetime
    site: str
    desk: str | None
    discipline: str
    bands: str
    kind: str
    ceiling_min: int
    max_overtakes: int
    green_first: bool
    barred_calls: int
    in_hand: Explained | None
    rows: tuple[Explained, ...]


class _Later(NamedTuple):
    """Who came later and is called before: two of them, and how many in all."""

    first: list[int]
    in_all: int


@query(Right.SEE_QUEUE)
def explain_order(look: Look, desk: str | None = None) -> Order:
    """Explain the order in which one desk would call who waits; without a desk, one that takes everything.

    Raises:
        HallError: `unknown_desk`.
    """
    scope, green_first, hand = HALL, False, None
    if desk is not None:
        live = desk_row(look, desk)
        (scope, green_first), hand = scope_of(look, live), queue.ticket_at_desk(look.tx, live.id)
    line = read_line(look, queue.tickets_in(look.tx, look.site.id, "waiting"), scope, green_first)
    settings = look.site.settings
    return Order(
        now=look.now,
        site=look.site.name,
        desk=desk,
        discipline=settings["queue.discipline"],
        bands=settings["queue.elderly_bands"],
        kind=line.rule.kind,
        ceiling_min=settings["queue.ceiling_min"],
        max_overtakes=settings["queue.max_overtakes"],
        green_first=green_first,
        barred_calls=line.barred_calls,
        in_hand=_called(look, hand) if hand is not None else None,
        rows=_rows(look, line),
    )


def _rows(look: Look, line: Line) -> tuple[Explained, ...]:
    # Before the order is played: that adds its calls to the log.
    now = {row.id: line.waiter(row) for row in line.everybody.values()}
    stands = calling_order(line, history(look, line))
    told = Told(look)
    return tuple(
        _row(look, line, stand, now[stand.row.id], place, later, told)
        for place, (stand, later) in enumerate(zip(stands, _later_first(stands), strict=True), 1)
    )


def _row(look: Look, line: Line, stand: Stand, now: Waiter, place: int, later: _Later, told: Told) -> Explained:
    row, is_later = stand.row, line.is_later(stand.row)
    is_left = stand.rule == "accessible"
    standing = "later" if is_later else "left" if is_left else _STANDING[now.place]
    bound = look.site.desks_by_id.get(row.bound_desk_id or 0)
    low, high = (None, None) if is_later else told.waiting(row.id)
    reason = why(look, line, row, stand.rule, list(stand.passed), stand.count)
    running = standing == "running"
    return Explained(
        place=place,
        ticket=reason.ticket,
        service=look.site.services[row.service_id].code,
        service_name=look.site.services[row.service_id].name,
        entitlement=row.entitlement or None,
        needs=needs_of(row),
        arrived_at=row.arrived_at,
        waited_s=waited_s(look, row),
        weight=_weight(line.rule, now) if running else None,
        score=score(now, line.rule, line.now.timestamp()) if running else None,
        overtaken=now.overtaken if line.rule.bounded else None,
        overtaken_then=stand.overtaken if line.rule.bounded and not (is_later or is_left) else None,
        late=line.rule.bounded and running and is_late(now, line.rule, line.now.timestamp()),
        standing=standing,
        rule=RULE_OF.get(stand.rule, 0),
        after=tuple(ticket_name_of(look, line.everybody[order]) for order in later.first),
        after_more=later.in_all - len(later.first),
        reason=reason.words,
        why=reason,
        bound_desk=bound.number if bound else None,
        booked_for=row.booked_for if standing in ("booked", "later") else None,
        carried=row.carried,
        estimate_low_s=low,
        estimate_high_s=high,
    )


def _called(look: Look, row: TicketRow) -> Explained | None:
    """Explain a call that was made: the weights of that moment, by the rule of now."""
    reason = call_reason(look, row)
    if reason is None:
        return None
    rule = rule_of(look)
    waiter = Waiter(row.id, row.service_id, row.entitlement, row.arrived_at.timestamp())
    at = (row.called_at or look.now).timestamp()
    by_rule = RULE_OF.get(reason.rule, 0) == 3
    return Explained(
        place=0,
        ticket=reason.ticket,
        service=look.site.services[row.service_id].code,
        service_name=look.site.services[row.service_id].name,
        entitlement=row.entitlement or None,
        needs=needs_of(row),
        arrived_at=row.arrived_at,
        waited_s=reason.waited_s,
        weight=_weight(rule, waiter) if by_rule else None,
        score=score(waiter, rule, at) if by_rule else None,
        overtaken=None,
        overtaken_then=None,
        late=False,
        standing="called",
        rule=RULE_OF.get(reason.rule, 0),
        after=(),
        after_more=0,
        reason=reason.words,
        why=reason,
        carried=row.carried,
    )


def _weight(rule: Rule, waiter: Waiter) -> float | None:
    if rule.kind in ("accumulating", "strict"):
        return rule.rate(waiter.entitlement)
    if rule.kind == "headstart":
        return rule.head_start_s if waiter.green else 0.0
    return None


def _later_first(stands: Sequence[Stand]) -> list[_Later]:
    """Give for each place who arrived later and is called before: the first two of them to come, and how many."""
    before: list[int] = []
    found = []
    for stand in stands:
        at = bisect_right(before, stand.row.id)
        found.append(_Later(before[at : at + 2], len(before) - at))
        insort(before, stand.row.id)
    return found
