"""Fixtures of the tests of guides at the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from app.guides import catalogue
from app.queue import desk, opening, tickets
from tests.helpers.programs import PATIENCE_MS, Desktop
from ui.guides.page import GuidesPage

CARD: dict[str, Any] = {
    "title": "老年人优待证办理",
    "department": "民政",
    "aliases": ["老年证"],
    "audience": ["年满 60 周岁的老年人"],
    "materials": [{"name": "居民身份证"}, {"name": "一寸照片", "source": "照相馆"}, {"name": "户口簿"}],
    "steps": [{"title": "到前台取号"}, {"title": "交材料"}],
    "consult_phones": ["0393-1234567"],
    "link": "https://example.gov.cn/card",
}


class GuideDesk:
    """Somebody at work with guides, a printer that writes into a file, and how many keys that took.

    Attributes:
        keys: Keys struck; a key with a modifier is one.
        paper: What the printer wrote.
    """

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        self.desktop, self.bot = desktop, desktop.bot
        self.keys = 0
        self.paper = folder / "printed.pdf"
        desktop.window.showNormal()
        desktop.window.resize(1280, 800)

    def add(self, content: dict[str, Any] = CARD, **told: Any) -> str:
        return str(self.desktop.do(catalogue.add_guide, content=content, **{"publish": True, **told}).id)

    def printer(self) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(self.paper))
        made.setPrinterName("")
        return made

    @property
    def page(self) -> GuidesPage:
        place = self.desktop.window.workplace
        page = place.page("guides") if place is not None else None
        assert isinstance(page, GuidesPage)
        return page

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for something; a paper takes long where several tests run."""
        self.bot.waitUntil(condition, timeout=PATIENCE_MS)

    def settle(self) -> None:
        self.until(self.desktop.is_settled)

    def strike(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike a key where the keyboard is, and count it."""
        self.keys += 1
        self.desktop.key(key, modifier)
        self.settle()

    def begin_visit(self, service: str = "A") -> None:
        """Have a visit in hand at desk 1, as desk1."""
        self.desktop.do(tickets.take_ticket, service=service)
        self.desktop.do(opening.open_desk, by="desk1", desk="1")
        self.desktop.do(desk.call_next, by="desk1", desk="1")
        self.desktop.work_as("desk1", "1")
        self.until(lambda: self.desktop.desk().view is not None)
        self.settle()

    def go_to_guides(self, name: str = "supervisor") -> GuidesPage:
        """Open the page as somebody."""
        self.desktop.work_as(name)
        assert self.desktop.window.workplace is not None
        self.desktop.window.workplace.go_to("guides")
        self.settle()
        self.until(lambda: self.page.list.lines is not None)
        self.settle()
        self.page.papers.printer = self.printer
        return self.page


@pytest.fixture
def guides(desktop: Desktop, tmp_path: Path) -> GuideDesk:
    """Give the program with nobody at work yet, in English."""
    return GuideDesk(desktop, tmp_path)


@pytest.fixture
def make_guides(make_desktop: Callable[..., Desktop], tmp_path: Path) -> Callable[..., GuideDesk]:
    """Give a function that starts the program on a hall of a template."""

    def make(template: str = "live", **more: Any) -> GuideDesk:
        return GuideDesk(make_desktop(template, **more), tmp_path)

    return make
