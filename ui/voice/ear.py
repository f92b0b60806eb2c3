"""Hears which calls are to be said, each once: those of a board in this program, else those of a feed of its own."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from app.queue.results import BoardCall, BoardView
from ui.context import Context
from ui.voice.call_feed import CallFeed


class Board(Protocol):
    """What is asked of ui/board/window.py."""

    announced: Any  # Signal(BoardCall)
    destroyed: Any
    feed: Any  # its signal `viewed` gives the newest `BoardView`


class Ear(QObject):
    """Follows the hall from `start` to `stop`; a board may come and go meanwhile, and no call is lost between.

    Signals:
        called: A `BoardCall` is to be said.
        viewed: The newest `BoardView`.
    """

    called = Signal(object)
    viewed = Signal(object)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._board: Board | None = None
        self._listens = False
        self._seen: int | None = None  # the newest call that was handed on, or was there before
        self._catches_up = False
        self.own: CallFeed | None = None

    def follow(self, board: Board) -> None:
        """Hear what this board shows, as it shows it, until it is thrown away."""
        if self._board is not None:
            return
        self._board, self._catches_up = board, self.own is not None
        board.announced.connect(self._hand_on)
        board.feed.viewed.connect(self._take_board)
        board.destroyed.connect(self._lose_board)

    def start(self) -> None:
        """Listen."""
        self._listens = True
        if self._board is None:
            self._listen_alone()

    def stop(self) -> None:
        """Listen no more; safe to call twice."""
        self._listens, self._seen = False, None  # meanwhile another program may have said what comes now
        self._end_own()

    def _listen_alone(self) -> None:
        self._catches_up = self._seen is not None
        self.own = CallFeed(self._ctx, self)
        self.own.announced.connect(self._hand_on)
        self.own.feed.viewed.connect(self._take_own)
        self.own.start()

    def _end_own(self) -> None:
        own, self.own = self.own, None
        if own is not None:
            own.stop()
            own.deleteLater()

    @Slot(object)
    def _take_board(self, view: BoardView) -> None:
        self._end_own()  # the board has begun to show: two would not say the same at the same moment
        self._take(view)

    @Slot(object)
    def _take_own(self, view: BoardView) -> None:
        if self._seen is None:
            self._seen = max((call.seq for call in view.calls), default=0)
        self._take(view)

    def _take(self, view: BoardView) -> None:
        if not self._listens:
            return
        if self._catches_up:
            self._catch_up(view)
        self.viewed.emit(view)

    def _catch_up(self, view: BoardView) -> None:
        """Hand on what was called while one went and the other came: to the newcomer it is old."""
        self._catches_up = False
        for call in sorted((call for call in view.calls if call.active), key=_seq):
            if self._seen is not None:
                self._hand_on(call)

    @Slot(object)
    def _hand_on(self, call: BoardCall) -> None:
        if self._listens and (self._seen is None or call.seq > self._seen):
            self._seen = call.seq
            self.called.emit(call)

    @Slot()
    def _lose_board(self) -> None:
        self._board = None
        if self._listens:
            self._listen_alone()


def _seq(call: BoardCall) -> int:
    return call.seq
