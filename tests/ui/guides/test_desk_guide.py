"""The guide of the visit in hand, at the desk: two keys print it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.core.actor import Actor
from db import guides as guide_rows
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
    desk.bot.waitUntil(lambda: desk.desktop.desk().view is not None)
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
    desk.bot.waitUntil(lambda: window.paper.made is not None, timeout=20_000)
    title = window.paper.made.title
    assert window.model.rows()[0].service == service
    desk.bot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    desk.keys += 1
    desk.bot.waitUntil(lambda: page.guide.window is None, timeout=20_000)
    desk.settle()
    assert desk.keys == 2
    assert title in desk.desktop.message()
    assert desk.paper.stat().st_size > 10_000  # a page drawn, not a blank one
    assert _prints(desk, who).get("leaflet", 0) == noted.get("leaflet", 0) + 1
    assert "".join(text_of(desk.paper.read_bytes()).split()) == ""  # drawn as a picture
