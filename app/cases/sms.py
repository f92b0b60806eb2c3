"""The text that tells a resident how their case stands, to be copied into a message. Pure.

It names the matter and the receipt, nobody else, and says what to bring; it asks for no number of any paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.cases.terms import ENDED, REFUSED, RESIDENT, WAITING, WITHDRAWN

LONGEST = 300  # so that it fits where a contact is written down, whatever the title


@dataclass(frozen=True, slots=True)
class Coming:
    """A visit at home that is still to be done: its day, its time in words ("" = none said), and who comes."""

    day: date
    at: str
    who: tuple[str, ...]


def message(
    site: str,
    case: str,
    title: str,
    state: str,
    *,
    waiting_for: str = "",
    waiting_why: str = "",
    promised: date | None = None,
    result: str = "",
    held: int = 0,
    rating: str = "",
    coming: Coming | None = None,
    language: str = "zh",
) -> str:
    """Give the text.

    Args:
        site: Who writes.
        case: Number of the receipt.
        title: What it is about.
        state: open, waiting, ended.
        waiting_for: resident or office.
        waiting_why: What it waits for.
        promised: By when.
        result: How it ended.
        held: How many papers are still here.
        rating: The code that rates the visit at home; "" invites nobody.
        coming: The visit at home that the resident is to wait for.
        language: zh or en.
    """
    zh = language != "en"
    title = title[:60]
    head = f"Hello, your matter “{title}” (receipt {case})"
    if zh:
        head = f"您好，您在{site}办理的“{title}”（回执号 {case}）"
    told = _standing(zh, state, waiting_for, waiting_why[:100], promised, result)
    papers = ""
    if held and state == ENDED:
        papers = "您的材料还在我处，请凭回执来取。" if zh else " Your papers are here; please collect them."
    end = f"【{site}】" if zh else f" {site}"
    invited = _invited(zh, rating) if rating else ""
    invited += _coming(zh, coming) if coming is not None and state != ENDED else ""
    return (head + told + papers)[: LONGEST - len(invited)] + invited + end


def _invited(zh: bool, code: str) -> str:
    if zh:
        return f"欢迎评价这次上门服务（自愿）：在取号机凭回执号和电话后四位查询后即可评价，评价码 {code}。"
    return f" You may rate the visit: ask the kiosk by receipt and last four digits of your phone. Code {code}."


def _coming(zh: bool, visit: Coming) -> str:
    who = [one[:20] for one in visit.who if one]
    if zh:
        named = f"（{'、'.join(who)}）" if who else ""
        return f"{visit.day.month}月{visit.day.day}日{visit.at}上门{named}，请在家等候。"
    at = f" {visit.at}" if visit.at else ""
    named = f" ({', '.join(who)})" if who else ""
    return f" We come to your home on {visit.day.isoformat()}{at}{named}; please be there."


def _standing(zh: bool, state: str, whom: str, why: str, promised: date | None, result: str) -> str:
    if state == ENDED:
        return _ended(zh, result)
    if state == WAITING and whom == RESIDENT:
        return f"还需要您补充：{why}。" if zh else f" still needs something of you: {why}."
    if state == WAITING:
        return f"正在等待相关部门：{why}。" if zh else f" is waiting for another office: {why}."
    if promised is None:
        return "正在办理。" if zh else " is being worked on."
    day = f"{promised.month}月{promised.day}日"
    if zh:
        return f"正在办理，最迟 {day}办结或答复。"
    return f" is being worked on, to be done or answered on {promised.isoformat()} at the latest."


def _ended(zh: bool, result: str) -> str:
    if result == REFUSED:
        return "未能办理，原因请向我们了解。" if zh else " could not be done; please ask us why."
    if result == WITHDRAWN:
        return "已按您的意愿撤回。" if zh else " was withdrawn as you wished."
    return "已办结。" if zh else " is done."
