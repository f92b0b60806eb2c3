"""Fixtures of the settings' tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.setup.results import SetupView
from app.setup.views import setup_view
from tests.helpers.halls import actor
from tests.helpers.programs import Desktop
from ui.settings.page import SettingsPage
from ui.settings.section import Section

CTRL = Qt.KeyboardModifier.ControlModifier


class Settings:
    """The settings page of a program at work, and the hands to use it."""

    def __init__(self, desktop: Desktop, name: str = "supervisor") -> None:
        self.desktop = desktop
        desktop.work_as(name)
        desktop.key(Qt.Key.Key_6, CTRL)
        assert desktop.window.workplace is not None
        page = desktop.window.workplace.page("settings")
        assert isinstance(page, SettingsPage)
        self.page = page
        desktop.bot.waitUntil(lambda: page.view is not None)

    def open(self, name: str) -> Any:
        """Choose a section; give it once it shows the hall."""
        self.page.show_section(name)
        self.desktop.settle()
        section = self.page.section(name)
        assert isinstance(section, Section)
        return section

    def section(self, name: str) -> Any:
        """Give a section that was opened."""
        return self.page.section(name)

    def write(self, name: str, text: str) -> None:
        """Type into a field in place of what it holds."""
        field = self.find(name)
        assert isinstance(field, QLineEdit), name
        field.setFocus()
        field.selectAll()
        if text.isascii():
            self.desktop.bot.keyClicks(field, text)
            return
        typed = QInputMethodEvent()  # as an input method writes Chinese
        typed.setCommitString(text)
        QApplication.sendEvent(field, typed)

    def choose(self, name: str, value: Any) -> None:
        """Choose one of a list, as a person would."""
        field = self.find(name)
        field.setCurrentIndex(field.findData(value))
        field.activated.emit(field.currentIndex())

    def find(self, name: str) -> QWidget:
        """Give a field on show."""
        found = [each for each in self.page.findChildren(QWidget, name) if each.isVisibleTo(self.page)]
        assert found, name
        return found[0]

    def click(self, name: str) -> None:
        """Press a button and wait for what it does."""
        self.desktop.click(name, self.page)
        self.settle()

    def save(self) -> None:
        """Save with the key and wait until the page shows it."""
        self.desktop.key(Qt.Key.Key_S, CTRL)
        self.settle()

    def undo(self) -> None:
        """Take the last change back with the key."""
        self.page.edits.undo()
        self.settle()

    def settle(self) -> None:
        """Wait until the page shows what the hall holds now."""
        self.desktop.settle()
        self.desktop.bot.waitUntil(lambda: self.page.view == self.view() and not self.page.edits.busy)
        self.desktop.settle()

    def view(self) -> SetupView:
        """Give the set-up as the hall holds it."""
        hall = self.desktop.hall
        return hall.ask(setup_view, actor(hall, "supervisor"))

    def says(self) -> str:
        """Give what the message strip says."""
        return self.desktop.message()


@pytest.fixture
def settings(desktop: Desktop) -> Settings:
    """Give the settings of a supervisor in a new hall, in English."""
    return Settings(desktop)


@pytest.fixture
def make_settings(make_desktop: Callable[..., Desktop]) -> Callable[..., Settings]:
    """Give a function that opens the settings as somebody."""

    def make(name: str = "admin", **more: Any) -> Settings:
        return Settings(make_desktop(**more), name)

    return make
