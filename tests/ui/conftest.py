"""Fixtures of the windows' tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.hall import Hall
from app.queue import desks
from tests.helpers.desk_bench import Bench
from tests.helpers.halls import StillClock, actor
from tests.helpers.pages import Stage
from tests.helpers.programs import Desktop
from tests.helpers.stores import SQLITE
from ui.desk.page import DeskPage


@pytest.fixture
def backend() -> str:
    """Use SQLite: what the windows do is the same on both stores, and the services are tested on both."""
    return SQLITE


@pytest.fixture
def make_bench(qtbot: QtBot, qapp: QApplication, hall: Hall, clock: StillClock) -> Iterator[Callable[..., Bench]]:
    made: list[tuple[Stage, DeskPage]] = []

    def make(name: str = "desk1", size: tuple[int, int] = (1280, 800), opened: bool = True) -> Bench:
        me = actor(hall, name, "1")
        if opened:
            hall.do(desks.open_desk, me, desk="1")
        stage = Stage(qapp, hall, me)
        page = DeskPage(stage.ctx)
        made.append((stage, page))
        stage.put(page, *size)
        bench = Bench(qtbot, stage, page, hall, clock)
        bench.settle()
        return bench

    yield make
    for stage, page in made:
        page.stop()
        stage.close()


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    return make_bench()


@pytest.fixture
def make_desktop(
    qtbot: QtBot, qapp: QApplication, new_store: Callable[[str], str], clock: StillClock
) -> Iterator[Callable[..., Desktop]]:
    """Give a function that starts the program on a new store of a template (or at an address)."""
    made: list[Desktop] = []

    def make(template: str = "live", address: str = "", language: str = "en") -> Desktop:
        made.append(Desktop(qtbot, qapp, address or new_store(template), clock, language))
        return made[-1].start()

    yield make
    for desktop in made:
        desktop.close()


@pytest.fixture
def desktop(make_desktop: Callable[..., Desktop]) -> Desktop:
    """Give a started program on a new live hall."""
    return make_desktop()
