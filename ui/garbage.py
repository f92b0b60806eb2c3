"""Python's collector of cycles, in the interface thread only."""

from __future__ import annotations

import gc
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

LOOK_MS = 500
WHOLE_S = 60  # at least between two looks through everything


class Garbage(QObject):
    """Collects now and then instead of wherever Python happens to be.

    Python collects in whichever thread has just made an object. A worker that finds a dropped widget destroys it
    there: it holds Qt's lock of connections and waits for Python's, the interface holds Python's and waits for Qt's,
    and the program stands still for ever.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._whole_at = monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(LOOK_MS)

    @Slot()
    def collect(self) -> None:
        """Collect as far as Python itself would by now, everything only once in a minute."""
        young, middle, old = gc.get_threshold()
        made, young_looks, middle_looks = gc.get_count()
        now = monotonic()
        if middle_looks > old and now - self._whole_at >= WHOLE_S:
            self._whole_at = now
            gc.collect(2)
        elif young_looks > middle:
            gc.collect(1)
        elif made > young:
            gc.collect(0)


def collect_in_interface(app: QApplication) -> Garbage:
    """Let nothing but the interface thread collect from now on."""
    gc.disable()
    return app.findChild(Garbage) or Garbage(app)
