"""Find out when a window takes its first key or shows its first numbers; only the benchmarks of the start use this."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

if TYPE_CHECKING:
    from ui.public.program import PublicProgram


class KeyWatch(QObject):
    """Presses a key until the field with the focus shows it, then says so and ends the program."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._press)
        self._timer.start(1)

    @Slot()
    def _press(self) -> None:
        field = QApplication.focusWidget()
        if not isinstance(field, QLineEdit) or not field.isVisible():
            return
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1")
        QCoreApplication.sendEvent(field, key)
        if field.text() == "1":
            self._timer.stop()
            _say_ready()
            QCoreApplication.quit()


class BoardWatch(QObject):
    """Looks until a board shows what it read, then says so and ends the program."""

    def __init__(self, program: PublicProgram) -> None:
        super().__init__()
        self._program = program
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(1)

    @Slot()
    def _look(self) -> None:
        content = self._program.content
        if content is not None and getattr(content.window, "view", None) is not None:
            self._timer.stop()
            _say_ready()
            self._program.leave()


def _say_ready() -> None:
    print(f"ready {time.perf_counter()} {time.process_time()}", flush=True)
