"""Walk every page of the kiosk on every screen it may stand on: targets, names, nothing cut, nothing in English."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton

from app.core.errors import HallError
from app.devices.views import SlipState
from app.queue.hours import OVER, HoursNow
from tests.helpers.kiosks import Touched
from tests.helpers.programs import focusable, spoken_name
from tests.sizes import SIZES
from tests.ui.kiosk.test_visit import MANY
from ui.kiosk.asked import ask_first
from ui.kiosk.words import LateTurn
from ui.theme.roles import LOOKS, contrast
from ui.tour.checks import faults

FINGER = 72
LATE = LateTurn(*(datetime(2026, 11, 23, 17, minute) for minute in (10, 40, 30)))
# Size, and whether large text is on.
SCREENS = {
    "wide": ((1280, 1024), False),
    "wide-large": ((1280, 1024), True),
    "tall": ((1080, 1920), False),
    "tall-large": ((1080, 1920), True),
    "small": ((1024, 768), False),
    "small-large": ((1024, 768), True),
}
# The narrowest and the largest first: those are walked each time, the others when all is proved.
WALKS = [
    ("small-large", "en"), ("small-large", "zh_CN"), ("wide", "zh_CN"), ("tall-large", "en"), ("wide-large", "zh_CN"),
    ("small", "en"), ("tall", "zh_CN"), ("tall-large", "zh_CN"), ("wide-large", "en"), ("small", "zh_CN"),
    ("tall", "en"), ("wide", "en"),
][: SIZES.kiosk_screens]  # fmt: skip


def _start(kiosk: Touched) -> None:
    _go_first(kiosk)


def _go_first(kiosk: Touched) -> None:
    kiosk.tap("kiosk_priority")
    if kiosk.is_at("first"):
        kiosk.tap("kiosk_ask_first_yes")


def _needs(kiosk: Touched) -> None:
    kiosk.tap("kiosk_needs")
    kiosk.tap("kiosk_need_sight")


def _services(kiosk: Touched) -> None:
    _go_first(kiosk)
    kiosk.tap("kiosk_begin")
    kiosk.wait(lambda: bool(kiosk.window.services.grid.shown()))


def _first(kiosk: Touched) -> None:
    assert kiosk.window.view is not None
    kiosk.window.first.ask(partial(ask_first, kiosk.window.view))
    kiosk.flow._go(kiosk.window.first)


def _letters(kiosk: Touched) -> None:
    _services(kiosk)
    kiosk.tap("kiosk_find")
    kiosk.wait(lambda: kiosk.button("kiosk_key_y").isEnabled())
    kiosk.tap("kiosk_key_y")


def _number(kiosk: Touched) -> None:
    _go_first(kiosk)
    kiosk.take("B")
    taken = kiosk.window.number.taken
    assert taken is not None
    kiosk.window.number.show_taken(
        replace(taken, ahead=128, wait_low_s=5400, wait_high_s=7200), "社会保障与医保", "", LATE, ("hearing", "sight")
    )
    kiosk.window.number.show_slip(SlipState("waiting", "paper_out", "slips", False))
    kiosk.flow.shown.stop()
    kiosk.window.number.show_seconds(120)


def _no_number(kiosk: Touched) -> None:
    kiosk.flow._refused("site_closed")


def _full(kiosk: Touched) -> None:
    kiosk.flow._explain_full("B")


def _still(kiosk: Touched) -> None:
    _go_first(kiosk)
    kiosk.flow.idle.asked.emit()


def _closed(kiosk: Touched) -> None:
    kiosk.flow.feed.stop()
    view = kiosk.window.view
    assert view is not None
    kiosk.window.show_view(replace(view, hours=HoursNow(OVER, view.now, view.now.replace(hour=23))))


def _away(kiosk: Touched) -> None:
    kiosk.flow.feed.failed.emit(HallError("store_unreachable"))


def _names(kiosk: Touched) -> None:
    kiosk.tap("kiosk_staff")
    kiosk.wait(lambda: bool(kiosk.window.staff.names.shown()))


def _pin(kiosk: Touched) -> None:
    _names(kiosk)
    kiosk.tap("leave_name_supervisor")
    kiosk.window.staff._refused(HallError("wait_before_retry", seconds=3))
    kiosk.tap("keypad_swap")


def _guides(kiosk: Touched) -> None:
    kiosk.tap("kiosk_guides")
    kiosk.wait(lambda: bool(kiosk.window.guides.grid.shown()))


def _guide(kiosk: Touched) -> None:
    _guides(kiosk)
    guides = kiosk.window.guides
    guides.choose(next(each.id for each in guides.matters if each.title == "居住证办理"))  # with an alert
    kiosk.wait(lambda: kiosk.is_at("guide"))


def _book(kiosk: Touched) -> None:
    kiosk.tap("kiosk_say")
    kiosk.wait(kiosk.window.book.kinds.isVisible)


def _book_topics(kiosk: Touched) -> None:
    _book(kiosk)
    kiosk.tap("kiosk_book_complaint")
    kiosk.tap("reason_manner")


def _book_phone(kiosk: Touched) -> None:
    _book_topics(kiosk)
    kiosk.tap("kiosk_book_on")
    kiosk.wait(kiosk.window.book.phone.isVisible)


def _book_problem(kiosk: Touched) -> None:
    _book_phone(kiosk)
    kiosk.tap("keypad_1")
    kiosk.tap("kiosk_book_send")
    kiosk.wait(kiosk.window.book.phone.problem.isVisible)


def _book_thanks(kiosk: Touched) -> None:
    _book_phone(kiosk)
    kiosk.tap("kiosk_book_without")
    kiosk.wait(kiosk.window.book.thanks.isVisible)


PAGES = [
    _start,
    _needs,
    _services,
    _first,
    _letters,
    _guides,
    _guide,
    _book,
    _book_topics,
    _book_phone,
    _book_problem,
    _book_thanks,
    _number,
    _no_number,
    _full,
    _still,
    _closed,
    _away,
    _names,
    _pin,
]


@pytest.mark.parametrize(("screen", "language"), WALKS)
def test_every_page_fits_every_screen(make_kiosk: Callable[..., Touched], screen: str, language: str) -> None:
    size, large = SCREENS[screen]
    kiosk = make_kiosk("demo", language=language)
    kiosk.add_services(MANY)
    kiosk.resize(*size)
    for go in PAGES:
        kiosk.flow.reset()
        kiosk.refresh()
        if large:
            kiosk.tap("kiosk_large")
        go(kiosk)
        kiosk.wait(kiosk.program.tasks.is_idle)
        wrong = _Wrong(kiosk, size, language)
        kiosk.wait_calmly(wrong.is_nothing)
        assert wrong.found == [], go.__name__
        kiosk.window.staff.stop()


class _Wrong:
    """What was wrong when it was last looked at: a look at a whole page takes its time."""

    def __init__(self, kiosk: Touched, size: tuple[int, int], language: str) -> None:
        self._asked = kiosk, size, language
        self.found: list[str] = []

    def is_nothing(self) -> bool:
        self.found = _wrong(*self._asked)
        return not self.found


def _wrong(kiosk: Touched, size: tuple[int, int], language: str) -> list[str]:
    """Name all that is not as it should be, on the page on show."""
    window = kiosk.window
    found = list(faults(window, language))
    if (window.width(), window.height()) != size:
        found.append(f"the window is {window.width()} x {window.height()}")
    for each in (button for button in window.findChildren(QAbstractButton) if button.isVisible()):
        if min(each.width(), each.height()) < FINGER:
            found.append(f"{each.objectName()} is {each.width()} x {each.height()}")
        if not window.rect().contains(QRect(each.mapTo(window, QPoint(0, 0)), each.size())):
            found.append(f"{each.objectName()} is off the screen")
    found += [f"{each.objectName()} has no name" for each in focusable(window) if not spoken_name(each)]
    return found


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize(("state", "late"), [("printed", False), ("failed", True)])
def test_large_text_is_larger_for_every_sentence_of_the_number(
    make_kiosk: Callable[..., Touched], language: str, state: str, late: bool
) -> None:
    kiosk = make_kiosk("demo", language=language)
    kiosk.tap("kiosk_priority")
    kiosk.take("B")
    taken = kiosk.window.number.taken
    assert taken is not None
    told = replace(taken, ahead=128, before=12, wait_low_s=5400, wait_high_s=7200)
    for size in {size for size, _large in SCREENS.values()}:
        sizes = []
        for large in (False, True):
            kiosk.flow._set_large(large)
            kiosk.flow.shown.stop()
            kiosk.resize(*size)
            kiosk.window.number.show_taken(told, "社会保障与医保", "", LATE if late else None)
            kiosk.window.number.show_slip(SlipState(state, state, "slips", False))
            kiosk.window.number.show_seconds(120)
            sizes.append(_sizes(kiosk, size, language))
        usual, larger = sizes
        assert len(larger) >= 4 and set(larger) <= set(usual)
        assert {text: (usual[text], high) for text, high in larger.items() if high < usual[text]} == {}, size


def _sizes(kiosk: Touched, size: tuple[int, int], language: str) -> dict[str, int]:
    """Give how large the number and its sentences are written, in pixels."""
    wrong, page = _Wrong(kiosk, size, language), kiosk.window.number
    kiosk.wait_calmly(wrong.is_nothing)
    assert wrong.found == []
    sentences = {each.text(): each.font().pixelSize() for each in page.words.labels if each.isVisible()}
    return {"number": page.number.ink_px(), **sentences}


@pytest.mark.parametrize("look", ["light", "contrast"])
def test_what_residents_read_has_a_contrast_of_seven(look: str) -> None:
    roles = LOOKS[look]
    for front, back in (
        ("text", "window"),
        ("text", "surface"),
        ("text", "sunken"),
        ("on_accent", "accent"),
        ("on_accent", "accent_press"),
        ("accent_text", "window"),
        ("accent_text", "surface"),
        ("stop_text", "window"),
        ("stop_text", "sunken"),
        ("on_look_soft", "look_soft"),
    ):
        assert contrast(roles[front], roles[back]) >= 7, (front, back)
