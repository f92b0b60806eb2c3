"""A monkey at the kiosk: it takes numbers, and touches whatever else there is on the way."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.helpers.kiosks import Touched

_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_F4, Qt.Key.Key_Tab)
_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Monkey:
    """Visits a kiosk again and again.

    Attributes:
        numbers: Every number that a visit ended with.
    """

    def __init__(self, kiosk: Touched, seed: int) -> None:
        self.kiosk = kiosk
        self.chance = random.Random(seed)
        self.numbers: list[str] = []
        kiosk.flow.ended.connect(self._note)

    def _note(self, ticket: str) -> None:
        if ticket:
            self.numbers.append(ticket)

    def visit(self) -> None:
        """Come, touch wrongly, take a number, go."""
        self._play(self.chance.randrange(4))
        self._to_start()
        for name, share in (("kiosk_priority", 0.3), ("kiosk_language", 0.1), ("kiosk_large", 0.02)):
            if self.chance.random() < share:
                self._press(name)
                self._press("kiosk_ask_first_yes")  # asked where there is no room to say who goes first
        if self.chance.random() < 0.1:
            self._press("kiosk_needs")
            self._press("kiosk_need_hearing")
            self._press("kiosk_needs_done")
        self._press("kiosk_begin")
        self.kiosk.wait(lambda: bool(self.kiosk.window.services.grid.shown()))
        before = len(self.numbers)
        self._hammer(self.chance.choice(self.kiosk.window.services.grid.shown()))
        self.kiosk.wait(lambda: self.kiosk.is_at("number") or len(self.numbers) > before)
        self._play(self.chance.randrange(3))
        self._to_start()

    def _hammer(self, tile: QWidget) -> None:
        """Touch a tile several times, as some people do."""
        at = tile.mapTo(self.kiosk.window, tile.rect().center())
        for _ in range(self.chance.choice((1, 1, 1, 2, 5))):
            self.kiosk.tap_at(at)

    def _play(self, times: int) -> None:
        window = self.kiosk.window
        handle = window.windowHandle()
        for _ in range(times):
            at = QPoint(self.chance.randrange(window.width()), self.chance.randrange(window.height()))
            how = self.chance.random()
            if how < 0.7:
                self.kiosk.tap_at(at)
            elif how < 0.8:
                QTest.mouseDClick(handle, _LEFT, _PLAIN, at)
            elif how < 0.9:
                QTest.keyClick(handle, self.chance.choice(_KEYS))
            else:
                QTest.mousePress(handle, _LEFT, _PLAIN, at)
                QTest.mouseRelease(handle, _LEFT, _PLAIN, QPoint(1, 1))

    def _press(self, name: str) -> None:
        button = self.kiosk.seen(name)
        if isinstance(button, QAbstractButton) and button.isEnabled():
            self.kiosk.tap_at(button.mapTo(self.kiosk.window, button.rect().center()))

    def _to_start(self) -> None:
        """Find the way back, as whoever comes next would."""
        refusals = ("kiosk_still_no", "kiosk_taking_no", "kiosk_full_no", "kiosk_ask_late_no", "kiosk_ask_first_no")
        ways = ("kiosk_done", *refusals, "kiosk_back")
        self.kiosk.wait(lambda: not self.kiosk.flow.ticketing.under_way)
        for _ in range(6):
            if self.kiosk.is_at("start"):
                return
            for name in ways:
                self._press(name)
        self.kiosk.wait(lambda: self.kiosk.is_at("start"))


def patiently(kiosk: Touched, condition: Callable[[], bool]) -> None:
    """Wait for what other threads do."""
    kiosk.bot.waitUntil(condition, timeout=600_000)
