"""The pages of reports over invented days: busy, empty, with twenty services and twelve desks, and a month."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from app.documents.pdf import pdf_of
from app.feedback.levels import satisfaction
from app.reports.figures import DayFigures, Group, Names, day_figures, spread
from app.reports.lines import lines_of
from app.reports.page import day_page_pdf
from app.reports.passing import Passed
from app.reports.range_page import range_pages
from app.reports.ranges import RangeView, SiteLine, StaffLine
from app.reports.reading import BackupNote, DayReport
from app.reports.record import SERVED, DayRecord, Episode, Pause
from db.day_extras import StationRow
from db.day_rows import DayEventRow, VisitRow

_SITE = "阳光花园社区会客厅"
_ZONE = ZoneInfo("Asia/Shanghai")
_DAY = date(2026, 11, 20)
_TITLES = ("综合受理", "社会保障与医保", "民政与养老服务", "残疾人服务", "居住与户籍证明", "房屋维修与物业")
_CLASSES = ("", "", "", "elderly70", "", "disabled", "", "elderly80", "pregnant", "")
_SECOND = 1_000_000


def report_papers() -> dict[str, bytes]:
    """Give the pages as PDF by name."""
    busy, usual = _report(590, 6, 4), [_report(480 + 15 * at, 6, 4).figures for at in range(4)]
    return {
        "day-busy": day_page_pdf(busy, usual),
        "day-empty": day_page_pdf(_report(0, 6, 4)),
        "day-many": day_page_pdf(_report(1371, 20, 12), usual),
        "month": pdf_of(range_pages(_month()), "月报"),
    }


def _report(visits: int, services: int, desks: int, day: date = _DAY) -> DayReport:
    titles = {chr(65 + at): _TITLES[at % len(_TITLES)] for at in range(services)}
    numbers = {at: str(at) for at in range(1, desks + 1)}
    codes = dict(enumerate(titles, 1))
    names = Names(codes, numbers, {1: _SITE, 2: "第三网格驿站"}, 1, _ZONE, 1200)
    record = _record(visits, services, desks, day)
    note = BackupNote(datetime.combine(day, time(17, 42)), 0)
    made_at = datetime(day.year, day.month, day.day, 10, 0, tzinfo=UTC)
    told = (day, _SITE, made_at, day_figures(record, names), 20481, "9f2c41d87ab03e55" * 4, 1200)
    return DayReport(*told, lines=lines_of(record, names), services=titles, zone=_ZONE, backup=note)


def _record(count: int, services: int, desks: int, day: date) -> DayRecord:
    chance = Random(count)
    begin = round(datetime(day.year, day.month, day.day, 8, 30, tzinfo=_ZONE).timestamp()) * _SECOND
    visits, events, episodes, endings = [], [], [], {}
    for at in range(1, count + 1):
        arrived = begin + round(at / count * 9 * 3600) * _SECOND
        called = arrived + round(chance.gammavariate(2, 240)) * _SECOND
        service, desk = chance.randrange(services) + 1, chance.randrange(desks) + 1
        green = chance.choice(_CLASSES)
        ending = "missed" if at % 23 == 0 else "cancelled" if at % 71 == 0 else SERVED
        waited = (chance.randrange(60, 300), chance.randrange(600, 1200))
        named = (at, day, service, service, green, bool(green), "desk", False, *waited, "A", at, "", None, 0, None)
        visits.append(VisitRow(*named, arrived, called))
        endings[at] = ending
        events.append(DayEventRow(at * 3, "called", at, desk, 3, None, "called", None, called))
        kind = "finished" if ending == SERVED else "missed"
        events.append(DayEventRow(at * 3 + 1, kind, at, desk, 3, None, "done", None, called + 60 * _SECOND))
        if ending == SERVED:
            started = called + round(chance.uniform(10, 60)) * _SECOND
            events.append(DayEventRow(at * 3 + 2, "started", at, desk, 3, None, "serving", None, started))
            episodes.append(Episode(at, desk, 3, chance.expovariate(1 / 430), True))
    events.sort(key=lambda one: one.at)
    much = bool(count)
    return DayRecord(
        day,
        tuple(visits),
        (),
        tuple(events),
        endings,
        tuple(episodes),
        (Pause(1, "午餐", 3600.0), Pause(2, "陪同上门服务", 1500.0), Pause(1, "", 600.0)) if much else (),
        True,
        Passed(count // 4, 7 if much else 0),
        ratings=(5, 5, 4, 4, 3, 1) * (count // 40),
        reasons={"quick": 24, "friendly": 17, "long_wait": 6, "again": 3} if much else {},
        exceptions={"chosen": 2, "overrides": 1} if much else {},
        stations=(StationRow(1, 14, 11, 9, 2), StationRow(2, 6, 8, 3, 0)) if much else (),
        cases={"opened": 9, "ended": 7, "visits": 2, "open": 31, "overdue": 3, "suggestion": 1, "complaint": 2},
        prints={"leaflet": 42, "large": 8, "notice": 12} if much else {},
        notices={"given": 12, "saved": 5} if much else {"given": 0, "saved": 0},
        sight_grants=count // 60,
        reprints=count // 150,
    )


def _month() -> RangeView:
    first, last = date(2026, 10, 1), date(2026, 10, 31)
    days = [first + timedelta(days=at) for at in range(31) if (first + timedelta(days=at)).weekday() < 6]
    told = [_report(380 + day.day * 7, 6, 4, day).figures for day in days]
    levels = Counter(level for one in told for level, times in zip((5, 4, 3, 2, 1), one.levels, strict=True)
                     for _ in range(times))  # fmt: skip
    rows = tuple(_day_row(f"{day:%Y-%m-%d}", one) for day, one in zip(days, told, strict=True))
    total = _sum("", rows, told)
    staff = tuple(
        StaffLine(name, total.served // 4 - 90 * at, 0.28 - 0.02 * at, 410 + 20 * at, 118.5 - 6 * at, 60, 0.97)
        for at, name in enumerate(("李芳", "王强", "赵敏", "陈静"))
    )
    green = sum(one.green for one in told)
    sites = (
        SiteLine(_named(total, _SITE), green, 310, 298, 4, 96),
        SiteLine(_named(rows[0], "第三网格驿站"), 61, 120, 118, 1, 12),
    )
    named = {chr(65 + at): title for at, title in enumerate(_TITLES)}
    services = tuple(_sum(one.key, [one], told[:1]) for one in told[0].by_service)
    share = satisfaction(levels.elements())
    return RangeView(
        _SITE, first, last, date(2026, 11, 20), 1200, len(days), total, 0, green, levels.total(), share,
        rows, services, named, staff, 11_700, sites, False,
    )  # fmt: skip


def _day_row(key: str, one: DayFigures) -> Group:
    return Group(key, one.received, one.served, one.missed, one.wait, one.service)


def _named(row: Group, key: str) -> Group:
    return Group(key, row.received, row.served, row.missed, row.wait, row.service)


def _sum(key: str, rows: tuple[Group, ...] | list[Group], told: list[DayFigures]) -> Group:
    counts = (sum(row.received for row in rows), sum(row.served for row in rows), sum(row.missed for row in rows))
    waits = spread((one.wait.median_s or 0 for one in told), 1200)
    return Group(key, *counts, waits, spread(one.service.median_s or 0 for one in told))
