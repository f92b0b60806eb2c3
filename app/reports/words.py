"""What classes and papers are called in a report: Chinese on paper, English on an English screen."""

from __future__ import annotations

from app.feedback.words import Word

NONE = "—"
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
    return f"满 {key.removeprefix('elderly')} 岁" if key.startswith("elderly") else CLASSES.get(key, key)


def class_order(key: str) -> tuple[bool, bool, str]:
    """Give where a class stands among the others: the oldest first, who comes by no class last."""
    if key.startswith("elderly"):
        return False, False, f"{999 - int(key.removeprefix('elderly') or 0):03d}"
    known = list(CLASSES)
    return key == "ordinary", True, f"{known.index(key) if key in known else len(known):03d}{key}"


def minutes(seconds: int | None) -> str:
    """Give a duration in minutes with one decimal."""
    return NONE if seconds is None else f"{seconds / 60:.1f}"


def share(part: float | None) -> str:
    """Give a share in whole per cent."""
    return NONE if part is None else f"{part * 100:.0f}%"
