"""The page of cases, worked by hands: from the visit in hand to the end, counted in keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.cases.conftest import CaseDesk

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def test_the_visit_in_hand_becomes_a_case_in_two_keys(cases: CaseDesk) -> None:
    cases.begin_visit()
    cases.strike(KEY.Key_N, CTRL)
    cases.bot.waitUntil(lambda: cases.page.new.isVisible() and cases.page.new.go.hasFocus())
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: cases.page.pane.file is not None)
    assert cases.keys == 2
    file = cases.state("C-0001")
    assert (file.state.service, file.state.owner, file.state.kind) == ("A", "desk1", "paper")
    assert file.ticket_id is not None
