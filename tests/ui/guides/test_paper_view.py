"""A paper on show: as wide as there is room, at every size of the window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from ui.guides.paper_view import PaperView

WIDE, BETWEEN = 500, 12


@pytest.mark.parametrize("count", [1, 3])
def test_where_a_scroll_bar_would_just_make_room_for_itself_it_settles(qtbot: QtBot, count: int) -> None:
    """Where the pages fit beside a scroll bar and not without one, it came and went until the program died."""
    view = PaperView("paper")
    qtbot.addWidget(view)
    page = QImage(1190, 1684, QImage.Format.Format_RGB32)
    view.show_pages([page] * count, "paper")
    view.resize(WIDE, 300)
    with qtbot.waitExposed(view):
        view.show()
    scroll = view.currentWidget()
    assert isinstance(scroll, QScrollArea)
    full = view.pages.heightForWidth(WIDE)
    for high in range(full - 60 * count, full + 10):
        view.resize(WIDE, high)
        qtbot.waitUntil(lambda: scroll.widget().width() == scroll.viewport().width())
        least = view.pages.heightForWidth(scroll.viewport().width())
        assert scroll.widget().height() == max(least, scroll.viewport().height())
    view.resize(WIDE, 300)
    bar = scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == scroll.widget().height() - scroll.viewport().height() > 0)
