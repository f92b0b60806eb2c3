"""Fixtures of the lending page's tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.residents import register
from tests.helpers.programs import Desktop
from tests.helpers.scans import scan
from tests.helpers.station import LI, WANG, Station
from ui.lending.page import LendingPage


class CounterDesk:
    """The page of lending in a real program, a station with some stock, and a scanner in the hand.

    Attributes:
        wang, li: Codes of two borrowers.
        keys: How many keys and scans the hand needed.
    """

    def __init__(self, desktop: Desktop, name: str = "supervisor") -> None:
        self.desktop, self.bot = desktop, desktop.bot
        self.station = Station(desktop.hall, desktop.clock)
        self.wang = self.station.do(register.register, **WANG).code
        self.li = self.station.do(register.register, **LI).code
        self.drill = self.station.model("冲击钻", "工具")
        for number in range(1, 6):
            self.station.item(f"T-{number:04d}", self.drill, codes=[f"690123456789{number}"])
        self.umbrella = self.station.model("雨伞", "雨具", anonymous=True, loan_days=2)
        self.station.item("T-0100", self.umbrella)
        chairs = self.station.model("折叠椅", "家具", kind="counted")
        self.station.item("T-0200", chairs, quantity=10)
        desktop.window.showNormal()
        desktop.window.resize(1280, 800)
        desktop.work_as(name)
        place = desktop.window.workplace
        assert place is not None
        place.go_to("lending")
        page = place.page("lending")
        assert isinstance(page, LendingPage)
        self.page = page
        page.take_focus()
        self.keys = 0
        self.settle()

    def settle(self) -> None:
        self.bot.waitUntil(self._settled, timeout=10_000)

    def _settled(self) -> bool:
        idle = self.desktop.program.tasks.is_idle() and not self.page.counter.busy
        return idle and self.page.lists.counts is not None

    def scan(self, *codes: str, wait: bool = True) -> None:
        for code in codes:
            before = len(self.log())
            scan(code)
            self.keys += 1
            if wait:
                self.bot.waitUntil(lambda before=before: len(self.log()) > before)
                self.settle()

    def log(self) -> list[Any]:
        return self._log

    def listen(self) -> CounterDesk:
        self._log: list[Any] = []
        self.page.counter.told.connect(self._log.append)
        return self

    def strike(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        self.bot.keyClick(QApplication.focusWidget(), key, modifier)
        self.settle()

    def write(self, text: str) -> None:
        self.keys += len(text)
        self.bot.keyClicks(QApplication.focusWidget(), text)

    def title(self) -> str:
        return str(self.desktop.find("lending_title").text())

    def basket(self) -> list[tuple[str, int]]:
        return [(line.item.code, line.quantity) for line in self.page.counter.basket.lines]

    def out(self) -> set[str]:
        """Give the codes of what is out, as the hall has it."""
        from app.lending import views

        return {row.item for row in self.station.ask(views.out_now).rows}


@pytest.fixture
def counter(desktop: Desktop) -> CounterDesk:
    """Give a supervisor's page of lending, in English."""
    return CounterDesk(desktop).listen()


@pytest.fixture
def make_counter(make_desktop: Callable[..., Desktop]) -> Callable[..., CounterDesk]:
    """Give a function that opens the page as somebody."""

    def make(name: str = "supervisor", **more: Any) -> CounterDesk:
        return CounterDesk(make_desktop(**more), name).listen()

    return make
