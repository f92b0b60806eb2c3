"""The field that takes scanned and typed codes: Enter gives what stands in it away and clears it."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.scan_timing import ANY_CODE, Pace, prefix_of, tidy

_LONGEST = 80
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ScanField(QLineEdit):
    """Takes whatever is scanned while it has the keyboard, before any page does, and what a person types.

    What a scanner types never shows here (ui/scanner.py); what was typed by hand before a scan stays. A slow scanner
    types like a person, and Tab at its pace is its end.

    Signals:
        given: What was scanned, or typed and ended with Enter; the field is empty again, right code or wrong.
    """

    given = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMaxLength(_LONGEST)
        # A Chinese input method would make words of a code, and its list of words would take the Enter.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setInputMethodHints(Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText)
        self._pace = Pace()

    def take_scan(self, code: str) -> None:
        """Give a scanned code away."""
        self.given.emit(code)

    def event(self, event: QEvent) -> bool:
        """Take Tab as the end of what a slow scanner typed; leave the undo key to the page when nothing is typed."""
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        undo = event.matches(QKeySequence.StandardKey.Undo)
        if event.type() == QEvent.Type.ShortcutOverride and undo and not self.text():
            event.ignore()
            return True
        if event.type() == QEvent.Type.KeyPress and self._is_end(event):
            self._give()
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the text away on Enter, which then presses nothing around."""
        if event.key() in _ENTER and self.text().strip():
            event.accept()
            self._give()
            return
        if event.text().isprintable() and event.text():
            self._pace.character(_time_of(event), first=not self.text() or self.hasSelectedText())
        super().keyPressEvent(event)

    def _is_end(self, event: QKeyEvent) -> bool:
        code = self.text().strip()
        scanned = prefix_of(code) or ANY_CODE.is_whole(code, field=True)
        return event.key() == Qt.Key.Key_Tab and bool(scanned) and self._pace.ends(_time_of(event))

    def _give(self) -> None:
        code = tidy(self.text().strip())
        self.clear()
        self.given.emit(code)


def _time_of(event: QKeyEvent) -> float:
    return float(event.timestamp() or time.monotonic() * 1000)
