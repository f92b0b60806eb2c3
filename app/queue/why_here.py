"""Explain the waiting list: for everybody the place, what the rule weighs, and which of its parts decided.

Nothing is worked out a second time: the order is that of order.py, the weights are those that discipline.py compares.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, NamedTuple

from app.core.rights import Right
from app.core.work import Look, query
from app.queue.apart import passed_apart
from app.queue.discipline import ORDINARY, Place, Rule, Waiter, is_late, score
from app.queue.find import ticket_name_of
from app.queue.line import HALL, Line, history, read_line, rule_of, scope_of, waited_s
from app.queue.order import Stand, calling_order
from app.queue.results import ByHand, WaitingRow
from app.queue.told import Told
from app.queue.turns import Turn, turns
from app.queue.views import desk_row, last_call, listed_row, waiting_row
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained(WaitingRow):
    """A line of the waiting list with what places it there.

    Attributes:
        place: From 1; 0 = this desk will not call it now: it has been called, or is left to an accessible desk.
        standing: running, bound, booked, back, barred, later (booked for later), left (a wheelchair, to an accessible
            desk) or called.
        rule: Which of rules 1 to 3 places it, 0 = none of them.
        weight: What rule 3 gives its class: the rate (accumulating, strict), seconds of head start; None = nothing.
        score: What rule 3 compares, from the whole seconds that are shown: seconds times rate, seconds with the
            head start, the rate; None = arrivals only.
        overtaken: How often so far; None where the discipline does not count.
        overtaken_then: How often when its call comes, if nobody comes meanwhile.
        passed_apart: How often calls that no rule made went past it, which nothing limits; None as `overtaken`.
        late: An ordinary one past the ceiling.
        after: At most two that came later and are called before it.
        after_more: How many further ones.
        booked_for: When, of one whose appointment places it.
        by_hand: Of one in hand: who called it past the rule, and why.
    """

    place: int
    standing: str
    rule: int
    weight: float | None = None
    score: float | None = None
    overtaken: int | None = None
    overtaken_then: int | None = None
    passed_apart: int | None = None
    late: bool = False
    after: tuple[str, ...] = ()
    after_more: int = 0
    booked_for: datetime | None = None
    by_hand: ByHand | None = None


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
        asked: The ticket that was asked about, if it waits.
        turns: When others come to stand before or behind the one asked about, if all of them still wait.
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
    asked: str | None = None
    turns: tuple[Turn, ...] = ()


class _Later(NamedTuple):
    """Who came later and is called before: two of them, and how many in all."""

    first: list[int]
    in_all: int


@query(Right.SEE_QUEUE)
def explain_order(look: Look, desk: str | None = None, ticket: str | None = None) -> Order:
    """Explain the order in which one desk would call who waits; without a desk, one that takes everything.

    Args:
        look: The open query.
        desk: Its number.
        ticket: One that is asked about: of this one it is told, too, when its place will change by itself.

    Raises:
        HallError: `unknown_desk`.
    """
    scope, green_first, hand = HALL, False, None
    if desk is not None:
        live = desk_row(look, desk)
        (scope, green_first), hand = scope_of(look, live), queue.ticket_at_desk(look.tx, live.id)
    line = read_line(look, queue.tickets_in(look.tx, look.site.id, "waiting"), scope, green_first)
    calls = history(look, line)
    stands = calling_order(line, calls)
    rows, settings = _rows(look, line, stands), look.site.settings
    asked = next((row for row in rows if row.ticket == ticket), None)
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
        rows=rows,
        asked=asked.ticket if asked is not None else None,
        turns=turns(look, line, stands, rows.index(asked), asked.estimate_high_s) if asked is not None else (),
    )


def _rows(look: Look, line: Line, stands: Sequence[Stand]) -> tuple[Explained, ...]:
    told, place, rows = Told(look), 0, []
    apart = passed_apart(look, line.rows.values()) if line.rule.bounded else {}
    for stand, later in zip(stands, _later_first(stands), strict=True):
        place += stand.rule != "accessible"
        row = _row(look, line, stand, place, later, told)
        rows.append(replace(row, passed_apart=apart.get(stand.row.id)))
    return tuple(rows)


def _row(look: Look, line: Line, stand: Stand, place: int, later: _Later, told: Told) -> Explained:
    row, now = stand.row, line.waiter(stand.row)
    apart = {"later": "later", "accessible": "left"}.get(stand.rule)
    standing = apart or _STANDING[now.place]
    running, bounded = standing == "running", line.rule.bounded
    weight, counted = _weighed(line.rule, now, waited_s(look, row)) if running else (None, None)
    return Explained(
        **_listed(waiting_row(look, line, stand, told)),
        place=0 if standing == "left" else place,
        standing=standing,
        rule=RULE_OF.get(stand.rule, 0),
        weight=weight,
        score=counted,
        overtaken=now.overtaken if bounded else None,
        overtaken_then=stand.overtaken if bounded and apart is None else None,
        late=bounded and running and is_late(now, line.rule, line.now.timestamp()),
        after=tuple(ticket_name_of(look, line.everybody[order]) for order in later.first),
        after_more=later.in_all - len(later.first),
        booked_for=row.booked_for if standing in ("booked", "later") else None,
    )


def _called(look: Look, row: TicketRow) -> Explained | None:
    """Explain a call that was made: the weights of that moment, by the rule of now."""
    call = last_call(look, row)
    if call is None:
        return None
    told, by_hand = call
    waiter = Waiter(row.id, row.service_id, told.entitlement or ORDINARY, 0.0)
    rule = RULE_OF.get(told.rule, 0)
    weight, counted = _weighed(rule_of(look), waiter, told.waited_s) if rule == 3 else (None, None)
    listed = _listed(listed_row(look, row, told))
    return Explained(**listed, place=0, standing="called", rule=rule, weight=weight, score=counted, by_hand=by_hand)


def _listed(row: WaitingRow) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in fields(row)}


def _weighed(rule: Rule, waiter: Waiter, waited: int) -> tuple[float | None, float | None]:
    """Give weight and score of somebody who has waited so many whole seconds: what is shown can be checked."""
    return _weight(rule, waiter), score(replace(waiter, since=0.0), rule, float(waited))


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
