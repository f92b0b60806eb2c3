"""The page and the workbook of a week, a month or any days."""

from __future__ import annotations

from datetime import timedelta

from app.documents.marks import Page
from app.documents.pages import Furniture, Paper, laid_out
from app.documents.ruled import CELL, Column, table
from app.documents.sheet import Sheet, Table, sheets_as_xlsx
from app.documents.strips import Strip, air, heading, paragraph, signatures, title
from app.documents.typeset import BODY
from app.feedback.levels import FEWEST_SHOWN
from app.reports.charts import columns, tiles
from app.reports.definitions import MEANING
from app.reports.figures import Group
from app.reports.ranges import RangeView, SiteLine, StaffLine, is_by_month, standing_out
from app.reports.sentences import compared
from app.reports.sheet import called, definitions, ends_of
from app.reports.words import NONE, minutes, share

_DENSE = CELL._replace(size=8, lead=1.22)
_LONG = 4  # characters of a heading
_HEADER = ("", "取号", "办结", "过号", "等候中位数", "等候九成", "办理中位数")
_STAFF = ("人员", "办理次数", "占全部", "办理中位数", "在席小时", "评价", "满意率")
_SITES = ("站点", "取号", "办结", "过号", "绿色通道", "等候中位数", "等候九成", "借出", "归还", "逾期", "新开件")


def range_title(view: RangeView) -> str:
    """Name a report by its days."""
    days = f"{view.first:%Y-%m-%d} 至 {view.last:%Y-%m-%d}"
    first, after = view.first, view.last + timedelta(days=1)
    if first.day == 1 and after.day == 1 and after == (first + timedelta(days=31)).replace(day=1):
        return f"{first.year} 年 {first.month} 月（{days}）"
    if (first.month, first.day, after.month, after.day, after.year) == (1, 1, 1, 1, first.year + 1):
        return f"{first.year} 年（{days}）"
    return days


def range_sheet(view: RangeView) -> Sheet:
    """Give the report of some days as a sheet: page, workbook and screen have the same figures."""
    state = "（暂计）" if view.provisional else ""
    services = tuple(_row(one, called(one.key, view.names)) for one in view.services)
    tables = (
        Table("合计（时间单位：分钟）", _HEADER, (_row(view.total, "合计"),)),
        Table("按月" if is_by_month(view) else "按日期", _HEADER, tuple(_row(one) for one in view.rows)),
        Table(MEANING["by_service"].zh, _HEADER, services),
        Table("各站点比较", _SITES, tuple(_site(one) for one in view.sites)),
        Table(f"按人员（评价每满 {FEWEST_SHOWN} 条才计入）", _STAFF, tuple(_staff(one) for one in view.staff)),
    )
    kept = tuple(each for each in tables if each.rows)
    return Sheet(f"{view.site} {range_title(view)}{state}", (*said(view), f"各日相加：{ends_of(view.ends)}"), kept)


def said(view: RangeView) -> tuple[str, ...]:
    """Say in two sentences how much it was, beside as many days before, and how it went."""
    one = view.total
    came = (
        f"{view.days} 个营业日，取号 {one.received} 人次，办结 {one.served}，过号 {one.missed}，绿色通道 {view.green}"
    )
    if view.before and not view.provisional:  # days that are still to come would count as days without anybody
        came += f"；{compared(one.received, view.before, f'前一段同样天数的 {view.before} 人次')}"
    waited = f"评价 {view.ratings} 条，满意率 {share(view.satisfied)}。"
    busiest, slowest = standing_out(view)
    if busiest is not None:
        waited += f"取号最多的是 {busiest.key}（{busiest.received} 人次）"
        if slowest is not None:
            waited += f"，等得最久的是 {slowest.key}（九成不超过 {minutes(slowest.wait.p90_s)} 分钟）"
        waited += "。"
    return (f"{came}。", waited)


def range_book(view: RangeView) -> bytes:
    """Give the report of some days as a workbook (.xlsx)."""
    sheet = range_sheet(view)
    return sheets_as_xlsx([("汇总", sheet), ("数字怎么来的", Sheet(sheet.title, (), (definitions(whole=True),)))])


def range_pages(view: RangeView) -> list[Page]:
    """Lay the report of some days out, its definitions last."""
    paper, sheet = Paper(), range_sheet(view)
    state = "（暂计）" if view.provisional else ""
    strips: list[Strip] = [title(f"{view.site}汇总", paper.room, range_title(view) + state), air(1)]
    for sentence in sheet.lines:
        strips += paragraph(sentence, paper.room, BODY._replace(size=10))
    strips += [air(1.5), tiles(_tiles(view), paper.room), air(2)]
    if view.rows:
        told = [(_short(one.key), float(one.received), _median(one)) for one in view.rows]
        longest = max(one.wait.median_s or 0 for one in view.rows)
        strips += heading(f"取号（柱）和等候中位数（横线，最高 {minutes(longest)} 分钟）", paper.room)
        strips += [columns(told, paper.room), air(2)]
    for each in sheet.tables:
        wide = 2.4 if each.header == _HEADER else 1.6
        named = [Column(each.header[0], wide), *(Column(text, _share_of(text), "right") for text in each.header[1:])]
        strips += [*heading(each.title, paper.room), *table(named, each.rows, paper.room, _DENSE), air(2)]
    strips += [signatures(("主管签字", "日期"), paper.room, BODY._replace(size=10), 9), air(2)]
    meant = definitions()
    strips += heading(meant.title, paper.room)
    strips += table([Column(meant.header[0], 1), Column(meant.header[1], 4)], meant.rows, paper.room, _DENSE)
    return laid_out(strips, paper, Furniture(sheet.title))


def _share_of(text: str) -> float:
    """Give how wide a column of figures is beside the others, so that no heading of one breaks."""
    return 1.25 if len(text) > _LONG else 1


def _tiles(view: RangeView) -> list[tuple[str, str, str]]:
    one = view.total
    within = f"{view.target_s // 60} 分钟内 {share(one.wait.within)}"
    return [
        (MEANING["received"].zh, str(one.received), f"{view.days} 个营业日"),
        (MEANING["served"].zh, str(one.served), f"过号 {one.missed}"),
        (MEANING["green"].zh, str(view.green), f"占 {share(view.green / one.received if one.received else None)}"),
        ("等候中位数", minutes(one.wait.median_s), "分钟"),
        ("九成等候不超过", minutes(one.wait.p90_s), f"分钟 · {within}"),
        (MEANING["satisfied"].zh, share(view.satisfied), f"{view.ratings} 条评价"),
    ]


def _row(one: Group, name: str = "") -> tuple[str, ...]:
    times = (one.wait.median_s, one.wait.p90_s, one.service.median_s)
    counts = (str(one.received), str(one.served), str(one.missed))
    return (name or one.key or NONE, *counts, *(minutes(value) for value in times))


def _staff(one: StaffLine) -> tuple[str, ...]:
    rated = NONE if one.rated is None else str(one.rated)
    work = (str(one.visits), share(one.load), minutes(one.median_s), f"{one.hours:.1f}")
    return (one.name or NONE, *work, rated, share(one.satisfied))


def _site(one: SiteLine) -> tuple[str, ...]:
    total = one.total
    counts = (total.received, total.served, total.missed, one.green)
    lent = (one.out, one.back, one.overdue, one.cases)
    waits = (minutes(total.wait.median_s), minutes(total.wait.p90_s))
    return (total.key or NONE, *map(str, counts), *waits, *map(str, lent))


def _short(key: str) -> str:
    return key[5:] if len(key) > 7 else key


def _median(one: Group) -> float | None:
    return None if one.wait.median_s is None else one.wait.median_s / 60
