"""The notice at the desk, through the window to a printer: a visit in hand, Shift+F9, ticks, Enter; roll or A5."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import zxingcpp
from PIL.Image import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.devices.pc import this_pc
from app.guides import notices
from app.hall import Hall
from app.setup.site import set_settings
from tests.helpers.devices import enrol
from tests.helpers.halls import actor
from tests.helpers.papers import pictures_of, text_of
from tests.helpers.printer import PAPER_OUT, WELL, ScriptedPrinter, scripted_printer
from tests.ui.guides.conftest import CARD, GuideDesk
from ui.guides.missing_panel import SLIP

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
WIDTHS = {80: 576, 58: 384}  # dots of the print heads, at 203 dpi


@pytest.fixture
def roll() -> Iterator[ScriptedPrinter]:
    with scripted_printer() as printer:
        yield printer


def _begin(guides: GuideDesk, roll: ScriptedPrinter, **more: Any) -> Hall:
    """Begin a visit that has a guide; then give the desks the roll, so that the visit's number has no slip on it."""
    guides.add(service="A")
    guides.begin_visit("A")
    enrol(guides.desktop.hall, "desk", roll.address, this_pc(), sources=["desk"], **more)
    return guides.desktop.hall


def _code_on(picture: Image) -> str:
    (code,) = zxingcpp.read_barcodes(picture.convert("L"))
    return str(code.text)


def _tick_and_print(guides: GuideDesk) -> str:
    """Tick the identity card with the keyboard and strike Enter; give what was chosen to print on."""
    guides.strike(KEY.Key_F9, SHIFT)
    page = guides.desktop.desk()
    window = page.guide.window
    assert window is not None
    guides.until(lambda: bool(window.tick.ticks.boxes) and window.tick.isVisible())
    page.guide.papers.printer = guides.printer
    paper = window.tick.papers.paper()
    guides.until(lambda: QApplication.focusWidget() is window.tick.ticks.boxes["居民身份证"])
    guides.bot.keyClick(QApplication.focusWidget(), KEY.Key_Space)
    guides.bot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    guides.until(lambda: page.guide.window is None)
    guides.settle()
    return paper


@pytest.mark.parametrize("paper_mm", [80, 58])
def test_a_notice_comes_out_of_the_desks_roll_with_a_code_that_brings_it_back(
    guides: GuideDesk, roll: ScriptedPrinter, paper_mm: int
) -> None:
    hall = _begin(guides, roll, paper_mm=paper_mm)
    assert _tick_and_print(guides) == SLIP
    roll.wait_for(lambda: len(roll.pictures) == 1)
    (picture,) = roll.pictures
    assert picture.width == WIDTHS[paper_mm]
    code = _code_on(picture)
    assert code == "M-0001"
    given = hall.ask(notices.read_notice, actor(hall, "desk1"), notice=code)
    assert ([one.name for one in given.missing], given.brought) == (["一寸照片", "户口簿"], ("居民身份证",))
    assert "M-0001" in guides.desktop.message()
    page = guides.desktop.desk()
    page.take_scan(code)
    guides.until(lambda: page.guide.window is not None and len(page.guide.window.back.ticks.boxes) == 2)
    guides.settle()
    guides.bot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    guides.until(lambda: page.guide.window is None)
    guides.settle()
    assert hall.ask(notices.read_notice, actor(hall, "desk1"), notice="M-0001").state == "complete"


def test_a_roll_that_is_out_keeps_the_notice_and_prints_it_when_there_is_paper_again(
    guides: GuideDesk, roll: ScriptedPrinter
) -> None:
    hall = _begin(guides, roll)
    roll.script.status = dict(PAPER_OUT)
    _tick_and_print(guides)
    assert hall.ask(notices.read_notice, actor(hall, "desk1"), notice="M-0001").state == "open"
    roll.wait_for(lambda: roll.questions > 0)
    assert roll.pictures == []
    roll.script.status = dict(WELL)
    roll.wait_for(lambda: len(roll.pictures) == 1)
    assert _code_on(roll.pictures[0]) == "M-0001"


def test_where_the_hall_says_a5_the_usual_printer_prints_it_though_there_is_a_roll(
    guides: GuideDesk, roll: ScriptedPrinter
) -> None:
    _begin(guides, roll)
    guides.desktop.do(set_settings, values={"guides.notice_paper": "A5"})
    assert _tick_and_print(guides) == "A5"
    guides.until(guides.paper.exists)
    guides.settle()
    (page,) = pictures_of(guides.paper.read_bytes(), 200)
    assert _code_on(page) == "M-0001"
    assert text_of(guides.paper.read_bytes()).strip() == ""  # drawn, as the printer gets it
    assert roll.pictures == []
    assert CARD["title"] in guides.desktop.message()
