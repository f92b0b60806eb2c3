"""The figures of a week, a month or any days: the same definitions as a day's, over all its visits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, query
from app.feedback.levels import FEWEST_SHOWN, satisfaction
from app.reports.figures import Group, Names, spread, wait_of
from app.reports.reading import LONGEST_RANGE, names_of, record_of
from app.reports.record import DayRecord
from db import day_rows, ratings

MOST_DAYS = 62  # of more days the rows are months


@dataclass(frozen=True, slots=True)
class StaffLine:
    """What somebody of the staff did: visits, their time at the desk, and how many rated; for supervisors only.

    Attributes:
        satisfied: None also where fewer than five rated: it would show who said what.
    """

    name: str
    visits: int
    median_s: int | None
    hours: float
    rated: int | None
    satisfied: float | None


@dataclass(frozen=True, slots=True)
class RangeView:
    """The figures of some days.

    Attributes:
        total: Of all of them.
        rows: Of each day, or of each month of a long range.
        provisional: The last day is not closed yet.
    """

    site: str
    first: date
    last: date
    today: date
    target_s: int
    days: int
    total: Group
    green: int
    ratings: int
    satisfied: float | None
    rows: tuple[Group, ...]
    services: tuple[Group, ...]
    staff: tuple[StaffLine, ...]
    provisional: bool


@dataclass(slots=True)
class _Bucket:
    received: int = 0
    ended: Counter[str] = field(default_factory=Counter)
    waits: list[float] = field(default_factory=list)
    served: list[float] = field(default_factory=list)

    def group(self, key: str, target_s: int) -> Group:
        ended = self.ended
        times = spread(self.waits, target_s), spread(self.served)
        return Group(key, self.received, ended["served"], ended["missed"], *times)


@query(Right.SEE_FIGURES)
def range_view(look: Look, first: date, last: date) -> RangeView:
    """Give the figures of a range of days.

    Raises:
        HallError: `bad_value` for a range that ends before it begins, or of more than ten years.
    """
    if not first <= last <= first + timedelta(days=LONGEST_RANGE):
        raise HallError("bad_value", field="last", value=last.isoformat())
    names, site = names_of(look), look.site.id
    form = "%Y-%m-%d" if (last - first).days < MOST_DAYS else "%Y-%m"
    total, green, provisional = _Bucket(), 0, False
    rows: dict[str, _Bucket] = {}
    services: dict[str, _Bucket] = {}
    work: dict[int, list[float]] = {}
    days = day_rows.days_with_events(look.tx, site, first, last)
    for day in days:
        record = record_of(look, day)
        _add(record, names, (total, rows.setdefault(f"{day:{form}}", _Bucket())), services)
        green += sum(bool(visit.entitlement) for visit in record.received)
        provisional = not record.closed
        for one in record.episodes:
            if one.exact and one.account_id is not None:
                work.setdefault(one.account_id, []).append(one.service_s)
    levels = [(row.account_id, row.level) for row in ratings.ratings_between(look.tx, site, first, last)]
    target = names.target_s
    return RangeView(
        look.site.name, first, last, look.today, target, len(days),
        total.group("", target), green, len(levels), satisfaction(level for _, level in levels),
        tuple(each.group(key, target) for key, each in rows.items()),
        tuple(services[key].group(key, target) for key in sorted(services)),
        _staff(look, work, levels), provisional,
    )  # fmt: skip


def _add(record: DayRecord, names: Names, buckets: tuple[_Bucket, ...], services: dict[str, _Bucket]) -> None:
    served: dict[int, list[float]] = {}
    for one in record.episodes:
        if one.exact:
            served.setdefault(one.ticket_id, []).append(one.service_s)
    for visit in record.received:
        mine = services.setdefault(names.services.get(visit.came_for_id, ""), _Bucket())
        for each in (*buckets, mine):
            each.received += 1
            each.ended[record.endings[visit.id]] += 1
            each.served += served.get(visit.id, ())
            if visit.first_called is not None:
                each.waits.append(wait_of(visit))


def _staff(look: Look, work: Mapping[int, list[float]], levels: list[tuple[int | None, int]]) -> tuple[StaffLine, ...]:
    lines = []
    for account_id, seconds in work.items():
        account = look.site.accounts.get(account_id)
        mine = [level for who, level in levels if who == account_id]
        enough = len(mine) >= FEWEST_SHOWN
        told = spread(seconds)
        name = (account.display_name or account.name) if account is not None else ""
        lines.append(
            StaffLine(
                name,
                told.n,
                told.median_s,
                sum(seconds) / 3600,
                len(mine) if enough else None,
                satisfaction(mine) if enough else None,
            )
        )
    return tuple(sorted(lines, key=lambda line: (-line.visits, line.name)))
