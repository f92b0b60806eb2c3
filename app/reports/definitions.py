"""What each figure means, in one sentence: printed on the page's back, shown on hover, named in JSON."""

from __future__ import annotations

from typing import NamedTuple


class Definition(NamedTuple):
    """How a figure is called, and how it is counted; Chinese is what is printed."""

    name: str
    zh: str
    meaning: str


DEFINITIONS = (
    Definition("received", "受理取号", "当天取号的人次；转办、重呼不重复计，取消的也在内。"),
    Definition("carried_in", "上日结转", "上一营业日日结时结转到当天的号。"),
    Definition("served", "办结", "当天办结的号，含转后台的和日结时仍在办理的（后者办结时间不准）。"),
    Definition("missed", "过号", "叫到未到、日终仍未回来的号。"),
    Definition("cancelled", "取消", "当天取消的号。"),
    Definition("unserved", "未办", "日结时仍在等候、未结转的号。"),
    Definition("carried_out", "结转下日", "日结时结转到下一营业日的号。"),
    Definition("still_open", "尚在厅内", "日结前仍在等候、叫号、办理或挂起的号；日结后为 0。"),
    Definition("wait", "等候时间", "从取号到第一次叫号；只计当天取号且叫过的，结转的号不计，时钟回拨按 0 计。"),
    Definition("walk", "走到席位", "从叫号到开始办理。"),
    Definition("service", "办理时间", "在席办理的每一段；日结自动办结的不计。"),
    Definition("green", "绿色通道", "当天取号、日终仍为优先的号；占比以受理取号为分母。"),
    Definition("by_service", "按事项", "按来时的事项计，转办后不变。"),
    Definition("by_class", "按类别", "按优先类别计，普通为 ordinary。"),
    Definition("by_desk", "按接待席", "各席叫号、办结、过号的次数和在席办理时间；转办的号各席计各席的一段。"),
    Definition("by_half_hour", "按半小时", "按取号时间，每段含起点不含终点。"),
    Definition("estimates", "预计等候", "给过预计的号里，实际等候落在范围内的比例，和与范围中点相差的中位数。"),
    Definition("sight_grants", "目视优先", "未看证件、凭目视给予优先的次数。"),
    Definition("paused_s", "暂停", "各席暂停接待的时间合计。"),
    Definition("inexact_ends", "办结时间不准", "日结时自动办结的号。"),
    Definition("clock_jumps", "时钟回拨", "后发生的事时间却更早的次数。"),
    Definition("reprints", "补打", "当天补打的小票和回执。"),
    Definition("ratings", "评价", "当天收到的评价数。"),
    Definition("satisfied", "满意率", "基本满意及以上占评价数；不评价不计。"),
    Definition("levels", "五级", "非常满意、满意、基本满意、不满意、非常不满意各几条。"),
    Definition("loans_out", "借出", "当天借出的件数。"),
    Definition("loans_back", "归还", "当天全部归还的借用的件数。"),
    Definition("loans_late", "逾期归还", "当天归还、超过应还日的借用。"),
    Definition("by_category", "按物品类别", "借出和归还的件数。"),
    Definition("cases", "帮办代办件", "当天新开、办结、上门的件，和日终未结、已过承诺日的件。"),
    Definition("prints", "打印指南", "当天打印的份数，按纸型。"),
    Definition("notices", "一次性告知", "当天开出、第一次返回即齐全（少跑一趟）、仍未结的告知单。"),
    Definition("provisional", "暂计", "当天尚未日结，数字还会变。"),
)
MEANING = {one.name: one for one in DEFINITIONS}
SPREAD = "中位数、平均、九成不超过、最长；九成不超过取最近名次，不插值。"
