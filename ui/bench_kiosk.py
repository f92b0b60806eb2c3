"""Touch a kiosk again and again and tell how long each number took: what `huiketing bench kiosk` runs."""

from __future__ import annotations

import json
import statistics
import sys
import time

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtTest import QTest

from app.bench.figures import percentile
from ui.application import make_application
from ui.kiosk.content import Kiosk
from ui.kiosk.flow import KioskFlow
from ui.kiosk.window import KioskWindow
from ui.public.program import PublicOptions, PublicProgram
from ui.public.times import Times

_POLL_MS = 2
_WARM = 10  # the first touches load what the others use
_SIZE = (1280, 1024)


class Finger(QObject):
    """Touches the next thing as soon as it is there, and measures from the touch of a service to its number."""

    def __init__(self, program: PublicProgram, taps: int) -> None:
        super().__init__(program)
        self._program = program
        self._left = taps + _WARM
        self._began = 0.0
        self.times: list[float] = []
        self._watched = False
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._look)
        self._poll.start(_POLL_MS)

    @Slot()
    def _look(self) -> None:
        kiosk = self._program.content
        if not isinstance(kiosk, Kiosk) or kiosk.window.view is None:
            return
        window = kiosk.window
        if not self._watched:
            self._watched = True
            window.showNormal()
            window.resize(*_SIZE)
            window.number.number.installEventFilter(self)
        elif window.page is window.start:
            window.start.take.click()
        elif window.page is window.services and window.services.grid.shown():
            self._touch(window)
        elif window.page is window.number and self._began == 0:
            self._next(kiosk.flow)

    def _touch(self, window: KioskWindow) -> None:
        tiles = window.services.grid.shown()
        tile = tiles[self._left % len(tiles)]
        handle = window.windowHandle()
        at = tile.mapTo(window, tile.rect().center())
        self._began = time.perf_counter()
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at))

    def _next(self, flow: KioskFlow) -> None:
        self._left -= 1
        if self._left > 0:
            flow.reset()
            return
        self._poll.stop()
        self._program.leave()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stop the clock when the number is painted."""
        kiosk = self._program.content
        painted = (
            event.type() == QEvent.Type.Paint and isinstance(kiosk, Kiosk) and kiosk.window.number.taken is not None
        )
        if painted and self._began:
            self.times.append((time.perf_counter() - self._began) * 1000)
            self._began = 0.0
        return False


def main(address: str, taps: int) -> int:
    """Take so many numbers; print the times as JSON."""
    app = make_application()
    patient = Times(ask_s=3600, leave_s=3600, number_s=3600, unprinted_s=3600, late_s=3600, guard_ms=0)
    program = PublicProgram(app, address, PublicOptions("kiosk", keep=False, times=patient))
    finger = Finger(program, taps)
    program.show()
    app.exec()
    times = finger.times[_WARM:]
    shares = {"p50_ms": statistics.median(times), "p95_ms": percentile(times, 0.95), "max_ms": max(times)}
    print(json.dumps({"n": len(times), **{name: round(value, 1) for name, value in shares.items()}}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
