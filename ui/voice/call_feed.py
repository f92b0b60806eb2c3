"""The calls as a board shows them, for whoever speaks without looking at a board: same view, same order, same pace."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from app.queue.board import board_view
from app.queue.results import BoardView
from ui.board.calls import CallQueue
from ui.context import Context
from ui.feed import ViewFeed

REFRESH_MS = 30_000
_STEP_MS = 500


class CallFeed(QObject):
    """Follows the hall from `start` to `stop`.

    Attributes:
        feed: Its signal `viewed` gives the newest `BoardView`.

    Signals:
        announced: A `BoardCall` begins to be in force; what was called before the start is not announced.
    """

    announced = Signal(object)

    def __init__(self, ctx: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.queue = CallQueue()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._step = QTimer(self)
        self._step.setInterval(_STEP_MS)
        self._step.timeout.connect(self._take_step)
        self.feed = ViewFeed(ctx, board_view, {}, REFRESH_MS, self)
        self.feed.viewed.connect(self._take_view)

    def start(self) -> None:
        """Follow."""
        self.feed.start()
        self._step.start()

    def stop(self) -> None:
        """Follow no more."""
        self.feed.stop()
        self._step.stop()

    @Slot(object)
    def _take_view(self, view: BoardView) -> None:
        self._tell(self.queue.offer(view.calls, self._now_s()))

    @Slot()
    def _take_step(self) -> None:
        self._tell(self.queue.step(self._now_s()))

    def _tell(self, call: object) -> None:
        if call is not None:
            self.announced.emit(call)

    def _now_s(self) -> float:
        return self._clock.elapsed() / 1000
