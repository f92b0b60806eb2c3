"""What the five levels and the reasons of a rating are called: Chinese on paper and in cases, English beside it."""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """A word in both languages."""

    zh: str
    en: str


LEVELS = {
    5: Word("非常满意", "very satisfied"),
    4: Word("满意", "satisfied"),
    3: Word("基本满意", "fairly satisfied"),
    2: Word("不满意", "dissatisfied"),
    1: Word("非常不满意", "very dissatisfied"),
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
