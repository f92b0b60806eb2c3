"""The supervisor's page of the green channel: who granted what by sight, with the reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.hall import Hall
from tests.helpers.halls import actor
from tests.helpers.pages import Stage
from tests.helpers.staff import Staff
from ui.green.page import GreenPage


@pytest.fixture
def green(qtbot: QtBot, qapp: QApplication, hall: Hall) -> Iterator[Callable[[], GreenPage]]:
    made: list[tuple[Stage, GreenPage]] = []

    def make() -> GreenPage:
        stage = Stage(qapp, hall, actor(hall, "supervisor"))
        page = GreenPage(stage.ctx)
        made.append((stage, page))
        stage.put(page, 1024, 700)
        qtbot.waitUntil(lambda: page.view is not None, timeout=5000)
        return page

    yield make
    for stage, page in made:
        page.stop()
        stage.close()


def _shown(page: GreenPage) -> list[tuple[str, ...]]:
    model = page.accounts
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_nothing_granted_says_so(green: Callable[[], GreenPage]) -> None:
    page = green()
    assert page.empty.isVisible() and not page.account_list.isVisible()
    assert "Nobody was given priority" in page.empty.accessibleName()


def test_accounts_stand_with_their_share_and_a_chosen_one_shows_only_their_grants(
    staff: Staff, green: Callable[[], GreenPage], qtbot: QtBot
) -> None:
    first, second = staff.who("desk1"), staff.who("desk2")
    first.take("A", "elderly80", proof="id_card")
    first.take("A", "ill", proof="sight", reason="looks very unwell")
    second.take("A", "elderly60", proof="sight", reason="known to us")
    second.take("A", "elderly60", proof="sight", reason="known to us")
    page = green()
    assert [row[1:] for row in _shown(page)] == [("2", "2", "100 %", "0", "0"), ("2", "1", "50 %", "0", "0")]
    assert [row.reason for row in page.sights.rows()] == ["known to us", "known to us", "looks very unwell"]
    page.account_list.selectRow(1)
    qtbot.waitUntil(lambda: len(page.sights.rows()) == 1, timeout=5000)
    assert page.all.isVisible()
    qtbot.mouseClick(page.all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.sights.rows()) == 3, timeout=5000)


def test_a_grant_elsewhere_shows_by_itself_and_other_days_can_be_chosen(
    staff: Staff, green: Callable[[], GreenPage], qtbot: QtBot
) -> None:
    page = green()
    staff.take("A", "ill", proof="sight", reason="x")
    qtbot.waitUntil(lambda: len(page.sights.rows()) == 1, timeout=5000)
    staff.clock.pass_by(days=1)
    qtbot.mouseClick(page.range.spans[7], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.view is not None and (page.view.last - page.view.first).days == 6, timeout=5000)
    page.range.end.setDate(QDate(2026, 11, 1))
    qtbot.waitUntil(lambda: page.view is not None and page.view.last == date(2026, 11, 1), timeout=5000)
    assert page.view is not None and page.view.first == date(2026, 11, 1)
    qtbot.waitUntil(page.empty.isVisible, timeout=5000)


def test_a_page_left_open_over_night_means_the_new_day_by_today(
    staff: Staff, green: Callable[[], GreenPage], qtbot: QtBot
) -> None:
    page = green()
    first = page.view.first if page.view is not None else None
    qtbot.mouseClick(page.range.spans[1], Qt.MouseButton.LeftButton)
    staff.clock.pass_by(days=1)
    staff.take("A", "ill", proof="sight", reason="x")
    qtbot.waitUntil(lambda: page.view is not None and page.view.first != first, timeout=5000)
    assert page.range.spans[1].isChecked()
    qtbot.mouseClick(page.range.spans[7], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.view is not None and page.view.first != page.view.last, timeout=5000)
    assert page.view is not None and page.view.last == page.view.today == date(2026, 11, 24)
    assert page.range.end.date() == QDate(2026, 11, 24)
