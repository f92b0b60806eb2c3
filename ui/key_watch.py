"""Find out when a window takes its first key; only the benchmark of the start uses this."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit


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
            print(f"ready {time.perf_counter()} {time.process_time()}", flush=True)
            QCoreApplication.quit()
