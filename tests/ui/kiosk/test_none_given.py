"""When the kiosk gives no number, or only a late one: closed, full, past closing, out of reach."""

from __future__ import annotations

from app.core.errors import HallError
from app.queue import day
from tests.helpers.kiosks import Touched
from tests.ui.kiosk.test_visit import limit, numbers, publish, warn_of_closing


def test_outside_the_hours_it_says_so_and_offers_no_number(kiosk: Touched) -> None:
    kiosk.set("hours.week", {"1": [["13:30", "17:30"]]})  # it is Monday, 09:30
    assert kiosk.says("We are not open yet.")
    assert kiosk.says("Numbers again: today 13:30")
    assert kiosk.seen("kiosk_begin") is None and kiosk.seen("kiosk_priority") is None
    kiosk.set("hours.week", {})
    assert kiosk.take() == "A001"


def test_somebody_choosing_when_the_hours_end_is_told(kiosk: Touched) -> None:
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: kiosk.is_at("services"))
    kiosk.do(day.close_day)
    kiosk.wait(lambda: kiosk.is_at("start"))
    assert kiosk.says("No more numbers today. Please ask at the front desk.")


def test_a_full_service_says_so_on_its_tile_and_when_touched(kiosk: Touched) -> None:
    limit(kiosk, "A", 1)
    kiosk.take("A")
    kiosk.tap("kiosk_done")
    kiosk.refresh()
    kiosk.tap("kiosk_needs")
    kiosk.tap("kiosk_need_wheelchair")
    kiosk.tap("kiosk_needs_done")
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: "No numbers left" in kiosk.button("kiosk_service_A").accessibleDescription())
    kiosk.tap("kiosk_service_A")
    name = kiosk.window.services.view.services[0].name_en
    assert name and kiosk.says(f"{name}: no numbers left today") and kiosk.says("Please ask at the front desk.")
    kiosk.tap("kiosk_full_no")
    assert kiosk.is_at("services") and kiosk.flow.visit.needs == ("wheelchair",)
    assert numbers(kiosk) == ["A001"]


def test_a_full_service_is_named_in_the_language_of_the_visitor(kiosk: Touched) -> None:
    limit(kiosk, "A", 0)
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: "No numbers left" in kiosk.button("kiosk_service_A").accessibleDescription())
    kiosk.tap("kiosk_service_A")
    named = kiosk.window.services.view.services[0]
    kiosk.tap("kiosk_language")
    kiosk.wait(lambda: kiosk.says(named.name) and not kiosk.says(named.name_en))


def test_a_service_that_fills_up_meanwhile_is_refused_in_words(kiosk: Touched) -> None:
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: kiosk.is_at("services"))
    kiosk.flow.feed.stop()
    limit(kiosk, "A", 0)
    kiosk.tap("kiosk_service_A")
    kiosk.wait(lambda: kiosk.says(": no numbers left today"))
    kiosk.tap("kiosk_full_no")
    assert kiosk.is_at("services")
    assert numbers(kiosk) == []


def test_who_goes_first_is_told_that_wait_and_not_asked_for_the_others(kiosk: Touched) -> None:
    publish(kiosk)
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: kiosk.is_at("services"))
    seen = kiosk.window.services.view
    assert seen is not None and kiosk.window.view is not None
    usual = seen.services[0].wait_high_s
    kiosk.tap("kiosk_priority")
    first = kiosk.window.services.view.services[0]
    assert (first.wait_low_s, first.wait_high_s) == (first.first_low_s, first.first_high_s)
    assert usual is not None and first.wait_high_s is not None and first.wait_high_s < usual
    kiosk.tap("kiosk_priority")
    assert kiosk.window.services.view.services[0].wait_high_s == usual


def test_who_would_wait_past_closing_is_asked_first(kiosk: Touched) -> None:
    warn_of_closing(kiosk)
    kiosk.tap("kiosk_begin")
    kiosk.tap("kiosk_service_B")
    assert kiosk.says("we close at 10:00.")
    kiosk.tap("kiosk_ask_late_no")
    assert kiosk.is_at("services")
    kiosk.tap("kiosk_service_B")
    kiosk.tap("kiosk_ask_late_yes")
    kiosk.wait(lambda: kiosk.is_at("number"))
    assert kiosk.says("we close at 10:00.")


def test_out_of_reach_it_offers_no_number_and_does_again_by_itself(kiosk: Touched) -> None:
    take = kiosk.window.start.take
    kiosk.flow.feed.failed.emit(HallError("store_unreachable"))
    assert not take.isVisible() and kiosk.says("No numbers now – front desk")
    assert kiosk.seen("kiosk_priority") is None and kiosk.seen("kiosk_needs") is None
    kiosk.refresh()
    assert take.isVisible() and take.isEnabled() and not kiosk.says("No numbers now")
    assert kiosk.seen("kiosk_priority") is not None
    assert kiosk.take() == "A001"
