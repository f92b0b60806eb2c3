"""The pages of reports over invented days: busy, empty, with twenty services and twelve desks, and a month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from app.documents.pdf import pdf_of
from app.feedback.levels import FEWEST_SHOWN, satisfaction
from app.reports.buckets import Bucket, part_of_record
from app.reports.figures import Names, day_figures, spread
from app.reports.lines import lines_of
from app.reports.page import day_page_pdf
from app.reports.passing import Passed
from app.reports.range_page import range_pages
from app.reports.ranges import RangeView, SiteLine, StaffLine
from app.reports.reading import BackupNote, DayReport
from app.reports.record import SERVED, DayRecord, Episode, Pause
from db.day_extras import StationRow
from db.day_rows import DayEventRow, LoanDayRow, VisitRow

_SITE = "阳光花园社区会客厅"
_ZONE = ZoneInfo("Asia/Shanghai")
_DAY = date(2026, 11, 20)
_TITLES = ("综合受理", "社会保障与医保", "民政与养老服务", "残疾人服务", "居住与户籍证明", "房屋维修与物业")
_CLASSES = ("", "", "", "elderly70", "", "disabled", "", "elderly80", "pregnant", "")
_SECOND = 1_000_000
_CASES = {"opened": 9, "ended": 7, "visits": 2, "suggestion": 1, "complaint": 3}  # two of them low ratings
_NOTICES = ("given", "closed", "saved", "open")
_PEOPLE = ("李芳", "王强", "赵敏", "陈静")


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
        ratings=(*((5, 5, 4, 4, 3) * (count // 50)), *((1, 2) if much else ())),
        reasons={"quick": 24, "friendly": 17, "long_wait": 2, "again": 1} if much else {},
        exceptions={"chosen": 2, "overrides": 1} if much else {},
        stations=(StationRow(1, 14, 11, 17, 2), StationRow(2, 6, 8, 3, 0)) if much else (),
        loans=_loans(day) if much else (),
        cases=(_CASES if much else dict.fromkeys(_CASES, 0)) | {"open": 31, "overdue": 3},
        prints={"leaflet": 42, "large": 8, "notice": 12} if much else {},
        notices={"given": 12, "closed": 8, "saved": 5, "open": 6} if much else dict.fromkeys(_NOTICES, 0) | {"open": 6},
        sight_grants=count // 60,
        reprints=count // 150,
    )


def _loans(day: date) -> tuple[LoanDayRow, ...]:
    """Give what the stations of the day say of this one: 14 pieces out, 11 back, one of them late."""
    week = timedelta(days=7)
    out = [LoanDayRow(at, 1, "雨伞" if at % 3 else "轮椅", 1, day, None, day + week) for at in range(14)]
    back = [LoanDayRow(20 + at, 1, "工具", 1, day - week, day, day - timedelta(days=at == 0)) for at in range(11)]
    return (*out, *back)


def _month() -> RangeView:
    """Sum a month up as the program does, from the visits of its days."""
    first, last = date(2026, 9, 1), date(2026, 9, 30)
    days = [first + timedelta(days=at) for at in range(30) if (first + timedelta(days=at)).weekday() < 6]
    records = [_record(380 + day.day * 7, 6, 4, day) for day in days]
    total, rows, services = Bucket(), [], dict[str, Bucket]()
    codes = {at + 1: chr(65 + at) for at in range(len(_TITLES))}
    for record in records:
        row, part = Bucket(), part_of_record(record)
        part.add_to(total, row)
        part.add_to_services(services, codes)
        rows.append(row.group(record.day.isoformat(), 1200))
    levels = [level for record in records for level in record.ratings]
    episodes = [one for record in records for one in record.episodes]
    sites = (
        SiteLine(total.group(_SITE, 1200), total.green, 310, 298, 2, 96),
        SiteLine(replace(rows[0], key="第三网格驿站"), 61, 120, 118, 0, 12),
    )
    return RangeView(
        _SITE, first, last, date(2026, 11, 20), 1200, len(days), total.group("", 1200), total.ends(), total.green,
        len(levels), satisfaction(levels), tuple(rows),
        tuple(services[key].group(key, 1200) for key in sorted(services)),
        dict(zip(codes.values(), _TITLES, strict=True)), {}, _staff(episodes, levels), 11_700, sites, False,
    )  # fmt: skip


def _staff(episodes: Sequence[Episode], levels: Sequence[int]) -> tuple[StaffLine, ...]:
    """Let one of the staff sit at each desk; everybody was rated alike."""
    lines, rated = [], len(levels) // len(_PEOPLE) // FEWEST_SHOWN * FEWEST_SHOWN
    for desk, name in enumerate(_PEOPLE, 1):
        mine = [one.service_s for one in episodes if one.desk_id == desk]
        told = (len(mine) / len(episodes), spread(mine).median_s, sum(mine) / 3600, rated, satisfaction(levels))
        lines.append(StaffLine(name, len(mine), *told))
    return tuple(sorted(lines, key=_visits, reverse=True))


def _visits(line: StaffLine) -> int:
    return line.visits
