"""What is said of a saved file and of a refusal, wherever it came about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel

from app.core.errors import HallError
from tests.helpers.programs import Desktop
from ui.say import say_error, say_saved
from ui.widgets.strip import MessageStrip


@pytest.fixture
def opened(qapp: QApplication) -> Iterator[list[str]]:
    """Take what is opened by one press, in the place of the computer's own programs."""
    found: list[str] = []

    class Opener(QObject):
        @Slot(QUrl)
        def open(self, url: QUrl) -> None:
            found.append(url.toLocalFile())

    taken = Opener()
    QDesktopServices.setUrlHandler("file", taken, "open")
    yield found
    QDesktopServices.unsetUrlHandler("file")


def _saved(strip: MessageStrip) -> None:
    say_saved(strip, Path("a.pdf"))


def _refused(strip: MessageStrip) -> None:
    say_error(strip, HallError("store_busy"))


def _saved_in_own_words(strip: MessageStrip) -> None:
    say_saved(strip, Path("a.pdf"), _own_words, "attention")


def _own_words() -> str:
    return QCoreApplication.translate("BookletPanel", "Booklet")


def test_a_saved_file_is_named_and_opened_by_one_press(desktop: Desktop, opened: list[str], tmp_path: Path) -> None:
    path = tmp_path / "台账 2026.pdf"
    say_saved(desktop.window.strip, path)
    assert "台账 2026.pdf" in desktop.message()
    desktop.window.strip.act()
    assert opened == [str(path)]


@pytest.mark.parametrize("say", [_saved, _saved_in_own_words, _refused])
def test_it_is_said_in_the_language_in_force(desktop: Desktop, say: Callable[[MessageStrip], None]) -> None:
    shown = desktop.window.strip.findChild(QLabel, "message-text")
    assert shown is not None
    desktop.program.look.set_language("en")
    say(desktop.window.strip)
    assert shown.text().isascii()
    before = desktop.window.strip.current()
    desktop.program.look.set_language("zh_CN")
    desktop.bot.waitUntil(lambda: bool(shown.text()) and not shown.text().isascii())
    after = desktop.window.strip.current()
    assert before is not None and after is not None and after.level == before.level
