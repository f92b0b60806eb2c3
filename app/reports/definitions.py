"""What each figure means, in one sentence: printed on the page's back, shown on hover, named in JSON."""

from __future__ import annotations

from typing import NamedTuple


class Definition(NamedTuple):
    """How a figure is called, and how it is counted: Chinese is what is printed, English for an English screen."""

    name: str
    zh: str
    meaning: str
    en: str
    english: str


DEFINITIONS = (
    Definition(
        "received",
        "受理取号",
        "当天取号的人次；转办、重呼不重复计，取消的也在内。",
        "Received",
        "Visits that took a number on the day; transfers and calls again count once, cancelled ones too.",
    ),
    Definition(
        "carried_in",
        "上日结转",
        "上一营业日日结时结转到当天的号。",
        "Carried in",
        "Numbers that the close of the business day before left open and handed to this day.",
    ),
    Definition(
        "served",
        "办结",
        "当天办结的号，含转后台的和日结时仍在办理的（后者办结时间不准）。",
        "Served",
        "Numbers finished on the day, with those handed to the back office and those the close ended at the desk.",
    ),
    Definition(
        "missed",
        "过号",
        "叫到未到、日终仍未回来的号。",
        "Missed",
        "Numbers that were called, did not come, and were not back when the day ended.",
    ),
    Definition("cancelled", "取消", "当天取消的号。", "Cancelled", "Numbers cancelled on the day."),
    Definition(
        "unserved",
        "未办",
        "日结时仍在等候、未结转的号。",
        "Unserved",
        "Numbers still waiting at the close and not carried over.",
    ),
    Definition(
        "carried_out",
        "结转下日",
        "日结时结转到下一营业日的号。",
        "Carried over",
        "Numbers that the close handed to the next business day.",
    ),
    Definition(
        "still_open",
        "尚在厅内",
        "日结前仍在等候、叫号、办理或挂起的号；日结后为 0。",
        "Still in the hall",
        "Numbers waiting, called, at a desk or on hold before the close; 0 after it.",
    ),
    Definition(
        "wait",
        "等候时间",
        "从取号到第一次叫号；只计当天取号且叫过的，结转的号不计，时钟回拨按 0 计。",
        "Wait",
        "From taking the number to the first call; only numbers taken on the day and called, none carried in.",
    ),
    Definition(
        "walk", "走到席位", "从叫号到开始办理。", "Way to the desk", "From the call to the beginning of the service."
    ),
    Definition(
        "service",
        "办理时间",
        "在席办理的每一段；日结自动办结的不计。",
        "Service",
        "Every part of a visit at a desk; not those that the close ended by itself.",
    ),
    Definition(
        "green",
        "绿色通道",
        "当天取号、日终仍为优先的号；占比以受理取号为分母。",
        "Green channel",
        "Numbers taken on the day that go first at its end; the share is of those received.",
    ),
    Definition(
        "by_service",
        "按事项",
        "按来时的事项计，转办后不变。",
        "By service",
        "By what people came for, whatever they were transferred to.",
    ),
    Definition(
        "by_class",
        "按类别",
        "按优先类别计，普通为 ordinary。",
        "By class",
        "By the class of priority; everybody else is ordinary.",
    ),
    Definition(
        "by_desk",
        "按接待席",
        "各席叫号、办结、过号的次数和在席办理时间；转办的号各席计各席的一段。",
        "By desk",
        "Calls, ends, misses and time of each desk; a transferred visit counts its own part at each.",
    ),
    Definition(
        "by_half_hour",
        "按半小时",
        "按取号时间，每段含起点不含终点。",
        "By half hour",
        "By the time of taking the number; each begins with its first minute.",
    ),
    Definition(
        "estimates",
        "预计等候",
        "给过预计的号里，实际等候落在范围内的比例，和与范围中点相差的中位数。",
        "Estimated waits",
        "Of the numbers told an estimate: the share whose wait lay inside, and the median error.",
    ),
    Definition(
        "sight_grants",
        "目视优先",
        "未看证件、凭目视给予优先的次数。",
        "By sight",
        "How often priority was given on sight, without a paper.",
    ),
    Definition("paused_s", "暂停", "各席暂停接待的时间合计。", "Pauses", "Time of all desks in pause."),
    Definition(
        "inexact_ends",
        "办结时间不准",
        "日结时自动办结的号。",
        "Inexact ends",
        "Visits that the close of the day ended.",
    ),
    Definition(
        "clock_jumps",
        "时钟回拨",
        "后发生的事时间却更早的次数。",
        "Clock set back",
        "How often something later has an earlier time.",
    ),
    Definition(
        "reprints", "补打", "当天补打的小票和回执。", "Printed again", "Slips and receipts printed again on the day."
    ),
    Definition("ratings", "评价", "当天收到的评价数。", "Ratings", "Ratings received on the day."),
    Definition(
        "satisfied",
        "满意率",
        "基本满意及以上占评价数；不评价不计。",
        "Satisfied",
        "Share of ratings that are at least fairly satisfied; who gives none is not counted.",
    ),
    Definition(
        "levels",
        "五级",
        "非常满意、满意、基本满意、不满意、非常不满意各几条。",
        "Five levels",
        "Ratings of each level, from very satisfied to very dissatisfied.",
    ),
    Definition("loans_out", "借出", "当天借出的件数。", "Lent", "Pieces lent on the day."),
    Definition(
        "loans_back", "归还", "当天全部归还的借用的件数。", "Returned", "Pieces of the loans returned whole on the day."
    ),
    Definition(
        "loans_late",
        "逾期归还",
        "当天归还、超过应还日的借用。",
        "Returned late",
        "Loans returned on the day after their due date.",
    ),
    Definition("by_category", "按物品类别", "借出和归还的件数。", "By kind of item", "Pieces lent and returned."),
    Definition(
        "cases",
        "帮办代办件",
        "当天新开、办结、上门的件，和日终未结、已过承诺日的件。",
        "Cases",
        "Opened, finished and home visits of the day; open and overdue ones at its end.",
    ),
    Definition(
        "prints", "打印指南", "当天打印的份数，按纸型。", "Guides printed", "Papers printed on the day, by kind."
    ),
    Definition(
        "notices",
        "一次性告知",
        "当天开出、第一次返回即齐全（少跑一趟）、仍未结的告知单。",
        "Told once",
        "Lists of missing papers given, complete at the first return, and still open.",
    ),
    Definition(
        "provisional",
        "暂计",
        "当天尚未日结，数字还会变。",
        "Provisional",
        "The day is not closed yet; the figures may still change.",
    ),
)
MEANING = {one.name: one for one in DEFINITIONS}
SPREAD = "中位数、平均、九成不超过、最长；九成不超过取最近名次，不插值。"
