"""Read the rows of a day from the store, and give its figures to who may see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, query
from app.reports.figures import DayFigures, Names, day_figures
from app.reports.record import DayRecord, endings_of, episodes_of, pauses_of
from db import cases, day_rows, guides, notices, ratings, sites

LONGEST_RANGE = 3660  # days
WEEKS_BEFORE = 4  # same weekdays that a day is compared with


@dataclass(frozen=True, slots=True)
class DayReport:
    """The figures of a day, and what its page says beside them.

    Attributes:
        site: Name of the site.
        made_at: When they were counted.
        audit_seq, audit_head: The newest row of the site's chain when the day was over; on paper it cannot be altered.
        target_s: The wait that ordinary visitors should not exceed.
    """

    day: date
    site: str
    made_at: datetime
    figures: DayFigures
    audit_seq: int
    audit_head: str
    target_s: int


@query(Right.SEE_FIGURES)
def day_report(look: Look, day: date | None = None) -> DayReport:
    """Give the figures of a business day; without one, of the day that is going on."""
    wanted = look.today if day is None else day
    figures = day_figures(record_of(look, wanted), names_of(look))
    seq, head = day_rows.audit_head_before(look.tx, look.site.id, _micros(look, wanted + timedelta(days=1)))
    target = look.site.settings["queue.target_min"] * 60
    return DayReport(wanted, look.site.name, look.now, figures, seq, head, target)


@dataclass(frozen=True, slots=True)
class DayView:
    """A day's report as the reports page shows it.

    Attributes:
        before: The same weekdays of the last four weeks on which anything happened, the newest first.
        today: The business day that is going on.
        latest: The last day before today on which anything happened, None for a new hall.
    """

    report: DayReport
    before: tuple[DayFigures, ...]
    today: date
    latest: date | None


@query(Right.SEE_FIGURES)
def day_view(look: Look, day: date | None = None) -> DayView:
    """Give the report of a day beside the same weekdays before; without a day the last that is over, else today's."""
    latest = day_rows.day_before(look.tx, look.site.id, look.today)
    report = day_report(look, day or latest or look.today)
    return DayView(report, weekdays_before(look, report.day), look.today, latest)


@query(Right.SEE_FIGURES)
def weekdays_before(look: Look, day: date) -> tuple[DayFigures, ...]:
    """Give the figures of the same weekdays of the last four weeks on which anything happened, the newest first."""
    names, site = names_of(look), look.site.id
    days = [day - timedelta(weeks=week) for week in range(1, WEEKS_BEFORE + 1)]
    held = [one for one in days if day_rows.days_with_events(look.tx, site, one, one)]
    return tuple(day_figures(record_of(look, one), names) for one in held)


@query(Right.SEE_FIGURES)
def range_reports(look: Look, first: date, last: date) -> tuple[DayReport, ...]:
    """Give the figures of every day of a range on which anything happened.

    Raises:
        HallError: `bad_value` for a range that ends before it begins, or of more than ten years.
    """
    if not first <= last <= first + timedelta(days=LONGEST_RANGE):
        raise HallError("bad_value", field="last", value=last.isoformat())
    return tuple(day_report(look, day) for day in day_rows.days_with_events(look.tx, look.site.id, first, last))


def names_of(look: Look) -> Names:
    """Give how services and desks of the site are called, those removed since among them."""
    services = {row["id"]: row["code"] for row in sites.read_services(look.tx, look.site.id)}
    desks = {row.id: row.number for row in sites.read_desks(look.tx, look.site.id)}
    return Names(services, desks, look.site.tzinfo(), look.site.settings["queue.target_min"] * 60)


def record_of(look: Look, day: date) -> DayRecord:
    """Read the rows of a day."""
    site_id = look.site.id
    received = tuple(day_rows.visits_of(look.tx, site_id, day))
    before = day_rows.day_before(look.tx, site_id, day)
    carried = day_rows.visits_by_id(look.tx, day_rows.carried_out_of(look.tx, site_id, before)) if before else []
    events = tuple(day_rows.events_of(look.tx, site_id, day))
    ids = {visit.id for visit in (*received, *carried)}
    closed = day < look.today or look.state.day_closed
    begin, end = _micros(look, day), _micros(look, day + timedelta(days=1))
    now = min(end, round(look.now.timestamp() * 1e6))
    return DayRecord(
        day=day,
        received=received,
        carried_in=tuple(carried),
        events=events,
        endings=endings_of(ids, events),
        episodes=episodes_of(events),
        paused_s=pauses_of(events, now),
        closed=closed,
        loans=tuple(day_rows.loans_of_day(look.tx, site_id, day, day)),
        sight_grants=day_rows.grants_by_sight(look.tx, site_id, day),
        reprints=day_rows.reprints_between(look.tx, site_id, begin, end),
        ratings=tuple(one.level for one in ratings.ratings_between(look.tx, site_id, day, day)),
        cases=_cases(look, day),
        prints=guides.printed_on(look.tx, site_id, day, day),
        notices=_notices(look, day),
    )


def _cases(look: Look, day: date) -> dict[str, int]:
    opened = cases.cases_between(look.tx, look.site.id, day, day)
    ended = cases.cases_between(look.tx, look.site.id, day, day, by="ended_on")
    told = {"opened": len(opened), "ended": len(ended), "visits": sum(row.kind == "visit" for row in opened)}
    return told | cases.count_open(look.tx, look.site.id, day)


def _notices(look: Look, day: date) -> dict[str, int]:
    rows = notices.notices_between(look.tx, look.site.id, day, day)
    saved = sum(row.state == "complete" and row.returns == 1 for row in rows)
    return {"given": len(rows), "saved": saved, "open": sum(row.state == "open" for row in rows)}


def _micros(look: Look, day: date) -> int:
    return round(datetime.combine(day, time(), look.site.tzinfo()).astimezone(UTC).timestamp() * 1e6)
