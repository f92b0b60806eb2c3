"""Say when a window takes keys: what `huiketing bench start` runs as `python -m ui.bench_start`.

`program ADDRESS` starts as `huiketing` does; `bare LIBRARY` imports that library and shows the least
a program of Qt can show. The moment is told in the time of a clock that all processes share.
"""

from __future__ import annotations

import sys
import time
from importlib import import_module

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow


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
            print(f"ready {time.perf_counter()}", flush=True)
            QCoreApplication.quit()


def main(what: str, argument: str) -> int:
    """Start what is asked for and wait for its first key."""
    return _program(argument) if what == "program" else _bare(argument)


def _program(address: str) -> int:
    from ui.program import make_application
    from ui.start import main as start

    app = make_application()
    watch = KeyWatch()
    watch.setParent(app)
    return start(["--store", address])


def _bare(library: str) -> int:
    import_module(library)
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    field = QLineEdit()
    window.setCentralWidget(field)
    window.resize(1280, 800)
    window.show()
    field.setFocus()
    watch = KeyWatch()
    watch.setParent(app)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
