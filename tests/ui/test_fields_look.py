"""Fields as the style sheet dresses them, in every look and text size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from tests.helpers.programs import undress
from ui.theme.appearance import Appearance
from ui.theme.roles import LOOKS
from ui.widgets.ask_panel import TEXT, Ask, AskPanel, Field


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Appearance]:
    """Give the application's dress, taken off again afterwards."""
    worn = Appearance(qapp, keep=False)
    yield worn
    undress(worn)


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("name", LOOKS)
def test_what_empties_a_field_stands_in_its_middle(qtbot: QtBot, look: Appearance, name: str, scale: int) -> None:
    look.name = name
    look.set_scale(scale)
    look.apply()
    field = QLineEdit("王秀兰")
    qtbot.addWidget(field)
    field.setClearButtonEnabled(True)
    with qtbot.waitExposed(field):
        field.show()
    button = field.findChild(QToolButton)
    assert button is not None
    assert abs(button.geometry().center().y() - field.rect().center().y()) <= 1
    assert field.rect().contains(button.geometry())


@pytest.mark.parametrize("made", [QLineEdit, QPlainTextEdit])
@pytest.mark.parametrize("name", LOOKS)
def test_what_to_write_is_read_in_an_empty_field(
    qtbot: QtBot, look: Appearance, name: str, made: type[QLineEdit | QPlainTextEdit]
) -> None:
    look.name = name
    look.apply()
    field = made()
    qtbot.addWidget(field)
    field.setPlaceholderText("■■■■")
    with qtbot.waitExposed(field):
        field.show()
    drawn = field.grab().toImage()
    colours = {drawn.pixelColor(x, y).name() for x in range(drawn.width()) for y in range(min(40, drawn.height()))}
    assert LOOKS[name]["hint"] in colours  # half of the text's colour is what Qt would take


@pytest.mark.parametrize("scale", [100, 200])
def test_a_text_of_four_lines_is_seen_whole(qtbot: QtBot, look: Appearance, scale: int) -> None:
    look.set_scale(scale)
    look.apply()
    panel = AskPanel("ask")
    qtbot.addWidget(panel)
    panel.resize(900, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.ask(Ask("Tell", "Told", (Field("text", "Text", TEXT, value="一\n二\n三\n四"),)))
    text = panel.inputs["text"]
    assert isinstance(text, QPlainTextEdit)
    bar = text.verticalScrollBar()
    qtbot.waitUntil(lambda: text.isVisible() and bar.maximum() == 0)  # nothing is left to scroll to
    assert text.viewport().height() >= 4 * text.fontMetrics().lineSpacing()
