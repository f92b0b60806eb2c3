"""The page of a number at the kiosk: how long it stays, by whether a paper has it, and how it names the service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.devices.views import SlipState
from tests.helpers.devices import enrol
from tests.helpers.kiosks import PATIENT, Touched


def test_without_a_printer_it_asks_to_remember_the_number(kiosk: Touched) -> None:
    kiosk.take()
    kiosk.wait(lambda: kiosk.says("Please remember your number, or take a picture of it."))


def test_a_slip_that_does_not_come_is_not_promised_for_long(make_kiosk: Callable[..., Touched]) -> None:
    kiosk = make_kiosk(times=replace(PATIENT, late_s=0.2))
    enrol(kiosk.hall, "slips", "tcp:127.0.0.1:9")
    kiosk.take()
    kiosk.wait(lambda: kiosk.says("No slip came out."))
    assert kiosk.window.number.number.text() == "A001"


@pytest.mark.parametrize("printer", [True, False])
def test_a_number_on_no_paper_stays_until_it_can_have_been_written_down(
    make_kiosk: Callable[..., Touched], printer: bool
) -> None:
    kiosk = make_kiosk(times=replace(PATIENT, number_s=3, unprinted_s=500, late_s=0.2))
    if printer:
        enrol(kiosk.hall, "slips", "tcp:127.0.0.1:9")
    kiosk.take()
    kiosk.wait(lambda: kiosk.flow.shown.seconds > 490)
    assert kiosk.says("No slip came out." if printer else "Please remember your number")
    kiosk.tap("kiosk_large")
    assert kiosk.flow.shown.seconds == 1000
    kiosk.tap("kiosk_done")
    assert kiosk.is_at("start")


def test_a_printed_number_goes_soon(make_kiosk: Callable[..., Touched]) -> None:
    kiosk = make_kiosk(times=replace(PATIENT, number_s=300, unprinted_s=500))
    enrol(kiosk.hall, "slips", "tcp:127.0.0.1:9")
    kiosk.take()
    kiosk.flow.shown.slips.stop()
    kiosk.flow.shown.slips.seen.emit(SlipState("printed", "printed", "slips", False))
    assert kiosk.flow.shown.seconds <= 300
    kiosk.flow.shown._overdue.timeout.emit()  # it was late, and came all the same
    assert kiosk.flow.shown.seconds <= 300


@pytest.mark.parametrize("size", [(1280, 1024), (1080, 1920)])
def test_in_large_text_the_code_stays_where_the_number_is_on_no_paper_or_there_is_room(
    kiosk: Touched, size: tuple[int, int]
) -> None:
    upright = size[1] > size[0]
    kiosk.resize(*size)
    kiosk.tap("kiosk_large")
    kiosk.take()
    kiosk.flow.shown.stop()
    page = kiosk.window.number
    page.show_slip(SlipState("printed", "printed", "slips", False))
    assert page.code.isVisible() is upright
    page.show_slip(SlipState("waiting", "paper_out", "slips", False))
    assert page.code.isVisible() and page.code_told.isVisible()


def test_the_service_has_a_line_to_itself_while_the_text_is_too_large_for_both(kiosk: Touched) -> None:
    kiosk.take()
    page, name = kiosk.window.number, "字" * 10
    page.show_service(name)
    assert page.title.text() == f"Your number ({name})"
    kiosk.tap("kiosk_large")
    kiosk.wait(lambda: page.title.text() == f"Your number\n{name}")
    kiosk.tap("kiosk_large")
    kiosk.wait(lambda: page.title.text() == f"Your number ({name})")
