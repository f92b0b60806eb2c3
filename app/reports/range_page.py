"""The page and the workbook of a week, a month or any days."""

from __future__ import annotations

from typing import Literal

from app.documents.marks import Page
from app.documents.pages import Furniture, Paper, laid_out
from app.documents.ruled import CELL, Column, table
from app.documents.sheet import Sheet, Table, as_xlsx
from app.documents.strips import air, heading, signatures, title
from app.documents.typeset import BODY
from app.feedback.levels import FEWEST_SHOWN
from app.reports.charts import columns, tiles
from app.reports.definitions import MEANING
from app.reports.figures import Group
from app.reports.ranges import RangeView, StaffLine
from app.reports.sheet import NONE, definitions, minutes, share

_DENSE = CELL._replace(size=8, lead=1.22)
_HEADER = ("", "取号", "办结", "过号", "等候中位数", "等候九成", "办理中位数")
_STAFF = ("人员", "办理次数", "办理中位数", "在席小时", "评价", "满意率")


def range_title(view: RangeView) -> str:
    """Name a report by its days."""
    return f"{view.first:%Y-%m-%d} 至 {view.last:%Y-%m-%d}"


def range_sheet(view: RangeView) -> Sheet:
    """Give the report of some days as a sheet: page, workbook and screen have the same figures."""
    state = "（暂计）" if view.provisional else ""
    tables = (
        Table("合计", _HEADER, (_row(view.total, "合计"),)),
        Table("按日期", _HEADER, tuple(_row(one) for one in view.rows)),
        Table(MEANING["by_service"].zh, _HEADER, tuple(_row(one) for one in view.services)),
        Table(f"按人员（评价不足 {FEWEST_SHOWN} 条的不显示）", _STAFF, tuple(_staff(one) for one in view.staff)),
    )
    said = f"{view.days} 个营业日，绿色通道 {view.green}，评价 {view.ratings} 条，满意率 {share(view.satisfied)}。"
    return Sheet(f"{view.site} {range_title(view)}{state}", (said,), tables)


def range_book(view: RangeView) -> bytes:
    """Give the report of some days as a workbook (.xlsx)."""
    sheet = range_sheet(view)
    return as_xlsx(Sheet(sheet.title, sheet.lines, (*sheet.tables, definitions())))


def range_pages(view: RangeView) -> list[Page]:
    """Lay the report of some days out, its definitions last."""
    paper, sheet = Paper(), range_sheet(view)
    strips = [title(f"{view.site}汇总", paper.room, range_title(view)), air(1), tiles(_tiles(view), paper.room), air(2)]
    if view.rows:
        told = [(_short(one.key), float(one.received), _median(one)) for one in view.rows]
        strips += heading("取号（柱）和等候中位数（横线）", paper.room)
        strips += [columns(told, paper.room), air(2)]
    for each in (*sheet.tables, definitions()):
        first, *others = each.header
        words = each.title == definitions().title
        side: Literal["left", "right"] = "left" if words else "right"
        named = [Column(first, 1.6 if not words else 1), *(Column(text, 4 if words else 1, side) for text in others)]
        if each.rows:
            strips += [*heading(each.title, paper.room), *table(named, each.rows, paper.room, _DENSE), air(2)]
    strips.append(signatures(("主管签字", "日期"), paper.room, BODY._replace(size=10), 9))
    return laid_out(strips, paper, Furniture(sheet.title))


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
    return (one.name or NONE, str(one.visits), minutes(one.median_s), f"{one.hours:.1f}", rated, share(one.satisfied))


def _short(key: str) -> str:
    return key[5:] if len(key) > 7 else key


def _median(one: Group) -> float | None:
    return None if one.wait.median_s is None else one.wait.median_s / 60
