"""A slip's code at the kiosk's first page opens the five faces: voluntary, once, and nothing stays for the next one."""

from __future__ import annotations

from app.queue.desk import call_next, finish, start
from app.queue.opening import open_desk
from app.queue.tickets import take_ticket
from tests.helpers.kiosks import Touched
from tests.helpers.staff import rows


def _served(kiosk: Touched) -> str:
    kiosk.do(open_desk, desk="1")
    token: str = kiosk.do(take_ticket, service="A").token
    for step in (call_next, start, finish):
        kiosk.do(step, desk="1")
    return token


def test_a_visit_is_rated_by_its_slip_at_the_kiosk_and_only_from_the_first_page(kiosk: Touched) -> None:
    token, page = _served(kiosk), kiosk.window.rating
    page.scanner.scanned.emit("A001", kiosk.window)  # a number, which anybody can guess, opens nothing
    kiosk.window.show_page(kiosk.window.services)
    page.scanner.scanned.emit(token, kiosk.window)  # somebody else stands there
    assert kiosk.is_at("services")
    kiosk.flow.reset()
    page.scanner.scanned.emit(token.upper(), kiosk.window)
    kiosk.wait(lambda: kiosk.window.page is page and kiosk.says("A001"))
    assert not any(face.hasFocus() for face in page.faces.faces.values())
    kiosk.tap("rating_decline")
    assert kiosk.is_at("start") and rows(kiosk.hall, "rating") == []
    page.scanner.scanned.emit(token, kiosk.window)
    kiosk.wait(lambda: kiosk.window.page is page)
    kiosk.tap("face_4")
    page.why.words.setText("<b>=1+1</b>")
    kiosk.tap("rating_send")
    kiosk.wait(lambda: [row["level"] for row in rows(kiosk.hall, "rating")] == [4])
    (row,) = rows(kiosk.hall, "rating")
    assert (row["words"], row["source"]) == ("<b>=1+1</b>", "kiosk")
    kiosk.wait(lambda: kiosk.says("Thank you"))
    kiosk.flow.reset()
    assert page.why.words.text() == ""
    page.scanner.scanned.emit(token, kiosk.window)
    kiosk.wait(lambda: kiosk.says("cannot be rated"))


def test_the_first_page_tells_that_a_visit_can_be_rated_unless_the_hall_asks_for_none(kiosk: Touched) -> None:
    start = kiosk.window.start
    kiosk.wait(start.rating.isVisible)
    assert "Scan the code on your slip" in start.rating.text() and start.rating.text() in start.spoken()
    kiosk.set("rating.ask", False)
    kiosk.refresh()
    kiosk.wait(lambda: not start.rating.isVisible())
    assert start.rating.text() not in start.spoken()
