"""A visit to the kiosk, from the first touch to the number and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.queue.kiosk import KioskView, kiosk_view
from app.queue.opening import open_desk
from app.queue.publish import Publisher
from app.queue.results import WaitingRow
from app.queue.tickets import take_ticket, ticket_story
from app.queue.views import list_waiting
from app.setup.new_hall import ServicePlan
from db import sites
from tests.helpers.halls import actor
from tests.helpers.kiosks import PATIENT, Touched, kiosk_actor
from ui.kiosk.tile import Tile
from ui.public.parts import CHOSEN

MANY = tuple(
    ServicePlan(code, name)
    for code, name in zip(
        ("J", "K", "L", "M", "N", "P", "Q"),
        ("养老保险认证", "居住证办理", "老年优待证", "低保救助", "生育证明", "退役登记", "就业登记"),
        strict=True,
    )
)


def waiting(kiosk: Touched) -> tuple[WaitingRow, ...]:
    rows: tuple[WaitingRow, ...] = kiosk.hall.ask(list_waiting, actor(kiosk.hall, "supervisor"))
    return rows


def numbers(kiosk: Touched) -> list[str]:
    return [row.ticket for row in waiting(kiosk)]


def limit(kiosk: Touched, code: str, most: int) -> None:
    """Set the daily maximum of a service."""
    from sqlalchemy import update

    from db.schema.sites import service

    with kiosk.hall.store.write() as tx:
        tx.execute(update(service).where(service.c.code == code).values(daily_max=most))
        sites.bump_setup(tx)


def publish(kiosk: Touched) -> None:
    """Let eight people wait at the one open desk, and work their waits out."""
    boss = actor(kiosk.hall, "supervisor")
    kiosk.hall.do(open_desk, boss, desk="1")
    for _ in range(8):
        kiosk.hall.do(take_ticket, boss, service="A")
    Publisher(kiosk.hall, boss.site_id).publish()
    kiosk.wait(lambda: kiosk.window.view is not None and kiosk.window.view.services[0].wait_high_s is not None)


def warn_of_closing(kiosk: Touched) -> None:
    """Let everybody who takes a number now wait past the end of the day; the kiosk reads no more."""
    view = kiosk.window.view
    assert view is not None
    kiosk.flow.feed.stop()
    waits = {"wait_low_s": 600, "wait_high_s": 7 * 3600, "first_low_s": 600, "first_high_s": 7 * 3600}
    late = tuple(replace(service, **waits) for service in view.services)
    kiosk.set("hours.week", {"1": [["09:00", "10:00"]]})
    closing = kiosk.hall.ask(kiosk_view, kiosk_actor(kiosk.hall)).hours
    kiosk.window.show_view(replace(view, services=late, hours=closing))


# -- the straight way


def test_two_touches_give_a_number_that_waits_in_the_queue(kiosk: Touched) -> None:
    assert kiosk.take("B") == "B001"
    assert kiosk.window.number.number.text() == "B001"
    assert kiosk.says("Nobody is before you")
    assert numbers(kiosk) == ["B001"]
    kiosk.tap("kiosk_done")
    assert kiosk.is_at("start")
    assert kiosk.window.number.number.text() == ""
    assert kiosk.take("B") == "B002"
    assert kiosk.says("1 person is before you")


def test_the_code_on_the_screen_reads_back_as_the_tickets_token(kiosk: Touched) -> None:
    import zxingcpp
    from PIL import Image

    kiosk.take()
    kiosk.wait(lambda: bool(kiosk.window.number.code.modules))
    kiosk.bot.waitUntil(lambda: kiosk.window.number.code.isVisible())
    drawn = kiosk.window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    size, bits = (drawn.width(), drawn.height()), drawn.constBits()
    picture = Image.frombuffer("L", size, bits, "raw", "L", drawn.bytesPerLine(), 1)
    assert kiosk.window.number.taken is not None
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [kiosk.window.number.taken.token]


def test_priority_is_a_class_not_yet_seen_and_lasts_for_this_visit_only(kiosk: Touched) -> None:
    kiosk.tap("kiosk_priority")
    assert kiosk.button("kiosk_priority").isChecked()
    assert "✓" in kiosk.button("kiosk_priority").text()
    assert kiosk.says("Only who is here; the desk looks at the proof.")
    kiosk.take("A")
    assert kiosk.says("bring your proof to the desk")
    kiosk.tap("kiosk_done")
    assert not kiosk.button("kiosk_priority").isChecked()
    row = waiting(kiosk)[0]
    assert row.entitlement == "other"
    kiosk.take("A")
    assert [row.entitlement for row in waiting(kiosk)] == ["other", None]


def test_needs_are_an_offer_that_the_desk_sees(kiosk: Touched) -> None:
    kiosk.tap("kiosk_needs")
    kiosk.tap("kiosk_need_hearing")
    kiosk.tap("kiosk_need_wheelchair")
    kiosk.tap("kiosk_need_hearing")
    kiosk.tap("kiosk_needs_done")
    assert "Wheelchair" in kiosk.button("kiosk_needs").text()
    assert kiosk.button("kiosk_needs").property("state") == CHOSEN
    kiosk.take("C")
    assert waiting(kiosk)[0].needs == ("wheelchair",)
    assert kiosk.says("Noted: Wheelchair. Wait nearby; we come for you in turn.")
    assert not kiosk.says("Please take a seat")
    kiosk.tap("kiosk_done")
    kiosk.take("C")
    assert not kiosk.says("Noted") and kiosk.says("Please take a seat")


def test_large_text_and_contrast_come_with_one_touch_and_go_with_the_visit(kiosk: Touched) -> None:
    kiosk.tap("kiosk_large")
    assert (kiosk.program.look.name, kiosk.program.look.scale) == ("contrast", 200)
    kiosk.take()
    kiosk.tap("kiosk_done")
    assert (kiosk.program.look.name, kiosk.program.look.scale) == ("light", 125)
    assert not kiosk.button("kiosk_large").isChecked()
    kiosk.resize(1024, 768)
    kiosk.tap("kiosk_large")
    assert kiosk.program.look.scale == 150


def test_the_other_language_lasts_for_one_visit(make_kiosk: Callable[..., Touched]) -> None:
    kiosk = make_kiosk("demo", language="zh_CN")
    assert kiosk.says("欢迎您")
    kiosk.tap("kiosk_language")
    assert kiosk.says("Welcome")
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: kiosk.seen("kiosk_service_B") is not None)
    assert "Social and medical insurance" in kiosk.button("kiosk_service_B").accessibleName()
    kiosk.tap("kiosk_service_B")
    kiosk.wait(lambda: kiosk.is_at("number"))
    assert kiosk.says("Social and medical insurance")
    kiosk.tap("kiosk_language")
    assert kiosk.says("社会保障与医保")
    kiosk.tap("kiosk_done")
    assert kiosk.says("欢迎您")


def test_a_service_beside_its_number_is_not_broken_in_large_text(make_kiosk: Callable[..., Touched]) -> None:
    kiosk = make_kiosk("demo", language="zh_CN")
    kiosk.resize(1024, 768)
    kiosk.take("B")
    page = kiosk.window.number
    assert page.title.text() == "您的号码（社会保障与医保）"
    kiosk.tap("kiosk_large")
    kiosk.wait(lambda: page.title.text() == "您的号码\n社会保障与医保")
    widest = max(map(page.title.fontMetrics().horizontalAdvance, page.title.text().split("\n")))
    kiosk.wait_calmly(lambda: widest <= page.title.width())
    assert widest <= page.title.width()


def test_back_office_services_are_not_offered_and_counts_follow_the_hall(make_kiosk: Callable[..., Touched]) -> None:
    kiosk = make_kiosk("demo")
    view: KioskView = kiosk.hall.ask(kiosk_view, kiosk_actor(kiosk.hall))
    assert [service.code for service in view.services] == ["A", "B", "C", "D", "E", "F"]
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: kiosk.seen("kiosk_service_A") is not None)
    shown = {tile.accessibleName()[0]: tile.accessibleDescription() for tile in kiosk.window.services.grid.shown()}
    for service in view.services:
        wanted = f"{service.waiting} before you" if service.waiting else "Nobody before you"
        assert wanted in shown[service.code]


def test_who_may_go_first_is_said_as_the_hall_has_set_it(kiosk: Touched) -> None:
    kiosk.tap("kiosk_priority")
    assert kiosk.says("60 and over, disabled, very ill, pregnant, with a small child, (ex-)soldiers go first.")
    kiosk.set("queue.elderly_bands", "65,75")
    kiosk.set("queue.proxy_green", True)
    assert kiosk.says("65 and over") and not kiosk.says("Only who is here")
    kiosk.tap("kiosk_priority")
    assert not kiosk.says("65 and over")


def test_where_there_is_no_room_to_say_it_the_kiosk_asks(kiosk: Touched) -> None:
    kiosk.resize(1024, 768)
    kiosk.tap("kiosk_large")
    kiosk.tap("kiosk_priority")
    kiosk.tap("kiosk_ask_first_no")
    assert kiosk.is_at("start")
    kiosk.tap("kiosk_begin")
    kiosk.tap("kiosk_priority")
    assert kiosk.is_at("first") and kiosk.says("60 and over")
    kiosk.tap("kiosk_ask_first_no")
    assert kiosk.is_at("services") and not kiosk.flow.visit.priority
    assert not kiosk.button("kiosk_priority").isChecked()
    kiosk.tap("kiosk_priority")
    kiosk.flow.idle.asked.emit()
    kiosk.tap("kiosk_still_yes")
    kiosk.tap("kiosk_ask_first_yes")
    assert kiosk.is_at("services") and kiosk.button("kiosk_priority").isChecked()
    kiosk.tap("kiosk_priority")
    assert kiosk.is_at("services") and not kiosk.flow.visit.priority


def test_help_that_was_chosen_stays_in_sight_also_in_large_text_on_a_small_screen(kiosk: Touched) -> None:
    kiosk.resize(1024, 768)
    kiosk.tap("kiosk_large")
    kiosk.tap("kiosk_needs")
    kiosk.tap("kiosk_needs_done")
    assert kiosk.button("kiosk_needs").property("state") != CHOSEN
    kiosk.tap("kiosk_needs")
    kiosk.tap("kiosk_need_wheelchair")
    kiosk.tap("kiosk_needs_done")
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: "Wheelchair" in kiosk.button("kiosk_needs").text())
    assert kiosk.button("kiosk_needs").property("state") == CHOSEN


def test_the_staffs_pages_offer_no_large_text(kiosk: Touched) -> None:
    kiosk.tap("kiosk_staff")
    assert kiosk.seen("kiosk_large") is None
    kiosk.tap("kiosk_back")
    assert kiosk.seen("kiosk_large") is not None


def test_tile_and_number_count_the_same_people_and_who_goes_first_only_those_before(kiosk: Touched) -> None:
    kiosk.set("queue.discipline", "strict")
    publish(kiosk)
    kiosk.refresh()
    kiosk.tap("kiosk_begin")
    assert kiosk.says("8 before you")
    kiosk.tap("kiosk_priority")
    kiosk.wait(lambda: kiosk.says("Nobody before you for now"))
    assert not kiosk.says("8 before you")
    kiosk.tap("kiosk_service_B")
    kiosk.wait(lambda: kiosk.is_at("number"))
    taken = kiosk.window.number.taken
    assert taken is not None and (taken.ahead, taken.before) == (8, 0)
    assert kiosk.says("Nobody before you for now")
    kiosk.tap("kiosk_done")
    kiosk.take("B")
    assert kiosk.says("9 people are before you")


def test_who_goes_first_is_told_of_all_who_wait_while_nobody_knows_who_goes_before(kiosk: Touched) -> None:
    for _ in range(3):
        kiosk.do(take_ticket, service="A")
    kiosk.refresh()
    kiosk.tap("kiosk_priority")
    kiosk.take("A")
    assert kiosk.says("3 people are waiting; you go first")


# -- many services


def test_large_text_leaves_room_for_three_services_on_a_small_screen(make_kiosk: Callable[..., Touched]) -> None:
    kiosk = make_kiosk("demo", language="zh_CN")
    kiosk.resize(1024, 768)
    kiosk.tap("kiosk_large")
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: len(kiosk.window.services.grid.shown()) == 3)
    grid = kiosk.window.services.grid
    assert grid.next.width() > 2 * grid.back.width()
    tile = grid.shown()[0]
    assert isinstance(tile, Tile)
    assert tile.name.geometry().right() < tile.wait.geometry().left() and tile.fits()
    kiosk.tap("kiosk_services_page_next")
    kiosk.wait(lambda: not grid.next.isEnabled())


def test_pages_and_letters_find_one_of_many(kiosk: Touched) -> None:
    kiosk.resize(1024, 768)
    kiosk.add_services(MANY)
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: kiosk.window.services.grid.count > 1)
    seen = set()
    for page in range(kiosk.window.services.grid.count):
        seen |= {tile.accessibleName()[:2].strip() for tile in kiosk.window.services.grid.shown()}
        if page < kiosk.window.services.grid.count - 1:
            kiosk.tap("kiosk_services_page_next")
    assert seen == {"A", "B", "C", "D", "D2", *(plan.code for plan in MANY)}
    kiosk.tap("kiosk_find")
    kiosk.wait(lambda: kiosk.button("kiosk_key_y").isEnabled())
    kiosk.tap("kiosk_key_y")
    kiosk.tap("kiosk_key_l")
    assert not kiosk.button("kiosk_key_z").isEnabled()
    kiosk.wait(lambda: [tile.accessibleName() for tile in kiosk.window.services.grid.shown()] == ["J 养老保险认证"])
    kiosk.tap("kiosk_erase")
    kiosk.wait(lambda: len(kiosk.window.services.grid.shown()) > 1)
    QTest.keyClick(kiosk.window.windowHandle(), Qt.Key.Key_L)
    kiosk.wait(lambda: len(kiosk.window.services.grid.shown()) == 1)
    assert kiosk.button("kiosk_find").text() == "Not by letters" and not kiosk.button("kiosk_find").isChecked()
    kiosk.tap("kiosk_service_J")
    kiosk.wait(lambda: kiosk.is_at("number"))
    assert kiosk.window.number.number.text() == "J001"


def test_few_services_need_neither_pages_nor_letters(kiosk: Touched) -> None:
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: len(kiosk.window.services.grid.shown()) == 5)
    assert kiosk.seen("kiosk_find") is None
    assert kiosk.seen("kiosk_services_page_next") is None


# -- hands


def test_a_double_tap_opens_one_page_and_takes_no_number(make_kiosk: Callable[..., Touched]) -> None:
    kiosk = make_kiosk(times=replace(PATIENT, guard_ms=600_000))
    kiosk.window.guard._since.invalidate()
    kiosk.tap("kiosk_begin")
    middle = kiosk.window.rect().center()
    for _ in range(10):
        kiosk.tap_at(middle)
    assert kiosk.is_at("services")
    assert kiosk.window.guard.is_guarding()
    assert numbers(kiosk) == []


def test_however_often_a_tile_is_touched_there_is_one_number(kiosk: Touched) -> None:
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: kiosk.is_ready_for_touch("kiosk_service_A"))
    tile = kiosk.find("kiosk_service_A")
    at = tile.mapTo(kiosk.window, tile.rect().center())
    handle = kiosk.window.windowHandle()
    assert handle is not None
    for _ in range(3):
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    kiosk.wait(lambda: kiosk.is_at("number"))
    kiosk.wait(kiosk.program.tasks.is_idle)
    assert numbers(kiosk) == ["A001"]


def test_a_number_asked_for_again_is_the_same_number(kiosk: Touched) -> None:
    from ui.kiosk.taking import take_once

    who = kiosk_actor(kiosk.hall)
    first = take_once(kiosk.hall, who, "kiosk-x", "A", "other", ("sight",))
    assert take_once(kiosk.hall, who, "kiosk-x", "A", "other", ("sight",)) == first
    assert numbers(kiosk) == ["A001"]


def test_two_fingers_on_two_tiles_take_at_most_one_number(kiosk: Touched) -> None:
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: kiosk.is_ready_for_touch("kiosk_service_D"))
    device = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)  # type: ignore[call-arg]
    handle = kiosk.window.windowHandle()
    spots = []
    for name in ("kiosk_service_A", "kiosk_service_D"):
        tile = kiosk.find(name)
        spots.append(tile.mapTo(kiosk.window, tile.rect().center()))
    touch = QTest.touchEvent(handle, device)
    touch.press(0, spots[0], handle).press(1, spots[1], handle).commit()
    touch.release(0, spots[0], handle).release(1, spots[1], handle).commit()
    kiosk.wait(lambda: kiosk.program.tasks.is_idle() and not kiosk.is_at("taking"))
    assert len(numbers(kiosk)) <= 1


def test_no_key_leaves_the_kiosk(kiosk: Touched) -> None:
    handle = kiosk.window.windowHandle()
    alt, ctrl = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    none = Qt.KeyboardModifier.NoModifier
    for key, modifier in (
        (Qt.Key.Key_F4, alt),
        (Qt.Key.Key_Escape, none),
        (Qt.Key.Key_W, ctrl),
        (Qt.Key.Key_Q, ctrl),
        (Qt.Key.Key_F11, none),
        (Qt.Key.Key_Tab, alt),
        (Qt.Key.Key_Delete, alt | ctrl),
    ):
        QTest.keyClick(handle, key, modifier)
    for letter in "asdf;lkj QWERTYUIOP[]1234567890\t":
        QTest.keyClick(handle, letter)  # type: ignore[call-overload]
    assert not kiosk.window.close()
    QApplication.sendEvent(kiosk.window, QEvent(QEvent.Type.ContextMenu))
    assert kiosk.window.isVisible()
    assert not kiosk.is_at("staff")


def test_the_keyboard_alone_takes_a_number(kiosk: Touched) -> None:
    kiosk.window.activateWindow()
    kiosk.wait(kiosk.window.isActiveWindow)
    handle = kiosk.window.windowHandle()
    assert kiosk.window.focusWidget() is kiosk.window.start.take
    QTest.keyClick(handle, Qt.Key.Key_Space)
    kiosk.wait(lambda: len(kiosk.window.services.grid.shown()) == 5)
    for _ in range(20):
        if kiosk.window.focusWidget() is kiosk.find("kiosk_service_B"):
            break
        QTest.keyClick(handle, Qt.Key.Key_Tab)
    assert kiosk.window.focusWidget() is kiosk.find("kiosk_service_B")
    QTest.keyClick(handle, Qt.Key.Key_Space)
    kiosk.wait(lambda: kiosk.is_at("number"))
    assert kiosk.window.number.number.text() == "B001"


# -- nobody there


def test_it_asks_whether_anybody_is_there_and_goes_back(make_kiosk: Callable[..., Touched]) -> None:
    kiosk = make_kiosk(times=replace(PATIENT, ask_s=0.05, leave_s=0.3))
    kiosk.tap("kiosk_priority")
    kiosk.wait(lambda: kiosk.is_at("still"))
    assert kiosk.says("Are you still there?")
    kiosk.wait(lambda: kiosk.is_at("start"))
    assert not kiosk.button("kiosk_priority").isChecked()
    kiosk.wait(lambda: not kiosk.flow.idle.runs())


def touch_to(kiosk: Touched, page: str) -> None:
    """Be somebody who goes first and has come as far as a page."""
    kiosk.tap("kiosk_priority")
    if page != "start":
        kiosk.tap("kiosk_begin")
    if page == "needs":
        kiosk.tap("kiosk_needs")
    if page == "late":
        warn_of_closing(kiosk)
        kiosk.tap("kiosk_service_A")
    assert kiosk.is_at(page)


@pytest.mark.parametrize("page", ["start", "services", "needs", "late"])
def test_who_is_still_there_goes_on_where_they_were(make_kiosk: Callable[..., Touched], page: str) -> None:
    kiosk = make_kiosk()
    touch_to(kiosk, page)
    for _again in range(2):
        kiosk.flow.idle.asked.emit()
        kiosk.tap("kiosk_still_yes")
        assert kiosk.is_at(page)
    assert kiosk.flow.visit.priority


@pytest.mark.parametrize("way_back", ["kiosk_needs_done", "kiosk_back"])
def test_the_needs_page_is_left_also_after_it_was_asked_whether_anybody_is_there(kiosk: Touched, way_back: str) -> None:
    touch_to(kiosk, "needs")
    kiosk.flow.idle.asked.emit()
    kiosk.tap("kiosk_still_yes")
    kiosk.tap(way_back)
    assert kiosk.is_at("services")


def test_the_number_goes_by_itself_and_twice_as_late_in_large_text(make_kiosk: Callable[..., Touched]) -> None:
    kiosk = make_kiosk(times=replace(PATIENT, number_s=2, unprinted_s=2))
    kiosk.take()
    assert "2 s" in kiosk.button("kiosk_done").text()
    kiosk.wait(lambda: kiosk.is_at("start"))
    kiosk.tap("kiosk_large")
    kiosk.take()
    assert "4 s" in kiosk.button("kiosk_done").text()
    assert kiosk.flow.shown.seconds >= 3


def test_large_text_doubles_the_patience(make_kiosk: Callable[..., Touched]) -> None:
    kiosk = make_kiosk()
    kiosk.tap("kiosk_large")
    assert kiosk.flow.idle._ask_s == 2 * PATIENT.ask_s
    assert kiosk.flow.idle._leave_s == 2 * PATIENT.leave_s


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_halls_own_words_say_where_to_wait(make_kiosk: Callable[..., Touched], language: str) -> None:
    kiosk = make_kiosk(language=language)
    kiosk.set("kiosk.where", "请到二楼 <b>东厅</b>")
    kiosk.take()
    assert kiosk.says("请到二楼 <b>东厅</b>")


def test_the_ticket_is_of_the_kiosk(kiosk: Touched) -> None:
    ticket = kiosk.take()
    story = kiosk.hall.ask(ticket_story, actor(kiosk.hall, "supervisor"), ticket=ticket)
    assert story.events[0].actor == "kiosk1"


def test_a_drag_off_the_tile_takes_nothing(kiosk: Touched) -> None:
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: kiosk.is_ready_for_touch("kiosk_service_A"))
    tile = kiosk.find("kiosk_service_A")
    handle = kiosk.window.windowHandle()
    at = tile.mapTo(kiosk.window, tile.rect().center())
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseMove(handle, QPoint(2, 2))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 2))
    assert kiosk.is_at("services")
    assert QPointF(at).x() > 2
