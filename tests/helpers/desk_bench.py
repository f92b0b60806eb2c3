"""A desk page on a real hall, and the hands to use it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.actor import Actor
from app.hall import Hall
from app.queue import tickets
from app.queue.results import DeskView
from app.queue.views import desk_view
from db import sites
from tests.helpers.halls import StillClock, actor
from tests.helpers.pages import Stage
from ui.desk.guard import HOLD_S
from ui.desk.page import DeskPage
from ui.desk.steps import Step
from ui.service_names import named_view


class Hands:
    """The seconds by which hands are slow or hasty."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> float:
        return self.seconds

    def rest(self) -> None:
        self.seconds += HOLD_S


class Bench:
    """A desk page at desk 1 and the hands to use it; they take their time unless told otherwise."""

    def __init__(self, qtbot: QtBot, stage: Stage, page: DeskPage, hall: Hall, clock: StillClock, hands: Hands) -> None:
        self.bot, self.stage, self.page, self.hall, self.clock = qtbot, stage, page, hall, clock
        self.hands = hands
        self.me: Actor = stage.ctx.actor

    def do(self, use_case: Callable[..., object], by: str = "supervisor", **args: object) -> object:
        return self.hall.do(use_case, actor(self.hall, by), **args)

    def take(self, service: str = "A", **args: object) -> str:
        taken = self.do(tickets.take_ticket, service=service, **args)
        return taken.ticket  # type: ignore[attr-defined,no-any-return]

    def set(self, name: str, value: object) -> None:
        """Set a setting of the site."""
        with self.hall.store.write() as tx:
            sites.write_setting(tx, self.me.site_id, name, value)
            sites.bump_setup(tx)

    def truth(self) -> DeskView:
        return named_view(self.hall.ask(desk_view, self.me, desk="1"))

    def shown(self) -> DeskView:
        assert self.page.view is not None
        return self.page.view

    def settle(self) -> None:
        """Wait until the page is idle and shows what the hall has."""
        self.bot.waitUntil(self._settled, timeout=5000)

    def _settled(self) -> bool:
        idle = not self.page.commands.busy and self.stage.tasks.is_idle()
        return idle and self.page.view is not None and _of(self.page.view) == _of(self.truth())

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.hands.rest()
        self.bot.keyClick(self.page, key, modifier)
        self.settle()

    def click(self, name: str) -> None:
        self.hands.rest()
        self.bot.mouseClick(self.find(name, QAbstractButton), Qt.MouseButton.LeftButton)
        self.settle()

    def seldom(self, step: Step) -> None:
        """Choose a step of the menu."""
        self.hands.rest()
        menu = self.page.visit.steps.menu
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.data() == step.value).trigger()
        self.settle()

    def strike(self, key: Qt.Key) -> None:
        """Strike a key where the keyboard is."""
        self.hands.rest()
        self.bot.keyClick(self.page.focusWidget(), key)
        self.settle()

    def find(self, name: str, kind: type = QWidget) -> QWidget:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found  # type: ignore[no-any-return]

    def primary(self) -> str:
        return self.page.visit.steps.primary.step.value

    def in_hand(self) -> tuple[str, str] | None:
        visit = self.shown().in_hand
        return (visit.ticket, visit.state) if visit is not None else None


def _of(view: DeskView) -> DeskView:
    return replace(view, now=view.desk and view.now.min)
