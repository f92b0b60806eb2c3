"""Say when a board shows a call: what `huiketing bench calls` runs as `python -m ui.bench_calls ADDRESS`.

Every line on stdin is one round: `own DESK` takes a number and calls it here, beside the board; `look TICKET` waits
for a call that another process makes; `read` reads what the board reads, alone; `rest` lets the board come to rest.
The answer is one line with the
moment (in the time of a clock that all processes share) or with the milliseconds.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

from app.bench.stores import ACTOR, BenchClock
from app.hall import Hall
from app.queue import desk, tickets
from app.queue.board import board_view
from ui.application import make_application
from ui.board.window import BoardWindow
from ui.context import Context
from ui.shell.changes import LiveChanges
from ui.tasks import Tasks
from ui.theme.appearance import Appearance
from ui.widgets.strip import MessageStrip

PATIENCE_MS = 10_000
REST_MS = 350


class PaintWatch(QObject):
    """Notes when the newest call of a board is painted, and ends the wait for it."""

    def __init__(self, board: BoardWindow) -> None:
        super().__init__(board)
        self._label = board.last.rows[0][0]
        self._wanted = ""
        self._loop = QEventLoop(self)
        self.at = 0.0
        self._label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each paint."""
        if event.type() == QEvent.Type.Paint and self._label.text() == self._wanted and not self.at:
            self.at = time.perf_counter()
            self._loop.quit()
        return False

    def wait_for(self, ticket: str) -> float:
        """Give the moment at which a ticket was painted."""
        self._wanted, self.at = ticket, 0.0
        self.rest(PATIENCE_MS)
        if not self.at:
            raise SystemExit(f"the board did not show {ticket}")
        return self.at

    def rest(self, most_ms: int) -> None:
        """Let the board live on for so long, or until what is waited for is painted."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self._loop.quit)
        timer.start(most_ms)
        self._loop.exec()
        timer.stop()
        timer.deleteLater()


def main(address: str) -> int:
    """Show a board and answer the rounds on stdin."""
    app = make_application()
    look = Appearance(app, keep=False)
    look.apply()
    tasks, hall = Tasks(), Hall.open(address, BenchClock())
    changes = LiveChanges(hall)
    hall.watch()
    board = BoardWindow(Context(hall, ACTOR, tasks, MessageStrip(), look, changes))
    board.resize(1920, 1080)
    board.show()
    watch = PaintWatch(board)
    print("ready", flush=True)
    for line in sys.stdin:
        what, _, value = line.strip().partition(" ")
        print(_round(hall, watch, what, value), flush=True)
    board.stop()
    tasks.drain()
    changes.stop()
    hall.close()
    return 0


def _round(hall: Hall, watch: PaintWatch, what: str, value: str) -> float:
    if what == "look":
        return watch.wait_for(value)
    begun = time.perf_counter()
    if what == "rest":
        watch.rest(REST_MS)
        return 0.0
    if what == "read":
        hall.ask(board_view, ACTOR)
        return (time.perf_counter() - begun) * 1000
    ticket = hall.do(tickets.take_ticket, ACTOR, service="A").ticket
    hall.do(desk.call, ACTOR, desk=value, ticket=ticket, reason="bench")
    begun = time.perf_counter()
    return (watch.wait_for(ticket) - begun) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
