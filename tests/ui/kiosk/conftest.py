"""Fixtures of the kiosk's tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.halls import StillClock
from tests.helpers.kiosks import Touched


@pytest.fixture
def make_kiosk(
    qtbot: QtBot, qapp: QApplication, new_store: Callable[[str], str], clock: StillClock
) -> Iterator[Callable[..., Touched]]:
    """Give a function that starts a kiosk on a new store of a template (or at an address)."""
    made: list[Touched] = []

    def make(template: str = "live", address: str = "", language: str = "en", **more: object) -> Touched:
        made.append(Touched(qtbot, qapp, address or new_store(template), clock, **more))  # type: ignore[arg-type]
        return made[-1].start(language)

    yield make
    for kiosk in made:
        kiosk.close()


@pytest.fixture
def kiosk(make_kiosk: Callable[..., Touched]) -> Touched:
    """Give a started kiosk on a new live hall."""
    return make_kiosk()
