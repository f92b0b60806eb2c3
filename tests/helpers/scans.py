"""A scanner and a person at the keyboard: keys with times of their own, so that nothing has to be waited for.

They are given to the window of the system, as real ones are; what the program does with them is its own business.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

SCANNER_MS, PERSON_MS = 5, 80
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
_PAUSE_MS = 2_000  # between two who type
_TEXT = {ENTER: "\r", TAB: "\t"}
_clock: Iterator[int] = itertools.count(1_000_000)


class Typist:
    """Hands, or a device, that leave the same time between any two keys."""

    def __init__(self, gap_ms: int) -> None:
        self.gap_ms = gap_ms
        self.at = 0
        self.rest()

    def rest(self) -> None:
        """Pause long enough that nothing belongs together."""
        self.at = next(_clock) * _PAUSE_MS

    def type(self, text: str, *, end: Qt.Key | None = None) -> None:
        """Type a text, and a key after it."""
        for character in text:
            self.strike(Qt.Key(ord(character.upper())), character)
        if end is not None:
            self.strike(end, _TEXT[end])

    def strike(self, key: Qt.Key, text: str = "", *, repeated: bool = False) -> None:
        """Press a key and let it go."""
        # Between two keys of a real keyboard the program does what it has put off.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
        window = QGuiApplication.focusWindow()
        assert window is not None
        self.at += self.gap_ms
        _send(window, QEvent.Type.KeyPress, key, text, self.at, repeated)
        _send(window, QEvent.Type.KeyRelease, key, text, self.at + self.gap_ms // 2, repeated)


def scan(code: str, end: Qt.Key | None = ENTER) -> None:
    """Scan a code where the keyboard is."""
    Typist(SCANNER_MS).type(code, end=end)


def _send(window: QWindow, kind: QEvent.Type, key: Qt.Key, text: str, at: int, repeated: bool) -> None:
    capital = text.isupper() and text.isascii()
    modifier = Qt.KeyboardModifier.ShiftModifier if capital else Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(kind, key, modifier, text, repeated)
    event.setTimestamp(at)
    QCoreApplication.sendEvent(window, event)
