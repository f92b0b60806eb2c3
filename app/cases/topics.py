"""What a word left at the kiosk may be about: topics to tick, one table, both languages."""

from __future__ import annotations

from typing import NamedTuple


class Topic(NamedTuple):
    """What a word is about: Chinese on screen and in the case, English beside it."""

    zh: str
    en: str


TOPICS = {
    "wait": Topic("等候时间", "Waiting time"),
    "manner": Topic("服务态度", "The staff's manner"),
    "papers": Topic("材料和手续", "Papers and steps"),
    "place": Topic("大厅和设备", "Hall and machines"),
    "quarter": Topic("小区的事", "Neighbourhood"),
    "other": Topic("其他", "Something else"),
}


def told_of(topics: tuple[str, ...]) -> str:
    """Name topics in the words of the hall, in the order of the table."""
    return "、".join(word.zh for code, word in TOPICS.items() if code in topics)
