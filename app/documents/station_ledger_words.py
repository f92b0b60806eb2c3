"""The fixed words of a station's ledger of loans, in the two languages that a hall may choose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class LedgerWords:
    """Names of columns and states, and sentences with `{}` for what is filled in."""

    language: str
    title: str
    sheet: str
    range: str
    printed: str
    totals: str
    columns: tuple[str, ...]
    nobody: str
    out: str
    overdue: str
    late: str
    lost: str
    good: str
    faulty: str
    incomplete: str
    unlendable: str
    back_dated: str
    renewed: str
    carer_for: str
    elsewhere: str
    deposit_held: str
    deposit_paid: str
    deposits: str
    none: str
    signed: tuple[str, str, str]
    comma: str
    count: str

    def days(self, first: date, last: date) -> str:
        """Say which days the ledger covers."""
        return self.range.format(first=first.isoformat(), last=last.isoformat())

    def made(self, site: str, at: datetime) -> str:
        """Say whose ledger it is and when it was printed."""
        return self.printed.format(site=site, at=at.strftime("%Y-%m-%d %H:%M"))


CHINESE = LedgerWords(
    language="zh-CN",
    title="物品借用台账",
    sheet="借用台账",
    range="{first} 至 {last} 借出",
    printed="{site} · {at} 打印",
    totals="共借出 {loans} 笔 {pieces} 件，已归还 {back} 笔，未还 {out} 笔，其中逾期 {late} 笔",
    columns=(
        "借出日期",
        "单号",
        "编号",
        "物品名称",
        "数量",
        "借用人",
        "联系电话",
        "应还日期",
        "归还日期",
        "归还状况",
        "经办人",
        "备注",
    ),
    nobody="未登记",
    out="未还",
    overdue="逾期 {days} 天未还",
    late="逾期 {days} 天归还",
    lost="未能收回",
    good="完好",
    faulty="有损坏",
    incomplete="配件不全",
    unlendable="暂停出借",
    back_dated="补登",
    renewed="续借 {times} 次",
    carer_for="代{name}借用",
    elsewhere="归还到{site}",
    deposit_held="押金 {yuan} 元未退",
    deposit_paid="押金 {yuan} 元已退",
    deposits="；押金未退 {held} 元，已退 {paid} 元",
    none="这段时间没有借出记录。",
    signed=("填报人签名", "负责人签名", "日期"),
    comma="，",
    count="第 {page} 页 共 {pages} 页",
)
ENGLISH = LedgerWords(
    language="en",
    title="Ledger of loans",
    sheet="Ledger",
    range="lent {first} to {last}",
    printed="{site} · printed {at}",
    totals="{loans} loans of {pieces} pieces; {back} back, {out} out, of these {late} overdue",
    columns=(
        "Lent",
        "Loan",
        "Code",
        "Item",
        "Qty",
        "Borrower",
        "Phone",
        "Due",
        "Returned",
        "Condition",
        "By",
        "Remarks",
    ),
    nobody="not asked",
    out="out",
    overdue="days overdue: {days}",
    late="days late: {days}",
    lost="given up",
    good="good",
    faulty="damaged",
    incomplete="incomplete",
    unlendable="not lent for now",
    back_dated="written down later",
    renewed="renewals: {times}",
    carer_for="for {name}",
    elsewhere="returned at {site}",
    deposit_held="deposit CNY {yuan} held",
    deposit_paid="deposit CNY {yuan} paid back",
    deposits="; deposits held CNY {held}, paid back CNY {paid}",
    none="No loans in these days.",
    signed=("Filled in by", "Responsible", "Date"),
    comma=", ",
    count="Page {page} of {pages}",
)
