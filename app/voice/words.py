"""What is said of a call, in Chinese and English: digits one by one, letters as letters. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

ZH, EN = "zh", "en"
YI, YAO = "yi", "yao"  # how a 1 is said in a number: 一, or 幺 as on the telephone
DIGITS = {YI: "零一二三四五六七八九", YAO: "零幺二三四五六七八九"}
ENGLISH_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NUMBER = re.compile(r"(昨?)([A-Za-z]*)(\d+)(@[\d-]+)?")


@dataclass(frozen=True, slots=True)
class Told:
    """A call as far as it is said.

    Attributes:
        letter: Letter of the number series, "" when the number has none.
        digits: The number itself, as written on the slip: "017", "1000".
        carried: It is of an earlier day (昨A017).
        desk: Number of the desk as on its sign: "3", "12", "2A".
    """

    letter: str
    digits: str
    carried: bool
    desk: str


def told(ticket: str, desk: str) -> Told:
    """Read what is to be said from a ticket's name (A017, 昨A017, A017@2026-11-21) and a desk's number."""
    found = _NUMBER.fullmatch(ticket)
    if found is None:  # a number of no known form is spelled as it stands
        return Told("", "".join(mark for mark in ticket if mark.isalnum()), False, desk)
    return Told(found[2].upper(), found[3], bool(found[1] or found[4]), desk)


def sentence(call: Told, language: str, style: str = YAO) -> str:
    """Give the sentence for a speech engine; commas are pauses."""
    if language == EN:
        return _english(call)
    number = " ".join(_spelled(call.letter + call.digits, DIGITS[style]))
    day = "昨天的 " if call.carried else ""
    return f"请 {day}{number} 号，到 {chinese_desk(call.desk)} 号接待席。"


def chinese_desk(number: str) -> str:
    """Say a desk's number: 12 is 十二, 2A is 二 A, and 105 is 一百零五."""
    return " ".join(_chinese_number(part) if part.isdigit() else part.upper() for part in parts(number))


def parts(number: str) -> Iterable[str]:
    """Cut a sign into runs of digits and single letters: 12A into 12 and A."""
    return re.findall(r"\d+|[A-Za-z]", number)


def _chinese_number(digits: str) -> str:
    """Say a desk's digits as a number up to 999; longer ones and those with a leading zero digit by digit."""
    plain = DIGITS[YI]
    if len(digits) > 3 or (digits[0] == "0" and len(digits) > 1):
        return "".join(plain[int(digit)] for digit in digits)
    value = int(digits)
    hundreds, tens, ones = value // 100, value // 10 % 10, value % 10
    if value < 10:
        return plain[value]
    said = f"{plain[hundreds]}百" if hundreds else ""
    if tens:
        # 十二, but 一百一十二
        said += ("" if tens == 1 and not hundreds else plain[tens]) + "十"
    elif ones:
        said += plain[0]
    return said + (plain[ones] if ones else "")


def _spelled(number: str, digits: str) -> list[str]:
    """Give letters as they are and digits as one word, so that an engine makes no 十七 of them."""
    return ["".join(digits[int(d)] for d in run) if run.isdigit() else run.upper() for run in parts(number)]


def _english(call: Told) -> str:
    number = " ".join(_english_marks(call.letter + call.digits))
    whose = "Yesterday's ticket" if call.carried else "Ticket"
    return f"{whose} {number}, please go to desk {' '.join(_english_desk(call.desk))}."


def _english_marks(number: str) -> Iterable[str]:
    for mark in number:
        yield ENGLISH_DIGITS[int(mark)] if mark.isdigit() and mark.isascii() else f"{mark.upper()},"


def _english_desk(number: str) -> Iterable[str]:
    for run in parts(number):
        yield run if run.isdigit() else run.upper()
