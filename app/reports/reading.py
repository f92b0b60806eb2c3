"""Read the rows of a day from the store, and give its figures to who may see them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from app.cases.terms import COMPLAINT, SUGGESTION
from app.core.rights import Right
from app.core.work import Look, query
from app.queue.known_calls import known_scopes
from app.queue.overtaking import Call, Wait
from app.queue.wheelchairs import WHEELCHAIR
from app.reports.figures import DayFigures, Names, day_figures
from app.reports.lines import VisitLine, lines_of
from app.reports.passing import NOBODY, Passed, passed_on
from app.reports.record import CARRIED_OUT, DayRecord, endings_of, episodes_of, pauses_of, until_close
from db import apart_calls, cases, day_extras, day_rows, guides, rule_calls, sites
from db.day_extras import StationRow
from db.day_rows import DayEventRow

WEEKS_BEFORE = 4  # same weekdays that a day is compared with


@dataclass(frozen=True, slots=True)
class BackupNote:
    """When the newest backup was made, at the site (None = there is none), and how many days before the report.

    Each is read back whole, row counts and audit chain, before it gets its name.
    """

    made_at: datetime | None
    age_days: int | None


@dataclass(frozen=True, slots=True)
class DayReport:
    """The figures of a day, and what its page says beside them.

    Attributes:
        site: Name of the site.
        made_at: When they were counted.
        audit_seq, audit_head: The newest row of the site's chain when the day was over; on paper it cannot be altered.
        target_s: The wait that ordinary visitors should not exceed.
        lines: Every visit of the day, for who asks which ones a figure counts.
        services, services_en: What each service is called on paper and on an English screen, by its code.
        store_id, zone: Whose backups to look for, and in which time to tell of them.
        backup: How the store's backups stood, where somebody looked (app/reports/backups.py).
    """

    day: date
    site: str
    made_at: datetime
    figures: DayFigures
    audit_seq: int
    audit_head: str
    target_s: int
    lines: tuple[VisitLine, ...] = ()
    services: Mapping[str, str] = field(default_factory=dict)
    services_en: Mapping[str, str] = field(default_factory=dict)
    store_id: str = ""
    zone: tzinfo = UTC
    backup: BackupNote | None = None


@query(Right.SEE_FIGURES)
def day_report(look: Look, day: date | None = None) -> DayReport:
    """Give the figures of a business day; without one, of the day that is going on."""
    wanted = look.today if day is None else day
    record, names = record_of(look, wanted), names_of(look)
    _, over = day_extras.audit_span(look.tx, *span_of(look, wanted))
    seq, head = day_extras.audit_head_before(look.tx, look.site.id, over)
    figures, lines = day_figures(record, names), lines_of(record, names)
    told = (wanted, look.site.name, look.now, figures, seq, head, names.target_s, lines, *service_names(look))
    return DayReport(*told, store_id=look.facts.get("store_id", ""), zone=names.zone)


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


def names_of(look: Look) -> Names:
    """Give how services, desks and sites are called, those removed since among them."""
    services = {row["id"]: row["code"] for row in sites.read_services(look.tx, look.site.id)}
    desks = {row.id: row.number for row in sites.read_desks(look.tx, look.site.id)}
    places = {row["id"]: row["name"] for row in sites.read_sites(look.tx)}
    target = look.site.settings["queue.target_min"] * 60
    return Names(services, desks, places, look.site.id, look.site.tzinfo(), target)


def service_names(look: Look) -> tuple[dict[str, str], dict[str, str]]:
    """Give what each service of the site is called on paper, and on an English screen, by its code."""
    rows = sites.read_services(look.tx, look.site.id)
    return {row["code"]: row["name"] for row in rows}, {row["code"]: row["name_en"] or row["name"] for row in rows}


def visits_record(look: Look, day: date, site_id: int) -> DayRecord:
    """Read the visits of a day of any site and what happened to them: all that a range of days counts."""
    came = tuple(day_rows.visits_of(look.tx, site_id, day))
    events = tuple(day_rows.events_of(look.tx, site_id, day))
    # Those carried over wait for the next day on which anything happens: a closed Sunday between has none of them.
    before = day_rows.day_before(look.tx, site_id, day) if events or day == look.today else None
    carried = day_rows.visits_by_id(look.tx, day_rows.carried_out_of(look.tx, site_id, before)) if before else []
    endings = endings_of({visit.id for visit in (*came, *carried)}, events)
    return DayRecord(
        day=day,
        received=until_close(came, endings, events),
        carried_in=until_close(tuple(carried), endings, events),
        events=events,
        endings=endings,
        episodes=episodes_of(events),
        closed=day < look.today or (day == look.today and look.state.day_closed),
    )


def record_of(look: Look, day: date) -> DayRecord:
    """Read every row that counts for a day of the site."""
    site_id, visits = look.site.id, visits_record(look, day, look.site.id)
    begin, end = span_of(look, day)
    said = day_extras.ratings_said(look.tx, site_id, day, day)
    audited = day_extras.audit_span(look.tx, begin, end)
    return replace(
        visits,
        pauses=pauses_of(visits.events, _over(look, visits.events, end, visits.closed)),
        passed=_passed(look, visits),
        loans=tuple(day_rows.loans_of_day(look.tx, site_id, day, day)),
        sight_grants=day_rows.grants_by_sight(look.tx, site_id, day),
        reprints=day_extras.reprints_between(look.tx, site_id, begin, end),
        ratings=tuple(level for level, _, _ in said),
        rated_at_home=sum(at_home for _, _, at_home in said),
        reasons=dict(Counter(reason for _, reasons, _ in said for reason in reasons or ())),
        exceptions={
            "chosen": sum(apart_calls.count_hand_calls(look.tx, site_id, day, day).values()),
            "overrides": day_extras.overrides_between(look.tx, site_id, *audited),
        },
        stations=_stations(look, day),
        cases=_cases(look, site_id, day),
        prints=guides.printed_on(look.tx, site_id, day, day),
        notices=day_extras.notices_on(look.tx, site_id, day, day),
    )


def span_of(look: Look, day: date, zone: tzinfo | None = None) -> tuple[int, int]:
    """Give when a calendar day begins and ends, in microseconds since 1970; without a zone, of the site in use."""
    there = zone or look.site.tzinfo()
    midnights = (datetime.combine(each, time(), there) for each in (day, day + timedelta(days=1)))
    begin, end = (round(each.astimezone(UTC).timestamp() * 1e6) for each in midnights)
    return begin, end


def _over(look: Look, events: Sequence[DayEventRow], end: int, closed: bool) -> int:
    """Give when a day was over: now, or at its close, or after the last that happened on it."""
    if not closed:
        return min(end, round(look.now.timestamp() * 1e6))
    return max((one.at for one in events if one.at < end), default=end)  # the program may close it on another day


def _passed(look: Look, record: DayRecord) -> Passed:
    received, endings, site_id = record.received, record.endings, look.site.id
    if not received:
        return NOBODY
    rows = day_extras.rule_calls_between(look.tx, site_id, received[0].id, received[-1].id)
    if CARRIED_OUT in endings.values():
        made = day_extras.rule_calls_on(look.tx, site_id, record.day)
        rows = [row for row in rows if row.id in made or endings.get(row.ticket_id) != CARRIED_OUT]
    scopes = known_scopes(look, {row.scope_id for row in rows})
    calls = [Call(row.id, row.ticket_id, scopes[row.scope_id][0]) for row in rows]
    past: dict[int, list[Wait]] = {}
    needs = {visit.id: visit.needs for visit in received}
    for row in rule_calls.past_waits_between(look.tx, received[0].id, received[-1].id):
        if row.ticket_id in needs:
            wheelchair = WHEELCHAIR in needs[row.ticket_id]
            wait = Wait(row.service_id, row.entitlement, row.bound_desk_id, row.from_call, row.to_call, wheelchair)
            past.setdefault(row.ticket_id, []).append(wait)
    return passed_on(received, endings, calls, past)


def _stations(look: Look, day: date) -> tuple[StationRow, ...]:
    found = (day_extras.loans_of_site(look.tx, row["id"], day, day) for row in sites.read_sites(look.tx))
    return tuple(row for row in found if any(row[1:]))


def _cases(look: Look, site_id: int, day: date) -> dict[str, int]:
    kinds = day_extras.case_kinds(look.tx, site_id, day, day)
    ended = cases.cases_between(look.tx, site_id, day, day, by="ended_on")
    told = {"opened": sum(kinds.values()), "ended": len(ended)}
    told["visits"] = day_extras.visits_made(look.tx, site_id, *span_of(look, day))
    told |= {kind: kinds.get(kind, 0) for kind in (SUGGESTION, COMPLAINT)}
    return told | day_extras.cases_at_end(look.tx, site_id, day)._asdict()
