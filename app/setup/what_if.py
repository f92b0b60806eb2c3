"""Try a rule of calling before it is saved: on the tickets that wait, and on a day played again under both rules.

Nothing is stored. The hall is read at one instant; the day is played outside every transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol

from app.core.actor import Actor
from app.core.rights import Right
from app.core.work import Look, query
from app.queue.day_visits import day_visits
from app.queue.discipline import Rule
from app.queue.find import ticket_name_of
from app.queue.line import HALL, history, read_line, rule_from, rule_of, waited_s
from app.queue.order import Stand, calling_order
from app.queue.past_day import past_day
from app.queue.service_times import ServiceTimes
from app.queue.simulation.compare import Waits, waits_under
from app.queue.simulation.day import AS_IT_WAS, Lengths, PastDay, draw
from app.setting_checks import checked_setting, require_consistent
from app.setup.desk_filters import require_desks_agree
from db import day_counts, estimates, queue, sites
from db.queue import TicketRow

LEAST = 20  # visitors; fewer tell little of a rule
DAYS = 14  # business days among which an earlier one is looked for


class OpenHall(Protocol):
    """What is needed of app/hall.py."""

    def ask(self, run: Callable[..., Any], actor: Actor, *args: Any, **kwargs: Any) -> Any:
        """Run a query."""
        ...


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody who waits: the place under the rule in force and under the one that is tried, from 1."""

    ticket: str
    green: bool
    waited_s: int
    old: int
    new: int


@dataclass(frozen=True)
class Ground:
    """What a trial rests on, read at one instant.

    Attributes:
        old, new: The rule in force, and the one that is tried.
        target_s: What ordinary visitors should not wait longer than.
        rows: Who waits, in the order of the rule that is tried; None = this account may not see the queue.
        today: The business date.
        came: How many came today so far.
        date: Which day is played; None = none had visitors enough.
        day: That day.
    """

    old: Rule
    new: Rule
    target_s: float
    rows: tuple[Move, ...] | None
    today: date
    came: int
    date: date | None
    day: PastDay | None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What a rule would do.

    Attributes:
        values: The settings that were tried.
        target_min: What ordinary visitors should not wait longer than.
        rows: Who waits now, in the order of the rule that is tried; None = not for this account.
        date: The day that was played under both rules; None = none had visitors enough.
        is_today: It is today, so far.
        came_today: How many came today so far.
        visitors: How many that day had.
        drawn: Of how many of them nobody knows how long the visit took: not served yet, or without a clean end.
        desks: Fewest and most desks in its half hours, as they are played.
        old, new: What the two rules make of it.
    """

    values: Mapping[str, Any]
    target_min: int
    rows: tuple[Move, ...] | None
    date: date | None
    is_today: bool
    came_today: int
    visitors: int
    drawn: int
    desks: tuple[int, int]
    old: Waits | None
    new: Waits | None


def what_if(hall: OpenHall, actor: Actor, values: Mapping[str, Any]) -> WhatIf:
    """Try settings of the rule of calling.

    Args:
        hall: The open hall.
        actor: Who asks; who may edit the set-up.
        values: Some of the settings queue.discipline, ceiling_min, max_overtakes, target_min and elderly_bands.

    Raises:
        HallError: What saving them would be refused for.
    """
    ground: Ground = hall.ask(what_if_ground, actor, values=values)
    day, old, new = ground.day, None, None
    if day is not None:
        crowd = draw(day, Lengths(AS_IT_WAS), seed=0)
        shifts, target_s = day.shifts, ground.target_s
        old, new = (waits_under(crowd, shifts, rule, target_s) for rule in (ground.old, ground.new))
    return WhatIf(
        values=dict(values),
        target_min=round(ground.target_s / 60),
        rows=ground.rows,
        date=ground.date,
        is_today=ground.date == ground.today,
        came_today=ground.came,
        visitors=len(day.came) if day is not None else 0,
        drawn=sum(one.seconds is None for one in day.came) if day is not None else 0,
        desks=(min(day.shifts.desks), max(day.shifts.desks)) if day is not None else (0, 0),
        old=old,
        new=new,
    )


@query(Right.EDIT_SETUP)
def what_if_ground(look: Look, values: Mapping[str, Any]) -> Ground:
    """Read what a trial of the rule of calling rests on.

    Raises:
        HallError: What saving these settings would be refused for.
    """
    read = {str(name): checked_setting(str(name), value) for name, value in values.items()}
    settings = {**look.site.settings, **read}
    require_consistent(settings, read)
    require_desks_agree(look, settings, read)
    old, new = rule_of(look), rule_from(settings)
    counts = day_counts.day_counts(look.tx, look.site.id, _days(look))
    chosen, day = _day(look, counts)
    return Ground(
        old=old,
        new=new,
        target_s=settings["queue.target_min"] * 60.0,
        rows=_rows(look, old, new) if look.allows(Right.SEE_QUEUE) else None,
        today=look.today,
        came=counts.get(look.today, 0),
        date=chosen,
        day=day,
    )


def _rows(look: Look, old: Rule, new: Rule) -> tuple[Move, ...]:
    """Order who waits under both rules, as a desk that takes everything would call them."""
    rows = queue.tickets_in(look.tx, look.site.id, "waiting")
    before = {stand.row.id: place for place, stand in enumerate(_order(look, rows, old), 1)}
    return tuple(
        Move(
            ticket=ticket_name_of(look, stand.row),
            green=bool(stand.row.entitlement),
            waited_s=waited_s(look, stand.row),
            old=before[stand.row.id],
            new=place,
        )
        for place, stand in enumerate(_order(look, rows, new), 1)
    )


def _order(look: Look, rows: Sequence[TicketRow], rule: Rule) -> list[Stand]:
    line = read_line(look, rows, HALL, rule=rule)
    return calling_order(line, history(look, line))


def _days(look: Look) -> list[date]:
    return [look.today, *estimates.days_before(look.tx, look.site.id, look.today, DAYS)]


def _day(look: Look, counts: Mapping[date, int]) -> tuple[date | None, PastDay | None]:
    """Give today if enough came, else a usual one of the last days: of those with enough, the middle one.

    Where no desk was open on that one, the next beside it, outwards from the middle.
    """
    if counts.get(look.today, 0) >= LEAST and (day := _played(look, look.today)) is not None:
        return look.today, day
    enough = sorted((count, when) for when, count in counts.items() if count >= LEAST and when != look.today)
    middle = len(enough) // 2
    for place in sorted(range(len(enough)), key=lambda place: abs(place - middle)):
        when = enough[place][1]
        if (day := _played(look, when)) is not None:
            return when, day
    return None, None


def _played(look: Look, when: date) -> PastDay | None:
    """Read a day; None where no desk was open on it."""
    # The day itself tells how long its visits took: the fortnight before it would take a second to read.
    seen = day_visits(estimates.visits_of(look.tx, look.site.id, when), look.site.tzinfo())
    times = ServiceTimes({service.id: service.minutes * 60.0 for service in look.site.services.values()})
    day = past_day(look, when, times.learn(seen.visits, seen.gaps))
    desks = day.shifts.desks
    if not any(desks):
        return None
    # The half hour in which the day stands still, or ended, was cut short; afterwards as many desks go on.
    last = max(_open_now(look) if when == look.today else 0, *desks[-2:])
    return replace(day, shifts=replace(day.shifts, desks=(*desks[:-1], last)))


def _open_now(look: Look) -> int:
    return sum(desk.state == "open" for desk in sites.read_desks(look.tx, look.site.id))
