"""The field in which something is looked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from ui.widgets.search_field import SearchField


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    made = SearchField("search")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _asked(spy: QSignalSpy) -> list[str]:
    return [str(spy.at(at)[0]) for at in range(spy.count())]


def test_it_asks_once_when_the_hand_rests_and_without_blanks_around(qtbot: QtBot, field: SearchField) -> None:
    spy = QSignalSpy(field.asked)
    qtbot.keyClicks(field, " lnz ")
    assert field.waits() and spy.count() == 0
    qtbot.waitUntil(lambda: spy.count() > 0)
    assert _asked(spy) == ["lnz"] and not field.waits()


def test_who_looks_at_once_is_not_asked_again_by_the_pause(qtbot: QtBot, field: SearchField) -> None:
    spy = QSignalSpy(field.asked)
    field.returnPressed.connect(field.look)
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert _asked(spy) == ["a"] and not field.waits()


def test_emptied_by_hand_or_by_its_button_it_asks_for_all_at_once(qtbot: QtBot, field: SearchField) -> None:
    spy = QSignalSpy(field.asked)
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert _asked(spy) == [""] and not field.waits()
    qtbot.keyClicks(field, "b")
    qtbot.mouseClick(field.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert _asked(spy) == ["", ""] and not field.waits()


def test_it_forgets_and_stops_without_a_question(qtbot: QtBot, field: SearchField) -> None:
    spy = QSignalSpy(field.asked)
    qtbot.keyClicks(field, "a")
    field.forget()
    assert (field.text(), field.waits()) == ("", False)
    qtbot.keyClicks(field, "b")
    field.stop()
    assert (field.words(), field.waits(), spy.count()) == ("b", False, 0)
