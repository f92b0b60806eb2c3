"""The fixed words of a materials notice, in the two languages that a hall may choose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class MaterialsWords:
    """Headings and sentences, with `{}` for what is filled in."""

    language: str
    title: str
    reprint: str
    matter: str
    missing: str
    brought: str
    source: str
    note: str
    phones: str
    where: str
    when: str
    ask_here: str
    come_back: str
    given: str
    ticket: str
    by: str
    count: str
    comma: str
    dot: str = " · "

    def made(self, at: datetime, ticket: str, by: str) -> list[str]:
        """Say when it was given, in which visit and by whom."""
        told = [self.given.format(at=at.strftime("%Y-%m-%d %H:%M"))]
        told += [self.ticket.format(ticket=ticket)] if ticket else []
        told += [self.by.format(name=by)] if by else []
        return told


CHINESE = MaterialsWords(
    language="zh-CN",
    title="一次性告知单",
    reprint="补打",
    matter="要办的事",
    missing="还缺这 {count} 样，带齐再来",
    brought="已带",
    source="到哪里拿：{text}",
    note="说明",
    phones="打电话",
    where="在哪办",
    when="何时办",
    ask_here="不清楚的，请到前台问。",
    come_back="再来时请带上这张单子：前台一扫就接着办，不用从头说起。",
    given="{at} 开出",
    ticket="号票 {ticket}",
    by="经办 {name}",
    count="第 {page} 页 共 {pages} 页",
    comma="、",
)
ENGLISH = MaterialsWords(
    language="en",
    title="What to bring",
    reprint="Reprint",
    matter="For",
    missing="Still missing: {count}. Please bring all of it",
    brought="Brought",
    source="Where to get it: {text}",
    note="Note",
    phones="Phone",
    where="Where",
    when="When",
    ask_here="Please ask at the front desk.",
    come_back="Bring this paper when you come again: the desk scans it and goes on from here.",
    given="Given {at}",
    ticket="ticket {ticket}",
    by="by {name}",
    count="Page {page} of {pages}",
    comma=", ",
)
