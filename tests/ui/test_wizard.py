"""The first start: from an empty folder to the first called number, by keyboard, and what does not fit on the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.hall import Hall
from app.setup.beginning import Beginning
from app.setup.new_hall import ServicePlan
from db.store import Store
from db.version import is_new
from tests.helpers.halls import SECRET, actor
from tests.helpers.programs import Desktop
from ui.settings.page import SettingsPage
from ui.signin.change_secret import ChangeSecretPage
from ui.signin.page import SignInPage
from ui.wizard.check_step import CheckStep
from ui.wizard.page import WizardPage

KEY = Qt.Key
SECONDS_A_KEY = 1.5
LIMIT_S = 120.0
NAME = "阳光花园社区会客厅"
PINYIN = "yangguang huayuan shequ huiketing"  # what is struck to write it, with a space to choose each word


class Newcomer:
    """Somebody who starts the program for the first time; every key and click is counted."""

    def __init__(self, make_desktop: Callable[..., Desktop], folder: Path) -> None:
        self.address = f"sqlite:///{folder / 'data' / 'hall.sqlite'}"
        (folder / "data").mkdir()
        self.desktop = make_desktop(address=self.address, language="zh_CN")
        self.strokes = 0

    @property
    def page(self) -> WizardPage:
        page = self.desktop.page()
        assert isinstance(page, WizardPage)
        return page

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike a key."""
        self.strokes += 1
        self.desktop.key(key, modifier)
        self.desktop.settle()

    def enter(self) -> None:
        self.key(KEY.Key_Return)

    def type(self, text: str) -> None:
        """Type digits or letters."""
        self.strokes += len(text)
        self.desktop.type(text)

    def write(self, text: str, pinyin: str) -> None:
        """Write Chinese with an input method."""
        self.strokes += len(pinyin) + 1
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget(), typed)

    def begin(self) -> WizardPage:
        """Start the wizard from the welcome page."""
        assert self.desktop.window.welcome.set_up.hasFocus()
        self.enter()
        return self.page

    def nothing_written(self) -> bool:
        """Tell whether the store is as empty as before."""
        store = Store(self.address)
        try:
            return is_new(store)
        finally:
            store.close()

    def step(self) -> str:
        return self.page.step.name

    def answer(self, *steps: str) -> None:
        """Go through steps with the answers that are there already."""
        for step in steps:
            assert self.step() == step
            if step == "site":
                self.type("Hall")
            if step == "people":
                self.type(SECRET)
                self.key(KEY.Key_Tab)
                self.type(SECRET)
            self.enter()


@pytest.fixture
def newcomer(make_desktop: Callable[..., Desktop], tmp_path: Path) -> Newcomer:
    return Newcomer(make_desktop, tmp_path)


def test_from_an_empty_folder_to_the_first_called_number_in_two_minutes(newcomer: Newcomer) -> None:
    desktop = newcomer.desktop
    page = newcomer.begin()
    newcomer.write(NAME, PINYIN)
    newcomer.enter()  # services: the usual ones are ticked
    newcomer.enter()  # desks: two
    newcomer.enter()
    newcomer.type(SECRET)
    newcomer.key(KEY.Key_Tab)
    newcomer.type(SECRET)
    newcomer.enter()  # printer: none for now
    newcomer.enter()
    assert newcomer.step() == "check"
    summary = page.findChild(object, "wizard-summary").text()  # type: ignore[attr-defined]
    assert NAME in summary and "1 号接待席、2 号接待席" in summary
    assert newcomer.nothing_written()
    newcomer.enter()
    desktop.bot.waitUntil(lambda: newcomer.step() == "papers", timeout=20_000)
    assert page.begun is not None and len(page.begun.accounts) == 4
    assert not page.next.isEnabled()
    newcomer.key(KEY.Key_Tab)
    newcomer.key(KEY.Key_Space)  # printed or written down
    newcomer.enter()
    assert newcomer.step() == "next" and page.next.hasFocus()
    newcomer.enter()
    desktop.bot.waitUntil(lambda: desktop.window.workplace is not None, timeout=20_000)
    desktop.bot.waitUntil(lambda: desktop.desk().view is not None)
    newcomer.enter()  # the desk opens
    desktop.bot.waitUntil(lambda: desktop.desk().view.desk.state == "open")
    desktop.settle()
    newcomer.key(KEY.Key_A, Qt.KeyboardModifier.AltModifier)  # somebody walks up
    desktop.bot.waitUntil(lambda: len(desktop.desk().view.waiting) == 1)
    desktop.settle()
    newcomer.key(KEY.Key_F2)
    desktop.bot.waitUntil(lambda: desktop.desk().view.in_hand is not None)
    assert desktop.desk().view.in_hand.ticket == "A001"
    assert desktop.hall.site(actor(desktop.hall, "supervisor")).name == NAME
    needed = newcomer.strokes * SECONDS_A_KEY
    print(f"first start: {newcomer.strokes} keys, {needed:.0f} s of a person's time")
    assert needed < LIMIT_S, f"{newcomer.strokes} keys are {needed:.0f} s"


def _at_the_end(newcomer: Newcomer, own: str = "both") -> WizardPage:
    page = newcomer.begin()
    newcomer.answer("site", "services", "desks")
    step: Any = page.steps[3]
    step.own.set_value(own)
    step.secret.setFocus()
    newcomer.answer("people", "printer")
    page.go_on()
    newcomer.desktop.bot.waitUntil(lambda: newcomer.step() == "papers", timeout=20_000)
    page.papers.kept.click()
    newcomer.desktop.settle()
    page.go_on()
    assert newcomer.step() == "next"
    return page


def _section_on_show(newcomer: Newcomer) -> str:
    workplace = newcomer.desktop.window.workplace
    found = workplace.page("settings") if workplace is not None else None
    shown = isinstance(found, SettingsPage) and workplace is not None and workplace.stack.currentWidget() is found
    return found.entries[found.list.currentRow()].name if shown else ""


@pytest.mark.parametrize(("place", "who"), [("screens", "admin"), ("printers", "admin"), ("hours", "supervisor")])
def test_what_comes_next_is_one_press_away(newcomer: Newcomer, place: str, who: str) -> None:
    page = _at_the_end(newcomer)
    page.what_next.buttons[place].click()
    newcomer.desktop.bot.waitUntil(lambda: _section_on_show(newcomer) == place, timeout=20_000)
    assert newcomer.desktop.window.ctx is not None and newcomer.desktop.window.ctx.actor.name == who


def test_television_is_shown_from_the_wizards_end(newcomer: Newcomer) -> None:
    page = _at_the_end(newcomer)
    page.what_next.buttons["board"].click()
    newcomer.desktop.bot.waitUntil(lambda: newcomer.desktop.program.board is not None, timeout=20_000)
    newcomer.desktop.bot.waitUntil(lambda: newcomer.desktop.desk().view is not None)


def test_supervisor_who_is_no_administrator_is_asked_for_one(newcomer: Newcomer) -> None:
    page = _at_the_end(newcomer, "supervisor")
    assert page.begun is not None
    secret = next(one.secret for one in page.begun.accounts if one.name == "admin")
    page.what_next.buttons["screens"].click()
    desktop = newcomer.desktop
    desktop.bot.waitUntil(lambda: isinstance(desktop.page(), SignInPage), timeout=20_000)
    signin: Any = desktop.page()
    desktop.bot.waitUntil(lambda: signin.name.currentData() is not None and signin.enter.isEnabled())
    assert signin.name.currentData() == "admin"
    signin.secret.setText(secret)
    signin.enter.click()
    desktop.bot.waitUntil(lambda: isinstance(desktop.page(), ChangeSecretPage), timeout=20_000)
    changing: Any = desktop.page()
    for field, text in zip(changing.fields, (secret, SECRET, SECRET), strict=True):
        field.setText(text)
    changing.save.click()
    desktop.bot.waitUntil(lambda: _section_on_show(newcomer) == "screens", timeout=20_000)


def test_going_back_keeps_the_answers_and_leaving_writes_nothing(newcomer: Newcomer) -> None:
    page = newcomer.begin()
    newcomer.answer("site", "services")
    newcomer.key(KEY.Key_7)
    page.back.click()
    page.back.click()
    assert newcomer.step() == "site"
    assert page.findChild(object, "wizard-name").text() == "Hall"  # type: ignore[attr-defined]
    newcomer.enter()
    newcomer.enter()
    assert page.findChild(object, "wizard-desks").value() == 7  # type: ignore[attr-defined]
    for _ in range(3):
        page.back.click()
    newcomer.desktop.bot.waitUntil(newcomer.desktop.window.welcome.set_up.isVisible)
    assert newcomer.nothing_written()


def test_what_is_missing_is_said_in_words_and_the_step_stays(newcomer: Newcomer) -> None:
    page = newcomer.begin()
    newcomer.enter()
    assert newcomer.step() == "site" and page.problem.isVisible()
    assert "名称" in page.problem.text()
    newcomer.answer("site")
    for _, tick in page.steps[1].ticks:  # type: ignore[attr-defined]
        tick.setChecked(False)
    newcomer.enter()
    assert newcomer.step() == "services" and page.problem.isVisible()


@pytest.mark.parametrize(("first", "again"), [("1234", "1234"), ("12345678", "12345678"), (SECRET, "86421357")])
def test_a_pin_that_is_too_short_too_common_or_typed_in_two_ways_is_refused(
    newcomer: Newcomer, first: str, again: str
) -> None:
    page = newcomer.begin()
    newcomer.answer("site", "services", "desks")
    newcomer.type(first)
    newcomer.key(KEY.Key_Tab)
    newcomer.type(again)
    newcomer.enter()
    assert newcomer.step() == "people" and page.problem.isVisible()
    assert "口令" in page.problem.text()


def test_a_service_of_ones_own_gets_the_next_letter(newcomer: Newcomer) -> None:
    page = newcomer.begin()
    newcomer.answer("site")
    step: Any = page.steps[1]
    step.own.setFocus()
    newcomer.write("宠物登记", "chongwu dengji")
    newcomer.enter()
    assert newcomer.step() == "services"
    assert step.services()[-1].name == "宠物登记"
    assert step.services()[-1].code == "R"
    step.own.setFocus()
    newcomer.write("宠物登记", "chongwu dengji")
    newcomer.enter()
    assert step.problem.isVisible()


def test_the_first_printer_is_tried_before_there_is_a_hall(newcomer: Newcomer, tmp_path: Path) -> None:
    page = newcomer.begin()
    newcomer.answer("site", "services", "desks", "people")
    step: Any = page.steps[4]
    step.kind.set_value("pdf")
    step.kind.activated.emit(0)
    step.port.text.set_value(str(tmp_path / "nowhere"))
    step.test.click()
    newcomer.desktop.bot.waitUntil(lambda: "文件夹" in step.told.text())
    step.port.text.set_value(str(tmp_path))
    step.test.click()
    newcomer.desktop.bot.waitUntil(lambda: len(list(tmp_path.glob("*.pdf"))) == 1)
    newcomer.desktop.settle()
    assert newcomer.nothing_written()


def test_a_hall_that_somebody_else_made_meanwhile_is_not_touched(newcomer: Newcomer) -> None:
    from app.setup.new_hall import HallPlan, make_hall, plan_desks

    page = newcomer.begin()
    newcomer.answer("site", "services", "desks", "people", "printer")
    make_hall(newcomer.address, HallPlan(name="theirs", desks=plan_desks(1)))
    newcomer.enter()
    newcomer.desktop.bot.waitUntil(page.problem.isVisible, timeout=20_000)
    assert newcomer.step() == "check"
    hall = Hall.open(newcomer.address)
    assert hall.site(hall.anyone()).name == "theirs"
    hall.close()


def test_the_catalogue_is_named_in_full_in_english(make_desktop: Callable[..., Desktop], tmp_path: Path) -> None:
    newcomer = Newcomer(make_desktop, tmp_path)
    page = newcomer.begin()
    newcomer.answer("site")
    newcomer.desktop.program.look.set_language("en")
    step: Any = page.steps[1]
    newcomer.desktop.bot.waitUntil(lambda: "General matters" in step.ticks[0][1].text())
    assert [tick.text() for service, tick in step.ticks if service.name_en not in tick.text().replace("&&", "&")] == []
    newcomer.desktop.bot.waitUntil(lambda: len({tick.x() for _, tick in step.ticks}) == 2)


def test_what_is_looked_over_names_services_in_english_and_the_desk_for_wheelchairs(qtbot: QtBot) -> None:
    step = CheckStep()
    qtbot.addWidget(step)
    services = (ServicePlan("A", "综合受理", "General matters"), ServicePlan("B", "本地事项"))
    step.show_beginning(Beginning(name="Hall", services=services, accessible="2"))
    told = step.told.text()
    assert "A General matters, B 本地事项" in told and "Desk 1, Desk 2 (wheelchairs)" in told


def test_looking_around_first_opens_the_demo_hall(newcomer: Newcomer) -> None:
    newcomer.desktop.click("welcome-demo")
    newcomer.desktop.bot.waitUntil(lambda: isinstance(newcomer.desktop.page(), SignInPage), timeout=30_000)
    newcomer.desktop.settle()
    assert newcomer.desktop.hall.store_kind == "demo"
