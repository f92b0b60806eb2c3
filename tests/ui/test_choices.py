"""Ticks, or circles of which one is chosen: what is picked, and words that never push a page wider."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.choices import Choices

SERVICES = [("A", "A  综合受理"), ("B", "B  退役军人优待与社会保障事务综合受理 & 咨询")]


@pytest.mark.parametrize(("single", "told"), [(False, ("A", "B")), (True, ("B",))])
def test_what_a_person_or_a_screen_reader_does_is_a_pick_and_what_the_program_shows_is_none(
    qtbot: QtBot, single: bool, told: tuple[str, ...]
) -> None:
    field = Choices("services", single=single)
    qtbot.addWidget(field)
    field.set_choices(SERVICES)
    assert field.chosen() == ()
    with qtbot.assertNotEmitted(field.picked):
        field.choose(["A"])
    with qtbot.waitSignal(field.picked):
        field.buttons["B"].toggle()
    assert field.chosen() == told
    field.set_choices(SERVICES)
    assert field.chosen() == (() if single else told), "a circle is chosen anew each time it is asked for"


def test_long_words_end_in_an_ellipsis_where_the_room_ends(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field = Choices("services", parent=page)
    field.set_choices(SERVICES)
    page.show()
    field.resize(70, 200)
    long = field.buttons["B"]
    assert long.sizeHint().width() <= 70 and long.text().endswith("…")
    assert long.accessibleName() == SERVICES[1][1] and long.toolTip() == SERVICES[1][1]
    short = long.text()
    field.resize(1200, 200)
    assert len(long.text()) > len(short)
