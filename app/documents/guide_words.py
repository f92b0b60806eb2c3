"""The fixed words of the papers of service guides, in the two languages that a hall may choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class GuideWords:
    """Headings and sentences, with `{}` for what is filled in."""

    language: str
    leaflet: str
    large: str
    unchecked: str
    who: str
    bring: str
    steps: str
    online_steps: str
    time: str
    cost: str
    where: str
    when: str
    phones: str
    easy: str
    anybody: str
    nothing: str
    no_steps: str
    free: str
    nowhere: str
    no_hours: str
    no_phones: str
    version: str
    checked_on: str
    never_checked: str
    printed: str
    count: str
    alert: str
    until: str
    past_review: str
    starter: str
    not_published: Mapping[str, str]
    scan_link: str
    scan_number: str
    link_long: str
    rest: str
    rest_scan: str
    left_out: str
    notes: str
    comma: str
    dot: str = " · "

    def foot(self, *told: str) -> str:
        """Put what a foot says into one line."""
        return self.dot.join(filter(None, told))

    def day(self, day: date) -> str:
        """Say a date."""
        return day.isoformat()


CHINESE = GuideWords(
    language="zh-CN",
    leaflet="办事指南",
    large="办事指南 · 大字版",
    unchecked="未核对",
    who="谁能办",
    bring="带什么",
    steps="怎么办",
    online_steps="网上步骤",
    time="要多久",
    cost="收费吗",
    where="在哪办",
    when="何时办",
    phones="打电话",
    easy="一句话说明",
    anybody="都可以办。",
    nothing="不用带材料。",
    no_steps="没有固定步骤，到窗口说明来意即可。",
    free="不收费",
    nowhere="没有办理窗口。",
    no_hours="没有固定时间，请先打电话问。",
    no_phones="没有咨询电话，请到前台问。",
    version="第 {version} 版",
    checked_on="核对于 {day}",
    never_checked="核对日期：未核对",
    printed="印于 {day}",
    count="第 {page} 页 共 {pages} 页",
    alert="临时通知：",
    until="（到 {day} 为止）",
    past_review="已过核对期（应在 {day} 前重新核对），来办前请先打电话或到前台问清楚。",
    starter="参考文本，本地还没有核对，内容以窗口答复为准。",
    not_published={"draft": "草稿，还没有发布。", "withdrawn": "已停用，请不要再发放。"},
    scan_link="扫码看网上指南",
    scan_number="编号 {number}\n前台可扫码",
    link_long="网址有 {length} 个字符，超过二维码的上限（{limit} 个），这里没有印二维码。",
    rest="还有 {count} 项，详见手册或到前台问。",
    rest_scan="还有 {count} 项，详见手册或扫码看。",
    left_out="其余详见手册或到前台问。",
    notes="记一记",
    comma="、",
)
ENGLISH = GuideWords(
    language="en",
    leaflet="Service guide",
    large="Service guide · large print",
    unchecked="not checked",
    who="Who",
    bring="Bring",
    steps="Steps",
    online_steps="Online",
    time="How long",
    cost="Cost",
    where="Where",
    when="When",
    phones="Phone",
    easy="In short",
    anybody="Anybody.",
    nothing="Nothing to bring.",
    no_steps="No fixed steps: come and say what you need.",
    free="Free of charge",
    nowhere="There is no counter for it.",
    no_hours="No fixed hours: please call first.",
    no_phones="No telephone: please ask at the front desk.",
    version="Version {version}",
    checked_on="checked {day}",
    never_checked="checked: not yet",
    printed="printed {day}",
    count="Page {page} of {pages}",
    alert="For now: ",
    until=" (until {day})",
    past_review="Past its review (due by {day}): please call or ask at the front desk before you come.",
    starter="Starter text, not checked locally: what the desk says counts.",
    not_published={"draft": "Draft, not published.", "withdrawn": "Withdrawn: do not hand out."},
    scan_link="Scan: this guide online",
    scan_number="No. {number}\nread at the desk",
    link_long="The address has {length} characters, more than a QR code takes here ({limit}): none is printed.",
    rest="{count} more: see the booklet or ask at the desk.",
    rest_scan="{count} more: see the booklet or scan.",
    left_out="The rest: see the booklet or ask at the desk.",
    notes="Notes",
    comma=", ",
)
