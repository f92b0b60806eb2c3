"""The papers of an office printer over invented facts: labels, loan slips, and what a station keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from app.documents import (
    case_words,
    label_words,
    loan_slip_words,
    overdue_words,
    station_ledger_words,
    stock_take_words,
)
from app.documents.label_sheets import SHEETS
from app.documents.labels import Label, LabelPrint, labels_pdf, trial_page_pdf
from app.documents.loan_slip import loan_slip_pdf
from app.documents.loan_slip_facts import LoanSlipFacts, SlipItem
from app.documents.overdue_list import LateItem, LatePerson, OverdueFacts, overdue_list_pdf
from app.documents.station_ledger import LedgerFacts, LedgerLoan, ledger_pdf
from app.documents.stock_take_report import MissingItem, StockTakeFacts, UnexpectedItem, stock_take_pdf
from ui.tour import guide_papers
from ui.tour.case_papers import case_pages
from ui.tour.report_papers import report_papers
from ui.tour.stage import MORNING

_SITE = "槐荫里社区第三网格驿站"
_NOW = MORNING.astimezone(ZoneInfo("Asia/Shanghai")).replace(tzinfo=None)
_TODAY = _NOW.date()
_THINGS = ("折叠轮椅", "家用两用人字梯（铝合金，5 级）", "雨伞", "老花镜 200 度", "冲击钻")
_PEOPLE = (("王*", "138****1234"), ("欧阳*", "139****0421"), ("", ""))


class _Words(NamedTuple):
    label: label_words.LabelWords
    slip: loan_slip_words.LoanSlipWords
    overdue: overdue_words.OverdueWords
    stock: stock_take_words.StockTakeWords
    ledger: station_ledger_words.LedgerWords
    case: case_words.CaseWords


_WORDS = {
    "zh": _Words(
        label_words.CHINESE,
        loan_slip_words.CHINESE,
        overdue_words.CHINESE,
        stock_take_words.CHINESE,
        station_ledger_words.CHINESE,
        case_words.CHINESE,
    ),
    "en": _Words(
        label_words.ENGLISH,
        loan_slip_words.ENGLISH,
        overdue_words.ENGLISH,
        stock_take_words.ENGLISH,
        station_ledger_words.ENGLISH,
        case_words.ENGLISH,
    ),
}
_ITEMS = (
    SlipItem(
        "T-0042",
        _THINGS[0],
        "L-0012",
        due=date(2026, 11, 30),
        limits="限承重 100 公斤；下坡时倒着走，不要载人上下楼梯。",
        accessories=("脚踏板", "坐垫", "安全带"),
        condition="左轮刹车略松，已告知",
    ),
    SlipItem("T-0107", _THINGS[1], "L-0013", due=date(2026, 11, 26), limits="须有一人扶梯，雨天不在室外使用。"),
    SlipItem("T-0300", _THINGS[2], "L-0014", quantity=2, due=date(2026, 11, 25)),
)
_SLIP = LoanSlipFacts(
    site=_SITE,
    number="L-0012",
    at=_NOW,
    by="张敏",
    items=_ITEMS[:1],
    borrower="王𠮷国",
    phone="138****1234",
    site_phone="8888 0000",
    keep_months=12,
)
_LABELS = [Label(f"T-{number:04d}", _THINGS[number % len(_THINGS)], _SITE) for number in range(1, 101)]


def print_pages(folder: Path) -> int:
    """Print every paper of an office printer in both languages into PDF files; give how many."""
    count = 0
    for language, words in _WORDS.items():
        pages = _papers(words) | case_pages(words.case) | guide_papers.guide_pages(guide_papers.WORDS[language])
        for name, data in pages.items():
            (folder / f"page-{name}-{language}.pdf").write_bytes(data)
            count += 1
    for name, data in report_papers().items():  # their words are Chinese on every screen
        (folder / f"page-{name}-zh.pdf").write_bytes(data)
        count += 1
    return count


def _papers(words: _Words) -> dict[str, bytes]:
    slip = replace(_SLIP, words=words.slip)
    much = replace(slip, items=_ITEMS * 4, deposit_fen=2000, carer_for="李奶奶", reprint=True, back_dated=True)
    sheet, roll = SHEETS["a4-70x37"], SHEETS["roll-50x30"]
    return {
        "labels": labels_pdf(_LABELS, LabelPrint(sheet, start=4, framed=True), words.label),
        "labels-small": labels_pdf(_LABELS, LabelPrint(SHEETS["a4-38x21"], framed=True), words.label),
        "labels-roll": labels_pdf(_LABELS[:3], LabelPrint(roll), words.label),
        "labels-blank": labels_pdf([Label(each.code) for each in _LABELS], LabelPrint(SHEETS["a4-48x25"]), words.label),
        "labels-trial": trial_page_pdf(LabelPrint(sheet, right=1.5, down=-0.5), words.label),
        "labels-trial-roll": trial_page_pdf(LabelPrint(roll), words.label),
        "loan-slip": loan_slip_pdf(slip),
        "loan-slip-a5": loan_slip_pdf(replace(slip, items=_ITEMS), "A5"),
        "loan-slip-long": loan_slip_pdf(much),
        "overdue": overdue_list_pdf(OverdueFacts(_SITE, _TODAY, _NOW, "张敏", _late_people(), words.overdue)),
        "stock-take": stock_take_pdf(_stock_take(words.stock)),
        "ledger": ledger_pdf(LedgerFacts(_SITE, _TODAY - timedelta(30), _TODAY, _NOW, _loans(), words.ledger)),
    }


def _late_people() -> tuple[LatePerson, ...]:
    people = []
    for number in range(14):
        days = 3 + number % 9
        items = tuple(
            LateItem(f"T-{number * 3 + at:04d}", _THINGS[at], _TODAY - timedelta(days), days)
            for at in range(1 + number % 3)
        )
        seen = _NOW - timedelta(days=2) if number % 2 else None
        name = ("王建国", "李𠮷芳", "欧阳明月")[number % 3]
        unit = "槐荫里小学" if number == 4 else ""
        people.append(LatePerson(name, f"1380000{number:04d}", items, unit, seen, "电话：无人接听" if seen else ""))
    return tuple(people)


def _stock_take(words: stock_take_words.StockTakeWords) -> StockTakeFacts:
    return StockTakeFacts(
        site=_SITE,
        number="3",
        began=_NOW - timedelta(hours=2),
        ended=_NOW,
        by=("张敏", "刘洋"),
        expected=107,
        out=14,
        found_count=104,
        missing=(
            MissingItem("T-0042", _THINGS[0], "助行", "A 架二层", "2026-10-12"),
            MissingItem("T-0107", _THINGS[1], "工具", "门后", "2026-11-02"),
        ),
        uncounted=(MissingItem("T-0039", "折叠椅", "活动", "活动室"),),
        unexpected=(
            UnexpectedItem("T-0900", "电子血压计", "第五网格驿站", "属于其他驿站"),
            UnexpectedItem("T-0011", _THINGS[2], _SITE, "登记为借出"),
        ),
        at=_NOW,
        note="轮椅可能在活动室，周五再找一次。",
        words=words,
    )


def _loans() -> tuple[LedgerLoan, ...]:
    loans = []
    for number in range(60):
        out_on = _TODAY - timedelta(30 - number // 2)
        name, phone = _PEOPLE[number % 3]
        is_back = number % 5 != 0
        due = out_on + timedelta(3)
        back_on = out_on + timedelta(2 + number % 4) if is_back else None
        loans.append(
            LedgerLoan(
                loan=f"L-{number + 1:04d}",
                out_on=out_on,
                code=f"T-{number % 30 + 1:04d}",
                name=_THINGS[number % len(_THINGS)],
                due=due,
                borrower=name,
                phone=phone,
                by="张敏",
                back_on=back_on,
                late_days=max(0, ((back_on or _TODAY) - due).days),
                works=number % 11 != 3 if is_back else None,
                complete=True if is_back else None,
                lendable=number % 11 != 3 if is_back else None,
                renewals=int(number % 13 == 6),
                back_dated=number % 17 == 4,
                carer_for="李奶奶" if number == 9 else "",
                note="伞骨弯了一根" if number % 11 == 3 else "",
            )
        )
    return tuple(loans)
