"""Fixtures of the planning page's tests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from app.queue import day, desk, opening, tickets
from tests.helpers.halls import StillClock
from tests.helpers.programs import Desktop
from ui.planning.page import PlanningPage

CTRL = Qt.KeyboardModifier.ControlModifier


class Planning:
    """The planning page of a supervisor, and the hands to use it."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        desktop.work_as("supervisor")
        desktop.key(Qt.Key.Key_9, CTRL)
        assert desktop.window.workplace is not None
        page = desktop.window.workplace.page("planning")
        assert isinstance(page, PlanningPage)
        self.page = page
        desktop.bot.waitUntil(lambda: page.view is not None)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is asked, played or looked for."""
        idle = self.desktop.program.tasks.is_idle
        self.desktop.bot.waitUntil(
            lambda: idle() and not self.page.bench.is_resting() and not self.page.bench.trials.is_looking(),
            timeout=30_000,
        )

    def click(self, name: str) -> None:
        self.desktop.click(name, self.page)
        self.settle()

    def choose(self, field: str, value: object) -> None:
        """Choose one of a list, as a person would."""
        combo = self.desktop.find(field, self.page)
        combo.setCurrentIndex(combo.row_of(value))
        combo.activated.emit(combo.currentIndex())
        self.settle()

    def row(self, name: str) -> tuple[str, str, str]:
        """Give what the comparison says of a figure."""
        rows = self.page.pane.tables.compared.rows()
        return next((row.measured, row.before, row.planned) for row in rows if row.name.startswith(name))


def play_a_day(desktop: Desktop, clock: StillClock, people: int = 12, green: str = "elderly80") -> None:
    """Let people come every 4 minutes to one desk that takes 10 minutes for each, then close the day."""
    desktop.do(opening.open_desk, desk="1")
    begun, came = clock.now(), 0
    for number in range(people):
        while came < people and 4 * came <= 10 * number:
            clock.time = max(clock.time, begun + timedelta(minutes=4 * came))
            desktop.do(tickets.take_ticket, service="A", entitlement=green if came % 4 == 3 else None)
            came += 1
        clock.time = begun + timedelta(minutes=10 * number)
        desktop.do(desk.call_next, desk="1")
        desktop.do(desk.start, desk="1")
        clock.pass_by(minutes=10)
        desktop.do(desk.finish, desk="1")
    desktop.do(opening.close_desk, desk="1")
    desktop.do(day.close_day)
    clock.pass_by(days=1)


@pytest.fixture
def planning(desktop: Desktop, clock: StillClock) -> Planning:
    """Give the page of a hall with one earlier day."""
    play_a_day(desktop, clock)
    return Planning(desktop)


@pytest.fixture
def make_planning(make_desktop: Callable[..., Desktop]) -> Callable[..., Planning]:
    """Give a function that opens the page of a hall in which nobody has come yet."""

    def make(**more: object) -> Planning:
        return Planning(make_desktop(**more))

    return make


@pytest.fixture
def make_page() -> Callable[[Desktop], Planning]:
    """Give a function that opens the page in a program whose hall has its days already."""
    return Planning
