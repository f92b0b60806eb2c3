"""Sentences with dots before them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.widgets.points import Points


def test_further_lines_of_a_sentence_begin_below_its_first_and_not_below_the_dot(qtbot: QtBot) -> None:
    points = Points("points")
    qtbot.addWidget(points)
    points.show_lines(["short", "a long sentence " * 12])
    points.resize(240, points.heightForWidth(240))
    points.show()
    long = next(each for each in points.findChildren(QLabel) if each.text().startswith("a long"))
    dots = [each for each in points.findChildren(QLabel) if each.text() == "•"]
    qtbot.waitUntil(lambda: long.height() > 3 * long.fontMetrics().height())
    assert len(dots) == 2 and all(dot.geometry().right() < long.x() for dot in dots)
    assert long.height() >= long.heightForWidth(long.width()), "nothing of it is cut"


def test_fewer_sentences_leave_nothing_of_those_before(qtbot: QtBot) -> None:
    points = Points("points")
    qtbot.addWidget(points)
    points.show()
    points.show_lines(["one", "two", "three"])
    points.show_lines(["four"])
    assert points.text() == points.accessibleName() == "four"
    assert [each.text() for each in points.findChildren(QLabel) if each.isVisible()] == ["•", "four"]
