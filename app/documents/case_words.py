"""The fixed words of the papers of cases, in the two languages that a hall may choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from app.documents.case_steps import StepWords


@dataclass(frozen=True, slots=True)
class CaseWords:
    """Names of facts and columns, and sentences with `{}` for what is filled in.

    Attributes:
        ask, ask_without: How to ask how it stands, with a telephone number and without one.
        signed_in, signed_out: Lines to sign on, when papers come in and when they are given back.
        told: How a case ended, said to its resident.
        kinds, results, steps, whys, devices: Of the codes that the store keeps.
    """

    language: str
    receipt: str
    kept: str
    given: str
    number: str
    at: str
    by: str
    about: str
    kind: str
    resident: str
    phone: str
    promised: str
    promise: str
    nothing_in: str
    columns: tuple[str, str, str, str]
    ask: str
    ask_without: str
    call: str
    id_card: str
    personal: str
    signed_in: tuple[str, str, str]
    signed_out: tuple[str, str, str]
    sheet: str
    sheet_columns: tuple[str, ...]
    sheet_none: str
    sheet_rule: str
    sheet_signed: tuple[str, str]
    notice: str
    told: Mapping[str, str]
    notice_ask: str
    notice_papers: str
    notice_rate: str
    rating_code: str
    notice_signed: tuple[str, str]
    result: str
    agreed: str
    agreed_to: str
    why: str
    file: str
    steps_title: str
    step_columns: tuple[str, str, str]
    papers_title: str
    paper_columns: tuple[str, str, str]
    ledger: str
    ledger_columns: tuple[str, ...]
    ledger_none: str
    ledger_totals: str
    ledger_signed: tuple[str, str]
    open: str
    count: str
    made: str
    dated: str
    between: str
    weekdays: tuple[str, ...]
    kinds: Mapping[str, str]
    results: Mapping[str, str]
    steps: Mapping[str, str]
    waits: Mapping[str, str]
    ways: Mapping[str, str]
    whys: Mapping[str, str]
    kinds_in: str
    other_step: str
    devices: Mapping[str, str]

    def step_words(self) -> StepWords:
        """Give what the steps of a case are told with."""
        tables = (self.steps, self.results, self.waits, self.ways, self.whys)
        return StepWords(*tables, self.kinds_in, self.other_step, self.between)

    def day(self, day: date | None) -> str:
        """Say a date with the day of the week; none is empty."""
        return "" if day is None else self.dated.format(date=day.isoformat(), weekday=self.weekdays[day.weekday()])

    def called(self, site_phone: str) -> str:
        """Say where to call; "" of a hall without a telephone."""
        return self.call.format(phone=site_phone) if site_phone.strip() else ""

    def time(self, at: datetime) -> str:
        """Say when."""
        return at.strftime("%Y-%m-%d %H:%M")


CHINESE = CaseWords(
    language="zh-CN",
    receipt="受理回执",
    kept="存根联（前台留存）",
    given="居民联（请妥善保管）",
    number="回执号",
    at="受理时间",
    by="受理人",
    about="事项",
    kind="类别",
    resident="居民",
    phone="电话",
    promised="承诺日期",
    promise="最迟 {day}办结或答复。",
    nothing_in="没有收取材料。",
    columns=("收取的材料", "原件", "复印件", "退还时填写"),
    ask="查询进度：在取号机上或到接待席，凭回执号和电话后四位查询。{phone}",
    ask_without="查询进度：请带本回执到接待席；留下电话后，也可在取号机查询。{phone}",
    call="咨询电话：{phone}。",
    id_card="不留存居民身份证：任何组织或者个人不得扣押居民身份证（《居民身份证法》第十五条）。",
    personal="个人信息说明（第 {version} 版）：姓名、电话和材料（上门服务还有地址、上门原因和注意事项）只用于"
    "办理本事项，办结 {months} 个月后去除个人信息；您可以要求查阅、更正或删除。",
    signed_in=("居民签名", "受理人签名", "日期"),
    signed_out=("取回人签名", "经办人签名", "日期"),
    sheet="上门服务单",
    sheet_columns=("时间和件号", "姓名和电话", "地址", "事项", "注意", "完成情况（填写）"),
    sheet_none="这一天没有安排上门。",
    sheet_rule="本单含个人信息：只供当日上门使用，不拍照、不转发，当日交回销毁。",
    sheet_signed=("上门人签名", "交回日期"),
    notice="办理结果通知",
    told={
        "collected": "您的事项已办结，结果已交给您（或您委托的人）。",
        "delivered": "您的事项已办结，结果已送到您处。",
        "posted": "您的事项已办结，结果已邮寄给您。",
        "answered": "您的事项已答复。",
        "refused": "您申请办理的事项未能办理。",
        "withdrawn": "您的事项已按您的意愿撤回。",
    },
    notice_ask="对结果有疑问，请带本通知或回执到接待席，当面说明。{phone}",
    notice_papers="您还有材料在我处，请凭回执取回：{papers}。",
    notice_rate="欢迎评价这次上门服务：自愿，上门后 {hours} 小时内。在取号机或评价屏扫右边的码，"
    "也可在取号机凭回执号和电话后四位查询后评价。",
    rating_code="评价码",
    notice_signed=("经办人签名", "日期"),
    result="结果",
    agreed="同意",
    agreed_to="个人信息说明第 {version} 版",
    why="说明",
    file="办件案卷",
    steps_title="办理经过",
    step_columns=("时间", "经办人", "经过"),
    papers_title="材料",
    paper_columns=("材料", "收取（原件/复印件）", "在此（原件/复印件）"),
    ledger="帮办代办台账",
    ledger_columns=("受理日期", "件号", "类别", "事项", "居民", "承诺日期", "办结日期", "结果", "经办人", "逾期工作日"),
    ledger_none="这些天没有受理办件。",
    ledger_totals="共 {all} 件，已办结 {ended} 件，在办 {open} 件，逾期 {late} 件",
    ledger_signed=("制表人", "负责人"),
    open="在办",
    count="第 {page} 页 共 {pages} 页",
    made="{site} · {at} 制",
    dated="{date}（{weekday}）",
    between="、",
    weekdays=("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    kinds={
        "paper": "代办",
        "help": "帮办",
        "visit": "上门服务",
        "referral": "转相关部门",
        "complaint": "投诉",
        "suggestion": "建议",
    },
    results={
        "collected": "居民已领取",
        "delivered": "已送达",
        "posted": "已邮寄",
        "answered": "已答复",
        "refused": "不予办理",
        "withdrawn": "居民撤回",
    },
    steps={
        "opened": "受理",
        "named": "登记居民信息",
        "note": "记录",
        "contacted": "告知居民",
        "taken": "接手",
        "handed_on": "转交",
        "waits": "等待",
        "goes_on": "继续办理",
        "promised": "改承诺日期",
        "papers_in": "收到材料",
        "papers_out": "退还材料",
        "planned": "安排上门",
        "visited": "上门完成",
        "ended": "办结",
        "reopened": "重新办理",
        "asked": "居民查询进度",
        "forgotten": "去除个人信息",
    },
    waits={"resident": "等居民", "office": "等相关部门"},
    ways={"phone": "电话", "sms": "短信", "visit": "当面", "letter": "书面", "other": "其他方式"},
    whys={"asked": "居民要求", "withdrawn": "居民撤回同意"},
    kinds_in="材料种类：{n}",
    other_step="其他",
    devices={"kiosk": "取号机", "rating": "居民评价"},
)
ENGLISH = CaseWords(
    language="en",
    receipt="Receipt of a case",
    kept="Copy of the desk",
    given="Copy of the resident (please keep it)",
    number="Receipt",
    at="Taken in",
    by="By",
    about="Matter",
    kind="Kind",
    resident="Resident",
    phone="Phone",
    promised="Promised",
    promise="Done or answered on {day} at the latest.",
    nothing_in="No papers were taken in.",
    columns=("Papers taken in", "Originals", "Copies", "Filled in when given back"),
    ask="To ask how it stands: at the kiosk or the desk, by this number and your telephone's last four digits. {phone}",
    ask_without="To ask how it stands: bring this receipt to the desk; who leaves a telephone number may ask at the "
    "kiosk, too. {phone}",
    call="Telephone: {phone}.",
    id_card="No ID card is kept: nobody may withhold one (Resident Identity Card Law, art. 15).",
    personal="About your data (version {version}): name, phone and papers (for a visit also the address, its "
    "reason and what to heed) serve this matter only; {months} months after its end they are made anonymous. You may "
    "ask to see, correct or delete them.",
    signed_in=("Resident", "Taken in by", "Date"),
    signed_out=("Fetched by", "Given back by", "Date"),
    sheet="Visits at home",
    sheet_columns=("Time, case", "Name, phone", "Address", "Matter", "Mind", "What was done (fill in)"),
    sheet_none="No visit is planned for this day.",
    sheet_rule="Personal data, for this day's visits only: take no photo of it; it comes back and is destroyed.",
    sheet_signed=("Visitor", "Came back on"),
    notice="Result of your matter",
    told={
        "collected": "Your matter is done; its result was given to you, or to whom you sent.",
        "delivered": "Your matter is done; its result was brought to you.",
        "posted": "Your matter is done; its result was sent to you by post.",
        "answered": "Your matter was answered.",
        "refused": "Your matter could not be done.",
        "withdrawn": "Your matter was withdrawn, as you wished.",
    },
    notice_ask="If you have a question about this, bring this notice or your receipt to the front desk. {phone}",
    notice_papers="Papers of yours are still here; please fetch them with your receipt: {papers}.",
    notice_rate="You may rate the visit at your home, if you like, within {hours} hours of it: scan this code at the "
    "kiosk or a rating screen, or ask the kiosk by receipt and last four digits of your telephone.",
    rating_code="Code",
    notice_signed=("Signed", "Date"),
    result="Result",
    agreed="Agreed",
    agreed_to="words about personal data, version {version}",
    why="Note",
    file="Case file",
    steps_title="What happened",
    step_columns=("Time", "By", "Step"),
    papers_title="Papers",
    paper_columns=("Paper", "In (originals/copies)", "Here (originals/copies)"),
    ledger="Ledger of cases",
    ledger_columns=(
        "Opened",
        "Case",
        "Kind",
        "Matter",
        "Resident",
        "Promised",
        "Ended",
        "Result",
        "Owner",
        "Workdays late",
    ),
    ledger_none="No case was opened on these days.",
    ledger_totals="{all} cases, {ended} ended, {open} open, {late} overdue",
    ledger_signed=("Made by", "Supervisor"),
    open="Open",
    count="Page {page} of {pages}",
    made="{site} · made {at}",
    dated="{date} ({weekday})",
    between=", ",
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    kinds={
        "paper": "Papers",
        "help": "Help",
        "visit": "Visit at home",
        "referral": "Referral",
        "complaint": "Complaint",
        "suggestion": "Suggestion",
    },
    results={
        "collected": "Collected",
        "delivered": "Brought to the resident",
        "posted": "Sent by post",
        "answered": "Answered",
        "refused": "Refused",
        "withdrawn": "Withdrawn",
    },
    steps={
        "opened": "Opened",
        "named": "Resident written down",
        "note": "Note",
        "contacted": "Resident told",
        "taken": "Taken over",
        "handed_on": "Handed on",
        "waits": "Waits",
        "goes_on": "Goes on",
        "promised": "Promised anew",
        "papers_in": "Papers taken in",
        "papers_out": "Papers given back",
        "planned": "Visit planned",
        "visited": "Visit done",
        "ended": "Ended",
        "reopened": "Opened again",
        "asked": "Resident asked how it stands",
        "forgotten": "Made anonymous",
    },
    waits={"resident": "for the resident", "office": "for another office"},
    ways={
        "phone": "by telephone",
        "sms": "by text message",
        "visit": "in person",
        "letter": "by letter",
        "other": "in another way",
    },
    whys={"asked": "the resident asked for it", "withdrawn": "the resident withdrew the consent"},
    kinds_in="kinds of paper: {n}",
    other_step="Step",
    devices={"kiosk": "Kiosk", "rating": "Residents' rating"},
)
