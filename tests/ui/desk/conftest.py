"""Fixtures of the desk page's tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.hall import Hall
from app.queue import opening
from tests.helpers.desk_bench import Bench, Hands
from tests.helpers.halls import StillClock, actor
from tests.helpers.pages import Stage
from ui.desk.page import DeskPage


@pytest.fixture
def make_bench(qtbot: QtBot, qapp: QApplication, hall: Hall, clock: StillClock) -> Iterator[Callable[..., Bench]]:
    made: list[tuple[Stage, DeskPage]] = []

    def make(name: str = "desk1", size: tuple[int, int] = (1280, 800), opened: bool = True) -> Bench:
        me = actor(hall, name, "1")
        if opened:
            hall.do(opening.open_desk, me, desk="1")
        stage = Stage(qapp, hall, me)
        hands = Hands()
        page = DeskPage(stage.ctx, hand_clock=hands.now)
        made.append((stage, page))
        stage.put(page, *size)
        qtbot.mouseMove(page, QPoint(1, 1))  # an earlier test may have left the pointer in the list
        bench = Bench(qtbot, stage, page, hall, clock, hands)
        bench.settle()
        return bench

    yield make
    for stage, page in made:
        page.stop()
        stage.close()


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    return make_bench()
