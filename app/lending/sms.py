"""The text of a reminder, to be copied into a message: short, polite, about the person's own things only. Pure.

It names no third person, no paper and no threat: nobody may keep an ID card for what is late (居民身份证法 第十五条).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

MOST_THINGS = 6  # named; a message is no list


@dataclass(frozen=True, slots=True)
class Thing:
    """What somebody still has, and when it was due."""

    name: str
    due: date
    quantity: int = 1


def reminder(
    name: str, station: str, things: Sequence[Thing], today: date, language: str = "zh", soon: bool = False
) -> str:
    """Give the text of a reminder.

    Args:
        name: Of who is written to.
        station: Who writes.
        things: What they still have, the longest due first.
        today: When it is sent.
        language: zh or en.
        soon: It is due by the next open day, and not late.
    """
    if language == "en":
        told = ", ".join(_english(thing, today) for thing in things[:MOST_THINGS]) + _more(things, " and {} more")
        if soon:
            return (
                f"Dear {name}, this is {station}. What you borrowed is due soon: {told}. "
                "Please bring it back by then, or tell us if you would like to keep it longer. Thank you!"
            )
        return (
            f"Dear {name}, this is {station}. A friendly reminder of what you borrowed: {told}. "
            "Please bring it back when you can, or tell us if you would like to keep it longer. Thank you!"
        )
    told = "、".join(_chinese(thing, today) for thing in things[:MOST_THINGS]) + _more(things, "等{}样")
    if soon:
        return (
            f"{name}您好，{station}温馨提醒：您借用的{told}快到归还时间，请届时送回；还需要用，请与我们联系续借。谢谢！"
        )
    return (
        f"{name}您好，{station}温馨提醒：您借用的{told}已到归还时间，方便时请送回；还需要用，请与我们联系续借。谢谢！"
    )


def _more(things: Sequence[Thing], words: str) -> str:
    rest = len(things) - MOST_THINGS
    if rest <= 0:
        return ""
    return words.format(len(things) if words.startswith("等") else rest)


def _chinese(thing: Thing, today: date) -> str:
    count = f"{thing.quantity}件，" if thing.quantity > 1 else ""
    return f"{thing.name}（{count}{_day(thing.due, today)}到期）"


def _day(day: date, today: date) -> str:
    year = "" if day.year == today.year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日"


def _english(thing: Thing, today: date) -> str:
    count = f"{thing.quantity} x " if thing.quantity > 1 else ""
    year = "" if thing.due.year == today.year else f" {thing.due.year}"
    return f"{count}{thing.name} (due {thing.due.day} {_MONTHS[thing.due.month - 1]}{year})"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
