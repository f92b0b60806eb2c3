"""Any text that people type shows as that text: no markup, no turned words, no window pushed wide."""

from __future__ import annotations

import json
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.queue.results import InHand, ServiceTile
from tests.helpers.data import data_dir
from tests.helpers.pages import turned
from tests.ui.desk.test_desk_rules import VIEW, row, visit
from ui.desk.sorting import listed
from ui.desk.steps import offer
from ui.desk.tile import Tile
from ui.desk.visit import VisitCard
from ui.desk.waiting import WaitingList
from ui.widgets.fit_label import FitLabel

STRINGS: list[str] = json.loads(data_dir("hazards", "blns.json").read_text(encoding="utf-8"))


def _nasty(text: str) -> InHand:
    return replace(visit("serving"), note=text, service_name=text, matters=(text, "another"))


def test_visit_shows_every_nasty_string_as_plain_text_within_its_room(qtbot: QtBot, qapp: QApplication) -> None:
    card = VisitCard()
    qtbot.addWidget(card)
    card.resize(480, 700)
    card.show()
    for text in STRINGS:
        view = replace(VIEW, in_hand=_nasty(text))
        card.show_view(view, offer(view))
        labels = [label for label in card.findChildren(QLabel) if label.isVisible()]
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
        assert not any(turned(label.text()) for label in labels), repr(text)
        assert card.minimumSizeHint().width() <= 480, repr(text)
    card.stop()


def test_lists_tiles_and_board_show_every_nasty_string(qtbot: QtBot, qapp: QApplication) -> None:
    waiting, board = WaitingList(), FitLabel("board-text", 10)
    tile = Tile(ServiceTile("A", "A", "", "front", 0))
    for widget in (waiting, board, tile):
        qtbot.addWidget(widget)
        widget.resize(500, 300)
        widget.show()
    for text in STRINGS:
        waiting.show_view(replace(VIEW, waiting=(row("A001", service_name=text),)), True)
        waiting.view.selectRow(0)
        tile.show_tile(ServiceTile("A", "A", text, "front", 1))
        board.set_text(text)
        shown = [str(waiting.model.index(0, n).data() or "") for n in range(waiting.model.columnCount())]
        shown += [waiting.line.text(), tile.accessibleName(), tile.toolTip(), board.text()]
        assert not any(turned(each) for each in shown), repr(text)
        _draw(waiting, tile, board)
    assert listed([row("A001")])[0].id == "A001"


def _draw(*widgets: QWidget) -> None:
    for widget in widgets:
        widget.grab()
