"""The figures of a day as plain tables: what the workbook holds, and what page and screen say in the same words."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents.sheet import Sheet, Table
from app.reports.definitions import DEFINITIONS, MEANING, SPREAD
from app.reports.figures import DayFigures, Group, Spread
from app.reports.reading import DayReport
from app.reports.sentences import sentences_of

NONE = "—"
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
            *_groups(one),
            Table("其他", ("项目", "数字"), further(one)),
            definitions(),
        ),
        foot=foot,
    )


def ends_of(one: DayFigures) -> str:
    """Say in one line how everybody ended; the two sides are equal."""
    came = f"{zh('received')} {one.received} + {zh('carried_in')} {one.carried_in}"
    return f"{came} = " + " + ".join(f"{zh(name)} {getattr(one, name)}" for name in _ENDS[2:])


_CLASSES = {
    "ordinary": "普通",
    "disabled": "残疾",
    "ill": "重病",
    "pregnant": "孕妇",
    "infant": "带婴幼儿",
    "veteran": "军人",
    "other": "其他优先",
}


def class_name(key: str) -> str:
    """Give what a class is called."""
    return f"{key.removeprefix('elderly')} 岁以上" if key.startswith("elderly") else _CLASSES.get(key, key)


def minutes(seconds: int | None) -> str:
    """Give a duration in minutes with one decimal."""
    return NONE if seconds is None else f"{seconds / 60:.1f}"


def share(part: float | None) -> str:
    """Give a share in whole per cent."""
    return NONE if part is None else f"{part * 100:.0f}%"


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


def _groups(one: DayFigures) -> tuple[Table, ...]:
    header = ("", "取号", "办结", "过号", "等候中位数", "等候九成", "办理中位数")
    told = (("by_service", one.by_service), ("by_class", one.by_class), ("by_half_hour", one.by_half_hour))
    tables = [Table(zh(name), header, tuple(map(_group_row, groups))) for name, groups in told if groups]
    if one.by_desk:
        rows = tuple(
            (g.key, str(g.received), str(g.served), str(g.missed), minutes(g.service.median_s)) for g in one.by_desk
        )
        tables.append(Table(zh("by_desk"), ("席", "叫号", "办结", "过号", "办理中位数"), rows))
    return tuple(tables)


def _group_row(each: Group) -> tuple[str, ...]:
    times = (each.wait.median_s, each.wait.p90_s, each.service.median_s)
    return (
        class_name(each.key),
        str(each.received),
        str(each.served),
        str(each.missed),
        *(minutes(value) for value in times),
    )


def further(one: DayFigures) -> tuple[tuple[str, str], ...]:
    """Give what else is counted, each with its name."""
    return (
        (zh("green"), f"{one.green}（{share(one.green_share)}）"),
        (zh("estimates"), f"{one.estimates.told} 个，落在范围内 {share(one.estimates.inside)}"),
        (zh("sight_grants"), str(one.sight_grants)),
        (zh("paused_s"), f"{minutes(one.paused_s)} 分钟"),
        (zh("inexact_ends"), str(one.inexact_ends)),
        (zh("clock_jumps"), str(one.clock_jumps)),
        (zh("reprints"), str(one.reprints)),
        (zh("ratings"), f"{one.ratings}，{zh('satisfied')} {share(one.satisfied)}"),
        (zh("levels"), " / ".join(map(str, one.levels))),
        (
            zh("loans_out"),
            f"{one.loans_out}，{zh('loans_back')} {one.loans_back}，{zh('loans_late')} {one.loans_late}",
        ),
        (
            zh("cases"),
            _counted(
                one.cases, {"opened": "新开", "ended": "办结", "visits": "上门", "open": "未结", "overdue": "逾期"}
            ),
        ),
        (zh("notices"), _counted(one.notices, {"given": "开出", "saved": "少跑一趟", "open": "未结"})),
        (zh("prints"), _counted(one.prints, _PAPERS)),
    )


_PAPERS = {"leaflet": "单页", "large": "大字版", "booklet": "手册", "notice": "告知单", "circle": "服务圈图"}


def _counted(told: object, words: dict[str, str]) -> str:
    counts = dict(told) if isinstance(told, dict) else {}
    return "，".join(f"{zh} {counts[name]}" for name, zh in words.items() if name in counts) or NONE


def definitions() -> Table:
    """Give what each figure means, for the page's back."""
    rows = [(one.zh, one.meaning) for one in DEFINITIONS]
    return Table("数字怎么来的", ("数字", "算法"), (*rows, ("时间", SPREAD)))
