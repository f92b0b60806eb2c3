"""The fixed words of the public notice of a grid or station and of the map of its circle, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BoardWords:
    """Headings and sentences, with `{}` for what is filled in."""

    language: str
    title: str
    area: str
    people: str
    services: str
    hours: str
    phones: str
    unchecked: str
    complaint: str
    version: str
    scan: str
    count: str
    circle: str
    ring: str
    pace: str
    metres: str
    kilometres: str
    minutes: str
    beyond: str
    columns: tuple[str, str, str, str]
    north: str
    directions: tuple[str, ...]
    comma: str
    brackets: str
    dot: str = " · "


CHINESE = BoardWords(
    language="zh-CN",
    title="服务公示",
    area="服务范围",
    people="找谁",
    services="能办什么",
    hours="服务时间",
    phones="常用电话",
    unchecked="未核对",
    complaint="有意见请打 {phone}",
    version="核对于 {day}",
    scan="扫码看详情",
    count="第 {page} 页 共 {pages} 页",
    circle="便民服务圈",
    ring="{minutes} 分钟",
    pace="圈按直线距离画，每分钟走 {metres} 米（老年人的步速）；绕路会远一些。",
    metres="{count} 米",
    kilometres="{count} 公里",
    minutes="约 {count} 分钟",
    beyond="图外，{direction} {distance}",
    columns=("", "名称", "地址和电话", "走过去"),
    north="北",
    directions=("北", "东北", "东", "东南", "南", "西南", "西", "西北"),
    comma="，",
    brackets="（{text}）",
)
ENGLISH = BoardWords(
    language="en",
    title="Services here",
    area="Area",
    people="Whom to ask",
    services="What is done",
    hours="Open",
    phones="Telephones",
    unchecked="not checked",
    complaint="Complaints: {phone}",
    version="checked {day}",
    scan="Scan for more",
    count="Page {page} of {pages}",
    circle="Services around you",
    ring="{minutes} min",
    pace="Circles are as the crow flies at {metres} m a minute (an old person's pace); a way round is longer.",
    metres="{count} m",
    kilometres="{count} km",
    minutes="about {count} min",
    beyond="off the map, {direction} {distance}",
    columns=("", "Name", "Address and telephone", "On foot"),
    north="N",
    directions=("N", "NE", "E", "SE", "S", "SW", "W", "NW"),
    comma=", ",
    brackets=" ({text})",
)
