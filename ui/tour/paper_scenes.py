"""Printers at the desk, in trouble and out of it, and every paper as a PDF file."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from app.core.site import Device
from app.devices.drivers import WINDOWLESS, deliver
from app.devices.kinds import GUIDE, LOAN, NOTICE, PDF, RECEIPT, SLIP, TEST
from app.devices.outcomes import Code, Outcome, maybe, not_sent, printed
from app.devices.papers import paper_of
from app.devices.pc import Pc
from app.devices.sender import DeviceLine
from app.devices.setup import add_device
from app.documents.slip_facts import DOTS
from app.queue.tickets import take_ticket
from app.setup.demo import make_demo
from ui.tour import guide_papers, shots
from ui.tour.page_papers import print_pages
from ui.tour.shots import Scene, Shown
from ui.tour.stage import MORNING, Stage, TourFailed

# A computer that is not this one: the program leaves its printer alone.
_KIOSK_PC = Pc("k" * 32, "取号机")
_PRINTER = "大厅小票机"
_AT = MORNING.isoformat()
_SLIP: dict[str, Any] = {"number": "A017", "service": "综合受理", "green": False, "ahead": 3, "low": 240, "high": 720}
_LONG = "残疾人证、残疾人两项补贴及无障碍设施改造申请（含上门办理预约与材料核验）"
_NOTICE: dict[str, Any] = {
    "number": "M-0007",
    "matter": "老年人优待证办理",
    "at": _AT,
    "missing": [
        {"name": "近期一寸免冠照片", "source": "照相馆，或在前台拍", "note": ""},
        {"name": "代办人的居民身份证和委托书", "source": "", "note": "委托书前台可领空白表"},
    ],
    "brought": ["居民身份证"],
    "note": "儿子可以代办。",
    "ticket": "A017",
    "by": "张敏",
    "phones": ["0393-8888000", "12345"],
    "where": ["槐荫里社区会客厅 幸福路 1 号，一楼大厅"],
    "when": ["周一至周五 08:30–12:00，13:30–17:30"],
    "warned": [],
}
_LOAN: dict[str, Any] = {
    "site": "槐荫里社区第三网格驿站",
    "number": "L-0012",
    "at": "2026-11-23T09:30:00",
    "by": "张敏",
    "borrower": "王*",
    "phone": "138****1234",
    "unit": "",
    "carer_for": "李奶奶",
    "deposit_fen": 0,
    "keep_months": 12,
    "back_dated": False,
    "items": [
        {
            "code": "T-0042",
            "name": "折叠轮椅",
            "loan": "L-0012",
            "quantity": 1,
            "due": "2026-11-30",
            "limits": "限承重 100 公斤；下坡时倒着走，不要载人上下楼梯。",
            "accessories": ["脚踏板", "坐垫", "安全带"],
            "condition": "",
        },
        {
            "code": "T-0300",
            "name": "雨伞",
            "loan": "L-0013",
            "quantity": 2,
            "due": "2026-11-25",
            "limits": "",
            "accessories": [],
            "condition": "",
        },
    ],
}
PAPERS: dict[str, tuple[str, dict[str, Any], bool]] = {
    "slip": (SLIP, {**_SLIP, "at": _AT, "token": "Q-0123456789abcdef01234567"}, False),
    "slip-green": (SLIP, {**_SLIP, "green": True, "at": _AT, "token": "Q-89abcdef0123456789abcdef"}, False),
    "slip-again": (
        SLIP,
        {**_SLIP, "green": True, "ahead": None, "low": None, "high": None, "at": _AT, "token": "Q-0123456789abcdef"},
        True,
    ),
    "slip-long": (SLIP, {**_SLIP, "service": _LONG, "number": "昨D1017", "at": _AT, "token": "Q-0123"}, False),
    "receipt": (
        RECEIPT,
        {"number": "C-0012", "service": "后台审核", "ticket": "A017", "at": _AT, "promised": "2026-11-30"},
        False,
    ),
    "notice": (NOTICE, _NOTICE, True),
    "loan": (LOAN, _LOAN, True),
    "test": (TEST, {"at": _AT}, False),
}


def print_papers(stage: Stage, folder: Path) -> int:
    """Print one of each paper there is into a PDF file, in both languages, small ones on both widths; give how many.

    Raises:
        TourFailed: One was not printed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    site = stage.hall.site(stage.hall.anyone())
    count = 0
    for language in ("zh", "en"):
        spoken = replace(site, settings={**site.settings, "slip.language": language, "slip.line": "咨询电话 8888 0000"})
        papers = PAPERS | {"guide": (GUIDE, guide_papers.slip_of_guide(guide_papers.WORDS[language]), False)}
        for width in DOTS:
            for name, (kind, payload, again) in papers.items():
                device = Device(1, _PRINTER, PDF, "", str(folder), width, True, True, None, None, 1)
                paper = paper_of(spoken, device, kind, payload, again)
                count += 1
                ended = deliver(WINDOWLESS, device, count, paper)
                if ended.code is not Code.PRINTED:
                    raise TourFailed(f"the paper {name} was not printed: {ended.code.value} {ended.detail}")
                _name(folder, count, paper.at, f"paper-{name}-{width}-{language}.pdf")
    return count + print_pages(folder)


def _name(folder: Path, job: int, at: datetime, name: str) -> None:
    (folder / f"{at:%Y%m%d-%H%M%S}-{job}.pdf").replace(folder / name)


# -- at the desk -----------------------------------------------------------------------------------


def printer_stopped(stage: Stage) -> Shown:
    """The kiosk's printer is out of paper."""
    address = f"sqlite:///{stage.folder / 'papers.sqlite'}"
    make_demo(address, stage.clock.now())
    stage.enter(address)
    stage.wait_for(lambda: stage.main.stack.count() > 1, "the sign-in page")
    args = (_PRINTER, "escpos", "tcp:192.168.1.87", _KIOSK_PC.mark, _KIOSK_PC.name)
    stage.hall.do(add_device, stage.actor("admin"), *args)
    stage.work_as("desk1", "1")
    stage.wait_for(lambda: stage.desk.reprint.offered, "the printer")
    stage.main.strip.clear()
    _print(stage, not_sent(Code.PAPER_OUT))
    return _said(stage, "小票机")


def printer_mark(stage: Stage) -> Shown:
    """Its message was put away: the top bar goes on saying it."""
    stage.main.strip.clear()
    stage.wait_for(stage.main.topbar.printer.isVisible, "the mark of the printer")
    return Shown(stage.window)


def slip_doubtful(stage: Stage) -> Shown:
    """A slip may not have come out."""
    _print(stage, printed())
    _print(stage, maybe(Code.CUT_OFF))
    return _said(stage, "A0")


def number_with_slip(stage: Stage) -> Shown:
    """A walk-up got a number, whose slip can be printed again."""
    stage.press("walkup_tile_B")
    stage.find("walkup_reprint")
    return Shown(stage.window)


def row_with_slip(stage: Stage) -> Shown:
    """A waiting number is chosen, whose slip can be printed again."""
    stage.desk.waiting.view.selectRow(1)
    stage.settle()
    stage.find("waiting_list_reprint")
    return Shown(stage.window)


def _print(stage: Stage, outcome: Outcome) -> None:
    """Take a number at the kiosk and let its slip end so."""
    hall, site_id = stage.hall, stage.actor("admin").site_id
    device = next(each for each in hall.site(hall.anyone()).devices.values() if each.name == _PRINTER)
    line = DeviceLine(hall, site_id, device.id, _KIOSK_PC)
    line.claim()
    hall.do(take_ticket, stage.actor("supervisor"), service="A", source="kiosk")
    while (job := line.next().job) is not None:
        line.settle(job, outcome)


def _said(stage: Stage, words: str) -> Shown:
    def is_said() -> bool:
        message = stage.main.strip.current()
        return message is not None and words in message.text

    stage.wait_for(is_said, f"a message about {words}")
    return Shown(stage.window)


_FEW = (shots.PLAIN, shots.CONTRAST, shots.SMALL_SCREEN, shots.SMALL_LARGE, shots.ENGLISH)

SCENES = (
    Scene("printer-stopped", printer_stopped, _FEW),
    Scene("printer-mark", printer_mark, _FEW),
    Scene("slip-doubtful", slip_doubtful, _FEW),
    Scene("number-with-slip", number_with_slip, (*_FEW, shots.LARGER)),
    Scene("row-with-slip", row_with_slip, _FEW),
)
