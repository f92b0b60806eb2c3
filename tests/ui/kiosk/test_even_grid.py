"""Large buttons in even columns."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.kiosk.even_grid import GAP, EvenGrid


def test_one_alone_in_the_last_line_has_all_of_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    grid = EvenGrid(3, window)
    first, second, third, last = buttons = [QPushButton("a button", grid) for _ in range(4)]
    grid.hold(buttons)
    window.show()
    wide = first.sizeHint().width() + GAP
    grid.resize(3 * wide, 400)
    qtbot.waitUntil(lambda: first.y() == third.y() < last.y() and last.width() == grid.width())
    last.hide()
    grid.resize(2 * wide, 400)
    qtbot.waitUntil(lambda: first.y() == second.y() < third.y() and third.width() == grid.width())
    last.show()
    grid.arrange()
    qtbot.waitUntil(lambda: third.y() == last.y() and third.width() == last.width() < grid.width() / 2)
