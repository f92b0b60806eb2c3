"""The papers of cases over invented facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from app.core.open_days import OpenDays
from app.documents import case_papers
from app.documents.case_receipt import CaseReceiptFacts, ReceiptPaper, case_receipt_pdf
from app.documents.case_words import CaseWords
from ui.tour.stage import MORNING

_SITE = "阳光花园社区会客厅"
_NOW = MORNING.astimezone(ZoneInfo("Asia/Shanghai")).replace(tzinfo=None)
_TODAY = _NOW.date()
_DAYS = OpenDays()
_PAPERS = (
    ReceiptPaper("户口簿", 1, 0),
    ReceiptPaper("社会保障卡申领登记表（一式两份，须本人签名）", 2, 0),
    ReceiptPaper("一寸白底照片", 2, 0),
    ReceiptPaper("居民身份证", 0, 1),
)
_MATTERS = ("代办社会保障卡", "上门办理高龄津贴", "协助网上申报灵活就业补贴", "3 号楼道灯不亮")


def case_pages(words: CaseWords) -> dict[str, bytes]:
    """Give every paper of cases by its name."""
    receipt = CaseReceiptFacts(
        site=_SITE,
        number="C-0123",
        at=_NOW,
        by="张敏",
        about=_MATTERS[0],
        kind="paper",
        promised=_TODAY + timedelta(7),
        resident="王𠮷兰",
        phone="138****5678",
        papers=_PAPERS,
        told="1",
        site_phone="8888 0000",
        words=words,
    )
    many = tuple(ReceiptPaper(f"{paper.name} {n}", 1, n % 3) for n in range(1, 8) for paper in _PAPERS)
    return {
        "case-receipt": case_receipt_pdf(receipt),
        "case-receipt-a5": case_receipt_pdf(replace(receipt, papers=()), "A5"),
        "case-receipt-long": case_receipt_pdf(replace(receipt, papers=many)),
        "case-visits": case_papers.visit_sheet_pdf(_visits(words)),
        "case-notice": case_papers.case_notice_pdf(_notice(words)),
        "case-file": case_papers.case_file_pdf(_file(words)),
        "case-ledger": case_papers.case_ledger_pdf(_ledger(words)),
    }


def _visits(words: CaseWords) -> case_papers.VisitSheetFacts:
    visits = tuple(
        case_papers.SheetVisit(
            f"{9 + n}:30",
            "李建国",
            "139 8765 4321",
            f"幸福里 {n} 栋 2 单元 402",
            _MATTERS[1],
            "家中有狗" if n % 2 else "",
            f"C-{120 + n:04d}",
        )
        for n in range(1, 5)
    )
    return case_papers.VisitSheetFacts(_SITE, _TODAY, "网格员 周明、志愿者 吴倩", _NOW, visits, words)


def _notice(words: CaseWords) -> case_papers.CaseNoticeFacts:
    return case_papers.CaseNoticeFacts(
        _SITE,
        "C-0123",
        "王𠮷兰",
        _MATTERS[0],
        "collected",
        _NOW,
        "卡已激活，初始密码在信封内。",
        ("户口簿",),
        rating="Q-3f9a0c12b7de",
        words=words,
    )


def _file(words: CaseWords) -> case_papers.CaseFileFacts:
    before, now = (_TODAY + timedelta(days=days) for days in (5, 7))
    told: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("opened", "", {}),
        ("handed_on", "请核对", {"from": "张敏", "to": "周敏"}),
        ("note", "已核对材料，送街道。", {}),
        ("waits", "缺一寸白底照片两张", {"whom": "resident"}),
        ("contacted", "周五送来", {"way": "phone"}),
        ("promised", "系统维护", {"before": before.isoformat(), "now": now.isoformat()}),
        ("papers_out", "", {"papers": [[one.name, one.originals, 0] for one in _PAPERS if one.originals]}),
        ("ended", "本人领取", {"result": "collected"}),
    )
    steps = tuple(
        case_papers.FileStep(_NOW + timedelta(days=n), "张敏" if n < 2 else "周敏", kind, text, data)
        for n, (kind, text, data) in enumerate(told)
    )
    papers = tuple(
        case_papers.FilePaper(one.name, one.originals, one.copies, 0, one.copies if n else 0)
        for n, one in enumerate(_PAPERS)
    )
    return case_papers.CaseFileFacts(
        _SITE,
        "C-0123",
        _MATTERS[0],
        "paper",
        _NOW,
        "张敏",
        "周敏",
        _NOW + timedelta(days=8),
        _TODAY + timedelta(7),
        "王𠮷兰",
        "138****5678",
        "collected",
        "1",
        "本人领取",
        papers,
        steps,
        words,
    )


def _ledger(words: CaseWords) -> case_papers.CaseLedgerFacts:
    kinds, results = tuple(words.kinds), tuple(words.results)
    found = tuple(
        case_papers.LedgerCase(
            opened_on=_TODAY - timedelta(30 - n // 2),
            number=f"C-{n + 1:04d}",
            kind=kinds[n % len(kinds)],
            about=_MATTERS[n % len(_MATTERS)],
            resident=("王*", "欧阳*", "")[n % 3],
            promised=_TODAY - timedelta(23 - n // 2),
            ended_on=_TODAY - timedelta(24 - n // 2) if n % 5 else None,
            result=results[n % len(results)] if n % 5 else "",
            owner="张敏",
            late_days=0 if n % 5 else _DAYS.working_days_between(_TODAY - timedelta(23 - n // 2), _TODAY),
        )
        for n in range(45)
    )
    return case_papers.CaseLedgerFacts(_SITE, _TODAY - timedelta(30), _TODAY, _NOW, found, words)
