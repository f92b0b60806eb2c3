"""What classes, papers and reasons are called in a report: Chinese on paper, English on an English screen."""

from __future__ import annotations

from typing import NamedTuple

NONE = "—"


class Word(NamedTuple):
    """A word in both languages."""

    zh: str
    en: str


CLASSES = {
    "ordinary": "普通",
    "disabled": "残疾",
    "ill": "重病",
    "pregnant": "孕妇",
    "infant": "带婴幼儿",
    "veteran": "军人",
    "other": "其他优先",
}
PAPERS = {
    "leaflet": Word("单页", "leaflets"),
    "large": Word("大字版", "large print"),
    "booklet": Word("手册", "booklets"),
    "notice": Word("告知单", "lists of missing papers"),
    "circle": Word("服务圈图", "maps"),
    "board": Word("公示牌", "notices"),
    "slip": Word("取号机指南小票", "guides at the kiosk"),
}
REASONS = {
    "quick": Word("办得快", "quick"),
    "friendly": Word("态度好", "friendly"),
    "clear": Word("讲得清楚", "clearly explained"),
    "once": Word("一次办成", "done in one visit"),
    "comfortable": Word("环境好", "a pleasant place"),
    "slow": Word("办得慢", "took too long"),
    "unfriendly": Word("态度不好", "unfriendly"),
    "unclear": Word("没讲清楚", "not clearly explained"),
    "again": Word("要我再跑一趟", "had to come again"),
    "long_wait": Word("等得太久", "waited too long"),
    "wrong_rule": Word("多要了材料", "papers no rule asks for"),
    "place": Word("场地或设备不好", "the place or its machines"),
}
ENDINGS = {
    "served": Word("办结", "served"),
    "missed": Word("过号", "missed"),
    "cancelled": Word("取消", "cancelled"),
    "unserved": Word("未办", "unserved"),
    "carried_out": Word("结转下日", "carried over"),
    "still_open": Word("尚在厅内", "still in the hall"),
}


def class_name(key: str) -> str:
    """Give what a class is called."""
    return f"{key.removeprefix('elderly')} 岁以上" if key.startswith("elderly") else CLASSES.get(key, key)


def minutes(seconds: int | None) -> str:
    """Give a duration in minutes with one decimal."""
    return NONE if seconds is None else f"{seconds / 60:.1f}"


def share(part: float | None) -> str:
    """Give a share in whole per cent."""
    return NONE if part is None else f"{part * 100:.0f}%"
