"""The guide of the visit in hand, at the desk: two keys print it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.core.actor import Actor
from app.guides import notices
from app.queue import desk as desk_steps
from app.queue import tickets
from db import guides as guide_rows
from db import notices as notice_rows
from tests.helpers.halls import actor
from tests.helpers.papers import text_of
from tests.ui.guides.conftest import GuideDesk

KEY = Qt.Key


def _prints(desk: GuideDesk, who: Actor) -> dict[str, int]:
    hall = desk.desktop.hall
    with hall.store.read() as tx:
        day = hall.site(who).local_date(hall.clock.now())
        return guide_rows.printed_on(tx, who.site_id, day, day)


def test_two_keys_at_the_desk_of_the_demo_hall_print_the_guide_of_the_ticket_in_hand(
    make_guides: Callable[..., GuideDesk],
) -> None:
    desk = make_guides("demo")
    desk.desktop.work_as("desk1", "1")
    desk.until(lambda: desk.desktop.desk().view is not None)
    page = desk.desktop.desk()
    if page.view.in_hand is None:
        desk.strike(KEY.Key_F2)
    service = page.view.in_hand.service
    who = actor(desk.desktop.hall, "desk1")
    noted = _prints(desk, who)
    desk.keys = 0
    desk.strike(KEY.Key_F9)
    window = page.guide.window
    assert window is not None and window.isVisible()
    page.guide.papers.printer = desk.printer
    desk.until(lambda: window.paper.made is not None)
    title = window.paper.made.title
    assert window.model.rows()[0].service == service
    desk.bot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    desk.keys += 1
    desk.until(lambda: page.guide.window is None)
    desk.settle()
    assert desk.keys == 2
    assert title in desk.desktop.message()
    assert desk.paper.stat().st_size > 10_000  # a page drawn, not a blank one
    assert _prints(desk, who).get("leaflet", 0) == noted.get("leaflet", 0) + 1
    assert "".join(text_of(desk.paper.read_bytes()).split()) == ""  # drawn as a picture


def test_what_was_not_ticked_is_told_once_its_code_closes_it_and_a_service_without_a_guide_can_do_so_too(
    guides: GuideDesk,
) -> None:
    guides.add(service="A")
    guides.begin_visit("A")
    page = guides.desktop.desk()
    ticket = page.view.in_hand.ticket
    guides.strike(KEY.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    window = page.guide.window
    assert window is not None
    guides.until(lambda: bool(window.tick.ticks.boxes))
    page.guide.papers.printer = guides.printer
    window.tick.ticks.boxes["居民身份证"].setChecked(True)
    window.tick.submit()
    guides.until(lambda: page.guide.window is None and guides.paper.exists())
    guides.settle()
    hall, who = guides.desktop.hall, actor(guides.desktop.hall, "desk1")
    given = hall.ask(notices.read_notice, who, notice="M-0001")
    assert (given.ticket, given.service, given.brought) == (ticket, "A", ("居民身份证",))
    assert [(one.name, one.source) for one in given.missing] == [("一寸照片", "照相馆"), ("户口簿", "")]
    # The visitor has one thing still missing, and then all of it, before the visit is over: no trip is saved.
    page.take_scan("M-0001")
    guides.until(lambda: page.guide.window is not None and bool(page.guide.window.back.ticks.boxes))
    back = page.guide.window.back
    back.ticks.boxes["户口簿"].setChecked(False)
    assert back.values() == {"notice": "M-0001", "still_missing": ["户口簿"], "paper": "A5"}
    back.ticks.boxes["户口簿"].setChecked(True)
    guides.until(lambda: QApplication.focusWidget() is back.go)
    guides.strike(KEY.Key_Return)
    guides.until(lambda: page.guide.window is None)
    guides.settle()
    closed = hall.ask(notices.read_notice, who, notice="M-0001")
    assert (closed.state, closed.returns, closed.missing) == ("complete", 0, given.missing)
    assert guides.desktop.message() == "M-0001 is closed: everything is here."
    with hall.store.read() as tx:
        row = notice_rows.notice_numbered(tx, who.site_id, "M-0001")
    assert row is not None and row.closed_ticket_id is not None
    # A service without a guide says so, and still tells what is missing.
    _next_visit(guides, "B")
    guides.strike(KEY.Key_F9)
    window = page.guide.window
    assert window is not None
    guides.settle()
    assert not window.go.isEnabled() and QApplication.focusWidget() is window.search
    window.ask_missing()
    guides.until(window.tick.isVisible)
    window.tick.submit()
    assert window.tick.problem.isVisible()  # nothing is missing: nothing is written
    window.tick.also.setPlainText("户口簿\n一寸照片")
    page.guide.papers.printer = guides.printer
    window.tick.submit()
    guides.until(lambda: page.guide.window is None and guides.paper.exists())
    guides.settle()
    given = guides.desktop.hall.ask(notices.read_notice, who, notice="M-0002")
    assert (given.guide, given.service, [one.name for one in given.missing]) == (None, "B", ["户口簿", "一寸照片"])


def _next_visit(guides: GuideDesk, service: str) -> None:
    page = guides.desktop.desk()
    guides.desktop.do(desk_steps.start, by="desk1", desk="1")
    guides.desktop.do(desk_steps.finish, by="desk1", desk="1")
    guides.desktop.do(tickets.take_ticket, service=service)
    guides.desktop.do(desk_steps.call_next, by="desk1", desk="1")
    guides.until(lambda: page.view.in_hand is not None and page.view.in_hand.service == service)
    guides.settle()
    guides.paper.unlink()
    guides.desktop.window.activateWindow()
    guides.until(guides.desktop.window.isActiveWindow)
