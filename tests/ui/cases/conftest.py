"""Fixtures of the tests of cases at the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLineEdit

from app.queue import desk, opening, tickets
from tests.helpers.programs import Desktop
from ui.cases.page import CasesPage

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def printer_into(path: Path) -> Callable[[], QPrinter]:
    """Give a printer that prints into a file."""

    def make() -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return printer

    return make


class CaseDesk:
    """Somebody at work with cases, and how many keys that took.

    Attributes:
        keys: Keys struck; a key with a modifier is one.
    """

    def __init__(self, desktop: Desktop) -> None:
        self.desktop, self.bot = desktop, desktop.bot
        self.keys = 0
        desktop.window.showNormal()
        desktop.window.resize(1280, 800)

    @property
    def page(self) -> CasesPage:
        place = self.desktop.window.workplace
        assert place is not None
        page = place.page("cases")
        assert isinstance(page, CasesPage)
        return page

    def settle(self) -> None:
        self.bot.waitUntil(self._settled, timeout=20_000)

    def _settled(self) -> bool:
        place = self.desktop.window.workplace
        page = place.page("cases") if place is not None else None
        idle = self.desktop.is_settled()
        return idle and (not isinstance(page, CasesPage) or (page.list.board is not None and not page.commands.busy))

    def strike(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike a key where the keyboard is, and count it."""
        self.keys += 1
        self.desktop.key(key, modifier)
        self.settle()

    def write(self, text: str) -> None:
        """Write where the keyboard is, and count it; Chinese comes from an input method, as one piece."""
        self.keys += len(text)
        if text.isascii():
            self.desktop.type(text)
            return
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit), field
        field.insert(text)

    def begin_visit(self) -> None:
        """Have a visit in hand at desk 1, as desk1."""
        self.desktop.do(tickets.take_ticket, service="A")
        self.desktop.do(opening.open_desk, by="desk1", desk="1")
        self.desktop.do(desk.call_next, by="desk1", desk="1")
        self.desktop.do(desk.start, by="desk1", desk="1")
        self.desktop.work_as("desk1", "1")
        self.bot.waitUntil(lambda: self.desktop.desk().view is not None)
        self.desktop.settle()

    def go_to_cases(self, name: str = "supervisor", at: str | None = None) -> None:
        """Open the page as somebody."""
        self.desktop.work_as(name, at)
        assert self.desktop.window.workplace is not None
        self.desktop.window.workplace.go_to("cases")
        self.settle()

    def open(self, case: str) -> None:
        """Show a case."""
        self.page.open(case)
        self.settle()
        self.bot.waitUntil(lambda: self.page.pane.file is not None and self.page.pane.file.state.case == case)

    def press(self, name: str) -> None:
        """Press a button by its name."""
        self.desktop.click(name)
        self.settle()

    def focused(self) -> Any:
        """Give what has the keyboard."""
        return QApplication.focusWidget()

    def state(self, case: str) -> Any:
        """Give a case as the hall has it."""
        from app.cases import views
        from tests.helpers.halls import actor

        return self.desktop.hall.ask(views.case_file, actor(self.desktop.hall, "supervisor"), case=case)


@pytest.fixture
def cases(make_desktop: Callable[..., Desktop]) -> CaseDesk:
    """Give a hall with its secrets, and hands for its cases."""
    from db.secrets import secrets_of

    desktop = make_desktop()
    secrets_of(desktop.hall.info).create()
    return CaseDesk(desktop)
