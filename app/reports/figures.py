"""Count the figures of a day from its rows: pure, one definition each (app/reports/definitions.py)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from itertools import pairwise
from typing import Any

from app.feedback.levels import satisfaction
from app.reports.record import ENDINGS, SERVED, DayRecord, walks_of
from app.reports.words import class_order
from db.day_rows import VisitRow

_MICRO = 1_000_000


@dataclass(frozen=True, slots=True)
class Spread:
    """How long something took, in whole seconds: how many, mean, median, p90, longest; within = share in target."""

    n: int
    mean_s: int | None = None
    median_s: int | None = None
    p90_s: int | None = None
    max_s: int | None = None
    within: float | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The same figures of one service, class, desk or half hour."""

    key: str
    received: int
    served: int
    missed: int
    wait: Spread
    service: Spread


@dataclass(frozen=True, slots=True)
class Estimates:
    """What residents were told against what came: told, share inside the range, median error in seconds."""

    told: int
    inside: float | None
    median_error_s: int | None


@dataclass(frozen=True, slots=True)
class PausedFor:
    """How often a desk was paused for one reason, and for how long altogether, in seconds."""

    desk: str
    reason: str
    times: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Station:
    """What one site lent: pieces out and back on the day, out and overdue at its end."""

    name: str
    out: int
    back: int
    open: int
    overdue: int


@dataclass(frozen=True, slots=True)
class DayFigures:
    """Every figure of a day, under the names that the definitions use."""

    received: int
    carried_in: int
    served: int
    missed: int
    cancelled: int
    unserved: int
    carried_out: int
    still_open: int
    wait: Spread
    walk: Spread
    service: Spread
    green: int
    green_share: float | None
    green_wait: Spread
    ordinary_wait: Spread
    overtakes: int
    most_overtaken: int
    by_service: tuple[Group, ...]
    by_class: tuple[Group, ...]
    by_desk: tuple[Group, ...]
    by_half_hour: tuple[Group, ...]
    estimates: Estimates
    sight_grants: int
    paused_s: int
    pauses: tuple[PausedFor, ...]
    inexact_ends: int
    clock_jumps: int
    reprints: int
    overrides: int
    chosen_calls: int
    ratings: int
    rated_at_home: int
    satisfied: float | None
    levels: tuple[int, int, int, int, int]
    reasons: Mapping[str, int]
    loans_out: int
    loans_back: int
    loans_late: int
    loans_open: int
    loans_overdue: int
    by_category: tuple[tuple[str, int, int], ...]
    by_station: tuple[Station, ...]
    cases: Mapping[str, int]
    prints: Mapping[str, int]
    notices: Mapping[str, int]
    provisional: bool


@dataclass(frozen=True, slots=True)
class Names:
    """How services, desks and sites are called, by row, which site it is, its zone and its target wait."""

    services: Mapping[int, str]
    desks: Mapping[int, str]
    sites: Mapping[int, str]
    site_id: int
    zone: tzinfo
    target_s: int


def day_figures(record: DayRecord, names: Names) -> DayFigures:
    """Count everything of a day."""
    everybody = (*record.received, *record.carried_in)
    ended = Counter(record.endings[visit.id] for visit in everybody)
    waits = {visit.id: wait_of(visit) for visit in record.received if visit.first_called is not None}
    green = [visit for visit in record.received if visit.entitlement]
    counts = {name: ended.get(name, 0) for name in ENDINGS}
    here = next((one for one in record.stations if one.site_id == names.site_id), None)
    return DayFigures(
        received=len(record.received),
        carried_in=len(record.carried_in),
        **counts,
        wait=spread(waits.values(), names.target_s),
        walk=spread(walks_of(record.events)),
        service=spread(one.service_s for one in record.episodes if one.exact),
        green=len(green),
        green_share=_share(len(green), len(record.received)),
        green_wait=spread((waits[one.id] for one in green if one.id in waits), names.target_s),
        ordinary_wait=_waits_of(record, waits, names, lambda visit: not visit.entitlement),
        overtakes=record.passed.by_green,
        most_overtaken=record.passed.most,
        by_service=_groups(record, waits, names, everybody, lambda visit: names.services.get(visit.came_for_id, "")),
        by_class=_classes(record, waits, names, everybody),
        by_desk=_desks(record, names),
        by_half_hour=_groups(record, waits, names, record.received, lambda visit: half_hour(visit.arrived, names.zone)),
        estimates=_estimates(record.received, waits),
        sight_grants=record.sight_grants,
        paused_s=round(sum(one.seconds for one in record.pauses)),
        pauses=_pauses(record, names),
        inexact_ends=sum(visit.inexact_end and record.endings[visit.id] == SERVED for visit in everybody),
        clock_jumps=_jumps(record),
        reprints=record.reprints,
        overrides=record.exceptions.get("overrides", 0),
        chosen_calls=record.exceptions.get("chosen", 0),
        ratings=len(record.ratings),
        rated_at_home=record.rated_at_home,
        satisfied=satisfaction(record.ratings),
        levels=_levels(record.ratings),
        reasons=dict(record.reasons),
        loans_out=sum(one.quantity for one in record.loans if one.out_on == record.day),
        loans_back=sum(one.quantity for one in record.loans if one.back_on == record.day),
        loans_late=sum(one.quantity for one in record.loans if one.back_on == record.day and record.day > one.due),
        loans_open=0 if here is None else here.open,
        loans_overdue=0 if here is None else here.overdue,
        by_category=_categories(record),
        by_station=tuple(Station(names.sites.get(one.site_id, ""), *one[1:]) for one in record.stations),
        cases=dict(record.cases),
        prints=dict(record.prints),
        notices=dict(record.notices),
        provisional=not record.closed,
    )


def spread(seconds: Iterable[float], target_s: int | None = None) -> Spread:
    """Sum durations up; p90 is the smallest that nine of ten do not exceed (nearest rank)."""
    told = sorted(seconds)
    if not told:
        return Spread(0)
    within = None if target_s is None else sum(round(one) <= target_s for one in told) / len(told)
    mean = sum(told) / len(told)
    return Spread(len(told), round(mean), round(_rank(told, 0.5)), round(_rank(told, 0.9)), round(told[-1]), within)


def half_hour(arrived: int, zone: tzinfo) -> str:
    """Give the half-open half hour (09:00 up to 09:30 is "09:00") in which a time falls at the site."""
    local = datetime.fromtimestamp(arrived / _MICRO, UTC).astimezone(zone)
    return f"{local.hour:02d}:{local.minute // 30 * 30:02d}"


def as_plain(figures: Any) -> Any:
    """Give figures as plain JSON values under their names."""
    if isinstance(figures, Spread | Group | Estimates | PausedFor | Station | DayFigures):
        return {name: as_plain(getattr(figures, name)) for name in figures.__dataclass_fields__}
    if isinstance(figures, tuple | list):
        return [as_plain(one) for one in figures]
    return dict(figures) if isinstance(figures, Mapping) else figures


def _rank(told: Sequence[float], share: float) -> float:
    return told[max(0, math.ceil(share * len(told)) - 1)]


def wait_of(visit: VisitRow) -> float:
    """Give how long a visit waited for its first call, in seconds; a clock that was put back makes none negative."""
    assert visit.first_called is not None
    return max(0, visit.first_called - visit.arrived) / _MICRO


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _waits_of(record: DayRecord, waits: Mapping[int, float], names: Names, which: Callable[[VisitRow], bool]) -> Spread:
    return spread((waits[one.id] for one in record.received if which(one) and one.id in waits), names.target_s)


def _groups(
    record: DayRecord,
    waits: Mapping[int, float],
    names: Names,
    visits: Sequence[VisitRow],
    key: Callable[[VisitRow], str],
) -> tuple[Group, ...]:
    """Count visits by a key; those carried in were received on another day, but end on this one."""
    members: dict[str, list[VisitRow]] = {}
    for visit in visits:
        members.setdefault(key(visit), []).append(visit)
    served: dict[int, list[float]] = {}
    for one in record.episodes:
        if one.exact:
            served.setdefault(one.ticket_id, []).append(one.service_s)
    return tuple(_group(record, name, members[name], waits, served, names) for name in sorted(members))


def _classes(
    record: DayRecord, waits: Mapping[int, float], names: Names, visits: Sequence[VisitRow]
) -> tuple[Group, ...]:
    found = _groups(record, waits, names, visits, lambda visit: visit.entitlement or "ordinary")
    return tuple(sorted(found, key=lambda group: class_order(group.key)))


def _group(
    record: DayRecord,
    name: str,
    visits: Sequence[VisitRow],
    waits: Mapping[int, float],
    served: Mapping[int, Sequence[float]],
    names: Names,
) -> Group:
    ended = Counter(record.endings[visit.id] for visit in visits)
    wait = spread((waits[one.id] for one in visits if one.id in waits), names.target_s)
    service = spread(second for one in visits for second in served.get(one.id, ()))
    came = sum(one.business_date == record.day for one in visits)
    return Group(name, came, ended.get("served", 0), ended.get("missed", 0), wait, service)


def _desks(record: DayRecord, names: Names) -> tuple[Group, ...]:
    """Count each desk's own part: visits it called, those it ended as served, those it marked as missed."""
    called: Counter[int] = Counter()
    ended: Counter[tuple[int, str]] = Counter()
    for one in record.events:
        if one.desk_id is None or one.ticket_id is None:
            continue
        called[one.desk_id] += one.kind == "called"
        called[one.desk_id] -= one.kind == "call_undone"
        for kind, back, state in (("finished", "finish_undone", "served"), ("handed_over", "", "served")):
            ended[one.desk_id, state] += (one.kind == kind) - (bool(back) and one.kind == back)
        ended[one.desk_id, "served"] += one.kind == "ended_by_close"
        ended[one.desk_id, "missed"] += one.kind == "missed"
    groups = []
    for desk in sorted(called, key=lambda desk: (len(names.desks.get(desk, "")), names.desks.get(desk, ""))):
        mine = [one for one in record.episodes if one.desk_id == desk and one.exact]
        name = names.desks.get(desk, "")
        served = spread(one.service_s for one in mine)
        groups.append(Group(name, called[desk], ended[desk, "served"], ended[desk, "missed"], Spread(0), served))
    return tuple(groups)


def _estimates(visits: Sequence[VisitRow], waits: Mapping[int, float]) -> Estimates:
    told = [one for one in visits if one.wait_low_s is not None and one.wait_high_s is not None and one.id in waits]
    if not told:
        return Estimates(0, None, None)
    inside = sum((one.wait_low_s or 0) <= waits[one.id] <= (one.wait_high_s or 0) for one in told)
    errors = sorted(abs(waits[one.id] - ((one.wait_low_s or 0) + (one.wait_high_s or 0)) / 2) for one in told)
    return Estimates(len(told), inside / len(told), round(_rank(errors, 0.5)))


def _jumps(record: DayRecord) -> int:
    """Count how often the clock went back between two events, which are in the order they happened."""
    times = [one.at for one in record.events]
    return sum(later < earlier for earlier, later in pairwise(times))


def _pauses(record: DayRecord, names: Names) -> tuple[PausedFor, ...]:
    times: Counter[tuple[str, str]] = Counter()
    spent: dict[tuple[str, str], float] = {}
    for one in record.pauses:
        key = (names.desks.get(one.desk_id, ""), one.reason)
        times[key] += 1
        spent[key] = spent.get(key, 0.0) + one.seconds
    longest = sorted(times, key=lambda key: (-spent[key], key))
    return tuple(PausedFor(*key, times[key], round(spent[key])) for key in longest)


def _levels(ratings: Sequence[int]) -> tuple[int, int, int, int, int]:
    counted = Counter(ratings)
    return counted[5], counted[4], counted[3], counted[2], counted[1]


def _categories(record: DayRecord) -> tuple[tuple[str, int, int], ...]:
    out: Counter[str] = Counter()
    back: Counter[str] = Counter()
    for one in record.loans:
        out[one.category] += one.quantity * (one.out_on == record.day)
        back[one.category] += one.quantity * (one.back_on == record.day)
    return tuple((name, out[name], back[name]) for name in sorted({*out, *back}))
