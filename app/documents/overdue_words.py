"""The fixed words of the overdue list, in the two languages that a hall may choose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class OverdueWords:
    """Names of columns, and sentences with `{}` for what is filled in."""

    language: str
    title: str
    internal: str
    why: str
    made: str
    total: str
    nobody: str
    columns: tuple[str, str, str, str]
    due: str
    contacted: str
    never: str
    to_fill: str
    none: str
    shred: str
    count: str

    def of_day(self, site: str, today: date, at: datetime, by: str) -> str:
        """Say of which station and day the list is, and who made it when."""
        return self.made.format(site=site, today=today.isoformat(), at=at.strftime("%Y-%m-%d %H:%M"), by=by)

    def late(self, due: date, days: int) -> str:
        """Say since when an item is late."""
        return self.due.format(due=due.isoformat(), days=days)

    def last_contact(self, at: datetime | None, how: str) -> str:
        """Say when somebody spoke to the borrower last, and what came of it."""
        return self.contacted.format(at=at.strftime("%Y-%m-%d %H:%M"), how=how).strip() if at else self.never


CHINESE = OverdueWords(
    language="zh-CN",
    title="逾期未还联系单",
    internal="仅供内部联系使用，请勿张贴、拍照外传",
    why="未经本人单独同意，不得公开他人姓名和电话（《个人信息保护法》第二十五条）。用后请交回或销毁。",
    made="{site} · 截至 {today} · {by} 于 {at} 打印",
    total="共 {people} 人，{items} 件",
    nobody="未登记姓名",
    columns=("借用人和电话", "逾期物品", "最近一次联系", "这次联系的结果"),
    due="应还 {due}，逾期 {days} 天",
    contacted="{at}\n{how}",
    never="还没有联系过",
    to_fill="☐已联系上 ☐无人接听\n答应哪天还：\n记录：",
    none="没有逾期未还的物品。",
    shred="用后请交回或销毁",
    count="第 {page} 页 共 {pages} 页",
)
ENGLISH = OverdueWords(
    language="en",
    title="Overdue items to call about",
    internal="For calls by staff only: never post or pass on",
    why="Names and phones may not be made public without a person's own consent "
    "(Personal Information Protection Law, art. 25). Hand back or shred after use.",
    made="{site} · as of {today} · printed by {by} on {at}",
    total="{people} people, {items} items",
    nobody="No name asked",
    columns=("Borrower and phone", "Overdue items", "Last contact", "Result this time"),
    due="due {due}, days late: {days}",
    contacted="{at}\n{how}",
    never="not contacted yet",
    to_fill="☐reached\n☐no answer\nWill return on:\nNote:",
    none="Nothing is overdue.",
    shred="Hand back or shred after use",
    count="Page {page} of {pages}",
)
