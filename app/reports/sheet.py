"""The figures of a day as plain tables: what the workbook holds, and what page and screen say in the same words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.documents.sheet import Sheet, Table
from app.feedback.words import REASONS
from app.reports.buckets import Ends
from app.reports.definitions import DEFINITIONS, MEANING, SPREAD
from app.reports.facts import facts_of
from app.reports.figures import DayFigures, Group, Spread
from app.reports.lines import VisitLine
from app.reports.reading import DayReport
from app.reports.sentences import sentences_of
from app.reports.words import ENDINGS, NONE, class_name, minutes, share

_ENDS = ("received", "carried_in", "served", "missed", "cancelled", "unserved", "carried_out", "still_open")


def day_sheet(report: DayReport, before: Sequence[DayFigures] = ()) -> Sheet:
    """Give the day's page as a sheet: its tables hold the figures that the workbook and the screen show, too."""
    one = report.figures
    state = "（暂计，尚未日结）" if one.provisional else ""
    foot = f"审计链第 {report.audit_seq} 条 {report.audit_head[:16]} · 主管签字：__________"
    return Sheet(
        title=f"{report.site}日报 {report.day:%Y-%m-%d}{state}",
        lines=sentences_of(report, before),
        tables=(
            _ends(one),
            _waits(report),
            *_groups(report),
            *(each for each in (_pauses(one), _reasons(one), *_lending(one)) if each.rows),
            _further(report),
        ),
        foot=foot,
    )


def ends_of(one: DayFigures | Ends) -> str:
    """Say in one line how everybody ended; the two sides are equal."""
    came = f"{zh('received')} {one.received} + {zh('carried_in')} {one.carried_in}"
    return f"{came} = " + " + ".join(f"{zh(name)} {getattr(one, name)}" for name in _ENDS[2:])


def zh(name: str) -> str:
    """Give what a figure is called."""
    return MEANING[name].zh


def _ends(one: DayFigures) -> Table:
    header = ("人次", *(zh(name) for name in _ENDS))
    return Table("号票", header, (("合计", *(str(getattr(one, name)) for name in _ENDS)),))


def _waits(report: DayReport) -> Table:
    one = report.figures
    within = f"{report.target_s // 60} 分钟内"
    rows = [
        _spread_row("等候（全部）", one.wait),
        _spread_row("等候（优先）", one.green_wait),
        _spread_row("等候（普通）", one.ordinary_wait),
        _spread_row(zh("walk"), one.walk),
        _spread_row(zh("service"), one.service),
    ]
    return Table("时间（分钟）", ("", "人次", "平均", "中位数", "九成不超过", "最长", within), tuple(rows))


def _spread_row(name: str, told: Spread) -> tuple[str, ...]:
    times = (told.mean_s, told.median_s, told.p90_s, told.max_s)
    return (name, str(told.n), *(minutes(value) for value in times), share(told.within))


def called(key: str, services: Mapping[str, str]) -> str:
    """Give what a row is called: a service by its letter and name, a class in words, a time as it is."""
    return f"{key} {services[key]}" if key in services else class_name(key) or NONE


def _groups(report: DayReport) -> tuple[Table, ...]:
    one = report.figures
    header = ("", "取号", "办结", "过号", "等候中位数", "等候九成", "办理中位数")
    told = (("by_service", one.by_service), ("by_class", one.by_class), ("by_half_hour", one.by_half_hour))
    tables = [
        Table(zh(name), header, tuple(_group_row(each, report.services) for each in groups))
        for name, groups in told
        if groups
    ]
    if one.by_desk:
        rows = tuple(
            (g.key, str(g.received), str(g.served), str(g.missed), minutes(g.service.median_s)) for g in one.by_desk
        )
        tables.append(Table(zh("by_desk"), ("席", "叫号", "办结", "过号", "办理中位数"), rows))
    return tuple(tables)


def _group_row(each: Group, services: Mapping[str, str]) -> tuple[str, ...]:
    times = (each.wait.median_s, each.wait.p90_s, each.service.median_s)
    return (
        called(each.key, services),
        str(each.received),
        str(each.served),
        str(each.missed),
        *(minutes(value) for value in times),
    )


def _pauses(one: DayFigures) -> Table:
    rows = tuple(
        (f"{each.desk} 席 {each.reason}".strip(), str(each.times), minutes(each.seconds)) for each in one.pauses
    )
    return Table(zh("paused_s"), ("席和原因", "次数", "分钟"), rows)


def _reasons(one: DayFigures) -> Table:
    counts = sorted(one.reasons.items(), key=lambda pair: (-pair[1], pair[0]))
    rows = tuple((REASONS[name].zh if name in REASONS else name, str(count)) for name, count in counts)
    return Table(zh("reasons"), ("原因", "次数"), rows)


def _lending(one: DayFigures) -> tuple[Table, ...]:
    kinds = tuple((name or NONE, str(out), str(back)) for name, out, back in one.by_category)
    sites = tuple((s.name or NONE, str(s.out), str(s.back), str(s.open), str(s.overdue)) for s in one.by_station)
    return (
        Table(zh("by_category"), ("类别", "借出", "归还"), kinds),
        Table(zh("by_station"), ("站点", "借出", "归还", "日终在外", "逾期"), sites),
    )


def further(report: DayReport) -> tuple[tuple[str, str], ...]:
    """Give what else is counted, each with its name."""
    return tuple((zh(fact.name), fact.told()) for fact in facts_of(report))


def _further(report: DayReport) -> Table:
    """Give the same with a value a row."""
    rows = []
    for fact in facts_of(report):
        name = zh(fact.name)
        rows += [(f"{name} {part.label()}".strip(), part.value or "是") for part in fact.parts] or [(name, NONE)]
    return Table("其他", ("项目", "数字"), tuple(rows))


def raw_sheet(report: DayReport) -> Sheet:
    """Give every visit of the day: numbers and times; no name, no class of priority, no words of anybody."""
    header = ("号", "事项", "优先", "上日结转", "取号", "等候（分钟）", "在席（分钟）", "席", "结果", "办结时间不准")
    rows = tuple(_raw(line) for line in report.lines)
    return Sheet(f"{report.site} {report.day:%Y-%m-%d} 明细", (), (Table("每个号一行", header, rows),))


def _raw(line: VisitLine) -> tuple[str, ...]:
    return (
        line.ticket,
        line.service,
        "是" if line.green else "",
        "是" if line.carried else "",
        f"{line.arrived:%Y-%m-%d %H:%M:%S}",
        minutes(line.wait_s),
        minutes(line.service_s),
        "、".join(line.desks),
        ENDINGS[line.ending].zh,
        "是" if line.inexact else "",
    )


def definitions_sheet(report: DayReport) -> Sheet:
    """Give what each figure means as a sheet of its own."""
    return Sheet(f"{report.site}日报", (), (definitions(whole=True),))


def definitions(whole: bool = False) -> Table:
    """Give what each figure means, for the page's back; `whole` has a row of its own for every part of a line."""
    rows = [(one.zh, one.meaning) for one in DEFINITIONS if whole or not one.within]
    return Table("数字怎么来的", ("数字", "算法"), (*rows, ("时间", SPREAD)))
