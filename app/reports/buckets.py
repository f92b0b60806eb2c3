"""What many days add up to: visits and times sorted into totals, days or months, and services. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.reports.figures import Group, spread, wait_of
from app.reports.record import BY_STATE, ENDINGS, STILL_OPEN, DayRecord
from db.range_rows import LEAVES

_MICRO = 1_000_000


@dataclass(frozen=True, slots=True)
class Ends:
    """How everybody ended, summed over days: received and carried in are as many as all others together."""

    received: int
    carried_in: int
    served: int
    missed: int
    cancelled: int
    unserved: int
    carried_out: int
    still_open: int


@dataclass(slots=True)
class Bucket:
    """Visits and times of a day, a month, a service, or all."""

    received: int = 0
    carried_in: int = 0
    green: int = 0
    ended: Counter[str] = field(default_factory=Counter)
    waits: list[float] = field(default_factory=list)
    served: list[float] = field(default_factory=list)

    def group(self, key: str, target_s: int) -> Group:
        """Sum them up."""
        ended = self.ended
        times = spread(self.waits, target_s), spread(self.served)
        return Group(key, self.received, ended["served"], ended["missed"], *times)

    def ends(self) -> Ends:
        """Tell how everybody ended."""
        return Ends(self.received, self.carried_in, **{name: self.ended[name] for name in ENDINGS})

    def take(self, other: Bucket) -> None:
        """Add what another one holds."""
        self.received += other.received
        self.carried_in += other.carried_in
        self.green += other.green
        self.ended += other.ended
        self.waits += other.waits
        self.served += other.served


@dataclass(frozen=True, slots=True)
class DayPart:
    """What counts of one day: a bucket of each service, and the times each account worked."""

    day: date
    services: Mapping[int, Bucket]
    work: Sequence[tuple[int, float]]

    def add_to(self, *buckets: Bucket) -> None:
        """Add the day's visits to these."""
        for bucket in buckets:
            for each in self.services.values():
                bucket.take(each)

    def add_to_services(self, buckets: dict[str, Bucket], names: Mapping[int, str]) -> None:
        """Add them to the buckets of what people came for."""
        for service_id, each in self.services.items():
            buckets.setdefault(names.get(service_id, ""), Bucket()).take(each)


def part_of_record(record: DayRecord) -> DayPart:
    """Give what counts of a day that was read whole."""
    services: dict[int, Bucket] = {}
    came_for = {}
    for visit in (*record.received, *record.carried_in):
        came_for[visit.id] = visit.came_for_id
        mine = services.setdefault(visit.came_for_id, Bucket())
        mine.ended[record.endings[visit.id]] += 1
        if visit.business_date != record.day:
            mine.carried_in += 1
            continue
        mine.received += 1
        mine.green += bool(visit.entitlement)
        if visit.first_called is not None:
            mine.waits.append(wait_of(visit))
    work = []
    for one in record.episodes:
        if one.exact:
            if one.ticket_id in came_for:
                services[came_for[one.ticket_id]].served.append(one.service_s)
            if one.account_id is not None:
                work.append((one.account_id, one.service_s))
    return DayPart(record.day, services, work)


def part_of(day: date, came: Sequence[Any], steps: Sequence[Any]) -> DayPart:
    """Give what counts of a day of which nothing was carried over or changed since: visits stand as their tickets say.

    Args:
        day: The business day.
        came: As `db.range_rows.came_on`.
        steps: As `db.range_rows.steps_on`.
    """
    services: dict[int, Bucket] = {}
    came_for: dict[int, Bucket] = {}
    for ticket_id, service_id, entitlement, state, _, arrived, first_called in came:
        mine = services.get(service_id)
        if mine is None:
            mine = services[service_id] = Bucket()
        came_for[ticket_id] = mine
        mine.received += 1
        mine.green += bool(entitlement)
        mine.ended[BY_STATE.get(state, STILL_OPEN)] += 1
        if first_called is not None:
            mine.waits.append(max(0, first_called - arrived) / _MICRO)
    work = []
    for ticket_id, account_id, seconds in _times(steps):
        if ticket_id in came_for:
            came_for[ticket_id].served.append(seconds)
        if account_id is not None:
            work.append((account_id, seconds))
    return DayPart(day, services, work)


def _times(steps: Sequence[Any]) -> Iterator[tuple[int, int | None, float]]:
    """Give the times at desks that ended exactly, as `app.reports.record.episodes_of` finds them."""
    began: dict[int, tuple[int, int | None]] = {}
    parts: list[tuple[int, int | None, float, bool] | None] = []
    newest: dict[int, int] = {}
    for ticket_id, kind, at, account_id in steps:
        if kind in LEAVES:
            begin = began.pop(ticket_id, None)
            if begin is not None:
                newest[ticket_id] = len(parts)
                parts.append((ticket_id, begin[1], max(0, at - begin[0]) / _MICRO, kind != "ended_by_close"))
        elif kind != "finish_undone":
            began[ticket_id] = (at, account_id)
        elif ticket_id in newest:
            place = newest.pop(ticket_id)
            gone, parts[place] = parts[place], None
            if gone is not None:
                began[ticket_id] = (at - round(gone[2] * _MICRO), account_id)
    return (each[:3] for each in parts if each is not None and each[3])
