"""What each figure means, in one sentence: printed on the page's back, shown on hover, named in JSON."""

from __future__ import annotations

from typing import NamedTuple


class Definition(NamedTuple):
    """How a figure is called, and how it is counted: Chinese is what is printed, English for an English screen.

    Attributes:
        within: The definition that explains it on paper among others.
    """

    name: str
    zh: str
    meaning: str
    en: str
    english: str
    within: str = ""


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
        "日结时仍在等候、未结转的号。叫了还没来的、挂起的也在内。",
        "Unserved",
        "Numbers waiting, called or on hold at the close and not carried over.",
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
        "从取号到第一次叫号；只计当天取号、当天叫过的，结转后才叫的不计，时钟回拨按 0 计。",
        "Wait",
        "From taking the number to the first call; only of numbers taken and called on the same day.",
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
        "按来时的事项计，转办后不变；办结和过号含上日结转的号，各行相加等于当天总数。",
        "By service",
        "By what people came for, transferred or not; ends count those carried in, too: the rows add up.",
    ),
    Definition(
        "by_class",
        "按类别",
        "按日终的优先类别计，未给优先的为普通；办结和过号含上日结转的号。",
        "By class",
        "By the class of priority at the end of the day; everybody else is ordinary. Ends count those carried in, too.",
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
        "当天取的号，按取号时间，每段含起点不含终点；上日结转的号不在内。",
        "By half hour",
        "Numbers taken on the day by that time; each half hour begins with its first minute. None carried in.",
    ),
    Definition(
        "estimates",
        "预计等候",
        "给过预计且叫过的号，落在所说范围内的比例，和与范围中点相差的中位数。",
        "Estimated waits",
        "Of the numbers told an estimate and called: the share whose wait lay inside, and the median error.",
    ),
    Definition(
        "overtakes",
        "越过",
        "优先的号按规则先于当天更早来的普通号叫号，被越过的号各计一次；点叫不计。最多：一个号在等候中被后到的号先叫的次数，取全天最多的一个。",
        "Went before",
        "How often a number that goes first was called by the rule before an earlier ordinary one of the same day.",
    ),
    Definition(
        "most_overtaken",
        "最多被越过",
        "一个号在等候中被后到的号按规则先叫的次数，全天最多的一个。",
        "Most passed",
        "How often later numbers were called by the rule before one that waited: the most for any one.",
        within="overtakes",
    ),
    Definition(
        "sight_grants",
        "目视优先",
        "未看证件、凭目视给予优先的次数。",
        "By sight",
        "How often priority was given on sight, without a paper.",
    ),
    Definition(
        "paused_s",
        "暂停",
        "各席暂停接待的时间合计，其后是用时最多的几种原因；未恢复的计到日结，没有日结的计到当天最后一次操作。",
        "Pauses",
        "Time of all desks in pause, and the reasons it went to; one nobody ended lasts to the close or the last step.",
    ),
    Definition(
        "exceptions",
        "例外",
        "办结时间不准：日结时自动办结的号。时钟回拨：后发生的事时间却更早的次数。补打：当天补打的小票和回执。点叫：不按次序、写明原因叫某一个号。超限放行：主管放行超过每日限量取号或借用限制。",
        "Exceptions",
        "Inexact ends, clock set back, printed again, called out of turn, limits overridden.",
    ),
    Definition(
        "inexact_ends",
        "办结时间不准",
        "日结时自动办结的号。",
        "Inexact ends",
        "Visits that the close of the day ended.",
        within="exceptions",
    ),
    Definition(
        "clock_jumps",
        "时钟回拨",
        "后发生的事时间却更早的次数。",
        "Clock set back",
        "How often something later has an earlier time.",
        within="exceptions",
    ),
    Definition(
        "reprints",
        "补打",
        "当天补打的小票和回执。",
        "Printed again",
        "Slips and receipts printed again on the day.",
        within="exceptions",
    ),
    Definition(
        "chosen_calls",
        "点叫",
        "不按次序、写明原因叫某一个号的次数，撤销的不计。",
        "Called out of turn",
        "How often one chosen number was called, with a reason; none that was taken back.",
        within="exceptions",
    ),
    Definition(
        "overrides",
        "超限放行",
        "主管放行超过每日限量取号或借用限制的次数。",
        "Limits overridden",
        "How often a supervisor let somebody pass a daily limit or a limit of lending.",
        within="exceptions",
    ),
    Definition(
        "ratings",
        "评价",
        "当天收到的评价数：来厅办事的和上门服务的，每次至多一条，可在办完几天后才评；所以不等于当天办结数的一部分。",
        "Ratings",
        "Ratings received on the day, of visits to the hall and at home; at most one of each, maybe days later: "
        "no share of those served on the day.",
    ),
    Definition(
        "rated_at_home",
        "上门服务评价",
        "其中由居民对上门服务作出的评价数；上门人员不计个人满意率。",
        "Rated at home",
        "Of those, the ratings of visits at home; they count for nobody of the staff.",
        within="ratings",
    ),
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
    Definition(
        "reasons",
        "评价原因",
        "居民自愿勾选的原因各几次，一条评价可有几个；页面列最多的四种。",
        "Reasons",
        "How often residents ticked each reason, several in one rating; the page names the four most frequent.",
    ),
    Definition(
        "lending",
        "借用",
        "本站点当天借出、全部归还的件数，归还时超过应还日的；日终还没全部归还的件数，和其中应还日已过的。",
        "Lending",
        "Pieces this site lent, took back and took back late on the day; pieces out at its end, and overdue.",
    ),
    Definition("loans_out", "借出", "当天借出的件数。", "Lent", "Pieces lent on the day.", within="lending"),
    Definition(
        "loans_back",
        "归还",
        "当天全部归还的借用的件数；报失的不算归还。",
        "Returned",
        "Pieces of the loans returned whole on the day; what was given up for lost never came back.",
        within="lending",
    ),
    Definition(
        "loans_late",
        "逾期归还",
        "当天全部归还的借用里超过应还日的件数。",
        "Returned late",
        "Of those, pieces returned after their due date.",
        within="lending",
    ),
    Definition(
        "loans_open",
        "在外",
        "日终还没有全部归还的借用的件数。",
        "Out",
        "Pieces of the loans not returned whole at the end of the day.",
        within="lending",
    ),
    Definition(
        "loans_overdue",
        "在外逾期",
        "在外的借用里应还日早于当天的件数。",
        "Overdue",
        "Of those, pieces whose due date had passed.",
        within="lending",
    ),
    Definition(
        "by_category",
        "按物品类别",
        "当天借出和全部归还的件数。",
        "By kind of item",
        "Pieces lent and returned.",
    ),
    Definition(
        "by_station",
        "按站点",
        "各站点当天借出、归还的件数，日终在外和逾期的件数；没有借用的站点不列。",
        "By station",
        "Pieces each site lent and took back, out and overdue at the end; sites without any are left out.",
    ),
    Definition(
        "by_site",
        "各站点比较",
        "各站点的人次和等候，算法相同；这些天借出、归还的件数和新开的件，最后一天日终在外且逾期的件数。",
        "By site",
        "Visits and waits of each site, counted alike; pieces lent, returned and overdue at the end; cases opened.",
        within="by_station",
    ),
    Definition(
        "by_staff",
        "按人员",
        "各人在席办理的段数、占全部的比例、中位数和小时数，日结自动办结的不计；评价按先后每满 5 条计入，每年重新起算。",
        "By person",
        "Parts of visits each served, their share, median and hours; ratings in full fives, anew each year.",
        within="ratings",
    ),
    Definition(
        "cases",
        "帮办代办件",
        "当天新开、办结的件，当天完成的上门；日终未结的件和其中已过承诺日的。",
        "Cases",
        "Opened and finished on the day, homes visited; open at its end, and of those past their promise.",
    ),
    Definition(
        "book",
        "意见簿",
        "当天收到的建议和投诉；不满意的评价自动按投诉跟进，也在内。",
        "Book",
        "Suggestions and complaints of the day; a low rating is followed up as a complaint, and counts.",
    ),
    Definition(
        "prints", "打印指南", "当天打印的份数，按纸型。", "Guides printed", "Papers printed on the day, by kind."
    ),
    Definition(
        "notices",
        "一次性告知",
        "当天开出的告知单；当天结清（补齐或作废）的，其中只返回一次就补齐的算少跑一趟（开单的号上当场补的不算）；日终还没结清的。"
        "撤销结清的，算一直没结清。",
        "Told once",
        "Lists of missing papers given; closed (all brought, or given up), of those made complete by one return: "
        "a second trip saved (not within the visit it was given at); open at the day's end. Reopened = never closed.",
    ),
    Definition(
        "backup",
        "备份",
        "出页时最近一次备份的时间和距今天数；每份写成后先整份读回，核对行数和审计链，才算数。",
        "Backup",
        "Time and age of the newest backup when the page was made; each is read back whole and verified first.",
    ),
    Definition(
        "audit_head",
        "审计链",
        "页脚的序号和校验值，是当天最后一条操作记录的；记录被改动，校验值就对不上。",
        "Audit chain",
        "Number and hash at the foot are those of the day's last record; if a record is altered they no longer match.",
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
