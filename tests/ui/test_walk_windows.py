"""Walk every window in both languages: names, Tab, keys that collide, room at 1024 x 768 and 200 %."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QWidget,
)

from app.core.errors import HallError
from app.guides import catalogue
from app.queue import day, desk, opening, tickets
from app.residents import register
from tests.helpers.programs import Desktop, focusable, spoken_name
from tests.sizes import FULL
from ui.desk.steps import Step
from ui.guides.guide_pane import Do
from ui.guides.page import GuidesPage
from ui.lending.page import LendingPage

KEY = Qt.Key
LANGUAGES = ("zh_CN", "en")
Situation = Callable[[Desktop], QWidget]


# -- the places


def _sign_in(desktop: Desktop) -> QWidget:
    return desktop.window


def _welcome(desktop: Desktop) -> QWidget:
    desktop.window.show_not_opened(HallError("store_missing", path="hall.sqlite"))
    return desktop.window


def _not_opened(desktop: Desktop) -> QWidget:
    desktop.window.show_not_opened(HallError("damaged_store", path="hall.sqlite"))
    return desktop.window


def _change_secret(desktop: Desktop) -> QWidget:
    from dataclasses import replace

    from tests.helpers.halls import actor

    desktop.window._signed_in(replace(actor(desktop.hall, "desk1"), must_change=True), "1")
    return desktop.window


def _desk_closed(desktop: Desktop) -> QWidget:
    desktop.work_as("desk1", "1")
    desktop.bot.waitUntil(lambda: desktop.desk().view is not None)
    return desktop.window


def _desk_free(desktop: Desktop) -> QWidget:
    for service in "ABCD":
        told = {"entitlement": "elderly80", "proof": "id_card", "needs": ("wheelchair",)}
        desktop.do(tickets.take_ticket, service=service, **told)
    desktop.do(opening.open_desk, by="desk1", desk="1")
    return _desk_closed(desktop)


def _desk_called(desktop: Desktop) -> QWidget:
    _desk_free(desktop)
    desktop.click("desk_primary")
    desktop.bot.waitUntil(lambda: desktop.desk().view.in_hand is not None)
    return desktop.window


def _desk_serving(desktop: Desktop) -> QWidget:
    _desk_called(desktop)
    desktop.click("desk_primary")
    desktop.bot.waitUntil(lambda: desktop.desk().view.in_hand.state == "serving")
    return desktop.window


def _more_steps(desktop: Desktop) -> QWidget:
    _desk_serving(desktop)
    desktop.click("desk_more")
    return desktop.window


def _panel(step: Step) -> Situation:
    def go(desktop: Desktop) -> QWidget:
        (_desk_free if step in (Step.PAUSE, Step.SET_UP) else _desk_serving)(desktop)
        desktop.desk().actions_.take(step)
        desktop.settle()
        return desktop.window

    return go


def _list_chosen(desktop: Desktop) -> QWidget:
    _desk_free(desktop)
    desktop.do(desk.call_next, by="desk1", desk="1")
    desktop.do(desk.no_show, by="desk1", desk="1")
    desktop.bot.waitUntil(lambda: len(desktop.desk().view.aside) == 1)
    desktop.desk().waiting.view.selectRow(0)
    desktop.desk().aside.view.selectRow(0)
    return desktop.window


def _day_closed(desktop: Desktop) -> QWidget:
    desktop.do(day.close_day)
    desktop.work_as("supervisor", "1")
    desktop.bot.waitUntil(lambda: desktop.desk().view is not None)
    return desktop.window


def _close_day_asked(desktop: Desktop) -> QWidget:
    desktop.work_as("supervisor", "1")
    desktop.bot.waitUntil(lambda: desktop.desk().view is not None)
    desktop.menu("topbar-person", "close_day")
    return desktop.window


def _lending(desktop: Desktop) -> QWidget:
    from app.setup.people import new_person
    from tests.helpers.halls import actor

    new_person(desktop.hall, actor(desktop.hall, "admin"), "钱大勇", "attendant", name="station1")
    _begin_work(desktop, "station1")
    return desktop.window


def _lending_at_work(desktop: Desktop) -> QWidget:
    from tests.helpers.station import LI, Station

    station = Station(desktop.hall, desktop.clock)
    model = station.model("人字梯", limits="两人使用，不站最上两级", accessories=["挂钩"])
    for number in range(1, 5):
        station.item(f"T-{number:04d}", model)
    station.lend("T-0001", "T-0002")
    desktop.work_as("supervisor")
    place = desktop.window.workplace
    assert place is not None
    place.go_to("lending")
    page = place.page("lending")
    assert isinstance(page, LendingPage)
    page.counter.take(station.do(register.register, **LI).code)
    page.counter.take("T-0003")
    desktop.bot.waitUntil(lambda: not page.counter.busy and page.lists.counts is not None)
    desktop.settle()
    page.basket.view.selectRow(0)
    page.lists.loan_list.selectRow(0)
    return desktop.window


def _new_borrower(desktop: Desktop) -> QWidget:
    _lending_at_work(desktop)
    desktop.key(KEY.Key_F9)
    return desktop.window


def _guides(desktop: Desktop) -> QWidget:
    from tests.ui.guides.conftest import CARD

    desktop.do(catalogue.add_guide, content=CARD, service="A", publish=True)
    desktop.work_as("supervisor")
    place = desktop.window.workplace
    assert place is not None
    place.go_to("guides")
    page = place.page("guides")
    assert isinstance(page, GuidesPage)
    desktop.bot.waitUntil(lambda: page.pane.paper.made is not None, timeout=20_000)
    desktop.settle()
    return desktop.window


def _guide_written(desktop: Desktop) -> QWidget:
    _guides(desktop)
    place = desktop.window.workplace
    page = place.page("guides") if place is not None else None
    assert isinstance(page, GuidesPage)
    page.pane.asked.emit(Do.CHANGE)
    desktop.bot.waitUntil(page.forms.is_writing, timeout=20_000)
    page.pane.panel().field("materials")  # type: ignore[union-attr]  # the form of a guide
    desktop.settle()
    return desktop.window


def _guide_at_desk(desktop: Desktop) -> QWidget:
    _desk_called(desktop)
    desktop.key(KEY.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    window = desktop.desk().guide.window
    assert window is not None
    desktop.bot.waitUntil(window.tick.isVisible, timeout=20_000)
    desktop.settle()
    return window


def _begin_work(desktop: Desktop, name: str) -> None:
    from dataclasses import replace

    from tests.helpers.halls import actor

    desktop.window.begin_work(replace(actor(desktop.hall, name), must_change=False))
    desktop.settle()


def _planning_empty(desktop: Desktop) -> QWidget:
    desktop.work_as("supervisor")
    assert desktop.window.workplace is not None
    desktop.window.workplace.go_to("planning")
    desktop.settle()
    return desktop.window


def _planning(desktop: Desktop) -> QWidget:
    from datetime import timedelta

    desktop.do(opening.open_desk, by="desk1", desk="1")
    for service, green in zip("ABCD", (None, "elderly80", None, "veteran"), strict=True):
        desktop.do(tickets.take_ticket, service=service, entitlement=green)
    desktop.do(desk.call_next, by="desk1", desk="1")
    desktop.do(day.close_day)
    desktop.clock.time += timedelta(days=1)
    _planning_empty(desktop)
    place = desktop.window.workplace
    page = place.page("planning") if place is not None else None
    desktop.bot.waitUntil(lambda: page is not None and page.outcome is not None)  # type: ignore[attr-defined]
    return desktop.window


def _no_desk(desktop: Desktop) -> QWidget:
    desktop.work_as("supervisor")
    assert not desktop.desk().waiting.isVisible()
    return desktop.window


def _lock(desktop: Desktop) -> QWidget:
    desktop.work_as("desk1", "1")
    desktop.window.lock()
    return desktop.window


def _help(desktop: Desktop) -> QWidget:
    desktop.window.show_help()
    return desktop.find("help_window")  # type: ignore[no-any-return]


def _crash(desktop: Desktop) -> QWidget:
    desktop.window.show_crash("Traceback (most recent call last):\nValueError: something")
    return desktop.find("crash_window")  # type: ignore[no-any-return]


def _board(desktop: Desktop) -> QWidget:
    _desk_called(desktop)
    desktop.click("topbar-board")
    return desktop.board()


def _palette(desktop: Desktop) -> QWidget:
    _desk_free(desktop)
    desktop.key(KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    desktop.settle()
    return desktop.find("palette")  # type: ignore[no-any-return]


PLACES: dict[str, Situation] = {
    "palette": _palette,
    "sign-in": _sign_in,
    "welcome": _welcome,
    "not-opened": _not_opened,
    "change-secret": _change_secret,
    "desk-closed": _desk_closed,
    "desk-free": _desk_free,
    "desk-called": _desk_called,
    "desk-serving": _desk_serving,
    "more-steps": _more_steps,
    "transfer": _panel(Step.TRANSFER),
    "hold": _panel(Step.HOLD),
    "add-matter": _panel(Step.ADD_MATTER),
    "entitle": _panel(Step.ENTITLE),
    "pause": _panel(Step.PAUSE),
    "set-up": _panel(Step.SET_UP),
    "list-chosen": _list_chosen,
    "day-closed": _day_closed,
    "close-day-asked": _close_day_asked,
    "lending": _lending,
    "lending-at-work": _lending_at_work,
    "new-borrower": _new_borrower,
    "no-desk": _no_desk,
    "planning-empty": _planning_empty,
    "planning": _planning,
    "guides": _guides,
    "guide-written": _guide_written,
    "guide-at-desk": _guide_at_desk,
    "lock": _lock,
    "help": _help,
    "crash": _crash,
    "board": _board,
}


# -- what is looked at


def _told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parent()).__name__}"


def _nameless(window: QWidget) -> list[str]:
    return [_told(each) for each in focusable(window) if not spoken_name(each).strip()]


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _out_of_reach(desktop: Desktop, window: QWidget) -> list[str]:
    """Press Tab until the keyboard comes round; give what it never came to."""
    wanted = [each for each in focusable(window) if each is not window and _takes_tab(each)]
    reached: list[QWidget] = []
    for _ in range(3 * len(wanted) + 3):
        desktop.bot.keyClick(QApplication.focusWidget() or window, KEY.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.append(focused)
    groups = [each.group() for each in reached if isinstance(each, QAbstractButton) and each.group() is not None]
    return [_told(each) for each in wanted if each not in reached and not _by_arrows(each, groups, reached)]


def _by_arrows(widget: QWidget, groups: list[object], reached: list[QWidget]) -> bool:
    """Of buttons that exclude each other Tab stops at one; the arrows lead to the others."""
    if not isinstance(widget, QAbstractButton):
        return False
    if widget.group() is not None:
        return widget.group() in groups
    near = [each for each in reached if isinstance(each, QAbstractButton) and each.parent() is widget.parent()]
    return widget.autoExclusive() and any(each.autoExclusive() for each in near)


def _colliding(window: QWidget) -> list[str]:
    """Give the keys that two shortcuts of a window want: pressed, neither would act."""
    wanted: Counter[str] = Counter()
    for found in window.findChildren(QShortcut):
        owner = found.parent()
        if isinstance(owner, QWidget) and owner.window() is window and owner.isVisible() and found.isEnabled():
            wanted[found.key().toString()] += 1
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and not button.shortcut().isEmpty():
            wanted[button.shortcut().toString()] += 1
    return [keys for keys, count in wanted.items() if count > 1]


def _mnemonics(window: QWidget) -> list[str]:
    """Give texts with an `&` that would take an Alt+letter away from a service."""
    shown = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    return [each.text() for each in shown if "&" in each.text().replace("&&", "")]


def _sideways(window: QWidget) -> list[str]:
    areas = [each for each in window.findChildren(QAbstractScrollArea) if each.isVisible()]
    return [_told(each) for each in areas if each.horizontalScrollBar().maximum() > 0]


def _without_room(window: QWidget) -> list[str]:
    """Give what does not fit into 1024 x 768."""
    labels = [each for each in window.findChildren(QLabel) if each.isVisible() and each.wordWrap()]
    found = [f"sideways: {line}" for line in _sideways(window)]
    found += [f"cut: {_told(each)}" for each in labels if each.heightForWidth(each.width()) > each.height() + 1]
    if window.width() > 1024 or window.height() > 768:
        found.append(f"{_told(window)} wants {window.width()} x {window.height()}")
    return found


def _is_usable(desktop: Desktop, window: QWidget) -> None:
    window.activateWindow()
    desktop.bot.waitUntil(window.isActiveWindow)
    assert _nameless(window) == []
    assert _mnemonics(window) == []
    assert _colliding(window) == []
    assert _out_of_reach(desktop, window) == []


# Each window in one language of the two, unless all is proved.
WALKS = [
    (place, language)
    for n, place in enumerate(PLACES)
    for m, language in enumerate(LANGUAGES)
    if FULL or (n + m) % len(LANGUAGES) == 0
]


@pytest.mark.parametrize(("place", "language"), WALKS)
def test_every_window_is_usable_by_keyboard_and_ear_also_in_very_large_text(
    make_desktop: Callable[..., Desktop], place: str, language: str
) -> None:
    desktop = make_desktop(language=language)
    window = PLACES[place](desktop)
    _is_usable(desktop, window)
    desktop.program.look.set_scale(200)
    desktop.window.resize(1024, 768)

    def has_room() -> None:
        assert _without_room(window) == []

    desktop.bot.waitUntil(has_room, timeout=3000)
    _is_usable(desktop, window)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_of_the_settings_is_usable_by_keyboard_and_ear_also_in_very_large_text(
    make_desktop: Callable[..., Desktop], language: str
) -> None:
    from ui.settings.page import SettingsPage

    desktop = make_desktop(language=language)
    desktop.work_as("admin")
    assert desktop.window.workplace is not None
    page = desktop.window.workplace.page("settings")
    assert isinstance(page, SettingsPage)
    desktop.bot.waitUntil(lambda: page.view is not None)
    desktop.program.look.set_scale(200)
    desktop.window.resize(1024, 768)
    for entry in page.entries:
        page.show_section(entry.name)
        desktop.settle()
        desktop.bot.waitUntil(lambda: _without_room(desktop.window) == [], timeout=5000)
        _is_usable(desktop, desktop.window)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_of_the_first_start_is_usable_by_keyboard_and_ear_also_in_very_large_text(
    make_desktop: Callable[..., Desktop], tmp_path: Path, language: str
) -> None:
    from ui.wizard.page import WizardPage

    desktop = make_desktop(address=f"sqlite:///{tmp_path}/none.sqlite", language=language)
    desktop.click("welcome-set-up")
    page = desktop.page()
    assert isinstance(page, WizardPage)
    desktop.program.look.set_scale(200)
    desktop.window.resize(1024, 768)
    answers = {"site": {"wizard-name": "x"}, "people": {"wizard-secret": "24681357", "wizard-secret-again": "24681357"}}
    for step in page.steps:
        desktop.bot.waitUntil(lambda step=step: page.step is step, timeout=20_000)
        for field, text in answers.get(step.name, {}).items():
            desktop.find(field).setText(text)
        desktop.bot.waitUntil(lambda: _without_room(desktop.window) == [], timeout=5000)
        _is_usable(desktop, desktop.window)
        if step is page.papers:
            page.papers.kept.click()
        if step is not page.what_next:
            page.go_on()


def test_walk_finds_what_it_looks_for(desktop: Desktop) -> None:
    from PySide6.QtWidgets import QPushButton

    from ui.shortcuts import Shortcut, bind

    page = desktop.signin()
    nameless = QPushButton(page)
    nameless.setObjectName("nameless")
    nameless.show()
    mnemonic = QPushButton("Save &as", page)
    mnemonic.show()
    clash = bind(page, Shortcut.LOCK, page.read)
    assert _nameless(desktop.window) == ["QPushButton 'nameless' in SignInPage"]
    assert _mnemonics(desktop.window) == ["Save &as"]
    assert _colliding(desktop.window) == ["Ctrl+L"]
    for each in (nameless, mnemonic, clash):
        each.deleteLater()
