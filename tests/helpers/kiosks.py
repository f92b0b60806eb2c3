"""A kiosk in a test: the real program on a hall of its own, touched where a finger would touch it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from app.core.actor import Actor
from app.core.rights import Role
from app.hall import Hall
from app.setup.new_hall import ServicePlan
from db import accounts, sites
from tests.helpers.halls import StillClock, actor
from tests.helpers.programs import undress
from ui.kiosk.content import Kiosk
from ui.kiosk.flow import KioskFlow
from ui.kiosk.window import KioskWindow
from ui.public.program import PublicOptions, PublicProgram
from ui.public.times import Times

PATIENCE_MS = 30_000
SCREEN = (1280, 1024)
# Nobody in these tests thinks for half a minute, and a finger never waits.
PATIENT = Times(ask_s=600, leave_s=600, number_s=600, unprinted_s=600, late_s=600, guard_ms=0, retry_ms=20)


def kiosk_actor(hall: Hall, name: str = "kiosk1") -> Actor:
    """Give an enrolled kiosk of the hall, made the first time."""
    with hall.store.write() as tx:
        if accounts.account_named(tx, name) is None:
            site_id = min(hall.site_ids.values())
            accounts.add_account(tx, site_id=site_id, name=name, role=Role.KIOSK.value, secret="x")
            sites.bump_setup(tx)
    return actor(hall, name)


def enrolled(hall: Hall, _kind: str, _device: str) -> Actor:
    """Sign in as the kiosk, without the file of a real one."""
    return kiosk_actor(hall)


class Touched:
    """A started kiosk and the finger to use it; `close` takes all of it away."""

    def __init__(
        self,
        bot: QtBot,
        app: QApplication,
        address: str,
        clock: StillClock,
        times: Times = PATIENT,
        sign_in: Callable[[Hall, str, str], Actor] = enrolled,
    ) -> None:
        self.bot, self.app, self.clock = bot, app, clock
        options = PublicOptions("kiosk", keep=False, clock=clock, times=times, sign_in=sign_in)
        self.program = PublicProgram(app, address, options)

    def start(self, language: str = "en") -> Touched:
        """Show the window and wait until somebody may take a number."""
        self.program.look.set_language(language)
        self.program.show()
        self.bot.waitUntil(self._ready, timeout=PATIENCE_MS)
        self.resize(*SCREEN)
        return self

    def resize(self, width: int, height: int) -> None:
        """Stand on a screen of this size; the one of the tests is smaller than any kiosk's."""
        self.window.showNormal()
        self.window.resize(width, height)
        self.window.show_large(self.flow.visit.large)

    def _ready(self) -> bool:
        return self.program.content is not None and self.window.view is not None

    @property
    def hall(self) -> Hall:
        assert self.program.hall is not None
        return self.program.hall

    @property
    def kiosk(self) -> Kiosk:
        assert isinstance(self.program.content, Kiosk)
        return self.program.content

    @property
    def window(self) -> KioskWindow:
        return self.kiosk.window

    @property
    def flow(self) -> KioskFlow:
        return self.kiosk.flow

    # -- the finger

    def tap_at(self, point: QPoint) -> None:
        """Touch a place of the window, as the window system would tell it."""
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def tap(self, name: str) -> None:
        """Touch the middle of what has this object name, as soon as it stands there."""
        self.bot.waitUntil(lambda: self.is_ready_for_touch(name), timeout=PATIENCE_MS)
        found = self.find(name)
        self.tap_at(found.mapTo(self.window, found.rect().center()))

    def is_ready_for_touch(self, name: str) -> bool:
        """Tell whether something stands there and a touch of its middle would reach it."""
        found = self.seen(name)
        if found is None or self.window.guard.is_guarding():
            return False
        at = found.mapTo(self.window, found.rect().center())
        hit = self.window.childAt(at)
        return hit is not None and (hit is found or found.isAncestorOf(hit))

    def seen(self, name: str) -> QWidget | None:
        """Give the widget of an object name that is on show, if there is one."""
        for each in self.window.findChildren(QWidget, name):
            if each.isVisible():
                return each
        return None

    def find(self, name: str) -> QWidget:
        found = self.seen(name)
        assert found is not None, f"{name} is not on show"
        return found

    def button(self, name: str) -> QAbstractButton:
        found = self.find(name)
        assert isinstance(found, QAbstractButton)
        return found

    def says(self, words: str) -> bool:
        """Tell whether a label on show says these words."""
        return any(words in each.text() for each in self.window.findChildren(QLabel) if each.isVisible())

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait for a condition."""
        self.bot.waitUntil(condition, timeout=PATIENCE_MS)

    def wait_calmly(self, condition: Callable[[], bool], most_ms: int = 2_000) -> None:
        """Give the layouts their turns until something is so; whoever asks says what is wrong when it is not."""
        try:
            self.bot.waitUntil(condition, timeout=most_ms)
        except TimeoutError:
            return

    def is_at(self, page: str) -> bool:
        """Tell whether a page of the window is on show."""
        return self.window.page is getattr(self.window, page)

    def take(self, service: str = "A") -> str:
        """Take a number as a person does; give it."""
        self.tap("kiosk_begin")
        self.tap(f"kiosk_service_{service}")
        self.wait(lambda: self.is_at("number"))
        taken = self.window.number.taken
        assert taken is not None
        return taken.ticket

    # -- what else happens in the hall

    def do(self, use_case: Callable[..., Any], by: str = "supervisor", **values: Any) -> Any:
        """Let somebody else do something."""
        return self.hall.do(use_case, actor(self.hall, by, values.get("desk")), **values)

    def set(self, name: str, value: object) -> None:
        """Set a setting of the site; the kiosk reads again."""
        with self.hall.store.write() as tx:
            sites.write_setting(tx, min(self.hall.site_ids.values()), name, value)
            sites.bump_setup(tx)
        self.refresh()

    def refresh(self) -> None:
        """Let the kiosk read again, and wait for it."""
        wanted = self.flow.feed.refresh_now()
        self.wait(lambda: self.flow.feed.answered >= wanted)

    def add_services(self, services: tuple[ServicePlan, ...]) -> None:
        """Add services; the kiosk reads again."""
        site_id = min(self.hall.site_ids.values())
        with self.hall.store.write() as tx:
            for position, plan in enumerate(services, 50):
                values = {"code": plan.code, "name": plan.name, "name_en": plan.name_en, "office": plan.office}
                sites.add_service(tx, site_id=site_id, minutes=plan.minutes, position=position, **values)
            sites.bump_setup(tx)
        self.refresh()

    def close(self) -> None:
        """End everything, as the program's end does."""
        program = self.program
        program.stop()
        self.app.setQuitOnLastWindowClosed(True)
        program.holding.deleteLater()
        undress(program.look)
        program.deleteLater()
