"""The day's page: its figures, two charts and three sentences on one A4, its definitions on the back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.documents.marks import MM, Page
from app.documents.pages import Furniture, Paper, laid_out
from app.documents.pdf import pdf_of
from app.documents.ruled import CELL, Column, table
from app.documents.strips import Strip, air, facts, heading, height_of, paragraph, signatures, title
from app.documents.typeset import BODY, HEAD, SMALL, Style, width
from app.reports.charts import bars, columns, side_by_side, tiles
from app.reports.figures import DayFigures, Group
from app.reports.reading import DayReport
from app.reports.sentences import sentences_of
from app.reports.sheet import called, definitions, ends_of, further, zh
from app.reports.words import class_name, minutes, share

_DENSE = CELL._replace(size=8, lead=1.22)
_TIGHT = CELL._replace(size=7, lead=1.02)
_HEAD = HEAD._replace(size=10.5)
_PLAIN = BODY._replace(size=10)
_FACT = BODY._replace(size=8.5)
_LARGE_FACT = BODY._replace(size=9.5)
_SMALL_FACT = BODY._replace(size=7.5, lead=1.25)
_TALL_MM, _LOW_MM = 52, 34
CROWDED = 12  # rows of a table, beyond which the page is set tighter
_NAME_WIDE = 3.2  # of the column of names, where one of figures is 1
MOST_ROWS = 20  # services, or desks, that the page names; the workbook has all


def day_page_pdf(report: DayReport, before: Sequence[DayFigures] = ()) -> bytes:
    """Give the day's page; `before` are the same weekdays before it, the newest first."""
    return pdf_of(day_pages(report, before), f"{report.site}日报 {report.day}")


def day_pages(report: DayReport, before: Sequence[DayFigures] = ()) -> list[Page]:
    """Lay the day's page and its back out, for a file or a printer."""
    paper = Paper()
    name = f"{report.site}日报"
    day = f"{report.day.year} 年 {report.day.month} 月 {report.day.day} 日 星期{'一二三四五六日'[report.day.weekday()]}"
    state = "（暂计，尚未日结）" if report.figures.provisional else ""
    strips: list[Strip] = []
    for tall, times in ((True, True), (False, True), (False, False)):
        lines = (*(_times(report.figures) if times else ()), *further(report))
        strips = [title(name, paper.room, day + state), *_front(report, before, lines, paper.room, tall)]
        if height_of(strips) <= paper.depth:
            break
    strips += _back(paper)
    head = f"审计链 {report.audit_seq} · {report.audit_head[:16]}"
    return laid_out(strips, paper, Furniture(f"{name} {report.day}", head))


def _front(
    report: DayReport, before: Sequence[DayFigures], lines: Sequence[tuple[str, str]], room: float, tall: bool
) -> list[Strip]:
    """Lay the page itself out, with what else there is to say; `tall` where there is room for larger charts."""
    one = report.figures
    strips: list[Strip] = [air(1)]
    for sentence in sentences_of(report, before):
        strips += paragraph(sentence, room, _PLAIN)
    strips += [air(1.5), tiles(_tiles(report), room), air(1.5)]
    strips += paragraph(ends_of(one), room, SMALL)
    gap = room * 0.04
    if one.received or one.by_desk:
        strips += [air(1), _charts(one, room, gap, tall), air(1)]
    else:
        strips += [air(2), *paragraph("当天没有人取号，没有图表。", room, _PLAIN), air(2)]
    half = (room - gap) / 2
    crowded = max(len(one.by_service), len(one.by_desk)) > CROWDED
    cell = _TIGHT if crowded else _DENSE
    services = [*heading(zh("by_service"), half, _HEAD), *_groups(one.by_service, report.services, half, cell)]
    desks = [*heading(zh("by_desk"), half, _HEAD), *_desks(one.by_desk, half, cell)]
    if crowded:  # what else there is to say goes below the shorter table: all of it stays on one page
        shorter = min(services, desks, key=height_of)
        shorter += [air(1.5), *facts(lines, half, _SMALL_FACT, 1)]
    if one.received or one.by_desk:
        strips += [side_by_side(services, desks, half + gap), air(1.5)]
    if not crowded:
        strips += [*facts(lines, room, _LARGE_FACT if tall else _FACT, 2), air(1)]
    strips.append(signatures(("主管签字", "日期"), room, _PLAIN, 9))
    return strips


def _times(one: DayFigures) -> list[tuple[str, str]]:
    """Give what tiles and tables say nothing of; the screen and the workbook have all of each."""
    told = (
        ("wait", one.wait.n, f"平均 {minutes(one.wait.mean_s)}，最长 {minutes(one.wait.max_s)} 分钟"),
        *(
            (name, each.n, f"中位数 {minutes(each.median_s)}，九成不超过 {minutes(each.p90_s)} 分钟")
            for name, each in (("walk", one.walk), ("service", one.service))
        ),
    )
    return [(zh(name), text) for name, n, text in told if n]


def _charts(one: DayFigures, room: float, gap: float, tall: bool) -> Strip:
    wide, narrow = room * 0.60, room * 0.36
    longest = max((group.wait.median_s or 0 for group in one.by_half_hour), default=0)
    told = f"取号（柱）和等候中位数（横线，最高 {minutes(longest)} 分钟）"
    times = columns(_by_time(one), wide, _TALL_MM if tall else _LOW_MM)
    classes = bars(_by_class(one), narrow, 6.4 if tall else 5.2)
    left = [*heading(told, wide, _HEAD), times]
    right = [*heading("等候：中位数和九成（分钟）", narrow, _HEAD), classes]
    return side_by_side(left, right, wide + gap)


def _back(paper: Paper) -> list[Strip]:
    told = definitions()
    named = [Column(told.header[0], 1), Column(told.header[1], 4)]
    # Whatever is left of the first page stays white: the back is for the back.
    return [
        Strip(paper.depth * 0.99, air=True),
        *heading(told.title, paper.room),
        *table(named, told.rows, paper.room, _DENSE),
    ]


def _tiles(report: DayReport) -> list[tuple[str, str, str]]:
    one = report.figures
    within = f"{report.target_s // 60} 分钟内 {share(one.wait.within)}"
    return [
        (zh("received"), str(one.received), f"上日结转 {one.carried_in}"),
        (zh("served"), str(one.served), f"过号 {one.missed}"),
        (zh("green"), str(one.green), f"占 {share(one.green_share)}"),
        ("等候中位数", minutes(one.wait.median_s), "分钟"),
        ("九成等候不超过", minutes(one.wait.p90_s), f"分钟 · {within}"),
        (zh("satisfied"), share(one.satisfied), f"{one.ratings} 条评价"),
    ]


def _by_time(one: DayFigures) -> list[tuple[str, float, float | None]]:
    return [
        (group.key, group.received, group.wait.median_s / 60 if group.wait.median_s is not None else None)
        for group in one.by_half_hour
    ]


def _by_class(one: DayFigures) -> list[tuple[str, float, float, str]]:
    told = []
    for group in one.by_class:
        p90, median = (group.wait.p90_s or 0) / 60, (group.wait.median_s or 0) / 60
        told.append(
            (class_name(group.key), p90, median, f"{minutes(group.wait.median_s)} / {minutes(group.wait.p90_s)}")
        )
    return told


def _groups(groups: Sequence[Group], services: Mapping[str, str], room: float, cell: Style) -> list[Strip]:
    named = [Column("", _NAME_WIDE), *(Column(text, 1, "right") for text in ("取号", "办结", "过号", "等候", "九成"))]
    name_room = room * _NAME_WIDE / (_NAME_WIDE + 5) - 2.5 * MM
    rows = [
        (
            _on_a_line(called(g.key, services), name_room, cell),
            str(g.received),
            str(g.served),
            str(g.missed),
            minutes(g.wait.median_s),
            minutes(g.wait.p90_s),
        )
        for g in groups[:MOST_ROWS]
    ]
    return table(named, [*rows, *_more(groups, 6)], room, cell)


def _on_a_line(text: str, room: float, style: Style) -> str:
    """Cut a name that would need a second line; the workbook has it whole."""
    if width(text, style) <= room:
        return text
    while text and width(text + "…", style) > room:
        text = text[:-1]
    return text + "…"


def _desks(groups: Sequence[Group], room: float, cell: Style) -> list[Strip]:
    named = [Column("席", 1), *(Column(text, 1, "right") for text in ("叫号", "办结", "过号", "办理中位数"))]
    rows = [
        (g.key, str(g.received), str(g.served), str(g.missed), minutes(g.service.median_s)) for g in groups[:MOST_ROWS]
    ]
    return table(named, [*rows, *_more(groups, 5)], room, cell)


def _more(groups: Sequence[Group], cells: int) -> list[Sequence[str]]:
    left = len(groups) - MOST_ROWS
    return [(f"另 {left} 个", *[""] * (cells - 1))] if left > 0 else []
