"""The figures of a week, a month or any days: the same definitions as a day's, over all its visits."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from app.core.errors import HallError
from app.core.rights import Right
from app.core.site import zone_of
from app.core.work import Look, query
from app.feedback.levels import FEWEST_SHOWN, satisfaction
from app.reports.buckets import Bucket, DayPart, Ends, part_of, part_of_record
from app.reports.figures import Group, spread
from app.reports.reading import names_of, service_names, span_of, visits_record
from app.reports.record import CARRIED_OUT
from db import day_extras, day_rows, range_rows, ratings, sites
from db.ratings import RatingRow

LONGEST_RANGE = 3660  # days
MOST_DAYS = 62  # of more days the rows are months


@dataclass(frozen=True, slots=True)
class StaffLine:
    """What somebody of the staff did: visits, their time at the desk, and how many rated; for supervisors only.

    Attributes:
        load: Share of all visits of these days.
        rated, satisfied: Of full fives of ratings (full_fives), None without any: fewer would show who said what.
    """

    name: str
    visits: int
    load: float | None
    median_s: int | None
    hours: float
    rated: int | None
    satisfied: float | None


@dataclass(frozen=True, slots=True)
class SiteLine:
    """What happened at one site: its visits by the same definitions, what it lent, and its cases."""

    total: Group
    green: int
    out: int
    back: int
    overdue: int
    cases: int


@dataclass(frozen=True, slots=True)
class RangeView:
    """The figures of some days.

    Attributes:
        days: On which anybody came, or was handed on from the day before.
        total: Of all of them.
        ends: How everybody ended, each day for itself: who was carried over on one is carried in on the next.
        rows: Of each day, or of each month of a long range.
        before: How many came in as many days before, None when nothing is known of them.
        sites: Every site on which anything happened.
        provisional: The last day is not closed yet.
    """

    site: str
    first: date
    last: date
    today: date
    target_s: int
    days: int
    total: Group
    ends: Ends
    green: int
    ratings: int
    satisfied: float | None
    rows: tuple[Group, ...]
    services: tuple[Group, ...]
    names: Mapping[str, str]
    names_en: Mapping[str, str]
    staff: tuple[StaffLine, ...]
    before: int | None
    sites: tuple[SiteLine, ...]
    provisional: bool


@query(Right.SEE_FIGURES)
def range_view(look: Look, first: date, last: date) -> RangeView:
    """Give the figures of a range of days.

    Raises:
        HallError: `bad_range` for a range that ends before it begins, `range_too_long` (days) for one of more than
            ten years.
    """
    require_range(first, last)
    names, site = names_of(look), look.site.id
    form = "%Y-%m-%d" if (last - first).days < MOST_DAYS else "%Y-%m"
    total = Bucket()
    rows: dict[str, Bucket] = {}
    services: dict[str, Bucket] = {}
    work: dict[int, list[float]] = {}
    days = 0
    for part in _parts(look, site, look.site.tzinfo(), first, last):
        if not part.services:  # only lending, or the hall alone: nobody came
            continue
        days += 1
        row = rows.setdefault(f"{part.day:{form}}", Bucket())
        part.add_to(total, row)
        part.add_to_services(services, names.services)
        for account_id, seconds in part.work:
            work.setdefault(account_id, []).append(seconds)
    since = ratings.ratings_between(look.tx, site, date(first.year, 1, 1), last)
    levels = [row.level for row in since if row.business_date >= first]
    target = names.target_s
    in_chinese, in_english = service_names(look)
    return RangeView(
        site=look.site.name,
        first=first,
        last=last,
        today=look.today,
        target_s=target,
        days=days,
        total=total.group("", target),
        ends=total.ends(),
        green=total.green,
        ratings=len(levels),
        satisfied=satisfaction(levels),
        rows=tuple(each.group(key, target) for key, each in rows.items()),
        services=tuple(services[key].group(key, target) for key in sorted(services)),
        names=in_chinese,
        names_en=in_english,
        staff=_staff(look, work, full_fives(since, first)),
        before=_before(look, first, last),
        sites=_sites(look, total, first, last, target),
        provisional=last >= look.today and not (look.state.day_closed and look.today >= last),
    )


def is_by_month(view: RangeView) -> bool:
    """Tell whether the rows are months."""
    return (view.last - view.first).days >= MOST_DAYS


def standing_out(view: RangeView) -> tuple[Group | None, Group | None]:
    """Give the day (or month) to which most came, and the one of the longest waits; of a single one neither."""
    if len(view.rows) < 2:
        return None, None
    slowest = max(view.rows, key=_p90)
    return max(view.rows, key=_received), slowest if slowest.wait.n else None


def require_range(first: date, last: date) -> None:
    """Refuse a range that no report is made of.

    Raises:
        HallError: `bad_range`, `range_too_long` (days).
    """
    if first > last:
        raise HallError("bad_range", first=first.isoformat(), last=last.isoformat())
    if (last - first).days > LONGEST_RANGE:
        raise HallError("range_too_long", days=LONGEST_RANGE)


def _parts(look: Look, site_id: int, zone: tzinfo, first: date, last: date) -> Iterator[DayPart]:
    """Give what counts of each day, as it stood when it was over.

    A day that hands visits on, was handed some, or whose visits changed since is read event by event.
    """
    before = day_rows.day_before(look.tx, site_id, first)
    carried = before is not None and bool(day_rows.carried_out_of(look.tx, site_id, before))
    days = list(range_rows.days_between(look.tx, site_id, first, last))
    if first <= look.today <= last and look.today not in days:
        insort(days, look.today)  # nothing happened yet, but who was carried over waits
    for day in days:
        came = range_rows.came_on(look.tx, site_id, day, span_of(look, day, zone)[1])
        if carried or any(visit[4] for visit in came):
            record = visits_record(look, day, site_id)
            carried = CARRIED_OUT in record.endings.values()  # also of one that was carried here before
            yield part_of_record(record)
        else:
            yield part_of(day, came, range_rows.steps_on(look.tx, site_id, day))


def _before(look: Look, first: date, last: date) -> int | None:
    end = first - timedelta(days=1)
    begin = end - (last - first)
    return range_rows.received_between(look.tx, look.site.id, begin, end) or None


def _sites(look: Look, here: Bucket, first: date, last: date, target_s: int) -> tuple[SiteLine, ...]:
    """Give every site, so that they can be compared; one alone needs no comparison."""
    rows = sites.read_sites(look.tx)
    found = []
    for row in rows if len(rows) > 1 else ():
        bucket = here
        if row["id"] != look.site.id:
            bucket = Bucket()
            for part in _parts(look, row["id"], zone_of(row["zone"]), first, last):
                part.add_to(bucket)
        lent = day_extras.loans_of_site(look.tx, row["id"], first, last)
        opened = sum(day_extras.case_kinds(look.tx, row["id"], first, last).values())
        group = bucket.group(row["name"], target_s)
        line = SiteLine(group, bucket.green, lent.out, lent.back, lent.overdue, opened)
        if group.received or bucket.carried_in or any(lent[1:]) or opened:
            found.append(line)
    return tuple(found) if len(found) > 1 else ()


def full_fives(rows: Iterable[RatingRow], first: date) -> dict[int, list[int]]:
    """Give the levels that each account got from a day on, five by five as they came since the year began.

    Five begin anew with each year, and only full ones all given since `first` count: whatever two reports are
    laid side by side, they differ by no fewer than five ratings of anybody.

    Args:
        rows: The ratings from the beginning of the year of `first` to the last day, in order.
        first: Of the report.
    """
    fives: dict[tuple[int, int], list[RatingRow]] = {}
    found: dict[int, list[int]] = {}
    for row in rows:
        if row.account_id is None:
            continue
        five = fives.setdefault((row.account_id, row.business_date.year), [])
        five.append(row)
        if len(five) == FEWEST_SHOWN:
            if all(one.business_date >= first for one in five):
                found.setdefault(row.account_id, []).extend(one.level for one in five)
            five.clear()
    return found


def _staff(look: Look, work: Mapping[int, list[float]], levels: Mapping[int, list[int]]) -> tuple[StaffLine, ...]:
    everybody = sum(map(len, work.values()))
    lines = []
    for account_id, seconds in work.items():
        account = look.site.accounts.get(account_id)
        mine = levels.get(account_id)
        told = spread(seconds)
        name = (account.display_name or account.name) if account is not None else ""
        lines.append(
            StaffLine(
                name,
                told.n,
                told.n / everybody if everybody else None,
                told.median_s,
                sum(seconds) / 3600,
                len(mine) if mine else None,
                satisfaction(mine) if mine else None,
            )
        )
    return tuple(sorted(lines, key=lambda line: (-line.visits, line.name)))


def _received(one: Group) -> int:
    return one.received


def _p90(one: Group) -> int:
    return one.wait.p90_s or 0
