"""Panes that scroll: what is pointed at is brought into sight."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.scroll import VScroll, bring_into_sight


def test_a_field_below_the_fold_is_scrolled_to_when_it_is_pointed_at(qtbot: QtBot) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    column.addSpacing(900)
    field = QLineEdit(content)
    column.addWidget(field)
    column.addSpacing(200)
    pane = VScroll(content)
    qtbot.addWidget(pane)
    pane.resize(300, 200)
    pane.show()
    field.setFocus()
    assert field.visibleRegion().isEmpty(), "the focus alone does not scroll"
    bring_into_sight(field)
    assert not field.visibleRegion().isEmpty()
    assert field.mapTo(pane, field.rect().topLeft()).y() > field.height(), "its label is above it"
