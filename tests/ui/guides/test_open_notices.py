"""Open notices on the page of guides: seen, found by code, taken, given up with a reason, opened again."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.guides import notices
from tests.helpers.halls import actor
from tests.helpers.staff import rows
from tests.ui.guides.conftest import CARD, GuideDesk
from ui.guides.notices_panel import NoticesPanel

KEY = Qt.Key


def _told(guides: GuideDesk, notice: str) -> notices.Notice:
    return guides.desktop.hall.ask(notices.read_notice, actor(guides.desktop.hall, "desk1"), notice=notice)


def _codes(panel: NoticesPanel) -> list[str]:
    return [line.number for line in panel.model.rows()]


def _open(guides: GuideDesk, name: str = "desk1") -> NoticesPanel:
    page = guides.go_to_guides(name)
    guides.strike(KEY.Key_F9)
    guides.until(lambda: isinstance(page.pane.panel(), NoticesPanel) and bool(page.pane.panel().model.rows()))
    panel = page.pane.panel()
    assert isinstance(panel, NoticesPanel)
    return panel


def test_a_desk_sees_what_is_open_gives_one_up_with_a_reason_and_takes_that_back(guides: GuideDesk) -> None:
    guide = guides.add(service="A")
    guides.desktop.do(notices.give_notice, by="desk1", missing=["一寸照片", "户口簿"], guide=guide)
    guides.desktop.do(notices.give_notice, by="desk1", missing=["户口簿"], service="B")
    guides.desktop.clock.pass_by(days=2)
    panel = _open(guides)
    assert _codes(panel) == ["M-0002", "M-0001"]
    first = [panel.model.index(1, column).data() for column in range(5)]
    assert first == ["M-0001", CARD["title"], "2", "2 d", "—"]
    panel.view.choose("M-0001")
    guides.bot.mouseClick(panel.give_up, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is panel.reason  # nothing is given up without a word why
    assert _told(guides, "M-0001").state == "open"
    panel.reason.setText("已在别处办好")
    guides.bot.mouseClick(panel.give_up, Qt.MouseButton.LeftButton)
    guides.until(lambda: _codes(panel) == ["M-0002"])
    guides.settle()
    assert _told(guides, "M-0001").state == "closed"
    row = rows(guides.desktop.hall, "audit")[-1]
    assert (row["action"], json.loads(row["detail"])) == ("close_notice", {"reason": "已在别处办好"})
    assert panel.reason.value() == ""  # it was of that notice alone
    guides.desktop.window.strip.act()
    guides.until(lambda: _codes(panel) == ["M-0002", "M-0001"])
    assert _told(guides, "M-0001").state == "open"


def test_a_closed_notice_is_found_by_its_code_opened_again_and_taken(guides: GuideDesk) -> None:
    guides.add(service="A")
    for _ in range(2):
        guides.desktop.do(notices.give_notice, by="desk1", missing=["户口簿"], service="A")
    guides.desktop.do(notices.close_notice, by="desk1", notice="M-0001", reason="不办了")
    panel = _open(guides, "supervisor")
    assert _codes(panel) == ["M-0002"]
    guides.bot.keyClicks(panel.search, "m1")
    guides.until(lambda: _codes(panel) == ["M-0001"])
    assert not panel.give_up.isVisibleTo(panel) and not panel.go.isVisibleTo(panel)
    assert panel.why.isVisibleTo(panel) and panel.why.text() == "Why: 不办了"
    guides.bot.mouseClick(panel.reopen, Qt.MouseButton.LeftButton)
    guides.until(lambda: panel.go.isVisibleTo(panel))
    guides.settle()
    panel.search.setFocus()
    guides.strike(KEY.Key_Return)
    desk = guides.page.desk
    guides.until(lambda: desk.window is not None and bool(desk.window.back.ticks.boxes))
    assert desk.window is not None
    guides.bot.mouseClick(desk.window.back.go, Qt.MouseButton.LeftButton)
    guides.until(lambda: desk.window is None)
    guides.settle()
    assert (_told(guides, "M-0001").state, _told(guides, "M-0001").returns) == ("complete", 1)
    assert "a further trip is saved" in guides.desktop.message()


def test_what_was_closed_by_mistake_is_opened_again_where_its_code_is_scanned(guides: GuideDesk) -> None:
    guides.add(service="A")
    guides.begin_visit("A")
    guides.desktop.do(notices.give_notice, by="desk1", missing=["户口簿", "照片"], service="A")
    guides.desktop.do(notices.return_with, by="desk1", notice="M-0001")
    page = guides.desktop.desk()
    page.take_scan("M-0001")
    guides.until(lambda: page.guide.window is not None and page.guide.window.faces.currentIndex() == 2)
    window = page.guide.window
    assert window is not None and window.back.ticks.boxes == {}
    guides.settle()
    guides.bot.mouseClick(window.back.go, Qt.MouseButton.LeftButton)
    guides.until(lambda: list(window.back.ticks.boxes) == ["户口簿", "照片"])
    assert (_told(guides, "M-0001").state, _told(guides, "M-0001").returns) == ("open", 0)


def test_an_empty_list_says_so_and_who_gives_no_notices_sees_none(guides: GuideDesk) -> None:
    page = guides.go_to_guides("supervisor")
    guides.strike(KEY.Key_F9)
    panel = page.pane.panel()
    assert isinstance(panel, NoticesPanel)
    guides.settle()
    assert "No notice is open" in panel.count.text() and not panel.view.isVisibleTo(panel)
    guides.bot.keyClick(panel.search, KEY.Key_Escape)
    guides.settle()
    assert page.pane.panel() is None


def test_what_the_notices_came_to_stands_apart_from_the_list(guides: GuideDesk) -> None:
    guides.desktop.do(notices.give_notice, by="desk1", missing=["户口簿"], guide=guides.add(service="A"))
    pane = guides.go_to_guides("desk1").list
    guides.until(pane.notices.isVisible)
    above = pane.notices.y() + pane.notices.contentsRect().y() - pane.stack.geometry().bottom()
    below = min(made.y() for made in (pane.export, pane.booklet)) - pane.notices.geometry().bottom()
    assert above > below  # near the buttons, and no last row of the list
