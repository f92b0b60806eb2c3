"""The day's page: one A4 with its figures and three sentences, its definitions on the back."""

from __future__ import annotations

from app.documents.sheet import Sheet, Table, as_pdf
from app.reports.definitions import DEFINITIONS, MEANING, SPREAD
from app.reports.figures import DayFigures, Group, Spread
from app.reports.reading import DayReport
from app.reports.sentences import sentences_of

NONE = "—"
_ENDS = ("received", "carried_in", "served", "missed", "cancelled", "unserved", "carried_out", "still_open")


def day_page_pdf(report: DayReport) -> bytes:
    """Give the day's page as PDF."""
    return as_pdf(day_sheet(report))


def day_sheet(report: DayReport) -> Sheet:
    """Give the day's page as a sheet: its tables hold the figures that the workbook and the screen show, too."""
    one = report.figures
    state = "（暂计，尚未日结）" if one.provisional else ""
    foot = f"审计链第 {report.audit_seq} 条 {report.audit_head[:16]} · 主管签字：__________"
    return Sheet(
        title=f"{report.site}日报 {report.day:%Y-%m-%d}{state}",
        lines=sentences_of(report),
        tables=(_ends(one), _waits(report), *_groups(one), _further(one), _definitions()),
        foot=foot,
    )


def minutes(seconds: int | None) -> str:
    """Give a duration in minutes with one decimal."""
    return NONE if seconds is None else f"{seconds / 60:.1f}"


def share(part: float | None) -> str:
    """Give a share in whole per cent."""
    return NONE if part is None else f"{part * 100:.0f}%"


def _zh(name: str) -> str:
    return MEANING[name].zh


def _ends(one: DayFigures) -> Table:
    header = ("人次", *(_zh(name) for name in _ENDS))
    return Table("号票", header, (("合计", *(str(getattr(one, name)) for name in _ENDS)),))


def _waits(report: DayReport) -> Table:
    one = report.figures
    within = f"{report.target_s // 60} 分钟内"
    rows = [
        _spread_row("等候（全部）", one.wait),
        _spread_row("等候（优先）", one.green_wait),
        _spread_row("等候（普通）", one.ordinary_wait),
        _spread_row(_zh("walk"), one.walk),
        _spread_row(_zh("service"), one.service),
    ]
    return Table("时间（分钟）", ("", "人次", "平均", "中位数", "九成不超过", "最长", within), tuple(rows))


def _spread_row(name: str, told: Spread) -> tuple[str, ...]:
    times = (told.mean_s, told.median_s, told.p90_s, told.max_s)
    return (name, str(told.n), *(minutes(value) for value in times), share(told.within))


def _groups(one: DayFigures) -> tuple[Table, ...]:
    header = ("", "取号", "办结", "过号", "等候中位数", "等候九成", "办理中位数")
    told = (("by_service", one.by_service), ("by_class", one.by_class), ("by_half_hour", one.by_half_hour))
    tables = [Table(_zh(name), header, tuple(_group_row(each) for each in groups)) for name, groups in told if groups]
    if one.by_desk:
        rows = tuple(
            (g.key, str(g.received), str(g.served), str(g.missed), minutes(g.service.median_s)) for g in one.by_desk
        )
        tables.append(Table(_zh("by_desk"), ("席", "叫号", "办结", "过号", "办理中位数"), rows))
    return tuple(tables)


def _group_row(each: Group) -> tuple[str, ...]:
    times = (each.wait.median_s, each.wait.p90_s, each.service.median_s)
    return (each.key, str(each.received), str(each.served), str(each.missed), *(minutes(value) for value in times))


def _further(one: DayFigures) -> Table:
    rows = [
        (_zh("green"), f"{one.green}（{share(one.green_share)}）"),
        (_zh("estimates"), f"{one.estimates.told} 个，落在范围内 {share(one.estimates.inside)}"),
        (_zh("sight_grants"), str(one.sight_grants)),
        (_zh("paused_s"), f"{minutes(one.paused_s)} 分钟"),
        (_zh("inexact_ends"), str(one.inexact_ends)),
        (_zh("clock_jumps"), str(one.clock_jumps)),
        (_zh("reprints"), str(one.reprints)),
        (_zh("ratings"), f"{one.ratings}，{_zh('satisfied')} {share(one.satisfied)}"),
        (_zh("levels"), " / ".join(map(str, one.levels))),
        (
            _zh("loans_out"),
            f"{one.loans_out}，{_zh('loans_back')} {one.loans_back}，{_zh('loans_late')} {one.loans_late}",
        ),
        (
            _zh("cases"),
            _counted(
                one.cases, {"opened": "新开", "ended": "办结", "visits": "上门", "open": "未结", "overdue": "逾期"}
            ),
        ),
        (_zh("notices"), _counted(one.notices, {"given": "开出", "saved": "少跑一趟", "open": "未结"})),
        (_zh("prints"), _counted(one.prints, _PAPERS)),
    ]
    return Table("其他", ("项目", "数字"), tuple(rows))


_PAPERS = {"leaflet": "单页", "large": "大字版", "booklet": "手册", "notice": "告知单", "circle": "服务圈图"}


def _counted(told: object, words: dict[str, str]) -> str:
    counts = dict(told) if isinstance(told, dict) else {}
    return "，".join(f"{zh} {counts[name]}" for name, zh in words.items() if name in counts) or NONE


def _definitions() -> Table:
    rows = [(one.zh, one.meaning) for one in DEFINITIONS]
    return Table("数字怎么来的", ("数字", "算法"), (*rows, ("时间", SPREAD)))
