"""Panes that scroll: what is pointed at is brought into sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.scroll import SnugScroll, VScroll, bring_into_sight


class Restless(QWidget):
    """Content that is styled when it is asked how large it wants to be, as tables do in a new text size."""

    def __init__(self) -> None:
        super().__init__()
        QVBoxLayout(self)
        self.asked = 0

    def minimumSizeHint(self) -> QSize:
        self.asked += 1
        if self.asked < 30:  # far more than once: a pane that asks again and again fails here, and ends
            QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))
        return QSize(120, 40)


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


@pytest.mark.parametrize("kind", [VScroll, SnugScroll])
def test_content_that_is_styled_while_it_is_asked_for_its_size_is_not_asked_for_ever(
    qtbot: QtBot, kind: type[VScroll]
) -> None:
    content = Restless()
    pane = kind(content)
    qtbot.addWidget(pane)
    content.asked = 0
    QApplication.sendEvent(content, QEvent(QEvent.Type.StyleChange))
    assert 0 < content.asked < 10
    assert pane.minimumWidth() == 120 + pane.verticalScrollBar().sizeHint().width()
