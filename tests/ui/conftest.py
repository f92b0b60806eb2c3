"""Fixtures of the windows' tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.halls import StillClock
from tests.helpers.programs import Desktop
from tests.helpers.stores import SQLITE
from ui import i18n
from ui.desk import guard


@pytest.fixture
def backend() -> str:
    """Use SQLite: what the windows do is the same on both stores, and the services are tested on both."""
    return SQLITE


@pytest.fixture(autouse=True)
def source_language() -> Iterator[None]:
    """Leave no language to the next test, also where this one fails."""
    yield
    app = QApplication.instance()
    if i18n.spoken() != i18n.ENGLISH and isinstance(app, QApplication):
        i18n.install(app, i18n.ENGLISH)


@pytest.fixture
def make_desktop(
    qtbot: QtBot,
    qapp: QApplication,
    new_store: Callable[[str], str],
    clock: StillClock,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[..., Desktop]]:
    """Give a function that starts the program on a new store of a template (or at an address).

    Whoever uses it is never hasty; the moment after a step is tested with hands of their own (desk_bench.py).
    """
    monkeypatch.setattr(guard, "HOLD_S", 0.0)
    made: list[Desktop] = []

    def make(template: str = "live", address: str = "", **more: Any) -> Desktop:
        made.append(Desktop(qtbot, qapp, address or new_store(template), clock, **more))
        return made[-1].start()

    yield make
    for desktop in made:
        desktop.close()


@pytest.fixture
def desktop(make_desktop: Callable[..., Desktop]) -> Desktop:
    """Give a started program on a new live hall."""
    return make_desktop()
