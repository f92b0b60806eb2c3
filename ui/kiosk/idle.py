"""Notice that nobody is there any more."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot


class IdleClock(QObject):
    """Counts from the last touch: first it asks, then it gives up.

    Signals:
        asked: Nobody has touched anything for a while.
        over: Nobody answered.
    """

    asked = Signal()
    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ask = _once(self, self._ask_now)
        self._over = _once(self, self._give_up)
        self._ask_s = self._leave_s = 0.0

    def start(self, ask_s: float, leave_s: float) -> None:
        """Count from now."""
        self._ask_s, self._leave_s = ask_s, leave_s
        self._over.stop()
        self._ask.start(round(ask_s * 1000))

    def runs(self) -> bool:
        """Tell whether it counts now."""
        return self._ask.isActive() or self._over.isActive()

    def stop(self) -> None:
        """Count no more."""
        self._ask.stop()
        self._over.stop()

    @Slot()
    def _ask_now(self) -> None:
        self._over.start(round(self._leave_s * 1000))
        self.asked.emit()

    @Slot()
    def _give_up(self) -> None:
        self.over.emit()


def _once(owner: QObject, slot: object) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(slot)
    return timer
