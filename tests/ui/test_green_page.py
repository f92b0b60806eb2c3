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
from ui.green.list_card import ListCard
from ui.green.page import GreenPage


@pytest.fixture
def green(qtbot: QtBot, qapp: QApplication, hall: Hall) -> Iterator[Callable[..., GreenPage]]:
    made: list[tuple[Stage, GreenPage]] = []

    def make(width: int = 1024, height: int = 700) -> GreenPage:
        stage = Stage(qapp, hall, actor(hall, "supervisor"))
        page = GreenPage(stage.ctx)
        made.append((stage, page))
        stage.put(page, width, height)
        qtbot.waitUntil(lambda: page.view is not None, timeout=5000)
        return page

    yield make
    for stage, page in made:
        page.stop()
        stage.close()


def _shown(card: ListCard) -> list[tuple[str, ...]]:
    model = card.model
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_nothing_granted_says_so(green: Callable[[], GreenPage]) -> None:
    page = green()
    assert page.empty.isVisible() and not page.accounts.isVisible()
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
    assert [row[1:] for row in _shown(page.accounts)] == [
        ("2", "2", "100 %", "0", "0"),
        ("2", "1", "50 %", "0", "0"),
    ]
    assert [row.reason for row in page.sights.model.rows()] == ["known to us", "known to us", "looks very unwell"]
    page.accounts.view.selectRow(1)
    qtbot.waitUntil(lambda: len(page.sights.model.rows()) == 1, timeout=5000)
    assert page.all.isVisible()
    qtbot.mouseClick(page.all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.sights.model.rows()) == 3, timeout=5000)


def test_choosing_a_person_leads_to_the_lists_that_follow_it(
    staff: Staff, green: Callable[..., GreenPage], qtbot: QtBot
) -> None:
    for name in ("desk1", "desk2"):
        for _ in range(8):
            staff.who(name).take("A", "ill", proof="sight", reason="known to us")
    page = green(height=500)
    title = page.sights.title
    view = page.accounts.view
    qtbot.waitUntil(lambda: view.isVisible() and title.visibleRegion().isEmpty())
    row = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    qtbot.waitUntil(lambda: len(page.sights.model.rows()) == 8, timeout=5000)
    assert ": everybody" not in title.text()
    qtbot.waitUntil(lambda: title.visibleRegion().boundingRect().height() == title.height(), timeout=5000)
    qtbot.waitUntil(lambda: not page.sights.view.viewport().visibleRegion().isEmpty(), timeout=5000)


def test_a_visit_begun_unchecked_and_a_number_given_unchecked_have_headings_of_their_own(
    staff: Staff, green: Callable[[], GreenPage]
) -> None:
    staff.open(1)
    staff.take("A", "ill")
    page = green()
    headings = [
        {card.model.headerData(at, Qt.Orientation.Horizontal) for at in range(card.model.columnCount())}
        for card in (page.accounts, page.claims)
    ]
    assert not headings[0] & headings[1]


def test_a_grant_elsewhere_shows_by_itself_and_other_days_can_be_chosen(
    staff: Staff, green: Callable[[], GreenPage], qtbot: QtBot
) -> None:
    page = green()
    staff.take("A", "ill", proof="sight", reason="x")
    qtbot.waitUntil(lambda: len(page.sights.model.rows()) == 1, timeout=5000)
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


def test_what_was_given_before_a_look_shows_with_what_became_of_it(
    staff: Staff, green: Callable[[], GreenPage], qtbot: QtBot
) -> None:
    desk = staff.who("desk1")
    desk.open(1)
    desk.take("A", "ill")
    ticket = desk.take("A", "other")
    desk.next()
    desk.start()
    desk.entitle(ticket, None)
    page = green()
    assert [row[1:] for row in _shown(page.claims)] == [("2", "0", "1", "1")]
    assert [row[1:] for row in _shown(page.accounts)] == [("0", "0", "–", "1", "0")]
    assert "before a look" in page.claims.title.text()
    assert page.sights.none.isVisible() and not page.sights.view.isVisible()


def test_calls_by_hand_stand_with_who_made_them_and_why(
    staff: Staff, green: Callable[[], GreenPage], qtbot: QtBot
) -> None:
    staff.open(1)
    staff.take()
    staff.call(staff.take(), reason="cannot wait longer")
    page = green()
    [row] = _shown(page.calls)
    assert row[1:3] + row[4:] == ("A002", "1", "1", "cannot wait longer")
    [person] = _shown(page.accounts)
    assert person[5] == "1"


def test_a_narrow_page_leaves_out_what_matters_least(staff: Staff, green: Callable[..., GreenPage]) -> None:
    staff.open(1)
    staff.call(staff.take(), reason="cannot wait longer")
    view = green(width=420).calls.view
    assert [view.isColumnHidden(at) for at in range(6)] == [True, False, True, False, True, False]
    assert view.horizontalHeader().length() <= view.viewport().width()
