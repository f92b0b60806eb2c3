"""The fixed words of a loan slip, in the two languages that a hall may choose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.core.money import yuan_text


@dataclass(frozen=True, slots=True)
class LoanSlipWords:
    """Names of facts and columns, and sentences with `{}` for what is filled in."""

    language: str
    title: str
    kept: str
    given: str
    reprint: str
    back_dated: str
    number: str
    at: str
    by: str
    borrower: str
    phone: str
    unit: str
    carer_for: str
    nobody: str
    columns: tuple[str, str, str, str, str]
    accessories: str
    limits: str
    condition: str
    used_up: str
    at_return: str
    due: str
    due_each: str
    deposit: str
    refund: str
    id_card: str
    personal: str
    signed_out: tuple[str, str, str]
    signed_back: tuple[str, str, str]
    call: str
    count: str
    weekdays: tuple[str, ...]
    dated: str

    def day(self, day: date) -> str:
        """Say a date, and below it the day of the week."""
        return f"{day.isoformat()}\n{self.weekdays[day.weekday()]}"

    def day_said(self, day: date) -> str:
        """Say a date within a sentence."""
        return self.dated.format(date=day.isoformat(), weekday=self.weekdays[day.weekday()])

    def time(self, at: datetime) -> str:
        """Say when."""
        return at.strftime("%Y-%m-%d %H:%M")

    def money(self, fen: int) -> str:
        """Say what was paid as deposit."""
        return self.deposit.format(yuan=yuan_text(fen))

    def refunded(self, fen: int) -> str:
        """Say what is ticked and signed below when the deposit is paid back."""
        return self.refund.format(yuan=yuan_text(fen))


CHINESE = LoanSlipWords(
    language="zh-CN",
    title="借用单",
    kept="存根联（留存备查）",
    given="借用人联（请妥善保管）",
    reprint="补打",
    back_dated="补登",
    number="单号",
    at="借出时间",
    by="经办人",
    borrower="借用人",
    phone="电话",
    unit="单位",
    carer_for="代谁借用",
    nobody="未登记姓名",
    columns=("编号", "物品、配件和使用限制", "数量", "应还日期", "归还时填写"),
    accessories="配件：",
    limits="使用限制：",
    condition="借出时状况：",
    used_up="不用归还",
    at_return="☐完好 ☐齐全\n日期：",
    due="请在 {day}当天或之前归还。",
    due_each="请按每件的应还日期归还，最早的一件是 {day}。",
    deposit="已收押金（现金）人民币 {yuan} 元，归还时凭本单退还。",
    refund="押金人民币 {yuan} 元已退给归还人（归还时勾选，由归还人签名）",
    id_card="借用物品不押居民身份证：任何组织或者个人不得扣押居民身份证（《居民身份证法》第十五条）。",
    personal="姓名和电话只用于本次借用的联系，全部归还满 {months} 个月后从登记中删去。",
    signed_out=("借用人签名", "经办人签名", "借出日期"),
    signed_back=("归还人签名", "验收人签名", "归还日期"),
    call="要续借或有疑问，请拨打 {phone}。",
    count="第 {page} 页 共 {pages} 页",
    weekdays=("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    dated="{date}（{weekday}）",
)
ENGLISH = LoanSlipWords(
    language="en",
    title="Loan slip",
    kept="Copy of the lender",
    given="Copy of the borrower (please keep it)",
    reprint="Reprint",
    back_dated="Written down later",
    number="No.",
    at="Lent",
    by="By",
    borrower="Borrower",
    phone="Phone",
    unit="Unit",
    carer_for="For",
    nobody="No name asked",
    columns=("Code", "Item, accessories, limits of use", "Qty", "Due", "Filled in at the return"),
    accessories="Accessories: ",
    limits="Limits of use: ",
    condition="Condition when lent: ",
    used_up="not to return",
    at_return="☐works ☐complete\nDate:",
    due="Please return by {day} (that day included).",
    due_each="Please return each by its due date; the first is {day}.",
    deposit="Deposit taken in cash: CNY {yuan}; given back at the return against this slip.",
    refund="Deposit of CNY {yuan} paid back (ticked at the return, signed by who returns)",
    id_card="No ID card is kept as a pledge: nobody may withhold one (Resident Identity Card Law, art. 15).",
    personal="Name and phone serve this loan only; {months} months after everything is back they leave the register.",
    signed_out=("Borrower", "Attendant", "Date"),
    signed_back=("Returned by", "Checked by", "Date"),
    call="To renew or to ask, call {phone}.",
    count="Page {page} of {pages}",
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    dated="{date} ({weekday})",
)
