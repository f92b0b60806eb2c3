"""Read a day of the hall that can be played again with other desks: what the planning page asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, query
from app.queue.classes import bands_of
from app.queue.day_visits import day_visits
from app.queue.discipline import Rule
from app.queue.line import rule_of
from app.queue.service_times import ServiceTimes
from app.queue.simulation.day import Came, PastDay, half_hours
from app.queue.simulation.shifts import HALF_HOUR_S, Shifts
from app.queue.snapshot import earlier_days
from db import estimates, past_days, sites
from db.estimates import MICROS
from db.past_days import CameRow, DeskChangeRow

MOST_DAYS = 60  # in the list to choose from; an older one is asked for by its date
_MOMENT_S = 120.0
_FRONT = "front"
_GONE = "cancelled"  # left before any visit
_MEASURED = ("done", "missed")


@dataclass(frozen=True, slots=True)
class PlanningView:
    """What a plan begins with.

    Attributes:
        days: The newest days with visitors, today's among them, newest first.
        today: The present business date.
        discipline: The rule in force, as text, with its two limits.
        target_min: What ordinary visitors should not wait longer than, as the hall aims.
        bands: Lower ages of the elderly bands, as rules may name them.
        desks: How many front desks the hall has.
        services: Row of each service by its code.
        times: What the hall knows of the length of visits.
    """

    days: tuple[date, ...]
    today: date
    discipline: str
    ceiling_min: int
    max_overtakes: int
    rule: Rule
    target_min: int
    bands: tuple[int, ...]
    desks: int
    services: dict[str, int]
    times: ServiceTimes


class _Span(NamedTuple):
    begins: float
    ends: float


@query(Right.PLAN)
def planning_view(look: Look) -> PlanningView:
    """Give what a plan begins with."""
    site, settings = look.site, look.site.settings
    days = estimates.days_before(look.tx, site.id, look.today, MOST_DAYS)
    if past_days.came_on(look.tx, site.id, look.today):
        days.insert(0, look.today)
    return PlanningView(
        days=tuple(days),
        today=look.today,
        discipline=settings["queue.discipline"],
        ceiling_min=settings["queue.ceiling_min"],
        max_overtakes=settings["queue.max_overtakes"],
        rule=rule_of(look),
        target_min=settings["queue.target_min"],
        bands=bands_of(settings),
        desks=_count(look),
        services={service.code: service.id for service in site.services.values()},
        times=_times(look),
    )


@query(Right.PLAN)
def past_day(look: Look, day: date, times: ServiceTimes | None = None) -> PastDay:
    """Read a day of the hall; today's people so far count as a day.

    Args:
        look: What is open.
        day: Which.
        times: What is known of the length of visits; None = what the last days taught.

    Raises:
        HallError: `no_visitors` when nobody came on that day, `bad_value` for no date.
    """
    if not isinstance(day, date):
        raise HallError("bad_value", field="date")
    rows = [row for row in past_days.came_on(look.tx, look.site.id, day) if row.state != _GONE]
    if not rows:
        raise HallError("no_visitors", date=day.isoformat())
    came = sorted((_came(row) for row in rows), key=_at)
    # Also of a desk that was removed since: on that day it was there.
    front = [desk.id for desk in sites.read_desks(look.tx, look.site.id) if desk.office == _FRONT]
    spans = desk_spans(rows, past_days.desk_changes_on(look.tx, look.site.id, day), front)
    zone = look.site.tzinfo()
    seen = [one.at for one in came] + [time for span in spans for time in (span.begins, span.ends - 1.0)]
    begins, count = half_hours(seen, zone)
    shifts = Shifts(begins, open_desks(spans, begins, count))
    return PastDay(day.isoformat(), tuple(came), shifts, True, zone, times or _times(look), _count(look))


def desk_spans(rows: Sequence[CameRow], changes: Sequence[DeskChangeRow], desks: Sequence[int]) -> list[_Span]:
    """Tell from when until when desks were open.

    One that nobody opened on that day was open from the evening before, if it called anybody; one that nobody
    closed was open until the day's last visit ended. When the books were closed says nothing of desks.
    """
    first = min(row.arrived for row in rows)
    ends = [row.ended for row in rows if row.ended is not None and row.state in _MEASURED and not row.inexact_end]
    last = max([row.called for row in rows if row.called is not None] + ends, default=first)
    spans: list[_Span] = []
    for desk in desks:
        calls = [row.called for row in rows if row.desk_id == desk and row.called is not None]
        mine = [change for change in changes if change.desk_id == desk]
        since: int | None = None
        if calls and (not mine or mine[0].kind != past_days.OPENED):
            since = first
        for change in mine:
            if change.kind == past_days.OPENED:
                since = change.at if since is None else since
            elif since is not None:
                spans.append(_Span(since / MICROS, change.at / MICROS))
                since = None
        if since is not None:
            spans.append(_Span(since / MICROS, max(since, last) / MICROS))
    return [span for span in spans if span.ends > span.begins]


def open_desks(spans: Sequence[_Span], begins: float, count: int) -> tuple[int, ...]:
    """Give how many desks were open in each half hour: the mean over its minutes, rounded; none only if none was.

    Of the half hours in which the hall opened or closed only the part counts in which it was open.
    """
    opens = min((span.begins for span in spans), default=begins)
    closes = max((span.ends for span in spans), default=begins)
    found = []
    for slot in range(count):
        start = max(opens, begins + slot * HALF_HOUR_S)
        end = min(closes, begins + (slot + 1) * HALF_HOUR_S)
        open_s = sum(max(0.0, min(end, span.ends) - max(start, span.begins)) for span in spans)
        mean = open_s / (end - start) if end > start else 0.0
        found.append(max(int(open_s > _MOMENT_S), int(mean + 0.5)))
    return tuple(found)


def _count(look: Look) -> int:
    """Count the front desks that are there now."""
    return max(1, sum(desk.office == _FRONT for desk in look.site.desks.values()))


def _times(look: Look) -> ServiceTimes:
    """Learn from the last days how long visits take."""
    times = ServiceTimes({service.id: service.minutes * 60.0 for service in look.site.services.values()})
    today = day_visits(estimates.visits_of(look.tx, look.site.id, look.today), look.site.tzinfo())
    for day in (*earlier_days(look), today):
        times.learn(day.visits, day.gaps)
    return times


def _came(row: CameRow) -> Came:
    waited = None if row.first_called is None else max(0.0, (row.first_called - row.arrived) / MICROS)
    return Came(row.arrived / MICROS, row.service_id, row.entitlement, _seconds(row), waited)


def _seconds(row: CameRow) -> float | None:
    if row.state not in _MEASURED or row.inexact_end or row.called is None or row.ended is None:
        return None
    return (row.ended - row.called) / MICROS if row.ended >= row.called else None


def _at(one: Came) -> float:
    return one.at
