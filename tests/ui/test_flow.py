"""Lines of ticks: in columns where that is free, as tight as they fit where it is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.flow import EvenFlow

HIGH = 20


def laid(qtbot: QtBot, widths: list[int], room: int, always: bool = False) -> list[tuple[int, int]]:
    """Lay out boxes of these widths; give where each begins."""
    host = QWidget()
    qtbot.addWidget(host)
    flow = EvenFlow(host, spacing=4, always=always)
    boxes = [QWidget(host) for _ in widths]
    for box, width in zip(boxes, widths, strict=True):
        box.setFixedSize(QSize(width, HIGH))
        flow.addWidget(box)
    host.resize(room, flow.heightForWidth(room))
    host.show()
    flow.activate()
    return [(box.x(), box.y()) for box in boxes]


def test_ticks_stand_below_each_other_where_that_costs_one_line_at_most(qtbot: QtBot) -> None:
    places = laid(qtbot, [60, 90, 70, 80, 60, 90], 300)
    assert [x for x, _ in places] == [0, 94, 188] * 2
    assert len({y for _, y in places}) == 2


@pytest.mark.parametrize(("widths", "room"), [([40] * 11 + [190], 200), ([150, 160], 100)])
def test_ticks_stay_tight_where_columns_would_cost_much(qtbot: QtBot, widths: list[int], room: int) -> None:
    places = laid(qtbot, widths, room)
    lines = len({y for _, y in places})
    assert lines == (4 if room == 200 else 2)


def test_ticks_stand_in_columns_always_where_that_is_wanted(qtbot: QtBot) -> None:
    places = laid(qtbot, [40] * 11 + [95], 200, always=True)
    assert {x for x, _ in places} == {0, 99} and len({y for _, y in places}) == 6
